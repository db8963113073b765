"""All modules, and what a name in one of them means."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from .names import PLACES, SOURCES, TWINS, is_sync_only
from .source import Class, Function, FunctionNode, Module, read


class Program:
    """The modules below `labelbox/` in which something may wait."""

    def __init__(self, root: Path) -> None:
        self.modules: dict[str, Module] = {}
        for source in SOURCES:
            path = root / "labelbox" / source
            for file in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
                name = ".".join(file.relative_to(root).with_suffix("").parts).removesuffix(".__init__")
                if not is_sync_only(name) and not file.name.startswith("async_"):  # those are twins
                    self.modules[name] = read(file, name)
        for name in PLACES:
            self.modules[name] = read(root / (name.replace(".", "/") + ".py"), name)
        for name, twin in TWINS.items():
            _mark_twin(self.modules[name], root / (twin.replace(".", "/") + ".py"))
        self.classes = [each for module in self.modules.values() for each in module.classes.values()]
        self.home = cache(self._home)
        self.bases = cache(self._bases)
        self.family = cache(self._family)
        self.method = cache(self._method)

    def functions(self) -> Iterator[Function]:
        """All of them, but those of twins: there it is known which wait."""
        for module in self.modules.values():
            if module.name not in TWINS:
                yield from module.all_functions()

    def _home(self, module: Module, name: str) -> tuple[Module, str] | None:
        """Where a name of a module is defined, through imports and re-exports; None if it means a module."""
        if name in module.functions or name in module.classes or name in assigned(module):
            return module, name
        origin, original = module.imports.get(name, ("", None))
        if f"{origin}.{original}" in self.modules:
            return None
        return self.home(self.modules[origin], original) if origin in self.modules and original else None

    def imported_module(self, module: Module, name: str) -> Module | None:
        """The module that a name of a module means, as in `from labelbox.schema import export_start`."""
        origin, original = module.imports.get(name, ("", None))
        return self.modules.get(f"{origin}.{original}")

    def class_of(self, module: Module, name: str) -> Class | None:
        found = self.home(module, name)
        return found[0].classes.get(found[1]) if found else None

    def _bases(self, of: Class) -> list[Class]:
        """The classes of ours that it is derived from, nearest first."""
        found: list[Class] = []
        for base in of.node.bases:
            name = base.value if isinstance(base, ast.Subscript) else base
            if isinstance(name, ast.Name) and (near := self.class_of(of.module, name.id)):
                found += [near, *self.bases(near)]
        return found

    def _family(self, of: Class) -> list[Class]:
        """The class, what it is derived from, and what is derived from it."""
        return [of, *self.bases(of), *(each for each in self.classes if of in self.bases(each))]

    def _method(self, of: Class, name: str) -> list[Function]:
        """A method of a class or, if it is a group of methods that is mixed in, of what it is mixed into."""
        for each in [of, *self.bases(of)]:
            if name in each.methods:
                return each.methods[name]
        return next((each.methods[name] for each in self.family(of) if name in each.methods), list[Function]())


@cache
def checked_only(module: Module) -> list[ast.stmt]:
    """What stands below `if TYPE_CHECKING:`."""
    for statement in module.tree.body:
        match statement:
            case ast.If(test=ast.Name(id="TYPE_CHECKING"), body=body):
                return body
            case _:
                pass
    return []


@cache
def assigned(module: Module) -> dict[str, ast.stmt]:
    """The names that a module sets itself."""
    found: dict[str, ast.stmt] = {}
    for statement in [*module.tree.body, *checked_only(module)]:
        match statement:
            case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)):
                found[name] = statement
            case ast.Assign(targets=[ast.Tuple(elts=targets)]):
                found |= {each.id: statement for each in targets if isinstance(each, ast.Name)}
            case _:
                pass
    return found


def _mark_twin(module: Module, path: Path) -> None:
    from .names import METHODS

    plain = {there: here for here, there in METHODS.items()}
    tree = ast.parse(path.read_text())
    waiting = {plain.get(node.name, node.name) for node in ast.walk(tree) if isinstance(node, ast.AsyncFunctionDef)}
    for each in module.all_functions():
        each.waits = each.name in waiting


__all__ = ["FunctionNode", "Program", "assigned"]
