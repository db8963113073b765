"""Labels written as rows of NDJSON, in one walk and without changing them."""

import base64
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from itertools import islice
from typing import Any, Final, NoReturn

from labelbox.collector import gc_paused

from ....rules.annotation_fields import Problem
from ....rules.kinds import is_dict
from ...annotation_types.annotation import ObjectAnnotation
from ...annotation_types.classification.classification import ClassificationAnnotation
from ...annotation_types.geometry.line import Line
from ...annotation_types.geometry.mask import Mask
from ...annotation_types.geometry.point import Point
from ...annotation_types.geometry.polygon import Polygon
from ...annotation_types.geometry.rectangle import DocumentRectangle, Rectangle
from ...annotation_types.label import Annotation, Label
from ...annotation_types.metrics.confusion_matrix import ConfusionMatrixMetric
from ...annotation_types.metrics.scalar import ScalarMetric
from ...annotation_types.ner.conversation_entity import ConversationEntity
from ...annotation_types.ner.document_entity import DocumentEntity
from ...annotation_types.ner.text_entity import TextEntity
from ...annotation_types.relationship import RelationshipAnnotation
from ...annotation_types.video import (
    DICOMMaskAnnotation,
    DICOMObjectAnnotation,
    VideoClassificationAnnotation,
    VideoMaskAnnotation,
    VideoObjectAnnotation,
)
from ...identity import uuid_of
from ...pixels import encode_mask
from ...refusal import raise_refusal
from .answers import write_classifications, write_feature, write_line_answer
from .identities import Identities
from .writing_frames import write_frame_answers, write_segments

Row = dict[str, Any]


MOST_AHEAD: Final = 256
"""How many labels are read at a time."""


def write_labels(labels: Iterable[Label]) -> Iterator[Row]:
    """The rows of labels, in batches that grow while the labels are light."""
    writer = Writer()
    source = iter(labels)
    size = 1
    while batch := list(islice(source, size)):
        rows: list[Row] = []
        problem: Exception | None = None
        with gc_paused():
            try:
                for label in batch:
                    rows += writer.rows(label)
            except Exception as raised:
                problem = raised
        size = 1 if any(map(_has_picture, rows)) else min(2 * size, MOST_AHEAD)
        del batch
        yield from rows
        if problem is not None:
            # Only now, so that the rows before come out as if each label were written when its turn comes.
            raise problem


def _has_picture(row: Row) -> bool:
    return ("mask" in row and "png" in row["mask"]) or "masks" in row


class Writer:
    """Writes the labels of one file; keeps their uuids apart."""

    def __init__(self) -> None:
        self._identities = Identities()

    @property
    def drawn(self) -> Set[str]:
        """Those uuids of the last label's rows that nobody gave: they are another time others."""
        return self._identities.drawn

    def rows(self, label: Label) -> list[Row]:
        """The rows of one label: relationships, everything else in order, masks on frames, what lies on frames."""
        key, value = _data_row(label)
        identify = self._identities.of_label(value)
        rows: list[Row] = []
        written: list[Annotation] = []
        related: list[RelationshipAnnotation] = []
        masks: list[VideoMaskAnnotation] = []
        on_frames: list[VideoObjectAnnotation | VideoClassificationAnnotation] = []
        for annotation in label.annotations:
            write = _PLAIN.get(type(annotation)) or _by_base(annotation)
            if write is not None:
                row: Row = {"uuid": identify(annotation), "dataRow": {key: value}}
                write(annotation, row)
                written.append(annotation)
                rows.append(row)
            elif isinstance(annotation, RelationshipAnnotation):
                related.append(annotation)
            elif isinstance(annotation, VideoMaskAnnotation):
                masks.append(annotation)
            elif isinstance(annotation, (VideoObjectAnnotation, VideoClassificationAnnotation)):
                on_frames.append(annotation)
        for annotation in masks:
            row = {"uuid": identify(annotation), "dataRow": {key: value}}
            _write_frame_masks(annotation, row)
            rows.append(row)
        for group in _groups(on_frames) if on_frames else ():
            join = write_segments if isinstance(group[0], VideoObjectAnnotation) else write_frame_answers
            for first, body in join(group):
                rows.append({"uuid": identify(first), "dataRow": {key: value}, **body})
        if related:
            ends = {
                uuid_of(each): row["uuid"]
                for each, row in zip(written, rows, strict=False)  # after these rows come those on frames
                if isinstance(each, ObjectAnnotation)
            }
            rows[:0] = [
                {"uuid": identify(each), "dataRow": {key: value}, **_relationship(each, ends)} for each in related
            ]
        return rows


