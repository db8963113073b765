"""Global keys: jobs that assign, clear and look up."""

import json
from typing import Any

from ariadne import MutationType, QueryType

from ...errors import NotFound
from ...jobs import Handler, Job, Outcome
from ...state import Call, Info
from ...storage import Row
from .creation import key_problem
from .storage import ids_by

query, mutation = QueryType(), MutationType()
_FEW = 100  # keys that are found sooner than another thread wakes up


@mutation.field("assignGlobalKeysToDataRows")
def assign(_: object, info: Info, data: dict[str, Any]) -> Row:
    return _start(info.context, "assign-global-keys", {"assignments": data["assignInputs"]}, patience=1)


@mutation.field("clearGlobalKeys")
def clear(_: object, info: Info, where: dict[str, list[str]]) -> Row:
    return _start(info.context, "clear-global-keys", {"keys": where["ids"]}, patience=1)


@query.field("dataRowsForGlobalKeys")
def look_up(_: object, info: Info, where: dict[str, list[str]]) -> Row:
    keys = where["ids"]
    return _start(info.context, "find-global-keys", {"keys": keys}, patience=0, is_short=len(keys) <= _FEW)


@query.field("assignGlobalKeysToDataRowsResult")
@query.field("clearGlobalKeysResult")
@query.field("dataRowsForGlobalKeysResult")
def resolve_result(_: object, info: Info, jobId: dict[str, str]) -> Row:
    job = info.context.jobs.poll(info.context.state, jobId["id"])
    if job is None:
        raise NotFound("Job", jobId["id"])
    return {"jobStatus": job["status"], "data": json.loads(job["data"]) if job["data"] else None}


def _start(call: Call, kind: str, payload: dict[str, Any], patience: int, *, is_short: bool = False) -> Row:
    return {"jobId": call.jobs.start(call, kind, payload, is_task=False, patience=patience, is_short=is_short)}


def give_keys(job: Job) -> Outcome:
    """Give keys to rows, one after the other: of two equal keys the first wins."""
    db = job.call.db
    assignments = job.payload["assignments"]
    rows = set(ids_by(db, "id", [a["dataRowId"] for a in assignments]))
    owners = ids_by(db, "globalKey", [a["globalKey"] for a in assignments])
    good: list[dict[str, str]] = []
    invalid: list[dict[str, str]] = []
    for wanted in assignments:
        uid, key = wanted["dataRowId"], wanted["globalKey"]
        if uid not in rows or key_problem(key) or key in owners:
            invalid.append(wanted)
            continue
        owners[key] = uid
        good.append(wanted)
    db.run_many("UPDATE data_row SET globalKey = ? WHERE id = ?", [(a["globalKey"], a["dataRowId"]) for a in good])
    return Outcome(
        data={
            "sanitizedAssignments": [],  # keys are taken as they are or refused
            "unmodifiedAssignments": good,
            "invalidGlobalKeyAssignments": invalid,
            "accessDeniedAssignments": [],
        }
    )


def take_keys(job: Job) -> Outcome:
    """Take keys away."""
    keys = list(dict.fromkeys(job.payload["keys"]))
    found = ids_by(job.call.db, "globalKey", keys)
    job.call.db.run_many("UPDATE data_row SET globalKey = NULL WHERE id = ?", [(uid,) for uid in found.values()])
    return Outcome(
        data={
            "clearedGlobalKeys": [k for k in keys if k in found],
            "failedToClearGlobalKeys": [],
            "notFoundGlobalKeys": [k for k in keys if k not in found],
            "accessDeniedGlobalKeys": [],
        }
    )


def find_by_keys(job: Job) -> Outcome:
    """Ids in the order of the keys, an empty one for what is not there."""
    keys = job.payload["keys"]
    found = ids_by(job.call.db, "globalKey", keys)
    return Outcome(
        data={
            "fetchedDataRows": [{"id": found.get(k, "")} for k in keys],
            "notFoundGlobalKeys": [k for k in keys if k not in found],
            "accessDeniedGlobalKeys": [],
        }
    )


RESOLVERS = (query, mutation)
JOBS: dict[str, Handler] = {"assign-global-keys": give_keys, "clear-global-keys": take_keys}
REPORTS: dict[str, Handler] = {"find-global-keys": find_by_keys}
