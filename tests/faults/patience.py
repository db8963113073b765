"""Clients of either kind that wait as they should, but lose no time."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from labelbox.transport import Pace
from labelbox.transport.async_pace import Pace as AsyncPace
from tests.awaited import inner

if TYPE_CHECKING:
    from labelbox import Client

Opens = Callable[[], "Client"]


@dataclass
class Clock:
    """Waits that take hardly any time, but are counted in full."""

    waited: float = 0.0
    lets_in: Iterator[None] = field(default_factory=lambda: iter(()))
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def wait(self, seconds: float) -> None:
        self.waited += seconds
        time.sleep(min(seconds, 0.002))
        with self._lock:  # files are sent by several threads
            next(self.lets_in, None)

    async def awaited(self, seconds: float) -> None:
        self.waited += seconds
        await asyncio.sleep(min(seconds, 0.002))
        next(self.lets_in, None)

    def now(self) -> float:
        return time.monotonic() + self.waited


def quick(client: Client, clock: Clock | None = None, timeout: float = 60.0) -> Client:
    clock, client = clock or Clock(), client.with_options(timeout=timeout)
    transport = inner(client)._transport
    if inner(client) is client:
        transport.pace = Pace(wait=clock.wait, now=clock.now, jitter=_all)
    else:
        transport.pace = AsyncPace(wait=clock.awaited, now=clock.now, jitter=_all)
    return client


def _all(most: float) -> float:
    return most
