"""Data rows that are sent to a project."""

from typing import Any

import pytest

from labelbox import Client, DataRow, GlobalKeys, MediaType, Project
from labelbox.exceptions import (
    LabelboxError,
    MalformedQueryException,
    OperationNotAllowedException,
    ProcessingWaitTimeout,
    ResourceConflict,
    ResourceNotFoundError,
)
from tests.project.conftest import Filled


@pytest.mark.spec("S-157", "S-159", "B-080", "B-089", "X-133")
def test_a_batch_has_what_was_asked_for(client: Client, project: Project, rows: list[DataRow]) -> None:
    settings = {"number_of_labels": 3, "coverage_percentage": 0.5}
    batch = project.create_batch("first", [rows[0], rows[1].uid], 2, settings)
    assert (batch.name, batch.size, batch.project()) == ("first", 2, project)
    assert '"numberOfLabels"' in str(batch.consensus_settings)
    assert list(batch.failed_data_row_ids) == list(batch.failed_data_row_ids) == []
    assert batch in project.batches()
    assert client.get_batch(project.uid, batch.uid).created_by() == batch.user() == client.get_user()
    assert {override.priority for override in project.labeling_parameter_overrides()} == {2}


@pytest.mark.spec("S-159", "B-080")
def test_a_batch_is_made_of_global_keys_too(project: Project, rows: list[DataRow]) -> None:
    keys = [row.global_key or "" for row in rows]
    assert project.create_batch("first", global_keys=keys[:1]).size == 1
    assert project.create_batch("second", GlobalKeys(keys[1:])).size == 2


@pytest.mark.spec("X-130")
def test_a_name_is_taken_once(filled: Filled) -> None:
    with pytest.raises(ResourceConflict):
        filled.project.create_batch("first", filled.rows)


@pytest.mark.spec("X-131")
def test_what_is_in_the_project_already_is_refused(filled: Filled) -> None:
    with pytest.raises(MalformedQueryException, match="No valid data rows to add to project"):
        filled.project.create_batch("second", filled.rows)


@pytest.mark.spec("S-160", "B-080", "X-132")
@pytest.mark.parametrize(
    ("arguments", "kind", "message"),
    [
        ({}, ValueError, "You need at least one data row in a batch"),
        ({"data_rows": [], "global_keys": []}, ValueError, "You need at least one data row in a batch"),
        ({"data_rows": [7]}, ValueError, "`data_rows` must be DataRow ids or DataRow objects"),
        ({"data_rows": ["a"], "global_keys": ["b"]}, ValueError, "cannot both be given"),
        ({"data_rows": ["a"], "priority": "high"}, TypeError, "Priority must be an int"),
        ({"data_rows": ["a"], "priority": None}, TypeError, "Priority must be an int"),
        ({"data_rows": ["a"], "consensus_settings": {"number_of_label": 2}}, ValueError, "did you mean"),
        ({"data_rows": ["a"] * 100_001}, ValueError, "Batch exceeds max size, break into smaller batches"),
    ],
)
def test_what_is_no_batch_is_refused_before_anything_is_sent(
    project: Project, arguments: dict[str, Any], kind: type[Exception], message: str
) -> None:
    with pytest.raises(kind, match=message):
        project.create_batch("first", **arguments)
    assert list(project.batches()) == []


@pytest.mark.spec("S-160", "S-226", "B-080")
def test_no_time_to_wait_for_processing_is_an_error(project: Project, rows: list[DataRow]) -> None:
    project._wait_processing_max_seconds = 0  # pyright: ignore[reportPrivateUsage]  # programs in public do so
    with pytest.raises(ProcessingWaitTimeout, match="Maximum wait time exceeded"):
        project.create_batch("first", rows)
    ids = [row.uid for row in rows]
    project._wait_until_data_rows_are_processed(ids)  # pyright: ignore[reportPrivateUsage]  # programs call it


@pytest.mark.spec("S-160", "B-080", "X-135")
def test_a_large_batch_is_filled_by_a_job(client: Client, project: Project) -> None:
    dataset = client.create_dataset(name="many")
    dataset.create_data_rows_sync([{"row_data": f"http://h/{number}.jpg"} for number in range(1_000)])
    batch = project.create_batch("many", [row.uid for row in dataset.data_rows()])
    assert batch.size == 1_000


