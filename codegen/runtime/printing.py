"""Fills the holes of a document.

$where: <<?where>>      becomes the definitions of a comparison's variables
where: <<where>>        becomes the value of the literal `where`
where: <<?where>>       the same; where nothing was given, the key goes too
"""

import re
from collections.abc import Mapping
from functools import cache

from .filters import Combination, Comparison, Comparisons
from .values import to_literal

_HOLE = re.compile(r"(?P<variable>\$?)(?P<key>\w+): <<(?P<optional>\??)(?P<name>\w+)>>")
_SEPARATOR = ", \n"


def print_text(
    text: str,
    variables: Mapping[str, object],
    literals: Mapping[str, object],
    filters: Mapping[str, Comparisons],
) -> tuple[str, dict[str, object]]:
    """The document without holes, and all variables that it uses now.

    Raises:
        ValueError: a value has no GraphQL form, such as a lone surrogate, or a hole that needs one has none.
        TypeError: a value is of a type that GraphQL cannot spell.
    """
    compared: dict[str, object] = {}
    printed: dict[str, str] = {}
    definitions: dict[str, str] = {}
    for name, value in literals.items():
        if isinstance(value, Comparison | Combination):
            printed[name], variables_of = filters[name].write(value, compared)
            definitions[name] = ", ".join(variables_of)
        else:
            printed[name] = to_literal(value)

    def fill(hole: re.Match[str]) -> str:
        if hole["name"] not in printed:
            raise ValueError(f"no value for {hole['name']!r}, which this document needs")
        return definitions[hole["name"]] if hole["variable"] else f"{hole['key']}: {printed[hole['name']]}"

    # In one pass over what the compiler wrote, so that no value is ever read as a hole.
    return _HOLE.sub(fill, _without_empty(text, frozenset(printed))), {**variables, **compared}


@cache
def holes(text: str) -> frozenset[str]:
    """The names of the literals that a document takes."""
    return frozenset(hole["name"] for hole in _HOLE.finditer(text))


@cache
def _without_empty(text: str, given: frozenset[str]) -> str:
    """Take out what may be left out and was: from the last to the first, so that positions hold."""
    for hole in reversed([*_HOLE.finditer(text)]):
        if hole["optional"] and hole["name"] not in given:
            before, after = text[: hole.start()], text[hole.end() :]
            text = _join(before, after)
    return text


def _join(before: str, after: str) -> str:
    """Close the gap, with one separator less, and without the parentheses of a list that is empty now."""
    following = after.lstrip(_SEPARATOR)
    if following[0] not in ")}":
        return before + following
    before = before.rstrip(_SEPARATOR)
    if before[-1] == "(" and following[0] == ")":
        return before[:-1] + following[1:]
    return before + after
