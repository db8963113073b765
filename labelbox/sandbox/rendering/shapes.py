"""The shape of an export row, as far as it is the same for all media. `annotations` has a shape per medium."""

from collections.abc import Mapping
from typing import Any, NotRequired, TypedDict


class DataRowDetails(TypedDict):
    """With `data_row_details`."""

    dataset_id: str
    dataset_name: str
    created_at: str
    updated_at: str
    last_activity_at: str
    created_by: str | None


class ExportedDataRow(TypedDict):
    """The asset."""

    id: str
    row_data: Any
    global_key: NotRequired[str]
    external_id: NotRequired[str]
    details: NotRequired[DataRowDetails]


class LabelDetails(TypedDict):
    """With `label_details`."""

    created_at: str
    updated_at: str
    created_by: str | None
    content_last_updated_at: str
    reviews: list[dict[str, Any]]


class PerformanceDetails(TypedDict):
    """With `performance_details`; scores where the label was compared with others."""

    seconds_to_create: float
    seconds_to_review: float
    skipped: bool
    benchmark_score: NotRequired[float]
    consensus_score: NotRequired[float]
    benchmark_reference_label: NotRequired[str]


class ExportedLabel(TypedDict):
    """A label or a set of predictions."""

    label_kind: str
    version: str
    id: str
    label_details: NotRequired[LabelDetails]
    performance_details: NotRequired[PerformanceDetails]
    annotations: dict[str, Any]


class HistoryStep(TypedDict):
    """A move from one task queue to another."""

    action: str
    created_at: str
    created_by: NotRequired[str]
    previous_task_name: NotRequired[str]
    next_task_name: NotRequired[str]


class ProjectDetails(TypedDict):
    """With `project_details`."""

    ontology_id: str | None
    task_id: str | None
    task_name: str | None
    batch_id: str | None
    batch_name: str | None
    workflow_status: str
    priority: int | None
    consensus_expected_label_count: int
    workflow_history: list[HistoryStep]
    selected_label_id: NotRequired[str]


class ExportedProject(TypedDict):
    """What one project says."""

    name: str
    labels: list[ExportedLabel]
    project_details: NotRequired[ProjectDetails]


class RunDetails(TypedDict):
    """With `model_run_details`."""

    data_split: str | None


class ExportedRun(TypedDict):
    """What one model run says."""

    name: str
    run_data_row_id: str
    labels: list[ExportedLabel]
    predictions: NotRequired[list[ExportedLabel]]
    run_data_row_details: NotRequired[RunDetails]


class ExportedExperiment(TypedDict):
    """A model with some of its runs, by their ids."""

    name: str
    runs: dict[str, ExportedRun]


class ExportedAttachment(TypedDict):
    """With `attachments`."""

    type: str
    value: str
    name: NotRequired[str]


class ExportedVector(TypedDict):
    """One vector of an embedding."""

    value: list[float]


class ExportedEmbedding(TypedDict):
    """With `embeddings`."""

    id: str
    name: str
    dimensions: int
    is_custom: bool
    values: list[ExportedVector]


class ExportedMetadata(TypedDict):
    """With `metadata_fields`."""

    schema_id: str
    schema_name: str
    schema_kind: str
    value: str | float


class ExportRow(TypedDict):
    """A line of an export; projects and experiments by their ids."""

    data_row: ExportedDataRow
    media_attributes: Mapping[str, Any]
    attachments: NotRequired[list[ExportedAttachment]]
    metadata_fields: NotRequired[list[ExportedMetadata]]
    embeddings: NotRequired[list[ExportedEmbedding]]
    projects: NotRequired[dict[str, ExportedProject]]
    experiments: NotRequired[dict[str, ExportedExperiment]]
