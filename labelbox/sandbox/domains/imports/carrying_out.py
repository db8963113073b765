"""The work of an import: read the lines, check each, store what is good, report on every one."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from labelbox.rules.import_file import check_rows
from labelbox.rules.media import Media, media_of
from labelbox.rules.ontology import Ontology

from ...errors import SandboxError
from ...files import NDJSON
from ...identifiers import cuid
from ...jobs import Handler, Job, Outcome
from ...json_values import members
from ...state import Call
from ...storage import Row, placeholders
from ..data_rows.assets import UNKNOWN_MIME
from ..data_rows.storage import ids_by, media_by_id, touch
from ..labels import storage as labels
from . import storage
from .checking import feature_of


@dataclass
class _Target:
    """Where annotations go."""

    where: str
    ontology: Ontology | None
    rows: set[str]


@dataclass
class _Line:
    """A line of an import and what became of it."""

    row: Mapping[str, Any]
    uuid: str
    data_row_id: str | None = None
    feature_id: str | None = None
    errors: list[dict[str, str]] = field(default_factory=list[dict[str, str]])

    def refuse(self, name: str, message: str) -> None:
        """Note a reason for which the line cannot be taken."""
        self.errors.append({"name": name, "message": message})

    def status(self) -> dict[str, Any]:
        """The line of the status file."""
        reference = members(self.row.get("dataRow"))
        if self.data_row_id:
            reference = {"id": self.data_row_id} | reference
        status = "FAILURE" if self.errors else "SUCCESS"
        return {"uuid": self.uuid, "dataRow": reference, "status": status, "errors": self.errors}


@dataclass
class _Lines:
    """All lines."""

    all: list[_Line] = field(default_factory=list[_Line])

    @property
    def good(self) -> list[_Line]:
        return [line for line in self.all if not line.errors]


def carry_out(job: Job) -> Outcome | Callable[[], Outcome]:
    """Do an import: check all lines, then store the good ones at once. Only an unreadable file fails it as a whole."""
    call = job.call
    row = call.db.row("SELECT * FROM annotation_import WHERE id = ?", job.payload["importId"]) or {}
    try:
        lines = _read(_sent(call, row, job.payload))
    except SandboxError:
        return Outcome("FAILED")
    _check(call, lines, _target(call, row))
    return lambda: _keep(call, row, lines)


def _keep(call: Call, row: Row, lines: _Lines) -> Outcome:
    _store(call, row, lines.good)
    statuses = [line.status() for line in lines.all]
    failed = [status for status in statuses if status["status"] == "FAILURE"]
    files = {"statusFile": _file(call, "statuses", statuses), "errorFile": _file(call, "errors", failed)}
    call.db.update("annotation_import", row["id"], files)
    return Outcome()


def _sent(call: Call, row: Row, payload: dict[str, Any]) -> list[object]:
    if row["kind"] == storage.CARRIED:
        return _predictions(call, payload)
    content = call.files.content(row["inputFile"]) if row["inputFile"] else call.files.fetch(row["inputUrl"])
    return [_json(line) for line in content.split(b"\n") if line.strip()]


def _predictions(call: Call, payload: dict[str, Any]) -> list[object]:
    ids = payload["dataRowIds"]
    sql = f"SELECT row, dataRowId FROM prediction WHERE modelRunId = ? AND dataRowId IN ({placeholders(ids)})"
    found = call.db.rows(f"{sql} ORDER BY seq", payload["modelRunId"], *ids)
    return [json.loads(p["row"]) | {"dataRow": {"id": p["dataRowId"]}} for p in found]


def _json(line: bytes) -> object:
    try:
        return json.loads(line)
    except ValueError:
        return None


def _read(sent: list[object]) -> _Lines:
    lines = _Lines()
    for value in sent:
        if isinstance(value, dict):
            row = members(cast(object, value))
            lines.all.append(_Line(row, str(row.get("uuid") or cuid())))
        else:
            lines.all.append(_Line({}, cuid()))
            lines.all[-1].refuse("row", "The line is no JSON object")
    return lines


def _target(call: Call, row: Row) -> _Target:
    db = call.db
    if row["kind"] == storage.PREDICTIONS:
        found = db.rows("SELECT dataRowId FROM model_run_row WHERE modelRunId = ?", row["modelRunId"])
        normalized = db.value(
            "SELECT o.normalized FROM ontology o JOIN model m ON m.ontologyId = o.id "
            "JOIN model_run r ON r.modelId = m.id WHERE r.id = ?",
            row["modelRunId"],
        )
        where = "model run"
    else:
        found = db.rows("SELECT dataRowId FROM project_row WHERE projectId = ?", row["projectId"])
        sql = "SELECT o.normalized FROM ontology o JOIN project p ON p.ontologyId = o.id WHERE p.id = ?"
        normalized = db.value(sql, row["projectId"])
        where = "project"
    ontology = Ontology.of(json.loads(normalized)) if normalized else Ontology()
    return _Target(where, ontology, {r["dataRowId"] for r in found})


def _check(call: Call, lines: _Lines, target: _Target) -> None:
    """The rules that clients have too, and what only a server knows: which data rows there are."""
    known = _data_rows(call, lines)
    media = _media(call, set(known.values()))
    good = lines.good
    for line in good:
        _find_data_row(line, known, target)

    def medium(reference: Mapping[str, Any]) -> Media | None:
        return next((media.get(known.get(given, "")) for given in _given(reference)), None)

    for line, findings in zip(good, check_rows([line.row for line in good], target.ontology, medium), strict=True):
        for finding in findings:
            if finding.is_error:
                line.refuse(finding.rule, str(finding))
        if not line.errors:
            line.feature_id = feature_of(line.row, target.ontology)


def _data_rows(call: Call, lines: _Lines) -> dict[tuple[str, str], str]:
    found: dict[tuple[str, str], str] = {}
    for key, column in (("id", "id"), ("globalKey", "globalKey")):
        asked = {str(r[key]) for line in lines.good if (r := members(line.row.get("dataRow"))).get(key)}
        found |= {(key, given): uid for given, uid in ids_by(call.db, column, sorted(asked)).items()}
    return found


def _media(call: Call, uids: set[str]) -> dict[str, Media | None]:
    """What the data rows show. Of files that cannot be read nothing is sure, so nothing is held against them."""
    found = media_by_id(call.db, sorted(uids))
    return {uid: media_of(media_type, mime) for uid, media_type, mime in found if mime != UNKNOWN_MIME}


def _find_data_row(line: _Line, known: dict[tuple[str, str], str], target: _Target) -> None:
    """A malformed reference is told by the rules."""
    if len(given := _given(members(line.row.get("dataRow")))) != 1:
        return
    uid = known.get(given[0])
    if uid is None:
        line.refuse("data-row", f"Data row {given[0][1]!r} does not exist")
    elif uid not in target.rows:
        line.refuse("data-row", f"Data row {given[0][1]!r} is not in the {target.where}")
    else:
        line.data_row_id = uid


def _given(reference: Mapping[str, Any]) -> list[tuple[str, str]]:
    return [(key, str(reference[key])) for key in ("id", "globalKey") if reference.get(key)]


def _store(call: Call, row: Row, lines: list[_Line]) -> None:
    """Labels: one for each data row of the file. Predictions and pre-labels: one entry for each line."""
    if row["kind"] == storage.LABELS:
        by_row: dict[str, list[_Line]] = {}
        for line in lines:
            by_row.setdefault(str(line.data_row_id), []).append(line)
        for uid, own in by_row.items():
            rows, features = [line.row for line in own], [line.feature_id for line in own]
            labels.create(call, row["projectId"], uid, rows, import_id=row["id"], feature_ids=features)
        return
    if row["kind"] == storage.PREDICTIONS:
        sql = "INSERT INTO prediction (modelRunId, dataRowId, importId, featureSchemaId, row) VALUES (?, ?, ?, ?, ?)"
        entries = [(row["modelRunId"], n.data_row_id, row["id"], n.feature_id, json.dumps(n.row)) for n in lines]
        call.db.run_many(sql, entries)
        return
    sql = "INSERT INTO prelabel (projectId, dataRowId, importId, row) VALUES (?, ?, ?, ?)"
    call.db.run_many(sql, [(row["projectId"], n.data_row_id, row["id"], json.dumps(n.row)) for n in lines])
    touch(call.db, [str(n.data_row_id) for n in lines], row["createdAt"])


def _file(call: Call, name: str, rows: list[dict[str, Any]]) -> str:
    return call.files.put("".join(json.dumps(row) + "\n" for row in rows).encode(), f"{name}.ndjson", NDJSON)


REPORTS: dict[str, Handler] = {"import-annotations": carry_out}
