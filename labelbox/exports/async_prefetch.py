"""Several files at once, handed out in order, in bounded memory; the twin of `prefetch.py`.

By hand, not derived: there, threads wait for one another and must be woken; here, tasks are cancelled.
"""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing
from types import TracebackType
from typing import TYPE_CHECKING

from labelbox.exports.prefetch import AT_ONCE, WINDOW

if TYPE_CHECKING:
    from labelbox._async.exports.part import Fetch

__all__ = ["AT_ONCE", "WINDOW", "Ahead"]


class Ahead:
    """Fetches files while earlier ones are still read: at most `at_once`, each at most `window` bytes ahead.

    Leaving the `async with` block ends all tasks and connections, whatever they are waiting for.

    Args:
        fetches: The files in order; asked for the next one in a task, as soon as there is room.
        at_once: How many files.
        window: Bytes; one piece of the transport more may be held.
    """

    def __init__(self, fetches: "AsyncGenerator[Fetch, None]", *, at_once: int = AT_ONCE, window: int = WINDOW) -> None:
        self._fetches = fetches
        self._window = window
        self._at_once = at_once
        self._room = asyncio.Semaphore(at_once)
        self._looking_up = asyncio.Lock()
        self._slots: asyncio.Queue[_Slot | Exception | None] = asyncio.Queue()
        self._tasks: list[asyncio.Task[None]] = []

    async def __aenter__(self) -> "Ahead":
        self._tasks = [
            asyncio.create_task(self._work(), name=f"labelbox-export-{number}") for number in range(self._at_once)
        ]
        return self

    async def __aexit__(
        self, _type: type[BaseException] | None, _error: BaseException | None, _where: TracebackType | None
    ) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.wait(self._tasks)
        await self._fetches.aclose()

    async def __aiter__(self) -> "AsyncIterator[tuple[Fetch, AsyncIterator[bytes]]]":
        """Each file with its bytes, which must be read to their end before the next file is asked for.

        Raises:
            LabelboxError: what the listing or a download came to.
        """
        while (slot := await self._slots.get()) is not None:
            if isinstance(slot, Exception):
                raise slot
            async with aclosing(slot.blocks()) as blocks:
                yield slot.fetch, blocks
            self._room.release()

    async def _work(self) -> None:
        while (slot := await self._next_slot()) is not None:
            await slot.fill()

    async def _next_slot(self) -> "_Slot | None":
        await self._room.acquire()
        async with self._looking_up:
            try:
                fetch = await anext(self._fetches, None)
            except Exception as problem:
                self._slots.put_nowait(problem)
                return None
            slot = None if fetch is None else _Slot(fetch, self._window)
            self._slots.put_nowait(slot)
        if slot is None:
            self._room.release()  # the others shall find the end, too
        return slot


class _Slot:
    """One file on its way: a task fills it, the reader empties it."""

    def __init__(self, fetch: "Fetch", window: int) -> None:
        self.fetch = fetch
        self._window = window
        self._came = asyncio.Event()
        self._emptied = asyncio.Event()
        self._waiting: list[bytes] = []
        self._size = 0
        self._over = False
        self._problem: Exception | None = None

    async def blocks(self) -> AsyncGenerator[bytes, None]:
        """What has come, in as large pieces as there are; an error of the download comes out after its last byte."""
        while True:
            if not self._waiting and not self._over:
                self._came.clear()
                await self._came.wait()
            taken, self._waiting, self._size = self._waiting, [], 0
            self._emptied.set()
            if not taken:
                break
            block = taken[0] if len(taken) == 1 else b"".join(taken)
            taken.clear()  # they would stay in memory while the block is read
            yield block
        if self._problem is not None:
            raise self._problem

    async def fill(self) -> None:
        """Fetch it, waiting where the window is full."""
        try:
            async with aclosing(aiter(self.fetch)) as chunks:
                async for chunk in chunks:
                    await self._put(chunk)
        except Exception as problem:  # whatever it is, the reader must see it
            self._problem = problem
        finally:
            self._over = True
            self._came.set()

    async def _put(self, chunk: bytes) -> None:
        while self._size >= self._window:
            self._emptied.clear()
            await self._emptied.wait()
        self._waiting.append(chunk)
        self._size += len(chunk)
        self._came.set()
