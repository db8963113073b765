"""Which requests a fault hits, and how many it has hit."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from fnmatch import fnmatchcase
from random import Random
from threading import Lock
from types import TracebackType
from typing import Self

from ..names import fits
from .fault import Fault


@dataclass(frozen=True)
class Selection:
    """Which requests; see `Sandbox.fault`."""

    operation: str | None = None
    path: str | None = None
    nth: int = 1
    times: int | None = None
    probability: float = 1.0

    def __post_init__(self) -> None:
        if self.nth < 1:
            raise ValueError(f"nth: expected at least 1, got {self.nth}")
        if self.times is not None and self.times < 1:
            raise ValueError(f"times: expected at least 1, got {self.times}")
        if not 0 <= self.probability <= 1:
            raise ValueError(f"probability: expected 0 to 1, got {self.probability}")

    def covers(self, operation: str | None, path: str, usual_path: str) -> bool:
        """Whether a request is one of those that are looked at."""
        if self.operation is not None and not fits(operation, self.operation):
            return False
        if self.path is None:
            return self.operation is not None or fnmatchcase(path, usual_path)
        return fnmatchcase(path, self.path)


class Switch:
    """A fault that is switched on in a `with` block. Threads may share it.

    Args:
        fault: What goes wrong.
        selection: For which requests.
        seed: Chance, made repeatable.
        turn: Called with True when the block begins and with False when it is over.
    """

    def __init__(self, fault: Fault, selection: Selection, seed: int, turn: Callable[["Switch", bool], None]) -> None:
        self.fault = fault
        self.random = Random(seed)
        self._selection, self._turn = selection, turn
        self._lock = Lock()
        self._seen = self._fired = 0
        self._is_off = False
        self._waiting: set[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = set()

    @property
    def fired(self) -> int:
        """How many requests it has hit."""
        return self._fired

    @property
    def seen(self) -> int:
        """How many requests of its operation or path there were, hit or not."""
        return self._seen

    def hits(self, operation: str | None, path: str) -> bool:
        """Whether it hits this request, which counts."""
        chosen = self._selection
        if not chosen.covers(operation, path, self.fault.usual_path):
            return False
        with self._lock:
            self._seen += 1
            lucky = self.random.random() < chosen.probability  # drawn each time, so that nth and times change no draw
            used_up = chosen.times is not None and self._fired >= chosen.times
            hit = lucky and self._seen >= chosen.nth and not used_up and not self._is_off
            self._fired += hit
            return hit

    async def wait_until_off(self) -> None:
        """Return when the block is left."""
        waiter = (asyncio.get_running_loop(), asyncio.Event())
        with self._lock:
            if self._is_off:
                return
            self._waiting.add(waiter)
        try:
            await waiter[1].wait()
        finally:
            with self._lock:
                self._waiting.discard(waiter)

    def turn_off(self) -> None:
        """Hit nothing any more, and let go what was held up."""
        self._is_off = True
        self.let_go()

    def let_go(self) -> None:
        """Let go what was held up."""
        with self._lock:
            for loop, event in self._waiting:
                with suppress(RuntimeError):  # the server stopped, and its loop with it
                    loop.call_soon_threadsafe(event.set)

    def __enter__(self) -> Self:
        self._is_off = False
        self._turn(self, True)
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self._turn(self, False)

    def __repr__(self) -> str:
        return f"<{self.fault!r}, fired {self._fired} of {self._seen}>"
