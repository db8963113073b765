"""How async connections are made, and read; the twin of `streams.py`. Importing it loads httpcore.

On asyncio's own streams: what httpcore brings goes through anyio, which costs as much again as the rest of a call, and
warns of its own tasks when a connection is given up while it is made.
"""

import asyncio
import ssl
import sys
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager, suppress
from importlib.util import find_spec
from typing import Any, cast

import httpcore

from .async_iterating import each_of
from .kept import IDLE_SECONDS, Kept, Place
from .pool import CONNECTIONS, reached_by, tls_context
from .streams import READ, TOGETHER

# httpcore tries to import sniffio ten times a call. Python does not keep what it did not find and searches every folder
# again, a third of the call; None stands for what is not there.
if find_spec("sniffio") is None:
    cast("dict[str, object]", sys.modules)["sniffio"] = None


def open_pool(scheme: bytes, proxy: str | None, kept: "Kept[Connection]") -> httpcore.AsyncConnectionPool:
    """A pool of as many connections as are needed: how many calls there are at once is for the clients to limit.

    So a call never waits for an export that is being read while the reader waits for the call.

    Args:
        kept: Where connections wait that it has lost sight of.
    """
    settings: dict[str, Any] = {
        "ssl_context": tls_context(),
        "max_connections": None,
        "max_keepalive_connections": CONNECTIONS,
        "keepalive_expiry": IDLE_SECONDS,
        # What lies behind a proxy is not told from the proxy here.
        "network_backend": _Backend(scheme.decode(), kept if proxy is None else None),
    }
    if proxy is None:
        return httpcore.AsyncConnectionPool(**settings)
    url, login = reached_by(proxy)
    if url.scheme.startswith(b"socks"):
        return httpcore.AsyncSOCKSProxy(proxy_url=url, proxy_auth=login, **settings)
    return httpcore.AsyncHTTPProxy(proxy_url=url, proxy_auth=login, **settings)


class _Backend(httpcore.AsyncNetworkBackend):
    def __init__(self, scheme: str, kept: "Kept[Connection] | None") -> None:
        self._scheme, self._kept = scheme, kept

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        place = f"{self._scheme}://{host}", port
        if self._kept is not None and (kept := self._kept.take(place)) is not None:
            return kept
        async with _told(timeout, httpcore.ConnectTimeout, httpcore.ConnectError):
            # One address after the other, as with threads: asyncio's race of addresses forgets tasks when cancelled.
            reader, writer = await asyncio.open_connection(host, port, limit=READ)
        return Connection(reader, writer, self._kept, place)

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)


class Connection(httpcore.AsyncNetworkStream):
    """A connection that sends headers together with the body.

    Args:
        kept: Where it may wait for another request.
        place: Where it leads to.
    """

    def __init__(
        self,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
        kept: "Kept[Connection] | None",
        place: Place,
        *,
        is_ready: bool = False,
    ) -> None:
        self._reader, self._writer = reader, writer
        self._kept, self._place, self._is_ready = kept, place, is_ready
        self._was_kept = False
        self._is_turn = True
        self._held = b""
        self._closed = False

    @property
    def is_straight(self) -> bool:
        """Whether a `body` can be read."""
        return self._kept is not None

    async def body(self, pieces: AsyncIterator[bytes], left: int, timeout: float | None) -> AsyncIterator[bytes]:
        """The body of an answer, of which httpcore reads the first piece only; see `streams.py`."""
        async with each_of(pieces) as coming:
            async for first in coming:
                yield first
                left -= len(first)
                if left:
                    break
            while left:
                async with _told(timeout, httpcore.ReadTimeout, httpcore.ReadError):
                    piece = await self._reader.read(min(left, READ))
                if not piece:
                    raise httpcore.RemoteProtocolError("the server closed the connection before the end of the answer")
                left -= len(piece)
                if not left and self._kept is not None:
                    self._was_kept = True
                    ready = Connection(self._reader, self._writer, self._kept, self._place, is_ready=True)
                    self._kept.put(self._place, ready)
                yield piece

    def drop(self) -> None:
        """Close without waiting for it."""
        self._writer.close()

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        if self._closed:  # bytes that came before are nobody's any more
            raise httpcore.ReadError("the connection is closed")
        if self._held:
            await self._send(b"", timeout)
        self._is_turn = True
        async with _told(timeout, httpcore.ReadTimeout, httpcore.ReadError):
            return await self._reader.read(max(max_bytes, READ))

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        if self._is_turn and len(buffer) < TOGETHER:
            # A request begins; its end is another write. See `streams.py`.
            self._is_turn, self._held = False, buffer
        else:
            self._is_turn = False
            await self._send(buffer, timeout)

    async def _send(self, buffer: bytes, timeout: float | None) -> None:
        held, self._held = self._held, b""
        async with _told(timeout, httpcore.WriteTimeout, httpcore.WriteError):
            self._writer.write(held + buffer)
            await self._writer.drain()

    async def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.AsyncNetworkStream:
        if self._is_ready:
            return self
        try:
            async with _told(timeout, httpcore.ConnectTimeout, httpcore.ConnectError):
                await self._writer.start_tls(ssl_context, server_hostname=server_hostname)
        except BaseException:
            self._writer.transport.abort()
            raise
        return self

    async def aclose(self) -> None:
        self._closed = True
        if self._was_kept:
            return
        self._writer.close()
        with suppress(OSError, ssl.SSLError):  # it is closed all the same
            await self._writer.wait_closed()

    def get_extra_info(self, info: str) -> Any:
        if info == "is_readable":  # of an idle connection: whether the server has closed it
            return self._reader.at_eof() or self._writer.is_closing()
        known = {"ssl_object": "ssl_object", "client_addr": "sockname", "server_addr": "peername", "socket": "socket"}
        return self._writer.get_extra_info(known[info]) if info in known else None


@asynccontextmanager
async def _told(timeout: float | None, late: type[Exception], broken: type[Exception]) -> AsyncIterator[None]:
    """What goes wrong, as httpcore says it."""
    try:
        async with asyncio.timeout(timeout):
            yield
    except TimeoutError as problem:
        raise late(str(problem)) from problem
    except (OSError, ssl.SSLError) as problem:
        raise broken(problem) from problem
