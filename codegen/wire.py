"""An operation as the server may see it: fragments inlined, no client directives, holes for literals."""

import copy
from collections.abc import Mapping

from graphql import (
    ArgumentNode,
    DirectiveNode,
    EnumValueNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    InlineFragmentNode,
    NamedTypeNode,
    NameNode,
    ObjectFieldNode,
    OperationDefinitionNode,
    SelectionNode,
    SelectionSetNode,
    VariableDefinitionNode,
    VariableNode,
    Visitor,
    print_ast,
    visit,
)


def for_the_wire(
    operation: OperationDefinitionNode,
    fragments: Mapping[str, FragmentDefinitionNode],
    wire_name: str,
    holes: Mapping[str, bool],
    filters: frozenset[str],
) -> OperationDefinitionNode:
    """The printed form's tree.

    Fragments are inlined, because a fragment spells a type's name, and of most types we only guess it. A fragment
    is spread at exactly its type (a rule of `source`), so inlining changes nothing else.

    Args:
        operation: The operation as it stands in queries/.
        fragments: All fragments by name.
        wire_name: The name that the server sees.
        holes: The variables that are written as literals, and whether each may be left out.
        filters: Those of them that take a comparison.
    """
    tree = copy.deepcopy(operation)
    tree.selection_set = _inline(tree.selection_set, fragments)
    tree.name = NameNode(value=wire_name)
    tree.directives = ()
    tree.variable_definitions = tuple(
        _definition(v, filters) for v in tree.variable_definitions if _keeps_definition(v, holes, filters)
    )
    result: OperationDefinitionNode = visit(tree, _Holes(holes))
    return result


def _keeps_definition(node: VariableDefinitionNode, holes: Mapping[str, bool], filters: frozenset[str]) -> bool:
    name = node.variable.name.value
    return name not in holes or name in filters


def _definition(node: VariableDefinitionNode, filters: frozenset[str]) -> VariableDefinitionNode:
    node.directives = ()
    if node.variable.name.value in filters:
        node.type = NamedTypeNode(name=NameNode(value=f"<<?{node.variable.name.value}>>"))
    return node


class _Holes(Visitor):
    """Puts `<<name>>` where a literal goes, and `<<?name>>` where it may be left out together with its key."""

    def __init__(self, holes: Mapping[str, bool]) -> None:
        super().__init__()
        self.holes = holes

    def enter_argument(self, node: ArgumentNode, *_: object) -> None:
        self._dig(node)

    def enter_object_field(self, node: ObjectFieldNode, *_: object) -> None:
        self._dig(node)

    def _dig(self, node: ArgumentNode | ObjectFieldNode) -> None:
        if isinstance(node.value, VariableNode) and node.value.name.value in self.holes:
            name = node.value.name.value
            node.value = EnumValueNode(value=f"<<?{name}>>" if self.holes[name] else f"<<{name}>>")

    def enter_directive(self, node: DirectiveNode, *_: object) -> None:
        raise AssertionError(f"@{node.name.value} would be sent; a rule of `source` refuses it")


def _inline(node: SelectionSetNode, fragments: Mapping[str, FragmentDefinitionNode]) -> SelectionSetNode:
    selections: dict[str, SelectionNode] = {}
    for selection in node.selections:
        match selection:
            case FragmentSpreadNode(name=NameNode(value=name)):
                inner = _inline(copy.deepcopy(fragments[name].selection_set), fragments)
                selections |= {print_ast(s): s for s in inner.selections}
            case FieldNode(selection_set=SelectionSetNode() as inner) | InlineFragmentNode(selection_set=inner):
                selection.selection_set = _inline(inner, fragments)
                selections[print_ast(selection)] = selection
            case _:
                selections[print_ast(selection)] = selection
    return SelectionSetNode(selections=tuple(selections.values()))
