"""Tables of models and runs. A run has rows, each at most once, and labels of those rows."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ... import clock
from ...errors import Malformed, existing
from ...identifiers import cuid, uuid4
from ...state import Call
from ...storage import Database, Row
from ..data_rows.storage import ids_by

TABLES = """
CREATE TABLE IF NOT EXISTS model (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, ontologyId TEXT,
  deleted INTEGER NOT NULL DEFAULT 0, createdById TEXT NOT NULL, createdAt TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS model_run (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, modelId TEXT NOT NULL REFERENCES model (id),
  deleted INTEGER NOT NULL DEFAULT 0, trainingMetadata TEXT, pipelineStatus TEXT, pipelineError TEXT,
  pipelineMetadata TEXT, createdBy TEXT NOT NULL, createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS model_run_by_model ON model_run (modelId, seq);
CREATE TABLE IF NOT EXISTS model_run_row (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, modelRunId TEXT NOT NULL REFERENCES model_run (id),
  dataRowId TEXT NOT NULL REFERENCES data_row (id) ON DELETE CASCADE, dataSplit TEXT NOT NULL DEFAULT 'UNASSIGNED',
  labelId TEXT REFERENCES label (id) ON DELETE SET NULL, UNIQUE (modelRunId, dataRowId)
) STRICT;
CREATE INDEX IF NOT EXISTS model_run_row_by_data_row ON model_run_row (dataRowId);
CREATE TABLE IF NOT EXISTS model_run_label (
  modelRunId TEXT NOT NULL REFERENCES model_run (id), labelId TEXT NOT NULL REFERENCES label (id) ON DELETE CASCADE,
  PRIMARY KEY (modelRunId, labelId)
) STRICT, WITHOUT ROWID;
"""
# `labelId` of a row is the label that was added first: the one that the lists of a run show.


def create_run(call: Call, model_id: str, name: str, config: object = None) -> Row:
    """A new run of a model, without rows."""
    at = clock.now()
    made: Row = {
        "id": uuid4(), "name": name, "modelId": model_id, "createdBy": call.user_id, "createdAt": at, "updatedAt": at,
        "trainingMetadata": None if config is None else json.dumps(config),
    }  # fmt: skip
    call.db.insert("model_run", made)
    return made


def find(db: Database, uid: str) -> Row:
    """The model of that id.

    Raises:
        NotFound: there is none, or it was deleted.
    """
    return _find(db, "model", "Model", uid)


def find_run(db: Database, uid: str) -> Row:
    """The model run of that id.

    Raises:
        NotFound: there is none, or it was deleted.
    """
    return _find(db, "model_run", "ModelRun", uid)


def _find(db: Database, table: str, kind: str, uid: str) -> Row:
    return existing(db.row(f"SELECT * FROM {table} WHERE id = ? AND deleted = 0", uid), kind, uid)


def rows_named(db: Database, ids: Sequence[str] | None, keys: Sequence[str] | None) -> list[str]:
    """Ids of the rows that ids and global keys name.

    Raises:
        Malformed: some do not exist; the message names them.
    """
    by_id, by_key = ids_by(db, "id", list(ids or ())), ids_by(db, "globalKey", list(keys or ()))
    missing = [i for i in ids or () if i not in by_id] + [k for k in keys or () if k not in by_key]
    if missing:
        raise Malformed(f"Data rows do not exist: {', '.join(missing)}")
    return list(dict.fromkeys([*(ids or ()), *(by_key[k] for k in keys or ())]))


def add_rows(db: Database, run_id: str, ids: Iterable[str]) -> None:
    """Put rows into a run; those that are in it stay as they are."""
    db.run_many(
        "INSERT OR IGNORE INTO model_run_row (id, modelRunId, dataRowId) VALUES (?, ?, ?)",
        [(cuid(), run_id, uid) for uid in ids],
    )


def add_labels(db: Database, run_id: str, labels: Sequence[Mapping[str, Any]]) -> None:
    """Put labels into a run, and with them their rows."""
    add_rows(db, run_id, [label["dataRowId"] for label in labels])
    db.run_many("INSERT OR IGNORE INTO model_run_label VALUES (?, ?)", [(run_id, label["id"]) for label in labels])
    db.run_many(
        "UPDATE model_run_row SET labelId = coalesce(labelId, ?) WHERE modelRunId = ? AND dataRowId = ?",
        [(label["id"], run_id, label["dataRowId"]) for label in labels],
    )
