import json
from typing import Any

import pytest

from tests.sandbox.wire import Wire

SIZE = {"type": "radio", "name": "size", "instructions": "size", "options": [{"value": "s", "label": "Small"}]}
BOX = {"tool": "rectangle", "name": "cat", "color": "blue", "required": True, "classifications": [SIZE]}
MOOD = {
    "type": "checklist",
    "name": "mood",
    "scope": "index",
    "options": [{"value": "x", "label": "X", "options": [SIZE]}],
}
MESSAGE = {"tool": "named-entity", "name": "person", "color": "#abc"}


def ids(node: dict[str, Any]) -> list[tuple[Any, Any]]:
    below = [pair for part in ("classifications", "options") for child in node.get(part, []) for pair in ids(child)]
    return [(node.get("featureSchemaId"), node.get("schemaNodeId")), *below]


def read(wire: Wire, uid: str) -> Any:
    return wire.run("query Q($id: ID!) { ontology(where: {id: $id}) { normalized } }", id=uid)["ontology"]["normalized"]


@pytest.mark.spec("X-110", "X-111")
def test_every_node_gets_ids_and_keeps_what_it_had(wire: Wire) -> None:
    normalized = wire.ontology(BOX, MESSAGE, classifications=(MOOD,))["normalized"]
    cat, person = normalized["tools"]
    assert [cat[k] for k in ("name", "color", "required")] == ["cat", "blue", True]
    assert (person["name"], normalized["classifications"][0]["scope"]) == ("person", "index")
    assert cat["classifications"][0]["options"][0].items() >= {"value": "s", "label": "Small"}.items()
    found = [pair for root in (cat, person, *normalized["classifications"]) for pair in ids(root)]
    assert len(found) == len({pair for pair in found if all(len(uid) == 25 for uid in pair)}) == 8


@pytest.mark.spec("X-112")
def test_search_finds_a_part_of_a_name_at_once(wire: Wire) -> None:
    made = wire.ontology(BOX, name=f"Search {wire.dataset()} Me")
    query = "query Q($s: String) { ontologies(where: {filter: {status: ALL}, search: $s}) { nodes { id } nextCursor } }"
    found = wire.run(query, s=made["name"].lower()[3:-3])["ontologies"]
    assert found == {"nodes": [{"id": made["id"]}], "nextCursor": None}


@pytest.mark.spec("X-015")
def test_pages_by_cursor_end_with_null(wire: Wire) -> None:
    name = f"paged {wire.dataset()}"
    made = [wire.ontology(BOX, name=name)["id"] for _ in range(3)]
    query = """query Q($s: String, $a: String) {
      ontologies(where: {search: $s}, after: $a, first: 2) { nodes { id } nextCursor } }"""
    first = wire.run(query, s=name, a=None)["ontologies"]
    second = wire.run(query, s=name, a=first["nextCursor"])["ontologies"]
    assert [n["id"] for n in first["nodes"] + second["nodes"]] == made
    assert second["nextCursor"] is None


def put(wire: Wire, feature: dict[str, Any], uid: str = "new_feature_schema_id") -> str:
    reply = wire.rest("PUT", f"/feature-schemas/{uid}", {"normalized": json.dumps(feature)})
    assert reply.status_code == 200
    return str(reply.json()["schemaId"])


@pytest.mark.spec("X-113", "X-114")
def test_a_feature_schema_is_made_changed_and_renamed(wire: Wire) -> None:
    uid = put(wire, BOX)
    assert put(wire, BOX | {"color": "red"}, uid) == uid
    assert wire.rest("PATCH", f"/feature-schemas/{uid}/definition", {"title": "dog"}).status_code == 200
    query = "query Q($id: ID!) { rootSchemaNode(where: {featureSchemaId: $id}) { name normalized } }"
    found = wire.run(query, id=uid)["rootSchemaNode"]
    assert (found["name"], found["normalized"]["color"], found["normalized"]["featureSchemaId"]) == ("dog", "red", uid)


