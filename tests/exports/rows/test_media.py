"""Rows of every medium, from import over the server's export to the typed leaf."""

import json
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import pytest

from labelbox import (
    Classification,
    Client,
    DataRow,
    Dataset,
    LabelImport,
    MediaType,
    OntologyBuilder,
    Option,
    Project,
    Tool,
)
from labelbox.exports.rows import ExportedAnnotations
from labelbox.schema.export_params import ProjectExportParams
from tests.exports.rows.test_leaves import walked
from tests.sandbox.rendering.builders import base64_png

BELOW = Classification(Classification.Type.RADIO, "age", options=[Option("old"), Option("new")])
KIND = Classification(Classification.Type.RADIO, "kind", options=[Option("truck", options=[BELOW]), Option("bus")])
TOOLS = {kind: Tool(kind, kind.value, classifications=[KIND]) for kind in Tool.Type}
QUESTIONS = [
    Classification(Classification.Type.CHECKLIST, "weather", options=[Option("sun"), Option("rain")]),
    Classification(Classification.Type.TEXT, "note"),
]
BOX = {"top": 10, "left": 20, "height": 30, "width": 40}
RING = [{"x": 1, "y": 2}, {"x": 5, "y": 2}, {"x": 5, "y": 9}]
KIND_OF_TRUCK = {
    "name": "kind",
    "answer": {"name": "truck", "classifications": [{"name": "age", "answer": {"name": "old"}}]},
}
TILES = {
    "tile_layer_url": "https://tiles.example.com/{z}/{x}/{y}.png",
    "bounds": [[19.4, -99.2], [19.5, -99.1]],
    "min_zoom": 12,
    "max_zoom": 20,
    "epsg": "EPSG4326",
}
CONVERSATION = {"type": "application/vnd.labelbox.conversational", "version": 1, "messages": [
    {"messageId": "m1", "content": "Hello there", "user": {"userId": "u", "name": "U"}, "timestampUsec": 1,
     "align": "left", "canLabel": True}]}  # fmt: skip


@dataclass(frozen=True)
class Case:
    """What is imported into a row of a medium, and what its export must say."""

    media_type: MediaType
    row_data: object
    shows: Callable[[ExportedAnnotations], object]
    lines: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])
    tools: list[Tool.Type] = field(default_factory=list[Tool.Type])


def image(annotations: ExportedAnnotations) -> object:
    box, polygon, line, point, mask = annotations.objects
    truck = box.classifications[0].radio_answer
    assert truck is not None
    assert truck.name == "truck"
    assert truck.classifications[0].radio_answer is not None
    assert truck.classifications[0].radio_answer.value == "old"
    assert polygon.polygon is not None
    assert mask.mask is not None
    assert mask.composite_mask is not None
    assert (line.line is not None, point.point is not None) == (True, True)
    (relationship,) = annotations.relationships
    assert relationship.unidirectional_relationship is not None
    assert relationship.unidirectional_relationship.target == polygon.feature_id
    return len(polygon.polygon), polygon.polygon[0] == polygon.polygon[-1], box.annotation_kind


def text(annotations: ExportedAnnotations) -> object:
    (entity,) = annotations.objects
    assert entity.location is not None
    return entity.location.token, entity.annotation_kind


def conversation(annotations: ExportedAnnotations) -> object:
    (entity,) = annotations.objects
    assert entity.conversational_location is not None
    return entity.conversational_location.message_id, entity.annotation_kind


def document(annotations: ExportedAnnotations) -> object:
    box, entity = annotations.objects
    assert entity.token_groups is not None
    return box.page_number, entity.token_groups.groups[0].tokens, entity.annotation_kind


def maps(annotations: ExportedAnnotations) -> object:
    box, point = annotations.objects
    assert box.geojson is not None
    assert point.geojson is not None
    return box.geojson.paths[0][:2], point.geojson.paths, box.annotation_kind, point.annotation_kind


def video(annotations: ExportedAnnotations) -> object:
    ((feature, spans),) = annotations.segments.items()
    boxes = [frame.objects[feature].bounding_box for frame in annotations.frames.values()]
    lefts = [box.left for box in boxes if box is not None]
    return spans, lefts, [annotations.key_frame_feature_map[feature][frame] for frame in annotations.frames]


def scan(annotations: ExportedAnnotations) -> object:
    ((number, frame),) = annotations.groups["Axial"].frames.items()
    ((feature, thing),) = frame.objects.items()
    assert thing.line is not None
    return number, [(point.x, point.y) for point in thing.line], annotations.segments_of("Axial")[feature]


def answers(annotations: ExportedAnnotations) -> object:
    (weather,) = annotations.classifications
    assert weather.checklist_answers is not None
    return [option.name for option in weather.checklist_answers], list(annotations.objects)


