"""From operations to the public methods that lead to them, read off the package's source.

A method uses what its body names: `ops.project.get_project`, a function of a flow, `self._other`. What it calls on
an object whose class the source does not tell is not followed.
"""

import ast
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from codegen.problems import CompileError

GENERATED = "labelbox_graphql."


@dataclass
class _Class:
    bases: list[str]
    members: set[str] = field(default_factory=set[str])


@dataclass
class _Package:
    """Everything by its full name, such as `labelbox.schema.project.Project.update`.

    Attributes:
        uses: What each definition names, in full; `self.x` as `labelbox.….Class.x`.
        classes: The classes.
        aliases: What a module calls otherwise: imports and re-exports.
        exported: The public classes' short names.
    """

    uses: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    classes: dict[str, _Class] = field(default_factory=dict[str, _Class])
    aliases: dict[str, str] = field(default_factory=dict[str, str])
    exported: dict[str, str] = field(default_factory=dict[str, str])


def find_reach(package: Path) -> dict[str, tuple[str, ...]]:
    """The public methods by operation: `{"project.update_project": ("Project.update",)}`.

    Args:
        package: The folder of the package that imports the generated one.

    Raises:
        CompileError: a file is no Python.
    """
    known = _Package()
    for file in sorted(package.rglob("*.py")):
        parts = (package.name, *file.relative_to(package).with_suffix("").parts)
        is_package = parts[-1] == "__init__"
        _read(known, ".".join(parts[:-1] if is_package else parts), file, is_package)
    known.exported = {
        _follow(known, target): alias.rpartition(".")[2]
        for alias, target in known.aliases.items()
        if alias.rpartition(".")[0] == package.name
    }
    public = _public_names(known)
    return {
        operation: tuple(sorted(names))
        for operation, users in _users(known).items()
        if operation.count(".") == 1 and (names := {name for user in users for name in public.get(user, ())})
    }


def _read(known: _Package, module: str, file: Path, is_package: bool) -> None:
    try:
        tree = ast.parse(file.read_text(encoding="utf-8"))
    except SyntaxError as problem:
        raise CompileError(f"{file}:{problem.lineno} is no Python.") from None
    base = module if is_package else module.rpartition(".")[0]
    imports = dict(_imports(ast.walk(tree), base))
    known.aliases |= {f"{module}.{name}": target for name, target in imports.items()}
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            _read_class(known, module, node, base)
        else:
            for name in _defined(node):
                known.uses[f"{module}.{name}"] |= set(_names(node, module, None, base))


def _read_class(known: _Package, module: str, node: ast.ClassDef, base: str) -> None:
    full = f"{module}.{node.name}"
    known.classes[full] = _Class([f"{module}.{ast.unparse(b).partition('[')[0]}" for b in node.bases])
    for member in node.body:
        for name in _defined(member):
            known.classes[full].members.add(name)
            known.uses[f"{full}.{name}"] |= set(_names(member, module, full, base))


def _imports(nodes: Iterable[ast.AST], base: str) -> Iterator[tuple[str, str]]:
    """Local names and what they stand for, in the nodes of a module or a function; also where they serve types only."""
    for node in nodes:
        match node:
            case ast.ImportFrom(module=source, names=names, level=level):
                above = base.split(".")[: len(base.split(".")) - level + 1] if level else []
                origin = ".".join([*above, *filter(None, [source])])
                yield from ((one.asname or one.name, f"{origin}.{one.name}") for one in names)
            case ast.Import(names=names):
                yield from ((one.asname, one.name) for one in names if one.asname)
            case _:
                pass


def _defined(node: ast.stmt) -> list[str]:
    match node:
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
            return [name]
        case ast.Assign(targets=targets):
            return [target.id for target in targets if isinstance(target, ast.Name)]
        case ast.AnnAssign(target=ast.Name(id=name)):
            return [name]
        case _:
            return []


