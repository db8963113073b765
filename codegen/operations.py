"""Step 4: the facts about each operation that a template needs, and nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass

from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLType,
    OperationDefinitionNode,
    OperationType,
    VariableDefinitionNode,
    print_ast,
)

from codegen.marks import is_inferred
from codegen.models import Models
from codegen.names import snake_case
from codegen.paging import CompiledPaging, find_paging, read_long_list_late
from codegen.rules.variables import HOLES
from codegen.scalars import ARGUMENTS, BUILT_IN, SCALARS
from codegen.source import Sources, comment_above, file_of, marks_of, name_of
from codegen.types import inside, is_list, is_non_null, name_in, named, type_of
from codegen.wire import for_the_wire

WIRE_SUFFIX = "PyApi"
WHERE = "WhereInput"
ORDER_BY = "OrderByInput"


@dataclass(frozen=True, slots=True)
class Variable:
    """A parameter of an operation's function."""

    name: str
    wire: str
    annotation: str
    required: bool
    type: GraphQLType
    type_name: str


@dataclass(frozen=True, slots=True)
class Filter:
    """A hole that takes a comparison, and the keys that the server compares."""

    wire: str
    input: str
    entity: str
    types: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Ordering:
    """A hole that takes an order, and the orders that the server knows."""

    wire: str
    enum: str
    entity: str
    members: tuple[str, ...]


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
    orders: tuple[Ordering, ...]
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
    """Flatten every operation, in the order of the query files."""
    return [_lower(operation, source, models) for operation in source.operations]


def _lower(op: OperationDefinitionNode, source: Sources, models: Models) -> CompiledOperation:
    retry = source.directive(op, "retry")
    timeout = source.directive(op, "timeout")
    wire = source.directive(op, "wire")
    wire_name = str(wire["name"]) if wire else name_of(op) + WIRE_SUFFIX
    variables = [_variable(source, node) for node in op.variable_definitions]
    holes = {v.wire for v, node in zip(variables, op.variable_definitions, strict=True) if marks_of(node) & HOLES}
    filters = tuple(_filter(v) for v in variables if v.annotation == "gql.Condition")
    read_long_list_late(op, source, models)
    tree = for_the_wire(
        op,
        source.fragments,
        wire_name,
        {v.wire: not v.required for v in variables if v.wire in holes},
        frozenset(f.wire for f in filters),
    )
    return CompiledOperation(
        module=file_of(op).stem,
        name=name_of(op),
        function=snake_case(name_of(op)),
        wire_name=wire_name,
        text=print_ast(tree),
        doc=comment_above(op),
        retry=str(retry["when"]) if retry else _default_retry(op),
        timeout=int(str(timeout["seconds"])) if timeout else None,
        experimental=source.directive(op, "experimental") is not None,
        variables=tuple(v for v in variables if v.wire not in holes),
        literals=tuple(v for v in variables if v.wire in holes),
        filters=filters,
        orders=tuple(_ordering(v) for v in variables if v.annotation.startswith("gql.Order")),
        paging=find_paging(op, source, models),
    )


def _default_retry(op: OperationDefinitionNode) -> str:
    return "ALWAYS" if op.operation is OperationType.QUERY else "NOT_SENT"


def _variable(source: Sources, node: VariableDefinitionNode) -> Variable:
    type_ = type_of(source.schema, node.type)
    type_name = source.names.type(name_in(node.type))
    annotation = _python(type_, type_name)
    if "filter" in marks_of(node):
        annotation = "gql.Condition"
    elif "literal" in marks_of(node) and isinstance(named(type_), GraphQLEnumType) and type_name.endswith(ORDER_BY):
        annotation = "gql.Order"
    return Variable(
        name=snake_case(node.variable.name.value),
        wire=node.variable.name.value,
        annotation=annotation,
        required=is_non_null(type_) and node.default_value is None,
        type=type_,
        type_name=type_name,
    )


def _python(type_: GraphQLType, name: str) -> str:
    if is_non_null(type_):
        return _python(inside(type_), name).removesuffix(" | None")
    if is_list(type_):
        return f"Sequence[{_python(inside(type_), name)}] | None"
    python = BUILT_IN.get(name) or ARGUMENTS.get(name) or SCALARS.get(name) or name
    if "." in python and not python.startswith("gql."):
        python = python.rpartition(".")[2]
    return f"{python} | None"


def _filter(variable: Variable) -> Filter:
    """The keys of a where input. One of a type whose name is a guess is left out: its variable would spell it."""
    type_ = named(variable.type)
    assert isinstance(type_, GraphQLInputObjectType)
    found = {key: named(field.type) for key, field in type_.fields.items()}
    types = {
        key: str(of) for key, of in found.items() if not isinstance(of, GraphQLInputObjectType) and not is_inferred(of)
    }
    return Filter(variable.wire, variable.type_name, variable.type_name.removesuffix(WHERE), types)


def _ordering(variable: Variable) -> Ordering:
    type_ = named(variable.type)
    assert isinstance(type_, GraphQLEnumType)
    name = variable.type_name
    return Ordering(variable.wire, name, name.removesuffix(ORDER_BY), tuple(type_.values))


def types_of(operations: list[CompiledOperation]) -> set[str]:
    """The enums and inputs that parameters name."""
    return {v.type_name for op in operations for v in op.parameters if not v.annotation.startswith("gql.")}
