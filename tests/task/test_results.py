"""What tasks left behind, read from the files that the vectors of the specification hold."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from labelbox import Client, Task
from labelbox.sandbox import Sandbox

CASES = {
    case["id"]: case
    for case in json.loads(Path("tests/spec/formats/vectors/tasks.json").read_text(encoding="utf-8"))["cases"]
}


def task_of(client: Client, sandbox: Sandbox, case: dict[str, Any]) -> Task:
    """The task, with its files on the server."""
    urls = {
        name: sandbox.state.files.address(sandbox.state.files.put(text.encode(), name, "application/json"))
        for name, text in case["files"].items()
    }
    given = case["task"]
    return Task(
        client,
        {
            "id": "cl000000000000000000000000",
            "createdAt": "2024-03-20T14:33:37.000Z",
            "updatedAt": "2024-03-20T14:33:37.000Z",
            "completionPercentage": 100,
            "metadata": None,
            "name": given["name"],
            "status": given["status"],
            "type": given["type"],
            "result": urls.get(given.get("result"), given.get("result")),
            "errors": urls.get(given.get("errors"), given.get("errors")),
        },
    )


@pytest.mark.spec("S-196", "S-197", "S-198", "S-200", "B-151")
@pytest.mark.parametrize("name", ["import/complete", "import/partial"])
def test_an_import_tells_what_became_of_its_rows(client: Client, sandbox: Sandbox, name: str) -> None:
    case = CASES[name]
    task = task_of(client, sandbox, case)
    for attribute in ("result", "errors", "failed_data_rows", "created_data_rows"):
        assert getattr(task, attribute) == case[attribute]
    assert task.has_errors() is bool(case["errors"])


@pytest.mark.spec("S-197", "S-200", "B-151")
@pytest.mark.parametrize("name", ["import/failed", "batch/failed"])
def test_a_failed_task_has_an_error_and_no_result(client: Client, sandbox: Sandbox, name: str) -> None:
    case = CASES[name]
    task = task_of(client, sandbox, case)
    with pytest.raises(ValueError, match="Job failed") as caught:
        _ = task.result
    assert str(caught.value) == case["result"]["error"]["message"]
    assert caught.value.__notes__ == [f"task {task.uid}"]
    assert task.errors == case["errors"]
    assert task.has_errors()
    assert (task.created_data_rows, task.failed_data_rows) == (None, None)


@pytest.mark.spec("S-200", "S-197", "B-151")
@pytest.mark.parametrize("name", ["export/complete", "export/errors"])
def test_an_export_tells_its_rows_and_its_errors(client: Client, sandbox: Sandbox, name: str) -> None:
    case = CASES[name]
    task = task_of(client, sandbox, case)
    assert (task.result, task.errors) == (case["result"], case["errors"])
    assert task.has_errors() is bool(case["errors"])
    assert (task.created_data_rows, task.failed_data_rows) == (None, None)


@pytest.mark.spec("B-151")
def test_only_a_newline_ends_a_row_and_no_file_is_no_rows(client: Client, sandbox: Sandbox) -> None:
    assert task_of(client, sandbox, CASES["export/line-separator"]).result == [{"a": "x\u2028y"}]
    assert task_of(client, sandbox, CASES["export/no-url"]).result == []


@pytest.mark.spec("S-200", "B-151")
def test_other_tasks_point_to_their_result(client: Client, sandbox: Sandbox) -> None:
    case = CASES["other"]
    task = task_of(client, sandbox, case)
    with pytest.raises(ValueError, match="Task result is only supported") as caught:
        _ = task.result
    assert str(caught.value) == case["result"]["error"]["message"]
    assert (task.errors, task.has_errors()) == (None, False)
