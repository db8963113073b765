"""Foundry: apps, and runs of them over data rows."""

import uuid

import pytest

from labelbox import Client, GlobalKeys, Model, Ontology, OntologyBuilder, Tool, UniqueIds
from labelbox.exceptions import LabelboxError, ResourceNotFoundError
from labelbox.schema.foundry.app import App
from labelbox.schema.foundry.foundry_client import FoundryClient

DETECTION = "e8b352ce-8f3a-4cd6-93a5-8af904307346"
NOWHERE = "cl000000000000000000000000"


@pytest.fixture
def ontology(client: Client) -> Ontology:
    return client.create_ontology("birds", OntologyBuilder([Tool(Tool.Type.BBOX, "bird")]).asdict())


@pytest.fixture
def app(client: Client, ontology: Ontology) -> App:
    bird = ontology.tools()[0].feature_schema_id or ""
    wanted = App(
        model_id=DETECTION,
        name="birds",
        inference_params={"confidence": 0.2},
        class_to_schema_id={"bird": bird},
        ontology_id=ontology.uid,
    )
    return FoundryClient(client).create_app(wanted)


@pytest.fixture
def keys(client: Client) -> list[str]:
    keys = [str(uuid.uuid4()) for _ in range(2)]
    dataset = client.create_dataset(name="birds")
    dataset.create_data_rows_sync([{"row_data": f"http://h/{key}.png", "global_key": key} for key in keys])
    return keys


@pytest.mark.spec("X-025")
def test_an_app_is_made_found_and_deleted(client: Client, app: App) -> None:
    foundry = FoundryClient(client)
    assert app.id
    assert app.created_by == client.get_user().uid
    assert foundry.get_app(app.id) == app
    foundry.delete_app(app.id)
    with pytest.raises(ResourceNotFoundError) as missing:
        foundry.get_app(app.id)
    assert (missing.value.db_object_type, missing.value.params) == (App.type_name(), {"id": app.id})


@pytest.mark.spec("S-069", "B-050", "X-025")
@pytest.mark.parametrize("by_id", [True, False])
def test_an_app_predicts_into_a_new_model_run(client: Client, app: App, keys: list[str], by_id: bool) -> None:
    ids = client.get_data_row_ids_for_global_keys(keys)["results"]
    name = f"run {uuid.uuid4()}"
    task = client.run_foundry_app(name, UniqueIds(ids) if by_id else GlobalKeys(keys), app.id or "")
    task.wait_till_done()
    assert task.status == "COMPLETE"
    runs = [run for model in client.get_models() for run in model.model_runs() if run.name == name]
    assert {row.data_row().uid for row in runs[0].model_run_data_rows()} == set(ids)


@pytest.mark.spec("S-069", "B-050", "X-009")
def test_an_app_that_there_is_not_is_not_found(client: Client, keys: list[str]) -> None:
    with pytest.raises(ResourceNotFoundError) as missing:
        client.run_foundry_app("run", GlobalKeys(keys), NOWHERE)
    assert missing.value.params == {"id": NOWHERE}


@pytest.mark.spec("S-069", "B-050")
def test_data_rows_that_there_are_not_start_nothing(client: Client, app: App) -> None:
    name = f"run {uuid.uuid4()}"
    with pytest.raises(LabelboxError, match=NOWHERE):
        client.run_foundry_app(name, UniqueIds([NOWHERE]), app.id or "")
    with pytest.raises(ValueError, match="Type of data_rows must be"):
        client.run_foundry_app(name, [NOWHERE], app.id or "")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]  # what users may do
    assert list(client.get_models(where=Model.name == name)) == []
