"""A call whose answer is needed a little later: made in a task of its own meanwhile; the twin of `pending.py`."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, Generic, TypeVar

R = TypeVar("R")


class Pending(Generic[R]):
    """Work that has begun.

    Args:
        work: Asks the server; where it fails, `result` does.
    """

    def __init__(self, work: Callable[[], Coroutine[Any, Any, R]]) -> None:
        self._task = asyncio.create_task(work(), name="labelbox-ahead")

    async def result(self) -> R:
        """What the work came to, once it is done. Whoever is cancelled meanwhile gives it up."""
        try:
            return await self._task
        finally:
            await self.drop()

    async def drop(self) -> None:
        """The result is not needed any more."""
        self._task.cancel()
        await asyncio.wait([self._task])
        if not self._task.cancelled():
            self._task.exception()  # nobody asks for it any more, and that is no mistake
