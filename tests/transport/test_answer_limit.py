"""How much of an answer is kept: a server, or a small packed answer, must not fill the memory."""

import asyncio
import gzip
import tracemalloc

import httpx
import pytest

from labelbox import exceptions as ex
from labelbox._async.transport.settings import Settings as AsyncSettings
from labelbox._async.transport.transport import Transport as AsyncTransport
from labelbox.transport import Settings
from labelbox_graphql import runtime as gql
from tests.transport.conftest import KEY, Connect
from tests.transport.operations import ask
from tests.transport.scripted import Says, Server

BODY = b'{"data": {"project": {"id": "p"}}}'
PACKED = {"Content-Encoding": "gzip"}
REFUSED = r"more than the limit of 33 bytes; nothing of it was kept"


def plain_or_packed(packed: bool) -> Says:
    return Says(200, gzip.compress(BODY), PACKED) if packed else Says(200, BODY)


@pytest.mark.parametrize("own", [False, True])
@pytest.mark.parametrize("packed", [False, True])
def test_an_answer_over_the_limit_is_a_typed_error_at_once(
    connect: Connect, server: Server, packed: bool, own: bool
) -> None:
    server.usually = plain_or_packed(packed)
    with httpx.Client() as http:
        options = {"http_client": http} if own else {}
        narrow, wide = connect(answer_limit=len(BODY) - 1, **options), connect(answer_limit=len(BODY), **options)
        calls = (lambda: narrow.send(ask()), lambda: narrow.execute("{ a }"), lambda: narrow.rest("GET", "/a"))
        for call in calls:
            with pytest.raises(ex.UnexpectedResponseError, match=REFUSED):
                call()
        assert len(server.seen) == len(calls)
        assert wide.send(ask()).project is not None
        assert wide.rest("GET", "/a").body == BODY


def test_a_mutation_whose_answer_is_over_the_limit_is_told_to_be_in_doubt(connect: Connect, server: Server) -> None:
    server.usually = plain_or_packed(False)
    with pytest.raises(ex.UnexpectedResponseError) as caught:
        connect(answer_limit=10).send(ask(gql.Retry.NOT_SENT))
    assert any("may have done it" in note for note in caught.value.__notes__)
    assert len(server.seen) == 1


def test_a_bomb_is_not_unpacked_beyond_the_limit(connect: Connect, server: Server) -> None:
    server.usually = Says(200, gzip.compress(b" " * (64 << 20)), PACKED)
    transport = connect(answer_limit=1 << 20)
    tracemalloc.start()
    try:
        with pytest.raises(ex.UnexpectedResponseError, match="limit"):
            transport.send(ask())
        assert tracemalloc.get_traced_memory()[1] < 8 << 20
    finally:
        tracemalloc.stop()


def test_a_bomb_among_the_downloads_is_not_unpacked_beyond_the_limit(connect: Connect, server: Server) -> None:
    server.usually = Says(200, gzip.compress(b" " * (64 << 20)), PACKED)
    transport = connect()
    tracemalloc.start()
    try:
        with pytest.raises(ex.DownloadError, match="limit"):
            transport.download(server.url, limit=1 << 20)
        assert tracemalloc.get_traced_memory()[1] < 8 << 20
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("packed", [False, True])
def test_an_async_answer_has_the_same_limit(server: Server, packed: bool) -> None:
    server.usually = plain_or_packed(packed)

    async def asked(limit: int) -> gql.Model:
        settings = AsyncSettings(KEY, f"{server.url}/graphql", answer_limit=limit)
        async with AsyncTransport(settings) as transport:
            return await transport.send(ask())

    with pytest.raises(ex.UnexpectedResponseError, match=REFUSED):
        asyncio.run(asked(len(BODY) - 1))
    assert asyncio.run(asked(len(BODY))).model_dump(by_alias=True) == {"project": {"id": "p"}}
    assert AsyncSettings(KEY).answer_limit == Settings(KEY).answer_limit == 256 << 20
