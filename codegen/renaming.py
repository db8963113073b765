"""Types by other names, in a text of GraphQL whose comments and layout stay as they are."""

from collections.abc import Mapping
from typing import cast

from graphql import NamedTypeNode, NameNode, Node, TypeDefinitionNode, Visitor, parse, visit


def rename_types(text: str, names: Mapping[str, str]) -> str:
    """The text with every spelled type called after `names`; the others keep their names.

    Raises:
        GraphQLSyntaxError: the text is no GraphQL.
    """
    spelled = _Spelled()
    visit(parse(text), spelled)
    for node in sorted(spelled.names, key=_start, reverse=True):
        name = names.get(node.value)
        if name is not None:
            start = _start(node)
            text = f"{text[:start]}{name}{text[start + len(node.value) :]}"
    return text


class _Spelled(Visitor):
    def __init__(self) -> None:
        super().__init__()
        self.names: list[NameNode] = []

    def enter(self, node: Node, *_: object) -> None:
        if isinstance(node, NamedTypeNode | TypeDefinitionNode):
            self.names.append(cast("NamedTypeNode", node).name)


def _start(node: NameNode) -> int:
    assert node.loc is not None
    return node.loc.start
