"""Tags: make, change, delete, put on projects."""

from collections.abc import Sequence

from ariadne import MutationType, ObjectType

from ...errors import Malformed, existing
from ...identifiers import cuid
from ...state import Info
from ...storage import Database, Row

TABLES = """
CREATE TABLE IF NOT EXISTS resource_tag (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, text TEXT NOT NULL, color TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS project_resource_tag (
  seq INTEGER PRIMARY KEY, projectId TEXT NOT NULL REFERENCES project (id),
  resourceTagId TEXT NOT NULL REFERENCES resource_tag (id) ON DELETE CASCADE, UNIQUE (projectId, resourceTagId)
) STRICT;
"""

mutation = MutationType()
owner, project, mutations = ObjectType("Organization"), ObjectType("Project"), ObjectType("ProjectMutations")


@owner.field("resourceTag")
def resolve_all(_: Row, info: Info) -> list[Row]:
    return info.context.db.rows("SELECT * FROM resource_tag ORDER BY seq")


@project.field("resourceTags")
def resolve_of_project(parent: Row, info: Info) -> list[Row]:
    return _tags(info.context.db, parent["id"])


def _tags(db: Database, project_id: str) -> list[Row]:
    sql = (
        "SELECT t.* FROM resource_tag t JOIN project_resource_tag p ON p.resourceTagId = t.id WHERE p.projectId = ? "
        "ORDER BY p.seq"
    )
    return db.rows(sql, project_id)


@mutation.field("createResourceTag")
def create(_: object, info: Info, input: dict[str, str]) -> Row:
    if not input["text"].strip():
        raise Malformed("A tag needs a text")
    made = {"id": cuid(), "text": input["text"], "color": _color(input["color"])}
    info.context.db.insert("resource_tag", made)
    return made


@mutation.field("updateResourceTag")
def update(_: object, info: Info, where: dict[str, str], data: dict[str, str | None]) -> Row:
    db = info.context.db
    _find(db, where["id"])
    changes = {key: value for key, value in data.items() if value is not None}
    if "color" in changes:
        changes["color"] = _color(changes["color"])
    db.update("resource_tag", where["id"], changes)
    return _find(db, where["id"])


@mutation.field("deleteResourceTag")
def delete(_: object, info: Info, input: dict[str, str]) -> Row:
    found = _find(info.context.db, input["id"])
    info.context.db.run("DELETE FROM resource_tag WHERE id = ?", input["id"])
    return found


@mutations.field("updateProjectResourceTags")
def replace(parent: Row, info: Info, input: dict[str, Sequence[str] | None]) -> list[Row]:
    """The tags of the project are these from now on, in this order."""
    db = info.context.db
    db.run("DELETE FROM project_resource_tag WHERE projectId = ?", parent["id"])
    for uid in dict.fromkeys(input.get("resourceTagIds") or ()):
        _find(db, uid)
        db.insert("project_resource_tag", {"projectId": parent["id"], "resourceTagId": uid})
    return _tags(db, parent["id"])


def _find(db: Database, uid: str) -> Row:
    return existing(db.row("SELECT * FROM resource_tag WHERE id = ?", uid), "ResourceTag", uid)


def _color(text: str) -> str:
    return text.removeprefix("#")


RESOLVERS = (mutation, owner, project, mutations)
