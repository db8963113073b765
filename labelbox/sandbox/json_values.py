"""Reading JSON that somebody else wrote: what is not of the expected kind counts as empty."""

import json
import re
from typing import Any, cast

_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")


def read_json(text: bytes | str) -> Any:
    """The value of a JSON text.

    Raises:
        ValueError: it is none, or nested too deeply, or it holds half a character, which no database keeps.
    """
    text = text if isinstance(text, str) else text.decode("utf-8-sig")
    try:
        value = json.loads(text)
        if _SURROGATE.search(text):
            json.dumps(value, ensure_ascii=False).encode()
    except RecursionError:
        raise ValueError("it is nested too deeply") from None
    return value


def members(value: object) -> dict[str, Any]:
    """A JSON object; an empty one in place of anything else."""
    return cast(dict[str, Any], value) if isinstance(value, dict) else {}


def elements(value: object) -> list[Any]:
    """A JSON array; an empty one in place of anything else."""
    return value if isinstance(value, list) else []  # pyright: ignore[reportUnknownVariableType]  # of whatever elements


def objects(value: object) -> list[dict[str, Any]]:
    """The objects in a JSON array."""
    return [cast(dict[str, Any], each) for each in elements(value) if isinstance(each, dict)]
