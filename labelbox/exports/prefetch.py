"""Several files at once, handed out in order, in bounded memory."""

import os
import queue
import threading
from collections import deque
from collections.abc import Generator, Iterator
from contextlib import suppress
from types import TracebackType

from labelbox.exports.part import Fetch
from labelbox.transport import at_exit, cancel

AT_ONCE = 8
"""Files fetched side by side."""

WINDOW = 1 << 20
"""Bytes that wait per file until its turn comes; its download pauses when they are there."""


class Ahead:
    """Fetches files while earlier ones are still read: at most `at_once`, each at most `window` bytes ahead.

    Leaving the `with` block ends all threads and connections, whatever they are waiting for.

    Args:
        fetches: The files in order; asked for the next one in a thread, as soon as there is room.
        at_once: How many files.
        window: Bytes; one piece of the transport more may be held.
    """

    def __init__(self, fetches: Generator[Fetch, None, None], *, at_once: int = AT_ONCE, window: int = WINDOW) -> None:
        self._fetches = fetches
        self._window = window
        self._process = os.getpid()
        self._is_over = False
        self._scope = cancel.Scope(cancel.current())
        self._room = threading.Semaphore(at_once)
        self._looking_up = threading.Lock()
        self._slots: queue.SimpleQueue[_Slot | BaseException | None] = queue.SimpleQueue()
        self._open: set[_Slot] = set()
        self._threads = [
            threading.Thread(target=self._work, name=f"labelbox-export-{number}", daemon=True)
            for number in range(at_once)
        ]

    def __enter__(self) -> "Ahead":
        at_exit.begun(self)
        try:
            for thread in self._threads:
                thread.start()
        except BaseException:  # Ctrl-C, maybe: nobody else would end those that run
            self.give_up()
            raise
        return self

    def __exit__(
        self, _type: type[BaseException] | None, _error: BaseException | None, _where: TracebackType | None
    ) -> None:
        self.give_up()

    def give_up(self) -> None:
        """End all threads and connections. A forked process has none of them, and locks that nobody gives back."""
        if self._is_over or os.getpid() != self._process:
            return
        self._scope.cancel()
        with self._looking_up:
            for slot in self._open:
                slot.wake()
        for _ in self._threads:
            self._room.release()
        for thread in self._threads:
            if thread.ident is None:
                continue
            # A socket of a client that the user gave cannot be woken; its thread ends with its timeout.
            thread.join(_PATIENCE)
        if not any(thread.is_alive() for thread in self._threads):
            self._fetches.close()
        self._scope.end()
        self._is_over = True
        at_exit.ended(self)

    def __iter__(self) -> "Iterator[tuple[Fetch, Iterator[bytes]]]":
        """Each file with its bytes, which must be read to their end before the next file is asked for.

        Raises:
            LabelboxError: what the listing or a download came to.
        """
        while (slot := self._next_of_queue()) is not None:
            if isinstance(slot, BaseException):
                raise slot
            yield slot.fetch, slot.blocks()
            self._open.discard(slot)
            self._room.release()

    def _next_of_queue(self) -> "_Slot | BaseException | None":
        while True:
            with suppress(queue.Empty):
                return self._slots.get(timeout=_PULSE)

    def _work(self) -> None:
        with self._scope.entered():
            try:
                while (slot := self._next_slot()) is not None:
                    slot.fill()
            except cancel.Cancelled as end:
                self._slots.put(end)

    def _next_slot(self) -> "_Slot | None":
        self._room.acquire()
        with self._looking_up:
            cancel.check()
            try:
                fetch = next(self._fetches, None)
            except Exception as problem:
                self._slots.put(problem)
                return None
            slot = None if fetch is None else _Slot(fetch, self._window)
            if slot is not None:
                self._open.add(slot)
            self._slots.put(slot)
        if slot is None:
            self._room.release()  # the others shall find the end, too
        return slot


_PATIENCE = 5.0

_PULSE = 0.5
"""Seconds after which the reader looks up. Some libraries, such as Polars, take signals so that Ctrl-C wakes no waiting
thread; it is obeyed when the thread looks up."""


class _Slot:
    """One file on its way: a thread fills it, the reader empties it."""

    def __init__(self, fetch: Fetch, window: int) -> None:
        self.fetch = fetch
        self._window = window
        self._changed = threading.Condition()
        self._waiting: deque[bytes] = deque()
        self._size = 0
        self._over = False
        self._problem: BaseException | None = None

    def blocks(self) -> Iterator[bytes]:
        """What has come, piece by piece; an error of the download comes out after its last byte."""
        while True:
            with self._changed:
                while not self._waiting and not self._over:
                    self._changed.wait(_PULSE)
                taken, self._waiting, self._size = self._waiting, deque(), 0
                self._changed.notify()
            if not taken:
                break
            while taken:
                yield taken.popleft()
        if self._problem is not None:
            raise self._problem

    def fill(self) -> None:
        """Fetch it, waiting where the window is full. Raises Cancelled."""
        chunks = iter(self.fetch)
        try:
            for chunk in chunks:
                self._put(chunk)
        except BaseException as problem:  # whatever it is, the reader must see it
            self._problem = problem
            if not isinstance(problem, Exception):
                raise
        finally:
            close = getattr(chunks, "close", None)
            if close is not None:
                close()
            with self._changed:
                self._over = True
                self._changed.notify()

    def wake(self) -> None:
        """Let whoever waits here look whether it is still wanted."""
        with self._changed:
            self._changed.notify_all()

    def _put(self, chunk: bytes) -> None:
        with self._changed:
            while self._size >= self._window:
                cancel.check()
                self._changed.wait()
            self._waiting.append(chunk)
            self._size += len(chunk)
            self._changed.notify()
