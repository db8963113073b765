"""Many ids of data rows, all made by the user or all made by Labelbox."""

from collections.abc import Iterable, Sequence
from typing import Self, TypeAlias, overload

from labelbox.schema.identifiable import IdType


class Identifiables(Sequence[str]):
    """Base of what names many things in order. Two are equal if they are of one kind and have the same ids.

    Slicing keeps the class; indexing and iterating give the bare ids.

    Attributes:
        id_type: Who made the ids.

    Raises:
        TypeError: a single text was given instead of a list; it would be read letter by letter.
    """

    __slots__ = ("_id_type", "_keys")

    def __init__(self, iterable: Iterable[str], id_type: str) -> None:
        if isinstance(iterable, str):
            raise TypeError(f"{type(self).__name__} takes a list of ids, not the text {iterable!r}")
        self._keys = tuple(iterable)
        self._id_type = IdType(id_type)

    @property
    def id_type(self) -> IdType:
        """Who made the ids: `ID` stands for Labelbox, `GKEY` for the user."""
        return self._id_type

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> Self: ...
    def __getitem__(self, index: int | slice) -> str | Self:
        if isinstance(index, int):
            return self._keys[index]
        part = object.__new__(type(self))
        part._keys, part._id_type = self._keys[index], self._id_type
        return part

    def __len__(self) -> int:
        return len(self._keys)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Identifiables):
            return NotImplemented
        return (self._id_type, self._keys) == (other._id_type, other._keys)

    def __hash__(self) -> int:
        return hash((self._id_type, self._keys))

    def __repr__(self) -> str:
        shown = ", ".join(map(repr, self._keys[:3]))
        return f"{type(self).__name__}([{shown}{', …' if len(self) > 3 else ''}])"


class UniqueIds(Identifiables):
    """Ids that Labelbox made.

    >>> UniqueIds(["ck1", "ck2", "ck3"])[1:]
    UniqueIds(['ck2', 'ck3'])
    """

    __slots__ = ()

    def __init__(self, iterable: Iterable[str]) -> None:
        super().__init__(iterable, IdType.DataRowId)


class GlobalKeys(Identifiables):
    """Ids that the user made, unique in the organization.

    >>> list(GlobalKeys(["bird-1"]))
    ['bird-1']
    """

    __slots__ = ()

    def __init__(self, iterable: Iterable[str]) -> None:
        super().__init__(iterable, IdType.GlobalKey)


DataRowIds = UniqueIds
DataRowIdentifiers: TypeAlias = UniqueIds | GlobalKeys
