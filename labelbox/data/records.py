"""What every annotation type is made of: a slots dataclass whose constructor checks its fields.

`@record` makes it one. Where a field's default is a new list or dict, that is made only when somebody asks for it:
half of all objects would otherwise be empty dicts, and the garbage collector looks at each of them.
"""

import dataclasses
import inspect
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import field
from enum import Enum
from typing import Any, ClassVar, NamedTuple, Self, TypeVar, cast, dataclass_transform

from ..rules.kinds import is_dict, is_items
from .short_repr import short

R = TypeVar("R", bound="Record")

Plain = dict[str, Any]
"""What `dict()` gives; a name of its own, because inside `Record` the word `dict` is the method."""


class _Fields:
    """The fields of a record class by name, as `model_fields`."""

    def __get__(self, instance: object, owner: type["Record"]) -> dict[str, "Slot"]:
        return {item.name: item for item in fields_of(owner)}


class Record:
    """What all annotation types can do: compare by value, copy, and become a dict or JSON."""

    __slots__ = ()
    __hash__ = None  # type: ignore[assignment]  # records are mutable and compare by value

    model_fields: ClassVar = _Fields()
    __fields__: ClassVar = _Fields()
    class_name: ClassVar[str]

    ignored_arguments: ClassVar[Mapping[str, str]] = {}
    """Arguments that are taken and dropped, with the warning that says so."""
    dropped_when_empty: ClassVar[frozenset[str]] = frozenset()
    """Fields that `dict()` leaves out when they are empty."""

    def _check(self) -> None:
        """What concerns several fields at once; raises `Refused`."""

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return all(getattr(self, item.name) == getattr(other, item.name) for item in fields_of(type(self)))

    def __repr__(self) -> str:
        told = ((item.name, getattr(self, item.name)) for item in fields_of(type(self)))
        shown = [f"{name}={short(value)}" for name, value in told if not _is_empty(value)]
        return f"{type(self).__name__}({', '.join(shown)})"

    def dict(
        self,
        *,
        include: set[str] | None = None,
        exclude: set[str] | None = None,
        by_alias: bool = False,
        exclude_none: bool = False,
    ) -> Plain:
        """The fields as plain dicts and lists, down to the last level.

        Args:
            include: Only these fields of the outermost object.
            exclude: Not these fields of the outermost object.
            by_alias: Spell the names as on the wire (`messageId`) where they have such a form.
            exclude_none: Leave out fields that are None, at every level.
        """
        return {
            name: value
            for item, name, value in self._plain(by_alias, exclude_none)
            if (include is None or item in include) and (exclude is None or item not in exclude)
        }

    def _plain(self, by_alias: bool, exclude_none: bool) -> Iterator[tuple[str, str, Any]]:
        for item in fields_of(type(self)):
            value = getattr(self, item.name)
            if (exclude_none and value is None) or (
                item.name in self.dropped_when_empty and (value is None or value == [])
            ):
                continue
            name = item.metadata.get("alias", item.name) if by_alias else item.name
            yield item.name, name, _plain_value(value, by_alias, exclude_none)

    def json(self, *, by_alias: bool = False, exclude_none: bool = False, indent: int | None = None) -> str:
        """`dict()` as JSON text. Pictures in memory have no JSON form and raise `TypeError`."""
        return json.dumps(self.dict(by_alias=by_alias, exclude_none=exclude_none), indent=indent, default=_json_value)

    def copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A copy, optionally with some fields replaced, unchecked.

        Args:
            update: New values by field name.
            deep: Copy what the fields hold, too.
        """
        import copy

        twin = copy.deepcopy(self) if deep else copy.copy(self)
        for name, value in (update or {}).items():
            setattr(twin, name, value)
        return twin

    def model_dump(self, *, by_alias: bool = False, exclude_none: bool = False) -> Plain:
        """The same as `dict()`, under the name of newer libraries."""
        return self.dict(by_alias=by_alias, exclude_none=exclude_none)

    def model_dump_json(self, *, by_alias: bool = False, exclude_none: bool = False, indent: int | None = None) -> str:
        """The same as `json()`, under the name of newer libraries."""
        return self.json(by_alias=by_alias, exclude_none=exclude_none, indent=indent)

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """The same as `copy()`, under the name of newer libraries."""
        return self.copy(update=update, deep=deep)


def _is_empty(value: object) -> bool:
    return value is None or (isinstance(value, (list, dict)) and not value)


def _plain_value(value: Any, by_alias: bool, exclude_none: bool) -> Any:
    if isinstance(value, Record):
        return value.dict(by_alias=by_alias, exclude_none=exclude_none)
    if is_items(value):
        items = [_plain_value(item, by_alias, exclude_none) for item in value]
        return tuple(items) if isinstance(value, tuple) else items
    if is_dict(value):
        return {key: _plain_value(item, by_alias, exclude_none) for key, item in value.items()}
    return value


def _json_value(value: object) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, bytes):
        import base64

        return base64.b64encode(value).decode()
    raise TypeError(f"{type(value).__name__} has no JSON form")


class Slot(NamedTuple):
    """A field of a record class.

    Attributes:
        name: What users call it.
        stored: The attribute that holds it; None there stands for the factory's value, not made yet.
        annotation: Its type, as written.
        required: Whether it must be given.
        default: What it is if it is not given.
        factory: Makes the default where that must be a new one each time.
        metadata: See `record`.
    """

    name: str
    stored: str
    annotation: Any
    required: bool
    default: Any
    factory: Callable[[], Any] | None
    metadata: Mapping[str, Any]


@dataclass_transform(kw_only_default=True, eq_default=False, field_specifiers=(field,))
def record(cls: type[R]) -> type[R]:
    """Make a class a keyword-only slots dataclass that checks its fields.

    `field(metadata={"check": rule})` names a rule where the annotation does not say enough, `{"alias": "messageId"}`
    another spelling that is taken, `{"hidden": True}` a slot that is no field.
    """
    factories = _factories(cls)
    cls.__annotations__ = {
        f"_{name}" if name in factories else name: annotation for name, annotation in cls.__annotations__.items()
    }
    for name, (factory, metadata) in factories.items():
        delattr(cls, name)
        stored = dataclasses.field(default=None, metadata={**metadata, "public": name, "factory": factory})
        setattr(cls, f"_{name}", stored)
    made = dataclasses.dataclass(slots=True, kw_only=True, eq=False, repr=False, init=False)(cls)
    for name, (factory, _) in factories.items():
        setattr(made, name, _made_when_asked(f"_{name}", factory))
    made.__init__ = _compiled_at_first_use(made)  # type: ignore[method-assign]  # the point of this function
    made.__signature__ = _signature(made)  # type: ignore[attr-defined]  # read by `inspect` and notebooks
    return made


def _factories(cls: type[Record]) -> dict[str, tuple[Callable[[], Any], Mapping[str, Any]]]:
    """The fields of this very class whose default is made anew each time: what makes it, and their metadata."""
    declared: list[tuple[str, Any]] = [
        (name, value) for name, value in vars(cls).items() if type(value) is dataclasses.Field
    ]
    return {
        name: (item.default_factory, item.metadata)
        for name, item in declared
        if item.default_factory is not dataclasses.MISSING
    }


def _made_when_asked(stored: str, factory: Callable[[], Any]) -> property:
    def read(self: Record) -> Any:
        value = getattr(self, stored)
        if value is None:
            value = factory()
            setattr(self, stored, value)
        return value

    def write(self: Record, value: Any) -> None:
        setattr(self, stored, value)

    return property(read, write)


_slots_by_class: dict[type, tuple[Slot, ...]] = {}


def fields_of(cls: type[Record]) -> tuple[Slot, ...]:
    """The fields of a record class."""
    found = _slots_by_class.get(cls)
    if found is None:
        found = _slots_by_class[cls] = tuple(_slot(item) for item in _declared(cls) if "hidden" not in item.metadata)
    return found


def hidden_slots(cls: type[Record]) -> list[str]:
    """The names of slots that are no fields."""
    return [item.name for item in _declared(cls) if "hidden" in item.metadata]


def _declared(cls: type[Record]) -> tuple["dataclasses.Field[Any]", ...]:
    return dataclasses.fields(cast(Any, cls)) if dataclasses.is_dataclass(cast(Any, cls)) else ()


def _slot(item: "dataclasses.Field[Any]") -> Slot:
    required = item.default is dataclasses.MISSING
    return Slot(
        name=item.metadata.get("public", item.name),
        stored=item.name,
        annotation=item.type,
        required=required,
        default=None if required else item.default,
        factory=item.metadata.get("factory"),
        metadata=item.metadata,
    )


def _signature(cls: type[Record]) -> inspect.Signature:
    """What the constructor takes, for `help()` and completion."""
    return inspect.Signature(
        [
            inspect.Parameter(
                slot.name,
                inspect.Parameter.KEYWORD_ONLY,
                default=inspect.Parameter.empty if slot.required else slot.default,
                annotation=slot.annotation,
            )
            for slot in fields_of(cls)
        ]
    )


def _compiled_at_first_use(cls: type[Record]) -> Callable[..., None]:
    # Not when the class is made: annotations may name classes that do not exist yet.
    def __init__(self: Record, **values: Any) -> None:
        from .constructors import constructor

        made = constructor(cls)
        cls.__init__ = made  # type: ignore[method-assign]  # from now on
        made(self, **values)

    return __init__
