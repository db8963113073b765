"""The file of a journal: one writer at a time, and an error of ours before any request if it cannot be written."""

from __future__ import annotations

import os
import pickle
import resource
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from labelbox import Dataset, LabelImport
from labelbox.exceptions import BulkFailuresError, JournalError, JournalInUseError, JournalMismatchError
from labelbox.flows import data_row, journaled_rows
from labelbox.journal.journal import Journal
from labelbox.journal.ledger import Subject, Thing
from labelbox.journal.states import State
from labelbox.journal.storage import FORMAT
from labelbox.sandbox import Sandbox
from labelbox.steps import Flow
from tests.journal.conftest import MakeRows

THINGS = Subject("thing", target="place", key="name")

HOLDS_IT = """
import sys, time
from labelbox.journal.journal import Journal
from labelbox.journal.ledger import Subject
with Journal(sys.argv[1]).opened(Subject("thing", target="place", key="name"), "here"):
    print("open", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def held_elsewhere(journal: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that is writing the journal."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", HOLDS_IT, str(journal)]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        yield process
        process.kill()


def unread() -> Iterator[dict[str, object]]:
    """Rows that nobody is to read."""
    raise AssertionError("it was read in vain")
    yield {}


def test_two_processes_cannot_write_one_journal(
    dataset: Dataset, sandbox: Sandbox, journal: Path, make_rows: MakeRows, held_elsewhere: subprocess.Popen[str]
) -> None:
    sent = len(sandbox.calls())
    with pytest.raises(JournalInUseError, match="another call or process is writing this journal"):
        dataset.create_data_rows(make_rows(1), journal=journal)
    assert len(sandbox.calls()) == sent
    with pytest.raises(JournalInUseError):
        LabelImport.create_from_objects(dataset.client, "project", "a", unread(), journal=journal)
    assert len(sandbox.calls()) == sent
    held_elsewhere.kill()
    held_elsewhere.wait()
    dataset.create_data_rows(make_rows(1), journal=journal).raise_for_failures()


def test_two_calls_of_one_process_cannot_either(journal: Path) -> None:
    with (
        Journal(journal).opened(THINGS, "here"),
        pytest.raises(JournalInUseError),
        Journal(journal).opened(THINGS, "there"),
    ):
        pass


# Even one who may do everything cannot write to the last one.
@pytest.mark.parametrize("path", ["no/such/folder/run.db", ".", "/proc/run.db"])
def test_a_place_that_cannot_be_written_is_an_error_before_any_request(
    dataset: Dataset, sandbox: Sandbox, tmp_path: Path, make_rows: MakeRows, path: str
) -> None:
    sent = len(sandbox.calls())
    with pytest.raises(JournalError, match="cannot be read or written"):
        dataset.create_data_rows(make_rows(1), journal=tmp_path / path)
    assert len(sandbox.calls()) == sent


def test_a_full_disk_is_an_error_before_any_request(
    dataset: Dataset, sandbox: Sandbox, journal: Path, make_rows: MakeRows
) -> None:
    rows = make_rows(1_000)
    sent = len(sandbox.calls())
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, hard))
    try:
        with pytest.raises(JournalError, match="cannot be read or written"):
            dataset.create_data_rows(rows, journal=journal)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert len(sandbox.calls()) == sent
    dataset.create_data_rows(rows, journal=journal).raise_for_failures()


def test_a_disk_that_is_full_after_sending_leaves_what_the_next_run_settles(
    dataset: Dataset, journal: Path, make_rows: MakeRows, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = make_rows(6)
    monkeypatch.setattr(journaled_rows, "ROWS_PER_JOB", 3)
    begin = data_row.start_import

    def fills_up(dataset_id: str, url: str) -> Flow[str]:
        uid = yield from begin(dataset_id, url)
        written = journal.with_name("run.db-wal").stat().st_size
        resource.setrlimit(resource.RLIMIT_FSIZE, (written, hard))
        return uid

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    monkeypatch.setattr(data_row, "start_import", fills_up)
    try:
        with pytest.raises(JournalError, match="cannot be read or written"):
            dataset.create_data_rows(rows, journal=journal)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    monkeypatch.setattr(data_row, "start_import", begin)
    assert len(dataset.create_data_rows(rows, journal=journal).created) == 6
    assert len(list(dataset.data_rows())) == 6


def test_a_journal_of_a_newer_client_is_left_alone(
    dataset: Dataset, sandbox: Sandbox, journal: Path, make_rows: MakeRows
) -> None:
    dataset.create_data_rows(make_rows(1), journal=journal)
    with sqlite3.connect(journal) as newer:
        newer.execute(f"PRAGMA user_version = {FORMAT + 1}")
    newer.close()
    content, sent = journal.read_bytes(), len(sandbox.calls())
    with pytest.raises(JournalError, match="is no journal of this version of the client"):
        dataset.create_data_rows(make_rows(1), journal=journal)
    assert journal.read_bytes() == content
    assert len(sandbox.calls()) == sent


@pytest.mark.parametrize("kept", [5_000, None], ids=["cut off", "overwritten"])
def test_a_damaged_journal_is_an_error_before_any_request(
    dataset: Dataset, sandbox: Sandbox, journal: Path, make_rows: MakeRows, kept: int | None
) -> None:
    rows = make_rows(300)
    dataset.create_data_rows(rows, journal=journal)
    content = journal.read_bytes()
    # The header stays, so that it looks like a journal.
    journal.write_bytes(content[:kept] if kept else content[:100] + b"\xa5" * (len(content) - 100))
    sent = len(sandbox.calls())
    with pytest.raises(JournalError, match="cannot be read or written"):
        dataset.create_data_rows(rows, journal=journal)
    assert len(sandbox.calls()) == sent


@pytest.mark.parametrize("content", [b"something else" * 1_000, b"SQLite"])
def test_a_file_that_is_no_journal_is_left_alone(journal: Path, content: bytes) -> None:
    journal.write_bytes(content)
    with pytest.raises(JournalError, match="is no journal"), Journal(journal).opened(THINGS, "here"):
        pass
    assert journal.read_bytes() == content


def test_the_database_of_another_program_is_left_alone(journal: Path) -> None:
    with sqlite3.connect(journal) as other:
        other.execute("CREATE TABLE theirs (x)")
    other.close()
    content = journal.read_bytes()
    with pytest.raises(JournalError, match="is no journal"), Journal(journal).opened(THINGS, "here"):
        pass
    assert journal.read_bytes() == content


def test_what_was_written_before_a_ctrl_c_is_there(journal: Path) -> None:
    def interrupted() -> None:
        with Journal(journal).opened(THINGS, "here") as ledger:
            ledger.plan([Thing("a", b"1", 0), Thing("b", b"2", 1)])
            ledger.sending(["a"])
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    with Journal(journal).opened(THINGS, "here") as ledger:
        known = ledger.plan([Thing("a", b"1", 0), Thing("b", b"2", 1)])
    assert [each.state for each in known] == [State.UNKNOWN, State.PLANNED]


def test_one_journal_serves_things_of_several_kinds(journal: Path) -> None:
    others = Subject("other thing", target="place", key="name")
    with Journal(journal).opened(THINGS, "here") as ledger:
        ledger.plan([Thing("a", b"1")])
        ledger.sending(["a"])
        ledger.created({"a": "1"})
    with Journal(journal).opened(others, "there") as ledger:
        assert [each.state for each in ledger.plan([Thing("a", b"2")])] == [State.PLANNED]


def test_a_result_whose_items_were_taken_over_says_so(dataset: Dataset, journal: Path, make_rows: MakeRows) -> None:
    rows = make_rows(2)
    first = dataset.create_data_rows(rows, journal=journal)
    dataset.create_data_rows(rows, journal=journal)
    with pytest.raises(JournalError, match="a later run has read these items again"):
        list(first.created)


def test_the_errors_survive_a_worker_process() -> None:
    for error in (
        JournalError("run.db", "is gone"),
        JournalInUseError("run.db", "is in use"),
        JournalMismatchError("run.db", "is of another dataset"),
        BulkFailuresError("1 of 2 items failed", 1, 0),
    ):
        copy = pickle.loads(pickle.dumps(error))
        assert (type(copy), str(copy), vars(copy)) == (type(error), str(error), vars(error))
