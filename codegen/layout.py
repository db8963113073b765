"""Step 6: where each piece goes, and how it is formatted."""

import ast
import subprocess
import tempfile
import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined
from ruff import find_ruff_bin  # type: ignore[import-untyped]  # a binary with one helper

from codegen.entities import CompiledEntity
from codegen.models import Models, classes_of, names_in
from codegen.operations import CompiledOperation, types_of

DOCS = {
    "enums": "The enums of the schema that an operation or an entity uses.",
    "inputs": "The input objects that operations take.",
    "fragments": "The fields of each entity, as the server sends them.",
}


def render(
    models: Models, operations: Sequence[CompiledOperation], entities: Sequence[CompiledEntity]
) -> dict[Path, str]:
    """One module per query file: `queries/project.graphql` becomes `project.py`. The rest is shared by all of them."""
    used = _reachable(models, types_of(list(operations)))
    shared = {
        "enums": _only(models.enums, used),
        "inputs": _only(models.inputs, used),
        "fragments": models.fragments.body,
    }
    filters = {f.input: f for op in operations for f in op.filters}
    orders = {o.enum: o for op in operations for o in op.orders}
    imports = _imports(shared) + _import("filters", sorted(filters | orders))
    modules = sorted({op.module for op in operations})

    files = {
        "__init__": _render("__init__"),
        "ops": _render("ops", modules=modules),
        "entities": _render("entities", entities=entities, imports=_import("enums", _class_names(shared["enums"]))),
    }
    for name, nodes in shared.items():
        if nodes:
            others = {other: those for other, those in shared.items() if other != name}
            files[name] = _render("shared", doc=DOCS[name], imports=_imports(others), models=_unparse(nodes))
    if filters or orders:
        files["filters"] = _render("filters", filters=_by_name(filters), orders=_by_name(orders))
    for module in modules:
        batch = [op for op in operations if op.module == module]
        results = _unparse(node for op in batch for node in models.results[op.name].body)
        files[module] = _render("operations", module=module, operations=batch, imports=imports, models=results)
    return {Path(f"{name}.py"): text for name, text in files.items()}


def _by_name(found: Mapping[str, object]) -> list[object]:
    return [found[name] for name in sorted(found)]


def _reachable(models: Models, named: set[str]) -> set[str]:
    """Names that results, fragments or parameters use, and what those use in turn."""
    known = classes_of(models.enums) | classes_of(models.inputs)
    trees = [models.fragments, *models.results.values()]
    waiting = named | {name for tree in trees for name in _used(tree)}
    seen: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name in known and name not in seen:
            seen.add(name)
            waiting |= set(_used(known[name]))
    return seen


def _used(tree: ast.AST) -> Iterator[str]:
    return (name.id.strip("'\"") for name in names_in(tree))


def _only(module: ast.Module, used: set[str]) -> list[ast.stmt]:
    """The classes that are used, and the lines that complete them."""
    return [
        node for node in module.body if (node.name if isinstance(node, ast.ClassDef) else next(_used(node))) in used
    ]


def _class_names(nodes: Iterable[ast.stmt]) -> list[str]:
    return [node.name for node in nodes if isinstance(node, ast.ClassDef)]


def _imports(shared: dict[str, list[ast.stmt]]) -> str:
    """Everything that a module could need; ruff drops what it does not."""
    return "".join(_import(module, _class_names(nodes)) for module, nodes in shared.items())


def _import(module: str, names: Sequence[str]) -> str:
    return f"from .{module} import {', '.join(names)}\n" if names else ""


def _unparse(nodes: Iterable[ast.stmt]) -> str:
    return "\n".join(ast.unparse(ast.fix_missing_locations(node)) for node in nodes)


def _docstring(text: str, indent: int = 4) -> str:
    """The text in quotes, folded where it would be too long for a line."""
    safe = text.replace("\\", "\\\\").replace('"""', '\\"""')
    if safe.endswith('"'):
        safe = f'{safe[:-1]}\\"'
    if len(safe) + indent + 6 <= 120:
        return f'"""{safe}"""'
    quotes = '"""'  # stand in the first line, so it has less room
    lines = textwrap.wrap(quotes + safe, 120 - indent, break_long_words=False, break_on_hyphens=False)
    margin = "\n" + " " * indent
    return margin.join([*lines, quotes])


def _text(document: str) -> str:
    """A document in quotes, on lines of its own."""
    safe = document.replace("\\", "\\\\").replace('"""', '\\"""')
    return f'"""\n{safe}\n"""'


def _render(template: str, **facts: object) -> str:
    return _templates.get_template(f"{template}.py.jinja").render(**facts)


_templates = Environment(
    loader=PackageLoader("codegen"),
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    autoescape=False,
    keep_trailing_newline=True,
)
_templates.filters |= {"docstring": _docstring, "text": _text}


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
