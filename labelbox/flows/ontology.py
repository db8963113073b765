"""Journeys around ontologies and feature schemas. What changes one that exists goes over the REST interface."""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from typing_extensions import TypedDict

from labelbox.exceptions import LabelboxError
from labelbox.flows.found import found, looked_up, made
from labelbox.flows.rest import answered, done
from labelbox.steps import Flow, all_of, call, rest, segment
from labelbox_graphql import ops

if TYPE_CHECKING:
    from labelbox_graphql.enums import MediaType
    from labelbox_graphql.fragments import FeatureSchemaFields, OntologyFields

Features = Sequence[Mapping[str, Any]]

AT_ONCE = 8
"""Feature schemas asked for side by side."""

NEW = "new_feature_schema_id"
"""What stands in the path of a feature schema that has no id yet."""


class _Put(TypedDict):
    schemaId: str


class _Unarchived(TypedDict, total=False):
    unarchived: bool


class _Removed(TypedDict):
    archived: bool
    deleted: bool


class _Node(TypedDict):
    featureSchemaId: str
    archived: bool | None


class _Nodes(TypedDict, total=False):
    tools: list[_Node] | None
    classifications: list[_Node] | None
    relationships: list[_Node] | None


class _Nested(TypedDict):
    featureSchemaNodes: _Nodes


def get(uid: str) -> "Flow[OntologyFields]":
    """One ontology.

    Raises:
        ResourceNotFoundError: there is none.
    """
    return found((yield from call(ops.ontology.get_ontology(id=uid))).ontology, "Ontology", uid=uid)


def create(name: str, normalized: Mapping[str, Any], media_type: "MediaType | None") -> "Flow[OntologyFields]":
    """Make an ontology of its JSON."""
    from labelbox_graphql.inputs import UpsertOntologyInput

    data = UpsertOntologyInput(name=name, normalized=json.dumps(normalized), media_type=media_type)
    return made((yield from call(ops.ontology.upsert_ontology(data=data))).upsert_ontology, "ontology")


def create_of_features(
    name: str, uids: Sequence[str], media_type: "MediaType | None", arrange: "Callable[[Features], Mapping[str, Any]]"
) -> "Flow[OntologyFields]":
    """Make an ontology of feature schemas that exist.

    Args:
        name: Its name.
        uids: The feature schemas.
        media_type: The kind of data that it is for.
        arrange: Makes the JSON of an ontology from that of its features; may refuse them.

    Raises:
        ResourceNotFoundError: a feature schema does not exist, or is not at the top of an ontology.
    """
    features = yield from all_of((get_feature(uid) for uid in uids), limit=AT_ONCE)
    return (yield from create(name, arrange([feature.normalized for feature in features]), media_type))


def get_feature(uid: str) -> "Flow[FeatureSchemaFields]":
    """One feature schema at the top of an ontology.

    Raises:
        ResourceNotFoundError: there is none.
    """
    return (yield from looked_up(_get_feature(uid), "FeatureSchema", uid=uid))


def _get_feature(uid: str) -> "Flow[FeatureSchemaFields]":
    from labelbox_graphql.inputs import RootSchemaNodeWhere

    answer = yield from call(ops.ontology.get_root_schema_node(where=RootSchemaNodeWhere(feature_schema_id=uid)))
    return found(answer.root_schema_node, "FeatureSchema", uid=uid)


def create_feature(normalized: Mapping[str, Any]) -> "Flow[FeatureSchemaFields]":
    """Make a feature schema of its JSON. Empty values are left out, as the server wants it."""
    from labelbox_graphql.inputs import UpsertRootSchemaNodeInput

    data = UpsertRootSchemaNodeInput(normalized=json.dumps({key: value for key, value in normalized.items() if value}))
    answer = yield from call(ops.ontology.upsert_root_schema_node(data=data))
    return made(answer.upsert_root_schema_node, "feature schema")


