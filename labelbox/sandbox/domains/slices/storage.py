"""Table of saved queries."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from ... import clock
from ...errors import existing
from ...identifiers import cuid
from ...state import State
from ...storage import Database, Row

TABLES = """
CREATE TABLE IF NOT EXISTS saved_query (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, description TEXT, filter TEXT NOT NULL,
  createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL
) STRICT;
"""

CATALOG_SLICE, MODEL_SLICE = "csandboxcatalogslice00001", "csandboxmodelslice0000001"
"""Two slices that every sandbox has: every data row, and every row of a model run."""


def seed(state: State) -> None:
    """The slices with the fixed ids."""
    for uid, name in ((CATALOG_SLICE, "All data rows"), (MODEL_SLICE, "All rows of a model run")):
        if state.db.value("SELECT 1 FROM saved_query WHERE id = ?", uid) is None:
            add(state.db, name, (), uid=uid)


def add(
    db: Database,
    name: str,
    query: Sequence[Mapping[str, Any]],
    *,
    description: str | None = None,
    uid: str | None = None,
) -> str:
    """Save a query; returns its id."""
    uid, at = uid or cuid(), clock.now()
    db.insert(
        "saved_query",
        {
            "id": uid, "name": name, "description": description, "filter": json.dumps(list(query)), "createdAt": at,
            "updatedAt": at,
        },
    )  # fmt: skip
    return uid


def find(db: Database, uid: str) -> Row:
    """The saved query of that id.

    Raises:
        NotFound: there is none.
    """
    return existing(db.row("SELECT * FROM saved_query WHERE id = ?", uid), "Slice", uid)
