"""The metadata of many data rows at once."""

from collections.abc import Mapping
from typing import Any

from ariadne import MutationType, QueryType

from ...json_values import elements, members, objects
from ...state import Info
from ...storage import Database, Row
from . import storage

query, mutation = QueryType(), MutationType()


@query.field("dataRowCustomMetadata")
def resolve_metadata(_: object, info: Info, where: dict[str, Any]) -> list[Row]:
    """The metadata of the rows that exist, in the order asked for."""
    db, asked = info.context.db, members(where.get("dataRowIdentifiers"))
    found = (_find(db, {"id": uid, "idType": asked["idType"]}) for uid in elements(asked.get("ids")))
    return [
        {"dataRowId": row["id"], "globalKey": row["globalKey"], "fields": storage.read(db, row["id"])}
        for row in found
        if row is not None
    ]


@mutation.field("upsertDataRowCustomMetadata")
def upsert(_: object, info: Info, data: list[dict[str, Any]]) -> list[Row]:
    """Answers with the rows that failed; the others are written."""
    db = info.context.db
    known, failed = storage.schemas(db), list[Row]()
    for sent in data:
        problem = _write(db, known, sent)
        if problem is not None:
            named = {"dataRowId": sent.get("dataRowId"), "globalKey": sent.get("globalKey")}
            failed.append(named | {"error": problem, "fields": sent["fields"]})
    return failed


@mutation.field("deleteDataRowCustomMetadata")
def delete(_: object, info: Info, dataRowIdentifiers: list[dict[str, Any]] | None = None) -> list[Row]:
    """Answers with an entry for each field that was not there; the others are gone all the same."""
    failed: list[Row] = []
    for sent in objects(dataRowIdentifiers):
        identifier = members(sent["dataRowIdentifier"])
        row = _find(info.context.db, identifier)
        named = {"dataRowId": row["id"] if row else identifier["id"]}
        if row is None:
            fields = [{"schemaId": uid, "value": None} for uid in elements(sent["schemaIds"])]
            failed.append(named | {"error": "Data row does not exist", "fields": fields})
            continue
        for uid in elements(sent["schemaIds"]):
            sql = "DELETE FROM data_row_metadata WHERE dataRowId = ?1 AND (schemaId = ?2 OR parentId = ?2)"
            if not info.context.db.run(sql, row["id"], uid):
                missing = [{"schemaId": uid, "value": None}]
                failed.append(named | {"error": "Schema did not exist", "fields": missing})
    return failed


def _write(db: Database, known: Mapping[str, Row], sent: Mapping[str, Any]) -> str | None:
    by_key = sent.get("dataRowId") is None
    identifier = {"id": sent.get("globalKey" if by_key else "dataRowId"), "idType": "GKEY" if by_key else "ID"}
    row = _find(db, identifier)
    if row is None:
        return "Data row does not exist"
    values = storage.check(known, objects(sent["fields"]))
    if isinstance(values, str):
        return values
    storage.write(db, {row["id"]: values})
    return None


def _find(db: Database, identifier: Mapping[str, Any]) -> Row | None:
    column = "globalKey" if identifier["idType"] == "GKEY" else "id"
    return db.row(f"SELECT id, globalKey FROM data_row WHERE {column} = ?", identifier["id"])


RESOLVERS = (query, mutation)
