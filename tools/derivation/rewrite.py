"""One module as async code: the same lines, with what must be said otherwise."""

import ast
import re
from collections.abc import Iterable, Iterator

from .derived import Name, definitions, names_in
from .edits import Edits
from .imports import Imports
from .names import (
    AWAITED_CALLABLES,
    DOCUMENTED,
    EXTERNAL_AWAITED,
    EXTERNAL_ITERATED,
    ITERABLES,
    ITERATED,
    METHODS,
    RENAMED,
    TARGET,
    WORDS,
    is_sync_only,
)
from .program import checked_only
from .source import Function, FunctionNode, Module
from .waiting import Waiting, holds_functions, is_coroutine, is_generator, is_iteration, is_manager


def rewritten(module: Module, waiting: Waiting, derived: set[Name], passed: Iterable[str] = ()) -> str:
    """The text of the derived module, without its header, not yet formatted.

    Args:
        passed: What it passes on from the module that it is derived from.
    """
    return _Rewriter(module, waiting, derived).text(passed)


class _Rewriter:
    def __init__(self, module: Module, waiting: Waiting, derived: set[Name]) -> None:
        self.module, self.waiting, self.derived = module, waiting, derived
        self.edits = Edits(module.text)
        self.imports = Imports(waiting.program, derived)
        self.shared: list[str] = []
        self.functions = {id(each.node): each for each in module.all_functions()}
        self.parents: dict[int, ast.AST] = {
            id(child): node for node in ast.walk(module.tree) for child in ast.iter_child_nodes(node)
        }

    def text(self, passed: Iterable[str]) -> str:
        kept = [name for name in definitions(self.module) if (self.module.name, name) in self.derived]
        statements = {id(each): each for name in kept for each in definitions(self.module)[name]}
        for statement in statements.values():
            self.visit(statement, None)
        top, checked = self.imports.of(self.module, self.names_of(statements.values()))
        only = checked_only(self.module)
        again = [f"from {self.module.name} import {name} as {name}" for name in sorted(passed)]
        pieces = [*self.head(), top, *again, *self.shared]
        if checked or any(id(each) in statements for each in only):
            body = [checked, *(self.source(each) for each in only if id(each) in statements)]
            pieces.append("if TYPE_CHECKING:\n" + "\n".join(body))
        previous = False
        for statement in self.module.tree.body:
            is_text = isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
            if id(statement) in statements or (previous and is_text):
                pieces.append(self.source(statement))
                previous = not is_text
            else:
                previous = False
        return "\n\n".join(pieces) + "\n"

    def head(self) -> Iterator[str]:
        first = self.module.tree.body[0]
        if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
            yield ast.get_source_segment(self.module.text, first) or ""

    def names_of(self, statements: Iterable[ast.stmt]) -> set[str]:
        """What the statements need of this very module, though it is not derived."""
        found: set[str] = set()
        for statement in statements:
            for home, name in names_in(self.waiting.program, self.module, statement):
                if home == self.module.name and (home, name) not in self.derived:
                    found.add(name)
        return found

    def source(self, statement: ast.stmt) -> str:
        return self.edits.applied(*self.extent(statement))

    def extent(self, statement: ast.stmt) -> tuple[int, int]:
        """From the comments above it to its end."""
        decorated: list[ast.expr] = getattr(statement, "decorator_list", [])
        line = min([statement.lineno, *(each.lineno for each in decorated)])
        lines = self.edits.lines
        while line > 1 and lines[line - 2].lstrip().startswith("#") and not lines[line - 2].startswith("#!"):
            line -= 1
        end = self.edits.offset(statement.end_lineno or 0, 0) + len(lines[(statement.end_lineno or 1) - 1].rstrip("\n"))
        return self.edits.offset(line, 0), end

    # What must be said otherwise, node by node.

    def visit(self, node: ast.AST, where: Function | None) -> None:
        if isinstance(node, FunctionNode):
            # A class in a class is not derived; what it has is no method of ours.
            where = self.functions.get(id(node))
            if where is not None:
                self.function(where)
        elif isinstance(node, ast.ClassDef):
            if self.is_shared(node):
                return
            self.docstring(node)
            self.bases(node)
            if node.name in RENAMED:
                at = self.edits.find("class ", node) + len("class ")
                self.edits.replace(at, at + len(node.name), RENAMED[node.name])
        elif isinstance(node, ast.ImportFrom):
            self.edits.replace(*self.edits.span(node), "; ".join(self.imports.lines(self.module, node)))
            return
        elif isinstance(node, ast.Constant):
            self.constant(node)
        elif isinstance(node, ast.Name):
            self.name(node, where)
        elif isinstance(node, ast.AnnAssign):
            self.attribute_of_functions(node)
        if where is not None:
            self.waits(node, where)
        for child in ast.iter_child_nodes(node):
            self.visit(child, where)

    def bases(self, node: ast.ClassDef) -> None:
        """Without those that are of sync code only."""
        for index, base in enumerate(node.bases):
            home, _ = self.module.imports.get(ast.unparse(base), ("", None))
            if is_sync_only(home):
                end = self.edits.span(node.bases[index + 1])[0] if base is not node.bases[-1] else None
                self.edits.replace(self.edits.span(base)[0], end or self.edits.span(base)[1], "")

    def is_shared(self, node: ast.ClassDef) -> bool:
        """A class in a class that names nothing derived, such as an exception, is the same one there."""
        owner = self.parents[id(node)]
        if not isinstance(owner, ast.ClassDef) or names_in(self.waiting.program, self.module, node) & self.derived:
            return False
        sync = f"Sync{owner.name}"
        self.shared.append(f"from {self.module.name} import {owner.name} as {sync}")
        # A decorator begins with its @, which the parser leaves out.
        first = self.edits.span(node.decorator_list[0])[0] - 1 if node.decorator_list else self.edits.span(node)[0]
        self.edits.replace(first, self.edits.span(node)[1], f"{node.name}: TypeAlias = {sync}.{node.name}")
        return True

    def function(self, function: Function) -> None:
        node = function.node
        self.docstring(node)
        for argument in [*node.args.args, *node.args.kwonlyargs]:
            if argument.annotation is not None:
                if argument.arg in AWAITED_CALLABLES and holds_functions(argument.annotation):
                    self.edits.sub(argument.annotation, _CALLABLE, r"Callable[\1, Awaitable[\2]]")
                elif argument.arg in ITERATED:
                    self.words(argument.annotation, ITERABLES)
        if not function.waits:
            return
        at = self.edits.find("def ", node, after_decorators=True)
        if node.name in METHODS:
            self.edits.replace(at + 4, at + 4 + len(node.name), METHODS[node.name])
        if is_generator(node) or is_coroutine(function):
            self.edits.insert(at, "async ")
        for decorator in node.decorator_list:
            self.words(decorator, WORDS)
        if node.returns is not None and is_manager(function):
            self.words(node.returns, {**ITERABLES, **WORDS})
        elif node.returns is not None and is_iteration(function):
            # Closing one must be possible to whoever stops early.
            own = function.owner is None or not function.owner.is_protocol
            self.edits.sub(node.returns, _GENERATOR, r"AsyncGenerator[\1, None]" if own else r"AsyncIterator[\1]")

    def waits(self, node: ast.AST, where: Function) -> None:
        match node:
            case ast.Call():
                self.call(node, where)
            case ast.Attribute(ctx=ast.Load()) if self.waiting.is_waiting_property(node, where):
                self.awaited(node)
            case ast.For() if self.waiting.is_iterable(node.iter, where):
                self.loop(node, where)
            case ast.comprehension() if self.waiting.is_iterable(node.iter, where):
                at = self.edits.before("for ", node.target)
                self.edits.insert(at, "async ")
            case ast.With() if any(self.waiting.is_manager(each, node.body, where) for each in node.items):
                self.edits.insert(self.edits.span(node)[0], "async ")
            case ast.Expr(value=ast.YieldFrom(value=value)) if where.waits:
                self.passed_on(node, value, where)
            case ast.Expr(value=ast.Call(func=ast.Attribute(value=ast.Name(id="cancel"), attr="check"))):
                self.edits.replace(*self.edits.span(node), "pass")
            case _:
                pass

    def call(self, node: ast.Call, where: Function) -> None:
        match node.func:
            case ast.Attribute(attr=name) if name in EXTERNAL_AWAITED or name in EXTERNAL_ITERATED:
                end = self.edits.span(node.func)[1]
                self.edits.replace(end - len(name), end, {**EXTERNAL_AWAITED, **EXTERNAL_ITERATED}[name])
            case ast.Attribute(value=ast.Name(id="threading"), attr="RLock"):
                self.edits.replace(*self.edits.span(node.func), "asyncio.Lock")
            case ast.Name(id="list") if node.args and self.waiting.is_iterable(node.args[0], where):
                start, end = self.edits.span(node)
                self.edits.replace(start, start + len("list("), "[each async for each in ")
                self.edits.replace(end - 1, end, "]")
            case ast.Attribute(attr="join") if node.args and self.waiting.is_iterable(node.args[0], where):
                start, end = self.edits.span(node.args[0])
                self.edits.insert(start, "[each async for each in ")
                self.edits.insert(end, "]")
            case _:
                pass
        if self.waiting.is_awaited(node, where):
            self.awaited(node)

    def awaited(self, node: ast.expr) -> None:
        parent = self.parents[id(node)]
        if isinstance(parent, ast.Await):
            return  # a marked line
        if isinstance(parent, ast.Lambda):
            raise SyntaxError(f"{self.module.name}:{node.lineno}: a lambda cannot wait; name a function")
        start, end = self.edits.span(node)
        inner = (isinstance(parent, ast.Attribute | ast.Subscript) and parent.value is node) or (
            isinstance(parent, ast.Call) and parent.func is node
        )
        self.edits.insert(start, "(await " if inner else "await ")
        if inner:
            self.edits.insert(end, ")", last=True)

    def loop(self, node: ast.For, where: Function) -> None:
        # Whoever stops early must close it at once; by itself that happens at some later time.
        start, _ = self.edits.span(node)
        first, last = self.edits.span(node.iter)
        target = self.edits.text[slice(*self.edits.span(node.target))]
        indent = self.edits.column(node)
        pieces = self.named_pieces(node)
        self.edits.replace(start, first, f"async with {self.closing(node.iter, where)}(")
        colon = self.edits.text.index(":", last)
        self.edits.replace(last, colon, f") as {pieces}:\n{indent}    async for {target} in {pieces}")
        self.edits.indent(node.body[0].lineno, node.end_lineno or 0)

    def passed_on(self, node: ast.Expr, value: ast.expr, where: Function) -> None:
        start, end = self.edits.span(node)
        first = self.edits.span(value)[0]
        indent = self.edits.column(node)
        if not self.waiting.is_iterable(value, where):
            self.edits.replace(start, first, "for piece_ in ")
            self.edits.insert(end, f":\n{indent}    yield piece_", last=True)
            return
        pieces = self.named_pieces(node)
        self.edits.replace(start, first, f"async with {self.closing(value, where)}(")
        text = f") as {pieces}:\n{indent}    async for piece_ in {pieces}:\n{indent}        yield piece_"
        self.edits.insert(end, text, last=True)

    def named_pieces(self, node: ast.stmt) -> str:
        """Loops in loops iterate over things of other kinds."""
        depth, at = 0, self.parents[id(node)]
        while not isinstance(at, FunctionNode):
            depth += isinstance(at, ast.For)
            at = self.parents[id(at)]
        return f"pieces_{depth or ''}"

    def closing(self, pieces: ast.expr, where: Function) -> str:
        return "aclosing" if self.waiting.is_generator_call(pieces, where) else "each_of"

    def attribute_of_functions(self, node: ast.AnnAssign) -> None:
        match node.target:
            case ast.Name(id=name) | ast.Attribute(attr=name) if name in AWAITED_CALLABLES:
                self.edits.sub(node.annotation, _CALLABLE, r"Callable[\1, Awaitable[\2]]")
            case _:
                pass

    def name(self, node: ast.Name, where: Function | None) -> None:
        if node.id in RENAMED and self.module.imports.get(node.id, ("labelbox.client",))[0] == "labelbox.client":
            self.edits.replace(*self.edits.span(node), RENAMED[node.id])
        if node.id == "StopIteration" and where is not None and where.name == "__next__":
            self.edits.replace(*self.edits.span(node), WORDS[node.id])

    def constant(self, node: ast.Constant) -> None:
        if not isinstance(node.value, str) or isinstance(self.parents[id(node)], ast.Expr):
            return
        start, end = self.edits.span(node)
        text = self.edits.text[start:end]
        if "httpx.Client" in text:
            self.edits.replace(start, end, text.replace("httpx.Client", "httpx.AsyncClient"))
        elif "labelbox.schema." in text:
            self.edits.replace(start, end, text.replace("labelbox.schema.", f"{TARGET}.schema."))

    def words(self, node: ast.expr, words: dict[str, str]) -> None:
        self.edits.sub(node, re.compile(rf"\b({'|'.join(words)})\b"), lambda found: words[found[0]])

    def docstring(self, node: FunctionNode | ast.ClassDef) -> None:
        match node.body[0]:
            case ast.Expr(value=ast.Constant(value=str())):
                start, end = self.edits.span(node.body[0])
                self.edits.replace(start, end, _described(self.edits.text[start:end]))
            case _:
                pass


_GENERATOR = re.compile(r"(?:Iterator|Generator)\[(.*?)(?:, None, None)?\](?=\"?$)")
_CALLABLE = re.compile(r"Callable\[(\[.*?\]), (.*)\]")
_EXAMPLE = re.compile(r"\n *>>> .*?(?=\n *\n|\n? *\"\"\"$)(?:\n *(?=\n))?", re.DOTALL)


def _described(text: str) -> str:
    """A docstring without its examples, which are of sync code."""
    text = _EXAMPLE.sub("", text)
    for here, there in DOCUMENTED:
        text = text.replace(here, there)
    for here, there in RENAMED.items():
        text = re.sub(rf"(?<![\w.]){here}\b(?=[.`])", there, text)
    return text
