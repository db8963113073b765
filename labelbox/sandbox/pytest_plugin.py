"""Fixtures for tests of programs that use the client.

`labelbox_sandbox` is one server for the whole run, `labelbox_client` a client of it for one test: tests share
the server's objects, as they would share an organization.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from labelbox.client import Client
    from labelbox.sandbox import Sandbox


@pytest.fixture(scope="session")
def labelbox_sandbox() -> Iterator[Sandbox]:
    """A local Labelbox, in memory, on a free port."""
    from labelbox.sandbox import Sandbox

    with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture
def labelbox_client(labelbox_sandbox: Sandbox) -> Iterator[Client]:
    """A client that is connected to the local Labelbox."""
    with labelbox_sandbox.client() as client:
        yield client
