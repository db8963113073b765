"""What ends with the program: work on other threads that nobody waits for any more, and connections.

While Python takes itself apart, threads stop wherever they are, with the locks that they hold, and what is closed then
waits for those for ever. So it is closed before, as long as everybody can still answer.
"""

import atexit
import os
import threading
from collections.abc import Callable
from typing import Protocol


class Unfinished(Protocol):
    """Work that is under way on threads."""

    def give_up(self) -> None:
        """End it, and wait for its threads; whoever closes it later has nothing left to wait for."""


def begun(work: Unfinished) -> None:
    """Give the work up when the program ends, unless it has ended."""
    _begun[work] = threading.current_thread()


def ended(work: Unfinished) -> None:
    """It is over."""
    _begun.pop(work, None)


def afterwards(close: Callable[[], None]) -> None:
    """Call this when all work has been given up: what it used is closed then."""
    _afterwards.append(close)


def _give_up() -> None:
    main = threading.main_thread()
    for work, owner in _begun.copy().items():
        # A daemon thread of the user's goes on until it is stopped; it has nothing to clear up.
        if owner is main or not owner.is_alive():
            work.give_up()
    for close in _afterwards:
        close()


_begun: dict[Unfinished, threading.Thread] = {}
_afterwards: list[Callable[[], None]] = []
atexit.register(_give_up)

if hasattr(os, "register_at_fork"):
    # The threads have stayed behind, and nobody here may touch their connections.
    os.register_at_fork(after_in_child=_begun.clear)
