"""An export, handed to whoever writes it, on a thread; the twin of `writing.py`.

Writers are libraries that block, and the same code as in the sync client. So each has a thread of its own, and what it
reads, rows and pictures, is fetched by the event loop, which it asks for the next piece.
"""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Coroutine, Iterator, Mapping
from concurrent import futures
from contextlib import aclosing, asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

from labelbox.exports.formats.source import Export
from labelbox.exports.reader import Row
from labelbox.transport import cancel
from labelbox.transport.async_iterating import each_of
from labelbox.transport.async_work import Hands

if TYPE_CHECKING:
    from labelbox._async.exports.reader import Reading, Source
    from labelbox._async.orm.session import Files

T = TypeVar("T")
R = TypeVar("R")

PORTION = 1 << 20
"""Bytes of rows that are handed over at once."""


async def written(source: "Source", reading: "Reading", work: Callable[[Export], T], *, show_progress: bool) -> T:
    """What the work makes of an export, while the event loop goes on.

    When the task is cancelled, the work ends by an error, as it would by one of the network, and is waited for.

    Args:
        source: Which stream.
        reading: One pass over it, not yet begun.
        work: Reads it once, on a thread.
        show_progress: Whether reading it shows a bar.
    """
    async with _handed(source, reading, show_progress) as (hands, loop, export):
        return await hands.do(partial(work, export), give_up=loop.give_up)


async def in_pieces(
    source: "Source", reading: "Reading", work: Callable[[Export], Iterator[T]], *, show_progress: bool
) -> AsyncGenerator[T, None]:
    """What the work makes of an export, piece by piece; each is begun when it is asked for. Otherwise as `written`.

    Args:
        source: Which stream.
        reading: One pass over it, not yet begun.
        work: Reads it once, on a thread, as far as it needs to for the next piece.
        show_progress: Whether reading it shows a bar.
    """
    async with _handed(source, reading, show_progress) as (hands, loop, export):
        pieces = await hands.do(lambda: work(export), give_up=loop.give_up)
        while some := await hands.do(lambda: list(islice(pieces, 1)), give_up=loop.give_up):
            yield some[0]


@asynccontextmanager
async def _handed(
    source: "Source", reading: "Reading", show_progress: bool
) -> "AsyncIterator[tuple[Hands, _Loop, Export]]":
    """The thread that works, the loop that it asks, and the export as it sees it."""
    hands, loop = Hands(), _Loop()
    async with aclosing(reading.rows()) as rows:
        pictures = _Pictures(loop, source.files)
        export = Export(source.listing.task_id, source.header, pictures, _handed_over(loop, rows), show_progress)
        try:
            yield hands, loop, export
        finally:
            hands.rest()


class _Loop:
    """The event loop, as the threads of a writer see it."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._on_their_way: set[asyncio.Task[Any]] = set()
        self._over = False

    def ask(self, wanted: Callable[[], Coroutine[Any, Any, R]]) -> R:
        """Have it done there, and wait for it. For threads.

        Raises:
            Cancelled: nobody wants it any more, or the loop stands still: its program is about to end.
        """
        asked = asyncio.run_coroutine_threadsafe(self._done(wanted), self._loop)
        while not futures.wait([asked], _PATIENCE).done:
            if not self._loop.is_running():
                raise cancel.Cancelled
        try:
            return asked.result()
        except futures.CancelledError:
            raise cancel.Cancelled from None

    def give_up(self) -> None:
        """Nothing of what is asked, or will be, is wanted any more. For the loop itself."""
        self._over = True
        for task in self._on_their_way:
            task.cancel()

    async def _done(self, wanted: Callable[[], Coroutine[Any, Any, R]]) -> R:
        if self._over:
            raise asyncio.CancelledError
        task = asyncio.current_task()
        assert task is not None
        self._on_their_way.add(task)
        try:
            return await wanted()
        finally:
            self._on_their_way.discard(task)


_PATIENCE = 2.0
"""Seconds after which a thread looks whether the loop is still there."""


def _handed_over(loop: _Loop, rows: AsyncGenerator[Row, None]) -> Iterator[Row]:
    async def portion() -> list[Row]:
        some: list[Row] = []
        size = 0
        async for row in rows:
            some.append(row)
            size += len(row[2])
            if size >= PORTION:
                break
        return some

    while some := loop.ask(portion):
        yield from some


@dataclass(frozen=True, slots=True)
class _Picture:
    """A picture, all of it: a writer needs it whole."""

    status: int
    headers: Mapping[str, str]
    pieces: list[bytes] = field(repr=False)

    def __iter__(self) -> Iterator[bytes]:
        return iter(self.pieces)


@dataclass(frozen=True, slots=True)
class _Pictures:
    """Fetches pictures for the threads of a writer."""

    loop: _Loop
    files: "Files"

    @contextmanager
    def stream(
        self, url: str, *, range: tuple[int, int | None] | None = None, timeout: float | None = None
    ) -> Iterator[_Picture]:
        async def whole() -> _Picture:
            async with self.files.stream(url, range=range, timeout=timeout) as file, each_of(file) as pieces:
                return _Picture(file.status, file.headers, [piece async for piece in pieces])

        yield self.loop.ask(whole)
