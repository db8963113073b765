"""A row reads itself when it is touched, tells what is wrong and where, and travels."""

import json
import pickle
from operator import attrgetter
from pathlib import Path
from typing import Any

import pytest

from labelbox.exports.errors import ExportLeafError, ExportRowError
from labelbox.exports.rows import ExportRow
from tests.exports.rows.cases import CASES, PROJECT, json_of, row_of
from tests.exports.stored import Export, Serve

TWO = b'{"data_row":{"id":"a","row_data":"x"}}\nnot json\n[1]\n{"data_row":{"id":"d","row_data":"x"}}\n'


def test_rows_come_with_their_bytes_numbers_and_offsets(serve: Serve) -> None:
    task = serve(Export([TWO])).task()
    rows = list(task.rows())
    assert [(row.line, row.offset) for row in rows] == [(0, 0), (1, 39), (2, 48), (3, 52)]
    assert b"\n".join(row.raw for row in rows) + b"\n" == TWO
    assert [row.line for row in task.rows().with_line(2)] == [2, 3]
    assert [row.line for row in task.rows().with_offset(1)] == [1, 2, 3]


def test_what_is_no_json_is_an_error_when_it_is_touched_and_the_rows_after_it_come(serve: Serve) -> None:
    good, bad, worse, last = serve(Export([TWO])).task().rows()
    assert (good.data_row.id, last.data_row.id) == ("a", "d")
    with pytest.raises(ExportRowError, match="row 1 of the export task1, at offset 39: no JSON") as caught:
        print(bad.data_row)
    assert caught.value.data == bad.raw == b"not json"
    with pytest.raises(ExportRowError, match="row 2 .* no JSON object"):
        print(worse.data)


def test_an_empty_export_has_no_rows(serve: Serve) -> None:
    assert list(serve(Export([])).task().rows()) == []


def test_a_checkpoint_goes_on_at_the_first_row_that_was_not_handed_out(serve: Serve, tmp_path: Path) -> None:
    task = serve(Export([TWO])).task()
    for row in task.rows(checkpoint=tmp_path / "c"):
        if row.line == 1:
            break
    assert [row.line for row in task.rows(checkpoint=tmp_path / "c")] == [2, 3]


def test_a_leaf_that_must_be_there_is_an_error_with_its_path() -> None:
    row = json_of("image/full")
    del row["projects"][PROJECT]["labels"][0]["annotations"]["objects"][0]["bounding_box"]["top"]
    read = ExportRow(json.dumps(row), line=7, task_id="t1")
    box = read.projects[PROJECT].labels[0].annotations.objects[0].bounding_box
    assert box is not None
    path = f"projects.{PROJECT}.labels.0.annotations.objects.0.bounding_box.top"
    with pytest.raises(ExportLeafError) as caught:
        print(box.top)
    assert str(caught.value).startswith(f"row 7 of the export t1: {path} is missing")
    again = pickle.loads(pickle.dumps(caught.value))
    assert (str(again), again.path, again.line) == (str(caught.value), path, 7)


@pytest.mark.parametrize(
    ("row", "touched", "message"),
    [
        ({"data_row": {"id": 3}}, "data_row.id", "data_row.id should be a text, but is a number"),
        ({"data_row": []}, "data_row", "data_row should be an object, but is a list"),
        ({"media_attributes": {"width": "9"}}, "media_attributes.width", "width should be a whole number"),
        ({"media_attributes": {"frame_rate": True}}, "media_attributes.frame_rate", "should be a number, but is true"),
        ({"attachments": {}}, "attachments", "attachments should be a list, but is an object"),
        ({"projects": []}, "projects", "projects should be an object, but is a list"),
        ({"data_row": {"details": {"created_at": "soon"}}}, "data_row.details.created_at", "should be an instant"),
    ],
)
def test_a_leaf_of_another_kind_is_an_error_that_does_not_show_it(row: Any, touched: str, message: str) -> None:
    with pytest.raises(ExportLeafError, match=message) as caught:
        attrgetter(touched)(ExportRow(json.dumps(row)))
    assert "soon" not in str(caught.value)
    assert touched in str(caught.value)


