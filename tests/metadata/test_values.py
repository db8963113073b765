"""Metadata of many data rows: set, read, taken away."""

from datetime import UTC, datetime

import pytest

from labelbox import (
    DataRow,
    DataRowMetadata,
    DataRowMetadataField,
    DataRowMetadataOntology,
    Dataset,
    DeleteDataRowMetadata,
    GlobalKey,
    GlobalKeys,
    UniqueId,
    UniqueIds,
)
from labelbox.exceptions import NetworkError
from labelbox.sandbox import Sandbox
from labelbox.schema.data_row_metadata import DataRowMetadataKind as Kind

NOWHERE = "cl000000000000000000000000"


def written(uid: str, field: str, value: object) -> DataRowMetadata:
    return DataRowMetadata(data_row_id=uid, fields=[DataRowMetadataField(schema_id=field, value=value)])


def values(mdo: DataRowMetadataOntology, rows: list[DataRow]) -> list[list[object]]:
    found = mdo.bulk_export(UniqueIds([row.uid for row in rows]))
    return [[field.value for field in row.fields] for row in found]


@pytest.mark.spec("S-257", "S-258", "E-044", "B-164", "B-165", "X-101")
def test_values_are_set_by_id_and_by_global_key_and_read_in_the_order_asked(
    mdo: DataRowMetadataOntology, rows: list[DataRow], name: str
) -> None:
    note = mdo.create_schema(name, Kind.string)
    by_key = DataRowMetadata(global_key=rows[1].global_key, fields=[DataRowMetadataField(name=name, value="common")])
    assert mdo.bulk_upsert([written(rows[0].uid, note.uid, "rare"), by_key]) == []
    assert values(mdo, [rows[1], rows[2], rows[0]]) == [["common"], [], ["rare"]]
    (found,) = mdo.bulk_export(GlobalKeys([rows[0].global_key or ""]))
    assert (found.data_row_id, found.global_key) == (rows[0].uid, rows[0].global_key)
    assert (found.fields[0].schema_id, found.fields[0].name) == (note.uid, name)


@pytest.mark.spec("S-257", "B-165")
def test_a_list_of_texts_is_taken_for_ids_with_a_warning(mdo: DataRowMetadataOntology, rows: list[DataRow]) -> None:
    with pytest.warns(UserWarning, match="taken for ids"):
        found = mdo.bulk_export([row.uid for row in rows])
    assert [row.data_row_id for row in found] == [row.uid for row in rows]
    with pytest.raises(ValueError, match="Empty list passed"):
        mdo.bulk_export(UniqueIds([]))


@pytest.mark.spec("S-263", "B-003", "B-163", "X-102", "X-103")
def test_every_kind_of_value_comes_back(mdo: DataRowMetadataOntology, rows: list[DataRow], name: str) -> None:
    kinds = {kind: mdo.create_schema(f"{name} {kind}", kind) for kind in (Kind.string, Kind.number, Kind.datetime)}
    season = mdo.create_schema(name, Kind.enum, ["summer", "winter"])
    winter = (season.options or [])[1]
    noon = datetime(2024, 3, 20, 12, tzinfo=UTC)
    fields = [
        DataRowMetadataField(schema_id=kinds[Kind.string].uid, value="rare"),
        DataRowMetadataField(schema_id=kinds[Kind.number].uid, value=3),
        DataRowMetadataField(schema_id=kinds[Kind.datetime].uid, value=noon),
        DataRowMetadataField(name=name, value="winter"),
    ]
    assert mdo.bulk_upsert([DataRowMetadata(data_row_id=rows[0].uid, fields=fields)]) == []
    assert values(mdo, rows[:1]) == [["rare", 3.0, noon, winter.uid]]


@pytest.mark.spec("S-258", "B-164")
def test_values_go_out_50_rows_at_a_time_and_only_failures_come_back(
    mdo: DataRowMetadataOntology, dataset: Dataset, name: str
) -> None:
    note = mdo.create_schema(name, Kind.string)
    task = dataset.create_data_rows([{"row_data": f"row {number}"} for number in range(120)])
    uids = [row["id"] for row in task.result]
    asked = [*uids[:60], NOWHERE, *uids[60:]]
    (failure,) = mdo.bulk_upsert([written(uid, note.uid, "x") for uid in asked])
    assert (failure.data_row_id, failure.global_key) == (NOWHERE, None)
    assert failure.error
    assert failure.fields == [DataRowMetadataField(schema_id=note.uid, name=name, value="x")]
    found = mdo.bulk_export(UniqueIds(asked))
    assert [row.data_row_id for row in found] == uids
    assert all(row.fields for row in found)


@pytest.mark.spec("S-258", "B-164")
def test_wrong_values_are_refused_together_and_nothing_is_sent(
    mdo: DataRowMetadataOntology, rows: list[DataRow], name: str
) -> None:
    amount = mdo.create_schema(name, Kind.number)
    bad = [written(rows[n].uid, amount.uid, value) for n, value in enumerate([1, "many", None])]
    with pytest.raises(ValueError, match=r"(?s)metadata\[1\].*many.*metadata\[2\]"):
        mdo.bulk_upsert(bad)
    with pytest.raises(ValueError, match="Empty list passed"):
        mdo.bulk_upsert([])
    with pytest.raises(KeyError, match="There is no metadata with name"):
        mdo.bulk_upsert([DataRowMetadata(data_row_id=rows[0].uid, fields=[{"name": "no such", "value": 1}])])
    assert values(mdo, rows[:3]) == [[], [], []]


