"""The rows of a run."""

import json
from typing import Any

from ariadne import MutationType, ObjectType, QueryType

from ...state import Info
from ...storage import Row, cursor
from ..data_rows.storage import find
from . import storage

query, mutation, group = QueryType(), MutationType(), ObjectType("AnnotationGroup")


@query.field("annotationGroups")
def resolve_groups(_: object, info: Info, where: dict[str, Any], after: str | None = None, **asked: Any) -> Row:
    db, uid = info.context.db, where["modelRunId"]["id"]
    storage.find_run(db, uid)
    size = 100 if asked.get("first") is None else max(0, int(asked["first"]))
    sql = "SELECT * FROM model_run_row WHERE modelRunId = ? AND seq > ? ORDER BY seq LIMIT ?"
    found = db.rows(sql, uid, cursor(after), size + 1)
    more = len(found) > size > 0
    return {
        "nodes": found[:size],
        "pageInfo": {"endCursor": str(found[size - 1]["seq"]) if more else None, "hasNextPage": more},
    }


@group.field("dataRow")
def resolve_data_row(parent: Row, info: Info) -> Row:
    return find(info.context.db, parent["dataRowId"])


@mutation.field("deleteModelRunDataRows")
def delete_rows(_: object, info: Info, where: dict[str, Any]) -> bool:
    """With a row go its labels and predictions in this run."""
    db, uid, ids = info.context.db, where["modelRunId"], where["dataRowIds"]
    storage.find_run(db, uid)
    # as one value, because a statement takes only so many
    given, among = json.dumps(ids), "dataRowId IN (SELECT value FROM json_each(?))"
    for table in ("model_run_row", "prediction"):
        db.run(f"DELETE FROM {table} WHERE modelRunId = ? AND {among}", uid, given)
    labels = f"SELECT id FROM label WHERE {among}"
    db.run(f"DELETE FROM model_run_label WHERE modelRunId = ? AND labelId IN ({labels})", uid, given)
    return True


RESOLVERS = (query, mutation, group)
