"""How free-form JSON becomes a cell of a table, and what is left of it: nothing is dropped."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from labelbox.rules.kinds import is_dict, is_list

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode

Record = dict[str, Any]
"""A row of a table: cells by the names of columns."""


def as_json(value: object) -> str | None:
    """A value as JSON text; None where there is none."""
    return None if value is None else _encode(value)


def rest_of(found: Mapping[str, Any], known: frozenset[str]) -> Record:
    """What is under keys that no column is made of."""
    return {} if found.keys() <= known else {key: value for key, value in found.items() if key not in known}


def beyond(found: Mapping[str, Any], shapes: Mapping[str, frozenset[str]]) -> Record:
    """What has keys, in itself or in its items, that no column is made of; as it came.

    Args:
        found: An object of an export.
        shapes: The keys of nested objects that have columns.
    """
    return {key: found[key] for key in shapes.keys() & found.keys() if not _holds(shapes[key], found[key])}


def _holds(known: frozenset[str], value: Any) -> bool:
    if is_list(value):
        return all(_holds(known, item) for item in value)
    return not is_dict(value) or value.keys() <= known


def as_rest(rest: Mapping[str, Any]) -> str | None:
    """What is left, as JSON; None where nothing is. Parts in which nothing is left do not count."""
    kept = {key: value for key, value in rest.items() if value not in ({}, None)}
    return as_json(kept) if kept else None


def as_text(value: object) -> str | None:
    """Text as it is, another value as JSON."""
    return value if isinstance(value, str) else as_json(value)


def as_instant(value: Any) -> datetime | None:
    """An instant of an export, which is in UTC where it says no offset.

    Raises:
        ValueError: it is no ISO 8601.
    """
    if value is None:
        return None
    instant = datetime.fromisoformat(value)
    return instant if instant.tzinfo is not None else instant.replace(tzinfo=UTC)
