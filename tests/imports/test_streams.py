"""Imports from iterables that are read once, however long they are."""

import gc
import json
import os
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import labelbox.types as lb_types
from labelbox import BulkImportRequest, Client, LabelImport, MALPredictionImport
from labelbox.data.serialization import NDJsonConverter
from labelbox.exceptions import MALValidationError, ResourceNotFoundError
from labelbox.flows import import_rows
from labelbox.flows.import_rows import MOST_AHEAD, EncodedRows
from labelbox.flows.spool import IN_MEMORY
from labelbox.sandbox import Sandbox
from labelbox.sandbox.faults import Status
from labelbox.schema import import_start

from .conftest import Cats
from .sending import sent

Start = Callable[[Client, str, str, Any], LabelImport | MALPredictionImport | BulkImportRequest]
KINDS = [
    pytest.param(kind.create_from_objects, id=kind.__name__)
    for kind in (LabelImport, MALPredictionImport, BulkImportRequest)
]


@pytest.mark.spec("X-034", "B-180", "B-185")
@pytest.mark.parametrize("start", KINDS)
def test_rows_come_from_any_iterable(client: Client, cats: Cats, start: Start) -> None:
    rows = [cats.box(0), cats.box(1)]
    for name, given in (("tuple", tuple(rows)), ("generator", (row for row in rows)), ("map", map(dict, rows))):
        assert start(client, cats.project.uid, name, given).inputs == rows


@pytest.mark.spec("B-180")
@pytest.mark.parametrize("start", KINDS)
def test_labels_come_from_a_generator(client: Client, cats: Cats, start: Start) -> None:
    def labels() -> Iterator[lb_types.Label]:
        for key in cats.keys:
            point = lb_types.Rectangle(start=lb_types.Point(x=1, y=2), end=lb_types.Point(x=3, y=4))
            box = lb_types.ObjectAnnotation(name="cat", value=point)
            yield lb_types.Label(data=lb_types.ImageData(global_key=key), annotations=[box])

    made = start(client, cats.project.uid, "labels", lb_types.LabelGenerator(labels()))
    assert [row["dataRow"]["globalKey"] for row in made.inputs] == cats.keys
    assert made.errors == []


def test_all_that_is_wrong_is_told_and_nothing_is_sent(client: Client, cats: Cats, sandbox: Sandbox) -> None:
    def rows() -> Iterator[object]:
        yield cats.box(0)
        yield {"name": "cat"}
        yield from (cats.box(0) for _ in range(MOST_AHEAD))
        yield {**cats.box(1), "bbox": float("nan")}
        yield "cat"

    before = len(sandbox.calls("create*Import*"))
    with pytest.raises(ValueError, match="Found 3 annotations with errors") as refused:
        LabelImport.create_from_objects(client, cats.project.uid, "bad stream", rows())  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]  # what users may do
    lines = str(refused.value).splitlines()[1:]
    assert [line.partition("]")[0] for line in lines] == ["[1", f"[{MOST_AHEAD + 2}", f"[{MOST_AHEAD + 3}"]
    assert len(sandbox.calls("create*Import*")) == before


def test_nothing_is_sent_where_the_iterable_fails(client: Client, cats: Cats) -> None:
    def rows() -> Iterator[dict[str, object]]:
        yield cats.box(0)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        LabelImport.create_from_objects(client, cats.project.uid, "interrupted", rows())
    with pytest.raises(ResourceNotFoundError):
        LabelImport.from_name(client, cats.project.uid, "interrupted")


@pytest.mark.parametrize("nothing", [[], (), iter(())])
def test_an_import_of_nothing_is_refused(client: Client, cats: Cats, nothing: Any) -> None:
    bare = lb_types.Label(data=lb_types.ImageData(global_key=cats.keys[0]), annotations=[])
    for given in (nothing, [bare]):
        with pytest.raises(ValueError, match="annotations cannot be empty"):
            MALPredictionImport.create_from_objects(client, cats.project.uid, "nothing", given)


