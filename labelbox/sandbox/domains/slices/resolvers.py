"""Saved queries, and the data rows that they find, page by page."""

import json
from itertools import dropwhile, islice
from typing import Any

from ariadne import ObjectType, QueryType

from ...json_values import members
from ...state import Call, Info
from ...storage import Row, placeholders
from ..exports.scope import candidates
from ..models.storage import find_run
from . import storage

query, saved = QueryType(), ObjectType("SavedQuery")


@query.field("getSavedQuery")
def resolve_saved(_: object, info: Info, id: str) -> Row:
    return storage.find(info.context.db, id)


@saved.field("filter")
def resolve_filter(parent: Row, _: Info) -> object:
    return json.loads(parent["filter"])


@query.field("getDataRowIdsBySavedQuery")
def resolve_ids(_: object, info: Info, input: dict[str, Any]) -> Row:
    ids, end, total = _page(info.context, input, {}, input.get("after"))
    return {"totalCount": total, "nodes": ids, "pageInfo": {"endCursor": end, "hasNextPage": end is not None}}


@query.field("getDataRowIdentifiersBySavedQuery")
def resolve_identifiers(_: object, info: Info, input: dict[str, Any]) -> Row:
    ids, end, total = _page(info.context, input, {}, input.get("after"))
    nodes = _identifiers(info.context, ids)
    return {"totalCount": total, "nodes": nodes, "pageInfo": {"endCursor": end, "hasNextPage": end is not None}}


@query.field("getDataRowIdentifiersBySavedModelQuery")
def resolve_identifiers_of_run(_: object, info: Info, input: dict[str, Any]) -> Row:
    """Without a run, the query is over the catalog."""
    run_id, after = input.get("modelRunId"), members(input.get("after"))
    if run_id is not None:
        find_run(info.context.db, run_id)
    scope = {} if run_id is None else {"modelRunId": run_id}
    ids, _end, total = _page(info.context, input, scope, after.get("dataRowId"))
    nodes = _identifiers(info.context, ids)
    end = {"dataRowId": nodes[-1]["id"], "globalKey": nodes[-1]["globalKey"]} if _end and nodes else None
    return {"totalCount": total, "nodes": nodes, "pageInfo": {"endCursor": end, "hasNextPage": end is not None}}


def _page(
    call: Call, asked: dict[str, Any], scope: dict[str, str], after: str | None
) -> tuple[list[str], str | None, int]:
    """Ids, the cursor of the next page (the last id of this one), and how many there are in all."""
    found = storage.find(call.db, asked["savedQueryId"])
    every = list(candidates(call.db, scope, json.loads(found["filter"])))
    rest = iter(every)
    if after:
        rest = islice(dropwhile(lambda uid: uid != after, every), 1, None)
    size = max(0, int(asked["first"]))
    ids = list(islice(rest, size))
    more = bool(ids) and ids[-1] != every[-1]
    return ids, ids[-1] if more else None, len(every)


def _identifiers(call: Call, ids: list[str]) -> list[Row]:
    sql = f"SELECT id, globalKey FROM data_row WHERE id IN ({placeholders(ids)})"
    found = {row["id"]: row for row in call.db.rows(sql, *ids)}
    return [found[uid] for uid in ids]


RESOLVERS = (query, saved)
