"""Jobs that are to fail: said by a fault while their request is carried out, and noted with the job."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_reason: ContextVar[str | None] = ContextVar("_reason", default=None)


def reason_to_fail() -> str | None:
    """Why a job that starts now is to fail; None if it is not."""
    return _reason.get()


@contextmanager
def failing(reason: str) -> Iterator[None]:
    """Jobs that start inside of this block fail."""
    before = _reason.set(reason)
    try:
        yield
    finally:
        _reason.reset(before)
