"""The connections of this process: kept alive, one TLS context, shared by all clients, new after a fork.

Built on httpcore, which httpx itself stands on: half of the cost of an httpx call is its client layer, its import
takes twice as long, and only here can a network backend be given that lets waiting threads be woken.
"""

import os
import ssl
import sys
import threading
from collections.abc import Iterable
from contextlib import AbstractContextManager, nullcontext
from functools import cache
from typing import Any
from urllib.parse import unquote, urlsplit
from weakref import WeakSet

import certifi
import httpcore

from .address import Address
from .cancel import current
from .connections import Connections

# More at once wait for a free one; idle ones are closed before common servers do (5 s), which would race with us.
CONNECTIONS = 100
IDLE_SECONDS = 4.0

# Up to this many bytes, copying is cheaper than a packet.
TOGETHER = 64 * 1024
_UNWATCHED = nullcontext()


def pool_for(to: Address) -> Connections:
    """The pool that reaches an address: one for each proxy, one for TLS, and one for what is asked in the clear."""
    route = to.scheme, proxy_for(to)
    pool = _pools.get(route)
    if pool is None:
        with _lock:
            pool = _pools.get(route) or _open(*route)
            _pools[route] = pool
    return pool


def joined(user: object) -> None:
    """Somebody uses the pools from now on."""
    if user not in _users:
        with _lock:
            _users.add(user)


def left(user: object) -> None:
    """Somebody needs no connections for now; the last one closes them all."""
    with _lock:
        _users.discard(user)
        if _users:
            return
        pools = list(_pools.values())
        _pools.clear()
        _proxy.cache_clear()
    for pool in pools:
        pool.close()


def proxy_for(to: Address) -> str | None:
    """The proxy that the environment names for an address (HTTPS_PROXY, HTTP_PROXY, ALL_PROXY, NO_PROXY)."""
    return _proxy(*to.origin)


@cache
def _proxy(scheme: bytes, host: bytes, port: int | None) -> str | None:
    # The lookup is a slow import, and rarely needed: elsewhere only the environment can name a proxy.
    if sys.platform not in ("darwin", "win32") and not any(name.lower().endswith("_proxy") for name in os.environ):
        return None
    from urllib.request import getproxies, proxy_bypass

    named = getproxies()
    proxy = named.get(scheme.decode()) or named.get("all")
    name = host.decode()
    if not proxy or proxy_bypass(name) or (port and proxy_bypass(f"{name}:{port}")):
        return None
    return proxy if "://" in proxy else f"http://{proxy}"


@cache
def tls_context() -> ssl.SSLContext:
    """The one TLS context: loading the certificates takes 20 ms, too long to do it twice."""
    # The names that curl, OpenSSL and requests listen to.
    file = os.environ.get("SSL_CERT_FILE") or os.environ.get("REQUESTS_CA_BUNDLE")
    folder = os.environ.get("SSL_CERT_DIR")
    if file is not None and os.path.isdir(file):
        file, folder = None, file
    if file or folder:
        return ssl.create_default_context(cafile=file, capath=folder)
    return ssl.create_default_context(cafile=certifi.where())


def _open(scheme: bytes, proxy: str | None) -> Connections:
    return Connections(_source(scheme, proxy), CONNECTIONS, IDLE_SECONDS)


def _source(scheme: bytes, proxy: str | None) -> httpcore.ConnectionPool:
    settings: dict[str, Any] = {
        # A server of one's own, such as the sandbox, needs none; its first answer would wait for the certificates.
        "ssl_context": None if (scheme, proxy) == (b"http", None) else tls_context(),
        "keepalive_expiry": IDLE_SECONDS,
        "network_backend": _Backend(),
    }
    if proxy is None:
        return httpcore.ConnectionPool(**settings)
    url, login = reached_by(proxy)
    if url.scheme.startswith(b"socks"):
        return httpcore.SOCKSProxy(proxy_url=url, proxy_auth=login, **settings)
    return httpcore.HTTPProxy(proxy_url=url, proxy_auth=login, **settings)


def reached_by(proxy: str) -> tuple[httpcore.URL, tuple[str, str] | None]:
    """Where a proxy is, and with which name and password it is asked."""
    parts = urlsplit(proxy)
    default = {"https": 443, "socks5": 1080, "socks5h": 1080}.get(parts.scheme, 80)
    url = httpcore.URL(scheme=parts.scheme, host=parts.hostname or "", port=parts.port or default, target=b"/")
    return url, None if parts.username is None else (unquote(parts.username), unquote(parts.password or ""))


class _Backend(httpcore.SyncBackend):
    """Makes connections on which a waiting thread can be woken."""

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        return _Stream(super().connect_tcp(host, port, timeout, local_address, socket_options))


# Bytes asked for in one read. Large files come a third faster than with httpcore's 64 KiB: each read costs the same.
READ = 256 << 10


class _Stream(httpcore.NetworkStream):
    """A connection that tells its thread's scope when it waits, and sends headers together with the body."""

    def __init__(self, inner: httpcore.NetworkStream) -> None:
        self._inner = inner
        self._is_turn = True
        self._held = b""

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        if self._held:
            self._send(b"", timeout)
        self._is_turn = True
        with self._watched():
            return self._inner.read(max(max_bytes, READ), timeout)

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        if self._is_turn and len(buffer) < TOGETHER:
            # A request begins; its end is another write. In one packet it costs the server one wake-up, not two.
            self._is_turn, self._held = False, buffer
        else:
            self._is_turn = False
            self._send(buffer, timeout)

    def _send(self, buffer: bytes, timeout: float | None) -> None:
        held, self._held = self._held, b""
        with self._watched():
            if len(buffer) < TOGETHER:
                self._inner.write(held + buffer, timeout)
            else:
                self._inner.write(held, timeout)
                self._inner.write(buffer, timeout)

    def _watched(self) -> AbstractContextManager[None]:
        scope = current()
        return _UNWATCHED if scope is None else scope.waiting_on(self._inner.get_extra_info("socket"))

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        return _Stream(self._inner.start_tls(ssl_context, server_hostname, timeout))

    def close(self) -> None:
        self._inner.close()

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)


def _after_fork() -> None:
    # Two processes must not speak on one connection, and the lock may have been held when the other was copied.
    global _lock, _pools, _users
    _lock = threading.Lock()
    _pools = {}
    _users = WeakSet()


_lock = threading.Lock()
_pools: dict[tuple[bytes, str | None], Connections] = {}
_users: WeakSet[object] = WeakSet()

if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)
