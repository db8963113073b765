"""Connections that are kept alive: who asks takes one, and puts it back.

They are httpcore's. Its own pool looks at each of them for each request, which with 64 threads costs more than the
requests themselves; here a request looks at the one that it takes.
"""

import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, TypeAlias, cast

import httpcore

Origin: TypeAlias = tuple[bytes, bytes, int | None]


class Connections:
    """Makes connections, and keeps those that can be used again. Threads may share it.

    Args:
        source: Makes a connection, over a proxy if it stands for one; nothing else is asked of it.
        most: How many there are at once; who needs another one waits for a place.
        idle_seconds: After how long without use one is closed.
    """

    def __init__(self, source: httpcore.ConnectionPool, most: int, idle_seconds: float) -> None:
        self._source = source
        self._most = most
        self._idle_seconds = idle_seconds
        self._places = threading.Semaphore(most)
        self._lock = threading.Lock()
        self._busy: set[httpcore.ConnectionInterface] = set()
        # All idle ones, and those to each origin; the one that was used last is last.
        self._idle: dict[httpcore.ConnectionInterface, tuple[Origin, float]] = {}
        self._of_origin: dict[Origin, deque[httpcore.ConnectionInterface]] = {}
        self._is_closed = False

    def handle_request(self, request: httpcore.Request) -> httpcore.Response:
        """Send a request. The connection is taken until the answer is closed, of which the body is still to come.

        Raises:
            httpcore.PoolTimeout: no place became free in time; nothing was sent.
        """
        if not self._places.acquire(timeout=cast("Any", request).extensions["timeout"]["pool"]):
            raise httpcore.PoolTimeout(f"all {self._most} connections are in use")
        origin = request.url.scheme, request.url.host, request.url.port
        connection = None
        try:
            connection = self._kept(origin) or self._made(request.url.origin)
            response = connection.handle_request(request)
        except BaseException:
            self._put_back(connection, origin)
            raise
        response.stream = _Body(response.stream, partial(self._put_back, connection, origin))
        return response

    def close(self, *, in_use: bool = True) -> None:
        """Close all connections.

        Args:
            in_use: Those in use too; else they are closed when they are given back.
        """
        with self._lock:
            self._is_closed = True
            ended = [*self._idle, *(self._busy if in_use else ())]
            self._idle.clear()
            self._of_origin.clear()
        _close(ended)

    def _kept(self, origin: Origin) -> httpcore.ConnectionInterface | None:
        """The one that was used last: the others get their chance to be closed."""
        while True:
            with self._lock:
                if origin not in self._of_origin:
                    return None
                connection = self._of_origin[origin][-1]
                self._forget(connection)
                self._busy.add(connection)
            if not connection.has_expired():
                return connection
            with self._lock:
                self._busy.discard(connection)
            connection.close()

    def _made(self, origin: httpcore.Origin) -> httpcore.ConnectionInterface:
        connection = self._source.create_connection(origin)
        with self._lock:
            is_full = len(self._idle) + len(self._busy) >= self._most
            ended = [self._forget(next(iter(self._idle)))] if is_full and self._idle else []
            self._busy.add(connection)
        _close(ended)
        return connection

    def _put_back(self, connection: httpcore.ConnectionInterface | None, origin: Origin) -> None:
        now = time.monotonic()
        with self._lock:
            ended = list(self._unused(now - self._idle_seconds))
            if connection is not None:
                self._busy.discard(connection)
                if connection.is_available() and not self._is_closed:
                    self._idle[connection] = origin, now
                    self._of_origin.setdefault(origin, deque()).append(connection)
                else:
                    ended.append(connection)
        self._places.release()
        _close(ended)

    def _unused(self, since: float) -> Iterator[httpcore.ConnectionInterface]:
        """Forget those that nobody used since then."""
        while self._idle:
            oldest = next(iter(self._idle))
            if self._idle[oldest][1] > since:
                return
            yield self._forget(oldest)

    def _forget(self, connection: httpcore.ConnectionInterface) -> httpcore.ConnectionInterface:
        """Take it off the idle ones. It is the first or the last of its origin."""
        origin, _ = self._idle.pop(connection)
        alike = self._of_origin[origin]
        if alike[-1] is connection:
            alike.pop()
        else:
            alike.popleft()
        if not alike:
            del self._of_origin[origin]
        return connection


class _Body:
    """The body of an answer, which gives the connection back when it is closed."""

    def __init__(self, stream: object, put_back: Callable[[], None]) -> None:
        self._stream: Any = stream
        self._put_back = put_back
        self._is_closed = False

    def __iter__(self) -> Iterator[bytes]:
        try:
            yield from cast("Iterator[bytes]", self._stream)
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        if not self._is_closed:
            self._is_closed = True
            try:
                self._stream.close()
            finally:
                self._put_back()


def _close(connections: list[httpcore.ConnectionInterface]) -> None:
    for connection in connections:
        connection.close()
