"""Every scalar of the schema has a Python type."""

from collections.abc import Iterator

from graphql import GraphQLError, is_scalar_type, specified_scalar_types

from codegen.problems import did_you_mean
from codegen.scalars import SCALARS
from codegen.source import Sources


def scalar_rules(source: Sources) -> Iterator[GraphQLError]:
    for type_ in source.schema.type_map.values():
        if (
            is_scalar_type(type_)
            and type_.name not in specified_scalar_types
            and source.names.type(type_.name) not in SCALARS
        ):
            yield GraphQLError(
                f"Scalar {type_.name} has no Python type. Expected one of {', '.join(SCALARS)}, "
                f"or a new line in codegen/scalars.py.{did_you_mean(type_.name, SCALARS)}",
                type_.ast_node,
            )
