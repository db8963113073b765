"""Long lists in parts that one request may carry."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")

DELETED_AT_ONCE = 1_000
"""Ids per request that deletes; the server's limit is not known, but its documents carry them as text."""


def in_parts(items: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    """The items in their order, at most `size` at once; nothing for no items."""
    for start in range(0, len(items), size):
        yield items[start : start + size]
