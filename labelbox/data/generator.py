"""Values read ahead by threads."""

import queue
import threading
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
        self._ready: queue.Queue[object] = queue.Queue(max(prefetch_limit, 1))
        self._running = max(num_executors, 1)
        self._done = False
        for _ in range(self._running):
            threading.Thread(target=self.fill_queue, daemon=True).start()

    def _process(self, value: T) -> T:
        return value

    def fill_queue(self) -> None:
        """Read until the end; what each thread does."""
        try:
            while True:
                with self._lock:
                    value = next(self._source)
                self._ready.put(self._process(value))
        except StopIteration:
            pass
        except BaseException as problem:  # raised where the value would have been taken
            self._ready.put(_Failed(problem))
        self._ready.put(_END)

    def __iter__(self) -> Iterator[T]:
        return self

    def __next__(self) -> T:
        while not self._done:
            value = self._ready.get()
            if isinstance(value, _Failed):
                self._done = True
                raise value.problem
            if value is not _END:
                return value  # type: ignore[return-value]  # what was put in, minus the two kinds above
            self._running -= 1
            self._done = self._running == 0
        raise StopIteration
