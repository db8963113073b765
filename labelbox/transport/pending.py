"""A call whose answer is needed a little later: made on a thread of its own meanwhile."""

import os
import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from . import at_exit, cancel
from .cancel import Cancelled, Scope

R = TypeVar("R")

PATIENCE = 5.0
"""Seconds: a socket of a client that the user gave cannot be woken."""


class Pending(Generic[R]):
    """Work that has begun.

    Args:
        work: Asks the server; where it fails, `result` does.
    """

    def __init__(self, work: Callable[[], R]) -> None:
        self._work = work
        self._process = os.getpid()
        self._scope = Scope(cancel.current())
        self._done = threading.Event()
        self._results: list[R] = []
        self._problem: BaseException | None = None
        at_exit.begun(self)
        try:
            threading.Thread(target=self._act, name="labelbox-ahead", daemon=True).start()
        except BaseException:
            at_exit.ended(self)
            raise

    def result(self) -> R:
        """What the work came to, once it is done. In a forked process it is done again: threads stay behind."""
        if os.getpid() != self._process:
            return self._work()
        try:
            self._done.wait()
        except BaseException:
            self.drop()
            raise
        if self._problem is not None:
            raise self._problem
        return self._results.pop()

    def drop(self) -> None:
        """The result is not needed any more: wake the thread, which then ends."""
        if os.getpid() == self._process:
            self._scope.cancel()

    def give_up(self) -> None:
        """Drop it, and wait until its connection is given back."""
        self.drop()
        self._done.wait(PATIENCE)

    def _act(self) -> None:
        try:
            with self._scope.entered():
                self._results.append(self._work())
        except Cancelled as end:
            self._problem = end
        except Exception as problem:
            self._problem = problem
        finally:
            self._scope.end()
            self._done.set()
            at_exit.ended(self)
