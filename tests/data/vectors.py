"""The format vectors and their runner, `tests/spec/formats/vectors/tool.py`."""

import importlib.util
import json
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

VECTORS = Path(__file__).parent.parent / "spec" / "formats" / "vectors"


@cache
def runner() -> ModuleType:
    """The runner as a module."""
    spec = importlib.util.spec_from_file_location("format_vectors_tool", VECTORS / "tool.py")
    if spec is None or spec.loader is None:
        raise ImportError("no runner beside the vectors")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def cases(file: str) -> dict[str, dict[str, Any]]:
    """The cases of a file by id."""
    book = json.loads((VECTORS / file).read_text(encoding="utf-8"))
    return {case["id"]: case for case in book["cases"]}


def kind_of(file: str) -> str:
    """What the runner has to do with the cases of a file."""
    return str(json.loads((VECTORS / file).read_text(encoding="utf-8"))["kind"])


def run(file: str, case_id: str) -> dict[str, Any]:
    """What our package makes of a case, as comparable JSON."""
    tool = runner()
    got: dict[str, Any] = tool.loose(tool.KINDS[kind_of(file)](cases(file)[case_id]))
    return got


def wanted(file: str, case_id: str) -> dict[str, Any]:
    """What the vendor's package made of a case, as comparable JSON."""
    tool = runner()
    case = cases(file)[case_id]
    want: dict[str, Any] = tool.loose({key: value for key, value in case.items() if key not in tool.INPUT_KEYS})
    return want
