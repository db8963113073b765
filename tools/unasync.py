"""`python -m tools.unasync [--check]`: derive `labelbox/_async/` from the sync sources.

What waits in sync code is awaited there; see `tools/derivation/`. The output is committed, and never edited.
"""

import ast
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from tools.derivation.derived import Name, derived_names, passed_through
from tools.derivation.names import EXPORTED, PLACES, RENAMED, TARGET, TWINS, derived_module
from tools.derivation.program import Program
from tools.derivation.rewrite import rewritten
from tools.derivation.waiting import Waiting

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / TARGET.replace(".", "/")
RUFF = Path(sys.executable).parent / "ruff"

HEADER = """\
# Derived from {source} by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""

PACKAGE = '''"""Derived by tools/unasync.py: the async twin. Modules load on first use."""

from typing import TYPE_CHECKING

from labelbox.lazy import lazy_modules

if not TYPE_CHECKING:
    __getattr__ = lazy_modules(__name__, __path__)
'''

NAMESPACE = '''{header}"""The async client and its entities: `labelbox`, awaited.

    async with AsyncClient() as client:
        project = await client.get_project(project_id)
        async for batch in project.batches():
            print(batch.name)

Each class is the twin of the one without `Async` in its name. What never waits is shared: enums, specs, exceptions,
annotation types, `OntologyBuilder` come from `labelbox` as ever. Names load on first use.
"""

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
{imports}

_HOME = {{
{homes}
}}

__all__ = [
{names}
]

if not TYPE_CHECKING:  # or else every misspelt name would pass

    def __getattr__(name: str) -> object:
        if name not in _HOME:
            raise AttributeError(f"module {{__name__!r}} has no attribute {{name!r}}")
        module, original = _HOME[name]
        value: object = getattr(importlib.import_module(module), original)
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        return sorted({{*globals(), *__all__}})
'''


def derive(root: Path = ROOT) -> dict[str, str]:
    """The texts of the derived modules, by their paths."""
    program = Program(root)
    waiting = Waiting(program)
    derived = derived_names(program, root)
    passed = passed_through(program, derived)
    texts: dict[str, str] = {}
    for name in sorted({module for module, _ in derived} - TWINS.keys()):
        path = name.replace(".", "/") + ".py"
        text = HEADER.format(source=path) + rewritten(
            program.modules[name], waiting, derived, (each for module, each in passed if module == name)
        )
        texts[derived_module(name).replace(".", "/") + ".py"] = text
    for folder in {path.rpartition("/")[0] for path in texts if path.startswith("labelbox/")}:
        texts[f"{folder}/__init__.py"] = PACKAGE
    texts["labelbox/aio.py"] = namespace(program, derived)
    return formatted(texts)


def namespace(program: Program, derived: set[Name]) -> str:
    """`labelbox/aio.py`: each derived class that `labelbox` has, and a few more, under `Async` and its name."""
    homes = _homes(ROOT / "labelbox" / "__init__.py") | EXPORTED
    found: dict[str, tuple[str, str]] = {}
    for name, module in sorted(homes.items()):
        home = program.home(program.modules[module], name) if module in program.modules else None
        if home is not None and (home[0].name, name) in derived:
            found[f"Async{name}"] = (home[0].name.replace("labelbox", TARGET, 1), RENAMED.get(name, name))
    return NAMESPACE.format(
        header=HEADER.format(source="labelbox/__init__.py"),
        imports="\n".join(f"    from {module} import {name} as {known}" for known, (module, name) in found.items()),
        homes="\n".join(f'    "{known}": ("{module}", "{name}"),' for known, (module, name) in found.items()),
        names="\n".join(f'    "{known}",' for known in found),
    )


def _homes(path: Path) -> dict[str, str]:
    for node in ast.parse(path.read_text()).body:
        match node:
            case ast.Assign(targets=[ast.Name(id="_HOME")], value=value):
                found: dict[str, str] = ast.literal_eval(value)
                return found
            case _:
                pass
    return {}


def formatted(texts: Mapping[str, str]) -> dict[str, str]:
    """The same, in the style of the house and without imports that nobody needs."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for path, text in texts.items():
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text)
        settings = ("--config", str(ROOT / "pyproject.toml"), "--no-cache", "--quiet", name)
        subprocess.run([RUFF, "check", "--fix", "--select", "F401,I,PIE790", *settings], check=True)
        subprocess.run([RUFF, "format", *settings], check=True)
        return {path: (folder / path).read_text() for path in texts}


def main(arguments: Sequence[str]) -> int:
    texts = derive()
    stale = sorted(path for path, text in texts.items() if _present(path) != text)
    surplus = sorted(path for path in committed() if path not in texts)
    if "--check" in arguments:
        for path in [*stale, *surplus]:
            print(f"{path} is not what tools/unasync.py writes: make generate")
        return int(bool(stale or surplus))
    for path in surplus:
        (ROOT / path).unlink()
    for path in stale:
        file = ROOT / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(texts[path])
    return 0


def committed() -> Iterator[str]:
    """The derived files that are there."""
    for file in FOLDER.rglob("*.py"):
        yield file.relative_to(ROOT).as_posix()
    yield "labelbox/aio.py"
    for place in PLACES.values():
        yield place.replace(".", "/") + ".py"


def _present(path: str) -> str | None:
    return (ROOT / path).read_text() if (ROOT / path).exists() else None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