@pytest.mark.spec("X-114")
@pytest.mark.parametrize(("uid", "title"), [("unknown", "x"), (None, "")])
def test_an_unknown_schema_or_an_empty_title_is_refused(wire: Wire, uid: str | None, title: str) -> None:
    reply = wire.rest("PATCH", f"/feature-schemas/{uid or put(wire, BOX)}/definition", {"title": title})
    assert 400 <= reply.status_code < 500
    assert reply.json()["message"]


@pytest.mark.spec("X-115")
def test_only_an_unused_feature_schema_can_be_deleted(wire: Wire) -> None:
    used = wire.ontology(BOX)["normalized"]["tools"][0]["featureSchemaId"]
    gone = put(wire, BOX)
    assert wire.rest("DELETE", f"/feature-schemas/{gone}").status_code == 204
    messages = [wire.rest("DELETE", f"/feature-schemas/{uid}").json()["message"] for uid in (gone, used, "unknown")]
    assert messages == [
        "Feature schema is already deleted",
        "Feature schema cannot be deleted because it is used in ontologies",
        "Cannot find root schema node with feature schema id unknown",
    ]


@pytest.mark.spec("X-116")
def test_an_ontology_can_be_deleted_when_its_projects_are(wire: Wire) -> None:
    project, ontology = wire.project(), wire.ontology(BOX)
    wire.in_project(project, "connectOntology(ontologyId: $o) { id }", o=("ID!", ontology["id"]))
    refused = wire.rest("DELETE", f"/ontologies/{ontology['id']}").json()["message"]
    assert refused.endswith(f"The ontology is connected to projects: {project}")
    wire.run("mutation M($p: ID!) { updateProject(where: {id: $p}, data: {deleted: true}) { id } }", p=project)
    assert wire.rest("DELETE", f"/ontologies/{ontology['id']}").status_code == 204


@pytest.mark.spec("X-117")
def test_what_is_unused_is_listed_after_a_cursor(wire: Wire) -> None:
    one, two = (wire.ontology(BOX)["id"] for _ in range(2))
    assert wire.rest("GET", "/ontologies/unused", {"after": one}).json() == [two]
    feature = put(wire, BOX)
    before = wire.rest("GET", "/feature-schemas/unused", {"after": None}).json()
    assert wire.rest("GET", "/feature-schemas/unused", {"after": feature}).json() == []
    assert len(before) <= 100


@pytest.mark.spec("X-118")
def test_a_feature_schema_is_put_into_an_ontology_or_moved_in_it(wire: Wire) -> None:
    ontology, feature = wire.ontology(BOX, MESSAGE)["id"], put(wire, BOX | {"name": "dog"})
    for position, names in ((0, ["dog", "cat", "person"]), (2, ["cat", "person", "dog"])):
        reply = wire.rest("POST", f"/ontologies/{ontology}/feature-schemas/{feature}", {"position": position})
        assert reply.status_code == 201
        assert [tool["name"] for tool in read(wire, ontology)["tools"]] == names


@pytest.mark.spec("X-119", "X-120")
def test_a_feature_without_labels_is_removed(wire: Wire) -> None:
    made = wire.ontology(BOX, MESSAGE)
    feature = made["normalized"]["tools"][0]["featureSchemaId"]
    reply = wire.rest("DELETE", f"/ontologies/{made['id']}/feature-schemas/{feature}")
    assert reply.json() == {"archived": False, "deleted": True}
    nodes = wire.rest("GET", f"/ontologies/{made['id']}").json()["featureSchemaNodes"]
    assert [(n["name"], n["archived"]) for n in nodes["tools"]] == [("person", False)]
    assert (nodes["classifications"], nodes["relationships"]) == ([], [])


@pytest.mark.spec("X-120", "X-121")
def test_unknown_ontologies_and_features_are_named(wire: Wire) -> None:
    ontology = wire.ontology(BOX)["id"]
    assert wire.rest("GET", "/ontologies/unknown").status_code == 404
    texts = [
        wire.rest("PATCH", f"/ontologies/{uid}/feature-schemas/none/unarchive").text for uid in (ontology, "unknown")
    ]
    assert "Failed to find feature schema node by id: none" in texts[0]
    assert "Failed to find ontology by id: unknown" in texts[1]
