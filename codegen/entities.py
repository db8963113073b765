"""Step 5: the columns of each entity, read off the fragments' models."""

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from graphql import GraphQLObjectType

from codegen.marks import described
from codegen.models import Models, classes_of, names_in
from codegen.naming import wire_name
from codegen.source import Sources


@dataclass(frozen=True, slots=True)
class Column:
    """A field of an entity that is a plain value."""

    name: str
    annotation: str
    wire: str
    doc: str


@dataclass(frozen=True, slots=True)
class CompiledEntity:
    """The mixin of one fragment."""

    name: str
    fragment: str
    doc: str
    columns: tuple[Column, ...]


def find_entities(source: Sources, models: Models) -> list[CompiledEntity]:
    """One mixin per fragment. Fields that hold objects are no columns: a hand-written class says what they are."""
    classes = classes_of(models.fragments)
    return [_entity(source, classes[name], classes) for name in sorted(source.fragments)]


def _entity(source: Sources, class_: ast.ClassDef, classes: Mapping[str, ast.ClassDef]) -> CompiledEntity:
    type_ = source.schema.type_map[source.fragments[class_.name].type_condition.name.value]
    assert isinstance(type_, GraphQLObjectType)
    columns = [
        _column(node, type_)
        for node in _fields(class_, classes)
        if not classes.keys() & {name.id for name in names_in(node.annotation)}
    ]
    entity = class_.name.removesuffix("Fields")
    doc = described(type_) or f"The columns of {entity}."
    return CompiledEntity(f"{entity}Entity", class_.name, doc, tuple(columns))


def _fields(class_: ast.ClassDef, classes: Mapping[str, ast.ClassDef]) -> Iterator[ast.AnnAssign]:
    """Those of the fragments that it spreads, and its own."""
    for base in class_.bases:
        if isinstance(base, ast.Name) and base.id in classes:
            yield from _fields(classes[base.id], classes)
    yield from (node for node in class_.body if isinstance(node, ast.AnnAssign))


def _column(node: ast.AnnAssign, type_: GraphQLObjectType) -> Column:
    wire = wire_name(node)
    return Column(ast.unparse(node.target), ast.unparse(node.annotation), wire, described(type_.fields[wire]))
