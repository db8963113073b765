"""A project with three rows, whose ontology has a box tool "cat"."""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from labelbox import MediaType, Ontology, OntologyBuilder, Project, Tool
from labelbox.sandbox import Sandbox


@dataclass(frozen=True)
class Cats:
    """Tests of a module share it; names of imports must be their own.

    Attributes:
        project: The project.
        ontology: Its ontology.
        keys: The global keys of its rows.
    """

    project: Project
    ontology: Ontology
    keys: list[str]

    def box(self, row: int, name: str = "cat") -> dict[str, object]:
        """A row of the import format: a box on one of the rows."""
        geometry = {"top": 1, "left": 2, "height": 3, "width": 4}
        return {"uuid": str(uuid.uuid4()), "dataRow": {"globalKey": self.keys[row]}, "name": name, "bbox": geometry}


@pytest.fixture(scope="module")
def cats(labelbox_sandbox: Sandbox) -> Iterator[Cats]:
    with labelbox_sandbox.client() as client:
        builder = OntologyBuilder(tools=[Tool(tool=Tool.Type.BBOX, name="cat")])
        ontology = client.create_ontology("cats", builder.asdict(), MediaType.Image)
        project = client.create_project(name="cats", media_type=MediaType.Image)
        project.setup_editor(ontology)
        keys = [str(uuid.uuid4()) for _ in range(3)]
        dataset = client.create_dataset(name="cats")
        dataset.create_data_rows_sync([{"row_data": f"http://h/{key}.png", "global_key": key} for key in keys])
        project.create_batch("all", global_keys=keys)
        yield Cats(project, ontology, keys)
