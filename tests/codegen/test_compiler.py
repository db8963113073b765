"""The compiler as a program: what it writes, when, and that it always writes the same."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from codegen.__main__ import check, stale, write
from codegen.compiler import PACKAGE, generate
from codegen.problems import CompileError
from tests.codegen.project import FEATURES, HERE, RUNTIME, features, modules, project

ROOT = HERE.parent.parent
DIGEST = f"""
import hashlib, pathlib
from codegen.compiler import Config, generate
root = pathlib.Path({str(FEATURES)!r})
files = generate(Config(root / "schema", root / "queries", pathlib.Path({str(RUNTIME)!r})))
print(hashlib.sha256(b"".join(path.as_posix().encode() + data for path, data in files.items())).hexdigest())
"""
SURROUNDINGS = [
    {"PYTHONHASHSEED": "0"},
    {"PYTHONHASHSEED": "4711", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
]


def test_the_bytes_depend_on_neither_hash_seed_nor_locale() -> None:
    def digest(surroundings: dict[str, str]) -> str:
        command = [sys.executable, "-c", DIGEST]
        return subprocess.run(
            command, cwd=ROOT, env=os.environ | surroundings, check=True, capture_output=True, text=True
        ).stdout

    assert len({digest(surroundings) for surroundings in SURROUNDINGS}) == 1


def test_what_was_written_is_fresh(tmp_path: Path) -> None:
    config = features(tmp_path)
    assert write(tmp_path, config) == 0
    assert check(tmp_path, config) == 0


def test_a_change_in_the_schema_makes_its_modules_stale(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    config = features(tmp_path)
    write(tmp_path, config)
    schema = config.schema / "labelbox.graphql"
    schema.write_text(schema.read_text().replace("It barks.", "It barks at you."))
    assert check(tmp_path, config) == 1
    told = capsys.readouterr().err
    assert "stale: generated/labelbox_graphql/enums.py  (run `make generate`)" in told
    assert "animal.py" not in told


def test_files_of_removed_queries_go(tmp_path: Path) -> None:
    config = features(tmp_path)
    write(tmp_path, config)
    (config.queries / "being.graphql").unlink()
    write(tmp_path, config)
    assert not (tmp_path / PACKAGE / "being.py").exists()
    assert (tmp_path / PACKAGE / "animal.py").exists()
    assert stale(generate(config), tmp_path) == []


def test_nothing_is_written_when_anything_fails(tmp_path: Path) -> None:
    config = features(tmp_path)
    write(tmp_path, config)
    before = {file: file.read_bytes() for file in (tmp_path / PACKAGE).rglob("*") if file.is_file()}
    (config.queries / "new.graphql").write_text("# A new one.\nquery GetCount {\n  count\n}\n")
    (config.queries / "being.graphql").write_text("# Broken.\nquery GetBeings {\n  beingz\n}\n")
    with pytest.raises(CompileError):
        write(tmp_path, config)
    assert {file: file.read_bytes() for file in (tmp_path / PACKAGE).rglob("*") if file.is_file()} == before


def test_a_package_without_filters_and_inputs_has_no_such_modules(tmp_path: Path) -> None:
    query = "# How many.\nquery CountAnimals {\n  count\n}\n"
    written = modules(project(tmp_path, {"queries/animal.graphql": query}))
    assert sorted(written) == ["__init__", "animal", "entities", "ops"]


def test_a_long_comment_is_folded(tmp_path: Path) -> None:
    words = " ".join(["word"] * 60)
    query = f"# {words}\nquery CountAnimals {{\n  count\n}}\n"
    written = modules(project(tmp_path, {"queries/animal.graphql": query}))["animal"]
    assert max(map(len, written.splitlines())) <= 120


def test_the_lock_names_every_input(tmp_path: Path) -> None:
    lock = generate(features(tmp_path))[PACKAGE / "codegen.lock"].decode()
    names = [line.split()[0] for line in lock.splitlines()]
    assert names[:5] == [
        "queries/animal.graphql",
        "queries/being.graphql",
        "queries/fragments/animal.graphql",
        "schema/client.graphql",
        "schema/labelbox.graphql",
    ]


def test_both_checkers_accept_what_is_written(tmp_path: Path) -> None:
    write(tmp_path, features(tmp_path / "in"))
    package = str(tmp_path / PACKAGE)
    mypy = [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(tmp_path / "cache"), package]
    pyright = [str(Path(sys.executable).parent / "pyright"), "--project", str(tmp_path)]
    (tmp_path / "pyrightconfig.json").write_text('{"typeCheckingMode": "strict", "extraPaths": ["generated"]}')
    for command in (mypy, pyright):
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
        assert done.returncode == 0, done.stdout


def test_a_wrong_command_says_what_there_is() -> None:
    done = subprocess.run([sys.executable, "-m", "codegen", "generat"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 2
    assert "usage: python -m codegen" in done.stderr
    assert "'generate', 'check', 'documents', 'add', 'diff', 'pull'" in done.stderr
