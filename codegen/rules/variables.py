"""Variables: what may be declared on the wire, what must be written into the text, what takes a comparison."""

from collections.abc import Iterator, Mapping

from graphql import (
    ArgumentNode,
    GraphQLError,
    GraphQLInputObjectType,
    NamedTypeNode,
    Node,
    ObjectFieldNode,
    OperationDefinitionNode,
    VariableDefinitionNode,
    VariableNode,
    Visitor,
    visit,
)

from codegen.marks import is_inferred
from codegen.names import snake_case
from codegen.source import Sources, marks_of
from codegen.types import is_list, name_in, named

HOLES = frozenset({"literal", "filter"})


def variable_rules(source: Sources) -> Iterator[GraphQLError]:
    for operation in source.operations:
        for node in operation.variable_definitions:
            yield from _definition_rules(source, node)
        yield from _use_rules(operation)
        yield from _name_rules(operation)


def _definition_rules(source: Sources, node: VariableDefinitionNode) -> Iterator[GraphQLError]:
    name, marks = f"${node.variable.name.value}", marks_of(node)
    type_name = name_in(node.type)
    type_ = source.schema.get_type(type_name)
    if type_ is None:
        return
    if not marks & HOLES:
        if is_inferred(type_):
            yield GraphQLError(
                f"{name} would send the name {type_name}, which is a guess; expected the object written inline "
                "from variables of scalar types, or @literal.",
                node,
            )
        return
    if marks >= HOLES:
        yield GraphQLError(f"{name} is @literal and @filter; expected one of them.", node)
    if node.default_value is not None:
        yield GraphQLError(f"{name} is not declared on the wire, so it cannot have a default.", node)
    if "literal" in marks and type_name == "Upload":
        yield GraphQLError(f"{name} is a file; expected a variable without @literal.", node)
    if "filter" in marks and not is_where_input(type_, source.names.type(type_name)):
        yield GraphQLError(
            f"{name} takes a comparison; expected an input such as ProjectWhereInput, with AND: [ProjectWhereInput!], "
            f"and found {type_name}.",
            node,
        )
    elif "filter" in marks and not isinstance(node.type, NamedTypeNode):
        yield GraphQLError(f"{name} takes a comparison or nothing; expected just {type_name}.", node)


def is_where_input(type_: object, name: str) -> bool:
    """Whether comparisons fit an input: `XWhereInput` in Python, which holds a list of itself as `AND`."""
    if not isinstance(type_, GraphQLInputObjectType) or not name.endswith("WhereInput"):
        return False
    both = type_.fields.get("AND")
    return both is not None and is_list(both.type) and named(both.type) is type_


def _use_rules(operation: OperationDefinitionNode) -> Iterator[GraphQLError]:
    """A hole stands for a whole argument or field of an object; elsewhere the variable would stay in the text."""
    holes = {v.variable.name.value: v for v in operation.variable_definitions if marks_of(v) & HOLES}
    uses = _Uses(holes)
    visit(operation, uses)
    yield from uses.problems


class _Uses(Visitor):
    def __init__(self, holes: Mapping[str, VariableDefinitionNode]) -> None:
        super().__init__()
        self.holes = holes
        self.problems: list[GraphQLError] = []

    def enter_variable(
        self, node: VariableNode, _key: object, parent: Node | tuple[Node, ...] | None, *_: object
    ) -> None:
        if node.name.value not in self.holes or isinstance(parent, VariableDefinitionNode):
            return
        if not isinstance(parent, ArgumentNode | ObjectFieldNode):
            self.problems.append(
                GraphQLError(f"${node.name.value} is written as text; expected it as a whole argument or field.", node)
            )


def _name_rules(operation: OperationDefinitionNode) -> Iterator[GraphQLError]:
    first: dict[str, str] = {}
    filtered = any("filter" in marks_of(v) for v in operation.variable_definitions)
    for node in operation.variable_definitions:
        wire = node.variable.name.value
        name = snake_case(wire)
        if first.setdefault(name, wire) != wire:
            yield GraphQLError(f"${first[name]} and ${wire} both become {name!r} in Python.", node)
        if filtered and wire.startswith("param_"):
            yield GraphQLError(f"${wire} could meet the variables of a comparison; call it otherwise.", node)
