"""Making data rows, one and many."""

import uuid
from pathlib import Path
from typing import IO, Any

import pytest

from labelbox import Client, DataRow, DataRowMetadataField, Dataset
from labelbox.exceptions import InvalidAttributeError, InvalidQueryError, MalformedQueryException
from labelbox.flows.file import readable_size
from labelbox.sandbox import Sandbox
from labelbox.schema.data_row_metadata import DataRowMetadataKind as Kind
from labelbox.schema.data_row_spec import DataRowItem


@pytest.mark.spec("S-111", "S-112", "B-101", "E-028")
def test_one_row_is_made_of_keywords_or_of_a_dict(dataset: Dataset) -> None:
    url = "https://example.org/photos/img_01.jpg"
    row = dataset.create_data_row(row_data=url)
    assert row.row_data == url
    assert row.dataset() == dataset
    assert dataset.create_data_row({DataRow.row_data: url}).row_data == url
    with pytest.raises(InvalidQueryError, match="row_data missing"):
        dataset.create_data_row(external_id="x")
    with pytest.raises(InvalidQueryError, match="either a dictionary, or kwargs"):
        dataset.create_data_row({"row_data": url}, external_id="x")
    with pytest.raises(InvalidQueryError, match="must start with 'https'"):
        dataset.create_data_row(row_data="s3://bucket/x.jpg")
    with pytest.raises(InvalidAttributeError, match="did you mean 'external_id'"):
        dataset.create_data_row({"row_data": url, "externl_id": "x"})


@pytest.mark.spec("S-113", "S-114", "S-115", "B-102", "E-031", "X-076", "X-077", "S-196")
def test_many_rows_are_made_by_a_task(dataset: Dataset, key: str) -> None:
    task = dataset.create_data_rows(
        [
            {DataRow.row_data: "https://example.org/a.jpg", "global_key": key},
            {"row_data": "https://example.org/b.jpg", "external_id": "b"},
        ]
    )
    task.wait_till_done()
    assert (task.status, task.errors, task.failed_data_rows) == ("COMPLETE", None, None)
    assert [(row["global_key"], row["external_id"]) for row in task.result] == [(key, None), (None, "b")]
    assert [row["id"] for row in task.created_data_rows or []] == [row["id"] for row in task.result]
    assert dataset.data_row_for_external_id("b").uid == task.result[1]["id"]


@pytest.mark.spec("S-198", "X-078", "X-077", "B-151")
def test_a_row_that_the_server_refuses_does_not_stop_the_others(dataset: Dataset, key: str) -> None:
    row = {"row_data": "https://example.org/a.jpg", "global_key": key}
    task = dataset.create_data_rows([row, row])
    with pytest.warns(UserWarning, match="errors"):
        task.wait_till_done()
    assert len(task.result) == 1
    (failed,) = task.failed_data_rows or []
    assert failed["message"] == f"Duplicate global key: '{key}'"
    assert failed["failedDataRows"][0].get("globalKey") == key
    assert task.errors == task.failed_data_rows
    assert task.has_errors()


@pytest.mark.spec("S-115")
def test_files_that_cannot_be_read_do_not_stop_the_others(dataset: Dataset, tmp_path: Path) -> None:
    good, empty, folder = tmp_path / "good.txt", tmp_path / "empty.txt", tmp_path / "folder"
    good.write_text("hoot")
    empty.touch()
    folder.mkdir()
    items: list[DataRowItem] = [
        str(empty),
        str(good),
        {"row_data": str(folder), "global_key": str(uuid.uuid4())},
    ]
    task = dataset.create_data_rows(items)
    with pytest.warns(UserWarning, match="errors"):
        task.wait_till_done()
    assert [row["external_id"] for row in task.result] == [str(good)]
    failed = task.failed_data_rows or []
    assert [each["message"] for each in failed] == [
        f"{str(empty)!r} is empty",
        f"{str(folder)!r} is a directory; expected a file",
    ]
    assert failed[0]["failedDataRows"][0].get("rowData") == str(empty)
    assert task.errors == failed
    assert len(list(dataset.data_rows())) == 1


