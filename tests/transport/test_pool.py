"""Connections are kept, counted and closed."""

import threading
from collections.abc import Iterator

import httpcore
import pytest

from labelbox.transport.connections import Connections
from tests.transport.scripted import Says, Server

Pooled = tuple[Connections, Server]


@pytest.fixture
def pooled(server: Server) -> Iterator[Pooled]:
    """At most two connections."""
    connections = Connections(httpcore.ConnectionPool(keepalive_expiry=60.0), most=2, idle_seconds=60.0)
    yield connections, server
    connections.close()


def begun(connections: Connections, server: Server, *, patience: float = 30.0) -> httpcore.Response:
    timeout = {"connect": 30.0, "read": 30.0, "write": 30.0, "pool": patience}
    return connections.handle_request(
        httpcore.Request("GET", f"{server.url}/", headers={"Host": "here"}, extensions={"timeout": timeout})
    )


def asked(connections: Connections, server: Server) -> bytes:
    response = begun(connections, server)
    try:
        return response.read()
    finally:
        response.close()


def test_connections_are_used_again_and_never_more_than_allowed(pooled: Pooled) -> None:
    connections, server = pooled
    server.usually = Says(body=b"here")
    answers: list[bytes] = []
    threads = [
        threading.Thread(target=lambda: answers.extend(asked(connections, server) for _ in range(10))) for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [b"here"] * 80
    assert server.connections == 2


def test_a_place_that_does_not_come_free_in_time_is_a_timeout_and_nothing_was_sent(pooled: Pooled) -> None:
    connections, server = pooled
    held = [begun(connections, server) for _ in range(2)]
    with pytest.raises(httpcore.PoolTimeout):
        begun(connections, server, patience=0.01)
    assert len(server.seen) == 2
    for response in held:
        response.close()
    assert asked(connections, server)


def test_a_connection_that_the_server_closed_is_not_used_again(pooled: Pooled) -> None:
    connections, server = pooled
    asked(connections, server)
    server.hang_up()
    assert server.ended.acquire(timeout=10)
    assert asked(connections, server)
    assert server.connections == 2


def test_an_answer_that_is_dropped_ends_its_connection_and_frees_the_place(pooled: Pooled) -> None:
    connections, server = pooled
    server.usually = Says(body=b"x" * 10_000_000)
    for _ in range(3):
        response = begun(connections, server)
        next(iter(response.iter_stream()))
        response.close()
        assert server.ended.acquire(timeout=10)
    assert len(asked(connections, server)) == 10_000_000


def test_a_failure_frees_the_place(pooled: Pooled) -> None:
    connections, server = pooled
    server.plays(*(Says(framed=True, body=b"cut", cut=1) for _ in range(3)))
    for _ in range(3):
        with pytest.raises(httpcore.RemoteProtocolError):
            asked(connections, server)
    assert asked(connections, server)


def test_where_all_are_idle_the_oldest_makes_room_for_another_server(pooled: Pooled) -> None:
    connections, server = pooled
    with Server() as second, Server() as third:
        for each in (server, second, third):
            asked(connections, each)
        assert server.ended.acquire(timeout=10)
        asked(connections, second)
        assert second.connections == 1


def test_a_connection_that_nobody_used_for_long_is_closed_by_the_next_call(server: Server) -> None:
    connections = Connections(httpcore.ConnectionPool(keepalive_expiry=60.0), most=5, idle_seconds=0.0)
    with Server() as other:
        asked(connections, server)
        asked(connections, other)
        assert server.ended.acquire(timeout=10)
    connections.close()


def test_closing_ends_all_connections(pooled: Pooled) -> None:
    connections, server = pooled
    asked(connections, server)
    connections.close()
    assert server.ended.acquire(timeout=10)
