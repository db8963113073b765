"""Definitions of a schema as values: copied with changes, never changed in place."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from graphql import (
    EnumValueDefinitionNode,
    FieldDefinitionNode,
    InputValueDefinitionNode,
    ListTypeNode,
    NamedTypeNode,
    NameNode,
    NonNullTypeNode,
    StringValueNode,
    TypeDefinitionNode,
    TypeNode,
    Visitor,
    visit,
)

from codegen.marks import INFERRED, NEWER

P = TypeVar("P", FieldDefinitionNode, InputValueDefinitionNode, EnumValueDefinitionNode)
Definition = TypeDefinitionNode | FieldDefinitionNode | InputValueDefinitionNode | EnumValueDefinitionNode
D = TypeVar("D", bound=Definition)


def by_name(parts: Iterable[P]) -> dict[str, P]:
    return {part.name.value: part for part in parts}


def changed(node: D, **values: object) -> D:
    """A copy with other values in some places."""
    present = {key: getattr(node, key) for key in node.keys if hasattr(node, key)}
    return type(node)(**{**present, **values})


def pointing_to(node: D, names: Mapping[str, str]) -> D:
    """The same with the types that it points to called by their new names."""
    renamed: D = visit(node, _Rename(names))
    return renamed


def named_like(node: TypeNode, name: str) -> TypeNode:
    """The lists and non-nulls of a node around another name."""
    match node:
        case NonNullTypeNode(type=inner):
            return NonNullTypeNode(type=named_like(inner, name))
        case ListTypeNode(type=inner):
            return ListTypeNode(type=named_like(inner, name))
        case _:
            return reference(name)


def reference(name: str) -> NamedTypeNode:
    return NamedTypeNode(name=NameNode(value=name))


def is_required(part: InputValueDefinitionNode) -> bool:
    return isinstance(part.type, NonNullTypeNode) and part.default_value is None


def is_marked(node: Definition) -> bool:
    return _text(node).startswith((INFERRED, NEWER))


def words(mine: D, other: D) -> StringValueNode | None:
    """The server's description, or ours where it has none; in either case without marks."""
    text = _without_marks(_text(other)) or _without_marks(_text(mine))
    return StringValueNode(value=text, block=True) if text else None


def _text(node: Definition) -> str:
    return node.description.value.lstrip() if node.description else ""


def _without_marks(text: str) -> str:
    mark = next((mark for mark in (INFERRED, NEWER) if text.startswith(mark)), None)
    return _without_marks(text.removeprefix(mark).lstrip()) if mark else text


class _Rename(Visitor):
    def __init__(self, names: Mapping[str, str]) -> None:
        super().__init__()
        self.names = names

    def enter_named_type(self, node: NamedTypeNode, *_: object) -> NamedTypeNode | None:
        name = self.names.get(node.name.value)
        return reference(name) if name else None
