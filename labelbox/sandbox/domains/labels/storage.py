"""Tables of labels. The annotations of a label are kept as they were imported."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ... import clock
from ...errors import existing
from ...identifiers import cuid
from ...state import Call
from ...storage import Database, Row, placeholders
from ..projects.storage import LABELING, queue

TABLES = """
CREATE TABLE IF NOT EXISTS label (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, projectId TEXT NOT NULL REFERENCES project (id),
  dataRowId TEXT NOT NULL REFERENCES data_row (id) ON DELETE CASCADE, importId TEXT, createdById TEXT NOT NULL,
  createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL, deleted INTEGER NOT NULL DEFAULT 0, label TEXT,
  secondsToLabel REAL NOT NULL DEFAULT 0, agreement REAL, benchmarkAgreement REAL,
  isBenchmarkReference INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX IF NOT EXISTS label_by_project ON label (projectId, deleted, seq);
CREATE INDEX IF NOT EXISTS label_by_data_row ON label (dataRowId, projectId);
CREATE TABLE IF NOT EXISTS annotation (
  seq INTEGER PRIMARY KEY, labelId TEXT NOT NULL REFERENCES label (id) ON DELETE CASCADE, featureSchemaId TEXT,
  row TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS annotation_by_label ON annotation (labelId, seq);
CREATE INDEX IF NOT EXISTS annotation_by_feature ON annotation (featureSchemaId);
CREATE TABLE IF NOT EXISTS prelabel (
  seq INTEGER PRIMARY KEY, projectId TEXT NOT NULL REFERENCES project (id),
  dataRowId TEXT NOT NULL REFERENCES data_row (id) ON DELETE CASCADE, importId TEXT, row TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS prelabel_by_project ON prelabel (projectId, dataRowId);
"""


def create(
    call: Call,
    project_id: str,
    data_row_id: str,
    rows: Sequence[Mapping[str, Any]],
    *,
    import_id: str | None = None,
    feature_ids: Sequence[str | None] = (),
) -> str:
    """A label of the caller; the data row is done with it, if nobody had labelled it before.

    Args:
        call: Who labels.
        project_id: The project.
        data_row_id: A row of the project.
        rows: Annotations as an import has them.
        import_id: The import that brings them.
        feature_ids: Ids of the features of the rows, if they are known.

    Returns:
        The id of the label.
    """
    uid, at, db = cuid(), clock.now(), call.db
    db.insert(
        "label",
        {
            "id": uid, "projectId": project_id, "dataRowId": data_row_id, "importId": import_id,
            "createdById": call.user_id, "createdAt": at, "updatedAt": at,
        },
    )  # fmt: skip
    known = feature_ids or [None] * len(rows)
    db.run_many(
        "INSERT INTO annotation (labelId, featureSchemaId, row) VALUES (?, ?, ?)",
        [(uid, known[n] or row.get("schemaId"), json.dumps(row)) for n, row in enumerate(rows)],
    )
    first = queue(db, project_id, LABELING)
    # imported labels count as reviewed: they go from the first queue to Done; our convention
    db.run(
        "UPDATE project_row SET queueId = NULL, movedAt = ? WHERE projectId = ? AND dataRowId = ? AND queueId = ?",
        at, project_id, data_row_id, first,
    )  # fmt: skip
    db.run("UPDATE data_row SET lastActivityAt = ? WHERE id = ?", at, data_row_id)
    db.run("UPDATE project SET lastActivityTime = ? WHERE id = ?", at, project_id)
    call.announce("LABEL_CREATED", project_id, {"id": uid, "dataRowId": data_row_id})
    return uid


def find(db: Database, uid: str) -> Row:
    """The label of that id.

    Raises:
        NotFound: there is none, or it was deleted.
    """
    return existing(db.row("SELECT * FROM label WHERE id = ? AND deleted = 0", uid), "Label", uid)


def delete(call: Call, ids: Sequence[str]) -> None:
    """Remove labels; rows without a label left go back to the first queue of their project."""
    at, db = clock.now(), call.db
    found = db.rows(f"SELECT * FROM label WHERE deleted = 0 AND id IN ({placeholders(ids)})", *ids)
    for label in found:
        db.update("label", label["id"], {"deleted": 1, "updatedAt": at})
        first = queue(db, label["projectId"], LABELING)
        db.run(
            "UPDATE project_row SET queueId = ?, movedAt = ? WHERE projectId = ? AND dataRowId = ? AND NOT EXISTS "
            "(SELECT 1 FROM label l WHERE l.dataRowId = project_row.dataRowId AND l.projectId = project_row.projectId "
            "AND NOT l.deleted)",
            first, at, label["projectId"], label["dataRowId"],
        )  # fmt: skip
        db.run("UPDATE data_row SET lastActivityAt = ? WHERE id = ?", at, label["dataRowId"])
        call.announce("LABEL_DELETED", label["projectId"], {"id": label["id"], "dataRowId": label["dataRowId"]})


def annotations(db: Database, label_ids: Sequence[str]) -> dict[str, list[dict[str, Any]]]:
    """The annotations of labels, in the order of import."""
    sql = f"SELECT labelId, row FROM annotation WHERE labelId IN ({placeholders(label_ids)}) ORDER BY labelId, seq"
    return _by_label(db.rows(sql, *label_ids))


def _by_label(rows: Iterable[Row]) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        found.setdefault(row["labelId"], []).append(json.loads(row["row"]))
    return found
