"""Bytes in, lines out: only a newline byte ends a line, wherever the chunks happen to be cut."""

from dataclasses import dataclass, field
from io import BytesIO

from labelbox.exports.plan import Start

BLANKS = b" \t\r"
"""What JSON calls white space, without the newline."""

_CONTINUATION = bytes(range(0x80, 0xC0))


def characters(data: bytes) -> int:
    """How many characters begin in these bytes of UTF-8; they may be cut anywhere."""
    return len(data) if data.isascii() else len(data.translate(None, _CONTINUATION))


@dataclass(slots=True)
class Splitter:
    """Cuts a stream of bytes into lines; what is unfinished waits for its end.

    A character of several bytes may be cut by a chunk; U+2028 and a carriage return inside a string end no line:
    nothing is decoded here.
    """

    _unfinished: list[bytes] = field(default_factory=list[bytes])

    def feed(self, data: bytes) -> list[bytes]:
        """The lines that these bytes complete, without their newline."""
        # Not split(), which looks at each byte by itself: that took longer than all else that is done to a line.
        lines = BytesIO(data).readlines()
        unfinished = [] if not lines or lines[-1].endswith(b"\n") else [lines.pop()]
        if not lines:
            self._unfinished += unfinished
            return []
        if self._unfinished:
            lines[0] = b"".join([*self._unfinished, lines[0]])
        self._unfinished = unfinished
        return [line[:-1] for line in lines]

    @property
    def inside_line(self) -> bool:
        """Whether some of a line waits for its end."""
        return bool(self._unfinished)

    def finish(self) -> list[bytes]:
        """The last line, where the stream did not end in a newline."""
        rest = b"".join(self._unfinished)
        self._unfinished = []
        return [rest] if rest else []


@dataclass(slots=True)
class RowCount:
    """Counts the rows of a stream of bytes without cutting it: lines that are more than blanks.

    Attributes:
        rows: How many have ended.
    """

    rows: int = 0
    _is_row: bool = False

    def feed(self, data: bytes) -> None:
        """More of the stream, cut anywhere."""
        at = 0
        while (end := data.find(b"\n", at)) >= 0:
            self.rows += self._is_row or _says_something(data, at, end)
            self._is_row = False
            at = end + 1
        self._is_row = self._is_row or _says_something(data, at, len(data))

    def finish(self) -> None:
        """The stream is over; its last line may have had no newline."""
        self.rows += self._is_row
        self._is_row = False


def _says_something(data: bytes, start: int, end: int) -> bool:
    # The first byte tells of nearly every line, and nothing is copied.
    return start < end and (data[start] not in BLANKS or bool(data[start:end].strip(BLANKS)))


@dataclass(slots=True)
class Beginning:
    """Drops what comes before the first wanted row.

    Attributes:
        offset: Where the next line begins.
        line: Its number.
    """

    start: Start
    offset: int = field(init=False)
    line: int = field(init=False)
    _inside_row: bool = field(init=False)
    _unfinished: int = 0
    _is_row: bool = False

    def __post_init__(self) -> None:
        self.offset, self.line = self.start.read_from, self.start.first_line
        self._inside_row = self.start.inside_row

    @property
    def reached(self) -> bool:
        """Whether the next line is wanted."""
        return not self._inside_row and self.offset >= self.start.offset and self.line >= self.start.line

    def feed(self, data: bytes, *, in_characters: bool) -> bytes:
        """What of the data is wanted; nothing before it is reached, everything after."""
        at = 0
        while not self.reached:
            end = data.find(b"\n", at) + 1
            line = data[at : end or None]
            # Piece by piece: a line may be cut by a file, and the next one counted in another unit.
            self._unfinished += characters(line) if in_characters else len(line)
            self._is_row = self._is_row or bool(line.strip())
            if not end:
                return b""
            self.finish()
            at = end
        return data[at:] if at else data

    def finish(self) -> None:
        """A line that was not wanted ends here, if one began."""
        if self._unfinished:
            self.offset += self._unfinished
            self.line += self._inside_row or self._is_row
            self._unfinished, self._inside_row, self._is_row = 0, False, False
