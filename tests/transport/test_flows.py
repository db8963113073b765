"""Flows and their runner."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator

import pytest

from labelbox import exceptions as ex
from labelbox.steps import Flow, RestReply, all_of, call, clock, download, head, rest, sleep
from labelbox.transport import Pace, Runner, Transport
from tests.transport.conftest import Connect, Waits
from tests.transport.operations import ask
from tests.transport.scripted import KeepsSilent, Says, Server


@pytest.fixture
def runner(transport: Transport) -> Runner:
    return Runner(transport)


def get(number: int) -> Flow[int]:
    yield from call(ask(number=number))
    return number


def test_a_flow_gets_the_reply_of_every_kind_of_step(runner: Runner, server: Server, waits: Waits) -> None:
    def flow() -> Flow[tuple[object, ...]]:
        started = yield from clock()
        yield from sleep(2.5)
        ended = yield from clock()
        thing = yield from call(ask())
        reply: RestReply = yield from rest("GET", "/a")
        content = yield from download(server.url)
        status = yield from head(server.url)
        return ended - started, thing.project and thing.project.uid, reply.status, content, status

    server.plays(Says(body={"data": {"project": {"id": "x"}}}), Says(204), Says(body=b"c"), Says(404))
    assert runner.run(flow()) == (2.5, "x", 204, b"c", 404)
    assert waits.all == [2.5]


def test_an_error_is_thrown_into_the_flow_where_it_happened(runner: Runner, server: Server) -> None:
    def flow() -> Flow[str]:
        try:
            yield from call(ask())
        except ex.AuthorizationError as error:
            thing = yield from call(ask())
            return f"{error.message}, {thing.project}"
        return "no error"

    server.plays(Says(403, {"message": "no"}), Says(body={"data": {"project": None}}))
    assert runner.run(flow()) == "no, None"


def test_a_flow_is_closed_when_it_fails(runner: Runner, server: Server) -> None:
    closed: list[str] = []

    def flow() -> Flow[None]:
        try:
            yield from call(ask())
        finally:
            closed.append("closed")

    server.plays(Says(403))
    with pytest.raises(ex.AuthorizationError):
        runner.run(flow())
    assert closed == ["closed"]


def test_flows_side_by_side_give_results_in_the_order_they_were_asked_for(runner: Runner) -> None:
    assert runner.run(all_of((get(number) for number in range(50)), limit=8)) == [*range(50)]
    assert runner.run(all_of((get(number) for number in range(5)), limit=1)) == [*range(5)]
    none: list[Flow[int]] = []
    assert runner.run(all_of(none, limit=3)) == []


def test_flows_are_made_only_as_there_is_room_for_them(runner: Runner) -> None:
    done: list[int] = []
    ahead: list[int] = []

    def one(number: int) -> Flow[None]:
        yield from sleep(0)
        done.append(number)

    def flows() -> Iterator[Flow[None]]:
        for number in range(3000):
            ahead.append(number - len(done))
            yield one(number)

    assert len(runner.run(all_of(flows(), limit=4))) == 3000
    assert max(ahead) <= 4


def test_no_more_flows_run_at_once_than_allowed(runner: Runner) -> None:
    running, most, lock = 0, 0, threading.Lock()

    def one() -> Flow[None]:
        nonlocal running, most
        with lock:
            running += 1
            most = max(most, running)
        yield from call(ask())
        with lock:
            running -= 1

    runner.run(all_of((one() for _ in range(40)), limit=3))
    assert most == 3


@pytest.mark.parametrize("limit", [0, -1])
def test_a_limit_below_one_is_refused(runner: Runner, limit: int) -> None:
    with pytest.raises(ValueError, match="limit"):
        runner.run(all_of([get(1)], limit=limit))


def test_the_first_error_wakes_and_closes_the_others(runner: Runner, server: Server) -> None:
    closed: list[int] = []
    server.usually = KeepsSilent()

    def waits_for_ever(number: int) -> Flow[None]:
        try:
            yield from call(ask(number=number))
        except ex.LabelboxError:
            closed.append(-1)
        finally:
            closed.append(number)

    def fails() -> Flow[None]:
        for _ in range(3):
            server.arrived.acquire()
        yield from sleep(0)
        raise KeyError("mine")

    def never() -> Flow[None]:
        closed.append(-2)
        yield from sleep(0)

    with pytest.raises(KeyError, match="mine"):
        runner.run(all_of([*map(waits_for_ever, range(3)), fails(), *(never() for _ in range(9))], limit=4))
    assert sorted(closed) == [0, 1, 2]
    assert not labelbox_threads()


def test_an_error_wakes_sleepers_and_what_runs_side_by_side_below(server: Server, connect: Connect) -> None:
    server.usually = KeepsSilent()
    transport = connect()
    transport.pace = Pace()

    def sleeper() -> Flow[None]:
        yield from sleep(3600)

    def below() -> Flow[None]:
        yield from all_of([sleeper(), nested()], limit=2)

    def nested() -> Flow[None]:
        yield from call(ask())

    def fails() -> Flow[None]:
        server.arrived.acquire()
        yield from sleep(0)
        raise KeyError("mine")

    with pytest.raises(KeyError, match="mine"):
        Runner(transport).run(all_of([sleeper(), below(), fails()], limit=3))
    assert not labelbox_threads()


def test_what_is_left_after_an_error_can_still_be_used(runner: Runner, server: Server) -> None:
    server.plays(*[Says(403)] * 4)
    with pytest.raises(ex.AuthorizationError):
        runner.run(all_of((get(number) for number in range(20)), limit=4))
    server.script.clear()
    assert runner.run(get(7)) == 7


def test_one_transport_serves_32_threads(transport: Transport, server: Server) -> None:
    errors: list[BaseException] = []

    def work() -> None:
        try:
            for number in range(20):
                transport.send(ask(number=number))
        except BaseException as error:
            errors.append(error)

    threads = [threading.Thread(target=work) for _ in range(32)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not errors
    assert len(server.seen) == 640
    assert server.connections <= 32


def test_a_fork_gets_connections_of_its_own(transport: Transport, server: Server) -> None:
    transport.send(ask())
    child = os.fork()
    if child == 0:
        try:
            transport.send(ask())
            os._exit(0)
        except BaseException:
            os._exit(1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    transport.send(ask())
    before, in_child, after = (request.port for request in server.seen)
    assert in_child not in (before, after)


SCRIPT = """
import sys, threading
from labelbox.steps import *
from labelbox.transport import *
from tests.transport.operations import ask

