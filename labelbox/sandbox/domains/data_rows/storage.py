"""Tables of data rows. Deleting one really removes it, and all that hangs on it with it."""

import json
from collections.abc import Iterator

from ...errors import existing
from ...storage import Database, Row, placeholders

TABLES = """
CREATE TABLE IF NOT EXISTS data_row (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, datasetId TEXT NOT NULL, externalId TEXT, globalKey TEXT UNIQUE,
  rowData TEXT NOT NULL, mediaType TEXT NOT NULL, mediaAttributes TEXT NOT NULL, textLayerUrl TEXT,
  readable INTEGER NOT NULL DEFAULT 1, createdById TEXT NOT NULL, createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL,
  lastActivityAt TEXT NOT NULL
) STRICT;
CREATE TRIGGER IF NOT EXISTS data_row_counted AFTER INSERT ON data_row BEGIN
  UPDATE dataset SET rowCount = rowCount + 1 WHERE id = new.datasetId;
END;
CREATE TRIGGER IF NOT EXISTS data_row_discounted AFTER DELETE ON data_row BEGIN
  UPDATE dataset SET rowCount = rowCount - 1 WHERE id = old.datasetId;
END;
CREATE INDEX IF NOT EXISTS data_row_by_dataset ON data_row (datasetId, seq);
CREATE INDEX IF NOT EXISTS data_row_by_external_id ON data_row (externalId) WHERE externalId IS NOT NULL;
"""

_MOST = 900  # values in one statement


def find(db: Database, uid: str) -> Row:
    """The data row of that id.

    Raises:
        NotFound: there is none.
    """
    return existing(db.row("SELECT * FROM data_row WHERE id = ?", uid), "DataRow", uid)


def ids_by(db: Database, column: str, values: list[str]) -> dict[str, str]:
    """Ids of rows by id or global key (the name of the column); what is not there is left out."""
    found: dict[str, str] = {}
    for start in range(0, len(values), _MOST):
        part = values[start : start + _MOST]
        sql = f"SELECT {column} AS given, id FROM data_row WHERE {column} IN ({placeholders(part)})"
        found |= {row["given"]: row["id"] for row in db.rows(sql, *part)}
    return found


def media_by_id(db: Database, ids: list[str]) -> Iterator[tuple[str, str, str]]:
    """Id, media type and MIME type of rows."""
    for start in range(0, len(ids), _MOST):
        part = ids[start : start + _MOST]
        sql = f"SELECT id, mediaType, mediaAttributes FROM data_row WHERE id IN ({placeholders(part)})"
        for row in db.rows(sql, *part):
            yield row["id"], row["mediaType"], str(json.loads(row["mediaAttributes"]).get("mimeType"))


def resolve(db: Database, ids: list[str], id_type: str) -> tuple[list[str], list[str]]:
    """Ids of existing rows in the order asked for, and what does not exist; `id_type` is ID or GKEY."""
    found = ids_by(db, "globalKey" if id_type == "GKEY" else "id", ids)
    return [found[i] for i in ids if i in found], [i for i in ids if i not in found]


def delete(db: Database, ids: list[str]) -> None:
    """Remove rows for good."""
    db.run_many("DELETE FROM data_row WHERE id = ?", [(uid,) for uid in ids])


def touch(db: Database, ids: list[str], at: str) -> None:
    """Something happened to these rows."""
    db.run_many("UPDATE data_row SET lastActivityAt = ? WHERE id = ?", [(at, uid) for uid in ids])
