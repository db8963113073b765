import json
import socket

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzzing import ROUNDS
from tests.sandbox.wire import Wire


@pytest.mark.spec("X-001")
@pytest.mark.parametrize("path", ["/graphql", "/_gql"])
def test_both_graphql_addresses_serve_the_same_schema(wire: Wire, path: str) -> None:
    assert wire.post("{ user { id } }", path=path).json() == wire.post("{ user { id } }").json()


@pytest.mark.spec("X-002")
@pytest.mark.parametrize("header", ["Bearer BAD_KEY_1", "Bearer", "Basic {key}", "{key}", None])
def test_an_unknown_key_gets_an_error_and_no_data(wire: Wire, header: str | None) -> None:
    headers = {} if header is None else {"Authorization": header.format(key=wire.key)}
    body = wire.http.post(f"{wire.url}/graphql", json={"query": "{ user { id } }"}, headers=headers).json()
    assert (body["data"], body["errors"][0]["extensions"]["code"]) == (None, "AUTHENTICATION_ERROR")


@pytest.mark.spec("X-003")
def test_a_variable_of_a_wrong_type_is_an_error_with_a_code(wire: Wire) -> None:
    code, _ = wire.refused("query Q($n: Int!) { projects(first: $n) { id } }", n="many")
    assert code == "GRAPHQL_VALIDATION_FAILED"


@pytest.mark.spec("X-004", "X-081")
def test_a_refused_value_looks_like_a_wrong_query(wire: Wire) -> None:
    query = "mutation M($data: DataRowCreateInput!) { createDataRow(data: $data) { id } }"
    data = {"rowData": '{"a": 1}', "mediaType": "IMAGE", "dataset": {"connect": {"id": wire.dataset()}}}
    error = wire.post(query, {"data": data}).json()["errors"][0]
    assert error["extensions"] == {"code": "INTERNAL_SERVER_ERROR", "exception": {"status": 400}}
    assert error["message"] == "Media type validation failed, expected: 'image/*', was: application/json"


@pytest.mark.spec("X-005")
@pytest.mark.parametrize("body", [b"", b"[]", b"{", b'{"query": 1}', b'{"query": "{"}'])
def test_no_mistake_of_a_caller_is_answered_with_5xx(wire: Wire, body: bytes) -> None:
    reply = wire.http.post(f"{wire.url}/graphql", content=body, headers={"Authorization": f"Bearer {wire.key}"})
    assert reply.status_code < 500
    assert reply.json()["errors"][0]["extensions"]["code"]


@pytest.mark.spec("X-006")
def test_a_document_that_does_not_parse_is_a_syntax_error(wire: Wire) -> None:
    code, message = wire.refused("query Q {")
    assert code == "GRAPHQL_PARSE_FAILED"
    assert message.startswith("Syntax Error:")


@pytest.mark.spec("X-007")
def test_an_unknown_field_is_named_in_double_quotes(wire: Wire) -> None:
    code, message = wire.refused("{ bbb }")
    assert code == "GRAPHQL_VALIDATION_FAILED"
    assert message.startswith('Cannot query field "bbb"')


@pytest.mark.spec("X-008")
def test_the_limit_of_complexity_is_checked_before_the_fields(wire: Wire) -> None:
    refusal = wire.refused("{projects {datasets {dataRows {labels {id}}}}}")
    assert refusal == ("GRAPHQL_VALIDATION_FAILED", "Query complexity limit exceeded")


@pytest.mark.spec("X-009")
@pytest.mark.parametrize("kind", ["project", "dataset", "dataRow", "ontology", "task", "label"])
def test_what_does_not_exist_is_not_found(wire: Wire, kind: str) -> None:
    code, _ = wire.refused(f'{{ {kind}(where: {{id: "no such thing"}}) {{ id }} }}')
    assert code == "RESOURCE_NOT_FOUND"


@pytest.mark.spec("X-011")
def test_introspection_works(wire: Wire) -> None:
    assert wire.run("{ __schema { queryType { name } } }")["__schema"]["queryType"]["name"] == "Query"


