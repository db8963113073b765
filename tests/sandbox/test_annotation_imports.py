import json
from typing import Any

import pytest

from tests.sandbox.labelled import CREATE, Labelled
from tests.sandbox.wire import Wire

BOX = {"top": 1, "left": 2, "height": 3, "width": 4}
POINTS = [{"x": 1, "y": 2}, {"x": 3, "y": 4}]
FRAMES = {"groupKey": "1.dcm", "segments": "1.mp4"}
ACCEPTED: list[tuple[dict[str, Any], dict[str, Any]]] = [
    ({"tool": "polygon", "name": "t"}, {"polygon": [*POINTS, {"x": 5, "y": 1}]}),
    ({"tool": "line", "name": "t"}, {"line": POINTS}),
    ({"tool": "point", "name": "t"}, {"point": POINTS[0]}),
    ({"tool": "raster-segmentation", "name": "t"}, {"mask": {"instanceURI": "https://x/m.png", "colorRGB": [1, 2, 3]}}),
    ({"tool": "superpixel", "name": "t"}, {"polygon": [*POINTS, {"x": 5, "y": 1}]}),
    ({"tool": "raster-segmentation", "name": "t"}, {"mask": {"png": "iVBORw0KGgo="}}),
    ({"tool": "superpixel", "name": "t"}, {"mask": {"counts": [1, 2], "size": [1, 3]}}),
    ({"tool": "named-entity", "name": "t"}, {"location": {"start": 1, "end": 2}}),
    ({"tool": "named-entity", "name": "t"}, {"messageId": "m", "location": {"start": 1, "end": 2}}),
    ({"tool": "named-entity", "name": "t"}, {"textSelections": [{"tokenIds": ["a"], "groupId": "g", "page": 1}]}),
    ({"tool": "rectangle", "name": "t"}, {"page": 1, "unit": "POINTS", "bbox": BOX}),
    ({"tool": "rectangle", "name": "t"}, {"segments": [{"keyframes": [{"frame": 1, "bbox": BOX}]}]}),
    ({"tool": "line", "name": "t"}, {"groupKey": "axial", "segments": [{"keyframes": [{"frame": 1, "line": POINTS}]}]}),
]


@pytest.mark.spec("X-140")
@pytest.mark.parametrize("field", list(CREATE))
def test_an_import_runs_when_it_is_made_and_when_first_read(wire: Wire, field: str) -> None:
    made = Labelled.make(wire)
    for now in (made.start([made.box()], field=field), made.state(field=field)):
        assert (now["state"], now["errorFileUrl"], now["statusFileUrl"]) == ("RUNNING", None, None)
    assert made.finish(field=field)["state"] == "FINISHED"


@pytest.mark.spec("X-141", "X-033")
def test_the_input_is_served_as_it_was_sent(wire: Wire) -> None:
    made = Labelled.make(wire)
    lines = [made.box(0), made.box(1)]
    assert wire.lines(made.start(lines)["inputFileUrl"]) == lines


@pytest.mark.spec("X-141", "X-142")
def test_an_address_that_cannot_be_read_fails_the_import_later(wire: Wire) -> None:
    made, url = Labelled.make(wire), "http://127.0.0.1:9/none.ndjson"
    query = """mutation M($p: ID!, $u: String!) {
      createLabelImport(data: {projectId: $p, name: "i", fileUrl: $u}) { state inputFileUrl } }"""
    first = wire.run(query, p=made.project, u=url)["createLabelImport"]
    assert first == {"state": "RUNNING", "inputFileUrl": url}
    assert made.finish()["state"] == "FAILED"


@pytest.mark.spec("X-143", "X-140")
def test_a_bad_line_fails_alone(wire: Wire) -> None:
    made = Labelled.make(wire)
    bad = [
        made.box(1, dataRow={"id": "c" + "0" * 24}),
        made.box(1, name="dog", uuid="a"),
        made.box(1, dataRow={"id": made.rows[1], "globalKey": "k"}, uuid="b"),
        {k: v for k, v in made.box(1, uuid="c").items() if k != "bbox"},
        made.box(1, uuid="d", polygon=[], bbox=None, classifications=[{"name": "shape", "answer": "x"}]),
        "no json",
    ]
    statuses = made.imported([made.box(0), *bad])
    assert [s["status"] for s in statuses] == ["SUCCESS"] + ["FAILURE"] * len(bad)
    assert statuses[0] == {"uuid": "u0", "dataRow": {"id": made.rows[0]}, "status": "SUCCESS", "errors": []}
    assert all(s["errors"][0]["message"] for s in statuses[1:])
    assert wire.lines(made.state()["errorFileUrl"]) == statuses[1:]
    assert len(made.labels()) == 1


def test_a_row_that_is_not_in_the_project_is_refused(wire: Wire) -> None:
    made = Labelled.make(wire)
    other = wire.data_row(made.dataset)["id"]
    (status,) = made.imported([made.box(dataRow={"id": other})])
    assert "is not in the project" in status["errors"][0]["message"]


@pytest.mark.spec("X-144")
def test_features_and_rows_go_by_id_or_by_name(wire: Wire) -> None:
    made = Labelled.make(wire)
    query = "query Q($p: ID!) { project(where: {id: $p}) { ontology { normalized } } }"
    tool = wire.run(query, p=made.project)["project"]["ontology"]["normalized"]["tools"][0]
    by_id = {k: v for k, v in made.box().items() if k != "name"} | {"schemaId": tool["featureSchemaId"]}
    by_key = made.box(1, dataRow={"globalKey": f"{made.dataset} 1"})
    assert [s["status"] for s in made.imported([by_id, by_key])] == ["SUCCESS"] * 2


