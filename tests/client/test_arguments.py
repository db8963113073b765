"""What a value of another type is told, and that nothing is sent then. Nothing here is what a type checker allows."""

from collections.abc import Callable
from typing import Any

import pytest

import labelbox as lb
from labelbox.exceptions import InvalidQueryError
from labelbox.sandbox import Sandbox
from labelbox.schema.quality_mode import QualityMode


@pytest.fixture
def refuses(sandbox: Sandbox) -> Callable[..., str]:
    """The error of a call that must not reach the server."""

    def refused(call: Callable[[], object], kind: type[Exception] = TypeError) -> str:
        before = len(sandbox.calls())
        with pytest.raises(kind) as problem:
            call()
        assert len(sandbox.calls()) == before
        return str(problem.value)

    return refused


@pytest.fixture
def project(client: lb.Client) -> lb.Project:
    return client.create_project(name="birds", media_type=lb.MediaType.Image)


# Of a variable that an environment lacks, None is what a program has.
@pytest.mark.parametrize(
    "method", ["get_project", "get_dataset", "get_model", "get_model_run", "get_ontology", "get_data_row"]
)
@pytest.mark.parametrize(("uid", "given"), [(None, "None"), (["a"], "list"), ({}, "dict"), (1.5, "float")])
def test_an_id_that_is_none_is_named(
    client: lb.Client, refuses: Callable[..., str], method: str, uid: object, given: str
) -> None:
    assert f"id: expected an id, got {given}" in refuses(lambda: getattr(client, method)(uid))


def test_a_variable_is_named_as_python_does(client: lb.Client, refuses: Callable[..., str]) -> None:
    nothing: Any = None
    assert "ontology_id: expected an id, got None" in refuses(lambda: client.create_model("m", nothing))
    assert "global_keys[0]: expected an id, got None" in refuses(lambda: client.get_data_row_by_global_key(nothing))


def test_values_without_a_json_form_are_named(project: lb.Project, refuses: Callable[..., str]) -> None:
    bad: Any = b"those that can fly"
    assert refuses(lambda: project.update(description=bad)).startswith("description: ")


def test_scalars_of_another_type_are_named(project: lb.Project, refuses: Callable[..., str]) -> None:
    number: Any = 5
    assert refuses(lambda: project.update(name=number)).startswith("name: expected text, got int")
    assert refuses(lambda: project.update(description=number)).startswith("description: expected text, got int")


def test_a_number_beyond_32_bits_is_refused(client: lb.Client, refuses: Callable[..., str]) -> None:
    consensus = client.create_project(name="b", media_type=lb.MediaType.Image, quality_mode=QualityMode.Consensus)
    told = refuses(lambda: consensus.update(auto_audit_number_of_labels=2**31), ValueError)
    assert told.startswith("auto_audit_number_of_labels: expected a whole number of at most 32 bits, got 2147483648")


def test_a_name_cannot_be_cleared(client: lb.Client, project: lb.Project, refuses: Callable[..., str]) -> None:
    nothing: Any = None
    dataset = client.create_dataset(name="birds", description="by day")
    assert refuses(lambda: project.update(name=nothing)).startswith("name: expected a value, got None")
    assert refuses(lambda: dataset.update(name=nothing)).startswith("name: expected a value, got None")
    dataset.update(description=None)
    assert (dataset.name, dataset.description) == ("birds", "")


def test_a_role_is_no_text(client: lb.Client, project: lb.Project, refuses: Callable[..., str]) -> None:
    name: Any = "LABELER"
    user, organization = client.get_user(), client.get_organization()
    labeler = client.get_roles()["LABELER"]
    assert refuses(lambda: user.update_org_role(name)) == "role: expected a Role, got str"
    assert refuses(lambda: user.upsert_project_role(project, name)) == "role: expected a Role, got str"
    assert refuses(lambda: organization.invite_user("new@example.org", name)) == "role: expected a Role, got str"
    assert refuses(lambda: user.upsert_project_role(name, labeler)) == "project: expected a Project, got str"
    assert refuses(lambda: user.remove_from_project(name)) == "project: expected a Project, got str"
    assert refuses(lambda: organization.remove_user(name)) == "user: expected a User, got str"


