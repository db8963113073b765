"""Custom fields: make, rename, give options, delete."""

from typing import Any

from ariadne import MutationType

from ...errors import Malformed, NotFound
from ...identifiers import cuid
from ...json_values import objects
from ...state import Info
from ...storage import Database, Row
from . import storage

mutation = MutationType()

_LONGEST_NAME = 100
_OPTION, _ENUM = "CustomMetadataEnumOption", "CustomMetadataEnum"


@mutation.field("upsertCustomMetadataSchema")
def upsert(_: object, info: Info, data: dict[str, Any]) -> Row:
    """With an id an existing field changes: its name, and its options; options that are not named stay."""
    db, kind = info.context.db, data["kind"]
    options = objects(data.get("options"))
    if kind == _OPTION:
        raise Malformed("An option needs an enum")
    if options and kind != _ENUM:
        raise Malformed(f"A field of kind {kind} has no options")
    uid = _set(db, data.get("id"), data["name"], kind, None)
    for option in options:
        _set(db, option.get("id"), option["name"], _OPTION, uid)
    known = storage.schemas(db)
    return known[uid] | {"options": [o for o in known.values() if o["parentId"] == uid]}


@mutation.field("deleteCustomMetadataSchema")
def delete(_: object, info: Info, schema: dict[str, str]) -> Row:
    """With a field go its values."""
    db = info.context.db
    _custom(db, schema["id"], None)
    db.run("DELETE FROM metadata_schema WHERE id = ?", schema["id"])
    return {"success": True}


def _set(db: Database, uid: str | None, name: str, kind: str, parent: str | None) -> str:
    if not 1 <= len(name.strip()) <= _LONGEST_NAME:
        raise Malformed(f"The name of a metadata field has 1 to {_LONGEST_NAME} characters")
    owner = db.value("SELECT id FROM metadata_schema WHERE name = ? AND parentId IS ?", name, parent)
    if owner not in (None, uid):
        raise Malformed(f"There is already a metadata field named {name!r}")
    if uid is None:
        uid = cuid()
        db.insert("metadata_schema", {"id": uid, "name": name, "kind": kind, "parentId": parent})
    elif _custom(db, uid, parent)["kind"] != kind:
        raise Malformed("The kind of a metadata field cannot change")
    else:
        db.update("metadata_schema", uid, {"name": name})
    return uid


def _custom(db: Database, uid: str, parent: str | None) -> Row:
    found = db.row("SELECT * FROM metadata_schema WHERE id = ? AND parentId IS ?", uid, parent)
    if found is None:
        raise NotFound("CustomMetadataSchema", uid)
    if found["reserved"]:
        raise Malformed(f"The metadata field {found['name']!r} is reserved")
    return found


RESOLVERS = (mutation,)
