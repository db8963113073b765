"""One row of an export: everything that is known about a data row, as far as it was asked for."""

from collections.abc import Iterable, Sequence
from typing import Any

from labelbox.rules.media import Media
from labelbox.rules.ontology import Ontology
from labelbox.sandbox.clock import exported

from .annotations import medium, render_annotations
from .facts import Assets, DataRow, InModelRun, InProject, Label, Workflow
from .params import Params


def render_row(
    row: DataRow, *, assets: Assets, params: Params, projects: Iterable[InProject] = (), runs: Iterable[InModelRun] = ()
) -> dict[str, Any]:
    """A line of an export.

    Args:
        row: The data row.
        assets: Files that masks, texts and documents need.
        params: Which optional parts to show.
        projects: The projects to show; the key `projects` is there only if there is one.
        runs: The model runs to show; the key `experiments` is there only if there is one.
    """
    rendered: dict[str, Any] = {
        "data_row": _data_row(row, params),
        "media_attributes": {snake_case(key): value for key, value in row.media_attributes.items()},
    }
    if params.attachments:
        rendered["attachments"] = [_without_none(type=a.type, value=a.value, name=a.name) for a in row.attachments]
    if params.metadata:
        rendered["metadata_fields"] = [
            {"schema_id": m.schema_id, "schema_name": m.schema_name, "schema_kind": m.schema_kind, "value": m.value}
            for m in row.metadata
        ]
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


def _data_row(row: DataRow, params: Params) -> dict[str, Any]:
    identity: dict[str, Any] = {"id": row.id}
    if row.global_key is not None:
        identity["global_key"] = row.global_key
    identity["row_data"] = row.row_data
    if row.external_id is not None:
        identity["external_id"] = row.external_id
    if params.data_row_details:
        identity["details"] = {
            "dataset_id": row.dataset_id,
            "dataset_name": row.dataset_name,
            "created_at": exported(row.created_at),
            "updated_at": exported(row.updated_at),
            "last_activity_at": exported(row.last_activity_at),
            "created_by": row.created_by,
        }
    return identity


def _project(project: InProject, row: DataRow, assets: Assets, params: Params) -> dict[str, Any]:
    labels = [_label(label, row, project.ontology, assets, params) for label in project.labels]
    rendered: dict[str, Any] = {"name": project.name, "labels": labels}
    if params.project_details:
        rendered["project_details"] = _project_details(project.ontology_id, project.workflow)
    return rendered


def _project_details(ontology_id: str | None, workflow: Workflow) -> dict[str, Any]:
    details: dict[str, Any] = {
        "ontology_id": ontology_id,
        "task_id": workflow.task_id,
        "task_name": workflow.task_name,
        "batch_id": workflow.batch_id,
        "batch_name": workflow.batch_name,
        "workflow_status": workflow.status,
        "priority": workflow.priority,
        "consensus_expected_label_count": workflow.consensus_expected_label_count,
        "workflow_history": [
            _without_none(
                action=step.action,
                created_at=exported(step.created_at),
                created_by=step.created_by,
                previous_task_name=step.previous_task_name,
                next_task_name=step.next_task_name,
            )
            for step in workflow.history
        ],
    }
    return details | _without_none(selected_label_id=workflow.selected_label_id)


def _label(label: Label, row: DataRow, ontology: Ontology, assets: Assets, params: Params) -> dict[str, Any]:
    rendered = _label_head(label, row)
    if params.label_details:
        rendered["label_details"] = {
            "created_at": exported(label.created_at),
            "updated_at": exported(label.updated_at),
            "created_by": label.created_by,
            "content_last_updated_at": exported(label.content_last_updated_at),
            "reviews": [dict(review) for review in label.reviews],
        }
    if params.performance_details:
        rendered["performance_details"] = _performance(label)
    interpolated = params.interpolated_frames
    rendered["annotations"] = render_annotations(label, row, ontology, assets, interpolated=interpolated)
    return rendered


def _label_head(label: Label, row: DataRow) -> dict[str, Any]:
    kind = "Video" if medium(row, label.annotations) is Media.VIDEO else "Default"
    return {"label_kind": kind, "version": label.version, "id": label.id}


def _performance(label: Label) -> dict[str, Any]:
    return {
        "seconds_to_create": label.seconds_to_create,
        "seconds_to_review": label.seconds_to_review,
        "skipped": label.skipped,
    } | _without_none(
        benchmark_score=label.benchmark_score,
        consensus_score=label.consensus_score,
        benchmark_reference_label=label.benchmark_reference_label,
    )


def _experiments(runs: Iterable[InModelRun], row: DataRow, assets: Assets, params: Params) -> dict[str, dict[str, Any]]:
    experiments: dict[str, dict[str, Any]] = {}
    for run in runs:
        experiment = experiments.setdefault(run.model_id, {"name": run.model_name, "runs": {}})
        experiment["runs"][run.id] = _run(run, row, assets, params)
    return experiments


def _run(run: InModelRun, row: DataRow, assets: Assets, params: Params) -> dict[str, Any]:
    rendered: dict[str, Any] = {
        "name": run.name,
        "run_data_row_id": run.run_data_row_id,
        "labels": [_label(label, row, run.ontology, assets, params) for label in run.labels],
    }
    if params.predictions:
        rendered["predictions"] = _predictions(run.predictions, run.ontology, row, assets)
    if params.model_run_details:
        rendered["run_data_row_details"] = {"data_split": run.data_split}
    return rendered


def _predictions(
    predictions: Sequence[Label], ontology: Ontology, row: DataRow, assets: Assets
) -> list[dict[str, Any]]:
    """A model run export has no switch for interpolation: key frames only."""
    return [
        _label_head(each, row)
        | {"annotations": render_annotations(each, row, ontology, assets, interpolated=False, is_prediction=True)}
        for each in predictions
    ]


def _without_none(**values: Any) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value is not None}
