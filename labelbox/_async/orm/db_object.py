# Derived from labelbox/orm/db_object.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""The documented bases of every entity."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, overload

from labelbox.exceptions import InvalidAttributeError, redacted
from labelbox.orm.computed import Computed
from labelbox.orm.db_object import R, _record_types
from labelbox_graphql.runtime import Entity, Field, Unread

if TYPE_CHECKING:
    from labelbox._async.orm.session import Session
    from labelbox.orm.db_object import M
    from labelbox.steps import Flow
    from labelbox_graphql.runtime import Model, Operation


class DbObject(Entity[Any]):
    """Something on the server, known by its fields and reached through a client.

    Two are equal if they are of the same type and have the same `uid`. They can be hashed and pickled; a pickled one
    carries no API key.

    Args:
        client: The client through which it was reached.
        field_values: Its fields, by their names in Python or on the server, or a record of them.

    Raises:
        InvalidAttributeError: a field is missing or of the wrong kind.

    Attributes:
        client: The client through which it was reached.
        record: The fields as the server last sent them; an update replaces the record as a whole.
    """

    uid: "Field[str]"

    def __init__(self, client: "Session", field_values: "Mapping[str, Any] | Model") -> None:
        self.client = client
        self._known = field_values if isinstance(field_values, Unread) else self._record(field_values)

    @classmethod
    def _record(cls, field_values: "Mapping[str, Any] | Model") -> "Model":
        model = _record_types.get(cls) or _record_types.setdefault(cls, cls.record_type())
        if isinstance(field_values, model):
            return field_values
        from pydantic import ValidationError

        try:
            return model.model_validate(field_values if isinstance(field_values, Mapping) else dict(field_values))
        except ValidationError as problem:
            fields = [".".join(map(str, error["loc"])) for error in problem.errors()]
            raise InvalidAttributeError(cls, fields) from None

    @overload
    async def _run(self, job: "Operation[M]") -> "M": ...
    @overload
    async def _run(self, job: "Flow[R]") -> R: ...
    async def _run(self, job: "Operation[Any] | Flow[Any]") -> object:
        return await self.client.run(job)

    @classmethod
    def type_name(cls) -> str:
        """The name of the type, such as "Project"."""
        return cls.__name__

    @classmethod
    def fields(cls) -> "list[Field[Any]]":
        """The fields that can be read and, where the server allows it, compared."""
        found: dict[str, Field[Any]] = {}
        for base in reversed(cls.__mro__):
            for name, value in vars(base).items():
                if isinstance(value, Field):
                    found[name] = value
        return list(found.values())

    @classmethod
    def field(cls, name: str) -> "Field[Any]":
        """The field of that name.

        Raises:
            InvalidAttributeError: there is none.
        """
        for found in cls.fields():
            if found.name == name:
                return found
        raise InvalidAttributeError(cls, [name])

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, DbObject):
            return NotImplemented
        return self.type_name() == other.type_name() and self.uid == other.uid

    def __hash__(self) -> int:
        return hash((self.type_name(), self.uid))

    def __repr__(self) -> str:
        return f"<{self.type_name()} ID: {self.uid}>"

    def __str__(self) -> str:
        import json

        # What is printed ends in logs: signed addresses are cut short.
        return redacted(f"<{self.type_name()} {json.dumps(self._shown(), indent=4, default=str, ensure_ascii=False)}>")

    def _shown(self) -> dict[str, object]:
        plain = [field for field in self.fields() if not isinstance(field, Computed)]
        return {field.name: getattr(self, field.name) for field in plain}

    def _repr_html_(self) -> str:
        """A small table, for notebooks: these are saved and shared, so signed addresses are cut short."""
        from html import escape

        rows = "".join(
            f"<tr><th>{escape(name)}</th><td>{escape(redacted(str(value))[:200])}</td></tr>"
            for name, value in self._shown().items()
        )
        return f"<table><caption>{escape(self.type_name())}</caption>{rows}</table>"


class Updateable(DbObject):
    """An entity with `update(...)`: it sets what is given and leaves the rest alone."""


class Deletable(DbObject):
    """An entity with `delete()`: it removes it on the server; the object must not be used afterwards."""


class BulkDeletable(DbObject):
    """An entity of which many can be deleted in one call."""
