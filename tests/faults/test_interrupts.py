"""Ctrl-C at each request of a journey, and a task that is cancelled at each of its steps.

It ends at once, with nothing left running and nothing half done, and what was not done can be done again.
`make interrupts` goes through all of them and writes docs/interrupts.md; here are some.
"""

from __future__ import annotations

import asyncio
import gc
import math
import os
import signal
import threading
from collections import Counter
from collections.abc import Callable, Coroutine, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

from labelbox.sandbox.faults import Fault
from tests.aio.stepping import Stepped, dropped_generators
from tests.awaited import Awaiting
from tests.faults.journeys import JOURNEYS, Attempt, Journey, World, again
from tests.faults.patience import Opens, quick

if TYPE_CHECKING:
    from labelbox.sandbox.faults.exchange import Exchange

ALL = os.environ.get("LABELBOX_INTERRUPTS") == "all"
REQUESTS = range(1, 31) if ALL else (1, 3)
STEPS = range(1, 201) if ALL else (1, 9, 30)

Note = Callable[[str, object], None]


@dataclass(frozen=True)
class CtrlC(Fault):
    """Ctrl-C while the client waits for an answer, which never comes.

    Attributes:
        applied: Whether the request was carried out before.
    """

    applied: bool

    async def strike(self, exchange: Exchange) -> None:
        if self.applied:
            await exchange.carry_out()
        signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGINT)
        await exchange.pause(math.inf)
        exchange.connection.reset()


@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("client", ["sync", "async"])
@pytest.mark.parametrize("journey", JOURNEYS)
def test_ctrl_c_leaves_nothing_behind(
    world: World,
    opens: Mapping[str, Opens],
    journey: str,
    client: str,
    when: str,
    record_property: Note,
) -> None:
    ends = Counter(interrupted(world, opens[client], JOURNEYS[journey], CtrlC(applied=when == "after")))
    record_property("cell", (f"Ctrl-C {when} a request is carried out", client, journey, dict(ends)))
    assert ends


def interrupted(world: World, opened: Opens, journey: Journey, fault: CtrlC) -> Iterator[str]:
    for nth in REQUESTS:
        attempt, client = journey(world), quick(opened())
        before = traces(world)
        with world.sandbox.fault(fault, nth=nth, times=1) as switch, suppress(KeyboardInterrupt):
            attempt.act(client)
            assert not switch.fired, "it was interrupted, and went on"
        if not switch.fired:
            return
        assert traces(world) <= before
        yield settled(world, attempt)


@pytest.mark.parametrize("journey", JOURNEYS)
def test_a_cancelled_task_leaves_nothing_behind(world: World, journey: str, record_property: Note) -> None:
    ends = Counter(cancelled(world, JOURNEYS[journey]))
    record_property("cell", ("cancelled at a step", "async", journey, dict(ends)))
    assert ends


def cancelled(world: World, journey: Journey) -> Iterator[str]:
    sandbox = world.sandbox
    for at in STEPS:
        attempt, before, steps = journey(world), traces(world), Steps(at)
        with Awaiting() as awaiting:
            client = awaiting.client(sandbox.api_key, sandbox.endpoint, rest_endpoint=sandbox.rest_endpoint)
            client, awaiting.around = quick(client), steps.around
            with suppress(asyncio.CancelledError):
                attempt.act(client)
                assert steps.taken < at, "it was cancelled, and went on"
                return
            assert not awaiting.tasks()
        assert not steps.dropped
        assert traces(world) <= before
        yield settled(world, attempt)


class Steps:
    """Cancels the n-th step of a journey that waits in several coroutines, one after the other.

    Attributes:
        taken: How many steps there were.
        dropped: Generators that nobody closed.
    """

    def __init__(self, cancel_at: int) -> None:
        self.taken, self.dropped = 0, list[str]()
        self._cancel_at = cancel_at

    async def around(self, work: Coroutine[Any, Any, Any]) -> Any:
        stepped, dropped = Stepped(work, self._cancel_at - self.taken), list[str]()
        try:
            with dropped_generators(collected=False) as dropped:
                try:
                    return await stepped
                except asyncio.CancelledError:
                    gc.collect()
                    raise
        finally:
            self.taken += stepped.steps
            self.dropped += dropped


def traces(world: World) -> set[object]:
    """Threads that are not the server's, and files that are neither what is sent nor a result."""
    theirs = ("sandbox", "AnyIO", "asyncio_")
    threads = {thread for thread in threading.enumerate() if not thread.name.startswith(theirs)}
    files = {path.name for path in world.folder.iterdir() if path.suffix not in (".txt", ".ndjson")}
    return {*threads, *files}


def settled(world: World, attempt: Attempt) -> str:
    """What became of it: done or not, once at most, and never again by chance."""
    done = 0 if attempt.count is None else attempt.count()
    assert done <= 1
    if done:
        return "done"
    assert attempt.look(again(world, attempt)) == attempt.expected
    assert attempt.count is None or attempt.count() == 1
    return "again"
