"""Tables of datasets."""

from ... import clock
from ...errors import NotFound, existing
from ...identifiers import cuid
from ...storage import Database, Row

TABLES = """
CREATE TABLE IF NOT EXISTS dataset (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0, name TEXT NOT NULL, description TEXT NOT NULL, createdById TEXT NOT NULL,
  rowCount INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX IF NOT EXISTS dataset_by_name ON dataset (name);
"""


def create(db: Database, name: str, description: str, user_id: str) -> str:
    """A new dataset without rows; returns the id."""
    uid, at = cuid(), clock.now()
    db.insert(
        "dataset",
        {
            "id": uid, "createdAt": at, "updatedAt": at, "name": name, "description": description,
            "createdById": user_id,
        },
    )  # fmt: skip
    return uid


def find(db: Database, uid: str) -> Row:
    """The dataset of that id.

    Raises:
        NotFound: there is none, or it was deleted.
    """
    return existing(db.row("SELECT * FROM dataset WHERE id = ? AND deleted = 0", uid), "Dataset", uid)


def require(db: Database, uid: str) -> None:
    """Raise NotFound unless there is such a dataset."""
    if db.value("SELECT 1 FROM dataset WHERE id = ? AND deleted = 0", uid) is None:
        raise NotFound("Dataset", uid)
