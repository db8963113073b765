"""What all tests share: one local server per worker, a client of it, and the list of what can be marked."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from tests.secrets import SecretGuard
from tools.spec_coverage import read_lines

if TYPE_CHECKING:
    from labelbox.client import Client
    from labelbox.sandbox import Sandbox


# A busy machine is no failure of what is tested.
settings.register_profile("patient", suppress_health_check=[HealthCheck.too_slow], deadline=None)
settings.load_profile("patient")


def pytest_configure(config: pytest.Config) -> None:
    """Let no test tell a key, and let Ctrl-C through."""
    config.pluginmanager.register(SecretGuard(), "secret-guard")
    # A run in the background of a shell begins with Ctrl-C ignored, and so would all that the tests start.
    signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A mark that names no line of the specification is a slip of the pen, so the run stops."""
    known = read_lines().keys()
    for item in items:
        for mark in item.iter_markers("spec"):
            if unknown := [line for line in mark.args if line not in known]:
                raise pytest.UsageError(f"{item.nodeid}: the specification has no line {', '.join(map(str, unknown))}")


@pytest.fixture
def sandbox(labelbox_sandbox: Sandbox) -> Sandbox:
    return labelbox_sandbox


@pytest.fixture
def client(labelbox_client: Client) -> Client:
    return labelbox_client


@pytest.fixture
def lonely_client() -> Iterator[Client]:
    """A client of a server that no other test has touched: for lists of everything, and for global keys."""
    from labelbox.sandbox import Sandbox

    with Sandbox() as own, own.client() as client:
        yield client
