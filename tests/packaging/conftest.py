"""The wheel, and environments that hold it and nothing of this checkout."""

from __future__ import annotations

import subprocess
import sys
import venv
from collections.abc import Callable, Iterator
from functools import cache
from importlib.metadata import Distribution, distribution
from pathlib import Path
from typing import TypeAlias

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parent.parent.parent
NAME = "labelbox-typed"

MakeEnvironment: TypeAlias = Callable[..., Path]


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    directory = tmp_path_factory.mktemp("dist")
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", directory], cwd=ROOT, check=True)
    return next(directory.glob("*.whl"))


@pytest.fixture(scope="session")
def make_environment(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> MakeEnvironment:
    """Given extras, makes an environment with the wheel and what they ask for; returns its interpreter.

    One for all tests that ask for the same: they only run what is in it.
    """

    @cache
    def make(*extras: str) -> Path:
        folder = tmp_path_factory.mktemp("-".join(["with", *extras]))
        venv.create(folder / "environment", symlinks=True)
        python = folder / "environment" / "bin" / "python"
        pip = [sys.executable, "-m", "pip", "--python", str(python)]
        subprocess.run([*pip, "install", "--quiet", "--no-index", "--no-deps", str(wheel)], check=True)
        libraries = folder / "libraries"
        libraries.mkdir()
        for needed in closure(NAME, frozenset(extras)) - {NAME}:
            link(distribution(needed), libraries)
        site_packages = next((folder / "environment" / "lib").glob("python*/site-packages"))
        (site_packages / "libraries.pth").write_text(f"{libraries}\n")
        return python

    return make


def closure(name: str, extras: frozenset[str], seen: frozenset[str] = frozenset()) -> frozenset[str]:
    """The distributions that `name` needs with `extras`, and itself."""
    found = seen | {name}
    for requirement in requirements(name, extras):
        if requirement.name not in found or requirement.extras:
            found |= closure(requirement.name, frozenset(requirement.extras), found)
    return found


def requirements(name: str, extras: frozenset[str]) -> Iterator[Requirement]:
    for requirement in map(Requirement, distribution(name).requires or []):
        if requirement.marker is None or any(requirement.marker.evaluate({"extra": one}) for one in {"", *extras}):
            yield requirement


def link(library: Distribution, directory: Path) -> None:
    """No download in a test: the libraries of the environment that runs it, one by one."""
    for top in {file.parts[0] for file in library.files or [] if file.parts[0] not in ("..", "__pycache__")}:
        if not (directory / top).exists():
            (directory / top).symlink_to(Path(str(library.locate_file(top))))
