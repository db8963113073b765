from typing import Any

import pytest

from tests.sandbox.labelled import BOX, Labelled
from tests.sandbox.model_runs import Run
from tests.sandbox.test_queues import overrides, queues
from tests.sandbox.wire import Wire

CATALOG = "mutation M($i: SendToAnnotateFromCatalogInput!) { sendToAnnotateFromCatalog(input: $i) { taskId } }"
RUN = "mutation M($i: SendToAnnotateFromMeaInput!) { sendToAnnotateFromMea(input: $i) { taskId } }"


def destination(wire: Wire, *tools: dict[str, Any]) -> Labelled:
    """A project with an ontology of its own and no rows."""
    project, dataset, ontology = wire.project(), wire.dataset(), wire.ontology(*(tools or (BOX | {"name": "animal"},)))
    wire.in_project(project, "connectOntology(ontologyId: $o) { id }", o=("ID!", ontology["id"]))
    return Labelled(wire, project, dataset, [])


def features(made: Labelled) -> list[str]:
    query = "query Q($p: ID!) { project(where: {id: $p}) { ontology { normalized } } }"
    tools = made.wire.run(query, p=made.project)["project"]["ontology"]["normalized"]["tools"]
    return [tool["featureSchemaId"] for tool in tools]


def mapping(source: Labelled, target: Labelled) -> dict[str, str]:
    return dict(zip(features(source), features(target), strict=False))


def batches(made: Labelled) -> dict[str, int]:
    query = "query Q($p: ID!) { project(where: {id: $p}) { batches { nodes { name size } } } }"
    return {b["name"]: b["size"] for b in made.wire.run(query, p=made.project)["project"]["batches"]["nodes"]}


def queue(made: Labelled, kind: str) -> dict[str, str]:
    return {"type": "id", "value": queues(made.wire, made.project)[kind]["id"]}


def counts(made: Labelled) -> dict[str, int]:
    return {kind: q["dataRowCount"] for kind, q in queues(made.wire, made.project).items() if q["dataRowCount"]}


def from_catalog(target: Labelled, rows: list[str], **rest: Any) -> Any:
    sent = {
        "destinationProjectId": target.project, "batchInput": {"batchName": "sent", "batchPriority": 3},
        "searchQuery": {"scope": None, "query": [{"type": "data_row_id", "operator": "is", "ids": rows}]},
        "destinationTaskQueue": queue(target, "MANUAL_REVIEW_QUEUE"), "excludeDataRowsInProject": False,
        "conflictLabelsResolutionStrategy": "KEEP_EXISTING",
        "ordering": {"type": "RANDOM", "random": {"seed": 7}, "sorting": None},
    } | rest  # fmt: skip
    return target.wire.finished(target.wire.run(CATALOG, i=sent)["sendToAnnotateFromCatalog"]["taskId"])


def from_run(run: Run, target: Labelled, rows: list[str], **rest: Any) -> Any:
    predictions = {"modelRunId": run.id, "featureSchemaIdsMapping": mapping(run.labelled, target)}
    sent = {
        "sourceModelRunId": run.id, "destinationProjectId": target.project, "batchInput": {"batchName": "sent"},
        "searchQuery": [{"type": "data_row_id", "operator": "is", "ids": rows}],
        "destinationTaskQueue": queue(target, "MANUAL_REVIEW_QUEUE"),
        "predictionsInput": predictions | {"minConfidence": 0, "maxConfidence": 1},
    } | rest  # fmt: skip
    return target.wire.finished(target.wire.run(RUN, i=sent)["sendToAnnotateFromMea"]["taskId"])


def shown(made: Labelled) -> dict[str, list[str]]:
    """Names of the objects of the labels by data row."""
    return {
        row["data_row"]["id"]: [
            each["name"]
            for label in row["projects"][made.project]["labels"]
            for each in label["annotations"]["objects"]
        ]
        for row in made.exported()
    }


def predicted(wire: Wire, count: int = 2) -> Run:
    run = Run.make(wire, count)
    run.register_rows(run.rows)
    run.predict([run.labelled.box(n) for n in range(count)])
    return run


@pytest.mark.spec("X-154")
def test_rows_of_a_run_go_to_review_with_labels_made_of_the_predictions(wire: Wire) -> None:
    run, target = predicted(wire), destination(wire)
    task = from_run(run, target, run.rows[:1])
    assert (task["status"], task["type"]) == ("COMPLETE", "send-to-annotate")
    assert batches(target) == {"sent": 1}
    assert counts(target) == {"MANUAL_REVIEW_QUEUE": 1}
    assert shown(target) == {run.rows[0]: ["animal"]}


@pytest.mark.spec("X-154")
def test_rows_that_are_to_be_labelled_get_no_labels(wire: Wire) -> None:
    run, target = predicted(wire), destination(wire)
    from_run(run, target, run.rows, destinationTaskQueue=queue(target, "MANUAL_LABELING_QUEUE"))
    assert counts(target) == {"MANUAL_LABELING_QUEUE": 2}
    assert target.labels() == []


@pytest.mark.spec("X-154")
def test_rows_that_are_sent_to_done_are_in_no_queue(wire: Wire) -> None:
    run, target = predicted(wire), destination(wire)
    from_run(run, target, run.rows, destinationTaskQueue={"type": "done"})
    assert (counts(target), len(target.labels())) == ({}, 2)


