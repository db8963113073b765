"""Rows of an export as batches of the two flat tables."""

import json
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from labelbox.exports.errors import ExportFormatError, ExportRowError
from labelbox.exports.formats.arrow import record_batches
from labelbox.exports.formats.arrow_schema import schema_of
from labelbox.exports.formats.tables import TableName
from labelbox.exports.reader import Row
from labelbox.rules.kinds import is_dict, is_list
from tests.data.vectors import cases

ROWS: dict[str, Any] = {name: case["row"] for name, case in cases("export_rows.json").items()}
TABLES: tuple[TableName, ...] = ("data_rows", "annotations")


def numbered(*rows: Any) -> list[Row]:
    return [(0, number, row if isinstance(row, bytes) else json.dumps(row).encode()) for number, row in enumerate(rows)]


def table_of(name: TableName, *rows: Any) -> pa.Table:
    table = pa.Table.from_batches(list(record_batches("task1", numbered(*rows), table=name)), schema_of(name))
    table.validate(full=True)
    return table


@pytest.mark.parametrize("case", ROWS)
def test_nothing_of_a_row_is_missing_in_its_record(case: str) -> None:
    assert not missing(ROWS[case], table_of("data_rows", ROWS[case]).to_pylist()[0])


@pytest.mark.parametrize("case", ROWS)
def test_what_no_column_holds_is_kept_as_json(case: str) -> None:
    row = with_unknown_keys(ROWS[case], count())
    assert not missing(row, table_of("data_rows", row).to_pylist()[0])


@pytest.mark.parametrize("case", ROWS)
def test_the_table_of_annotations_holds_what_the_labels_hold(case: str) -> None:
    (row,) = table_of("data_rows", ROWS[case]).to_pylist()
    wanted = [(label["id"], one) for label in row["labels"] for one in label["annotations"]]
    found = table_of("annotations", ROWS[case]).to_pylist()
    assert [(one["label_id"], {key: one[key] for key in annotation}) for (_, annotation), one in
            zip(wanted, found, strict=True)] == wanted  # fmt: skip
    assert {one["data_row_id"] for one in found} <= {row["id"]}


def missing(row: Any, record: Any) -> Counter[str]:
    """The values of a row that are not in its record. An empty plane of a scan says nothing."""
    return Counter(leaves(row)) - Counter([*leaves(record), "Axial", "Coronal", "Sagittal"])


def leaves(value: Any) -> Iterator[str]:
    if isinstance(value, str) and value[:1] in ("{", "["):
        yield from leaves(json.loads(value))
    elif isinstance(value, datetime):
        yield value.isoformat(timespec="milliseconds")
    elif is_dict(value):
        for each in value.values():
            yield from leaves(each)
    elif is_list(value):
        for each in value:
            yield from leaves(each)
    elif value is not None:
        yield json.dumps(float(value) if isinstance(value, int) and not isinstance(value, bool) else value).strip('"')


BY_ID = {
    "projects", "experiments", "runs", "frames", "groups", "segments", "key_frame_feature_map", "objects",
    "Axial", "Sagittal", "Coronal", "geojson", "media_attributes",
}  # fmt: skip
"""What maps ids, or is kept as JSON as a whole."""


def with_unknown_keys(value: Any, number: Iterator[int], under: str = "") -> Any:
    if is_list(value):
        return [with_unknown_keys(each, number, under) for each in value]
    if not is_dict(value) or under in ("segments", "key_frame_feature_map", "geojson"):
        return value
    known = {
        key: with_unknown_keys(each, number, "" if under in BY_ID and "frames" not in value else key)
        for key, each in value.items()
    }
    return known if under in BY_ID else {**known, "new_key": f"new {next(number)}"}


@pytest.mark.parametrize("name", TABLES)
def test_the_columns_are_the_same_whatever_comes(name: TableName) -> None:
    assert table_of(name).schema == table_of(name, *ROWS.values()).schema == schema_of(name)


