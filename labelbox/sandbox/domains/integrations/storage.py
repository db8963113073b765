"""Table of integrations. There is no call that makes one; a test seeds them (`Sandbox.seed`)."""

from collections.abc import Mapping

from ... import clock
from ...errors import InvalidQuery
from ...identifiers import cuid
from ...storage import Database, Row

TABLES = """
CREATE TABLE IF NOT EXISTS iam_integration (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, provider TEXT NOT NULL,
  valid INTEGER NOT NULL, isOrgDefault INTEGER NOT NULL, settings TEXT NOT NULL, lastValidAt TEXT,
  createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS dataset_signer (
  datasetId TEXT PRIMARY KEY REFERENCES dataset (id), integrationId TEXT NOT NULL REFERENCES iam_integration (id)
) STRICT, WITHOUT ROWID;
"""


def add(db: Database, values: Mapping[str, object]) -> str:
    """A new integration; returns its id."""
    uid, at = cuid(), clock.now()
    db.insert("iam_integration", dict(values) | {"id": uid, "lastValidAt": at, "createdAt": at, "updatedAt": at})
    return uid


def find(db: Database, uid: str) -> Row:
    """The integration of that id.

    Raises:
        InvalidQuery: there is none.
    """
    found = db.row("SELECT * FROM iam_integration WHERE id = ?", uid)
    if found is None:
        raise InvalidQuery(f"There is no integration {uid!r}")
    return found
