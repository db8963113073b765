"""Answers made up from the schema, right ones and spoiled ones, through every operation. `make fuzz` makes up more."""

from __future__ import annotations

import inspect
import json
import random
import types
import typing
from datetime import datetime
from enum import Enum
from typing import Any

import pytest
from pydantic import BaseModel

from labelbox import exceptions as ex
from labelbox.transport import Policy, Settings, Transport
from tests.faults.operations import operations
from tests.fuzzing import ROUNDS
from tests.transport.scripted import Says, Server

STRANGE: list[Any] = [None, 0, -1.5, "", "é\u2028🚗", True, [], {}, [[]], {"id": {}}]


def answer(kind: Any, chance: random.Random) -> Any:
    """A value that the server may send for a type."""
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if origin is typing.Annotated:
        return answer(inner[0], chance)
    if origin is typing.Literal:
        return chance.choice(inner)
    if origin in (typing.Union, types.UnionType):
        return answer(chance.choice(inner), chance)
    if origin is list:
        return [answer(inner[0], chance) for _ in range(chance.randrange(3))]
    if inspect.isclass(kind) and issubclass(kind, BaseModel):
        fields = kind.model_fields.items()
        return {field.alias or name: answer(field.annotation, chance) for name, field in fields}
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


@pytest.fixture(scope="module")
def fuzzed() -> typing.Iterator[tuple[Server, Transport]]:
    policy = Policy(total=0.0)
    with Server() as server, Transport(Settings("key", f"{server.url}/graphql", policy=policy)) as transport:
        yield server, transport


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_a_right_answer_is_read_without_loss(fuzzed: tuple[Server, Transport], seed: int) -> None:
    (server, transport), chance = fuzzed, random.Random(seed)
    for name, op in operations().items():
        data = answer(op.document.result, chance)
        server.plays(Says(body={"data": {**data, "newField": 1}}))
        assert json.loads(transport.send(op).model_dump_json(by_alias=True)).keys() == data.keys(), name


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_a_spoiled_answer_is_read_or_a_typed_error(fuzzed: tuple[Server, Transport], seed: int) -> None:
    (server, transport), chance = fuzzed, random.Random(-1 - seed)
    for op in operations().values():
        server.plays(Says(body={"data": spoiled(answer(op.document.result, chance), chance)}))
        try:
            transport.send(op).model_dump_json()
        except ex.UnexpectedResponseError:
            continue