def key_frame(number: int, left: int) -> dict[str, Any]:
    return {"frame": number, "bbox": {**BOX, "left": left}}


UNDESCRIBED = {"geo_json", "tile_layer_url", "bounds", "min_zoom", "max_zoom", "epsg"}
"""Media attributes of maps, of which nobody has said what they are called: `extra` has them."""
WEATHER = {"name": "weather", "answer": [{"name": "sun"}, {"name": "rain"}]}
CASES = {
    "image": Case(
        MediaType.Image, "https://example.com/1.jpg", image,
        [{"name": "rectangle", "bbox": BOX, "classifications": [KIND_OF_TRUCK], "uuid": "u1"},
         {"name": "polygon", "polygon": RING, "uuid": "u2"}, {"name": "line", "line": RING},
         {"name": "point", "point": RING[0]},
         {"name": "raster-segmentation", "mask": {"png": base64_png([[0, 1], [1, 1]])}},
         {"name": "edge", "relationship": {"source": "u1", "target": "u2", "type": "unidirectional"}}],
        [Tool.Type.BBOX, Tool.Type.POLYGON, Tool.Type.LINE, Tool.Type.POINT, Tool.Type.RASTER_SEGMENTATION,
         Tool.Type.RELATIONSHIP]),
    "text": Case(
        MediaType.Text, "By Ada Lovelace", text, [{"name": "named-entity", "location": {"start": 3, "end": 5}}],
        [Tool.Type.NER]),
    "conversation": Case(
        MediaType.Conversational, CONVERSATION, conversation,
        [{"name": "named-entity", "location": {"start": 0, "end": 4}, "messageId": "m1"}], [Tool.Type.NER]),
    "document": Case(
        MediaType.Document, {"pdf_url": "https://example.com/1.pdf"}, document,
        [{"name": "rectangle", "bbox": BOX, "page": 2, "unit": "POINTS"},
         {"name": "named-entity", "textSelections": [{"groupId": "g", "tokenIds": ["t1"], "page": 1}]}],
        [Tool.Type.BBOX, Tool.Type.NER]),
    "geo": Case(
        MediaType.Geospatial_Tile, TILES, maps,
        [{"name": "rectangle", "bbox": {"top": 19.4, "left": -99.2, "height": 0.05, "width": 0.05}},
         {"name": "point", "point": {"x": -99.15, "y": 19.45}}], [Tool.Type.BBOX, Tool.Type.POINT]),
    "video": Case(
        MediaType.Video, "https://example.com/1.mp4", video,
        [{"name": "rectangle", "segments": [{"keyframes": [key_frame(3, 20), key_frame(5, 40)]}]}], [Tool.Type.BBOX]),
    "dicom": Case(
        MediaType.Dicom, "https://example.com/1.dcm", scan,
        [{"name": "line", "groupKey": "axial", "segments": [{"keyframes": [{"frame": 1, "line": RING}]}]}],
        [Tool.Type.LINE]),
    "audio": Case(MediaType.Audio, "https://example.com/1.mp3", answers, [WEATHER]),
    "html": Case(MediaType.Html, "https://example.com/1.html", answers, [WEATHER]),
    "llm": Case(
        MediaType.LLMPromptResponseCreation, {"type": "application/llm.prompt-response-creation", "version": 1},
        answers, [WEATHER]),
}  # fmt: skip
SHOWN: dict[str, object] = {
    "image": (4, True, "ImageBoundingBox"),
    "text": ("Ada", "TextEntity"),
    "conversation": ("m1", "ConversationalTextEntity"),
    "document": (2, ["t1"], "DocumentEntityToken"),
    "geo": ([(-99.2, 19.4), (-99.2, 19.45)], [[(-99.15, 19.45)]], "GeoBoundingBox", "GeoPoint"),
    "video": ([(3, 5)], [20.0, 30.0, 40.0], [True, False, True]),
    "dicom": (1, [(1.0, 2.0), (5.0, 2.0), (5.0, 9.0)], [(1, 1)]),
    "audio": (["sun", "rain"], []),
    "html": (["sun", "rain"], []),
    "llm": (["sun", "rain"], []),
}
EVERYTHING: ProjectExportParams = {
    "data_row_details": True, "metadata_fields": True, "attachments": True, "project_details": True,
    "label_details": True, "performance_details": True, "interpolated_frames": True,
}  # fmt: skip


def labeled(client: Client, case: Case) -> tuple[Project, Dataset, DataRow]:
    builder = OntologyBuilder(tools=[TOOLS[kind] for kind in case.tools], classifications=QUESTIONS)
    project = client.create_project(name="media", media_type=case.media_type)
    project.setup_editor(client.create_ontology("media", builder.asdict(), case.media_type))
    dataset = client.create_dataset(name="media")
    data = case.row_data if isinstance(case.row_data, str) else json.dumps(case.row_data)
    row = dataset.create_data_row(row_data=data, external_id="e")
    project.create_batch("first", [row])
    lines = [{"uuid": str(uuid.uuid4()), "dataRow": {"id": row.uid}, **line} for line in case.lines]
    job = LabelImport.create_from_objects(client, project.uid, "truth", lines)
    job.wait_until_done()
    assert job.errors == []
    return project, dataset, row