@pytest.mark.spec("X-149")
@pytest.mark.parametrize(("tool", "annotation"), ACCEPTED)
def test_every_kind_of_annotation_is_taken(wire: Wire, tool: dict[str, Any], annotation: dict[str, Any]) -> None:
    file = next((file for key, file in FRAMES.items() if key in annotation), "1.jpg")
    made = Labelled.make(wire, 1, tool, row_data=f"https://x/{file}")
    line = {"uuid": "u", "dataRow": {"id": made.rows[0]}, "name": "t"} | annotation
    assert made.imported([line])[0]["errors"] == []


@pytest.mark.spec("X-143")
def test_errors_are_named_by_the_rules_that_clients_check_with(wire: Wire) -> None:
    made = Labelled.make(wire)
    lines = [made.box(0, name="cta"), made.box(1, segments=[], bbox=None), made.box(2, confidence=2)]
    errors = [status["errors"] for status in made.imported(lines)]
    assert [[error["name"] for error in each] for each in errors] == [["unknown-feature"], ["media"], ["confidence"]]
    assert "did you mean 'cat'?" in errors[0][0]["message"]


@pytest.mark.spec("X-145", "X-146", "X-052")
def test_an_import_makes_one_label_for_each_row(wire: Wire) -> None:
    made = Labelled.make(wire)
    made.imported([made.box(0), made.box(1), made.box(0, uuid="second")], "one")
    made.imported([made.box(0)], "two")
    labels = made.labels()
    assert len(labels) == 3
    assert [x["createdAt"] for x in labels] == sorted((x["createdAt"] for x in labels), reverse=True)
    assert made.labels("orderBy: createdAt_ASC")[::-1] == labels
    assert {x["createdBy"]["id"] for x in labels} == {wire.run("{ user { id } }")["user"]["id"]}
    count = wire.run("query Q($p: ID!) { project(where: {id: $p}) { labelCount } }", p=made.project)
    assert count["project"]["labelCount"] == 3


@pytest.mark.spec("X-146")
def test_deleted_labels_are_gone_at_once(wire: Wire) -> None:
    made = Labelled.make(wire)
    made.imported([made.box(0), made.box(1)])
    gone = [x["id"] for x in made.labels()]
    wire.run(f"mutation {{ deleteLabels(labelIds: {json.dumps(gone)}) {{ id }} }}")
    assert made.labels() == []


@pytest.mark.spec("X-147")
def test_bulk_import_requests_are_listed_and_can_be_deleted(wire: Wire) -> None:
    made = Labelled.make(wire)
    uid = made.start([made.box()], field="bulkImportRequest")["id"]
    query = "query Q($p: ID!) { bulkImportRequests(where: {projectId: $p}, first: 9) { id } }"
    assert wire.run(query, p=made.project)["bulkImportRequests"] == [{"id": uid}]
    wire.run("mutation M($id: ID!) { deleteBulkImportRequest(where: {id: $id}) { id name } }", id=uid)
    assert wire.run(query, p=made.project)["bulkImportRequests"] == []


@pytest.mark.spec("X-054")
def test_the_performance_of_a_labeler_counts_the_labels(wire: Wire) -> None:
    made = Labelled.make(wire)
    made.imported([made.box(0), made.box(1)])
    query = (
        "query Q($p: ID!) { project(where: {id: $p}) { labelerPerformance { count user { id } lastActivityTime } } }"
    )
    (one,) = wire.run(query, p=made.project)["project"]["labelerPerformance"]
    assert (one["count"], one["user"]) == (2, wire.run("{ user { id } }")["user"])
    assert one["lastActivityTime"] == made.labels()[0]["createdAt"]


@pytest.mark.spec("X-119", "X-121")
def test_a_feature_with_labels_is_archived_and_can_come_back(wire: Wire) -> None:
    made = Labelled.make(wire)
    made.imported([made.box()])
    query = "query Q($p: ID!) { project(where: {id: $p}) { ontology { id normalized } } }"
    ontology = wire.run(query, p=made.project)["project"]["ontology"]
    uid = ontology["normalized"]["tools"][0]["featureSchemaId"]
    path = f"/ontologies/{ontology['id']}/feature-schemas/{uid}"
    assert wire.rest("DELETE", path).json() == {"archived": True, "deleted": False}
    assert wire.rest("GET", f"/ontologies/{ontology['id']}").json()["featureSchemaNodes"]["tools"][0]["archived"]
    assert wire.rest("PATCH", f"{path}/unarchive").json() == {"unarchived": True}
    assert not wire.rest("GET", f"/ontologies/{ontology['id']}").json()["featureSchemaNodes"]["tools"][0]["archived"]


@pytest.mark.parametrize(("kind", "prelabels"), [("RequeueData", 0), ("RequeueDataWithLabelAsTemplate", 1)])
def test_labels_of_a_batch_are_deleted_and_its_rows_queued_again(wire: Wire, kind: str, prelabels: int) -> None:
    made = Labelled.make(wire, 1)
    made.imported([made.box()])
    query = "query Q($p: ID!) { project(where: {id: $p}) { batches(first: 1) { nodes { id size } } } }"
    batch = wire.run(query, p=made.project)["project"]["batches"]["nodes"][0]["id"]
    call = f"deleteBatchLabels(batchId: $b, data: {{type: {kind}}}) {{ deletedLabelIds }}"
    gone = [x["id"] for x in made.labels()]
    assert wire.in_project(made.project, call, b=("ID!", batch))["deleteBatchLabels"] == {"deletedLabelIds": gone}
    wire.in_project(made.project, "removeQueuedDataRowsFromBatch(batchId: $b) { id }", b=("ID!", batch))
    assert wire.run(query, p=made.project)["project"]["batches"]["nodes"][0]["size"] == 0
