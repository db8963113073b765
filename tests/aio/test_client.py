"""What an async client is besides its methods: limits, loops, errors, pickles."""

import asyncio
import multiprocessing
import os
import pickle
from collections.abc import AsyncIterator, Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from typing import Any, cast

import httpx
import pytest

from labelbox.aio import AsyncClient, AsyncProject
from labelbox.exceptions import AuthenticationError, InternalServerError, LabelboxError, ResourceNotFoundError
from labelbox.sandbox import Sandbox
from labelbox.sandbox.faults import Latency, Reset, Status
from labelbox.schema.media_type import MediaType


def connected(sandbox: Sandbox, **options: Any) -> AsyncClient:
    return AsyncClient(sandbox.api_key, sandbox.endpoint, rest_endpoint=sandbox.rest_endpoint, **options)


def run(sandbox: Sandbox, work: Callable[[AsyncClient], Coroutine[Any, Any, object]], **options: Any) -> object:
    async def inside() -> object:
        async with connected(sandbox, **options) as client:
            return await work(client)

    return asyncio.run(inside())


def test_no_more_calls_are_on_their_way_than_allowed(sandbox: Sandbox) -> None:
    now, most = 0, 0

    class Counting(httpx.AsyncHTTPTransport):
        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            nonlocal now, most
            now += 1
            most = max(most, now)
            try:
                return await super().handle_async_request(request)
            finally:
                now -= 1

    async def many(client: AsyncClient) -> None:
        async with asyncio.TaskGroup() as tasks:
            for _ in range(20):
                tasks.create_task(client.get_user())

    async def through() -> None:
        async with (
            httpx.AsyncClient(transport=Counting()) as http,
            connected(sandbox, max_concurrency=3, http_client=http) as client,
        ):
            await many(client)

    with sandbox.fault(Latency(0.01)):
        asyncio.run(through())
    assert most == 3


def test_a_limit_below_one_is_refused(sandbox: Sandbox) -> None:
    with pytest.raises(ValueError, match="max_concurrency: expected at least 1, got 0"):
        connected(sandbox, max_concurrency=0)


def test_reading_an_export_does_not_keep_calls_waiting(sandbox: Sandbox) -> None:
    async def reads(client: AsyncClient) -> int:
        dataset = await client.create_dataset(name="read along")
        await (await dataset.create_data_rows([{"row_data": f"text {n}"} for n in range(40)])).wait_till_done()
        task = await dataset.export()
        await task.wait_till_done()
        count = 0
        async for _ in await task.get_stream():
            count += bool((await client.get_user()).email)
        return count

    assert run(sandbox, reads, max_concurrency=1) == 40


def test_one_client_works_in_one_event_loop_after_the_other(sandbox: Sandbox) -> None:
    client = connected(sandbox)

    async def ask() -> str:
        async with client:
            users = await asyncio.gather(*(client.get_user() for _ in range(40)))
        return users[0].email

    assert asyncio.run(ask()) == asyncio.run(ask())


def test_one_client_works_in_the_event_loops_of_several_threads(sandbox: Sandbox) -> None:
    client = connected(sandbox, max_concurrency=2)

    async def ask() -> set[str]:
        async with client:
            users = await asyncio.gather(*(client.get_user() for _ in range(20)))
        return {user.uid for user in users}

    def in_a_loop_of_its_own(_: int) -> set[str]:
        return asyncio.run(ask())

    with ThreadPoolExecutor(6) as threads:
        found = list(threads.map(in_a_loop_of_its_own, range(12)))
    assert len(found) == 12
    assert len(set[str]().union(*found)) == 1


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
def test_a_client_that_is_in_use_works_in_forked_processes(sandbox: Sandbox) -> None:
    client = connected(sandbox, timeout=20.0, retries=False)

    async def before() -> str:
        email = (await client.get_user()).email  # the connection stays open, and goes along
        with multiprocessing.get_context("fork").Pool(2, initializer=_keep, initargs=(client,)) as processes:
            found = await asyncio.to_thread(processes.map, _email, range(4))
        assert found == [email] * 4
        assert (await client.get_user()).email == email
        await client.close()
        return email

    assert asyncio.run(before())


_kept: list[AsyncClient] = []


def _keep(client: AsyncClient) -> None:
    _kept.append(client)


def _email(_: int) -> str:
    async def ask() -> str:
        async with _kept[0] as client:
            return (await client.get_user()).email

    return asyncio.run(ask())


