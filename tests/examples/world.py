"""The organization that examples see: a labelled project, an empty one, a model run with predictions.

It is made once and saved; each example gets a server of its own that starts from a copy.
"""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from labelbox import (
    Classification,
    Client,
    Dataset,
    MediaType,
    Model,
    ModelRun,
    Ontology,
    OntologyBuilder,
    Option,
    Project,
    Tool,
)
from labelbox.sandbox import Sandbox
from tests.birds import box, label

KEY = "the key of examples"


@dataclass(frozen=True)
class World:
    """What the names of examples mean.

    Attributes:
        sandbox: A server that nobody else uses.
        client: A client of it.
        dataset: "birds": four pictures, external ids "img-1" to "img-4", global keys "bird-1" to "bird-4".
        row_ids: Their ids, in this order.
        ontology: A box "bird" and a question "weather" with the answers "sun" and "rain".
        project: It has this ontology and rows 1 to 3, in a batch "b0"; row 1 is labelled.
        other_project: It has this ontology and nothing else.
        model: "m1".
        model_run: "r1" of it, with rows 1 and 2 and a box on each.
    """

    sandbox: Sandbox
    client: Client
    dataset: Dataset
    row_ids: list[str]
    ontology: Ontology
    project: Project
    other_project: Project
    model: Model
    model_run: ModelRun


@pytest.fixture(scope="session")
def saved_world(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of the organization."""
    path = tmp_path_factory.mktemp("world") / "world.sqlite"
    with Sandbox(api_key=KEY) as sandbox, sandbox.client() as client:
        _make(client)
        sandbox.save(path)
    return path


@pytest.fixture
def world(saved_world: Path, tmp_path: Path) -> Iterator[World]:
    """The organization, on a server of its own."""
    own = tmp_path / "world.sqlite"
    shutil.copyfile(saved_world, own)
    with Sandbox(db=own, api_key=KEY) as sandbox, connect(sandbox) as client:
        yield look_up(sandbox, client)


def connect(sandbox: Sandbox) -> Client:
    """A client as examples have it."""
    return Client(KEY, sandbox.endpoint, True, rest_endpoint=sandbox.rest_endpoint)


def look_up(sandbox: Sandbox, client: Client) -> World:
    """What is in it, by its names."""
    datasets = {each.name: each for each in client.get_datasets()}
    projects = {each.name: each for each in client.get_projects()}
    (model,) = client.get_models()
    (run,) = model.model_runs()
    ontology = projects["birds"].ontology()
    assert ontology is not None
    ids = client.get_data_row_ids_for_global_keys([f"bird-{number}" for number in range(1, 5)])["results"]
    return World(sandbox, client, datasets["birds"], ids, ontology, projects["birds"], projects["other"], model, run)


def _make(client: Client) -> None:
    dataset = client.create_dataset(name="birds", description="at the feeder")
    rows = [
        dataset.create_data_row(
            row_data=f"https://example.org/bird-{number}.jpg",
            external_id=f"img-{number}",
            global_key=f"bird-{number}",
            media_type="IMAGE",
        ).uid
        for number in range(1, 5)
    ]
    weather = Classification(Classification.Type.RADIO, "weather", options=[Option("sun"), Option("rain")])
    builder = OntologyBuilder([Tool(Tool.Type.BBOX, "bird")], [weather])
    ontology = client.create_ontology("birds", builder.asdict(), MediaType.Image)
    project = client.create_project(name="birds", description="at the feeder", media_type=MediaType.Image)
    project.setup_editor(ontology)
    project.create_batch("b0", rows[:3])
    label(client, project, rows[0])
    client.create_project(name="other", media_type=MediaType.Image).setup_editor(ontology)
    run = client.create_model("m1", ontology.uid).create_model_run("r1")
    run.upsert_data_rows(rows[:2])
    run.add_predictions("first predictions", [box(row) for row in rows[:2]]).wait_until_done()
