"""The REST calls on ontologies and feature schemas."""

import json
from typing import Any, TypeAlias

from ... import clock
from ...domain import RestRoute
from ...errors import Malformed, NotFound
from ...json_values import objects
from ...state import Call
from ...storage import Database
from . import storage
from .features import KINDS, Feature, check, complete

Answer: TypeAlias = tuple[int, object]

_PAGE = 100
_USES = "ontology_feature f JOIN ontology o ON o.id = f.ontologyId"


def put_feature(call: Call, body: dict[str, Any], uid: str) -> Answer:
    """Make a feature schema, or change one."""
    feature = storage.parse(str(body.get("normalized")))
    check(feature)
    if uid == "new_feature_schema_id":
        made = complete(feature | {"featureSchemaId": None}, lambda i: storage.is_known(call.db, i))
    else:
        known = storage.find_feature(call.db, uid)
        made = complete(
            feature | {"featureSchemaId": uid, "schemaNodeId": known["id"]}, lambda i: storage.is_known(call.db, i)
        )
        _change_everywhere(call.db, made)
    storage.store(call.db, made)
    return 200, {"schemaId": made["featureSchemaId"]}


def rename_feature(call: Call, body: dict[str, Any], uid: str) -> Answer:
    """Give a feature schema another name, in every ontology that uses it."""
    title = body.get("title")
    if not isinstance(title, str) or not title.strip():
        raise Malformed("The title of a feature schema cannot be empty")
    feature = json.loads(storage.find_feature(call.db, uid)["normalized"]) | {"name": title}
    if "instructions" in feature:
        feature["instructions"] = title
    storage.store(call.db, feature)
    _change_everywhere(call.db, feature)
    return 200, {"schemaId": uid}


def delete_feature(call: Call, body: dict[str, Any], uid: str) -> Answer:
    """Remove a feature schema that no ontology uses."""
    found = call.db.row("SELECT deleted FROM feature_schema WHERE featureSchemaId = ?", uid)
    if found is None:
        raise Malformed(f"Cannot find root schema node with feature schema id {uid}")
    if found["deleted"]:
        raise Malformed("Feature schema is already deleted")
    if _used(call.db, uid):
        raise Malformed("Feature schema cannot be deleted because it is used in ontologies")
    call.db.run("UPDATE feature_schema SET deleted = 1 WHERE featureSchemaId = ?", uid)
    return 204, None


def unused_features(call: Call, body: dict[str, Any]) -> Answer:
    """Ids of feature schemas that are in no ontology, a page of them."""
    return 200, _unused(
        call.db, "feature_schema", "featureSchemaId", body,
        "NOT EXISTS (SELECT 1 FROM ontology_feature f JOIN ontology o ON o.id = f.ontologyId AND o.deleted = 0 "
        "WHERE f.featureSchemaId = feature_schema.featureSchemaId)",
    )  # fmt: skip


def unused_ontologies(call: Call, body: dict[str, Any]) -> Answer:
    """Ids of ontologies that no project uses, a page of them."""
    condition = "NOT EXISTS (SELECT 1 FROM project WHERE ontologyId = ontology.id AND deleted = 0)"
    return 200, _unused(call.db, "ontology", "id", body, condition)


def delete_ontology(call: Call, body: dict[str, Any], uid: str) -> Answer:
    """Remove an ontology that no project uses."""
    storage.find(call.db, uid)
    projects = call.db.rows("SELECT id FROM project WHERE ontologyId = ? AND deleted = 0 ORDER BY seq", uid)
    if projects:
        names = ", ".join(p["id"] for p in projects)
        message = "Cannot delete an ontology connected to a project. The ontology is connected to projects: "
        raise Malformed(message + names)
    call.db.update("ontology", uid, {"deleted": 1, "updatedAt": clock.now()})
    return 204, None


def read_ontology(call: Call, body: dict[str, Any], uid: str) -> Answer:
    """The features of an ontology and whether they are archived."""
    normalized = json.loads(storage.find(call.db, uid)["normalized"])
    nodes = {kind: [f | {"archived": bool(f.get("archived"))} for f in objects(normalized.get(kind))] for kind in KINDS}
    return 200, {"featureSchemaNodes": nodes}


def insert_feature(call: Call, body: dict[str, Any], uid: str, feature_id: str) -> Answer:
    """Put a feature schema into an ontology, or move it if it is there."""
    normalized = json.loads(storage.find(call.db, uid)["normalized"])
    feature: Feature = json.loads(storage.find_feature(call.db, feature_id)["normalized"])
    kind = "tools" if "tool" in feature else "classifications"
    nodes = [n for n in objects(normalized.get(kind)) if n["featureSchemaId"] != feature_id]
    position = body.get("position")
    if not (position is None or (isinstance(position, int) and abs(position) < 2**31)):
        raise Malformed("The position is a number of at most 32 bits")
    nodes.insert(len(nodes) if position is None else position, feature)
    storage.replace(call.db, uid, normalized | {kind: nodes})
    return 201, {"featureSchemaId": feature_id}


