"""An export as its formats see it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from labelbox.data.extras import extra
from labelbox.exports.errors import ExportFormatError, ExportRowError
from labelbox.exports.plan import Header
from labelbox.exports.reader import Row
from labelbox.rules.kinds import is_dict

if TYPE_CHECKING:
    from labelbox.orm.session import Files

Skipped: TypeAlias = list[ExportRowError]
"""Takes up the errors of rows that are left out on request."""


@dataclass(frozen=True, slots=True)
class Export:
    """A stream of an export that is over, to be read once.

    Attributes:
        task_id: The id of its task.
        header: What the server announced.
        files: Who fetches the pictures that its rows name.
        incoming: The rows, as they come.
        show_progress: Whether reading them shows a bar.
    """

    task_id: str
    header: Header
    files: "Files"
    incoming: Iterator[Row]
    show_progress: bool = False

    def rows(self) -> Iterator[Row]:
        """The rows, in order, from the first to the last.

        Raises:
            ImportError: a bar is wanted, and tqdm is not installed.
            LabelboxError: as for `Reading.rows`.
        """
        if not self.show_progress:
            yield from self.incoming
            return
        with extra("progress"):
            from tqdm.auto import tqdm
        with tqdm(total=self.header.lines, unit=" rows") as bar:
            for row in self.incoming:
                yield row
                bar.update()


MISFITS = (AttributeError, KeyError, TypeError, ValueError)
"""What code raises that finds something of another form than the format of exports has."""


def misfit(task_id: str, row: Row, value: object, problem: Exception) -> ExportFormatError:
    """The error of a row in which something has another form.

    Args:
        task_id: The export.
        row: The row.
        value: What its JSON says.
        problem: What became of it.
    """
    offset, line, data = row
    data_row = value.get("data_row") if is_dict(value) else None
    uid = data_row.get("id") if is_dict(data_row) else None
    said = f"{type(problem).__name__}: {problem}"
    return ExportFormatError(task_id, line, offset, data, uid if isinstance(uid, str) else None, "its form", said)
