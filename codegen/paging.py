"""Where an answer holds its page, or another long list. `codegen.rules.paging` has checked that it does."""

import ast
from collections.abc import Container
from dataclasses import dataclass

from graphql import GraphQLObjectType, OperationDefinitionNode

from codegen.models import Models, classes_of, names_in
from codegen.source import Sources, name_of
from codegen.types import named


@dataclass(frozen=True, slots=True)
class CompiledPaging:
    """What `@paginate` says, in Python's names."""

    items: tuple[str, ...]
    item: str
    cursor: tuple[str, ...] | None
    size: int
    sends_size: bool

    @property
    def variables(self) -> frozenset[str]:
        """The variables that a page sets itself."""
        return frozenset({"skip", "first"} if self.cursor is None else {"from", "first"})


def find_paging(op: OperationDefinitionNode, source: Sources, models: Models) -> CompiledPaging | None:
    """The facts of the directive; None where the operation does not carry it."""
    given = source.directive(op, "paginate")
    if given is None:
        return None
    items, item = _follow(str(given["items"]), op, source, models)
    _read_late(item, classes_of(models.fragments) | classes_of(models.results[name_of(op)]))
    cursor = _follow(str(given["cursor"]), op, source, models)[0] if given.get("cursor") else None
    declared = {v.variable.name.value for v in op.variable_definitions}
    return CompiledPaging(items, _item(item), cursor, int(str(given["size"])), "first" in declared)


def read_long_list_late(op: OperationDefinitionNode, source: Sources, models: Models) -> None:
    """Do what `@long` says; nothing where the operation does not carry it."""
    given = source.directive(op, "long")
    if given is not None:
        _, annotation = _follow(str(given["items"]), op, source, models)
        _read_late(annotation, classes_of(models.fragments) | classes_of(models.results[name_of(op)]))


def _follow(
    path: str, op: OperationDefinitionNode, source: Sources, models: Models
) -> tuple[tuple[str, ...], ast.expr]:
    """The attributes along a path of fields, and the annotation of the last."""
    classes = classes_of(models.fragments) | classes_of(models.results[name_of(op)])
    type_: object = source.root(op)
    class_ = classes[name_of(op)]
    names: list[str] = []
    annotation: ast.expr = ast.Name(class_.name)
    for step in path.split("."):
        assert isinstance(type_, GraphQLObjectType)
        names.append(source.names.field(type_.name, step))
        annotation = _annotation(class_, names[-1], classes)
        type_ = named(type_.fields[step].type)
        class_ = next((classes[n.id] for n in names_in(annotation) if n.id in classes), class_)
    return tuple(names), annotation


def _annotation(class_: ast.ClassDef, name: str, classes: dict[str, ast.ClassDef]) -> ast.expr:
    bases = [classes[n.id] for base in class_.bases for n in names_in(base) if n.id in classes]
    for owner in (class_, *bases):
        for node in owner.body:
            if isinstance(node, ast.AnnAssign) and ast.unparse(node.target) == name:
                return node.annotation
    return _annotation(bases[0], name, classes)


def _read_late(annotation: ast.expr, classes: Container[str]) -> None:
    """A list of models becomes one whose models are made when they are touched."""
    for node in ast.walk(annotation):
        match node:
            case ast.Subscript(value=ast.Name(id="list") as list_, slice=ast.Name(id=item)) if item in classes:
                list_.id = "gql.Records"
            case _:
                pass


def _item(annotation: ast.expr) -> str:
    match annotation:
        case ast.Subscript(value=ast.Name(id="list" | "gql.Records"), slice=inner):
            return ast.unparse(inner)
        case ast.Subscript(slice=inner):
            return _item(inner)
        case _:
            return ast.unparse(annotation)
