"""Step 5: the columns of each entity, read off the fragments' models."""

import ast
from dataclasses import dataclass

from graphql import GraphQLObjectType

from codegen.models import Models, classes_of, names_in
from codegen.naming import described
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
    return [_entity(source, classes[name], set(classes)) for name in sorted(source.fragments)]


def _entity(source: Sources, class_: ast.ClassDef, nested: set[str]) -> CompiledEntity:
    type_ = source.schema.type_map[source.fragments[class_.name].type_condition.name.value]
    assert isinstance(type_, GraphQLObjectType)
    wire_names = {source.names.field(type_.name, wire): wire for wire in type_.fields}
    columns = [
        _column(node, type_, wire_names)
        for node in class_.body
        if isinstance(node, ast.AnnAssign) and not nested & {name.id for name in names_in(node.annotation)}
    ]
    entity = class_.name.removesuffix("Fields")
    return CompiledEntity(
        f"{entity}Entity", class_.name, described(type_.description) or f"The columns of {entity}.", tuple(columns)
    )


def _column(node: ast.AnnAssign, type_: GraphQLObjectType, wire_names: dict[str, str]) -> Column:
    name = ast.unparse(node.target)
    wire = wire_names[name]
    return Column(name, ast.unparse(node.annotation), wire, described(type_.fields[wire].description))
