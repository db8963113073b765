"""Plain values in JSON that nobody has checked yet: numbers, texts, lists, objects."""

from collections.abc import Mapping, Sequence
from math import isfinite
from typing import Any, TypeGuard

from .findings import Findings, shown
from .kinds import is_items


def is_object(value: object) -> TypeGuard[Mapping[str, Any]]:
    """Whether it is a JSON object."""
    return isinstance(value, dict)


def is_number(value: object) -> TypeGuard[float]:
    """Whether it is a finite number; true and false are none."""
    if isinstance(value, float):
        return isfinite(value)
    return isinstance(value, int) and not isinstance(value, bool)


def is_whole(value: object) -> TypeGuard[float]:
    """Whether it is a whole number; `3.0` is one."""
    return is_number(value) and value == int(value)


def is_text(value: object) -> TypeGuard[str]:
    """Whether it is a text with something in it."""
    return isinstance(value, str) and value != ""


def check_number(value: object, path: str, found: Findings, *, minimum: float | None = None) -> None:
    """A finite number, at least `minimum`."""
    if not is_number(value):
        found.error(path, "number", f"expected a finite number, found {shown(value)}")
    elif minimum is not None and value < minimum:
        found.error(path, "number", f"expected a number of at least {minimum:g}, found {value}")


def check_whole(value: object, path: str, found: Findings, *, minimum: int = 0) -> bool:
    """A whole number, at least `minimum`; returns whether it is one."""
    if is_whole(value) and value >= minimum:
        return True
    found.error(path, "whole-number", f"expected a whole number of at least {minimum}, found {shown(value)}")
    return False


def check_text(value: object, path: str, found: Findings) -> bool:
    """A text that is not empty; returns whether it is one."""
    if is_text(value):
        return True
    found.error(path, "text", f"expected a text that is not empty, found {shown(value)}")
    return False


def check_one_of(value: object, known: Sequence[str], path: str, found: Findings) -> None:
    """One of a few words."""
    if value not in known:
        found.error(path, "one-of", f"expected one of {', '.join(map(repr, known))}, found {shown(value)}")


def check_color(value: object, path: str, found: Findings) -> None:
    """Red, green and blue, each from 0 to 255."""
    if not is_items(value) or len(value) != 3 or not all(is_whole(each) and 0 <= each <= 255 for each in value):
        found.error(path, "color", f"expected three whole numbers from 0 to 255, found {shown(value)}")
