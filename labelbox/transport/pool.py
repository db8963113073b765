"""The connections of this process: kept alive, one TLS context, shared by all clients, new after a fork.

Built on httpcore, which httpx itself stands on: half of the cost of an httpx call is its client layer, its import
takes twice as long, and only here can a network backend be given (`streams.py`) that lets waiting threads be woken.
"""

import os
import ssl
import sys
import threading
from functools import cache
from typing import Any
from urllib.parse import unquote, urlsplit
from weakref import WeakSet

import certifi
import httpcore

from . import at_exit
from .address import Address
from .connections import Connections
from .kept import IDLE_SECONDS, Kept
from .streams import Backend, Connection

# More at once wait for a free one.
CONNECTIONS = 100


def pool_for(to: Address) -> Connections:
    """The pool that reaches an address: one for each proxy, one for TLS, and one for what is asked in the clear."""
    _kept.expire()
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
        pools, kept = _taken()
    for pool in pools:
        pool.close()
    kept.close()


def _close_unused() -> None:
    # A program need not close its clients. What a daemon thread is in the midst of is not torn from its hands.
    with _lock:
        pools, kept = _taken()
    for pool in pools:
        pool.close(in_use=False)
    kept.close()


def _taken() -> "tuple[list[Connections], Kept[httpcore.NetworkStream]]":
    """All that there is, to be closed; whoever asks from now on begins anew."""
    global _kept
    taken = list(_pools.values()), _kept
    _pools.clear()
    _kept = _nothing_kept()
    _proxy.cache_clear()
    return taken


def straight(network: object) -> "Connection | None":
    """The connection that an answer comes on, where its body may be read past httpcore."""
    return network if isinstance(network, Connection) and network.is_straight else None


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
        # What lies behind a proxy is not told from the proxy there.
        "network_backend": Backend(scheme.decode(), _kept if proxy is None else None),
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


def _nothing_kept() -> "Kept[httpcore.NetworkStream]":
    return Kept(lambda connection: connection.close())


def _after_fork() -> None:
    # Two processes must not speak on one connection, and the lock may have been held when the other was copied.
    global _lock, _pools, _users, _kept
    _lock = threading.Lock()
    _pools = {}
    _users = WeakSet()
    _kept = _nothing_kept()


_lock = threading.Lock()
_pools: dict[tuple[bytes, str | None], Connections] = {}
_users: WeakSet[object] = WeakSet()
_kept = _nothing_kept()

at_exit.afterwards(_close_unused)

if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)
