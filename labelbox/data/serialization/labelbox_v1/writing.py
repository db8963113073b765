"""Labels written as rows of legacy exports."""

from typing import Any

from ....rules.annotation_fields import Problem
from ...annotation_types.annotation import ObjectAnnotation
from ...annotation_types.classification.classification import (
    Checklist,
    ClassificationAnnotation,
    ClassificationAnswer,
    Dropdown,
    Radio,
    Text,
)
from ...annotation_types.data.video import VideoData
from ...annotation_types.geometry.line import Line
from ...annotation_types.geometry.mask import Mask
from ...annotation_types.geometry.point import Point
from ...annotation_types.geometry.polygon import Polygon
from ...annotation_types.geometry.rectangle import Rectangle
from ...annotation_types.label import Annotation, Label
from ...annotation_types.ner.text_entity import TextEntity
from ...annotation_types.video import VideoClassificationAnnotation, VideoObjectAnnotation
from ...refusal import raise_refusal

Row = dict[str, Any]


def write_label(label: Label) -> Row:
    """A row; a video's annotations by frame."""
    if label.data.uid is None:
        raise_refusal("Label", [Problem(("data", "uid"), "a row of a legacy export needs the id of its data row")])
    on_frames = isinstance(label.data, VideoData) or any(
        isinstance(each, (VideoObjectAnnotation, VideoClassificationAnnotation)) for each in label.annotations
    )
    return {
        "Label": _frames(label.annotations) if on_frames else _body(label.annotations),
        "DataRow ID": label.data.uid,
        "Labeled Data": getattr(label.data, "url", None),
        "ID": label.uid,
        "External ID": label.data.external_id,
        "Media Attributes": label.data.media_attributes,
        "DataRow Metadata": label.data.metadata,
        **label.extra,
    }


def _body(annotations: list[Annotation]) -> Row:
    return {
        "objects": [_object(each) for each in annotations if isinstance(each, ObjectAnnotation)],
        "classifications": [
            _classification(each) for each in annotations if isinstance(each, ClassificationAnnotation)
        ],
    }


def _frames(annotations: list[Annotation]) -> list[Row]:
    frames: dict[int, list[Annotation]] = {}
    for annotation in annotations:
        if isinstance(annotation, (VideoObjectAnnotation, VideoClassificationAnnotation)):
            frames.setdefault(annotation.frame, []).append(annotation)
    return [{**_body(found), "frameNumber": number} for number, found in sorted(frames.items())]


def _object(annotation: ObjectAnnotation) -> Row:
    extra = annotation.extra
    row: Row = {
        "title": annotation.name,
        "value": extra.get("value"),
        "schemaId": annotation.feature_schema_id,
        "featureId": extra.get("feature_id"),
        "color": extra.get("color"),
        "classifications": [_classification(each) for each in annotation.classifications],
        "page": extra.get("page"),
        "unit": extra.get("unit"),
    }
    if extra.get("instanceURI") is not None:
        row["instanceURI"] = extra["instanceURI"]
    if isinstance(annotation, VideoObjectAnnotation):
        row["keyframe"] = annotation.keyframe
    _write_value(annotation, row)
    return row


def _write_value(annotation: ObjectAnnotation, row: Row) -> None:
    match annotation.value:
        case Rectangle() as value:
            left, top, right, bottom = _bounds(value)
            row["bbox"] = {"top": top, "left": left, "height": bottom - top, "width": right - left}
        case Point() as value:
            row["point"] = {"x": value.x, "y": value.y}
        case Line() as value:
            row["line"] = [{"x": point.x, "y": point.y} for point in value.points]
        case Polygon() as value:
            # Open here, as the service wrote it; NDJSON has it closed.
            row["polygon"] = [{"x": point.x, "y": point.y} for point in value.points[:-1]]
        case Mask() as value:
            if value.mask.url is None:
                raise ValueError(
                    "Mask does not have a url. Use `LabelGenerator.add_url_to_masks`, or `Label.add_url_to_masks`."
                )
            row["instanceURI"] = value.mask.url
        case TextEntity() as value:
            row["data"] = {"location": {"start": value.start, "end": value.end}}
            row["format"] = "text.location"
            row["version"] = 1
        case value:
            raise TypeError(f"a {type(value).__name__} has no form in legacy exports")


def _bounds(value: Rectangle) -> tuple[float, float, float, float]:
    start, end = value.start, value.end
    return min(start.x, end.x), min(start.y, end.y), max(start.x, end.x), max(start.y, end.y)


def _classification(annotation: ClassificationAnnotation) -> Row:
    row: Row = {
        "title": annotation.extra.get("title"),
        "value": annotation.extra.get("value"),
        "schemaId": annotation.feature_schema_id,
        "featureId": annotation.extra.get("feature_id"),
    }
    match annotation.value:
        case Radio(answer=option):
            row["answer"] = _option(option)
        case Checklist(answer=options):
            row["answers"] = [_option(option) for option in options]
        case Dropdown(answer=options):
            row["answer"] = [_option(option) for option in options]
        case Text(answer=text):
            row["answer"] = text
    return row


def _option(option: ClassificationAnswer) -> Row:
    row: Row = {
        "title": option.name,
        "value": option.extra.get("value"),
        "schemaId": option.feature_schema_id,
        "featureId": option.extra.get("feature_id"),
    }
    if option.keyframe is not None:
        row["keyframe"] = option.keyframe
    if option.classifications:
        row["classifications"] = [_classification(each) for each in option.classifications]
    return row
