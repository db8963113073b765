import json
import time
from datetime import UTC, datetime
from typing import Any

import pytest

from tests.sandbox.wire import Wire

FIELDS = (
    "id name description queueMode allowedMediaType autoAuditNumberOfLabels autoAuditPercentage setupComplete "
    "lastActivityTime labelingFrontend { name } ontology { id name } "
    "labelingFrontendOptions(first: 9) { customizationOptions }"
)
BOX = {"tool": "rectangle", "name": "cat", "color": "blue", "required": True}


def read(wire: Wire, uid: str) -> Any:
    return wire.run(f"query Q($id: ID!) {{ project(where: {{id: $id}}) {{ {FIELDS} }} }}", id=uid)["project"]


def update(wire: Wire, uid: str, **data: Any) -> Any:
    query = "mutation M($id: ID!, $data: ProjectUpdateInput!) { updateProject(where: {id: $id}, data: $data) { id } }"
    return wire.run(query, id=uid, data=data)


@pytest.mark.spec("X-020", "X-021")
def test_the_caller_administers_the_one_organization(wire: Wire) -> None:
    found = wire.run("{ user { id orgRole { name } organization { id } } organization { id users(first: 9) { id } } }")
    assert found["user"]["orgRole"]["name"].upper() == "ADMIN"
    assert found["user"]["organization"]["id"] == found["organization"]["id"]
    assert found["user"]["id"] in [u["id"] for u in found["organization"]["users"]]


@pytest.mark.spec("X-021")
def test_the_known_roles_exist(wire: Wire) -> None:
    names = {r["name"].upper().replace(" ", "_") for r in wire.run("{ roles { name } }")["roles"]}
    assert names >= {"NONE", "LABELER", "REVIEWER", "TEAM_MANAGER", "ADMIN"}


@pytest.mark.spec("X-022")
@pytest.mark.parametrize(
    "where", ["", '(where: {name: "editor"})', '(where: {AND: [{name: "Editor"}, {deleted: false}]})']
)
def test_the_editor_is_found_in_any_case(wire: Wire, where: str) -> None:
    assert wire.run(f"{{ labelingFrontends{where} {{ name }} }}")["labelingFrontends"][0]["name"] == "Editor"


@pytest.mark.spec("X-040", "X-041")
def test_a_new_project_has_the_defaults_of_the_service(wire: Wire) -> None:
    made = read(wire, wire.project())
    assert (made["queueMode"], made["autoAuditNumberOfLabels"], made["autoAuditPercentage"]) == ("BATCH", 1, 1.0)
    assert (made["allowedMediaType"], made["labelingFrontend"], made["setupComplete"]) == ("UNKNOWN", None, None)


@pytest.mark.spec("X-041")
def test_the_media_type_can_change(wire: Wire) -> None:
    uid = wire.project(allowedMediaType="IMAGE")
    update(wire, uid, allowedMediaType="TEXT")
    assert read(wire, uid)["allowedMediaType"] == "TEXT"


@pytest.mark.spec("X-042")
@pytest.mark.parametrize(
    ("suffix", "value", "found"),
    [
        ("", "b", "b"),
        ("_not", "b", "aZé"),
        ("_lt", "b", "aZ"),
        ("_lte", "b", "aZb"),
        ("_gt", "a", "bé"),
        ("_gte", "b", "bé"),
    ],
)
def test_names_compare_by_code_point(wire: Wire, suffix: str, value: str, found: str) -> None:
    mine = wire.dataset()
    for name in "aZbé":
        wire.project(name=name, description=mine)
    where = f"{{AND: [{{name{suffix}: $v}}, {{description: $d}}]}}"
    query = f"query Q($v: String!, $d: String!) {{ projects(where: {where}) {{ name }} }}"
    assert {p["name"] for p in wire.run(query, v=value, d=mine)["projects"]} == set(found)


@pytest.mark.spec("X-043")
def test_a_deleted_project_is_gone_and_may_be_deleted_again(wire: Wire) -> None:
    uid = wire.project()
    update(wire, uid, deleted=True)
    query = "query Q($id: ID!) { projects(where: {AND: [{id: $id}, {deleted: false}]}) { id } }"
    assert wire.run(query, id=uid)["projects"] == []
    again = "mutation M($id: ID!) { updateProject(where: {id: $id}, data: {deleted: true}) { id } }"
    assert wire.refused(again, id=uid)[0] == "RESOURCE_NOT_FOUND"


def editor(wire: Wire) -> str:
    return str(wire.run("{ labelingFrontends { id } }")["labelingFrontends"][0]["id"])


def set_up(wire: Wire, project: str, options: str) -> None:
    query = """mutation M($p: ID!, $f: ID!, $o: String!) { createLabelingFrontendOptions(data: {
      project: {connect: {id: $p}} labelingFrontend: {connect: {id: $f}} customizationOptions: $o}) { id } }"""
    wire.run(query, p=project, f=editor(wire), o=options)


