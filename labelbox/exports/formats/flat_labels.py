"""The labels of a row of an export: those of projects, then labels and predictions of model runs."""

from collections.abc import Iterator, Mapping
from typing import Any

from labelbox.exports.formats.flat_annotations import annotation_records
from labelbox.exports.formats.leftovers import Record, as_instant, as_json, as_rest, rest_of
from labelbox.rules.kinds import map_of, rows_of

_DETAILS = ("created_at", "updated_at", "content_last_updated_at", "created_by", "reviews")
_PERFORMANCE = (
    "seconds_to_create", "seconds_to_review", "skipped", "benchmark_score", "consensus_score",
    "benchmark_reference_label",
)  # fmt: skip
_INSTANTS = _DETAILS[:3]
_KNOWN = frozenset(("id", "label_kind", "version", "label_details", "performance_details", "annotations"))
_KNOWN_DETAILS, _KNOWN_PERFORMANCE = frozenset(_DETAILS), frozenset(_PERFORMANCE)


def label_records(row: Mapping[str, Any]) -> Iterator[Record]:
    """The labels of a row, each with its annotations."""
    for origin, label in _labels(row):
        yield {**origin, **_cells(label)}


def _labels(row: Mapping[str, Any]) -> Iterator[tuple[Record, Mapping[str, Any]]]:
    for project_id, project in map_of(row, "projects").items():
        origin = {"project_id": project_id, "project_name": project.get("name"), "is_prediction": False}
        for label in rows_of(project, "labels"):
            yield origin, label
    for model_id, model in map_of(row, "experiments").items():
        for run_id, run in map_of(model, "runs").items():
            origin = {"model_id": model_id, "model_run_id": run_id}
            for kind in ("labels", "predictions"):
                for label in rows_of(run, kind):
                    yield {**origin, "is_prediction": kind == "predictions"}, label


def _cells(label: Mapping[str, Any]) -> Record:
    details, performance = map_of(label, "label_details"), map_of(label, "performance_details")
    annotations, left = annotation_records(map_of(label, "annotations"))
    rest = {
        **rest_of(label, _KNOWN),
        "label_details": rest_of(details, _KNOWN_DETAILS),
        "performance_details": rest_of(performance, _KNOWN_PERFORMANCE),
        "annotations": left,
    }
    return {
        "id": label.get("id"),
        "label_kind": label.get("label_kind"),
        "version": label.get("version"),
        **{key: as_instant(details.get(key)) for key in _INSTANTS},
        "created_by": details.get("created_by"),
        "reviews": as_json(details.get("reviews")),
        **{key: performance.get(key) for key in _PERFORMANCE},
        "annotations": annotations,
        "extra": as_rest(rest),
    }
