"""Documents of the caller's own."""

from datetime import UTC, datetime

import pytest

from labelbox import Client, DataRow
from labelbox.exceptions import InvalidQueryError, ValidationFailedError
from labelbox.orm.query import results_query_part


@pytest.mark.spec("S-006")
def test_execute_returns_what_stands_under_data(client: Client) -> None:
    answer = client.execute("query OwnPyApi { user { email } }")
    assert answer == {"user": {"email": client.get_user().email}}


@pytest.mark.spec("S-009", "B-015")
def test_execute_needs_a_query_or_data(client: Client) -> None:
    with pytest.raises(ValueError, match="query and data cannot both be none"):
        client.execute()


@pytest.mark.spec("S-010")
def test_instants_among_the_variables_are_sent_as_text(client: Client) -> None:
    query = """query OwnPyApi($since: DateTime!) {
      projects(where: {AND: [{createdAt_gt: $since}, {deleted: false}]}, skip: 0, first: 1) { id }
    }"""
    assert client.execute(query, {"since": datetime(2100, 1, 1, tzinfo=UTC)}) == {"projects": []}


@pytest.mark.spec("S-013", "X-009")
def test_execute_gives_none_for_what_does_not_exist(client: Client) -> None:
    assert client.execute('query OwnPyApi { project(where: {id: "no such project"}) { id } }') is None


@pytest.mark.spec("S-012", "X-006", "X-007")
@pytest.mark.parametrize("query", ["query {", "query OwnPyApi { bbb }"])
def test_a_query_that_the_server_cannot_read_is_an_invalid_query(client: Client, query: str) -> None:
    with pytest.raises(InvalidQueryError):
        client.execute(query)


@pytest.mark.spec("S-012", "X-008")
def test_a_query_that_is_too_complex_has_its_own_error(client: Client) -> None:
    with pytest.raises(ValidationFailedError, match="Query complexity limit exceeded"):
        client.execute("{projects {datasets {dataRows {labels {id}}}}}")


@pytest.mark.spec("S-011", "X-001")
def test_the_experimental_path_serves_the_same_schema(client: Client) -> None:
    assert client.execute("query OwnPyApi { user { id } }", experimental=True) == {
        "user": {"id": client.get_user().uid}
    }


def test_a_document_is_built_around_the_fields_of_an_entity(client: Client) -> None:
    row = client.create_dataset(name="birds").create_data_row(row_data="https://example.org/owl.jpg", global_key="owl")
    document = f"query OnePyApi($id: ID!) {{ dataRow(where: {{id: $id}}) {{ {results_query_part(DataRow)} }} }}"
    answer = client.execute(document, {"id": row.uid})
    assert answer
    assert DataRow(client, answer["dataRow"]).row_data == row.row_data
