"""One id of a data row, which says of itself whether the user or Labelbox made it."""

from abc import ABC
from enum import StrEnum
from typing import TypeAlias


class IdType(StrEnum):
    """Who made an id, as the server spells it."""

    DataRowId = "ID"
    GlobalKey = "GKEY"


class Identifiable(ABC):  # noqa: B024  # documented as abstract, yet it asks nothing of its subclasses
    """Base of what names one thing. Two are equal if they are of one kind and have one key.

    Attributes:
        key: The id itself.
        id_type: Who made it.
    """

    __slots__ = ("_id_type", "_key")

    def __init__(self, key: str, id_type: str) -> None:
        self._key = key
        self._id_type = IdType(id_type)

    @property
    def key(self) -> str:
        """The id itself."""
        return self._key

    @property
    def id_type(self) -> IdType:
        """Who made it: `ID` stands for Labelbox, `GKEY` for the user."""
        return self._id_type

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Identifiable):
            return NotImplemented
        return (self.id_type, self.key) == (other.id_type, other.key)

    def __hash__(self) -> int:
        return hash((self.id_type, self.key))

    def __str__(self) -> str:
        return f"{self.id_type.value}:{self.key}"

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.key!r})"


class UniqueId(Identifiable):
    """An id that Labelbox made.

    >>> UniqueId("ck1") == UniqueId("ck1"), str(UniqueId("ck1"))
    (True, 'ID:ck1')
    """

    __slots__ = ()

    def __init__(self, key: str) -> None:
        super().__init__(key, IdType.DataRowId)


class GlobalKey(Identifiable):
    """An id that the user made, unique in the organization.

    >>> str(GlobalKey("bird-1"))
    'GKEY:bird-1'
    """

    __slots__ = ()

    def __init__(self, key: str) -> None:
        super().__init__(key, IdType.GlobalKey)


DataRowIdentifier: TypeAlias = UniqueId | GlobalKey
