"""Feature schemas: made, found, changed, deleted."""

import pytest

from labelbox import Classification, Client, Option, Tool
from labelbox.exceptions import LabelboxError, ResourceNotFoundError
from labelbox.schema.ontology import FeatureSchema

NOWHERE = "cl000000000000000000000000"


def point(name: str, color: str = "red") -> dict[str, str]:
    return {"tool": "point", "name": name, "color": color}


@pytest.mark.spec("S-026", "B-033", "B-034", "O-05", "E-005")
def test_the_id_of_a_feature_schema_is_that_of_its_json_and_not_that_of_its_node(client: Client) -> None:
    made = client.create_feature_schema(point("eye"))
    assert made.uid == made.normalized["featureSchemaId"] != made.node_id
    assert (made.name, made.color, made.normalized["tool"]) == ("eye", "red", "point")
    assert client.get_feature_schema(made.uid) == made


@pytest.mark.spec("S-026", "B-033", "E-006", "E-007")
def test_a_tool_is_made_with_all_that_is_nested_in_it(client: Client) -> None:
    weather = Classification(Classification.Type.RADIO, "weather", options=[Option("sun"), Option("rain")])
    tool = Tool(Tool.Type.SEGMENTATION, "sky", classifications=[weather])
    made = client.create_feature_schema(tool.asdict())
    again = Tool.from_dict(made.normalized)
    assert again.tool == Tool.Type.SEGMENTATION
    assert [option.value for option in again.classifications[0].options] == ["sun", "rain"]
    assert again.classifications[0].feature_schema_id


@pytest.mark.spec("B-034")
def test_a_classification_has_no_color(client: Client) -> None:
    made = client.create_feature_schema(Classification(Classification.Type.TEXT, "remarks").asdict())
    assert made.color is None


@pytest.mark.spec("S-056", "B-034")
def test_only_feature_schemas_at_the_top_are_found(client: Client) -> None:
    nested = Classification(Classification.Type.TEXT, "remarks")
    made = client.create_feature_schema(Tool(Tool.Type.BBOX, "car", classifications=[nested]).asdict())
    below = made.normalized["classifications"][0]["featureSchemaId"]
    for uid in (below, NOWHERE):
        with pytest.raises(ResourceNotFoundError) as missing:
            client.get_feature_schema(uid)
        assert (missing.value.db_object_type, missing.value.params) == ("FeatureSchema", {"uid": uid})


@pytest.mark.spec("S-057", "B-034")
def test_feature_schemas_are_searched_for_in_upper_and_lower_case(lonely_client: Client) -> None:
    made = [lonely_client.create_feature_schema(point(name)) for name in ("Left eye", "right EYE", "nose")]
    assert set(lonely_client.get_feature_schemas("eye")) == set(made[:2])
    assert set(made) <= set(lonely_client.get_feature_schemas(None))


@pytest.mark.spec("S-057", "B-034")
def test_more_feature_schemas_than_fit_a_page_are_all_found(lonely_client: Client) -> None:
    made = {lonely_client.create_feature_schema(point(f"p{number}")).uid for number in range(101)}
    assert {feature.uid for feature in lonely_client.get_feature_schemas("p")} == made


@pytest.mark.spec("S-075", "B-037", "X-113", "E-023")
def test_an_upsert_makes_a_feature_schema_or_changes_the_one_of_that_id(client: Client) -> None:
    new = client.upsert_feature_schema(Tool(Tool.Type.BBOX, "nest", color="#FF0000").asdict())
    same = client.upsert_feature_schema(Tool(Tool.Type.BBOX, "old nest", feature_schema_id=new.uid).asdict())
    assert (same.uid, same.name) == (new.uid, "old nest")
    assert client.get_feature_schema(new.uid).name == "old nest"


@pytest.mark.spec("S-075", "B-037")
def test_an_upsert_of_a_feature_schema_that_there_is_not_is_refused(client: Client) -> None:
    with pytest.raises(ResourceNotFoundError) as missing:
        client.upsert_feature_schema(Tool(Tool.Type.BBOX, "nest", feature_schema_id=NOWHERE).asdict())
    assert missing.value.db_object_type == "FeatureSchema"
    assert missing.value.status == 404


@pytest.mark.spec("S-074", "B-037", "X-114", "E-022")
def test_a_new_title_leaves_the_id_alone(client: Client) -> None:
    made = client.create_feature_schema(point("bird"))
    renamed = client.update_feature_schema_title(made.uid, "big bird")
    assert (renamed.uid, renamed.name, renamed.normalized["name"]) == (made.uid, "big bird", "big bird")


@pytest.mark.spec("S-074", "B-037", "X-114")
def test_a_title_must_not_be_empty(client: Client) -> None:
    made = client.create_feature_schema(point("bird"))
    with pytest.raises(LabelboxError, match="Failed to update the feature schema, message: "):
        client.update_feature_schema_title(made.uid, "")
    with pytest.raises(ResourceNotFoundError):
        client.update_feature_schema_title(NOWHERE, "bird")


@pytest.mark.spec("S-037", "B-037", "X-115", "E-013")
def test_a_feature_schema_that_nothing_uses_can_be_deleted_once(client: Client) -> None:
    spare = client.create_feature_schema(point("eye"))
    client.delete_unused_feature_schema(spare.uid)
    with pytest.raises(ResourceNotFoundError):
        client.get_feature_schema(spare.uid)
    with pytest.raises(LabelboxError, match="message: Feature schema is already deleted"):
        client.delete_unused_feature_schema(spare.uid)
    with pytest.raises(LabelboxError, match="Cannot find root schema node"):
        client.delete_unused_feature_schema(NOWHERE)


@pytest.mark.spec("S-037", "B-037", "X-115", "E-013")
def test_a_feature_schema_in_use_is_not_deleted(client: Client) -> None:
    used = client.create_feature_schema(point("eye"))
    client.create_ontology_from_feature_schemas("used", [used.uid])
    with pytest.raises(LabelboxError, match="Failed to delete the feature schema, message: .*used in ontologies"):
        client.delete_unused_feature_schema(used.uid)
    assert client.get_feature_schema(used.uid) == used


@pytest.mark.spec("S-065", "B-037", "X-117", "E-019")
def test_unused_feature_schemas_come_a_hundred_at_a_time(lonely_client: Client) -> None:
    made = [lonely_client.create_feature_schema(point(f"p{number}")).uid for number in range(101)]
    page = lonely_client.get_unused_feature_schemas()
    rest = lonely_client.get_unused_feature_schemas(page[-1])
    assert len(page) == 100
    assert sorted(page + rest) == sorted(made)


@pytest.mark.spec("B-037")
def test_an_empty_id_is_refused_before_anything_is_sent(client: Client) -> None:
    with pytest.raises(ValueError, match="expected an id"):
        client.delete_unused_feature_schema("")


@pytest.mark.spec("B-002")
def test_feature_schemas_are_shown_by_their_id(client: Client) -> None:
    made = client.create_feature_schema(point("eye"))
    assert repr(made) == f"<FeatureSchema ID: {made.uid}>"
    assert FeatureSchema.type_name() == "FeatureSchema"
