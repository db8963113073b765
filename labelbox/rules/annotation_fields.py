"""What a field of an annotation accepts: one small function per kind of value, each returning it in its stored form.

A function either returns the value, converted where that loses nothing (1 → 1.0, "0.5" → 0.5), or raises `Refused`.
"""

import math
from collections.abc import Callable, Iterable, Sequence
from enum import Enum
from typing import Any, Final, NamedTuple, NoReturn, SupportsFloat, SupportsInt, TypeVar, cast
from urllib.parse import urlsplit

from .kinds import is_items, is_mapping

E = TypeVar("E", bound=Enum)

ROOT: Final = "__root__"
"""The place of a problem that concerns several fields."""

RESERVED_METRIC_NAMES: Final = frozenset(
    {
        "true_positive_count",
        "false_positive_count",
        "true_negative_count",
        "false_negative_count",
        "precision",
        "recall",
        "f1",
        "iou",
    }
)
"""Names that the service computes itself; a custom metric may not have them."""

LARGEST_METRIC: Final = 100_000_000
LARGEST_COUNT: Final = 10_000_000_000
THRESHOLDS: Final = range(2, 16)
"""How many confidence thresholds a metric may be given for."""

COLORS: Final = range(256)


class Problem(NamedTuple):
    """One thing that is wrong: where, and what was expected."""

    loc: tuple[str | int, ...]
    message: str


class Refused(Exception):
    """A value that a field does not take, with every reason found."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("; ".join(problem.message for problem in problems))
        self.problems = list(problems)


def refuse(message: str, *loc: str | int) -> NoReturn:
    """Refuse the value at `loc`, or the field itself."""
    raise Refused([Problem(loc, message)])


def as_float(value: object) -> float:
    """A finite number, or text that reads as one."""
    if isinstance(value, (int, float, str)) or hasattr(value, "__float__"):
        try:
            number = float(cast(SupportsFloat | str, value))
        except (ValueError, TypeError):
            refuse("value is not a valid float")
        if math.isfinite(number):
            return number
        refuse(f"value must be a finite number, found {number}")
    if value is None:
        refuse("none is not an allowed value")
    refuse("value is not a valid float")


def as_int(value: object) -> int:
    """A whole number; 5.0 and "5" are, 5.2 is not."""
    if isinstance(value, str) and value.strip().lstrip("+-").isdecimal():
        return int(value)
    if isinstance(value, (int, float)) or hasattr(value, "__index__") or hasattr(value, "__float__"):
        try:
            number = int(cast(SupportsInt | str, value))
        except (ValueError, TypeError, OverflowError):
            refuse("value is not a valid integer")
        if number == value:
            return int(number)
        refuse(f"value is not a whole number, found {value}")
    if value is None:
        refuse("none is not an allowed value")
    refuse("value is not a valid integer")


def as_count(value: object) -> int:
    """A whole number that is not negative."""
    number = as_int(value)
    if number < 0:
        refuse(f"ensure this value is greater than or equal to 0, found {number}")
    return number


def as_flag(value: object) -> bool:
    """True or False, also as 1 and 0 or in words."""
    if isinstance(value, bool):
        return value
    word = str(value).strip().lower()
    if word in ("true", "1", "yes", "on", "t", "y"):
        return True
    if word in ("false", "0", "no", "off", "f", "n"):
        return False
    refuse("value could not be parsed to a boolean")


def as_text(value: object) -> str:
    """Text; a number becomes its digits."""
    if type(value) is str:
        return value
    if isinstance(value, Enum):
        return as_text(value.value)
    if isinstance(value, str):
        return str(value)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, bytes):
        try:
            return value.decode()
        except UnicodeDecodeError:
            refuse("bytes are not UTF-8 text")
    if value is None:
        refuse("none is not an allowed value")
    refuse("str type expected")


def as_bytes(value: object) -> bytes:
    """Bytes as they are."""
    if isinstance(value, bytes):
        return value
    if isinstance(value, (bytearray, memoryview)):
        return bytes(cast(bytearray, value))
    refuse("bytes type expected")


def as_mapping(value: object) -> dict[str, Any]:
    """A dict of one's own with text keys."""
    if not is_mapping(value):
        refuse("value is not a valid dict")
    for key in value:
        if type(key) is not str:
            break
    else:
        return dict(value)
    return {as_text(key): item for key, item in value.items()}


def as_list(value: object) -> list[Any]:
    """A list of one's own; any sequence that is not text will do."""
    if is_items(value):
        return list(value)
    refuse("value is not a valid list")


