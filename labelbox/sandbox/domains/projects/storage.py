"""Tables of projects, the rows in them, and the queues that the rows are in."""

from collections.abc import Mapping

from ... import clock
from ...errors import existing
from ...identifiers import cuid, uuid4
from ...storage import Database, Row

TABLES = """
CREATE TABLE IF NOT EXISTS project (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0, name TEXT NOT NULL, description TEXT NOT NULL, setupComplete TEXT,
  lastActivityTime TEXT NOT NULL, queueMode TEXT NOT NULL, allowedMediaType TEXT NOT NULL,
  autoAuditNumberOfLabels INTEGER NOT NULL, autoAuditPercentage REAL NOT NULL, tagSetStatus TEXT NOT NULL,
  showingPredictionsToLabelers INTEGER NOT NULL DEFAULT 0, instructionsUrl TEXT, ontologyId TEXT,
  labelingFrontendId TEXT, editorTaskType TEXT, isBenchmarkEnabled INTEGER NOT NULL,
  isConsensusEnabled INTEGER NOT NULL, modelSetupComplete INTEGER, uploadType TEXT, createdById TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS project_by_name ON project (name);
CREATE INDEX IF NOT EXISTS project_by_ontology ON project (ontologyId);
CREATE TABLE IF NOT EXISTS task_queue (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, projectId TEXT NOT NULL REFERENCES project (id),
  name TEXT NOT NULL, description TEXT, queueType TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS task_queue_by_project ON task_queue (projectId);
CREATE TABLE IF NOT EXISTS project_row (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, projectId TEXT NOT NULL REFERENCES project (id),
  dataRowId TEXT NOT NULL REFERENCES data_row (id) ON DELETE CASCADE, batchId TEXT, queueId TEXT,
  priority INTEGER NOT NULL, createdAt TEXT NOT NULL, movedAt TEXT NOT NULL, UNIQUE (projectId, dataRowId)
) STRICT;
CREATE INDEX IF NOT EXISTS project_row_by_batch ON project_row (batchId, seq);
CREATE INDEX IF NOT EXISTS project_row_by_queue ON project_row (queueId);
CREATE INDEX IF NOT EXISTS project_row_by_data_row ON project_row (dataRowId);
"""
# A row of `project_row` is a data row in a project: its batch, its priority, and the queue that it is in; without a
# queue it is done. Its id is that of the labeling parameter override.

LABELING, REVIEW, REWORK = "MANUAL_LABELING_QUEUE", "MANUAL_REVIEW_QUEUE", "MANUAL_REWORK_QUEUE"

# The names of the first and the last are our convention.
_QUEUES = ((LABELING, "Initial labeling task"), (REVIEW, "Initial review task"), (REWORK, "Rework (all rejected)"))


def create(db: Database, values: Mapping[str, object], user_id: str) -> Row:
    """A new project with its three queues; what is not given gets the service's defaults."""
    at = clock.now()
    benchmark: dict[str, object] = {"autoAuditNumberOfLabels": 1, "autoAuditPercentage": 1.0}
    row: Row = {
        "id": cuid(), "createdAt": at, "updatedAt": at, "deleted": 0, "name": "", "description": "",
        "lastActivityTime": at, "queueMode": "BATCH", "allowedMediaType": "UNKNOWN", "tagSetStatus": "ENABLED",
        "createdById": user_id, "isConsensusEnabled": False,
    } | benchmark | {k: v for k, v in values.items() if v is not None}  # fmt: skip
    row.setdefault("isBenchmarkEnabled", row["autoAuditPercentage"] == 1 and not row["isConsensusEnabled"])
    if row["queueMode"] == "DATA_SET":
        row["tagSetStatus"] = "DISABLED"
    db.insert("project", row)
    for kind, name in _QUEUES:
        db.insert(
            "task_queue", {"id": uuid4(), "projectId": row["id"], "name": name, "description": "", "queueType": kind}
        )
    return find(db, row["id"])


def find(db: Database, uid: str) -> Row:
    """The project of that id.

    Raises:
        NotFound: there is none, or it was deleted.
    """
    return existing(db.row("SELECT * FROM project WHERE id = ? AND deleted = 0", uid), "Project", uid)


def change(db: Database, uid: str, values: Mapping[str, object]) -> Row:
    """Set columns of a project; that counts as activity."""
    at = clock.now()
    db.update("project", uid, {"updatedAt": at, "lastActivityTime": at} | dict(values))
    return db.row("SELECT * FROM project WHERE id = ?", uid) or {}


def queue(db: Database, project_id: str, kind: str) -> str:
    """The id of a project's queue of that type."""
    return str(db.value("SELECT id FROM task_queue WHERE projectId = ? AND queueType = ?", project_id, kind))
