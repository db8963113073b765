"""Exports: as tasks with a result, as streams, and of the old kind."""

import contextlib
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import labelbox as lb
from tools.differential.steps import Steps, careless, there

if TYPE_CHECKING:
    from labelbox.schema.export_filters import ProjectExportFilters
    from labelbox.schema.export_params import CatalogExportParams

T = TypeVar("T")
FULL: "CatalogExportParams" = {
    "attachments": True, "metadata_fields": True, "data_row_details": True, "project_details": True,
    "label_details": True, "performance_details": True, "interpolated_frames": True,
}  # fmt: skip


def visit(
    ask: Steps,
    client: lb.Client,
    project: lb.Project,
    dataset: lb.Dataset,
    batch: lb.Batch,
    rows: list[lb.DataRow],
    run: lb.ModelRun,
    folder: Path,
) -> None:
    """Calls on exports."""
    task = ask("Project.export", lambda: _done(project.export(params=FULL, task_name="everything")))
    _stream(ask, task, folder)
    _filters(ask, project, batch, rows)
    ask("Project.export_v2", lambda: _ids(project.export_v2(params=FULL)))
    ask("Dataset.export", lambda: _ids(dataset.export(filters={"data_row_ids": [rows[0].uid]})))
    ask("Dataset.export_v2", lambda: _ids(dataset.export_v2(filters={"global_keys": ["k0", "k1"]}, params=FULL)))
    ask("DataRow.export", lambda: _quiet(lambda: _ids(lb.DataRow.export(client, [rows[0], rows[1].uid]))))
    ask("DataRow.export_v2", lambda: _quiet(lambda: _ids(lb.DataRow.export_v2(client, global_keys=["k0"]))))
    ask.outcome("DataRow.export (nothing)", lambda: lb.DataRow.export(client))
    ask("ModelRun.export", lambda: _ids(run.export("of a run", {"predictions": True})))
    ask("ModelRun.export_v2", lambda: _ids(run.export_v2("of a run", {"predictions": True})))
    ask("Catalog.export", lambda: _ids(client.get_catalog().export(filters={"global_keys": ["k2"]})))
    _old(ask, project, dataset, run)


def _stream(ask: Steps, task: lb.ExportTask, folder: Path) -> None:
    ask("ExportTask.status", lambda: task.status)
    ask("ExportTask.name", lambda: task.name)
    ask("ExportTask.has_result", task.has_result)
    ask("ExportTask.has_errors", task.has_errors)
    ask("ExportTask.get_total_lines", lambda: task.get_total_lines(lb.StreamType.RESULT))
    ask("ExportTask.get_stream", lambda: [json.loads(out.json_str) for out in task.get_stream()])
    ask("Stream.with_line", lambda: [out.current_line for out in task.get_stream().with_line(2)])
    path = folder / "rows.ndjson"

    def save() -> int:
        for _ in task.get_stream(converter=lb.FileConverter(file_path=str(path))):
            pass
        return len(path.read_text().splitlines())

    ask("FileConverter", save)
    handled: list[str] = []
    ask("Stream.start", lambda: task.get_stream().start(stream_handler=lambda out: handled.append("line")))
    ask("Stream.start (afterwards)", lambda: len(handled))


def _filters(ask: Steps, project: lb.Project, batch: lb.Batch, rows: list[lb.DataRow]) -> None:
    wanted: ProjectExportFilters = {
        "last_activity_at": ["2000-01-01 00:00:00", "2050-01-01 00:00:00"],
        "label_created_at": ["2000-01-01", None],
        "batch_ids": [batch.uid],
        "data_row_ids": [rows[0].uid],
    }
    ask("Project.export (filters)", lambda: _ids(project.export(filters=wanted)))
    offset: ProjectExportFilters = {"last_activity_at": [None, "2050-05-23T14:30:00+0530"], "global_keys": ["k1"]}
    ask("Project.export (offset)", lambda: _ids(project.export(filters=offset)))
    ask("Project.export (workflow_status)", lambda: _ids(project.export(filters={"workflow_status": "InReview"})))
    ask.outcome("Project.export (unknown status)", lambda: careless(project).export(filters={"workflow_status": "x"}))
    ask.outcome(
        "Project.export (ids and keys)", lambda: project.export(filters={"data_row_ids": ["a"], "global_keys": ["b"]})
    )
    ask.outcome("Project.export (no date)", lambda: project.export(filters={"label_created_at": ["yesterday", None]}))
    ask.outcome("Project.export (unknown filter)", lambda: careless(project).export(filters={"colour": "red"}).name)
    ask(
        "Project.export (nothing)",
        lambda: _done(project.export(filters={"label_created_at": ["2050-01-01", None]})).has_result(),
    )


def _old(ask: Steps, project: lb.Project, dataset: lb.Dataset, run: lb.ModelRun) -> None:
    ask("Project.export_labels", lambda: sorted(row["ID"] for row in there(project.export_labels(download=True))))
    ask(
        "Project.export_labels (dates)",
        lambda: project.export_labels(download=True, start="2020-01-01", end="2020-02-01"),
    )
    ask.outcome("Project.export_labels (no date)", lambda: project.export_labels(start="yesterday"))
    ask("Project.label_generator", lambda: sorted(len(label.annotations) for label in project.label_generator()))
    ask("Project.export_issues", project.export_issues)
    ask("Project.export_issues (Open)", lambda: project.export_issues("Open"))
    ask.outcome("Project.export_issues (unknown)", lambda: project.export_issues("x"))
    ask("Dataset.export_data_rows", lambda: len(list(dataset.export_data_rows())))
    ask("ModelRun.export_labels", lambda: len(there(run.export_labels(download=True))))


def _done(task: Any) -> Any:
    task.wait_till_done()
    return task


def _ids(task: Any) -> list[str]:
    _done(task)
    lines = task.result if isinstance(task, lb.Task) else [json.loads(out.json_str) for out in task.get_stream()]
    return sorted(str(line["data_row"]["global_key"]) for line in lines)


def _quiet(call: Callable[[], T]) -> T:
    with contextlib.redirect_stdout(io.StringIO()):
        return call()
