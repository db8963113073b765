"""Listing and finding the data rows of a dataset."""

import pytest

from labelbox import Client, DataRow, Dataset, Project
from labelbox.exceptions import InvalidAttributeError, InvalidQueryError, ResourceNotFoundError


@pytest.mark.spec("S-122", "B-100", "X-075", "X-084")
def test_rows_are_listed_newest_first_without_deleted_ones(dataset: Dataset, rows: list[DataRow]) -> None:
    rows[1].delete()
    assert list(dataset.data_rows()) == [rows[3], rows[2], rows[0]]


@pytest.mark.spec("S-122", "X-075", "B-100")
def test_a_list_can_begin_after_any_row(dataset: Dataset, rows: list[DataRow]) -> None:
    assert list(dataset.data_rows(from_cursor=rows[2].uid)) == [rows[1], rows[0]]


@pytest.mark.spec("S-123", "B-100", "X-075")
def test_rows_are_filtered_by_one_comparison_or_by_a_dict(dataset: Dataset, rows: list[DataRow]) -> None:
    assert list(dataset.data_rows(where=DataRow.external_id == "img-2")) == [rows[1]]
    assert list(dataset.data_rows(where={"external_id": "img-2"})) == [rows[1]]
    assert list(dataset.data_rows(where=DataRow.global_key == (rows[2].global_key or ""))) == [rows[2]]
    assert list(dataset.data_rows(where=DataRow.external_id > "img-2")) == [rows[3], rows[2]]
    assert list(dataset.data_rows(where=DataRow.created_at < rows[0].created_at)) == []


@pytest.mark.spec("S-123", "B-100")
def test_filters_that_the_server_does_not_know_are_refused_before_any_request(dataset: Dataset) -> None:
    both = (DataRow.external_id == "a") & (DataRow.global_key == "b")
    with pytest.raises(InvalidQueryError, match="one comparison of one field"):
        dataset.data_rows(where=both)  # type: ignore[arg-type]  # the mistake under test
    with pytest.raises(InvalidQueryError, match="one comparison of one field"):
        dataset.data_rows(where={"external_id": "a", "global_key": "b"})
    with pytest.raises(InvalidQueryError, match="cannot be filtered by mediaAttributes"):
        dataset.data_rows(where=DataRow.media_attributes == "x")
    with pytest.raises(InvalidQueryError, match="being null"):
        dataset.data_rows(where=DataRow.global_key == None)  # noqa: E711  # a filter
    with pytest.raises(InvalidAttributeError):
        dataset.data_rows(where=Project.name == "x")
    with pytest.raises(InvalidAttributeError):
        dataset.data_rows(where={"externalid": "x"})


@pytest.mark.spec("S-118", "S-119", "S-120", "S-121", "B-104")
def test_a_row_is_found_by_its_external_id(dataset: Dataset, rows: list[DataRow]) -> None:
    assert dataset.data_row_for_external_id("img-3") == rows[2]
    twin = dataset.create_data_row(row_data="https://example.org/3.png", external_id="img-3")
    assert dataset.data_rows_for_external_id("img-3") == [twin, rows[2]]
    assert dataset.data_rows_for_external_id("img-3", limit=1) == [twin]
    with pytest.raises(ResourceNotFoundError, match="'count': 2"):
        dataset.data_row_for_external_id("img-3")
    with pytest.raises(ResourceNotFoundError, match="DataRow"):
        dataset.data_row_for_external_id("img-9")
    with pytest.raises(ResourceNotFoundError):
        dataset.data_rows_for_external_id("img-9")


@pytest.mark.spec("S-110", "X-070")
def test_the_number_of_rows_is_that_of_the_last_fetch(client: Client, dataset: Dataset, rows: list[DataRow]) -> None:
    assert dataset.row_count == 0
    assert client.get_dataset(dataset.uid).row_count == len(rows)


@pytest.mark.spec("S-047", "B-013", "E-015")
def test_a_dataset_that_is_not_there_is_an_error_that_says_which(client: Client, dataset: Dataset) -> None:
    assert client.get_dataset(dataset.uid) == dataset
    with pytest.raises(ResourceNotFoundError, match="no such dataset") as caught:
        client.get_dataset("no such dataset")
    assert caught.value.db_object_type == "Dataset"


@pytest.mark.spec("S-098", "X-072")
def test_a_row_has_what_the_server_found_out_about_the_asset(rows: list[DataRow]) -> None:
    assert (rows[0].media_attributes or {})["mimeType"] == "image/jpeg"
