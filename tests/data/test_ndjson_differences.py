"""Where the vendor loses or changes what is written or read, and we do not."""

import base64
import json
from typing import Any

import numpy as np
import pytest
from pydantic import ValidationError

from labelbox.data.mixins import CustomMetric
from labelbox.data.serialization import NDJsonConverter
from labelbox.types import (
    Checklist,
    ClassificationAnnotation,
    ClassificationAnswer,
    ConversationData,
    ConversationEntity,
    DicomData,
    DICOMMaskAnnotation,
    DICOMObjectAnnotation,
    DocumentData,
    DocumentEntity,
    DocumentTextSelection,
    GroupKey,
    Label,
    Mask,
    MaskData,
    MaskFrame,
    MaskInstance,
    ObjectAnnotation,
    Point,
    Polygon,
    Radio,
    Relationship,
    RelationshipAnnotation,
    Text,
    TextData,
    TextEntity,
    VideoClassificationAnnotation,
    VideoData,
    VideoMaskAnnotation,
)
from tests.data.making import LINE, box, box_on, image, radio, video

Row = dict[str, Any]


def write(*labels: Label) -> list[Row]:
    rows = list(NDJsonConverter.serialize(labels))
    json.dumps(rows, allow_nan=False)
    return rows


def read(*rows: Row) -> list[Label]:
    return list(NDJsonConverter.deserialize(rows))


def near(source: ObjectAnnotation, target: ObjectAnnotation, **fields: Any) -> RelationshipAnnotation:
    named: dict[str, Any] = {"name": "near", **fields}
    return RelationshipAnnotation(**named, value=Relationship(source=source, target=target))


@pytest.mark.spec("Q-01")
def test_an_object_of_several_relationships_has_one_uuid() -> None:
    a, b, c = box("a"), box("b"), box("c")
    rows = write(image(a, b, c, near(a, b), near(a, c)))
    uuids = {row["name"]: row["uuid"] for row in rows[2:]}
    ends = [(row["relationship"]["source"], row["relationship"]["target"]) for row in rows[:2]]
    assert ends == [(uuids["a"], uuids["b"]), (uuids["a"], uuids["c"])]
    assert len(read(*rows)[0].annotations) == 5


@pytest.mark.spec("Q-01")
def test_given_uuids_of_related_objects_are_kept() -> None:
    a, b = box("a", extra={"uuid": "u-1"}), box("b", extra={"uuid": "u-2"})
    relation, *_ = write(image(a, b, near(a, b)))
    assert relation["relationship"] == {"source": "u-1", "target": "u-2", "type": "unidirectional"}


@pytest.mark.spec("Q-01")
def test_a_relationship_to_something_outside_the_label_is_refused() -> None:
    a, b = box("a"), box("b")
    with pytest.raises(ValueError, match="'near' has an end .* 'b'"):
        write(image(a, near(a, b)))


@pytest.mark.spec("Q-01", "Q-35")
def test_writing_twice_gives_the_same() -> None:
    a, b = box("a"), box("b")
    labels = [image(a, b, near(a, b)), video(box_on(1), box_on(2), uid="row-2"), image(a, b, uid="row-3")]
    assert write(*labels) == write(*labels)


@pytest.mark.spec("Q-02")
def test_a_relationship_can_be_named_by_its_schema_id() -> None:
    a, b = box("a"), box("b")
    relation, *_ = write(image(a, b, near(a, b, name=None, feature_schema_id="fs-1")))
    assert relation["schemaId"] == "fs-1"


@pytest.mark.spec("Q-03")
def test_a_confidence_of_zero_is_written() -> None:
    assert write(image(box(confidence=0)))[0]["confidence"] == 0.0


@pytest.mark.spec("Q-05")
def test_a_mask_by_address_may_have_one_grey_value() -> None:
    mask = Mask(mask=MaskData(url="https://example.com/m.png"), color=7)
    (row,) = write(image(ObjectAnnotation(name="sky", value=mask)))
    assert row["mask"] == {"instanceURI": "https://example.com/m.png", "colorRGB": [7, 7, 7]}


