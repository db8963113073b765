"""What every annotation type is made of: a slots dataclass whose constructor checks its fields.

`@record` turns a class into a keyword-only dataclass and writes its `__init__`: one type test per field, and a rule of
`labelbox.rules.annotation_fields` where the test fails. An object of plain values costs half a microsecond; pydantic
comes in only when something is refused, to raise the `ValidationError` that callers catch.
"""

import dataclasses
import inspect
import json
import types
import typing
from collections.abc import Callable, Iterator, Mapping
from dataclasses import field
from enum import Enum
from typing import Any, ClassVar, Self, TypeVar, Union, cast, dataclass_transform

from ..rules import annotation_fields as rules
from ..rules.annotation_fields import ROOT, Problem, Refused, refuse
from ..rules.kinds import is_dict, is_items, is_list
from .refusal import raise_refusal
from .short_repr import short

R = TypeVar("R", bound="Record")

Check = Callable[[Any], Any]
Plain = dict[str, Any]
"""What `dict()` gives; a name of its own, because inside `Record` the word `dict` is the method."""


class _Required:
    """Stands for an argument that was not given."""

    def __repr__(self) -> str:
        return "<required>"


REQUIRED: Any = _Required()


class _Fields:
    """The fields of a record class by name, as `model_fields`."""

    def __get__(self, instance: object, owner: type["Record"]) -> dict[str, "dataclasses.Field[Any]"]:
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


@dataclass_transform(kw_only_default=True, eq_default=False, field_specifiers=(field,))
def record(cls: type[R]) -> type[R]:
    """Make a class a keyword-only slots dataclass that checks its fields.

    `field(metadata={"check": rule})` names a rule where the annotation does not say enough, `{"alias": "messageId"}`
    another spelling that is taken, `{"hidden": True}` a slot that is no field.
    """
    made = dataclasses.dataclass(slots=True, kw_only=True, eq=False, repr=False, init=False)(cls)
    made.__init__ = _compiled_at_first_use(made)  # type: ignore[method-assign]  # the point of this function
    made.__signature__ = _signature(made)  # type: ignore[attr-defined]  # read by `inspect` and notebooks
    return made


_fields_by_class: dict[type, tuple["dataclasses.Field[Any]", ...]] = {}


def fields_of(cls: type[Record]) -> tuple["dataclasses.Field[Any]", ...]:
    """The fields of a record class, without the hidden ones."""
    found = _fields_by_class.get(cls)
    if found is None:
        found = _fields_by_class[cls] = tuple(item for item in _declared(cls) if not item.metadata.get("hidden"))
    return found


def _declared(cls: type[Record]) -> tuple["dataclasses.Field[Any]", ...]:
    return dataclasses.fields(cast(Any, cls)) if dataclasses.is_dataclass(cast(Any, cls)) else ()


def _is_required(item: "dataclasses.Field[Any]") -> bool:
    return item.default is dataclasses.MISSING and item.default_factory is dataclasses.MISSING


def _signature(cls: type[Record]) -> inspect.Signature:
    """What the constructor takes, for `help()` and completion."""
    return inspect.Signature(
        [
            inspect.Parameter(
                item.name,
                inspect.Parameter.KEYWORD_ONLY,
                default=inspect.Parameter.empty if _is_required(item) else _default(item),
                annotation=item.type,
            )
            for item in fields_of(cls)
        ]
    )


def _compiled_at_first_use(cls: type[Record]) -> Callable[..., None]:
    # Not when the class is made: annotations may name classes that do not exist yet.
    def __init__(self: Record, **values: Any) -> None:
        made = _constructor(cls)
        cls.__init__ = made  # type: ignore[method-assign]  # from now on
        made(self, **values)

    return __init__


def _default(item: "dataclasses.Field[Any]") -> Any:
    """What stands for "not given" in the signature; a factory's empty list is made by the assignment."""
    return None if item.default is dataclasses.MISSING else item.default


def _assignment(item: "dataclasses.Field[Any]", fits: str) -> str:
    """The statements that check and store one field."""
    name = item.name
    checked = f"check_{name}({name})"
    if item.default_factory is not dataclasses.MISSING:
        return f"self.{name} = {item.default_factory()!r} if {name} is None else {checked}"
    if item.default is None:
        fits = f"{name} is None or {fits}" if fits else f"{name} is None"
    return f"self.{name} = {name} if {fits} else {checked}" if fits else f"self.{name} = {checked}"


