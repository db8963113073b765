"""Exports on their way to where models are trained: files, tables, data sets and shards, each of a known type."""

from collections.abc import Iterator
from contextlib import aclosing
from pathlib import Path
from typing import Any, assert_type

import datasets
import pandas as pd
import polars as pl
import pyarrow as pa
from torch.utils.data import DataLoader
from torchdata.stateful_dataloader import StatefulDataLoader

import labelbox as lb
from labelbox.aio import AsyncExportTask
from labelbox.exports.errors import ExportFormatError, ExportRowError
from labelbox.exports.formats.report import FormatReport, LeftOut
from labelbox.exports.formats.torch_data import ExportDataset
from labelbox.exports.shard import ExportShard
from labelbox.schema.export_task import StreamType


def writes_files(task: lb.ExportTask, folder: Path) -> None:
    skipped: list[ExportRowError] = []
    assert_type(task.to_ndjson("export.ndjson"), int)
    assert_type(task.to_ndjson(folder / "errors.gz", stream_type=StreamType.ERRORS, show_progress=True), int)
    assert_type(task.to_parquet(folder / "export.parquet", table="annotations", skipped=skipped), int)
    for problem in skipped:
        assert_type((problem.task_id, problem.line, problem.offset, problem.data), tuple[str, int, int, bytes])
        if isinstance(problem, ExportFormatError):
            assert_type((problem.data_row_id, problem.field), tuple[str | None, str])


def makes_tables(task: lb.ExportTask) -> Iterator[pa.RecordBatch]:
    assert_type(task.to_arrow(table="annotations"), pa.Table)
    assert_type(task.to_pandas(show_progress=True), pd.DataFrame)
    assert_type(task.to_polars(table="data_rows"), pl.DataFrame)
    reader = task.to_record_batches()
    assert_type(reader, pa.RecordBatchReader)
    for batch in reader:
        assert_type(batch, pa.RecordBatch)
        yield batch


def writes_folders_of_images(task: lb.ExportTask, folder: Path) -> None:
    report = task.to_coco(folder / "coco", download_images=True, project_id="p", predictions=True)
    assert_type(report, FormatReport)
    assert_type((report.images, report.annotations), tuple[int, int])
    assert_type(report.left_out, list[LeftOut])
    for data_row_id, what, why in report.left_out:
        assert_type((data_row_id, what, why), tuple[str, str, str])
    split = {"train": 0.7, "val": 0.2, "test": 0.1}
    assert_type(task.to_yolo("yolo", task="segment", names=["cat"], split=split), FormatReport)


def makes_data_sets_of_hugging_face(task: lb.ExportTask, folder: Path) -> None:
    assert_type(task.to_hf(table="annotations", cache_dir=folder), datasets.Dataset)
    assert_type(task.to_hf_stream(target_bytes=8_000_000, api_key_env="OTHER_KEY"), datasets.IterableDataset)


def size_of(row: lb.ExportRow) -> tuple[int, int]:
    return row.media_attributes.width or 0, row.media_attributes.height or 0


def trains(task: lb.ExportTask, saved: dict[str, Any]) -> dict[str, Any]:
    assert_type(task.to_torch(), ExportDataset[lb.ExportRow])
    data = task.to_torch(size_of, on_skip=lambda problem: print(problem.line), rank=0, world_size=8)
    assert_type(data, ExportDataset[tuple[int, int]])
    for size in data:
        assert_type(size, tuple[int, int])
    data.load_state_dict(data.state_dict())
    DataLoader(data, batch_size=32, num_workers=4)
    loader = StatefulDataLoader(data, batch_size=32)
    loader.load_state_dict(saved)
    return loader.state_dict()


def sends_shards(task: lb.ExportTask) -> Iterator[lb.ExportRow]:
    shards = task.shards(target_bytes=64 << 20, stream_type=StreamType.RESULT, api_key_env="OTHER_KEY")
    assert_type(shards, list[ExportShard])
    for shard in shards:
        assert_type((shard.task_id, shard.start, shard.end, shard.size), tuple[str, int, int, int])
        assert_type(shard.lines(), Iterator[bytes])
        assert_type(shard.record_batches(table="annotations"), Iterator[pa.RecordBatch])
        assert_type(shard.rows(select=["data_row.id"]), Iterator[lb.ExportRow])
        yield from shard.rows()


async def does_the_same_in_async_code(task: AsyncExportTask, folder: Path) -> None:
    assert_type(await task.to_ndjson(folder / "export.ndjson.zst"), int)
    assert_type(await task.to_parquet("export.parquet", table="annotations"), int)
    assert_type(await task.to_arrow(), pa.Table)
    assert_type(await task.to_pandas(), pd.DataFrame)
    async with aclosing(await task.to_record_batches(table="annotations")) as batches:
        async for batch in batches:
            assert_type(batch, pa.RecordBatch)
    assert_type(await task.to_polars(), pl.DataFrame)
    assert_type(await task.to_coco(folder / "coco"), FormatReport)
    assert_type(await task.to_yolo(folder / "yolo", task="detect"), FormatReport)
    assert_type(await task.to_hf(), datasets.Dataset)
    assert_type(await task.to_hf_stream(), datasets.IterableDataset)
    assert_type(await task.to_torch(size_of), ExportDataset[tuple[int, int]])
    assert_type(await task.shards(), list[ExportShard])
