"""Refuses documents that would read too much, before they are even validated."""

from graphql import DocumentNode, FieldNode, FragmentDefinitionNode, FragmentSpreadNode, InlineFragmentNode
from graphql.language import SelectionSetNode

from .errors import ValidationFailed

_COLLECTIONS = frozenset(
    [
        "projects",
        "datasets",
        "dataRows",
        "labels",
        "users",
        "webhooks",
        "batches",
        "ontologies",
        "models",
        "modelRuns",
        "reviews",
        "benchmarks",
        "createdTasks",
        "attachments",
        "labelingParameterOverrides",
        "datasetDataRows",
    ]
)
_PAGE = 100
_DEEPEST = 30  # fields inside each other; our convention
TOO_COMPLEX = "Query complexity limit exceeded"
_LIMIT = _PAGE**3  # rows; our convention, three lists inside each other are known to be fine


def check_complexity(document: DocumentNode) -> None:
    """Count the rows that the document can ask for: a page for each list, times those of the lists inside.

    Raises:
        ValidationFailed: too many, or too many fields inside each other.
    """
    fragments = {d.name.value: d for d in document.definitions if isinstance(d, FragmentDefinitionNode)}
    for definition in document.definitions:
        selections = getattr(definition, "selection_set", None)
        if selections and _cost(selections, fragments, frozenset()) > _LIMIT:
            raise ValidationFailed(TOO_COMPLEX)


def _cost(
    selections: SelectionSetNode, fragments: dict[str, FragmentDefinitionNode], inside: frozenset[str], depth: int = 0
) -> int:
    if depth > _DEEPEST:
        raise ValidationFailed(TOO_COMPLEX)
    dearest = 1
    for node in selections.selections:
        match node:
            case FieldNode(selection_set=SelectionSetNode() as below):
                factor = _PAGE if node.name.value in _COLLECTIONS else 1
                dearest = max(dearest, factor * _cost(below, fragments, inside, depth + 1))
            case InlineFragmentNode():
                dearest = max(dearest, _cost(node.selection_set, fragments, inside, depth + 1))
            case FragmentSpreadNode() if (name := node.name.value) in fragments and name not in inside:
                dearest = max(dearest, _cost(fragments[name].selection_set, fragments, inside | {name}, depth))
            case _:
                pass
    return dearest
