"""Every journey meets every fault, at each of its requests: it ends right, or an error says what is safe next.

`make faults` prints the outcomes as a table, for both clients; here the async one meets a few.
"""

from __future__ import annotations

import math
import os
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import pytest

from labelbox.exceptions import ReportedError
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
from tests.faults.journeys import JOURNEYS, Journey, World, told
from tests.faults.patience import Clock, Opens, quick

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


FEW = ("silent", "503, later", "500, done", "reset, done", "cut", "expired")
CLIENTS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "": {"sync": tuple(FAULTS), "async": FEW},
    "sync": {"sync": tuple(FAULTS)},
    "async": {"async": tuple(FAULTS)},
    "both": {"sync": tuple(FAULTS), "async": tuple(FAULTS)},
}
CELLS = [
    (client, journey, fault)
    for client, faults in CLIENTS[os.environ.get("LABELBOX_FAULTS", "")].items()
    for journey in JOURNEYS
    for fault in faults
]


@pytest.mark.parametrize(("client", "journey", "fault"), CELLS)
def test_a_journey_ends_right_or_says_what_is_safe_next(
    world: World,
    opens: Mapping[str, Opens],
    client: str,
    journey: str,
    fault: str,
    record_property: Callable[[str, object], None],
) -> None:
    ends = Counter(outcomes(world, opens[client], JOURNEYS[journey], FAULTS[fault]))
    record_property("cell", (client, journey, fault, dict(ends)))
    assert ends or FAULTS[fault].path != "*", "it met nothing"


def outcomes(world: World, opened: Opens, journey: Journey, bad: Bad) -> Iterator[str]:
    """How it ends if the fault hits its first request, its second, and so on."""
    for nth in range(1, MOST + 1):
        attempt, client = journey(world), quick(opened(), timeout=bad.patience)
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


@pytest.mark.parametrize("client", ["sync", "async"])
def test_a_server_that_refuses_connections_for_a_while_is_waited_for(
    world: World, opens: Mapping[str, Opens], client: str
) -> None:
    for journey in JOURNEYS.values():
        attempt = journey(world)
        refused = world.sandbox.fault(Refused())
        clock = Clock(lets_in=leave(refused))
        refused.__enter__()
        assert attempt.look(attempt.act(quick(opens[client](), clock))) == attempt.expected
        assert attempt.count is None or attempt.count() == 1


def leave(block: object) -> Iterator[None]:
    yield
    yield
    getattr(block, "__exit__")(None, None, None)  # noqa: B009
    yield
