"""Of which class of ours an expression is, as far as the annotations tell. What is not told is nothing of ours."""

import ast
from dataclasses import dataclass
from functools import cache

from .names import ITERATED
from .program import Program
from .source import Class, Function, FunctionNode, Module, own_nodes

_RELATIONSHIPS = {"ToOne": "BoundToOne", "ToMany": "BoundToMany"}


@dataclass(frozen=True)
class Type:
    """An annotation, and the module whose names it uses; `of` is what `Self` means."""

    module: Module
    annotation: ast.expr
    of: Class | None = None


class Types:
    """Infers types in one program."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.class_of = cache(self._class_of)
        self.infer = cache(self._infer)
        self.called = cache(self._called)
        self._declared = cache(self._find_declared)
        self._locals = cache(self._find_locals)
        self._busy: set[tuple[Function, str]] = set()

    def is_set(self, name: str, where: Function) -> bool:
        """Whether a function sets a variable itself, by `=`."""
        return any(
            isinstance(node, ast.Name) and node.id == name
            for each in own_nodes(where.node)
            if isinstance(each, ast.Assign | ast.AnnAssign)
            for node in (each.targets if isinstance(each, ast.Assign) else [each.target])
        )

    def _class_of(self, given: "Type | None") -> Class | None:
        """The class of an annotation; of `X | None`, `type[X]` and `X[Y]` it is that of X."""
        if given is None:
            return None
        match given.annotation:
            case ast.Constant(value=str() as text):
                return self.class_of(Type(given.module, ast.parse(text, mode="eval").body, given.of))
            case ast.BinOp(left=left, right=right):
                return self.class_of(Type(given.module, left, given.of)) or self.class_of(
                    Type(given.module, right, given.of)
                )
            case ast.Subscript(value=ast.Name(id="type"), slice=inner):
                return self.class_of(Type(given.module, inner, given.of))
            case ast.Subscript(value=value):
                return self.class_of(Type(given.module, value, given.of))
            case ast.Name(id="Self"):
                return given.of
            case ast.Name(id=name):
                return self.program.class_of(given.module, name)
            case _:
                return None

    def element(self, given: Type | None) -> Type | None:
        """What is in a sequence."""
        match given:
            case Type(module, ast.Constant(value=str() as text), of):
                return self.element(Type(module, ast.parse(text, mode="eval").body, of))
            case Type(module, ast.BinOp(left=left, right=right), of):
                return self.element(Type(module, left, of)) or self.element(Type(module, right, of))
            case Type(module, ast.Subscript(slice=ast.Tuple(elts=[*_, last])), of):
                return Type(module, last, of)
            case Type(module, ast.Subscript(slice=inner), of):
                return Type(module, inner, of)
            case _:
                return None

    def _infer(self, node: ast.expr, where: Function) -> Type | None:
        """The type of an expression in a function."""
        match node:
            case ast.Name(id="super"):
                return None
            case ast.Name(id=name):
                return self._variable(name, where)
            case ast.Attribute(value=value, attr=name):
                return self._attribute(self.class_of(self.infer(value, where)), name)
            case ast.Call(func=ast.Name(id="super")) if where.owner:
                bases = self.program.bases(where.owner)
                return _instance(bases[0]) if bases else None
            case (
                ast.Call(func=ast.Attribute(value=same, attr="values"), args=[])
                | ast.Call(func=ast.Name(id="list" | "tuple" | "sorted" | "reversed"), args=[same])
            ):
                inner = self.element(self.infer(same, where))
                held = inner and ast.Subscript(value=ast.Name(id="list"), slice=inner.annotation)
                return Type(inner.module, held, inner.of) if inner and held else None
            case ast.Call(func=ast.Name(id="cast"), args=[target, _]):
                return Type(where.module, target, where.owner)
            case ast.Call(func=func):
                return self._returned(func, where)
            case ast.Subscript(value=value):
                return self.element(self.infer(value, where))
            case ast.Await(value=value):
                return self.infer(value, where)
            case ast.BoolOp(values=values):
                return next((found for each in values if (found := self.infer(each, where))), None)
            case _:
                return None

    def _called(self, func: ast.expr, where: Function) -> list[Function]:
        """The function that is called, with its overloads; nothing for a constructor."""
        match func:
            case ast.Name(id=name):
                if nested := where.nested(name):
                    return [nested]
                found = self.program.home(where.module, name)
                return found[0].functions.get(found[1], []) if found else self._call(self.infer(func, where))
            case ast.Attribute(value=ast.Name(id=alias), attr=name) if module := self.program.imported_module(
                where.module, alias
            ):
                return module.functions.get(name, [])
            case ast.Attribute(value=value, attr=name):
                owner = self.class_of(self.infer(value, where))
                if owner is None:
                    return []
                return self.program.method(owner, name) or self._call(self._attribute(owner, name))
            case _:
                return self._call(self.infer(func, where))

    def _call(self, given: Type | None) -> list[Function]:
        owner = self.class_of(given)
        return self.program.method(owner, "__call__") if owner else []

    def _returned(self, func: ast.expr, where: Function) -> Type | None:
        if isinstance(func, ast.Name) and not where.nested(func.id):
            made = where.owner if func.id == "cls" else self.program.class_of(where.module, func.id)
            if made:
                return _instance(made)
        for each in self.called(func, where):
            if each.node.returns is not None:
                owner = each.owner
                if isinstance(func, ast.Attribute):
                    owner = self.class_of(self.infer(func.value, where)) or owner
                return Type(each.module, each.node.returns, owner)
        return None

    def _variable(self, name: str, where: Function) -> Type | None:
        if name in ("self", "cls") and where.owner:
            argument = where.node.args.args[0] if where.node.args.args else None
            if argument is not None and argument.annotation is not None:
                return Type(where.module, argument.annotation, where.owner)
            return _instance(where.owner)
        found = self._locals(where).get(name)
        if found is None:
            if where.outer:
                return self._variable(name, where.outer)
            made = self.program.class_of(where.module, name)
            return _instance(made) if made else None
        if isinstance(found, Type):
            return found
        if (where, name) in self._busy:
            return None
        self._busy.add((where, name))
        try:
            kind, value = found
            inferred = self.infer(value, where)
            if kind == "for" or (kind == "with" and not self.class_of(inferred)):
                return self.element(inferred)
            return inferred
        finally:
            self._busy.discard((where, name))

    def _find_locals(self, where: Function) -> dict[str, Type | tuple[str, ast.expr]]:
        found: dict[str, Type | tuple[str, ast.expr]] = {}
        for node in own_nodes(where.node):
            match node:
                case ast.Assign(targets=[ast.Name(id=name)], value=value):
                    found.setdefault(name, ("set", value))
                case ast.NamedExpr(target=ast.Name(id=name), value=value):
                    found.setdefault(name, ("set", value))
                case ast.AnnAssign(target=ast.Name(id=name), annotation=annotation):
                    found[name] = Type(where.module, annotation, where.owner)
                case ast.Assign(targets=[ast.Tuple(elts=names)], value=ast.Tuple(elts=values)):
                    for target, value in zip(names, values, strict=False):
                        if isinstance(target, ast.Name):
                            found.setdefault(target.id, ("set", value))
                case ast.withitem(context_expr=value, optional_vars=ast.Name(id=name)):
                    found.setdefault(name, ("with", value))
                case ast.For(target=ast.Name(id=name), iter=value):
                    found.setdefault(name, ("for", value))
                case ast.comprehension(target=ast.Name(id=name), iter=value):
                    found.setdefault(name, ("for", value))
                case _:
                    pass
        arguments = where.node.args
        for argument in [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]:
            if argument.annotation is not None:
                found[argument.arg] = Type(where.module, argument.annotation, where.owner)
        return found

    def _attribute(self, owner: Class | None, name: str) -> Type | None:
        if owner is None:
            return None
        for each in [owner, *self.program.bases(owner)]:
            if (found := self._declared(each, name)) is not None:
                return found
        return None

    def _find_declared(self, owner: Class, name: str) -> Type | None:
        for statement in owner.node.body:
            match statement:
                case ast.AnnAssign(target=ast.Name(id=named), annotation=annotation) if named == name:
                    return self._bound(Type(owner.module, annotation, owner))
                case _:
                    pass
        for each in owner.methods.get(name, []):
            if is_property(each.node) and each.node.returns is not None:
                return Type(owner.module, each.node.returns, owner)
        for overloads in owner.methods.values():
            for method in overloads:
                for node in own_nodes(method.node):
                    if (found := self._set_on_self(node, name, method)) is not None:
                        return found
        return None

    def _set_on_self(self, node: ast.AST, name: str, method: Function) -> Type | None:
        match node:
            case ast.AnnAssign(target=ast.Attribute(value=ast.Name(id="self"), attr=found), annotation=annotation) if (
                found == name
            ):
                return Type(method.module, annotation, method.owner)
            case ast.Assign(targets=[ast.Attribute(value=ast.Name(id="self"), attr=found)], value=value) if (
                found == name
            ):
                return self.infer(value, method)
            case ast.Assign(targets=[ast.Tuple(elts=targets)], value=ast.Tuple(elts=values)):
                for target, value in zip(targets, values, strict=False):
                    if isinstance(target, ast.Attribute) and target.attr == name:
                        return self.infer(value, method)
                return None
            case _:
                return None

    def _bound(self, given: Type) -> Type:
        """Of a relationship, what an object of the class has of it."""
        owner = self.class_of(given)
        if owner is None or owner.name not in _RELATIONSHIPS:
            return given
        return _instance(owner.module.classes[_RELATIONSHIPS[owner.name]])


def _instance(of: Class) -> Type:
    return Type(of.module, ast.Name(id=of.name), of)


def is_property(node: FunctionNode) -> bool:
    return any(
        isinstance(each, ast.Name) and each.id in ("property", "cached_property") for each in node.decorator_list
    )


def is_iterated(node: ast.expr) -> bool:
    """Whether it is a parameter or an attribute that holds an iterable that waits."""
    match node:
        case ast.Name(id=name):
            return name in ITERATED
        case ast.Attribute(value=ast.Name(id="self"), attr=name):
            return name in ITERATED
        case _:
            return False
