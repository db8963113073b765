import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from labelbox.sandbox import Sandbox
from labelbox.sandbox.domains.exports.streams import cut
from labelbox.sandbox.options import Options
from tests.sandbox.labelled import Labelled
from tests.sandbox.wire import Wire

ALL = dict.fromkeys(
    ["includeAttachments", "includeMetadata", "includeDataRowDetails", "includeProjectDetails", "includeLabelDetails"],
    True,
)
HEADER = """query Q($t: ID!, $s: TaskStreamType!) {
  task(where: {id: $t}) { exportMetadataHeader(streamType: $s) { totalSize totalLines } } }"""
PART = """query Q($t: ID!, $o: UInt64!) { task(where: {id: $t}) { FIELD {
  offsets { start end } lines { start end } file } } }"""


def ids(rows: list[Any]) -> list[str]:
    return [row["data_row"]["id"] for row in rows]


def within(kind: str, operator: str, value: Any) -> dict[str, Any]:
    return {"type": kind, "value": {"operator": operator, "timezone": "UTC", "value": value}}


@pytest.fixture
def made(wire: Wire) -> Labelled:
    made = Labelled.make(wire)
    answer = {"name": "size", "answer": {"name": "small"}}
    made.imported(
        [made.box(0, classifications=[answer]), {"dataRow": made.box()["dataRow"], "name": "note", "answer": "fine"}]
    )
    return made


@pytest.mark.spec("X-160", "X-180")
def test_an_export_is_a_task_of_its_user(made: Labelled) -> None:
    task = made.export(taskName="mine")
    assert (task["status"], task["type"], task["errors"], task["name"]) == (
        "COMPLETE",
        "export-data-rows",
        None,
        "mine",
    )
    listed = made.wire.run("{ user { createdTasks(first: 9, orderBy: createdAt_DESC) { id name } } }")
    assert {"id": task["id"], "name": "mine"} in listed["user"]["createdTasks"]


@pytest.mark.spec("X-163", "X-164", "X-165", "X-166", "X-168", "X-170", "X-012", "X-178")
def test_a_row_shows_what_was_asked_for(made: Labelled) -> None:
    first, *others = made.exported(None, **ALL)
    assert ids([first, *others]) == made.rows
    details = first["data_row"]["details"]
    assert set(details) == {"dataset_id", "dataset_name", "created_at", "updated_at", "last_activity_at", "created_by"}
    assert datetime.fromisoformat(details["created_at"]).tzinfo is not None
    assert details["created_at"].endswith("+00:00")
    project = first["projects"][made.project]
    assert project["project_details"].items() >= {"batch_name": "b", "priority": 5, "workflow_status": "DONE"}.items()
    (label,) = project["labels"]
    assert set(label["label_details"]) == {
        "created_at", "updated_at", "created_by", "content_last_updated_at", "reviews"}  # fmt: skip
    box, note = label["annotations"]["objects"][0], label["annotations"]["classifications"][0]
    assert box["annotation_kind"] == "ImageBoundingBox"
    assert box["bounding_box"] == {"top": 10.0, "left": 20.0, "height": 30.0, "width": 40.0}
    assert box["classifications"][0]["radio_answer"].items() >= {"name": "Small", "value": "small"}.items()
    assert note["text_answer"] == {"content": "fine"}
    assert others[0]["projects"][made.project]["labels"] == []


@pytest.mark.spec("X-162")
@pytest.mark.parametrize(
    ("element", "numbers"),
    [
        (within("labeled_at", "GREATER_THAN_OR_EQUAL", "2000-01-01"), [0]),
        (within("labeled_at", "LESS_THAN_OR_EQUAL", "2000-01-01"), []),
        (within("data_row_last_activity_at", "BETWEEN", {"min": "2000-01-01", "max": "2100-01-01"}), [0, 1, 2]),
        ({"type": "task_queue_status", "status": "Done"}, [0]),
        ({"type": "task_queue_status", "status": "InReview"}, []),
        ({"type": "task_queue_not_exist"}, [1, 2]),
    ],
)
def test_filters_choose_the_rows(made: Labelled, element: dict[str, Any], numbers: list[int]) -> None:
    assert ids(made.exported([element])) == [made.rows[n] for n in numbers]


@pytest.mark.spec("X-162", "X-179")
def test_rows_are_chosen_by_id_key_and_batch(made: Labelled) -> None:
    query = "query Q($p: ID!) { project(where: {id: $p}) { batches(first: 1) { nodes { id } } } }"
    batch = made.wire.run(query, p=made.project)["project"]["batches"]["nodes"][0]["id"]
    chosen = {
        "data_row_id": (made.rows[1:], made.rows[1:]),
        "global_key": ([f"{made.dataset} 2"], made.rows[2:]),
        "batch": ([batch], made.rows),
        "dataset": ([made.dataset], made.rows),
    }
    for kind, (values, found) in chosen.items():
        assert ids(made.exported([{"type": kind, "operator": "is", "ids": values}])) == found
    task = made.export([{"type": "data_row_id", "operator": "is", "ids": ["unknown"]}])
    assert (task["status"], task["result"], task["errors"]) == ("COMPLETE", None, None)


