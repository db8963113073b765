"""Python values as JSON, the way the server is known to read them."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import overload

import pytest

from codegen.runtime.model import Input
from codegen.runtime.unset import UNSET
from codegen.runtime.values import to_json, to_literal


class Color(Enum):
    RED = "red"


class Part(Input):
    size: int | None = None
    color: Color | None = None


class Whole(Input):
    parts: tuple[Part, ...] = ()


class Row(Sequence[int]):
    """As a library of arrays may have it."""

    @overload
    def __getitem__(self, index: int) -> int: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[int]: ...
    def __getitem__(self, index: int | slice) -> int | Sequence[int]:
        return [1, 2][index]

    def __len__(self) -> int:
        return 2


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, None),
        (True, True),
        (3, 3),
        (0.5, 0.5),
        ("x", "x"),
        (Color.RED, "red"),
        ((1, (2, [3])), [1, [2, [3]]]),
        (Row(), [1, 2]),
        ({"a": (Color.RED,)}, {"a": ["red"]}),
        (datetime(2024, 3, 1, 12, tzinfo=UTC), "2024-03-01T12:00:00Z"),
        (datetime(2024, 3, 1, 12, 0, 0, 999, tzinfo=timezone(timedelta(hours=2))), "2024-03-01T10:00:00Z"),
        (Whole(parts=(Part(size=None), Part(color=Color.RED))), {"parts": [{"size": None}, {"color": "red"}]}),
        ({"a": UNSET, "b": None}, {"b": None}),
    ],
)
def test_value_has_a_json_form(value: object, expected: object) -> None:
    assert to_json(value) == expected


def test_a_naive_instant_is_local_time() -> None:
    naive = datetime(2024, 7, 1, 12)
    assert to_json(naive) == to_json(naive.astimezone(UTC))


def test_an_instant_and_a_model_have_a_literal_form() -> None:
    assert to_literal(datetime(2024, 3, 1, 12, tzinfo=UTC)) == '"2024-03-01T12:00:00Z"'
    assert to_literal(Whole(parts=(Part(size=1, color=Color.RED),))) == "{parts: [{size: 1, color: red}]}"


@pytest.mark.parametrize("value", [b"x", bytearray(b"x"), memoryview(b"x"), {1}, Decimal(1), Path(), object(), UNSET])
def test_a_type_without_a_form_is_named(value: object) -> None:
    for convert in (to_json, to_literal):
        with pytest.raises(TypeError, match=f"a {type(value).__name__} has no"):
            convert([value])


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_a_number_that_json_cannot_spell_is_refused(number: float) -> None:
    with pytest.raises(ValueError, match="no number that JSON can spell"):
        to_json({"x": number})
