"""A row of an export: its bytes, and what they say once somebody asks."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from labelbox.exports.decode import value_of
from labelbox.exports.errors import ExportRowError
from labelbox.exports.rows.contents import Contents
from labelbox.exports.rows.place import Origin
from labelbox.exports.rows.selection import Selection
from labelbox.rules.kinds import is_dict

if TYPE_CHECKING:
    from labelbox.data.annotation_types.label import Label


class ExportRow(Contents):
    """A data row, as an export shows it. Get them from `ExportTask.rows`.

        for row in task.rows():
            for label in row.projects[project.uid].labels:
                for thing in label.annotations.objects:
                    print(row.data_row.global_key, thing.name, thing.bounding_box)

    Nothing is read before it is touched: the JSON is parsed once, when the first attribute is asked for, and only what
    is touched becomes an object. Parts that a param of the export brings are None or empty without it. A value that
    should be there and is not, or is of another kind, raises `ExportLeafError` with its path; what is new on the server
    is in `extra`, here and at every object below. `data` is the row as plain JSON, or what was selected of it; a row
    that is no JSON object raises `ExportRowError` there, and the stream can go on.

    Rows are equal if they say the same, wherever they stand; they can be pickled.

    Args:
        raw: The JSON, as bytes or as text. A line of an NDJSON file will do, too.
        line: The row's number in the export, from 0.
        offset: Where in the stream it begins.
        task_id: The export that it is from.
        select: Read only these parts; see `ExportTask.rows`.

    Raises:
        ValueError: `select` names something that no export has.
    """

    __slots__ = ("_origin", "raw")

    raw: bytes
    """The row as it came, without blanks around it: nothing was parsed for it, nothing left out by `select`."""

    def __init__(
        self,
        raw: bytes | str,
        *,
        line: int = 0,
        offset: int = 0,
        task_id: str = "",
        select: Iterable[str] | Selection | None = None,
    ) -> None:
        selection = select if isinstance(select, Selection) or select is None else Selection(select)
        self.raw = raw.encode("utf-8", "surrogatepass") if isinstance(raw, str) else raw
        self.place = self._origin = Origin(task_id, line, offset, selection)

    if not TYPE_CHECKING:  # for checkers, `data` is there, and what is misspelt is not

        def __getattr__(self, name):
            """Reads the JSON when it is first touched: until then, there is no `data`."""
            if name != "data":
                raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
            self.data = self._read()
            return self.data

    @property
    def line(self) -> int:
        """Its number in the export, from 0: `stream.with_line(row.line)` begins there. It is -1 in a shard that begins
        within a stored file, where nobody counts the rows before it; `offset` is known there, too."""
        return self._origin.line

    @property
    def offset(self) -> int:
        """Where in the stream it begins, in the unit in which the server counts (bytes or characters)."""
        return self._origin.offset

    def to_labels(
        self, *, project_id: str | None = None, schema_ids: bool = True, predictions: bool = True
    ) -> "list[Label]":
        """The labels as annotation types, ready to be imported again. The whole row is read, whatever was selected.

        Args:
            project_id: Only the labels of this project.
            schema_ids: Give annotations the schema ids of the exported ontology beside their names.
            predictions: Include the predictions of model runs; `extra["is_prediction"]` tells them apart.

        Returns:
            One label for each that the row holds, none if it has none.

        Raises:
            ValueError: the row has an annotation of an unknown form.
            ExportRowError: the row is no JSON object.
        """
        from labelbox.data.annotation_types.label import Label

        whole = self.data if self._origin.selection is None else self._whole()
        return Label.from_export(whole, project_id=project_id, schema_ids=schema_ids, predictions=predictions)

    def _read(self) -> dict[str, Any]:
        selection = self._origin.selection
        if selection is None:
            return self._whole()
        try:
            found = selection.read(self.raw)
        except ValueError:
            found = None
        return found if is_dict(found) else selection.of(self._whole())

    def _whole(self) -> dict[str, Any]:
        task_id, line, offset, _ = self._origin
        value = value_of(task_id, (offset, line, self.raw))
        if not is_dict(value):
            raise ExportRowError(task_id, line, offset, self.raw, "no JSON object")
        return value

    def __reduce__(self) -> tuple[object, ...]:
        return _again, (self.raw, self._origin)

    def __repr__(self) -> str:
        place = self.line if self.line >= 0 else f"at {self.offset}"
        return f"<ExportRow {place}: {len(self.raw)} bytes>"


def _again(raw: bytes, origin: Origin) -> ExportRow:
    return ExportRow(raw, line=origin.line, offset=origin.offset, task_id=origin.task_id, select=origin.selection)
