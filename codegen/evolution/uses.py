"""What each operation sends and reads, by position: `Project.name`, `Query.projects(where)`, `MediaType.IMAGE`."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from graphql import (
    DocumentNode,
    EnumValueNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLArgument,
    GraphQLEnumType,
    GraphQLInputField,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLSchema,
    GraphQLUnionType,
    InlineFragmentNode,
    ListValueNode,
    NonNullTypeNode,
    NullValueNode,
    ObjectValueNode,
    OperationDefinitionNode,
    SelectionSetNode,
    ValueNode,
    VariableDefinitionNode,
    VariableNode,
    specified_scalar_types,
)

from codegen.marks import is_inferred
from codegen.names import snake_case
from codegen.rules.variables import HOLES
from codegen.source import file_of, marks_of, name_of
from codegen.types import is_non_null, name_in, named, type_at


@dataclass
class Uses:
    """The parts of a schema that an operation touches.

    Attributes:
        operation: Its module and function, such as `project.get_project`.
        selected: Fields that it reads.
        given: Arguments and input fields that it sends; True where it always does, and never null.
        written: Input types that it writes as an object.
        open: Input types that callers fill as they like.
        values: Enum values in its text.
        taken: Enums that callers choose a value of.
        read: Enums and unions in its answers.
        spelled: Types whose names it sends.
    """

    operation: str
    selected: set[str] = field(default_factory=set[str])
    given: dict[str, bool] = field(default_factory=dict[str, bool])
    written: set[str] = field(default_factory=set[str])
    open: set[str] = field(default_factory=set[str])
    values: set[str] = field(default_factory=set[str])
    taken: set[str] = field(default_factory=set[str])
    read: set[str] = field(default_factory=set[str])
    spelled: set[str] = field(default_factory=set[str])


def find_uses(schema: GraphQLSchema, document: DocumentNode) -> list[Uses]:
    """One for each operation. What the schema lacks is passed over: the compiler reports it."""
    fragments = {name_of(d): d for d in document.definitions if isinstance(d, FragmentDefinitionNode)}
    operations = [d for d in document.definitions if isinstance(d, OperationDefinitionNode)]
    return [_Walk(schema, fragments, operation).uses() for operation in operations if operation.name]


class _Walk:
    def __init__(
        self, schema: GraphQLSchema, fragments: Mapping[str, FragmentDefinitionNode], operation: OperationDefinitionNode
    ) -> None:
        self.schema = schema
        self.fragments = fragments
        self.operation = operation
        self.variables = {v.variable.name.value: v for v in operation.variable_definitions}
        self.found = Uses(f"{file_of(operation).stem}.{snake_case(name_of(operation))}")

    def uses(self) -> Uses:
        for variable in self.variables.values():
            self._declaration(variable)
        self._selections(self.operation.selection_set, self.schema.get_root_type(self.operation.operation))
        return self.found

    def _declaration(self, variable: VariableDefinitionNode) -> None:
        name = name_in(variable.type)
        if not marks_of(variable) & HOLES:
            self._spell(name)
        elif "filter" in marks_of(variable) and isinstance(type_ := self.schema.get_type(name), GraphQLInputObjectType):
            for key in type_.fields.values():  # a comparison declares a variable of the key's type
                of = named(key.type)
                if of and not isinstance(of, GraphQLInputObjectType) and not is_inferred(of):
                    self._spell(of.name)

    def _spell(self, name: str) -> None:
        if name not in specified_scalar_types:
            self.found.spelled.add(name)

    def _selections(self, node: SelectionSetNode | None, type_: GraphQLNamedType | None) -> None:
        for selection in node.selections if node else ():
            match selection:
                case FieldNode():
                    self._field(selection, type_)
                case InlineFragmentNode(type_condition=condition):
                    self._spell(condition.name.value)
                    self._selections(selection.selection_set, self.schema.get_type(condition.name.value))
                case FragmentSpreadNode() if selection.name.value in self.fragments:
                    self._selections(self.fragments[selection.name.value].selection_set, type_)
                case _:
                    pass

    def _field(self, node: FieldNode, type_: GraphQLNamedType | None) -> None:
        if not isinstance(type_, GraphQLObjectType | GraphQLInterfaceType):
            return
        known = type_.fields.get(node.name.value)
        if known is None:
            return
        place = f"{type_.name}.{node.name.value}"
        self.found.selected.add(place)
        for argument in node.arguments:
            name = argument.name.value
            self._give(f"{place}({name})", argument.value, known.args.get(name))
        answer = named(known.type)
        if isinstance(answer, GraphQLEnumType | GraphQLUnionType):
            self.found.read.add(answer.name)
        self._selections(node.selection_set, answer)

    def _give(self, place: str, value: ValueNode, taker: GraphQLArgument | GraphQLInputField | None) -> None:
        if taker is not None:
            self.found.given[place] = self.found.given.get(place, True) and self._is_certain(value)
            self._value(value, named(type_at(taker)))

    def _value(self, value: ValueNode, type_: GraphQLNamedType | None) -> None:
        match value, type_:
            case VariableNode(), GraphQLInputObjectType() | GraphQLEnumType():
                self._open(type_)
            case ObjectValueNode(fields=fields), GraphQLInputObjectType():
                self.found.written.add(type_.name)
                for given in fields:
                    name = given.name.value
                    self._give(f"{type_.name}.{name}", given.value, type_.fields.get(name))
            case ListValueNode(values=values), _:
                for one in values:
                    self._value(one, type_)
            case EnumValueNode(value=name), GraphQLEnumType():
                self.found.values.add(f"{type_.name}.{name}")
            case _:
                pass

    def _open(self, type_: GraphQLNamedType | None) -> None:
        if isinstance(type_, GraphQLEnumType):
            self.found.taken.add(type_.name)
        elif isinstance(type_, GraphQLInputObjectType) and type_.name not in self.found.open:
            self.found.open.add(type_.name)
            for name, one in type_.fields.items():
                self.found.given.setdefault(f"{type_.name}.{name}", is_non_null(one.type))
                self._open(named(one.type))

    def _is_certain(self, value: ValueNode) -> bool:
        match value:
            case VariableNode():
                declared = self.variables.get(value.name.value)
                return declared is not None and isinstance(declared.type, NonNullTypeNode)
            case _:
                return not isinstance(value, NullValueNode)
