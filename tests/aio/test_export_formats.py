"""Exports, written from async code: what the sync client writes, while the event loop goes on; cancelled, nothing."""

import asyncio
import os
import threading
import uuid
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import aclosing
from pathlib import Path
from typing import Any, cast

import pyarrow as pa
import pytest
from PIL import Image

import labelbox as lb
from labelbox._async.exports import part
from labelbox.aio import AsyncClient, AsyncExportTask
from labelbox.exceptions import NetworkError
from labelbox.exports.formats import arrow
from labelbox.sandbox import Sandbox
from labelbox.sandbox.faults import Stalled, Truncated
from labelbox.sandbox.options import Options
from tests.aio.stepping import Stepped, dropped_generators

BIRDS = 6
PARTS = Options(export_part_size=2_000)


@pytest.fixture(scope="module")
def server() -> Any:
    with Sandbox(options=PARTS) as sandbox:
        yield sandbox


@pytest.fixture(scope="module")
def task(server: Sandbox, tmp_path_factory: pytest.TempPathFactory) -> lb.ExportTask:
    """An export of images with boxes on them."""
    folder, client = tmp_path_factory.mktemp("birds"), server.client()
    builder = lb.OntologyBuilder(tools=[lb.Tool(lb.Tool.Type.BBOX, "bird")])
    project = client.create_project(name="birds", media_type=lb.MediaType.Image)
    project.setup_editor(client.create_ontology("birds", builder.asdict(), lb.MediaType.Image))
    dataset = client.create_dataset(name="birds")
    for n in range(BIRDS):
        Image.new("RGB", (40, 20)).save(folder / f"{n}.png")
        dataset.create_data_row(row_data=str(folder / f"{n}.png"), global_key=f"bird-{n}")
    keys = [f"bird-{n}" for n in range(BIRDS)]
    project.create_batch("all", global_keys=keys)
    box = {"name": "bird", "bbox": {"left": 10, "top": 5, "width": 20, "height": 10}}
    labels = [{"uuid": str(uuid.uuid4()), "dataRow": {"globalKey": key}, **box} for key in keys]
    lb.LabelImport.create_from_objects(client, project.uid, "labels", labels).wait_until_done()
    task = project.export(params={"data_row_details": True, "label_details": True})
    task.wait_till_done()
    return task


def run(server: Sandbox, task: lb.ExportTask, work: Callable[[AsyncExportTask], Awaitable[Any]]) -> Any:
    async def inside() -> Any:
        async with AsyncClient(server.api_key, server.endpoint, rest_endpoint=server.rest_endpoint) as client:
            return await work(await AsyncExportTask.get_task(client, task.uid))

    before = set(threading.enumerate())
    try:
        return asyncio.run(inside())
    finally:
        left = set(threading.enumerate()) - before
        assert not {thread.name for thread in left if not thread.name.startswith(("sandbox", "asyncio"))}


