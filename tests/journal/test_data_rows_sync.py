"""`create_data_rows_sync(journal=…)`: as `create_data_rows`, though no answer tells which rows were made."""

from __future__ import annotations

from pathlib import Path

import pytest

from labelbox import Client, Dataset
from labelbox.exceptions import MalformedQueryException, NetworkError
from labelbox.sandbox import Sandbox
from labelbox.sandbox.faults import Fault, Reset
from tests.journal.conftest import LOST_ANSWERS, MakeRows, keys_of

APPEND = "AppendRowsToDatasetSync*"


def test_a_second_run_sends_nothing(dataset: Dataset, sandbox: Sandbox, journal: Path, make_rows: MakeRows) -> None:
    rows = make_rows(3)
    first = dataset.create_data_rows_sync(iter(rows), journal=journal)
    sent = len(sandbox.calls())
    second = dataset.create_data_rows_sync(rows, journal=journal)
    assert len(sandbox.calls()) == sent
    assert repr(first) == repr(second) == "<BulkResult created=3 existing=0 failed=0 unknown=0>"
    assert {item.uid for item in second.created} == {row.uid for row in dataset.data_rows()}
    assert dataset.create_data_rows_sync(make_rows(1)) is None


def test_the_rows_of_either_call_are_known_to_the_other(
    dataset: Dataset, sandbox: Sandbox, journal: Path, make_rows: MakeRows
) -> None:
    rows = make_rows(4)
    dataset.create_data_rows(rows[:2], journal=journal)
    assert len(dataset.create_data_rows_sync(rows, journal=journal).created) == 4
    sent = len(sandbox.calls())
    dataset.create_data_rows(rows, journal=journal).raise_for_failures()
    assert len(sandbox.calls()) == sent


@pytest.mark.parametrize("fault", LOST_ANSWERS, ids=repr)
@pytest.mark.parametrize("times", [1, 2])
def test_after_a_lost_answer_the_server_is_asked(
    dataset: Dataset, sandbox: Sandbox, journal: Path, make_rows: MakeRows, fault: Fault, times: int
) -> None:
    rows = make_rows(3)
    with sandbox.fault(fault, operation=APPEND, times=times) as switch:
        result = dataset.create_data_rows_sync(rows, journal=journal)
    assert switch.fired
    assert [item.global_key for item in result.created] == keys_of(rows)
    assert len(list(dataset.data_rows())) == 3


def test_answers_that_always_get_lost_end_in_an_error_and_the_next_run_settles_them(
    dataset: Dataset, sandbox: Sandbox, journal: Path, make_rows: MakeRows
) -> None:
    rows = make_rows(3)
    with sandbox.fault(Reset(), operation=APPEND), pytest.raises(NetworkError) as raised:
        dataset.create_data_rows_sync(rows, journal=journal)
    assert "3 data rows are unknown: run it again with the same journal." in raised.value.__notes__
    dataset.create_data_rows_sync(rows, journal=journal).raise_for_failures()
    assert len(list(dataset.data_rows())) == 3


@pytest.mark.spec("X-080")
def test_what_is_there_what_is_refused_and_what_is_made_are_told_apart(
    dataset: Dataset, client: Client, journal: Path, make_rows: MakeRows, tmp_path: Path
) -> None:
    rows = make_rows(5)
    theirs = client.create_dataset(name="theirs").create_data_row(rows[1])
    rows[2] = {**rows[2], "row_data": "no picture at all", "media_type": "IMAGE"}
    rows[4] = {**rows[4], "row_data": tmp_path / "empty.png"}
    (tmp_path / "empty.png").touch()
    result = dataset.create_data_rows_sync(rows, journal=journal)
    assert [(item.index, item.uid) for item in result.existing] == [(1, theirs.uid)]
    assert [item.index for item in result.created] == [0, 3]
    [refused, unread] = result.failed
    assert (refused.index, unread.index) == (2, 4)
    assert "Some data rows were not imported" in str(refused.message)
    assert "is empty" in str(unread.message)
    rows[2] = {**rows[2], "row_data": "https://h/mended.png"}
    again = dataset.create_data_rows_sync(rows[:4], journal=journal)
    assert [item.index for item in again.created] == [0, 2, 3]
    assert [item.index for item in again.existing] == [1]


def test_its_limits_hold_with_a_journal_too(
    dataset: Dataset, sandbox: Sandbox, journal: Path, make_rows: MakeRows
) -> None:
    sent = len(sandbox.calls())
    with pytest.raises(ValueError, match="supports a max of 1000 data rows"):
        dataset.create_data_rows_sync(make_rows(1_001), journal=journal)
    notes = [{"type": "RAW_TEXT", "value": "a note"}] * 6
    with pytest.raises(ValueError, match="attachments"):
        dataset.create_data_rows_sync([{**make_rows(1)[0], "attachments": notes}], journal=journal)
    with pytest.raises(ValueError, match=r"items\[0\].global_key"):
        dataset.create_data_rows_sync([{"row_data": "https://h/x.png"}], journal=journal)
    assert len(sandbox.calls()) == sent


def test_a_request_that_makes_no_sense_to_the_server_is_a_failure_of_all_rows(
    dataset: Dataset, journal: Path, make_rows: MakeRows
) -> None:
    rows = make_rows(2)
    rows = [{**row, "row_data": "no picture at all", "media_type": "IMAGE"} for row in rows]
    assert len(dataset.create_data_rows_sync(rows, journal=journal).failed) == 2
    with pytest.raises(MalformedQueryException):
        dataset.create_data_rows_sync(rows)
