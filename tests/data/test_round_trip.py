"""Whatever can be built is the same after a journey through NDJSON."""

import json
from typing import Any

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from labelbox.data.mixins import CustomMetric
from labelbox.data.serialization import NDJsonConverter
from labelbox.types import (
    Checklist,
    ClassificationAnnotation,
    ClassificationAnswer,
    ConfusionMatrixMetric,
    ConversationData,
    ConversationEntity,
    DicomData,
    DICOMMaskAnnotation,
    DICOMObjectAnnotation,
    DocumentData,
    DocumentEntity,
    DocumentRectangle,
    DocumentTextSelection,
    GroupKey,
    ImageData,
    Label,
    Line,
    Mask,
    MaskData,
    MaskFrame,
    MaskInstance,
    ObjectAnnotation,
    Point,
    Polygon,
    Radio,
    Rectangle,
    RectangleUnit,
    Relationship,
    RelationshipAnnotation,
    ScalarMetric,
    ScalarMetricAggregation,
    Text,
    TextData,
    TextEntity,
    VideoClassificationAnnotation,
    VideoData,
    VideoMaskAnnotation,
    VideoObjectAnnotation,
)

# Quarters: a box travels as corner and size, and their sums must be exact.
numbers = st.integers(-4000, 4000).map(lambda number: number / 4)
texts = st.text(st.characters(codec="utf-8"), max_size=8)
names = st.text(st.characters(codec="utf-8"), min_size=1, max_size=8)
fractions = st.none() | st.floats(0, 1)
frames = st.integers(0, 50)
planes = st.sampled_from(GroupKey)
colors = st.tuples(*[st.integers(0, 255)] * 3)


def merged(kind: Any) -> Any:
    """A function that makes one of a kind from several mappings of its fields."""

    def make(*parts: dict[str, Any]) -> Any:
        return kind(**{name: value for part in parts for name, value in part.items()})

    return make