@pytest.mark.spec("Q-06")
@pytest.mark.parametrize("plane", [None, GroupKey.AXIAL])
def test_pictures_of_frames_travel_as_base64_both_ways(plane: GroupKey | None) -> None:
    fields: Row = {
        "frames": [MaskFrame(index=1, im_bytes=b"\x00\x01")],
        "instances": [MaskInstance(color_rgb=(0, 0, 255), name="sky")],
    }
    masks = VideoMaskAnnotation(**fields) if plane is None else DICOMMaskAnnotation(**fields, group_key=plane)
    label = video(masks)
    (row,) = write(label)
    assert row["masks"]["frames"][0]["imBytes"] == base64.b64encode(b"\x00\x01").decode()
    assert masks.frames[0].im_bytes == b"\x00\x01"
    assert read(row)[0].annotations == [masks]
    assert write(label) == [row]


@pytest.mark.spec("Q-07")
def test_instances_of_masks_are_read_in_both_spellings() -> None:
    masks: Row = {"frames": [{"index": 1, "instanceURI": "https://example.com/1.png"}]}
    for key in ("schemaId", "featureSchemaId"):
        masks["instances"] = [{"colorRGB": [1, 2, 3], key: "fs-1"}]
        (label,) = read({"dataRow": {"id": "row-1"}, "masks": masks})
        (annotation,) = label.annotations
        assert isinstance(annotation, VideoMaskAnnotation)
        assert annotation.instances == [MaskInstance(color_rgb=(1, 2, 3), feature_schema_id="fs-1")]


@pytest.mark.spec("Q-08")
def test_confidence_of_a_value_is_written_for_its_line() -> None:
    answer = ClassificationAnswer(name="rain")
    metrics = [CustomMetric(name="m", value=1)]
    radio = ClassificationAnnotation(name="w", value=Radio(answer=answer, confidence=0.5, custom_metrics=metrics))
    checked = ClassificationAnnotation(name="c", value=Checklist(answer=[answer], confidence=0.4))
    text = ClassificationAnnotation(name="t", value=Text(answer="x"), confidence=0.3)
    rows = write(image(radio, checked, text))
    assert [row["confidence"] for row in rows] == [0.5, 0.4, 0.3]
    assert rows[0]["customMetrics"] == [{"name": "m", "value": 1.0}]


@pytest.mark.spec("Q-08")
def test_confidence_of_nested_classifications_is_written() -> None:
    (row,) = write(image(box(classifications=[radio(confidence=0.7)])))
    assert row["classifications"][0]["confidence"] == 0.7


@pytest.mark.spec("Q-08")
def test_two_confidences_for_one_line_are_reported() -> None:
    text = ClassificationAnnotation(name="t", value=Text(answer="x", confidence=0.5), confidence=0.3)
    with pytest.warns(UserWarning, match="another confidence"):
        assert write(image(text))[0]["confidence"] == 0.5


@pytest.mark.spec("Q-09")
def test_words_of_a_document_can_be_named_by_schema_id() -> None:
    value = DocumentEntity(text_selections=[DocumentTextSelection(token_ids=["t"], group_id="g", page=1)])
    label = Label(data=DocumentData(uid="row-1"), annotations=[ObjectAnnotation(feature_schema_id="fs", value=value)])
    (back,) = read(*write(label))
    assert back.object_annotations()[0].feature_schema_id == "fs"


@pytest.mark.spec("Q-10")
def test_each_answer_on_frames_has_its_own_row() -> None:
    def state(frame: int, answer: str) -> VideoClassificationAnnotation:
        return VideoClassificationAnnotation(
            name="state", value=Radio(answer=ClassificationAnswer(name=answer)), frame=frame
        )

    rows = write(video(state(1, "open"), state(2, "open"), state(3, "shut"), state(4, "open")))
    assert [(row["answer"]["name"], row["frames"]) for row in rows] == [
        ("open", [{"start": 1, "end": 2}, {"start": 4, "end": 4}]),
        ("shut", [{"start": 3, "end": 3}]),
    ]
    assert len({row["uuid"] for row in rows}) == 2


@pytest.mark.spec("Q-11")
def test_two_objects_of_a_class_are_told_apart_by_their_uuids() -> None:
    rows = write(video(box_on(4, extra={"uuid": "u-1"}), box_on(4, extra={"uuid": "u-2"})))
    assert [row["uuid"] for row in rows] == ["u-1", "u-2"]
    assert [len(row["segments"][0]["keyframes"]) for row in rows] == [1, 1]


@pytest.mark.spec("Q-11")
def test_an_object_and_an_answer_may_share_a_name() -> None:
    answer = VideoClassificationAnnotation(name="x", value=Radio(answer=ClassificationAnswer(name="a")), frame=1)
    rows = write(video(answer, box_on(2, "x")))
    assert [("answer" in row, "segments" in row) for row in rows] == [(True, False), (False, True)]


