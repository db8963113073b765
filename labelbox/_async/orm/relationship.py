# Derived from labelbox/orm/relationship.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""Relationships: `project.organization()` asks for one entity, `project.webhooks()` for a collection."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Generic, cast, overload

from labelbox._async.orm.db_object import DbObject
from labelbox._async.orm.registry import entity_class
from labelbox._async.pagination import PaginatedCollection
from labelbox.exceptions import InvalidQueryError
from labelbox.orm.relationship import T

if TYPE_CHECKING:
    from typing import Self

    from labelbox_graphql.runtime import Condition, Operation, Order, Pages


class ToOne(Generic[T]):
    """A relationship to at most one entity.

    Args:
        target: The entity's name.
        ask: Makes the operation from the owner's uid.
        path: The attributes of the answer that lead to the entity's record.
        connect: Makes the operation that connects the owner's uid with another's.
        disconnect: Makes the operation that takes the connection away.
    """

    def __init__(
        self,
        target: str,
        ask: "Callable[[str], Operation[Any]]",
        path: str,
        *,
        connect: "Callable[[str, str], Operation[Any]] | None" = None,
        disconnect: "Callable[[str], Operation[Any]] | None" = None,
    ) -> None:
        self.target = target
        self.ask = ask
        self.path = path.split(".")
        self.connect = connect
        self.disconnect = disconnect

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = f"{owner.__name__}.{name}"

    @overload
    def __get__(self, instance: None, owner: type[DbObject]) -> "Self": ...
    @overload
    def __get__(self, instance: DbObject, owner: type[DbObject]) -> "BoundToOne[T]": ...
    def __get__(self, instance: DbObject | None, owner: type[DbObject]) -> "Self | BoundToOne[T]":
        return self if instance is None else BoundToOne(self, instance)

    def __repr__(self) -> str:
        return f"<ToOne {self.name} of {self.target}>"


class BoundToOne(Generic[T]):
    """The relationship of one object; call it to ask the server."""

    def __init__(self, relationship: ToOne[T], owner: DbObject) -> None:
        self._relationship = relationship
        self._owner = owner

    def __repr__(self) -> str:
        return f"<{self._relationship.name} of {self._owner!r}: calling it gives one or None>"

    async def __call__(self) -> T | None:
        """Ask the server; None where there is nothing."""
        value: Any = await self._owner.client.run(self._relationship.ask(self._owner.uid))
        for step in self._relationship.path:
            value = None if value is None else getattr(value, step)
        if value is None:
            return None
        return cast(T, entity_class(self._relationship.target)(self._owner.client, value))

    async def connect(self, other: DbObject) -> None:
        """Point the relationship at another object. Nothing is returned and the local objects do not change.

        Raises:
            InvalidQueryError: the server offers no way to connect these.
        """
        if self._relationship.connect is None:
            raise InvalidQueryError(f"{self._relationship.name} cannot be connected")
        await self._owner.client.run(self._relationship.connect(self._owner.uid, other.uid))

    async def disconnect(self, other: DbObject | None = None) -> None:
        """Take the connection away.

        Raises:
            InvalidQueryError: the server offers no way to disconnect these.
        """
        if self._relationship.disconnect is None:
            raise InvalidQueryError(f"{self._relationship.name} cannot be disconnected")
        await self._owner.client.run(self._relationship.disconnect(self._owner.uid))


class KnownToOne(Generic[T]):
    """A relationship whose entity came with the owner: calling it costs nothing.

    Args:
        target: The entity's name.
        attribute: The record's attribute that holds the entity's record.
    """

    def __init__(self, target: str, attribute: str) -> None:
        self.target = target
        self.attribute = attribute

    @overload
    def __get__(self, instance: None, owner: type[DbObject]) -> "Self": ...
    @overload
    def __get__(self, instance: DbObject, owner: type[DbObject]) -> "Callable[[], T]": ...
    def __get__(self, instance: DbObject | None, owner: type[DbObject]) -> "Self | Callable[[], T]":
        if instance is None:
            return self
        record = getattr(instance.record, self.attribute)
        return lambda: cast(T, entity_class(self.target)(instance.client, record))


class ToMany(Generic[T]):
    """A relationship to any number of entities.

    Args:
        target: The entities' name.
        ask: Makes the pages from the owner's uid, a comparison and an order.
        filters: Whether the server takes a comparison.
        sorts: Whether the server takes an order.
    """

    def __init__(
        self,
        target: str,
        ask: "Callable[[str, Condition | None, Order | None], Pages[Any, Any]]",
        *,
        filters: bool = True,
        sorts: bool = True,
    ) -> None:
        self.target = target
        self.ask = ask
        self.filters = filters
        self.sorts = sorts

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = f"{owner.__name__}.{name}"

    @overload
    def __get__(self, instance: None, owner: type[DbObject]) -> "Self": ...
    @overload
    def __get__(self, instance: DbObject, owner: type[DbObject]) -> "BoundToMany[T]": ...
    def __get__(self, instance: DbObject | None, owner: type[DbObject]) -> "Self | BoundToMany[T]":
        return self if instance is None else BoundToMany(self, instance)

    def __repr__(self) -> str:
        return f"<ToMany {self.name} of {self.target}>"


class BoundToMany(Generic[T]):
    """The relationship of one object; call it for a collection."""

    def __init__(self, relationship: ToMany[T], owner: DbObject) -> None:
        self._relationship = relationship
        self._owner = owner

    def __repr__(self) -> str:
        return f"<{self._relationship.name} of {self._owner!r}: calling it gives a collection>"

    def __call__(self, where: "Condition | None" = None, order_by: "Order | None" = None) -> PaginatedCollection[T]:
        """The entities, fetched page by page as they are iterated; nothing is sent before.

        Args:
            where: A comparison such as `Label.created_at > day`, or several joined by `&`.
            order_by: An order such as `Label.created_at.asc`.

        Raises:
            InvalidQueryError: the server cannot filter or sort this list, or not like this.
            InvalidAttributeError: a field of another entity.
        """
        relationship = self._relationship
        if where is not None and not relationship.filters:
            raise InvalidQueryError(f"Relationship {relationship.name} doesn't support filtering")
        if order_by is not None and not relationship.sorts:
            raise InvalidQueryError(f"Relationship {relationship.name} doesn't support sorting")
        target = cast("type[Any]", entity_class(relationship.target))
        client = self._owner.client
        return PaginatedCollection.of(
            client,
            lambda: relationship.ask(self._owner.uid, where, order_by),
            lambda record: cast(T, target(client, record)),
        )