def fields(**strategies: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(strategies)


def corners(pair: tuple[Point, Point]) -> dict[str, Any]:
    """Two corners, the top left one first, as boxes come back."""
    (x1, x2), (y1, y2) = sorted(each.x for each in pair), sorted(each.y for each in pair)
    return {"start": Point(x=x1, y=y1), "end": Point(x=x2, y=y2)}


def span(ends: tuple[int, int]) -> dict[str, Any]:
    return {"start": min(ends), "end": max(ends)}


def in_memory(rows: list[list[int]]) -> Mask:
    return Mask(mask=MaskData.from_2D_arr(np.array(rows)), color=(1, 1, 1))


def rows_of_width(width: int) -> st.SearchStrategy[list[list[int]]]:
    return st.lists(st.lists(st.integers(0, 1), min_size=width, max_size=width), min_size=1, max_size=5)


metrics = st.none() | st.lists(st.builds(CustomMetric, name=names, value=numbers), min_size=1, max_size=2)
figures = fields(confidence=fractions, custom_metrics=metrics)
features = st.one_of(fields(name=names), fields(feature_schema_id=names), fields(name=names, feature_schema_id=names))
points = st.builds(Point, x=numbers, y=numbers)
boxes = st.tuples(points, points).map(corners)
rectangles = st.builds(merged(Rectangle), boxes)
page_boxes = st.builds(
    merged(DocumentRectangle), boxes, fields(page=st.integers(0, 9), unit=st.sampled_from(RectangleUnit))
)
lines = st.builds(Line, points=st.lists(points, min_size=2, max_size=5))
polygons = st.builds(
    Polygon, points=st.lists(points, min_size=3, max_size=6, unique_by=lambda point: (point.x, point.y))
)
addresses = names.map(lambda name: f"https://example.com/{name}")
masks_by_address = st.builds(Mask, mask=st.builds(MaskData, url=addresses), color=colors)
masks_in_memory = st.integers(1, 5).flatmap(rows_of_width).map(in_memory)
spans = st.tuples(st.integers(0, 99), st.integers(0, 99)).map(span)
text_spans = st.builds(merged(TextEntity), spans)
message_spans = st.builds(merged(ConversationEntity), spans, fields(message_id=names))
selections = st.builds(DocumentTextSelection, token_ids=st.lists(names), group_id=names, page=st.integers(1, 9))
words = st.builds(DocumentEntity, text_selections=st.lists(selections, max_size=2))


def answers(below: st.SearchStrategy[Any]) -> st.SearchStrategy[ClassificationAnswer]:
    return st.builds(
        merged(ClassificationAnswer), features, figures, fields(classifications=st.lists(below, max_size=2))
    )


def chosen(below: st.SearchStrategy[Any]) -> st.SearchStrategy[Radio | Checklist]:
    several = st.lists(answers(below), max_size=3, unique_by=lambda one: one.feature_schema_id or (one.name,))
    return st.one_of(st.builds(Radio, answer=answers(below)), st.builds(Checklist, answer=several))


def nested_in(below: st.SearchStrategy[Any]) -> st.SearchStrategy[ClassificationAnnotation]:
    """A classification below something else that may have others below itself."""
    return st.builds(merged(ClassificationAnnotation), features, figures, fields(value=chosen(below)))


# Text has its figures on the value, the others have them on the annotation.
plain_texts = st.builds(
    merged(ClassificationAnnotation), features, fields(value=st.builds(merged(Text), fields(answer=texts), figures))
)
nested = st.recursive(plain_texts, nested_in, max_leaves=3)


def objects(value: st.SearchStrategy[Any]) -> st.SearchStrategy[ObjectAnnotation]:
    below = st.lists(nested, max_size=2)
    return st.builds(merged(ObjectAnnotation), features, figures, fields(value=value, classifications=below))


questions = st.builds(
    merged(ClassificationAnnotation), features, figures, fields(value=chosen(nested), message_id=st.none() | names)
)
thresholds = st.integers(0, 100).map(lambda percent: percent / 100)
scalars = st.builds(
    ScalarMetric,
    value=st.floats(0, 1e8) | st.dictionaries(thresholds, st.floats(0, 1e8), min_size=2, max_size=15),
    metric_name=names.map(lambda name: f"my {name}"),
    feature_name=st.none() | names,
    subclass_name=st.none() | names,
    aggregation=st.sampled_from(ScalarMetricAggregation),
)
matrices = st.builds(
    ConfusionMatrixMetric,
    value=st.tuples(*[st.integers(0, 10**10)] * 4),
    metric_name=names,
    feature_name=st.none() | names,
)
mask_frames = st.lists(
    st.builds(MaskFrame, index=frames, im_bytes=st.binary(max_size=4))
    | st.builds(MaskFrame, index=frames, instance_uri=names.map(lambda name: f"gs://bucket/{name}")),
    max_size=3,
)
mask_instances = st.lists(st.builds(merged(MaskInstance), features, fields(color_rgb=colors)), max_size=3)


def back(label: Label) -> Label:
    """The label after the journey, without what only the journey added."""
    text = "\n".join(json.dumps(row, allow_nan=False) for row in NDJsonConverter.serialize([label]))
    (read,) = NDJsonConverter.deserialize(json.loads(line) for line in text.split("\n"))
    for annotation in read.annotations:
        if not isinstance(annotation, VideoMaskAnnotation):
            annotation.extra = {}
        if isinstance(annotation, RelationshipAnnotation):
            annotation.value.source.extra = annotation.value.target.extra = {}
    return read


def assert_same(label: Label) -> None:
    assert back(label) == label


@given(
    st.lists(
        objects(st.one_of(points, lines, polygons, rectangles, masks_by_address, masks_in_memory)),
        min_size=1,
        max_size=3,
    )
)
@settings(max_examples=60)
def test_objects_of_images(annotations: list[Any]) -> None:
    assert_same(Label(data=ImageData(uid="r"), annotations=annotations))


@given(st.lists(objects(text_spans), min_size=1, max_size=3), names)
@settings(max_examples=30)
def test_spans_of_texts(annotations: list[Any], global_key: str) -> None:
    assert_same(Label(data=TextData(global_key=global_key), annotations=annotations))


@given(st.lists(objects(message_spans), min_size=1, max_size=3))
@settings(max_examples=30)
def test_spans_of_conversations(annotations: list[Any]) -> None:
    assert_same(Label(data=ConversationData(uid="r"), annotations=annotations))


@given(st.lists(objects(st.one_of(words, page_boxes)), min_size=1, max_size=3))
@settings(max_examples=30)
def test_boxes_and_words_of_documents(annotations: list[Any]) -> None:
    assert_same(Label(data=DocumentData(uid="r"), annotations=annotations))


@given(st.lists(questions, min_size=1, max_size=3))
@settings(max_examples=60)
def test_classifications(annotations: list[ClassificationAnnotation]) -> None:
    in_messages = any(each.message_id is not None for each in annotations)
    data = ConversationData(uid="r") if in_messages else ImageData(uid="r")
    assert_same(Label(data=data, annotations=list(annotations)))


@given(features, texts, figures)
@settings(max_examples=30)
def test_free_text(feature: dict[str, Any], text: str, more: dict[str, Any]) -> None:
    # Read back, a confidence stands on both.
    annotation = ClassificationAnnotation(**feature, confidence=more["confidence"], value=Text(answer=text, **more))
    assert_same(Label(data=ImageData(uid="r"), annotations=[annotation]))


@given(st.lists(scalars | matrices, min_size=1, max_size=3))
@settings(max_examples=40)
def test_metrics(annotations: list[Any]) -> None:
    assert_same(Label(data=ImageData(uid="r"), annotations=annotations))


@given(objects(points), objects(points), features, st.sampled_from(Relationship.Type))
@settings(max_examples=30)
def test_relationships(source: Any, target: Any, feature: dict[str, Any], kind: Any) -> None:
    relation = RelationshipAnnotation(**feature, value=Relationship(source=source, target=target, type=kind))
    assert_same(Label(data=ImageData(uid="r"), annotations=[source, target, relation]))


@given(mask_frames, mask_instances, st.none() | planes)
@settings(max_examples=40)
def test_masks_on_frames(pictures: list[MaskFrame], instances: list[MaskInstance], plane: GroupKey | None) -> None:
    annotation = (
        VideoMaskAnnotation(frames=pictures, instances=instances)
        if plane is None
        else DICOMMaskAnnotation(frames=pictures, instances=instances, group_key=plane)
    )
    data = VideoData(uid="r") if plane is None else DicomData(uid="r")
    assert_same(Label(data=data, annotations=[annotation]))


def tracks(value: st.SearchStrategy[Any]) -> st.SearchStrategy[list[dict[str, Any]]]:
    """The fields of the key frames of one object, in the order in which they are written."""

    def numbered(
        feature: dict[str, Any], runs: list[list[int]], values: list[Any], below: list[Any]
    ) -> list[dict[str, Any]]:
        return [
            {
                **feature,
                "frame": 100 * segment + frame,
                "keyframe": True,
                "segment_index": segment,
                "value": values[(segment + frame) % len(values)],
                "classifications": below,
            }
            for segment, run in enumerate(runs)
            for frame in sorted(run)
        ]

    runs = st.lists(st.lists(frames, min_size=1, max_size=3, unique=True), min_size=1, max_size=3)
    return st.builds(numbered, features, runs, st.lists(value, min_size=1, max_size=3), st.lists(nested, max_size=1))


@given(st.one_of(tracks(points), tracks(lines), tracks(rectangles)))
@settings(max_examples=40)
def test_objects_of_videos(track: list[dict[str, Any]]) -> None:
    annotations = [VideoObjectAnnotation(**each) for each in track]
    assert_same(Label(data=VideoData(uid="r"), annotations=list(annotations)))


@given(tracks(lines), planes)
@settings(max_examples=30)
def test_lines_of_medical_images(track: list[dict[str, Any]], plane: GroupKey) -> None:
    annotations = [DICOMObjectAnnotation(**each, group_key=plane) for each in track]
    assert_same(Label(data=DicomData(uid="r"), annotations=list(annotations)))


@given(features, chosen(nested), st.sets(frames, min_size=1, max_size=5), fractions)
@settings(max_examples=40)
def test_classifications_of_frames(feature: dict[str, Any], value: Any, on: set[int], confidence: float | None) -> None:
    annotations = [
        VideoClassificationAnnotation(**feature, value=value, frame=frame, confidence=confidence)
        for frame in sorted(on)
    ]
    assert_same(Label(data=VideoData(uid="r"), annotations=list(annotations)))