@pytest.mark.spec("X-154")
def test_features_that_are_not_mapped_are_left_out(wire: Wire) -> None:
    run, target = predicted(wire, 1), destination(wire)
    nothing: dict[str, Any] = {"modelRunId": run.id, "featureSchemaIdsMapping": {}}
    assert from_run(run, target, run.rows, predictionsInput=nothing)["status"] == "COMPLETE"
    assert (counts(target), target.labels()) == ({"MANUAL_REVIEW_QUEUE": 1}, [])


@pytest.mark.spec("X-154")
def test_answers_that_the_destination_does_not_know_are_left_out(wire: Wire) -> None:
    run = Run.make(wire, 1)
    run.register_rows(run.rows)
    size = [{"name": "size", "answer": {"name": "small"}}]
    run.predict([run.labelled.box(classifications=size)])
    for tools, kept in (((BOX,), 1), (({"tool": "rectangle", "name": "plain"},), 0)):
        target = destination(wire, *tools)
        from_run(run, target, run.rows)
        label = target.exported()[0]["projects"][target.project]["labels"][0]
        assert len(label["annotations"]["objects"][0]["classifications"]) == kept


@pytest.mark.spec("X-154")
def test_predictions_outside_of_the_confidence_are_left_out(wire: Wire) -> None:
    run, target = Run.make(wire, 2), destination(wire)
    run.register_rows(run.rows)
    run.predict([run.labelled.box(0, confidence=0.9), run.labelled.box(1, confidence=0.2)])
    wanted = {"modelRunId": run.id, "featureSchemaIdsMapping": mapping(run.labelled, target), "minConfidence": 0.5}
    from_run(run, target, run.rows, predictionsInput=wanted)
    assert shown(target) == {run.rows[0]: ["animal"], run.rows[1]: []}


@pytest.mark.spec("X-154")
def test_rows_of_the_catalog_take_the_labels_of_a_project(wire: Wire) -> None:
    source, target = Labelled.make(wire, 2), destination(wire)
    source.imported([source.box(0)])
    annotations = {"projectId": source.project, "featureSchemaIdsMapping": mapping(source, target)}
    assert from_catalog(target, source.rows, annotationsInput=annotations)["status"] == "COMPLETE"
    assert shown(target) == {source.rows[0]: ["animal"], source.rows[1]: []}
    assert [priority for priority, _ in overrides(target).values()] == [3, 3]


@pytest.mark.spec("X-154")
@pytest.mark.parametrize(("strategy", "count"), [("KEEP_EXISTING", 1), ("OVERRIDE_WITH_ANNOTATIONS", 2)])
def test_labels_that_are_there_stay_or_give_way(wire: Wire, strategy: str, count: int) -> None:
    source, target = Labelled.make(wire, 1), destination(wire)
    source.imported([source.box()], "one")
    annotations = {"projectId": source.project, "featureSchemaIdsMapping": mapping(source, target)}
    from_catalog(target, source.rows, annotationsInput=annotations)
    before = {label["id"] for label in target.labels()}
    from_catalog(target, source.rows, annotationsInput=annotations, conflictLabelsResolutionStrategy=strategy)
    after = {label["id"] for label in target.labels()}
    assert (len(after), len(before | after)) == (1, count)
    assert batches(target) == {"sent": 1}


@pytest.mark.spec("X-154")
def test_rows_that_are_excluded_leave_nothing_to_send(wire: Wire) -> None:
    source, target = Labelled.make(wire, 2), destination(wire)
    from_catalog(target, source.rows[:1])
    done = {"type": "done"}
    again = from_catalog(target, source.rows[:1], excludeDataRowsInProject=True, destinationTaskQueue=done)
    assert again["status"] == "FAILED"
    assert counts(target) == {"MANUAL_REVIEW_QUEUE": 1}


@pytest.mark.spec("X-154")
def test_a_name_that_a_batch_has_already_fails_the_task_and_changes_nothing(wire: Wire) -> None:
    source, target = Labelled.make(wire, 2), destination(wire)
    from_catalog(target, source.rows[:1])
    task = from_catalog(target, source.rows)
    assert task["status"] == "FAILED"
    assert "sent" in task["result"]
    assert counts(target) == {"MANUAL_REVIEW_QUEUE": 1}


@pytest.mark.spec("X-154", "X-009")
def test_what_does_not_exist_is_refused_at_once(wire: Wire) -> None:
    target = destination(wire)
    good: dict[str, Any] = {
        "destinationProjectId": target.project, "batchInput": {"batchName": "b"}, "sourceModelRunId": Run.make(wire).id,
        "searchQuery": [], "destinationTaskQueue": {"type": "done"},
    }  # fmt: skip
    for wrong, code in (
        ({"destinationProjectId": "x"}, "RESOURCE_NOT_FOUND"),
        ({"sourceModelRunId": "x"}, "RESOURCE_NOT_FOUND"),
        ({"destinationTaskQueue": {"type": "id", "value": "x"}}, "RESOURCE_NOT_FOUND"),
        ({"destinationTaskQueue": {"type": "elsewhere"}}, "MALFORMED_REQUEST"),
        ({"searchQuery": [{"type": "task_queue_status"}]}, "MALFORMED_REQUEST"),
    ):
        assert wire.refused(RUN, i=good | wrong)[0] == code
