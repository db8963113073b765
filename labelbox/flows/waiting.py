"""Waiting for the server: look soon, then less and less often."""

from collections.abc import Callable
from typing import TypeVar

from labelbox.steps import Flow, clock, sleep

T = TypeVar("T")


def until(
    done: Callable[[T], bool], look: Callable[[], Flow[T]], timeout: float, *, first: float, every: float
) -> Flow[T]:
    """Look until it is done, or the time is up; there is always one look, and a last one at the end of the time.

    Args:
        done: Whether what was seen is what is waited for.
        look: Asks the server.
        timeout: Seconds to wait.
        first: Seconds between the first two looks; each later pause is twice the one before.
        every: Seconds between two looks, at most.

    Returns:
        What was seen last: when the time was up, something that is not done.
    """
    deadline = (yield from clock()) + timeout
    pause = min(first, every)
    while True:
        seen = yield from look()
        left = deadline - (yield from clock())
        if done(seen) or left <= 0:
            return seen
        yield from sleep(min(pause, left))
        pause = min(pause * 2, every)
