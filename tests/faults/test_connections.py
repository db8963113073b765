"""Broken connections: what the client makes of them, and that nothing is done twice."""

import socket
import time
import uuid
from pathlib import Path

import pytest

from labelbox import Client
from labelbox import exceptions as ex
from labelbox.sandbox import Sandbox
from labelbox.sandbox.faults import Closed, Fault, Latency, Refused, Reset, Restart
from tests.faults.conftest import Hurry, Waits

LOOK = "look before you repeat it"


def names(client: Client) -> list[str]:
    return [project.name for project in client.get_projects()]


@pytest.mark.parametrize("applied", [False, True])
@pytest.mark.parametrize("kind", [Reset, Closed])
def test_a_mutation_whose_answer_is_lost_is_not_repeated_and_says_so(
    own: Sandbox, hurry: Hurry, kind: type[Reset | Closed], applied: bool
) -> None:
    with hurry(own.client()) as client:
        with own.fault(kind(applied), operation="CreateProject*") as fault, pytest.raises(ex.NetworkError) as caught:
            client.create_project(name="lost")
        assert any(LOOK in note for note in caught.value.__notes__)
        assert names(client) == ["lost"] * applied
    (call,) = own.calls("CreateProject*")
    assert (fault.fired, call.status, call.faults) == (1, None, (repr(kind(applied)),))
    assert call.variables["name"] == "lost"


@pytest.mark.parametrize("fault", [Reset(), Closed(), Reset(applied=True), Closed(applied=True)])
def test_a_query_whose_answer_is_lost_is_asked_again(sandbox: Sandbox, client: Client, fault: Fault) -> None:
    with sandbox.fault(fault, operation="GetOrganization*", times=2) as switch:
        assert client.get_organization().uid
    assert switch.fired == 2


def test_an_update_whose_answer_is_lost_is_sent_again(sandbox: Sandbox, client: Client) -> None:
    project = client.create_project(name="before")
    with sandbox.fault(Reset(applied=True), operation="UpdateProject*", times=1) as fault:
        project.update(name="after")
    assert (fault.fired, fault.seen) == (1, 2)
    assert client.get_project(project.uid).name == "after"


def test_a_reset_is_one_on_the_wire(sandbox: Sandbox) -> None:
    address = sandbox.url.removeprefix("http://").split(":")
    for fault in (Reset(), Closed()):
        with sandbox.fault(fault), socket.create_connection((address[0], int(address[1]))) as raw:
            raw.sendall(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
            if isinstance(fault, Closed):
                assert raw.recv(1) == b""
            else:
                with pytest.raises(ConnectionResetError):
                    raw.recv(1)


def test_a_refused_connection_is_tried_four_times(own: Sandbox, hurry: Hurry, waits: Waits) -> None:
    with hurry(own.client()) as client:
        client.get_organization()  # a connection that was open is cut off
        with own.fault(Refused()), pytest.raises(ex.NetworkError, match="refused"):
            client.create_project(name="never")
        assert len(waits.all) in (3, 4)  # one more if the old connection broke first
        assert names(client) == []


def test_refusals_nest(own: Sandbox) -> None:
    with own.client().with_options(retries=False) as client:
        with own.fault(Refused()):
            with own.fault(Refused()):
                pass
            with pytest.raises(ex.NetworkError):
                client.get_organization()
        client.get_organization()


def test_a_connection_that_says_nothing_cannot_be_selected(sandbox: Sandbox) -> None:
    with pytest.raises(ValueError, match="Refused takes no selection"):
        sandbox.fault(Refused(), operation="CreateProject*")


@pytest.mark.parametrize("in_file", [True, False], ids=["file", "memory"])
def test_a_restart_keeps_port_key_data_and_calls(tmp_path: Path, in_file: bool) -> None:
    with Sandbox(db=tmp_path / "state.db" if in_file else None) as sandbox, sandbox.client() as client:
        client.create_project(name="kept")
        url = sandbox.url
        sandbox.restart()
        assert (sandbox.url, names(client)) == (url, ["kept"])
        assert len(sandbox.calls("CreateProject*")) == 1


@pytest.mark.parametrize("applied", [False, True])
def test_a_server_that_restarts_over_a_mutation_does_not_get_it_twice(
    own: Sandbox, hurry: Hurry, applied: bool
) -> None:
    with hurry(own.client()) as client:
        with own.fault(Restart(applied), operation="CreateProject*"), pytest.raises(ex.NetworkError) as caught:
            client.create_project(name="once")
        assert any(LOOK in note for note in caught.value.__notes__)
        assert names(client) == ["once"] * applied


def test_a_server_that_restarts_over_a_query_is_asked_again(own: Sandbox, hurry: Hurry, waits: Waits) -> None:
    port = int(own.url.rpartition(":")[2])

    def until_it_is_up() -> None:
        for _ in range(200):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    return
            time.sleep(0.05)

    waits.meanwhile = until_it_is_up
    with hurry(own.client()) as client, own.fault(Restart(down=0.1), operation="GetOrganization*", times=1) as fault:
        assert client.get_organization().uid
    assert fault.fired == 1


def test_no_answer_in_time_is_a_typed_error_that_leaves_doubt(own: Sandbox) -> None:
    with own.client() as client:
        with own.fault(Latency(3600), operation="CreateProject*") as fault, pytest.raises(ex.TimeoutError) as caught:
            client.with_options(timeout=0.1, retries=False).create_project(name="late")
        assert any(LOOK in note for note in caught.value.__notes__)
        assert fault.fired == 1
        own.restart()  # lets the server finish what it does
        assert names(client) == ["late"]


def test_what_waits_is_let_go_when_the_block_ends_or_the_server_stops() -> None:
    name = str(uuid.uuid4())
    with Sandbox() as sandbox, sandbox.client() as client:
        with sandbox.fault(Latency(0.02, jitter=0.02), operation="CreateProject*") as fault:
            client.create_project(name=name)
        assert (fault.fired, names(client)) == (1, [name])
