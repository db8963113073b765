"""Each way of reading gives the same rows, whatever is in them, and says so when some of them is missing."""

from collections.abc import Callable
from pathlib import Path

import pytest

from labelbox import Client, StreamType
from labelbox.exports.errors import ExportIncompleteError, ExportRowError
from labelbox.sandbox import Sandbox
from labelbox.sandbox.faults import FailedJob
from labelbox.schema.export_task import ExportTask
from tests.exports.stored import Export, Serve, into_file, rows_in
from tests.exports.test_texts import AWKWARD

Reads = Callable[[ExportTask, Path], list[bytes]]


def as_texts(task: ExportTask, _: Path) -> list[bytes]:
    return [row.json_str.encode() for row in task.get_stream()]


def as_rows(task: ExportTask, _: Path) -> list[bytes]:
    return [row.raw for row in task.rows()]


def as_selected_rows(task: ExportTask, _: Path) -> list[bytes]:
    return [row.raw for row in task.rows(select=["data_row.id"])]


def as_file(task: ExportTask, folder: Path) -> list[bytes]:
    into_file(task, folder / "out").start()
    return rows_in((folder / "out").read_bytes())


every_way = pytest.mark.parametrize("read", [as_texts, as_rows, as_selected_rows, as_file])


@every_way
@pytest.mark.spec("E-04", "E-06", "E-08")
def test_rows_survive_every_cut_of_a_character_and_of_a_row(serve: Serve, tmp_path: Path, read: Reads) -> None:
    export = Export([AWKWARD])
    task = serve(export).task()
    edges = [at for at, byte in enumerate(AWKWARD) if byte >= 0x80 or chr(byte) in "\r\n"]
    for cut in edges:
        pieces = AWKWARD[:cut], AWKWARD[cut : cut + 1], AWKWARD[cut + 1 :]
        export.files = [piece for piece in pieces if piece]
        assert read(task, tmp_path) == rows_in(AWKWARD)


@every_way
def test_bytes_that_json_forbids_are_handed_through(serve: Serve, tmp_path: Path, read: Reads) -> None:
    data = b'{"a":1}\n{"nul":"\x00"}\r\n\x00\n not json \n{"a":2}\r\n'
    assert read(serve(Export([data])).task(), tmp_path) == rows_in(data)
    assert len(rows_in(data)) == 5


@every_way
@pytest.mark.parametrize("last", [b'{"b":', b'{"b":2}', b'{"b":2}\r'], ids=["cut", "no newline", "half a newline"])
def test_a_last_line_without_its_end_is_handed_out(serve: Serve, tmp_path: Path, read: Reads, last: bytes) -> None:
    assert read(serve(Export([b'{"a":1}\n' + last])).task(), tmp_path) == [b'{"a":1}', last.strip()]


@every_way
def test_a_row_that_was_cut_off_is_never_missed_in_silence(serve: Serve, tmp_path: Path, read: Reads) -> None:
    task = serve(Export([b'{"a":1}\n{"b":'], size=20, lines=3)).task()
    with pytest.raises(ExportIncompleteError) as caught:
        read(task, tmp_path)
    assert (caught.value.missing, caught.value.missing_size) == (1, 7)
    assert list(tmp_path.iterdir()) == []


def test_rows_before_a_cut_are_handed_out_and_the_cut_one_says_that_it_is_none(serve: Serve) -> None:
    stream = iter(serve(Export([b'{"a":1}\n{"b":'], size=20, lines=3)).task().rows())
    assert next(stream).data == {"a": 1}
    with pytest.raises(ExportRowError, match="row 1 of the export task1, at offset 8: no JSON"):
        print(next(stream).data)
    with pytest.raises(ExportIncompleteError):
        next(stream)


@pytest.mark.spec("S-294")
def test_a_failed_export_says_why_in_every_way(sandbox: Sandbox, client: Client) -> None:
    dataset = client.create_dataset(name="too many")
    with sandbox.fault(FailedJob("out of memory"), operation="ExportDataRows*", times=2):
        task, listed = dataset.export(), dataset.export_v2()
    task.wait_till_done()
    for start in (task.rows, task.get_stream, task.get_buffered_stream, task.has_result):
        with pytest.raises(ExportTask.ExportTaskException, match="Task failed") as caught:
            start()
        assert (caught.value.task_id, caught.value.reason) == (task.uid, '{"error": "out of memory"}')
    listed.wait_till_done()
    with pytest.raises(ValueError, match="Job failed.*out of memory") as failure:
        print(listed.result)
    assert failure.value.__notes__ == [f"task {listed.uid}"]


def test_errors_of_rows_are_read_like_rows(serve: Serve) -> None:
    task = serve(Export([b'{"data_row_id":"d1","error":"no file"}\n'], stream="ERRORS")).task()
    assert task.has_errors()
    (row,) = task.rows(StreamType.ERRORS)
    assert row.data == {"data_row_id": "d1", "error": "no file"}
    assert list(task.rows()) == []