@pytest.mark.spec("X-163", "X-165", "X-167", "X-168", "X-169", "X-170", "X-171", "X-172", "X-173", "X-174")
@pytest.mark.parametrize("name", CASES)
def test_what_is_imported_comes_back_typed(client: Client, name: str) -> None:
    project, _, data_row = labeled(client, CASES[name])
    task = project.export(params=EVERYTHING)
    task.wait_till_done()
    (row,) = task.rows()
    assert (row.data_row.id, row.data_row.external_id) == (data_row.uid, "e")
    assert row.media_attributes.mime_type
    (label,) = row.projects[project.uid].labels
    assert CASES[name].shows(label.annotations) == SHOWN[name]
    assert set(walked(row)) <= UNDESCRIBED
    assert [one.uid for one in row.to_labels()] == [label.id]


@pytest.mark.spec("X-163", "X-164")
def test_details_are_there_with_their_params_and_not_without(client: Client) -> None:
    project, dataset, data_row = labeled(client, CASES["text"])
    data_row.create_attachment("RAW_TEXT", "seen at noon", "note")
    task = project.export(params=EVERYTHING)
    task.wait_till_done()
    (row,) = task.rows()
    assert row.data_row.details is not None
    assert row.data_row.details.dataset_id == dataset.uid
    assert isinstance(row.data_row.details.created_at, datetime)
    assert [(note.type, note.value, note.name) for note in row.attachments] == [("RAW_TEXT", "seen at noon", "note")]
    here = row.projects[project.uid]
    assert here.project_details is not None
    assert (here.project_details.batch_name, here.project_details.workflow_status) == ("first", "DONE")
    assert [step.next_task_name for step in here.project_details.workflow_history] == [None, "Initial labeling task"]
    (label,) = here.labels
    assert label.label_details is not None
    assert label.performance_details is not None
    assert (label.performance_details.skipped, label.performance_details.benchmark_reference_label) == (False, None)

    bare = project.export()
    bare.wait_till_done()
    (row,) = bare.rows()
    assert (row.data_row.details, list(row.attachments)) == (None, [])
    assert row.projects[project.uid].project_details is None
    assert row.projects[project.uid].labels[0].label_details is None


def test_a_benchmark_is_named_by_the_labels_that_are_compared_with_it(client: Client) -> None:
    project, _, data_row = labeled(client, CASES["text"])
    (reference,) = project.labels()
    reference.create_benchmark()
    entity = {"uuid": str(uuid.uuid4()), "dataRow": {"id": data_row.uid}, **CASES["text"].lines[0]}
    LabelImport.create_from_objects(client, project.uid, "again", [entity]).wait_until_done()
    task = project.export(params={"performance_details": True})
    task.wait_till_done()
    (row,) = task.rows()
    compared = {
        label.id: label.performance_details.benchmark_reference_label
        for label in row.projects[project.uid].labels
        if label.performance_details
    }
    assert compared.pop(reference.uid) is None
    assert list(compared.values()) == [reference.uid]


def test_the_medium_can_be_overridden(client: Client) -> None:
    project, _, _ = labeled(client, CASES["image"])
    task = project.export(params={"media_type_override": MediaType.Document})
    task.wait_till_done()
    (row,) = task.rows()
    assert row.projects[project.uid].labels[0].annotations.objects[0].annotation_kind == "DocumentBoundingBox"


@pytest.mark.spec("X-163", "X-178")
def test_predictions_of_a_model_run_are_typed(client: Client) -> None:
    project, _, data_row = labeled(client, CASES["text"])
    ontology = project.ontology()
    assert ontology is not None
    model = client.create_model("m", ontology.uid)
    run = model.create_model_run("v1")
    run.upsert_labels(project_id=project.uid)
    entity = {**CASES["text"].lines[0], "dataRow": {"id": data_row.uid}, "uuid": str(uuid.uuid4()), "confidence": 0.5}
    run.add_predictions("p", [entity]).wait_until_done()
    run.assign_data_rows_to_split([data_row.uid], "TEST")
    task = run.export(params={"predictions": True, "model_run_details": True})
    task.wait_till_done()
    (row,) = task.rows()
    found = row.experiments[model.uid].runs[run.uid]
    assert (found.name, len(found.labels)) == ("v1", 1)
    assert [thing.confidence for each in found.predictions for thing in each.annotations.objects] == [0.5]
    assert found.run_data_row_details is not None
    assert found.run_data_row_details.data_split == "test"
    assert dict(row.projects) == {}
