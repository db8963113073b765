"""Answers made up from the schema, right ones and spoiled ones, through every operation. `make fuzz` makes up more."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from labelbox import Client
from labelbox import exceptions as ex
from labelbox.pagination import PaginatedCollection
from labelbox_graphql.runtime import Pages
from tests.faults.operations import lists, operations
from tests.fuzzing import ROUNDS
from tests.transport.answers import answer, item_fields, item_list, pages, same, spoiled
from tests.transport.scripted import Says, Server


@pytest.fixture(scope="module")
def fuzzed() -> Iterator[tuple[Server, Client]]:
    with Server() as server, Client("key", f"{server.url}/graphql", retries=False) as client:
        yield server, client


def short(ask: Pages[Any, Any]) -> Pages[Any, Any]:
    """The same list, in pages of three."""
    return replace(ask, paged=replace(ask.paged, size=3))


def items_of(client: Client, ask: Pages[Any, Any]) -> PaginatedCollection[Any]:
    """The records themselves, as entities get them."""
    return PaginatedCollection[Any].of(client, lambda: ask, lambda record: record)


def dumped(record: Any) -> Any:
    return json.loads(record.model_dump_json(by_alias=True)) if hasattr(record, "model_dump_json") else record


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_a_right_answer_is_read_without_loss_at_any_depth(fuzzed: tuple[Server, Client], seed: int) -> None:
    (server, client), chance = fuzzed, random.Random(seed)
    for name, op in operations().items():
        data = answer(op.document.result, chance)
        server.plays(Says(body={"data": data}))
        read = dumped(client.run(op))
        assert same(data, read), (name, data, read)


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_a_list_in_pages_is_read_without_loss_and_in_order(fuzzed: tuple[Server, Client], seed: int) -> None:
    (server, client), chance = fuzzed, random.Random(seed)
    for name, whole in lists().items():
        ask = short(whole)
        made = pages(ask.paged, 1 + chance.randrange(3), chance)
        server.script.clear()
        server.plays(*(Says(body={"data": data}) for data in made))
        sent = [item for data in made for item in item_list(ask.paged, data)]
        records = list(items_of(client, ask))
        one_by_one = [[getattr(each, field) for field in item_fields(ask.paged)] for each in records]
        read = [dumped(each) for each in records]
        assert same(sent, read), (name, sent, read)
        assert one_by_one == [[getattr(each, field) for field in item_fields(ask.paged)] for each in records], name
        assert not server.script, name


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_a_spoiled_answer_is_read_or_a_typed_error(fuzzed: tuple[Server, Client], seed: int) -> None:
    (server, client), chance = fuzzed, random.Random(-1 - seed)
    for op in operations().values():
        server.plays(Says(body={"data": spoiled(answer(op.document.result, chance), chance)}))
        try:
            client.run(op).model_dump_json()
        except ex.UnexpectedResponseError:
            continue


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_a_list_of_which_a_page_is_spoiled_is_read_or_a_typed_error(fuzzed: tuple[Server, Client], seed: int) -> None:
    (server, client), chance = fuzzed, random.Random(-1 - seed)
    for whole in lists().values():
        ask = short(whole)
        made = pages(ask.paged, 2, chance)
        at = chance.randrange(2)
        made[at] = spoiled(made[at], chance)
        server.script.clear()
        server.plays(*(Says(body={"data": data}) for data in made))
        try:
            for record in items_of(client, ask):
                for field in item_fields(ask.paged):
                    getattr(record, field)
        except (ex.UnexpectedResponseError, ex.ResourceNotFoundError):
            continue