def test_an_item_of_another_kind_is_an_error_with_its_number() -> None:
    row = ExportRow('{"attachments": [{"type": "t", "value": "v"}, null]}')
    assert row.attachments[0].type == "t"
    for at in (1, -1):
        with pytest.raises(ExportLeafError, match=r"attachments\.1 should be an object, but is null"):
            print(row.attachments[at])
    assert [note.value for note in row.attachments[:1]] == ["v"]


def test_keys_that_nobody_knows_are_kept() -> None:
    row = json_of("image/bare")
    row["new"] = {"a": [1]}
    row["data_row"]["newer"] = 2
    read = ExportRow(json.dumps(row))
    assert (read.extra, read.data_row.extra) == ({"new": {"a": [1]}}, {"newer": 2})
    assert read.data["data_row"]["newer"] == 2


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_rows_and_their_parts_survive_pickling(case: dict[str, Any]) -> None:
    row = ExportRow(json.dumps(case["row"]), line=3, offset=9, task_id="t", select=["projects", "data_row"])
    again = pickle.loads(pickle.dumps(row))
    assert again == row
    assert (again.raw, again.line, again.offset, again.data) == (row.raw, 3, 9, row.data)
    parts = row.data_row, row.projects
    assert pickle.loads(pickle.dumps(parts)) == parts
    with pytest.raises(ExportLeafError, match="row 3 of the export t: attachments was not read"):
        print(again.attachments)


def test_rows_are_equal_if_they_say_the_same() -> None:
    assert ExportRow('{"data_row": {"id": "a"}}') == ExportRow(b'{"data_row":{"id":"a"}}', line=3)
    assert ExportRow('{"data_row": {"id": "a"}}') != ExportRow('{"data_row": {"id": "b"}}')
    assert row_of("image/full").projects[PROJECT].labels == row_of("image/full").projects[PROJECT].labels
    assert row_of("image/no-labels").projects[PROJECT].labels == []


def test_attributes_cannot_be_set() -> None:
    with pytest.raises(AttributeError, match=r"ExportedDataRow.id is read-only"):
        row_of("image/full").data_row.id = "x"  # type: ignore[assignment]  # the mistake under test


def test_no_repr_shows_what_opens_a_url() -> None:
    url = "https://storage.example.com/a/1.jpg?X-Signature=secret"
    row = ExportRow(
        json.dumps({"data_row": {"id": "a", "row_data": url}, "attachments": [{"type": "t", "value": url}]})
    )
    shown = repr(row) + repr(row.data_row) + repr(row.attachments) + repr(row.attachments[0])
    shown += repr(row) + repr(ExportRow(json.dumps({"data_row": {"row_data": f"see {url} for more"}})).data_row)
    assert "secret" not in shown
    assert "https://storage.example.com/a/1.jpg" in shown
    assert all(len(repr(part)) <= 240 for part in (row, row.data_row, row_of("image/full").projects[PROJECT]))


def test_labels_of_a_row_are_annotation_types_whatever_was_selected() -> None:
    whole, part = row_of("image/full"), row_of("image/full", select=["data_row.id"])
    assert [label.uid for label in part.to_labels()] == [label.uid for label in whole.to_labels()]
    assert len(whole.to_labels()[0].annotations) > 3
    assert whole.to_labels(project_id="other") == []


@pytest.mark.parametrize("text", ['{"data_row":{"id":"\\ud800"}}', '{"data_row":{"id":"é\u2028\\u0000车"}}'])
def test_texts_that_are_hard_to_read_are_read(text: str) -> None:
    for select in (None, ["data_row"], ["data_row.id"], ["data_row.id", "projects"]):
        assert ExportRow(text, select=select).data_row.id == json.loads(text)["data_row"]["id"]
