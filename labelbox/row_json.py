"""JSON as values, by the fastest parser that is installed; row by row for exports."""

import json
from collections.abc import Callable
from functools import cache, partial
from typing import Any


def value_of(line: bytes) -> Any:
    """What `json.loads` makes of a row, sooner.

    Raises:
        ValueError: it is no JSON.
        RecursionError: it is nested too deeply.
    """
    try:
        return fastest()(line)
    except (ValueError, RecursionError):
        return json.loads(line)  # slower, but reads lone surrogates, NaN, and deep nesting


@cache
def fastest() -> Callable[[bytes], Any]:
    """The parser of the extra `fast`, or else pydantic's. Either refuses some of what `json.loads` reads, and reads
    nothing in another way; numbers beyond 64 bits, which orjson would round, included."""
    try:
        from msgspec import DecodeError
        from msgspec.json import Decoder
    except ImportError:
        pass
    else:
        if ValueError in DecodeError.__mro__:  # since msgspec 0.21; others may have installed an older one
            return Decoder().decode
    from pydantic_core import from_json

    return partial(from_json, cache_strings="keys")  # other texts hardly ever come twice; a tenth faster
