"""Rows of the annotation import format as lines of ASCII."""

import json
from collections.abc import Callable, Mapping
from typing import Any

Row = Mapping[str, Any]

# One for all rows; `json.dumps` would make one for each. Numbers that JSON does not know are refused.
_text_of = json.JSONEncoder(allow_nan=False).encode


def encode(row: Row) -> bytes:
    """A row as its user gave it.

    Raises:
        TypeError: a value has no form in JSON.
        ValueError: a number is not finite.
    """
    return _text_of(row).encode("ascii")


def encoder_of_labels() -> Callable[[Row], bytes]:
    """What encodes rows that were written from labels: pydantic's encoder, which takes half as long.

    What that would write in another way is left to `encode`, with its errors: text beyond ASCII, numbers that are not
    finite, and values that users may choose.
    """
    from pydantic_core import PydanticSerializationError, to_json

    def encode_written(row: Row) -> bytes:
        if "frames" in row:  # as the user gave them: they may be anything
            return encode(row)
        try:
            line = to_json(row, inf_nan_mode="constants")
        except PydanticSerializationError:  # a lone surrogate
            return encode(row)
        return line if line.isascii() and b"NaN" not in line and b"Infinity" not in line else encode(row)

    return encode_written
