"""What was exported can be imported again."""

import json
from typing import Any

import pytest

from labelbox.data.serialization import NDJsonConverter
from labelbox.exports.rows.row import ExportRow
from labelbox.rules.kinds import is_dict, is_list
from labelbox.types import (
    ConversationData,
    DicomData,
    DocumentData,
    DocumentRectangle,
    ImageData,
    Label,
    Mask,
    Radio,
    Rectangle,
    RelationshipAnnotation,
    TextData,
    VideoData,
    VideoMaskAnnotation,
)
from tests.data.vectors import cases

ROWS = cases("export_rows.json")


def row(case: str) -> dict[str, Any]:
    given: dict[str, Any] = ROWS[case]["row"]
    return given


def written(*labels: Label) -> list[dict[str, Any]]:
    return list(NDJsonConverter.serialize(labels))


@pytest.mark.parametrize("case", ROWS)
def test_every_row_can_be_imported_again(case: str) -> None:
    rows = written(*Label.from_export(row(case)))
    json.dumps(rows, allow_nan=False)
    again = written(*NDJsonConverter.deserialize(rows))
    assert sorted(map(str, (each["uuid"] for each in again))) == sorted(str(each["uuid"]) for each in rows)


def features_of(annotations: Any) -> set[str]:
    """The ids of every feature of an export row, at any depth."""
    if is_list(annotations):
        return {each for item in annotations for each in features_of(item)}
    if is_dict(annotations):
        own: set[str] = {annotations["feature_id"]} if "feature_id" in annotations else set()
        return own | {each for item in annotations.values() for each in features_of(item)}
    return set()


@pytest.mark.parametrize("case", [case for case in ROWS if not case.startswith(("video", "dicom", "model"))])
def test_no_feature_is_left_behind(case: str) -> None:
    labels = Label.from_export(row(case))
    kept = {each for label in labels for annotation in label.annotations for each in features_of(annotation.dict())}
    exported = {
        each
        for project in row(case)["projects"].values()
        for body in project["labels"]
        for each in features_of(body["annotations"])
    }
    assert kept == exported


def test_objects_of_images_keep_their_shapes() -> None:
    (label,) = Label.from_export(row("image/full"))
    assert isinstance(label.data, ImageData)
    assert (label.uid, label.data.uid, label.extra["global_key"]) == (
        "lb00000000000000000000001",
        "dr00000000000000000000001",
        "key-1",
    )
    kinds = [type(each.value).__name__ for each in label.object_annotations()]
    assert kinds == ["Rectangle", "Polygon", "Line", "Point", "Mask"]
    mask = label.object_annotations()[4].value
    assert isinstance(mask, Mask)
    assert (mask.mask.url, mask.color) == ("https://example.com/composite/1", (12, 34, 56))
    (relation,) = (each for each in label.annotations if isinstance(each, RelationshipAnnotation))
    assert relation.value.source is label.object_annotations()[0]


def test_nested_answers_are_kept_to_the_last_level() -> None:
    (label,) = Label.from_export(row("image/full"))
    (kind,) = label.object_annotations()[0].classifications
    assert isinstance(kind.value, Radio)
    assert kind.value.answer.classifications[0].name == "Load"


def test_each_medium_has_its_kind_of_data() -> None:
    kinds = {
        "text/full": TextData,
        "conversation/full": ConversationData,
        "document/full": DocumentData,
        "video/interpolated": VideoData,
        "dicom/full": DicomData,
    }
    assert {case: type(Label.from_export(row(case))[0].data) for case in kinds} == kinds


def test_classifications_of_messages_stay_with_their_messages() -> None:
    (label,) = Label.from_export(row("conversation/full"))
    assert [each.message_id for each in label.classification_annotations()] == ["m-1", "m-2", "m-2", None]


def test_boxes_on_pages_are_in_points() -> None:
    (label,) = Label.from_export(row("document/full"))
    stamp = label.object_annotations()[1].value
    assert isinstance(stamp, DocumentRectangle)
    assert (stamp.page, stamp.unit.value) == (1, "POINTS")


def test_geo_boxes_are_boxes() -> None:
    (label,) = Label.from_export(row("geo/full"))
    roof = label.object_annotations()[0].value
    assert isinstance(roof, Rectangle)
    assert roof.bounds == (-99.2, 19.4, -99.1, 19.5)


def test_interpolated_frames_are_no_key_frames() -> None:
    (label,) = Label.from_export(row("video/interpolated"))
    (track,) = (each for each in written(label) if "segments" in each)
    assert [[each["frame"] for each in segment["keyframes"]] for segment in track["segments"]] == [[13, 15]]


def test_an_object_lasts_to_the_end_of_its_segment() -> None:
    given = json.loads(json.dumps(row("video/keyframes")))
    (project,) = given["projects"].values()
    (segments,) = project["labels"][0]["annotations"]["segments"].values()
    segments[0][1] = 40
    (label,) = Label.from_export(given)
    (track,) = written(label)
    assert [each["frame"] for each in track["segments"][0]["keyframes"]] == [13, 15, 40]


def test_masks_of_frames_share_a_picture() -> None:
    (label,) = Label.from_export(row("video/kinds"))
    (masks,) = (each for each in label.annotations if isinstance(each, VideoMaskAnnotation))
    assert [(frame.index, frame.instance_uri) for frame in masks.frames] == [(1, "https://example.com/composite/22/1")]
    assert [(each.name, each.color_rgb) for each in masks.instances] == [("Sky", (1, 2, 3))]


def test_objects_without_frames_are_reported() -> None:
    given = json.loads(json.dumps(row("video/keyframes")))
    (project,) = given["projects"].values()
    project["labels"][0]["annotations"]["frames"] = {}
    with pytest.warns(UserWarning, match="1 objects .* have segments but no frames"):
        assert Label.from_export(given)[0].annotations == []


def test_predictions_are_told_apart_and_keep_their_confidence() -> None:
    labels = Label.from_export(row("model-run/full"))
    assert [label.extra["is_prediction"] for label in labels] == [False, True]
    assert labels[1].object_annotations()[0].confidence == 0.75
    assert len(Label.from_export(row("model-run/full"), predictions=False)) == 1


def test_names_alone_fit_another_ontology() -> None:
    labels = Label.from_export(row("image/full"), schema_ids=False)
    assert "schemaId" not in json.dumps(written(*labels))


def test_labels_of_one_project_can_be_chosen() -> None:
    assert Label.from_export(row("image/full"), project_id="another") == []
    assert len(Label.from_export(row("image/full"), project_id="pr00000000000000000000001")) == 1


def test_exporting_twice_gives_the_same_uuids() -> None:
    first, second = (written(*Label.from_export(row("image/full"))) for _ in range(2))
    assert first == second


def test_a_row_that_nobody_parsed_is_told_how() -> None:
    typed: Any = ExportRow('{"data_row": {"id": "r"}}')
    text: Any = '{"data_row": {"id": "r"}}'
    with pytest.raises(TypeError, match=r"expected a parsed row, a dict, got ExportRow; its to_labels\(\) gives them"):
        Label.from_export(typed)
    with pytest.raises(TypeError, match="expected a parsed row, a dict, got str"):
        Label.from_export(text)
