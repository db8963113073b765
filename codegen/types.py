"""The types of nodes and what stands below their lists and non-nulls.

graphql-core's own functions do the same, but are generic without saying of what.
"""

from typing import Any, cast

from graphql import (
    GraphQLArgument,
    GraphQLField,
    GraphQLInputField,
    GraphQLList,
    GraphQLNamedType,
    GraphQLNonNull,
    GraphQLSchema,
    GraphQLType,
    GraphQLWrappingType,
    ListTypeNode,
    NamedTypeNode,
    NonNullTypeNode,
    TypeInfo,
    TypeNode,
)


def type_of(schema: GraphQLSchema, node: TypeNode) -> GraphQLType:
    """The type that a node spells; validation demands that there is one."""
    match node:
        case NonNullTypeNode(type=inner):
            return GraphQLNonNull[Any](cast(Any, type_of(schema, inner)))
        case ListTypeNode(type=inner):
            return GraphQLList(type_of(schema, inner))
        case _:
            return schema.type_map[name_in(node)]


def name_in(node: TypeNode) -> str:
    """The name that a node spells, without lists and non-nulls."""
    match node:
        case NonNullTypeNode(type=inner) | ListTypeNode(type=inner):
            return name_in(inner)
        case NamedTypeNode(name=name):
            return name.value
        case _:
            raise AssertionError(f"{node.kind} is no type")


def selected(info: TypeInfo) -> GraphQLNamedType | None:
    """The type of the field that a visitor is at."""
    return named(info.get_type())  # pyright: ignore[reportUnknownMemberType, reportUnknownArgumentType]  # see above


def filled(info: TypeInfo) -> GraphQLNamedType | None:
    """The type of the object whose field a visitor is at."""
    return named(info.get_parent_input_type())  # pyright: ignore[reportUnknownMemberType, reportUnknownArgumentType]  # see above


def inside(type_: object) -> GraphQLType:
    """The type that a list or a non-null wraps."""
    return cast("GraphQLWrappingType[GraphQLType]", type_).of_type


def is_non_null(type_: object) -> bool:
    return isinstance(type_, GraphQLNonNull)


def named(type_: object) -> GraphQLNamedType | None:
    """The type without lists and non-nulls; None for no type, which TypeInfo knows where validation failed."""
    while isinstance(type_, GraphQLList | GraphQLNonNull):
        type_ = inside(cast(object, type_))
    return type_ if isinstance(type_, GraphQLNamedType) else None


def is_list(type_: object) -> bool:
    """Whether a type is a list, be it of a non-null kind or not."""
    return isinstance(inside(cast(object, type_)) if isinstance(type_, GraphQLNonNull) else type_, GraphQLList)


def is_list_exactly(type_: object) -> bool:
    """Whether a type is a list, itself and not below a non-null."""
    return isinstance(type_, GraphQLList)


def type_at(part: GraphQLField | GraphQLArgument | GraphQLInputField) -> GraphQLType:
    """What stands in a position."""
    return cast(GraphQLType, part.type)  # pyright: ignore[reportUnknownMemberType]  # see above
