"""Annotation types as values: built, refused, compared, copied, shown."""

import copy
import inspect
import pickle
import subprocess
import sys
from typing import Any

import numpy as np
import pydantic
import pytest

import labelbox.types as types
from labelbox.data.identity import uuid_of
from labelbox.exceptions import ConfidenceNotSupportedException, CustomMetricsNotSupportedException
from labelbox.types import Label, MaskData, ObjectAnnotation, Point, Polygon, Rectangle, TextEntity
from tests.data.making import BOX, box, box_on, image, radio

untyped: Any = types
"""The same types, for what a checker would not let pass."""


def refusal(make: Any, **fields: Any) -> list[tuple[tuple[int | str, ...], str]]:
    with pytest.raises(pydantic.ValidationError) as caught:
        make(**fields)
    return [(problem["loc"], problem["msg"]) for problem in caught.value.errors()]


def test_a_missing_field_is_named() -> None:
    assert refusal(Point, x=1) == [(("y",), "field required")]


def test_all_refused_fields_are_named_together() -> None:
    assert [loc for loc, _ in refusal(Point, x="a", y="b")] == [("x",), ("y",)]


def test_what_is_wrong_inside_is_named_by_its_path() -> None:
    (problem,) = refusal(ObjectAnnotation, name="a", value=BOX, custom_metrics=[{"name": "m", "value": "much"}])
    assert problem == (("custom_metrics", 0, "value"), "value is not a valid float")


@pytest.mark.spec("Q-24")
def test_a_misspelt_argument_is_refused_with_the_nearest_name() -> None:
    ((loc, message),) = refusal(ObjectAnnotation, name="a", value=BOX, confidense=0.5)
    assert loc == ("confidense",)
    assert "did you mean 'confidence'" in message


def test_a_refusal_does_not_show_the_data() -> None:
    with pytest.raises(pydantic.ValidationError) as caught:
        untyped.Point(x="secret", y=1)
    assert "secret" not in str(caught.value)


def test_a_refusal_is_a_value_error() -> None:
    with pytest.raises(ValueError, match="field required"):
        untyped.Point(x=1)


def test_numbers_that_are_not_finite_are_refused() -> None:
    assert "finite" in refusal(Point, x=float("nan"), y=0)[0][1]


@pytest.mark.spec("Q-28")
def test_fractions_are_not_cut_to_whole_numbers() -> None:
    assert [loc for loc, _ in refusal(TextEntity, start=1.5, end=5.2)] == [("start",), ("end",)]
    assert untyped.TextEntity(start=1.0, end="5") == TextEntity(start=1, end=5)


@pytest.mark.spec("Q-26")
def test_negative_pages_frames_and_spans_are_refused() -> None:
    assert refusal(types.DocumentRectangle, start=BOX.start, end=BOX.end, page=-1, unit="POINTS")
    assert refusal(TextEntity, start=-5, end=5)
    assert refusal(types.VideoObjectAnnotation, name="a", value=BOX, frame=-1, keyframe=True)
    assert refusal(types.MaskInstance, name="a", color_rgb=(1, 2, 300))


@pytest.mark.spec("Q-25")
def test_a_polygon_needs_three_different_points() -> None:
    a, b = Point(x=0, y=0), Point(x=1, y=0)
    assert refusal(Polygon, points=[a, b, a])
    assert refusal(Polygon, points=[a, b, b, a])


@pytest.mark.spec("Q-29")
def test_an_option_is_ticked_once() -> None:
    answer = types.ClassificationAnswer(name="a")
    assert refusal(types.Checklist, answer=[answer, answer])[0][0] == ("answer",)


@pytest.mark.spec("Q-30")
def test_the_value_of_an_object_may_be_a_mapping_of_any_kind() -> None:
    point = {"x": 0, "y": 1}
    kinds: list[tuple[dict[str, Any], type]] = [
        ({"start": point, "end": point}, Rectangle),
        ({"start": point, "end": point, "page": 1, "unit": "POINTS"}, types.DocumentRectangle),
        (point, Point),
        ({"start": 0, "end": 1}, TextEntity),
        ({"start": 0, "end": 1, "message_id": "m"}, types.ConversationEntity),
        ({"text_selections": []}, types.DocumentEntity),
        ({"mask": {"url": "https://example.com/m.png"}, "color": 1}, types.Mask),
    ]
    for value, kind in kinds:
        assert type(untyped.ObjectAnnotation(name="a", value=value).value) is kind
    assert refusal(ObjectAnnotation, name="a", value={"points": [point, point]})[0][0] == ("value",)


@pytest.mark.spec("Q-32")
def test_a_mapping_is_no_data_row() -> None:
    assert refusal(Label, data={"uid": "x"})[0][0] == ("data",)


@pytest.mark.spec("Q-23")
def test_ids_of_any_length_are_taken() -> None:
    assert box(feature_schema_id="short").feature_schema_id == "short"
    assert Label(data=types.ImageData(uid="x"), uid="short").uid == "short"


@pytest.mark.spec("Q-31")
def test_a_mask_frame_may_say_that_it_has_no_address() -> None:
    assert types.MaskFrame(index=1, instance_uri=None, im_bytes=b"x").im_bytes == b"x"


@pytest.mark.spec("Q-07")
def test_a_mask_instance_needs_a_name_or_a_schema_id() -> None:
    assert types.MaskInstance(color_rgb=(1, 2, 3), feature_schema_id="f").name is None
    assert refusal(types.MaskInstance, color_rgb=(1, 2, 3))


