"""Values of variables that a server can only refuse: told by name, before anything is sent."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import cast

# As the compiler prints definitions. What the server names itself, such as an input object, is for the server to judge.
_DEFINITION = re.compile(
    r"\$(?P<name>\w+): (?P<list>\[)?(?P<kind>ID|String|Int|Float|Boolean)\b(?(list)!?\])(?P<required>!)?"
)

_TYPES: Mapping[str, tuple[frozenset[type], str]] = {
    "ID": (frozenset({str, int}), "an id"),
    "String": (frozenset({str}), "text"),
    "Int": (frozenset({int}), "a whole number"),
    "Float": (frozenset({int, float}), "a number"),
    "Boolean": (frozenset({bool}), "True or False"),
}
_LARGEST = 2**31 - 1


@dataclass(frozen=True, slots=True)
class _Expected:
    argument: str
    is_list: bool
    is_required: bool
    kind: str
    types: frozenset[type]
    said: str


def check_variables(document: str, text: str, variables: Mapping[str, object]) -> None:
    """Refuse values that do not fit the types in a document, such as None for an id.

    Args:
        document: The name of the operation, for the message.
        text: The document.
        variables: JSON values.

    Raises:
        TypeError: a value is of another type.
        ValueError: a whole number is beyond 32 bits.
    """
    for name, expected in _definitions(text).items():
        if name not in variables:
            continue
        value = variables[name]
        if value is None:
            if expected.is_required:
                said = f"a list, each {expected.said}" if expected.is_list else expected.said
                raise TypeError(f"{expected.argument}: expected {said}, got None; {document} was not sent")
        elif expected.is_list and isinstance(value, list):
            items = cast(Sequence[object], value)
            if not expected.types.issuperset(map(type, items)) or expected.kind == "Int":
                for index, item in enumerate(items):
                    _check(document, expected, item, f"[{index}]")
        elif type(value) not in expected.types or expected.kind == "Int":
            _check(document, expected, value, "")


def _check(document: str, expected: _Expected, value: object, place: str) -> None:
    where = f"{expected.argument}{place}"
    is_whole = isinstance(value, float) and value.is_integer()
    if isinstance(value, bool) is not (expected.kind == "Boolean") or not (
        isinstance(value, tuple(expected.types)) or (is_whole and expected.kind == "Int")
    ):
        given = "None" if value is None else type(value).__name__
        raise TypeError(f"{where}: expected {expected.said}, got {given}; {document} was not sent")
    if expected.kind == "Int" and not -_LARGEST - 1 <= cast(float, value) <= _LARGEST:
        raise ValueError(f"{where}: expected a whole number of at most 32 bits, got {value}; {document} was not sent")


def argument(variable: str) -> str:
    """What Python calls a variable."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", variable).lower()


@cache
def _definitions(text: str) -> Mapping[str, _Expected]:
    return {
        found["name"]: _Expected(
            argument=argument(found["name"]),
            is_list=bool(found["list"]),
            is_required=bool(found["required"]),
            kind=found["kind"],
            types=_TYPES[found["kind"]][0],
            said=_TYPES[found["kind"]][1],
        )
        for found in _DEFINITION.finditer(text)
    }
