import json
from typing import Any

import pytest

from tests.sandbox.wire import Wire

CREATE = """mutation M($p: ID!, $i: CreateBatchInput!) {
  project(where: {id: $p}) { createBatchV2(input: $i) { batch { id } } } }"""


def rows(wire: Wire, count: int) -> list[str]:
    dataset = wire.dataset()
    return [wire.data_row(dataset, globalKey=f"{dataset} {i}")["id"] for i in range(count)]


def batches(wire: Wire, project: str) -> Any:
    query = "query Q($p: ID!) { project(where: {id: $p}) { batches(first: 9) { nodes { id name size } } } }"
    return wire.run(query, p=project)["project"]["batches"]["nodes"]


@pytest.mark.spec("X-130")
def test_a_name_is_taken_once_in_a_project(wire: Wire) -> None:
    project, (one, two) = wire.project(), rows(wire, 2)
    wire.batch(project, [one])
    assert wire.refused(CREATE, p=project, i={"name": "b", "dataRowIds": [two]})[0] == "RESOURCE_CONFLICT"
    assert wire.batch(wire.project(), [two])["batch"]["size"] == 1


@pytest.mark.spec("X-131")
def test_a_batch_without_a_usable_row_is_malformed(wire: Wire) -> None:
    project, (one,) = wire.project(), rows(wire, 1)
    wire.batch(project, [one])
    refusals = [
        wire.refused(CREATE, p=project, i={"name": "c"} | given)
        for given in ({"dataRowIds": ["unknown"]}, {"dataRowIds": [one]}, {"globalKeys": ["key1"]})
    ]
    assert refusals == [
        ("MALFORMED_REQUEST", "No valid data rows to be added from the list provided!"),
        ("MALFORMED_REQUEST", "No valid data rows to add to project"),
        ("MALFORMED_REQUEST", "Data rows with the following global keys do not exist: key1."),
    ]
    assert len(batches(wire, project)) == 1


@pytest.mark.spec("X-132")
@pytest.mark.parametrize("priority", ["high", None, 1.5])
def test_a_priority_is_an_integer(wire: Wire, priority: object) -> None:
    sent = {"name": "b", "dataRowIds": rows(wire, 1), "priority": priority}
    assert wire.refused(CREATE, p=wire.project(), i=sent)[0] in ("GRAPHQL_VALIDATION_FAILED", "MALFORMED_REQUEST")


@pytest.mark.spec("X-133")
def test_consensus_settings_come_back_as_text(wire: Wire) -> None:
    settings = {"numberOfLabels": 3, "coveragePercentage": 0.5}
    made = wire.batch(wire.project(), rows(wire, 1), consensusSettings=settings)["batch"]
    assert json.loads(made["consensusSettingsJson"]) == settings


@pytest.mark.spec("X-074")
def test_rows_that_cannot_be_read_fail_beside_the_good_ones(wire: Wire) -> None:
    bad = wire.data_row(wire.dataset(), "gs://bucket/1.jpg")["id"]
    made = wire.batch(wire.project(), [*rows(wire, 1), bad])
    assert (made["batch"]["size"], made["failedDataRowIds"]) == (1, [bad])


@pytest.mark.spec("X-134", "X-135")
@pytest.mark.parametrize("source", ["rows", "dataset"])
def test_many_batches_are_numbered_and_filled_by_tasks(wire: Wire, source: str) -> None:
    project, dataset = wire.project(), wire.dataset()
    uid = wire.data_row(dataset)["id"]
    call, kind = "createBatches(input: $i) { tasks { batchUuid taskId } }", "CreateBatchesInput!"
    sent: dict[str, Any] = {"batchNamePrefix": "many ", "dataRowIds": [uid]}
    if source == "dataset":
        call, kind = call.replace("createBatches", "createBatchesFromDataset"), "CreateBatchesFromDatasetInput!"
        sent = {"batchNamePrefix": "many ", "datasetId": dataset}
    ((answer,),) = (wire.in_project(project, call, i=(kind, sent)).values(),)
    (made,) = answer["tasks"]
    assert wire.finished(made["taskId"])["type"] == "add-data-rows-to-batch"
    assert batches(wire, project) == [{"id": made["batchUuid"], "name": "many 0000", "size": 1}]


@pytest.mark.spec("X-136", "X-084")
def test_rows_outlive_their_batch_and_a_batch_loses_deleted_rows(wire: Wire) -> None:
    project, (one, two) = wire.project(), rows(wire, 2)
    batch = wire.batch(project, [one, two])["batch"]["id"]
    wire.run("mutation M($ids: [ID!]!) { deleteDataRows(where: {dataRowIds: $ids}) { id } }", ids=[two])
    assert batches(wire, project)[0]["size"] == 1
    wire.in_project(project, "deleteBatch(batchId: $b) { deletedBatchId }", b=("ID!", batch))
    assert batches(wire, project) == []
    assert wire.run("query Q($id: ID!) { dataRow(where: {id: $id}) { id } }", id=one)["dataRow"]["id"] == one
