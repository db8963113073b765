"""What the rendering of one label needs to know besides its annotations."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from labelbox.rules.media import Media
from labelbox.rules.ontology import Ontology

from .facts import Annotation, Assets, DataRow


@dataclass(frozen=True, slots=True)
class Scene:
    """The surroundings of a label."""

    row: DataRow
    media: Media
    ontology: Ontology
    assets: Assets
    interpolated: bool = False
    is_prediction: bool = False
    feature_ids: dict[str, str] = field(default_factory=dict[str, str])
    """By the uuid of the import row: the feature that relationships refer to."""


@dataclass(frozen=True, slots=True)
class Sorted:
    """The import rows of a label by what they describe, each list in import order."""

    objects: list[Annotation] = field(default_factory=list[Annotation])
    classifications: list[Annotation] = field(default_factory=list[Annotation])
    relationships: list[Annotation] = field(default_factory=list[Annotation])


def sort_out(annotations: Sequence[Annotation]) -> Sorted:
    """Tell objects, classifications and relationships apart; metrics are no annotations and are left out."""
    found = Sorted()
    for annotation in annotations:
        row = annotation.row
        if "relationship" in row:
            found.relationships.append(annotation)
        elif "answer" in row or "answers" in row:
            found.classifications.append(annotation)
        elif "metricValue" not in row:
            found.objects.append(annotation)
    return found
