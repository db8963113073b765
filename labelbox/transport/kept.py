"""Connections between two requests that httpcore knows nothing of.

It keeps a connection only if it has seen the end of an answer. A long body is read past it (see `exchange.py`); its
connection waits here, and the next one that httpcore makes to the same place is this one.
"""

import threading
import time
from collections.abc import Callable
from typing import Any, Final, Generic, Protocol, TypeAlias, TypeVar

IDLE_SECONDS: Final = 4.0
"""Idle connections are closed before common servers do (after 5 s), which would race with us."""

Place: TypeAlias = tuple[str, int]
"""A host and a port."""


class Connection(Protocol):
    """A stream of httpcore, as far as it matters here."""

    def get_extra_info(self, info: str) -> Any: ...


C = TypeVar("C", bound=Connection)


class Kept(Generic[C]):
    """Idle connections, by the place that they lead to. Threads may share it.

    Args:
        drop: Closes one.
    """

    def __init__(self, drop: Callable[[C], None]) -> None:
        self._drop = drop
        self._lock = threading.Lock()
        self._idle: dict[Place, list[tuple[float, C]]] = {}
        self._is_over = False

    def put(self, place: Place, connection: C) -> None:
        """Keep it for the next request; others that have waited for too long are closed."""
        now = time.monotonic()
        with self._lock:
            expired = self._without_expired(now)
            if self._is_over:
                expired.append(connection)
            else:
                self._idle.setdefault(place, []).append((now, connection))
        for each in expired:
            self._drop(each)

    def take(self, place: Place) -> C | None:
        """One that leads there, if there is any that the server has not closed."""
        while True:
            with self._lock:
                expired = self._without_expired(time.monotonic())
                idle = self._idle.get(place)
                found = idle.pop()[1] if idle else None
                if idle == []:
                    del self._idle[place]
            for each in expired:
                self._drop(each)
            if found is None or not found.get_extra_info("is_readable"):
                return found
            self._drop(found)

    def expire(self) -> None:
        """Close those that have waited for too long. Any request may say so: there is no clock of its own."""
        if not self._idle:
            return
        with self._lock:
            expired = self._without_expired(time.monotonic())
        for each in expired:
            self._drop(each)

    def close(self) -> None:
        """Close them all; what is put here later is closed at once."""
        with self._lock:
            self._is_over = True
            idle = [connection for several in self._idle.values() for _, connection in several]
            self._idle.clear()
        for connection in idle:
            self._drop(connection)

    def _without_expired(self, now: float) -> list[C]:
        expired: list[C] = []
        for place, several in list(self._idle.items()):
            fresh = [one for one in several if now - one[0] < IDLE_SECONDS]
            if len(fresh) < len(several):
                expired += [connection for since, connection in several if now - since >= IDLE_SECONDS]
                if fresh:
                    self._idle[place] = fresh
                else:
                    del self._idle[place]
        return expired
