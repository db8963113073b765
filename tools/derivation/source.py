"""A module, taken apart; its marked lines.

Two marks, for the few lines that differ in more than what can be seen from what waits:

    # async: line      stands only in the derived module
    statement  # sync only      with all of its lines, does not
"""

import ast
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef

_ASYNC = re.compile(r"^(\s*)# async: (.*)$", re.MULTILINE)


@dataclass(eq=False)
class Function:
    """A function or a method, or one of its overloads.

    Attributes:
        waits: Whether it must be awaited, or iterated by `async for`.
    """

    module: "Module"
    node: FunctionNode
    owner: "Class | None" = None
    outer: "Function | None" = None
    waits: bool = False

    @property
    def name(self) -> str:
        return self.node.name

    def nested(self, name: str) -> "Function | None":
        """A function that is defined in this one, or around it."""
        inner = next((each for each in self.module.inner if each.outer is self and each.name == name), None)
        return inner or (self.outer.nested(name) if self.outer else None)


@dataclass(eq=False)
class Class:
    """A class with its methods, overloads and all."""

    module: "Module"
    node: ast.ClassDef
    methods: dict[str, list[Function]] = field(default_factory=dict[str, list[Function]])

    @property
    def name(self) -> str:
        return self.node.name

    @property
    def is_protocol(self) -> bool:
        return any(ast.unparse(base).split("[")[0] == "Protocol" for base in self.node.bases)


@dataclass(eq=False)
class Module:
    """A source file.

    Attributes:
        text: With the marked lines as the derived module has them.
        marked: The numbers of the lines that stand only there.
        imports: What each imported name means: a module, and a name in it or None.
        inner: The functions in functions.
    """

    name: str
    text: str
    tree: ast.Module
    marked: frozenset[int]
    functions: dict[str, list[Function]] = field(default_factory=dict[str, list[Function]])
    classes: dict[str, Class] = field(default_factory=dict[str, Class])
    imports: dict[str, tuple[str, str | None]] = field(default_factory=dict[str, tuple[str, str | None]])
    inner: list[Function] = field(default_factory=list[Function])

    def all_functions(self) -> Iterator[Function]:
        for overloads in self.functions.values():
            yield from overloads
        for each in self.classes.values():
            for overloads in each.methods.values():
                yield from overloads
        yield from self.inner


def read(path: Path, name: str) -> Module:
    """Take a file apart."""
    text, marked = _unmarked(path.read_text())
    module = Module(name, text, ast.parse(text), marked)
    package = name if path.name == "__init__.py" else name.rpartition(".")[0]
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ImportFrom):
            home = origin(node, package)
            for alias in node.names:
                module.imports[alias.asname or alias.name] = (home, alias.name)
    for statement in module.tree.body:
        if isinstance(statement, FunctionNode):
            module.functions.setdefault(statement.name, []).append(_function(module, statement))
        elif isinstance(statement, ast.ClassDef):
            found = module.classes[statement.name] = Class(module, statement)
            for node in statement.body:
                if isinstance(node, FunctionNode):
                    found.methods.setdefault(node.name, []).append(_function(module, node, found))
    return module


def origin(node: ast.ImportFrom, package: str) -> str:
    """The module that is imported from, in full."""
    if not node.level:
        return node.module or ""
    above = package.split(".")[: len(package.split(".")) - node.level + 1]
    return ".".join([*above, node.module] if node.module else above)


@cache
def own_nodes(node: ast.AST) -> Sequence[ast.AST]:
    """What belongs to a function itself, not to functions in it. Lambdas count as part of it."""
    found: list[ast.AST] = []
    for child in ast.iter_child_nodes(node):
        found.append(child)
        if not isinstance(child, FunctionNode):
            found += own_nodes(child)
    return found


def _function(
    module: Module, node: FunctionNode, owner: Class | None = None, outer: Function | None = None
) -> Function:
    made = Function(module, node, owner, outer)
    for each in own_nodes(node):
        if isinstance(each, FunctionNode):
            module.inner.append(_function(module, each, owner, made))
    return made


def _unmarked(text: str) -> tuple[str, frozenset[int]]:
    marked = frozenset(text.count("\n", 0, found.start(2)) + 1 for found in _ASYNC.finditer(text))
    text = _ASYNC.sub(r"\1\2", text)
    lines = text.splitlines(keepends=True)
    firsts = [number for number, line in enumerate(lines, 1) if line.rstrip().endswith("# sync only")]
    if firsts:
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.stmt) and node.lineno in firsts:
                for number in range(node.lineno, (node.end_lineno or node.lineno) + 1):
                    lines[number - 1] = "\n"
    return "".join(lines), marked
