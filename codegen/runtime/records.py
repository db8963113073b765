"""The items of a page, each read when it is touched: most programs look at a few fields of each."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from enum import Enum
from functools import cache
from operator import itemgetter
from types import NoneType
from typing import Any, Generic, TypeAlias, TypeVar, cast, get_args, overload

from pydantic import GetCoreSchemaHandler, TypeAdapter, ValidationError
from pydantic_core import CoreSchema, core_schema

from .model import Model
from .unread import Reader, Unread, Values

M = TypeVar("M", bound=Model)

Explain: TypeAlias = Callable[[ValidationError, str], Exception]
"""Makes an error of what does not fit, and of its place."""


class Records(Sequence[M]):
    """A list of records as they came. Taken out of it, each is a model as everywhere else.

    That every field is there is checked when the list comes; of what kind its values are, when they are touched.

    Args:
        items: Models, or for each record the values of its fields; of a single field, the bare value.
        shape: What the values of records are called, and how they are read; None where all are models.
        place: What the list is called in an error.
        explain: Makes the error to raise when a value does not fit; None raises pydantic's.

    Attributes:
        readers: Of the fields that were read before, in any list of these models.
    """

    __slots__ = ("_bare", "_explain", "_items", "_place", "_shape", "readers")

    def __init__(
        self,
        items: Sequence[M | Values] | list[object],
        shape: "Shape[M] | None" = None,
        place: str = "",
        explain: Explain | None = None,
    ) -> None:
        # Ids are asked for by the hundred thousand, and mostly taken out as a column: no tuple is made for each.
        self._bare = cast("list[object]", items) if shape is not None and shape.has_one_field else None
        self._items = cast("list[M | Values]", [] if self._bare is not None else list(items))
        self._shape = shape
        self.readers: Mapping[str, Reader] = {} if shape is None else shape.readers
        self._place = place
        self._explain = explain

    def unread(self) -> list[M]:
        """What quacks like the models, and reads a field when it is asked for it."""
        shape = self._shape
        if shape is None:
            return list(self)
        unread: list[Any] = [Unread(self, item) if isinstance(item, tuple) else item for item in self._spread()]
        return unread

    def reader(self, name: str) -> Reader | None:
        """Where a field stands that holds one value and no models, and what reads it; None for any other name."""
        return None if self._shape is None else self._shape.reader(name)

    def column(self, name: str) -> list[Any]:
        """One field of all records, read without making anything else. Raises what `explain` makes."""
        reader = self.readers.get(name) or self.reader(name)
        bare = self._bare
        if reader is None or (bare is None and not {*map(type, self._items)} <= {tuple}):
            return [getattr(item, name) for item in self]
        at, read = reader
        found = [*map(itemgetter(at), cast("list[Values]", self._items))] if bare is None else bare
        if read is _text and {*map(type, found)} <= {str}:
            return [*found]
        try:
            return [*map(read, found)]
        except ValidationError:
            return [Unread(self, item)[name] for item in cast("list[Values]", self._spread())]  # says which one it is

    def _spread(self) -> list[M | Values]:
        """The items, bare values made into those of records."""
        if (bare := self._bare) is not None:
            spread: list[M | Values] = [*zip(bare, strict=True)]
            self._items, self._bare = spread, None
        return self._items

    def model(self, values: Values) -> M:
        """The model of a record of this list. Raises what `explain` makes."""
        assert self._shape is not None
        try:
            return self._shape.model.model_validate(dict(zip(self._shape.wire_names, values, strict=True)))
        except ValidationError as problem:
            raise self.refused(problem, values) from None

    def refused(self, problem: ValueError, values: Values, name: str = "") -> Exception:
        """The error to raise for a record of this list, or for one of its fields."""
        if self._explain is None or not isinstance(problem, ValidationError):
            return problem
        number = next(number for number, item in enumerate(self._spread()) if item is values)
        return self._explain(problem, ".".join(filter(None, (self._place, str(number), name))))

    @overload
    def __getitem__(self, index: int) -> M: ...
    @overload
    def __getitem__(self, index: slice) -> list[M]: ...
    def __getitem__(self, index: int | slice) -> M | list[M]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        items = self._spread()
        item = items[index]
        if isinstance(item, tuple):
            item = items[index] = self.model(item)
        return item

    def __iter__(self) -> Iterator[M]:
        return (self[number] for number in range(len(self)))

    def __len__(self) -> int:
        return len(self._items if self._bare is None else self._bare)

    def __eq__(self, other: object) -> bool:
        return list(self) == list(cast(Sequence[object], other)) if isinstance(other, Sequence) else False

    __hash__ = None  # type: ignore[assignment]  # as a list

    def __repr__(self) -> str:
        return repr(list(self))

    def __reduce__(self) -> "tuple[type[Records[M]], tuple[list[M]]]":
        return Records, (list(self),)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        (model,) = get_args(source)
        place = str(handler.field_name)
        inner = core_schema.list_schema(handler.generate_schema(model))

        def take(
            value: Any, validate: core_schema.ValidatorFunctionWrapHandler, info: core_schema.ValidationInfo
        ) -> "Records[Any]":
            shape = shape_of(model)
            context = cast("Mapping[str, Explain]", info.context or {})
            items = shape.values(value)
            if items is not None:
                return Records(items, shape, place, context.get("explain"))
            return Records(validate(value))  # says what is missing, or finds that all are models

        return core_schema.with_info_wrap_validator_function(
            take,
            inner,
            serialization=core_schema.wrap_serializer_function_ser_schema(
                lambda records, serialize: serialize(list(records)), schema=inner
            ),
        )


class Shape(Generic[M]):
    """What is to know of a model in order to read its fields one by one.

    Attributes:
        model: The model.
        wire_names: The names of its fields as the server spells them.
        has_one_field: Whether the values of a record are a single one.
        readers: Of the fields that were read before.
    """

    def __init__(self, model: type[M]) -> None:
        self.model = model
        fields = model.model_fields
        self.wire_names = [field.alias or name for name, field in fields.items()]
        self.has_one_field = len(self.wire_names) == 1
        self.readers: dict[str, Reader] = {}
        self._values: Callable[[Any], Any] = itemgetter(*self.wire_names)

    def values(self, items: Any) -> list[Any] | None:
        """The values of each item, the value if there is but one field; None if this is no list, or one of them is no
        object or lacks a field."""
        if not isinstance(items, list):
            return None
        listed = cast("list[object]", items)
        try:
            return [*map(self._values, listed)]
        except (KeyError, TypeError):
            return None

    def reader(self, name: str) -> Reader | None:
        """Where a leaf stands, and what reads it; kept in `readers`. None if it holds models, or is no field."""
        fields = self.model.model_fields
        if name not in fields or not _is_leaf(fields[name].annotation):
            return None
        annotation: Any = fields[name].annotation
        read = _text if annotation is str else TypeAdapter[object](annotation).validator.validate_python
        return self.readers.setdefault(name, ([*fields].index(name), read))


_text = TypeAdapter(str).validator.validate_python
"""Leaves a text alone, so a column of nothing else need not be read one by one."""


@cache
def shape_of(model: type[M]) -> Shape[M]:
    return Shape(model)


def _is_leaf(annotation: Any) -> bool:
    kinds = [kind for kind in get_args(annotation) or (annotation,) if kind is not NoneType]
    return all(
        kind is Any or (isinstance(kind, type) and issubclass(kind, str | int | float | datetime | Enum))
        for kind in kinds
    )
