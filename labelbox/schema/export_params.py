"""What an export tells of each data row: params as users write them, and as the server is sent them."""

import warnings
from collections.abc import Mapping
from typing import Any, TypedDict

from labelbox.rules.findings import did_you_mean, shown
from labelbox.rules.kinds import is_items
from labelbox.schema.export_filters import checked_mapping
from labelbox.schema.media_type import MediaType

MAX_RELATED = 30
"""Projects, and model runs, whose labels an export can hold: the limit of the reference client."""


class DataRowParams(TypedDict, total=False):
    """What every export can tell. All keys are optional; what is not asked for is left out.

    Attributes:
        data_row_details: Dataset, creation, last activity.
        metadata_fields: Values of metadata fields.
        attachments: What is shown beside the data row.
        embeddings: Its vectors. Only newer servers know it.
        media_type_override: Read the data rows as if they showed this.
    """

    data_row_details: bool | None
    metadata_fields: bool | None
    attachments: bool | None
    embeddings: bool | None
    media_type_override: MediaType | None


class ProjectExportParams(DataRowParams, total=False):
    """What an export of a project tells. All keys are optional; what is not asked for is left out.

    Attributes:
        data_row_details: Dataset, creation, last activity.
        metadata_fields: Values of metadata fields.
        attachments: What is shown beside the data row.
        embeddings: Its vectors. Only newer servers know it.
        media_type_override: Read the data rows as if they showed this.
        project_details: Batch, priority, state in the workflow.
        label_details: Who made a label, when, and its reviews.
        performance_details: Seconds spent on a label, and its scores.
        interpolated_frames: Of videos, also the frames between key frames.
    """

    project_details: bool | None
    label_details: bool | None
    performance_details: bool | None
    interpolated_frames: bool | None


class CatalogExportParams(ProjectExportParams, total=False):
    """What an export of a dataset, of data rows, of a slice or of the catalog tells. All keys are optional.

    Attributes:
        data_row_details: Dataset, creation, last activity.
        metadata_fields: Values of metadata fields.
        attachments: What is shown beside the data row.
        embeddings: Its vectors. Only newer servers know it.
        media_type_override: Read the data rows as if they showed this.
        project_details: Batch, priority, state in the workflow.
        label_details: Who made a label, when, and its reviews.
        performance_details: Seconds spent on a label, and its scores.
        interpolated_frames: Of videos, also the frames between key frames.
        project_ids: Labels of these projects, at most 30.
        model_run_ids: Labels and predictions of these model runs, at most 30.
        all_projects: Labels of all projects.
        all_model_runs: Labels and predictions of all model runs.
    """

    project_ids: list[str] | None
    model_run_ids: list[str] | None
    all_projects: bool | None
    all_model_runs: bool | None


class ModelRunExportParams(DataRowParams, total=False):
    """What an export of a model run tells. All keys are optional; what is not asked for is left out.

    Attributes:
        data_row_details: Dataset, creation, last activity.
        metadata_fields: Values of metadata fields.
        attachments: What is shown beside the data row.
        embeddings: Its vectors. Only newer servers know it.
        media_type_override: Read the data rows as if they showed this.
        predictions: Predictions.
        model_run_details: The model run and its splits.
    """

    predictions: bool | None
    model_run_details: bool | None


# From params to the fields of the input.
_DATA_ROW = {
    "media_type_override": "media_type_override",
    "attachments": "include_attachments",
    "metadata_fields": "include_metadata",
    "data_row_details": "include_data_row_details",
}
PROJECT_PARAMS = {
    **_DATA_ROW,
    "project_details": "include_project_details",
    "performance_details": "include_performance_details",
    "label_details": "include_label_details",
    "interpolated_frames": "include_interpolated_frames",
}
CATALOG_PARAMS = {
    **PROJECT_PARAMS,
    **{same: same for same in ("project_ids", "model_run_ids", "all_projects", "all_model_runs")},
}
MODEL_RUN_PARAMS = {**_DATA_ROW, "predictions": "include_predictions", "model_run_details": "include_model_run_details"}
# Sent only where they are asked for: a server that does not know them would refuse every export.
_NEWER = {"embeddings": "include_embeddings"}
_ALL = {**_NEWER, **CATALOG_PARAMS, **MODEL_RUN_PARAMS}
_RELATED = ("project_ids", "model_run_ids")


def build_params(params: Mapping[str, object] | None, known: Mapping[str, str]) -> dict[str, Any]:
    """The params as fields of the input that is sent: all of them, those not given as false or null; of newer ones
    those that are given.

    Args:
        params: As users write them.
        known: The params of this kind of export: one of the tables of this module.

    Raises:
        ValueError: a param is unknown, or not what it must be.
    """
    given = checked_mapping("params", params)
    for key in given:
        if key not in _ALL:
            raise ValueError(f"{key!r} is not a param of this export{did_you_mean(key, {**known, **_NEWER})}")
        if key not in known and key not in _NEWER and given[key]:
            warnings.warn(f"the param {key!r} means nothing to this kind of export", stacklevel=3)
    newer = {name: True for key, name in _NEWER.items() if _value(key, given.get(key))}
    return {**{name: _value(key, given.get(key)) for key, name in known.items()}, **newer}


def _value(key: str, value: object) -> object:
    if key == "media_type_override":
        return _media_type(value)
    if key in _RELATED:
        return _related(key, value)
    if not isinstance(value, (bool, type(None))):
        raise ValueError(f"{key} expects True or False. Found {shown(value)}")
    return bool(value)


def _media_type(value: object) -> MediaType | None:
    if not isinstance(value, (MediaType, type(None))):
        raise ValueError(f"media_type_override expects a MediaType. Found {shown(value)}")
    return value


def _related(key: str, value: object) -> list[str] | None:
    if value is None:
        return None
    if not is_items(value):
        raise ValueError(f"{key} expects a list. Found {shown(value)}")
    if len(value) > MAX_RELATED:
        raise ValueError(f"{key} cannot exceed {MAX_RELATED} items")
    for number, one in enumerate(value):
        if not isinstance(one, str) or not one:
            raise ValueError(f"{key} expects ids as texts. Found {shown(one)} at index {number}")
    return list(value)
