"""What takes long here is done on a thread: the event loop goes on meanwhile, and cancelling leaves nothing of it."""

import asyncio
import itertools
import os
import threading
from collections.abc import Awaitable, Callable, Coroutine, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from labelbox.aio import (
    AsyncBulkImportRequest,
    AsyncClient,
    AsyncLabelImport,
    AsyncMALPredictionImport,
    AsyncProject,
)
from labelbox.flows import spool
from labelbox.sandbox import Sandbox
from labelbox.schema.data_row_metadata import DataRowMetadata, DataRowMetadataField, DeleteDataRowMetadata
from labelbox.schema.identifiable import GlobalKey
from labelbox.schema.media_type import MediaType
from labelbox.types import ImageData, Label, Mask, MaskData, ObjectAnnotation
from tests.aio.async_journeys import filled_dataset, project_of_birds
from tests.aio.journeys import boxes

ROWS = 3


def run(sandbox: Sandbox, work: Callable[[AsyncClient], Coroutine[Any, Any, None]]) -> None:
    async def inside() -> None:
        async with AsyncClient(sandbox.api_key, sandbox.endpoint, rest_endpoint=sandbox.rest_endpoint) as client:
            await work(client)

    asyncio.run(inside())


class Ticks:
    """Another coroutine of the program; rows that come only while it goes on."""

    def __init__(self) -> None:
        self._ticked = threading.Event()
        self.threads: set[int] = set()

    async def go_on(self) -> None:
        while True:
            self._ticked.set()
            await asyncio.sleep(0.001)

    def slowly(self, rows: list[Any]) -> Iterator[Any]:
        for row in rows:
            self._ticked.clear()
            assert self._ticked.wait(20), "the event loop stands still"
            self.threads.add(threading.get_ident())
            yield row


Consume = Callable[[AsyncClient, AsyncProject, str, Ticks, Path], Awaitable[object]]


async def labels(client: AsyncClient, project: AsyncProject, tag: str, ticks: Ticks, folder: Path) -> object:
    job = await AsyncLabelImport.create_from_objects(client, project.uid, "a", ticks.slowly(boxes(tag, ROWS)))
    return await job.errors


async def with_journal(client: AsyncClient, project: AsyncProject, tag: str, ticks: Ticks, folder: Path) -> object:
    rows = ticks.slowly(boxes(tag, ROWS))
    job = await AsyncLabelImport.create_from_objects(client, project.uid, "a", rows, journal=folder / "run.db")
    return await job.errors


async def split(client: AsyncClient, project: AsyncProject, tag: str, ticks: Ticks, folder: Path) -> object:
    rows = ticks.slowly(boxes(tag, ROWS))
    group = await AsyncMALPredictionImport.create_from_objects(client, project.uid, "a", rows, max_rows_per_job=1)
    assert len(group) == ROWS
    return await group.errors


async def old_kind(client: AsyncClient, project: AsyncProject, tag: str, ticks: Ticks, folder: Path) -> object:
    rows = ticks.slowly([{"uuid": f"{tag}-{n}", **row} for n, row in enumerate(boxes(tag, ROWS))])
    job = await AsyncBulkImportRequest.create_from_objects(client, project.uid, "a", rows, validate=False)
    return await job.errors


def mask(color: int) -> ObjectAnnotation:
    picture = MaskData.from_2D_arr(np.eye(4, dtype=np.uint8) * color)
    return ObjectAnnotation(name="bird", value=Mask(mask=picture, color=(color, color, color)))


async def masks(client: AsyncClient, project: AsyncProject, tag: str, ticks: Ticks, folder: Path) -> object:
    given = [Label(data=ImageData(global_key=f"{tag}-{n}"), annotations=[mask(n + 1)]) for n in range(ROWS)]
    job = await AsyncLabelImport.create_from_objects(client, project.uid, "a", ticks.slowly(given), upload_masks=True)
    return [row for row in await job.inputs if "instanceURI" not in row["mask"]]


async def data_rows(client: AsyncClient, project: AsyncProject, tag: str, ticks: Ticks, folder: Path) -> object:
    dataset = await client.create_dataset(name=f"{tag} more")
    rows = [{"row_data": f"https://example.org/{n}.jpg", "global_key": f"{tag} more {n}"} for n in range(ROWS)]
    task = await dataset.create_data_rows(ticks.slowly(rows))
    await task.wait_till_done()
    result = await dataset.create_data_rows(
        ticks.slowly([{**row, "global_key": f"{row['global_key']} again"} for row in rows]), journal=folder / "run.db"
    )
    return [*(await task.failed_data_rows or []), *result.failed]


async def check(client: AsyncClient, project: AsyncProject, tag: str, ticks: Ticks, folder: Path) -> object:
    return (await project.check(ticks.slowly(boxes(tag, ROWS)))).errors


