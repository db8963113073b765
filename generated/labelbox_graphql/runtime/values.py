"""Python values as JSON and as GraphQL literals, the way the server is known to read them."""

import json
import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from enum import Enum
from typing import Protocol, TypeAlias, runtime_checkable

from .order import Order

JSONValue: TypeAlias = None | bool | int | float | str | Sequence["JSONValue"] | Mapping[str, "JSONValue"]
"""Free-form JSON that goes in."""

_NAME = re.compile(r"[_A-Za-z][_0-9A-Za-z]*\Z")


@runtime_checkable
class _Dumps(Protocol):
    def model_dump(self, *, by_alias: bool, exclude_unset: bool) -> dict[str, object]: ...


def to_json(value: object) -> object:
    """What `json.dumps` takes: enums by value, models by alias, instants as UTC text to the second."""
    match value:
        case Enum():
            return value.value
        case None | bool() | int() | float() | str():
            return value
        case datetime():
            return timestamp(value)
        case Mapping():
            return {str(key): to_json(item) for key, item in value.items()}
        case _Dumps():
            return to_json(value.model_dump(by_alias=True, exclude_unset=True))
        case list() | tuple() | Sequence():
            return [to_json(item) for item in value]
        case _:
            raise TypeError(f"a {type(value).__name__} has no JSON form that the server knows")


def timestamp(value: datetime) -> str:
    """`2024-03-01T12:00:00Z`: the only form that the server was ever sent. A naive value is local time."""
    return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def to_literal(value: object) -> str:
    """The value as GraphQL text: names of enums bare, everything else escaped."""
    match value:
        case Enum():
            return _name(value.value)
        case Order():
            return _name(f"{value.field}_{value.direction}")
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case int() | float():
            return json.dumps(value, allow_nan=False)
        case str():
            # JSON's escapes are GraphQL's, but older GraphQL reads no surrogate pairs: hence the raw characters.
            return json.dumps(value, ensure_ascii=False)
        case datetime():
            return to_literal(timestamp(value))
        case Mapping():
            return "{" + ", ".join(f"{_name(key)}: {to_literal(item)}" for key, item in value.items()) + "}"
        case Sequence():
            return "[" + ", ".join(map(to_literal, value)) + "]"
        case _:
            raise TypeError(f"a {type(value).__name__} has no GraphQL form")


def _name(key: object) -> str:
    if not _NAME.match(str(key)):
        raise ValueError(f"{key!r} is not a name that GraphQL allows")
    return str(key)
