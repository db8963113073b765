"""Exports of a dataset and of certain data rows."""

import json
import uuid
from pathlib import Path

import pytest

from labelbox import (
    Client,
    DataRow,
    DataRowMetadataField,
    Dataset,
    FileConverter,
    StreamType,
)
from labelbox.exceptions import LabelboxError, ResourceNotFoundError
from labelbox.schema.data_row_metadata import DataRowMetadataKind
from tests.birds import label, project_of_birds


@pytest.fixture
def labeled(client: Client, rows: list[DataRow]) -> DataRow:
    """The first row, with a box in some project."""
    project = project_of_birds(client)
    project.create_batch("b0", rows[:3])
    label(client, project, rows[0].uid)
    return rows[0]


@pytest.mark.spec("S-124", "E-029", "B-106")
def test_a_stream_has_the_rows_that_pass_all_filters(dataset: Dataset, rows: list[DataRow], labeled: DataRow) -> None:
    task = dataset.export(
        filters={
            "last_activity_at": ["2000-01-01 00:00:00", "2050-01-01 00:00:00"],
            "label_created_at": ["2000-01-01 00:00:00", "2050-01-01 00:00:00"],
            "data_row_ids": [row.uid for row in rows[:2]],
        },
        params={"performance_details": False, "label_details": True},
    )
    task.wait_till_done()
    assert task.name == "Export v2: dataset - birds"
    assert [json.loads(row.json_str)["data_row"]["id"] for row in task.get_stream()] == [labeled.uid]


@pytest.mark.spec("S-125", "E-030", "B-106", "S-200", "B-151")
def test_a_list_has_the_rows_and_only_what_was_asked_for(
    dataset: Dataset, rows: list[DataRow], labeled: DataRow
) -> None:
    keys = [row.global_key or "" for row in rows[:2]]
    task = dataset.export_v2(filters={"global_keys": keys}, params={"label_details": True, "all_projects": True})
    task.wait_till_done()
    found = {row["data_row"]["id"]: row for row in task.result}
    assert found.keys() == {row.uid for row in rows[:2]}
    (project,) = found[labeled.uid]["projects"].values()
    (label,) = project["labels"]
    assert "label_details" in label
    assert "performance_details" not in label


@pytest.mark.spec("B-106", "E-029", "S-124")
def test_filters_and_params_that_cannot_be_are_refused_before_any_request(dataset: Dataset) -> None:
    with pytest.raises(ValueError, match="cannot both be present"):
        dataset.export(filters={"data_row_ids": ["a"], "global_keys": ["b"]})
    with pytest.raises(ValueError, match="'batch_ids' is not a filter of this export"):
        dataset.export(filters={"batch_ids": ["a"]})  # type: ignore[arg-type]  # the mistake under test
    with pytest.raises(ValueError, match="project_ids cannot exceed 30 items"):
        dataset.export_v2(params={"project_ids": ["a"] * 31})


@pytest.mark.spec("S-103", "S-104", "S-105", "E-025", "B-114", "X-163")
def test_certain_rows_are_exported_by_id_by_object_or_by_global_key(client: Client, rows: list[DataRow]) -> None:
    def exported(**which: object) -> set[str]:
        task = DataRow.export(client=client, params={"label_details": True}, **which)  # type: ignore[arg-type]  # either
        task.wait_till_done()
        assert task.status == "COMPLETE"
        return {json.loads(row.json_str)["data_row"]["id"] for row in task.get_stream()}

    uids = [row.uid for row in rows]
    assert exported(data_rows=uids) == set(uids)
    assert exported(data_rows=rows[:2]) == set(uids[:2])
    assert exported(global_keys=[rows[3].global_key]) == {uids[3]}
    assert exported(data_rows=[rows[0]], global_keys=[rows[3].global_key]) == {uids[0]}
    with pytest.raises(ValueError, match="cannot both be empty"):
        DataRow.export(client)


@pytest.mark.spec("S-106", "E-026", "S-105", "B-114")
def test_certain_rows_are_exported_as_a_list(client: Client, rows: list[DataRow]) -> None:
    task = DataRow.export_v2(client, data_rows=[rows[0], rows[1].uid])
    task.wait_till_done()
    assert task.name == "Export v2: data rows 2"
    assert {row["data_row"]["id"] for row in task.result} == {rows[0].uid, rows[1].uid}


@pytest.mark.spec("X-179", "S-200")
def test_an_export_that_finds_nothing_is_an_empty_list(client: Client) -> None:
    task = DataRow.export_v2(client, data_rows=["cl000000000000000000000000"])
    task.wait_till_done()
    assert (task.status, task.result, task.errors) == ("COMPLETE", [], None)


@pytest.mark.spec("S-126", "B-105", "X-088")
def test_the_old_export_hands_out_data_rows(client: Client, dataset: Dataset, rows: list[DataRow]) -> None:
    mdo = client.get_data_row_metadata_ontology()
    note = mdo.create_schema(f"note {uuid.uuid4()}", DataRowMetadataKind.string)
    rows[0].update(external_id="e", metadata_fields=[DataRowMetadataField(schema_id=note.uid, value="rare")])
    with pytest.warns(DeprecationWarning, match=r"Dataset\.data_rows"):
        found = dataset.export_data_rows(include_metadata=True)
    exported = list(found)
    assert exported == rows
    assert [row.global_key for row in exported] == [row.global_key for row in rows]
    assert [field.value for field in exported[0].metadata] == ["rare"]


@pytest.mark.spec("S-127", "B-105")
def test_an_old_export_that_cannot_be_is_an_error_when_the_first_row_is_asked_for(dataset: Dataset) -> None:
    dataset.delete()
    with pytest.warns(DeprecationWarning, match="of the old kind"):
        rows = dataset.export_data_rows()
    with pytest.raises((ResourceNotFoundError, LabelboxError)):
        next(iter(rows))


@pytest.mark.spec("E-048", "S-298", "S-297", "S-302", "S-305")
def test_an_export_is_written_into_a_file_and_read_from_any_row_on(
    dataset: Dataset, rows: list[DataRow], tmp_path: Path
) -> None:
    task = dataset.export()
    task.wait_till_done()
    path = tmp_path / "rows.ndjson"
    *_, last = task.get_stream(converter=FileConverter(file_path=str(path)))
    assert path.stat().st_size == task.get_total_file_size(StreamType.RESULT)
    assert len(path.read_text().splitlines()) == task.get_total_lines(StreamType.RESULT) == last.total_lines == 4
    assert [row.current_line for row in task.get_stream().with_line(2)] == [2, 3]
    with pytest.raises(ValueError, match="line is out of range"):
        task.get_stream().with_line(4)
    assert (task.has_result(), task.has_errors()) == (True, False)
