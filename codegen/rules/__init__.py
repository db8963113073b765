"""The house rules of queries: what GraphQL allows and we do not, each with its reason."""

from collections.abc import Iterator

from graphql import GraphQLError, validate, validate_schema

from codegen.models import Models
from codegen.problems import refuse
from codegen.rules.classes import class_rules
from codegen.rules.definitions import definition_rules
from codegen.rules.paging import paging_rules
from codegen.rules.scalars import scalar_rules
from codegen.rules.selections import selection_rules
from codegen.rules.variables import variable_rules
from codegen.source import Sources


def check(source: Sources) -> None:
    """Refuse what does not fit the schema or a house rule.

    Raises:
        CompileError: with every problem of the queries and of names.toml.
    """
    refuse(validate_schema(source.schema))
    refuse([*validate(source.schema, source.document, max_errors=1000), *_house_rules(source)])


def check_models(source: Sources, models: Models) -> None:
    """Refuse what only shows when the models are there.

    Raises:
        CompileError: two classes of one module have the same name.
    """
    refuse(class_rules(source, models))


def _house_rules(source: Sources) -> Iterator[GraphQLError]:
    yield from scalar_rules(source)
    yield from definition_rules(source)
    yield from selection_rules(source)
    yield from variable_rules(source)
    yield from paging_rules(source)
    yield from source.names.problems(source.schema)
