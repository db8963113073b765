"""Every root field of the schema is served: with made-up arguments it answers, or refuses with a known code."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import httpx
import pytest
from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLUnionType,
    build_schema,
    get_named_type,
    is_required_input_field,
)

import labelbox.sandbox
from labelbox.sandbox import Sandbox
from tests.sandbox.wire import Wire

SCHEMA = build_schema(Path(labelbox.sandbox.__file__).with_name("schema.graphql").read_text(encoding="utf-8"))
SCALARS: dict[str, Any] = {
    "ID": "unknown", "String": "text", "Int": 1, "PageSize": 1, "UInt64": 1, "Float": 0.5, "Boolean": False, "Json": {},
    "DateTime": "2024-01-01T00:00:00Z",
}  # fmt: skip
FIELDS = [
    (kind, name)
    for kind, root in (("query", SCHEMA.query_type), ("mutation", SCHEMA.mutation_type))
    for name in (root.fields if root else ())
    if name not in ("uploadFile", "updateUser")  # one needs a file; the other would remove who asks
]


def inner(kind: Any) -> Any:
    """What a list is of, or what must not be null."""
    return kind.of_type


def value(kind: Any, full: bool) -> Any:
    """A value of that type; `full` gives what is optional too."""
    if isinstance(kind, GraphQLNonNull):
        return value(inner(kind), full)
    if isinstance(kind, GraphQLList):
        return [value(inner(kind), full)]
    if isinstance(kind, GraphQLEnumType):
        return next(iter(kind.values))
    if isinstance(kind, GraphQLInputObjectType):
        return {
            name: value(each.type, full)
            for name, each in kind.fields.items()
            if (is_required_input_field(each) or full) and name not in ("AND", "file", "filePayload")
        }
    return SCALARS[kind.name]


def selection(kind: Any, depth: int) -> str:
    """Everything of that type down to a depth, as far as it needs no arguments."""
    named = cast(Any, get_named_type(kind))
    if isinstance(named, GraphQLUnionType):
        return " { __typename }"
    if not isinstance(named, GraphQLObjectType):
        return ""
    parts = [
        name + selection(each.type, depth - 1)
        for name, each in named.fields.items()
        if not any(isinstance(a.type, GraphQLNonNull) for a in each.args.values())
        and (depth > 1 or not isinstance(get_named_type(each.type), GraphQLObjectType | GraphQLUnionType))
    ]
    return " { " + " ".join(parts or ["__typename"]) + " }"


@pytest.mark.parametrize("full", [False, True], ids=["required", "all"])
@pytest.mark.parametrize(("kind", "name"), FIELDS, ids=[name for _, name in FIELDS])
def test_a_field_answers_or_refuses(wire: Wire, kind: str, name: str, full: bool) -> None:
    root = SCHEMA.query_type if kind == "query" else SCHEMA.mutation_type
    field = cast(Any, root).fields[name]
    given: dict[str, Any] = {n: a for n, a in field.args.items() if full or isinstance(a.type, GraphQLNonNull)}
    variables = {n: value(a.type, full) for n, a in given.items()}
    heads = ", ".join(f"${n}: {a.type}" for n, a in given.items())
    uses = ", ".join(f"{n}: ${n}" for n in given)
    text = (
        f"{kind} F{f'({heads})' if heads else ''} {{ {name}{f'({uses})' if uses else ''}{selection(field.type, 2)} }}"
    )
    reply = wire.post(text, variables)
    assert reply.status_code < 500
    for error in reply.json().get("errors", []):
        status = error["extensions"].get("exception", {}).get("status")
        assert (error["extensions"]["code"], status) != ("INTERNAL_SERVER_ERROR", 500), text
        assert not error["message"].startswith(("Cannot query", "Variable", "Field")), (text, error["message"])


@pytest.fixture(scope="module")
def wire() -> Iterator[Wire]:
    """A server of its own: made-up values would be in the way of other tests."""
    with Sandbox() as sandbox, httpx.Client() as http:
        yield Wire(http, sandbox.url, sandbox.api_key)
