"""How async connections are made; the twin of the lower half of `pool.py`. Importing it loads httpcore."""

import ssl
from collections.abc import Iterable
from typing import Any, cast

import httpcore

from .pool import CONNECTIONS, IDLE_SECONDS, READ, TOGETHER, reached_by, tls_context


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
    """Makes connections that send headers together with the body."""

    def __init__(self) -> None:
        # Where anyio is missing the name stands for another class, says httpcore; it comes with httpx.
        self._inner = cast("httpcore.AsyncNetworkBackend", cast("Any", httpcore.AnyIOBackend)())

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        return _Stream(await self._inner.connect_tcp(host, port, timeout, local_address, socket_options))


class _Stream(httpcore.AsyncNetworkStream):
    def __init__(self, inner: httpcore.AsyncNetworkStream) -> None:
        self._inner = inner
        self._is_turn = True
        self._held = b""

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        if self._held:
            await self._send(b"", timeout)
        self._is_turn = True
        return await self._inner.read(max(max_bytes, READ), timeout)

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        if self._is_turn and len(buffer) < TOGETHER:
            # A request begins; its end is another write. See `pool.py`.
            self._is_turn, self._held = False, buffer
        else:
            self._is_turn = False
            await self._send(buffer, timeout)

    async def _send(self, buffer: bytes, timeout: float | None) -> None:
        held, self._held = self._held, b""
        await self._inner.write(held + buffer, timeout)

    async def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.AsyncNetworkStream:
        return _Stream(await self._inner.start_tls(ssl_context, server_hostname, timeout))

    async def aclose(self) -> None:
        await self._inner.aclose()

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)