def test_instants_are_in_utc_and_numbers_are_numbers() -> None:
    row = {"data_row": {"id": "a", "details": {"created_at": "2024-03-01T10:00:00+01:00"}},
           "media_attributes": {"width": 8, "frame_rate": 30}}  # fmt: skip
    table = table_of("data_rows", row)
    assert table.schema.types[table.schema.names.index("created_at")] == pa.timestamp("us", "UTC")
    found = table.to_pylist()[0]
    assert (found["created_at"].isoformat(), found["width"], found["frame_rate"]) == (
        "2024-03-01T09:00:00+00:00", 8, 30.0)  # fmt: skip


def test_nested_answers_name_the_feature_above_them() -> None:
    table = table_of("annotations", ROWS["image/full"])
    above = dict(zip(table["feature_id"].to_pylist(), table["parent_feature_id"].to_pylist(), strict=True))
    by_name = dict(zip(table["name"].to_pylist(), table["feature_id"].to_pylist(), strict=True))
    assert above[by_name["Kind"]] == by_name["Car"]
    answer = next(one for one in table.to_pylist() if one["name"] == "Kind")["answers"][0]
    assert above[by_name["Load"]] == answer["feature_id"]


def test_frames_and_key_frames_of_a_video() -> None:
    boxes = [
        one for one in table_of("annotations", ROWS["video/interpolated"]).to_pylist() if one["box_left"] is not None
    ]
    assert [one["frame"] for one in boxes] == sorted(one["frame"] for one in boxes)
    assert {one["key_frame"] for one in boxes} == {True, False}


BAD: dict[str, tuple[Any, str]] = {
    "a number as text": ({"data_row": {"id": "bad"}, "media_attributes": {"width": "wide"}}, "width"),
    "a list as an object": ({"data_row": {"id": "bad"}, "projects": {"p": {"labels": [[]]}}}, "its form"),
    "no instant": ({"data_row": {"id": "bad", "details": {"created_at": "noon"}}}, "its form"),
    "no box": (
        {"data_row": {"id": "bad"}, "projects": {"p": {"labels": [{"annotations": {"objects": [
            {"bounding_box": {"left": 1}}]}}]}}},
        "its form",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("row", "field"), BAD.values(), ids=BAD)
def test_a_row_that_does_not_fit_is_an_error_that_names_it(row: Any, field: str) -> None:
    with pytest.raises(ExportFormatError, match=rf"row 1 of the export task1, .*: data row bad: {field}: ") as caught:
        table_of("data_rows", ROWS["image/bare"], row)
    assert (caught.value.line, caught.value.data_row_id, caught.value.field) == (1, "bad", field)


def test_rows_that_do_not_fit_are_left_out_on_request_and_told() -> None:
    rows: list[Any] = [
        ROWS["image/bare"],
        *(row for row, _ in BAD.values()),
        b"no json",
        ROWS["text/full"],
        {"data_row": {}},
    ]
    skipped: list[ExportRowError] = []
    batches = list(record_batches("task1", numbered(*rows), skipped=skipped))
    assert pa.Table.from_batches(batches)["id"].to_pylist() == [
        ROWS[case]["data_row"]["id"] for case in ("image/bare", "text/full")
    ]
    assert sorted(problem.line for problem in skipped) == [1, 2, 3, 4, 5, 7]


def test_an_error_shows_no_signature() -> None:
    row = {"data_row": {"id": "a"}, "media_attributes": {"width": "https://x.com/a?Signature=secret"}}
    with pytest.raises(ExportFormatError) as caught:
        table_of("data_rows", row)
    assert "secret" not in repr(caught.value) + str(caught.value) + caught.value.problem


def test_a_table_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match="'data_rows', 'annotations'"):
        list(record_batches("task1", [], table="labels"))  # type: ignore[arg-type]  # the mistake under test


def test_batches_are_bounded_by_bytes() -> None:
    large = [{"data_row": {"id": str(number), "row_data": "x" * 3_000_000}} for number in range(4)]
    assert [batch.num_rows for batch in record_batches("task1", numbered(*large))] == [2, 2]


def test_the_page_about_formats_names_every_column() -> None:
    page = (Path(__file__).parents[2] / "docs" / "export-formats.md").read_text(encoding="utf-8")
    fields = [field for name in TABLES for field in schema_of(name).names]
    assert [name for name in fields if f"`{name}`" not in page] == []
