from typing import Any

import pytest

from tests.sandbox.labelled import Labelled
from tests.sandbox.wire import Wire

MOVE = "createBulkAddRowsToQueueTask(data: {queueId: $q, dataRowIdentifiers: $d}) { taskId }"
PRIORITY = "createQueuePriorityUpdateTask(data: {priority: $n, dataRowIdentifiers: $d}) { taskId }"
OVERRIDES = "setLabelingParameterOverrides(dataWithDataRowIdentifiers: $d) { success }"


def queues(wire: Wire, project: str) -> dict[str, Any]:
    query = (
        "query Q($p: ID!) { project(where: {id: $p}) { taskQueues { id name description queueType dataRowCount } } }"
    )
    return {q["queueType"]: q for q in wire.run(query, p=project)["project"]["taskQueues"]}


def move(made: Labelled, queue: str | None, ids: list[str], kind: str = "ID") -> Any:
    given = {"ids": ids, "idType": kind}
    sent = made.wire.in_project(
        made.project, MOVE, q=("ID", queue), d=("AddRowsToTaskQueueViaDataRowIdentifiersInput!", given)
    )
    return made.wire.finished(sent["createBulkAddRowsToQueueTask"]["taskId"])


def prioritize(made: Labelled, priority: int, ids: list[str], kind: str = "ID") -> Any:
    given = {"ids": ids, "idType": kind}
    sent = made.wire.in_project(
        made.project, PRIORITY, n=("Int!", priority), d=("QueuePriorityUpdateDataRowIdentifiersInput", given)
    )
    return made.wire.finished(sent["createQueuePriorityUpdateTask"]["taskId"])


def overrides(made: Labelled) -> dict[str, tuple[int, int]]:
    query = """query Q($p: ID!) { project(where: {id: $p}) {
      labelingParameterOverrides(first: 100) { id priority numberOfLabels dataRow { id } } } }"""
    found = made.wire.run(query, p=made.project)["project"]["labelingParameterOverrides"]
    return {o["dataRow"]["id"]: (o["priority"], o["numberOfLabels"]) for o in found}


@pytest.mark.spec("X-060")
def test_a_new_project_has_three_empty_queues(wire: Wire) -> None:
    found = queues(wire, wire.project())
    assert len(found) == 3
    assert {"MANUAL_REVIEW_QUEUE", "MANUAL_REWORK_QUEUE"} < set(found)
    assert found["MANUAL_REVIEW_QUEUE"]["name"] == "Initial review task"
    assert [q["dataRowCount"] for q in found.values()] == [0, 0, 0]


@pytest.mark.spec("X-061")
def test_moved_rows_are_in_the_new_queue_and_in_no_other(wire: Wire) -> None:
    made = Labelled.make(wire, 3)
    review = queues(wire, made.project)["MANUAL_REVIEW_QUEUE"]["id"]
    task = move(made, review, made.rows[:1])
    assert (task["status"], task["type"]) == ("COMPLETE", "send-to-task-queue")
    move(made, review, [f"{made.dataset} 1"], "GKEY")
    counts = {kind: q["dataRowCount"] for kind, q in queues(wire, made.project).items()}
    assert counts == {"MANUAL_LABELING_QUEUE": 1, "MANUAL_REVIEW_QUEUE": 2, "MANUAL_REWORK_QUEUE": 0}
    move(made, None, made.rows[:2])
    assert sum(q["dataRowCount"] for q in queues(wire, made.project).values()) == 1


@pytest.mark.spec("X-061")
def test_a_row_that_is_not_in_the_project_fails_the_task_and_moves_nothing(wire: Wire) -> None:
    made = Labelled.make(wire, 1)
    task = move(made, None, [made.rows[0], "nowhere"])
    assert task["status"] == "FAILED"
    assert "nowhere" in task["result"]
    assert queues(wire, made.project)["MANUAL_LABELING_QUEUE"]["dataRowCount"] == 1


