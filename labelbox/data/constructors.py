"""The constructors of records, and makers for those who read many, written as source and compiled once per class.

One type test per field, and a rule of `labelbox.rules.annotation_fields` where the test fails: an object of plain
values costs half a microsecond. pydantic comes in only when something is refused, to raise the `ValidationError` that
callers catch.
"""

import types
import typing
from collections.abc import Callable, Collection, Mapping
from enum import Enum
from typing import Any, TypeVar, Union, cast

from ..rules import annotation_fields as rules
from ..rules.annotation_fields import ROOT, Problem, Refused, refuse
from ..rules.kinds import is_list
from .records import Record, Slot, fields_of, hidden_slots
from .refusal import raise_refusal

R = TypeVar("R", bound=Record)

Check = Callable[[Any], Any]


class _Required:
    """Stands for an argument that was not given."""

    def __repr__(self) -> str:
        return "<required>"


REQUIRED: Any = _Required()


class _Rule(typing.NamedTuple):
    """How a field is checked: an expression that is true for values to take as they are, and what to do otherwise."""

    fits: str
    check: Check


def constructor(cls: type[Record]) -> Callable[..., None]:
    """Write the `__init__` of a class."""
    hints = typing.get_type_hints(cls)
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
    for slot in fields_of(cls):
        rule = _rule(hints[slot.stored], slot, known)
        checks[slot.name] = known[f"check_{slot.name}"] = rule.check
        known[f"default_{slot.name}"] = REQUIRED if slot.required else slot.default
        parameters.append(f"{slot.name}=default_{slot.name}")
        body.append(_assignment(slot, rule.fits.format(slot.name)))
    hidden = [f"self.{name} = None" for name in hidden_slots(cls)]
    if _has_check(cls):
        body.append("self._check()")
    given = "{" + ", ".join(f"{slot.name!r}: {slot.name}" for slot in fields_of(cls)) + "}"
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


def maker(cls: type[R], *given: str, own: Collection[str] = ()) -> Callable[..., R]:
    """Write a function that makes records of a class as its constructor does, but from positional arguments.

    It passes the constructor by where all that is given can be taken as it is, in half the time, and calls it for
    everything else: what has to be converted, or refused.

    Args:
        cls: The class.
        given: The fields that are given, in this order. The others are as if not given.
        own: Those of them that are taken unchecked and uncopied: lists and dicts that the caller has made of checked
            parts, or None.
    """
    hints = typing.get_type_hints(cls)
    known: dict[str, Any] = {"Refused": Refused, "type_of": type, "new": object.__new__, "cls": cls}
    tests: list[str] = []
    body = [f"self.{name} = None" for name in hidden_slots(cls)]
    for slot in fields_of(cls):
        if slot.name not in given:
            known[f"default_{slot.name}"] = slot.default
            body.append(f"self.{slot.stored} = default_{slot.name}")
            continue
        body.append(f"self.{slot.stored} = {slot.name}")
        if slot.name not in own:
            tests.append(_fits(slot, _rule(hints[slot.stored], slot, known).fits.format(slot.name)) or "False")
    lines = [
        f"def make({', '.join(given)}):",
        f"    if {' and '.join(f'({test})' for test in tests) or 'True'}:",
        "        self = new(cls)",
        *(f"        {line}" for line in body),
        "        return self",
        f"    return cls({', '.join(f'{name}={name}' for name in given)})",
    ]
    if _has_check(cls):
        lines[-2:-1] = [
            "        try:",
            "            self._check()",
            "            return self",
            "        except Refused:",
            "            pass  # the constructor says why",
        ]
    exec("\n".join(lines), known)
    made: Callable[..., R] = known["make"]
    return made


def _has_check(cls: type[Record]) -> bool:
    return any("_check" in vars(base) for base in cls.__mro__[: cls.__mro__.index(Record)])


def _assignment(slot: Slot, fits: str) -> str:
    """The statement that checks and stores one field."""
    name = slot.name
    checked = f"check_{name}({name})"
    fits = _fits(slot, fits)
    return f"self.{slot.stored} = {name} if {fits} else {checked}" if fits else f"self.{slot.stored} = {checked}"


def _fits(slot: Slot, fits: str) -> str:
    """The test of a value that can be stored as it is; empty if there is none such."""
    if slot.required or slot.default is not None:
        return fits
    return f"{slot.name} is None or {fits}" if fits else f"{slot.name} is None"


def _explain(self: Record, given: dict[str, Any], checks: dict[str, Check], refused: Refused) -> None:
    """Raise every problem of the fields, or else the one that concerns them together."""
    problems: list[Problem] = []
    for slot in fields_of(type(self)):
        value = given[slot.name]
        if value is None and not slot.required:
            continue
        place = slot.metadata.get("alias", slot.name)
        try:
            _demand(value)
            checks[slot.name](value)
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
    for slot in fields_of(cls):
        if values.get(slot.name, REQUIRED) is None and not slot.required:
            del values[slot.name]  # not given, or as good as not given
    aliases = {slot.metadata["alias"]: slot.name for slot in fields_of(cls) if "alias" in slot.metadata}
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
    close = difflib.get_close_matches(name, [slot.name for slot in fields_of(cls)], 1)
    return Problem((name,), "extra fields not permitted" + (f"; did you mean {close[0]!r}?" if close else ""))


_SCALARS: dict[object, _Rule] = {
    # What is not finite minus itself is not zero.
    float: _Rule("type_of({0}) is float and {0} - {0} == 0", rules.as_float),
    int: _Rule("type_of({0}) is int", rules.as_int),
    str: _Rule("type_of({0}) is str", rules.as_text),
    bool: _Rule("type_of({0}) is bool", rules.as_flag),
    bytes: _Rule("type_of({0}) is bytes", rules.as_bytes),
}


def _rule(hint: Any, slot: Slot, known: dict[str, Any]) -> _Rule:
    """The rule of a field: the one it names, or the one that its annotation stands for."""
    if "kinds" in slot.metadata:
        known[f"kinds_{slot.name}"] = frozenset(slot.metadata["kinds"])
        return _Rule(f"type_of({{0}}) in kinds_{slot.name}", slot.metadata["check"])
    if "check" in slot.metadata:
        return _Rule("", slot.metadata["check"])
    if typing.get_origin(hint) in (Union, types.UnionType):
        members = [member for member in typing.get_args(hint) if member is not type(None)]
        if len(members) > 1:
            known[f"kinds_{slot.name}"] = frozenset(members)
            return _Rule(f"type_of({{0}}) in kinds_{slot.name}", _one_of(tuple(members)))
        hint = members[0]
    if hint in _SCALARS:
        return _SCALARS[hint]
    if typing.get_origin(hint) is dict:
        return _Rule("", rules.as_mapping)
    if typing.get_origin(hint) is list:
        (inner,) = typing.get_args(hint)
        return _Rule("", _list_of(inner))
    if isinstance(hint, type):
        known[f"kind_{slot.name}"] = hint
        return _Rule(f"type_of({{0}}) is kind_{slot.name}", _kind(hint))
    raise TypeError(f"no rule for {slot.name}: {hint}")


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

    exactly = {inner}

    def check(value: Any) -> list[Any]:
        items = value if is_list(value) else rules.as_list(value)
        return items[:] if exactly.issuperset(map(type, items)) else rules.each(one, items)

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
