"""A plugin of pytest: notes for each line whether a test that goes over HTTP ran it, or only one that does not."""

from collections.abc import Generator

import pytest
from coverage import Coverage

HTTP, PURE = "http", "pure"
# Whoever asks for one of these speaks to a server, or to a client of one.
SERVED = {"sandbox", "labelbox_sandbox", "labelbox_client", "client", "lonely_client", "own", "server", "serve"}


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, bool, bool]:
    """Lines that run while modules are imported belong to no test, and children begin without one."""
    if running := Coverage.current():
        names: set[str] = set(getattr(item, "fixturenames", ()))
        running.switch_context(HTTP if names & SERVED else PURE)
    return (yield)