async def batch(client: AsyncClient, project: AsyncProject, tag: str, ticks: Ticks, folder: Path) -> object:
    other = await client.create_project(name=f"{tag} other", media_type=MediaType.Image)
    keys = [f"{tag}-{number}" for number in range(ROWS)]
    made = await other.create_batch("first", global_keys=ticks.slowly(keys[:1]))
    task = await other.create_batches("more", global_keys=ticks.slowly(keys[1:]))
    await task.wait_till_done()
    return [*made.failed_data_row_ids, *((await task.errors()) or [])]


async def metadata(client: AsyncClient, project: AsyncProject, tag: str, ticks: Ticks, folder: Path) -> object:
    ontology = await client.get_data_row_metadata_ontology()
    (uid,) = [field.uid for field in ontology.fields if field.name == "tag"]
    keys = [f"{tag}-{number}" for number in range(ROWS)]
    fields = [DataRowMetadataField(name="tag", value="rare")]
    failed = await ontology.bulk_upsert(ticks.slowly([DataRowMetadata(global_key=key, fields=fields) for key in keys]))
    gone = [DeleteDataRowMetadata(data_row_id=GlobalKey(key), fields=[uid]) for key in keys]
    return [*failed, *(await ontology.bulk_delete(ticks.slowly(gone)))]


async def global_keys(client: AsyncClient, project: AsyncProject, tag: str, ticks: Ticks, folder: Path) -> object:
    dataset = await client.create_dataset(name=f"{tag} nameless")
    row = await dataset.create_data_row(row_data="https://example.org/1.jpg")
    pairs = ticks.slowly([{"data_row_id": row.uid, "global_key": f"{tag} named"}])
    return (await client.assign_global_keys_to_data_rows(pairs))["errors"]


EVERYTHING = [labels, with_journal, split, old_kind, masks, data_rows, check, batch, metadata, global_keys]


@pytest.mark.parametrize("consume", EVERYTHING)
def test_the_loop_goes_on_while_an_iterable_is_read(sandbox: Sandbox, tmp_path: Path, consume: Consume) -> None:
    async def consumes(client: AsyncClient) -> None:
        tag = f"work {consume.__name__}"
        project = await project_of_birds(client, tag, await filled_dataset(client, tag, ROWS), ROWS)
        ticks = Ticks()
        ticking = asyncio.create_task(ticks.go_on())
        assert not await consume(client, project, tag, ticks, tmp_path)
        ticking.cancel()
        assert threading.get_ident() not in ticks.threads

    run(sandbox, consumes)
    assert not [thread.name for thread in threading.enumerate() if thread.name.startswith("labelbox-work")]


def held_in(folder: Path) -> list[str]:
    """The files below a folder that this process has open, and those that lie there."""
    links = [os.path.realpath(f"/proc/self/fd/{number}") for number in os.listdir("/proc/self/fd")]
    return [*(link for link in links if str(folder) in link), *os.listdir(folder)]


@pytest.mark.parametrize("upload_masks", [False, True])
@pytest.mark.parametrize("journal", [None, "run.db"])
def test_cancelling_an_import_leaves_no_thread_and_no_file(
    sandbox: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, upload_masks: bool, journal: str | None
) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(scratch))
    monkeypatch.setattr(spool, "IN_MEMORY", 1)
    kept = None if journal is None else tmp_path / journal
    numbers = itertools.count()

    async def cancelled(client: AsyncClient) -> None:
        loop, begun = asyncio.get_running_loop(), asyncio.Event()

        def endless() -> Iterator[dict[str, Any]]:
            for number in numbers:
                if number == 1_000:
                    assert held_in(scratch)
                    loop.call_soon_threadsafe(begun.set)
                yield {"dataRow": {"globalKey": str(number)}, "name": "bird"}

        create = AsyncLabelImport.create_from_objects
        importing = asyncio.create_task(
            create(client, "project", "a", endless(), upload_masks=upload_masks, journal=kept)
        )
        await begun.wait()
        importing.cancel()
        with pytest.raises(asyncio.CancelledError):
            await importing
        assert not held_in(scratch)
        assert not [thread.name for thread in threading.enumerate() if thread.name.startswith("labelbox-work")]
        read = next(numbers)
        await asyncio.sleep(0.01)
        assert next(numbers) == read + 1

    asked = len(sandbox.calls("create*Import*"))
    run(sandbox, cancelled)
    assert len(sandbox.calls("create*Import*")) == asked


def test_what_an_iterable_raises_comes_out_and_callbacks_come_in_the_loop(sandbox: Sandbox) -> None:
    told: set[int] = set()

    def breaks() -> Iterator[dict[str, Any]]:
        yield {"dataRow": {"globalKey": "x"}, "name": "bird"}
        raise LookupError("no more birds")

    async def imports(client: AsyncClient) -> None:
        create = AsyncLabelImport.create_from_objects
        with pytest.raises(LookupError, match="no more birds"):
            await create(client, "project", "a", breaks(), on_progress=lambda _: told.add(threading.get_ident()))

    run(sandbox, imports)
    assert told == {threading.get_ident()}
