"""Examples of the API reference: the client, projects and people."""

import logging

import pytest

from labelbox import Client, MediaType, QueueMode
from labelbox.exceptions import InvalidAttributeError
from tests.examples.world import World


@pytest.mark.spec("E-001")
def test_a_second_client_is_the_same_user_and_the_log_names_where_it_goes(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    client = world.client
    with caplog.at_level(logging.INFO, "labelbox"):
        again = Client(client.api_key, client.endpoint, rest_endpoint=client.rest_endpoint, app_url=client.app_url)
        assert again.get_user().uid == client.get_user().uid
    (record,) = [each for each in caplog.records if client.endpoint in each.getMessage()]
    assert (record.levelname, record.name) == ("INFO", "labelbox.client")
    assert client.api_key not in caplog.text


@pytest.mark.spec("E-011")
def test_a_project_has_what_it_was_made_with_and_benchmark_by_default(world: World) -> None:
    made = world.client.create_project(
        name="labels 2024", description="spring", media_type=MediaType.Image, queue_mode=QueueMode.Batch
    )
    assert (made.name, made.description, made.media_type, made.queue_mode) == (
        "labels 2024",
        "spring",
        MediaType.Image,
        QueueMode.Batch,
    )
    assert (made.auto_audit_number_of_labels, made.auto_audit_percentage) == (1, 1)
    with pytest.raises(InvalidAttributeError):
        world.client.create_project(name="x", colour="red")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]  # the mistake


@pytest.mark.spec("E-018")
def test_the_user_is_one_of_the_organization(world: World) -> None:
    organization, me = world.client.get_organization(), world.client.get_user()
    assert me.organization() == organization
    assert me in list(organization.users())


@pytest.mark.spec("E-033")
def test_a_resource_tag_has_a_text_and_a_color(world: World) -> None:
    organization = world.client.get_organization()
    tag = organization.create_resource_tag({"text": "urgent", "color": "ff8800"})
    assert (tag.text, tag.color) == ("urgent", "ff8800")
    assert tag in organization.get_resource_tags()
    with pytest.raises(ValueError, match="color"):
        organization.create_resource_tag({"text": "urgent"})  # type: ignore[typeddict-item]  # pyright: ignore[reportArgumentType]  # the mistake