@pytest.mark.spec("X-044")
def test_the_editor_can_be_connected_and_taken_away(wire: Wire) -> None:
    uid = wire.project()
    update(wire, uid, labelingFrontend={"connect": {"id": editor(wire)}})
    assert read(wire, uid)["labelingFrontend"] == {"name": "Editor"}
    update(wire, uid, labelingFrontend={"disconnect": True})
    assert read(wire, uid)["labelingFrontend"] is None


@pytest.mark.spec("X-044", "X-045")
def test_options_become_the_ontology_and_are_kept_to_the_letter(wire: Wire) -> None:
    uid, text = wire.project(name="set up"), json.dumps({"tools": [BOX], "classifications": []}, indent=3)
    set_up(wire, uid, text)
    made = read(wire, uid)
    assert made["labelingFrontendOptions"] == [{"customizationOptions": text}]
    assert made["ontology"]["name"] == "set up"


@pytest.mark.spec("X-046")
def test_empty_options_leave_no_ontology_behind(wire: Wire) -> None:
    uid, ontology = wire.project(), wire.ontology(BOX, name=f"only {wire.dataset()}")
    set_up(wire, uid, json.dumps({"tools": [], "classifications": []}))
    wire.in_project(uid, "connectOntology(ontologyId: $o) { id }", o=("ID!", ontology["id"]))
    assert read(wire, uid)["ontology"]["id"] == ontology["id"]
    found = wire.run("query Q($s: String) { ontologies(where: {search: $s}) { nodes { id } } }", s=ontology["name"])
    assert [o["id"] for o in found["ontologies"]["nodes"]] == [ontology["id"]]


@pytest.mark.spec("X-045")
def test_single_options_cannot_be_asked_for(wire: Wire) -> None:
    code, _ = wire.refused('{ labelingFrontendOptions(where: {id: "x"}) { project { id } } }')
    assert code == "GRAPHQL_VALIDATION_FAILED"


@pytest.mark.spec("X-047", "X-048")
def test_every_update_is_an_activity(wire: Wire) -> None:
    uid = wire.project()
    before = read(wire, uid)["lastActivityTime"]
    time.sleep(0.002)
    update(wire, uid, setupComplete="2024-03-01T12:00:00Z")
    after = read(wire, uid)
    assert after["setupComplete"] == "2024-03-01T12:00:00.000Z"
    assert before < after["lastActivityTime"] <= datetime.now(UTC).isoformat()


@pytest.mark.spec("X-051")
@pytest.mark.parametrize("queue", ["LabelingQueue", "ReviewQueue"])
def test_there_are_no_reservations(wire: Wire, queue: str) -> None:
    query = f"mutation M($p: ID!) {{ extendReservations(projectId: $p, queueType: {queue}) }}"
    assert wire.run(query, p=wire.project())["extendReservations"] == 0


@pytest.mark.spec("X-053")
@pytest.mark.parametrize("show", [True, False])
def test_model_assisted_labeling_answers_what_was_set(wire: Wire, show: bool) -> None:
    call = "showPredictionsToLabelers(show: $s) { showingPredictionsToLabelers }"
    made = wire.in_project(wire.project(), call, s=("Boolean!", show))
    assert made["showPredictionsToLabelers"] == {"showingPredictionsToLabelers": show}


@pytest.mark.spec("X-055")
@pytest.mark.parametrize(("status", "ending"), [("Open", "?status=Open"), ("Resolved", "?status=Resolved")])
def test_the_address_of_issues_names_their_status(wire: Wire, status: str, ending: str) -> None:
    query = f"query Q($p: ID!) {{ project(where: {{id: $p}}) {{ issueExportUrl(where: {{status: {status}}}) }} }}"
    url = wire.run(query, p=wire.project())["project"]["issueExportUrl"]
    assert url.endswith(ending)
    assert wire.http.get(url).json() == []


@pytest.mark.spec("X-224")
@pytest.mark.parametrize(("media", "fits"), [("IMAGE", True), (None, True), ("TEXT", False)])
def test_an_ontology_must_be_for_the_media_of_the_project(wire: Wire, media: str | None, fits: bool) -> None:
    uid, ontology = wire.project(allowedMediaType="IMAGE"), wire.ontology(BOX, mediaType=media)
    query = "mutation M($p: ID!, $o: ID!) { project(where: {id: $p}) { connectOntology(ontologyId: $o) { id } } }"
    assert ("errors" not in wire.post(query, {"p": uid, "o": ontology["id"]}).json()) is fits


@pytest.mark.spec("X-015")
def test_pages_by_number_have_all_and_nothing_twice(wire: Wire) -> None:
    mine = wire.dataset()
    made = [wire.project(description=mine) for _ in range(5)]
    query = "query Q($d: String!) {{ projects(where: {{description: $d}}, skip: {}, first: 2) {{ id }} }}"
    pages = [wire.run(query.format(skip), d=mine)["projects"] for skip in (0, 2, 4)]
    assert [len(page) for page in pages] == [2, 2, 1]
    assert [p["id"] for page in pages for p in page] == made
