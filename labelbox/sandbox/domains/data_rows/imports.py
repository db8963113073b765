"""Rows in bulk: from a JSON descriptor, by a job or at once, and the newer way of a manifest with chunks."""

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, cast

from ariadne import MutationType

from ... import clock
from ...errors import InvalidQuery, KeptWork, Malformed
from ...jobs import Handler, Job, Outcome, as_started
from ...json_values import elements, members, objects
from ...state import Call, Info
from ...storage import Row
from ..datasets.storage import require
from ..metadata import storage as metadata
from .creation import Creation, Spec, create, prepare, store
from .storage import find, ids_by

TASK_NAME = "JSON Import"
_MOST_AT_ONCE = 1000

mutation = MutationType()


@mutation.field("appendRowsToDataset")
def append(_: object, info: Info, data: dict[str, str]) -> Row:
    require(info.context.db, data["datasetId"])
    uid = info.context.jobs.start(info.context, "import-data-rows", data, name=TASK_NAME)
    return {"taskId": uid, "accepted": True, "errorMessage": None}


@mutation.field("appendRowsToDatasetSync")
def append_now(_: object, info: Info, data: dict[str, str]) -> Row:
    call = info.context
    require(call.db, data["datasetId"])
    rows = _list(call, data["jsonFileUrl"])
    if len(rows) > _MOST_AT_ONCE:
        raise Malformed(f"At most {_MOST_AT_ONCE} data rows can be created synchronously")
    outcome = create(call, data["datasetId"], [Spec.read(row) for row in rows])
    if outcome.failed:
        url = call.files.address(_report(call, outcome))
        raise KeptWork(f"Some data rows were not imported. Check error output here: {url}")
    return {"dataset": {"id": data["datasetId"]}}


@mutation.field("upsertDataRows")
def upsert(_: object, info: Info, data: dict[str, str]) -> Row | None:
    call = info.context
    uid = call.jobs.start(call, "upsert-data-rows", data, name=TASK_NAME)
    found = call.db.row("SELECT * FROM job WHERE id = ?", uid)
    return found and as_started(found)


def import_rows(job: Job) -> Callable[[], Outcome]:
    """Make the rows of the descriptor; they are looked at before the transaction begins."""
    rows = _list(job.call, job.payload["jsonFileUrl"])
    prepared = prepare(job.call, job.payload["datasetId"], [Spec.read(row) for row in rows])
    return lambda: _outcome(job.call, store(job.call, prepared))


def upsert_rows(job: Job) -> Outcome:
    """Make or change the rows of all chunks of a manifest."""
    manifest = json.loads(job.call.files.fetch(job.payload["manifestUri"]))
    total = Creation()
    for url in manifest["chunk_uris"]:
        for row in _list(job.call, url):
            done = _upsert(job.call, row)
            total.created += done.created
            total.failed += done.failed
    return _outcome(job.call, total)


def _upsert(call: Call, sent: Mapping[str, Any]) -> Creation:
    """A line of a chunk: `{"id": {"type", "value"}, "payload"}`; the type is AUTO (make one), ID or GKEY."""
    payload, identity = members(sent.get("payload")), members(sent.get("id"))
    kind, value = str(identity.get("type")), str(identity.get("value") or "")
    spec = Spec.read(payload)
    column = {"ID": "id", "GKEY": "globalKey"}.get(kind)
    found = ids_by(call.db, column, [value]) if column else {}
    if value in found:
        return _change(call, found[value], spec)
    if kind == "ID":
        return Creation(failed=[(f"Data row {value!r} does not exist", spec)])
    # an unknown global key makes a row of that key; our convention
    dataset_id = str(payload.get("dataset_id") or payload.get("datasetId") or "")
    require(call.db, dataset_id)
    return create(call, dataset_id, [replace(spec, global_key=value) if column else spec])


def _change(call: Call, uid: str, spec: Spec) -> Creation:
    given = {"externalId": spec.external_id, "globalKey": spec.global_key}
    if isinstance(spec.row_data, str):
        given["rowData"] = spec.row_data
    values = metadata.check(metadata.schemas(call.db), spec.metadata)
    if isinstance(values, str):
        return Creation(failed=[(values, spec)])
    call.db.update("data_row", uid, {k: v for k, v in given.items() if v is not None} | {"updatedAt": clock.now()})
    metadata.write(call.db, {uid: values})
    return Creation(created=[find(call.db, uid)])


def _outcome(call: Call, done: Creation) -> Outcome:
    return Outcome(result=_report(call, done))


def _report(call: Call, done: Creation) -> str:
    # by external id, because clients write their descriptors in an arbitrary order; our convention
    rows = sorted(done.created, key=lambda row: row["externalId"] or "")
    created = [{k: row[k] for k in ("id", "externalId", "globalKey", "rowData")} for row in rows]
    errors = done.errors()
    # clients of different ages read the failures under different names
    body = {"createdDataRows": created, "failedDataRows": errors, "errors": errors}
    return call.files.put(json.dumps(body).encode(), "result.json", "application/json")


def _list(call: Call, url: str) -> list[dict[str, Any]]:
    try:
        rows = json.loads(call.files.fetch(url))
    except ValueError:
        rows = None
    found = objects(rows)
    if not isinstance(rows, list) or len(found) < len(elements(cast(object, rows))):
        raise InvalidQuery("The descriptor is not a JSON array of objects")
    return found


RESOLVERS = (mutation,)
JOBS: dict[str, Handler] = {"upsert-data-rows": upsert_rows}
REPORTS: dict[str, Handler] = {"import-data-rows": import_rows}
