"""Objects and relationships of export rows."""

from collections.abc import Mapping
from typing import Any, Final

from ....rules.kinds import rows_of
from ...annotation_types.annotation import ObjectAnnotation
from ...annotation_types.data.raster import MaskData
from ...annotation_types.geometry.line import Line
from ...annotation_types.geometry.mask import Mask
from ...annotation_types.geometry.point import Point
from ...annotation_types.geometry.polygon import Polygon
from ...annotation_types.geometry.rectangle import DocumentRectangle, Rectangle, RectangleUnit
from ...annotation_types.ner.conversation_entity import ConversationEntity
from ...annotation_types.ner.document_entity import DocumentEntity, DocumentTextSelection
from ...annotation_types.ner.text_entity import TextEntity
from ...annotation_types.relationship import Relationship, RelationshipAnnotation
from .answers import read_classifications
from .features import Features, Row, figures

WHITE: Final = (255, 255, 255)
"""The colour of an object's pixels in a mask of its own."""
UNIT: Final = RectangleUnit.POINTS
"""What boxes on pages are measured in; exports do not say."""


def read_object(row: Row, features: Features) -> ObjectAnnotation:
    """An object, whatever the media."""
    return ObjectAnnotation(
        **features.identified(row),
        **figures(row),
        value=read_value(row),
        classifications=read_classifications(rows_of(row, "classifications"), features),
    )


def read_value(row: Row) -> Any:
    """The shape or span, by the key that says what it is.

    Raises:
        ValueError: there is none that we know.
    """
    if "bounding_box" in row:
        return _box(row)
    if "polygon" in row:
        return Polygon(points=_points(row["polygon"]))
    if "line" in row:
        return Line(points=_points(row["line"]))
    if "point" in row:
        return Point(x=row["point"]["x"], y=row["point"]["y"])
    if "composite_mask" in row or "mask" in row:
        url, color = picture_of(row)
        return Mask(mask=MaskData(url=url), color=color)
    if "geojson" in row:
        return _on_the_map(row["geojson"], row.get("annotation_kind"))
    if "conversational_location" in row:
        place = row["conversational_location"]
        span = place["location"]
        return ConversationEntity(start=span["start"], end=span["end"], message_id=place["message_id"])
    if "location" in row:
        return _span_or_words(row["location"])
    raise ValueError(f"the object {row.get('name')!r} ({row.get('annotation_kind')}) has no value of a known form")


def picture_of(row: Row) -> tuple[str, tuple[int, int, int]]:
    """Where the mask of an object is, and in which colour: the picture of all masks if there is one."""
    composite = row.get("composite_mask")
    if composite:
        red, green, blue = composite["color_rgb"]
        return composite["url"], (red, green, blue)
    return row["mask"]["url"], WHITE


def _points(rows: Any) -> list[Point]:
    return [Point(x=row["x"], y=row["y"]) for row in rows]


def _box(row: Row) -> Rectangle:
    box = row["bounding_box"]
    start = Point(x=box["left"], y=box["top"])
    end = Point(x=box["left"] + box["width"], y=box["top"] + box["height"])
    if row.get("page_number") is None:
        return Rectangle(start=start, end=end)
    unit = RectangleUnit(row.get("unit") or UNIT)
    return DocumentRectangle(start=start, end=end, page=row["page_number"], unit=unit)


def _on_the_map(geojson: Row, kind: str | None) -> Any:
    places = geojson["coordinates"]
    match geojson["type"]:
        case "Point":
            return Point(x=places[0], y=places[1])
        case "LineString":
            return Line(points=_places(places))
        case "Polygon" if kind == "GeoBoundingBox":
            longitudes, latitudes = [place[0] for place in places[0]], [place[1] for place in places[0]]
            start = Point(x=min(longitudes), y=min(latitudes))
            return Rectangle(start=start, end=Point(x=max(longitudes), y=max(latitudes)))
        case "Polygon":
            return Polygon(points=_places(places[0]))
        case other:
            raise ValueError(f"unknown shape on a map: {other!r}")


def _places(places: Any) -> list[Point]:
    return [Point(x=longitude, y=latitude) for longitude, latitude, *_ in places]


def _span_or_words(location: Row) -> TextEntity | DocumentEntity:
    if "groups" not in location:
        return TextEntity(start=location["start"], end=location["end"])
    return DocumentEntity(
        text_selections=[
            DocumentTextSelection(token_ids=group["tokens"], group_id=group["id"], page=group["page_number"])
            for group in location["groups"]
        ]
    )


def read_relationship(row: Row, features: Features, objects: Mapping[str, ObjectAnnotation]) -> RelationshipAnnotation:
    """A relationship between objects that were read before, by their feature ids.

    Raises:
        ValueError: an end is not among them.
    """
    bidirectional = "bidirectional_relationship" in row
    ends = row["bidirectional_relationship" if bidirectional else "unidirectional_relationship"]
    for end in (ends["source"], ends["target"]):
        if end not in objects:
            raise ValueError(f"the relationship {row.get('name')!r} has an end that is not in the row: {end!r}")
    return RelationshipAnnotation(
        **features.identified(row),
        value=Relationship(
            source=objects[ends["source"]],
            target=objects[ends["target"]],
            type=Relationship.Type.BIDIRECTIONAL if bidirectional else Relationship.Type.UNIDIRECTIONAL,
        ),
    )
