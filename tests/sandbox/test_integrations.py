from collections.abc import Iterator

import httpx
import pytest

from labelbox.sandbox import Sandbox
from labelbox.sandbox.seeding import Integration
from tests.sandbox.wire import Wire

SIGN = "mutation M($d: ID!, $s: ID!) { setSignerForDataset(data: {signerId: $s}, where: {id: $d}) { id } }"
VALIDATE = "mutation M($d: ID!) { validateDataset(where: {id: $d}) { valid checks { name success } } }"
SIGNER = "query Q($d: ID!) { dataset(where: {id: $d}) { signer { id name } } }"


@pytest.fixture
def own() -> Iterator[tuple[Sandbox, Wire]]:
    """A server of its own: tests elsewhere count on there being no integration."""
    with Sandbox() as sandbox, httpx.Client() as http:
        yield sandbox, Wire(http, sandbox.url, sandbox.api_key)


@pytest.mark.spec("X-027")
def test_a_new_dataset_has_no_signer(wire: Wire) -> None:
    dataset = wire.dataset()
    assert wire.run(SIGNER, d=dataset)["dataset"]["signer"] is None
    assert wire.run(VALIDATE, d=dataset)["validateDataset"] == {"valid": True, "checks": []}


@pytest.mark.spec("X-027")
@pytest.mark.parametrize("valid", [True, False])
def test_a_dataset_is_validated_with_its_signer(own: tuple[Sandbox, Wire], valid: bool) -> None:
    sandbox, wire = own
    uid = sandbox.seed(integrations=[Integration("bucket", read_bucket="b", valid=valid)]).integrations["bucket"]
    dataset = wire.dataset()
    wire.run(SIGN, d=dataset, s=uid)
    assert wire.run(SIGNER, d=dataset)["dataset"]["signer"] == {"id": uid, "name": "bucket"}
    found = wire.run(VALIDATE, d=dataset)["validateDataset"]
    assert (found["valid"], [c["success"] for c in found["checks"]]) == (valid, [valid])


@pytest.mark.spec("X-027")
def test_the_settings_of_an_integration_are_of_its_cloud(own: tuple[Sandbox, Wire]) -> None:
    sandbox, wire = own
    sandbox.seed(integrations=[Integration("a", role_arn="arn"), Integration("g", read_bucket="b", is_default=True)])
    query = """{ iamIntegrations { name provider isOrgDefault valid settings { __typename
      ... on AwsIamIntegrationSettings { roleArn } ... on GcpIamIntegrationSettings { readBucket } } } }"""
    assert wire.run(query)["iamIntegrations"] == [
        {"name": "a", "provider": "AWS", "isOrgDefault": False, "valid": True,
         "settings": {"__typename": "AwsIamIntegrationSettings", "roleArn": "arn"}},
        {"name": "g", "provider": "GCP", "isOrgDefault": True, "valid": True,
         "settings": {"__typename": "GcpIamIntegrationSettings", "readBucket": "b"}},
    ]  # fmt: skip


@pytest.mark.spec("X-027", "X-004")
def test_an_unknown_integration_is_refused(wire: Wire) -> None:
    error = wire.post(SIGN, {"d": wire.dataset(), "s": "nothing"}).json()["errors"][0]
    assert error["extensions"]["exception"]["status"] == 400
