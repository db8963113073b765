"""Time and chance, in one place: a test that must not wait hands a `Pace` of its own to `Transport`."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from .cancel import wait


def up_to(seconds: float) -> float:
    """A random share of so many seconds."""
    import random

    return random.uniform(0, seconds)


@dataclass(frozen=True, slots=True)
class Pace:
    """How a transport waits.

    Attributes:
        wait: Sleep so many seconds, or less if the work is cancelled.
        now: Seconds of a clock that never goes back.
        jitter: A random share of so many seconds.
    """

    wait: Callable[[float], None] = wait
    now: Callable[[], float] = time.monotonic
    jitter: Callable[[float], float] = up_to
