"""Time and chance of an async transport; the twin of `pace.py`."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from .pace import up_to


@dataclass(frozen=True, slots=True)
class Pace:
    """How a transport waits.

    Attributes:
        wait: Sleep so many seconds.
        now: Seconds of a clock that never goes back.
        jitter: A random share of so many seconds.
    """

    wait: Callable[[float], Awaitable[None]] = asyncio.sleep
    now: Callable[[], float] = time.monotonic
    jitter: Callable[[float], float] = up_to