def test_a_filter_that_nobody_knows_is_malformed_and_says_so_twice(made: Labelled) -> None:
    query = "mutation M($i: ExportDataRowsInCatalogInput!) { exportDataRowsInCatalog(input: $i) { taskId } }"
    sent = {"filters": {"searchQuery": {"query": [{"type": "colour"}]}}}
    error = made.wire.post(query, {"i": sent}).json()["errors"][0]
    assert error["extensions"]["code"] == "MALFORMED_REQUEST"
    assert error["errors"] == error["message"] == "unknown filter type 'colour'"


def test_the_catalog_shows_only_the_projects_asked_for(made: Labelled) -> None:
    query = "mutation M($i: ExportDataRowsInCatalogInput!) { exportDataRowsInCatalog(input: $i) { taskId } }"
    filters = {"searchQuery": {"query": [{"type": "dataset", "operator": "is", "ids": [made.dataset]}]}}
    shown: list[Any] = []
    for params in ({}, {"projectIds": [made.project]}, {"allProjects": True}):
        task = made.wire.run(query, i={"filters": filters, "params": params})["exportDataRowsInCatalog"]["taskId"]
        rows = made.wire.lines(made.wire.finished(task)["result"])
        shown.append(list(rows[0].get("projects", {})))
    assert shown == [[], [made.project], [made.project]]


@pytest.mark.spec("X-160")
def test_an_empty_stream_has_no_header(made: Labelled) -> None:
    task = made.export([{"type": "data_row_id", "operator": "is", "ids": []}], streamable=True)
    for stream in ("RESULT", "ERRORS"):
        found = made.wire.run(HEADER, t=task["id"], s=stream)["task"]
        assert found["exportMetadataHeader"] is None


@pytest.fixture(params=[False, True])
def cutting(request: pytest.FixtureRequest) -> Iterator[Labelled]:
    options = Options(export_part_size=300, export_cuts_rows=request.param)
    with Sandbox(options=options) as sandbox, httpx.Client() as http:
        yield Labelled.make(Wire(http, sandbox.url, sandbox.api_key), 5)


@pytest.mark.spec("X-161", "X-160")
def test_the_parts_of_a_stream_make_the_whole(cutting: Labelled) -> None:
    wire, task = cutting.wire, cutting.export(streamable=True)["id"]
    header = wire.run(HEADER, t=task, s="RESULT")["task"]["exportMetadataHeader"]
    text, offset = "", 0
    while offset < header["totalSize"]:
        query = PART.replace("FIELD", "exportFileFromOffset(streamType: RESULT, offset: $o)")
        part = wire.run(query, t=task, o=str(offset))["task"]["exportFileFromOffset"]
        piece = wire.http.get(part["file"]).text
        assert len(piece) == part["offsets"]["end"] - part["offsets"]["start"] + 1
        text, offset = text + piece, part["offsets"]["end"] + 1
    assert len(text) == header["totalSize"]
    assert ids([json.loads(line) for line in text.splitlines()]) == cutting.rows
    assert header["totalLines"] == 5


def test_a_part_is_found_by_a_line_in_it(cutting: Labelled) -> None:
    task = cutting.export(streamable=True)["id"]
    query = PART.replace("FIELD", "exportFileFromLine(streamType: RESULT, line: $o)")
    for line in range(5):
        part = cutting.wire.run(query, t=task, o=line)["task"]["exportFileFromLine"]
        assert part["lines"]["start"] <= line <= part["lines"]["end"]
    code, message = cutting.wire.refused(query, t=task, o=5)
    assert (code, message) == ("MALFORMED_REQUEST", "Line 5 is out of range")


@given(st.lists(st.text("ab", max_size=9).map(lambda t: t + "\n")), st.integers(1, 12), st.booleans())
def test_cutting_loses_nothing_and_keeps_to_the_size(lines: list[str], size: int, inside: bool) -> None:
    parts = list(cut(lines, size, inside_rows=inside))
    assert "".join(part.text for part in parts) == "".join(lines)
    starts = [0, *(p.start + len(p.text) for p in parts)]
    assert [p.start for p in parts] == starts[:-1]
    for part in parts:
        before = "".join(lines)[: part.start].count("\n")
        assert part.first_line == before
        assert part.last_line == before + part.text.removesuffix("\n").count("\n")
        if inside:
            assert len(part.text) <= size
        else:
            assert part.text.endswith("\n")
            assert len(part.text) <= size or part.text.count("\n") == 1


@pytest.mark.spec("X-165")
def test_exports_are_pure_ascii_so_that_bytes_are_characters(wire: Wire) -> None:
    made = Labelled.make(wire, 1, row_data="größe 😀")
    content = wire.http.get(made.export()["result"]).content
    assert content.isascii()
    assert json.loads(content)["data_row"]["row_data"] == "größe 😀"
