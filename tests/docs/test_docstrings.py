"""Every example in a docstring runs, and says what it prints."""

import doctest
import importlib
import json
import pkgutil
import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import httpx
import pytest

import labelbox
from labelbox import types
from labelbox.sandbox import Sandbox, faults
from labelbox.sandbox.proxy import TcpProxy
from tests.examples.world import KEY, World

NAMES = {"data_row_ids", *(field.name for field in fields(World))}
UNINSTALLED = ("labelbox.exports.formats.torch_data", "labelbox.ray", "labelbox.spark")
"""Modules for libraries that only `make test-torch`, `make test-ray` and `make test-spark` install."""
FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


def examples() -> Iterator[doctest.DocTest]:
    """The docstrings of the package that hold examples, as pytest parameters."""
    finder = doctest.DocTestFinder(exclude_empty=True)
    for found in pkgutil.walk_packages(labelbox.__path__, "labelbox."):
        if not found.name.endswith("__main__") and found.name not in UNINSTALLED:
            module = importlib.import_module(found.name)
            yield from (each for each in finder.find(module, found.name) if each.examples)


@pytest.mark.parametrize("example", [pytest.param(each, id=each.name) for each in examples()])
@pytest.mark.filterwarnings("ignore:Creating a project")
def test_example_runs(
    example: doctest.DocTest,
    request: pytest.FixtureRequest,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)  # some write files
    monkeypatch.setenv("LABELBOX_API_KEY", KEY)  # some read in processes of their own
    monkeypatch.chdir(tmp_path)
    world = of_the_world(request.getfixturevalue("world")) if needs_a_world(example) else {}
    example.globs = {**names_of_users(), **example.globs, **world}
    doctest.DocTestRunner(optionflags=FLAGS).run(example)
    assert "Failed example" not in (printed := capsys.readouterr().out), printed


def needs_a_world(example: doctest.DocTest) -> bool:
    """Whether it uses more than what it makes or imports."""
    source = "".join(each.source for each in example.examples)
    return "Sandbox()" not in source and bool(NAMES & set(re.findall(r"[a-z_]+", source)))


def of_the_world(world: World) -> dict[str, object]:
    """Its names; runs of models have rows of their own."""
    return {**vars(world), "data_row_ids": world.row_ids[:2]}


def names_of_users() -> dict[str, object]:
    """What an example may use without an import: the public names, and those of the sandbox."""
    public: dict[str, object] = {name: getattr(module, name) for module in (types, labelbox) for name in module.__all__}
    libraries: dict[str, object] = {"Sandbox": Sandbox, "TcpProxy": TcpProxy, "httpx": httpx, "json": json}
    return public | libraries | {name: getattr(faults, name) for name in faults.__all__}
