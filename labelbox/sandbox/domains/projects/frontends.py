"""The editor of a project, and the old way of giving a project its ontology through it."""

import json
from typing import Any, Unpack

from ariadne import MutationType, ObjectType, QueryType

from ...errors import Malformed, NotFound
from ...identifiers import cuid
from ...json_values import members
from ...state import Info, State
from ...storage import Asked, Row, listed
from ..account.storage import organization
from ..ontologies import storage as ontologies
from . import storage

TABLES = """
CREATE TABLE IF NOT EXISTS labeling_frontend (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, deleted INTEGER NOT NULL DEFAULT 0,
  name TEXT NOT NULL COLLATE NOCASE, description TEXT, iframeUrlPath TEXT
) STRICT;
CREATE TABLE IF NOT EXISTS labeling_frontend_options (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, deleted INTEGER NOT NULL DEFAULT 0,
  projectId TEXT NOT NULL REFERENCES project (id), labelingFrontendId TEXT NOT NULL, customizationOptions TEXT NOT NULL
) STRICT;
"""

query, mutation = QueryType(), MutationType()
project, options, mutations = (
    ObjectType("Project"),
    ObjectType("LabelingFrontendOptions"),
    ObjectType("ProjectMutations"),
)


def seed(state: State) -> None:
    """The one editor that every organization has."""
    if state.db.value("SELECT id FROM labeling_frontend") is None:
        editor = {"id": cuid(), "name": "Editor", "description": "Labels any media", "iframeUrlPath": "/editor"}
        state.db.insert("labeling_frontend", editor)


@query.field("labelingFrontends")
def resolve_frontends(_: object, info: Info, **asked: Unpack[Asked]) -> list[Row]:
    return listed(info.context.db, "labeling_frontend", asked=asked)


@project.field("labelingFrontend")
@options.field("labelingFrontend")
def resolve_frontend(parent: Row, info: Info) -> Row | None:
    return info.context.db.row("SELECT * FROM labeling_frontend WHERE id = ?", parent["labelingFrontendId"])


@project.field("labelingFrontendOptions")
def resolve_options(parent: Row, info: Info, **asked: Unpack[Asked]) -> list[Row]:
    return listed(info.context.db, "labeling_frontend_options WHERE projectId = ?", parent["id"], asked=asked)


@options.field("project")
def resolve_project(parent: Row, info: Info) -> Row:
    return storage.find(info.context.db, parent["projectId"])


@options.field("organization")
def resolve_organization(_: Row, info: Info) -> Row | None:
    return organization(info.context.db)


@mutation.field("createLabelingFrontendOptions")
def create_options(_: object, info: Info, data: dict[str, Any]) -> Row:
    """Connects an ontology made of the options; empty options are on the way to another one and make none."""
    call = info.context
    parent = storage.find(call.db, _connected(data, "project"))
    text = data.get("customizationOptions") or "{}"
    made: Row = {
        "id": cuid(), "projectId": parent["id"], "labelingFrontendId": _connected(data, "labelingFrontend"),
        "customizationOptions": text,
    }  # fmt: skip
    call.db.insert("labeling_frontend_options", made)
    try:
        normalized = json.loads(text)
    except ValueError:
        raise Malformed("customizationOptions is no JSON") from None
    if normalized.get("tools") or normalized.get("classifications"):
        uid = ontologies.create(call.db, parent["name"], normalized, None, call.user_id)
        storage.change(call.db, parent["id"], {"ontologyId": uid})
    return made


@mutations.field("connectOntology")
def connect_ontology(parent: Row, info: Info, ontologyId: str) -> Row:
    db = info.context.db
    ontology = ontologies.find(db, ontologyId)
    media, wanted = ontology["mediaType"], parent["allowedMediaType"]
    if media is not None and wanted != "UNKNOWN" and media != wanted:
        raise Malformed(f"An ontology for {media} cannot be connected to a project for {wanted}")
    return storage.change(db, parent["id"], {"ontologyId": ontologyId})


@project.field("ontology")
def resolve_ontology(parent: Row, info: Info) -> Row | None:
    return info.context.db.row("SELECT * FROM ontology WHERE id = ?", parent["ontologyId"])


def _connected(data: dict[str, Any], key: str) -> str:
    uid = members(members(data.get(key)).get("connect")).get("id")
    if uid is None:
        raise NotFound(key, uid)
    return str(uid)


RESOLVERS = (query, mutation, project, options, mutations)