def test_errors_are_those_of_the_sync_client(sandbox: Sandbox) -> None:
    async def asks(client: AsyncClient) -> None:
        with pytest.raises(ResourceNotFoundError):
            await client.get_project("no-such-project")
        with sandbox.fault(Status(500)), pytest.raises(InternalServerError):
            await client.with_options(retries=False).get_user()

    run(sandbox, asks)
    stranger = AsyncClient("BAD", sandbox.endpoint, rest_endpoint=sandbox.rest_endpoint)
    with pytest.raises(AuthenticationError):
        asyncio.run(_user_of(stranger))


async def _user_of(client: AsyncClient) -> object:
    async with client:
        return await client.get_user()


def test_a_call_is_repeated_as_by_the_sync_client(sandbox: Sandbox) -> None:
    async def asks(client: AsyncClient) -> str:
        return (await client.get_user()).email

    with sandbox.fault(Status(429, retry_after=0), times=2), sandbox.fault(Reset(), times=1):
        assert run(sandbox, asks)


def test_a_client_and_its_entities_are_pickled_without_the_key(
    sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def makes(client: AsyncClient) -> AsyncProject:
        return await client.create_project(name="pickled", media_type=MediaType.Image)

    project = run(sandbox, makes, max_concurrency=5)
    content = pickle.dumps(project)
    assert sandbox.api_key.encode() not in content
    monkeypatch.setenv("LABELBOX_API_KEY", sandbox.api_key)
    again: AsyncProject = pickle.loads(content)
    assert again == project
    assert getattr(again.client, "max_concurrency", None) == 5

    async def asks() -> None:
        await again.update(description="unpickled")
        await cast("AsyncClient", again.client).close()

    asyncio.run(asks())
    assert again.description == "unpickled"


def test_a_list_is_pickled_only_when_all_of_it_was_fetched(sandbox: Sandbox) -> None:
    async def pickles(client: AsyncClient) -> None:
        dataset = await client.create_dataset(name="rows")
        rows = dataset.data_rows()
        with pytest.raises(TypeError, match="all of it was fetched"):
            pickle.dumps(rows)
        await dataset.create_data_row(row_data="a text")
        found = [row async for row in rows]
        assert pickle.loads(pickle.dumps(rows))._items == found

    run(sandbox, pickles)


def test_two_loops_over_a_list_do_not_disturb_each_other(sandbox: Sandbox) -> None:
    async def loops(client: AsyncClient) -> None:
        dataset = await client.create_dataset(name="twice")
        await dataset.create_data_rows_sync([{"row_data": f"text {n}"} for n in range(700)])
        rows = dataset.data_rows()

        async def count() -> int:
            return len([row async for row in rows])

        assert sorted(await asyncio.gather(count(), count())) == [700, 700]

    run(sandbox, loops)


def test_an_error_beside_others_comes_out_by_itself_and_ends_them(sandbox: Sandbox) -> None:
    async def fails(client: AsyncClient) -> None:
        with sandbox.fault(Status(400), operation="*ataRow*"), pytest.raises(LabelboxError) as caught:
            await client.get_data_row_ids_for_external_ids([f"x{n}" for n in range(900)])
        assert not isinstance(caught.value, BaseExceptionGroup)
        assert asyncio.all_tasks() == {asyncio.current_task()}

    run(sandbox, fails)


@asynccontextmanager
async def tls_echo() -> AsyncIterator[str]:
    import ssl

    from tests.transport.conftest import CERTIFICATE

    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(CERTIFICATE)

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        body = b"0123456789" * 500_000
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body) + body)
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(answer, "127.0.0.1", 0, ssl=context)
    async with server:
        yield f"https://127.0.0.1:{server.sockets[0].getsockname()[1]}"


def test_a_large_file_comes_whole_over_tls_and_an_untrusted_server_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    import ssl

    from labelbox.exceptions import NetworkError
    from labelbox.transport import async_streams, pool

    async def fetch() -> bytes:
        async with tls_echo() as url, AsyncClient("key", retries=False) as client, client.files.stream(url) as file:
            return b"".join([piece async for piece in file])

    with pytest.raises(NetworkError):
        asyncio.run(fetch())
    trusting = ssl.create_default_context()
    trusting.check_hostname, trusting.verify_mode = False, ssl.CERT_NONE
    monkeypatch.setattr(async_streams, "tls_context", lambda: trusting)
    assert asyncio.run(fetch()) == b"0123456789" * 500_000
    assert pool.tls_context() is not trusting
