"""One row of an export: everything that is known about a data row, as far as it was asked for."""

from collections.abc import Iterable

from labelbox.rules.media import Media
from labelbox.rules.ontology import Ontology
from labelbox.sandbox.clock import exported

from .annotations import medium, render_annotations
from .facts import Assets, Attachment, DataRow, Embedding, InModelRun, InProject, Label, Workflow, WorkflowStep
from .params import Params
from .shapes import (
    ExportedAttachment,
    ExportedDataRow,
    ExportedEmbedding,
    ExportedExperiment,
    ExportedLabel,
    ExportedProject,
    ExportedRun,
    ExportRow,
    HistoryStep,
    PerformanceDetails,
    ProjectDetails,
)


def render_row(
    row: DataRow,
    *,
    assets: Assets,
    params: Params,
    projects: Iterable[InProject] = (),
    runs: Iterable[InModelRun] = (),
) -> ExportRow:
    """A line of an export.

    Args:
        row: The data row.
        assets: Files that masks, texts and documents need.
        params: Which optional parts to show.
        projects: The projects to show; the key `projects` is there only if there is one.
        runs: The model runs to show; the key `experiments` is there only if there is one.
    """
    rendered: ExportRow = {
        "data_row": _data_row(row, params),
        "media_attributes": {snake_case(key): value for key, value in row.media_attributes.items()},
    }
    if params.attachments:
        rendered["attachments"] = [_attachment(each) for each in row.attachments]
    if params.metadata:
        rendered["metadata_fields"] = [
            {"schema_id": m.schema_id, "schema_name": m.schema_name, "schema_kind": m.schema_kind, "value": m.value}
            for m in row.metadata
        ]
    if params.embeddings:
        rendered["embeddings"] = [_embedding(each) for each in row.embeddings]
    in_projects = {project.id: _project(project, row, assets, params) for project in projects}
    if in_projects:
        rendered["projects"] = in_projects
    experiments = _experiments(runs, row, assets, params)
    if experiments:
        rendered["experiments"] = experiments
    return rendered


def snake_case(key: str) -> str:
    """`mimeType` → `mime_type`."""
    return "".join("_" + c.lower() if c.isupper() else c for c in key)


def _data_row(row: DataRow, params: Params) -> ExportedDataRow:
    shown: ExportedDataRow = {"id": row.id, "row_data": row.row_data}
    if row.global_key is not None:
        shown["global_key"] = row.global_key
    if row.external_id is not None:
        shown["external_id"] = row.external_id
    if params.data_row_details:
        shown["details"] = {
            "dataset_id": row.dataset_id,
            "dataset_name": row.dataset_name,
            "created_at": exported(row.created_at),
            "updated_at": exported(row.updated_at),
            "last_activity_at": exported(row.last_activity_at),
            "created_by": row.created_by,
        }
    return shown


def _attachment(attachment: Attachment) -> ExportedAttachment:
    shown: ExportedAttachment = {"type": attachment.type, "value": attachment.value}
    if attachment.name is not None:
        shown["name"] = attachment.name
    return shown


def _embedding(embedding: Embedding) -> ExportedEmbedding:
    vector = list(embedding.vector)
    return {
        "id": embedding.id,
        "name": embedding.name,
        "dimensions": len(vector),
        "is_custom": True,
        "values": [{"value": vector}],
    }


def _project(project: InProject, row: DataRow, assets: Assets, params: Params) -> ExportedProject:
    labels = [_label(label, row, project.ontology, assets, params) for label in project.labels]
    shown: ExportedProject = {"name": project.name, "labels": labels}
    if params.project_details:
        shown["project_details"] = _project_details(project.ontology_id, project.workflow)
    return shown


def _project_details(ontology_id: str | None, workflow: Workflow) -> ProjectDetails:
    details: ProjectDetails = {
        "ontology_id": ontology_id,
        "task_id": workflow.task_id,
        "task_name": workflow.task_name,
        "batch_id": workflow.batch_id,
        "batch_name": workflow.batch_name,
        "workflow_status": workflow.status,
        "priority": workflow.priority,
        "consensus_expected_label_count": workflow.consensus_expected_label_count,
        "workflow_history": [_history_step(step) for step in workflow.history],
    }
    if workflow.selected_label_id is not None:
        details["selected_label_id"] = workflow.selected_label_id
    return details


def _history_step(step: WorkflowStep) -> HistoryStep:
    shown: HistoryStep = {"action": step.action, "created_at": exported(step.created_at)}
    if step.created_by is not None:
        shown["created_by"] = step.created_by
    if step.previous_task_name is not None:
        shown["previous_task_name"] = step.previous_task_name
    if step.next_task_name is not None:
        shown["next_task_name"] = step.next_task_name
    return shown


def _label(
    label: Label, row: DataRow, ontology: Ontology, assets: Assets, params: Params, *, is_prediction: bool = False
) -> ExportedLabel:
    """Predictions have neither details nor a history, and their export has no switch for interpolation."""
    shown: ExportedLabel = {
        "label_kind": "Video" if medium(row, label.annotations) is Media.VIDEO else "Default",
        "version": label.version,
        "id": label.id,
        "annotations": render_annotations(
            label, row, ontology, assets, interpolated=params.interpolated_frames, is_prediction=is_prediction
        ),
    }
    if params.label_details and not is_prediction:
        shown["label_details"] = {
            "created_at": exported(label.created_at),
            "updated_at": exported(label.updated_at),
            "created_by": label.created_by,
            "content_last_updated_at": exported(label.content_last_updated_at),
            "reviews": [dict(review) for review in label.reviews],
        }
    if params.performance_details and not is_prediction:
        shown["performance_details"] = _performance(label)
    return shown


def _performance(label: Label) -> PerformanceDetails:
    shown: PerformanceDetails = {
        "seconds_to_create": label.seconds_to_create,
        "seconds_to_review": label.seconds_to_review,
        "skipped": label.skipped,
    }
    if label.benchmark_score is not None:
        shown["benchmark_score"] = label.benchmark_score
    if label.consensus_score is not None:
        shown["consensus_score"] = label.consensus_score
    if label.benchmark_reference_label is not None:
        shown["benchmark_reference_label"] = label.benchmark_reference_label
    return shown


def _experiments(
    runs: Iterable[InModelRun], row: DataRow, assets: Assets, params: Params
) -> dict[str, ExportedExperiment]:
    experiments: dict[str, ExportedExperiment] = {}
    for run in runs:
        experiment = experiments.setdefault(run.model_id, {"name": run.model_name, "runs": {}})
        experiment["runs"][run.id] = _run(run, row, assets, params)
    return experiments


def _run(run: InModelRun, row: DataRow, assets: Assets, params: Params) -> ExportedRun:
    shown: ExportedRun = {
        "name": run.name,
        "run_data_row_id": run.run_data_row_id,
        "labels": [_label(label, row, run.ontology, assets, params) for label in run.labels],
    }
    if params.predictions:
        shown["predictions"] = [
            _label(each, row, run.ontology, assets, params, is_prediction=True) for each in run.predictions
        ]
    if params.model_run_details:
        shown["run_data_row_details"] = {"data_split": run.data_split}
    return shown