@pytest.mark.spec("X-012", "X-014")
def test_instants_have_milliseconds_and_ids_are_cuids(wire: Wire) -> None:
    row = wire.data_row(wire.dataset())
    assert row["createdAt"].endswith("Z")
    assert len(row["createdAt"]) == len("2024-03-20T14:33:37.000Z")
    assert len(row["id"]) == 25
    assert not row["id"].isalpha()


def test_a_mutation_that_fails_leaves_no_trace(wire: Wire) -> None:
    name = f"half {wire.dataset()}"
    query = 'mutation M($n: String!) { createDataset(data: {name: $n}) { id } createProject(data: {name: ""}) { id } }'
    wire.refused(query, n=name)
    assert wire.run("query Q($n: String!) { datasets(where: {name: $n}) { id } }", n=name)["datasets"] == []


def test_a_map_that_points_nowhere_is_malformed(wire: Wire) -> None:
    parts = {"operations": json.dumps({"query": "{ user { id } }"}), "map": json.dumps({"f": ["variables.file"]})}
    reply = wire.http.post(f"{wire.url}/graphql", data=parts, files={"f": b"x"})
    assert reply.json()["errors"][0]["extensions"]["code"] == "MALFORMED_REQUEST"


@pytest.mark.spec("X-010", "X-011")
@pytest.mark.parametrize("head", ["query GetUserPyApi", "query odd_name_1", "query", ""])
def test_a_document_may_have_any_name_or_none(wire: Wire, head: str) -> None:
    assert wire.run(f"{head} {{ user {{ id }} }}")["user"]["id"]


@pytest.mark.spec("X-013", "X-042")
def test_instants_of_requests_are_in_utc(wire: Wire) -> None:
    project = wire.project()
    query = """query Q($t: DateTime!, $id: ID!) {
      projects(where: {AND: [{createdAt_gte: $t}, {id: $id}]}) { id } }"""
    assert wire.run(query, t="2020-01-01T00:00:00Z", id=project)["projects"] == [{"id": project}]
    assert wire.run(query, t="2100-01-01T00:00:00Z", id=project)["projects"] == []
    assert wire.refused(query, t="yesterday", id=project)[0] == "GRAPHQL_VALIDATION_FAILED"


@pytest.mark.spec("X-201")
def test_a_caller_who_hangs_up_does_not_disturb_the_others(wire: Wire) -> None:
    address = httpx.URL(wire.url)
    body = json.dumps({"query": "{ projects(first: 100) { id name ontology { normalized } } }"}).encode()
    head = (
        f"POST /graphql HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {wire.key}\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    for sent in (head.encode() + body, head.encode() + body[:10]):
        with socket.create_connection((address.host, address.port)) as connection:
            connection.sendall(sent)
    assert wire.run("{ user { id } }")["user"]["id"]


@given(st.text(max_size=60) | st.from_regex(r"\A(query|mutation)? ?\{ ?[a-z]+\(?[a-z:\"{}$]*\)? ?\{?[a-z ]*\}* ?\}?\Z"))
@settings(max_examples=150 * ROUNDS, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_no_document_makes_the_server_fail(wire: Wire, document: str) -> None:
    reply = wire.post(document)
    assert reply.status_code < 500
    for error in reply.json().get("errors", []):
        assert error["extensions"]["code"] != "INTERNAL_SERVER_ERROR"


@pytest.mark.parametrize("depth", [40, 5_000])
def test_fields_too_deep_inside_each_other_are_refused(wire: Wire, depth: int) -> None:
    document = "{ organization " + "{ projects { organization " * depth + "{ id }" + " } }" * depth + "}"
    answer = wire.post(document)
    assert answer.status_code < 500
    assert answer.json()["data"] is None


def test_a_sandbox_for_other_machines_is_warned_of() -> None:
    from labelbox.sandbox import Sandbox

    with pytest.warns(UserWarning, match=r"listen on 0\.0\.0\.0"):
        Sandbox(host="0.0.0.0")
