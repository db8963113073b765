"""`create_batch(journal=…)` and its like: every batch once, whatever happens on the way."""

from __future__ import annotations

from pathlib import Path

import pytest

from labelbox import Client, Dataset, MediaType, Project
from labelbox.exceptions import (
    BulkFailuresError,
    JournalMismatchError,
    NetworkError,
    ResourceConflict,
    ResourceNotFoundError,
)
from labelbox.flows import batch as batch_flows
from labelbox.sandbox import Sandbox
from labelbox.sandbox.faults import Fault, Reset, Status
from tests.journal.conftest import MakeRows, keys_of

LOSSES = [Reset(applied=True), Reset(), Status(500, applied=True)]


@pytest.fixture
def project(client: Client) -> Project:
    return client.create_project(name="journaled", media_type=MediaType.Image)


@pytest.fixture
def keys(dataset: Dataset, make_rows: MakeRows) -> list[str]:
    rows = make_rows(4)
    dataset.create_data_rows_sync(rows)
    return keys_of(rows)


def names_of(project: Project) -> list[str]:
    return [batch.name for batch in project.batches()]


def test_a_second_run_finds_the_batch_of_the_first(project: Project, journal: Path, keys: list[str]) -> None:
    first = project.create_batch("b", global_keys=keys, journal=journal)
    second = project.create_batch("b", global_keys=keys, journal=journal)
    assert (first, second.size) == (second, 4)


@pytest.mark.parametrize("by_key", [True, False])
@pytest.mark.parametrize("at_once", [True, False])
def test_each_data_row_is_told_by_its_index(
    client: Client,
    project: Project,
    journal: Path,
    keys: list[str],
    monkeypatch: pytest.MonkeyPatch,
    by_key: bool,
    at_once: bool,
) -> None:
    if not at_once:
        monkeypatch.setattr(batch_flows, "SYNCHRONOUS", 1)
    ids = client.get_data_row_ids_for_global_keys(keys)["results"]
    project.create_batch("before", [ids[2]])
    for _ in range(2):
        batch = project.create_batch(
            "b", None if by_key else ids, global_keys=keys if by_key else None, journal=journal
        )
        result = batch.bulk_result()
        there = [(number, keys[number], ids[number]) for number in (0, 1, 3)]
        assert [(item.index, item.global_key, item.uid) for item in result.created] == there
        assert [item.index for item in result.failed] == [2]
        with pytest.raises(BulkFailuresError, match="1 of 4 items failed"):
            result.raise_for_failures()
    for listed in project.batches():
        with pytest.raises(ValueError, match="only the batch that create_batch returned"):
            listed.bulk_result()


def test_each_data_row_of_a_series_is_told_by_its_index(project: Project, journal: Path, keys: list[str]) -> None:
    task = project.create_batches("series", global_keys=keys, journal=journal)
    assert [item.index for item in task.bulk_result().created] == [0, 1, 2, 3]
    again = project.create_batches("series", global_keys=keys, journal=journal).bulk_result()
    assert [item.global_key for item in again.created] == keys
    again.raise_for_failures()


@pytest.mark.parametrize("fault", LOSSES, ids=repr)
@pytest.mark.parametrize("times", [1, 2])
def test_after_a_lost_answer_the_batch_is_looked_for_by_its_name(
    project: Project, sandbox: Sandbox, journal: Path, keys: list[str], fault: Fault, times: int
) -> None:
    with sandbox.fault(fault, operation="createBatchV2*", times=times) as switch:
        batch = project.create_batch("b", global_keys=keys, journal=journal)
    assert switch.fired
    assert batch.size == 4
    assert names_of(project) == ["b"]


