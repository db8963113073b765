"""The classes of answers, which take their names from the path of fields: no two in a module may share one."""

from collections.abc import Iterator

from graphql import GraphQLError, OperationDefinitionNode

from codegen.models import Models, classes_of
from codegen.source import Sources, file_of, name_of


def class_rules(source: Sources, models: Models) -> Iterator[GraphQLError]:
    """One rule that needs the models; a second class of a name would silently take the place of the first."""
    shared = classes_of(models.fragments).keys() | classes_of(models.enums).keys() | classes_of(models.inputs).keys()
    first: dict[tuple[str, str], OperationDefinitionNode] = {}
    for operation in source.operations:
        for class_ in classes_of(models.results[name_of(operation)]):
            other = first.setdefault((file_of(operation).stem, class_), operation)
            if class_ in shared:
                yield _clash(class_, [operation])
            elif other is not operation:
                yield _clash(class_, [operation, other])


def _clash(class_: str, operations: list[OperationDefinitionNode]) -> GraphQLError:
    names = " and ".join(map(name_of, operations))
    return GraphQLError(f"{names} would need a class {class_}, which there is already; call one otherwise.", operations)
