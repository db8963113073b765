"""`create_data_rows(journal=…)`: every row once, whatever happens on the way."""

from __future__ import annotations

from pathlib import Path

import pytest

from labelbox import Client, Dataset
from labelbox.exceptions import (
    ApiLimitError,
    BulkFailuresError,
    JournalMismatchError,
    MalformedQueryException,
    NetworkError,
)
from labelbox.flows import journaled_rows, task
from labelbox.sandbox import Sandbox
from labelbox.sandbox.faults import FailedJob, Fault, Reset, Status
from tests.journal.conftest import LOST_ANSWERS, MakeRows, keys_of

APPEND = "AppendRowsToDataset*"


def test_a_second_run_sends_nothing(dataset: Dataset, sandbox: Sandbox, journal: Path, make_rows: MakeRows) -> None:
    rows = make_rows(5)
    dataset.create_data_rows(rows, journal=journal)
    sent = len(sandbox.calls())
    second = dataset.create_data_rows(rows, journal=journal)
    assert len(sandbox.calls()) == sent
    assert [item.global_key for item in second.created] == keys_of(rows)
    assert {item.uid for item in second.created} == {row.uid for row in dataset.data_rows()}


def test_an_iterator_is_sent_in_several_jobs(
    dataset: Dataset, sandbox: Sandbox, journal: Path, make_rows: MakeRows, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journaled_rows, "ROWS_PER_JOB", 3)
    before = len(sandbox.calls(APPEND))
    result = dataset.create_data_rows(iter(make_rows(8)), journal=journal)
    assert len(sandbox.calls(APPEND)) == before + 3
    assert [item.index for item in result.created] == list(range(8))
    assert result.created[-1].index == 7
    assert [item.index for item in result.created[2:4]] == [2, 3]


def test_what_is_new_is_sent_and_what_is_known_is_not(
    dataset: Dataset, sandbox: Sandbox, journal: Path, make_rows: MakeRows
) -> None:
    rows = make_rows(6)
    dataset.create_data_rows(rows[:4], journal=journal)
    result = dataset.create_data_rows(rows[2:], journal=journal)
    assert [item.index for item in result.created] == [0, 1, 2, 3]
    assert len(list(dataset.data_rows())) == 6


@pytest.mark.parametrize("fault", LOST_ANSWERS, ids=repr)
@pytest.mark.parametrize("times", [1, 2])
def test_after_a_lost_answer_the_server_is_asked(
    dataset: Dataset, sandbox: Sandbox, journal: Path, make_rows: MakeRows, fault: Fault, times: int
) -> None:
    rows = make_rows(3)
    with sandbox.fault(fault, operation=APPEND, times=times) as switch:
        result = dataset.create_data_rows(rows, journal=journal)
    assert switch.fired
    assert repr(result) == "<BulkResult created=3 existing=0 failed=0 unknown=0>"
    assert len(list(dataset.data_rows())) == 3


def test_answers_that_always_get_lost_end_in_an_error_and_the_next_run_settles_them(
    dataset: Dataset, sandbox: Sandbox, journal: Path, make_rows: MakeRows
) -> None:
    rows = make_rows(3)
    with sandbox.fault(Reset(), operation=APPEND), pytest.raises(NetworkError) as raised:
        dataset.create_data_rows(rows, journal=journal)
    assert "3 data rows are unknown: run it again with the same journal." in raised.value.__notes__
    dataset.create_data_rows(rows, journal=journal).raise_for_failures()
    assert len(list(dataset.data_rows())) == 3


