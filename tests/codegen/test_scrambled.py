"""The proof that nothing leans on a guess: a local server whose guessed type names are all random ones."""

import io
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import redirect_stdout
from dataclasses import dataclass
from pathlib import Path

import pytest
from graphql import build_schema

from codegen.__main__ import ROOT, main
from codegen.compiler import PACKAGE, SANDBOX_NAMES, SANDBOX_SCHEMA
from codegen.marks import is_inferred
from labelbox.sandbox import Sandbox
from labelbox.sandbox.options import SCRAMBLE, Options

SEED = 20261
USERS = ["tests/account", "tests/dataset", "tests/imports/test_imports.py", "tests/project"]
"""Tests that go through the client, here through the sync one; `make scrambled` runs all of them."""


@pytest.fixture(scope="module")
def scrambled() -> Iterator[Sandbox]:
    with Sandbox(options=Options(scramble=SEED)) as sandbox:
        yield sandbox


@dataclass
class Absorbed:
    """A copy of this project in the scrambled server's words, and what was said meanwhile."""

    root: Path
    untouched: Path
    before: tuple[int, str]
    code: int
    told: str


@pytest.fixture(scope="module")
def absorbed(scrambled: Sandbox, tmp_path_factory: pytest.TempPathFactory) -> Absorbed:
    root, untouched = tmp_path_factory.mktemp("copy"), tmp_path_factory.mktemp("untouched")
    for folder in ("schema", "queries", "generated", "labelbox"):
        shutil.copytree(ROOT / folder, untouched / folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(untouched, root, dirs_exist_ok=True)

    def run(*arguments: str) -> tuple[int, str]:
        with pytest.MonkeyPatch.context() as patch, redirect_stdout(io.StringIO()) as told:
            patch.setenv("LABELBOX_API_KEY", scrambled.api_key)
            return main(arguments, root), told.getvalue()

    before = run("diff", str(root), scrambled.endpoint)
    code, told = run("pull", scrambled.endpoint, "--reconcile")
    run("generate")
    return Absorbed(root, untouched, before, code, told)


def test_no_guess_and_no_mark_is_left_on_the_server(
    scrambled: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LABELBOX_API_KEY", scrambled.api_key)
    assert main(["pull", scrambled.endpoint, "--output", str(tmp_path / "server.graphql")]) == 0
    text = (tmp_path / "server.graphql").read_text()
    ours = build_schema((ROOT / "schema" / "labelbox.graphql").read_text())
    guesses = {name for name, type_ in ours.type_map.items() if is_inferred(type_)}
    assert len(guesses) > 200
    assert not guesses & build_schema(text).type_map.keys()
    assert '"""(inferred)' not in text


def test_users_do_not_notice() -> None:
    surroundings = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST")}
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", "-k", "not async", *USERS],
        cwd=ROOT, env=surroundings | {SCRAMBLE: str(SEED)}, capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout


def test_its_names_are_absorbed_in_one_command(absorbed: Absorbed) -> None:
    assert absorbed.before == (0, "0 breaking, 0 risky, 0 additive\n")
    assert absorbed.code == 0
    assert "proven (" in absorbed.told
    assert not [word for word in ("unproven", "ambiguous", "refuted") if f"{word} (" in absorbed.told]
    assert '"""(inferred)' not in (absorbed.root / "schema" / "labelbox.graphql").read_text()


def test_python_stays_as_it_was(absorbed: Absorbed) -> None:
    assert main(["diff", str(absorbed.untouched), str(absorbed.root)], absorbed.root) == 0
    assert changed(absorbed, "labelbox") <= {SANDBOX_NAMES.name, SANDBOX_SCHEMA.name}
    assert changed(absorbed, PACKAGE) == {"codegen.lock"}


def test_a_local_server_with_the_absorbed_names_still_serves(absorbed: Absorbed) -> None:
    program = (
        "import labelbox.sandbox as s\n"
        "with s.Sandbox() as sandbox, sandbox.client() as client:\n"
        "    print(s.__file__, client.create_project(name='cats').name, client.get_organization().name)\n"
    )
    paths = os.pathsep.join([str(absorbed.root), str(absorbed.root / "generated")])
    done = subprocess.run(
        [sys.executable, "-c", program], env=os.environ | {"PYTHONPATH": paths}, cwd=absorbed.root,
        capture_output=True, text=True,
    )  # fmt: skip
    assert done.stdout.startswith(str(absorbed.root / SANDBOX_SCHEMA.parent)), done.stderr
    assert " cats " in done.stdout


def test_a_key_that_the_server_refuses_is_not_shown(scrambled: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LABELBOX_API_KEY", "very-secret")
    done = subprocess.run(
        [sys.executable, "-m", "codegen", "pull", scrambled.endpoint], cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode == 3
    assert "refuses the key of LABELBOX_API_KEY (HTTP 401)" in done.stderr
    assert "very-secret" not in done.stdout + done.stderr


def changed(absorbed: Absorbed, folder: str | Path) -> set[str]:
    """The names of the files of a folder whose bytes are not what they were."""
    before, after = (contents(root / folder) for root in (absorbed.untouched, absorbed.root))
    assert before.keys() == after.keys()
    return {file.name for file in before if before[file] != after[file]}


def contents(folder: Path) -> dict[Path, bytes]:
    files = [file for file in folder.rglob("*") if file.is_file() and "__pycache__" not in file.parts]
    return {file.relative_to(folder): file.read_bytes() for file in files}
