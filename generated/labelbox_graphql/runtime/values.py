"""Python values as JSON and as GraphQL literals, the way the server is known to read them."""

import json
import math
import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from enum import Enum
from typing import Protocol, TypeAlias, cast, runtime_checkable

from .order import Order
from .unset import Unset

JSONValue: TypeAlias = None | bool | int | float | str | Sequence["JSONValue"] | Mapping[str, "JSONValue"]
"""Free-form JSON that goes in."""

# As they are in JSON. Lists of a hundred thousand of them are sent.
_PLAIN = frozenset({str, int, bool, type(None)})

_NAME = re.compile(r"[_A-Za-z][_0-9A-Za-z]*\Z", re.ASCII)


@runtime_checkable
class _Dumps(Protocol):
    def model_dump(self, *, by_alias: bool, exclude_unset: bool) -> dict[str, object]: ...


def to_json(value: object) -> object:
    """What `json.dumps` takes: enums by value, models by alias, instants as UTC text to the second.

    Raises:
        TypeError: the value, or one inside it, is of a type that has no such form.
        ValueError: a number that JSON cannot spell.
    """
    if type(value) in _PLAIN:
        return value
    match value:
        case Unset() | bytes() | bytearray() | memoryview():
            raise TypeError(f"a {type(cast(object, value)).__name__} has no JSON form that the server knows")
        case Enum():
            return value.value
        case float() if not math.isfinite(value):
            raise ValueError(f"{value} is no number that JSON can spell")
        case None | bool() | int() | float() | str():
            return value
        case datetime():
            return timestamp(value)
        case Mapping():
            return {str(key): to_json(item) for key, item in _given(cast(object, value))}
        case _Dumps():
            return to_json(value.model_dump(by_alias=True, exclude_unset=True))
        case Sequence():
            items = cast(Sequence[object], value)
            return [*items] if _PLAIN.issuperset(map(type, items)) else [to_json(item) for item in items]
        case _:
            raise TypeError(f"a {type(value).__name__} has no JSON form that the server knows")


def timestamp(value: datetime) -> str:
    """`2024-03-01T12:00:00Z`: the only form that the server was ever sent. A naive value is local time."""
    return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def to_literal(value: object) -> str:
    """The value as GraphQL text: names of enums bare, everything else escaped.

    Raises:
        TypeError: the value, or one inside it, is of a type that has no such form.
        ValueError: a number or a text that GraphQL cannot spell.
    """
    match value:
        case Unset() | bytes() | bytearray() | memoryview():
            raise TypeError(f"a {type(cast(object, value)).__name__} has no GraphQL form")
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
            return _string(value)
        case datetime():
            return _string(timestamp(value))
        case Mapping():
            return (
                "{" + ", ".join(f"{_name(key)}: {to_literal(item)}" for key, item in _given(cast(object, value))) + "}"
            )
        case _Dumps():
            return to_literal(value.model_dump(by_alias=True, exclude_unset=True))
        case Sequence():
            return "[" + ", ".join(map(to_literal, cast(Sequence[object], value))) + "]"
        case _:
            raise TypeError(f"a {type(value).__name__} has no GraphQL form")


def _given(mapping: object) -> list[tuple[object, object]]:
    """The items of a mapping; a key whose value is UNSET is left out, as an argument would be."""
    items = cast(Mapping[object, object], mapping).items()
    return [(key, value) for key, value in items if not isinstance(value, Unset)]


def _string(text: str) -> str:
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise ValueError("a text with half of a surrogate pair cannot be sent")
    # JSON's escapes are GraphQL's, but older GraphQL reads no escaped surrogate pairs: hence the raw characters.
    return json.dumps(text, ensure_ascii=False)


def _name(key: object) -> str:
    if not _NAME.match(str(key)):
        raise ValueError(f"{key!r} is not a name that GraphQL allows")
    return str(key)
