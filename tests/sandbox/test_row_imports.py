import json
from typing import Any

import pytest

from tests.sandbox.wire import Wire

APPEND = """mutation M($d: ID!, $u: String!) {
  appendRowsToDataset(data: {datasetId: $d, jsonFileUrl: $u}) { taskId accepted } }"""
APPEND_NOW = """mutation M($d: ID!, $u: String!) {
  appendRowsToDatasetSync(data: {datasetId: $d, jsonFileUrl: $u}) { dataset { id } } }"""


def descriptor(wire: Wire, rows: list[dict[str, Any]]) -> str:
    return wire.upload(json.dumps(rows).encode(), "json_import.json", "application/json")


def imported(wire: Wire, dataset: str, rows: list[dict[str, Any]]) -> Any:
    task = wire.finished(wire.run(APPEND, d=dataset, u=descriptor(wire, rows))["appendRowsToDataset"]["taskId"])
    assert task["status"] == "COMPLETE"
    return wire.http.get(task["result"]).json()


@pytest.mark.spec("X-076", "X-180", "X-200")
def test_an_import_is_a_task_of_its_user_that_is_not_over_at_once(wire: Wire) -> None:
    made = wire.run(APPEND, d=wire.dataset(), u=descriptor(wire, [{"row_data": "x"}]))["appendRowsToDataset"]
    query = "query Q($id: ID!) { user { createdTasks(where: {id: $id}, first: 9) { name status result } } }"
    first, *_, last = (wire.run(query, id=made["taskId"])["user"]["createdTasks"][0] for _ in range(4))
    assert (made["accepted"], first) == (True, {"name": "JSON Import", "status": "IN_PROGRESS", "result": None})
    assert last["status"] == "COMPLETE"


@pytest.mark.spec("X-077", "X-078", "X-076")
def test_bad_rows_are_reported_and_the_others_made(wire: Wire) -> None:
    dataset = wire.dataset()
    key = f"key {dataset}"
    rows = [{"row_data": "one", "global_key": key, "external_id": "e"}, {"row_data": "two", "globalKey": key}, {}]
    report = imported(wire, dataset, rows)
    (made,) = report["createdDataRows"]
    assert {k: made[k] for k in ("externalId", "globalKey", "rowData")} == {
        "externalId": "e",
        "globalKey": key,
        "rowData": "one",
    }
    assert [e["message"] for e in report["failedDataRows"]] == [f"Duplicate global key: '{key}'", "rowData is missing"]
    assert report["failedDataRows"][0]["failedDataRows"] == [
        {"externalId": None, "globalKey": key, "rowData": "two", "attachmentInputs": [], "metadata": []}
    ]


@pytest.mark.spec("X-082")
def test_the_old_form_of_a_conversation_is_taken(wire: Wire) -> None:
    report = imported(wire, wire.dataset(), [{"conversationalData": [{"content": "hi"}], "external_id": "c"}])
    assert json.loads(report["createdDataRows"][0]["rowData"])["messages"] == [{"content": "hi"}]


@pytest.mark.spec("X-080")
def test_a_synchronous_import_keeps_the_good_rows_when_it_fails(wire: Wire) -> None:
    dataset = wire.dataset()
    code, message = wire.refused(APPEND_NOW, d=dataset, u=descriptor(wire, [{"row_data": "good"}, {"row_data": ""}]))
    assert code == "MALFORMED_REQUEST"
    assert "Some data rows were not imported. Check error output here" in message
    count = "query Q($id: ID!) { dataset(where: {id: $id}) { rowCount } }"
    assert wire.run(count, id=dataset)["dataset"]["rowCount"] == 1
    assert "rowData is missing" in wire.http.get(message.split("here: ")[1]).text


@pytest.mark.parametrize("content", [b"{}", b"no json", b"[1]"])
def test_an_unreadable_descriptor_fails_the_task(wire: Wire, content: bytes) -> None:
    task = wire.run(APPEND, d=wire.dataset(), u=wire.upload(content))["appendRowsToDataset"]["taskId"]
    assert wire.finished(task)["status"] == "FAILED"


@pytest.mark.spec("X-086")
def test_two_thousand_rows_are_one_import(wire: Wire) -> None:
    dataset = wire.dataset()
    report = imported(wire, dataset, [{"row_data": f"text {i}", "global_key": f"{dataset} {i}"} for i in range(2000)])
    assert len({row["id"] for row in report["createdDataRows"]}) == 2000


@pytest.mark.spec("X-222")
def test_rows_come_in_chunks_under_a_manifest(wire: Wire) -> None:
    dataset = wire.dataset()
    old = wire.data_row(dataset, externalId="before")["id"]
    chunk = [
        {"id": {"type": "AUTO", "value": ""}, "payload": {"row_data": "new", "dataset_id": dataset}},
        {"id": {"type": "ID", "value": old}, "payload": {"external_id": "after"}},
        {"id": {"type": "ID", "value": "unknown"}, "payload": {"external_id": "x"}},
    ]
    manifest = {"source": "SDK", "item_count": 3, "chunk_uris": [descriptor(wire, chunk)]}
    url = wire.upload(json.dumps(manifest).encode())
    task = wire.run("mutation M($u: String!) { upsertDataRows(data: {manifestUri: $u}) { id status } }", u=url)
    assert task["upsertDataRows"]["status"] == "IN_PROGRESS"
    wire.finished(task["upsertDataRows"]["id"])
    query = """query Q($id: ID!) { failedDataRowImports(data: {taskId: $id, first: 9}) { total results { message } }
      successesfulDataRowImports(data: {taskId: $id, first: 1}) { after total nodes { id } } }"""
    found = wire.run(query, id=task["upsertDataRows"]["id"])
    assert found["failedDataRowImports"]["results"] == [{"message": "Data row 'unknown' does not exist"}]
    assert (found["successesfulDataRowImports"]["total"], found["successesfulDataRowImports"]["after"]) == (2, "1")
    row = wire.run("query Q($id: ID!) { dataRow(where: {id: $id}) { externalId } }", id=old)
    assert row["dataRow"]["externalId"] == "after"
