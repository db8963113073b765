"""Requests that no client would send. `make fuzz` makes up more. None may be answered with a failure of the server."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from graphql import GraphQLSchema
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import labelbox as lb
from labelbox.sandbox import Sandbox
from labelbox.sandbox.app import executable_schema
from labelbox.sandbox.faults import Latency
from tests.fuzzing import ROUNDS
from tests.sandbox.documents import ODD, TEXTS, Inventor
from tests.sandbox.wire import Wire

JSON = st.recursive(
    st.sampled_from(ODD) | st.text(max_size=9) | st.sampled_from(["variables.a", "variables.a.0", "a", "query"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["query", "variables", "operationName", "a", "f", "0", ""]), inner, max_size=3
        )
    ),
    max_leaves=8,
)
FILES = "mutation M($a: Upload!) { uploadFile(file: $a, contentLength: 1) { url } }"
SPREADS = " ".join(f"fragment f{n} on Query {{ ...f{n + 1} ...f{n + 1} }}" for n in range(25))
CHAIN = " ".join(f"fragment f{n} on Query {{ ...f{n + 1} }}" for n in range(1500))
BOMBS = {
    "spreads that double": "{ ...f0 } " + SPREADS + " fragment f25 on Query { user { id } }",
    "a chain of spreads": "{ ...f0 } " + CHAIN + " fragment f1500 on Query { user { id } }",
    "a circle of spreads": "{ ...a } fragment a on Query { ...b } fragment b on Query { ...a user { id } }",
    "a fragment within itself": "{ ...a } fragment a on Query { projects { organization { id } } ...a }",
    "deep values": "{ projects(where: {id: " + "[" * 3000 + "]" * 3000 + "}) { id } }",
    "deep types": "query Q($a: " + "[" * 3000 + "Int" + "]" * 3000 + ") { user { id } }",
    "deep inline fragments": "{" + "... on Query {" * 400 + " user { id } " + "}" * 401,
    "a huge number": "{ projects(first: " + "9" * 5000 + ") { id } }",
    "half a character": '{ project(where: {id: "\\ud800"}) { id } }',
    "a number beyond the database": '{ datasetDataRows(id: "a", first: 2147483647) { nodes { id } } }',
    "no character": '{ project(where: {id: "\\u0000"}) { id } }',
}
many = settings(max_examples=40 * ROUNDS, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


@pytest.fixture(scope="module")
def schema() -> GraphQLSchema:
    return executable_schema()


@pytest.fixture(scope="module")
def made() -> Iterator[tuple[Wire, list[str]]]:
    """A server of this module's own, and the ids of what is on it."""
    with Sandbox() as sandbox, sandbox.client() as client, httpx.Client(timeout=60) as http:
        project = client.create_project(name="p", media_type=lb.MediaType.Image)
        dataset = client.create_dataset(name="d")
        task = dataset.create_data_rows([{"row_data": f"text {n}", "global_key": f"key {n}"} for n in range(4)])
        task.wait_till_done()
        rows = [row.uid for row in dataset.data_rows()]
        tools = {"tools": [{"tool": "rectangle", "name": "box"}], "classifications": []}
        ontology = client.create_ontology("o", tools, media_type=lb.MediaType.Image)
        project.connect_ontology(ontology)
        batch, model = project.create_batch("b", rows[:2]), client.create_model("m", ontology.uid)
        known = [project, dataset, ontology, batch, model, model.create_model_run("r"), client.get_organization()]
        features = [str(tool.feature_schema_id) for tool in ontology.tools()]
        ids = [*features, *(each.uid for each in known), client.get_user().uid, task.uid, *rows, "key 0", "nothing"]
        yield Wire(http, sandbox.url, sandbox.api_key), ids


def assert_no_failure(reply: httpx.Response, told: object) -> None:
    """Neither by its status nor by what it says is the answer a failure of the server."""
    assert reply.status_code < 500, told
    assert '"status": 500' not in reply.text, told
    if "json" in reply.headers.get("content-type", ""):
        reply.json()


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_no_document_of_the_schema_makes_the_server_fail(
    made: tuple[Wire, list[str]], schema: GraphQLSchema, seed: int
) -> None:
    wire, ids = made
    for number in range(100):
        chance = random.Random(seed * 100 + number)
        request = Inventor(schema, chance, ids, oddity=chance.choice([0, 0.02, 0.15])).request()
        assert_no_failure(send(wire, json.dumps(request).encode()), (seed, number, request))


def send(wire: Wire, body: bytes, path: str = "/graphql", method: str = "POST", **headers: str) -> httpx.Response:
    return wire.http.request(
        method, wire.url + path, content=body, headers={"Authorization": f"Bearer {wire.key}", **headers}
    )


@pytest.mark.parametrize("document", BOMBS.values(), ids=BOMBS)
def test_no_document_that_is_small_and_means_much_makes_the_server_fail(wire: Wire, document: str) -> None:
    assert_no_failure(wire.post(document), document[:80])


