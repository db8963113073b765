"""Values of many data rows at once: set, read, delete. Only what failed is answered."""

from collections.abc import Sequence
from typing import Any

from ariadne import MutationType, QueryType

from ... import clock
from ...json_values import elements, members
from ...state import Info
from ...storage import Database, Row, placeholders
from ..data_rows import storage as data_rows
from . import storage

query, mutation = QueryType(), MutationType()

_NO_ROW = "Data row does not exist"


@query.field("dataRowCustomMetadata")
def resolve_values(_: object, info: Info, where: dict[str, Any]) -> list[Row]:
    """In the order asked for; rows that do not exist are left out."""
    db, named = info.context.db, members(where.get("dataRowIdentifiers"))
    ids, _missing = data_rows.resolve(db, elements(named.get("ids")), str(named.get("idType")))
    sql = f"SELECT id, globalKey FROM data_row WHERE id IN ({placeholders(ids)})"
    keys = {row["id"]: row["globalKey"] for row in db.rows(sql, *ids)}
    return [{"dataRowId": uid, "globalKey": keys[uid], "fields": storage.read(db, uid)} for uid in ids]


@mutation.field("upsertDataRowCustomMetadata")
def upsert(_: object, info: Info, data: Sequence[dict[str, Any]]) -> list[Row]:
    db = info.context.db
    known, failed = storage.schemas(db), list[Row]()
    good: dict[str, list[storage.Value]] = {}
    for entry in data:
        named = ("ID", entry["dataRowId"]) if entry.get("dataRowId") else ("GKEY", entry.get("globalKey") or "")
        uid = _row(db, *named)
        values = storage.check(known, entry["fields"])
        if uid is None or isinstance(values, str):
            failed.append(entry | {"error": _NO_ROW if uid is None else values})
        else:
            good.setdefault(uid, []).extend(values)
    storage.write(db, good)
    data_rows.touch(db, list(good), clock.now())
    return failed


@mutation.field("deleteDataRowCustomMetadata")
def delete(_: object, info: Info, dataRowIdentifiers: Sequence[dict[str, Any]] | None = None) -> list[Row]:
    """An enum's value can be named by the enum or by the option; ids that the row does not have are answered."""
    db, failed = info.context.db, list[Row]()
    for entry in dataRowIdentifiers or ():
        named, ids = entry["dataRowIdentifier"], entry["schemaIds"]
        uid = _row(db, named["idType"], named["id"])
        if uid is None:
            failed += [_failure(named["id"], schema, _NO_ROW) for schema in ids]
            continue
        present = {each[key] for each in _values(db, uid) for key in ("schemaId", "parentId")}
        failed += [_failure(uid, schema, "Schema did not exist") for schema in ids if schema not in present]
        marks = placeholders(ids)
        sql = "DELETE FROM data_row_metadata WHERE dataRowId = ? AND "
        db.run(f"{sql}(schemaId IN ({marks}) OR parentId IN ({marks}))", uid, *ids, *ids)
        data_rows.touch(db, [uid], clock.now())
    return failed


def _row(db: Database, kind: str, name: str) -> str | None:
    found, _missing = data_rows.resolve(db, [name], kind)
    return found[0] if found else None


def _values(db: Database, uid: str) -> list[Row]:
    return db.rows("SELECT schemaId, parentId FROM data_row_metadata WHERE dataRowId = ?", uid)


def _failure(uid: str, schema: str, error: str) -> Row:
    return {"dataRowId": uid, "error": error, "fields": [{"schemaId": schema, "value": None}]}


RESOLVERS = (query, mutation)