class _Rule(typing.NamedTuple):
    """How a field is checked: an expression that is true for values to take as they are, and what to do otherwise."""

    fits: str
    check: Check


def _constructor(cls: type[Record]) -> Callable[..., None]:
    """Write the `__init__` of a class."""
    hints = typing.get_type_hints(cls, include_extras=False)
    known: dict[str, Any] = {
        "Refused": Refused,
        "REQUIRED": REQUIRED,
        "type_of": type,
        "explain": _explain,
        "odd": _odd,
    }
    parameters: list[str] = []
    body: list[str] = []
    checks: dict[str, Check] = {}
    for item in fields_of(cls):
        rule = _rule(hints[item.name], item, known)
        checks[item.name] = known[f"check_{item.name}"] = rule.check
        known[f"default_{item.name}"] = REQUIRED if _is_required(item) else _default(item)
        parameters.append(f"{item.name}=default_{item.name}")
        body.append(_assignment(item, rule.fits.format(item.name)))
    hidden = [f"self.{item.name} = None" for item in _declared(cls) if item.metadata.get("hidden")]
    if any("_check" in vars(base) for base in cls.__mro__[: cls.__mro__.index(Record)]):
        body.append("self._check()")
    given = "{" + ", ".join(f"{item.name!r}: {item.name}" for item in fields_of(cls)) + "}"
    lines = [
        f"def __init__(self, *, {', '.join([*parameters, '**unknown'])}):",
        *(f"    {line}" for line in hidden),
        f"    if unknown: return odd(self, {given}, unknown)",
        "    try:",
        *(f"        {line}" for line in body or ["pass"]),
        "    except Refused as refused:",
        f"        explain(self, {given}, checks, refused)",
    ]
    known["checks"] = checks
    exec("\n".join(lines), known)
    made: Callable[..., None] = known["__init__"]
    made.__qualname__ = f"{cls.__qualname__}.__init__"
    return made


def _explain(self: Record, given: dict[str, Any], checks: dict[str, Check], refused: Refused) -> None:
    """Raise every problem of the fields, or else the one that concerns them together."""
    problems: list[Problem] = []
    for item in fields_of(type(self)):
        value = given[item.name]
        if value is None and not _is_required(item):
            continue
        place = item.metadata.get("alias", item.name)
        try:
            _demand(value)
            checks[item.name](value)
        except Refused as found:
            problems += [Problem((place, *problem.loc), problem.message) for problem in found.problems]
    alone = [Problem(problem.loc or (ROOT,), problem.message) for problem in refused.problems]
    raise_refusal(type(self).__name__, problems or alone)


def _demand(value: object) -> None:
    if value is REQUIRED:
        refuse("field required")


def _odd(self: Record, given: dict[str, Any], unknown: dict[str, Any]) -> None:
    """Take the other spellings of arguments; refuse what is no argument at all."""
    import warnings

    cls = type(self)
    values = {name: value for name, value in given.items() if value is not REQUIRED}
    for item in fields_of(cls):
        if values.get(item.name, REQUIRED) is None and not _is_required(item):
            del values[item.name]  # not given, or as good as not given
    aliases = {item.metadata["alias"]: item.name for item in fields_of(cls) if "alias" in item.metadata}
    strangers: list[Problem] = []
    hidden: dict[str, Any] = {}
    for name, value in unknown.items():
        if name in aliases:
            values[aliases[name]] = value
        elif name == "_uuid" and hasattr(cls, "_uuid"):
            hidden["_id"] = None if value is None else str(value)
        elif name in cls.ignored_arguments:
            warnings.warn(cls.ignored_arguments[name], stacklevel=3)
        else:
            strangers.append(_stranger(cls, name, value))
    if strangers:
        raise_refusal(cls.__name__, strangers)
    self.__init__(**values)  # type: ignore[misc]  # the constructor that asked
    for name, value in hidden.items():
        setattr(self, name, value)


