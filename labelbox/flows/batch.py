"""Journeys around batches."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from labelbox.exceptions import ProcessingWaitTimeout
from labelbox.flows import task
from labelbox.flows.doubt import begun
from labelbox.flows.found import found, made
from labelbox.flows.parts import in_parts
from labelbox.flows.patience import PROCESSING
from labelbox.flows.waiting import until
from labelbox.steps import Flow, all_of, call, clock
from labelbox_graphql import ops

if TYPE_CHECKING:
    from labelbox_graphql.fragments import BatchFields, TaskFields
    from labelbox_graphql.inputs import ConsensusSettingsInput

SYNCHRONOUS = 1_000
"""Batches of fewer rows are made in one call; larger ones are filled by a job."""

CHECKED_AT_ONCE = 100_000
"""Data rows per question whether they are processed."""

AT_ONCE = 8
"""Tasks or batches that are asked for side by side."""


FIRST = 0.5
"""Seconds before the second question whether they are."""


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


@dataclass(frozen=True, slots=True)
class Started:
    """A batch that a job of the server is filling."""

    batch_id: str
    task_id: str


@dataclass(frozen=True, slots=True)
class NewBatch:
    """What a new batch is to be, or several of them.

    Attributes:
        name: Its name; for several what their names begin with.
        priority: From 1 (labeled first) to 5.
        consensus: How many labels how much of it gets; None without consensus.
    """

    name: str
    priority: int
    consensus: "ConsensusSettingsInput | None"

    def __post_init__(self) -> None:
        _check_name(self.name)


def create(project_id: str, new: NewBatch, rows: Rows, *, patience: float = PROCESSING) -> Flow[Made]:
    """Wait until the rows are processed, then make a batch of them.

    Raises:
        ProcessingWaitTimeout: the rows were not processed in time.
        ResourceConflict: the project has a batch of that name.
        LabelboxError: the batch could not be filled.
    """
    yield from wait_until_processed(rows, timeout=patience)
    if len(rows) < SYNCHRONOUS:
        return (yield from create_at_once(project_id, new, rows))
    return (yield from create_and_fill(project_id, new, rows))


def create_at_once(project_id: str, new: NewBatch, rows: Rows) -> Flow[Made]:
    """Make a batch of fewer than 1,000 rows by one request.

    Raises:
        ResourceConflict: the project has a batch of that name.
    """
    from labelbox_graphql.inputs import CreateBatchInput

    data = CreateBatchInput(name=new.name, priority=new.priority, consensus_settings=new.consensus, **_identified(rows))
    answer = yield from call(ops.batch.create_batch(project_id=project_id, batch_input=data))
    result = made(found(answer.project, "Project", uid=project_id).create_batch_v_2, "batch")
    return Made(result.batch, list(result.failed_data_row_ids or ()))


def create_and_fill(project_id: str, new: NewBatch, rows: Rows) -> Flow[Made]:
    """Make an empty batch and have a job of the server fill it.

    Raises:
        ResourceConflict: the project has a batch of that name.
        LabelboxError: the batch could not be filled.
    """
    batch_id = yield from create_empty(project_id, new)
    yield from begun(fill(project_id, batch_id, new, rows), f"the batch {batch_id}")
    return Made((yield from get(project_id, batch_id)))


def create_empty(project_id: str, new: NewBatch) -> Flow[str]:
    """Make an empty batch; returns its id.

    Raises:
        ResourceConflict: the project has a batch of that name.
    """
    from labelbox_graphql.inputs import CreateEmptyBatchInput

    empty = CreateEmptyBatchInput(name=new.name, consensus_settings=new.consensus)
    answer = yield from call(ops.batch.create_empty_batch(project_id=project_id, input=empty))
    return made(found(answer.project, "Project", uid=project_id).create_empty_batch, "batch").uid


def fill(project_id: str, batch_id: str, new: NewBatch, rows: Rows) -> Flow[None]:
    """Have a job of the server put rows into a batch, and wait for it.

    Raises:
        LabelboxError: the batch could not be filled.
    """
    from labelbox_graphql.inputs import AddDataRowsToBatchInput

    data = AddDataRowsToBatchInput(batch_id=batch_id, priority=new.priority, **_identified(rows))
    started = yield from call(ops.batch.add_data_rows_to_batch(project_id=project_id, input=data))
    handle = made(found(started.project, "Project", uid=project_id).add_data_rows_to_batch_async, "task")
    yield from task.succeeded(handle.task_id, "Batch was not created successfully")


def create_many(project_id: str, new: NewBatch, rows: Rows, *, patience: float = PROCESSING) -> Flow[list[Started]]:
    """Wait until the rows are processed, then have jobs of the server put them into as many batches as they need.

    Raises:
        ProcessingWaitTimeout: the rows were not processed in time.
        ResourceConflict: the project has a batch of such a name.
    """
    from labelbox_graphql.inputs import CreateBatchesInput

    yield from wait_until_processed(rows, timeout=patience)
    data = CreateBatchesInput(
        batch_name_prefix=new.name, priority=new.priority, consensus_settings=new.consensus, **_identified(rows)
    )
    answer = yield from call(ops.batch.create_batches(project_id=project_id, input=data))
    result = made(found(answer.project, "Project", uid=project_id).create_batches, "tasks")
    return [Started(each.batch_uuid, each.task_id) for each in result.tasks]


def create_from_dataset(project_id: str, new: NewBatch, dataset_id: str) -> Flow[list[Started]]:
    """Have jobs of the server put the rows of a dataset that are not in the project yet into batches.

    Raises:
        ResourceConflict: the project has a batch of such a name.
    """
    from labelbox_graphql.inputs import CreateBatchesFromDatasetInput

    data = CreateBatchesFromDatasetInput(
        batch_name_prefix=new.name, dataset_id=dataset_id, priority=new.priority, consensus_settings=new.consensus
    )
    answer = yield from call(ops.batch.create_batches_from_dataset(project_id=project_id, input=data))
    result = made(found(answer.project, "Project", uid=project_id).create_batches_from_dataset, "tasks")
    return [Started(each.batch_uuid, each.task_id) for each in result.tasks]


def ended(task_ids: Sequence[str], timeout: float) -> "Flow[list[TaskFields]]":
    """Wait for tasks side by side; as they were last seen, in their order."""
    waits = (task.found_and_completed(uid, timeout=timeout) for uid in task_ids)
    return (yield from all_of(waits, limit=AT_ONCE))


def get_all(project_id: str, batch_ids: Sequence[str]) -> "Flow[list[BatchFields]]":
    """Several batches of a project, in their order.

    Raises:
        ResourceNotFoundError: the project has not got one of them.
    """
    return (yield from all_of((get(project_id, uid) for uid in batch_ids), limit=AT_ONCE))


def _check_name(name: object) -> None:
    if not isinstance(name, str):
        raise TypeError(f"name: expected text, got {type(name).__name__}")


def _identified(rows: Rows) -> dict[str, Any]:
    # as recorded: no ids are an empty list, no keys are null
    return {"data_row_ids": list(rows.ids), "global_keys": list(rows.global_keys) or None}


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
        ProcessingWaitTimeout: the time is up; at once if there is none.
    """
    too_late = ProcessingWaitTimeout("Maximum wait time exceeded while waiting for data rows to be processed.")
    if timeout <= 0:
        raise too_late
    deadline = (yield from clock()) + timeout
    parts = [
        *(Rows(ids=part) for part in in_parts(rows.ids, CHECKED_AT_ONCE)),
        *(Rows(global_keys=part) for part in in_parts(rows.global_keys, CHECKED_AT_ONCE)),
    ]
    for part in parts:
        left = deadline - (yield from clock())
        if not (yield from until(bool, partial(_are_processed, part), left, first=FIRST, every=every)):
            raise too_late


def _are_processed(rows: Rows) -> Flow[bool]:
    if rows.ids:
        by_id = yield from call(ops.batch.check_data_rows_have_been_processed(data_row_ids=rows.ids))
        return by_id.query_all_data_rows_have_been_processed.all_data_rows_have_been_processed
    by_key = yield from call(ops.batch.check_global_keys_have_been_processed(global_keys=rows.global_keys))
    return by_key.query_all_data_rows_have_been_processed.all_data_rows_have_been_processed