def test_a_job_that_takes_too_long_leaves_its_rows_unknown(
    dataset: Dataset, journal: Path, make_rows: MakeRows, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = make_rows(3)

    def impatient(uid: str, *, timeout: float) -> object:
        return task.find(uid)

    monkeypatch.setattr(task, "found_and_completed", impatient)
    result = dataset.create_data_rows(rows, journal=journal)
    assert repr(result) == "<BulkResult created=0 existing=0 failed=0 unknown=3>"
    with pytest.raises(BulkFailuresError, match="0 of 3 items failed, and 3 are unknown") as raised:
        result.raise_for_failures()
    assert (raised.value.failed, raised.value.unknown) == (0, 3)
    monkeypatch.undo()
    assert len(dataset.create_data_rows(rows, journal=journal).created) == 3


def test_a_refused_request_is_not_unknown(
    dataset: Dataset, client: Client, sandbox: Sandbox, journal: Path, make_rows: MakeRows
) -> None:
    rows = make_rows(2)
    impatient = client.with_options(retries=False).get_dataset(dataset.uid)
    with sandbox.fault(Status(429), operation=APPEND), pytest.raises(ApiLimitError):
        impatient.create_data_rows(rows, journal=journal)
    asked = len(sandbox.calls("getDataRowsForGlobalKeys*"))
    dataset.create_data_rows(rows, journal=journal).raise_for_failures()
    assert len(sandbox.calls("getDataRowsForGlobalKeys*")) == asked


def test_a_job_that_failed_says_nothing_of_rows_that_were_sent_by_another_request(
    dataset: Dataset, sandbox: Sandbox, journal: Path, make_rows: MakeRows, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = make_rows(4)

    def killed(uid: str, *, timeout: float) -> object:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch, sandbox.fault(FailedJob("out of memory"), operation=APPEND):
        patch.setattr(task, "found_and_completed", killed)
        with pytest.raises(KeyboardInterrupt):
            dataset.create_data_rows(rows[:2], journal=journal)
    with sandbox.fault(Reset(), operation=APPEND), pytest.raises(NetworkError):
        dataset.create_data_rows(rows[2:], journal=journal)
    result = dataset.create_data_rows(rows, journal=journal)
    assert [(item.index, "out of memory" in str(item.message)) for item in result.failed] == [(0, True), (1, True)]
    assert [item.index for item in result.created] == [2, 3]


@pytest.mark.spec("X-078")
def test_a_row_that_somebody_else_made_is_existing(dataset: Dataset, journal: Path, make_rows: MakeRows) -> None:
    rows = make_rows(2)
    theirs = dataset.create_data_row(rows[0])
    result = dataset.create_data_rows(rows, journal=journal)
    assert [(item.index, item.uid) for item in result.existing] == [(0, theirs.uid)]
    assert [item.index for item in result.created] == [1]
    result.raise_for_failures()
    assert len(dataset.create_data_rows(rows, journal=journal).existing) == 1


def test_a_failed_row_is_told_with_its_index_and_may_be_mended(
    dataset: Dataset, journal: Path, make_rows: MakeRows
) -> None:
    rows = make_rows(3)
    rows[1] = {**rows[1], "row_data": "no picture at all", "media_type": "IMAGE"}
    result = dataset.create_data_rows(rows, journal=journal)
    [failed] = result.failed
    assert (failed.index, failed.global_key) == (1, keys_of(rows)[1])
    assert failed.message is not None
    with pytest.raises(BulkFailuresError, match=r"1 of 3 items failed[^\n]*\n\[1\]"):
        result.raise_for_failures()
    rows[1] = {"row_data": "https://h/mended.png", "global_key": keys_of(rows)[1]}
    assert len(dataset.create_data_rows(rows, journal=journal).created) == 3


def test_a_file_that_cannot_be_read_does_not_stop_the_others(
    dataset: Dataset, journal: Path, make_rows: MakeRows, tmp_path: Path
) -> None:
    rows = make_rows(2)
    empty = tmp_path / "empty.png"
    empty.touch()
    rows[0] = {**rows[0], "row_data": empty}
    result = dataset.create_data_rows(rows, journal=journal)
    assert [item.index for item in result.created] == [1]
    assert "is empty" in str(result.failed[0].message)
    empty.write_text("now there is something")
    dataset.create_data_rows(rows, journal=journal).raise_for_failures()


def test_rows_without_a_global_key_are_named_before_anything_is_sent(
    dataset: Dataset, sandbox: Sandbox, journal: Path, make_rows: MakeRows
) -> None:
    rows = make_rows(4)
    del rows[1]["global_key"], rows[3]["global_key"]
    sent = len(sandbox.calls())
    with pytest.raises(ValueError, match=r"items\[1\].global_key: .* needs a global key\nitems\[3\]"):
        dataset.create_data_rows(rows, journal=journal)
    assert len(sandbox.calls()) == sent


def test_a_list_is_checked_as_a_whole_before_its_first_part_is_sent(
    dataset: Dataset, sandbox: Sandbox, journal: Path, make_rows: MakeRows, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journaled_rows, "ROWS_PER_JOB", 2)
    rows = make_rows(5)
    del rows[4]["global_key"]
    sent = len(sandbox.calls())
    with pytest.raises(ValueError, match=r"items\[4\].global_key"):
        dataset.create_data_rows(rows, journal=journal)
    assert len(sandbox.calls()) == sent


def test_a_global_key_that_occurs_twice_is_refused(dataset: Dataset, journal: Path, make_rows: MakeRows) -> None:
    rows = make_rows(3)
    rows[2] = rows[0]
    with pytest.raises(ValueError, match=r"occurs twice: items \[0\] and \[2\]"):
        dataset.create_data_rows(rows, journal=journal)


def test_a_journal_of_another_dataset_is_refused(
    dataset: Dataset, client: Client, journal: Path, make_rows: MakeRows
) -> None:
    rows = make_rows(2)
    dataset.create_data_rows(rows, journal=journal)
    other = client.create_dataset(name="other")
    with pytest.raises(JournalMismatchError, match=f"belongs to dataset '{dataset.uid}' here, not to '{other.uid}'"):
        other.create_data_rows(rows, journal=journal)


def test_other_content_under_a_key_that_was_sent_is_refused(
    dataset: Dataset, journal: Path, make_rows: MakeRows
) -> None:
    rows = make_rows(2)
    dataset.create_data_rows(rows, journal=journal)
    rows[1] = {**rows[1], "external_id": "another"}
    with pytest.raises(JournalMismatchError, match=rf"{keys_of(rows)[1]}' of item \[1\] was sent with other content"):
        dataset.create_data_rows(rows, journal=journal)


def test_metadata_and_files_travel_as_without_a_journal(lonely_client: Client, journal: Path, tmp_path: Path) -> None:
    picture = tmp_path / "a.txt"
    picture.write_text("an owl")
    dataset = lonely_client.create_dataset(name="with metadata")
    rows = [{"row_data": picture, "global_key": "a", "metadata_fields": [{"name": "tag", "value": "rare"}]}]
    dataset.create_data_rows(iter(rows), journal=journal).raise_for_failures()
    [row] = dataset.data_rows()
    assert [field["value"] for field in row.metadata_fields] == ["rare"]
    assert str(row.external_id) == str(picture)


def test_a_journal_holds_neither_keys_nor_signatures(
    client: Client, dataset: Dataset, journal: Path, make_rows: MakeRows
) -> None:
    rows = make_rows(2)
    rows[0] = {**rows[0], "row_data": "https://h/a.png?X-Signature=s3cr3t"}
    rows[1] = {**rows[1], "row_data": "s3cr3t?token=s3cr3t", "media_type": "IMAGE"}
    dataset.create_data_rows(rows, journal=journal)
    written = journal.read_bytes()
    assert b"s3cr3t" not in written
    assert client.api_key.encode() not in written


def test_without_a_journal_too_many_items_are_refused_as_before(dataset: Dataset) -> None:
    with pytest.raises(MalformedQueryException):
        dataset.create_data_rows([{"row_data": "x"}] * 150_001)
