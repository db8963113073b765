# Derived from labelbox/exports/plan.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""Which stored files make up a stream, and where in them reading begins. The server is asked by position."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from labelbox.exports.plan import Header, Part, Start, found_part
from labelbox_graphql import ops

if TYPE_CHECKING:
    from labelbox.exports.plan import M
    from labelbox_graphql.enums import StreamType
    from labelbox_graphql.runtime import Operation


class Listing(Protocol):
    """Finds the parts of one stream."""

    @property
    def task_id(self) -> str: ...
    async def header(self) -> Header | None: ...
    async def part_at(self, offset: int) -> Part | None: ...
    async def part_of_line(self, line: int) -> Part | None: ...


class Asks(Protocol):
    """Whoever runs operations: a client, as far as a listing needs one."""

    async def run(self, job: "Operation[M]") -> "M": ...


@dataclass(frozen=True, slots=True)
class TaskListing:
    """The parts of a task's stream, as its server knows them."""

    session: Asks
    task_id: str
    stream: "StreamType"

    async def header(self) -> Header | None:
        """Size and lines; None where there is no such stream."""
        task = (
            await self.session.run(ops.export.get_export_metadata_header(id=self.task_id, stream_type=self.stream))
        ).task
        header = task.export_metadata_header if task else None
        return Header(header.total_size, header.total_lines) if header else None

    async def part_at(self, offset: int) -> Part | None:
        """The part that holds an offset."""
        op = ops.export.get_export_file_from_offset(id=self.task_id, stream_type=self.stream, offset=str(offset))
        task = (await self.session.run(op)).task
        return found_part(task.export_file_from_offset if task else None)

    async def part_of_line(self, line: int) -> Part | None:
        """A part that holds some of a line, counted from 0."""
        op = ops.export.get_export_file_from_line(id=self.task_id, stream_type=self.stream, line=line)
        task = (await self.session.run(op)).task
        return found_part(task.export_file_from_line if task else None)


async def start_at(listing: Listing, *, offset: int = 0, line: int = 0) -> Start:
    """Find the file to begin with, for an offset or for a line."""
    if not offset and not line:
        return Start()
    part = await listing.part_at(offset) if offset else await listing.part_of_line(line)
    while part is not None and part.start > 0:
        before = await listing.part_at(part.start - 1)
        cut = before is not None and before.last_line >= part.first_line
        if before is None or not cut or offset or line != part.first_line:
            return Start(part.start, part.first_line, offset, line, inside_row=cut)
        part = before
    return Start(0, 0, offset, line)
