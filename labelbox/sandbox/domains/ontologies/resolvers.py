"""Ontologies and feature schemas: create, read, search."""

import json
from typing import Any, Unpack

from ariadne import MutationType, ObjectType, QueryType

from ...errors import Malformed
from ...state import Info
from ...storage import Asked, Database, Row, cursor, listed
from ..account.storage import user
from . import storage
from .features import check, complete

query, mutation = QueryType(), MutationType()
ontology, node = ObjectType("Ontology"), ObjectType("RootSchemaNode")


@query.field("ontology")
def resolve_ontology(_: object, info: Info, where: dict[str, str]) -> Row:
    return storage.find(info.context.db, where["id"])


@query.field("ontologies")
def resolve_ontologies(_: object, info: Info, **paging: Any) -> Row:
    return _page(info.context.db, "ontology", **paging)


@query.field("rootSchemaNode")
def resolve_node(_: object, info: Info, where: dict[str, str]) -> Row:
    return storage.find_feature(info.context.db, where["featureSchemaId"])


@query.field("rootSchemaNodes")
def resolve_nodes(_: object, info: Info, **paging: Any) -> Row:
    return _page(info.context.db, "feature_schema", **paging)


def _page(
    db: Database,
    table: str,
    where: dict[str, Any] | None = None,
    after: str | None = None,
    first: int | None = None,
) -> Row:
    size = 100 if first is None else first
    search = (where or {}).get("search") or ""
    sql = f"SELECT * FROM {table} WHERE deleted = 0 AND instr(lower(name), lower(?)) AND seq > ? ORDER BY seq LIMIT ?"
    found = db.rows(sql, search, cursor(after), size + 1)
    more = len(found) > size
    return {"nodes": found[:size], "nextCursor": str(found[size - 1]["seq"]) if more and size else None}


@mutation.field("upsertOntology")
def upsert_ontology(_: object, info: Info, data: dict[str, Any]) -> Row:
    call = info.context
    if not data["name"].strip():
        raise Malformed("An ontology needs a name")
    normalized = storage.parse(data["normalized"])
    uid = storage.create(call.db, data["name"], normalized, data.get("mediaType"), call.user_id)
    return storage.find(call.db, uid)


@mutation.field("upsertRootSchemaNode")
def upsert_node(_: object, info: Info, data: dict[str, str]) -> Row:
    db = info.context.db
    feature = storage.parse(data["normalized"])
    check(feature)
    made = complete(feature, lambda uid: storage.is_known(db, uid))
    storage.store(db, made)
    return storage.find_feature(db, made["featureSchemaId"])


@ontology.field("normalized")
@node.field("normalized")
def resolve_normalized(parent: Row, _: Info) -> object:
    return json.loads(parent["normalized"])


@ontology.field("objectSchemaCount")
def resolve_tool_count(parent: Row, _: Info) -> int:
    return len(json.loads(parent["normalized"]).get("tools", []))


@ontology.field("classificationSchemaCount")
def resolve_classification_count(parent: Row, _: Info) -> int:
    return len(json.loads(parent["normalized"]).get("classifications", []))


@ontology.field("createdBy")
def resolve_created_by(parent: Row, info: Info) -> Row | None:
    return user(info.context.db, parent["createdById"])


@ontology.field("projects")
def resolve_projects(parent: Row, info: Info, **asked: Unpack[Asked]) -> list[Row]:
    return listed(info.context.db, "project WHERE ontologyId = ?", parent["id"], asked=asked)


RESOLVERS = (query, mutation, ontology, node)
