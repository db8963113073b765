"""Clients that do not sleep between attempts, and files to fetch."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from tests.awaited import Awaiting
from tests.faults.journeys import World
from tests.faults.patience import Opens, quick

if TYPE_CHECKING:
    from labelbox import Client
    from labelbox.sandbox import Sandbox


@dataclass
class Waits:
    """The waits that a client asked for; they take no time.

    Attributes:
        meanwhile: Called instead of each.
    """

    all: list[float] = field(default_factory=list[float])
    meanwhile: Callable[[], None] = lambda: None

    def wait(self, seconds: float) -> None:
        self.all.append(seconds)
        self.meanwhile()


@pytest.fixture
def waits() -> Waits:
    return Waits()


Hurry = Callable[["Client"], "Client"]


@pytest.fixture
def hurry(waits: Waits, monkeypatch: pytest.MonkeyPatch) -> Hurry:
    """Lets a client wait without spending time; chance takes no share of any wait."""
    from labelbox.transport import Pace

    def make(client: Client) -> Client:
        transport = client._transport  # pyright: ignore[reportPrivateUsage]  # users have no reason to change it
        monkeypatch.setattr(transport, "pace", Pace(wait=waits.wait, jitter=lambda _: 0.0))
        return client

    return make


@pytest.fixture
def client(labelbox_client: Client, hurry: Hurry) -> Client:
    return hurry(labelbox_client)


@pytest.fixture
def own() -> Iterator[Sandbox]:
    """A server that no other test uses: to count everything that is on it, or to stop it."""
    from labelbox.sandbox import Sandbox

    with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """A server for all that is broken in a module, so that nobody else's connections break."""
    from labelbox.sandbox import Sandbox

    with Sandbox() as sandbox:
        yield World(sandbox, quick(sandbox.client()), tmp_path_factory.mktemp("files"))


@pytest.fixture
def opens(world: World, monkeypatch: pytest.MonkeyPatch) -> Iterator[Mapping[str, Opens]]:
    """How to get a client of either kind."""
    from labelbox.exports import part

    monkeypatch.setattr(part, "LONGEST_PAUSE", 0.0)
    server = world.sandbox
    with Awaiting() as awaiting:
        yield {
            "sync": server.client,
            "async": lambda: awaiting.client(server.api_key, server.endpoint, rest_endpoint=server.rest_endpoint),
        }
        assert not awaiting.tasks()
