"""A model run with rows, beside projects of the same ontology."""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from labelbox import (
    Client,
    MediaType,
    Model,
    ModelRun,
    Ontology,
    Project,
)
from labelbox.sandbox import Sandbox
from tests.birds import box, label, ontology_of_birds

NOWHERE = "cl000000000000000000000000"


@dataclass(frozen=True)
class Flock:
    """Four rows: 0 to 2 in a project, 0 labelled. Tests share it and leave it alone."""

    rows: list[str]
    keys: list[str]
    ontology: Ontology
    project: Project


@dataclass(frozen=True)
class Birds(Flock):
    """A flock with a model of its own.

    Attributes:
        other: An empty project of the same ontology.
        model: The model.
        run: A run of it, with rows 0 and 1.
    """

    other: Project
    model: Model
    run: ModelRun


@pytest.fixture(scope="module")
def flock(labelbox_sandbox: Sandbox) -> Iterator[Flock]:
    with labelbox_sandbox.client() as client:
        ontology = ontology_of_birds(client)
        keys = [str(uuid.uuid4()) for _ in range(4)]
        dataset = client.create_dataset(name="birds")
        dataset.create_data_rows_sync([{"row_data": f"http://h/{key}.png", "global_key": key} for key in keys])
        rows = list(client.get_data_row_ids_for_global_keys(keys)["results"])
        project = client.create_project(name="birds", media_type=MediaType.Image)
        project.setup_editor(ontology)
        project.create_batch("b0", rows[:3])
        label(client, project, rows[0])
        yield Flock(rows, keys, ontology, project)


@pytest.fixture
def birds(client: Client, flock: Flock) -> Birds:
    other = client.create_project(name="other", media_type=MediaType.Image)
    other.setup_editor(flock.ontology)
    model = client.create_model(f"model {uuid.uuid4()}", flock.ontology.uid)
    run = model.create_model_run("r1")
    run.upsert_data_rows(flock.rows[:2])
    return Birds(**vars(flock), other=other, model=model, run=run)


@pytest.fixture
def predicted(birds: Birds) -> Birds:
    """The same, with an import "first" of a prediction for each row of the run."""
    assert birds.run.add_predictions("first", [box(uid) for uid in birds.rows[:2]]).errors == []
    return birds
