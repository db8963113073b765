"""An object of a row: plain JSON with typed leaves over it."""

from typing import Any, ClassVar

from labelbox.data.short_repr import short
from labelbox.exceptions import redacted
from labelbox.exports.rows.leaf import Leaf
from labelbox.exports.rows.place import Place
from labelbox.rules.kinds import is_dict, is_list

_LONGEST_REPR = 200


class Node:
    """An object of an export's row. Its attributes read the JSON when they are touched; nothing is copied.

    Two are equal if they are of one class and their JSON is equal.
    """

    __slots__ = ("data", "place")
    leaves: ClassVar[dict[str, Leaf[Any]]] = {}
    """The attributes, by their keys in the JSON."""

    data: dict[str, Any]
    """The JSON object itself, as the server wrote it."""
    place: Place
    """Where it stands, for errors."""

    def __init__(self, data: dict[str, Any], place: Place) -> None:
        self.data = data
        self.place = place

    def __init_subclass__(cls) -> None:
        own: list[Leaf[Any]] = [leaf for leaf in vars(cls).values() if isinstance(leaf, Leaf)]
        cls.leaves = {**cls.leaves, **{key: leaf for leaf in own for key in leaf.keys}}

    @property
    def extra(self) -> dict[str, Any]:
        """What the server says beyond the attributes that are known here; empty if nothing."""
        return {key: value for key, value in self.data.items() if key not in self.leaves}

    def __eq__(self, other: object) -> bool:
        return self.data == other.data if type(self) is type(other) and isinstance(other, Node) else NotImplemented

    __hash__ = None  # type: ignore[assignment]  # like the dict below

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.data, self.place)

    def __repr__(self) -> str:
        return f"<{type(self).__name__}{shown_leaves(self.data)}>"


def shown_leaves(data: dict[str, Any]) -> str:
    """Keys with short values, nested ones by their number; without what signs and opens a URL."""
    parts = [f" {key}={_shown(value)}" for key, value in data.items() if value is not None]
    line = "".join(parts)
    return line if len(line) <= _LONGEST_REPR else f"{line[: _LONGEST_REPR - 1]}…"


def _shown(value: Any) -> str:
    if is_dict(value):
        return f"{{{len(value)}}}"
    if is_list(value):
        return f"[{len(value)}]"
    return redacted(short(value))
