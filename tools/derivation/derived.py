"""Which definitions are derived: those that wait, and those that name one that is derived.

All others are imported from where they are: enums, specs, records, rules are the same objects in both worlds.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from .names import TWINS
from .program import Program, assigned
from .source import Module

Name = tuple[str, str]
"""A module, and what is defined at its top."""

_IDENTIFIER = re.compile(r"[A-Za-z_]\w*")
_ANNOTATION = re.compile(r"[\w\s\[\],.|]+")


def derived_names(program: Program, root: Path) -> set[Name]:
    """What is derived, by module and name."""
    found: set[Name] = {
        (name, each) for name, twin in TWINS.items() for each in _defined(root / (twin.replace(".", "/") + ".py"))
    }
    named: dict[Name, set[Name]] = {}
    for module in program.modules.values():
        if module.name in TWINS:
            continue
        for name, statements in definitions(module).items():
            if any(_is_origin(module, each) for each in statements):
                found.add((module.name, name))
            named[module.name, name] = {each for one in statements for each in names_in(program, module, one)}
    while more := {name for name, others in named.items() if name not in found and others & found}:
        found |= more
    return found


def definitions(module: Module) -> dict[str, list[ast.stmt]]:
    """What a module defines at its top, by name."""
    found: dict[str, list[ast.stmt]] = {}
    for name, overloads in module.functions.items():
        found[name] = [each.node for each in overloads]
    for name, each in module.classes.items():
        found[name] = [each.node]
    for name, statement in assigned(module).items():
        found.setdefault(name, [statement])
    return found


def names_in(program: Program, module: Module, statement: ast.stmt) -> set[Name]:
    """Definitions of ours that a statement names, in its annotations too."""
    found = set(reached(program, module, statement))
    for node in ast.walk(statement):
        match node:
            case ast.Name(id=name):
                _add(program, module, name, found)
            case ast.Constant(value=str() as text) if _ANNOTATION.fullmatch(text):
                for name in _IDENTIFIER.findall(text):
                    _add(program, module, name, found)
            case _:
                pass
    return found


def reached(program: Program, module: Module, statement: ast.stmt) -> Iterator[Name]:
    """What a statement reaches through modules, as in `export_start.of_project`."""
    for node in ast.walk(statement):
        match node:
            case ast.Attribute(value=ast.Name(id=alias), attr=attribute) if other := program.imported_module(
                module, alias
            ):
                yield other.name, attribute
            case _:
                pass


def passed_through(program: Program, derived: set[Name]) -> set[Name]:
    """What is not derived, but is reached through a module of which another part is: it can be had there as well."""
    halves = {module for module, _ in derived} - TWINS.keys()
    found: set[Name] = set()
    for module in program.modules.values():
        for name, statements in definitions(module).items():
            if (module.name, name) in derived:
                found |= {each for one in statements for each in reached(program, module, one)}
    return {(module, name) for module, name in found - derived if module in halves}


def _add(program: Program, module: Module, name: str, found: set[Name]) -> None:
    if home := program.home(module, name):
        found.add((home[0].name, home[1]))


def _is_origin(module: Module, statement: ast.stmt) -> bool:
    lines = range(statement.lineno, (statement.end_lineno or statement.lineno) + 1)
    if module.marked.intersection(lines):
        return True
    if "httpx.Client" in (ast.get_source_segment(module.text, statement) or ""):
        return True
    return any(
        each.waits and each.node.lineno in lines and each.node.col_offset >= statement.col_offset
        for each in module.all_functions()
    )


def _defined(path: Path) -> Iterator[str]:
    for statement in ast.parse(path.read_text()).body:
        match statement:
            case ast.ClassDef(name=name) | ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                yield name
            case ast.ImportFrom(names=names):
                yield from (each.name for each in names if each.name in ("AT_ONCE", "WINDOW"))
            case _:
                pass