@pytest.mark.spec("S-227")
@pytest.mark.parametrize("confidence", [0.5, None])
def test_objects_on_frames_have_no_confidence(confidence: float | None) -> None:
    with pytest.raises(ConfidenceNotSupportedException):
        box_on(1, confidence=confidence)


@pytest.mark.spec("S-228", "Q-04")
@pytest.mark.parametrize("metrics", [[{"name": "m", "value": 1}], None])
def test_objects_on_frames_have_no_custom_metrics(metrics: Any) -> None:
    with pytest.raises(CustomMetricsNotSupportedException):
        box_on(1, custom_metrics=metrics)


def test_records_are_equal_by_their_fields() -> None:
    assert Point(x=1, y=2) == untyped.Point(x=1.0, y="2")
    assert Point(x=1, y=2) != Point(x=1, y=3)
    assert types.DocumentRectangle(start=BOX.start, end=BOX.end, page=1, unit=types.RectangleUnit.POINTS) != BOX
    assert box() == box()


def test_pictures_are_equal_by_their_pixels() -> None:
    one, other = np.zeros((2, 2, 3), dtype=np.uint8), np.ones((2, 2, 3), dtype=np.uint8)
    assert MaskData(arr=one) == MaskData(arr=one.copy())
    assert MaskData(arr=one) != MaskData(arr=other)
    assert MaskData(arr=one) != MaskData(url="https://example.com/m.png")


def test_a_copy_is_the_same_annotation() -> None:
    annotation = box()
    for twin in (copy.copy(annotation), copy.deepcopy(annotation), annotation.copy(), annotation.copy(deep=True)):
        assert twin == annotation
        assert uuid_of(twin) == uuid_of(annotation)


def test_a_label_survives_pickling() -> None:
    label = image(box(classifications=[radio()]), radio())
    back = pickle.loads(pickle.dumps(label))
    assert back == label
    assert uuid_of(back.annotations[0]) == uuid_of(label.annotations[0])


def test_a_copy_can_have_other_fields() -> None:
    assert box().copy(update={"name": "bus"}).name == "bus"


def test_a_dict_goes_down_to_the_last_level() -> None:
    assert box().dict() == {
        "name": "car",
        "feature_schema_id": None,
        "extra": {},
        "value": {"extra": {}, "start": {"extra": {}, "x": 1.0, "y": 2.0}, "end": {"extra": {}, "x": 4.0, "y": 6.0}},
        "classifications": [],
    }


def test_a_dict_can_use_the_spelling_of_the_wire() -> None:
    frame = types.MaskFrame(index=1, im_bytes=b"x")
    assert frame.dict(by_alias=True, exclude_none=True) == {"index": 1, "imBytes": b"x"}
    assert frame.model_dump() == {"index": 1, "instance_uri": None, "im_bytes": b"x"}


def test_json_is_json() -> None:
    metric = types.ScalarMetric(value=1, metric_name="m")
    assert metric.json() == '{"value": 1.0, "extra": {}, "metric_name": "m", "aggregation": "ARITHMETIC_MEAN"}'


def test_a_repr_is_short_and_holds_no_signed_address() -> None:
    mask = types.Mask(mask=MaskData(url="https://example.com/m.png?signature=abc"), color=1)
    assert "abc" not in repr(mask)
    line = types.Line(points=[Point(x=x, y=x) for x in range(100)])
    assert "100 in all" in repr(line)
    assert len(repr(line)) < 200
    assert "<uint8 array 2x2x3>" in repr(MaskData(arr=np.zeros((2, 2, 3), dtype=np.uint8)))


def test_the_signature_is_readable() -> None:
    parameters = inspect.signature(Point).parameters
    assert list(parameters) == ["extra", "x", "y"]
    assert parameters["x"].default is inspect.Parameter.empty


def test_positional_arguments_are_refused() -> None:
    with pytest.raises(TypeError):
        untyped.Point(1, 2)


def test_a_shape_as_such_cannot_be_built() -> None:
    with pytest.raises(TypeError):
        untyped.Geometry()


def test_the_callers_lists_stay_the_callers() -> None:
    points = [Point(x=0, y=0), Point(x=1, y=0), Point(x=1, y=1)]
    Polygon(points=points)
    assert len(points) == 3
    annotations: list[Any] = [box()]
    label = Label(data=types.ImageData(uid="x"), annotations=annotations)
    annotations.append(box())
    assert len(label.annotations) == 1


def test_a_checklist_says_that_it_has_no_custom_metrics() -> None:
    with pytest.warns(UserWarning, match="no custom metrics"):
        untyped.Checklist(answer=[], custom_metrics=[])


def test_importing_the_types_loads_no_library() -> None:
    program = (
        "import sys, labelbox.types as t; t.Label(data=t.ImageData(uid='x'), annotations=["
        "t.ObjectAnnotation(name='a', value=t.Point(x=1, y=2))]);"
        "print(sorted({'numpy', 'PIL', 'shapely', 'pydantic', 'httpx'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_missing_library_is_named_with_its_cure() -> None:
    program = (
        "import sys; sys.modules['shapely'] = None; sys.modules['shapely.geometry'] = None\n"
        "import labelbox.types as t\n"
        "try: t.Point(x=1, y=2).shapely\n"
        "except ImportError as problem: print(problem)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert 'pip install "labelbox-typed[data]"' in done.stdout