def _stranger(cls: type[Record], name: str, value: object) -> Problem:
    import difflib

    constant = getattr(cls, name, None)
    if name in ("name", "class_name") and isinstance(constant, str):
        return Problem((name,), f"unexpected value; permitted: {constant!r}")
    close = difflib.get_close_matches(name, [item.name for item in fields_of(cls)], 1)
    return Problem((name,), "extra fields not permitted" + (f"; did you mean {close[0]!r}?" if close else ""))


_SCALARS: dict[object, _Rule] = {
    # What is not finite minus itself is not zero.
    float: _Rule("type_of({0}) is float and {0} - {0} == 0", rules.as_float),
    int: _Rule("type_of({0}) is int", rules.as_int),
    str: _Rule("type_of({0}) is str", rules.as_text),
    bool: _Rule("type_of({0}) is bool", rules.as_flag),
    bytes: _Rule("type_of({0}) is bytes", rules.as_bytes),
}


def _rule(hint: Any, item: "dataclasses.Field[Any]", known: dict[str, Any]) -> _Rule:
    """The rule of a field: the one it names, or the one that its annotation stands for."""
    if "kinds" in item.metadata:
        known[f"kinds_{item.name}"] = frozenset(item.metadata["kinds"])
        return _Rule(f"type_of({{0}}) in kinds_{item.name}", item.metadata["check"])
    if "check" in item.metadata:
        return _Rule("", item.metadata["check"])
    if typing.get_origin(hint) in (Union, types.UnionType):
        members = [member for member in typing.get_args(hint) if member is not type(None)]
        if len(members) > 1:
            known[f"kinds_{item.name}"] = frozenset(members)
            return _Rule(f"type_of({{0}}) in kinds_{item.name}", _one_of(tuple(members)))
        hint = members[0]
    if hint in _SCALARS:
        return _SCALARS[hint]
    if typing.get_origin(hint) is dict:
        return _Rule("", rules.as_mapping)
    if typing.get_origin(hint) is list:
        (inner,) = typing.get_args(hint)
        return _Rule("", _list_of(inner))
    if isinstance(hint, type):
        known[f"kind_{item.name}"] = hint
        return _Rule(f"type_of({{0}}) is kind_{item.name}", _kind(hint))
    raise TypeError(f"no rule for {item.name}: {hint}")


def _kind(kind: type) -> Check:
    if issubclass(kind, Enum):
        return lambda value: rules.as_member(kind, value)
    wanted = cast(type[Record], kind)
    return lambda value: as_record(wanted, value)


def _one_of(kinds: tuple[type, ...]) -> Check:
    names = ", ".join(kind.__name__ for kind in kinds)

    def check(value: object) -> object:
        if isinstance(value, kinds):
            return value
        refuse(f"expected one of {names}, found {type(value).__name__}")

    return check


def _list_of(inner: Any) -> Check:
    """A list of one kind, copied, so that the caller's own list stays the caller's."""
    if not isinstance(inner, type) or inner in _SCALARS:
        scalar = _SCALARS[inner].check if inner in _SCALARS else rules.as_mapping
        return lambda value: rules.each(scalar, rules.as_list(value))
    one = _kind(inner)

    def check(value: Any) -> list[Any]:
        items = value if is_list(value) else rules.as_list(value)
        for item in items:
            if type(item) is not inner:
                return rules.each(one, items)
        return items[:]

    return check


def as_record(kind: type[R], value: object) -> R:
    """A record of this kind, or one made from a mapping of its fields."""
    if isinstance(value, kind):
        return value
    if isinstance(value, Mapping):
        try:
            return kind(**cast(Mapping[str, Any], value))
        except ValueError as problem:
            raise Refused(problems_of(problem)) from None
        except TypeError as problem:
            refuse(str(problem))
    refuse(f"expected a {kind.__name__}, found {type(value).__name__}")


def problems_of(error: ValueError) -> list[Problem]:
    """The problems that a `ValidationError` of ours lists; a plain `ValueError` is one of its own."""
    listed = getattr(error, "errors", None)
    if not callable(listed):
        return [Problem((), str(error))]
    return [Problem(tuple(each["loc"]), each["msg"]) for each in cast(list[dict[str, Any]], listed())]
