"""Lists and maps of objects over plain JSON: each object is made when it is touched, and not kept."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast, overload

from labelbox.exports.rows.place import Place, unexpected
from labelbox.rules.kinds import is_dict, is_items, is_list, is_mapping

if TYPE_CHECKING:
    from labelbox.exports.rows.node import Node

K = TypeVar("K")
N = TypeVar("N", bound="Node")


def made(kind: type[N], value: Any, place: Place) -> N:
    """An object of a row.

    Raises:
        ExportLeafError: the value is none.
    """
    if not is_dict(value):
        raise unexpected(place, "an object", value)
    return kind(value, place)


class Nodes(Sequence[N]):
    """A list of objects."""

    __slots__ = ("_data", "_kind", "_place")

    def __init__(self, kind: type[N], data: Any, place: Place) -> None:
        if not is_list(data):
            raise unexpected(place, "a list", data)
        self._kind, self._data, self._place = kind, data, place

    @overload
    def __getitem__(self, index: int) -> N: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[N]: ...
    def __getitem__(self, index: int | slice) -> N | Sequence[N]:
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(len(self)))]
        return made(self._kind, self._data[index], (self._place, index % len(self._data)))

    def __len__(self) -> int:
        return len(self._data)

    def __iter__(self) -> Iterator[N]:
        kind, place = self._kind, self._place
        for index, value in enumerate(self._data):
            yield kind(value, (place, index)) if is_dict(value) else made(kind, value, (place, index))

    def __eq__(self, other: object) -> bool:
        alike = is_items(other) or isinstance(other, Nodes)
        return list(self) == list(cast("Sequence[object]", other)) if alike else NotImplemented

    __hash__ = None  # type: ignore[assignment]  # like every list

    def __repr__(self) -> str:
        return f"<{len(self)} of {self._kind.__name__}>"


class _Entries(Mapping[K, N], Generic[K, N]):
    __slots__ = ("_data", "_kind", "_place")
    _read: Callable[[str], K]

    def __init__(self, kind: type[N], data: Any, place: Place) -> None:
        if not is_dict(data):
            raise unexpected(place, "an object", data)
        self._kind, self._data, self._place = kind, data, place

    def __getitem__(self, key: K) -> N:
        return made(self._kind, self._data[str(key)], (self._place, str(key)))

    def __contains__(self, key: object) -> bool:
        return str(key) in self._data

    def __iter__(self) -> Iterator[K]:
        return map(self._read, self._data)

    def __len__(self) -> int:
        return len(self._data)

    def __eq__(self, other: object) -> bool:
        return dict(self) == dict(other) if is_mapping(other) else NotImplemented

    __hash__ = None  # type: ignore[assignment]  # like every dict

    def __repr__(self) -> str:
        return f"<{len(self)} of {self._kind.__name__} by {self._read.__name__}>"


class ByKey(_Entries[str, N]):
    """Objects by id or name."""

    __slots__ = ()
    _read = str


class ByFrame(_Entries[int, N]):
    """Objects by the number of a frame."""

    __slots__ = ()
    _read = int
