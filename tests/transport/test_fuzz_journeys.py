"""Made-up REST answers, status files and export files: what is read of them is a value or a typed error."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from labelbox import Client, Task
from labelbox.exceptions import ReportedError
from labelbox.schema.annotation_import import MEAPredictionImport
from tests.exports.stored import Export
from tests.exports.stored import Server as ExportServer
from tests.fuzzing import ROUNDS
from tests.transport.scripted import Says, Server

NAMES = """message schemaId featureSchemaNodes tools classifications featureSchemaId archived deleted unarchived id uuid
    status errors dataRow globalKey row_data failedDataRows createdDataRows name""".split()  # noqa: SIM905  # readable
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.sampled_from(["SUCCESS", "u"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=3),
    max_leaves=8,
)
BODIES = JSON.map(lambda value: json.dumps(value).encode()) | st.binary(max_size=20) | st.just(b"[" * 100_000)
FILES = st.lists(BODIES, max_size=3).map(b"\n".join)
many = settings(max_examples=60 * ROUNDS, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)

REST: dict[str, Callable[[Client], object]] = {
    "unused ontologies": lambda client: client.get_unused_ontologies(),
    "unused feature schemas": lambda client: client.get_unused_feature_schemas(),
    "a deleted ontology": lambda client: client.delete_unused_ontology("o"),
    "a deleted feature schema": lambda client: client.delete_unused_feature_schema("f"),
    "a feature schema put": lambda client: client.upsert_feature_schema({"name": "a", "tool": "rectangle"}),
    "a feature schema taken out": lambda client: client.delete_feature_schema_from_ontology("o", "f"),
    "an archived feature schema": lambda client: client.is_feature_schema_archived("o", "f"),
    "a feature schema brought back": lambda client: client.unarchive_feature_schema_node("o", "f"),
    "a feature schema put in": lambda client: client.insert_feature_schema_into_ontology("f", "o", 0),
}


@pytest.fixture(scope="module")
def scripted() -> Iterator[tuple[Server, Client]]:
    with Server() as server:
        graphql, rest = f"{server.url}/graphql", f"{server.url}/api/v1"
        with Client("key", graphql, rest_endpoint=rest, retries=False) as client:
            yield server, client


@pytest.mark.parametrize("call", REST.values(), ids=REST)
@given(status=st.sampled_from([200, 200, 201, 204, 302, 400, 401, 404, 429, 500]), body=BODIES)
@settings(many, max_examples=15 * ROUNDS)
def test_any_rest_answer_is_a_value_or_a_typed_error(
    scripted: tuple[Server, Client], call: Callable[[Client], object], status: int, body: bytes
) -> None:
    server, client = scripted
    server.script.clear()
    server.plays(Says(status, b"" if status == 204 else body))
    with suppress(ReportedError):
        call(client)


@given(body=FILES)
@many
def test_any_file_of_a_task_is_a_value_or_a_typed_error(scripted: tuple[Server, Client], body: bytes) -> None:
    server, client = scripted
    server.script.clear()
    for attribute in ("result", "errors", "failed_data_rows", "created_data_rows"):
        server.plays(Says(200, body))
        with suppress(ReportedError):
            getattr(task_of(client, server.url), attribute)


def task_of(client: Client, url: str) -> Task:
    when = "2024-03-20T14:33:37.000Z"
    names = {"name": "JSON Import", "status": "COMPLETE", "type": "adv-import-data-rows", "metadata": None}
    urls = {"result": f"{url}/result", "errors": f"{url}/errors"}
    fields = {"id": "t", "createdAt": when, "updatedAt": when, "completionPercentage": 100, **names, **urls}
    return Task(client, fields)


@given(body=FILES)
@many
def test_any_status_file_is_a_list_or_a_typed_error(scripted: tuple[Server, Client], body: bytes) -> None:
    server, client = scripted
    fields: dict[str, Any] = {
        "id": "i", "name": "i", "state": "FINISHED", "inputFileUrl": f"{server.url}/in", "progress": "100%",
        "errorFileUrl": f"{server.url}/errors", "statusFileUrl": f"{server.url}/statuses", "modelRunId": "r",
    }  # fmt: skip
    server.script.clear()
    server.usually = Says(200, body)
    made = MEAPredictionImport(client, fields)
    for read in (lambda: made.statuses, lambda: made.errors, lambda: made.inputs, lambda: list(made.iter_statuses())):
        with suppress(ReportedError):
            read()


@given(files=st.lists(FILES.filter(bytes.strip), min_size=1, max_size=2))
@settings(many, max_examples=15 * ROUNDS)
def test_any_export_file_is_read_or_a_typed_error(files: list[bytes]) -> None:
    with ExportServer(Export(files)) as server:
        task = server.task()
        for read in (lambda: [each.json for each in task.get_buffered_stream()], lambda: list(task.rows())):
            with suppress(ReportedError):
                read()
