from typing import Any

import pytest

from labelbox.sandbox import Sandbox
from labelbox.sandbox.domains.slices.storage import CATALOG_SLICE, MODEL_SLICE
from tests.sandbox.model_runs import Run
from tests.sandbox.wire import Wire

PAGE = """query Q($id: ID!, $from: String, $n: Int!) {
  getDataRowIdsBySavedQuery(input: {savedQueryId: $id, after: $from, first: $n}) {
    totalCount nodes pageInfo { endCursor hasNextPage }
  }
}"""
OF_RUN = """query Q($id: ID!, $r: ID, $from: DataRowIdentifierCursorInput, $n: Int!) {
  getDataRowIdentifiersBySavedModelQuery(input: {savedQueryId: $id, modelRunId: $r, after: $from, first: $n}) {
    totalCount nodes { id globalKey } pageInfo { endCursor { dataRowId globalKey } hasNextPage }
  }
}"""


def pages(wire: Wire, query: str, field: str, **variables: Any) -> list[list[Any]]:
    found: list[list[Any]] = []
    cursor = None
    while True:
        page = wire.run(query, **variables, **{"from": cursor})[field]
        found.append(page["nodes"])
        cursor = page["pageInfo"]["endCursor"]
        assert page["pageInfo"]["hasNextPage"] == bool(cursor)
        if not cursor:
            return found


@pytest.mark.spec("X-192")
@pytest.mark.parametrize("uid", [CATALOG_SLICE, MODEL_SLICE])
def test_two_slices_are_there_from_the_start(wire: Wire, uid: str) -> None:
    query = "query Q($id: ID!) { getSavedQuery(id: $id) { id name description filter createdAt updatedAt } }"
    found = wire.run(query, id=uid)["getSavedQuery"]
    assert (found["id"], len(uid), found["filter"]) == (uid, 25, [])
    assert wire.refused(query, id="nothing")[0] == "RESOURCE_NOT_FOUND"


@pytest.mark.spec("X-192", "X-015")
def test_the_rows_of_a_slice_come_in_pages(labelbox_sandbox: Sandbox, wire: Wire) -> None:
    dataset = wire.dataset()
    rows = [wire.data_row(dataset)["id"] for _ in range(5)]
    element = {"type": "dataset", "operator": "is", "ids": [dataset]}
    uid = labelbox_sandbox.seed(slices={f"of {dataset}": [element]}).slices[f"of {dataset}"]
    found = pages(wire, PAGE, "getDataRowIdsBySavedQuery", id=uid, n=2)
    assert found == [rows[:2], rows[2:4], rows[4:]]
    assert pages(wire, PAGE, "getDataRowIdsBySavedQuery", id=uid, n=5) == [rows]


@pytest.mark.spec("X-192")
def test_identifiers_of_a_slice_hold_id_and_global_key(labelbox_sandbox: Sandbox, wire: Wire) -> None:
    dataset = wire.dataset()
    row = wire.data_row(dataset, globalKey=f"key of {dataset}")["id"]
    element = {"type": "dataset", "operator": "is", "ids": [dataset]}
    uid = labelbox_sandbox.seed(slices={f"one {dataset}": [element]}).slices[f"one {dataset}"]
    query = PAGE.replace("getDataRowIdsBy", "getDataRowIdentifiersBy").replace("nodes", "nodes { id globalKey }")
    page = wire.run(query, id=uid, n=9)["getDataRowIdentifiersBySavedQuery"]
    assert (page["totalCount"], page["nodes"]) == (1, [{"id": row, "globalKey": f"key of {dataset}"}])


@pytest.mark.spec("X-192")
def test_a_model_slice_is_about_the_rows_of_a_run(wire: Wire) -> None:
    run = Run.make(wire, 3)
    run.register_rows(run.rows)
    found = pages(wire, OF_RUN, "getDataRowIdentifiersBySavedModelQuery", id=MODEL_SLICE, r=run.id, n=2)
    assert [[node["id"] for node in page] for page in found] == [run.rows[:2], run.rows[2:]]
    refused = wire.refused(OF_RUN, id=MODEL_SLICE, r="nothing", n=2)
    assert refused[0] == "RESOURCE_NOT_FOUND"


@pytest.mark.spec("X-192", "X-160")
def test_a_slice_is_exported(labelbox_sandbox: Sandbox, wire: Wire) -> None:
    dataset = wire.dataset()
    row = wire.data_row(dataset)["id"]
    element = {"type": "dataset", "operator": "is", "ids": [dataset]}
    uid = labelbox_sandbox.seed(slices={f"out {dataset}": [element]}).slices[f"out {dataset}"]
    query = "mutation M($id: ID!) { exportDataRowsInSlice(input: {filters: {sliceId: $id}}) { taskId } }"
    task = wire.finished(wire.run(query, id=uid)["exportDataRowsInSlice"]["taskId"])
    assert [r["data_row"]["id"] for r in wire.lines(task["result"])] == [row]
    assert wire.refused(query, id="nothing")[0] == "RESOURCE_NOT_FOUND"


@pytest.mark.spec("X-192")
def test_a_page_that_cannot_be_continued_is_refused_and_never_cut_short(labelbox_sandbox: Sandbox, wire: Wire) -> None:
    dataset = wire.dataset()
    rows = [wire.data_row(dataset)["id"] for _ in range(3)]
    element = {"type": "dataset", "operator": "is", "ids": [dataset]}
    uid = labelbox_sandbox.seed(slices={f"cut {dataset}": [element]}).slices[f"cut {dataset}"]
    wire.run("mutation M($r: [ID!]!) { deleteDataRows(where: {dataRowIds: $r}) { id } }", r=rows[:1])
    assert wire.refused(PAGE, id=uid, n=1, **{"from": rows[0]})[0] == "MALFORMED_REQUEST"
    assert pages(wire, PAGE, "getDataRowIdsBySavedQuery", id=uid, n=1) == [rows[1:2], rows[2:]]
