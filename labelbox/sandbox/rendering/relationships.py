"""Relationships between the objects of one label."""

from typing import Any

from .facts import Annotation
from .features import identity
from .scene import Scene


def render_relationships(annotations: list[Annotation], scene: Scene) -> list[dict[str, Any]]:
    """Each with the features at its ends; one with an end that is not in the label cannot be shown."""
    rendered = (_render(annotation, scene) for annotation in annotations)
    return [relationship for relationship in rendered if relationship]


def _render(annotation: Annotation, scene: Scene) -> dict[str, Any] | None:
    stated = annotation.row["relationship"]
    source = scene.feature_ids.get(stated.get("source"))
    target = scene.feature_ids.get(stated.get("target"))
    if source is None or target is None:
        return None
    both_ways = stated.get("type") == "bidirectional"
    direction = "Bidirectional" if both_ways else "Unidirectional"
    return identity(annotation.feature_id, scene.ontology.tools.find(annotation.row), annotation.row) | {
        "annotation_kind": f"{scene.media.value}{direction}Relationship",
        "classifications": [],
        f"{direction.lower()}_relationship": {"source": source, "target": target},
    }
