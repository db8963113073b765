"""The work of sending: one batch of the rows that are new to the project, then labels or pre-labels, then the queue."""

import json
import random
from collections.abc import Mapping, Sequence
from typing import Any

from ...errors import Malformed
from ...jobs import Handler, Job
from ...json_values import members
from ...state import Call
from ..batches import storage as batches
from ..exports.scope import candidates
from ..labels import storage as labels
from ..projects import storage as projects
from ..queues.resolvers import put
from .annotations import Annotations

_PRIORITY = 5


def send(job: Job) -> None:
    """Send the rows.

    Rows that are in the project already stay in their batch; unless they are excluded, they get the annotations
    and go to the queue as well. With nothing to send, the task fails.
    """
    call, sent = job.call, job.payload
    project_id = sent["destinationProjectId"]
    ids = _chosen(call, sent)
    present = batches.present(call.db, project_id, ids)
    fresh = [uid for uid in ids if uid not in present]
    concerned = fresh if sent.get("excludeDataRowsInProject") else ids
    if not concerned:
        raise Malformed("No valid data rows to add to project")
    if fresh:
        wanted = sent["batchInput"]
        batch = batches.create(call, project_id, wanted["batchName"], None)
        priority = wanted.get("batchPriority")
        batches.fill(call.db, batches.find(call.db, batch), fresh, [], _PRIORITY if priority is None else priority)
    queue = members(sent["destinationTaskQueue"]).get("value")
    _annotate(call, sent, concerned, to_label=queue == projects.queue(call.db, project_id, projects.LABELING))
    put(call.db, project_id, concerned, queue)


def _chosen(call: Call, sent: Mapping[str, Any]) -> list[str]:
    ids = list(candidates(call.db, sent["scope"], sent["query"]))
    seed = members(members(sent.get("ordering")).get("random")).get("seed")
    if seed is not None:
        random.Random(seed).shuffle(ids)
    limit = sent.get("limit")
    return ids if limit is None else ids[:limit]


def _annotate(call: Call, sent: Mapping[str, Any], ids: Sequence[str], *, to_label: bool) -> None:
    """Pre-labels for rows that are to be labelled, labels for those that are further on."""
    project_id = sent["destinationProjectId"]
    known = Annotations.of(call, sent)
    keep = sent.get("conflictLabelsResolutionStrategy") in (None, "KEEP_EXISTING")
    for uid in ids:
        rows = known.of_row(uid)
        if not rows:
            continue
        if to_label:
            sql = "INSERT INTO prelabel (projectId, dataRowId, row) VALUES (?, ?, ?)"
            call.db.run_many(sql, [(project_id, uid, json.dumps(row)) for row in rows])
            continue
        sql = "SELECT id FROM label WHERE projectId = ? AND dataRowId = ? AND deleted = 0"
        existing = [row["id"] for row in call.db.rows(sql, project_id, uid)]
        if existing and keep:
            continue
        labels.delete(call, existing)
        labels.create(call, project_id, uid, rows)


JOBS: dict[str, Handler] = {"send-to-annotate": send}