def written(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


FILES: dict[str, Callable[[Any, Path], Any]] = {
    "ndjson": lambda task, folder: task.to_ndjson(folder / "export.ndjson.gz"),
    "parquet": lambda task, folder: task.to_parquet(folder / "export.parquet", table="annotations"),
    "coco": lambda task, folder: task.to_coco(folder / "coco", download_images=True),
    "yolo": lambda task, folder: task.to_yolo(folder / "yolo"),
}


@pytest.mark.parametrize("to", FILES)
def test_files_are_those_of_the_sync_client(server: Sandbox, task: lb.ExportTask, to: str, tmp_path: Path) -> None:
    (tmp_path / "sync").mkdir()
    (tmp_path / "async").mkdir()
    said = FILES[to](task, tmp_path / "sync")
    assert run(server, task, lambda twin: FILES[to](twin, tmp_path / "async")) == said
    assert written(tmp_path / "async") == written(tmp_path / "sync") != {}


def test_tables_are_those_of_the_sync_client(server: Sandbox, task: lb.ExportTask, tmp_path: Path) -> None:
    async def tables(twin: AsyncExportTask) -> None:
        table, frame, polar = await asyncio.gather(twin.to_arrow(), twin.to_pandas(), twin.to_polars())
        data = await twin.to_hf(table="annotations", cache_dir=tmp_path / "hf")
        assert table == task.to_arrow()
        assert frame.equals(task.to_pandas())
        assert polar.equals(task.to_polars())
        assert data["name"][:] == ["bird"] * BIRDS

    run(server, task, tables)


def test_batches_come_one_by_one_and_are_those_of_the_sync_client(
    server: Sandbox, task: lb.ExportTask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(arrow, "BATCH_ROWS", 2)
    made_on: set[str] = set()

    async def batches(twin: AsyncExportTask) -> list[pa.RecordBatch]:
        found: list[pa.RecordBatch] = []
        async for batch in await twin.to_record_batches():
            found.append(batch)
            made_on.update(thread.name for thread in threading.enumerate())
        return found

    found = run(server, task, batches)
    assert pa.Table.from_batches(found) == task.to_arrow()
    assert [batch.num_rows for batch in found] == [2] * (BIRDS // 2)
    assert any(name.startswith("labelbox-work") for name in made_on)


@pytest.mark.parametrize("read", range(4))
def test_who_stops_early_between_batches_leaves_nothing(
    server: Sandbox, task: lb.ExportTask, monkeypatch: pytest.MonkeyPatch, read: int
) -> None:
    monkeypatch.setattr(arrow, "BATCH_ROWS", 2)

    async def stops(twin: AsyncExportTask) -> None:
        with dropped_generators() as dropped:
            async with aclosing(await twin.to_record_batches()) as batches:
                for _ in range(read):
                    await anext(batches)
            assert asyncio.all_tasks() == {asyncio.current_task()}
        assert not dropped

    run(server, task, stops)


def test_a_batch_that_is_cancelled_while_it_is_made_leaves_nothing(server: Sandbox, task: lb.ExportTask) -> None:
    async def cancelled_at_each(twin: AsyncExportTask) -> None:
        async def work() -> None:
            async with aclosing(await twin.to_record_batches()) as batches:
                assert [batch.num_rows async for batch in batches] == [BIRDS]

        steps = Stepped(work())
        assert not await steps.is_cut_short()
        for step in range(1, steps.steps + 1, 3):
            with dropped_generators() as dropped:
                await Stepped(work(), step).is_cut_short()
                assert asyncio.all_tasks() == {asyncio.current_task()}
            assert not dropped

    run(server, task, cancelled_at_each)


def test_errors_of_rows_come_out_between_batches(
    server: Sandbox, task: lb.ExportTask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(part, "FIRST_PAUSE", 0.0)

    async def refused(twin: AsyncExportTask) -> None:
        with pytest.raises(ValueError, match="table is 'labels'"):
            await anext(await twin.to_record_batches(table=cast("Any", "labels")))
        with server.fault(Truncated(at=0)), pytest.raises(NetworkError):
            await anext(await twin.to_record_batches())

    run(server, task, refused)


def test_shards_can_be_read_anywhere(server: Sandbox, task: lb.ExportTask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LABELBOX_API_KEY", server.api_key)
    shards = run(server, task, lambda twin: twin.shards(target_bytes=2_000))
    assert shards == task.shards(target_bytes=2_000)
    assert [row for shard in shards for row in shard.rows()] == list(task.rows())


def test_the_event_loop_goes_on_while_a_writer_blocks(server: Sandbox, task: lb.ExportTask, tmp_path: Path) -> None:
    pipe, goes_on, read = tmp_path / "pipe", threading.Event(), list[bytes]()
    os.mkfifo(pipe)

    def reads() -> None:
        waited = goes_on.wait(20)
        read.extend(pipe.read_bytes().splitlines() if waited else [b"the event loop stands still"])

    async def piped(twin: AsyncExportTask) -> None:
        writing = asyncio.create_task(twin.to_ndjson(pipe))  # opening a pipe blocks until somebody reads it
        while not writing.done():
            await asyncio.sleep(0.01)
            goes_on.set()
        assert await writing == BIRDS

    reader = threading.Thread(target=reads, name="asyncio reader")
    reader.start()
    run(server, task, piped)
    reader.join()
    assert read == [row.raw for row in task.rows()]


def test_more_writers_than_the_loop_has_threads_do_not_wait_for_each_other(
    server: Sandbox, task: lb.ExportTask, tmp_path: Path
) -> None:
    async def many(twin: AsyncExportTask) -> list[int]:
        asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(1, "asyncio"))
        return await asyncio.gather(*(twin.to_ndjson(tmp_path / f"{n}.ndjson") for n in range(5)))

    assert run(server, task, many) == [BIRDS] * 5


def test_errors_come_out_as_they_are_and_leave_nothing(
    server: Sandbox, task: lb.ExportTask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(part, "FIRST_PAUSE", 0.0)

    async def refused(twin: AsyncExportTask) -> None:
        with pytest.raises(ValueError, match="it must name train and val"):
            await twin.to_yolo(tmp_path / "yolo", split={"train": 1.0})
        with pytest.raises(FileNotFoundError):
            await twin.to_ndjson(tmp_path / "missing" / "export.ndjson")
        with server.fault(Truncated(at=0)), pytest.raises(NetworkError):
            await twin.to_parquet(tmp_path / "export.parquet")

    run(server, task, refused)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("to", ["ndjson", "parquet", "coco"])
def test_a_cancelled_writer_leaves_nothing_wherever_it_is(
    server: Sandbox, task: lb.ExportTask, to: str, tmp_path: Path
) -> None:
    async def cancelled_at_each(twin: AsyncExportTask) -> None:
        async def work(folder: Path) -> None:
            await FILES[to](twin, folder)

        (whole := tmp_path / "whole").mkdir()
        steps = Stepped(work(whole))
        assert not await steps.is_cut_short()
        for step in range(1, steps.steps + 1, 3):
            (folder := tmp_path / str(step)).mkdir()
            with dropped_generators() as dropped:
                cut_short = await Stepped(work(folder), step).is_cut_short()
                assert asyncio.all_tasks() == {asyncio.current_task()}
            assert not dropped
            assert written(folder) == ({} if cut_short else written(whole))

    run(server, task, cancelled_at_each)


@pytest.mark.parametrize("to", ["parquet", "coco"])
@pytest.mark.parametrize("files", [1, 3])
def test_a_writer_that_waits_for_a_stalled_file_can_be_cancelled(
    server: Sandbox, task: lb.ExportTask, to: str, files: int, tmp_path: Path
) -> None:
    async def cancelled(twin: AsyncExportTask) -> None:
        with server.fault(Stalled(at=60), nth=files, times=100):
            writing = asyncio.create_task(_done(FILES[to](twin, tmp_path)))
            await asyncio.sleep(0.3)
            writing.cancel()
            with pytest.raises(asyncio.CancelledError):
                await writing
        assert asyncio.all_tasks() == {asyncio.current_task()}

    run(server, task, cancelled)
    assert list(tmp_path.iterdir()) == []


async def _done(work: Awaitable[object]) -> None:
    await work
