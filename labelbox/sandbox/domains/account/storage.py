"""Tables of the organization, and who is in it from the start."""

from ... import clock
from ...errors import NotFound, existing
from ...identifiers import cuid
from ...state import State
from ...storage import Database, Row

TABLES = """
CREATE TABLE IF NOT EXISTS organization (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS role (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE IF NOT EXISTS user (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0, email TEXT NOT NULL, name TEXT, nickname TEXT, intercomHash TEXT, picture TEXT,
  isViewer INTEGER NOT NULL DEFAULT 0, isExternalUser INTEGER NOT NULL DEFAULT 0, timezone TEXT, lastLoginAt TEXT,
  orgRoleId TEXT NOT NULL REFERENCES role (id)
) STRICT;
CREATE TABLE IF NOT EXISTS api_key (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, hash TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
  userId TEXT NOT NULL REFERENCES user (id), createdAt TEXT NOT NULL
) STRICT;
"""

ROLES = ("None", "Labeler", "Reviewer", "Team Manager", "Admin")


def seed(state: State) -> None:
    """One organization with one administrator."""
    db, at = state.db, clock.now()
    for name in ROLES:
        add_role(db, name)
    if db.value("SELECT id FROM organization") is None:
        db.insert("organization", {"id": cuid(), "name": "Sandbox", "createdAt": at, "updatedAt": at})
        add_user(db, "admin@sandbox.example", "Sandbox Admin", role_named(db, "Admin"))


def add_user(db: Database, email: str, name: str, role_id: str) -> str:
    """A new user of the organization; returns the id."""
    uid, at = cuid(), clock.now()
    db.insert(
        "user",
        {
            "id": uid, "createdAt": at, "updatedAt": at, "email": email, "name": name, "nickname": name,
            "intercomHash": "", "picture": "", "timezone": "UTC", "orgRoleId": role_id, "lastLoginAt": at,
        },
    )  # fmt: skip
    return uid


def add_role(db: Database, name: str) -> str:
    """A new role; one of that name is used if it is there. Returns the id."""
    db.run("INSERT OR IGNORE INTO role (id, name) VALUES (?, ?)", cuid(), name)
    return role_named(db, name)


def role_named(db: Database, name: str) -> str:
    """The id of a role; case and the blank for an underscore do not matter."""
    found = db.value("SELECT id FROM role WHERE upper(replace(name, ' ', '_')) = ?", name.upper().replace(" ", "_"))
    if found is None:
        raise NotFound("Role", name)
    return str(found)


def find_user(db: Database, uid: str) -> Row:
    """The user of that id.

    Raises:
        NotFound: there is none, or it was removed.
    """
    return existing(db.row("SELECT * FROM user WHERE id = ? AND deleted = 0", uid), "User", uid)


def user(db: Database, uid: str | None) -> Row | None:
    """The user who made something, also when no longer there."""
    return db.row("SELECT * FROM user WHERE id = ?", uid)


def organization(db: Database) -> Row | None:
    """The one organization."""
    return db.row("SELECT * FROM organization")
