import pytest

from tests.sandbox.wire import Wire


def tag(wire: Wire, text: str, color: str = "008000") -> str:
    query = "mutation M($t: String!, $c: String!) { createResourceTag(input: {text: $t, color: $c}) { id } }"
    return str(wire.run(query, t=text, c=color)["createResourceTag"]["id"])


@pytest.mark.spec("X-050")
def test_a_tag_has_its_colour_without_the_hash_sign(wire: Wire) -> None:
    uid = tag(wire, "green", "#008000")
    listed = {
        t["id"]: t
        for t in wire.run("{ organization { resourceTag { id text color } } }")["organization"]["resourceTag"]
    }
    assert listed[uid] == {"id": uid, "text": "green", "color": "008000"}
    change = """mutation M($id: ID!) {
      updateResourceTag(where: {id: $id}, data: {text: "red", color: "#f00"}) { text color }
    }"""
    assert wire.run(change, id=uid)["updateResourceTag"] == {"text": "red", "color": "f00"}


@pytest.mark.spec("X-050")
def test_the_tags_of_a_project_are_replaced_as_a_whole(wire: Wire) -> None:
    project, tags = wire.project(), [tag(wire, text) for text in "abc"]
    call = "updateProjectResourceTags(input: {resourceTagIds: $t}) { id }"
    for wanted in (tags[:2], tags[1:], []):
        wire.in_project(project, call, t=("[String!]", wanted))
        query = "query Q($p: ID!) { project(where: {id: $p}) { resourceTags { id } } }"
        assert [t["id"] for t in wire.run(query, p=project)["project"]["resourceTags"]] == wanted


@pytest.mark.spec("X-050")
def test_a_deleted_tag_is_on_no_project(wire: Wire) -> None:
    project, uid = wire.project(), tag(wire, "going")
    wire.in_project(project, "updateProjectResourceTags(input: {resourceTagIds: $t}) { id }", t=("[String!]", [uid]))
    delete = "mutation M($id: String!) { deleteResourceTag(input: {id: $id}) { id } }"
    assert wire.run(delete, id=uid)["deleteResourceTag"]["id"] == uid
    query = "query Q($p: ID!) { project(where: {id: $p}) { resourceTags { id } } }"
    assert wire.run(query, p=project)["project"]["resourceTags"] == []
    assert wire.refused(delete, id=uid)[0] == "RESOURCE_NOT_FOUND"