def test_what_came_once_is_sent_again_where_that_is_safe(client: Client, cats: Cats, sandbox: Sandbox) -> None:
    rows = [cats.box(0), cats.box(1)]
    with sandbox.fault(Status(429, retry_after=0), operation="Create*Import*", times=2) as struck:
        made = LabelImport.create_from_objects(client, cats.project.uid, "again", iter(rows))
    assert struck.fired == 2
    assert made.inputs == rows


def test_old_imports_check_a_stream_before_they_send_it(client: Client, cats: Cats) -> None:
    rows = (cats.box(row, name) for row, name in ((0, "cat"), (1, "dog"), (2, "cow")))
    with pytest.raises(MALValidationError, match="line 1: .*\nline 2: "):
        BulkImportRequest.create_from_objects(client, cats.project.uid, "checked stream", rows)


def test_memory_does_not_grow_with_the_import(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    text = "x" * 2000

    def rows(count: int) -> Iterator[dict[str, Any]]:
        for number in range(count):
            yield {"uuid": str(number), "dataRow": {"id": f"row {number}"}, "name": text, "answer": text}
        assert os.listdir(tmp_path) == []

    gc.collect()
    tracemalloc.start()
    try:
        size = sent(rows(10_000))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    # What may be in memory, the table of counts, and a batch of rows in several forms.
    assert peak < 2 * IN_MEMORY < 2 * peak < size


def test_a_full_place_of_the_table_is_counted_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(import_rows, "_PLACES", 0)
    monkeypatch.setattr(import_start, "ANNOTATION_PER_LABEL_LIMIT", 2)

    def rows(*names: str) -> list[dict[str, Any]]:
        return [{"dataRow": {"id": "r"}, "name": name} for name in names]

    assert sent(rows("a", "b", "a", "b", "c"))
    with pytest.raises(ValueError, match="Found 2 annotations with errors") as refused:
        sent([*rows("a", "b", "a", "b", "a"), {"name": "no data row"}])
    assert "Row with id or global key r has 3 annotations for label a." in str(refused.value)


def test_the_file_of_an_import_is_what_json_writes(cats: Cats) -> None:
    rows = [{**cats.box(0), "name": "naïve \u2028 cat"} for _ in range(600)]
    assert b"".join(EncodedRows(iter(rows), "rows", None)).decode("ascii") == "\n".join(map(json.dumps, rows))
    assert sent(iter(rows)) == len("\n".join(map(json.dumps, rows)))


def test_rows_of_labels_are_ascii_and_say_what_json_says() -> None:
    names = ["cat", "naïve \u2028 cat", "\ud800", "NaN", "Infinity", 'a "quoted" \\ name\n']
    numbers = [0.1, -0.0, 1e22, 5e-324, 123456789.125]
    label = lb_types.Label(
        data=lb_types.ImageData(global_key="key"),
        annotations=[
            lb_types.ObjectAnnotation(name=name, value=lb_types.Point(x=x, y=1.0), extra={"uuid": f"{name}/{x!r}"})
            for name in names
            for x in numbers
        ],
    )
    lines = b"".join(EncodedRows([label], "labels", 5_000)).decode("ascii").split("\n")
    wanted = list(NDJsonConverter.serialize([label]))
    assert [repr(json.loads(line)) for line in lines] == [repr(json.loads(json.dumps(row))) for row in wanted]


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_a_label_with_a_number_that_json_does_not_know_is_refused(number: float) -> None:
    point = lb_types.Point(x=1.0, y=2.0)
    label = lb_types.Label(
        data=lb_types.ImageData(global_key="key"), annotations=[lb_types.ObjectAnnotation(name="p", value=point)]
    )
    point.x = number  # after the constructor has looked at it
    with pytest.raises(ValueError, match=r"\[0\]: Out of range float values"):
        sent([label])
