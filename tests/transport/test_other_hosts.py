"""What a server may say, another host never gets the key, nor what was sent with it."""

import asyncio

import httpx
import pytest

from labelbox import aio
from labelbox import exceptions as ex
from labelbox_graphql.runtime import Retry
from tests.transport.conftest import KEY, Connect
from tests.transport.operations import ask, upload
from tests.transport.scripted import Says, Server

REDIRECTS = [301, 302, 303, 307, 308]


@pytest.mark.parametrize("own", [False, True])
@pytest.mark.parametrize("status", REDIRECTS)
def test_no_call_and_no_upload_follows_a_redirect(connect: Connect, server: Server, status: int, own: bool) -> None:
    with Server() as elsewhere, httpx.Client(follow_redirects=True) as http:
        server.usually = Says(status, headers={"Location": f"{elsewhere.url}/graphql"})
        transport = connect(http_client=http if own else None)
        calls = (
            lambda: transport.send(ask()),
            lambda: transport.send(ask(Retry.NOT_SENT)),
            lambda: transport.send(upload(lambda: iter([b"private"]))),
            lambda: transport.execute("{ a }"),
            lambda: transport.rest("GET", "/a"),
            lambda: transport.rest("POST", "/a", {"a": 1}),
        )
        for call in calls:
            with pytest.raises(ex.LabelboxError, match="redirects are not followed"):
                call()
        assert len(server.seen) == len(calls)
        assert elsewhere.connections == 0


@pytest.mark.parametrize("own", [False, True])
@pytest.mark.parametrize("status", REDIRECTS)
def test_a_download_that_is_sent_on_carries_no_key(connect: Connect, server: Server, status: int, own: bool) -> None:
    with Server() as elsewhere, httpx.Client() as http:
        server.usually = Says(status, headers={"Location": f"{elsewhere.url}/file"})
        elsewhere.usually = Says(200, b"content")
        transport = connect(http_client=http if own else None)
        assert transport.download(f"{server.url}/a") == b"content"
        with transport.stream(f"{server.url}/a") as stream:
            assert b"".join(stream) == b"content"
        assert len(elsewhere.seen) == 2
        for seen in (*server.seen, *elsewhere.seen):
            assert "authorization" not in seen.headers
            assert KEY not in str(seen)


def test_no_async_call_follows_a_redirect(server: Server) -> None:
    with Server() as elsewhere:
        server.usually = Says(307, headers={"Location": f"{elsewhere.url}/graphql"})

        async def asked() -> None:
            async with aio.AsyncClient(KEY, f"{server.url}/graphql") as client:
                await client.get_organization()

        with pytest.raises(ex.LabelboxError, match="redirects are not followed"):
            asyncio.run(asked())
        assert (len(server.seen), elsewhere.connections) == (1, 0)
