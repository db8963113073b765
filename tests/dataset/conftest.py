"""A dataset of one's own, as the examples of the specification have it."""

from __future__ import annotations

import uuid

import pytest

from labelbox import Client, DataRow, Dataset


@pytest.fixture
def dataset(client: Client) -> Dataset:
    return client.create_dataset(name="birds")


@pytest.fixture
def rows(dataset: Dataset) -> list[DataRow]:
    """Four images, oldest first."""
    return [
        dataset.create_data_row(
            row_data=f"https://example.org/{number}.jpg", external_id=f"img-{number}", global_key=str(uuid.uuid4())
        )
        for number in range(1, 5)
    ]


@pytest.fixture
def key() -> str:
    """A global key that nobody else has."""
    return str(uuid.uuid4())
