"""A plugin of pytest: notes for each line whether a test that goes over HTTP ran it, or only one that does not.

A test goes over HTTP if a request was sent on a connection while it ran or while a fixture of its was set up, be it
earlier and for several tests, or if a server in its process got one, from a child process say. To have made a client,
or a server, is not enough. What children do between themselves nobody sees, so the figure errs low.
"""

import base64
import json
import os
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

import h11
import pytest
from coverage import Coverage, CoverageData

HTTP, PURE = "http", "pure"
CHILD = "child of "
TESTS = "over-http"
"""The file, beside the measured data, that names the tests over HTTP: their children are measured under their names."""

_INHERITED = "COVERAGE_PROCESS_CONFIG"


class Requests:
    """Counts the requests that this process sends and gets, by whichever library: both sides speak through h11."""

    count = 0

    def watch(self) -> None:
        """Count from now on."""
        send: Callable[..., object] = h11.Connection.send
        next_event: Callable[..., object] = h11.Connection.next_event

        def sent(connection: h11.Connection, event: h11.Event) -> object:
            self.count += isinstance(event, h11.Request)
            return send(connection, event)

        def got(connection: h11.Connection) -> object:
            event = next_event(connection)
            self.count += isinstance(event, h11.Request)
            return event

        patched: Any = h11.Connection
        patched.send, patched.next_event = sent, got


class Contexts:
    """Decides at the end of each test in which context its lines are kept."""

    def __init__(self, data: CoverageData, noted: Path) -> None:
        self._data, self._noted = data, noted
        self._requests = Requests()
        self._requests.watch()
        # The fixtures that are set up, and have asked a server to be so.
        self._asked = set[str]()
        self._goes_over_http = False

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Generator[None, bool, bool]:
        before, self._goes_over_http = self._requests.count, False
        _running().switch_context("")
        # What a forked child saves is kept as its own; what this process ran is renamed before it is kept.
        self._data.set_context(CHILD + item.nodeid)
        _name_children(CHILD + item.nodeid)
        try:
            return (yield)
        finally:
            over_http = self._goes_over_http or self._requests.count > before
            self._data.set_context(HTTP if over_http else PURE)
            _running().switch_context("")
            if over_http:
                with self._noted.open("a", encoding="utf-8") as noted:
                    noted.write(json.dumps(item.nodeid) + "\n")

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(self, fixturedef: pytest.FixtureDef[Any]) -> Generator[None, object, object]:
        before = self._requests.count
        made = yield
        if self._requests.count > before:
            self._asked.add(fixturedef.argname)
        return made

    def pytest_fixture_post_finalizer(self, fixturedef: pytest.FixtureDef[Any]) -> None:
        self._asked.discard(fixturedef.argname)

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_teardown(self, item: pytest.Item) -> None:
        self._goes_over_http = not self._asked.isdisjoint(getattr(item, "fixturenames", ()))


def pytest_configure(config: pytest.Config) -> None:
    """Only where tests run, which is not in the process that hands them out."""
    if (running := Coverage.current()) and (hasattr(config, "workerinput") or not config.getoption("numprocesses")):
        data = running.get_data()
        noted = Path(str(running.get_option("run:data_file"))).parent / TESTS
        config.pluginmanager.register(Contexts(data, noted.absolute()))


def over_http(folder: Path) -> list[str]:
    """The contexts of lines that ran over HTTP."""
    noted = folder / TESTS
    lines = noted.read_text(encoding="utf-8").splitlines() if noted.exists() else []
    return [HTTP, *(CHILD + str(json.loads(line)) for line in lines)]


def _name_children(context: str) -> None:
    if _INHERITED in os.environ:
        settings = json.loads(base64.b64decode(os.environ[_INHERITED]))
        settings["context"] = context
        os.environ[_INHERITED] = base64.b64encode(json.dumps(settings).encode()).decode()


def _running() -> Coverage:
    running = Coverage.current()
    assert running is not None
    return running
