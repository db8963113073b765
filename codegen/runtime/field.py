"""Typed descriptors: `Project.name` is a field to filter by, `project.name` is a str."""

import importlib
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Literal, Never, Self, TypeVar, overload

from .deprecation import deprecated
from .unread import Unread, model_of

if TYPE_CHECKING:
    from .filters import Comparison
    from .model import Model
    from .order import Order

T = TypeVar("T")
M = TypeVar("M", bound="Model")


class Entity(Generic[M]):
    """Something on the server, known by the fields of one fragment.

    Attributes:
        record: Those fields, as the server last sent them.
    """

    if TYPE_CHECKING:
        record: M
    else:  # a property could not be declared again by what derives from this

        @property
        def record(self):
            if isinstance(self._known, Unread):
                self._known = model_of(self._known)
            return self._known

        @record.setter
        def record(self, record):
            self._known = record

    _known: M | Unread[M]  # an entity that came in a list is read when it is touched
    fragment: ClassVar[str]

    @classmethod
    def record_type(cls) -> type[M]:
        """The model of the fragment. Resolved late, so that naming an entity does not load pydantic."""
        package = __name__.rpartition(".")[0].rpartition(".")[0]
        model: type[M] = getattr(importlib.import_module(f"{package}.fragments"), cls.fragment)
        return model


class Field(Generic[T]):
    """One column of an entity.

    Attributes:
        name: The attribute's name in Python.
        graphql_name: The field's name on the server.
        entity: The type that the field belongs to; empty outside of a class.
    """

    entity: str = ""

    def __init__(self, name: str, graphql_name: str) -> None:
        self.name = name
        self.graphql_name = graphql_name

    def __set_name__(self, owner: type, name: str) -> None:
        self.entity = owner.__name__.removesuffix("Entity")

    @overload
    def __get__(self, instance: None, owner: type[Entity[Any]]) -> Self: ...
    @overload
    def __get__(self, instance: Entity[Any], owner: type[Entity[Any]]) -> T: ...
    def __get__(self, instance: Entity[Any] | None, owner: type[Entity[Any]]) -> Self | T:
        if instance is None:
            return self
        known = instance._known  # pyright: ignore[reportPrivateUsage]  # a friend
        value: T = known[self.name] if type(known) is Unread else getattr(known, self.name)
        return value

    def __set__(self, instance: Entity[Any], value: Never) -> None:
        raise AttributeError(
            f"{self.entity}.{self.name} is read-only here; use update({self.name}=...) where there is one"
        )

    # A filter, as in SQLAlchemy. The second overload exists for type checkers: without it they would take
    # `Project.name == 3` for `3 == Project.name`, which every int allows.
    @overload
    def __eq__(self, other: T) -> "Comparison": ...
    @overload
    @deprecated("a field is compared with a value of its own type")
    def __eq__(self, other: object) -> bool: ...
    def __eq__(self, other: object) -> "Comparison | bool":
        return self._compared("", other)

    @overload
    def __ne__(self, other: T) -> "Comparison": ...
    @overload
    @deprecated("a field is compared with a value of its own type")
    def __ne__(self, other: object) -> bool: ...
    def __ne__(self, other: object) -> "Comparison | bool":
        return self._compared("_not", other)

    def __lt__(self, other: T) -> "Comparison":
        return self._compared("_lt", other)

    def __le__(self, other: T) -> "Comparison":
        return self._compared("_lte", other)

    def __gt__(self, other: T) -> "Comparison":
        return self._compared("_gt", other)

    def __ge__(self, other: T) -> "Comparison":
        return self._compared("_gte", other)

    def __hash__(self) -> int:
        return hash((self.entity, self.graphql_name))

    def __repr__(self) -> str:
        return f"<Field {self.entity}.{self.name}>"

    @property
    def asc(self) -> "Order":
        """The order by this field, smallest first."""
        return self._ordered("ASC")

    @property
    def desc(self) -> "Order":
        """The order by this field, largest first."""
        return self._ordered("DESC")

    # Most programs name fields without comparing any: what that needs is loaded with the first.

    def _compared(self, suffix: str, other: object) -> "Comparison":
        from .filters import Comparison

        return Comparison(self.entity, self.graphql_name, suffix, other)

    def _ordered(self, direction: Literal["ASC", "DESC"]) -> "Order":
        from .order import Order

        return Order(self.entity, self.graphql_name, direction)
