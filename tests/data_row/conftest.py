"""A dataset of one's own."""

from __future__ import annotations

import uuid

import pytest

from labelbox import Client, DataRow, Dataset


@pytest.fixture
def dataset(client: Client) -> Dataset:
    return client.create_dataset(name="birds")


@pytest.fixture
def row(dataset: Dataset) -> DataRow:
    return dataset.create_data_row(row_data="https://example.org/img_01.jpg", external_id="img-1")


@pytest.fixture
def key() -> str:
    """A global key that nobody else has."""
    return f"bird-{uuid.uuid4()}"
