"""Step 2: ariadne-codegen builds the models; its files are thrown away, its trees are kept."""

import ast
import contextlib
import io
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ariadne_codegen.main import models_only  # pyright: ignore[reportUnknownVariableType]  # untyped there
from ariadne_codegen.plugins.base import Plugin
from graphql import ExecutableDefinitionNode, FragmentDefinitionNode, GraphQLSchema, OperationDefinitionNode

from codegen.names import Names
from codegen.renaming import rename_types
from codegen.scalars import SCALARS
from codegen.source import has_definitions, name_of


@dataclass(slots=True)
class Models:
    """What ariadne-codegen made: one tree per shared module and one per operation."""

    enums: ast.Module = field(default_factory=lambda: ast.Module([], []))
    inputs: ast.Module = field(default_factory=lambda: ast.Module([], []))
    fragments: ast.Module = field(default_factory=lambda: ast.Module([], []))
    results: dict[str, ast.Module] = field(default_factory=dict[str, ast.Module])


class Recorder(Plugin):
    """Hands every tree to `Models`."""

    def __init__(self, schema: GraphQLSchema, config_dict: dict[str, Any]) -> None:
        super().__init__(schema, config_dict)  # pyright: ignore[reportUnknownMemberType]  # a bare dict there
        self.models: Models = config_dict["models"]

    def generate_enums_module(self, module: ast.Module) -> ast.Module:
        self.models.enums = module
        return module

    def generate_inputs_module(self, module: ast.Module) -> ast.Module:
        self.models.inputs = module
        return module

    def generate_fragments_module(
        self, module: ast.Module, fragments_definitions: dict[str, FragmentDefinitionNode]
    ) -> ast.Module:
        self.models.fragments = module
        return module

    def generate_result_types_module(
        self, module: ast.Module, operation_definition: ExecutableDefinitionNode
    ) -> ast.Module:
        if isinstance(operation_definition, OperationDefinitionNode):
            self.models.results[name_of(operation_definition)] = module
        return module


def build_models(schema: Path, queries: Path, names: Names) -> Models:
    """Run ariadne-codegen's `models_only` strategy and tidy what it made."""
    models = Models()
    with tempfile.TemporaryDirectory() as scratch, contextlib.redirect_stdout(io.StringIO()):
        target = Path(scratch)
        settings = {
            "schema_path": str(_in_python_names(schema, names, target / "schema")),
            "queries_path": str(_in_python_names(queries, names, target / "queries")),
            "target_package_path": scratch,
            "include_comments": "none",
            "include_all_inputs": True,
            "include_all_enums": True,
            "show_deprecation_warnings": False,
            "plugins": [f"{__name__}.{Recorder.__name__}"],
            "scalars": {name: {"type": python} for name, python in SCALARS.items()},
        }
        models_only({"tool": {"ariadne-codegen": settings}, "models": models})  # type: ignore[no-untyped-call]  # untyped there
    for module in (models.enums, models.inputs):
        module.body.sort(key=lambda node: node.name if isinstance(node, ast.ClassDef) else "")  # whatever the server's
    tidy(models.inputs, names, base="gql.Input")
    for module in (models.enums, models.fragments, *models.results.values()):
        tidy(module, names)
    return models


def _in_python_names(folder: Path, names: Names, target: Path) -> Path:
    """Classes are called after types, so where Python has another name the types are called so first."""
    if not names.types:
        return folder
    for file in folder.rglob("*.graphql"):
        copy = target / file.relative_to(folder)
        copy.parent.mkdir(parents=True, exist_ok=True)
        text = file.read_text(encoding="utf-8")
        copy.write_text(rename_types(text, names.types) if has_definitions(text) else text, encoding="utf-8")
    return target


def classes_of(module: ast.Module) -> dict[str, ast.ClassDef]:
    """The classes of a module by name."""
    return {node.name: node for node in module.body if isinstance(node, ast.ClassDef)}


def names_in(node: ast.AST) -> Iterator[ast.Name]:
    """The names that a tree uses, as they can be changed."""
    return (found for found in ast.walk(node) if isinstance(found, ast.Name))


def tidy(module: ast.Module, names: Names, base: str = "gql.Model") -> None:
    """Order classes so that each is named after it exists; drop aliases, and quotes save in circles."""
    rename = {"BaseModel": base} | dict(filter(None, map(_alias, module.body)))
    classes = {name: node for name, node in classes_of(module).items() if not _alias(node)}
    for class_ in classes.values():
        _OpenUnions(names).visit(class_)
        for name in names_in(class_):
            name.id = name.id.strip("'\"")
            while rename.get(name.id, name.id) != name.id:  # an alias of an alias; never of itself
                name.id = rename[name.id]
        if [ast.unparse(base) for base in class_.bases] == ["str", "Enum"]:
            class_.bases = [ast.Name("gql.OpenEnum")]
    ordered = list(_dependencies_first(classes))
    module.body = [*ordered, *_close_circles(ordered)]


def _alias(node: ast.stmt) -> tuple[str, str] | None:
    """`X = Fragment` and `class X(Fragment): pass` only rename; the fragment itself will do."""
    match node:
        case ast.Assign(targets=[ast.Name(id=name)], value=ast.Name(id=target)):
            return name, target
        case ast.ClassDef(name=name, bases=[ast.Name(id=target)], body=[ast.Pass()]):
            return name, target
        case _:
            return None


class _OpenUnions(ast.NodeTransformer):
    """Lets a union survive a member that the schema does not know, and keeps the strings of a Literal."""

    def __init__(self, names: Names) -> None:
        self.names = names

    def visit_Subscript(self, node: ast.Subscript) -> ast.expr:
        match node:
            case ast.Subscript(value=ast.Name(id="Literal"), slice=inner):
                told = [inner] if isinstance(inner, ast.Name) else list(names_in(inner))
                wire = [self.names.wire_type(name.id.strip("'\"")) for name in told]
                constants: list[ast.expr] = [ast.Constant(name) for name in wire]
                node.slice = constants[0] if len(constants) == 1 else ast.Tuple(constants)
                return node
            case ast.Subscript(
                value=ast.Name(id="Annotated"),
                slice=ast.Tuple(elts=[ast.Subscript(value=ast.Name(id="Union"), slice=ast.Tuple() as union), _]),
            ):
                union.elts.append(ast.Name("gql.UnknownMember"))
                how = ast.parse("gql.ByTypename()", mode="eval").body
                node.slice = ast.Tuple([ast.Subscript(ast.Name("Union"), union), how])
            case _:
                pass
        self.generic_visit(node)
        return node


def _dependencies_first(classes: dict[str, ast.ClassDef]) -> Iterator[ast.ClassDef]:
    done: set[str] = set()

    def visit(name: str) -> Iterator[ast.ClassDef]:
        if name in classes and name not in done:
            done.add(name)
            for used in names_in(classes[name]):
                yield from visit(used.id)
            yield classes[name]

    for name in classes:
        yield from visit(name)


def _close_circles(ordered: list[ast.ClassDef]) -> Iterator[ast.stmt]:
    """Quote the few names that circles make unavoidable, and resolve them at the end."""
    later = {c.name for c in ordered}
    for class_ in ordered:
        forward = [name for name in names_in(class_) if name.id in later]
        later.discard(class_.name)
        for name in forward:
            name.id = repr(name.id)
        if forward:
            yield ast.parse(f"{class_.name}.model_rebuild()").body[0]
