"""Four rows with global keys of their own, and fields that nobody else has."""

from __future__ import annotations

import uuid

import pytest

from labelbox import Client, DataRow, DataRowMetadataOntology, Dataset


@pytest.fixture
def mdo(client: Client) -> DataRowMetadataOntology:
    return client.get_data_row_metadata_ontology()


@pytest.fixture
def name() -> str:
    """A name that no field has yet."""
    return f"field {uuid.uuid4()}"


@pytest.fixture
def dataset(client: Client) -> Dataset:
    return client.create_dataset(name="birds")


@pytest.fixture
def rows(dataset: Dataset) -> list[DataRow]:
    return [
        dataset.create_data_row(row_data=f"https://example.org/{number}.jpg", global_key=str(uuid.uuid4()))
        for number in range(4)
    ]
