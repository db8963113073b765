"""Rows of every medium, as the specification has them."""

import copy
import json
from pathlib import Path
from typing import Any

from labelbox.exports.rows import ExportRow

CASES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parents[2] / "spec/formats/vectors/export_rows.json").read_text(encoding="utf-8")
)["cases"]
PROJECT = "pr00000000000000000000001"


def json_of(name: str) -> dict[str, Any]:
    """The row of a case, for the caller to change."""
    row: dict[str, Any] = next(copy.deepcopy(case["row"]) for case in CASES if case["id"] == name)
    return row


def row_of(name: str, *, select: list[str] | None = None) -> ExportRow:
    return ExportRow(json.dumps(json_of(name)), select=select)
