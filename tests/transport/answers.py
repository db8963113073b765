"""Answers made up from the models of operations, and how they compare with what was read of them."""

from __future__ import annotations

import inspect
import random
import types
import typing
from collections.abc import Callable
from datetime import datetime
from enum import Enum
from typing import Any

from pydantic import BaseModel

from labelbox_graphql.runtime import PagedDocument
from labelbox_graphql.runtime.records import Records

# A field that only a newer server knows.
NEWER = "newField"
STRANGE: list[Any] = [None, 0, -1.5, 10**30, "", "é\u2028🚗", "\ud800", True, [], {}, [[]], {"id": {}}]


def answer(kind: Any, chance: random.Random) -> Any:
    """A value that the server may send for a type."""
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if origin is typing.Annotated:
        return answer(inner[0], chance)
    if origin is typing.Literal:
        return chance.choice(inner)
    if origin in (typing.Union, types.UnionType):
        return answer(chance.choice(inner), chance)
    if origin in (list, Records):
        return [answer(inner[0], chance) for _ in range(chance.randrange(3))]
    if inspect.isclass(kind) and issubclass(kind, BaseModel):
        fields = kind.model_fields.items()
        return {**{field.alias or name: answer(field.annotation, chance) for name, field in fields}, NEWER: {"a": 1}}
    if inspect.isclass(kind) and issubclass(kind, Enum):
        return chance.choice([*(each.value for each in kind), "NEW_AND_UNKNOWN"])
    if kind is datetime:
        return "2024-05-06T07:08:09.123Z"
    known: dict[Any, Any] = {str: "é🚗", int: 7, float: 2.5, bool: True, type(None): None}
    return known.get(kind, {"any": ["JSON", 1]})


def spoiled(value: Any, chance: random.Random) -> Any:
    """The value, with something of it lost or strange."""
    if isinstance(value, dict) and value and chance.random() < 0.8:
        members = typing.cast("dict[str, Any]", value)
        key = chance.choice(sorted(members))
        rest = {name: each for name, each in members.items() if name != key}
        return rest if chance.random() < 0.2 else {**members, key: spoiled(members[key], chance)}
    if isinstance(value, list) and value and chance.random() < 0.8:
        return [spoiled(value[0], chance), *value[1:]]
    return chance.choice(STRANGE)


def pages(paged: PagedDocument[Any], count: int, chance: random.Random) -> list[dict[str, Any]]:
    """Answers that hold a list in so many pages, of which the last is short."""
    made: list[dict[str, Any]] = []
    for number in range(count):
        is_last, data = number == count - 1, answer(paged.document.result, chance)
        size = chance.randrange(paged.size) if is_last else paged.size

        def items(kind: Any, size: int = size) -> list[Any]:
            (each,) = typing.get_args(_given(kind))
            return [answer(each, chance) for _ in range(size)]

        def cursor(kind: Any, is_last: bool = is_last, number: int = number) -> Any:
            kind = _given(kind)
            if is_last or kind is str:
                return None if is_last else f"cursor {number}"
            # an object of nulls would say that this is the last page
            return {
                each.alias or name: answer(_given(each.annotation), chance) for name, each in kind.model_fields.items()
            }

        _put(data, paged.document.result, paged.items, items, chance)
        if paged.cursor is not None:
            _put(data, paged.document.result, paged.cursor, cursor, chance)
        made.append(data)
    return made


def item_list(paged: PagedDocument[Any], data: dict[str, Any]) -> list[Any]:
    """The items of a page, as they were sent."""
    value: Any = data
    model: Any = paged.document.result
    for name in paged.items:
        field = model.model_fields[name]
        value, model = value[field.alias or name], _given(field.annotation)
    items: list[Any] = value
    return items


def item_fields(paged: PagedDocument[Any]) -> list[str]:
    """What the items of a list hold; nothing if they are no records."""
    model: Any = paged.document.result
    for name in paged.items:
        model = _given(model.model_fields[name].annotation)
    (each,) = typing.get_args(model)
    return list(getattr(each, "model_fields", ()))


def same(sent: Any, held: Any) -> bool:
    """Whether what was read holds all that was sent, at every depth; instants may be spelt differently."""
    match type(sent).__name__, type(held).__name__:
        case "dict", "dict":
            known: dict[str, Any] = {name: value for name, value in sent.items() if name != NEWER}
            return known.keys() == held.keys() and all(same(value, held[name]) for name, value in known.items())
        case "list", "list":
            return len(sent) == len(held) and all(map(same, sent, held))
        case "str", "str" if sent != held:
            return _instant(sent) is not None and _instant(sent) == _instant(held)
        case _:
            return bool(sent == held)


def _put(data: Any, model: Any, path: tuple[str, ...], make: Callable[[Any], Any], chance: random.Random) -> None:
    """Make the value at the end of a path; what the path leads through is there."""
    name, *rest = path
    field = model.model_fields[name]
    key = field.alias or name
    if not rest:
        data[key] = make(field.annotation)
        return
    inside = _given(field.annotation)
    if not data.get(key):
        data[key] = answer(inside, chance)
    _put(data[key], inside, tuple(rest), make, chance)


def _given(kind: Any) -> Any:
    """A kind without the null."""
    if typing.get_origin(kind) in (typing.Union, types.UnionType):
        return next(each for each in typing.get_args(kind) if each is not type(None))
    return kind


def _instant(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None
