"""Server jobs: finding one, waiting for it, reading what it made."""

import json
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, cast

from labelbox.exceptions import LabelboxError, ResourceNotFoundError, UnexpectedResponseError
from labelbox.flows import ndjson
from labelbox.flows.found import found
from labelbox.flows.waiting import until
from labelbox.steps import Flow, call, download
from labelbox_graphql import ops

if TYPE_CHECKING:
    from labelbox_graphql.fragments import TaskFields

RUNNING = "IN_PROGRESS"
IMPORT = "JSON Import"
EXPORT = "export-data-rows"

FIRST = 0.2
"""Seconds before the second look: most tasks of a few rows are done in a fraction of a second."""

PATIENCE = 600.0
"""Seconds that reading a result waits for a task that is still running."""


def find(uid: str) -> "Flow[TaskFields]":
    """The task of that id. The server shows a task to the user who started it only, hence the two calls.

    Raises:
        ResourceNotFoundError: the caller's user has no such task.
    """
    me = found((yield from call(ops.account.get_user())).user, "User")
    return (yield from _of_user(me.uid, uid))


def _of_user(user_id: str, uid: str) -> "Flow[TaskFields]":
    from labelbox_graphql.runtime import Comparison

    pages = ops.account.get_user_created_tasks(id=user_id, where=Comparison("Task", "id", "", uid))
    page = pages.read((yield from call(pages.at())))
    if page is None or not page.items:
        raise ResourceNotFoundError("Task", {"uid": uid})
    return page.items[0]


def completed(task: "TaskFields", *, timeout: float = 300.0, every: float = 2.0) -> "Flow[TaskFields]":
    """Look again until the task is no longer in progress, or the time is up; returns it as it was last seen.

    Args:
        task: As it was seen last.
        timeout: Seconds to wait.
        every: Seconds between two looks, at most.
    """
    if task.status != RUNNING:
        return task
    me = found((yield from call(ops.account.get_user())).user, "User")
    look = partial(_of_user, me.uid, task.uid)
    return (yield from until(lambda seen: seen.status != RUNNING, look, timeout, first=FIRST, every=every))


def found_and_completed(uid: str, *, timeout: float = 300.0) -> "Flow[TaskFields]":
    """Find a task and wait for it."""
    return (yield from completed((yield from find(uid)), timeout=timeout))


def succeeded(uid: str, complaint: str, *, timeout: float = 3_600.0) -> Flow[None]:
    """Wait for a task that has to come to a good end.

    Args:
        uid: The id of the task.
        complaint: How the error begins if it does not.
        timeout: Seconds to wait.

    Raises:
        LabelboxError: the task failed, or was still in progress when the time was up.
    """
    done = yield from found_and_completed(uid, timeout=timeout)
    if done.status == RUNNING:
        raise LabelboxError(f"{complaint}: task {uid} was still in progress after {timeout:g} seconds")
    if done.status != "COMPLETE":
        raise LabelboxError(f"{complaint}: {embedded_error(done)}")


def embedded_error(task: "TaskFields") -> Any:
    """The error of a failed task that leaves it where others leave a URL: JSON, or a text that is none."""
    try:
        return json.loads(task.result_url) if task.result_url else None
    except (ValueError, RecursionError):
        return task.result_url


@dataclass(frozen=True, slots=True)
class Downloaded:
    """What a finished task left behind.

    Attributes:
        of: The task's id.
        rows: Created data rows or export rows; None for other types.
        errors: The error of the task or of its rows, as the server says it.
        created: The rows of an import that were made, as the server says it; None for other types and failures.
        failed: The refused rows of an import; None where there are none.
    """

    of: str
    rows: list[dict[str, Any]] | None
    errors: Any = None
    created: list[dict[str, Any]] | None = None
    failed: list[dict[str, Any]] | None = None


def download_result(task: "TaskFields") -> Flow[Downloaded]:
    """Fetch and read what a task left behind.

    Raises:
        LabelboxError: a file of it cannot be read.
    """
    if task.status == "FAILED" and task.result_url and not task.result_url.startswith(("http://", "https://")):
        return Downloaded(task.uid, None, embedded_error(task))
    if task.name == IMPORT:
        return (yield from _import_result(task))
    if task.type == EXPORT:
        rows = yield from _rows(task, task.result_url)
        errors = yield from _rows(task, task.errors_url)
        # An export that found nothing has no file.
        return Downloaded(task.uid, (rows or []) if task.status != "FAILED" else None, errors or None)
    return Downloaded(task.uid, None)


def _import_result(task: "TaskFields") -> Flow[Downloaded]:
    parsed = _parsed(task, (yield from download(task.result_url))) if task.result_url else None
    content = cast("dict[str, Any]", parsed) if isinstance(parsed, dict) else {}
    if task.status == "FAILED":
        return Downloaded(task.uid, None, content.get("error", parsed))
    if task.result_url and not isinstance(parsed, dict):
        raise _of_another_shape(task)
    failed = _objects(task, content.get("errors") or content.get("failedDataRows")) or None
    created = _objects(task, content.get("createdDataRows"))
    if not all("id" in row for row in created):
        raise _of_another_shape(task)
    return Downloaded(task.uid, [_created(row) for row in created], failed, created, failed)


def _objects(task: "TaskFields", value: object) -> list[dict[str, Any]]:
    rows: list[object] = cast("list[object]", value) if isinstance(value, list) else [value] if value else []
    if not all(isinstance(row, dict) for row in rows):
        raise _of_another_shape(task)
    return cast("list[dict[str, Any]]", rows)


def _of_another_shape(task: "TaskFields") -> UnexpectedResponseError:
    return UnexpectedResponseError(f"the result of task {task.uid} is of another shape than expected")


def _created(row: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": row["id"],
        "external_id": row.get("externalId"),
        "row_data": row.get("rowData"),
        "global_key": row.get("globalKey"),
    }


def _rows(task: "TaskFields", url: str | None) -> Flow[list[dict[str, Any]] | None]:
    return (yield from ndjson.read(url, f"the result of task {task.uid}")) if url else None


def _parsed(task: "TaskFields", content: bytes | str | None) -> Any:
    if content is None:
        return None
    try:
        return json.loads(content)
    except (ValueError, RecursionError):
        raise LabelboxError(f"the result of task {task.uid} is no JSON") from None
