from typing import Any

import pytest

from tests.sandbox.model_runs import CREATE_RUN, RUN, Run, new_model
from tests.sandbox.wire import Wire

DONE = {"status": "COMPLETE", "errorMessage": None}


def read(run: Run) -> Any:
    return run.wire.run(f"query Q($r: ID!) {{ modelRun(where: {{id: $r}}) {{ {RUN} }} }}", r=run.id)["modelRun"]


def pipeline(run: Run, **data: Any) -> Any:
    query = """mutation M($r: ID!, $d: UpdateTrainingPipelineInput!) {
      updateTrainingPipeline(modelRun: {id: $r}, data: $d) { status } }"""
    run.wire.run(query, r=run.id, d=data)
    return read(run)["trainingPipeline"]


@pytest.mark.spec("X-150")
def test_models_list_newest_first(wire: Wire) -> None:
    ontology = wire.ontology()["id"]
    made = [new_model(wire, name, ontology) for name in ("one", "two")]
    assert [m["id"] for m in wire.run("{ models(first: 2) { id } }")["models"]] == made[::-1]
    named = wire.run('{ models(where: {name: "two"}, first: 1) { id name ontologyId } }')["models"]
    assert named == [{"id": made[1], "name": "two", "ontologyId": ontology}]


@pytest.mark.spec("X-009", "X-150")
def test_a_deleted_model_is_not_found_and_neither_are_its_runs(wire: Wire) -> None:
    run = Run.make(wire)
    wire.run("mutation M($m: ID!) { deleteModels(where: {ids: [$m]}) }", m=run.model)
    assert wire.refused("query Q($m: ID!) { model(where: {id: $m}) { id } }", m=run.model)[0] == "RESOURCE_NOT_FOUND"
    assert wire.refused("query Q($r: ID!) { modelRun(where: {id: $r}) { id } }", r=run.id)[0] == "RESOURCE_NOT_FOUND"
    assert run.model not in [m["id"] for m in wire.run("{ models { id } }")["models"]]


@pytest.mark.spec("X-150")
def test_runs_of_a_model_are_filtered_and_deleted(wire: Wire) -> None:
    run = Run.make(wire)
    later = wire.run(CREATE_RUN, m=run.model, n="later")["createModelRun"]["id"]
    query = """query Q($m: ID!, $n: String!) { model(where: {id: $m}) {
      modelRuns { id } named: modelRuns(where: {name: $n}, orderBy: createdAt_DESC) { id } } }"""
    found = wire.run(query, m=run.model, n="r")["model"]
    assert ([r["id"] for r in found["modelRuns"]], [r["id"] for r in found["named"]]) == ([later, run.id], [run.id])
    wire.run("mutation M($r: ID!) { deleteModelRuns(where: {ids: [$r]}) }", r=run.id)
    assert [r["id"] for r in wire.run(query, m=run.model, n="r")["model"]["modelRuns"]] == [later]


@pytest.mark.spec("X-151", "X-194")
def test_only_the_answer_to_creating_has_the_configuration_in_camel_case(wire: Wire) -> None:
    run = Run.make(wire)
    config = {"batch_size": 8, "nested_part": {"learning_rate": 0.1}, "list": [{"a_b": 1}]}
    made = wire.run(CREATE_RUN, m=run.model, n="configured", c=config)["createModelRun"]
    camel = {"batchSize": 8, "nestedPart": {"learningRate": 0.1}, "list": [{"aB": 1}]}
    assert made["trainingMetadata"] == camel
    assert made["createdBy"] == wire.run("{ user { id } }")["user"]["id"]
    query = "query Q($r: ID!) { modelRun(where: {id: $r}) { trainingMetadata } }"
    assert wire.run(query, r=made["id"])["modelRun"]["trainingMetadata"] == config


@pytest.mark.spec("X-151")
def test_a_configuration_is_replaced_and_reset(wire: Wire) -> None:
    run = Run.make(wire, config={"batch_size": 8})
    update = """mutation M($r: ID!, $d: UpdateModelRunConfigInput!) {
      updateModelRunConfig(modelRun: {id: $r}, data: $d) { trainingMetadata } }"""
    made = wire.run(update, r=run.id, d={"config": {"learning_rate": 1}})["updateModelRunConfig"]
    assert made["trainingMetadata"] == read(run)["trainingMetadata"] == {"learning_rate": 1}
    reset = "mutation M($r: ID!) { resetModelRunConfig(modelRun: {id: $r}) { trainingMetadata } }"
    assert wire.run(reset, r=run.id)["resetModelRunConfig"] == {"trainingMetadata": None}
    assert read(run)["trainingMetadata"] is None


@pytest.mark.spec("X-152")
def test_the_state_of_a_training_gathers_what_it_is_told(wire: Wire) -> None:
    run = Run.make(wire)
    assert read(run)["trainingPipeline"] == {"status": None, "errorMessage": None, "metadata": None}
    assert pipeline(run, status="TRAINING_MODEL", metadata={"a": 1}, errorMessage="slow")["metadata"] == {"a": 1}
    now = pipeline(run, status="COMPLETE", metadata={"b": 2})
    assert now == {"status": "COMPLETE", "errorMessage": "slow", "metadata": {"a": 1, "b": 2}}


