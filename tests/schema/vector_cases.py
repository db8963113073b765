"""The format vectors of the specification, as parameters of tests."""

import json
from pathlib import Path
from typing import Any

import pytest

_VECTORS = Path(__file__).parents[1] / "spec" / "formats" / "vectors"


def cases(file: str, **wanted: object) -> list[Any]:
    """The cases of a vector file that have these values, each a `pytest.param` named by its id."""
    loaded = json.loads((_VECTORS / file).read_text(encoding="utf-8"))["cases"]
    return [
        pytest.param(case, id=case["id"])
        for case in loaded
        if all(case.get(key) == value for key, value in wanted.items())
    ]


def header(file: str) -> dict[str, Any]:
    """What stands above the cases of a vector file."""
    loaded = json.loads((_VECTORS / file).read_text(encoding="utf-8"))
    return {key: value for key, value in loaded.items() if key != "cases"}
