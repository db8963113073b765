"""Predictions: into a model run, and on to a project."""

import json
import logging
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from labelbox import Client, MEAPredictionImport, MEAToMALPredictionImport, UniqueIds
from labelbox.exceptions import ResourceNotFoundError
from labelbox.schema.annotation_import import AnnotationImportState
from labelbox.schema.identifiables import GlobalKeys
from labelbox.schema.send_to_annotate_params import SendToAnnotateFromModelParams
from tests.birds import box

from .conftest import NOWHERE, Birds


@pytest.mark.spec("S-236", "B-172", "X-148")
def test_predictions_are_added_from_any_iterable(birds: Birds) -> None:
    def rows() -> Iterator[dict[str, object]]:
        yield box(birds.rows[0])
        yield box(birds.rows[1], "dog")

    job = birds.run.add_predictions("some", rows())
    assert [status["status"] for status in job.statuses] == ["SUCCESS", "FAILURE"]
    assert job.parent_id == job.model_run_id == birds.run.uid


@pytest.mark.spec("S-236", "S-273", "S-275", "B-172")
def test_predictions_are_added_from_a_file_or_a_url(client: Client, birds: Birds, tmp_path: Path) -> None:
    path = tmp_path / "rows.ndjson"
    path.write_text(json.dumps(box(birds.rows[0])))
    for name, source in (("path", path), ("text", str(path)), ("url", client.upload_file(path))):
        job = birds.run.add_predictions(name, source)
        assert job.errors == []
        assert [row["name"] for row in job.inputs] == ["bird"]


@pytest.mark.spec("S-236", "B-172")
def test_what_is_no_predictions_is_refused(birds: Birds, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="is not accessible"):
        birds.run.add_predictions("gone", tmp_path / "gone.ndjson")
    with pytest.raises(ValueError, match="Url nowhere://rows is not reachable"):
        birds.run.add_predictions("gone", "nowhere://rows")
    with pytest.raises(ValueError, match="Invalid predictions given of type: int"):
        birds.run.add_predictions("wrong", 3)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]  # what users may do
    with pytest.raises(ValueError, match="annotations cannot be empty"):
        birds.run.add_predictions("empty", [])


@pytest.mark.spec("S-276", "S-277", "B-182")
def test_an_import_of_predictions_is_found_by_its_name(client: Client, predicted: Birds) -> None:
    found = MEAPredictionImport.from_name(client, predicted.run.uid, "first")
    assert found.parent_id == predicted.run.uid
    assert found.state == AnnotationImportState.FINISHED
    bare = MEAPredictionImport.from_name(client, predicted.run.uid, "first", as_json=True)
    assert (bare["id"], bare["modelRunId"]) == (found.uid, predicted.run.uid)
    with pytest.raises(ResourceNotFoundError):
        MEAPredictionImport.from_name(client, predicted.run.uid, "second")


@pytest.mark.spec("S-276", "S-277", "S-278", "B-182")
def test_predictions_of_a_run_are_copied_into_a_project(client: Client, predicted: Birds) -> None:
    name = f"copy {uuid.uuid4()}"  # the project is shared
    job = MEAToMALPredictionImport.create_for_model_run_data_rows(
        client, predicted.run.uid, predicted.rows[:1], predicted.project.uid, name
    )
    assert [status["dataRow"].get("id") for status in job.statuses] == predicted.rows[:1]
    assert job.errors == []
    again = MEAToMALPredictionImport.from_name(client, predicted.project.uid, name)
    assert again == job
    assert (again.parent_id, again.project()) == (predicted.project.uid, predicted.project)
    job.refresh()
    assert job.state == AnnotationImportState.FINISHED