@pytest.mark.spec("X-148")
def test_a_row_is_in_a_run_once(wire: Wire) -> None:
    run = Run.make(wire, 3)
    assert run.register_rows(run.rows[:2]) == DONE
    assert run.register_rows(run.rows[:1], [f"{run.labelled.dataset} 2"]) == DONE
    assert [g["dataRow"]["id"] for g in run.groups()["nodes"]] == run.rows


@pytest.mark.spec("X-148", "X-015")
def test_the_rows_of_a_run_come_in_pages(wire: Wire) -> None:
    run = Run.make(wire, 3)
    run.register_rows(run.rows)
    first = run.groups(2)
    second = run.groups(2, first["pageInfo"]["endCursor"])
    assert [g["dataRow"]["id"] for g in first["nodes"] + second["nodes"]] == run.rows
    assert second["pageInfo"]["endCursor"] is None


@pytest.mark.spec("X-148")
def test_unknown_rows_fail_the_registration_by_name(wire: Wire) -> None:
    run = Run.make(wire)
    failed = run.register_rows([*run.rows, "nowhere"], ["no key"])
    assert failed["status"] == "FAILED"
    assert "nowhere, no key" in failed["errorMessage"]
    assert run.groups()["nodes"] == []


@pytest.mark.spec("X-148")
def test_labels_bring_their_rows_into_the_run_and_are_not_doubled(wire: Wire) -> None:
    run = Run.make(wire, 2)
    run.labelled.imported([run.labelled.box(0), run.labelled.box(1)])
    labels = [label["id"] for label in run.labelled.labels("first: 9, orderBy: createdAt_ASC")]
    assert run.register_labels(labels[:1]) == DONE
    assert run.register_project() == DONE
    assert sorted(g["labelId"] for g in run.groups()["nodes"]) == sorted(labels)
    assert [len(row["labels"]) for row in run.exported()] == [1, 1]
    assert run.register_labels(["nowhere"])["status"] == "FAILED"


@pytest.mark.spec("X-148")
def test_a_run_keeps_all_labels_of_a_row(wire: Wire) -> None:
    run = Run.make(wire, 1)
    run.labelled.imported([run.labelled.box()], "first")
    run.labelled.imported([run.labelled.box()], "second")
    run.register_project()
    labels = {label["id"] for label in run.labelled.labels()}
    assert len(run.groups()["nodes"]) == 1
    assert {label["id"] for label in run.exported()[0]["labels"]} == labels


@pytest.mark.spec("X-148")
def test_a_prediction_needs_its_row_in_the_run(wire: Wire) -> None:
    run = Run.make(wire, 2)
    run.register_rows(run.rows[:1])
    statuses = run.predict([run.labelled.box(0), run.labelled.box(1)])
    assert [s["status"] for s in statuses] == ["SUCCESS", "FAILURE"]
    shown = run.exported(includePredictions=True)
    assert [(row["row"], len(row["predictions"])) for row in shown] == [(run.rows[0], 1)]


@pytest.mark.spec("X-153")
@pytest.mark.parametrize("split", ["TRAINING", "VALIDATION", "TEST", "UNASSIGNED"])
def test_rows_are_put_into_splits_by_id_and_by_key(wire: Wire, split: str) -> None:
    run = Run.make(wire, 3)
    run.register_rows(run.rows)
    assert {g["dataSplit"] for g in run.groups()["nodes"]} == {"UNASSIGNED"}
    assigned = {"split": split, "dataRowIds": run.rows[:1], "globalKeys": [f"{run.labelled.dataset} 1"]}
    assert run.split(assigned) == DONE
    assert [g["dataSplit"] for g in run.groups()["nodes"]] == [split, split, "UNASSIGNED"]


@pytest.mark.spec("X-153")
def test_a_row_outside_of_the_run_fails_the_assignment(wire: Wire) -> None:
    run = Run.make(wire, 2)
    run.register_rows(run.rows[:1])
    failed = run.split({"split": "TEST", "dataRowIds": run.rows, "globalKeys": []})
    assert failed["status"] == "FAILED"
    assert run.rows[1] in failed["errorMessage"]
    assert [g["dataSplit"] for g in run.groups()["nodes"]] == ["UNASSIGNED"]


@pytest.mark.spec("X-148")
def test_a_removed_row_leaves_with_labels_and_predictions(wire: Wire) -> None:
    run = Run.make(wire, 2)
    run.labelled.imported([run.labelled.box(0), run.labelled.box(1)])
    run.register_project()
    run.predict([run.labelled.box(0), run.labelled.box(1)])
    query = """mutation M($r: ID!, $i: [ID!]!) { deleteModelRunDataRows(where: {modelRunId: $r, dataRowIds: $i}) }"""
    wire.run(query, r=run.id, i=run.rows[:1])
    run.register_rows(run.rows)
    shown = {row["row"]: (len(row["labels"]), len(row["predictions"])) for row in run.exported(includePredictions=True)}
    assert shown == {run.rows[0]: (0, 0), run.rows[1]: (1, 1)}
