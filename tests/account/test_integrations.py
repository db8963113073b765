"""Delegated access to cloud buckets."""

from collections.abc import Iterator
from typing import Any

import pytest

from labelbox import Client, Dataset
from labelbox.exceptions import InvalidAttributeError, LabelboxError
from labelbox.sandbox import Sandbox
from labelbox.sandbox.seeding import Integration
from labelbox.schema.iam_integration import AwsIamIntegrationSettings, GcpIamIntegrationSettings, IAMIntegration

GOOD = Integration("good", role_arn="arn:aws:iam::1:role/labelbox")
DEFAULT = Integration("default", read_bucket="birds", is_default=True)
BAD = Integration("bad", role_arn="arn:aws:iam::1:role/other", valid=False)


@pytest.fixture
def server() -> Iterator[Sandbox]:
    with Sandbox() as sandbox:
        yield sandbox


def named(client: Client, name: str) -> IAMIntegration:
    [found] = [each for each in client.get_organization().get_iam_integrations() if each.name == name]
    return found


@pytest.mark.spec("S-149", "B-145")
def test_integrations_come_with_the_settings_of_their_cloud(server: Sandbox) -> None:
    server.seed(integrations=[GOOD, DEFAULT])
    client = server.client()
    assert named(client, "good").settings == AwsIamIntegrationSettings("arn:aws:iam::1:role/labelbox")
    settings = named(client, "default").settings
    assert isinstance(settings, GcpIamIntegrationSettings)
    assert (settings.read_bucket, settings.service_account_email_id is None) == ("birds", False)


@pytest.mark.spec("S-148", "B-145")
def test_the_default_integration_is_one_or_none(server: Sandbox) -> None:
    organization = server.client().get_organization()
    assert organization.get_default_iam_integration() is None
    server.seed(integrations=[GOOD, DEFAULT])
    default = organization.get_default_iam_integration()
    assert default is not None
    assert default.name == "default"
    server.seed(integrations=[DEFAULT])
    with pytest.raises(ValueError, match="Found more than one default signer"):
        organization.get_default_iam_integration()


@pytest.mark.spec("S-024", "B-031", "X-027")
def test_a_dataset_has_no_integration_where_there_is_no_default(server: Sandbox) -> None:
    client = server.client()
    assert client.create_dataset(name="a").iam_integration() is None
    assert client.create_dataset(None, name="b").iam_integration() is None


@pytest.mark.spec("S-024", "B-031")
def test_a_dataset_takes_the_default_integration_unless_told_otherwise(server: Sandbox) -> None:
    server.seed(integrations=[GOOD, DEFAULT])
    client = server.client()
    good, default = named(client, "good"), named(client, "default")
    assert client.create_dataset(name="a").iam_integration() == default
    assert client.create_dataset(iam_integration=None, name="b").iam_integration() is None
    chosen = client.create_dataset(iam_integration=good, name="c").iam_integration()
    assert chosen is not None
    assert chosen == good
    assert chosen.settings == good.settings


@pytest.mark.spec("S-025", "B-031")
def test_an_integration_that_does_not_work_leaves_no_dataset_behind(server: Sandbox) -> None:
    server.seed(integrations=[BAD])
    client = server.client()
    bad = named(client, "bad")
    with pytest.raises(ValueError, match="Integration is not valid. Please select another."):
        client.create_dataset(bad, name="refused")
    optimistic = IAMIntegration(client, bad.record.model_copy(update={"valid": True}))
    with pytest.raises(LabelboxError, match="IAMIntegration was not successfully added to the dataset."):
        client.create_dataset(optimistic, name="refused")
    assert list(client.get_datasets(Dataset.name == "refused")) == []


@pytest.mark.spec("S-025", "B-031")
def test_what_is_no_integration_is_a_type_error(client: Client) -> None:
    wrong: Any = "good"
    with pytest.raises(TypeError, match="must be a reference an `IAMIntegration` object. Found str"):
        client.create_dataset(wrong, name="refused")
    assert list(client.get_datasets(Dataset.name == "refused")) == []


@pytest.mark.spec("S-023", "B-031")
def test_what_a_dataset_does_not_have_is_refused_before_it_is_made(client: Client) -> None:
    wrong: Any = {"name": "refused", "descripton": "birds"}
    with pytest.raises(InvalidAttributeError, match="did you mean 'description'"):
        client.create_dataset(**wrong)
    assert list(client.get_datasets(Dataset.name == "refused")) == []
