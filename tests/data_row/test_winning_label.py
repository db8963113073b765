"""The label that a project's workflow chose."""

import pytest

from labelbox import Client, DataRow, Dataset, Project
from labelbox.exceptions import ResourceNotFoundError
from tests.birds import label, project_of_birds


@pytest.fixture
def project(client: Client) -> Project:
    return project_of_birds(client)


@pytest.mark.spec("S-107", "B-112")
def test_a_labeled_row_has_a_winning_label(client: Client, project: Project, dataset: Dataset, row: DataRow) -> None:
    waiting = dataset.create_data_row(row_data="https://example.org/img_02.jpg")
    project.create_batch("b0", [row, waiting])
    label(client, project, row.uid)
    assert [row.get_winning_label_id(project.uid)] == [label.uid for label in project.labels()]
    assert waiting.get_winning_label_id(project.uid) is None


def test_a_row_that_is_gone_has_none(project: Project, row: DataRow) -> None:
    row.delete()
    with pytest.raises(ResourceNotFoundError):
        row.get_winning_label_id(project.uid)
