"""Step 6: where each piece goes, and how it is formatted."""

import ast
import itertools
import subprocess
import tempfile
from collections.abc import Iterable, Sequence
from operator import attrgetter
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined
from ruff import find_ruff_bin  # type: ignore[import-untyped]  # a binary with one helper

from codegen.entities import CompiledEntity
from codegen.models import Models, classes_of, names_in
from codegen.operations import CompiledOperation, Filter, enums_of
from codegen.source import Sources

IMPORTS = (
    "from collections.abc import Sequence\n"
    "from datetime import datetime\n"
    "from typing import Annotated, Any, Literal, Optional, Union\n"
    "from pydantic import Field\n"
    "from . import runtime as gql\n"
)

_templates = Environment(
    loader=PackageLoader("codegen"),
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    autoescape=False,
    keep_trailing_newline=True,
)


def render(
    source: Sources,
    models: Models,
    operations: Sequence[CompiledOperation],
    entities: Sequence[CompiledEntity],
) -> dict[Path, str]:
    """One module per query file: `queries/project.graphql` becomes `project.py`."""
    used = _reachable(models, enums_of(list(operations), source.schema))
    enums = [node for name, node in classes_of(models.enums).items() if name in used]
    inputs = [node for node in models.inputs.body if not isinstance(node, ast.ClassDef) or node.name in used]
    modules = sorted({op.module for op in operations})
    shared = {"enums": [node.name for node in enums], "inputs": [n.name for n in inputs if isinstance(n, ast.ClassDef)]}
    shared["fragments"] = list(classes_of(models.fragments))
    shared["filters"] = sorted({f.input for op in operations for f in op.filters})
    files = {
        "enums": _module("The enums of the schema that an operation or an entity uses.", enums, {}, shared),
        "inputs": _module("The input objects that operations take.", inputs, shared, {"enums": shared["enums"]}),
        "fragments": _module(
            "The fields of each entity, as the server sends them.", models.fragments.body, {}, {"enums": shared["enums"]}
        ),
        "entities": _render("entities", entities=entities, enums=shared["enums"]),
        "filters": _render("filters", filters=_filters(operations)),
        "ops": _render("ops", modules=modules),
        "__init__": _render("__init__"),
    }
    files = {name: text for name, text in files.items() if name not in ("inputs", "filters") or shared[name]}
    for module, group in itertools.groupby(sorted(operations, key=attrgetter("module")), key=attrgetter("module")):
        batch = list(group)
        trees = [node for op in batch for node in models.results[op.name].body]
        files[module] = _render(
            "operations",
            module=module,
            operations=batch,
            imports=IMPORTS + _imports(shared),
            models=_unparse(trees),
        )
    return {Path(f"{name}.py"): text for name, text in files.items()}


def _reachable(models: Models, named: set[str]) -> set[str]:
    """Names that results, fragments or parameters use, and what those use in turn."""
    trees = [models.fragments, *models.results.values()]
    known = classes_of(models.enums) | classes_of(models.inputs)
    seen: set[str] = set()
    waiting = named | {name.id.strip("'\"") for tree in trees for name in names_in(tree)}
    while waiting:
        name = waiting.pop()
        if name in known and name not in seen:
            seen.add(name)
            waiting |= {inner.id.strip("'\"") for inner in names_in(known[name])}
    return seen


def _filters(operations: Iterable[CompiledOperation]) -> list[tuple[Filter, str]]:
    """Each where input once, with the entity whose list it filters."""
    found: dict[str, tuple[Filter, str]] = {}
    for op in operations:
        for one in op.filters:
            item = op.paging.item if op.paging else ""
            found.setdefault(one.input, (one, item.removesuffix("Fields")))
    return [found[name] for name in sorted(found)]


def _module(
    doc: str, nodes: Sequence[ast.stmt], _own: dict[str, list[str]], shared: dict[str, list[str]]
) -> str:
    imports = _imports({name: shared[name] for name in shared if name == "enums"}) if nodes else ""
    if _is_enums(nodes):
        imports = ""
    return f'"""{doc} Generated: edit schema/ or queries/."""\n{IMPORTS}{imports}\n\n{_unparse(nodes)}\n'


def _is_enums(nodes: Sequence[ast.stmt]) -> bool:
    return any(isinstance(n, ast.ClassDef) and ast.unparse(n.bases[0]) == "gql.OpenEnum" for n in nodes if n)


def _imports(shared: dict[str, list[str]]) -> str:
    """Everything the module could need; ruff drops what it does not."""
    return "".join(
        f"from .{name} import {', '.join(classes)}\n" for name, classes in sorted(shared.items()) if classes
    )


def _unparse(nodes: Iterable[ast.stmt]) -> str:
    return "\n".join(ast.unparse(ast.fix_missing_locations(node)) for node in nodes)


def _render(template: str, **facts: object) -> str:
    return _templates.get_template(f"{template}.py.jinja").render(**facts)


def format_python(files: dict[Path, str]) -> dict[Path, bytes]:
    """Run ruff once over everything: modern unions, sorted imports, none unused."""
    with tempfile.TemporaryDirectory() as scratch:
        root = Path(scratch)
        for path, text in files.items():
            (root / path).write_text(text, encoding="utf-8")
        _ruff(root, "check", "--fix", "--quiet", "--exit-zero", "--unsafe-fixes", "--select", "I,F401,F811,UP")
        _ruff(root, "format", "--quiet", "--config", "format.skip-magic-trailing-comma=true")
        return {path: (root / path).read_bytes() for path in files}


def _ruff(root: Path, command: str, *arguments: str) -> None:
    style = ["--isolated", "--no-cache", "--target-version", "py311", "--line-length", "120"]
    subprocess.run([find_ruff_bin(), command, *arguments, *style, "."], cwd=root, check=True)
