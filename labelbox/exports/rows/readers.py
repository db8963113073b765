"""From values of JSON to what leaves are: texts, numbers, instants. Another kind of value is an error with its path."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from labelbox.exports.rows.place import unexpected
from labelbox.rules.kinds import is_dict, is_list

if TYPE_CHECKING:
    from labelbox.exports.rows.node import Node

T = TypeVar("T")
Reader: TypeAlias = Callable[[Any, "Node", str], T]
"""Given a value, the object that has it, and its key there."""

Scalar: TypeAlias = str | float
"""A text or a number; true and false are numbers in Python."""


def text(value: Any, node: "Node", key: str) -> str:
    """A text."""
    if isinstance(value, str):
        return value
    raise unexpected((node.place, key), "a text", value)


def whole(value: Any, node: "Node", key: str) -> int:
    """A whole number; some servers write 3.0 for 3."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, float) and value.is_integer():
        return int(value)
    raise unexpected((node.place, key), "a whole number", value)


def number(value: Any, node: "Node", key: str) -> float:
    """A number."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return value
    raise unexpected((node.place, key), "a number", value)


def flag(value: Any, node: "Node", key: str) -> bool:
    """True or false."""
    if isinstance(value, bool):
        return value
    raise unexpected((node.place, key), "true or false", value)


def instant(value: Any, node: "Node", key: str) -> datetime:
    """An instant; exports write them with their offset."""
    try:
        return datetime.fromisoformat(value)
    except (TypeError, ValueError):
        raise unexpected((node.place, key), "an instant in ISO 8601", value) from None


def scalar(value: Any, node: "Node", key: str) -> Scalar:
    """A text, a number, or true or false."""
    if isinstance(value, (str, int, float)):
        return value
    raise unexpected((node.place, key), "a text, a number, or true or false", value)


def json_value(value: Any, node: "Node", key: str) -> Any:
    """Whatever it is."""
    return value


def items(value: Any, node: "Node", key: str) -> list[Any]:
    """A list of whatever it is."""
    if is_list(value):
        return value
    raise unexpected((node.place, key), "a list", value)


def texts(value: Any, node: "Node", key: str) -> Sequence[str]:
    """A list of texts."""
    if is_list(value) and all(isinstance(each, str) for each in value):
        return value
    raise unexpected((node.place, key), "a list of texts", value)


def color(value: Any, node: "Node", key: str) -> tuple[int, int, int]:
    """Red, green and blue."""
    if is_list(value) and len(value) == 3 and all(isinstance(each, int) for each in value):
        red, green, blue = value
        return red, green, blue
    raise unexpected((node.place, key), "three whole numbers", value)


Ranges: TypeAlias = Mapping[str, Sequence[tuple[int, int]]]
KeyFrames: TypeAlias = Mapping[str, Mapping[int, bool]]


def ranges(value: Any, node: "Node", key: str) -> Ranges:
    """First and last frames, by feature."""
    try:
        return {feature: [(first, last) for first, last in spans] for feature, spans in value.items()}
    except (AttributeError, TypeError, ValueError):
        raise unexpected((node.place, key), "first and last frames by feature", value) from None


def key_frames(value: Any, node: "Node", key: str) -> KeyFrames:
    """Whether a frame is a key frame, by feature."""
    if is_dict(value) and all(is_dict(frames) for frames in value.values()):
        return {feature: {int(frame): is_key for frame, is_key in frames.items()} for feature, frames in value.items()}
    raise unexpected((node.place, key), "key frames by feature", value)


AS_THEY_ARE: dict[Callable[..., Any], frozenset[type]] = {
    text: frozenset([str]),
    whole: frozenset([int]),
    number: frozenset([int, float]),
    flag: frozenset([bool]),
    scalar: frozenset([str, int, float, bool]),
}
"""By reader, the kinds of values that it hands through. The most common way: most leaves are such values."""
