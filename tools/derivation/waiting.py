"""Which functions wait: those that call one that does, iterate over what comes in pieces, or open what must be closed.

A method waits wherever it is overridden if it does so in one place, and so does its stub in a protocol.
"""

import ast
from functools import cache

from .names import AWAITED_CALLABLES, AWAITED_FIELDS, EXTERNAL_AWAITED, EXTERNAL_ITERATED
from .program import Program
from .source import Class, Function, FunctionNode, own_nodes
from .types import Types, is_iterated, is_property


class Waiting:
    """Knows what waits in a program."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.types = Types(program)
        changed = True
        while changed:
            changed = False
            for function in program.functions():
                if not function.waits and self._waits(function):
                    function.waits = changed = True
            changed = self._spread() or changed

    def is_awaited(self, call: ast.Call, where: Function) -> bool:
        """Whether a call gives what must be awaited."""
        if isinstance(call.func, ast.Attribute) and call.func.attr in EXTERNAL_AWAITED:
            return True
        if isinstance(call.func, ast.Attribute):
            owner = self.types.class_of(self.types.infer(call.func.value, where))
            if owner is not None and (owner.name, call.func.attr) in AWAITED_FIELDS:
                return True
        called = self.types.called(call.func, where)
        if called:
            return any(each.waits and is_coroutine(each) for each in called)
        return _holds_awaited(call.func, where)

    def is_iterable(self, node: ast.expr, where: Function) -> bool:
        """Whether an expression is for `async for`."""
        if is_iterated(node) and not (isinstance(node, ast.Name) and self.types.is_set(node.id, where)):
            return True
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Attribute) and node.func.attr in EXTERNAL_ITERATED:
                return True
            if any(each.waits and is_iteration(each) for each in self.types.called(node.func, where)):
                return True
        return self._has_waiting(node, "__iter__", where)

    def is_generator_call(self, node: ast.expr, where: Function) -> bool:
        """Whether it makes an async generator, which must be closed by whoever stops early."""
        return (
            isinstance(node, ast.Call)
            and self.is_iterable(node, where)
            and not self._has_waiting(node, "__iter__", where)
        )

    def is_manager(self, item: ast.withitem, body: list[ast.stmt], where: Function) -> bool:
        """Whether an item of `with` is for `async with`."""
        node = item.context_expr
        if isinstance(node, ast.Call) and any(
            each.waits and is_manager(each) for each in self.types.called(node.func, where)
        ):
            return True
        if isinstance(node, ast.Attribute) and node.attr.endswith("_lock"):
            return any(
                self._is_waiting(each, where) for statement in body for each in [statement, *own_nodes(statement)]
            )
        return self._has_waiting(node, "__enter__", where)

    def collects(self, call: ast.Call, where: Function) -> bool:
        """Whether a call makes one thing of all that comes: `list(…)`, `b"".join(…)`."""
        match call:
            case ast.Call(func=ast.Name(id="list") | ast.Attribute(attr="join"), args=[pieces]):
                return self.is_iterable(pieces, where)
            case _:
                return False

    def is_waiting_property(self, node: ast.Attribute, where: Function) -> bool:
        owner = self.types.class_of(self.types.infer(node.value, where))
        if owner is None:
            return False
        return any(each.waits and is_property(each.node) for each in self.program.method(owner, node.attr))

    def _has_waiting(self, node: ast.expr, method: str, where: Function) -> bool:
        owner = self.types.class_of(self.types.infer(node, where))
        if owner is None:
            return False
        return any(each.waits for each in self.program.method(owner, method))

    def _waits(self, function: Function) -> bool:
        if any(self._is_waiting(node, function) for node in own_nodes(function.node)):
            return True
        returned = [node.value for node in own_nodes(function.node) if isinstance(node, ast.Return) and node.value]
        return returns_iterable(function.node) and any(self.is_iterable(each, function) for each in returned)

    def _is_waiting(self, node: ast.AST, where: Function) -> bool:
        match node:
            case ast.Call():
                return self.is_awaited(node, where) or self.collects(node, where)
            case ast.Attribute(ctx=ast.Load()):
                return self.is_waiting_property(node, where)
            case ast.For(iter=each) | ast.comprehension(iter=each) | ast.YieldFrom(value=each):
                return self.is_iterable(each, where)
            case ast.Await():
                return True  # a marked line
            case ast.With(items=items, body=body):
                return any(self.is_manager(item, body, where) for item in items)
            case _:
                return False

    def _spread(self) -> bool:
        """To overridden methods, to overloads, and to protocols."""
        changed = False
        for owner in self.program.classes:
            for name, overloads in owner.methods.items():
                if name == "__init__" or not any(each.waits for each in overloads):
                    continue
                for relative in self.program.family(owner):
                    # What is left by awaiting is entered so, too.
                    also = relative.methods.get("__enter__", []) if name == "__exit__" else []
                    for each in [*relative.methods.get(name, []), *also]:
                        changed = changed or not each.waits
                        each.waits = True
        for protocol in self.program.classes:
            if not protocol.is_protocol:
                continue
            wanted = {
                name for name, overloads in protocol.methods.items() if not any(is_property(o.node) for o in overloads)
            }
            for owner in self.program.classes:
                if owner.is_protocol or not all(self.program.method(owner, name) for name in wanted):
                    continue
                for name in wanted:
                    here, there = self.program.method(owner, name), protocol.methods[name]
                    # One method alone may be there by chance; a class that has several was made for the protocol.
                    alike = [*here, *there] if len(wanted) > 1 else there
                    if any(each.waits for each in [*here, *(there if len(wanted) > 1 else ())]):
                        changed = changed or not all(each.waits for each in alike)
                        for each in alike:
                            each.waits = True
        return changed


@cache
def is_generator(node: FunctionNode) -> bool:
    return any(isinstance(each, ast.Yield | ast.YieldFrom) for each in own_nodes(node))


@cache
def is_manager(function: Function) -> bool:
    """Whether it gives a context manager."""
    names = [each.id for each in function.node.decorator_list if isinstance(each, ast.Name)]
    returns = "" if function.node.returns is None else ast.unparse(function.node.returns)
    return "contextmanager" in names or "AbstractContextManager" in returns


@cache
def returns_iterable(node: FunctionNode) -> bool:
    returns = "" if node.returns is None else ast.unparse(node.returns).strip("'\"")
    return returns.startswith(("Iterator[", "Iterable[", "Generator["))


def is_iteration(function: Function) -> bool:
    """Whether calling it gives something to be iterated, at once."""
    if is_manager(function):
        return False
    return is_generator(function.node) or returns_iterable(function.node)


def is_coroutine(function: Function) -> bool:
    """Whether calling it gives something to be awaited."""
    return not is_manager(function) and not is_iteration(function)


def holds_functions(annotation: ast.expr | None) -> bool:
    return annotation is not None and "Callable" in ast.unparse(annotation)


def _holds_awaited(func: ast.expr, where: Function) -> bool:
    match func:
        case ast.Name(id=name) if name in AWAITED_CALLABLES:
            at: Function | None = where
            while at is not None:
                arguments = at.node.args
                for argument in [*arguments.args, *arguments.kwonlyargs]:
                    if argument.arg == name:
                        return holds_functions(argument.annotation)
                at = at.outer
            return False
        case ast.Attribute(value=ast.Name(id="self"), attr=name):
            return name in AWAITED_CALLABLES
        case _:
            return False


__all__ = ["Class", "Waiting"]
