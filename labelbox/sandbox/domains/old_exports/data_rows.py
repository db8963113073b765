"""Data rows under their names in the schema, one a line. The file is there when the mutation answers."""

import json
from collections.abc import Sequence
from typing import Any

from ariadne import MutationType

from ... import clock
from ...files import NDJSON
from ...rendering.v1 import render_v1_data_row
from ...state import Call, Info
from ...storage import Row
from ..batches.storage import find as find_batch
from ..datasets.storage import require as require_dataset
from ..exports.loading import load_rows
from ..projects import storage as projects

AT_A_TIME = 500

mutation = MutationType()


@mutation.field("exportDatasetDataRows")
def export_dataset(_: object, info: Info, data: dict[str, Any]) -> Row:
    require_dataset(info.context.db, data["datasetId"])
    sql = "SELECT id FROM data_row WHERE datasetId = ? AND readable ORDER BY seq"
    return _export(info.context, data, sql, data["datasetId"])


@mutation.field("exportBatchDataRows")
def export_batch(_: object, info: Info, data: dict[str, Any]) -> Row:
    find_batch(info.context.db, data["batchId"])
    sql = "SELECT dataRowId AS id FROM project_row WHERE batchId = ? ORDER BY seq"
    return _export(info.context, data, sql, data["batchId"])


@mutation.field("exportQueuedDataRows")
def export_queue(_: object, info: Info, data: dict[str, Any]) -> Row:
    db, project_id = info.context.db, data["projectId"]
    projects.find(db, project_id)
    sql = "SELECT dataRowId AS id FROM project_row WHERE queueId = ? ORDER BY priority, seq"
    return _export(info.context, data, sql, projects.queue(db, project_id, projects.LABELING))


def _export(call: Call, data: dict[str, Any], sql: str, of: str) -> Row:
    ids = [row["id"] for row in call.db.rows(sql, of)]
    with_metadata = bool(data.get("includeMetadataInput"))
    parts = [
        json.dumps(render_v1_data_row(row, with_metadata=with_metadata)) + "\n"
        for part in in_parts(ids)
        for row in load_rows(call.db, part)
    ]
    return finished(call, "data-rows.ndjson", "".join(parts))


def in_parts(ids: Sequence[str]) -> list[Sequence[str]]:
    """As many at once as one statement takes."""
    return [ids[start : start + AT_A_TIME] for start in range(0, len(ids), AT_A_TIME)]


def finished(call: Call, name: str, text: str) -> Row:
    """The answer with the file."""
    file = call.files.put(text.encode(), name, NDJSON)
    return {"status": "COMPLETE", "createdAt": clock.now(), "downloadUrl": call.files.address(file)}


RESOLVERS = (mutation,)
