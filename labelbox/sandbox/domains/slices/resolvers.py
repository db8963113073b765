"""Saved queries, and the data rows that they find, page by page."""

import json
from typing import Any
from weakref import WeakKeyDictionary

from ariadne import ObjectType, QueryType

from ...errors import Malformed
from ...json_values import members
from ...state import Call, Info
from ...storage import Database, Row, placeholders
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
    ids, end, total = _page(info.context, input, None, input.get("after"))
    return {"totalCount": total, "nodes": ids, "pageInfo": {"endCursor": end, "hasNextPage": end is not None}}


@query.field("getDataRowIdentifiersBySavedQuery")
def resolve_identifiers(_: object, info: Info, input: dict[str, Any]) -> Row:
    ids, end, total = _page(info.context, input, None, input.get("after"))
    nodes = _identifiers(info.context, ids)
    return {"totalCount": total, "nodes": nodes, "pageInfo": {"endCursor": end, "hasNextPage": end is not None}}


@query.field("getDataRowIdentifiersBySavedModelQuery")
def resolve_identifiers_of_run(_: object, info: Info, input: dict[str, Any]) -> Row:
    """Without a run, the query is over the catalog."""
    run_id, after = input.get("modelRunId"), members(input.get("after"))
    if run_id is not None:
        find_run(info.context.db, run_id)
    ids, last, total = _page(info.context, input, run_id, after.get("dataRowId"))
    nodes = _identifiers(info.context, ids)
    end = {"dataRowId": last, "globalKey": nodes[-1]["globalKey"]} if last else None
    return {"totalCount": total, "nodes": nodes, "pageInfo": {"endCursor": end, "hasNextPage": end is not None}}


def _page(
    call: Call, asked: dict[str, Any], run_id: str | None, after: str | None
) -> tuple[list[str], str | None, int]:
    """Ids, the cursor of the next page (the last id of this one), and how many there are in all."""
    found = storage.find(call.db, asked["savedQueryId"])
    every = _matching(call.db, found["filter"], run_id)
    try:
        start = every.index(after) + 1 if after else 0
    except ValueError:
        raise Malformed("The last data row of the page before is not in the slice any more") from None
    ids = every[start : start + max(0, int(asked["first"]))]
    more = bool(ids) and ids[-1] != every[-1]
    return ids, ids[-1] if more else None, len(every)


_known: WeakKeyDictionary[Database, tuple[tuple[str, str | None, int], list[str]]] = WeakKeyDictionary()


def _matching(db: Database, query: str, run_id: str | None) -> list[str]:
    """All ids that a query finds; kept until something changes, because clients go through them page by page."""
    key, kept = (query, run_id, db.changes), _known.get(db)
    if kept is None or kept[0] != key:
        scope = {} if run_id is None else {"modelRunId": run_id}
        kept = _known[db] = key, list(candidates(db, scope, json.loads(query)))
    return kept[1]


def _identifiers(call: Call, ids: list[str]) -> list[Row]:
    sql = f"SELECT id, globalKey FROM data_row WHERE id IN ({placeholders(ids)})"
    found = {row["id"]: row for row in call.db.rows(sql, *ids)}
    return [found[uid] for uid in ids]


RESOLVERS = (query, saved)
