"""Clients that do not sleep between attempts, and files to fetch."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

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
