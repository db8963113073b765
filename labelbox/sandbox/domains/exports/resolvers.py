"""The four exports; all become a task with a scope, a query and parameters."""

import json
from typing import Any

from ariadne import MutationType

from ...errors import Malformed
from ...rendering.filters import InvalidFilterError, matcher
from ...state import Call, Info
from ...storage import Row
from ..models import storage as models
from ..projects import storage as projects
from ..slices import storage as slices

TYPE = "export-data-rows"

mutation = MutationType()


@mutation.field("exportDataRowsInProject")
def export_project(_: object, info: Info, input: dict[str, Any]) -> Row:
    filters = input["filters"]
    projects.find(info.context.db, filters["projectId"])
    return _start(info.context, input, {"projectId": filters["projectId"]}, _query(filters))


@mutation.field("exportDataRowsInCatalog")
def export_catalog(_: object, info: Info, input: dict[str, Any]) -> Row:
    return _start(info.context, input, {}, _query(input["filters"]))


@mutation.field("exportDataRowsInSlice")
def export_slice(_: object, info: Info, input: dict[str, Any]) -> Row:
    uid = input["filters"]["sliceId"]
    stored = slices.find(info.context.db, uid)
    return _start(info.context, input, {}, json.loads(stored["filter"]))


@mutation.field("exportDataRowsInModelRun")
def export_model_run(_: object, info: Info, input: dict[str, Any]) -> Row:
    uid = input["filters"]["modelRunId"]
    models.find_run(info.context.db, uid)
    return _start(info.context, input, {"modelRunId": uid}, [])


def _query(filters: dict[str, Any]) -> list[dict[str, Any]]:
    return list(filters["searchQuery"].get("query") or [])


def _start(call: Call, sent: dict[str, Any], scope: dict[str, str], query: list[dict[str, Any]]) -> Row:
    try:
        matcher(query)
    except InvalidFilterError as problem:
        raise Malformed(str(problem)) from None
    streamed = bool(sent.get("streamable") or sent.get("isStreamableReady"))
    payload = {"scope": scope, "query": query, "params": sent.get("params") or {}, "streamable": streamed}
    uid = call.jobs.start(call, "export-rows", payload, name=sent.get("taskName") or "Export v2", type=TYPE)
    return {"taskId": uid, "isStreamable": streamed}


RESOLVERS = (mutation,)
