"""`select` reads what it names, whatever the order of the keys, and says so when something else is touched."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from labelbox.exports.errors import ExportLeafError, ExportRowError
from labelbox.exports.rows import ExportRow
from labelbox.rules.kinds import is_dict, is_list
from tests.exports.rows.cases import CASES, PROJECT, json_of, row_of

SELECTIONS = [
    ["data_row.global_key"],
    ["data_row"],
    ["data_row.id", "media_attributes.width", "metadata_fields.*.value"],
    ["data_row.details.dataset_id", "embeddings"],
    ["projects.*.labels.*.id"],
    ["projects.*.labels.*.annotations"],
    [f"projects.{PROJECT}.name", "projects.*.labels.*.label_kind"],
    ["projects.*.labels.*.annotations.frames.*.objects.*.bounding_box.left", "projects.*.labels.*.annotations.groups"],
    ["projects.*.labels.*.annotations.objects.*.name", "projects.*.labels.*.annotations.objects"],
    ["experiments.*.runs.*.predictions.*.annotations.objects.*.confidence"],
    ["attachments.*", "unheard_of", "projects.*.labels.*.new.*.x"],
]


def reference(value: Any, paths: list[list[str]]) -> Any:
    """What a selection leaves, written down in the simplest way."""
    if any(not path for path in paths):
        return value
    if is_dict(value):
        below = {str(key): [path[1:] for path in paths if path[0] in (key, "*")] for key in value}
        return {key: reference(value[key], left) for key, left in below.items() if left}
    inside = [path[1:] for path in paths if path[0] == "*"]
    return [reference(each, inside) for each in value] if is_list(value) and inside else value


@pytest.mark.parametrize("select", SELECTIONS, ids=lambda select: select[0])
@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_a_selection_leaves_what_it_names_in_any_order_of_keys(case: dict[str, Any], select: list[str]) -> None:
    row = case["row"]
    wanted = reference(row, [path.split(".") for path in select])
    for text in (json.dumps(row), json.dumps(dict(reversed(row.items())), indent=1).replace("\n", " ")):
        assert ExportRow(text, select=select).data == wanted


def test_what_was_not_selected_is_an_error_and_not_none() -> None:
    row = row_of("image/full", select=["data_row.id", "projects.*.labels.*.id"])
    assert row.projects[PROJECT].labels[0].id == "lb00000000000000000000001"
    project = row.projects[PROJECT]
    for node, leaf in (
        (row.data_row, "global_key"),
        (row, "attachments"),
        (project, "name"),
        (project.labels[0], "version"),
    ):
        with pytest.raises(ExportLeafError, match="was not read; select= names only data_row.id, projects"):
            getattr(node, leaf)


def test_what_was_selected_and_is_not_there_is_none_or_missing() -> None:
    row = row_of("image/bare", select=["data_row.details.dataset_id", "attachments", "data_row.new"])
    assert row.data_row.details is None
    assert list(row.attachments) == []


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("data_row.globl_key", "did you mean 'global_key'"),
        ("project.*.labels", "did you mean 'projects'"),
        ("projects.*.labels.annotations", r"names 'annotations' in a list; write 'labels\.\*'"),
        ("data_row..id", "has an empty key"),
    ],
)
def test_a_path_to_nowhere_is_refused(path: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        ExportRow("{}", select=[path])
    with pytest.raises(ValueError, match="at least one path"):
        ExportRow("{}", select=[])


def test_forms_that_nobody_expects_are_read_as_they_are() -> None:
    row = {"data_row": None, "projects": {"p": {"labels": {"not": "a list"}}}, "attachments": 3}
    for select in (["data_row.id"], ["projects.*.labels.*.id"], ["attachments.*.type"], ["data_row.id", "attachments"]):
        assert ExportRow(json.dumps(row), select=select).data == {
            key: value for key, value in row.items() if any(path.startswith(key) for path in select)
        }


def test_what_is_no_json_is_an_error_with_a_selection_too() -> None:
    for text in ("not json", '{"projects": {', "[1]", "\ud800", ',"data_row":{}}', '{"embeddings":[]{"data_row":{}}'):
        for select in (["projects.*.name"], ["data_row"]):
            with pytest.raises(ExportRowError):
                print(ExportRow(text, select=select).data)


def test_a_key_inside_a_text_is_not_taken_for_one() -> None:
    row = json_of("text/full")
    row["data_row"] = {"row_data": '{"global_key": "wrong"}, "data_row": {"id": "wrong"}', **row["data_row"]}
    text = json.dumps({"about": '"data_row": {"global_key": "wrong"}', **row})
    assert ExportRow(text, select=["data_row.global_key"]).data == {"data_row": {"global_key": "key-6"}}


KEYS = st.sampled_from(["data_row", "id", "projects", "labels", "p", "media_attributes", "frames", "new", "13"])
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=3),
    lambda below: st.lists(below, max_size=3) | st.dictionaries(KEYS, below, max_size=4),
    max_leaves=12,
)


@given(
    st.dictionaries(KEYS, ANYTHING, max_size=5),
    st.lists(st.lists(KEYS | st.just("*"), min_size=1, max_size=4), min_size=1, max_size=4),
)
def test_any_selection_of_any_json_leaves_what_it_names(row: dict[str, Any], paths: list[list[str]]) -> None:
    select = [".".join(path) for path in paths]
    try:
        read = ExportRow(json.dumps(row), select=select)
    except ValueError:
        return  # a path into a list, or to a name that is nearly known
    assert read.data == reference(row, paths)
