"""How much the server takes in."""

import json
from collections.abc import Iterator

import httpx
import pytest

from labelbox.exceptions import LabelboxError
from labelbox.sandbox import Sandbox
from labelbox.sandbox.errors import InvalidQuery
from labelbox.sandbox.options import Options
from tests.sandbox.wire import Wire
from tests.transport.scripted import Says, Server


@pytest.fixture(scope="module")
def narrow() -> Iterator[Sandbox]:
    with Sandbox(options=Options(request_size=2_000, file_size=20_000)) as sandbox:
        yield sandbox


@pytest.fixture
def bare(narrow: Sandbox) -> Iterator[Wire]:
    with httpx.Client(timeout=30) as http:
        yield Wire(http, narrow.url, narrow.api_key)


@pytest.mark.parametrize(
    ("method", "path"), [("POST", "/graphql"), ("POST", "/_gql"), ("PUT", "/api/v1/feature-schemas/x"), ("POST", "/")]
)
@pytest.mark.parametrize("size", [2_001, 3_000_000])
@pytest.mark.parametrize("said", [True, False])
def test_a_body_over_the_limit_is_answered_with_413(bare: Wire, method: str, path: str, size: int, said: bool) -> None:
    body = json.dumps({"query": "{ user { id } }", "more": "x" * size}).encode()
    sent = body if said else iter([body[:100], body[100:]])
    kind = "application/x-www-form-urlencoded" if path == "/" else "application/json"
    headers = {"Authorization": f"Bearer {bare.key}", "Content-Type": kind}
    reply = bare.http.request(method, bare.url + path, content=sent, headers=headers)
    assert reply.status_code == 413
    assert reply.json()["errors"][0]["extensions"]["code"] == "PAYLOAD_TOO_LARGE"
    assert reply.json()["message"] == "The request is larger than 2,000 bytes"
    assert bare.run("{ user { id } }")["user"]["id"]


def test_a_client_gets_a_typed_error(narrow: Sandbox) -> None:
    with narrow.client() as client:
        with pytest.raises(LabelboxError) as caught:
            client.create_dataset(name="x" * 3_000)
        assert caught.value.status == 413
        assert client.create_dataset(name="birds").name == "birds"


def test_a_file_has_a_limit_of_its_own(bare: Wire) -> None:
    assert bare.upload(b"x" * 15_000).startswith(bare.url)
    parts = {"operations": "{}", "map": "{}"}
    headers = {"Authorization": f"Bearer {bare.key}"}
    reply = bare.http.post(f"{bare.url}/graphql", data=parts, files={"f": b"x" * 25_000}, headers=headers)
    assert reply.status_code == 413
    assert reply.json()["message"] == "The request is larger than 20,000 bytes"


@pytest.mark.parametrize(
    ("query", "files", "told"),
    [("{ user { id } }" + " " * 2_000, 1, "Part exceeded maximum size"), ("{ user { id } }", 101, "Too many files")],
)
def test_parts_that_are_too_large_or_too_many_are_refused(bare: Wire, query: str, files: int, told: str) -> None:
    parts = {"operations": json.dumps({"query": query}), "map": "{}"}
    sent = {f"f{number}": b"x" for number in range(files)}
    headers = {"Authorization": f"Bearer {bare.key}"}
    reply = bare.http.post(f"{bare.url}/graphql", data=parts, files=sent, headers=headers)
    [error] = reply.json()["errors"]
    assert (reply.status_code, error["extensions"]["code"]) == (400, "MALFORMED_REQUEST")
    assert told in error["message"]


def test_a_file_that_is_fetched_has_the_limit_of_files(narrow: Sandbox) -> None:
    with Server() as elsewhere:
        elsewhere.plays(Says(body=b"x" * 20_000), Says(body=b"x" * 20_001))
        assert len(narrow.state.files.fetch(f"{elsewhere.url}/rows.json")) == 20_000
        with pytest.raises(InvalidQuery, match="larger than 20,000 bytes"):
            narrow.state.files.fetch(f"{elsewhere.url}/rows.json")