@pytest.mark.parametrize("fault", LOSSES, ids=repr)
@pytest.mark.parametrize("operation", ["createEmptyBatch*", "addDataRowsToBatch*", "GetProjectBatch*"])
def test_a_large_batch_is_made_once_and_filled_to_the_end(
    project: Project,
    sandbox: Sandbox,
    journal: Path,
    keys: list[str],
    fault: Fault,
    operation: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(batch_flows, "SYNCHRONOUS", 2)
    with sandbox.fault(fault, operation=operation, times=1) as switch:
        batch = project.create_batch("b", global_keys=keys, journal=journal)
    assert switch.fired
    assert batch.size == 4
    assert project.create_batch("b", global_keys=keys, journal=journal) == batch
    assert names_of(project) == ["b"]


def test_answers_that_always_get_lost_end_in_an_error_and_the_next_run_settles_them(
    project: Project, sandbox: Sandbox, journal: Path, keys: list[str]
) -> None:
    with sandbox.fault(Reset(), operation="createBatchV2*"), pytest.raises(NetworkError) as raised:
        project.create_batch("b", global_keys=keys, journal=journal)
    assert "run it again with the same journal" in raised.value.__notes__[-1]
    assert project.create_batch("b", global_keys=keys, journal=journal).size == 4


def test_a_batch_of_somebody_else_is_a_conflict(project: Project, journal: Path, keys: list[str]) -> None:
    project.create_batch("b", global_keys=keys[:1])
    for _ in range(2):
        with pytest.raises(ResourceConflict):
            project.create_batch("b", global_keys=keys[1:], journal=journal)


def test_a_batch_that_was_deleted_is_not_made_again_in_silence(
    project: Project, journal: Path, keys: list[str]
) -> None:
    project.create_batch("b", global_keys=keys, journal=journal).delete()
    with pytest.raises(ResourceNotFoundError):
        project.create_batch("b", global_keys=keys, journal=journal)


def test_a_name_that_the_journal_has_for_something_else_is_refused(
    client: Client, project: Project, journal: Path, keys: list[str]
) -> None:
    project.create_batch("b", global_keys=keys, journal=journal)
    other = client.create_project(name="other", media_type=MediaType.Image)
    with pytest.raises(JournalMismatchError, match=f"belongs to project '{project.uid}' here, not to '{other.uid}'"):
        other.create_batch("b", global_keys=keys, journal=journal)
    with pytest.raises(JournalMismatchError, match="batch name 'b' was sent with other content"):
        project.create_batch("b", global_keys=keys[:2], journal=journal)
    with pytest.raises(JournalMismatchError, match="other content"):
        project.create_batch("b", global_keys=keys, priority=1, journal=journal)


@pytest.mark.parametrize("fault", [None, *LOSSES], ids=repr)
@pytest.mark.parametrize("start", ["rows", "dataset"])
def test_a_series_of_batches_is_made_once(
    project: Project,
    dataset: Dataset,
    sandbox: Sandbox,
    journal: Path,
    keys: list[str],
    fault: Fault | None,
    start: str,
) -> None:
    def make() -> list[str]:
        if start == "rows":
            task = project.create_batches("part", global_keys=keys, journal=journal)
        else:
            task = project.create_batches_from_dataset("part", dataset.uid, journal=journal)
        task.wait_till_done()
        return [batch.name for batch in task.result()]

    if fault is None:
        assert make() == ["part0000"]
    else:
        with sandbox.fault(fault, operation="createBatches*", times=1):
            assert make() == ["part0000"]
    asked = len(sandbox.calls("createBatches*"))
    assert make() == ["part0000"]
    assert len(sandbox.calls("createBatches*")) == asked
    assert names_of(project) == ["part0000"]


def test_a_later_run_still_waits_for_the_tasks_of_an_earlier_one(
    project: Project, journal: Path, keys: list[str]
) -> None:
    first = project.create_batches("part", global_keys=keys, journal=journal)
    second = project.create_batches("part", global_keys=keys, journal=journal)
    assert (second.task_ids, second.batch_ids) == (first.task_ids, first.batch_ids)
    second.wait_till_done()
    assert second.errors() is None
