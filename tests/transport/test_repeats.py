"""What is sent a second time, when, and what never."""

import email.utils
import socket
import ssl
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from labelbox import exceptions as ex
from labelbox.transport import Policy, Transport
from labelbox_graphql.runtime import Retry
from tests.transport.conftest import Connect, Waits
from tests.transport.operations import ask
from tests.transport.scripted import Act, KeepsSilent, Resets, Says, Server

GOOD = Says(body={"data": {"project": {"id": "p"}}})
INSIDE = Says(
    200, {"errors": [{"message": "m", "extensions": {"code": "INTERNAL_SERVER_ERROR", "exception": {"status": 503}}}]}
)
TOO_MANY = Says(200, {"message": "You have exceeded the limit"})

# What is certainly not done: the server says that it turned the request away.
REFUSALS = [Says(429), Says(503, headers={"Retry-After": "1"}), TOO_MANY]
# What may have been done: the request was there, and then something broke.
DOUBTS = [
    Says(500),
    Says(502, "<html>"),
    Says(503),
    Says(504),
    INSIDE,
    Resets(),
    Says(200, GOOD.body, cut=5),
    Says(200, b"", {"Content-Encoding": "br"}),
]


@pytest.mark.spec("S-015", "S-216")
@pytest.mark.parametrize("act", [*REFUSALS, *DOUBTS[:-1]])
def test_a_query_is_repeated_until_it_succeeds(transport: Transport, server: Server, act: Act) -> None:
    server.plays(act, act)
    assert transport.send(ask()).project is not None
    server.plays(act)
    assert transport.execute("query A { a }") == {"project": {"id": "p"}}
    assert len(server.seen) == 5


@pytest.mark.parametrize("act", REFUSALS)
def test_a_mutation_that_was_turned_away_is_repeated(transport: Transport, server: Server, act: Act) -> None:
    server.plays(act)
    assert transport.send(ask(Retry.NOT_SENT)).project is not None
    server.plays(act)
    transport.execute("mutation A { a }")
    assert len(server.seen) == 4


@pytest.mark.parametrize("act", DOUBTS)
def test_a_mutation_that_may_have_arrived_is_never_sent_twice(transport: Transport, server: Server, act: Act) -> None:
    server.plays(act)
    with pytest.raises(ex.LabelboxError) as caught:
        transport.send(ask(Retry.NOT_SENT))
    if act is not DOUBTS[-1]:
        assert any("look before you repeat it" in note for note in caught.value.__notes__)
    server.plays(act)
    with pytest.raises(ex.LabelboxError):
        transport.execute("mutation A { a }")
    assert len(server.seen) == 2


def test_a_mutation_that_got_no_answer_in_time_is_never_sent_twice(transport: Transport, server: Server) -> None:
    server.plays(KeepsSilent())
    with pytest.raises(ex.TimeoutError):
        transport.send(ask(Retry.NOT_SENT, timeout=0.05))
    assert len(server.seen) == 1


@pytest.mark.parametrize("act", [*REFUSALS, *DOUBTS])
def test_what_may_never_be_repeated_is_not(transport: Transport, server: Server, act: Act) -> None:
    server.plays(act)
    with pytest.raises(ex.LabelboxError):
        transport.send(ask(Retry.NEVER))
    assert len(server.seen) == 1


@pytest.mark.parametrize("act", [*REFUSALS, *DOUBTS])
def test_nothing_is_repeated_without_retries(connect: Connect, server: Server, act: Act) -> None:
    server.plays(act)
    with pytest.raises(ex.LabelboxError):
        connect(retries=False).send(ask())
    assert len(server.seen) == 1


@pytest.mark.parametrize(
    "code", ["AUTHENTICATION_ERROR", "GRAPHQL_PARSE_FAILED", "RESOURCE_CONFLICT", "INTERNAL_SERVER_ERROR", "STRANGE"]
)
def test_a_users_mistake_is_not_repeated(transport: Transport, server: Server, code: str) -> None:
    server.usually = Says(400, {"errors": [{"message": "m", "extensions": {"code": code}}]})
    with pytest.raises(ex.LabelboxError):
        transport.send(ask())
    assert len(server.seen) == 1


@pytest.mark.spec("S-015")
def test_waits_double_up_to_a_minute_and_end_after_two(transport: Transport, server: Server, waits: Waits) -> None:
    server.usually = Says(502)
    with pytest.raises(ex.InternalServerError) as caught:
        transport.send(ask())
    assert waits.all == [1, 2, 4, 8, 16, 32]
    assert "Given up after 7 attempts in 63 s." in caught.value.__notes__
    assert len(server.seen) == 7


def test_a_wait_is_never_longer_than_a_minute(connect: Connect, server: Server, waits: Waits) -> None:
    server.usually = Says(502)
    with pytest.raises(ex.InternalServerError):
        connect(policy=Policy(total=250)).send(ask())
    assert waits.all[-2:] == [60, 60]