def test_an_editor_needs_an_ontology_of_the_server(
    client: lb.Client, project: lb.Project, refuses: Callable[..., str]
) -> None:
    builder: Any = lb.OntologyBuilder(tools=[lb.Tool(lb.Tool.Type.BBOX, "bird")])
    dataset: Any = client.create_dataset(name="birds")
    assert refuses(lambda: project.setup_editor(builder)) == "ontology: expected an Ontology, got OntologyBuilder"
    assert refuses(lambda: project.setup_editor(dataset)) == "ontology: expected an Ontology, got Dataset"


def test_a_builder_is_no_ontology_yet(client: lb.Client, refuses: Callable[..., str]) -> None:
    builder: Any = lb.OntologyBuilder()
    tool: Any = lb.Tool(lb.Tool.Type.BBOX, "bird")
    expected = "normalized: expected a dict, got OntologyBuilder; OntologyBuilder.asdict() gives one"
    assert refuses(lambda: client.create_ontology("birds", builder)) == expected
    assert "Tool.asdict() gives one" in refuses(lambda: client.create_feature_schema(tool))
    assert "Tool.asdict() gives one" in refuses(lambda: client.upsert_feature_schema(tool))


def test_a_subclass_of_an_entity_is_one(client: lb.Client, project: lb.Project) -> None:
    class Mine(lb.Ontology):
        pass

    made = client.create_ontology("birds", lb.OntologyBuilder().asdict(), lb.MediaType.Image)
    project.setup_editor(Mine(client, made.record))
    assert project.ontology() == made


@pytest.mark.parametrize("method", ["get_projects", "get_datasets", "get_models", "get_labeling_frontends"])
def test_what_is_no_comparison_is_refused_by_every_list(
    client: lb.Client, refuses: Callable[..., str], method: str
) -> None:
    told = refuses(lambda: getattr(client, method)("name").get_one(), InvalidQueryError)
    assert "expected a comparison such as" in told


def test_all_metadata_rows_of_another_kind_are_named(client: lb.Client, refuses: Callable[..., str]) -> None:
    metadata = client.get_data_row_metadata_ontology()
    rows: Any = [{"global_key": "a", "fields": []}, "a"]
    told = refuses(lambda: metadata.bulk_upsert(rows))
    assert "metadata[0]: expected a DataRowMetadata, got dict" in told
    assert "metadata[1]: expected a DataRowMetadata, got str" in told
    assert "deletes[0]: expected a DeleteDataRowMetadata, got dict" in refuses(lambda: metadata.bulk_delete(rows))


def test_a_batch_needs_a_name(project: lb.Project, refuses: Callable[..., str]) -> None:
    nothing: Any = None
    assert refuses(lambda: project.create_batch(nothing, ["a"])) == "name: expected text, got NoneType"


def test_predictions_are_not_sent_when_they_could_not_be_sent_on(
    client: lb.Client, project: lb.Project, refuses: Callable[..., str]
) -> None:
    ontology = client.create_ontology("birds", lb.OntologyBuilder().asdict())
    run = client.create_model("birds", ontology.uid).create_model_run("first")
    rows = [{"dataRow": {"globalKey": "a"}, "name": "bird", "bbox": {"top": 1, "left": 2, "height": 3, "width": 4}}]
    high: Any = "high"
    told = refuses(lambda: run.upsert_predictions_and_send_to_project("p", rows, project.uid, high))
    assert "Priority must be an int" in told


def test_a_refused_entity_is_told_by_its_kind_and_a_bulk_delete_by_both(
    client: lb.Client, refuses: Callable[..., str]
) -> None:
    uids: Any = ["an-id"]
    assert "DataRow, str" in refuses(lambda: lb.DataRow.bulk_delete(uids), InvalidQueryError)