def remove_feature(call: Call, body: dict[str, Any], uid: str, feature_id: str) -> Answer:
    """Take a feature out of an ontology; one with labels is archived instead."""
    normalized = json.loads(storage.find(call.db, uid)["normalized"])
    kind, node = _root(normalized, feature_id)
    if node is None:
        return 200, _remove_nested(call, uid, normalized, feature_id)
    labelled = _has_labels(call.db, feature_id, uid)
    nodes = [n for n in normalized[kind] if n is not node or labelled]
    if labelled:
        node["archived"] = True
    storage.replace(call.db, uid, normalized | {kind: nodes})
    return 200, {"archived": labelled, "deleted": not labelled}


def unarchive_feature(call: Call, body: dict[str, Any], uid: str, feature_id: str) -> Answer:
    """Bring an archived feature back."""
    found = call.db.row("SELECT normalized FROM ontology WHERE id = ? AND deleted = 0", uid)
    if found is None:
        raise Malformed(f"Failed to find ontology by id: {uid}")
    normalized = json.loads(found["normalized"])
    _, node = _root(normalized, feature_id)
    if node is None:
        raise Malformed(f"Failed to find feature schema node by id: {feature_id}")
    node.pop("archived", None)
    storage.replace(call.db, uid, normalized)
    return 200, {"unarchived": True}


def _unused(db: Database, table: str, column: str, body: dict[str, Any], condition: str) -> list[str]:
    after = f"coalesce((SELECT seq FROM {table} WHERE {column} = ?), 0)"
    sql = f"SELECT {column} AS id FROM {table} WHERE deleted = 0 AND {condition} AND seq > {after} ORDER BY seq LIMIT ?"
    return [row["id"] for row in db.rows(sql, body.get("after"), _PAGE)]


def _used(db: Database, uid: str) -> bool:
    sql = f"SELECT 1 FROM {_USES} WHERE f.featureSchemaId = ? AND NOT o.deleted"
    return db.value(sql, uid) is not None


def _has_labels(db: Database, feature_id: str, ontology_id: str) -> bool:
    sql = (
        "SELECT 1 FROM annotation a JOIN label l ON l.id = a.labelId JOIN project p ON p.id = l.projectId "
        "WHERE a.featureSchemaId = ? AND p.ontologyId = ? AND NOT p.deleted"
    )
    return db.value(sql, feature_id, ontology_id) is not None


def _root(normalized: dict[str, Any], feature_id: str) -> tuple[str, Feature | None]:
    for kind in KINDS:
        for node in objects(normalized.get(kind)):
            if node["featureSchemaId"] == feature_id:
                return kind, node
    return "", None


def _remove_nested(call: Call, uid: str, normalized: dict[str, Any], feature_id: str) -> dict[str, bool]:
    """A nested feature goes when it has no labels; with labels it stays as it is."""
    if _has_labels(call.db, feature_id, uid):
        return {"archived": False, "deleted": False}
    gone = [_without(node, feature_id) for kind in KINDS for node in objects(normalized.get(kind))]
    if not any(gone):
        raise NotFound("FeatureSchema", feature_id)
    storage.replace(call.db, uid, normalized)
    return {"archived": False, "deleted": True}


def _without(node: Feature, feature_id: str) -> bool:
    for part in ("classifications", "options"):
        children = objects(node.get(part))
        kept = [c for c in children if c["featureSchemaId"] != feature_id]
        if len(kept) < len(children):
            node[part] = kept
            return True
        if any(_without(c, feature_id) for c in children):
            return True
    return False


def _change_everywhere(db: Database, feature: Feature) -> None:
    """Ontologies follow a changed feature schema; our convention."""
    uid = feature["featureSchemaId"]
    sql = f"SELECT o.id, o.normalized FROM {_USES} WHERE f.featureSchemaId = ?"
    for row in db.rows(sql, uid):
        normalized = json.loads(row["normalized"])
        for kind in KINDS:
            normalized[kind] = [
                n | feature if n["featureSchemaId"] == uid else n for n in objects(normalized.get(kind))
            ]
        storage.replace(db, row["id"], normalized)


ROUTES = (
    RestRoute("GET", "/ontologies/unused", unused_ontologies),
    RestRoute("GET", "/feature-schemas/unused", unused_features),
    RestRoute("PUT", "/feature-schemas/{uid}", put_feature),
    RestRoute("PATCH", "/feature-schemas/{uid}/definition", rename_feature),
    RestRoute("DELETE", "/feature-schemas/{uid}", delete_feature),
    RestRoute("GET", "/ontologies/{uid}", read_ontology),
    RestRoute("DELETE", "/ontologies/{uid}", delete_ontology),
    RestRoute("POST", "/ontologies/{uid}/feature-schemas/{feature_id}", insert_feature),
    RestRoute("DELETE", "/ontologies/{uid}/feature-schemas/{feature_id}", remove_feature),
    RestRoute("PATCH", "/ontologies/{uid}/feature-schemas/{feature_id}/unarchive", unarchive_feature),
)
