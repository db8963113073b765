"""Servers of one export each."""

from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from tests.exports.stored import Export, Faults, Serve, Server


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Starts a server: `serve(export, faults)`."""
    with ExitStack() as running:

        def start(export: Export, faults: Faults | None = None, reason: str | None = None) -> Server:
            return running.enter_context(Server(export, faults, reason))

        yield start
