"""The lists of the protocol: filtered, ordered, a page of them."""

from collections.abc import Mapping
from typing import Any, TypedDict

from .comparisons import comparisons, order, page
from .database import Database, Row


class Asked(TypedDict, total=False):
    """What every list can be asked: `def resolve(parent, info, **asked: Unpack[Asked])`."""

    where: Mapping[str, Any] | None
    skip: int | None
    first: int | None
    orderBy: str | None


def listed(
    db: Database, source: str, *values: object, asked: Asked, default: str = "seq", deletable: bool = True
) -> list[Row]:
    """The rows that are asked for.

    Args:
        db: The database.
        source: A table and a condition on its rows, such as "review WHERE labelId = ?".
        values: Of the condition.
        asked: The arguments of the list.
        default: The order of rows when none is asked for.
        deletable: As for `comparisons`.
    """
    condition, compared = comparisons(asked.get("where"), deletable=deletable)
    ending = order(asked.get("orderBy"), default) + page(asked.get("first"), asked.get("skip"))
    joint = "AND" if " WHERE " in source else "WHERE"
    return db.rows(f"SELECT * FROM {source} {joint} {condition}{ending}", *values, *compared)
