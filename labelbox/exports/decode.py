"""Rows as texts and as values. Nothing is dropped: what cannot be read is an error that names its row."""

import json
from typing import Any

from labelbox import row_json
from labelbox.exports.errors import ExportRowError
from labelbox.exports.reader import Row


def text_of(task_id: str, row: Row) -> str:
    """The text of a row.

    Raises:
        ExportRowError: it is no UTF-8.
    """
    offset, line, data = row
    try:
        return data.decode()
    except UnicodeDecodeError as problem:
        raise ExportRowError(task_id, line, offset, data, f"no UTF-8 at byte {problem.start}") from None


def value_of(task_id: str, row: Row) -> Any:
    """The row as JSON.

    Raises:
        ExportRowError: it is none.
    """
    offset, line, data = row
    try:
        return row_json.value_of(data)
    except (ValueError, RecursionError) as problem:
        reason = f"no JSON: {problem.msg} at {problem.pos}" if isinstance(problem, json.JSONDecodeError) else "no JSON"
        raise ExportRowError(task_id, line, offset, data, reason) from None