def as_confidence(value: object) -> float:
    """A number from 0 to 1, both included."""
    number = as_float(value)
    if not 0 <= number <= 1:
        refuse("must be a number within [0,1] range")
    return number


def as_color(value: object) -> tuple[int, int, int]:
    """Three values of red, green, blue, each 0 to 255."""
    if not is_items(value):
        refuse("value is not a valid tuple of red, green and blue")
    if len(value) != 3:
        refuse(f"wrong tuple length {len(value)}, expected 3")
    red, green, blue = each(as_int, value)
    if not (red in COLORS and green in COLORS and blue in COLORS):
        refuse(f"All rgb colors must be between 0 and 255. Found : {(red, green, blue)}")
    return red, green, blue


def as_color_or_grey(value: object) -> tuple[int, int, int] | int:
    """Red, green, blue, or one value for all three."""
    if is_items(value):
        return as_color(value)
    grey = as_int(value)
    if grey not in COLORS:
        refuse(f"All rgb colors must be between 0 and 255. Found : {grey}")
    return grey


def as_uri(value: object) -> str:
    """An address with a scheme and a host, such as `https://…` or `gs://…`."""
    address = as_text(value)
    parts = urlsplit(address)
    if not (parts.scheme and parts.netloc):
        refuse(f"{parts.path} is not a valid uri")
    return address


def as_page_from_one(value: object) -> int:
    """The number of a page, counted from 1."""
    page = as_int(value)
    if page < 1:
        refuse(f"Page must be greater than 1 or 1 itself, found {page}")
    return page


def as_member(kind: type[E], value: object) -> E:
    """A member of an enumeration, also by its value."""
    try:
        return kind(value)
    except ValueError:
        permitted = ", ".join(repr(member.value) for member in kind)
        refuse(f"value is not a valid enumeration member; permitted: {permitted}")


def as_metric_name(value: object) -> str:
    """A name that the service does not use itself."""
    name = as_text(value)
    plain = name.strip().lower()
    if plain in RESERVED_METRIC_NAMES:
        refuse(f"`{plain}` is a reserved metric name. Please provide another value for `metric_name`.")
    return name


def as_scalar(value: object) -> float:
    """The value of a scalar metric, 0 to 100,000,000."""
    number = as_float(value)
    if number < 0:
        refuse("ensure this value is greater than or equal to 0")
    if number > LARGEST_METRIC:
        refuse(f"ensure this value is less than or equal to {LARGEST_METRIC}")
    return number


def as_confusion_counts(value: object) -> tuple[int, int, int, int]:
    """True positives, false positives, true negatives, false negatives, each 0 to 10^10."""
    if not is_items(value):
        refuse("value is not a valid tuple of true and false positives, true and false negatives")
    if len(value) != 4:
        refuse(f"wrong tuple length {len(value)}, expected 4")
    true_positives, false_positives, true_negatives, false_negatives = each(_as_confusion_count, value)
    return true_positives, false_positives, true_negatives, false_negatives


def _as_confusion_count(value: object) -> int:
    count = as_int(value)
    if count < 0:
        refuse("ensure this value is greater than or equal to 0")
    if count > LARGEST_COUNT:
        refuse(f"ensure this value is less than or equal to {LARGEST_COUNT}")
    return count


T = TypeVar("T")


def by_threshold(check: Callable[[object], T], value: object) -> T | dict[float, T]:
    """One value, or one for each of 2 to 15 confidence thresholds."""
    if not is_mapping(value):
        return check(value)
    by: dict[float, T] = {}
    for key, item in value.items():
        by[_as_threshold(key)] = check(item)
    if len(by) not in THRESHOLDS:
        refuse(
            "Number of confidence scores must be greater than or equal to 2 and less than or equal to 15. "
            f"Found {len(by)}",
            "value",
        )
    return by


def _as_threshold(key: object) -> float:
    try:
        return as_confidence(key)
    except Refused:
        refuse(f"a confidence threshold must be a number within [0,1] range, found {key!r}", "__key__")


def each(check: Callable[[object], T], values: Iterable[object]) -> list[T]:
    """Check every item; all that are refused are named together, by position."""
    kept: list[T] = []
    problems: list[Problem] = []
    for position, value in enumerate(values):
        try:
            kept.append(check(value))
        except Refused as refused:
            problems += [Problem((position, *problem.loc), problem.message) for problem in refused.problems]
    if problems:
        raise Refused(problems)
    return kept