@pytest.mark.parametrize(
    "where",
    ['{"AND": [' * 450 + '{"name": "a"}' + "]}" * 450, '{"AND": [' + ", ".join(['{"name": "a"}'] * 1100) + "]}"],
    ids=["within each other", "beside each other"],
)
def test_many_comparisons_do_not_make_the_server_fail(wire: Wire, where: str) -> None:
    document = "query Q($a: ProjectWhereInput) { projects(where: $a) { id } }"
    reply = send(wire, f'{{"query": "{document}", "variables": {{"a": {where}}}}}'.encode())
    assert_no_failure(reply, where[:80])


@given(body=JSON | st.binary(max_size=40).map(lambda noise: noise.decode("latin-1")), kind=st.sampled_from(
    ["application/json", "text/plain", "multipart/form-data", "multipart/form-data; boundary=", "\xff", ""]
), method=st.sampled_from(["POST", "GET", "PUT", "OPTIONS", "HEAD"]), raw=st.booleans())  # fmt: skip
@many
def test_no_body_makes_the_server_fail(
    made: tuple[Wire, list[str]], body: Any, kind: str, method: str, raw: bool
) -> None:
    content = str(body).encode("utf-8", "surrogatepass") if raw else json.dumps(body).encode()
    sent = {"Content-Type": kind} if kind.isascii() else {}
    assert_no_failure(send(made[0], content, method=method, **sent), (content, kind, method))


@pytest.mark.parametrize("depth", [200, 100_000])
@pytest.mark.parametrize("path", ["/graphql", "/api/v1/feature-schemas/none"])
@pytest.mark.parametrize("faulty", [False, True])
def test_a_body_nested_without_end_is_malformed(labelbox_sandbox: Sandbox, depth: int, path: str, faulty: bool) -> None:
    body = b'{"query": "{ user { id } }", "variables": ' + b"[" * depth + b"]" * depth + b"}"
    with httpx.Client() as http, labelbox_sandbox.fault(Latency(0.0), times=int(faulty) or None):
        wire = Wire(http, labelbox_sandbox.url, labelbox_sandbox.api_key)
        reply = send(wire, body, path, "POST" if path == "/graphql" else "PUT")
    assert 400 <= reply.status_code < 500


@given(operations=JSON | st.just({"query": FILES, "variables": {"a": None}}), places=JSON, name=st.sampled_from(
    ["f", "0", "", "operations", "é"]
))  # fmt: skip
@many
def test_no_form_makes_the_server_fail(made: tuple[Wire, list[str]], operations: Any, places: Any, name: str) -> None:
    wire, parts = made[0], {"operations": json.dumps(operations), "map": json.dumps(places)}
    reply = wire.http.post(
        f"{wire.url}/graphql",
        data=parts,
        files={name: ("é.png", b"x", "image/png")},
        headers={"Authorization": f"Bearer {wire.key}"},
    )
    assert_no_failure(reply, (parts, name))


PATHS = ["/ontologies/{}", "/ontologies/unused", "/feature-schemas/{}", "/feature-schemas/{}/definition",
         "/ontologies/{}/feature-schemas/{}", "/ontologies/{}/feature-schemas/{}/unarchive", "/{}", ""]  # fmt: skip


@given(path=st.sampled_from(PATHS), first=st.integers(0, 40), second=st.integers(0, 40), body=JSON | st.dictionaries(
    st.sampled_from(["normalized", "name", "title", "tool", "position", "after", "tool", "options"]), JSON
), method=st.sampled_from(["GET", "PUT", "PATCH", "POST", "DELETE"]), query=st.text(max_size=5))  # fmt: skip
@many
def test_no_rest_call_makes_the_server_fail(
    made: tuple[Wire, list[str]], path: str, first: int, second: int, body: Any, method: str, query: str
) -> None:
    wire, ids = made
    names = [*ids, *TEXTS]
    filled = "/api/v1" + path.format(names[first % len(names)], names[second % len(names)].replace("/", "%2F"))
    content = json.dumps(body).encode()
    asked = httpx.URL(wire.url + filled, params={"pageOffset": query, "cursor": query}).raw_path.decode()
    assert_no_failure(send(wire, content, asked, method), (method, filled, body, query))


@given(value=st.sampled_from(["bytes=0-", "bytes=-1", "bytes=" + "9" * 5000 + "-", "bytes=2-1", "é", ""]),
       expires=st.sampled_from(["", "0", "9" * 5000, "x", "1e9", "²"]))  # fmt: skip
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_no_way_of_asking_for_a_file_makes_the_server_fail(
    made: tuple[Wire, list[str]], value: str, expires: str
) -> None:
    wire, ids = made
    url = wire.upload(b"content", "../é\n.html", "text/html")
    headers = {b"Range": value.encode()}
    assert_no_failure(wire.http.get(url, headers=headers), value)
    assert_no_failure(wire.http.get(url.partition("?")[0], params={"Expires": expires, "Signature": expires}), expires)
    assert_no_failure(wire.http.get(f"{wire.url}/project/{ids[0]}", params={"page": expires}), expires)
