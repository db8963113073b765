"""Tables of imports. Each has a job; what a client sees of the import is what it may see of the job."""

from typing import Any

from ... import clock
from ...errors import Conflict, Malformed, NotFound
from ...files import NDJSON
from ...identifiers import cuid
from ...multipart import UploadedFile
from ...state import Call
from ...storage import Row

TABLES = """
CREATE TABLE IF NOT EXISTS annotation_import (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, name TEXT NOT NULL, projectId TEXT,
  modelRunId TEXT, inputFile TEXT, inputUrl TEXT, statusFile TEXT, errorFile TEXT, jobId TEXT NOT NULL,
  createdById TEXT NOT NULL, createdAt TEXT NOT NULL, deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX IF NOT EXISTS annotation_import_by_name ON annotation_import (name, kind);
CREATE TABLE IF NOT EXISTS prediction (
  seq INTEGER PRIMARY KEY, modelRunId TEXT NOT NULL, importId TEXT,
  dataRowId TEXT NOT NULL REFERENCES data_row (id) ON DELETE CASCADE, featureSchemaId TEXT, row TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS prediction_by_run ON prediction (modelRunId, dataRowId, seq);
"""

LABELS, PRELABELS, PREDICTIONS, CARRIED, BULK = "label", "mal", "mea", "mea-to-mal", "bulk"


def create(call: Call, kind: str, data: dict[str, Any], payload: dict[str, Any] | None = None) -> Row:
    """A new import, of which the work begins when the mutation is over; returns it as it looks at first.

    Raises:
        Conflict: the project or model run has an import of that kind and name.
    """
    parent = "modelRunId" if kind == PREDICTIONS else "projectId"
    taken = f"SELECT 1 FROM annotation_import WHERE kind = ? AND name = ? AND {parent} = ? AND deleted = 0"
    if call.db.value(taken, kind, data["name"], data[parent]) is not None:
        raise Conflict(f"There is already an import named {data['name']!r}")
    uid = cuid()
    job = call.jobs.start(call, "import-annotations", {"importId": uid} | (payload or {}), is_task=False, patience=1)
    made: Row = {
        "id": uid, "kind": kind, "name": data["name"], parent: data[parent], "jobId": job,
        "createdById": call.user_id, "createdAt": clock.now(),
    } | _input(call, data, payload is not None)  # fmt: skip
    call.db.insert("annotation_import", made)
    return shown(call, made | {"status": "IN_PROGRESS"})


def _input(call: Call, data: dict[str, Any], carried: bool) -> dict[str, str | None]:
    payload, url = data.get("filePayload"), data.get("fileUrl")
    if payload:
        file: UploadedFile = payload["file"]
        name = file.name or f"{data['name']}.ndjson"
        return {"inputFile": call.files.put(file.content, name.split("/")[-1], NDJSON)}
    if url or carried:
        return {"inputUrl": url}
    raise Malformed("An import needs a fileUrl or a filePayload")


def find(call: Call, kind: str, where: dict[str, Any]) -> Row:
    """The import that the columns name, as its client may see it now.

    Raises:
        NotFound: there is none.
    """
    given = {k: v for k, v in where.items() if v is not None}
    condition = " AND ".join(f"{column} = ?" for column in given) or "0"
    sql = f"SELECT * FROM annotation_import WHERE kind = ? AND deleted = 0 AND {condition} ORDER BY seq DESC"
    found = call.db.row(sql, kind, *given.values())
    if found is None:
        raise NotFound("Import", given.get("name") or given.get("id"))
    return looked_at(call, found)


def looked_at(call: Call, row: Row) -> Row:
    """The import with the state of its job; the look counts."""
    job = call.jobs.poll(call.state, row["jobId"]) or {}
    # the files may be there since the row was read
    fresh = call.db.row("SELECT * FROM annotation_import WHERE id = ?", row["id"]) or row
    return shown(call, fresh | {"status": job.get("status", "FAILED")})


def shown(call: Call, row: Row) -> Row:
    """The import as it goes out."""
    running = row["status"] == "IN_PROGRESS"
    done = row["status"] == "COMPLETE"

    def address(file: str | None) -> str | None:
        return call.files.address(file) if file and not running else None

    source = row.get("inputUrl") or (call.files.address(row["inputFile"]) if row.get("inputFile") else None)
    return row | {
        "state": "RUNNING" if running else "FINISHED" if done else "FAILED",
        "progress": "0%" if running else "100%",
        "inputFileUrl": source,
        "statusFileUrl": address(row.get("statusFile")),
        "errorFileUrl": address(row.get("errorFile")),
    }
