"""Slices of the catalog and of models, and the catalog itself."""

import json
import uuid

import pytest

from labelbox import Client, GlobalKey, GlobalKeys, UniqueId, UniqueIds
from labelbox.exceptions import ResourceNotFoundError
from labelbox.sandbox import Sandbox
from labelbox.schema.slice import CatalogSlice, ModelSlice, Slice

MODEL_SLICE = "csandboxmodelslice0000001"


@pytest.fixture
def row_ids(sandbox: Sandbox, keys: list[str]) -> list[str]:
    """More than two pages of data rows; the first two have global keys."""
    first = [{"row_data": "x", "global_key": key} for key in keys]
    return list(sandbox.seed(data_rows=[*first, *({"row_data": "x"} for _ in range(210))]).data_rows)


@pytest.fixture
def keys() -> list[str]:
    return [str(uuid.uuid4()) for _ in range(2)]


@pytest.fixture
def found(client: Client, sandbox: Sandbox, row_ids: list[str]) -> CatalogSlice:
    query = {"type": "data_row_id", "operator": "is", "ids": row_ids}
    seeded = sandbox.seed(slices={"mine": [query]})
    return client.get_catalog_slice(next(iter(seeded.slices.values())))


@pytest.mark.spec("S-039", "S-285", "B-046")
def test_a_slice_is_found_by_its_id(client: Client, found: CatalogSlice) -> None:
    assert isinstance(found, Slice)
    assert (found.name, found.description) == ("mine", None)
    assert [clause["type"] for clause in found.filter or ()] == ["data_row_id"]
    assert client.get_catalog_slice(found.uid) == found


@pytest.mark.spec("S-058", "B-013", "B-046")
def test_a_slice_that_is_not_there_is_an_error_that_says_which(client: Client) -> None:
    with pytest.raises(ResourceNotFoundError, match="CatalogSlice") as caught:
        client.get_catalog_slice("no such slice")
    assert caught.value.params == {"uid": "no such slice"}
    with pytest.raises(ResourceNotFoundError, match="ModelSlice"):
        client.get_model_slice("no such slice")


@pytest.mark.spec("S-288", "B-190", "X-192")
def test_a_slice_lists_ids_and_global_keys_page_by_page(
    found: CatalogSlice, row_ids: list[str], keys: list[str]
) -> None:
    rows = list(found.get_data_row_identifiers())
    assert [row.id for row in rows] == [UniqueId(uid) for uid in row_ids]
    assert [row.global_key for row in rows[:3]] == [GlobalKey(keys[0]), GlobalKey(keys[1]), None]
    assert rows[0].to_hash() == {"id": row_ids[0], "global_key": keys[0]}
    assert rows[0] == Slice.DataRowIdAndGlobalKey(row_ids[0], keys[0])
    assert len({*rows, *rows}) == len(rows)


@pytest.mark.spec("S-289", "B-190")
def test_a_slice_lists_bare_ids_too(found: CatalogSlice, row_ids: list[str]) -> None:
    with pytest.warns(DeprecationWarning, match="get_data_row_identifiers"):
        ids = found.get_data_row_ids()
    assert list(ids) == row_ids


@pytest.mark.spec("S-286", "S-287", "B-190", "E-047")
def test_a_slice_is_exported_as_a_stream_and_as_a_list(found: CatalogSlice, row_ids: list[str]) -> None:
    stream = found.export(params={"performance_details": False, "label_details": True})
    stream.wait_till_done()
    streamed = [json.loads(row.json_str)["data_row"]["id"] for row in stream.get_stream()]
    assert sorted(streamed) == sorted(row_ids)
    task = found.export_v2("mine", params={"label_details": True})
    task.wait_till_done()
    assert task.name == "mine"
    assert sorted(row["data_row"]["id"] for row in task.result) == sorted(row_ids)


@pytest.mark.spec("S-290", "S-291", "B-190", "S-058", "X-192")
def test_a_slice_of_a_model_lists_the_rows_of_a_run(client: Client, row_ids: list[str], keys: list[str]) -> None:
    ontology = client.create_ontology("birds", {"tools": [], "classifications": []})
    run = client.create_model("birds", ontology.uid).create_model_run("r1")
    run.upsert_data_rows(row_ids[:205])
    found = client.get_model_slice(MODEL_SLICE)
    assert isinstance(found, ModelSlice)
    rows = list(found.get_data_row_identifiers(run.uid))
    assert [row.id.key for row in rows] == row_ids[:205]
    assert rows[1].global_key == GlobalKey(keys[1])
    assert list(found.get_data_row_ids(run.uid)) == row_ids[:205]
    assert "getDataRowIdentifiersBySavedModelQuery" in ModelSlice.query_str()


@pytest.mark.spec("B-191", "B-046")
def test_the_catalog_is_exported_by_filters(client: Client, row_ids: list[str], keys: list[str]) -> None:
    stream = client.get_catalog().export(filters={"global_keys": keys})
    stream.wait_till_done()
    assert sorted(json.loads(row.json_str)["data_row"]["id"] for row in stream.get_stream()) == sorted(row_ids[:2])
    task = client.get_catalog().export_v2("mine", filters={"data_row_ids": row_ids[:1]}, params={"attachments": True})
    task.wait_till_done()
    assert [row["data_row"]["id"] for row in task.result] == row_ids[:1]
    with pytest.raises(ValueError, match="did you mean 'global_keys'"):
        client.get_catalog().export(filters={"global_key": keys})  # type: ignore[arg-type]  # the mistake under test


@pytest.mark.spec("S-020", "B-048")
def test_the_clause_of_a_search_names_the_rows(client: Client) -> None:
    assert client.build_catalog_query(UniqueIds(["a"])) == {"type": "data_row_id", "operator": "is", "ids": ["a"]}
    assert Client.build_catalog_query(GlobalKeys(["k"])) == {"type": "global_key", "operator": "is", "ids": ["k"]}
    with pytest.raises(ValueError, match="Invalid data_rows type list"):
        client.build_catalog_query(["a"])  # type: ignore[arg-type]  # the mistake under test