def test_a_file_that_vanishes_while_others_are_sent_is_a_failed_row(
    dataset: Dataset, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there, gone = tmp_path / "there.txt", tmp_path / "gone.txt"
    there.write_text("hoot")
    gone.write_text("hoot")

    def measure_and_lose(file: Path) -> int:
        size = readable_size(file)
        gone.unlink(missing_ok=True)
        return size

    monkeypatch.setattr("labelbox.flows.file.readable_size", measure_and_lose)
    task = dataset.create_data_rows([str(gone), str(there)])
    with pytest.warns(UserWarning, match="errors"):
        task.wait_till_done()
    assert [row["external_id"] for row in task.result] == [str(there)]
    assert "gone.txt" in (task.failed_data_rows or [])[0]["message"]


def test_a_file_that_may_not_be_read_is_a_failed_row(
    dataset: Dataset, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there, closed = tmp_path / "there.txt", tmp_path / "closed.txt"
    for file in (there, closed):
        file.write_text("hoot")
    opened = Path.open

    def open_unless_closed(path: Path, mode: str = "r") -> IO[Any]:
        if path == closed:  # as for everyone but root, who may read everything
            raise PermissionError(13, "Permission denied", str(path))
        return opened(path, mode)

    monkeypatch.setattr(Path, "open", open_unless_closed)
    task = dataset.create_data_rows([str(closed), str(there)])
    assert [row["external_id"] for row in task.result] == [str(there)]
    assert "Permission denied" in (task.failed_data_rows or [])[0]["message"]


def test_when_no_file_can_be_read_nothing_is_made(dataset: Dataset, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    with pytest.raises(ValueError, match=r"items\[0\]: .*empty.txt' is empty"):
        dataset.create_data_rows([str(tmp_path / "empty.txt")])
    assert list(dataset.data_rows()) == []


@pytest.mark.spec("S-115", "S-114", "B-102")
def test_what_is_wrong_with_the_items_is_said_at_once_and_nothing_is_sent(dataset: Dataset, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"(?s)items\[0\]: Filepath .*does not exist.*items\[2\]"):
        dataset.create_data_rows([str(tmp_path / "a.jpg"), {"row_data": "fine"}, str(tmp_path / "b.jpg")])
    with pytest.raises(InvalidQueryError, match="row_data` missing"):
        dataset.create_data_rows([{"external_id": "x"}])
    with pytest.raises(InvalidAttributeError, match="did you mean 'global_key'"):
        dataset.create_data_rows([{"row_data": "x", "globalkey": "x"}])
    with pytest.raises(ValueError, match="iterable"):
        dataset.create_data_rows(3)  # type: ignore[call-overload]  # the mistake under test
    assert list(dataset.data_rows()) == []


@pytest.mark.spec("S-116", "B-103", "X-080")
def test_rows_made_at_once_are_there_when_the_call_returns(dataset: Dataset, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("hoot")
    dataset.create_data_rows_sync([{"row_data": "https://example.org/a.jpg"}, str(tmp_path / "note.txt")])
    assert {row.external_id for row in dataset.data_rows()} == {None, str(tmp_path / "note.txt")}


@pytest.mark.spec("S-116", "S-117", "B-103")
def test_a_call_that_waits_takes_no_more_than_it_may(dataset: Dataset) -> None:
    with pytest.raises(ValueError, match="max of 1000 data rows"):
        dataset.create_data_rows_sync([{"row_data": "x"}] * 1001)
    notes = [{"type": "RAW_TEXT", "value": "note"}] * 6
    with pytest.raises(ValueError, match="per data row is 5. Found 6"):
        dataset.create_data_rows_sync([{"row_data": "x", "attachments": notes}])
    assert list(dataset.data_rows()) == []


@pytest.mark.spec("X-080", "S-116")
def test_rows_that_cannot_be_made_at_once_are_an_error_and_the_others_are_there(
    dataset: Dataset, tmp_path: Path, key: str
) -> None:
    (tmp_path / "empty.txt").touch()
    with pytest.raises(MalformedQueryException, match=r"Some data rows were not imported.*items\[1\]"):
        dataset.create_data_rows_sync([{"row_data": "fine", "global_key": key}, str(tmp_path / "empty.txt")])
    twice: list[DataRowItem] = [
        {"row_data": "fine"},
        {"row_data": "again", "global_key": key},
        str(tmp_path / "empty.txt"),
    ]
    with pytest.raises(MalformedQueryException, match="Some data rows were not imported") as caught:
        dataset.create_data_rows_sync(twice)
    assert any("items[2]" in note for note in caught.value.__notes__)
    assert len(list(dataset.data_rows())) == 2


@pytest.mark.spec("S-097", "B-003", "B-101", "B-102", "B-163", "S-264")
def test_metadata_is_given_by_name_by_id_and_as_dicts(client: Client, dataset: Dataset) -> None:
    mdo = client.get_data_row_metadata_ontology()
    note, season = f"note {uuid.uuid4()}", f"season {uuid.uuid4()}"
    note_id = mdo.create_schema(note, Kind.string).uid
    enum = mdo.create_schema(season, Kind.enum, ["summer", "winter"])
    winter = (enum.options or [])[1]
    fields = [DataRowMetadataField(schema_id=note_id, value="rare"), {"name": season, "value": "winter"}]
    task = dataset.create_data_rows([{"row_data": "by a task", "metadata_fields": fields}])
    assert task.errors is None
    made = dataset.create_data_row(row_data="alone", metadata_fields=fields)  # type: ignore[arg-type]  # a mixed list
    dataset.create_data_rows_sync([{"row_data": "at once", "metadata_fields": fields}])
    assert len(list(dataset.data_rows())) == 3
    for row in dataset.data_rows():
        assert [(f.name, f.value, f.option_name) for f in row.metadata] == [
            (note, "rare", None),
            (season, winter.uid, "winter"),
        ]
    assert [(entry["schemaId"], entry["name"]) for entry in made.metadata_fields] == [
        (note_id, note),
        (winter.uid, "winter"),
    ]


@pytest.mark.spec("S-097", "B-110")
def test_metadata_can_be_changed_with_the_row(client: Client, dataset: Dataset) -> None:
    mdo = client.get_data_row_metadata_ontology()
    note = f"note {uuid.uuid4()}"
    mdo.create_schema(note, Kind.string)
    row = dataset.create_data_row(row_data="x")
    row.update(external_id="e", metadata_fields=[{"name": note, "value": "rare"}])
    assert [(field.name, field.value) for field in row.metadata] == [(note, "rare")]


def test_wrong_metadata_is_refused_with_its_row_and_the_fields_are_fetched_anew_but_once(
    sandbox: Sandbox, dataset: Dataset
) -> None:
    with sandbox.client() as client:
        own = client.get_dataset(dataset.uid)
        bad = [{"row_data": "x", "metadata_fields": [{"name": "no such field", "value": 1}]}] * 50
        before = len(sandbox.calls("GetMetadataOntologyBetaPyApi"))
        with pytest.raises(KeyError, match=r"(?s)items\[0\].*There is no metadata with name.*items\[1\]"):
            own.create_data_rows(bad)
    assert len(sandbox.calls("GetMetadataOntologyBetaPyApi")) == before + 2
    assert list(dataset.data_rows()) == []


@pytest.mark.spec("B-003")
def test_a_value_of_a_field_that_is_gone_is_kept_with_a_warning(client: Client, dataset: Dataset) -> None:
    record = dataset.create_data_row(row_data="x").record.model_dump(by_alias=True)
    tag = client.get_data_row_metadata_ontology().reserved_by_name_normalized["tag"]
    record["customMetadata"] = [{"schemaId": "c" * 25, "value": "?"}, {"schemaId": tag.uid, "value": "a"}]
    row = DataRow(client, record)
    with pytest.warns(UserWarning, match="unknown fields"):
        values = {field.schema_id: field.value for field in row.metadata}
    assert values == {tag.uid: "a", "c" * 25: "?"}


@pytest.mark.spec("D-13", "D-14", "B-102")
def test_rows_are_made_in_the_order_of_the_items_which_are_left_as_they_are(dataset: Dataset, tmp_path: Path) -> None:
    items: list[DataRowItem] = []
    for number in range(60):
        file = tmp_path / f"{number}.txt"
        file.write_text("x" * (60 - number) * 1000)  # the later, the sooner sent
        items.append({"row_data": str(file), "external_id": str(number)} if number % 2 else str(file))
    before = [dict(item) if isinstance(item, dict) else item for item in items]
    task = dataset.create_data_rows(items)
    expected = [str(number) if number % 2 else str(tmp_path / f"{number}.txt") for number in range(60)]
    task.wait_till_done()
    assert [row.external_id for row in dataset.data_rows()] == expected[::-1]  # the newest first
    assert items == before
