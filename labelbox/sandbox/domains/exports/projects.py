"""What projects and model runs have to say about data rows, as facts for rendering."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from labelbox.rules.ontology import Ontology

from ... import clock
from ...rendering import InModelRun, InProject, Label, Workflow, WorkflowStep, annotations_of
from ...storage import Database, Row, placeholders
from ..labels.storage import annotations
from .loading import grouped
from .scope import status


def load_projects(db: Database, ids: Sequence[str], project_ids: Sequence[str] | None) -> dict[str, list[InProject]]:
    """By data row: the projects that it is in.

    Args:
        db: The database.
        ids: Data rows.
        project_ids: Only these projects; None for all.
    """
    only, values = _only("p.id", project_ids)
    sql = (
        "SELECT r.*, p.name, p.ontologyId, o.normalized, b.name AS batchName, b.consensusSettingsJson, "
        "q.name AS queueName, q.queueType, f.name AS firstQueue "
        "FROM project_row r JOIN project p ON p.id = r.projectId "
        "LEFT JOIN ontology o ON o.id = p.ontologyId LEFT JOIN batch b ON b.id = r.batchId "
        "LEFT JOIN task_queue q ON q.id = r.queueId "
        "JOIN task_queue f ON f.projectId = p.id AND f.queueType = 'MANUAL_LABELING_QUEUE' "
        f"WHERE r.dataRowId IN ({placeholders(ids)}) AND p.deleted = 0 {only} ORDER BY r.seq"
    )
    rows = db.rows(sql, *ids, *values)
    labels = load_labels(db, "dataRowId", ids)
    ontologies: dict[str, Ontology] = {}
    return {
        uid: [_project(row, ontologies, [made for project, made in labels.get(uid, []) if project == row["projectId"]])
              for row in own]
        for uid, own in grouped(rows).items()
    }  # fmt: skip


def load_labels(db: Database, column: str, values: Sequence[str]) -> dict[str, list[tuple[str, Label]]]:
    """By data row: its labels with the ids of their projects, oldest first.

    Args:
        db: The database.
        column: `id` or `dataRowId` of the label.
        values: What the column may be.
    """
    marks = placeholders(values)
    sql = (
        "SELECT l.*, u.email FROM label l LEFT JOIN user u ON u.id = l.createdById "
        f"WHERE l.deleted = 0 AND l.{column} IN ({marks}) ORDER BY l.seq"
    )
    rows = db.rows(sql, *values)
    ids = [row["id"] for row in rows]
    sent, reviews = annotations(db, ids), grouped(_reviews(db, ids), "labelId")
    found: dict[str, list[tuple[str, Label]]] = {}
    benchmarks = {(row["projectId"], row["dataRowId"]): row["id"] for row in rows if row["isBenchmarkReference"]}
    for row in rows:
        benchmark = benchmarks.get((row["projectId"], row["dataRowId"]))
        made = _label(row, sent.get(row["id"], []), reviews.get(row["id"], []), benchmark)
        found.setdefault(row["dataRowId"], []).append((row["projectId"], made))
    return found


def load_runs(db: Database, ids: Sequence[str], run_ids: Sequence[str] | None) -> dict[str, list[InModelRun]]:
    """By data row: the model runs that it is in."""
    only, values = _only("r.id", run_ids)
    sql = (
        "SELECT m.*, r.name, r.modelId, a.name AS modelName, o.normalized FROM model_run_row m "
        "JOIN model_run r ON r.id = m.modelRunId JOIN model a ON a.id = r.modelId "
        "LEFT JOIN ontology o ON o.id = a.ontologyId "
        f"WHERE m.dataRowId IN ({placeholders(ids)}) AND r.deleted = 0 {only} ORDER BY m.seq"
    )
    rows = db.rows(sql, *ids, *values)
    run_labels = _run_labels(db, ids)
    labels = load_labels(db, "id", sorted({uid for _, uid in run_labels}))
    predictions = _predictions(db, rows)
    ontologies: dict[str, Ontology] = {}
    return {
        uid: [
            _run(
                row,
                ontologies,
                [made for _, made in labels.get(uid, []) if (row["modelRunId"], made.id) in run_labels],
                predictions,
            )
            for row in own
        ]
        for uid, own in grouped(rows).items()
    }


def _run_labels(db: Database, ids: Sequence[str]) -> set[tuple[str, str]]:
    """Pairs of run and label, for labels of these data rows."""
    sql = (
        "SELECT r.modelRunId, r.labelId FROM model_run_label r JOIN label l ON l.id = r.labelId "
        f"WHERE l.dataRowId IN ({placeholders(ids)})"
    )
    return {(row["modelRunId"], row["labelId"]) for row in db.rows(sql, *ids)}


def _only(column: str, ids: Sequence[str] | None) -> tuple[str, list[str]]:
    return ("", []) if ids is None else (f"AND {column} IN ({placeholders(ids)})", list(ids))


def _project(row: Row, ontologies: dict[str, Ontology], labels: list[Label]) -> InProject:
    consensus = json.loads(row["consensusSettingsJson"] or "{}")
    return InProject(
        id=row["projectId"],
        name=row["name"],
        ontology_id=row["ontologyId"],
        ontology=_ontology(row, ontologies),
        workflow=Workflow(
            status=status(row["queueType"]),
            task_id=row["queueId"],
            task_name=row["queueName"],
            batch_id=row["batchId"],
            batch_name=row["batchName"],
            priority=row["priority"],
            consensus_expected_label_count=int(consensus.get("numberOfLabels", 1)),
            history=_history(row),
            selected_label_id=labels[0].id if labels else None,
        ),
        labels=labels,
    )


def _history(row: Row) -> list[WorkflowStep]:
    """Newest first: where the row is now, and where it began."""
    first = WorkflowStep(row["createdAt"], next_task_name=row["firstQueue"])
    if row["queueName"] == row["firstQueue"]:
        return [first]
    return [WorkflowStep(row["movedAt"], None, "Move", row["firstQueue"], row["queueName"]), first]


def _ontology(row: Row, known: dict[str, Ontology]) -> Ontology:
    text = row["normalized"] or "{}"
    if text not in known:
        known[text] = Ontology.of(json.loads(text))
    return known[text]


def _label(row: Row, sent: Iterable[dict[str, Any]], reviews: list[Row], benchmark: str | None) -> Label:
    return Label(
        id=row["id"],
        annotations=annotations_of(row["id"], sent),
        created_at=row["createdAt"],
        updated_at=row["updatedAt"],
        content_last_updated_at=row["updatedAt"],
        created_by=row["email"],
        reviews=[
            {"score": r["score"], "created_at": clock.exported(r["createdAt"]), "created_by": r["email"]}
            for r in reviews
        ],
        seconds_to_create=row["secondsToLabel"],
        benchmark_score=row["benchmarkAgreement"],
        consensus_score=row["agreement"],
        benchmark_reference_label=benchmark if benchmark != row["id"] else None,
    )


def _reviews(db: Database, ids: Sequence[str]) -> list[Row]:
    sql = "SELECT r.*, u.email FROM review r LEFT JOIN user u ON u.id = r.createdById WHERE r.deleted = 0"
    return db.rows(f"{sql} AND r.labelId IN ({placeholders(ids)}) ORDER BY r.seq", *ids)


def _predictions(db: Database, rows: Sequence[Row]) -> dict[tuple[str, str], list[dict[str, Any]]]:
    found: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for run in {row["modelRunId"] for row in rows}:
        ids = [row["dataRowId"] for row in rows if row["modelRunId"] == run]
        sql = f"SELECT dataRowId, row FROM prediction WHERE modelRunId = ? AND dataRowId IN ({placeholders(ids)})"
        for each in db.rows(f"{sql} ORDER BY seq", run, *ids):
            found.setdefault((run, each["dataRowId"]), []).append(json.loads(each["row"]))
    return found


def _run(
    row: Row,
    ontologies: dict[str, Ontology],
    labels: Sequence[Label],
    predictions: dict[tuple[str, str], list[dict[str, Any]]],
) -> InModelRun:
    split = row["dataSplit"].lower()
    sent = predictions.get((row["modelRunId"], row["dataRowId"]))
    return InModelRun(
        model_id=row["modelId"],
        model_name=row["modelName"],
        id=row["modelRunId"],
        name=row["name"],
        run_data_row_id=row["id"],
        ontology=_ontology(row, ontologies),
        data_split=None if split == "unassigned" else split,
        labels=labels,
        predictions=[Label(row["id"], annotations_of(row["id"], sent))] if sent else [],
    )
