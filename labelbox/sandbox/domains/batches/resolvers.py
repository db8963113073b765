"""Batches: make, fill, list, empty, delete."""

from typing import Any

from ariadne import ObjectType, QueryType

from ... import clock
from ...errors import Malformed, NotAllowed
from ...json_values import elements
from ...state import Info
from ...storage import Row, cursor
from ..account.storage import user
from ..datasets.storage import require
from ..projects.storage import LABELING, queue
from . import filling, storage

query, project, batch, mutations = (
    QueryType(),
    ObjectType("Project"),
    ObjectType("Batch"),
    ObjectType("ProjectMutations"),
)


@query.field("batch")
def resolve_batch(_: object, info: Info, where: dict[str, str]) -> Row:
    return storage.find(info.context.db, where["id"])


@project.field("batches")
def resolve_batches(
    parent: Row,
    info: Info,
    where: dict[str, str] | None = None,
    after: str | None = None,
    first: int | None = None,
) -> Row:
    size = 100 if first is None else first
    condition, values = ("AND id = ?", [where["id"]]) if where else ("", [])
    sql = (
        f"SELECT * FROM counted_batch WHERE projectId = ? AND deleted = 0 AND seq > ? {condition} ORDER BY seq LIMIT ?"
    )
    found = info.context.db.rows(sql, parent["id"], cursor(after), *values, size + 1)
    more = len(found) > size
    end = str(found[size - 1]["seq"]) if more and size else None
    return {"nodes": found[:size], "pageInfo": {"endCursor": end, "hasNextPage": more}}


@batch.field("user")
def resolve_user(parent: Row, info: Info) -> Row | None:
    return user(info.context.db, parent["userId"])


@mutations.field("createBatchV2")
def create_batch(parent: Row, info: Info, input: dict[str, Any]) -> Row:
    call = info.context
    if "priority" in input and input["priority"] is None:
        raise Malformed("The priority of a batch must be an integer")
    uid = storage.create(call, parent["id"], input["name"], input.get("consensusSettings"))
    ids, keys = elements(input.get("dataRowIds")), elements(input.get("globalKeys"))
    failed = storage.fill(call.db, storage.find(call.db, uid), ids, keys, filling.priority(input))
    return {"batch": storage.find(call.db, uid), "failedDataRowIds": failed}


@mutations.field("createEmptyBatch")
def create_empty(parent: Row, info: Info, input: dict[str, Any]) -> Row:
    uid = storage.create(info.context, parent["id"], input["name"], input.get("consensusSettings"))
    return storage.find(info.context.db, uid)


@mutations.field("addDataRowsToBatchAsync")
def add_rows(parent: Row, info: Info, input: dict[str, Any]) -> Row:
    call = info.context
    storage.find(call.db, input["batchId"])
    ids, keys = elements(input.get("dataRowIds")), elements(input.get("globalKeys"))
    return {"taskId": filling.start(call, input["batchId"], ids, keys, filling.priority(input))}


@mutations.field("createBatches")
def create_batches(parent: Row, info: Info, input: dict[str, Any]) -> Row:
    ids, keys = elements(input.get("dataRowIds")), elements(input.get("globalKeys"))
    return {"tasks": filling.start_many(info.context, parent["id"], input, ids, keys)}


@mutations.field("createBatchesFromDataset")
def create_batches_from_dataset(parent: Row, info: Info, input: dict[str, Any]) -> Row:
    call = info.context
    require(call.db, input["datasetId"])
    found = call.db.rows(
        "SELECT id FROM data_row WHERE datasetId = ? AND readable AND id NOT IN "
        "(SELECT dataRowId FROM project_row WHERE projectId = ?) ORDER BY seq",
        input["datasetId"], parent["id"],
    )  # fmt: skip
    return {"tasks": filling.start_many(call, parent["id"], input, [row["id"] for row in found], [])}


@mutations.field("removeQueuedDataRowsFromBatch")
def remove_queued(parent: Row, info: Info, batchId: str) -> Row:
    db = info.context.db
    storage.find(db, batchId)
    first = queue(db, parent["id"], LABELING)
    db.run("DELETE FROM project_row WHERE batchId = ? AND queueId = ?", batchId, first)
    return storage.find(db, batchId)


@mutations.field("deleteBatch")
def delete_batch(parent: Row, info: Info, batchId: str) -> Row:
    """The rows stay in their dataset. A batch with labels stays too; which error says so is our convention."""
    db = info.context.db
    storage.find(db, batchId)
    labelled = (
        "SELECT 1 FROM label l JOIN project_row r ON r.dataRowId = l.dataRowId AND r.projectId = l.projectId "
        "WHERE r.batchId = ? AND l.deleted = 0"
    )
    if db.value(labelled, batchId) is not None:
        raise NotAllowed("A batch with labels cannot be deleted: delete its labels first")
    remove_queued(parent, info, batchId)
    db.run("UPDATE project_row SET batchId = NULL WHERE batchId = ?", batchId)
    db.update("batch", batchId, {"deleted": 1, "updatedAt": clock.now()})
    return {"deletedBatchId": batchId}


RESOLVERS = (query, project, batch, mutations)