@pytest.mark.spec("Q-12")
def test_key_frames_with_a_gap_are_one_segment_if_they_are_given_one_index() -> None:
    (apart,) = write(video(box_on(1), box_on(9)))
    (joined,) = write(video(box_on(1, segment_index=0), box_on(9, segment_index=0)))
    assert [len(row["segments"]) for row in (apart, joined)] == [2, 1]


@pytest.mark.spec("Q-13")
def test_an_object_without_key_frames_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="'car' has no key frame"):
        write(video(box_on(1, keyframe=False)))


@pytest.mark.spec("Q-13")
def test_a_segment_without_key_frames_is_left_out() -> None:
    (row,) = write(video(box_on(1, segment_index=0), box_on(5, segment_index=1, keyframe=False)))
    assert [len(segment["keyframes"]) for segment in row["segments"]] == [1]


@pytest.mark.spec("Q-14")
def test_a_polygon_on_frames_is_refused_by_its_type() -> None:
    triangle = Polygon(points=[Point(x=0, y=0), Point(x=1, y=0), Point(x=1, y=1)])
    with pytest.raises(TypeError, match="'car' is a Polygon"):
        write(video(box_on(1, value=triangle)))


@pytest.mark.spec("Q-14")
def test_one_object_on_frames_has_one_kind_of_shape() -> None:
    with pytest.raises(TypeError, match="Point, Rectangle"):
        write(video(box_on(1), box_on(2, value=Point(x=1, y=1))))


@pytest.mark.spec("Q-15")
def test_text_on_frames_is_refused_instead_of_losing_its_frames() -> None:
    text = VideoClassificationAnnotation(name="t", value=Text(answer="x"), frame=1)
    with pytest.raises(ValueError, match="'t' is free text on a frame"):
        write(video(text))
    (label,) = read({"dataRow": {"id": "r"}, "name": "t", "answer": "x", "frames": [{"start": 0, "end": 1}]})
    assert [type(each) for each in label.annotations] == [VideoClassificationAnnotation] * 2


@pytest.mark.spec("Q-16", "Q-17")
def test_lines_keep_their_planes_and_their_classifications() -> None:
    def vessel(frame: int, plane: GroupKey) -> DICOMObjectAnnotation:
        return DICOMObjectAnnotation(
            name="vessel",
            value=LINE,
            frame=frame,
            keyframe=True,
            group_key=plane,
            classifications=[radio("kind", "vein")],
        )

    label = Label(data=DicomData(uid="r"), annotations=[vessel(2, GroupKey.AXIAL), vessel(7, GroupKey.CORONAL)])
    rows = write(label)
    assert [row["groupKey"] for row in rows] == ["axial", "coronal"]
    (back,) = read(*rows)
    assert [(each.value, each.classifications[0].name) for each in back.object_annotations()] == [(LINE, "kind")] * 2


@pytest.mark.spec("Q-18")
def test_a_mask_of_one_bit_per_pixel_is_read() -> None:
    from io import BytesIO

    from PIL import Image

    out = BytesIO()
    Image.fromarray(np.array([[True, False]])).save(out, "PNG")
    png = base64.b64encode(out.getvalue()).decode()
    (label,) = read({"dataRow": {"id": "r"}, "name": "sky", "mask": {"png": png}})
    value = label.object_annotations()[0].value
    assert isinstance(value, Mask)
    assert value.selection.tolist() == [[True, False]]


@pytest.mark.spec("Q-19")
def test_the_kind_of_data_row_follows_from_the_annotations() -> None:
    row = {"dataRow": {"id": "r"}, "name": "a"}
    masks = {"frames": [{"index": 1, "instanceURI": "https://example.com/1"}], "instances": []}
    kinds: list[tuple[Row, type]] = [
        ({"location": {"start": 0, "end": 1}}, TextData),
        ({"location": {"start": 0, "end": 1}, "messageId": "m"}, ConversationData),
        ({"answer": "x", "messageId": "m"}, ConversationData),
        ({"textSelections": []}, DocumentData),
        ({"masks": masks}, VideoData),
        ({"masks": masks, "groupKey": "axial"}, DicomData),
    ]
    assert [type(read({**row, **more})[0].data) for more, _ in kinds] == [kind for _, kind in kinds]