def _data_row(label: Label) -> tuple[str, str]:
    uid, global_key = label.data.uid, label.data.global_key
    if (uid is None) == (global_key is None):
        raise_refusal("Label", [Problem(("data",), "Must set either id or global_key")])
    return ("id", uid) if uid is not None else ("globalKey", str(global_key))


def write_object(annotation: ObjectAnnotation, row: Row) -> None:
    """An object with its value, classifications and figures."""
    if annotation.name is not None:
        row["name"] = annotation.name
    if annotation.feature_schema_id is not None:
        row["schemaId"] = annotation.feature_schema_id
    if annotation.confidence is not None:
        row["confidence"] = annotation.confidence
    if annotation.custom_metrics:
        row["customMetrics"] = [{"name": each.name, "value": each.value} for each in annotation.custom_metrics]
    # What is stored, not the properties, which would make an empty list and dict for each object that has none.
    stored: Any = annotation
    classifications = stored._classifications
    row["classifications"] = write_classifications(classifications) if classifications else []
    value = annotation.value
    write = _VALUES.get(type(value))
    if write is None:
        write = _inherited(annotation)
    write(value, row)
    if stored._extra and isinstance(value, Rectangle) and not isinstance(value, DocumentRectangle):
        _write_page(annotation.extra, row)


def _inherited(annotation: ObjectAnnotation) -> Callable[[Any, Row], None]:
    for kind in type(annotation.value).__mro__:
        if kind in _VALUES:
            return _VALUES[kind]
    refuse_value(annotation, "NDJSON")


def refuse_value(annotation: ObjectAnnotation, form: str) -> NoReturn:
    """Say which object has a value without a form.

    Raises:
        TypeError: always.
    """
    feature = annotation.name or annotation.feature_schema_id
    raise TypeError(f"the object {feature!r} is a {type(annotation.value).__name__}, which has no form in {form}")


def _write_page(extra: Mapping[str, Any], row: Row) -> None:
    page, unit = extra.get("page"), extra.get("unit")
    if page is not None:
        row["page"] = page
    if unit is not None:
        row["unit"] = getattr(unit, "value", unit)


def box(value: Rectangle) -> dict[str, float]:
    """A box by its top left corner and its size."""
    start, end = value.start, value.end
    left, right = (start.x, end.x) if start.x <= end.x else (end.x, start.x)
    top, bottom = (start.y, end.y) if start.y <= end.y else (end.y, start.y)
    return {"top": top, "left": left, "height": bottom - top, "width": right - left}


def _rectangle(value: Rectangle, row: Row) -> None:
    row["bbox"] = box(value)


def _document_rectangle(value: DocumentRectangle, row: Row) -> None:
    row["page"] = value.page
    row["unit"] = value.unit.value
    row["bbox"] = box(value)


def _point(value: Point, row: Row) -> None:
    row["point"] = {"x": value.x, "y": value.y}


def _line(value: Line, row: Row) -> None:
    row["line"] = [{"x": point.x, "y": point.y} for point in value.points]


def _polygon(value: Polygon, row: Row) -> None:
    row["polygon"] = [{"x": point.x, "y": point.y} for point in value.points]


def _mask(value: Mask, row: Row) -> None:
    if value.mask.url is not None:
        color = value.color
        color_rgb = [color, color, color] if isinstance(color, int) else list(color)
        row["mask"] = {"instanceURI": value.mask.url, "colorRGB": color_rgb}
    else:
        # Zeros and ones, not 255: that is what the service reads.
        row["mask"] = {"png": base64.b64encode(encode_mask(value.selection)).decode("ascii")}


def _text_entity(value: TextEntity, row: Row) -> None:
    row["location"] = {"start": value.start, "end": value.end}


def _conversation_entity(value: ConversationEntity, row: Row) -> None:
    row["messageId"] = value.message_id
    row["location"] = {"start": value.start, "end": value.end}


def _document_entity(value: DocumentEntity, row: Row) -> None:
    row["textSelections"] = [
        {"tokenIds": each.token_ids[:], "groupId": each.group_id, "page": each.page} for each in value.text_selections
    ]


