"""Table of webhooks."""

from ...errors import existing
from ...storage import Database, Row

TABLES = """
CREATE TABLE IF NOT EXISTS webhook (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, projectId TEXT REFERENCES project (id), url TEXT NOT NULL,
  secret TEXT NOT NULL, topics TEXT NOT NULL, status TEXT NOT NULL, createdById TEXT NOT NULL,
  createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS webhook_by_project ON webhook (projectId, seq);
"""


def find(db: Database, uid: str) -> Row:
    """The webhook of that id.

    Raises:
        NotFound: there is none.
    """
    return existing(db.row("SELECT * FROM webhook WHERE id = ?", uid), "Webhook", uid)
