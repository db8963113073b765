"""Python names: the rule, and the exceptions of schema/names.toml."""

import keyword
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from ariadne_codegen.utils import str_to_snake_case
from graphql import (
    GraphQLEnumType,
    GraphQLError,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    Source,
)
from pydantic import BaseModel

from codegen.problems import did_you_mean, refuse

TAKEN_BY_ENTITIES = frozenset({"fragment", "record", "record_type"})
USED_IN_ANNOTATIONS = frozenset({"bool", "datetime", "float", "gql", "int", "list", "str"})


@dataclass(frozen=True)
class Names:
    """The exceptions.

    Attributes:
        types: Python names by the server's, of enums, inputs, scalars and members of unions.
        fields: Attributes by type and field; the empty type is every type.
        enums: By enum and member, the names in Python: the first is its own, the others are aliases.
        unsupported: By enum, the members that are read but never sent.
        source: The file, to point at.
    """

    types: Mapping[str, str] = field(default_factory=dict[str, str])
    fields: Mapping[str, Mapping[str, str]] = field(default_factory=dict[str, Mapping[str, str]])
    enums: Mapping[str, Mapping[str, list[str]]] = field(default_factory=dict[str, Mapping[str, list[str]]])
    unsupported: Mapping[str, list[str]] = field(default_factory=dict[str, list[str]])
    source: Source = field(default_factory=lambda: Source("", "names.toml"))

    @classmethod
    def read(cls, path: Path) -> "Names":
        """Read names.toml; a schema without one follows the rule everywhere.

        Raises:
            CompileError: it is not TOML.
        """
        if not path.exists():
            return cls()
        source = Source(path.read_text(encoding="utf-8"), f"{path.parent.name}/{path.name}")
        try:
            table: dict[str, Any] = tomllib.loads(source.body)
        except tomllib.TOMLDecodeError as problem:
            refuse([GraphQLError(f"{problem}.", source=source, positions=[_position(source.body, str(problem))])])
            raise
        given: dict[str, Any] = table.get("fields", {})
        everywhere = {wire: name for wire, name in given.items() if isinstance(name, str)}
        by_type = {type_name: names for type_name, names in given.items() if not isinstance(names, str)}
        enums = {
            enum: {member: [name] if isinstance(name, str) else list(name) for member, name in members.items()}
            for enum, members in table.get("enums", {}).items()
        }
        return cls(table.get("types", {}), {"": everywhere} | by_type, enums, table.get("unsupported", {}), source)

    def type(self, wire: str) -> str:
        """What Python calls a type."""
        return self.types.get(wire, wire)

    def wire_type(self, name: str) -> str:
        """What the server calls a type that Python calls so."""
        return self._wire_types.get(name, name)

    @cached_property
    def _wire_types(self) -> dict[str, str]:
        return {name: wire for wire, name in self.types.items()}

    def field(self, type_name: str, wire: str) -> str:
        """The attribute of a field."""
        own = self.fields.get(type_name, {}).get(wire) or self.fields.get("", {}).get(wire)
        return own or attribute(wire)

    def argument(self, type_name: str, wire: str) -> str:
        """The attribute of a field of an input; what holds for every type is about answers only."""
        return self.fields.get(type_name, {}).get(wire) or attribute(wire)

    def members(self, enum: str, member: str) -> list[str]:
        """The names of an enum member: the first is its own, the others are aliases."""
        return self.enums.get(enum, {}).get(member) or [f"{member}_" if keyword.iskeyword(member) else member]

    def problems(self, schema: GraphQLSchema) -> Iterator[GraphQLError]:
        """Entries that name nothing in the schema, or nothing that Python can call it."""
        yield from self._type_problems(schema)
        for type_name, fields in self.fields.items():
            yield from self._field_problems(schema, type_name, fields)
        for enum, members in self.enums.items():
            yield from self._member_problems(schema, f"enums.{enum}", enum, members)
            for member, names in members.items():
                yield from (self._no_name(f"enums.{enum}", member, n) for n in names if not _is_name(n))
        for enum, unsupported in self.unsupported.items():
            yield from self._member_problems(schema, "unsupported", enum, unsupported)

    def _type_problems(self, schema: GraphQLSchema) -> Iterator[GraphQLError]:
        called: dict[str, str] = {}
        for wire in schema.type_map:
            called.setdefault(self.type(wire), wire)
        for wire, name in self.types.items():
            if wire not in schema.type_map:
                yield self._unknown("types", "type", wire, schema.type_map)
            elif not _is_name(name):
                yield self._no_name("types", wire, name)
            elif called[name] != wire:
                yield self._error("types", wire, f"{called[name]} and {wire} are both called {name} in Python.")

    def _field_problems(
        self, schema: GraphQLSchema, type_name: str, fields: Mapping[str, str]
    ) -> Iterator[GraphQLError]:
        section = f"fields.{type_name}".rstrip(".")
        yield from (self._no_name(section, wire, name) for wire, name in fields.items() if not _is_name(name))
        if not type_name:
            known = {wire for t in schema.type_map.values() if isinstance(t, _WITH_FIELDS) for wire in t.fields}
            yield from (self._unknown(section, "field of any type", f, known) for f in fields if f not in known)
            return
        type_ = schema.get_type(type_name)
        if not isinstance(type_, _WITH_FIELDS):
            yield self._unknown(section, "type", type_name, schema.type_map)
            return
        for wire in fields:
            if wire not in type_.fields:
                yield self._unknown(section, f"field of {type_name}", wire, type_.fields)

    def _member_problems(
        self, schema: GraphQLSchema, section: str, enum: str, members: Iterable[str]
    ) -> Iterator[GraphQLError]:
        type_ = schema.get_type(enum)
        if not isinstance(type_, GraphQLEnumType):
            enums = [name for name, t in schema.type_map.items() if isinstance(t, GraphQLEnumType)]
            yield self._unknown(section, "enum", enum, enums)
            return
        yield from (
            self._unknown(section, f"member of {enum}", member, type_.values)
            for member in members
            if member not in type_.values
        )

    def _unknown(self, section: str, kind: str, name: str, known: Iterable[str]) -> GraphQLError:
        return self._error(section, name, f"There is no {kind} {name!r}.{did_you_mean(name, known)}")

    def _no_name(self, section: str, wire: str, name: str) -> GraphQLError:
        return self._error(section, wire, f"{name!r} is no name that Python allows for {wire}.")

    def _error(self, section: str, key: str, message: str) -> GraphQLError:
        """TOML keeps no positions, so the key is looked for below the head of its section."""
        head = re.search(rf"^\s*\[{re.escape(section)}\]", self.source.body, re.MULTILINE)
        start = head.end() if head else 0
        found = re.compile(rf"(?<![\w]){re.escape(key)}(?![\w])").search(self.source.body, start)
        position = found.start() if found else head.start() + head[0].index("[") if head else 0
        return GraphQLError(message, source=self.source, positions=[position])


_WITH_FIELDS = (GraphQLObjectType, GraphQLInterfaceType, GraphQLInputObjectType)


def snake_case(name: str) -> str:
    """`allowedMediaType` → `allowed_media_type`; a word of Python gets an underscore."""
    snake: str = str_to_snake_case(name)
    return f"{snake}_" if keyword.iskeyword(snake) or snake == "gql" else snake


def attribute(wire: str) -> str:
    """The same for an attribute, which must leave alone what its class needs for itself."""
    name = snake_case(wire)
    taken = hasattr(BaseModel, name) or name in TAKEN_BY_ENTITIES or name in USED_IN_ANNOTATIONS
    return f"{name}_" if taken else name


def _position(text: str, message: str) -> int:
    """Where a syntax error is: TOML's exception says it in words only."""
    place = re.search(r"at line (\d+), column (\d+)", message)
    if not place:
        return len(text)
    return sum(map(len, text.splitlines(keepends=True)[: int(place[1]) - 1])) + int(place[2]) - 1


def _is_name(name: object) -> bool:
    return isinstance(name, str) and name.isidentifier() and not keyword.iskeyword(name)
