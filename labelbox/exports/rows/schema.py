"""Selected paths, against what rows are known to have, and as a schema by which a JSON parser skips the rest."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from labelbox.exports.rows.contents import Contents
from labelbox.exports.rows.leaf import Leaf
from labelbox.rules.findings import did_you_mean

if TYPE_CHECKING:
    from pydantic_core import CoreSchema

EACH = "*"
Tree: TypeAlias = dict[str, "Tree"]
"""By key, what is wanted below it; nothing below means all of it."""


def problem_of(keys: Sequence[str]) -> str | None:
    """What is wrong with a path. A key that is known to nobody may be new; one that is nearly known is misspelt."""
    kind, within = Contents, ""
    left = list(keys)
    while left:
        key = left.pop(0)
        if not key:
            return "has an empty key"
        leaf = kind.leaves.get(key)
        if leaf is None:
            near = did_you_mean(key, kind.leaves)
            return f"names {key!r}, which {within or 'a row'} does not have{near}" if "did you mean" in near else None
        if leaf.form in ("list", "map") and left:
            each = left.pop(0)
            if leaf.form == "list" and each != EACH:
                return f"names {each!r} in a list; write '{key}.{EACH}'"
        if leaf.kind is None:
            return None
        kind, within = cast(type[Contents], leaf.kind), key
    return None


def schema_of(tree: Tree) -> "CoreSchema":
    """Keeps what is wanted of a row."""
    return _entries(tree, Contents.leaves)


def both(one: Tree | None, other: Tree | None) -> Tree:
    """What either of them wants; None wants nothing."""
    if one is None or other is None:
        return (one if other is None else other) or {}
    if not one or not other:
        return {}
    return {key: both(one.get(key), other.get(key)) for key in {**one, **other}}


def _value(tree: Tree, leaf: Leaf[Any] | None) -> "CoreSchema":
    from pydantic_core import core_schema as kinds

    leaves = leaf.kind.leaves if leaf and leaf.kind else {}
    if not tree:
        return kinds.any_schema()
    if leaf is not None and leaf.form != "list":
        return _entries(tree, leaves, each=leaf.form == "map")
    items = kinds.nullable_schema(kinds.list_schema(_below(tree.get(EACH), leaves)))
    # Nobody knows whether what is new is a list.
    return items if leaf is not None else kinds.union_schema([_entries(tree, leaves), items])


def _entries(tree: Tree, leaves: dict[str, Leaf[Any]], *, each: bool = False) -> "CoreSchema":
    """An object; with `each`, its keys are ids and names, and the leaves are those of each of its values."""
    from pydantic_core import core_schema as kinds

    every = tree.get(EACH)
    fields = {
        key: kinds.typed_dict_field(
            _below(both(below, every), leaves) if each else _value(both(below, every), leaves.get(key)),
            required=False,
        )
        for key, below in tree.items()
        if key != EACH
    }
    if every is None:
        return kinds.nullable_schema(kinds.typed_dict_schema(fields))
    others = _below(every, leaves)
    if not fields:
        return kinds.nullable_schema(kinds.dict_schema(kinds.str_schema(), others))
    return kinds.nullable_schema(kinds.typed_dict_schema(fields, extras_schema=others, extra_behavior="allow"))


def _below(tree: Tree | None, leaves: dict[str, Leaf[Any]]) -> "CoreSchema":
    from pydantic_core import core_schema as kinds

    return _entries(tree, leaves) if tree else kinds.any_schema()
