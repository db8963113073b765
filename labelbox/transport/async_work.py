"""Local work of a flow that an event loop must not wait for: done on a thread."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from contextvars import copy_context
from typing import TypeVar

from .cancel import Scope

R = TypeVar("R")


class Hands:
    """The thread of one flow, if it needs any. Always the same one: what a user's iterable has opened on a thread, such
    as a database, often cannot be used on another."""

    __slots__ = ("_scope", "_thread")

    def __init__(self) -> None:
        self._thread: ThreadPoolExecutor | None = None

    async def do(self, work: Callable[[], R], *, give_up: Callable[[], None] | None = None) -> R:
        """Have it done. When the task is cancelled, the work is told, and its end is waited for: it may be using files
        that are closed then. What it is in the midst of, such as fetching a user's next row, cannot be cut short.

        Args:
            work: Whatever takes long.
            give_up: Ends what the work waits for, when the task is cancelled.
        """
        if self._thread is None:
            self._scope, self._thread = Scope(), ThreadPoolExecutor(1, "labelbox-work")
        loop = asyncio.get_running_loop()
        context = copy_context()

        def wanted() -> R:
            return context.run(self._wanted, work)

        doing = loop.run_in_executor(self._thread, wanted)
        try:
            await asyncio.wait([doing])
        except asyncio.CancelledError:
            self._scope.cancel()
            if give_up is not None:
                give_up()
            while not doing.done():
                with suppress(asyncio.CancelledError):  # once is enough
                    await asyncio.wait([doing])
            doing.exception()  # nobody asks for it any more, and that is no mistake
            raise
        return doing.result()

    def rest(self) -> None:
        """There is no more to do."""
        if self._thread is not None:
            self._thread.shutdown()

    def _wanted(self, work: Callable[[], R]) -> R:
        with self._scope.entered():
            return work()
