"""Bases of the generated models."""

import re
from collections.abc import Iterable, Mapping
from typing import Any, cast, get_args

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema


class Model(BaseModel):
    """A piece of a response: immutable, and blind to fields that a newer server adds."""

    model_config = ConfigDict(frozen=True, populate_by_name=True, protected_namespaces=(), defer_build=True)

    def __repr_args__(self) -> Iterable[tuple[str | None, Any]]:
        # A repr ends in logs; what makes an address a signed one must not.
        for name, value in super().__repr_args__():
            yield name, _SIGNATURE.sub(r"\1?…", value) if isinstance(value, str) else value


_SIGNATURE = re.compile(r"(https?://[^\s?#]*)[?#]\S*")


class Input(BaseModel):
    """An object that is sent: immutable, strict about names. What is not given stays out; None is sent as null."""

    model_config = ConfigDict(frozen=True, extra="forbid", protected_namespaces=(), defer_build=True)


class UnknownMember(Model):
    """A member of a union that this version of the schema does not know."""

    typename__: str = Field(alias="__typename")


class ByTypename:
    """Chooses the member of a union by its `__typename`; what no member claims becomes an `UnknownMember`.

    A tagged union and not the first member that fits, because a known member with a field missing is a mistake.
    """

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        members: dict[str, type[Model]] = {
            name: member
            for member in get_args(source)
            for name in get_args(member.model_fields["typename__"].annotation)
        }

        def tag(value: object) -> str:
            if isinstance(value, Mapping):
                found = cast(Mapping[str, object], value).get("__typename")
            else:
                found = getattr(value, "typename__", None)
            return found if isinstance(found, str) and found in members else ""

        choices: dict[str, CoreSchema] = {name: handler.generate_schema(member) for name, member in members.items()}
        return core_schema.tagged_union_schema({**choices, "": handler.generate_schema(UnknownMember)}, tag)
