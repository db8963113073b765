"""Which tests go over HTTP: those that ask, themselves, by a fixture or by a child; not those that only could."""

import os
import subprocess
import sys
from pathlib import Path

from coverage import CoverageData

from tools.covered.contexts import over_http

TESTS = """
import subprocess
import sys

import pytest

import measured
from labelbox.sandbox import Sandbox


@pytest.fixture(scope="module")
def server():
    with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture(scope="module")
def user(server):
    with server.client() as client:
        return client.get_user()


def child(code):
    subprocess.run([sys.executable, "-c", "import measured\\n" + code], check=True)


def test_has_a_server_and_a_client(server):
    with server.client():
        measured.only_makes_a_client()


def test_asks(server):
    with server.client() as client:
        client.get_user()
        measured.asks()


def test_asks_in_its_fixture(user):
    measured.asks_in_its_fixture()


def test_has_a_fixture_that_asked_for_another_test(user):
    measured.has_a_fixture_that_asked_for_another_test()


def test_is_pure():
    measured.is_pure()


def test_has_a_child_that_asks(server):
    client = f"Client({server.api_key!r}, {server.endpoint!r}, rest_endpoint={server.rest_endpoint!r})"
    child(f"from labelbox import Client\\n{client}.get_user()\\nmeasured.has_a_child_that_asks()")


def test_has_a_child_that_does_not(server):
    child("measured.has_a_child_that_does_not()")
"""

SETTINGS = """
[run]
source_dirs = .
data_file = {folder}/data
parallel = true
patch = subprocess
disable_warnings = no-data-collected, module-not-measured
"""

OVER_HTTP = {"asks", "asks_in_its_fixture", "has_a_fixture_that_asked_for_another_test", "has_a_child_that_asks"}
NOT = {"only_makes_a_client", "is_pure", "has_a_child_that_does_not"}


def test_a_test_goes_over_http_if_something_is_asked(tmp_path: Path) -> None:
    names = sorted(OVER_HTTP | NOT)
    module = tmp_path / "measured.py"
    module.write_text("".join(f"def {name}():\n    return {name!r}\n" for name in names), encoding="utf-8")
    (tmp_path / "test_it.py").write_text(TESTS, encoding="utf-8")
    (tmp_path / "settings.ini").write_text(SETTINGS.format(folder=tmp_path), encoding="utf-8")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
    environment["PYTHONPATH"] = os.pathsep.join((str(tmp_path), *sys.path))
    coverage = [sys.executable, "-m", "coverage"]
    run = [
        *coverage,
        "run",
        "--rcfile=settings.ini",
        "-m",
        "pytest",
        "-q",
        "-p",
        "tools.covered.contexts",
        "test_it.py",
    ]
    for command in (run, [*coverage, "combine", "--quiet", "--rcfile=settings.ini"]):
        subprocess.run(command, cwd=tmp_path, env=environment, check=True)
    data, contexts = CoverageData(str(tmp_path / "data")), set(over_http(tmp_path))
    data.read()
    ran = data.contexts_by_lineno(str(module))
    by_name = {name: set(ran[2 * number]) for number, name in enumerate(names, 1)}
    assert all(by_name.values())
    assert {name for name, where in by_name.items() if where & contexts} == OVER_HTTP