@pytest.mark.parametrize("status", [429, 503])
def test_the_server_may_say_when_to_come_back(connect: Connect, server: Server, waits: Waits, status: int) -> None:
    transport = connect(policy=Policy(first=0))
    date = email.utils.formatdate(time.time() + 30, usegmt=True)
    server.plays(Says(status, headers={"Retry-After": "7"}), Says(status, headers={"Retry-After": date}))
    transport.send(ask(Retry.NOT_SENT))
    assert waits.all[0] == 7
    assert 25 < waits.all[1] <= 30


def test_a_server_that_wants_us_back_too_late_is_left_at_once(
    transport: Transport, server: Server, waits: Waits
) -> None:
    server.plays(Says(429, headers={"Retry-After": "3600"}))
    with pytest.raises(ex.ApiLimitError):
        transport.send(ask())
    assert waits.all == []


@pytest.mark.parametrize("value", ["soon", "", "-5", "nan", "inf", "Thu, 99 Foo 2024"])
def test_a_strange_retry_after_is_survived(transport: Transport, server: Server, value: str) -> None:
    server.plays(Says(429, headers={"Retry-After": value}))
    assert transport.send(ask()).project is not None


def test_a_server_that_comes_up_late_is_waited_for(connect: Connect, server: Server, waits: Waits) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    late: list[Server] = []

    def wait(seconds: float) -> None:
        if not late:
            late.append(Server(port))

    transport = connect(endpoint=f"http://127.0.0.1:{port}/graphql")
    transport.pace = type(transport.pace)(wait, transport.pace.now, transport.pace.jitter)
    try:
        # A refused connection cannot have carried a mutation.
        assert transport.send(ask(Retry.NOT_SENT)).project is not None
    finally:
        late[0].__exit__(None, None, None)


def test_a_wrong_address_is_given_up_soon(connect: Connect, waits: Waits) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    with pytest.raises(ex.NetworkError):
        connect(endpoint=f"http://127.0.0.1:{port}/graphql").send(ask())
    assert waits.all == [1, 2, 4]


def test_a_certificate_that_nobody_vouches_for_is_refused_once(
    connect: Connect, tmp_path: Path, waits: Waits, tls_server: Callable[[], str]
) -> None:
    with pytest.raises(ex.NetworkError, match="(?i)certificate"):
        connect(endpoint=tls_server() + "/graphql").send(ask())
    assert waits.all == []


def test_a_request_that_broke_off_while_it_was_sent_is_repeated(transport: Transport, server: Server) -> None:
    server.plays(Resets(read_body=False))
    text = "x" * 30_000_000  # more than any socket buffer holds: the server cannot have got all of it
    assert transport.send(ask(Retry.NOT_SENT, text=text)).project is not None
    assert len(server.seen) == 1


@pytest.mark.parametrize(
    ("text", "is_repeated"),
    [
        ("{ a }", True),
        ("query A { mutation }", True),
        ("# mutation\n query { a }", True),
        ('query { a(b: "} mutation {") }', True),
        ('query { a(b: """ " mutation """) }', True),
        ("fragment F on A { a } query { ...F }", True),
        ("mutation { a }", False),
        ("# query\n mutation { a }", False),
        ("\ufeff , mutation{a}", False),
        ("fragment F on A { a } mutation { ...F }", False),
        ('query A { a(b: "\\"}") } mutation B { b }', False),
        ("subscription { a }", False),
        ("query { a ", False),
        ('query { a(b: "x) }', False),
        ("", False),
    ],
)
def test_only_a_text_that_is_certainly_a_query_is_repeated(
    transport: Transport, server: Server, text: str, is_repeated: bool
) -> None:
    server.plays(Says(500))
    if is_repeated:
        transport.execute(text)
    else:
        with pytest.raises(ex.InternalServerError):
            transport.execute(text)
    assert len(server.seen) == 1 + is_repeated


def test_ready_data_are_judged_by_their_query(transport: Transport, server: Server) -> None:
    server.plays(Says(500))
    transport.execute(data='{"query": "query { a }"}')
    for data in ('{"query": "mutation { a }"}', "no json", "[]", "{}"):
        server.plays(Says(500))
        with pytest.raises(ex.InternalServerError):
            transport.execute(data=data)


def test_rest_calls_are_repeated_if_they_only_read(transport: Transport, server: Server) -> None:
    server.plays(Says(500))
    assert transport.rest("GET", "/a").status == 200
    server.plays(Says(500))
    with pytest.raises(ex.InternalServerError):
        transport.rest("DELETE", "/a")
    server.plays(Says(429))
    assert transport.rest("DELETE", "/a").status == 200


def test_the_usual_context_verifies_certificates() -> None:
    from labelbox.transport.pool import tls_context

    context = tls_context()
    assert context.verify_mode is ssl.CERT_REQUIRED
    assert context.check_hostname
    assert tls_context() is context