@pytest.mark.spec("Q-20")
def test_a_repeated_uuid_is_a_value_error_that_names_both_rows() -> None:
    row = {"uuid": "u", "dataRow": {"id": "r"}, "name": "a", "point": {"x": 1, "y": 2}}
    with pytest.raises(ValueError, match="rows 0 and 1"):
        read(row, row)


@pytest.mark.spec("Q-21")
def test_an_id_and_an_equal_global_key_are_two_data_rows() -> None:
    point = {"name": "a", "point": {"x": 1, "y": 2}}
    first, second = read({"dataRow": {"id": "k"}, **point}, {"dataRow": {"globalKey": "k"}, **point})
    assert (first.data.uid, second.data.global_key) == ("k", "k")


@pytest.mark.spec("Q-22")
def test_frames_inside_answers_are_read() -> None:
    answer = [
        {"name": "a", "frames": [{"start": 29, "end": 30}]},
        {"name": "b", "frames": [{"start": 30, "end": 30}]},
    ]
    (label,) = read({"dataRow": {"id": "r"}, "name": "c", "answer": answer})
    chosen = {
        each.frame: [answer.name for answer in each.value.answer]
        for each in label.annotations
        if isinstance(each, VideoClassificationAnnotation) and isinstance(each.value, Checklist)
    }
    assert chosen == {29: ["a"], 30: ["a", "b"]}


@pytest.mark.spec("Q-34")
def test_labels_are_not_changed_by_writing() -> None:
    a, b = box("a"), box("b")
    label = image(near(a, b), a, b)
    before = list(label.annotations)
    write(label)
    assert all(one is other for one, other in zip(label.annotations, before, strict=True))


@pytest.mark.spec("Q-35")
def test_a_given_uuid_is_kept_for_the_first_data_row_only() -> None:
    same: Row = {"extra": {"uuid": "u"}}
    rows = write(video(box_on(1, **same)), video(box_on(1, **same), uid="row-2"), image(box(**same), uid="row-3"))
    assert rows[0]["uuid"] == "u"
    assert len({row["uuid"] for row in rows}) == 3


@pytest.mark.spec("Q-36")
def test_masks_are_written_as_pictures_of_zeros_and_ones() -> None:
    from io import BytesIO

    from PIL import Image

    mask = Mask(mask=MaskData.from_2D_arr(np.array([[0, 9], [9, 0]])), color=9)
    (row,) = write(image(ObjectAnnotation(name="sky", value=mask)))
    picture = Image.open(BytesIO(base64.b64decode(row["mask"]["png"])))
    assert (picture.mode, np.asarray(picture).tolist()) == ("L", [[0, 1], [1, 0]])


@pytest.mark.spec("Q-43")
def test_key_frames_are_written_in_the_order_of_frames() -> None:
    (row,) = write(video(box_on(5), box_on(4)))
    assert [each["frame"] for each in row["segments"][0]["keyframes"]] == [4, 5]


def test_one_annotation_twice_in_a_label_gets_two_uuids() -> None:
    annotation = box()
    rows = write(image(annotation, annotation))
    assert len({row["uuid"] for row in rows}) == 2


def test_an_unreadable_row_is_named_by_its_number() -> None:
    fine = {"dataRow": {"id": "r"}, "name": "a", "point": {"x": 1, "y": 2}}
    with pytest.raises(ValidationError) as caught:
        read(fine, {**fine, "point": {"x": 1}})
    assert caught.value.errors()[0]["loc"] == (1, "point", "y")


def test_what_is_said_about_a_whole_object_on_frames_is_kept() -> None:
    row = {
        "dataRow": {"id": "r"},
        "name": "car",
        "classifications": [{"name": "kind", "answer": {"name": "truck"}}],
        "segments": [{"keyframes": [{"frame": 1, "point": {"x": 1, "y": 2}}]}],
    }
    assert [each.name for each in read(row)[0].object_annotations()[0].classifications] == ["kind"]


def test_entities_of_text_survive() -> None:
    label = Label(data=TextData(uid="r"), annotations=[ObjectAnnotation(name="p", value=TextEntity(start=1, end=2))])
    assert read(*write(label))[0].object_annotations()[0].value == TextEntity(start=1, end=2)
    spoken = ObjectAnnotation(name="p", value=ConversationEntity(start=1, end=2, message_id="m"))
    label = Label(data=ConversationData(uid="r"), annotations=[spoken])
    assert read(*write(label))[0].object_annotations()[0].value == spoken.value
