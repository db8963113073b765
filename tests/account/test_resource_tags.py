"""Tags of the organization, and the projects that they are stuck on."""

from typing import Any

import pytest

from labelbox import Client, MediaType
from labelbox.exceptions import InvalidAttributeError
from labelbox.schema.resource_tag import ResourceTag


@pytest.fixture
def tag(client: Client) -> ResourceTag:
    return client.get_organization().create_resource_tag({"text": "birds", "color": "4ed2f9"})


@pytest.mark.spec("S-147", "S-150", "B-144", "X-050")
def test_a_tag_is_listed_with_its_colour(client: Client, tag: ResourceTag) -> None:
    organization = client.get_organization()
    assert tag in organization.get_resource_tags()
    assert organization.resource_tags() == organization.get_resource_tags()
    assert (tag.text, tag.color) == ("birds", "4ed2f9")


@pytest.mark.spec("S-147", "B-144")
@pytest.mark.parametrize("wrong", [{"text": "a"}, {"text": "", "color": "4ed2f9"}, {"color": "4ed2f9"}, "a"])
def test_a_tag_needs_text_and_colour(client: Client, wrong: Any) -> None:
    with pytest.raises(ValueError, match="tag must contain 'text' and 'color' keys. received:"):
        client.get_organization().create_resource_tag(wrong)


@pytest.mark.spec("B-011", "S-320")
def test_half_of_a_tag_can_be_changed(client: Client, tag: ResourceTag) -> None:
    tag.update(color="008856")
    assert (tag.text, tag.color) == ("birds", "008856")
    tag.update(text="fish")
    [read] = [each for each in client.get_organization().get_resource_tags() if each == tag]
    assert (read.text, read.color) == ("fish", "008856")
    wrong: Any = {"colour": "008856"}
    with pytest.raises(InvalidAttributeError, match="did you mean 'color'"):
        tag.update(**wrong)


@pytest.mark.spec("S-175", "S-190", "B-063", "X-050")
def test_the_tags_of_a_project_are_replaced(client: Client, tag: ResourceTag) -> None:
    project = client.create_project(name="cats", media_type=MediaType.Image)
    other = client.get_organization().create_resource_tag({"text": "fish", "color": "008856"})
    assert project.update_project_resource_tags([tag.uid]) == [tag]
    assert project.update_project_resource_tags([other]) == [other]
    assert project.get_resource_tags() == [other]
    assert project.update_project_resource_tags([]) == []


@pytest.mark.spec("S-284")
def test_a_tag_knows_its_projects(client: Client, tag: ResourceTag) -> None:
    projects = [client.create_project(name=name, media_type=MediaType.Image) for name in "abc"]
    for project in projects[:2]:
        project.update_project_resource_tags([tag.uid])
    places = list(tag.project_resource_tag())
    assert {place.project_id for place in places} == {project.uid for project in projects[:2]}
    assert {place.resource_tag_id for place in places} == {tag.uid}
    assert len({place.uid for place in places}) == 2
