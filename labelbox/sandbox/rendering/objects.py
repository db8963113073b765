"""Objects of media without frames: one feature with one geometry each."""

from typing import Any

from labelbox.rules.media import Media

from .document import document_location, page_of
from .facts import Annotation, JsonObject
from .features import identity, render_classifications, trust
from .geo import geojson
from .geometry import shape
from .ids import content_id
from .masks import composite, composite_color, mask_geometry
from .scene import Scene
from .text import conversational_location, location


def render_objects(annotations: list[Annotation], scene: Scene) -> list[dict[str, Any]]:
    """The objects of a label in import order. What has no geometry that this medium knows is left out."""
    masks = [a for a in annotations if a.row.get("mask") is not None]
    composites = _composites(masks, scene)
    found: list[dict[str, Any]] = []
    for annotation in annotations:
        if drawn := _geometry(annotation, scene, composites):
            kind, geometry = drawn
            found.append(render_object(annotation.feature_id, annotation.row, kind, geometry, scene))
    return found


def render_object(
    feature_id: str, row: JsonObject, kind: str, geometry: dict[str, Any], scene: Scene
) -> dict[str, Any]:
    """A feature that is drawn."""
    tool = scene.ontology.tools.find(row)
    below = tool.classifications if tool else scene.ontology.classifications
    classifications = render_classifications(
        row.get("classifications"),
        feature_id,
        below,
        deep=scene.media is not Media.VIDEO,
        with_trust=scene.is_prediction,
    )
    feature = identity(feature_id, tool, row) | {"annotation_kind": kind, "classifications": classifications}
    return feature | geometry | (trust(row) if scene.is_prediction else {})


def _geometry(
    annotation: Annotation, scene: Scene, composites: dict[str, dict[str, Any]]
) -> tuple[str, dict[str, Any]] | None:
    """The annotation kind and the geometry under its key."""
    row, media = annotation.row, scene.media
    if row.get("textSelections") is not None:
        return "DocumentEntityToken", {"location": document_location(row["textSelections"], scene)}
    if row.get("location") is not None:
        if row.get("messageId") is not None:
            return "ConversationalTextEntity", {"conversational_location": conversational_location(row)}
        return "TextEntity", {"location": location(row["location"], scene)}
    if row.get("mask") is not None:
        return f"{media.value}SegmentationMask", _mask(annotation, scene, composites)
    drawn = shape(row)
    if drawn is None:
        return None
    kind, geometry = drawn
    if media is Media.GEO:
        return f"Geo{kind}", {"geojson": geojson(row)}
    return f"{media.value}{kind}", page_of(row) | geometry


def _mask(annotation: Annotation, scene: Scene, composites: dict[str, dict[str, Any]]) -> dict[str, Any]:
    mask = {"mask": mask_geometry(annotation.row["mask"], scene.assets)}
    together = composites.get(annotation.feature_id)
    return mask | {"composite_mask": together} if together else mask


def _composites(masks: list[Annotation], scene: Scene) -> dict[str, dict[str, Any]]:
    """Where each mask is to be found in the picture of all masks, by feature id."""
    if not masks:
        return {}
    drawings = [mask.row["mask"] for mask in masks]
    url = scene.assets.store(f"composite-{content_id(drawings)}.png", lambda: composite(drawings, scene.assets.fetch))
    if url is None:
        return {}
    return {m.feature_id: {"url": url, "color_rgb": list(composite_color(n))} for n, m in enumerate(masks)}