_VALUES: Final[dict[type, Callable[[Any, Row], None]]] = {
    Rectangle: _rectangle,
    DocumentRectangle: _document_rectangle,
    Point: _point,
    Line: _line,
    Polygon: _polygon,
    Mask: _mask,
    TextEntity: _text_entity,
    ConversationEntity: _conversation_entity,
    DocumentEntity: _document_entity,
}


def _write_classification(annotation: ClassificationAnnotation, row: Row) -> None:
    write_line_answer(annotation, row)
    stored: Any = annotation
    if stored._extra and stored._extra.get("frames") is not None:
        row["frames"] = stored._extra["frames"]


def _write_metric(metric: ScalarMetric | ConfusionMatrixMetric, row: Row) -> None:
    if isinstance(metric, ScalarMetric):
        row["metricValue"] = _by_threshold(metric.value, float)
    else:
        row["metricValue"] = _by_threshold(metric.value, list)
    if metric.metric_name is not None:
        # Without a name the way of summing up says nothing.
        row["metricName"] = metric.metric_name
        row["aggregation"] = metric.aggregation.value
    if metric.feature_name is not None:
        row["featureName"] = metric.feature_name
    if metric.subclass_name is not None:
        row["subclassName"] = metric.subclass_name


_PLAIN: Final[dict[type, Callable[[Any, Row], None]]] = {
    ObjectAnnotation: write_object,
    ClassificationAnnotation: _write_classification,
    ScalarMetric: _write_metric,
    ConfusionMatrixMetric: _write_metric,
}
"""What becomes a row of its own."""

_ELSEWHERE: Final = (
    RelationshipAnnotation,
    VideoMaskAnnotation,
    VideoObjectAnnotation,
    VideoClassificationAnnotation,
)


def _by_base(annotation: Annotation) -> Callable[[Any, Row], None] | None:
    """What writes an annotation of a class that users derived from ours."""
    if isinstance(annotation, _ELSEWHERE):
        return None
    return next(_PLAIN[kind] for kind in type(annotation).__mro__ if kind in _PLAIN)


def _by_threshold(value: Any, form: Callable[[Any], Any]) -> Any:
    if is_dict(value):
        return {str(threshold): form(each) for threshold, each in value.items()}
    return form(value)


def _write_frame_masks(annotation: VideoMaskAnnotation, row: Row) -> None:
    if isinstance(annotation, DICOMMaskAnnotation):
        row["groupKey"] = annotation.group_key.value
    instances: list[Row] = []
    for instance in annotation.instances:
        written: Row = {"colorRGB": list(instance.color_rgb)}
        if instance.name is not None:
            written["name"] = instance.name
        if instance.feature_schema_id is not None:
            # Unlike everywhere else; whether the service takes `schemaId` here is not known.
            written["featureSchemaId"] = instance.feature_schema_id
        instances.append(written)
    frames = [
        {
            "index": frame.index,
            "instanceURI": frame.instance_uri,
            "imBytes": None if frame.im_bytes is None else base64.b64encode(frame.im_bytes).decode("ascii"),
        }
        for frame in annotation.frames
    ]
    row["masks"] = {"frames": frames, "instances": instances}


def _relationship(annotation: RelationshipAnnotation, ends: Mapping[str, str]) -> Row:
    row: Row = {}
    write_feature(annotation, row)
    relation = annotation.value
    found: list[str] = []
    for end in (relation.source, relation.target):
        uuid = ends.get(uuid_of(end))
        if uuid is None:
            raise ValueError(
                f"the relationship {annotation.name or annotation.feature_schema_id!r} has an end that is not among "
                f"the label's annotations: the object {end.name or end.feature_schema_id!r}"
            )
        found.append(uuid)
    row["relationship"] = {"source": found[0], "target": found[1], "type": relation.type.value}
    return row


def _groups(
    annotations: "list[VideoObjectAnnotation | VideoClassificationAnnotation]",
) -> "list[list[Any]]":
    """What becomes one row each: annotations of one kind, feature, plane, and given uuid, by first appearance."""
    groups: dict[tuple[object, ...], list[Any]] = {}
    for annotation in annotations:
        plane = annotation.group_key if isinstance(annotation, DICOMObjectAnnotation) else None
        kind = isinstance(annotation, VideoObjectAnnotation)
        feature = annotation.feature_schema_id or annotation.name
        groups.setdefault((kind, feature, plane, annotation.extra.get("uuid")), []).append(annotation)
    return list(groups.values())