def put_feature(normalized: Mapping[str, Any]) -> "Flow[FeatureSchemaFields]":
    """Make a feature schema, or change the one whose id is in the JSON."""
    uid = normalized.get("featureSchemaId") or NEW
    reply = yield from rest("PUT", f"/feature-schemas/{segment(uid)}", {"normalized": json.dumps(normalized)})
    answer = answered(reply, 200, "Failed to upsert the feature schema", _Put, FeatureSchema=uid)
    return (yield from get_feature(answer["schemaId"]))


def rename_feature(uid: str, title: str) -> "Flow[FeatureSchemaFields]":
    """Give a feature schema another name."""
    reply = yield from rest("PATCH", f"/feature-schemas/{segment(uid)}/definition", {"title": title})
    done(reply, 200, "Failed to update the feature schema", FeatureSchema=uid)
    return (yield from get_feature(uid))


def delete_feature(uid: str) -> Flow[None]:
    """Delete a feature schema that nothing uses."""
    reply = yield from rest("DELETE", f"/feature-schemas/{segment(uid)}")
    done(reply, 204, "Failed to delete the feature schema", FeatureSchema=uid)


def delete(uid: str) -> Flow[None]:
    """Delete an ontology that nothing uses."""
    reply = yield from rest("DELETE", f"/ontologies/{segment(uid)}")
    done(reply, 204, "Failed to delete the ontology", Ontology=uid)


def unused(after: str | None) -> Flow[list[str]]:
    """Ids of ontologies that nothing uses, a page of them."""
    reply = yield from rest("GET", "/ontologies/unused", {"after": after})
    return answered(reply, 200, "Failed to get unused ontologies", list[str])


def unused_features(after: str | None) -> Flow[list[str]]:
    """Ids of feature schemas that nothing uses, a page of them."""
    reply = yield from rest("GET", "/feature-schemas/unused", {"after": after})
    return answered(reply, 200, "Failed to get unused feature schemas", list[str])


def insert(ontology_id: str, uid: str, position: int) -> Flow[None]:
    """Put a feature schema into an ontology, or move it if it is there."""
    reply = yield from rest("POST", _place(ontology_id, uid), {"position": position})
    failure = "Failed to insert the feature schema into the ontology"
    done(reply, 201, failure, Ontology=ontology_id, FeatureSchema=uid)


def remove(ontology_id: str, uid: str) -> Flow[_Removed]:
    """Take a feature schema out of an ontology."""
    reply = yield from rest("DELETE", _place(ontology_id, uid))
    failure = "Failed to remove feature schema from ontology"
    return answered(reply, 200, failure, _Removed, Ontology=ontology_id, FeatureSchema=uid)


def unarchive(ontology_id: str, uid: str) -> Flow[None]:
    """Bring an archived feature schema back.

    Raises:
        LabelboxError: the server did not.
    """
    reply = yield from rest("PATCH", f"{_place(ontology_id, uid)}/unarchive")
    failure = "Failed unarchive the feature schema node"
    if not answered(reply, 200, failure, _Unarchived, Ontology=ontology_id, FeatureSchema=uid).get("unarchived"):
        raise LabelboxError("Failed unarchive the feature schema.")


def is_archived(ontology_id: str, uid: str) -> Flow[bool]:
    """Whether a feature schema of an ontology is archived.

    Raises:
        LabelboxError: it is not in the ontology.
    """
    reply = yield from rest("GET", f"/ontologies/{segment(ontology_id)}")
    answer = answered(reply, 200, "Failed to get the feature schema archived status", _Nested, Ontology=ontology_id)
    nodes = answer["featureSchemaNodes"]
    for kind in (nodes.get("tools"), nodes.get("classifications"), nodes.get("relationships")):
        for node in kind or ():
            if node["featureSchemaId"] == uid:
                return bool(node["archived"])
    raise LabelboxError("The specified feature schema was not in the ontology.")


def _place(ontology_id: str, uid: str) -> str:
    return f"/ontologies/{segment(ontology_id)}/feature-schemas/{segment(uid)}"
