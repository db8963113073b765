"""Which stored files make up a stream, and where in them reading begins. The server is asked by position."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol, TypeVar

from labelbox_graphql import ops

if TYPE_CHECKING:
    from labelbox_graphql.enums import StreamType
    from labelbox_graphql.runtime import Model, Operation

    M = TypeVar("M", bound=Model)


@dataclass(frozen=True, slots=True)
class Header:
    """How much there is.

    Attributes:
        size: Bytes or characters: the server does not say which, and they differ only beyond ASCII.
        lines: Rows.
    """

    size: int
    lines: int


@dataclass(frozen=True, slots=True)
class Part:
    """A stored file: where it lies, and which part of the stream it is. Both ranges include their ends.

    Attributes:
        start: Where it begins, in the unit of `Header.size`.
        first_line: The row of its first byte; a row may have begun in a file before.
    """

    url: str = field(repr=False)
    start: int
    end: int
    first_line: int
    last_line: int

    @property
    def size(self) -> int:
        """Bytes or characters in it."""
        return self.end - self.start + 1


class Listing(Protocol):
    """Finds the parts of one stream."""

    @property
    def task_id(self) -> str: ...
    def header(self) -> Header | None: ...
    def part_at(self, offset: int) -> Part | None: ...
    def part_of_line(self, line: int) -> Part | None: ...


class Asks(Protocol):
    """Whoever runs operations: a client, as far as a listing needs one."""

    def run(self, job: "Operation[M]") -> "M": ...


@dataclass(frozen=True, slots=True)
class TaskListing:
    """The parts of a task's stream, as its server knows them."""

    session: Asks
    task_id: str
    stream: "StreamType"

    def header(self) -> Header | None:
        """Size and lines; None where there is no such stream."""
        task = self.session.run(ops.export.get_export_metadata_header(id=self.task_id, stream_type=self.stream)).task
        header = task.export_metadata_header if task else None
        return Header(header.total_size, header.total_lines) if header else None

    def part_at(self, offset: int) -> Part | None:
        """The part that holds an offset."""
        op = ops.export.get_export_file_from_offset(id=self.task_id, stream_type=self.stream, offset=str(offset))
        task = self.session.run(op).task
        return found_part(task.export_file_from_offset if task else None)

    def part_of_line(self, line: int) -> Part | None:
        """A part that holds some of a line, counted from 0."""
        op = ops.export.get_export_file_from_line(id=self.task_id, stream_type=self.stream, line=line)
        task = self.session.run(op).task
        return found_part(task.export_file_from_line if task else None)


class _Range(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


class _File(Protocol):
    @property
    def file(self) -> str: ...
    @property
    def offsets(self) -> _Range: ...
    @property
    def lines(self) -> _Range: ...


def found_part(found: _File | None) -> Part | None:
    """A part, as the server describes it."""
    if found is None:
        return None
    return Part(found.file, found.offsets.start, found.offsets.end, found.lines.start, found.lines.end)


@dataclass(frozen=True, slots=True)
class Start:
    """Where to begin: at the first row that does not begin before any of these.

    Attributes:
        read_from: Where the first file to read begins.
        first_line: The row of the first byte there.
        offset: The first offset that is wanted.
        line: The first line that is wanted.
        inside_row: Whether the first byte there belongs to a row that began in a file before.
    """

    read_from: int = 0
    first_line: int = 0
    offset: int = 0
    line: int = 0
    inside_row: bool = False


def start_at(listing: Listing, *, offset: int = 0, line: int = 0) -> Start:
    """Find the file to begin with, for an offset or for a line."""
    if not offset and not line:
        return Start()
    part = listing.part_at(offset) if offset else listing.part_of_line(line)
    while part is not None and part.start > 0:
        before = listing.part_at(part.start - 1)
        cut = before is not None and before.last_line >= part.first_line
        if before is None or not cut or offset or line != part.first_line:
            return Start(part.start, part.first_line, offset, line, inside_row=cut)
        part = before
    return Start(0, 0, offset, line)
