"""What many tests begin with: an ontology of birds, which are boxed, a project of it, and boxes on data rows."""

from __future__ import annotations

import uuid

from labelbox import Client, LabelImport, MediaType, Ontology, OntologyBuilder, Project, Tool


def ontology_of_birds(client: Client) -> Ontology:
    """With one tool, a box called "bird"."""
    builder = OntologyBuilder(tools=[Tool(tool=Tool.Type.BBOX, name="bird")])
    return client.create_ontology("birds", builder.asdict(), MediaType.Image)


def project_of_birds(client: Client) -> Project:
    """A project of images, set up."""
    project = client.create_project(name="birds", media_type=MediaType.Image)
    project.setup_editor(ontology_of_birds(client))
    return project


def box(data_row: str, name: str = "bird") -> dict[str, object]:
    """A row of an import: a box on the data row of this id."""
    geometry = {"top": 1, "left": 2, "height": 3, "width": 4}
    return {"uuid": str(uuid.uuid4()), "dataRow": {"id": data_row}, "name": name, "bbox": geometry}


def label(client: Client, project: Project, *data_rows: str) -> None:
    """Draw a box on each of the data rows of these ids, by an import of its own."""
    job = LabelImport.create_from_objects(client, project.uid, str(uuid.uuid4()), [box(uid) for uid in data_rows])
    job.wait_until_done()
    assert job.errors == []
