"""Metadata of data rows as Python values: the vectors of the specification, and what we do better than they say."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, cast

import pytest

from labelbox.pydantic_compat import ValidationError
from labelbox.schema.data_row_metadata import (
    DataRowMetadata,
    DataRowMetadataField,
    DataRowMetadataKind,
    DataRowMetadataSchema,
    DeleteDataRowMetadata,
)
from labelbox.schema.identifiable import GlobalKey, UniqueId
from labelbox.schema.metadata_fields import MetadataFields, schema_of
from labelbox.schema.refused_items import RefusedItems

from .vector_cases import cases, header

TEXT, WHEN, SIZE, COLOUR, VECTOR = (f"ms{number:023d}" for number in range(1, 6))
RED, BLUE = f"ms{41:023d}", f"ms{42:023d}"
SCHEMAS = [schema_of(record) for record in header("metadata.json")["metadata_ontology"]]
ERRORS: dict[str, type[Exception]] = {
    "KeyError": KeyError,
    "ValidationError": ValidationError,
    "ValueError": ValueError,
}


@pytest.fixture
def fields() -> MetadataFields:
    return MetadataFields(SCHEMAS)


def _value(value: Any) -> Any:
    match value:
        case {"$": "datetime", "iso": iso}:
            return datetime.fromisoformat(iso)
        case str() if value.endswith(" times x"):
            return "x" * int(value.split()[0])
        case str() if value.endswith((" times 0", " times 1")):
            return [int(value.split()[2])] * int(value.split()[0])
        case _:
            return value


def _given(field: Any) -> Any:
    match field:
        case {"value": value}:
            return {**cast(dict[str, Any], field), "value": _value(value)}
        case _:
            return field


def _plain(field: DataRowMetadataField) -> dict[str, Any]:
    return {"schema_id": field.schema_id, "name": field.name, "value": field.value}


@pytest.mark.spec("S-264", "B-163")
@pytest.mark.filterwarnings("ignore:Metadata knows whole seconds")
@pytest.mark.parametrize("case", [c for c in cases("metadata.json") if "write/" in str(c.id)])
def test_write_vectors(case: dict[str, Any], fields: MetadataFields) -> None:
    if case.get("quirk") in ("D-06", "D-09"):
        return _check_better(case, fields)
    given = [_given(field) for field in case["fields"]]
    if "error" in case:
        with pytest.raises(ERRORS[case["error"]["type"]]) as caught:
            fields.parse_upsert_metadata(given)
        if "for int()" not in case["error"]["message"] and case["id"] != "write/short-id":
            assert case["error"]["message"].strip('."') in f"... {str(caught.value)}".replace("\\", "")
        return None
    written = fields.parse_upsert_metadata(given)
    if isinstance(case["written"], list):
        assert written == case["written"]
    else:
        assert [type(each["value"]) for each in written] in ([str], [list])
    return None


def _check_better(case: dict[str, Any], fields: MetadataFields) -> None:
    if case["quirk"] == "D-09":
        assert [each["schemaId"] for each in fields.parse_upsert_metadata(case["fields"])] == [COLOUR, RED]
        return
    with pytest.raises(ValueError, match="Could not validate metadata"):
        fields.parse_upsert_metadata(case["fields"])


@pytest.mark.spec("D-06", "D-09")
@pytest.mark.parametrize("case", [*cases("metadata.json", quirk="D-06"), *cases("metadata.json", quirk="D-09")])
def test_wrong_values_are_value_errors_and_options_go_by_name(case: dict[str, Any], fields: MetadataFields) -> None:
    _check_better(case, fields)


@pytest.mark.spec("D-07")
def test_a_cut_fraction_of_a_second_is_told(fields: MetadataFields) -> None:
    with pytest.warns(UserWarning, match=r"fraction of 2023-04-05 06:07:08\.987"):
        (written,) = fields.parse_upsert_metadata([{"name": "when", "value": "2023-04-05T06:07:08.987Z"}])
    assert written["value"] == "2023-04-05T06:07:08Z"


@pytest.mark.spec("D-08")
def test_a_datetime_without_offset_is_utc_on_every_machine(
    fields: MetadataFields, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    naive = datetime(2023, 4, 5, 6, 7, 8)
    assert fields.parse_upsert_metadata([{"name": "when", "value": naive}])[0]["value"] == "2023-04-05T06:07:08Z"


@pytest.mark.parametrize("value", [float("nan"), "inf"])
def test_numbers_are_finite(fields: MetadataFields, value: object) -> None:
    with pytest.raises(ValueError, match="finite"):
        fields.parse_upsert_metadata([{"name": "size", "value": value}])


@pytest.mark.spec("S-262", "S-263", "B-162")
@pytest.mark.parametrize("case", [c for c in cases("metadata.json", quirk=None) if "read/" in str(c.id)])
def test_read_vectors(case: dict[str, Any], fields: MetadataFields) -> None:
    if "error" in case:
        with pytest.raises(ERRORS[case["error"]["type"]]) as caught:
            fields.parse_metadata(case["response"])
        assert str(caught.value) == case["error"]["message"]
        return
    read = fields.parse_metadata(case["response"])
    wanted = [
        {**row, "fields": [{**field, "value": _value(field["value"])} for field in row["fields"]]}
        for row in case["fields"]
    ]
    assert [
        {"global_key": row.global_key, "data_row_id": row.data_row_id, "fields": [_plain(each) for each in row.fields]}
        for row in read
    ] == wanted


@pytest.mark.spec("D-10")
def test_an_answer_that_was_read_can_be_written_again(fields: MetadataFields) -> None:
    entries: list[dict[str, Any]] = [{"schemaId": COLOUR, "value": {}}, {"schemaId": RED, "value": {}}]
    (read,) = fields.parse_metadata_fields(entries)
    assert (read.schema_id, read.name, read.value, read.option_name) == (COLOUR, "colour", RED, "red")
    by_name = DataRowMetadataField(name=read.name, value=read.option_name)
    assert fields.parse_upsert_metadata([read]) == fields.parse_upsert_metadata([by_name]) == entries


@pytest.mark.spec("S-258", "B-164")
def test_upserts_name_rows_by_id_or_key(fields: MetadataFields) -> None:
    (case,) = (each.values[0] for each in cases("metadata.json", id="bulk_upsert"))
    rows = [
        DataRowMetadata(
            data_row_id="dr1",
            fields=[DataRowMetadataField(name="text", value="x"), {"name": "colour", "value": "red"}],
        ),
        DataRowMetadata(globalKey="k", fields=[{"schema_id": SIZE, "value": 1}]),
    ]
    written = fields.prepare_upserts(rows)
    assert written == cast(dict[str, Any], case)["sent"][0]["variables"]["metadata"]
    with pytest.raises(ValueError, match="Empty list passed"):
        fields.prepare_upserts([])


def test_all_wrong_rows_of_an_upsert_are_told_with_their_index(fields: MetadataFields) -> None:
    rows = [
        DataRowMetadata(data_row_id="dr1", fields=[{"name": "size", "value": "many"}]),
        DataRowMetadata(data_row_id="dr2", fields=[{"name": "size", "value": 1}]),
        DataRowMetadata(fields=[{"name": "size", "value": 1}]),
        DataRowMetadata(data_row_id="dr3", fields=[{"name": "sise", "value": 1}]),
    ]
    with pytest.raises(ValueError, match="data_row_id='dr1'. Reason: could not convert") as caught:
        fields.prepare_upserts(rows)
    assert isinstance(caught.value, RefusedItems)
    assert [problem.path for problem in caught.value.problems] == ["metadata[0]", "metadata[2]", "metadata[3]"]
    assert "did you mean 'size'" in str(caught.value)
    with pytest.raises(KeyError, match="There is no metadata with name 'sise'"):
        fields.prepare_upserts(rows[3:])


@pytest.mark.spec("S-255", "S-256", "D-11", "B-164")
def test_deletes_take_the_options_of_an_enum_along(fields: MetadataFields) -> None:
    assert fields.prepare_deletes([DeleteDataRowMetadata(data_row_id=GlobalKey("k"), fields=[TEXT, COLOUR])]) == [
        {"dataRowIdentifier": {"id": "k", "idType": "GKEY"}, "schemaIds": [TEXT, COLOUR, RED, BLUE]}
    ]
    with pytest.warns(UserWarning, match="taken for UniqueIds"):
        (written,) = fields.prepare_deletes([DeleteDataRowMetadata(data_row_id="dr1", fields=[TEXT])])
    assert written["dataRowIdentifier"] == {"id": "dr1", "idType": "ID"}


@pytest.mark.spec("S-255", "S-256")
@pytest.mark.parametrize(
    ("deletes", "message"),
    [
        ([], "The 'deletes' list cannot be empty."),
        ([DeleteDataRowMetadata(data_row_id=UniqueId("dr1"), fields=[])], "No fields specified for ID:dr1"),
        (
            [DeleteDataRowMetadata(data_row_id=UniqueId("dr1"), fields=[f"ms{99:023d}"])],
            "Schema Id `ms00000000000000000000099` not found in ontology",
        ),
        (
            [DeleteDataRowMetadata(data_row_id=each, fields=[TEXT]) for each in (UniqueId("dr1"), GlobalKey("k"))],
            "all data rows by UniqueId or all by GlobalKey",
        ),
    ],
)
def test_deletes_that_make_no_sense_are_refused(
    fields: MetadataFields, deletes: list[DeleteDataRowMetadata], message: str
) -> None:
    with pytest.raises(ValueError, match=message):
        fields.prepare_deletes(deletes)


class _Growing(MetadataFields):
    """Fields of which the last one is known only after they were fetched anew."""

    def __init__(self, schemas: Iterable[DataRowMetadataSchema]) -> None:
        self.all = list(schemas)
        self.reloads = 0
        super().__init__(self.all[:-1])

    def _reload(self) -> bool:
        self.reloads += 1
        super().__init__(self.all)
        return True


@pytest.mark.spec("S-256", "S-263")
def test_an_unknown_field_is_looked_for_once_more() -> None:
    tag = SCHEMAS[-1]
    reads = _Growing(SCHEMAS)
    assert reads.parse_metadata_fields([{"schemaId": tag.uid, "value": "x"}])[0].name == "tag"
    writes = _Growing(SCHEMAS)
    assert writes.prepare_upserts([DataRowMetadata(data_row_id="d", fields=[{"name": "tag", "value": "x"}])])
    assert (reads.reloads, writes.reloads) == (1, 1)
    with pytest.raises(ValueError, match="not found in ontology"):
        writes.parse_metadata_fields([{"schemaId": f"ms{99:023d}", "value": "x"}])
    assert writes.reloads == 2


@pytest.mark.spec("S-254", "S-261", "B-160")
def test_fields_are_found_by_id_and_by_name(fields: MetadataFields) -> None:
    assert [field.name for field in fields.reserved_fields] == ["split", "tag"]
    assert fields.fields_by_id[RED].parent == COLOUR
    assert fields.custom_by_id.keys() | fields.reserved_by_id.keys() == fields.fields_by_id.keys()
    assert fields.custom_by_name["colour"] == {"red": fields.fields_by_id[RED], "blue": fields.fields_by_id[BLUE]}
    assert fields.custom_by_name_normalized["colour"].kind is DataRowMetadataKind.enum
    assert fields.reserved_by_name["tag"] is fields.reserved_by_name_normalized["tag"] is fields.get_by_name("tag")
    with pytest.raises(KeyError, match="There is no metadata with name 'no such field'"):
        fields.get_by_name("no such field")


def test_names_of_reserved_fields_win() -> None:
    mine = DataRowMetadataSchema(uid="mine", name="tag", kind=DataRowMetadataKind.string)
    assert MetadataFields([*SCHEMAS, mine]).get_by_name("tag") is SCHEMAS[-1]


def test_value_types_refuse_ids_that_cannot_be() -> None:
    with pytest.raises(ValidationError, match="exactly 25 characters"):
        DataRowMetadataField(schema_id="short", value=1)
    with pytest.raises(ValidationError, match="exactly 25 characters"):
        DeleteDataRowMetadata(data_row_id=UniqueId("a"), fields=["short"])
    with pytest.raises(ValidationError, match="a data row must be named"):
        DeleteDataRowMetadata(fields=[TEXT])
    assert DataRowMetadataField(schemaId=TEXT, value=1) == DataRowMetadataField(schema_id=TEXT, value=1)
