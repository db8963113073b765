"""Putting many rows into batches, by jobs."""

from typing import Any

from ...jobs import Handler, Job
from ...state import Call
from . import storage

TYPE = "add-data-rows-to-batch"
LARGEST = 100_000


def start(call: Call, batch_id: str, ids: list[str], keys: list[str], priority: int) -> str:
    """Fill a batch in the background; returns the id of the task."""
    payload = {"batchId": batch_id, "dataRowIds": ids, "globalKeys": keys, "priority": priority}
    return call.jobs.start(call, "fill-batch", payload, name="Add data rows to batch", type=TYPE)


def start_many(
    call: Call, project_id: str, data: dict[str, Any], ids: list[str], keys: list[str]
) -> list[dict[str, str]]:
    """As many batches as the rows need, named by number."""
    both = [(i, False) for i in ids] + [(k, True) for k in keys]
    tasks: list[dict[str, str]] = []
    for number, at in enumerate(range(0, len(both), LARGEST)):
        part = both[at : at + LARGEST]
        name = f"{data['batchNamePrefix']}{number:04d}"
        uid = storage.create(call, project_id, name, data.get("consensusSettings"))
        part_ids, part_keys = [v for v, is_key in part if not is_key], [v for v, is_key in part if is_key]
        task = start(call, uid, part_ids, part_keys, priority(data))
        tasks.append({"batchUuid": uid, "taskId": task})
    return tasks


def priority(data: dict[str, Any]) -> int:
    """The priority that was asked for; 5 is the service's default."""
    return 5 if data.get("priority") is None else int(data["priority"])


def fill(job: Job) -> None:
    """Fill the batch; a mistake fails the task with its message."""
    sent, db = job.payload, job.call.db
    storage.fill(db, storage.find(db, sent["batchId"]), sent["dataRowIds"], sent["globalKeys"], sent["priority"])


JOBS: dict[str, Handler] = {"fill-batch": fill}