def test_when_no_request_gets_through_it_is_an_error_and_no_list_of_failures() -> None:
    with Sandbox() as own, own.client() as client:
        mdo = client.with_options(retries=False).get_data_row_metadata_ontology()
    tag = mdo.reserved_by_name_normalized["tag"]
    with pytest.raises(NetworkError):
        mdo.bulk_upsert([written(NOWHERE, tag.uid, "x")] * 60)


@pytest.mark.spec("S-255", "S-256", "B-164", "E-045", "X-104")
def test_values_are_taken_away_by_id_by_global_key_and_by_bare_text(
    mdo: DataRowMetadataOntology, rows: list[DataRow], name: str
) -> None:
    note = mdo.create_schema(name, Kind.string)
    assert mdo.bulk_upsert([written(row.uid, note.uid, "x") for row in rows]) == []
    by_key = GlobalKey(rows[1].global_key or "")
    assert mdo.bulk_delete([DeleteDataRowMetadata(data_row_id=UniqueId(rows[0].uid), fields=[note.uid])]) == []
    assert mdo.bulk_delete([DeleteDataRowMetadata(data_row_id=by_key, fields=[note.uid])]) == []
    with pytest.warns(UserWarning, match="UniqueId"):
        assert mdo.bulk_delete([DeleteDataRowMetadata(data_row_id=rows[2].uid, fields=[note.uid])]) == []
    assert values(mdo, rows) == [[], [], [], ["x"]]


@pytest.mark.spec("S-255", "D-11", "X-104")
def test_an_enum_is_taken_away_whatever_was_chosen(
    mdo: DataRowMetadataOntology, rows: list[DataRow], name: str
) -> None:
    season = mdo.create_schema(name, Kind.enum, ["summer", "winter", "spring"])
    assert mdo.bulk_upsert([written(rows[0].uid, season.uid, "winter")]) == []
    chosen = DeleteDataRowMetadata(data_row_id=UniqueId(rows[0].uid), fields=[season.uid])
    assert mdo.bulk_delete([chosen]) == []
    assert values(mdo, rows[:1]) == [[]]
    (failure,) = mdo.bulk_delete([chosen])
    assert (failure.data_row_id, failure.fields, failure.error) == (
        rows[0].uid,
        [season.uid],
        "Schema did not exist",
    )


@pytest.mark.spec("S-255", "X-104")
def test_a_field_without_a_value_is_a_failure_and_the_others_go_all_the_same(
    mdo: DataRowMetadataOntology, rows: list[DataRow], name: str
) -> None:
    there, missing = mdo.create_schema(name, Kind.string), mdo.create_schema(f"{name} 2", Kind.string)
    mdo.bulk_upsert([written(rows[0].uid, there.uid, "x")])
    delete = DeleteDataRowMetadata(data_row_id=UniqueId(rows[0].uid), fields=[missing.uid, there.uid])
    (failure,) = mdo.bulk_delete([delete])
    assert failure.fields == [missing.uid]
    assert values(mdo, rows[:1]) == [[]]


@pytest.mark.spec("S-256", "S-255", "B-164")
def test_deletes_that_cannot_be_meant_are_refused(mdo: DataRowMetadataOntology, rows: list[DataRow]) -> None:
    tag = mdo.reserved_by_name_normalized["tag"].uid
    with pytest.raises(ValueError, match="The 'deletes' list cannot be empty"):
        mdo.bulk_delete([])
    with pytest.raises(ValueError, match="No fields specified for ID:"):
        mdo.bulk_delete([DeleteDataRowMetadata(data_row_id=UniqueId(rows[0].uid), fields=[])])
    with pytest.raises(ValueError, match="not found in ontology"):
        mdo.bulk_delete([DeleteDataRowMetadata(data_row_id=UniqueId(rows[0].uid), fields=[NOWHERE[:25]])])
    mixed = [
        DeleteDataRowMetadata(data_row_id=each, fields=[tag]) for each in (UniqueId(rows[0].uid), GlobalKey("some key"))
    ]
    with pytest.raises(ValueError, match="all data rows by UniqueId or all by GlobalKey"):
        mdo.bulk_delete(mixed)


@pytest.mark.spec("S-262", "S-263", "E-046", "B-162")
def test_raw_metadata_is_read(mdo: DataRowMetadataOntology, rows: list[DataRow], name: str) -> None:
    note = mdo.create_schema(name, Kind.string)
    raw = [{"schemaId": note.uid, "value": "rare"}]
    (field,) = mdo.parse_metadata_fields(raw)
    assert (field.name, field.value) == (name, "rare")
    (row,) = mdo.parse_metadata([{"dataRowId": rows[0].uid, "globalKey": "bird-1", "fields": raw}])
    assert (row.data_row_id, row.fields) == (rows[0].uid, [field])
    with pytest.raises(ValueError, match="list of dictionaries"):
        mdo.parse_metadata({"dataRowId": rows[0].uid})  # type: ignore[arg-type]  # the mistake under test
    with pytest.raises(ValueError, match="not found in ontology"):
        mdo.parse_metadata_fields([{"schemaId": "c" * 25, "value": 1}])
