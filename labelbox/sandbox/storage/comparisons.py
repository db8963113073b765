"""Filters, orders and pages of the protocol as SQL.

Keys of a filter were validated by GraphQL, so a column's name can be written into the statement.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from ..errors import InvalidQuery
from ..json_values import objects

_OPERATORS = {"not": "IS NOT", "lt": "<", "lte": "<=", "gt": ">", "gte": ">="}


def comparisons(where: Mapping[str, Any] | None, *, deletable: bool = True) -> tuple[str, list[object]]:
    """The condition of a filter such as `{"AND": [{"name_not": "a"}, {"deleted": False}]}`.

    Args:
        where: The filter; None finds everything.
        deletable: The table has a column `deleted`: what is deleted is left out unless asked for.

    Returns:
        SQL and its values. Texts compare by code point.
    """
    parts: list[str] = []
    values: list[object] = []
    asked = _collect(where or {}, parts, values, deletable)
    if deletable and not asked:
        parts.append("deleted = 0")
    return " AND ".join(parts) or "1", values


def _collect(where: Mapping[str, Any], parts: list[str], values: list[object], deletable: bool) -> bool:
    asked = False
    for key, value in where.items():
        if isinstance(value, dict):
            raise InvalidQuery(f"This list cannot be compared by {key} here")
        if key == "AND":
            for part in objects(value):
                asked = _collect(part, parts, values, deletable) or asked
            continue
        column, _, suffix = key.partition("_")
        asked = asked or column == "deleted"
        known = "0" if column == "deleted" and not deletable else column
        parts.append(f"{known} {_OPERATORS.get(suffix, 'IS')} ?")
        values.append(value)
    return asked


def order(order_by: str | None, default: str = "seq") -> str:
    """An ORDER BY clause of `createdAt_ASC` and its like; rows of one value keep their order of creation."""
    if not order_by:
        return f" ORDER BY {default}"
    column, _, direction = order_by.rpartition("_")
    return f" ORDER BY {column} {direction}, seq {direction}"


def page(first: int | None, skip: int | None) -> str:
    """A LIMIT clause; 100 rows when nothing is asked for."""
    return f" LIMIT {max(0, 100 if first is None else int(first))} OFFSET {max(0, int(skip or 0))}"


def placeholders(values: Sequence[object]) -> str:
    """`?, ?, ?` for an IN list."""
    return ", ".join("?" * len(values))


def cursor(after: str | None) -> int:
    """The `seq` after which a page starts; an unknown cursor starts from the beginning."""
    return int(after) if after is not None and after.isdecimal() and len(after) < 19 else 0
