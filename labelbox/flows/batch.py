"""Journeys around batches."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from labelbox.exceptions import LabelboxError, ProcessingWaitTimeout
from labelbox.flows import task
from labelbox.flows.found import found, made
from labelbox.steps import Flow, call, clock, sleep
from labelbox_graphql import ops

if TYPE_CHECKING:
    from labelbox_graphql.fragments import BatchFields
    from labelbox_graphql.inputs import ConsensusSettingsInput

SYNCHRONOUS = 1_000
"""Batches of fewer rows are made in one call; larger ones are filled by a job."""

CHECKED_AT_ONCE = 100_000
"""Data rows per question whether they are processed."""

PROCESSING = 3_600.0
"""Seconds to wait for data rows to be processed."""


@dataclass(frozen=True, slots=True)
class Rows:
    """What a batch is made of."""

    ids: Sequence[str] = ()
    global_keys: Sequence[str] = ()

    def __len__(self) -> int:
        return len(self.ids) or len(self.global_keys)


@dataclass(frozen=True, slots=True)
class Made:
    """A new batch.

    Attributes:
        batch: Its record.
        failed: Ids of data rows that the server could not put into it.
    """

    batch: "BatchFields"
    failed: Sequence[str] = ()


def create(
    project_id: str, name: str, rows: Rows, priority: int, consensus: "ConsensusSettingsInput | None"
) -> Flow[Made]:
    """Wait until the rows are processed, then make a batch of them.

    Raises:
        ProcessingWaitTimeout: the rows were not processed within an hour.
        ResourceConflict: the project has a batch of that name.
        LabelboxError: the batch could not be filled.
    """
    yield from wait_until_processed(rows)
    if len(rows) < SYNCHRONOUS:
        return (yield from _create_at_once(project_id, name, rows, priority, consensus))
    return (yield from _create_and_fill(project_id, name, rows, priority, consensus))


def _create_at_once(
    project_id: str, name: str, rows: Rows, priority: int, consensus: "ConsensusSettingsInput | None"
) -> Flow[Made]:
    from labelbox_graphql.inputs import CreateBatchInput

    data = CreateBatchInput(name=name, priority=priority, **_identified(rows), **_settings(consensus))
    answer = yield from call(ops.batch.create_batch(project_id=project_id, batch_input=data))
    result = made(found(answer.project, "Project", uid=project_id).create_batch_v_2, "batch")
    return Made(result.batch, list(result.failed_data_row_ids or ()))


def _create_and_fill(
    project_id: str, name: str, rows: Rows, priority: int, consensus: "ConsensusSettingsInput | None"
) -> Flow[Made]:
    from labelbox_graphql.inputs import AddDataRowsToBatchInput, CreateEmptyBatchInput

    empty = CreateEmptyBatchInput(name=name, **_settings(consensus))
    answer = yield from call(ops.batch.create_empty_batch(project_id=project_id, input=empty))
    batch_id = made(found(answer.project, "Project", uid=project_id).create_empty_batch, "batch").uid
    data = AddDataRowsToBatchInput(batch_id=batch_id, priority=priority, **_identified(rows))
    started = yield from call(ops.batch.add_data_rows_to_batch(project_id=project_id, input=data))
    handle = made(found(started.project, "Project", uid=project_id).add_data_rows_to_batch_async, "task")
    done = yield from task.found_and_completed(handle.task_id)
    if done.status != "COMPLETE":
        raise LabelboxError(f"Batch was not created successfully: {_reason(done.result_url)}")
    return Made((yield from get(project_id, batch_id)))


def _identified(rows: Rows) -> dict[str, Any]:
    return {"data_row_ids": list(rows.ids), "global_keys": list(rows.global_keys)}


def _settings(consensus: "ConsensusSettingsInput | None") -> dict[str, Any]:
    return {"consensus_settings": consensus}


def _reason(result: str | None) -> object:
    try:
        return json.loads(result) if result else None
    except ValueError:
        return result


def get(project_id: str, batch_id: str) -> "Flow[BatchFields]":
    """One batch of a project.

    Raises:
        ResourceNotFoundError: the project has no such batch.
    """
    answer = yield from call(ops.batch.get_project_batch(project_id=project_id, batch_id=batch_id))
    nodes = found(answer.project, "Project", uid=project_id).batches.nodes
    return found(nodes[0] if nodes else None, "Batch", project_id=project_id, uid=batch_id)


def wait_until_processed(rows: Rows, *, timeout: float = PROCESSING, every: float = 30.0) -> Flow[None]:
    """Ask until the server has processed all rows, soon at first and less and less often later.

    Raises:
        ProcessingWaitTimeout: the time is up.
    """
    deadline = (yield from clock()) + timeout
    for part in _parts(rows):
        pause = 0.5
        while not (yield from _are_processed(part)):
            if (yield from clock()) + pause > deadline:
                raise ProcessingWaitTimeout("Maximum wait time exceeded while waiting for data rows to be processed.")
            yield from sleep(pause)
            pause = min(pause * 2, every)


def _parts(rows: Rows) -> Iterator[Rows]:
    for start in range(0, len(rows.ids), CHECKED_AT_ONCE):
        yield Rows(ids=rows.ids[start : start + CHECKED_AT_ONCE])
    for start in range(0, len(rows.global_keys), CHECKED_AT_ONCE):
        yield Rows(global_keys=rows.global_keys[start : start + CHECKED_AT_ONCE])


def _are_processed(rows: Rows) -> Flow[bool]:
    if rows.ids:
        by_id = yield from call(ops.batch.check_data_rows_have_been_processed(data_row_ids=rows.ids))
        return by_id.query_all_data_rows_have_been_processed.all_data_rows_have_been_processed
    by_key = yield from call(ops.batch.check_global_keys_have_been_processed(global_keys=rows.global_keys))
    return by_key.query_all_data_rows_have_been_processed.all_data_rows_have_been_processed
