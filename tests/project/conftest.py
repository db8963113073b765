"""Projects with data rows, and with labels on them."""

from dataclasses import dataclass

import pytest

from labelbox import Client, DataRow, MediaType, Project
from tests.birds import label, ontology_of_birds


@dataclass(frozen=True)
class Filled:
    """A project that is set up, with data rows in a batch."""

    project: Project
    rows: list[DataRow]

    @property
    def keys(self) -> list[str]:
        return [row.global_key or "" for row in self.rows]

    def label(self, client: Client, *numbers: int) -> None:
        """Draw a box on the data rows of these numbers, by import."""
        label(client, self.project, *(self.rows[number].uid for number in numbers))


@pytest.fixture
def project(client: Client) -> Project:
    return client.create_project(name="birds", media_type=MediaType.Image)


@pytest.fixture
def rows(client: Client) -> list[DataRow]:
    dataset = client.create_dataset(name="birds")
    keys = [f"{dataset.uid} {number}" for number in range(3)]
    dataset.create_data_rows_sync([{"row_data": f"http://h/{key}.jpg", "global_key": key} for key in keys])
    return sorted(dataset.data_rows(), key=lambda row: row.global_key or "")


@pytest.fixture
def filled(client: Client, project: Project, rows: list[DataRow]) -> Filled:
    project.setup_editor(ontology_of_birds(client))
    project.create_batch("first", rows)
    return Filled(project, rows)
