"""A task that is cancelled leaves nothing behind: no task, no thread, no connection in use, no half a file."""

import asyncio
import threading
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import aclosing
from pathlib import Path
from typing import Any

import pytest

from labelbox.aio import AsyncClient, AsyncFileConverter, AsyncLabelImport
from labelbox.sandbox import Sandbox
from labelbox.sandbox.faults import Latency
from labelbox.sandbox.options import Options
from labelbox.transport import async_pool
from tests.aio.async_journeys import filled_dataset, project_of_birds
from tests.aio.journeys import boxes
from tests.aio.stepping import Stepped, dropped_generators

Work = Callable[[AsyncClient, Path, Callable[[], None]], Awaitable[object]]


async def page_after_page(client: AsyncClient, folder: Path, begun: Callable[[], None]) -> None:
    begun()
    while True:
        async with aclosing(aiter(client.get_projects())) as projects:
            async for _ in projects:
                await asyncio.sleep(0)


async def calls_side_by_side(client: AsyncClient, folder: Path, begun: Callable[[], None]) -> None:
    begun()
    async with asyncio.TaskGroup() as tasks:
        for _ in range(50):
            tasks.create_task(client.get_organization())
    await asyncio.sleep(60)


async def many_uploads(client: AsyncClient, folder: Path, begun: Callable[[], None]) -> None:
    paths = [folder / f"{n}.txt" for n in range(60)]
    for path in paths:
        path.write_text("a bird", encoding="utf-8")
    dataset = await client.create_dataset(name="uploads")
    begun()
    await dataset.create_data_rows([str(path) for path in paths])
    await asyncio.sleep(60)


async def a_file_of_an_export(client: AsyncClient, folder: Path, begun: Callable[[], None]) -> None:
    dataset = await filled_dataset(client, f"cancel {folder.name}", 300)
    task = await dataset.export(params={"data_row_details": True})
    await task.wait_till_done()
    begun()
    while True:
        await (await task.get_stream(AsyncFileConverter(str(folder / "export.ndjson")))).start()
        (folder / "export.ndjson").unlink()


async def waiting_for_a_job(client: AsyncClient, folder: Path, begun: Callable[[], None]) -> None:
    tag = f"wait {folder.name}"
    dataset = await filled_dataset(client, tag, 2)
    project = await project_of_birds(client, tag, dataset, 2)
    begun()
    job = await AsyncLabelImport.create_from_objects(client, project.uid, "labels", boxes(tag, 2))
    await job.wait_until_done()
    await asyncio.sleep(60)


@pytest.mark.parametrize("seconds", [0.0, 0.03, 0.2])
@pytest.mark.parametrize(
    "work", [page_after_page, calls_side_by_side, many_uploads, a_file_of_an_export, waiting_for_a_job]
)
def test_cancelling_leaves_nothing_running(work: Work, seconds: float, sandbox: Sandbox, tmp_path: Path) -> None:
    before = set(threading.enumerate())

    async def cancelled() -> None:
        async with AsyncClient(sandbox.api_key, sandbox.endpoint, rest_endpoint=sandbox.rest_endpoint) as client:
            begun = asyncio.Event()
            with dropped_generators() as dropped:
                running = asyncio.create_task(_done(work(client, tmp_path, begun.set)))
                await begun.wait()
                await asyncio.sleep(seconds)
                running.cancel()
                with pytest.raises(asyncio.CancelledError):
                    await running
                assert asyncio.all_tasks() == {asyncio.current_task()}
            assert not dropped
            assert (await client.get_user()).email
        assert not async_pool.open_pools()

    with sandbox.fault(Latency(0.01)):
        asyncio.run(cancelled())
    ours = {thread.name for thread in set(threading.enumerate()) - before if not thread.name.startswith("sandbox")}
    assert not ours
    assert not [path for path in tmp_path.iterdir() if path.suffix == ".part"]


async def _done(work: Awaitable[object]) -> None:
    await work


def test_an_export_leaves_nothing_wherever_it_is_cancelled(tmp_path: Path) -> None:
    async def cancelled_at_each(client: AsyncClient) -> None:
        task = await (await filled_dataset(client, "each step", 30)).export(params={"data_row_details": True})
        await task.wait_till_done()
        file = tmp_path / "export.ndjson"

        async def read() -> None:
            await (await task.get_stream(AsyncFileConverter(str(file)))).start()

        whole = Stepped(read())
        assert not await whole.is_cut_short()
        expected = file.read_bytes()
        for step in range(1, whole.steps, 4):
            file.write_bytes(b"before")
            with dropped_generators() as dropped:
                cut_short = await Stepped(read(), step).is_cut_short()
                assert asyncio.all_tasks() == {asyncio.current_task()}
            assert not dropped
            assert file.read_bytes() == (b"before" if cut_short else expected)
            assert list(tmp_path.iterdir()) == [file]

    with Sandbox(options=Options(export_part_size=2_000)) as sandbox:
        run(sandbox, cancelled_at_each)


def test_rows_of_an_export_are_left_anywhere_without_a_trace() -> None:
    async def left_at_each(client: AsyncClient) -> None:
        task = await (await filled_dataset(client, "each row", 40)).export()
        await task.wait_till_done()
        for rows in range(1, 40, 12):
            with dropped_generators() as dropped:
                async with aclosing(aiter(await task.get_stream())) as stream:
                    async for row in stream:
                        if row.current_line == rows:
                            break
                assert asyncio.all_tasks() == {asyncio.current_task()}
            assert not dropped

    with Sandbox(options=Options(export_part_size=2_000)) as sandbox:
        run(sandbox, left_at_each)


def run(sandbox: Sandbox, work: Callable[[AsyncClient], Coroutine[Any, Any, None]]) -> None:
    async def inside() -> None:
        async with AsyncClient(sandbox.api_key, sandbox.endpoint, rest_endpoint=sandbox.rest_endpoint) as client:
            await work(client)

    asyncio.run(inside())


def test_a_loop_that_is_left_early_ends_what_it_started(sandbox: Sandbox) -> None:
    async def leaves(client: AsyncClient) -> None:
        dataset = await filled_dataset(client, "left early", 50)
        task = await dataset.export()
        await task.wait_till_done()
        async for _ in await task.get_stream():
            break
        for _ in range(20):
            await asyncio.sleep(0)
        assert asyncio.all_tasks() == {asyncio.current_task()}

    run(sandbox, leaves)
