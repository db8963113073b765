"""Jobs that put rows and labels into a run, and rows into splits. What does not exist fails the whole job."""

import json
from typing import Any

from ariadne import MutationType, QueryType

from ...errors import Malformed, NotFound
from ...jobs import Handler, Job
from ...json_values import members, objects
from ...state import Info
from ...storage import Row
from ..projects import storage as projects
from . import storage

query, mutation = QueryType(), MutationType()


@mutation.field("createMEAModelRunDataRowRegistrationTask")
def register_rows(_: object, info: Info, where: dict[str, str], data: dict[str, Any]) -> str:
    return _start(info, "register-rows", where["id"], data)


@mutation.field("createMEAModelRunLabelRegistrationTask")
def register_labels(_: object, info: Info, where: dict[str, str], data: dict[str, Any]) -> str:
    return _start(info, "register-labels", where["id"], data)


@mutation.field("createMEAModelRunProjectLabelRegistrationTask")
def register_labels_of_project(_: object, info: Info, where: dict[str, str]) -> str:
    projects.find(info.context.db, where["projectId"])
    return _start(info, "register-labels", where["modelRunId"], {"projectId": where["projectId"]})


@mutation.field("createAssignDataRowsToDataSplitTask")
def assign_splits(_: object, info: Info, modelRun: dict[str, str], data: dict[str, Any]) -> str:
    return _start(info, "assign-splits", modelRun["id"], data)


def _start(info: Info, kind: str, run_id: str, payload: dict[str, Any]) -> str:
    call = info.context
    storage.find_run(call.db, run_id)
    return call.jobs.start(call, kind, payload | {"modelRunId": run_id}, is_task=False)


@query.field("MEADataRowRegistrationTaskStatus")
@query.field("MEALabelRegistrationTaskStatus")
@query.field("assignDataRowsToDataSplitTaskStatus")
def resolve_status(_: object, info: Info, where: dict[str, str]) -> Row:
    call = info.context
    found = call.jobs.poll(call.state, where["id"])
    if found is None or found["kind"] not in JOBS:
        raise NotFound("Task", where["id"])
    failure = members(json.loads(found["result"])).get("error") if found["status"] == "FAILED" else None
    return {"status": found["status"], "errorMessage": failure}


def add_rows(job: Job) -> None:
    """Rows by ids and global keys."""
    sent, db = job.payload, job.call.db
    ids = storage.rows_named(db, sent.get("dataRowIds"), sent.get("globalKeys"))
    storage.add_rows(db, sent["modelRunId"], ids)


def add_labels(job: Job) -> None:
    """Labels by their ids, or all of a project; their rows come with them."""
    sent, db = job.payload, job.call.db
    select = "SELECT id, dataRowId FROM label WHERE deleted = 0"
    if project := sent.get("projectId"):
        found = db.rows(f"{select} AND projectId = ? ORDER BY seq", project)
    else:
        ids: list[str] = sent["labelIds"]
        found = db.rows(f"{select} AND id IN (SELECT value FROM json_each(?)) ORDER BY seq", json.dumps(ids))
        if missing := sorted(set(ids) - {row["id"] for row in found}):
            raise Malformed(f"Labels do not exist: {', '.join(missing)}")
    storage.add_labels(db, sent["modelRunId"], found)


def put_into_splits(job: Job) -> None:
    """Rows of the run, by ids and global keys."""
    sent, db = job.payload, job.call.db
    run_id = sent["modelRunId"]
    known = {r["dataRowId"] for r in db.rows("SELECT dataRowId FROM model_run_row WHERE modelRunId = ?", run_id)}
    for part in objects(sent["assignments"]):
        ids = storage.rows_named(db, part.get("dataRowIds"), part.get("globalKeys"))
        if missing := [uid for uid in ids if uid not in known]:
            raise Malformed(f"Data rows are not in the model run: {', '.join(missing)}")
        db.run_many(
            "UPDATE model_run_row SET dataSplit = ? WHERE modelRunId = ? AND dataRowId = ?",
            [(part["split"], run_id, uid) for uid in ids],
        )


JOBS: dict[str, Handler] = {
    "register-rows": add_rows,
    "register-labels": add_labels,
    "assign-splits": put_into_splits,
}
RESOLVERS = (query, mutation)
