"""Which data rows an export is about, in the order in which they go out."""

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from ... import clock
from ...rendering.filters import Candidate, matcher
from ...storage import Database, Row

_STATUS = {
    "MANUAL_LABELING_QUEUE": "TO_LABEL",
    "MANUAL_REVIEW_QUEUE": "IN_REVIEW",
    "MANUAL_REWORK_QUEUE": "IN_REWORK",
}

_COLUMNS = {"data_row_id": "d.id", "global_key": "d.globalKey", "dataset": "d.datasetId", "batch": "p.batchId"}


def candidates(db: Database, scope: dict[str, str], query: list[dict[str, Any]]) -> Iterator[str]:
    """Ids of the data rows that pass every element of the query.

    Args:
        db: The database.
        scope: `{"projectId"}`, `{"modelRunId"}`, or nothing for the whole catalog.
        query: Elements of a search query, already known to be good.
    """
    passes = matcher(query)
    labelled = _labelled(db, scope) if any(e["type"] == "labeled_at" for e in query) else {}
    for row in _rows(db, scope, query):
        if passes(_candidate(row, labelled)):
            yield row["id"]


def _rows(db: Database, scope: dict[str, str], query: list[dict[str, Any]]) -> list[Row]:
    project, run = scope.get("projectId"), scope.get("modelRunId")
    parts, values = ["1"], list[object]()
    tables = "data_row d LEFT JOIN project_row p ON 0"
    order = "d.seq"
    if project:
        tables = "project_row p JOIN data_row d ON d.id = p.dataRowId"
        parts, values, order = ["p.projectId = ?"], [project], "p.seq"
    elif run:
        tables = "model_run_row m JOIN data_row d ON d.id = m.dataRowId LEFT JOIN project_row p ON 0"
        parts, values, order = ["m.modelRunId = ?"], [run], "m.seq"
    # what SQL can decide needs no look at every row; batches of a catalog are looked up below
    for element in query:
        if (column := _COLUMNS.get(element["type"])) and element.get("operator", "is") == "is":
            if column == "p.batchId" and not project:
                column = (
                    "(SELECT 1 FROM project_row b, json_each(?) j WHERE b.dataRowId = d.id AND b.batchId = j.value)"
                )
                parts.append(f"EXISTS {column}")
            else:
                parts.append(f"{column} IN (SELECT value FROM json_each(?))")
            values.append(json.dumps(element["ids"]))
    sql = (
        "SELECT d.id, d.globalKey, d.datasetId, d.lastActivityAt, q.queueType, p.id AS rowId, p.queueId, "
        "(SELECT group_concat(batchId) FROM project_row WHERE dataRowId = d.id) AS batches "
        f"FROM {tables} LEFT JOIN task_queue q ON q.id = p.queueId WHERE {' AND '.join(parts)} ORDER BY {order}"
    )
    return db.rows(sql, *values)


def _candidate(row: Row, labelled: dict[str, tuple[datetime, ...]]) -> Candidate:
    return Candidate(
        id=row["id"],
        last_activity_at=clock.parse(row["lastActivityAt"]),
        dataset_id=row["datasetId"],
        global_key=row["globalKey"],
        batch_ids=frozenset((row["batches"] or "").split(",")),
        workflow_status=status(row["queueType"]) if row["rowId"] else None,
        labeled_at=labelled.get(row["id"], ()),
    )


def status(queue_type: str | None) -> str:
    """The workflow status of a row in a queue; in none it is done."""
    return _STATUS[queue_type] if queue_type else "DONE"


def _labelled(db: Database, scope: dict[str, str]) -> dict[str, tuple[datetime, ...]]:
    sql = "SELECT dataRowId, createdAt FROM label WHERE deleted = 0 AND (?1 IS NULL OR projectId = ?1) ORDER BY seq"
    found: dict[str, tuple[datetime, ...]] = {}
    for row in db.rows(sql, scope.get("projectId")):
        found[row["dataRowId"]] = (*found.get(row["dataRowId"], ()), clock.parse(row["createdAt"]))
    return found
