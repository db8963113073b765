"""Every leaf of every medium is reached by attributes, and says what the JSON says."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, cast

import pytest

from labelbox.exports.rows import ExportRow
from labelbox.exports.rows.node import Node
from labelbox.rules.kinds import is_mapping
from tests.exports.rows.cases import CASES, PROJECT, row_of

NEW = {"geo_json"}
"""What the vectors have and nobody has described: reachable as `extra`."""


def walked(node: Node) -> Iterator[str]:
    """Touches every leaf; yields the keys that no attribute stands for."""
    yield from node.extra
    for name, leaf in vars_of(type(node)).items():
        value = getattr(node, name)
        if leaf.form == "value":
            assert value is None or any(key in node.data for key in leaf.keys) or value == {}
            continue
        for below in below_of(value):
            yield from walked(below)


def vars_of(kind: type[Node]) -> Mapping[str, Any]:
    return {leaf.name: leaf for leaf in kind.leaves.values()}


def below_of(value: object) -> Sequence[Node]:
    if isinstance(value, Node):
        return [value]
    values = value.values() if is_mapping(value) else cast("Sequence[object]", value or ())
    return [each for each in values if isinstance(each, Node)]


@pytest.mark.spec("X-163", "X-164", "X-165", "X-167", "X-170", "X-171", "X-172", "X-174")
@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_every_key_of_every_medium_has_an_attribute(case: dict[str, Any]) -> None:
    assert set(walked(ExportRow(json.dumps(case["row"])))) <= NEW


def test_a_row_says_what_is_labeled_and_what_is_known_about_it() -> None:
    row = row_of("image/full")
    assert (row.data_row.global_key, row.data_row.external_id) == ("key-1", "file-1")
    assert row.data_row.details is not None
    assert row.data_row.details.created_at == datetime(2024, 3, 1, 9, tzinfo=UTC)
    assert (row.media_attributes.width, row.media_attributes.mime_type) == (800, "image/jpeg")
    assert [(note.type, note.value, note.name) for note in row.attachments] == [("RAW_TEXT", "a note", "note")]
    assert [(field.schema_name, field.value) for field in row.metadata_fields] == [("tag", "night")]
    project = row.projects[PROJECT]
    assert project.project_details is not None
    assert (project.project_details.workflow_status, project.project_details.priority) == ("IN_REVIEW", 5)
    (label,) = project.labels
    assert label.performance_details is not None
    assert label.performance_details.seconds_to_create == 42
    assert label.label_details is not None
    assert label.label_details.created_by == "ann@example.com"


def test_objects_of_a_picture_have_their_shapes_answers_and_relationships() -> None:
    annotations = row_of("image/full").projects[PROJECT].labels[0].annotations
    kinds = {thing.annotation_kind: thing for thing in annotations.objects}
    box = kinds["ImageBoundingBox"]
    assert box.bounding_box is not None
    assert (box.bounding_box.top, box.bounding_box.width) == (30.5, 25.25)
    assert box.polygon is None
    answer = box.classifications[0].radio_answer
    assert answer is not None
    assert answer.name == answer.data["name"]
    polygon = kinds["ImagePolygon"].polygon
    assert polygon is not None
    assert polygon[0] == polygon[-1]
    assert [(point.x, point.y) for point in polygon] == [
        (p["x"], p["y"]) for p in kinds["ImagePolygon"].data["polygon"]
    ]
    (relationship,) = annotations.relationships
    assert relationship.unidirectional_relationship is not None
    assert relationship.unidirectional_relationship.source in {thing.feature_id for thing in annotations.objects}


def test_entities_of_texts_messages_and_documents_say_which_words() -> None:
    text = row_of("text/full").projects[PROJECT].labels[0].annotations.objects[0]
    assert text.location is not None
    assert (text.location.start, text.location.end, text.location.token) == (3, 9, "Ada Lov")
    assert text.token_groups is None
    message = row_of("conversation/full").projects[PROJECT].labels[0].annotations.objects[0].conversational_location
    assert message is not None
    assert (message.message_id, message.location.end) == ("m-1", 4)
    page = row_of("document/full").projects[PROJECT].labels[0].annotations.objects[0]
    assert page.location is None
    assert page.token_groups is not None
    assert [(group.page_number, group.text) for group in page.token_groups.groups] == [(1, "Annual")]


def test_answers_about_a_message_are_read_like_others() -> None:
    annotations = row_of("conversation/full").projects[PROJECT].labels[0].annotations
    of_message = [each for each in annotations.classifications if each.message_id is not None]
    assert of_message
    for each in of_message:
        assert [each.radio_answer, each.checklist_answers, each.text_answer].count(None) == 2


def test_shapes_on_a_map_are_paths_of_longitude_and_latitude() -> None:
    paths = {
        thing.geojson.type: thing.geojson.paths
        for thing in row_of("geo/full").projects[PROJECT].labels[0].annotations.objects
        if thing.geojson is not None
    }
    assert len(paths["Point"]) == len(paths["Point"][0]) == 1
    assert paths["Polygon"][0][0] == paths["Polygon"][0][-1]
    assert paths["LineString"][0][0][0] < 0 < paths["LineString"][0][0][1]


@pytest.mark.spec("X-172", "X-173")
def test_a_video_has_frames_by_number_and_says_which_were_drawn() -> None:
    annotations = row_of("video/interpolated").projects[PROJECT].labels[0].annotations
    assert list(annotations.frames)[:2] == [13, 14]
    ((feature, spans),) = annotations.segments.items()
    assert spans[0][0] == 13
    assert annotations.key_frame_feature_map[feature][13] is True
    assert annotations.key_frame_feature_map[feature][14] is False
    assert 13 in annotations.frames
    assert 12 not in annotations.frames
    box = annotations.frames[13].objects[feature].bounding_box
    assert box is not None
    assert box.left == 63.0
    assert not annotations.objects


@pytest.mark.spec("X-174")
def test_a_medical_image_has_planes_with_frames() -> None:
    annotations = row_of("dicom/full").projects[PROJECT].labels[0].annotations
    assert list(annotations.groups) == ["Axial", "Sagittal", "Coronal"]
    ((feature, thing),) = annotations.groups["Axial"].frames[1].objects.items()
    assert thing.line is not None
    assert (thing.line[1].x, thing.line[1].y) == (3.0, 4.0)
    assert annotations.segments_of("Axial") == {feature: [(1, 1)]}
    assert annotations.key_frames_of("Axial") == {feature: {1: True}}
    assert (annotations.segments, annotations.key_frame_feature_map) == ({}, {})


@pytest.mark.spec("X-163")
def test_a_model_run_has_labels_and_predictions_with_confidence() -> None:
    ((_, model),) = row_of("model-run/full").experiments.items()
    ((_, run),) = model.runs.items()
    assert run.run_data_row_details is not None
    assert (run.name, run.run_data_row_details.data_split) == ("v1", "training")
    assert [thing.confidence for label in run.labels for thing in label.annotations.objects] == [None]
    assert [thing.confidence for label in run.predictions for thing in label.annotations.objects] == [0.75]


def test_vectors_of_embeddings_are_lists_of_numbers() -> None:
    embedding = {"id": "e1", "name": "CLIP", "dimensions": 2, "is_custom": False, "values": [{"value": [0.5, 1]}]}
    (found,) = ExportRow(json.dumps({"embeddings": [embedding]})).embeddings
    assert (found.name, found.dimensions, found.values[0].value) == ("CLIP", 2, [0.5, 1])


def test_parts_that_were_not_asked_for_are_none_or_empty() -> None:
    row = row_of("image/bare")
    assert row.data_row.details is None
    assert (list(row.attachments), list(row.metadata_fields), dict(row.experiments)) == ([], [], {})
    (label,) = row.projects[PROJECT].labels
    assert (label.label_details, label.performance_details) == (None, None)
