"""Fragments and operations as a whole: how they are called, where they stand, what is said about them."""

import keyword
import re
from collections.abc import Iterator
from pathlib import Path

from graphql import (
    FragmentDefinitionNode,
    GraphQLError,
    OperationDefinitionNode,
    OperationType,
    is_object_type,
)

from codegen.names import snake_case
from codegen.source import Sources, comment_above, file_of, name_of

VERB = re.compile(r"[A-Z][a-z]+[A-Z0-9]")
OUR_MODULES = frozenset({"entities", "enums", "filters", "fragments", "inputs", "ops", "runtime"})


def definition_rules(source: Sources) -> Iterator[GraphQLError]:
    for fragment in source.fragments.values():
        yield from _fragment_rules(source, fragment)
    for operation in source.operations:
        yield from _operation_rules(source, operation)
    yield from _module_rules(source)
    yield from _function_rules(source)


def _fragment_rules(source: Sources, fragment: FragmentDefinitionNode) -> Iterator[GraphQLError]:
    name, type_name = name_of(fragment), fragment.type_condition.name.value
    type_ = source.schema.get_type(type_name)
    if type_ and not is_object_type(type_):
        # ariadne-codegen loses the fields of a fragment on an interface.
        yield GraphQLError(f"Fragment {name} must be on an object type, not on {type_name}.", fragment)
    elif type_ and not name.endswith("Fields"):
        yield GraphQLError(f"Fragment {name} must be named after its entity: {type_name}Fields, for example.", fragment)


def _operation_rules(source: Sources, operation: OperationDefinitionNode) -> Iterator[GraphQLError]:
    if operation.name is None:
        yield GraphQLError("An operation needs a name; its function is called after it.", operation)
        return
    name = name_of(operation)
    if operation.operation is OperationType.SUBSCRIPTION:
        yield GraphQLError(f"{name} is a subscription; only queries and mutations can be sent.", operation)
    if not VERB.match(name):
        yield GraphQLError(f"{name} must begin with a verb, such as GetProject or CreateDataset.", operation)
    if name in map(source.names.type, source.schema.type_map) or name in source.fragments:
        yield GraphQLError(f"{name} is the name of a type too; the class of its answer needs another.", operation)
    if not comment_above(operation):
        yield GraphQLError(f"{name} needs a comment right above it; it becomes the docstring.", operation)


def _module_rules(source: Sources) -> Iterator[GraphQLError]:
    """The file of an operation becomes a module beside those that all operations share."""
    first_of = {file_of(operation): operation for operation in reversed(source.operations)}
    for file, operation in first_of.items():
        if file.stem in OUR_MODULES or file.stem.startswith("_"):
            yield GraphQLError(f"{file.stem}.py is a module of the compiler's own; call the file otherwise.", operation)
        elif not file.stem.isidentifier() or keyword.iskeyword(file.stem):
            yield GraphQLError(f"{file.stem!r} is no name that Python allows for a module.", operation)
        if len(file.parts) != 2:
            expected = Path(file.parts[0], file.name).as_posix()
            yield GraphQLError(f"Folders are for fragments; expected operations in {expected}, for example.", operation)


def _function_rules(source: Sources) -> Iterator[GraphQLError]:
    """One function of a name: a reader who looks for it finds one."""
    first: dict[str, OperationDefinitionNode] = {}
    for operation in source.operations:
        if operation.name is None:
            continue
        function = snake_case(name_of(operation))
        other = first.setdefault(function, operation)
        if name_of(other) != name_of(operation):
            yield GraphQLError(
                f"{name_of(other)} and {name_of(operation)} both become {function}().", [operation, other]
            )
