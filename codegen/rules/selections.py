"""What an operation selects: nothing that would send a guess, and nothing that the models cannot hold."""

from collections.abc import Iterator
from typing import cast

from graphql import (
    ArgumentNode,
    DirectiveNode,
    EnumValueNode,
    FieldNode,
    FragmentSpreadNode,
    GraphQLError,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLUnionType,
    InlineFragmentNode,
    NamedTypeNode,
    Node,
    ObjectFieldNode,
    SelectionSetNode,
    StringValueNode,
    TypeInfo,
    TypeInfoVisitor,
    Visitor,
    visit,
)

from codegen.marks import Described, is_inferred, is_newer
from codegen.source import Sources
from codegen.types import filled, named, selected

CLIENT_DIRECTIVES = frozenset({"wire", "literal", "filter", "retry", "timeout", "experimental", "long", "paginate"})


def selection_rules(source: Sources) -> Iterator[GraphQLError]:
    info = TypeInfo(source.schema)
    rules = _Selections(source, info)
    visit(source.document, TypeInfoVisitor(info, rules))
    yield from rules.problems


class _Selections(Visitor):
    def __init__(self, source: Sources, info: TypeInfo) -> None:
        super().__init__()
        self.source = source
        self.info = info
        self.problems: list[GraphQLError] = []

    def enter_field(self, node: FieldNode, *_: object) -> None:
        name = node.name.value
        if node.alias:
            self._refuse(
                f"{node.alias.value} is an alias of {name}. The server's name is needed for filters; "
                "a name for Python goes to schema/names.toml.",
                node,
            )
        type_ = selected(self.info)
        if self._known(self.info.get_field_def(), f"Field {name}", node):
            self._known(type_, f"Type {type_}", node)
        if (
            isinstance(type_, GraphQLInterfaceType | GraphQLUnionType)
            and node.selection_set
            and "__typename" not in _fields(node.selection_set)
        ):
            self._refuse(f"{type_.name} has several types; expected __typename among the fields of {name}.", node)

    def enter_argument(self, node: ArgumentNode, *_: object) -> None:
        self._known(self.info.get_argument(), f"Argument {node.name.value}", node)

    def enter_object_field(self, node: ObjectFieldNode, *_: object) -> None:
        parent = filled(self.info)
        if isinstance(parent, GraphQLInputObjectType):
            self._known(parent.fields.get(node.name.value), f"Input field {node.name.value}", node)

    def enter_enum_value(self, node: EnumValueNode, *_: object) -> None:
        self._known(self.info.get_enum_value(), f"Enum value {node.value}", node)

    def enter_named_type(self, node: NamedTypeNode, *_: object) -> None:
        self._known(self.source.schema.get_type(node.name.value), f"Type {node.name.value}", node)

    def enter_inline_fragment(self, node: InlineFragmentNode, *_: object) -> None:
        condition = cast("NamedTypeNode | None", node.type_condition)
        if condition is None or isinstance(self.info.get_parent_type(), GraphQLObjectType):
            self._refuse("An inline fragment is for one member of a union; expected the fields without it.", node)
            return
        name = condition.name.value
        if is_inferred(self.source.schema.get_type(name)):
            self._refuse(f"... on {name} would send a name that is a guess; expected the fields that all share.", node)

    def enter_fragment_spread(self, node: FragmentSpreadNode, *_: object) -> None:
        """A fragment is put in place of its spread when printed, which is right only at exactly its type."""
        fragment = self.source.fragments.get(node.name.value)
        parent = named(self.info.get_parent_type())
        if fragment and parent and fragment.type_condition.name.value != parent.name:
            self._refuse(
                f"{node.name.value} is on {fragment.type_condition.name.value}; "
                f"expected a fragment on exactly {parent.name} here.",
                node,
            )

    def enter_directive(self, node: DirectiveNode, *_: object) -> None:
        if node.name.value not in CLIENT_DIRECTIVES and self.info.get_directive():
            self._refuse(f"@{node.name.value} cannot be sent: the protocol knows none.", node)

    def enter_string_value(self, node: StringValueNode, *_: object) -> None:
        if "<<" in node.value:
            self._refuse("'<<' would be read as a hole; expected a variable with @literal.", node)

    def enter_selection_set(self, node: SelectionSetNode, *_: object) -> None:
        type_ = self.info.get_parent_type()
        if not type_:
            return
        first: dict[str, str] = {}
        for field in self._flat(node, frozenset()):
            wire = field.name.value
            name = self.source.names.field(type_.name, wire)
            if first.setdefault(name, wire) != wire:
                self._refuse(
                    f"{first[name]} and {wire} of {type_.name} both become {name!r} in Python; "
                    "expected a name for one of them in schema/names.toml.",
                    field,
                )

    def _flat(self, node: SelectionSetNode, seen: frozenset[str]) -> Iterator[FieldNode]:
        for selection in node.selections:
            if isinstance(selection, FieldNode):
                yield selection
            elif isinstance(selection, FragmentSpreadNode):
                name = selection.name.value
                if name in self.source.fragments and name not in seen:
                    yield from self._flat(self.source.fragments[name].selection_set, seen | {name})

    def _known(self, part: Described | None, what: str, node: Node) -> bool:
        if is_newer(part):
            self._refuse(f"{what} is marked (newer): the known protocol lacks it, so it is never sent.", node)
            return False
        return True

    def _refuse(self, message: str, node: Node) -> None:
        self.problems.append(GraphQLError(message, node))


def _fields(node: SelectionSetNode) -> set[str]:
    return {selection.name.value for selection in node.selections if isinstance(selection, FieldNode)}
