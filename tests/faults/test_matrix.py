"""Every journey meets every fault, at each of its requests: it ends right, or an error says what is safe next.

`make faults` prints the outcomes as a table.
"""

from __future__ import annotations

import math
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from labelbox.exceptions import ReportedError
from labelbox.exports import part
from labelbox.sandbox.faults import (
    Closed,
    EmptyBody,
    ExpiredUrl,
    Fault,
    HtmlPage,
    Latency,
    Refused,
    Reset,
    Restart,
    Slow,
    Stalled,
    Status,
    Truncated,
    WrongLength,
)
from tests.faults.journeys import JOURNEYS, Attempt, Journey, World

if TYPE_CHECKING:
    from labelbox import Client
    from labelbox.sandbox import Sandbox

DOUBT = "look before you repeat it"
MOST = 10
"""Requests of a journey that are hit, one after the other; then come only more looks at a job."""


@dataclass(frozen=True)
class Bad:
    """How something goes wrong.

    Attributes:
        path: Which requests.
        lasts: Whether it goes on from then on, or happens once.
        patience: Seconds for which the client waits for an answer.
    """

    fault: Fault
    path: str = "*"
    lasts: bool = False
    patience: float = 60.0


FAULTS: Mapping[str, Bad] = {
    "late": Bad(Latency(0.002, jitter=0.002)),
    "silent": Bad(Latency(math.inf), patience=0.3),
    "429": Bad(Status(429, retry_after=1)),
    "503, later": Bad(Status(503, retry_after=1)),
    "500": Bad(Status(500)),
    "500, done": Bad(Status(500, applied=True)),
    "502 page, done": Bad(HtmlPage(applied=True)),
    "200 page": Bad(HtmlPage(200)),
    "200 page, done": Bad(HtmlPage(200, applied=True)),
    "empty, done": Bad(EmptyBody(applied=True)),
    "reset": Bad(Reset()),
    "reset, done": Bad(Reset(applied=True)),
    "closed, done": Bad(Closed(applied=True)),
    "restart, done": Bad(Restart(applied=True)),
    "cut": Bad(Truncated()),
    "too short": Bad(WrongLength(by=3)),
    "stalled": Bad(Stalled(), patience=0.3),
    "slow": Bad(Slow(1_000_000)),
    "expired": Bad(ExpiredUrl(), path="/files/*"),
    "down": Bad(Reset(), lasts=True),
    "500 for good": Bad(Status(500), lasts=True),
    "page for good": Bad(HtmlPage(200), lasts=True),
}


@dataclass
class Clock:
    """Waits that take hardly any time, but are counted in full."""

    waited: float = 0.0
    lets_in: Iterator[None] = field(default_factory=lambda: iter(()))
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def wait(self, seconds: float) -> None:
        self.waited += seconds
        time.sleep(min(seconds, 0.002))
        with self._lock:  # files are sent by several threads
            next(self.lets_in, None)

    def now(self) -> float:
        return time.monotonic() + self.waited


@pytest.fixture(scope="module")
def server() -> Iterator[Sandbox]:
    """One for all that is broken here, so that nobody else's connections break."""
    from labelbox.sandbox import Sandbox

    with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture(scope="module")
def world(server: Sandbox, tmp_path_factory: pytest.TempPathFactory) -> World:
    return World(server, quick(server.client()), tmp_path_factory.mktemp("files"))


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(part, "LONGEST_PAUSE", 0.0)


def quick(client: Client, clock: Clock | None = None, timeout: float = 60.0) -> Client:
    from labelbox.transport import Pace

    clock, client = clock or Clock(), client.with_options(timeout=timeout)
    transport = client._transport  # pyright: ignore[reportPrivateUsage]  # users have no reason to change it
    transport.pace = Pace(wait=clock.wait, now=clock.now, jitter=lambda most: most)
    return client


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("journey", JOURNEYS)
def test_a_journey_ends_right_or_says_what_is_safe_next(
    world: World, journey: str, fault: str, record_property: Callable[[str, object], None]
) -> None:
    ends = Counter(outcomes(world, JOURNEYS[journey], FAULTS[fault]))
    record_property("cell", (journey, fault, dict(ends)))
    assert ends or FAULTS[fault].path != "*", "it met nothing"


def outcomes(world: World, journey: Journey, bad: Bad) -> Iterator[str]:
    """How it ends if the fault hits its first request, its second, and so on."""
    for nth in range(1, MOST + 1):
        attempt, client = journey(world), quick(world.sandbox.client(), timeout=bad.patience)
        error: ReportedError | None = None
        got: object = None
        with world.sandbox.fault(bad.fault, path=bad.path, nth=nth, times=None if not bad.lasts else 10_000) as fault:
            try:
                got = attempt.act(client)
            except ReportedError as problem:
                error = problem
        if error is None:
            assert attempt.look(got) == attempt.expected
            assert attempt.count is None or attempt.count() == 1
        else:
            told(world, attempt, error)
        if not fault.fired:
            return
        yield "ok" if error is None else type(error).__name__


def told(world: World, attempt: Attempt, error: ReportedError) -> None:
    """What an error says is true, and what it does not warn of is safe."""
    done = 0 if attempt.count is None else attempt.count()
    assert done <= 1
    if any(DOUBT in note for note in getattr(error, "__notes__", ())):
        assert attempt.count is not None, "what can be repeated without doubt needs no warning"
    else:
        assert done == 0 or attempt.count is None, f"done, without a word: {error!r}"
        assert attempt.look(again(world, attempt)) == attempt.expected
        assert attempt.count is None or attempt.count() == 1


def again(world: World, attempt: Attempt) -> object:
    try:
        return attempt.act(world.calm)
    except attempt.settled:
        return None


def test_a_server_that_refuses_connections_for_a_while_is_waited_for(world: World) -> None:
    for journey in JOURNEYS.values():
        attempt = journey(world)
        refused = world.sandbox.fault(Refused())
        clock = Clock(lets_in=leave(refused))
        refused.__enter__()
        assert attempt.look(attempt.act(quick(world.sandbox.client(), clock))) == attempt.expected
        assert attempt.count is None or attempt.count() == 1


def leave(block: object) -> Iterator[None]:
    yield
    yield
    getattr(block, "__exit__")(None, None, None)  # noqa: B009
    yield
