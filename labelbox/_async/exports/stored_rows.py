# Derived from labelbox/exports/stored_rows.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""One stored NDJSON file: its bytes and its rows, while they come."""

from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import aclosing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from labelbox._async.exports.part import Fetch
from labelbox.exceptions import UnexpectedResponseError
from labelbox.exports.errors import ExportChangedError
from labelbox.exports.lines import Splitter
from labelbox.exports.plan import Header, Part
from labelbox.exports.stored_rows import _row, _whole
from labelbox.transport.async_iterating import each_of

if TYPE_CHECKING:
    from labelbox._async.orm.session import Files


async def stored_rows(
    files: "Files", url: str, what: str, fresh: Callable[[], Awaitable[str | None]] | None = None
) -> AsyncGenerator[dict[str, Any], None]:
    """The rows, in order and in bounded memory.

    Args:
        files: Whoever fetches files.
        url: The file's signed URL.
        what: What it is called in errors.
        fresh: Asks for a new URL, should this one expire; None where there is no other.

    Raises:
        NetworkError: the connection dropped again and again; the rows before it were handed out.
        DownloadError: the file is not handed out.
        UnexpectedResponseError: a row is no JSON, or the file changed meanwhile.
    """
    number, splitter = 0, Splitter()
    async with aclosing(stored_bytes(files, url, what, fresh)) as pieces_:
        async for piece in pieces_:
            for line in splitter.feed(piece):
                for piece_ in _row(line, number, what):
                    yield piece_
                number += 1
    for line in splitter.finish():
        for piece_ in _row(line, number, what):
            yield piece_


async def stored_bytes(
    files: "Files", url: str, what: str, fresh: Callable[[], Awaitable[str | None]] | None = None
) -> AsyncGenerator[bytes, None]:
    """The bytes as they come, resumed after a drop; as for `stored_rows`."""
    try:
        async with each_of(Fetch(files, _OneFile(what, url, fresh), _whole(url))) as pieces_:
            async for piece_ in pieces_:
                yield piece_
    except ExportChangedError:
        raise UnexpectedResponseError(f"{what} changed while they were read") from None


@dataclass(frozen=True, slots=True)
class _OneFile:
    """A stream that is a single file."""

    task_id: str
    url: str = field(repr=False)
    fresh: Callable[[], Awaitable[str | None]] | None

    async def header(self) -> Header | None:
        return None

    async def part_at(self, offset: int) -> Part | None:
        return _whole((await self.fresh() if self.fresh else None) or self.url)

    async def part_of_line(self, line: int) -> Part | None:
        return await self.part_at(0)