@pytest.mark.spec("X-061")
def test_the_queue_of_another_project_is_not_found(wire: Wire) -> None:
    foreign = queues(wire, wire.project())["MANUAL_REVIEW_QUEUE"]["id"]
    query = f"""mutation M($p: ID!, $q: ID, $d: AddRowsToTaskQueueViaDataRowIdentifiersInput!) {{
      project(where: {{id: $p}}) {{ {MOVE} }} }}"""
    refused = wire.refused(query, p=wire.project(), q=foreign, d={"ids": [], "idType": "ID"})
    assert refused[0] == "RESOURCE_NOT_FOUND"


@pytest.mark.spec("X-063")
def test_an_export_of_rows_in_review_shows_only_those(wire: Wire) -> None:
    made = Labelled.make(wire, 2)
    move(made, queues(wire, made.project)["MANUAL_REVIEW_QUEUE"]["id"], made.rows[:1])
    rows = made.exported([{"type": "task_queue_status", "status": "InReview"}], includeProjectDetails=True)
    shown = {r["data_row"]["id"]: r["projects"][made.project]["project_details"]["workflow_status"] for r in rows}
    assert shown == {made.rows[0]: "IN_REVIEW"}


@pytest.mark.spec("X-062")
def test_a_batch_gives_every_row_its_priority_and_asks_for_one_label(wire: Wire) -> None:
    made = Labelled.make(wire, 1)
    row = wire.data_row(made.dataset)["id"]
    wire.batch(made.project, [row], "urgent", priority=2)
    assert overrides(made) == {made.rows[0]: (5, 1), row: (2, 1)}


@pytest.mark.spec("X-062")
def test_overrides_change_the_priority_of_the_named_rows_only(wire: Wire) -> None:
    made = Labelled.make(wire, 3)
    named = [
        {"dataRowIdentifier": {"id": made.rows[0], "idType": "ID"}, "priority": 1},
        {"dataRowIdentifier": {"id": f"{made.dataset} 1", "idType": "GKEY"}, "priority": 2},
    ]
    answer = wire.in_project(made.project, OVERRIDES, d=("[LabelingParameterOverrideInput!]", named))
    assert answer["setLabelingParameterOverrides"] == {"success": True}
    assert overrides(made) == dict(zip(made.rows, [(1, 1), (2, 1), (5, 1)], strict=True))


@pytest.mark.spec("X-062")
def test_an_override_of_an_unknown_row_changes_nothing(wire: Wire) -> None:
    made = Labelled.make(wire, 1)
    query = (
        f"mutation M($p: ID!, $d: [LabelingParameterOverrideInput!]) {{ project(where: {{id: $p}}) {{ {OVERRIDES} }} }}"
    )
    named = [{"dataRowIdentifier": {"id": uid, "idType": "ID"}, "priority": 1} for uid in (made.rows[0], "nowhere")]
    assert wire.refused(query, p=made.project, d=named)[0] == "MALFORMED_REQUEST"
    assert overrides(made)[made.rows[0]] == (5, 1)


@pytest.mark.spec("X-062")
@pytest.mark.parametrize("kind", ["ID", "GKEY"])
def test_a_task_changes_the_priority_of_many_rows(wire: Wire, kind: str) -> None:
    made = Labelled.make(wire, 3)
    names = made.rows if kind == "ID" else [f"{made.dataset} {n}" for n in range(3)]
    assert prioritize(made, 7, names[:2], kind)["status"] == "COMPLETE"
    assert list(overrides(made).values()) == [(7, 1), (7, 1), (5, 1)]


@pytest.mark.spec("X-062")
def test_a_priority_has_32_bits(wire: Wire) -> None:
    made = Labelled.make(wire, 1)
    assert prioritize(made, -(2**31), made.rows)["status"] == "COMPLETE"
    assert overrides(made)[made.rows[0]] == (-(2**31), 1)
    assert prioritize(made, 3, ["nowhere"])["status"] == "FAILED"
