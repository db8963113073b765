"""An object on a data row: a shape or a span, with its class and its classifications."""

from collections.abc import Mapping
from dataclasses import field
from typing import Any, Final, cast

from ...rules.annotation_fields import as_confidence, refuse
from ..constructors import as_record
from ..mixins import CustomMetric
from ..records import Record, record
from .base_annotation import BaseAnnotation
from .classification.classification import ClassificationAnnotation
from .geometry.geometry import Geometry
from .geometry.line import Line
from .geometry.mask import Mask
from .geometry.point import Point
from .geometry.polygon import Polygon
from .geometry.rectangle import DocumentRectangle, Rectangle
from .ner.conversation_entity import ConversationEntity
from .ner.document_entity import DocumentEntity
from .ner.text_entity import TextEntity

__all__ = ["ClassificationAnnotation", "ObjectAnnotation"]

_VALUES: Final = (
    Rectangle,
    Point,
    Line,
    Polygon,
    Mask,
    DocumentRectangle,
    TextEntity,
    ConversationEntity,
    DocumentEntity,
)


def as_object_value(value: object) -> Record:
    """A shape or a span, also as the mapping of its fields."""
    if isinstance(value, (Geometry, TextEntity, DocumentEntity)):
        return value
    if isinstance(value, Mapping):
        given = cast(Mapping[str, Any], value)
        return as_record(_kind_of(given), given)
    expected = ", ".join(kind.__name__ for kind in _VALUES)
    refuse(f"expected one of {expected}, found {type(value).__name__}")


def _kind_of(given: Mapping[str, Any]) -> type[Record]:
    """The only kind of value that has the given fields."""
    names = set(given)
    if names & {"message_id", "messageId"}:
        return ConversationEntity
    if names & {"text_selections", "textSelections"}:
        return DocumentEntity
    if {"start", "end"} <= names:
        if names & {"page", "unit"}:
            return DocumentRectangle
        return Rectangle if isinstance(given["start"], (Mapping, Point)) else TextEntity
    if {"x", "y"} <= names:
        return Point
    if {"mask", "color"} <= names:
        return Mask
    refuse(f"a mapping with the keys {sorted(names)} is no value of an object; build the object you mean")


@record
class ObjectAnnotation(BaseAnnotation):
    """A shape or a span on a data row.

    >>> box = Rectangle(start=Point(x=1, y=2), end=Point(x=3, y=4))
    >>> ObjectAnnotation(name="car", value=box, confidence=0.9).confidence
    0.9

    Args:
        value: What was drawn or marked.
        classifications: What is said about this object.
        name: The class, as in the ontology; or give `feature_schema_id`.
        confidence: How sure a model is, 0 to 1.
        custom_metrics: Your own figures about a prediction.
    """

    value: TextEntity | ConversationEntity | DocumentEntity | Geometry = field(
        metadata={"kinds": _VALUES, "check": as_object_value}
    )
    classifications: list[ClassificationAnnotation] = field(default_factory=list[ClassificationAnnotation])
    confidence: float | None = field(default=None, metadata={"check": as_confidence})
    custom_metrics: list[CustomMetric] | None = None

    dropped_when_empty = frozenset({"confidence", "custom_metrics", "name"})
