"""What an import did, page by page: the newer way to read its report."""

import json
from typing import Any

from ariadne import ObjectType, QueryType

from ...errors import NotFound
from ...json_values import objects
from ...state import Call, Info
from ...storage import Row, cursor
from .storage import find

query, spec = QueryType(), ObjectType("DataRowImportSpec")


@query.field("failedDataRowImports")
def resolve_failed(_: object, info: Info, data: dict[str, Any]) -> Row:
    errors = objects(_report(info.context, data["taskId"]).get("failedDataRows"))
    failed = [{"message": e["message"], "spec": row} for e in errors for row in objects(e["failedDataRows"])]
    return _page(failed, data)


@query.field("successesfulDataRowImports")
def resolve_created(_: object, info: Info, data: dict[str, Any]) -> Row:
    found = _page(objects(_report(info.context, data["taskId"]).get("createdDataRows")), data)
    return found | {"nodes": [find(info.context.db, row["id"]) for row in found["results"]]}


@spec.field("attachments")
def resolve_attachments(parent: Row, _: Info) -> object:
    return parent["attachmentInputs"]


def _report(call: Call, task_id: str) -> dict[str, Any]:
    job = call.db.row("SELECT result FROM job WHERE id = ? AND isTask", task_id)
    if job is None:
        raise NotFound("Task", task_id)
    return dict(json.loads(call.files.content(job["result"]))) if job["result"] else {}


def _page(rows: list[dict[str, Any]], data: dict[str, Any]) -> Row:
    start, size = cursor(data.get("from")), 100 if data.get("first") is None else int(data["first"])
    end = start + size
    return {"results": rows[start:end], "total": len(rows), "after": str(end) if end < len(rows) else None}


RESOLVERS = (query, spec)