def waits():
    try:
        yield from call(ask())
    finally:
        sys.stdout.write("closed\\n"); sys.stdout.flush()

try:
    Runner(Transport(Settings("k", sys.argv[1]))).run({flow})
except KeyboardInterrupt:
    print("interrupted", [thread for thread in threading.enumerate() if thread is not threading.main_thread()])
"""


@pytest.mark.parametrize(("flow", "count"), [("waits()", 1), ("all_of((waits() for _ in range(3)), limit=3)", 3)])
def test_ctrl_c_leaves_nothing_running(server: Server, flow: str, count: int) -> None:
    server.usually = KeepsSilent()
    command = [sys.executable, "-c", SCRIPT.format(flow=flow), f"{server.url}/graphql"]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(["", *sys.path])}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as child:
        for _ in range(count):
            assert server.arrived.acquire(timeout=30)
        child.send_signal(signal.SIGINT)
        output, _ = child.communicate(timeout=30)
    assert output == "closed\n" * count + "interrupted []\n"


def test_a_client_that_is_closed_can_be_used_again(server: Server, connect: Connect) -> None:
    transport = connect()
    transport.send(ask())
    transport.close()
    transport.close()
    assert transport.send(ask()).project is not None


def labelbox_threads() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name.startswith("labelbox")]
