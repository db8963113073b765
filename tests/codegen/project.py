"""Small projects to compile: a schema with every feature, and what a test lays over it."""

import importlib
import shutil
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

from codegen.compiler import PACKAGE, Config, generate

HERE = Path(__file__).parent
FEATURES = HERE / "features"
RUNTIME = HERE.parent.parent / "codegen" / "runtime"


def config(root: Path) -> Config:
    return Config(root / "schema", root / "queries", RUNTIME)


def features(target: Path) -> Config:
    """A copy of the schema and the queries that use every feature."""
    shutil.copytree(FEATURES, target, dirs_exist_ok=True)
    return config(target)


def overlay(folder: Path, target: Path) -> Config:
    """The same schema, without its queries, under the files of a folder."""
    shutil.copytree(FEATURES / "schema", target / "schema", dirs_exist_ok=True)
    (target / "queries").mkdir()
    shutil.copytree(folder, target, dirs_exist_ok=True, ignore=shutil.ignore_patterns("*.md"))
    return config(target)


def project(target: Path, files: Mapping[str, str]) -> Config:
    """The same schema, with the given files by their paths."""
    shutil.copytree(FEATURES / "schema", target / "schema", dirs_exist_ok=True)
    (target / "queries").mkdir()
    for path, text in files.items():
        (target / path).parent.mkdir(parents=True, exist_ok=True)
        (target / path).write_text(text, encoding="utf-8")
    return config(target)


def modules(config: Config) -> dict[str, str]:
    """The generated modules by name; without the runtime, which is a copy, and the lock, which is full of versions."""
    files = {path.relative_to(PACKAGE): data for path, data in generate(config).items() if PACKAGE in path.parents}
    return {path.stem: data.decode() for path, data in files.items() if path.suffix == ".py" and len(path.parts) == 1}


@contextmanager
def imported(config: Config, target: Path, name: str) -> Iterator[ModuleType]:
    """The package that a project compiles to, as a package of another name."""
    for path, data in generate(config).items():
        if PACKAGE in path.parents:
            file = target / name / path.relative_to(PACKAGE)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
    sys.path.insert(0, str(target))
    try:
        yield importlib.import_module(name)
    finally:
        sys.path.remove(str(target))
        for module in [m for m in sys.modules if m.partition(".")[0] == name]:
            del sys.modules[module]
