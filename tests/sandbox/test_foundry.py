from typing import Any

import pytest

from labelbox.sandbox import Sandbox
from tests.sandbox.labelled import Labelled
from tests.sandbox.wire import Wire

PUBLIC = "e8b352ce-8f3a-4cd6-93a5-8af904307346"
APP = "id modelId name description inferenceParams classToSchemaId ontologyId createdBy"
CREATE = f"""mutation M($n: String!, $m: ID!, $o: ID!, $d: String, $i: Json!, $c: Json!) {{
  createModelFoundryApp(input: {{
    name: $n, modelId: $m, ontologyId: $o, description: $d, inferenceParams: $i, classToSchemaId: $c
  }}) {{ {APP} }}
}}"""
FIND = f"query Q($id: ID!) {{ findModelFoundryApp(where: {{id: $id}}) {{ {APP} }} }}"
START = "mutation M($i: CreateModelJobForDataRowsInput!) { createModelJobForDataRows(input: $i) { taskId __typename } }"


def create(wire: Wire, model: str = PUBLIC, ontology: str | None = None) -> Any:
    sent = {"n": "app", "m": model, "o": ontology or wire.ontology()["id"], "i": {"confidence": 0.2}, "c": {}}
    return wire.run(CREATE, **sent)["createModelFoundryApp"]


def job(made: Labelled, **rows: list[str]) -> dict[str, Any]:
    query = "query Q($p: ID!) { project(where: {id: $p}) { ontology { id } } }"
    ontology = made.wire.run(query, p=made.project)["project"]["ontology"]["id"]
    return {"modelId": PUBLIC, "name": "found", "ontologyId": ontology} | rows


@pytest.mark.spec("X-025", "X-193", "X-194")
def test_an_app_is_made_read_and_deleted(wire: Wire) -> None:
    made = create(wire)
    assert (made["inferenceParams"], made["classToSchemaId"], made["description"]) == ({"confidence": 0.2}, {}, None)
    assert made["createdBy"] == wire.run("{ user { id } }")["user"]["id"]
    assert wire.run(FIND, id=made["id"])["findModelFoundryApp"] == made
    delete = "mutation M($id: ID!) { deleteModelFoundryApp(id: $id) { success } }"
    assert wire.run(delete, id=made["id"])["deleteModelFoundryApp"] == {"success": True}
    assert wire.refused(FIND, id=made["id"])[0] == "GRAPHQL_VALIDATION_FAILED"


@pytest.mark.spec("X-009")
def test_an_unknown_app_is_an_invalid_query(wire: Wire) -> None:
    assert wire.refused(FIND, id="invalid-id")[0] == "GRAPHQL_VALIDATION_FAILED"


@pytest.mark.spec("X-025")
def test_an_app_needs_a_model_that_is_offered(labelbox_sandbox: Sandbox, wire: Wire) -> None:
    uid = labelbox_sandbox.seed(foundry_models=["Segmentation"]).foundry_models["Segmentation"]
    assert create(wire, uid)["modelId"] == uid
    sent: dict[str, Any] = {"n": "app", "m": "nothing", "o": wire.ontology()["id"], "i": {}, "c": {}}
    assert "nothing" in wire.refused(CREATE, **sent)[1]


@pytest.mark.spec("X-193")
@pytest.mark.parametrize("by_key", [False, True])
def test_a_run_of_an_app_names_a_model_run_with_the_rows(wire: Wire, by_key: bool) -> None:
    made = Labelled.make(wire, 2)
    rows = {"globalKeys": [f"{made.dataset} 0"]} if by_key else {"dataRowIds": made.rows[:1]}
    uid = wire.run(START, i=job(made, **rows))["createModelJobForDataRows"]["taskId"]
    assert wire.finished(uid)["status"] == "COMPLETE"
    task = wire.run("query Q($t: ID!) { task(where: {id: $t}) { metadata } }", t=uid)["task"]
    run = task["metadata"]["modelRunId"]
    query = "query Q($r: ID!) { annotationGroups(where: {modelRunId: {id: $r}}) { nodes { dataRow { id } } } }"
    assert wire.run(query, r=run)["annotationGroups"]["nodes"] == [{"dataRow": {"id": made.rows[0]}}]
    assert wire.run("query Q($r: ID!) { modelRun(where: {id: $r}) { name } }", r=run)["modelRun"]["name"] == "found"


@pytest.mark.spec("X-193")
@pytest.mark.parametrize("rows", [{"dataRowIds": ["nowhere"]}, {"globalKeys": ["nowhere"]}])
def test_unknown_rows_are_refused_by_name(wire: Wire, rows: dict[str, list[str]]) -> None:
    error = wire.post(START, {"i": job(Labelled.make(wire, 1), **rows)}).json()["errors"][0]
    assert error["extensions"] == {"code": "INTERNAL_SERVER_ERROR", "exception": {"status": 400}}
    assert "nowhere" in error["message"]
