from typing import Any

import pytest

from labelbox import Client
from tests.sandbox.wire import Wire

ASSIGN = """mutation M($a: [AssignGlobalKeyToDataRowInput!]!) {
  assignGlobalKeysToDataRows(data: {assignInputs: $a}) { jobId } }"""
ASSIGNED = """query Q($j: ID!) { assignGlobalKeysToDataRowsResult(jobId: {id: $j}) { jobStatus data {
  sanitizedAssignments { dataRowId globalKey } invalidGlobalKeyAssignments { dataRowId globalKey }
  unmodifiedAssignments { dataRowId globalKey } accessDeniedAssignments { dataRowId globalKey } } } }"""


def assign(wire: Wire, *links: tuple[str, str]) -> Any:
    job = wire.run(ASSIGN, a=[{"dataRowId": row, "globalKey": key} for row, key in links])
    job_id = job["assignGlobalKeysToDataRows"]["jobId"]
    while (found := wire.run(ASSIGNED, j=job_id)["assignGlobalKeysToDataRowsResult"])["jobStatus"] == "IN_PROGRESS":
        pass
    return found["data"]


def keys(found: Any, part: str) -> list[str]:
    return [each["globalKey"] for each in found[part]]


@pytest.mark.spec("X-090")
def test_keys_are_assigned_in_the_order_of_the_input(wire: Wire) -> None:
    dataset = wire.dataset()
    rows = [wire.data_row(dataset)["id"] for _ in range(3)]
    found = assign(wire, *((row, f"{row} key") for row in rows[::-1]))
    assert keys(found, "unmodifiedAssignments") == [f"{row} key" for row in rows[::-1]]


@pytest.mark.spec("X-091")
@pytest.mark.parametrize("key", ["k" * 201, " k", "k ", "a  b"])
def test_a_key_of_a_wrong_form_is_invalid(wire: Wire, key: str) -> None:
    row = wire.data_row(wire.dataset())["id"]
    assert keys(assign(wire, (row, key)), "invalidGlobalKeyAssignments") == [key]


@pytest.mark.spec("X-091")
def test_a_taken_key_and_an_unknown_row_are_invalid(wire: Wire) -> None:
    dataset = wire.dataset()
    one, two = (wire.data_row(dataset)["id"] for _ in range(2))
    found = assign(wire, (one, f"{one} key"), (two, f"{one} key"), ("unknown", f"{one} other"))
    assert keys(found, "unmodifiedAssignments") == [f"{one} key"]
    assert keys(found, "invalidGlobalKeyAssignments") == [f"{one} key", f"{one} other"]


@pytest.mark.spec("X-092")
def test_rows_are_found_by_key_in_the_order_asked(wire: Wire) -> None:
    dataset = wire.dataset()
    rows = [wire.data_row(dataset, globalKey=f"{dataset} {i}")["id"] for i in range(2)]
    query = "query Q($k: [ID!]!) { dataRowsForGlobalKeys(where: {ids: $k}) { jobId } }"
    job = wire.run(query, k=[f"{dataset} 1", "unknown", f"{dataset} 0"])["dataRowsForGlobalKeys"]["jobId"]
    result = """query Q($j: ID!) { dataRowsForGlobalKeysResult(jobId: {id: $j}) {
      jobStatus data { fetchedDataRows { id } notFoundGlobalKeys } } }"""
    found = wire.run(result, j=job)["dataRowsForGlobalKeysResult"]
    assert found["jobStatus"] == "COMPLETE"
    assert [r["id"] for r in found["data"]["fetchedDataRows"]] == [rows[1], "", rows[0]]
    assert found["data"]["notFoundGlobalKeys"] == ["unknown"]


def test_a_lookup_finds_what_an_import_before_it_makes(client: Client) -> None:
    dataset = client.create_dataset(name="birds")
    task = dataset.create_data_rows([{"row_data": "a text", "global_key": f"{dataset.uid} {n}"} for n in range(2000)])
    (uid,) = client.get_data_row_ids_for_global_keys([f"{dataset.uid} 1999"])["results"]
    task.wait_till_done()
    assert uid == client.get_data_row_by_global_key(f"{dataset.uid} 1999").uid
