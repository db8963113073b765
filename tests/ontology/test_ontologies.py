"""Ontologies: made, found, changed by their features, deleted."""

import uuid

import pytest

from labelbox import Classification, Client, LabelImport, MediaType, Ontology, OntologyBuilder, Option, Project, Tool
from labelbox.exceptions import LabelboxError, ResourceNotFoundError
from labelbox.schema.ontology import arranged

NOWHERE = "cl000000000000000000000000"
EMPTY: dict[str, list[object]] = {"tools": [], "classifications": []}


@pytest.fixture
def birds(client: Client) -> Ontology:
    weather = Classification(Classification.Type.RADIO, "weather", options=[Option("sun"), Option("rain")])
    remarks = Classification(Classification.Type.TEXT, "remarks")
    bird = Tool(Tool.Type.BBOX, "bird", classifications=[remarks])
    return client.create_ontology("birds", OntologyBuilder([bird], [weather]).asdict(), MediaType.Image)


def label_one(client: Client, ontology: Ontology) -> Project:
    """A project with one labelled row: a bird without remarks."""
    project = client.create_project(name="birds", media_type=MediaType.Image)
    project.setup_editor(ontology)
    key = str(uuid.uuid4())
    client.create_dataset(name="birds").create_data_rows_sync([{"row_data": "http://h/1.png", "global_key": key}])
    project.create_batch("all", global_keys=[key])
    box = {"top": 1, "left": 2, "height": 3, "width": 4}
    row = {"uuid": str(uuid.uuid4()), "dataRow": {"globalKey": key}, "name": "bird", "bbox": box}
    job = LabelImport.create_from_objects(client, project.uid, "labels", [row])
    assert job.errors == []
    return project


@pytest.mark.spec("S-029", "B-032", "X-110", "E-009", "E-010")
def test_an_ontology_is_made_of_json(client: Client) -> None:
    wing = {"tool": "polygon", "name": "wing", "color": "black"}
    made = client.create_ontology("by hand", {"tools": [wing], "classifications": []})
    assert [(tool.name, tool.color) for tool in made.tools()] == [("wing", "black")]
    assert made.classifications() == []
    assert made.tools()[0].feature_schema_id
    assert (made.object_schema_count, made.classification_schema_count) == (1, 0)


@pytest.mark.spec("S-030", "B-032")
def test_a_media_type_that_no_ontology_has_is_refused_before_anything_is_sent(client: Client) -> None:
    name = str(uuid.uuid4())
    with pytest.raises(TypeError, match="is not a valid media type"):
        client.create_ontology(name, EMPTY, MediaType.Unknown)
    with pytest.raises(TypeError, match="is not a valid media type"):
        client.create_ontology_from_feature_schemas(name, [], MediaType.Unsupported)
    assert list(client.get_ontologies(name)) == []


@pytest.mark.spec("S-031", "B-036")
def test_feature_schemas_are_shared_by_the_ontologies_made_of_them(client: Client, birds: Ontology) -> None:
    shared = [birds.classifications()[0].feature_schema_id or "", birds.tools()[0].feature_schema_id or ""]
    made = client.create_ontology_from_feature_schemas("shared", shared, MediaType.Image)
    assert [made.classifications()[0].feature_schema_id, made.tools()[0].feature_schema_id] == shared
    client.update_feature_schema_title(shared[1], "big bird")
    assert client.get_ontology(made.uid).tools()[0].name == "big bird"


@pytest.mark.spec("B-036")
def test_an_ontology_of_a_feature_schema_that_there_is_not_is_refused(client: Client) -> None:
    with pytest.raises(ResourceNotFoundError) as missing:
        client.create_ontology_from_feature_schemas("nothing", [NOWHERE])
    assert (missing.value.db_object_type, missing.value.params) == ("FeatureSchema", {"uid": NOWHERE})


