"""Values read ahead by threads."""

import queue
import threading
import weakref
from collections.abc import Iterable, Iterator
from typing import Final, Generic, TypeVar

T = TypeVar("T")

_END: Final = object()


class _Failed:
    def __init__(self, problem: BaseException) -> None:
        self.problem = problem


class PrefetchGenerator(Generic[T]):
    """Reads an iterable ahead in the background, in its order with one thread, each value exactly once.

    Subclass it and override `_process` to work on values in the background.

    Args:
        data: What to read.
        prefetch_limit: How many values may wait to be taken.
        num_executors: How many threads read.
    """

    def __init__(self, data: Iterable[T], prefetch_limit: int = 20, num_executors: int = 1) -> None:
        self._source = iter(data)
        self._lock = threading.Lock()
        self._room = threading.Semaphore(max(prefetch_limit, 1))
        self._ready: queue.SimpleQueue[object] = queue.SimpleQueue()
        self._running = max(num_executors, 1)
        self._done = False
        # A reader that leaves early drops its generator, and the threads that wait for room find it gone.
        weakref.finalize(self, self._room.release, self._running).atexit = False
        for _ in range(self._running):
            threading.Thread(target=_fill, args=(weakref.ref(self), self._room), daemon=True).start()

    def _process(self, value: T) -> T:
        return value

    def fill_queue(self) -> None:
        """Read until the end, as each of the threads does."""
        while self._room.acquire() and self._read_one():
            pass

    def _read_one(self) -> bool:
        """Whether there may be more."""
        try:
            with self._lock:
                value = next(self._source)
            self._ready.put(self._process(value))
        except StopIteration:
            self._ready.put(_END)
        except BaseException as problem:  # raised where the value would have been taken
            self._ready.put(_Failed(problem))
        else:
            return True
        return False

    def __iter__(self) -> Iterator[T]:
        return self

    def __next__(self) -> T:
        while not self._done:
            value = self._ready.get()
            self._room.release()
            if isinstance(value, _Failed):
                self._done = True
                raise value.problem
            if value is not _END:
                return value  # type: ignore[return-value]  # what was put in, minus the two kinds above
            self._running -= 1
            self._done = self._running == 0
        raise StopIteration


def _fill(of: "weakref.ref[PrefetchGenerator[T]]", room: threading.Semaphore) -> None:
    while room.acquire():
        generator = of()
        if generator is None or not generator._read_one():  # pyright: ignore[reportPrivateUsage]  # in its place
            return
        del generator
