"""Comparisons as the documented methods take them, and as operations do."""

from typing import TYPE_CHECKING, TypeVar

from labelbox_graphql.runtime import UNSET, Unset

if TYPE_CHECKING:
    from labelbox_graphql.runtime import Condition

T = TypeVar("T")


def given(value: T | None) -> T | Unset:
    """What was given; None means that nothing was."""
    return UNSET if value is None else value


def not_deleted(where: "Condition | None") -> "Condition":
    """The condition, and that the object was not deleted: the server lists deleted ones as well."""
    from labelbox_graphql.runtime import Comparison

    alive = Comparison("", "deleted", "", False)
    if where is None:
        return alive
    return where & alive if _is_comparison(where) else where  # the list refuses it, as every list does


def _is_comparison(value: object) -> bool:
    from labelbox_graphql.runtime import Combination, Comparison

    return isinstance(value, Comparison | Combination)
