"""Step 3: Python names and the schema's descriptions, put on the models by walking them along the schema."""

import ast
from collections.abc import Iterator, Mapping

from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLObjectType,
    GraphQLSchema,
    GraphQLUnionType,
    OperationType,
    get_named_type,
)

from codegen.models import Models, classes_of, names_in
from codegen.names import Names
from codegen.source import Sources, name_of

GUESS = "(inferred)"


def described(text: str | None) -> str:
    """A description of the schema without the mark of a guess."""
    words = (text or "").strip()
    for mark in (GUESS, "(newer)"):
        words = words.removeprefix(mark).strip()
    return " ".join(words.split())


def give_names(source: Sources, models: Models) -> None:
    """Rename what names.toml renames, and turn descriptions into docstrings."""
    _Walk(source, classes_of(models.fragments), {}).fragments()
    for operation in source.operations:
        module = models.results[name_of(operation)]
        root = source.schema.mutation_type if operation.operation is OperationType.MUTATION else source.schema.query_type
        assert root is not None
        walk = _Walk(source, classes_of(module), classes_of(models.fragments))
        walk.dress(name_of(operation), root)
    _dress_inputs(source.schema, models, source.names)
    _dress_enums(source.schema, models, source.names)


class _Walk:
    """One module's classes, visited together with the types that they mirror."""

    def __init__(self, source: Sources, own: dict[str, ast.ClassDef], foreign: Mapping[str, ast.ClassDef]) -> None:
        self.source = source
        self.own = own
        self.foreign = foreign
        self.done: set[str] = set()

    def fragments(self) -> None:
        for name, fragment in self.source.fragments.items():
            type_ = self.source.schema.type_map[fragment.type_condition.name.value]
            assert isinstance(type_, GraphQLObjectType)
            self.dress(name, type_)
            if text := described(type_.description):
                self.own[name].body.insert(0, docstring(text))

    def dress(self, name: str, type_: object) -> None:
        class_ = self.own.get(name)
        if class_ is None or name in self.done:
            return
        self.done.add(name)
        type_ = self._member(class_, type_)
        if not isinstance(type_, GraphQLObjectType):
            return
        for node in list(class_.body):
            if not isinstance(node, ast.AnnAssign) or _alias_of(node) == "__typename":
                continue
            field = type_.fields[_alias_of(node)]
            rename(node, self.source.names.field(type_.name, _alias_of(node)))
            if text := described(field.description):
                class_.body.insert(class_.body.index(node) + 1, docstring(text))
            for used in names_in(node.annotation):
                self.dress(used.id, get_named_type(field.type))

    def _member(self, class_: ast.ClassDef, type_: object) -> object:
        """Of a union, the member that the class is for."""
        if not isinstance(type_, GraphQLUnionType):
            return type_
        constants = [n.value for n in ast.walk(class_) if isinstance(n, ast.Constant)]
        return next((member for member in type_.types if member.name in constants), None)


def _dress_inputs(schema: GraphQLSchema, models: Models, names: Names) -> None:
    for name, class_ in classes_of(models.inputs).items():
        type_ = schema.type_map[name]
        assert isinstance(type_, GraphQLInputObjectType)
        for node in list(class_.body):
            if isinstance(node, ast.AnnAssign):
                wire = _alias_of(node)
                rename(node, names.field(name, wire) if wire != "id" else "id")
                if text := described(type_.fields[wire].description):
                    class_.body.insert(class_.body.index(node) + 1, docstring(text))
        if text := described(type_.description):
            class_.body.insert(0, docstring(text))


def _dress_enums(schema: GraphQLSchema, models: Models, names: Names) -> None:
    for name, class_ in classes_of(models.enums).items():
        type_ = schema.type_map[name]
        assert isinstance(type_, GraphQLEnumType)
        class_.body = [
            *([docstring(text)] if (text := described(type_.description)) else []),
            *(statement for member in type_.values for statement in _member_statements(type_, member, names)),
        ]


def _member_statements(type_: GraphQLEnumType, member: str, names: Names) -> Iterator[ast.stmt]:
    first, *aliases = names.members(type_.name, member)
    yield ast.parse(f"{first} = {member!r}").body[0]
    if text := described(type_.values[member].description):
        yield docstring(text)
    yield from (ast.parse(f"{alias} = {member!r}").body[0] for alias in aliases)


def docstring(text: str) -> ast.stmt:
    """An expression statement that an editor shows beside what stands above it."""
    return ast.Expr(ast.Constant(text))


def rename(node: ast.AnnAssign, name: str) -> None:
    """Give a field its Python name; the wire keeps its own by way of an alias."""
    wire = _alias_of(node)
    keywords = node.value.keywords if isinstance(node.value, ast.Call) else []
    node.target = ast.Name(name)
    if name != wire and not any(keyword.arg == "alias" for keyword in keywords):
        default = [ast.keyword("default", node.value)] if node.value and not isinstance(node.value, ast.Call) else []
        node.value = ast.Call(
            ast.Name("Field"), [], [ast.keyword("alias", ast.Constant(wire)), *default, *keywords]
        )


def _alias_of(node: ast.AnnAssign) -> str:
    """The name on the wire."""
    if isinstance(node.value, ast.Call):
        for keyword in node.value.keywords:
            if keyword.arg == "alias" and isinstance(keyword.value, ast.Constant):
                return str(keyword.value.value)
    assert isinstance(node.target, ast.Name)
    return node.target.id
