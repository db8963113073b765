"""Work done ahead by threads, in order and in bounded memory."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import islice
from typing import TypeVar

T = TypeVar("T")


def map_ahead(work: Callable[[T], object], values: Iterable[T], workers: int) -> Iterator[T]:
    """The values in their order, each after the work on it is done; at most `workers` are worked on ahead.

    Args:
        work: Changes a value in place.
        values: Read no further than is worked on.
        workers: How many threads.
    """

    def done(value: T) -> T:
        work(value)
        return value

    source = iter(values)
    with ThreadPoolExecutor(max_workers=workers) as executor:
        waiting: deque[Future[T]] = deque(executor.submit(done, value) for value in islice(source, workers))
        while waiting:
            value = waiting.popleft().result()
            waiting.extend(executor.submit(done, following) for following in islice(source, 1))
            yield value