def test_a_small_batch_can_be_filled_by_a_job(project: Project, rows: list[DataRow]) -> None:
    ids = [row.uid for row in rows]
    batch = project._create_batch_async("few", ids)  # pyright: ignore[reportPrivateUsage]  # programs call it
    assert batch.size == 3


@pytest.mark.spec("B-080")
def test_a_job_that_fails_says_why(filled: Filled) -> None:
    ids = [row.uid for row in filled.rows]
    with pytest.raises(LabelboxError, match="Batch was not created successfully: .*No valid data rows"):
        filled.project._create_batch_async("again", ids)  # pyright: ignore[reportPrivateUsage]  # programs call it


@pytest.mark.spec("S-161", "B-081", "B-082", "X-134")
def test_several_batches_are_numbered(project: Project, rows: list[DataRow]) -> None:
    task = project.create_batches("part", rows[:2])
    task.wait_till_done()
    assert task.errors() is None
    assert [(batch.name, batch.size) for batch in task.result()] == [("part0000", 2)]
    assert task.result() is task.result()
    again = project.create_batches("more", global_keys=[rows[2].global_key or ""])
    again.wait_until_done()
    assert set(project.batches()) == {*task.result(), *again.result()}


@pytest.mark.spec("S-161")
def test_several_batches_cannot_be_called_like_one_that_there_is(project: Project, rows: list[DataRow]) -> None:
    project.create_batches("part", rows[:1]).wait_till_done()
    with pytest.raises(ResourceConflict):
        project.create_batches("part", rows[1:])
    with pytest.raises(ValueError, match="You need at least one data row"):
        project.create_batches("part", [])


@pytest.mark.spec("S-162", "B-081", "X-134")
def test_a_dataset_gives_what_is_not_in_the_project_yet(project: Project, rows: list[DataRow]) -> None:
    dataset = rows[0].dataset()
    assert dataset is not None
    project.create_batch("first", rows[:1])
    task = project.create_batches_from_dataset("rest", dataset.uid)
    assert [(batch.name, batch.size) for batch in task.result()] == [("rest0000", 2)]
    assert task.errors() is None


@pytest.mark.spec("S-283", "B-120")
def test_what_is_queued_leaves_the_batch(client: Client, filled: Filled) -> None:
    [batch] = filled.project.batches()
    filled.label(client, 0)
    batch.remove_queued_data_rows()
    assert [override.data_row() for override in filled.project.labeling_parameter_overrides()] == filled.rows[:1]


@pytest.mark.spec("S-279", "B-120", "X-136")
def test_a_deleted_batch_leaves_its_rows_in_their_dataset(client: Client, filled: Filled) -> None:
    [batch] = filled.project.batches()
    assert batch.deleted is False
    batch.delete()
    assert batch.deleted is True
    assert list(filled.project.batches()) == []
    assert client.get_data_row(filled.rows[0].uid) == filled.rows[0]


@pytest.mark.spec("S-279")
def test_a_batch_with_labels_stays(client: Client, filled: Filled) -> None:
    [batch] = filled.project.batches()
    filled.label(client, 0)
    with pytest.raises(OperationNotAllowedException, match="A batch with labels cannot be deleted"):
        batch.delete()
    assert batch.deleted is False
    assert batch in filled.project.batches()


@pytest.mark.spec("S-280", "B-120")
@pytest.mark.parametrize("as_template", [False, True])
def test_the_labels_of_a_batch_are_deleted(client: Client, filled: Filled, as_template: bool) -> None:
    [batch] = filled.project.batches()
    filled.label(client, 0, 1)
    batch.delete_labels(set_labels_as_template=as_template)
    assert filled.project.get_label_count() == 0


@pytest.mark.spec("S-282", "B-013")
def test_a_batch_that_is_not_there_is_not_found(client: Client, project: Project) -> None:
    with pytest.raises(ResourceNotFoundError, match="Batch"):
        client.get_batch(project.uid, "nothing")
    other = client.create_project(name="gone", media_type=MediaType.Image)
    other.delete()
    with pytest.raises(ResourceNotFoundError, match="Project"):
        client.get_batch(other.uid, "nothing")
