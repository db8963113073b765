"""Leaves and branches of a row, declared once: the type for checkers, the key, and what it means if it is not there.

id = required(text)
global_key = optional(text)
labels = many(ExportedLabel)
projects = by_key(ExportedProject)
"""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Generic, Literal, Never, Self, TypeAlias, TypeVar, cast, overload

from labelbox.exports.rows.place import missing, unread
from labelbox.exports.rows.readers import AS_THEY_ARE, Reader
from labelbox.exports.rows.views import ByFrame, ByKey, Nodes, made

if TYPE_CHECKING:
    from labelbox.exports.rows.node import Node

T = TypeVar("T")
N = TypeVar("N", bound="Node")
Kind: TypeAlias = type[N] | Callable[[], type[N]]
"""A class, or a function that names one which is defined further down."""

Form: TypeAlias = Literal["value", "one", "list", "map"]


_NOTHING_AS_IT_IS: frozenset[type] = frozenset()


class Leaf(Generic[T]):
    """What a row says under one key.

    Attributes:
        name: The attribute's name in Python.
        keys: Where it stands in the JSON; the first that is there counts.
        key: The first of them.
        form: Whether it is a value, one object, a list or a map of objects.
    """

    name = key = ""

    def __init__(
        self,
        read: Callable[[Any, "Node", str], T],
        keys: tuple[str, ...],
        absent: Callable[[], T] | None,
        form: Form = "value",
        kind: "Kind[Any] | None" = None,
    ) -> None:
        self._read, self.keys, self._absent, self.form, self._kind = read, keys, absent, form, kind
        self._as_it_is = AS_THEY_ARE.get(read, _NOTHING_AS_IT_IS)

    def __set_name__(self, owner: type, name: str) -> None:
        self.name, self.keys = name, self.keys or (name,)
        self.key = self.keys[0]

    @property
    def kind(self) -> "type[Node] | None":
        """The class of the objects below; None for a value."""
        return None if self._kind is None else resolved(self._kind)

    @overload
    def __get__(self, node: None, owner: type) -> Self: ...
    @overload
    def __get__(self, node: "Node", owner: type) -> T: ...
    def __get__(self, node: "Node | None", owner: type) -> Self | T:
        if node is None:
            return self
        data = node.data
        value: Any
        try:
            value = data[self.key]
        except KeyError:
            value = None
        if type(value) in self._as_it_is:
            found: T = value
            return found
        return self._looked_up(node)

    def _looked_up(self, node: "Node") -> T:
        for key in self.keys:
            if (value := node.data.get(key)) is not None:
                return self._read(value, node, key)
        place = node.place, self.key
        if self._absent is None:
            raise missing(place)
        if problem := unread(place):
            raise problem
        return self._absent()

    def __set__(self, node: "Node", value: Never) -> None:
        raise AttributeError(f"{type(node).__name__}.{self.name} is read-only")


def resolved(kind: Kind[N]) -> type[N]:
    """The class that is meant."""
    return cast("type[N]", kind if isinstance(kind, type) else kind())


def required(read: Reader[T], *keys: str) -> Leaf[T]:
    """A value that every export has; without it, reading it raises ExportLeafError."""
    return Leaf(read, keys, None)


def optional(read: Reader[T], *keys: str) -> Leaf[T | None]:
    """A value that may be missing or null: None then."""
    return Leaf(read, keys, _nothing)


def fitting(read: Reader[T | None], *keys: str) -> Leaf[T | None]:
    """A value that is of this kind in some rows only: None in others."""
    return Leaf(read, keys, _nothing)


def _nothing() -> None:
    return None


def one(kind: Kind[N], *keys: str) -> Leaf[N]:
    """An object that every export has."""
    return Leaf(_one(kind), keys, None, "one", kind)


def maybe(kind: Kind[N], *keys: str) -> Leaf[N | None]:
    """An object that may be missing or null: None then."""
    return Leaf(_one(kind), keys, _nothing, "one", kind)


def _one(kind: Kind[N]) -> Reader[N]:
    if not isinstance(kind, type):
        return lambda value, node, key: made(kind(), value, (node.place, key))
    known = cast("type[N]", kind)
    return lambda value, node, key: made(known, value, (node.place, key))


def many(kind: Kind[N], *keys: str) -> Leaf[Sequence[N]]:
    """A list of objects, made one by one as they are touched; empty where there is none."""

    def read(value: Any, node: "Node", key: str) -> Sequence[N]:
        return Nodes(resolved(kind), value, (node.place, key))

    return Leaf(read, keys, tuple[N, ...], "list", kind)


def maybe_many(kind: Kind[N], *keys: str) -> Leaf[Sequence[N] | None]:
    """A list of objects, made one by one as they are touched; None where there is none."""

    def read(value: Any, node: "Node", key: str) -> Sequence[N] | None:
        return Nodes(resolved(kind), value, (node.place, key))

    return Leaf(read, keys, _nothing, "list", kind)


def by_key(kind: Kind[N], *keys: str) -> Leaf[Mapping[str, N]]:
    """Objects by their ids or names, made one by one as they are touched; empty where there are none."""

    def read(value: Any, node: "Node", key: str) -> Mapping[str, N]:
        return ByKey(resolved(kind), value, (node.place, key))

    return Leaf(read, keys, dict[str, N], "map", kind)


def by_frame(kind: Kind[N], *keys: str) -> Leaf[Mapping[int, N]]:
    """Objects by the numbers of their frames, made one by one as they are touched; empty where there are none."""

    def read(value: Any, node: "Node", key: str) -> Mapping[int, N]:
        return ByFrame(resolved(kind), value, (node.place, key))

    return Leaf(read, keys, dict[int, N], "map", kind)
