"""Tables of batches; which rows are in one stands in `project_row`."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from ... import clock
from ...errors import Conflict, Malformed, existing
from ...identifiers import cuid, uuid4
from ...state import Call
from ...storage import Database, Row, placeholders
from ..data_rows.storage import ids_by
from ..projects.storage import LABELING, queue

TABLES = """
CREATE TABLE IF NOT EXISTS batch (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, projectId TEXT NOT NULL REFERENCES project (id),
  name TEXT NOT NULL, consensusSettingsJson TEXT NOT NULL, userId TEXT NOT NULL, createdAt TEXT NOT NULL,
  updatedAt TEXT NOT NULL, deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX IF NOT EXISTS batch_by_project ON batch (projectId, seq);
CREATE VIEW IF NOT EXISTS counted_batch AS
  SELECT *, (SELECT count(*) FROM project_row WHERE batchId = batch.id) AS size FROM batch;
"""

_MOST = 900
_DEFAULT_CONSENSUS = {"numberOfLabels": 1, "coveragePercentage": 0}


def create(call: Call, project_id: str, name: str, consensus: Mapping[str, Any] | None) -> str:
    """An empty batch; returns its id.

    Raises:
        Conflict: the project has a batch of that name.
    """
    if not name.strip():
        raise Malformed("A batch needs a name")
    if call.db.value("SELECT 1 FROM batch WHERE projectId = ? AND name = ? AND deleted = 0", project_id, name):
        raise Conflict(f"The project already has a batch named {name!r}")
    uid, at = uuid4(), clock.now()
    call.db.insert(
        "batch",
        {
            "id": uid, "projectId": project_id, "name": name, "userId": call.user_id, "createdAt": at, "updatedAt": at,
            "consensusSettingsJson": json.dumps(consensus or _DEFAULT_CONSENSUS),
        },
    )  # fmt: skip
    return uid


def find(db: Database, uid: str) -> Row:
    """The batch of that id.

    Raises:
        NotFound: there is none, or it was deleted.
    """
    return existing(db.row("SELECT * FROM counted_batch WHERE id = ? AND deleted = 0", uid), "Batch", uid)


def fill(db: Database, batch: Row, ids: Sequence[str], keys: Sequence[str], priority: int) -> list[str]:
    """Put rows into a batch and into the project's first queue.

    Returns:
        Ids that are unknown, or of rows that cannot be read.

    Raises:
        Malformed: unknown global keys, or no row is left to add.
    """
    wanted, failed = _usable(db, ids, keys)
    if not wanted:
        raise Malformed("No valid data rows to be added from the list provided!")
    project_id = batch["projectId"]
    there = present(db, project_id, wanted)
    fresh = [uid for uid in wanted if uid not in there]
    if not fresh:
        raise Malformed("No valid data rows to add to project")
    first, at = queue(db, project_id, LABELING), clock.now()
    db.run_many(
        "INSERT INTO project_row (id, projectId, dataRowId, batchId, queueId, priority, createdAt, movedAt) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [(cuid(), project_id, uid, batch["id"], first, priority, at, at) for uid in fresh],
    )
    db.update("batch", batch["id"], {"updatedAt": at})
    db.update("project", project_id, {"lastActivityTime": at})
    return failed


def _usable(db: Database, ids: Sequence[str], keys: Sequence[str]) -> tuple[list[str], list[str]]:
    by_key = ids_by(db, "globalKey", list(keys))
    if missing := [k for k in keys if k not in by_key]:
        raise Malformed(f"Data rows with the following global keys do not exist: {', '.join(missing)}.")
    asked = list(dict.fromkeys([*ids, *(by_key[k] for k in keys)]))
    readable: set[str] = set()
    for start in range(0, len(asked), _MOST):
        part = asked[start : start + _MOST]
        sql = f"SELECT id FROM data_row WHERE readable AND id IN ({placeholders(part)})"
        readable |= {row["id"] for row in db.rows(sql, *part)}
    return [i for i in asked if i in readable], [i for i in asked if i not in readable]


def present(db: Database, project_id: str, ids: Sequence[str]) -> set[str]:
    """Those of the rows that are in the project."""
    found: set[str] = set()
    for start in range(0, len(ids), _MOST):
        part = ids[start : start + _MOST]
        sql = f"SELECT dataRowId FROM project_row WHERE projectId = ? AND dataRowId IN ({placeholders(part)})"
        found |= {row["dataRowId"] for row in db.rows(sql, project_id, *part)}
    return found
