"""Kinds of free-form values, in a form from which type checkers learn what is inside."""

from collections.abc import Mapping
from typing import Any, TypeGuard


def is_mapping(value: object) -> TypeGuard[Mapping[str, Any]]:
    """Whether it is a mapping; of text, as all in JSON are."""
    # The dict first, because asking an abstract class takes ten times as long.
    return isinstance(value, (dict, Mapping))


def is_dict(value: object) -> TypeGuard[dict[Any, Any]]:
    """Whether it is a dict."""
    return isinstance(value, dict)


def is_list(value: object) -> TypeGuard[list[Any]]:
    """Whether it is a list."""
    return isinstance(value, list)


def is_items(value: object) -> TypeGuard[list[Any] | tuple[Any, ...]]:
    """Whether it is a list or a tuple."""
    return isinstance(value, (list, tuple))


def rows_of(row: Mapping[str, Any], key: str) -> list[Any]:
    """The list under a key of a JSON object; empty if the key is missing or null."""
    found: list[Any] | None = row.get(key)
    return found if found is not None else []


def map_of(row: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    """The object under a key of a JSON object; empty if the key is missing or null."""
    found: Mapping[str, Any] | None = row.get(key)
    return found if found is not None else {}
