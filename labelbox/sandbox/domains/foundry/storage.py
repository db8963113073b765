"""Tables of foundry models and apps."""

from ...errors import InvalidQuery, ValidationFailed
from ...state import State
from ...storage import Database, Row

TABLES = """
CREATE TABLE IF NOT EXISTS foundry_model (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS foundry_app (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, description TEXT,
  modelId TEXT NOT NULL REFERENCES foundry_model (id), ontologyId TEXT NOT NULL, inferenceParams TEXT NOT NULL,
  classToSchemaId TEXT NOT NULL, createdBy TEXT NOT NULL, deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
"""

OBJECT_DETECTION = "e8b352ce-8f3a-4cd6-93a5-8af904307346"
"""The model of the service that is publicly known."""


def seed(state: State) -> None:
    """The model that every sandbox has."""
    add_model(state.db, OBJECT_DETECTION, "Object detection")


def add_model(db: Database, uid: str, name: str) -> None:
    """Offer a model."""
    db.run("INSERT OR IGNORE INTO foundry_model (id, name) VALUES (?, ?)", uid, name)


def find_model(db: Database, uid: str) -> Row:
    """The model of that id.

    Raises:
        InvalidQuery: there is none.
    """
    found = db.row("SELECT * FROM foundry_model WHERE id = ?", uid)
    if found is None:
        raise InvalidQuery(f"There is no foundry model {uid!r}")
    return found


def find_app(db: Database, uid: str) -> Row:
    """The app of that id.

    Raises:
        ValidationFailed: there is none: the one thing whose absence the service words as an invalid query.
    """
    found = db.row("SELECT * FROM foundry_app WHERE id = ? AND deleted = 0", uid)
    if found is None:
        raise ValidationFailed(f"There is no foundry app {uid!r}")
    return found
