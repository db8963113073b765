"""What can be wrong with an export."""

from labelbox.exceptions import LabelboxError, redacted


class ExportIncompleteError(LabelboxError):
    """The stored files do not hold what the server announced. All rows that are there were handed out before.

    Attributes:
        missing: How many rows are missing; negative where there are too many.
        missing_size: How many bytes (or characters: the server counts either) are missing; negative likewise.
    """

    def __init__(self, task_id: str, announced: tuple[int, int], came: tuple[int, int]) -> None:
        (rows, size), (found_rows, found_size) = announced, came
        super().__init__(
            f"the export {task_id} is incomplete: the server announced {rows} rows and {size} bytes, "
            f"{found_rows} rows and {found_size} bytes came"
        )
        self._facts = task_id, announced, came
        self.missing = rows - found_rows
        self.missing_size = size - found_size

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), self._facts, self.__dict__


class ExportChangedError(LabelboxError):
    """A stored file became another one while it was read. Start the stream again.

    Attributes:
        task_id: The export.
        offset: Where in the stream the file begins.
    """

    def __init__(self, task_id: str, offset: int) -> None:
        super().__init__(f"the file at offset {offset} of the export {task_id} changed while it was read")
        self.task_id = task_id
        self.offset = offset

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.task_id, self.offset), self.__dict__


class ExportRowError(LabelboxError):
    """A row that cannot be read: its bytes are no UTF-8, or its text is no JSON. The rows after it are not lost:
    `stream.with_offset(error.offset + 1)` goes on there.

    Attributes:
        task_id: The export.
        line: The row's number, from 0; -1 in a shard that does not know it, see `ExportRow.line`.
        offset: Where in the stream it begins.
        data: The row as it came.
    """

    def __init__(self, task_id: str, line: int, offset: int, data: bytes, problem: str) -> None:
        super().__init__(f"{_row(line)} of the export {task_id}, at offset {offset}: {problem}")
        self._problem = problem
        self.task_id = task_id
        self.line = line
        self.offset = offset
        self.data = data

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.task_id, self.line, self.offset, self.data, self._problem), self.__dict__


class ExportFormatError(ExportRowError):
    """A row that a format cannot hold: what it says is not of the kind that the format asks for.

    Attributes:
        data_row_id: The id of its data row; None where the row does not say it.
        field: What of it, such as "labels" or "width".
        problem: What is wrong with it.
    """

    def __init__(
        self, task_id: str, line: int, offset: int, data: bytes, data_row_id: str | None, field: str, problem: str
    ) -> None:
        named = f"data row {data_row_id}" if data_row_id else "a data row without an id"
        super().__init__(task_id, line, offset, data, f"{named}: {field}: {problem}")
        self.data_row_id = data_row_id
        self.field = field
        self.problem = redacted(problem)

    def __reduce__(self) -> tuple[object, ...]:
        facts = (self.task_id, self.line, self.offset, self.data, self.data_row_id, self.field, self.problem)
        return type(self), facts, self.__dict__


class ExportLeafError(LabelboxError):
    """Something that was asked of a row is not there, is of another kind than it should be, or was not selected.
    `row.data` and `row.raw` show what is there.

    Attributes:
        task_id: The export; empty for a row that came from elsewhere.
        line: The row's number, from 0; -1 in a shard that does not know it.
        path: The keys that lead to it, such as `projects.cl1.labels.0.id`.
    """

    def __init__(self, task_id: str, line: int, path: str, problem: str) -> None:
        of_export = f" of the export {task_id}" if task_id else ""
        super().__init__(f"{_row(line)}{of_export}: {path} {problem}")
        self._problem = problem
        self.task_id = task_id
        self.line = line
        self.path = path

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.task_id, self.line, self.path, self._problem), self.__dict__


class ExportProjectError(LabelboxError):
    """Labels of a project were asked for that no row of the export names.

    Attributes:
        task_id: The export.
        project_id: What was asked for.
        project_ids: The projects that its rows do name, in the order in which they came.
    """

    def __init__(self, task_id: str, project_id: str, project_ids: list[str]) -> None:
        named = f"they name {', '.join(map(repr, project_ids))}" if project_ids else "they name no project at all"
        super().__init__(f"project_id: no row of the export {task_id} names the project {project_id!r}; {named}")
        self.task_id = task_id
        self.project_id = project_id
        self.project_ids = project_ids

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.task_id, self.project_id, self.project_ids), self.__dict__


def _row(line: int) -> str:
    return "a row" if line < 0 else f"row {line}"