def _names(node: ast.AST, module: str, owner: str | None, base: str) -> Iterator[str]:
    """What is named in a definition: chains such as `flows.project.export`, and what is `self`'s."""
    inside = list(ast.walk(node))
    local = dict(_imports(inside, base))
    for inner in inside:
        match inner:
            case ast.Attribute(value=ast.Name(id="self" | "cls"), attr=name) if owner:
                yield f"{owner}.{name}"
            case ast.Attribute(value=ast.Call(func=ast.Name(id="super")), attr=name) if owner:
                yield f"{owner}.super().{name}"
            case ast.Attribute() | ast.Name():
                if chain := _chain(inner):
                    yield ".".join([local.get(chain[0], f"{module}.{chain[0]}"), *chain[1:]])
            case _:
                pass


def _chain(node: ast.expr) -> list[str]:
    """`a.b.c` as its names; nothing for what does not begin with one."""
    names: list[str] = []
    while isinstance(node, ast.Attribute):
        names.append(node.attr)
        node = node.value
    return [node.id, *reversed(names)] if isinstance(node, ast.Name) else []


def _follow(known: _Package, name: str) -> str:
    """Where a name is defined: along imports and re-exports, and up the bases of a class."""
    for _ in range(20):
        head, tail = name, ""
        while head and head not in known.aliases and head not in known.uses:
            head, _, last = head.rpartition(".")
            tail = f".{last}{tail}"
        if head not in known.aliases or head in known.uses:
            break
        name = known.aliases[head] + tail
    return name


def _inherited(known: _Package, owner: str, member: str, seen: frozenset[str] = frozenset()) -> str | None:
    """The class that a member comes from; the class itself comes before its bases."""
    if owner in seen or owner not in known.classes:
        return None
    if member in known.classes[owner].members:
        return f"{owner}.{member}"
    for base in known.classes[owner].bases:
        if found := _inherited(known, _follow(known, base), member, seen | {owner}):
            return found
    return None


def _definitions(known: _Package, name: str) -> list[str]:
    """What a name stands for. Who names a class of ours that is not public uses all that it does."""
    if ".super()." in name:
        owner, _, member = name.partition(".super().")
        found = (_inherited(known, _follow(known, base), member) for base in known.classes[owner].bases)
        return [next(filter(None, found), name)]
    name = _follow(known, name)
    if name in known.classes:
        members = ["__init__"] if name in known.exported else sorted(_all_members(known, name))
        return [name, *filter(None, (_inherited(known, name, member) for member in members))]
    owner, _, member = name.rpartition(".")
    return [_inherited(known, owner, member) or name]


def _users(known: _Package) -> dict[str, set[str]]:
    """By operation, every definition that leads to it."""
    named_by: dict[str, set[str]] = defaultdict(set)
    for user, names in known.uses.items():
        for name in names:
            for definition in _definitions(known, name):
                named_by[definition].add(user)
    found: dict[str, set[str]] = defaultdict(set)
    for name in named_by:
        if name.startswith(GENERATED):
            found[name.removeprefix(GENERATED).removeprefix("ops.")] |= _closure(name, named_by)
    return found


def _closure(start: str, named_by: Mapping[str, set[str]]) -> set[str]:
    found: set[str] = set()
    waiting = [start]
    while waiting:
        for user in named_by.get(waiting.pop(), ()):
            if user not in found:
                found.add(user)
                waiting.append(user)
    return found


def _public_names(known: _Package) -> dict[str, set[str]]:
    """What users call a definition: by the public classes that have it, or the public function itself."""
    names: dict[str, set[str]] = defaultdict(set)
    for full, short in known.exported.items():
        names[full].add(short)
        for member in _all_members(known, full):
            origin = _inherited(known, full, member)
            if origin and (not member.startswith("_") or member == "__init__"):
                names[origin].add(short if member == "__init__" else f"{short}.{member}")
    return names


def _all_members(known: _Package, owner: str) -> set[str]:
    if owner not in known.classes:
        return set()
    inherited = (_all_members(known, _follow(known, base)) for base in known.classes[owner].bases)
    return known.classes[owner].members.union(*inherited)
