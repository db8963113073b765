import httpx
import pytest

from labelbox.sandbox import Sandbox
from labelbox.sandbox.errors import NotFound
from labelbox.sandbox.seeding import Integration
from tests.sandbox.wire import Wire


def test_a_seeded_user_has_a_key_and_a_role(labelbox_sandbox: Sandbox, wire: Wire) -> None:
    made = labelbox_sandbox.seed(users={"ann@example.com": "Labeler"})
    ann = Wire(wire.http, wire.url, made.keys["ann@example.com"])
    found = ann.run("{ user { id email orgRole { name } } }")["user"]
    assert found == {"id": made.users["ann@example.com"], "email": "ann@example.com", "orgRole": {"name": "Labeler"}}
    assert made.keys["ann@example.com"] not in repr(made)


def test_seeded_rows_are_in_a_dataset_of_their_own(wire: Wire) -> None:
    with Sandbox() as sandbox, httpx.Client() as http:
        made = sandbox.seed(data_rows=10_000)
        own = Wire(http, sandbox.url, sandbox.api_key)
        query = "query Q($id: ID!) { dataset(where: {id: $id}) { rowCount } }"
        assert own.run(query, id=made.dataset)["dataset"]["rowCount"] == len(set(made.data_rows)) == 10_000


@pytest.mark.spec("X-192")
def test_seeded_slices_find_rows(labelbox_sandbox: Sandbox, wire: Wire) -> None:
    rows = labelbox_sandbox.seed(data_rows=[{"row_data": "a"}, {"row_data": "b"}]).data_rows
    query = {"type": "data_row_id", "operator": "is", "ids": list(rows)}
    uid = labelbox_sandbox.seed(slices={"two": [query]}).slices["two"]
    text = "query Q($id: ID!) { getDataRowIdsBySavedQuery(input: {savedQueryId: $id, first: 9}) { nodes } }"
    assert wire.run(text, id=uid)["getDataRowIdsBySavedQuery"]["nodes"] == list(rows)


@pytest.mark.spec("X-027")
def test_integrations_are_there_only_when_seeded() -> None:
    with Sandbox() as sandbox, httpx.Client() as http:
        wire = Wire(http, sandbox.url, sandbox.api_key)
        query = "{ iamIntegrations { name provider settings { ... on AwsIamIntegrationSettings { roleArn } } } }"
        assert wire.run(query)["iamIntegrations"] == []
        sandbox.seed(integrations=[Integration("bucket", role_arn="arn")])
        assert wire.run(query)["iamIntegrations"] == [
            {"name": "bucket", "provider": "AWS", "settings": {"roleArn": "arn"}}
        ]


def test_a_seed_with_a_mistake_leaves_nothing(labelbox_sandbox: Sandbox, wire: Wire) -> None:
    with pytest.raises(NotFound):
        labelbox_sandbox.seed(roles=["Half"], users={"bob@example.com": "No such role"})
    with pytest.raises(ValueError, match="rowData is missing"):
        labelbox_sandbox.seed(roles=["Half"], data_rows=[{"row_data": ""}])
    assert "Half" not in [role["name"] for role in wire.run("{ roles { name } }")["roles"]]


@pytest.mark.spec("X-180")
def test_a_task_is_listed_only_for_the_user_who_started_it(labelbox_sandbox: Sandbox, wire: Wire) -> None:
    made = labelbox_sandbox.seed(users={"tess@example.com": "Labeler"})
    tess = Wire(wire.http, wire.url, made.keys["tess@example.com"])
    query = "mutation { exportDataRowsInCatalog(input: {filters: {searchQuery: {query: []}}}) { taskId } }"
    uid = tess.run(query)["exportDataRowsInCatalog"]["taskId"]
    listed = "query Q($id: ID!) { user { createdTasks(where: {id: $id}) { id } } }"
    assert tess.run(listed, id=uid)["user"]["createdTasks"] == [{"id": uid}]
    assert wire.run(listed, id=uid)["user"]["createdTasks"] == []


def test_seeded_embeddings_are_in_exports_that_ask_for_them() -> None:
    with Sandbox() as sandbox, sandbox.client() as client:
        made = sandbox.seed(data_rows=[{"row_data": "a"}, {"row_data": "b"}])
        first, second = made.data_rows
        ids = sandbox.seed(embeddings={"clip": {first: [0.5, -1.0]}, "ours": {first: [1.0]}}).embeddings
        assert sandbox.seed(embeddings={"clip": {second: [2.0, 3.0]}}).embeddings == {"clip": ids["clip"]}
        dataset = client.get_dataset(str(made.dataset))
        task = dataset.export(params={"embeddings": True})
        task.wait_till_done()
        rows = {row.data_row.id: row for row in task.rows()}
        assert [(each.id, each.name, each.dimensions, each.is_custom) for each in rows[first].embeddings] == [
            (ids["clip"], "clip", 2, True),
            (ids["ours"], "ours", 1, True),
        ]
        assert [each.values[0].value for each in rows[second].embeddings] == [[2.0, 3.0]]
        assert task.to_arrow()["embeddings"][0].as_py()[0]["values"] == [[0.5, -1.0]]
        without = dataset.export()
        without.wait_till_done()
        assert all("embeddings" not in row.data for row in without.rows())
        asked = [
            "includeEmbeddings" in call.variables["input"]["params"]
            for call in sandbox.calls("exportDataRowsInCatalog*")
        ]
        assert asked == [True, False]  # older servers do not know it


@pytest.mark.parametrize(
    ("vectors", "says"),
    [
        ({"nowhere": [1.0]}, "there is no data row 'nowhere'"),
        ({}, "as many numbers"),
        ({"a": [], "b": [1.0]}, "as many"),
    ],
)
def test_embeddings_that_cannot_be_are_refused(
    labelbox_sandbox: Sandbox, vectors: dict[str, list[float]], says: str
) -> None:
    with pytest.raises(ValueError, match=says):
        labelbox_sandbox.seed(embeddings={"clip": vectors})
