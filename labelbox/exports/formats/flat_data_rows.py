"""A row of an export as the one record of the table of data rows, or as the records of that of annotations."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from labelbox.exports.formats.flat_labels import label_records
from labelbox.exports.formats.leftovers import (
    Record,
    as_instant,
    as_json,
    as_rest,
    as_text,
    beyond,
    rest_of,
)
from labelbox.rules.kinds import map_of, rows_of

_IDENTITY = ("id", "global_key", "external_id", "row_data")
_DETAILS = ("dataset_id", "dataset_name", "created_by", "created_at", "updated_at", "last_activity_at")
_MEDIA = ("mime_type", "width", "height", "frame_rate", "frame_count", "page_count")
_PROJECT = (
    "ontology_id", "task_id", "task_name", "batch_id", "batch_name", "workflow_status", "priority",
    "consensus_expected_label_count", "selected_label_id",
)  # fmt: skip
_METADATA = ("schema_id", "schema_name", "schema_kind", "value")
_ATTACHMENT = ("type", "value", "name")
_EMBEDDING = ("id", "name", "dimensions", "is_custom", "values")
_PARTS = frozenset(
    ("data_row", "media_attributes", "attachments", "metadata_fields", "embeddings", "projects", "experiments")
)
_KNOWN_IDENTITY, _KNOWN_DETAILS = frozenset((*_IDENTITY, "details")), frozenset(_DETAILS)
_KNOWN_OF_PROJECT = frozenset(("name", "labels", "project_details"))
_KNOWN_PROJECT_DETAILS = frozenset((*_PROJECT, "workflow_history"))
_MODEL = frozenset(("name", "runs"))
_RUN = frozenset(("name", "run_data_row_id", "labels", "predictions", "run_data_row_details"))
_SPLIT = frozenset(("data_split",))


def data_row_record(row: Mapping[str, Any]) -> Record:
    """All of a row: its labels are a list in it."""
    data_row = row["data_row"]
    details = map_of(data_row, "details")
    rest = {
        **rest_of(row, _PARTS),
        "data_row": rest_of(data_row, _KNOWN_IDENTITY),
        "details": rest_of(details, _KNOWN_DETAILS),
    }
    return {
        **_identity(row),
        **{key: details.get(key) for key in _DETAILS[:3]},
        **{key: as_instant(details.get(key)) for key in _DETAILS[3:]},
        **_media(row),
        "media_attributes": as_json(row.get("media_attributes")),
        "metadata": [_metadata(one) for one in rows_of(row, "metadata_fields")],
        "attachments": [_with_rest(one, _ATTACHMENT) for one in rows_of(row, "attachments")],
        "embeddings": [_embedding(one) for one in rows_of(row, "embeddings")],
        "projects": [_project(uid, one) for uid, one in map_of(row, "projects").items()],
        "model_runs": list(_model_runs(row)),
        "labels": list(label_records(row)),
        "extra": as_rest(rest),
    }


def annotation_rows(row: Mapping[str, Any]) -> list[Record]:
    """One record for each annotation of a row; none, if it has none."""
    media = _media(row)
    shared = {**_identity(row), **{key: media[key] for key in _MEDIA[:3]}}
    shared["data_row_id"] = shared.pop("id")
    return [{**shared, **_of_label(label), **one} for label in label_records(row) for one in label["annotations"]]


def _of_label(label: Record) -> Record:
    origin = {key: label.get(key) for key in ("project_id", "model_id", "model_run_id", "is_prediction")}
    return {**origin, "label_id": label["id"], "labeled_by": label["created_by"], "labeled_at": label["created_at"]}


def _identity(row: Mapping[str, Any]) -> Record:
    data_row = row["data_row"]
    found = {key: data_row.get(key) for key in _IDENTITY}
    # What a data row of a conversation or an LLM holds is JSON itself.
    return {**found, "id": data_row["id"], "row_data": as_text(found["row_data"])}


def _media(row: Mapping[str, Any]) -> Record:
    media = map_of(row, "media_attributes")
    return {key: media.get(key) for key in _MEDIA}


def _with_rest(found: Mapping[str, Any], known: tuple[str, ...]) -> Record:
    return {**{key: found.get(key) for key in known}, "extra": as_rest(rest_of(found, frozenset(known)))}


def _metadata(found: Mapping[str, Any]) -> Record:
    return {**_with_rest(found, _METADATA), "value": as_text(found.get("value"))}


def _embedding(found: Mapping[str, Any]) -> Record:
    odd = beyond(found, {"values": frozenset(("value",))})
    return {
        **{key: found.get(key) for key in _EMBEDDING},
        "values": [one["value"] for one in rows_of(found, "values")],
        "extra": as_rest({**rest_of(found, frozenset(_EMBEDDING)), **odd}),
    }


def _project(uid: str, found: Mapping[str, Any]) -> Record:
    details = map_of(found, "project_details")
    rest = rest_of(found, _KNOWN_OF_PROJECT)
    return {
        "id": uid,
        "name": found.get("name"),
        **{key: details.get(key) for key in _PROJECT},
        "workflow_history": as_json(details.get("workflow_history")),
        "extra": as_rest({**rest, "project_details": rest_of(details, _KNOWN_PROJECT_DETAILS)}),
    }


def _model_runs(row: Mapping[str, Any]) -> Iterator[Record]:
    for model_id, model in map_of(row, "experiments").items():
        beside = rest_of(model, _MODEL)
        runs: Iterable[tuple[str | None, Any]] = map_of(model, "runs").items() or [(None, {})]
        for run_id, run in runs:
            details = map_of(run, "run_data_row_details")
            rest = {**rest_of(run, _RUN), "run_data_row_details": rest_of(details, _SPLIT), "model": beside}
            yield {
                "model_id": model_id,
                "model_name": model.get("name"),
                "id": run_id,
                "name": run.get("name"),
                "run_data_row_id": run.get("run_data_row_id"),
                "data_split": details.get("data_split"),
                "extra": as_rest(rest),
            }
