"""The connections of each event loop: kept alive, shared by all async clients in it; the twin of `pool.py`.

By hand, not derived: what `pool.py` shares among threads is here one set per loop, and cancelling a task already wakes
it, so that no socket need be watched. Importing this module loads no httpcore.
"""

import asyncio
import os
import threading
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary, WeakSet

from .address import Address
from .kept import Kept

if TYPE_CHECKING:
    import httpcore

    from .async_streams import Connection

MAX_CONCURRENCY = 32
"""Calls of one client on their way at once, if nothing else is said. More connections cost more than they bring: the
pool looks at each of them for each call."""


_PATIENCE = 2.0
"""Seconds that the end of a loop waits for its connections."""


class Room:
    """Lets so many work at once in each event loop; the others wait in the order in which they came."""

    def __init__(self, places: int) -> None:
        self._places = places
        self._lines: WeakKeyDictionary[asyncio.AbstractEventLoop, asyncio.Semaphore] = WeakKeyDictionary()

    @asynccontextmanager
    async def place(self) -> AsyncIterator[None]:
        """Wait for a place and keep it while inside."""
        loop = asyncio.get_running_loop()
        line = self._lines.get(loop) or self._lines.setdefault(loop, asyncio.Semaphore(self._places))
        async with line:
            yield


def pool_for(to: Address) -> "httpcore.AsyncConnectionPool":
    """The pool of the running loop that reaches an address, by its scheme and by the proxy."""
    from .pool import proxy_for

    route, here = (to.scheme, proxy_for(to)), _of_loop()
    here.kept.expire()
    if route not in here.pools:
        from .async_streams import open_pool

        here.pools[route] = open_pool(*route, here.kept)
    return here.pools[route]


def straight(network: object) -> "Connection | None":
    """The connection below an answer, where its body may be read past httpcore; see `exchange.py`."""
    from .async_streams import Connection

    return network if isinstance(network, Connection) and network.is_straight else None


def joined(user: object) -> None:
    """Somebody uses the pools of the running loop from now on."""
    _of_loop().users.add(user)


async def left(user: object) -> None:
    """Somebody needs no connections of this loop for now; the last one closes them all."""
    found = _of_loop()
    found.users.discard(user)
    if not found.users:
        await found.close()


def open_pools() -> int:
    """How many pools the running loop has open."""
    return len(_of_loop().pools)


class _Loop:
    """What belongs to one event loop."""

    def __init__(self) -> None:
        self.pools: dict[tuple[bytes, str | None], httpcore.AsyncConnectionPool] = {}
        self.kept = _nothing_kept()
        self.users: WeakSet[object] = WeakSet()
        self._end = self._at_the_end()
        # The loop knows a generator from its first step on, which has nothing to wait for.
        with suppress(StopIteration):
            self._end.__anext__().send(None)

    async def close(self) -> None:
        """Close all connections; whoever asks from now on begins anew."""
        pools, kept = list(self.pools.values()), self.kept
        self.pools.clear()
        self.kept = _nothing_kept()
        for pool in pools:
            await pool.aclose()
        kept.close()

    async def _at_the_end(self) -> AsyncGenerator[None, None]:
        """A program need not close its clients: `asyncio.run` closes every generator before it closes the loop."""
        try:
            yield
        finally:
            with suppress(TimeoutError):  # a server that does not say goodbye, over TLS
                async with asyncio.timeout(_PATIENCE):
                    await self.close()


def _nothing_kept() -> "Kept[Connection]":
    return Kept(lambda connection: connection.drop())


def _of_loop() -> _Loop:
    loop = asyncio.get_running_loop()
    found = _loops.get(loop)
    if found is None:
        with _lock:
            # Connections hold on to their loop, so one that was closed with clients still open would stay for ever.
            for ended in [each for each in _loops if each.is_closed()]:
                del _loops[ended]
            found = _loops[loop] = _Loop()
    return found


def _after_fork() -> None:
    # Two processes must not speak on one connection, and the lock may have been held when the other was copied.
    global _lock, _loops
    # Kept for good: a connection that is collected here would be taken out of the other's selector, which both share.
    _inherited.append(_loops)
    _lock = threading.Lock()
    _loops = {}


_lock = threading.Lock()
_loops: dict[asyncio.AbstractEventLoop, _Loop] = {}
_inherited: list[object] = []

if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)
