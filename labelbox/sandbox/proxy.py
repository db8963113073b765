"""A TCP proxy that treats connections badly: for what goes wrong below HTTP.

It knows no HTTP: a cut comes in the middle of a header as well as of a body. `Sandbox.proxied` starts one.
"""

import asyncio
import math
import threading
from asyncio import StreamReader, StreamWriter
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from random import Random
from types import TracebackType
from typing import Any, Self, TypeAlias
from urllib.parse import urlsplit

from .relay import Direction, Side, relay

Bytes: TypeAlias = int | tuple[int, int]
"""A number of bytes, or the least and the most of them, between which chance decides for each connection."""


class TcpProxy:
    """A port that passes everything on to a server, badly. It listens inside of a `with` block.

    Each connection is treated for itself, and counts on while a client keeps it alive. A cut closes both ends in
    order (TCP FIN), so that exactly the allowed bytes arrive.

    Args:
        target: Root of the server, such as `http://127.0.0.1:8000`.
        cut_after: Cut a connection after so many bytes of answers.
        cut_requests_after: Cut a connection after so many bytes of requests; the server gets these.
        cuts: How many connections to cut at most; None for all.
        stall_after: Pass nothing on any more after so many bytes of answers; the connection stays open.
        delay: Seconds by which each piece comes late, both ways.
        bytes_per_second: How fast answers come at most.
        seed: Chance, made repeatable: the n-th connection always gets the same numbers.
        host: The address to listen on.

    Raises:
        ValueError: a number makes no sense, or the target is no URL.

    Example:
        >>> with Sandbox() as sandbox, TcpProxy(sandbox.url, cut_after=10) as proxy:
        ...     httpx.get(proxy.url)
        Traceback (most recent call last):
        httpx.RemoteProtocolError: ...
    """

    def __init__(
        self,
        target: str,
        *,
        cut_after: Bytes | None = None,
        cut_requests_after: Bytes | None = None,
        cuts: int | None = None,
        stall_after: Bytes | None = None,
        delay: float = 0.0,
        bytes_per_second: float | None = None,
        seed: int = 0,
        host: str = "127.0.0.1",
    ) -> None:
        parts = urlsplit(target)
        if not parts.hostname:
            raise ValueError("target: expected a URL such as http://127.0.0.1:8000")
        if delay < 0 or (bytes_per_second is not None and bytes_per_second < 1):
            raise ValueError("expected a delay of at least 0 s, and at least 1 byte per second")
        self._to, self._host, self._port = (parts.hostname, parts.port or 80), host, 0
        self._cut_after = _limits("cut_after", cut_after)
        self._cut_requests_after = _limits("cut_requests_after", cut_requests_after)
        self._stall_after = _limits("stall_after", stall_after)
        self._cuts = math.inf if cuts is None else cuts
        self._delay, self._rate = delay, math.inf if bytes_per_second is None else bytes_per_second
        self._random = Random(seed)
        self._connections = self._cut = 0
        self._open: set[asyncio.Task[None]] = set()
        self._server: asyncio.Server | None = None
        self._loop = asyncio.new_event_loop()
        self._thread: threading.Thread | None = None

    @property
    def port(self) -> int:
        """The port that it listens on."""
        return self._port

    @property
    def url(self) -> str:
        """Its root, to be used instead of the server's."""
        return f"http://{self._host}:{self._port}"

    @property
    def endpoint(self) -> str:
        """The GraphQL address through it."""
        return f"{self.url}/graphql"

    @property
    def rest_endpoint(self) -> str:
        """The root of the REST API through it."""
        return f"{self.url}/api/v1"

    @property
    def connections(self) -> int:
        """How many connections there were."""
        return self._connections

    @property
    def cut(self) -> int:
        """How many of them it has cut."""
        return self._cut

    @contextmanager
    def refusing(self) -> Iterator[None]:
        """Give up the port inside of this block: connections are refused, and what was connected is cut off."""
        self._do(self._close())
        try:
            yield
        finally:
            self._do(self._listen())

    def __enter__(self) -> Self:
        self._thread = threading.Thread(target=self._loop.run_forever, name="sandbox-proxy", daemon=True)
        self._thread.start()
        try:
            self._do(self._listen())
        except BaseException:
            self._end()
            raise
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self._do(self._close())
        self._end()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.url}, {self._cut} of {self._connections} connections cut>"

    def _end(self) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        if self._thread is not None:
            self._thread.join()
        self._loop.close()

    def _do(self, work: Coroutine[Any, Any, None]) -> None:
        asyncio.run_coroutine_threadsafe(work, self._loop).result()

    async def _listen(self) -> None:
        self._server = await asyncio.start_server(self._accept, self._host, self._port, reuse_address=True)
        self._port = int(self._server.sockets[0].getsockname()[1])

    async def _close(self) -> None:
        if self._server is not None:
            self._server.close()
        for task in self._open:
            task.cancel()
        await asyncio.gather(*self._open, return_exceptions=True)

    async def _accept(self, reader: StreamReader, writer: StreamWriter) -> None:
        self._connections += 1
        # drawn before anything can wait, so that chance goes by the number of the connection
        answers = Direction(
            self._may_cut, self._draw(self._cut_after), self._draw(self._stall_after), self._delay, self._rate
        )
        requests = Direction(self._may_cut, self._draw(self._cut_requests_after), delay=self._delay)
        task = asyncio.current_task()
        assert task is not None
        self._open.add(task)
        try:
            server = Side(*await asyncio.open_connection(*self._to))
            await relay(Side(reader, writer), server, requests, answers)
        except (OSError, asyncio.CancelledError):
            pass  # the server has gone, or the proxy goes: both are told by the end of the connection
        finally:
            writer.close()
            self._open.discard(task)

    def _draw(self, limits: tuple[int, int] | None) -> float:
        return math.inf if limits is None else self._random.randint(*limits)

    def _may_cut(self) -> bool:
        if self._cut >= self._cuts:
            return False
        self._cut += 1
        return True


def _limits(name: str, given: Bytes | None) -> tuple[int, int] | None:
    if given is None:
        return None
    least, most = (given, given) if isinstance(given, int) else given
    if not 0 <= least <= most:
        raise ValueError(f"{name}: expected bytes, or the least and the most of them, got {given!r}")
    return least, most
