"""Python names: the rule, and the exceptions of schema/names.toml."""

import difflib
import keyword
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ariadne_codegen.utils import str_to_snake_case
from graphql import GraphQLEnumType, GraphQLError, GraphQLObjectType, GraphQLSchema


@dataclass(frozen=True, slots=True)
class Names:
    """The exceptions: fields by type (the empty type is every type), and enum members by enum."""

    fields: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    enums: Mapping[str, Mapping[str, list[str]]] = field(default_factory=dict)

    @classmethod
    def read(cls, path: Path) -> "Names":
        """Read names.toml; a package without one follows the rule everywhere."""
        if not path.exists():
            return cls()
        table: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
        fields: dict[str, dict[str, str]] = {"": {}}
        for key, value in table.get("fields", {}).items():
            if isinstance(value, str):
                fields[""][key] = value
            else:
                fields[key] = value
        enums = {
            enum: {member: [name] if isinstance(name, str) else list(name) for member, name in members.items()}
            for enum, members in table.get("enums", {}).items()
        }
        return cls(fields, enums)

    def field(self, type_name: str, name: str) -> str:
        """The attribute of a field."""
        own = self.fields.get(type_name, {}).get(name) or self.fields.get("", {}).get(name)
        return own or snake_case(name)

    def members(self, enum: str, member: str) -> list[str]:
        """The names of an enum member: the first is its own, the others are aliases."""
        return self.enums.get(enum, {}).get(member) or [f"{member}_" if keyword.iskeyword(member) else member]

    def problems(self, schema: GraphQLSchema) -> Iterator[GraphQLError]:
        """Entries that name nothing in the schema."""
        for type_name, fields in self.fields.items():
            type_ = schema.get_type(type_name)
            if type_name and not isinstance(type_, GraphQLObjectType):
                yield _unknown("type", type_name, schema.type_map)
            elif isinstance(type_, GraphQLObjectType):
                yield from (_unknown(f"field of {type_name}", f, type_.fields) for f in fields if f not in type_.fields)
        for enum, members in self.enums.items():
            type_ = schema.get_type(enum)
            if not isinstance(type_, GraphQLEnumType):
                yield _unknown("enum", enum, schema.type_map)
            else:
                yield from (_unknown(f"member of {enum}", m, type_.values) for m in members if m not in type_.values)


def snake_case(name: str) -> str:
    """`allowedMediaType` → `allowed_media_type`; a word of Python gets an underscore."""
    snake: str = str_to_snake_case(name)
    return f"{snake}_" if keyword.iskeyword(snake) else snake


def _unknown(kind: str, name: str, known: Mapping[str, object]) -> GraphQLError:
    close = difflib.get_close_matches(name, known, n=1)
    hint = f" Did you mean {close[0]!r}?" if close else ""
    return GraphQLError(f"names.toml: there is no {kind} {name!r}.{hint}")
