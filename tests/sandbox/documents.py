"""Documents and values made up from a schema: right ones, and some that no client would send."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLScalarType,
    GraphQLSchema,
    GraphQLType,
    GraphQLUnionType,
    get_named_type,
    is_required_argument,
    is_required_input_field,
)

ODD: list[Any] = [
    None, True, 0, -1, 2**31, 2**63, 2**64, 10**400, -1.5, 1e308, "", " ", "\0", "\ud800", "e\u0301\u2028🚗", "x" * 900,
    "../../etc/passwd", "%00", "'; DROP TABLE user; --", "{}", "[]", "null", "NaN", "1", "2024-02-30T25:61:00Z",
    "0001-01-01T00:00:00+23:59", "http://[", "file:///etc/passwd", [], {}, [[[]]], [None], {"id": {}}, {"": ""},
]  # fmt: skip
TEXTS = ["a", "image.png", "IMAGE", "é🚗", "2024-05-06T07:08:09.123Z", '{"tools": [], "classifications": []}', "0.5"]


@dataclass
class Inventor:
    """Makes requests up.

    Attributes:
        ids: Of things that there are.
        oddity: How likely a value is one that its type does not expect.
    """

    schema: GraphQLSchema
    chance: random.Random
    ids: Sequence[str]
    oddity: float = 0.15
    _variables: dict[str, Any] = field(default_factory=dict[str, Any])
    _declared: list[str] = field(default_factory=list[str])
    _fragments: list[str] = field(default_factory=list[str])

    def request(self) -> dict[str, Any]:
        """A document with one operation, and its variables."""
        self._variables, self._declared, self._fragments = {}, [], []
        kind = self.chance.choice(["query", "mutation"])
        root = self.schema.query_type if kind == "query" else self.schema.mutation_type
        assert root is not None
        selection = self._selection(root, self.chance.randrange(2, 6), fields=1)
        head = f"{kind} Made({', '.join(self._declared)})" if self._declared else kind
        return {"query": " ".join([head, selection, *self._fragments]), "variables": self._variables}

    def _selection(self, kind: GraphQLObjectType | GraphQLInterfaceType, depth: int, fields: int = 3) -> str:
        names = self.chance.sample(sorted(kind.fields), min(fields, len(kind.fields)))
        asked = [self._field(kind, name, depth) for name in names]
        inner = " ".join([one for one in asked if one] or ["__typename"])
        match self.chance.randrange(12):
            case 0:
                return f"{{ ... on {kind.name} {{ {inner} }} }}"
            case 1:
                name = f"F{len(self._fragments)}"
                self._fragments.append(f"fragment {name} on {kind.name} {{ {inner} }}")
                return f"{{ ...{name} ...{name} }}"
            case _:
                return f"{{ {inner} }}"

    def _field(self, kind: GraphQLObjectType | GraphQLInterfaceType, name: str, depth: int) -> str:
        known = kind.fields[name]
        below = self._below(known.type, depth)
        if below is None:
            return ""
        given = [
            f"{argument}: ${self._variable(each.type)}"
            for argument, each in known.args.items()
            if is_required_argument(each) or self.chance.random() < 0.5
        ]
        alias = f"a{self.chance.randrange(10**9)}: " if given or self.chance.random() < 0.2 else ""
        condition = " @include(if: true)" if self.chance.random() < 0.05 else ""
        arguments = f"({', '.join(given)})" if given else ""
        return f"{alias}{name}{arguments}{condition} {below}"

    def _below(self, output: GraphQLType, depth: int) -> str | None:
        named = get_named_type(output)
        if isinstance(named, GraphQLUnionType):
            return "{ __typename }"
        if isinstance(named, GraphQLObjectType | GraphQLInterfaceType):
            return self._selection(named, depth - 1) if depth > 1 else None
        return ""

    def _variable(self, kind: GraphQLType) -> str:
        name = f"v{len(self._declared)}"
        self._declared.append(f"${name}: {kind}")
        self._variables[name] = self.value(kind)
        return name

    def value(self, kind: GraphQLType, depth: int = 6) -> Any:
        """A value of a type, or an odd one."""
        if self.chance.random() < self.oddity / 3:
            return self.chance.choice(ODD)
        match kind:
            case GraphQLNonNull():
                return self.value(_inside(kind), depth)
            case GraphQLList():
                return [self.value(_inside(kind), depth - 1) for _ in range(self.chance.randrange(3))]
            case GraphQLEnumType():
                return self.chance.choice(sorted(kind.values))
            case GraphQLInputObjectType():
                fields = kind.fields.items()
                chosen = [
                    (name, each)
                    for name, each in fields
                    if is_required_input_field(each) or (depth > 0 and self.chance.random() < 0.5)
                ]
                return {name: self.value(each.type, depth - 1) for name, each in chosen}
            case GraphQLScalarType():
                return self._scalar(kind.name)
            case _:
                return None

    def _scalar(self, name: str) -> Any:
        if self.chance.random() < self.oddity:
            return self.chance.choice(ODD)
        known: dict[str, Callable[[], Any]] = {
            "ID": lambda: self.chance.choice(self.ids),
            "Int": lambda: self.chance.choice([0, 1, 7, 100]),
            "PageSize": lambda: self.chance.randrange(5),
            "UInt64": lambda: self.chance.choice([0, 7, 2**63]),
            "Float": lambda: self.chance.choice([0.0, 0.5, 1.0]),
            "Boolean": lambda: self.chance.random() < 0.5,
            "DateTime": lambda: "2024-05-06T07:08:09.123Z",
            "Json": self._json,
            "Upload": lambda: None,
        }
        return known.get(name, lambda: self.chance.choice([*TEXTS, *self.ids]))()

    def _json(self) -> Any:
        return self.chance.choice([{"id": self.chance.choice(self.ids)}, [], {}, self.chance.choice(ODD)])


def _inside(wrapping: Any) -> GraphQLType:
    inner: GraphQLType = wrapping.of_type
    return inner
