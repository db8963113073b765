"""Bases of the generated models."""

from pydantic import BaseModel, ConfigDict, Field


class Model(BaseModel):
    """A piece of a response: immutable, and blind to fields that a newer server adds."""

    model_config = ConfigDict(frozen=True, populate_by_name=True, protected_namespaces=(), defer_build=True)


class UnknownMember(Model):
    """A member of a union that this version of the schema does not know."""

    typename__: str = Field(alias="__typename")
