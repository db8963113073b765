"""A record of a list, before it is a model. Free of pydantic, because entities know it."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeAlias, TypeVar

if TYPE_CHECKING:
    from .model import Model

M_co = TypeVar("M_co", bound="Model", covariant=True)

Values: TypeAlias = tuple[object, ...]
"""The values of a record as they came, in the order of its fields."""

Reader: TypeAlias = tuple[int, Callable[[object], object]]
"""Where a field stands among the values, and what reads it. Raises pydantic's errors, which are ValueErrors."""


class Reads(Protocol[M_co]):
    """The list that a record is in.

    Attributes:
        readers: Of the fields that were read before.
    """

    @property
    def readers(self) -> Mapping[str, Reader]: ...
    def reader(self, name: str) -> Reader | None: ...
    def model(self, values: Values) -> M_co: ...
    def refused(self, problem: ValueError, values: Values, name: str) -> Exception: ...


class Unread(Generic[M_co]):
    """A record that reads its fields one by one; asked for anything but a leaf, it becomes the model.

    It has no attributes of its own, because fields may be called anything. `record["name"]` is a faster `record.name`.
    """

    __slots__ = ("_model", "_records", "_values")

    def __init__(self, records: Reads[M_co], values: Values) -> None:
        self._records = records
        self._values = values

    def __getitem__(self, name: str) -> Any:
        reader = self._records.readers.get(name) or self._records.reader(name)
        if reader is None:
            return getattr(self._model, name)
        at, read = reader
        try:
            return read(self._values[at])
        except ValueError as problem:
            raise self._records.refused(problem, self._values, name) from None

    def __getattr__(self, name: str) -> Any:
        if name == "_model":  # asked for the first time
            self._model = self._records.model(self._values)
            return self._model
        return self[name]

    def __reduce__(self) -> "tuple[Any, tuple[Model]]":
        return model_of, (self._model,)


def model_of(record: "Unread[M_co] | M_co") -> M_co:
    """The record as a model, made once."""
    if isinstance(record, Unread):
        model: M_co = record._model  # pyright: ignore[reportPrivateUsage]  # it has no public names, see there
        return model
    return record
