"""Datasets: made, found, changed, deleted."""

import uuid

import pytest

from labelbox import Client, DataRow, Dataset
from labelbox.exceptions import InvalidAttributeError, InvalidQueryError, ResourceNotFoundError


@pytest.mark.spec("S-023", "E-004", "X-070")
def test_a_dataset_is_made_with_or_without_a_description(client: Client) -> None:
    plain = client.create_dataset(name="fish")
    described = client.create_dataset(name="fish 2", description="from the aquarium")
    assert (plain.name, plain.description, plain.row_count) == ("fish", "", 0)
    assert (described.name, described.description) == ("fish 2", "from the aquarium")
    with pytest.raises(InvalidAttributeError, match="did you mean 'name'"):
        client.create_dataset(nmae="x")  # type: ignore[arg-type]  # the mistake under test
    with pytest.raises(TypeError, match="needs a name"):
        client.create_dataset()


@pytest.mark.spec("S-051", "E-016", "B-018")
def test_datasets_are_filtered_by_comparisons_that_all_hold(client: Client) -> None:
    name = str(uuid.uuid4())
    found = client.create_dataset(name=name, description="by night")
    other = client.create_dataset(name=name, description="by day")
    where = (Dataset.name == name) & (Dataset.description == "by night")
    assert list(client.get_datasets(where=where)) == [found]
    assert {found, other} <= set(client.get_datasets())
    with pytest.raises(InvalidQueryError):
        client.get_datasets(where=(Dataset.name == "a") | (Dataset.name == "b"))


@pytest.mark.spec("S-320", "E-027", "B-011")
def test_a_dataset_is_changed_on_the_object_and_on_the_server(client: Client, dataset: Dataset) -> None:
    dataset.update(name="owls", description="by night")
    for each in (dataset, client.get_dataset(dataset.uid)):
        assert (each.name, each.description) == ("owls", "by night")
    with pytest.raises(InvalidAttributeError):
        dataset.update(title="x")  # type: ignore[arg-type]  # the mistake under test
    assert client.get_dataset(dataset.uid).name == "owls"


@pytest.mark.spec("S-321", "B-012")
def test_with_a_dataset_go_its_rows(client: Client, dataset: Dataset, rows: list[DataRow]) -> None:
    dataset.delete()
    with pytest.raises(ResourceNotFoundError):
        client.get_dataset(dataset.uid)
    with pytest.raises(ResourceNotFoundError):
        client.get_data_row(rows[0].uid)


def test_a_dataset_without_delegated_access_has_no_integration(dataset: Dataset) -> None:
    assert dataset.iam_integration() is None
