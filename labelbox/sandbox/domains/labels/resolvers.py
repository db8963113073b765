"""Labels of projects and data rows, and what is counted over them."""

import json
from typing import Any

from ariadne import MutationType, ObjectType, QueryType

from ... import clock
from ...json_values import members
from ...state import Call, Info
from ...storage import Row, comparisons, order, page, placeholders
from ..account.storage import user
from ..batches import storage as batches
from ..data_rows import storage as data_rows
from ..projects import storage as projects
from . import storage

query, mutation = QueryType(), MutationType()
label, project, data_row, mutations = (
    ObjectType("Label"),
    ObjectType("Project"),
    ObjectType("DataRow"),
    ObjectType("ProjectMutations"),
)


@query.field("label")
def resolve_label(_: object, info: Info, where: dict[str, str]) -> Row:
    return storage.find(info.context.db, where["id"])


@project.field("labels")
def resolve_of_project(parent: Row, info: Info, **asked: Any) -> list[Row]:
    return _list(info.context, "projectId", parent["id"], **asked)


@data_row.field("labels")
def resolve_of_data_row(parent: Row, info: Info, **asked: Any) -> list[Row]:
    return _list(info.context, "dataRowId", parent["id"], **asked)


def _list(
    call: Call,
    column: str,
    value: str,
    where: dict[str, Any] | None = None,
    skip: int | None = None,
    first: int | None = None,
    orderBy: str | None = None,
) -> list[Row]:
    """Newest first, if nothing else is asked for."""
    plain = dict(where or {})
    datasets = members(members(plain.pop("dataRow", None)).get("dataset")).get("id_in")
    condition, values = comparisons(plain)
    if datasets is not None:
        condition += f" AND dataRowId IN (SELECT id FROM data_row WHERE datasetId IN ({placeholders(datasets)}))"
        values += datasets
    sql = f"SELECT * FROM label WHERE {column} = ? AND {condition}{order(orderBy, 'seq DESC')}{page(first, skip)}"
    return call.db.rows(sql, value, *values)


@label.field("label")
def resolve_text(parent: Row, info: Info) -> str:
    """What somebody wrote over it, else the annotations as they were imported; our convention."""
    if parent["label"] is not None:
        return str(parent["label"])
    found = storage.annotations(info.context.db, [parent["id"]]).get(parent["id"], [])
    return json.dumps({"annotations": found})


@label.field("project")
def resolve_project(parent: Row, info: Info) -> Row:
    return projects.find(info.context.db, parent["projectId"])


@label.field("dataRow")
def resolve_data_row(parent: Row, info: Info) -> Row:
    return data_rows.find(info.context.db, parent["dataRowId"])


@label.field("createdBy")
def resolve_created_by(parent: Row, info: Info) -> Row | None:
    return user(info.context.db, parent["createdById"])


@mutation.field("updateLabel")
def update_label(_: object, info: Info, where: dict[str, str], data: dict[str, Any]) -> Row:
    call, uid = info.context, where["id"]
    before = storage.find(call.db, uid)
    call.db.update("label", uid, data | {"updatedAt": clock.now()})
    call.announce("LABEL_UPDATED", before["projectId"], {"id": uid, "dataRowId": before["dataRowId"]})
    return storage.find(call.db, uid)


@mutation.field("deleteLabels")
def delete_labels(_: object, info: Info, labelIds: list[str]) -> list[Row]:
    storage.delete(info.context, labelIds)
    sql = f"SELECT * FROM label WHERE id IN ({placeholders(labelIds)})"
    return info.context.db.rows(sql, *labelIds)


@mutations.field("deleteBatchLabels")
def delete_batch_labels(parent: Row, info: Info, batchId: str, data: dict[str, str]) -> Row:
    """With `RequeueDataWithLabelAsTemplate` the labels come back as pre-labels."""
    call = info.context
    batches.find(call.db, batchId)
    sql = (
        "SELECT l.id, l.dataRowId FROM label l JOIN project_row r USING (projectId, dataRowId) "
        "WHERE r.batchId = ? AND l.deleted = 0"
    )
    found = call.db.rows(sql, batchId)
    ids = [row["id"] for row in found]
    if data["type"] == "RequeueDataWithLabelAsTemplate":
        kept = storage.annotations(call.db, ids)
        call.db.run_many(
            "INSERT INTO prelabel (projectId, dataRowId, row) VALUES (?, ?, ?)",
            [(parent["id"], row["dataRowId"], json.dumps(a)) for row in found for a in kept.get(row["id"], [])],
        )
    storage.delete(call, ids)
    return {"deletedLabelIds": ids}


@project.field("labelCount")
def resolve_count(parent: Row, info: Info) -> int:
    return int(info.context.db.value("SELECT count(*) FROM label WHERE projectId = ? AND deleted = 0", parent["id"]))


@project.field("labelerPerformance")
def resolve_performance(parent: Row, info: Info, skip: int | None = None, first: int | None = None) -> list[Row]:
    sql = (
        "SELECT createdById, count(*) AS count, sum(secondsToLabel) AS totalTimeLabeling, "
        "avg(secondsToLabel) AS secondsPerLabel, avg(benchmarkAgreement) AS averageBenchmarkAgreement, "
        "avg(agreement) AS consensus, max(createdAt) AS last FROM label WHERE projectId = ? AND deleted = 0 "
        f"GROUP BY createdById ORDER BY min(seq){page(first, skip)}"
    )
    db = info.context.db
    return [
        row | {"user": user(db, row["createdById"]), "lastActivityTime": row["last"]}
        for row in db.rows(sql, parent["id"])
    ]


@project.field("issueExportUrl")
def resolve_issues(parent: Row, info: Info, where: dict[str, Any] | None = None) -> str:
    """The address of an empty file: there is no way to raise an issue here."""
    db, files, status = info.context.db, info.context.files, (where or {}).get("status")
    uid = db.value("SELECT value FROM setting WHERE name = 'issues'")
    if uid is None:
        uid = files.put(b"[]", "issues.json", "application/json", signed=False)
        db.run("INSERT OR REPLACE INTO setting VALUES ('issues', ?)", uid)
    address = files.address(uid)
    return f"{address}?status={status}" if status else address


@data_row.field("labelingActivity")
def resolve_activity(parent: Row, info: Info, where: dict[str, str]) -> Row:
    """The oldest label wins, a benchmark before all others; our convention."""
    sql = (
        "SELECT id FROM label WHERE dataRowId = ? AND projectId = ? AND deleted = 0 "
        "ORDER BY isBenchmarkReference DESC, seq"
    )
    return {"selectedLabelId": info.context.db.value(sql, parent["id"], where["projectId"])}


RESOLVERS = (query, mutation, label, project, data_row, mutations)
