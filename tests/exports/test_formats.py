"""Exports as files and tables: what is read back is what the server has; a file is there as a whole or not at all."""

import gc
import gzip
import json
import os
import signal
import subprocess
import sys
import threading
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import zstandard

from labelbox.exceptions import DownloadError
from labelbox.exports import part
from labelbox.exports.errors import ExportIncompleteError, ExportRowError
from labelbox.exports.formats import parquet
from labelbox.exports.formats.arrow_schema import schema_of
from labelbox.exports.formats.tables import TableName
from labelbox.exports.prefetch import AT_ONCE, WINDOW
from labelbox.schema.export_task import ExportTask, StreamType
from tests.data.vectors import cases
from tests.exports.stored import Export, Faults, Serve

ROWS: list[Any] = [case["row"] for case in cases("export_rows.json").values()]
DATA = b"".join(json.dumps(row).encode() + b"\n" for row in ROWS)
FILES = [DATA[at : at + 2000] for at in range(0, len(DATA), 2000)]
IDS = [row["data_row"]["id"] for row in ROWS]
TABLES: tuple[TableName, ...] = ("data_rows", "annotations")

Write = Callable[[ExportTask, Path], object]
WRITERS: dict[str, Write] = {
    "ndjson": lambda task, path: task.to_ndjson(path),
    "ndjson.gz": lambda task, path: task.to_ndjson(path),
    "ndjson.zst": lambda task, path: task.to_ndjson(path),
    "parquet": lambda task, path: task.to_parquet(path),
}
each_writer = pytest.mark.parametrize(("suffix", "write"), WRITERS.items(), ids=WRITERS)


def unzipped(path: Path) -> bytes:
    return gzip.decompress(path.read_bytes())


def unpacked(path: Path) -> bytes:
    return zstandard.ZstdDecompressor().stream_reader(path.read_bytes()).read()


def read_parquet(path: Path) -> pa.Table:
    file: Any = pq.ParquetFile(path)
    table: pa.Table = file.read()
    return table


@pytest.mark.parametrize(
    ("name", "read"),
    [
        ("a.ndjson", Path.read_bytes),
        ("a.ndjson.gz", unzipped),
        ("a.ndjson.zst", unpacked),
    ],
)
def test_ndjson_holds_the_rows_as_they_are_packed_by_the_name(
    serve: Serve, tmp_path: Path, name: str, read: Callable[[Path], bytes]
) -> None:
    assert serve(Export(FILES)).task().to_ndjson(tmp_path / name) == len(ROWS)
    assert read(tmp_path / name) == DATA


def test_the_same_export_makes_the_same_packed_file(serve: Serve, tmp_path: Path) -> None:
    task = serve(Export(FILES)).task()
    for name in ("a.gz", "b.gz"):
        task.to_ndjson(tmp_path / name)
    assert (tmp_path / "a.gz").read_bytes() == (tmp_path / "b.gz").read_bytes()


def test_errors_of_rows_are_written_too(serve: Serve, tmp_path: Path) -> None:
    task = serve(Export([b'{"a":1}\n'], stream="ERRORS")).task()
    assert task.to_ndjson(tmp_path / "errors", stream_type=StreamType.ERRORS) == 1
    assert task.to_ndjson(tmp_path / "rows") == 0


@pytest.mark.parametrize("table", TABLES)
def test_all_ways_to_read_a_table_find_the_same(serve: Serve, tmp_path: Path, table: TableName) -> None:
    task = serve(Export(FILES)).task()
    whole = task.to_arrow(table=table)
    assert task.to_record_batches(table=table).read_all() == whole
    assert task.to_parquet(tmp_path / "a", table=table) == whole.num_rows
    assert read_parquet(tmp_path / "a").equals(whole)
    assert task.to_polars(table=table).to_arrow().to_pylist() == whole.to_pylist()
    for name, column in task.to_pandas(table=table).items():
        if column.dtype != "object":
            assert [None if pd.isna(value) else value for value in column] == whole[str(name)].to_pylist()


def test_a_table_of_data_rows_holds_them_in_order(serve: Serve) -> None:
    assert serve(Export(FILES)).task().to_arrow()["id"].to_pylist() == IDS


def test_whole_numbers_stay_whole_in_pandas_where_some_are_missing(serve: Serve) -> None:
    assert str(serve(Export(FILES)).task().to_pandas()["width"].dtype) == "Int64"


@pytest.mark.parametrize("table", TABLES)
def test_an_empty_export_makes_empty_tables_of_the_same_columns(serve: Serve, tmp_path: Path, table: TableName) -> None:
    task = serve(Export([])).task()
    assert task.to_parquet(tmp_path / "a", table=table) == 0
    assert read_parquet(tmp_path / "a").schema == task.to_arrow(table=table).schema == schema_of(table)
    assert task.to_record_batches(table=table).read_all().schema == schema_of(table)
    assert list(task.to_pandas(table=table).columns) == task.to_polars(table=table).columns == schema_of(table).names
    assert task.to_ndjson(tmp_path / "b") == 0
    assert (tmp_path / "b").read_bytes() == b""


