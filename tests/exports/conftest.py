"""Servers of one export each."""

from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from labelbox import Client
from tests.awaited import AWAITED, Awaiting
from tests.exports.stored import Export, Faults, Serve, Server


@pytest.fixture
def serve(request: pytest.FixtureRequest) -> Iterator[Serve]:
    """Starts a server: `serve(export, faults)`. Its client is the sync one, or the async one, used like it."""
    with ExitStack() as running:
        make = running.enter_context(Awaiting()).client if getattr(request, "param", None) == AWAITED else Client

        def start(export: Export, faults: Faults | None = None, reason: str | None = None) -> Server:
            return running.enter_context(Server(export, faults, reason, make))

        yield start
