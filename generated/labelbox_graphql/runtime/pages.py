"""Lists that come in pages, as values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar, cast

from .model import Model
from .operation import Document, Operation, R_co, check
from .printing import holes
from .records import Records
from .values import to_json

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class PagedDocument(Generic[R_co]):
    """A document and where its answer holds the page.

    Attributes:
        document: The operation.
        items: The attributes that lead to the list.
        cursor: The attributes that lead to the cursor of the next page; None: pages are counted by `skip` and `first`.
        size: How many items to ask for at once.
        sends_size: Whether a page by cursor says its size.
    """

    document: Document[R_co]
    items: tuple[str, ...]
    cursor: tuple[str, ...] | None = None
    size: int = 100
    sends_size: bool = True


@dataclass(frozen=True, slots=True)
class Page(Generic[T_co]):
    """Some items of a list, and the cursor of the page after them; None on the last one."""

    items: Sequence[T_co]
    next: object

    def unread(self) -> Sequence[T_co]:
        """The items; records among them read a field when they are asked for it, and only quack like models."""
        items: Sequence[Any] = self.items
        if isinstance(items, Records):
            records: Records[Any] = items
            return records.unread()
        return self.items


@dataclass(frozen=True, slots=True)
class Pages(Generic[R_co, T_co]):
    """All pages of a list: asks for any of them, and reads the answers.

    Raises:
        FilterError: a comparison or an order does not fit; at construction, before anything is sent.
    """

    paged: PagedDocument[R_co]
    variables: Mapping[str, object] = field(default_factory=dict[str, object], repr=False)
    literals: Mapping[str, object] = field(default_factory=dict[str, object], repr=False)

    def __post_init__(self) -> None:
        check(cast(Document[Model], self.paged.document), self.literals)

    def at(self, cursor: object = None) -> Operation[R_co]:
        """The operation that asks for the page at a cursor; None is the first page."""
        paged = self.paged
        here = {"skip": cursor or 0} if paged.cursor is None else {"from": to_json(cursor)}
        if paged.sends_size:
            here["first"] = paged.size
        written = holes(paged.document.text)
        variables = {name: value for name, value in here.items() if name not in written}
        literals = {name: value for name, value in here.items() if name in written}
        return Operation(paged.document, {**self.variables, **variables}, {**self.literals, **literals})

    def read(self, reply: Model, cursor: object = None) -> Page[T_co] | None:
        """The page in the answer to `at(cursor)`; None where the owner of the list does not exist."""
        items = cast("Sequence[T_co] | None", _walk(reply, self.paged.items))
        if items is None:
            return None
        if self.paged.cursor is None:
            skipped = cursor if isinstance(cursor, int) else 0
            return Page(items, skipped + self.paged.size if len(items) >= self.paged.size else None)
        return Page(items, _cursor(_walk(reply, self.paged.cursor)) if items else None)


def _cursor(value: object) -> object:
    """None on the last page: there the server sends null, an empty text, or an object of nulls."""
    if isinstance(value, Model) and all(part is None for _, part in value):
        return None
    return value or None


def _walk(value: Any, path: tuple[str, ...]) -> Any:
    for name in path:
        value = None if value is None else getattr(value, name)
    return value
