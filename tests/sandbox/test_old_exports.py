import json
from typing import Any

import pytest

from tests.sandbox.labelled import Labelled
from tests.sandbox.model_runs import Run
from tests.sandbox.wire import Wire

LABELS = """mutation M($p: ID!, $f: ExportLabelsFiltersInput) {
  exportLabels(data: {projectId: $p, filters: $f}) { downloadUrl createdAt shouldPoll }
}"""
META = "cko8s9r5v0001h2dk9elqdidh"


def labels(made: Labelled, **filters: dict[str, str]) -> list[Any]:
    while (answer := made.wire.run(LABELS, p=made.project, f=filters or None)["exportLabels"])["shouldPoll"]:
        assert answer["downloadUrl"] is None
    return list(json.loads(made.wire.http.get(answer["downloadUrl"]).text))


def rows(wire: Wire, field: str, metadata: bool = False, **of: str) -> list[Any]:
    ((name, uid),) = of.items()
    query = f"""mutation M($id: ID!, $m: Boolean) {{
      {field}(data: {{{name}: $id, includeMetadataInput: $m}}) {{ downloadUrl createdAt status }} }}"""
    answer = wire.run(query, id=uid, m=metadata)[field]
    assert answer["status"] == "COMPLETE"
    return wire.lines(answer["downloadUrl"])


@pytest.mark.spec("X-177")
def test_an_export_of_labels_is_an_array_with_one_entry_for_each_label(wire: Wire) -> None:
    made = Labelled.make(wire, 2)
    made.imported([made.box(0), made.box(1)])
    found = labels(made)
    assert [row["DataRow ID"] for row in found] == made.rows
    assert {row["ID"] for row in found} == {label["id"] for label in made.labels()}
    assert found[0]["Labeled Data"] == "https://x/1.jpg"
    assert found[0]["Label"]["classifications"] == []
    (box,) = found[0]["Label"]["objects"]
    assert (box["title"], box["value"]) == ("cat", "cat")
    assert box["bbox"] == {"top": 10, "left": 20, "height": 30, "width": 40}


@pytest.mark.spec("X-177")
def test_a_label_export_is_written_anew_when_it_was_fetched(wire: Wire) -> None:
    made = Labelled.make(wire, 2)
    made.imported([made.box(0)], "one")
    assert len(labels(made)) == 1
    made.imported([made.box(1)], "two")
    assert len(labels(made)) == 2


@pytest.mark.spec("X-177")
def test_a_label_export_holds_the_spans_that_were_asked_for(wire: Wire) -> None:
    made = Labelled.make(wire, 1)
    made.imported([made.box()])
    today = made.labels()[0]["createdAt"][:10]
    assert len(labels(made, labelCreatedAt={"start": today, "end": today})) == 1
    assert len(labels(made, lastActivityAt={"start": f"{today} 00:00:00"})) == 1
    assert labels(made, labelCreatedAt={"start": "2020-01-01", "end": "2020-02-01"}) == []
    assert labels(made, lastActivityAt={"end": "2020-02-01 00:00:00"}) == []
    assert wire.refused(LABELS, p=made.project, f={"labelCreatedAt": {"start": "soon"}})[0] == "MALFORMED_REQUEST"


@pytest.mark.spec("X-180")
def test_a_label_export_is_among_the_users_tasks(wire: Wire) -> None:
    made = Labelled.make(wire, 1)
    labels(made)
    query = "{ user { createdTasks(first: 1, orderBy: createdAt_DESC) { name } } }"
    assert wire.run(query)["user"]["createdTasks"][0]["name"] not in ("JSON Import", None)


@pytest.mark.spec("X-177")
def test_the_frames_of_a_video_label_are_a_file(wire: Wire) -> None:
    made = Labelled.make(wire, 1, row_data="https://x/1.mp4")
    frames = [{"frame": n, "bbox": {"top": n, "left": 0, "height": 5, "width": 5}} for n in (1, 3)]
    made.imported([{"uuid": "v", "dataRow": {"id": made.rows[0]}, "name": "cat", "segments": [{"keyframes": frames}]}])
    address = labels(made)[0]["Label"]["frames"]
    assert [line["frameNumber"] for line in wire.lines(address)] == [1, 2, 3]


@pytest.mark.spec("X-155")
def test_the_annotations_of_a_run_are_one_line_for_each_label(wire: Wire) -> None:
    run = Run.make(wire, 2)
    run.labelled.imported([run.labelled.box(0), run.labelled.box(1)])
    run.register_project()
    run.split({"split": "TEST", "dataRowIds": run.rows[:1], "globalKeys": []})
    query = "mutation M($r: ID!) { exportModelRunAnnotations(data: {modelRunId: $r}) { downloadUrl createdAt status } }"
    answer = wire.run(query, r=run.id)["exportModelRunAnnotations"]
    found = wire.lines(answer["downloadUrl"])
    assert (answer["status"], [row["DataRow ID"] for row in found]) == ("COMPLETE", run.rows)
    assert [(o["title"], bool(o["schemaId"])) for row in found for o in row["Label"]["objects"]] == [("cat", True)] * 2
    assert found[0]["Data Split"] == "TEST"


@pytest.mark.spec("X-088")
def test_the_rows_of_a_dataset_have_all_their_fields(wire: Wire) -> None:
    dataset = wire.dataset()
    made = wire.data_row(dataset, externalId="e", metadataFields=[{"schemaId": META, "value": "words"}])
    (row,) = rows(wire, "exportDatasetDataRows", metadata=True, datasetId=dataset)
    assert {key: row[key] for key in made} == made
    (plain,) = rows(wire, "exportDatasetDataRows", datasetId=dataset)
    assert (plain["metadataFields"], set(plain)) == ([], set(row))


@pytest.mark.spec("X-088")
def test_the_rows_of_a_batch_are_gone_when_its_queued_rows_are_removed(wire: Wire) -> None:
    made = Labelled.make(wire, 2)
    extra = wire.data_row(made.dataset)["id"]
    batch = wire.batch(made.project, [extra], "second")["batch"]["id"]
    assert [row["id"] for row in rows(wire, "exportBatchDataRows", batchId=batch)] == [extra]
    wire.in_project(made.project, "removeQueuedDataRowsFromBatch(batchId: $b) { id }", b=("ID!", batch))
    assert rows(wire, "exportBatchDataRows", batchId=batch) == []


@pytest.mark.spec("X-088")
def test_the_queue_of_a_project_holds_what_is_not_labelled(wire: Wire) -> None:
    made = Labelled.make(wire, 2)
    made.imported([made.box(0)])
    assert [row["id"] for row in rows(wire, "exportQueuedDataRows", projectId=made.project)] == made.rows[1:]


@pytest.mark.spec("X-009", "X-088")
@pytest.mark.parametrize(
    ("field", "key"),
    [("exportDatasetDataRows", "datasetId"), ("exportBatchDataRows", "batchId"), ("exportQueuedDataRows", "projectId")],
)
def test_nothing_is_exported_of_what_does_not_exist(wire: Wire, field: str, key: str) -> None:
    query = f'mutation {{ {field}(data: {{{key}: "x"}}) {{ downloadUrl }} }}'
    assert wire.refused(query)[0] == "RESOURCE_NOT_FOUND"
