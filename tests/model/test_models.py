"""Models and the runs that belong to them."""

import uuid

import pytest

from labelbox import Client, Model, ModelRun, Project
from labelbox.exceptions import InvalidAttributeError, InvalidQueryError, ResourceNotFoundError

NOWHERE = "cl000000000000000000000000"


@pytest.fixture
def model(client: Client) -> Model:
    ontology = client.create_ontology("birds", {"tools": [], "classifications": []})
    return client.create_model(f"detector {uuid.uuid4()}", ontology.uid)


@pytest.mark.spec("S-027", "S-049", "B-032", "E-008")
def test_a_model_belongs_to_an_ontology(client: Client) -> None:
    ontology = client.create_ontology("birds", {"tools": [], "classifications": []})
    model = client.create_model("bird detector", ontology.uid)
    assert (model.name, model.ontology_id) == ("bird detector", ontology.uid)
    assert client.get_model(model.uid) == model


@pytest.mark.spec("S-027", "S-028", "S-049", "B-013", "B-017", "E-015")
def test_what_there_is_not_is_not_found(client: Client) -> None:
    with pytest.raises(ResourceNotFoundError) as missing:
        client.get_model(NOWHERE)
    assert (missing.value.db_object_type, missing.value.params) == ("Model", {"id": NOWHERE})
    with pytest.raises(ResourceNotFoundError):
        client.get_model("")
    with pytest.raises(ResourceNotFoundError):
        client.create_model("bird detector", NOWHERE)
    with pytest.raises(TypeError, match="colour"):
        client.create_model("bird detector", NOWHERE, colour="red")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]  # no such keyword


@pytest.mark.spec("S-053", "B-018", "X-150", "E-017")
def test_models_are_listed_newest_first_and_found_by_name(client: Client, model: Model) -> None:
    assert client.get_models().get_one() == model
    assert list(client.get_models(where=Model.name == model.name)) == [model]


@pytest.mark.spec("S-053", "B-007")
def test_models_are_compared_by_their_own_fields_only(client: Client) -> None:
    with pytest.raises(InvalidAttributeError):
        client.get_models(where=Project.name == "x")
    with pytest.raises(InvalidQueryError):
        client.get_models(where=(Model.name == "x") | (Model.name == "y"))


@pytest.mark.spec("S-252", "B-170")
def test_a_model_is_deleted_with_its_runs(client: Client, model: Model) -> None:
    run = model.create_model_run("r1")
    model.delete()
    for ask, uid in ((client.get_model, model.uid), (client.get_model_run, run.uid)):
        with pytest.raises(ResourceNotFoundError):
            ask(uid)


@pytest.mark.spec("S-050", "S-251", "S-253", "B-170", "E-015")
def test_a_run_belongs_to_a_model(client: Client, model: Model) -> None:
    run = model.create_model_run("r1")
    assert (run.name, run.model_id, run.created_by_id) == ("r1", model.uid, client.get_user().uid)
    assert run.training_metadata is None
    assert list(model.model_runs()) == [run]
    assert client.get_model_run(run.uid) == run


@pytest.mark.spec("S-050", "B-013")
def test_a_run_that_there_is_not_is_not_found(client: Client) -> None:
    with pytest.raises(ResourceNotFoundError) as missing:
        client.get_model_run(NOWHERE)
    assert missing.value.db_object_type == "ModelRun"


@pytest.mark.spec("S-253", "B-005")
def test_runs_are_filtered_and_sorted(model: Model) -> None:
    runs = [model.create_model_run(name) for name in ("b", "a", "c")]
    assert list(model.model_runs(where=ModelRun.name == "a")) == [runs[1]]
    assert [run.name for run in model.model_runs(order_by=ModelRun.name.asc)] == ["a", "b", "c"]


@pytest.mark.spec("S-237", "B-170")
def test_a_run_can_be_deleted(client: Client, model: Model) -> None:
    run = model.create_model_run("r1")
    run.delete()
    assert list(model.model_runs()) == []
    with pytest.raises(ResourceNotFoundError):
        client.get_model_run(run.uid)


@pytest.mark.spec("S-251", "X-151")
def test_only_the_first_answer_writes_the_keys_of_the_configuration_its_own_way(client: Client, model: Model) -> None:
    run = model.create_model_run("r1", {"batch_size": 8, "layers": [{"size": 3}]})
    assert run.training_metadata == {"batchSize": 8, "layers": [{"size": 3}]}
    assert client.get_model_run(run.uid).training_metadata == {"batch_size": 8, "layers": [{"size": 3}]}


@pytest.mark.spec("S-242", "S-243", "S-244", "B-010", "B-175", "X-151")
def test_a_configuration_is_replaced_as_a_whole_and_reset(model: Model) -> None:
    run = model.create_model_run("r1", {"batch_size": 8})
    assert run.get_config() == {"batch_size": 8}
    assert run.update_config({"learning_rate": 0.5}) == {"trainingMetadata": {"learning_rate": 0.5}}
    assert run.get_config() == {"learning_rate": 0.5}
    assert run.reset_config() == {"trainingMetadata": None}
    assert run.get_config() is None


@pytest.mark.spec("B-010", "B-175", "X-152")
def test_the_state_of_a_training_is_told_by_member_or_name(client: Client, model: Model) -> None:
    run = model.create_model_run("r1")
    run.update_status(ModelRun.Status.TRAINING_MODEL, {"epoch": "1"})
    run.update_status("FAILED", {"loss": "nan"}, "it diverged")
    asked = client.execute(
        "query GetPipelinePyApi($id: ID!) { modelRun(where: {id: $id}) "
        "{ trainingPipeline { status errorMessage metadata } } }",
        {"id": run.uid},
    )
    told = {"status": "FAILED", "errorMessage": "it diverged", "metadata": {"epoch": "1", "loss": "nan"}}
    assert asked == {"modelRun": {"trainingPipeline": told}}


@pytest.mark.spec("B-175")
def test_a_state_that_no_training_has_is_refused(model: Model) -> None:
    with pytest.raises(ValueError, match=r"Status must be one of : .*TRAINING_MODEL.* Found : `DONE`"):
        model.create_model_run("r1").update_status("DONE")
