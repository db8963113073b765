"""Step 3: Python names and the schema's descriptions, put on the models by walking them along the schema."""

import ast
from collections.abc import Iterator, Mapping

from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    GraphQLUnionType,
)

from codegen.marks import described
from codegen.models import Models, classes_of, names_in
from codegen.names import Names
from codegen.source import Sources, name_of
from codegen.types import named


def give_names(source: Sources, models: Models) -> None:
    """Rename what names.toml renames, and turn descriptions into docstrings."""
    fragments = classes_of(models.fragments)
    walk = _Walk(source, fragments)
    for name, fragment in source.fragments.items():
        type_ = source.schema.type_map[fragment.type_condition.name.value]
        walk.dress(name, type_)
        _insert_docstring(fragments[name], 0, described(type_))
    for operation in source.operations:
        _Walk(source, classes_of(models.results[name_of(operation)])).dress(name_of(operation), source.root(operation))
    _dress_inputs(source.schema, models, source.names)
    _dress_enums(source.schema, models, source.names)


class _Walk:
    """One module's classes, visited together with the types that they mirror."""

    def __init__(self, source: Sources, classes: Mapping[str, ast.ClassDef]) -> None:
        self.source = source
        self.classes = classes
        self.done: set[str] = set()

    def dress(self, name: str, type_: object) -> None:
        class_ = self.classes.get(name)
        if class_ is None or name in self.done:
            return
        self.done.add(name)
        plain = isinstance(type_, GraphQLObjectType)
        type_ = self._member(class_, type_)
        if not isinstance(type_, GraphQLObjectType | GraphQLInterfaceType):
            return
        for node in [node for node in class_.body if isinstance(node, ast.AnnAssign)]:
            wire = wire_name(node)
            if wire == "__typename":
                if plain:
                    node.annotation = ast.Name("str")  # tells no members apart, and the name may be a guess
                continue
            field = type_.fields[wire]
            rename(node, self.source.names.field(type_.name, wire))
            _insert_docstring(class_, class_.body.index(node) + 1, described(field))
            for used in list(names_in(node.annotation)):
                self.dress(used.id, named(field.type))

    def _member(self, class_: ast.ClassDef, type_: object) -> object:
        """Of a union or an interface, the member that the class is for; the interface itself for all the others."""
        if not isinstance(type_, GraphQLInterfaceType | GraphQLUnionType):
            return type_
        told = {n.value for n in ast.walk(class_) if isinstance(n, ast.Constant)}
        members = [member for member in self.source.schema.get_possible_types(type_) if member.name in told]
        return members[0] if len(members) == 1 else type_


def _dress_inputs(schema: GraphQLSchema, models: Models, names: Names) -> None:
    for name, class_ in classes_of(models.inputs).items():
        type_ = schema.type_map[names.wire_type(name)]
        assert isinstance(type_, GraphQLInputObjectType)
        class_.body = [node for node in class_.body if isinstance(node, ast.AnnAssign)]  # its own docstrings bear marks
        for node in list(class_.body):
            assert isinstance(node, ast.AnnAssign)
            wire = wire_name(node)
            rename(node, names.argument(type_.name, wire), "serialization_alias")
            _insert_docstring(class_, class_.body.index(node) + 1, described(type_.fields[wire]))
        _insert_docstring(class_, 0, described(type_))


def _dress_enums(schema: GraphQLSchema, models: Models, names: Names) -> None:
    for name, class_ in classes_of(models.enums).items():
        type_ = schema.type_map[names.wire_type(name)]
        assert isinstance(type_, GraphQLEnumType)
        class_.body = [line for member in type_.values for line in _member_lines(type_, member, names)]
        _insert_docstring(class_, 0, described(type_))
        if unsupported := names.unsupported.get(type_.name):
            class_.bases = [ast.Name("gql.SupportedEnum")]
            class_.keywords = [ast.keyword("unsupported", ast.List([*map(ast.Constant, unsupported)]))]


def _member_lines(type_: GraphQLEnumType, member: str, names: Names) -> Iterator[ast.stmt]:
    first, *aliases = names.members(type_.name, member)
    yield ast.parse(f"{first} = {member!r}").body[0]
    if text := described(type_.values[member]):
        yield _docstring(text)
    yield from (ast.parse(f"{alias} = {member!r}").body[0] for alias in aliases)


def rename(node: ast.AnnAssign, name: str, alias: str = "alias") -> None:
    """Give a field its Python name; the wire keeps its own by way of an alias.

    To type checkers `alias` is the name of the constructor's parameter, so what users construct takes another.
    """
    wire = wire_name(node)
    node.target = ast.Name(name)
    if not isinstance(node.value, ast.Call):
        if name == wire:
            return
        default = [ast.keyword("default", node.value)] if node.value else []
        node.value = ast.Call(ast.Name("Field"), [], default)
    others = [keyword for keyword in node.value.keywords if keyword.arg != "alias"]
    node.value.keywords = [ast.keyword(alias, ast.Constant(wire)), *others] if name != wire else others


def wire_name(node: ast.AnnAssign) -> str:
    """The field's name on the wire."""
    if isinstance(node.value, ast.Call):
        for keyword in node.value.keywords:
            if keyword.arg == "alias" and isinstance(keyword.value, ast.Constant):
                return str(keyword.value.value)
    return ast.unparse(node.target)


def _insert_docstring(class_: ast.ClassDef, index: int, text: str) -> None:
    if text:
        class_.body.insert(index, _docstring(text))


def _docstring(text: str) -> ast.stmt:
    """An expression statement that an editor shows beside what stands above it."""
    return ast.Expr(ast.Constant(text))
