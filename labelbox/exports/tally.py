"""What came, against what the server announced."""

from dataclasses import dataclass

from labelbox.exports.errors import ExportIncompleteError
from labelbox.exports.plan import Header


@dataclass(slots=True)
class Tally:
    """Counts while a stream is read.

    Attributes:
        bytes: What came.
        characters: The same, as text.
        cuts: At how many borders between files a row was cut.
    """

    bytes: int = 0
    characters: int = 0
    cuts: int = 0

    def check(self, task_id: str, header: Header, read_from: int, rows: int) -> None:
        """At the end: whether it is all there.

        The server may count bytes or characters, and a row that is cut by a border once or in both files.

        Args:
            task_id: For the message.
            header: What was announced.
            read_from: The offset from which it was counted.
            rows: The number that the next row would have.

        Raises:
            ExportIncompleteError: nothing of this fits.
        """
        size = header.size - read_from
        if size in (self.bytes, self.characters) and header.lines in (rows, rows + self.cuts):
            return
        raise ExportIncompleteError(task_id, (header.lines, header.size), (rows, read_from + self.bytes))
