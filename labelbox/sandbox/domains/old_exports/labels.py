"""Labels, each with its data row.

The labels of a project are written by a task; clients repeat the mutation until it answers with an address. What
is asked for anew after that is written anew.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, time
from typing import Any

from ariadne import MutationType

from labelbox.rules.ontology import Ontology

from ... import clock
from ...errors import Malformed
from ...jobs import Handler, Job, Outcome
from ...json_values import members
from ...rendering.v1 import Place, render_v1_label
from ...state import Call, Info
from ...storage import Row, placeholders
from ..exports.assets import StoredAssets
from ..exports.loading import load_rows
from ..exports.projects import load_labels
from ..models.storage import find_run
from ..projects import storage as projects
from .data_rows import finished, in_parts

TABLES = """
CREATE TABLE IF NOT EXISTS label_export (
  seq INTEGER PRIMARY KEY, jobId TEXT NOT NULL UNIQUE, asked TEXT NOT NULL, userId TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS label_export_by_wish ON label_export (asked, userId);
"""
# Exports that were asked for and not yet fetched.

mutation = MutationType()


@mutation.field("exportLabels")
def export_labels(_: object, info: Info, data: dict[str, Any]) -> Row:
    call, asked = info.context, json.dumps(data, sort_keys=True)
    projects.find(call.db, data["projectId"])
    _window(data)
    sql = (
        "SELECT j.* FROM label_export e JOIN job j ON j.id = e.jobId WHERE e.asked = ? AND e.userId = ? "
        "ORDER BY e.seq DESC"
    )
    job = call.db.row(sql, asked, call.user_id)
    if job is None:
        uid = call.jobs.start(call, "export-labels", data, name="Label export", type="export-labels")
        call.db.insert("label_export", {"jobId": uid, "asked": asked, "userId": call.user_id})
        return {"shouldPoll": True, "createdAt": clock.now(), "downloadUrl": None}
    if job["status"] == "IN_PROGRESS":
        return {"shouldPoll": True, "createdAt": job["createdAt"], "downloadUrl": None}
    call.db.run("DELETE FROM label_export WHERE jobId = ?", job["id"])
    address = call.files.address(job["result"]) if job["status"] == "COMPLETE" else None
    return {"shouldPoll": False, "createdAt": job["createdAt"], "downloadUrl": address}


def write(job: Job) -> Outcome:
    """A JSON array of labels, oldest first."""
    call, sent = job.call, job.payload
    fits = _window(sent)
    found = call.db.rows("SELECT * FROM label WHERE projectId = ? AND deleted = 0 ORDER BY seq", sent["projectId"])
    text = json.dumps(list(_render(call, [row["id"] for row in found if fits(row)], {})))
    return Outcome(result=call.files.put(text.encode(), "labels.json", "application/json"))


@mutation.field("exportModelRunAnnotations")
def export_model_run(_: object, info: Info, data: dict[str, str]) -> Row:
    """The labels of a run, one a line; the file is there when the mutation answers."""
    call, uid = info.context, data["modelRunId"]
    find_run(call.db, uid)
    found = call.db.rows(
        "SELECT r.labelId, m.dataRowId, m.dataSplit FROM model_run_label r JOIN label l ON l.id = r.labelId "
        "JOIN model_run_row m ON m.modelRunId = r.modelRunId AND m.dataRowId = l.dataRowId "
        "WHERE r.modelRunId = ? AND l.deleted = 0 ORDER BY m.seq, l.seq",
        uid,
    )
    splits = {row["dataRowId"]: row["dataSplit"] for row in found}
    rendered = _render(call, [row["labelId"] for row in found], splits)
    return finished(call, "annotations.ndjson", "".join(json.dumps(row) + "\n" for row in rendered))


def _render(call: Call, ids: Sequence[str], splits: dict[str, str]) -> Iterator[dict[str, Any]]:
    assets = StoredAssets(call)
    for part in in_parts(ids):
        places = {row["id"]: row for row in _places(call, part)}
        rows = {row.id: row for row in load_rows(call.db, [p["dataRowId"] for p in places.values()])}
        loaded = load_labels(call.db, "id", part)
        labels = {made.id: (row_id, made) for row_id, own in loaded.items() for _, made in own}
        for uid in part:
            row_id, label = labels.get(uid, ("", None))
            if label is None or row_id not in rows:
                continue  # deleted while we write
            yield render_v1_label(label, rows[row_id], _place(call, places[uid], splits.get(row_id)), assets)


def _places(call: Call, ids: Sequence[str]) -> list[Row]:
    return call.db.rows(
        "SELECT l.*, p.name, o.normalized, b.id AS benchmarkId FROM label l JOIN project p ON p.id = l.projectId "
        "LEFT JOIN ontology o ON o.id = p.ontologyId LEFT JOIN benchmark b ON b.labelId = l.id AND b.deleted = 0 "
        f"WHERE l.id IN ({placeholders(ids)})",
        *ids,
    )


def _place(call: Call, row: Row, split: str | None) -> Place:
    return Place(
        project_name=row["name"],
        ontology=Ontology.of(json.loads(row["normalized"])) if row["normalized"] else Ontology(),
        view_url=f"{call.state.url}/editor?project={row['projectId']}&label={row['id']}",
        data_split=split,
        agreement=-1 if row["agreement"] is None else row["agreement"],
        benchmark_agreement=-1 if row["benchmarkAgreement"] is None else row["benchmarkAgreement"],
        benchmark_id=row["benchmarkId"],
    )


def _window(asked: dict[str, Any]) -> Callable[[Row], bool]:
    """Whether a label was made, and last changed, in the spans that were asked for; ends are included."""
    filters = members(asked.get("filters"))
    spans = [
        (column, _instant(span.get("start"), time.min), _instant(span.get("end"), time.max))
        for column, name in (("createdAt", "labelCreatedAt"), ("updatedAt", "lastActivityAt"))
        if (span := members(filters.get(name)))
    ]
    return lambda row: all((a is None or a <= row[c]) and (b is None or row[c] <= b) for c, a, b in spans)


def _instant(text: str | None, of_day: time) -> str | None:
    """As tables hold it; a date without a time is the beginning or the end of that day in UTC, our convention."""
    if text is None:
        return None
    try:
        read = clock.parse(text)
    except ValueError:
        raise Malformed(f"{text!r} is no date") from None
    return clock.wire(datetime.combine(read.date(), of_day, UTC) if len(text.strip()) == len("2024-01-01") else read)


REPORTS: dict[str, Handler] = {"export-labels": write}
RESOLVERS = (mutation,)
