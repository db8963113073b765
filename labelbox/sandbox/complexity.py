"""Refuses documents that would read too much, before they are even validated."""

from dataclasses import dataclass, field

from graphql import DocumentNode, FieldNode, FragmentDefinitionNode, FragmentSpreadNode, InlineFragmentNode
from graphql.language import SelectionNode, SelectionSetNode

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
    measured = _Measured({d.name.value: d for d in document.definitions if isinstance(d, FragmentDefinitionNode)})
    for definition in document.definitions:
        selections = getattr(definition, "selection_set", None)
        if selections:
            measured.check(selections)


@dataclass
class _Measured:
    """Selections measured from the inside: each fragment once, however often and from wherever it is spread."""

    fragments: dict[str, FragmentDefinitionNode]
    _known: dict[str, tuple[int, int]] = field(default_factory=dict[str, tuple[int, int]])

    def check(self, selections: SelectionSetNode) -> tuple[int, int]:
        """How many rows are asked for, and how many fields and fragments are inside each other.

        Raises:
            ValidationFailed: too many.
        """
        dearest, deepest = 1, 0
        for node in selections.selections:
            rows, depth = self._node(node)
            dearest, deepest = max(dearest, rows), max(deepest, depth)
        if dearest > _LIMIT or deepest > _DEEPEST:
            raise ValidationFailed(TOO_COMPLEX)
        return dearest, deepest

    def _node(self, node: SelectionNode) -> tuple[int, int]:
        match node:
            case FieldNode(selection_set=SelectionSetNode() as below):
                rows, depth = self.check(below)
                return rows * (_PAGE if node.name.value in _COLLECTIONS else 1), depth + 1
            case InlineFragmentNode():
                rows, depth = self.check(node.selection_set)
                return rows, depth + 1
            case FragmentSpreadNode() if (name := node.name.value) in self.fragments:
                if name not in self._known:
                    self._known[name] = 1, 0  # one that spreads itself is refused by the validation
                    rows, depth = self.check(self.fragments[name].selection_set)
                    self._known[name] = rows, depth + 1
                return self._known[name]
            case _:
                return 1, 0
