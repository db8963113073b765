"""Many items that are read part by part, so that a million of them fit in memory."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Protocol, TypeVar

from labelbox.flows import metadata
from labelbox.steps import Flow, work

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Part:
    """Some of the items of a call, one after the other.

    Attributes:
        first: The index of the first of them.
        items: As the caller wrote them.
    """

    first: int
    items: Sequence[object]


class Items(Protocol[T_co]):
    """The items of a call, and what is made of them before they are sent."""

    @property
    def can_be_read_twice(self) -> bool:
        """Whether they can be checked as a whole before the first is sent: an iterator is empty afterwards."""
        ...

    def parts(self, size: int) -> Iterator[Part]:
        """All items, in parts of so many."""
        ...

    def needs_fields(self, part: Part) -> bool:
        """Whether the metadata fields of the organization must be known to read it."""
        ...

    def read(self, part: Part, fields: list[dict[str, Any]] | None, *, warn: bool) -> Sequence[T_co]:
        """What the items make; refuses all that are wrong."""
        ...


def each_part(items: Items[T], size: int, send: Callable[[int, Sequence[T]], Flow[None]]) -> Flow[None]:
    """Send what can be read part by part, after all of it was checked if it can be read twice.

    Args:
        items: The items.
        size: How many are held in memory.
        send: Sends a part; told the index of its first item.
    """
    fields: list[dict[str, Any]] | None = None
    for sends in (False, True) if items.can_be_read_twice else (True,):
        parts = items.parts(size)
        while (part := (yield from work(partial(next, parts, None)))) is not None:
            if fields is None and items.needs_fields(part):
                fields = yield from metadata.fetch_ontology()
            read = yield from work(partial(items.read, part, fields, warn=sends))
            if sends:
                yield from send(part.first, read)
