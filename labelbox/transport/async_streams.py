"""How async connections are made; the twin of the lower half of `pool.py`. Importing it loads httpcore.

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

from .pool import CONNECTIONS, IDLE_SECONDS, READ, TOGETHER, reached_by, tls_context

# httpcore tries to import sniffio ten times a call. Python does not keep what it did not find and searches every folder
# again, a third of the call; None stands for what is not there.
if find_spec("sniffio") is None:
    cast("dict[str, object]", sys.modules)["sniffio"] = None


def open_pool(proxy: str | None) -> httpcore.AsyncConnectionPool:
    """A pool of as many connections as are needed: how many calls there are at once is for the clients to limit.

    So a call never waits for an export that is being read while the reader waits for the call.
    """
    settings: dict[str, Any] = {
        "ssl_context": tls_context(),
        "max_connections": None,
        "max_keepalive_connections": CONNECTIONS,
        "keepalive_expiry": IDLE_SECONDS,
        "network_backend": _Backend(),
    }
    if proxy is None:
        return httpcore.AsyncConnectionPool(**settings)
    url, login = reached_by(proxy)
    if url.scheme.startswith(b"socks"):
        return httpcore.AsyncSOCKSProxy(proxy_url=url, proxy_auth=login, **settings)
    return httpcore.AsyncHTTPProxy(proxy_url=url, proxy_auth=login, **settings)


class _Backend(httpcore.AsyncNetworkBackend):
    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        async with _told(timeout, httpcore.ConnectTimeout, httpcore.ConnectError):
            # One address after the other, as with threads: asyncio's race of addresses forgets tasks when cancelled.
            reader, writer = await asyncio.open_connection(host, port, limit=READ)
        return _Stream(reader, writer)

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)


class _Stream(httpcore.AsyncNetworkStream):
    """A connection that sends headers together with the body."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader, self._writer = reader, writer
        self._is_turn = True
        self._held = b""
        self._closed = False

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
            # A request begins; its end is another write. See `pool.py`.
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
        try:
            async with _told(timeout, httpcore.ConnectTimeout, httpcore.ConnectError):
                await self._writer.start_tls(ssl_context, server_hostname=server_hostname)
        except BaseException:
            self._writer.transport.abort()
            raise
        return self

    async def aclose(self) -> None:
        self._closed = True
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
