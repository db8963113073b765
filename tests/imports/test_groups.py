"""Pre-labels that are split over several imports."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from labelbox import Client, LabelImport, MALPredictionImport, MEAPredictionImport
from labelbox.exceptions import BulkFailuresError, InvalidAttributeError, LabelboxError, ResourceNotFoundError
from labelbox.flows.import_parts import planned
from labelbox.flows.spool import Spool, nameless
from labelbox.sandbox import Sandbox
from labelbox.sandbox.faults import Status
from labelbox.schema.annotation_import import AnnotationImportState
from labelbox.schema.import_group import ImportGroup
from labelbox.schema.progress import ImportProgress

from .conftest import Cats


def split(client: Client, cats: Cats, name: str, rows: Any, most: int = 3) -> ImportGroup:
    return MALPredictionImport.create_from_objects(client, cats.project.uid, name, rows, max_rows_per_job=most)


def test_rows_of_a_data_row_stay_together(client: Client, cats: Cats) -> None:
    rows = [cats.box(number % 3) for number in range(6)]
    group = split(client, cats, "together", iter(rows), 4)
    assert [each.name for each in group] == ["together-0001", "together-0002"]
    assert [each.inputs for each in group] == [
        [rows[0], rows[1], rows[3], rows[4]],
        [rows[2], rows[5]],
    ]


@pytest.mark.spec("B-183", "B-184", "X-143")
def test_a_group_waits_and_answers_like_one_import(client: Client, cats: Cats, tmp_path: Path) -> None:
    rows = [cats.box(0), cats.box(1, "dog"), cats.box(2)]
    group = split(client, cats, "like one", rows, 1)
    assert group.state == AnnotationImportState.RUNNING
    seen: list[ImportProgress] = []
    group.wait_until_done(on_progress=seen.append)
    assert (seen[-1].phase, seen[-1].done, seen[-1].total) == ("finished", 100, 100)
    assert group.state == AnnotationImportState.FINISHED
    group.refresh()
    assert [status["uuid"] for status in group.statuses] == [row["uuid"] for row in rows]
    assert group.errors == [group.statuses[1]]
    assert group.inputs == list(group.iter_inputs()) == rows
    result = group.bulk_result()
    assert [item.index for item in result.created] == [0, 2]
    assert [(item.index, item.global_key) for item in result.failed] == [(1, cats.keys[1])]
    with pytest.raises(BulkFailuresError, match="1 of 3 items failed"):
        result.raise_for_failures()
    assert list(group.iter_statuses()) == group.statuses
    assert list(group.iter_errors()) == group.errors
    assert [saved.statuses for saved in group.save(tmp_path)] == [
        tmp_path / f"like one-000{number}.statuses.ndjson" for number in (1, 2, 3)
    ]


def test_a_group_is_found_by_its_name(client: Client, cats: Cats) -> None:
    made = split(client, cats, "found", [cats.box(number % 3) for number in range(30)], 10)
    again = ImportGroup.from_name(client, cats.project.uid, "found")
    assert list(again) == list(made)
    assert (len(again), again[0], again[1:], repr(again)) == (
        3,
        made[0],
        made[1:],
        "<ImportGroup 'found' of 3 imports>",
    )
    with pytest.raises(ResourceNotFoundError):
        ImportGroup.from_name(client, cats.project.uid, "nobody's")


def test_a_file_can_be_split_too(client: Client, cats: Cats, tmp_path: Path) -> None:
    rows = [cats.box(number % 2, "näive") for number in range(4)]
    path = tmp_path / "rows.ndjson"
    path.write_text("\n\n".join(json.dumps(row, ensure_ascii=False) for row in rows) + "\n", "utf-8")
    group = MALPredictionImport.create_from_file(client, cats.project.uid, "file parts", path, max_rows_per_job=2)
    assert [each.inputs for each in group] == [rows[::2], rows[1::2]]


def test_nothing_is_sent_where_rows_cannot_stay_together(client: Client, cats: Cats, tmp_path: Path) -> None:
    rows = [cats.box(0), cats.box(0), cats.box(1)]
    with pytest.raises(ValueError, match=rf"\[1\].dataRow: more than 1 rows for '{cats.keys[0]}', which must stay"):
        split(client, cats, "apart", rows, 1)
    path = tmp_path / "rows.ndjson"
    path.write_text('{"dataRow": {"id": "1"}}\n{"dataRow": {}}\n[]\n{"cut\n')
    with pytest.raises(ValueError, match=r"Found 3 annotations(.|\n)*\[1\](.|\n)*\[2\](.|\n)*\[3\]"):
        MALPredictionImport.create_from_file(client, cats.project.uid, "apart", path, max_rows_per_job=9)
    with pytest.raises(ValueError, match="max_rows_per_job: expected at least 1, got 0"):
        split(client, cats, "apart", rows, 0)
    with pytest.raises(ResourceNotFoundError):
        ImportGroup.from_name(client, cats.project.uid, "apart")


@pytest.mark.spec("X-145")
@pytest.mark.parametrize("kind", [LabelImport, MEAPredictionImport])
def test_labels_and_predictions_of_runs_are_never_split(
    client: Client, cats: Cats, sandbox: Sandbox, tmp_path: Path, kind: Any
) -> None:
    path = tmp_path / "rows.ndjson"
    path.write_text(json.dumps(cats.box(0)))
    sent = len(sandbox.calls())
    for create, source in (kind.create_from_objects, [cats.box(0)]), (kind.create_from_file, path):
        with pytest.raises(InvalidAttributeError, match="'max_rows_per_job'.*is never split"):
            create(client, cats.project.uid, "never", source, max_rows_per_job=1)
    with pytest.raises(InvalidAttributeError, match="did you mean 'upload_masks'"):
        kind.create_from_objects(client, cats.project.uid, "never", [], upload_mask=True)
    assert len(sandbox.calls()) == sent


def test_an_error_says_how_many_were_started(client: Client, cats: Cats, sandbox: Sandbox) -> None:
    rows = [cats.box(number) for number in range(3)]
    with (
        sandbox.fault(Status(400), operation="Create*Import*", nth=2, times=9),
        pytest.raises(LabelboxError) as failed,
    ):
        split(client, cats, "half", rows, 1)
    assert "1 of 3 imports were started before 'half-0002'" in failed.value.__notes__
    assert [each.inputs for each in ImportGroup.from_name(client, cats.project.uid, "half")] == [rows[:1]]


@given(
    st.lists(st.integers(0, 9), min_size=1, max_size=40), st.integers(1, 12), st.booleans(), st.sets(st.integers(0, 39))
)
@settings(max_examples=50)
def test_no_row_is_lost_or_doubled(owners: list[int], spare: int, newline: bool, blank_after: set[int]) -> None:
    most = max(Counter(owners).values()) + spare - 1
    rows = [json.dumps({"dataRow": {"id": str(owner)}, "n": n}).encode() for n, owner in enumerate(owners)]
    content = b"".join(b"\n" + row + b"\n" * (n in blank_after) for n, row in enumerate(rows))[1:] + b"\n" * newline
    with nameless() as file:
        file.write(content)
        spool = Spool(file)
        parts = planned(spool.lines(), most)
        bodies = [b"".join(part.content(spool)) for part in parts]
    assert [part.size for part in parts] == [len(body) for body in bodies]
    split_rows = [body.split(b"\n") for body in bodies]
    assert sorted(row for part in split_rows for row in part) == sorted(rows)
    assert all(len(part) <= most and part == sorted(part, key=rows.index) for part in split_rows)
    parts_of = {json.loads(row)["dataRow"]["id"]: number for number, part in enumerate(split_rows) for row in part}
    assert all(parts_of[json.loads(row)["dataRow"]["id"]] == n for n, part in enumerate(split_rows) for row in part)
