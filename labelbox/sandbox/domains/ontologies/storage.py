"""Tables of ontologies. The JSON of each is kept whole; root features are kept by themselves as well."""

import json
from collections.abc import Mapping
from typing import Any, cast

from ... import clock
from ...errors import Malformed, existing
from ...identifiers import cuid
from ...json_values import members, objects
from ...storage import Database, Row
from .features import KINDS, Feature, check, complete, name_of, walk

TABLES = """
CREATE TABLE IF NOT EXISTS ontology (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0, name TEXT NOT NULL, description TEXT, mediaType TEXT, normalized TEXT NOT NULL,
  createdById TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS feature_schema (
  seq INTEGER PRIMARY KEY, featureSchemaId TEXT NOT NULL UNIQUE, id TEXT NOT NULL, name TEXT NOT NULL,
  normalized TEXT NOT NULL, deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE IF NOT EXISTS ontology_feature (
  ontologyId TEXT NOT NULL REFERENCES ontology (id), featureSchemaId TEXT NOT NULL,
  PRIMARY KEY (ontologyId, featureSchemaId)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS ontology_feature_by_schema ON ontology_feature (featureSchemaId);
"""


def parse(text: str) -> dict[str, Any]:
    """The JSON object in a text.

    Raises:
        Malformed: there is none.
    """
    try:
        value = json.loads(text)
    except ValueError:
        value = None
    if not isinstance(value, dict):
        raise Malformed("normalized is no JSON object")
    return members(cast(object, value))


def create(db: Database, name: str, normalized: Mapping[str, Any], media_type: str | None, user_id: str) -> str:
    """A new ontology; features that exist are used, the others made. Returns the id."""
    uid, at = cuid(), clock.now()
    whole = dict(normalized)
    for kind in KINDS[:2]:
        whole[kind] = [_adopt(db, feature) for feature in objects(whole.get(kind))]
    db.insert(
        "ontology",
        {
            "id": uid, "createdAt": at, "updatedAt": at, "name": name, "description": None, "mediaType": media_type,
            "normalized": json.dumps(whole), "createdById": user_id,
        },
    )  # fmt: skip
    _index(db, uid, whole)
    return uid


def replace(db: Database, uid: str, normalized: Mapping[str, Any]) -> None:
    """Give an ontology other features."""
    db.update("ontology", uid, {"normalized": json.dumps(normalized), "updatedAt": clock.now()})
    _index(db, uid, normalized)


def _index(db: Database, uid: str, normalized: Mapping[str, Any]) -> None:
    db.run("DELETE FROM ontology_feature WHERE ontologyId = ?", uid)
    ids = {node["featureSchemaId"] for kind in KINDS for root in objects(normalized.get(kind)) for node in walk(root)}
    db.run_many("INSERT INTO ontology_feature VALUES (?, ?)", [(uid, i) for i in ids])


def _adopt(db: Database, feature: Feature) -> Feature:
    check(feature)
    made = complete(feature, lambda i: is_known(db, i))
    known = db.row("SELECT id FROM feature_schema WHERE featureSchemaId = ?", made["featureSchemaId"])
    if known:
        return made | {"schemaNodeId": known["id"]}
    store(db, made)
    return made


def is_known(db: Database, uid: str) -> bool:
    """Whether there is a feature of that id, at a root or nested."""
    tables = ("feature_schema", "ontology_feature")
    return any(db.value(f"SELECT 1 FROM {t} WHERE featureSchemaId = ?", uid) is not None for t in tables)


def store(db: Database, feature: Feature) -> None:
    """Keep a root feature, or its new state."""
    db.run(
        "INSERT INTO feature_schema (featureSchemaId, id, name, normalized) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (featureSchemaId) DO UPDATE SET name = excluded.name, normalized = excluded.normalized",
        feature["featureSchemaId"], feature["schemaNodeId"], name_of(feature), json.dumps(feature),
    )  # fmt: skip


def find(db: Database, uid: str) -> Row:
    """The ontology of that id.

    Raises:
        NotFound: there is none, or it was deleted.
    """
    return existing(db.row("SELECT * FROM ontology WHERE id = ? AND deleted = 0", uid), "Ontology", uid)


def find_feature(db: Database, uid: str) -> Row:
    """The root feature of that id.

    Raises:
        NotFound: there is none, or it was deleted.
    """
    return existing(
        db.row("SELECT * FROM feature_schema WHERE featureSchemaId = ? AND deleted = 0", uid), "FeatureSchema", uid
    )