@each_writer
def test_a_dropped_connection_is_resumed(
    serve: Serve, tmp_path: Path, suffix: str, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(part, "LONGEST_PAUSE", 0.0)
    server = serve(Export([DATA]), Faults(cuts=iter([5_000, 7_000])))
    assert write(server.task(), tmp_path / f"a.{suffix}") == len(ROWS)


FAILURES: dict[str, tuple[Export, Faults, type[Exception]]] = {
    "a row is missing": (Export(FILES, lines=len(ROWS) + 1), Faults(), ExportIncompleteError),
    "files are gone": (Export(FILES), Faults(gone=True), DownloadError),
}


@each_writer
@pytest.mark.parametrize(("export", "faults", "error"), FAILURES.values(), ids=FAILURES)
def test_a_failure_leaves_what_was_there_before(
    serve: Serve, tmp_path: Path, suffix: str, write: Write, export: Export, faults: Faults, error: type[Exception]
) -> None:
    path = tmp_path / f"a.{suffix}"
    path.write_text("before")
    with pytest.raises(error):
        write(serve(export, faults).task(), path)
    assert path.read_text() == "before"
    assert list(tmp_path.iterdir()) == [path]


@each_writer
def test_ctrl_c_leaves_neither_file_nor_thread(serve: Serve, tmp_path: Path, suffix: str, write: Write) -> None:
    server = serve(Export(FILES), Faults(holds_after=10))

    def press() -> None:
        while len(server.uses) < AT_ONCE:
            time.sleep(0.01)
        time.sleep(0.1)  # a signal just before a thread begins to wait would not wake it
        os.kill(os.getpid(), signal.SIGINT)

    finger = threading.Thread(target=press)
    task = server.task()
    finger.start()
    with pytest.raises(KeyboardInterrupt):
        write(task, tmp_path / f"a.{suffix}")
    finger.join()
    server.faults.let_go.set()
    assert list(tmp_path.iterdir()) == []
    assert [each.name for each in threading.enumerate() if each.name.startswith("labelbox-")] == []


def test_a_row_that_does_not_fit_leaves_no_parquet_file_unless_it_may_be_skipped(serve: Serve, tmp_path: Path) -> None:
    task = serve(Export([*FILES, b'no json\n{"data_row":{"id":"z"},"media_attributes":{"width":"wide"}}\n'])).task()
    with pytest.raises(ExportRowError, match=f"row {len(ROWS)} "):
        task.to_parquet(tmp_path / "a")
    assert list(tmp_path.iterdir()) == []
    skipped: list[ExportRowError] = []
    assert task.to_parquet(tmp_path / "a", skipped=skipped) == len(ROWS)
    assert [(problem.line, getattr(problem, "data_row_id", None)) for problem in skipped] == [
        (len(ROWS), None), (len(ROWS) + 1, "z")]  # fmt: skip


def test_batches_that_are_not_read_to_the_end_leave_no_thread(serve: Serve) -> None:
    reader = serve(Export([ROW * 2_000] * 3)).task().to_record_batches()
    assert reader.read_next_batch().num_rows
    del reader
    gc.collect()
    assert [each.name for each in threading.enumerate() if each.name.startswith("labelbox-")] == []


def test_an_error_comes_out_of_batches_as_it_is(serve: Serve) -> None:
    reader = serve(Export(FILES, lines=len(ROWS) + 1)).task().to_record_batches()
    with pytest.raises(ExportIncompleteError):
        reader.read_all()


ROW = b'{"data_row":{"id":"a","row_data":"%s"}}\n' % (b"x" * 4000)


@pytest.mark.parametrize("name", ["a.ndjson", "a.parquet"])
def test_memory_is_bounded_while_a_file_is_written(
    serve: Serve, tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parquet, "GROUP_BYTES", 8 << 20)
    row = ROW.replace(b"x", b"x" * 100)
    files = [row * (32 * WINDOW // len(row))] * 4
    export = Export(files)
    count = len(export.parts()) * files[0].count(b"\n")
    task = serve(export).task()
    write: Write = ExportTask.to_parquet if name.endswith("parquet") else ExportTask.to_ndjson
    tracemalloc.start()
    try:
        assert write(task, tmp_path / name) == count
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    # What the stream itself holds, a row group and a batch in the making.
    assert peak < (2 * AT_ONCE + 2) * WINDOW + (24 << 20) < sum(map(len, files)) // 2
    if name.endswith("parquet"):
        assert pq.ParquetFile(tmp_path / name).metadata.num_row_groups > 5


@pytest.mark.parametrize("method", ["to_ndjson", "to_parquet"])
def test_progress_is_shown_on_request(
    serve: Serve, tmp_path: Path, method: str, capsys: pytest.CaptureFixture[str]
) -> None:
    task = serve(Export(FILES)).task()
    getattr(task, method)(tmp_path / "a", show_progress=True)
    assert "100%" in capsys.readouterr().err
    getattr(task, method)(tmp_path / "a")
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("library", "extra", "call"),
    [
        ("pyarrow", "arrow", "task.to_arrow()"),
        ("pyarrow", "arrow", "task.to_record_batches()"),
        ("pyarrow", "arrow", "task.to_parquet('a')"),
        ("pandas", "pandas", "task.to_pandas()"),
        ("polars", "polars", "task.to_polars()"),
        ("zstandard", "zstd", "task.to_ndjson('a.zst')"),
        ("tqdm", "progress", "task.to_ndjson('a', show_progress=True)"),
    ],
)
def test_a_missing_library_is_named_together_with_its_extra(
    serve: Serve, tmp_path: Path, library: str, extra: str, call: str
) -> None:
    program = f"""
import sys
sys.modules[{library!r}] = None
from labelbox.exports.plan import Header
from labelbox.schema.export_task import ExportTask
from labelbox import Client
task = ExportTask.__new__(ExportTask)
class Job:
    uid, client, status = "t", Client("k"), "COMPLETE"
task._task, task._header = Job(), lambda _: None
try:
    {call}
except ImportError as problem:
    print(problem)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=tmp_path)
    assert f'pip install "labelbox-typed[{extra}]"' in done.stdout, done.stderr
    assert library in done.stdout
    assert list(tmp_path.iterdir()) == []
