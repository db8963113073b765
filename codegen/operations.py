"""Step 4: the facts about each operation that a template needs, and nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from graphql import (
    GraphQLEnumType,
    GraphQLError,
    GraphQLInputObjectType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLSchema,
    GraphQLType,
    OperationDefinitionNode,
    OperationType,
    VariableDefinitionNode,
    get_named_type,
    is_enum_type,
    print_ast,
    type_from_ast,
)

from codegen.models import Models
from codegen.names import snake_case
from codegen.paging import CompiledPaging, find_paging
from codegen.scalars import ARGUMENTS, BUILT_IN, SCALARS
from codegen.source import CompileError, Sources, comment_above, name_of
from codegen.wire import for_the_wire

WIRE_SUFFIX = "PyApi"
GUESS = "(inferred)"


@dataclass(frozen=True, slots=True)
class Variable:
    """A parameter of an operation's function."""

    name: str
    wire: str
    annotation: str
    required: bool


@dataclass(frozen=True, slots=True)
class Filter:
    """A hole that takes a comparison, and the keys that the server compares."""

    wire: str
    input: str
    types: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class CompiledOperation:
    """Everything that the template of an operation says."""

    module: str
    name: str
    function: str
    wire_name: str
    text: str
    doc: str
    retry: str
    timeout: int | None
    experimental: bool
    variables: tuple[Variable, ...]
    literals: tuple[Variable, ...]
    filters: tuple[Filter, ...]
    paging: CompiledPaging | None

    @property
    def constant(self) -> str:
        return self.function.upper()

    @property
    def parameters(self) -> list[Variable]:
        """Variables and literals of the function; those that every page sets itself are left out."""
        given = (*self.variables, *self.literals)
        return sorted(
            (v for v in given if not (self.paging and v.wire in self.paging.variables)), key=lambda v: not v.required
        )


def lower(source: Sources, models: Models) -> list[CompiledOperation]:
    """Flatten every operation, in the order of the query files.

    Raises:
        CompileError: a directive does not fit its operation; all of them at once.
    """
    problems: list[GraphQLError] = []
    compiled = [_lower(operation, source, models, problems) for operation in source.operations]
    if problems:
        raise CompileError("\n\n".join(map(str, problems)))
    return compiled


def _lower(
    op: OperationDefinitionNode, source: Sources, models: Models, problems: list[GraphQLError]
) -> CompiledOperation:
    assert op.loc is not None
    retry = source.directive(op, "retry")
    timeout = source.directive(op, "timeout")
    wire = source.directive(op, "wire")
    wire_name = str(wire["name"]) if wire else name_of(op) + WIRE_SUFFIX
    marks = {v.variable.name.value: {d.name.value for d in v.directives} for v in op.variable_definitions}
    variables = {v.variable.name.value: _variable(source.schema, v) for v in op.variable_definitions}
    holes = frozenset(name for name, mark in marks.items() if mark & {"literal", "filter"})
    return CompiledOperation(
        module=Path(op.loc.source.name).stem,
        name=name_of(op),
        function=snake_case(name_of(op)),
        wire_name=wire_name,
        text=print_ast(for_the_wire(op, source.fragments, wire_name, _optional(variables, holes), _filters(marks))),
        doc=comment_above(op),
        retry=str(retry["when"]) if retry else _default_retry(op),
        timeout=int(str(timeout["seconds"])) if timeout else None,
        experimental=source.directive(op, "experimental") is not None,
        variables=tuple(v for name, v in variables.items() if name not in holes),
        literals=tuple(v for name, v in variables.items() if name in holes),
        filters=tuple(
            _filter(source.schema, v) for v in op.variable_definitions if "filter" in marks[v.variable.name.value]
        ),
        paging=find_paging(op, source, models, problems),
    )


def _optional(variables: Mapping[str, Variable], holes: frozenset[str]) -> dict[str, bool]:
    """For each hole, whether it may be left empty."""
    return {name: not variables[name].required for name in holes}


def _filters(marks: Mapping[str, set[str]]) -> frozenset[str]:
    return frozenset(name for name, mark in marks.items() if "filter" in mark)


def _variable(schema: GraphQLSchema, node: VariableDefinitionNode) -> Variable:
    type_ = type_from_ast(schema, node.type)
    assert type_ is not None  # validation demands it
    wire = node.variable.name.value
    marks = {d.name.value for d in node.directives}
    annotation = _python(type_)
    if "filter" in marks:
        annotation = "gql.Condition"
    elif "literal" in marks and is_enum_type(get_named_type(type_)) and str(type_).rstrip("!").endswith("OrderByInput"):
        annotation = "gql.Order"
    return Variable(
        name=snake_case(wire),
        wire=wire,
        annotation=annotation,
        required=isinstance(type_, GraphQLNonNull) and node.default_value is None,
    )


def _python(type_: GraphQLType) -> str:
    if isinstance(type_, GraphQLNonNull):
        return _python(type_.of_type).removesuffix(" | None")
    if isinstance(type_, GraphQLList):
        return f"Sequence[{_python(type_.of_type)}] | None"
    name = str(type_)
    python = BUILT_IN.get(name) or ARGUMENTS.get(name) or SCALARS.get(name) or name
    if "." in python and not python.startswith("gql."):
        python = python.rpartition(".")[2]
    return f"{python} | None"


def _filter(schema: GraphQLSchema, node: VariableDefinitionNode) -> Filter:
    """The keys of a where input. One of a type whose name is a guess is left out: its variable would spell it."""
    type_ = get_named_type(type_from_ast(schema, node.type))
    assert isinstance(type_, GraphQLInputObjectType)
    types = {}
    for name, field in type_.fields.items():
        named = get_named_type(field.type)
        spelled = not (named.description or "").startswith(GUESS)
        if not isinstance(named, GraphQLInputObjectType) and spelled:
            types[name] = str(named)
    return Filter(node.variable.name.value, type_.name, types)


def _default_retry(op: OperationDefinitionNode) -> str:
    return "ALWAYS" if op.operation is OperationType.QUERY else "NOT_SENT"


def enums_of(operations: list[CompiledOperation], schema: GraphQLSchema) -> set[str]:
    """The enums and inputs that parameters name."""
    known = {name for name, t in schema.type_map.items() if isinstance(t, GraphQLEnumType | GraphQLInputObjectType)}
    words = {
        word
        for op in operations
        for v in op.parameters
        for word in v.annotation.replace("[", " ").replace("]", " ").split()
    }
    return known & words
