"""What all tests share: one local server per worker, a client of it, and the list of what can be marked."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from tests.awaited import AWAITED, FIXTURES, JOURNEYS, THROUGH_BOTH, UNLIKE
from tests.secrets import SecretGuard
from tools.spec_coverage import read_lines

if TYPE_CHECKING:
    from labelbox.client import Client
    from labelbox.sandbox import Sandbox


THROUGH_ASYNC = os.environ.get("LABELBOX_TESTS") == "async"

# A busy machine is no failure of what is tested.
settings.register_profile("patient", suppress_health_check=[HealthCheck.too_slow], deadline=None)
settings.load_profile("patient")


def pytest_configure(config: pytest.Config) -> None:
    """Let no test tell a key, and let Ctrl-C through."""
    config.pluginmanager.register(SecretGuard(), "secret-guard")
    # A run in the background of a shell begins with Ctrl-C ignored, and so would all that the tests start.
    signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """`make async` leaves alone what users do not do themselves."""
    path = collection_path.relative_to(config.rootpath).as_posix()
    return True if THROUGH_ASYNC and path.endswith(".py") and not path.startswith(JOURNEYS) else None


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """`make async` runs nothing a second time.

    A mark that names no line of the specification is a slip of the pen, so the run stops.
    """
    if THROUGH_ASYNC:
        config.hook.pytest_deselected(items=[item for item in items if not _is_awaited(item)])
        items[:] = filter(_is_awaited, items)
    known = read_lines().keys()
    for item in items:
        for mark in item.iter_markers("spec"):
            if unknown := [line for line in mark.args if line not in known]:
                raise pytest.UsageError(f"{item.nodeid}: the specification has no line {', '.join(map(str, unknown))}")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """What users do runs through both clients: a part of it always, the rest in `make async`."""
    name = metafunc.definition.nodeid
    used = [each for each in FIXTURES if each in metafunc.fixturenames]
    if not used or any(each in name for each in UNLIKE):
        return
    if THROUGH_ASYNC:
        metafunc.parametrize(used[0], [AWAITED], indirect=True, ids=["async"])
    elif name.startswith(THROUGH_BOTH):
        metafunc.parametrize(used[0], ["labelbox_client", AWAITED], indirect=True, ids=["sync", "async"])


def _is_awaited(item: pytest.Item) -> bool:
    params: dict[str, object] = getattr(getattr(item, "callspec", None), "params", {})
    return AWAITED in (params.get(each) for each in FIXTURES)


@pytest.fixture
def sandbox(labelbox_sandbox: Sandbox) -> Sandbox:
    return labelbox_sandbox


@pytest.fixture
def client(request: pytest.FixtureRequest) -> Client:
    """The sync client, or the async one, used like it."""
    client: Client = request.getfixturevalue(getattr(request, "param", "labelbox_client"))
    return client


@pytest.fixture
def awaited_client(sandbox: Sandbox) -> Iterator[Client]:
    from tests.awaited import Awaiting

    with Awaiting() as awaiting:
        yield awaiting.client(sandbox.api_key, sandbox.endpoint, rest_endpoint=sandbox.rest_endpoint)


@pytest.fixture
def lonely_client() -> Iterator[Client]:
    """A client of a server that no other test has touched: for lists of everything, and for global keys."""
    from labelbox.sandbox import Sandbox

    with Sandbox() as own, own.client() as client:
        yield client
