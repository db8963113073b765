"""Changing and deleting data rows."""

import json
from pathlib import Path

import pytest

from labelbox import Client, DataRow, Dataset
from labelbox.exceptions import (
    InvalidAttributeError,
    InvalidQueryError,
    MalformedQueryException,
    ResourceNotFoundError,
)


@pytest.mark.spec("S-108", "B-110", "X-083")
def test_each_field_can_be_changed_alone(client: Client, row: DataRow, key: str) -> None:
    row.update(external_id="owl")
    row.update(global_key=key)
    row.update(row_data="https://example.org/owl.png")
    for each in (row, client.get_data_row(row.uid)):
        assert (each.external_id, each.global_key, each.row_data) == ("owl", key, "https://example.org/owl.png")


@pytest.mark.spec("X-083")
def test_other_data_gets_other_media_attributes(row: DataRow) -> None:
    before = row.media_attributes
    row.update(row_data="https://example.org/owl.mp4")
    assert row.media_attributes != before


@pytest.mark.spec("S-109", "B-110")
def test_an_object_is_sent_as_json_text(row: DataRow) -> None:
    row.update(row_data={"type": "application/vnd.labelbox.conversational", "version": 1, "messages": []})
    assert row.row_data is not None
    assert json.loads(row.row_data)["messages"] == []


@pytest.mark.spec("S-096")
def test_a_local_file_is_uploaded(client: Client, row: DataRow, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("hoot")
    row.update(row_data=tmp_path / "note.txt")
    assert row.row_data is not None
    assert row.row_data.startswith("http")
    assert row.external_id == "img-1"


@pytest.mark.spec("S-109", "B-110")
def test_empty_values_and_no_values_are_refused_before_any_request(row: DataRow) -> None:
    with pytest.raises(ValueError, match="external_id cannot be empty if it is set"):
        row.update(external_id="")
    with pytest.raises(ValueError, match="global_key cannot be empty if it is set"):
        row.update(global_key="")
    with pytest.raises(ValueError, match="row_data cannot be empty if it is set"):
        row.update(external_id="x", row_data={})
    with pytest.raises(ValueError, match="At least one of these fields needs to be present"):
        row.update()


@pytest.mark.spec("S-108", "B-011")
def test_a_field_that_a_data_row_does_not_have_is_refused(row: DataRow) -> None:
    with pytest.raises(InvalidAttributeError, match="did you mean 'external_id'"):
        row.update(externl_id="x")  # type: ignore[arg-type]  # the mistake under test
    with pytest.raises(InvalidAttributeError):
        row.update(uid="x")  # type: ignore[arg-type]  # the mistake under test


def test_a_global_key_that_is_taken_is_refused_by_the_server(dataset: Dataset, row: DataRow, key: str) -> None:
    dataset.create_data_row(row_data="https://example.org/other.jpg", global_key=key)
    with pytest.raises(MalformedQueryException):
        row.update(global_key=key)
    assert row.global_key is None


def test_a_row_that_is_gone_cannot_be_changed(row: DataRow) -> None:
    row.delete()
    with pytest.raises(ResourceNotFoundError):
        row.update(external_id="x")


@pytest.mark.spec("S-100", "B-012", "B-111", "X-084")
def test_many_rows_are_deleted_in_one_call(client: Client, dataset: Dataset) -> None:
    rows = [dataset.create_data_row(row_data=f"https://example.org/{number}.jpg") for number in range(3)]
    DataRow.bulk_delete(rows[:2])
    assert list(dataset.data_rows()) == [rows[2]]
    with pytest.raises(ResourceNotFoundError):
        client.get_data_row(rows[0].uid)
    DataRow.bulk_delete([])


@pytest.mark.spec("S-100", "B-012")
def test_deleting_what_is_no_data_row_is_refused_before_any_request(dataset: Dataset, row: DataRow) -> None:
    with pytest.raises(InvalidQueryError, match="different types: DataRow, Dataset"):
        DataRow.bulk_delete([row, dataset])  # type: ignore[list-item]  # the mistake under test
    assert list(dataset.data_rows()) == [row]
