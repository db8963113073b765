"""`bulk_result()` of tasks: what became of each item, also where there was no journal."""

from __future__ import annotations

from pathlib import Path

import pytest

from labelbox import Client, Dataset, Task
from labelbox.exceptions import BulkFailuresError
from labelbox.rules.data_row import PreparedRow
from labelbox.schema.bulk_outcomes import SentRows, import_outcomes
from labelbox.schema.data_row_spec import DataRowItem
from tests.journal.conftest import MakeRows, keys_of


def test_each_item_is_told_by_its_index(client: Client, dataset: Dataset, make_rows: MakeRows, tmp_path: Path) -> None:
    rows = make_rows(4)
    empty, note = tmp_path / "empty.txt", tmp_path / "note.txt"
    empty.touch()
    note.write_text("hoot")
    dataset.create_data_row(rows[1])
    keyless: list[DataRowItem] = [
        {"row_data": "an owl", "external_id": "a"},
        {"row_data": "a tit", "external_id": "a"},
        {"row_data": "an owl"},
        {"row_data": {"type": "application/vnd.labelbox.conversational", "version": 1, "messages": []}},
        str(note),
    ]
    task = dataset.create_data_rows([*rows, {**rows[0], "row_data": empty, "global_key": "e"}, *keyless])
    result = task.bulk_result()
    assert [item.index for item in result.failed] == [1, 4]
    assert "Duplicate global key" in str(result.failed[0].message)
    assert "is empty" in str(result.failed[1].message)
    assert [item.index for item in result.created] == [0, 2, 3, 5, 6, 7, 8, 9]
    made = {row.uid: row for row in dataset.data_rows()}
    by_index = {item.index: made[item.uid] for item in result.created if item.uid is not None}
    assert by_index[2].global_key == keys_of(rows)[2]
    assert [by_index[index].row_data for index in (5, 6, 7)] == ["an owl", "a tit", "an owl"]
    assert (by_index[6].external_id, by_index[7].external_id) == ("a", None)
    assert by_index[9].external_id == str(note)
    assert len(result) == 10
    with pytest.raises(BulkFailuresError):
        result.raise_for_failures()
    with pytest.raises(ValueError, match="only the task that create_data_rows returned"):
        Task.get_task(client, task.uid).bulk_result()


def test_of_one_key_twice_the_first_is_created_and_the_second_failed(dataset: Dataset, make_rows: MakeRows) -> None:
    [row] = make_rows(1)
    result = dataset.create_data_rows([row, row]).bulk_result()
    assert ([item.index for item in result.created], [item.index for item in result.failed]) == ([0], [1])


def test_an_import_that_failed_as_a_whole_fails_each_item() -> None:
    rows = [PreparedRow({"row_data": "x", "global_key": "a"}), PreparedRow({"row_data": "y"})]
    result = SentRows(rows, {}).all_failed("no luck")
    assert [(item.index, item.global_key, item.message) for item in result.failed] == [
        (0, "a", "no luck"),
        (1, None, "no luck"),
    ]


def test_a_row_of_which_the_server_says_nothing_is_unknown() -> None:
    rows = [PreparedRow({"row_data": "x", "global_key": "a"}), PreparedRow({"row_data": "y", "global_key": "b"})]
    result = SentRows(rows, {}).outcomes([{"id": "1", "globalKey": "b"}], [])
    assert ([item.index for item in result.created], [item.index for item in result.unknown]) == ([1], [0])


def test_rows_of_an_import_are_known_by_their_uuids_and_without_by_their_order() -> None:
    def row(key: str, uuid: str | None) -> dict[str, object]:
        named = {} if uuid is None else {"uuid": uuid}
        return {**named, "dataRow": {"globalKey": key}}

    def status(uuid: str, **more: object) -> dict[str, object]:
        return {"uuid": uuid, "dataRow": {"id": f"id-{uuid}"}, "status": "SUCCESS", "errors": [], **more}

    inputs = [row("a", "1"), row("b", None), row("c", "3"), row("d", None), row("e", "5")]
    refused = status("3", status="FAILURE", errors=[{"name": "x", "message": "no"}, {"name": "y", "message": "never"}])
    result = import_outcomes(inputs, [refused, status("server's own"), status("1"), status("another")])
    assert [(item.index, item.global_key, item.uid) for item in result.created] == [
        (0, "a", "id-1"),
        (1, "b", "id-server's own"),
        (3, "d", "id-another"),
    ]
    assert [(item.index, item.message) for item in result.failed] == [(2, "no; never")]
    assert [(item.index, item.global_key) for item in result.unknown] == [(4, "e")]


def test_a_row_that_is_told_of_twice_speaks_for_no_other() -> None:
    inputs: list[dict[str, object]] = [
        {"uuid": "1", "dataRow": {"globalKey": "a"}},
        {"dataRow": {"globalKey": "b"}},
        {"dataRow": None},
    ]
    told = {"uuid": "1", "dataRow": {"id": "id-1"}, "status": "SUCCESS"}
    result = import_outcomes(inputs, [told, told])
    assert [item.index for item in result.created] == [0]
    assert [(item.index, item.global_key) for item in result.unknown] == [(1, "b"), (2, None)]