@pytest.mark.spec("S-249", "S-250", "B-173", "E-041")
def test_predictions_go_into_the_run_and_on_to_a_project(birds: Birds) -> None:
    birds.run.upsert_data_rows(birds.rows)
    rows = [box(birds.rows[2]), box(birds.rows[3]), box(birds.rows[1], "dog")]
    mea, batch, mal = birds.run.upsert_predictions_and_send_to_project("round trip", rows, birds.other.uid, priority=2)
    assert mea
    assert batch
    assert mal
    assert [error["dataRow"].get("id") for error in mea.errors] == [birds.rows[1]]
    assert (batch.name, batch.size, batch.project()) == ("round trip", 2, birds.other)
    assert mal.state == AnnotationImportState.FINISHED
    assert {status["dataRow"].get("id") for status in mal.statuses} == set(birds.rows[2:])


@pytest.mark.spec("S-249", "B-173", "E-041")
def test_without_a_good_prediction_there_is_no_batch(birds: Birds, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR, "labelbox"):
        made = birds.run.upsert_predictions_and_send_to_project("nothing", [box(birds.rows[3])], birds.other.uid)
    assert made.predictions
    assert len(made.predictions.errors) == 1
    assert (made.batch, made.pre_labels) == (None, None)
    assert "no data row got a prediction" in caplog.text
    assert list(birds.other.batches()) == []


@pytest.mark.spec("S-249", "B-173")
def test_a_step_that_the_server_refuses_ends_the_journey(birds: Birds, caplog: pytest.LogCaptureFixture) -> None:
    rows = [box(birds.rows[0])]
    with caplog.at_level(logging.ERROR, "labelbox"):
        made = birds.run.upsert_predictions_and_send_to_project("b0", rows, birds.project.uid)
        birds.run.delete()
        nothing = birds.run.upsert_predictions_and_send_to_project("late", rows, birds.other.uid)
    assert made.predictions
    assert (made.batch, made.pre_labels) == (None, None)
    assert nothing == (None, None, None)
    assert "Could not make a batch" in caplog.text
    assert "Could not import predictions" in caplog.text


@pytest.mark.spec("S-249", "B-173")
def test_malformed_predictions_are_refused_before_anything_is_sent(client: Client, birds: Birds) -> None:
    with pytest.raises(ValueError, match=r"\[0\].dataRow"):
        birds.run.upsert_predictions_and_send_to_project("bad", [{"name": "bird"}], birds.other.uid)
    with pytest.raises(ResourceNotFoundError):
        MEAPredictionImport.from_name(client, birds.run.uid, "bad")


@pytest.mark.spec("S-245", "S-314", "B-177", "X-154", "E-040")
def test_data_rows_of_a_run_are_sent_to_a_queue_of_a_project(predicted: Birds) -> None:
    queue = next(iter(predicted.other.task_queues()))
    rows = UniqueIds(predicted.rows[:1])
    task = predicted.run.send_to_annotate_from_model(
        predicted.other.uid, queue.uid, "from model", rows, {"batch_priority": 1}
    )
    task.wait_till_done()
    assert (task.status, task.errors) == ("COMPLETE", None)
    assert [(batch.name, batch.size) for batch in predicted.other.batches()] == [("from model", 1)]


@pytest.mark.spec("S-245", "S-314", "B-177", "X-154")
def test_data_rows_sent_to_no_queue_are_done(birds: Birds) -> None:
    keys = GlobalKeys(birds.keys[:2])
    task = birds.run.send_to_annotate_from_model(birds.other.uid, None, "done", keys, {})
    task.wait_till_done()
    assert task.status == "COMPLETE"
    assert [batch.size for batch in birds.other.batches()] == [2]


@pytest.mark.spec("S-245", "S-314", "B-048")
def test_sending_on_takes_ids_or_keys_and_known_params(birds: Birds) -> None:
    with pytest.raises(ValueError, match="Type of data_rows must be DataRowIds or GlobalKeys"):
        birds.run.send_to_annotate_from_model(birds.other.uid, None, "x", birds.rows, {})  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]  # what users may do
    params: SendToAnnotateFromModelParams = {"batch_prioritty": 1}  # type: ignore[typeddict-unknown-key]  # pyright: ignore[reportAssignmentType]  # likewise
    with pytest.raises(ValueError, match="did you mean 'batch_priority'"):
        birds.run.send_to_annotate_from_model(birds.other.uid, None, "x", UniqueIds([NOWHERE]), params)
