"""The imports of a derived module: derived names from derived modules, all others from where they are."""

import ast

from .derived import Name
from .names import IMPORTED, RENAMED, TWINS, derived_module
from .program import Program, checked_only
from .source import Module, origin


class Imports:
    """Writes import statements."""

    def __init__(self, program: Program, derived: set[Name]) -> None:
        self.program, self.derived = program, derived

    def of(self, module: Module, own: set[str]) -> tuple[str, str]:
        """What stands at the top of a module, and what below it for type checkers.

        Args:
            own: What it needs of the module that it is derived from.
        """
        top, checked = [IMPORTED], list[str]()
        only = checked_only(module)
        for statement in module.tree.body:
            if isinstance(statement, ast.Import | ast.ImportFrom):
                top += self.lines(module, statement)
        for statement in only:
            if isinstance(statement, ast.Import | ast.ImportFrom):
                checked += self.lines(module, statement)
        later = {node.id for each in only for node in ast.walk(each) if isinstance(node, ast.Name)}
        defined = {each for each in own if each in later and each not in module.functions | module.classes}
        top += [f"from {module.name} import {each}" for each in sorted(own - defined)]
        checked += [f"from {module.name} import {each}" for each in sorted(defined)]
        return "\n".join(top), "\n".join("    " + line for line in checked)

    def lines(self, module: Module, node: ast.Import | ast.ImportFrom) -> list[str]:
        """One import statement as those that a derived module needs."""
        if isinstance(node, ast.Import):
            return [ast.unparse(node)]
        home = origin(node, module.name.rpartition(".")[0])
        return [self._line(module, home, each) for each in node.names]

    def _line(self, module: Module, home: str, alias: ast.alias) -> str:
        name, known = alias.name, alias.asname
        whole = f"{home}.{name}"
        if whole in TWINS:
            there, _, twin = TWINS[whole].rpartition(".")
            return f"from {there} import {twin} as {known or name}"
        if whole in self.program.modules and any(each == whole for each, _ in self.derived):
            home = derived_module(whole).rpartition(".")[0]
        elif home in self.program.modules and (found := self.program.home(self.program.modules[home], name)):
            at = (found[0].name, found[1])
            if at in self.derived:
                home = derived_module(at[0])
                name = RENAMED.get(name, name) if at[0] == "labelbox.client" else name
        return f"from {home} import {name}" + (f" as {known}" if known else "")
