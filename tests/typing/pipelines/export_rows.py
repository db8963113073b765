"""Rows of exports, as users read them: types reach the last leaf without a cast."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, assert_type

import labelbox as lb
from labelbox.exports import rows
from labelbox.schema.export_task import Stream
from labelbox.types import Label


def walks_to_the_points_of_a_polygon(task: lb.ExportTask, project_id: str) -> Iterator[tuple[str, float, float]]:
    stream = task.rows(select=["data_row.id", "projects.*.labels.*.annotations"], checkpoint="run.ckpt")
    assert_type(stream, Stream[lb.ExportRow])
    for row in stream.with_line(3):
        assert_type(row, lb.ExportRow)
        assert_type(row.projects, Mapping[str, rows.ExportedProject])
        assert_type(row.projects[project_id].labels, Sequence[rows.ExportedLabel])
        for label in row.projects[project_id].labels:
            assert_type(label.annotations, rows.ExportedAnnotations)
            for thing in label.annotations.objects:
                assert_type(thing, rows.ExportedObject)
                assert_type(thing.polygon, Sequence[rows.ExportedPoint] | None)
                for point in thing.polygon or ():
                    assert_type(point, rows.ExportedPoint)
                    yield row.data_row.id, point.x, point.y


def facts(row: lb.ExportRow) -> None:
    assert_type(row.raw, bytes)
    assert_type(row.line, int)
    assert_type(row.data, dict[str, Any])
    assert_type(row.extra, dict[str, Any])
    assert_type(row.to_labels(), list[Label])
    assert_type(row.data_row.id, str)
    assert_type(row.data_row.row_data, str)
    assert_type(row.data_row.global_key, str | None)
    assert_type(row.data_row.details, rows.ExportedDataRowDetails | None)
    assert_type(row.media_attributes.frame_rate, float | None)
    assert_type(row.media_attributes.width, int | None)
    assert_type(row.attachments[0].value, str)
    assert_type(row.metadata_fields[0].value, str | float | None)
    assert_type(row.embeddings[0].values[0].value, Sequence[float])
    if row.data_row.details is not None:
        assert_type(row.data_row.details.created_at, datetime)


def shapes(thing: rows.ExportedObject) -> None:
    assert_type(thing.bounding_box, rows.ExportedBoundingBox | None)
    assert_type(thing.line, Sequence[rows.ExportedPoint] | None)
    assert_type(thing.point, rows.ExportedPoint | None)
    assert_type(thing.page_number, int | None)
    if thing.composite_mask is not None:
        assert_type(thing.composite_mask.color_rgb, tuple[int, int, int])
    if thing.location is not None:
        assert_type(thing.location.end, int)
    if thing.token_groups is not None:
        assert_type(thing.token_groups.groups[0].tokens, Sequence[str])
    if thing.conversational_location is not None:
        assert_type(thing.conversational_location.location.start, int)
    if thing.geojson is not None:
        assert_type(thing.geojson.paths, list[list[tuple[float, float]]])
    for question in thing.classifications:
        assert_type(question.text_answer, rows.ExportedTextAnswer | None)
        assert_type(question.checklist_answers, Sequence[rows.ExportedAnswer] | None)
        if question.radio_answer is not None:
            assert_type(question.radio_answer.classifications[0].message_id, str | None)


def over_time(annotations: rows.ExportedAnnotations) -> None:
    assert_type(annotations.frames, Mapping[int, rows.ExportedFrame])
    assert_type(annotations.frames[13].objects["f"], rows.ExportedObject)
    assert_type(annotations.segments["f"][0], tuple[int, int])
    assert_type(annotations.key_frame_feature_map["f"][13], bool)
    assert_type(annotations.groups["Axial"].frames[1].classifications, Sequence[rows.ExportedClassification])
    assert_type(annotations.segments_of("Axial"), Mapping[str, Sequence[tuple[int, int]]])
    for relationship in annotations.relationships:
        if relationship.unidirectional_relationship is not None:
            assert_type(relationship.unidirectional_relationship.source, str)


def details(label: rows.ExportedLabel, project: rows.ExportedProject) -> None:
    assert_type(label.label_kind, str)
    if label.label_details is not None:
        assert_type(label.label_details.reviews[0].created_at, datetime | None)
    if label.performance_details is not None:
        assert_type(label.performance_details.seconds_to_create, float | None)
    if project.project_details is not None:
        assert_type(project.project_details.workflow_history[0].next_task_name, str | None)
        assert_type(project.project_details.priority, int | None)


def predictions(row: lb.ExportRow) -> None:
    for model_id, model in row.experiments.items():
        assert_type(model_id, str)
        for run in model.runs.values():
            assert_type(run.predictions[0].annotations.objects[0].confidence, float | None)
            if run.run_data_row_details is not None:
                assert_type(run.run_data_row_details.data_split, str | None)
