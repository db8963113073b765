"""Data rows of the catalog, sent to a project with labels of another one."""

import uuid

import pytest

from labelbox import Client, DataRow, GlobalKeys, MediaType, Project, UniqueIds
from labelbox.sandbox import Sandbox
from labelbox.schema.conflict_resolution_strategy import ConflictResolutionStrategy
from labelbox.schema.send_to_annotate_params import SendToAnnotateFromCatalogParams
from tests.birds import label, ontology_of_birds


@pytest.fixture
def rows(client: Client) -> list[DataRow]:
    dataset = client.create_dataset(name="birds")
    return [
        dataset.create_data_row(row_data=f"https://example.org/{number}.jpg", global_key=str(uuid.uuid4()))
        for number in range(2)
    ]


@pytest.fixture
def projects(client: Client) -> tuple[Project, Project]:
    """Two projects with one ontology."""
    ontology = ontology_of_birds(client)
    source, destination = (client.create_project(name=name, media_type=MediaType.Image) for name in ("from", "to"))
    for project in (source, destination):
        project.setup_editor(ontology)
    return source, destination


@pytest.fixture
def labeled(client: Client, rows: list[DataRow], projects: tuple[Project, Project]) -> DataRow:
    source, _ = projects
    source.create_batch("b0", rows)
    label(client, source, rows[0].uid)
    return rows[0]


@pytest.mark.spec("S-070", "S-072", "S-312", "B-049", "E-021", "X-154")
def test_rows_arrive_with_the_labels_of_another_project(
    client: Client, sandbox: Sandbox, projects: tuple[Project, Project], labeled: DataRow
) -> None:
    source, destination = projects
    task = client.send_to_annotate_from_catalog(
        destination_project_id=destination.uid,
        task_queue_id=None,
        batch_name="from catalog",
        data_rows=UniqueIds([labeled.uid]),
        params={
            "source_project_id": source.uid,
            "override_existing_annotations_rule": ConflictResolutionStrategy.OverrideWithAnnotations,
        },
    )
    task.wait_till_done()
    assert task.status == "COMPLETE"
    assert [batch.name for batch in destination.batches()] == ["from catalog"]
    (label,) = destination.labels()
    data_row = label.data_row()
    assert data_row == labeled
    sent = sandbox.calls("SendToAnnotateFromCatalogPyApi")[-1].variables["input"]
    assert sent["destinationTaskQueue"] == {"type": "done"}
    assert sent["batchInput"] == {"batchName": "from catalog", "batchPriority": 5}
    assert (sent["excludeDataRowsInProject"], sent["predictionsInput"]) == (False, None)
    assert sent["conflictLabelsResolutionStrategy"] == "OVERRIDE_WITH_ANNOTATIONS"


@pytest.mark.spec("S-070", "B-049", "X-154")
def test_rows_arrive_in_a_queue(client: Client, projects: tuple[Project, Project], labeled: DataRow) -> None:
    source, destination = projects
    review = next(queue for queue in destination.task_queues() if queue.queue_type == "MANUAL_REVIEW_QUEUE")
    key = labeled.global_key or ""
    task = client.send_to_annotate_from_catalog(
        destination.uid, review.uid, "to review", GlobalKeys([key]), {"source_project_id": source.uid}
    )
    task.wait_till_done()
    assert task.status == "COMPLETE"
    counts = {queue.uid: queue.data_row_count for queue in destination.task_queues()}
    assert counts[review.uid] == 1


@pytest.mark.spec("S-312", "S-313")
def test_what_cannot_be_meant_is_refused_before_any_request(client: Client, sandbox: Sandbox) -> None:
    before = len(sandbox.calls())
    with pytest.raises(ValueError, match="source_model_run_id"):
        client.send_to_annotate_from_catalog("p", None, "b", UniqueIds(["a"]), {})
    misspelt = {"source_projectid": "x"}
    with pytest.raises(ValueError, match="did you mean 'source_project_id'"):
        client.send_to_annotate_from_catalog("p", None, "b", UniqueIds(["a"]), misspelt)  # type: ignore[arg-type]  # mistake
    params: SendToAnnotateFromCatalogParams = {"source_project_id": "x"}
    with pytest.raises(ValueError, match="must be DataRowIds or GlobalKeys"):
        client.send_to_annotate_from_catalog("p", None, "b", ["a"], params)  # type: ignore[arg-type]  # the mistake
    assert len(sandbox.calls()) == before
