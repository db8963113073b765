"""The steps of a program: each request before and after, each write to the journal before, in the middle and after."""

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from sqlite3 import Connection
from typing import Any

from labelbox.journal.storage import Storage
from labelbox.steps import All, Clock, Sleep, Step, Work
from labelbox.transport import Runner


class Points:
    """Counts steps, writes them down, and kills the process at one of them.

    Args:
        die_at: The number of the step, from 1; 0 for none.
        trace: A file that names the steps, one per line.
    """

    def __init__(self, die_at: int, trace: Path) -> None:
        self._die_at = die_at
        self._trace = os.open(trace, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        self._count = 0
        self._lock = threading.Lock()

    def reach(self, name: str) -> None:
        """A step; the process may not survive it."""
        with self._lock:
            self._count += 1
            os.write(self._trace, f"{name}\n".encode())
            if self._count == self._die_at:
                os.kill(os.getpid(), signal.SIGKILL)

    def watch(self) -> None:
        """Have the client and the journal of this process tell their steps."""
        reach, perform, writing = self.reach, Runner.perform, Storage.writing

        def told_perform(runner: Runner, step: Step) -> object:
            if isinstance(step, Sleep | Clock | Work | All):
                return perform(runner, step)
            name = getattr(getattr(step, "document", None), "name", type(step).__name__)
            reach(f"about to ask {name}")
            answer = perform(runner, step)
            reach(f"was answered {name}")
            return answer

        @contextmanager
        def told_writing(storage: Storage, *, durable: bool) -> Iterator[Connection]:
            reach("about to write")
            with writing(storage, durable=durable) as connection:
                yield connection
                reach("has written, not committed")
            reach("has committed")

        replaced: list[tuple[type, str, Any]] = [(Runner, "perform", told_perform), (Storage, "writing", told_writing)]
        for kind, method, told in replaced:
            setattr(kind, method, told)
