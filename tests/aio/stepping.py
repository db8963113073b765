"""Cancelling work at a chosen step, and seeing what it drops instead of closing it."""

import asyncio
import gc
import sys
from collections.abc import AsyncGenerator, Coroutine, Generator, Iterator
from contextlib import contextmanager
from types import CodeType
from typing import Any


class Stepped:
    """Work that cancels its own task where it waits for the n-th time.

    Attributes:
        steps: How often it has waited.
    """

    def __init__(self, work: Coroutine[Any, Any, object], cancel_at: int | None = None) -> None:
        self.steps = 0
        self._work, self._cancel_at = work, cancel_at

    def __await__(self) -> Generator[Any, Any, object]:
        try:
            waits_for = self._work.send(None)
            while True:
                self.steps += 1
                if self.steps == self._cancel_at and (task := asyncio.current_task()):
                    task.cancel()
                try:
                    reply = yield waits_for
                except BaseException as problem:
                    waits_for = self._work.throw(problem)
                else:
                    waits_for = self._work.send(reply)
        except StopIteration as end:
            return end.value

    async def is_cut_short(self) -> bool:
        """Run it in a task of its own; whether it was cancelled before it was done."""
        running = asyncio.create_task(self._run())
        await asyncio.wait([running])
        if running.cancelled():
            return True
        running.result()
        assert self._cancel_at is None or self.steps < self._cancel_at, "it was cancelled, and went on"
        return False

    async def _run(self) -> object:
        return await self


@contextmanager
def dropped_generators(*, collected: bool = True) -> Iterator[list[str]]:
    """The names of those async generators that are left to the event loop to close, some time later.

    Args:
        collected: Whether those that a traceback or a cycle still holds are looked for, too.
    """
    hooks, names = sys.get_asyncgen_hooks(), list[str]()

    def dropped(generator: AsyncGenerator[Any, Any]) -> None:
        code: CodeType = getattr(generator, "ag_code")  # noqa: B009 - typeshed gives it to the class of the built-in only
        names.append(code.co_qualname)
        if hooks.finalizer is not None:
            hooks.finalizer(generator)

    sys.set_asyncgen_hooks(firstiter=hooks.firstiter, finalizer=dropped)
    try:
        yield names
    finally:
        if collected:
            gc.collect()
        sys.set_asyncgen_hooks(*hooks)
