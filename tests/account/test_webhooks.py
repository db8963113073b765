"""Webhooks as rules; what they deliver is the sandbox's own test."""

from typing import Any

import pytest

from labelbox import Client, MediaType, Project
from labelbox.schema.webhook import Webhook

TOPICS: list[Any] = [Webhook.Topic.LABEL_CREATED, "LABEL_DELETED"]


@pytest.fixture
def project(client: Client) -> Project:
    return client.create_project(name="cats", media_type=MediaType.Image)


@pytest.mark.spec("S-207", "S-208", "S-209", "B-140", "X-190")
def test_a_webhook_of_a_project_is_listed_there_and_in_the_organization(client: Client, project: Project) -> None:
    hook = Webhook.create(client, TOPICS, "https:/abc", 's3"cret', project)
    assert (hook.url, hook.status) == ("https:/abc", Webhook.Status.ACTIVE)
    assert hook.topics == [Webhook.Topic.LABEL_CREATED, Webhook.Topic.LABEL_DELETED]
    assert hook in project.webhooks()
    assert hook in client.get_organization().webhooks()
    assert (hook.project(), hook.organization(), hook.created_by()) == (
        project,
        client.get_organization(),
        client.get_user(),
    )


@pytest.mark.spec("S-209")
def test_a_webhook_without_a_project_is_for_the_organization(client: Client, project: Project) -> None:
    hook = Webhook.create(client, ["WORKFLOW_ACTION"], "https://h", "s", None)
    assert hook.project() is None
    assert hook in client.get_organization().webhooks()
    assert hook not in project.webhooks()


@pytest.mark.spec("S-211", "B-141", "X-190")
def test_an_update_leaves_alone_what_is_not_given(client: Client) -> None:
    hook = Webhook.create(client, TOPICS, "https://h", "s", None)
    hook.update(status="REVOKED")
    hook.update(url="https://i")
    hook.update(topics=["LABEL_UPDATED"])
    assert (hook.status, hook.url, hook.topics) == ("REVOKED", "https://i", ["LABEL_UPDATED"])


@pytest.mark.spec("S-210", "B-141")
def test_a_deleted_webhook_is_inactive(client: Client) -> None:
    hook = Webhook.create(client, TOPICS, "https://h", "s", None)
    hook.delete()
    [read] = [each for each in client.get_organization().webhooks() if each == hook]
    assert read.status == hook.status == Webhook.Status.INACTIVE


@pytest.mark.spec("S-209", "B-140")
@pytest.mark.parametrize(
    ("topics", "url", "secret", "kind", "message"),
    [
        (TOPICS, "https://h", "", ValueError, "Secret must be a non-empty string."),
        (TOPICS, "", "s", ValueError, "URL must be a non-empty string."),
        ([], "https://h", "s", ValueError, "Topics must be a non-empty list."),
        ("LABEL_CREATED", "https://h", "s", TypeError, "Topics must be List.Webhook.Topic.. Found `LABEL_CREATED`"),
        (7, "https://h", "s", TypeError, "Topics must be List.Webhook.Topic.. Found `7`"),
        (["LABEL_MADE"], "https://h", "s", ValueError, "Value `LABEL_MADE` does not exist in supported values."),
        ([7], "https://h", "s", ValueError, "does not exist in supported values."),
    ],
)
def test_what_cannot_be_a_webhook_is_refused_before_anything_is_sent(
    client: Client, topics: Any, url: str, secret: str, kind: type[Exception], message: str
) -> None:
    before = len(list(client.get_organization().webhooks()))
    with pytest.raises(kind, match=message):
        Webhook.create(client, topics, url, secret, None)
    assert len(list(client.get_organization().webhooks())) == before


@pytest.mark.spec("S-211", "B-141")
def test_what_a_webhook_cannot_become_is_refused(client: Client) -> None:
    hook = Webhook.create(client, TOPICS, "https://h", "s", None)
    wrong: Any = {"status": "DELETED"}
    with pytest.raises(ValueError, match="Value `DELETED` does not exist in supported values. Expected one of"):
        hook.update(**wrong)
    with pytest.raises(ValueError, match="URL must be a non-empty string."):
        hook.update(url="")
    with pytest.raises(ValueError, match="Topics must be a non-empty list."):
        hook.update(topics=[])
    assert hook.status == Webhook.Status.ACTIVE
