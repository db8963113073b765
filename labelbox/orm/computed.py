"""Fields whose value is made from the record instead of standing in it."""

from collections.abc import Callable
from typing import Any, Self, TypeVar, overload

from labelbox_graphql.runtime import Entity, Field

T = TypeVar("T")


class Computed(Field[T]):
    """A field that is read by a function of its entity."""

    def __init__(self, name: str, graphql_name: str, read: Callable[[Any], T]) -> None:
        super().__init__(name, graphql_name)
        self.read = read

    def __set_name__(self, owner: type, name: str) -> None:
        self.entity = owner.__name__

    @overload
    def __get__(self, instance: None, owner: type[Entity[Any]]) -> Self: ...
    @overload
    def __get__(self, instance: Entity[Any], owner: type[Entity[Any]]) -> T: ...
    def __get__(self, instance: Entity[Any] | None, owner: type[Entity[Any]]) -> Self | T:
        return self if instance is None else self.read(instance)
