"""`python -m tools.api [--release]`: what users of the last release rely on may not break unnoticed.

`tests/api/released.json.gz` is the public API as it was released: names, parameters, bases, no docstrings. Without
`--release` the present API is compared with it, by griffe; a breaking change must stand in `tests/api/broken.toml`,
with its reason, and leaves that file with the next release. `--release` writes the snapshot anew and copies the
pipelines of `tests/typing` beside it: they are type-checked against all later code.
"""

import gzip
import json
import shutil
import sys
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, cast

import griffe

ROOT = Path(__file__).resolve().parent.parent
API = ROOT / "tests" / "api"
SNAPSHOT = API / "released.json.gz"
BROKEN = API / "broken.toml"
PIPELINES = ROOT / "tests" / "typing" / "pipelines"
PACKAGES = ("labelbox", "labelbox_graphql")
DROPPED = frozenset({"docstring", "git_info", "source_link"})
BLANKED = {"lineno": 0, "endlineno": 0, "filepath": ""}
"""griffe wants to read these again; what they say would change with every line of code."""


def main(arguments: Sequence[str]) -> int:
    if "--release" in arguments:
        release()
        return 0
    allowed: dict[str, str] = tomllib.loads(BROKEN.read_text(encoding="utf-8")) if BROKEN.exists() else {}
    found = dict(breakages())
    for path, text in sorted(found.items()):
        if path not in allowed:
            print(text)
    for path in sorted(allowed.keys() - found.keys()):
        print(f"{BROKEN.name} allows {path}, which did not break: take it out")
    bad = (found.keys() - allowed.keys()) | (allowed.keys() - found.keys())
    print(f"public API: {len(bad)} problems, {len(found.keys() & allowed.keys())} breaks on purpose")
    return int(bool(bad))


def release() -> None:
    """Write the snapshot and the copy of the pipelines; nothing is broken any more."""
    API.mkdir(parents=True, exist_ok=True)
    trees = {name: stripped(json.loads(load(name).as_json(full=False))) for name in PACKAGES}
    SNAPSHOT.write_bytes(gzip.compress(json.dumps(trees, sort_keys=True).encode(), mtime=0))
    target = API / "pipelines"
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(PIPELINES, target, ignore=shutil.ignore_patterns("__pycache__"))
    BROKEN.write_text("# Breaking changes since the last release: a path, and why. Empty right after a release.\n")


def breakages(root: Path = ROOT) -> Iterator[tuple[str, str]]:
    """Each change that breaks users of the checkout at `root`, by the path of what changed."""
    trees = json.loads(gzip.decompress(SNAPSHOT.read_bytes()))
    released = griffe.ModulesCollection()
    for name in PACKAGES:
        module = cast("griffe.Module", json.loads(json.dumps(trees[name]), object_hook=griffe.json_decoder))
        module._modules_collection = released  # pyright: ignore[reportPrivateUsage]  # griffe offers no other way
        released[name] = module
    for name in PACKAGES:
        for change in griffe.find_breaking_changes(released[name], load(name, root)):
            # A generated parameter may move: they are keyword-only.
            yield (
                change.obj.path,
                f"{change.obj.path}: {change.kind.value}: {change.old_value!s} -> {change.new_value!s}",
            )


def load(package: str, root: Path = ROOT) -> griffe.Module:
    """A package, read without being imported."""
    paths = [str(root), str(root / "generated")]
    module = cast(
        "griffe.Module", griffe.load(package, search_paths=paths, allow_inspection=False, try_relative_path=False)
    )
    module.exports = None  # a documented path is public whether the package's __all__ lists it or not
    return module


def stripped(value: Any) -> Any:
    """The tree without words, places and private members."""
    if isinstance(value, dict):
        node = cast("dict[str, Any]", value)
        kept = {
            key: stripped(child) for key, child in node.items() if key not in DROPPED and not is_private(key, child)
        }
        return kept | {key: blank for key, blank in BLANKED.items() if key in kept}
    if isinstance(value, list):
        return [stripped(child) for child in items_of(value)]
    return value


def items_of(value: Any) -> list[Any]:
    """A list of JSON, for checkers that would call its items unknown."""
    return list(value)


def is_private(key: str, child: object) -> bool:
    """Whether it is a member whose name says that it is nobody's business."""
    return isinstance(child, dict) and "kind" in child and key.startswith("_") and not key.startswith("__")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
