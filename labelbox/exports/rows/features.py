"""What was drawn and answered: objects, classifications, relationships."""

from labelbox.exports.rows.geometry import (
    ExportedBoundingBox,
    ExportedCompositeMask,
    ExportedGeoJSON,
    ExportedMask,
    ExportedMessageSpan,
    ExportedPoint,
    span,
    words,
)
from labelbox.exports.rows.leaf import fitting, many, maybe, maybe_many, optional, required
from labelbox.exports.rows.node import Node
from labelbox.exports.rows.readers import items, number, text, whole


class ExportedFeature(Node):
    """Something that stands for a feature of the ontology."""

    __slots__ = ()

    feature_id = required(text)
    """The id of this one annotation; of a video's object, the same on all frames."""
    feature_schema_id = optional(text)
    """The feature of the ontology that it stands for; None if the ontology no longer has it."""
    name = required(text)
    """The feature's name, as labelers see it."""
    value = optional(text)
    """The feature's name for machines: lower case, underscores. None in older exports."""
    confidence = optional(number)
    """How sure the model was, 0 to 1. Predictions only."""
    custom_metrics = optional(items)
    """Metrics that the model's owner gave: `[{"name": …, "value": …}]`. Predictions only."""


class ExportedAnswer(ExportedFeature):
    """An option that was chosen."""

    __slots__ = ()

    classifications = many(lambda: ExportedClassification)
    """The questions below this option, with their answers."""


class ExportedTextAnswer(Node):
    """An answer in free text."""

    __slots__ = ()

    content = required(text)
    """What was written."""


class ExportedClassification(ExportedFeature):
    """A question with its answer: exactly one of `radio_answer`, `checklist_answers` and `text_answer` is there."""

    __slots__ = ()

    radio_answer = maybe(ExportedAnswer, "radio_answer", "conversational_radio_answer")
    """The one option that was chosen; None for a question of another kind."""
    checklist_answers = maybe_many(ExportedAnswer, "checklist_answers", "conversational_checklist_answers")
    """The options that were chosen; None for a question of another kind."""
    text_answer = maybe(ExportedTextAnswer, "text_answer", "conversational_text_answer")
    """What was written; None for a question of another kind."""
    message_id = optional(text)
    """The message of a conversation that it is about; None if it is about the whole."""


class ExportedObject(ExportedFeature):
    """Something that was drawn or marked. Which shape it has depends on the tool; the others are None.

    On a video or a medical image it is the object as it is on one frame.
    """

    __slots__ = ()

    annotation_kind = optional(text)
    """Medium and tool: `ImageBoundingBox`, `ImagePolygon`, `TextEntity`, `VideoPoint`, `GeoPolyline`, …"""
    classifications = many(ExportedClassification)
    """The questions about this object, with their answers."""
    bounding_box = maybe(ExportedBoundingBox)
    """The box, in pixels."""
    polygon = maybe_many(ExportedPoint)
    """The corners of the polygon, in pixels; the first comes again at the end."""
    line = maybe_many(ExportedPoint)
    """The points of the polyline, in pixels."""
    point = maybe(ExportedPoint)
    """The point, in pixels."""
    mask = maybe(ExportedMask)
    """The pixels of the object, as a picture of its own."""
    composite_mask = maybe(ExportedCompositeMask)
    """The pixels of the object, in the picture of all objects; None in older exports."""
    location = fitting(span)
    """The characters of a text's entity; None for other media."""
    token_groups = fitting(words, "location")
    """The words of a document's entity; None for other media. In the JSON this is `location`, too."""
    conversational_location = maybe(ExportedMessageSpan)
    """The characters of a message's entity."""
    page_number = optional(whole)
    """The page of a document that a box is on, counted as imported (usually from 1)."""
    geojson = maybe(ExportedGeoJSON)
    """The shape on a map."""


class ExportedEnds(Node):
    """What a relationship connects."""

    __slots__ = ()

    source = required(text)
    """The `feature_id` of the object that it begins at."""
    target = required(text)
    """The `feature_id` of the object that it leads to."""


class ExportedRelationship(ExportedFeature):
    """A connection of two objects of the same label."""

    __slots__ = ()

    annotation_kind = optional(text)
    """Medium and direction, such as `TextUnidirectionalRelationship`."""
    classifications = many(ExportedClassification)
    """The questions about this connection, with their answers; usually none."""
    unidirectional_relationship = maybe(ExportedEnds)
    """Its ends, if it has a direction."""
    bidirectional_relationship = maybe(ExportedEnds)
    """Its ends, if it goes both ways."""
