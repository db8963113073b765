"""The label that a project's workflow chose."""

import uuid

import pytest

from labelbox import Client, DataRow, Dataset, LabelImport, MediaType, OntologyBuilder, Project, Tool
from labelbox.exceptions import ResourceNotFoundError


@pytest.fixture
def project(client: Client) -> Project:
    builder = OntologyBuilder(tools=[Tool(tool=Tool.Type.BBOX, name="bird")])
    project = client.create_project(name="birds", media_type=MediaType.Image)
    project.setup_editor(client.create_ontology("birds", builder.asdict(), MediaType.Image))
    return project


@pytest.mark.spec("S-107", "B-112")
def test_a_labeled_row_has_a_winning_label(client: Client, project: Project, dataset: Dataset, row: DataRow) -> None:
    waiting = dataset.create_data_row(row_data="https://example.org/img_02.jpg")
    project.create_batch("b0", [row, waiting])
    box = {
        "uuid": str(uuid.uuid4()),
        "name": "bird",
        "dataRow": {"id": row.uid},
        "bbox": {"top": 1, "left": 2, "height": 3, "width": 4},
    }
    LabelImport.create_from_objects(client, project.uid, "labels", [box]).wait_until_done()
    assert [row.get_winning_label_id(project.uid)] == [label.uid for label in project.labels()]
    assert waiting.get_winning_label_id(project.uid) is None


def test_a_row_that_is_gone_has_none(project: Project, row: DataRow) -> None:
    row.delete()
    with pytest.raises(ResourceNotFoundError):
        row.get_winning_label_id(project.uid)
