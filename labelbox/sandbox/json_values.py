"""Reading JSON that somebody else wrote: what is not of the expected kind counts as empty."""

from typing import Any, cast


def members(value: object) -> dict[str, Any]:
    """A JSON object; an empty one in place of anything else."""
    return cast(dict[str, Any], value) if isinstance(value, dict) else {}


def elements(value: object) -> list[Any]:
    """A JSON array; an empty one in place of anything else."""
    return value if isinstance(value, list) else []  # pyright: ignore[reportUnknownVariableType]  # of whatever elements


def objects(value: object) -> list[dict[str, Any]]:
    """The objects in a JSON array."""
    return [cast(dict[str, Any], each) for each in elements(value) if isinstance(each, dict)]
