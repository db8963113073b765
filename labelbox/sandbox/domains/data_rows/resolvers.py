"""Data rows one by one, and the list of a dataset."""

import json
from typing import Any

from ariadne import MutationType, ObjectType, QueryType

from ... import clock
from ...errors import InvalidQuery, Malformed
from ...json_values import members
from ...state import Call, Info
from ...storage import Row, comparisons, page, placeholders
from ..account.storage import organization, user
from ..datasets.storage import require
from ..metadata import storage as metadata
from . import storage
from .assets import read_asset
from .creation import Spec, create, key_problem, stored_file

query, mutation, data_row = QueryType(), MutationType(), ObjectType("DataRow")


@query.field("dataRow")
def resolve_data_row(_: object, info: Info, where: dict[str, str]) -> Row:
    return storage.find(info.context.db, where["id"])


@query.field("datasetDataRows")
def resolve_list(_: object, info: Info, id: str, **rest: Any) -> Row:
    """Newest first; `from` is the last row of the page before."""
    db, first = info.context.db, 100 if rest.get("first") is None else max(0, int(rest["first"]))
    require(db, id)
    condition, values = comparisons(rest.get("where"), deletable=False)
    if rest.get("from"):
        condition += " AND seq < (SELECT seq FROM data_row WHERE id = ?)"
        values.append(rest["from"])
    sql = (
        f"SELECT * FROM data_row WHERE datasetId = ? AND readable AND {condition} ORDER BY seq DESC{page(first + 1, 0)}"
    )
    found = db.rows(sql, id, *values)
    more, nodes = len(found) > first, found[:first]
    last = nodes[-1]["id"] if more and nodes else None
    return {"nodes": nodes, "pageInfo": {"hasNextPage": more, "startCursor": last}}


@query.field("externalIdsToDataRowIds")
def resolve_external_ids(_: object, info: Info, externalId_in: list[str]) -> list[Row]:
    sql = "SELECT id AS dataRowId, externalId FROM data_row WHERE externalId IN "
    return info.context.db.rows(f"{sql}({placeholders(externalId_in)}) ORDER BY seq LIMIT 1500", *externalId_in)


@query.field("queryAllDataRowsHaveBeenProcessed")
def resolve_processed(_: object, info: Info, **which: object) -> Row:
    """Rows are looked at when they are made, so they are processed at the first check."""
    return {"allDataRowsHaveBeenProcessed": True}


@mutation.field("createDataRow")
def create_data_row(_: object, info: Info, data: dict[str, Any]) -> Row:
    dataset_id = str(members(data["dataset"].get("connect")).get("id"))
    require(info.context.db, dataset_id)
    outcome = create(info.context, dataset_id, [Spec.read(data)])
    for message, _spec in outcome.failed:
        raise InvalidQuery(message) if message.startswith("Media type") else Malformed(message)
    return outcome.created[0]


@mutation.field("updateDataRow")
def update_data_row(_: object, info: Info, where: dict[str, str], data: dict[str, Any]) -> Row:
    call, uid = info.context, where["id"]
    before = storage.find(call.db, uid)
    changes = {k: data[k] for k in ("externalId", "globalKey") if k in data} | _new_data(call, before, data)
    _check_key(call, uid, changes.get("globalKey"))
    at = clock.now()
    call.db.update("data_row", uid, changes | {"updatedAt": at, "lastActivityAt": at})
    if fields := data.get("metadataFields"):
        values = metadata.check(metadata.schemas(call.db), fields)
        if isinstance(values, str):
            raise Malformed(values)
        metadata.write(call.db, {uid: values})
    return storage.find(call.db, uid)


def _new_data(call: Call, before: Row, data: dict[str, Any]) -> dict[str, object]:
    if data.get("rowData") is None:
        return {}
    asset = read_asset(data["rowData"], None, lambda url: stored_file(call, url))
    if isinstance(asset, str):
        raise InvalidQuery(asset)
    return {
        "rowData": asset.row_data, "mediaType": asset.media_type, "mediaAttributes": json.dumps(asset.attributes),
        "textLayerUrl": asset.text_layer_url or before["textLayerUrl"], "readable": asset.readable,
    }  # fmt: skip


def _check_key(call: Call, uid: str, key: object) -> None:
    if key is None:
        return
    if problem := key_problem(str(key)):
        raise Malformed(problem)
    owner = call.db.value("SELECT id FROM data_row WHERE globalKey = ?", key)
    if owner not in (None, uid):
        raise Malformed(f"Duplicate global key: '{key}'")


@mutation.field("deleteDataRows")
def delete_data_rows(_: object, info: Info, where: dict[str, list[str]]) -> list[Row]:
    """Answers with the rows as they were; an id without a row is passed over."""
    db, ids = info.context.db, where["dataRowIds"]
    found = [row for uid in ids if (row := db.row("SELECT * FROM data_row WHERE id = ?", uid))]
    storage.delete(db, ids)
    return found


@data_row.field("mediaAttributes")
def resolve_attributes(parent: Row, _: Info) -> object:
    return json.loads(parent["mediaAttributes"])


@data_row.field("createdBy")
def resolve_created_by(parent: Row, info: Info) -> Row | None:
    return user(info.context.db, parent["createdById"])


@data_row.field("organization")
def resolve_organization(_: Row, info: Info) -> Row | None:
    return organization(info.context.db)


RESOLVERS = (query, mutation, data_row)
