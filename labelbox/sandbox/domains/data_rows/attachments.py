"""Extra context of a data row."""

from typing import Any

from ariadne import MutationType, ObjectType

from ...errors import existing
from ...identifiers import cuid
from ...state import Info
from ...storage import Database, Row, page
from . import storage

TABLES = """
CREATE TABLE IF NOT EXISTS attachment (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, dataRowId TEXT NOT NULL REFERENCES data_row (id) ON DELETE CASCADE,
  type TEXT NOT NULL, value TEXT NOT NULL, name TEXT
) STRICT;
CREATE INDEX IF NOT EXISTS attachment_by_data_row ON attachment (dataRowId);
"""

TYPES = frozenset(["CAMERA_IMAGE", "HTML", "IMAGE", "IMAGE_OVERLAY", "PDF_URL", "RAW_TEXT", "TEXT_URL", "VIDEO"])
ALIASES = {"TEXT": "RAW_TEXT"}

mutation, data_row = MutationType(), ObjectType("DataRow")


@data_row.field("attachments")
def resolve_attachments(parent: Row, info: Info, skip: int | None = None, first: int | None = None) -> list[Row]:
    sql = f"SELECT * FROM attachment WHERE dataRowId = ? ORDER BY seq{page(first, skip)}"
    return info.context.db.rows(sql, parent["id"])


@mutation.field("createDataRowAttachment")
def create(_: object, info: Info, data: dict[str, Any]) -> Row:
    storage.find(info.context.db, data["dataRowId"])
    made = {"name": None} | data | {"id": cuid()}
    info.context.db.insert("attachment", made)
    return made


@mutation.field("updateDataRowAttachment")
def update(_: object, info: Info, where: dict[str, str], data: dict[str, Any]) -> Row:
    db, uid = info.context.db, where["id"]
    _find(db, uid)
    # clients send null for what shall stay
    db.update("attachment", uid, {k: v for k, v in data.items() if v is not None})
    return _find(db, uid)


@mutation.field("deleteDataRowAttachment")
def delete(_: object, info: Info, where: dict[str, str]) -> Row:
    found = _find(info.context.db, where["id"])
    info.context.db.run("DELETE FROM attachment WHERE id = ?", where["id"])
    return found


def _find(db: Database, uid: str) -> Row:
    return existing(db.row("SELECT * FROM attachment WHERE id = ?", uid), "AssetAttachment", uid)


RESOLVERS = (mutation, data_row)