@pytest.mark.spec("S-032", "B-036")
@pytest.mark.parametrize(
    ("feature", "reason"),
    [
        ({"tool": "lasso"}, "Tool `lasso` not in list of supported tools."),
        ({"type": "guess"}, "Classification `guess` not in list of supported classifications."),
        ({"name": "x"}, "Neither `tool` or `classification` found"),
    ],
)
def test_feature_schemas_of_unknown_kinds_make_no_ontology(feature: dict[str, str], reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        arranged([{"tool": "point", "name": "p"}, feature])


@pytest.mark.spec("S-060")
def test_an_unknown_ontology_is_not_found(client: Client) -> None:
    with pytest.raises(ResourceNotFoundError) as missing:
        client.get_ontology(NOWHERE)
    assert missing.value.db_object_type == "Ontology"


@pytest.mark.spec("S-059", "B-035", "X-112")
def test_ontologies_are_found_by_a_part_of_their_name(client: Client) -> None:
    name = str(uuid.uuid4())
    made = {client.create_ontology(f"{name}-{number}", EMPTY).uid for number in range(2)}
    assert {ontology.uid for ontology in client.get_ontologies(name[3:])} == made


@pytest.mark.spec("S-136", "S-137", "S-138", "B-200")
def test_an_ontology_knows_who_made_it_and_which_projects_use_it(client: Client, birds: Ontology) -> None:
    project = client.create_project(name="birds", media_type=MediaType.Image)
    project.setup_editor(birds)
    assert birds.created_by() == client.get_user()
    assert list(birds.projects()) == [project]
    assert birds.tools() is birds.tools()


@pytest.mark.spec("S-067", "B-037", "X-118", "E-020")
def test_inserting_a_feature_schema_that_is_there_moves_it(client: Client, birds: Ontology) -> None:
    path = client.create_feature_schema({"tool": "line", "name": "path", "color": "blue"}).uid
    client.insert_feature_schema_into_ontology(path, birds.uid, 0)
    assert [tool.name for tool in client.get_ontology(birds.uid).tools()] == ["path", "bird"]
    client.insert_feature_schema_into_ontology(path, birds.uid, 1)
    assert [tool.name for tool in client.get_ontology(birds.uid).tools()] == ["bird", "path"]


@pytest.mark.spec("S-067", "B-037")
def test_what_is_missing_is_named_by_kind_and_id(client: Client, birds: Ontology) -> None:
    feature = birds.tools()[0].feature_schema_id or ""
    for ontology_id, feature_id, kind in ((NOWHERE, feature, "Ontology"), (birds.uid, NOWHERE, "FeatureSchema")):
        with pytest.raises(ResourceNotFoundError) as missing:
            client.insert_feature_schema_into_ontology(feature_id, ontology_id, 0)
        assert (missing.value.db_object_type, missing.value.params) == (kind, {"uid": NOWHERE})


@pytest.mark.spec("S-036", "B-037", "X-119", "E-012")
def test_a_feature_schema_without_labels_is_deleted_from_the_ontology(client: Client, birds: Ontology) -> None:
    spare = client.create_feature_schema({"tool": "point", "name": "eye", "color": "red"})
    client.insert_feature_schema_into_ontology(spare.uid, birds.uid, 0)
    outcome = client.delete_feature_schema_from_ontology(birds.uid, spare.uid)
    assert (outcome.archived, outcome.deleted) == (False, True)
    assert [tool.name for tool in client.get_ontology(birds.uid).tools()] == ["bird"]


@pytest.mark.spec("S-036", "S-068", "S-073", "B-037", "X-119", "X-120", "X-121", "E-012")
def test_a_feature_schema_with_labels_is_archived_and_can_be_brought_back(client: Client, birds: Ontology) -> None:
    label_one(client, birds)
    bird = birds.tools()[0].feature_schema_id or ""
    assert not client.is_feature_schema_archived(birds.uid, bird)
    outcome = client.delete_feature_schema_from_ontology(birds.uid, bird)
    assert (outcome.archived, outcome.deleted) == (True, False)
    assert client.is_feature_schema_archived(birds.uid, bird)
    client.unarchive_feature_schema_node(birds.uid, bird)
    assert not client.is_feature_schema_archived(birds.uid, bird)


@pytest.mark.spec("S-036", "B-037", "X-119")
def test_a_nested_feature_schema_without_labels_is_deleted(client: Client, birds: Ontology) -> None:
    label_one(client, birds)
    remarks = birds.tools()[0].classifications[0].feature_schema_id or ""
    outcome = client.delete_feature_schema_from_ontology(birds.uid, remarks)
    assert (outcome.archived, outcome.deleted) == (False, True)
    assert client.get_ontology(birds.uid).tools()[0].classifications == []


@pytest.mark.spec("S-068", "B-037", "X-120")
def test_only_what_is_in_an_ontology_can_be_archived_there(client: Client, birds: Ontology) -> None:
    with pytest.raises(LabelboxError, match="was not in the ontology"):
        client.is_feature_schema_archived(birds.uid, NOWHERE)
    with pytest.raises(ResourceNotFoundError) as missing:
        client.is_feature_schema_archived(NOWHERE, NOWHERE)
    assert missing.value.db_object_type == "Ontology"


@pytest.mark.spec("S-073", "B-037", "X-121")
def test_only_what_is_in_an_ontology_can_be_unarchived_there(client: Client, birds: Ontology) -> None:
    with pytest.raises(LabelboxError, match=f"Failed to find feature schema node by id: {NOWHERE}"):
        client.unarchive_feature_schema_node(birds.uid, NOWHERE)
    with pytest.raises(LabelboxError, match=f"Failed to find ontology by id: {NOWHERE}"):
        client.unarchive_feature_schema_node(NOWHERE, NOWHERE)


@pytest.mark.spec("S-038", "S-066", "B-037", "X-116", "X-117", "E-013", "E-019")
def test_an_ontology_is_unused_until_a_project_has_it(lonely_client: Client) -> None:
    client = lonely_client
    ontology = client.create_ontology("lonely", EMPTY, MediaType.Image)
    assert client.get_unused_ontologies() == [ontology.uid]
    assert client.get_unused_ontologies(ontology.uid) == []
    project = client.create_project(name="p", media_type=MediaType.Image)
    project.setup_editor(ontology)
    assert ontology.uid not in client.get_unused_ontologies()
    with pytest.raises(LabelboxError, match=f"Failed to delete the ontology, message: .*{project.uid}"):
        client.delete_unused_ontology(ontology.uid)
    project.delete()
    client.delete_unused_ontology(ontology.uid)
    with pytest.raises(ResourceNotFoundError):
        client.get_ontology(ontology.uid)


@pytest.mark.spec("S-038", "B-037")
def test_an_ontology_that_there_is_not_cannot_be_deleted(client: Client) -> None:
    with pytest.raises(ResourceNotFoundError) as missing:
        client.delete_unused_ontology(NOWHERE)
    assert (missing.value.db_object_type, missing.value.params) == ("Ontology", {"uid": NOWHERE})
