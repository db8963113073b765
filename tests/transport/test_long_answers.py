"""Long files are read straight from their connections, which serve again all the same."""

import asyncio
import ssl
from collections.abc import Iterator
from weakref import WeakSet

import pytest

from labelbox import exceptions as ex
from labelbox._async.transport.settings import Settings as AsyncSettings
from labelbox._async.transport.transport import Transport as AsyncTransport
from labelbox.transport import Transport, kept, pool
from tests.transport.conftest import CERTIFICATE, KEY, Connect
from tests.transport.scripted import Says, Server

LONG = bytes(range(256)) * 20_000


def file_of(server: Server) -> str:
    return f"{server.url}/file"


@pytest.fixture
def tls(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """The scripted server, by TLS, and trusted."""
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    pool.tls_context.cache_clear()
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(CERTIFICATE)
    with Server(context=context) as server:
        yield server
    pool.tls_context.cache_clear()


def test_one_connection_serves_several_long_files_and_calls(transport: Transport, server: Server) -> None:
    for _ in range(3):
        server.plays(Says(body=LONG))
        assert transport.download(file_of(server)) == LONG
        assert transport.execute("{ a }") == {"project": {"id": "p"}}
    assert server.connections == 1


def test_one_tls_connection_serves_several_long_files(connect: Connect, tls: Server) -> None:
    tls.usually = Says(body=LONG)
    with connect() as transport:
        assert [transport.download(file_of(tls)) for _ in range(3)] == [LONG] * 3
    assert tls.connections == 1


def test_one_connection_serves_several_long_files_of_an_async_client(server: Server) -> None:
    async def read() -> None:
        async with AsyncTransport(AsyncSettings(KEY, f"{server.url}/graphql")) as transport:
            for _ in range(3):
                server.plays(Says(body=LONG))
                assert await transport.download(file_of(server)) == LONG
                assert await transport.execute("{ a }") == {"project": {"id": "p"}}

    asyncio.run(read())
    assert server.connections == 1


def test_a_connection_that_the_server_closed_after_a_long_file_is_not_used_again(
    transport: Transport, server: Server
) -> None:
    server.plays(Says(body=LONG, cut=len(LONG)))
    assert transport.download(file_of(server)) == LONG
    assert server.ended.acquire(timeout=5)
    assert transport.execute("mutation { a }") == {"project": {"id": "p"}}
    assert server.connections == 2


def test_a_connection_that_has_waited_too_long_is_closed(
    transport: Transport, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept, "IDLE_SECONDS", 0.0)
    server.usually = Says(body=LONG)
    assert [transport.download(file_of(server)) for _ in range(2)] == [LONG] * 2
    assert server.connections == 2
    assert server.ended.acquire(timeout=5)


def test_any_request_closes_a_connection_that_has_waited_too_long(
    transport: Transport, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept, "IDLE_SECONDS", 0.0)
    with Server() as storage:
        storage.usually = Says(body=LONG)
        transport.execute("{ a }")
        assert transport.download(file_of(storage)) == LONG
        transport.execute("{ a }")
        assert storage.ended.acquire(timeout=5)
    assert server.connections == 1


def test_any_request_of_an_async_client_closes_a_connection_that_has_waited_too_long(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept, "IDLE_SECONDS", 0.0)

    async def ask(storage: Server) -> None:
        async with AsyncTransport(AsyncSettings(KEY, f"{server.url}/graphql")) as transport:
            await transport.execute("{ a }")
            assert await transport.download(file_of(storage)) == LONG
            await transport.execute("{ a }")
            assert await asyncio.to_thread(storage.ended.acquire, timeout=5)

    with Server() as storage:
        storage.usually = Says(body=LONG)
        asyncio.run(ask(storage))
    assert server.connections == 1


def test_the_last_user_closes_what_a_long_file_left(
    connect: Connect, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("labelbox.transport.pool._users", WeakSet[object]())  # other tests may have left some
    server.usually = Says(body=LONG)
    with connect() as transport:
        transport.download(file_of(server))
    assert server.ended.acquire(timeout=5)


@pytest.mark.parametrize("said", [{"Connection": "close"}, {"Connection": "Keep-Alive, X"}])
def test_a_long_file_that_ends_its_connection_is_read_too(
    transport: Transport, server: Server, said: dict[str, str]
) -> None:
    server.usually = Says(body=LONG, headers=said)
    assert [transport.download(file_of(server)) for _ in range(2)] == [LONG] * 2


def test_a_long_file_without_a_length_is_read_too(transport: Transport, server: Server) -> None:
    server.usually = Says(body=LONG, framed=False)
    assert transport.download(file_of(server)) == LONG


def test_a_long_file_that_breaks_off_is_a_typed_error_behind_its_bytes(transport: Transport, server: Server) -> None:
    server.plays(Says(body=LONG, cut=2_000_000))
    got: list[bytes] = []
    with transport.stream(file_of(server)) as stream, pytest.raises(ex.NetworkError, match="before the end"):
        got.extend(stream)
    assert b"".join(got) == LONG[:2_000_000]


def test_a_long_file_that_stops_coming_is_a_typed_error(transport: Transport, server: Server) -> None:
    server.plays(Says(body=LONG, cut=2_000_000, then_silent=True))
    with pytest.raises(ex.TimeoutError), transport.stream(file_of(server), timeout=0.1) as stream:
        list(stream)


def test_a_long_file_that_is_left_early_ends_its_connection(transport: Transport, server: Server) -> None:
    server.plays(Says(body=LONG * 4))
    with transport.stream(file_of(server)) as stream:
        pieces = iter(stream)
        for _ in range(3):
            next(pieces)
    assert transport.execute("{ a }") == {"project": {"id": "p"}}
    assert server.connections == 2
