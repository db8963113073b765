"""Making rows from what callers send, in both spellings of the keys."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ... import clock
from ...identifiers import cuid
from ...state import Call
from ...storage import Row
from ..metadata import storage as metadata
from .assets import CONVERSATION, StoredFile, read_asset
from .attachments import ALIASES, TYPES
from .storage import ids_by

_COLUMNS = [
    "id",
    "datasetId",
    "externalId",
    "globalKey",
    "rowData",
    "mediaType",
    "mediaAttributes",
    "textLayerUrl",
    "readable",
    "createdById",
    "createdAt",
    "updatedAt",
    "lastActivityAt",
]
_INSERT = f"INSERT INTO data_row ({', '.join(_COLUMNS)}) VALUES ({', '.join('?' * len(_COLUMNS))})"
LONGEST_KEY = 200


@dataclass(frozen=True)
class Spec:
    """A row to make."""

    row_data: Any
    external_id: str | None
    global_key: str | None
    media_type: str | None
    attachments: Sequence[Mapping[str, Any]]
    metadata: Sequence[Mapping[str, Any]]

    @classmethod
    def read(cls, sent: Mapping[str, Any]) -> "Spec":
        """A row as a descriptor or a variable spells it."""

        def given(*names: str) -> Any:
            return next((sent[n] for n in names if sent.get(n) is not None), None)

        data = given("row_data", "rowData")
        if (messages := given("conversationalData")) is not None and data is None:
            data = {"type": sent.get("type") or CONVERSATION, "version": 1, "messages": messages}
        elif given("tileLayerUrl") is not None and data is None:
            data = {k: v for k, v in sent.items() if k not in ("externalId", "external_id", "globalKey", "global_key")}
        elif given("pdfUrl") is not None and data is None:
            data = {"pdfUrl": sent["pdfUrl"], "textLayerUrl": sent.get("textLayerUrl")}
        return cls(
            data,
            given("external_id", "externalId"),
            given("global_key", "globalKey"),
            given("media_type", "mediaType"),
            given("attachments", "attachmentInputs") or (),
            given("metadata_fields", "metadataFields", "metadata") or (),
        )

    def shown(self) -> dict[str, Any]:
        """The row as the list of failures names it."""
        return {
            "externalId": self.external_id, "globalKey": self.global_key, "rowData": self.row_data,
            "attachmentInputs": list(self.attachments), "metadata": list(self.metadata),
        }  # fmt: skip


@dataclass
class Creation:
    """What became of the rows."""

    created: list[Row] = field(default_factory=list[Row])
    failed: list[tuple[str, Spec]] = field(default_factory=list[tuple[str, Spec]])

    def errors(self) -> list[dict[str, Any]]:
        """The failures, those of one reason together."""
        by_message: dict[str, list[dict[str, Any]]] = {}
        for message, spec in self.failed:
            by_message.setdefault(message, []).append(spec.shown())
        return [{"message": message, "failedDataRows": rows} for message, rows in by_message.items()]


@dataclass(frozen=True)
class Prepared:
    """A row that was looked at: its columns and metadata, or what is wrong with it."""

    spec: Spec
    columns: Row
    values: list[metadata.Value]
    problem: str | None = None


def create(call: Call, dataset_id: str, specs: Sequence[Spec]) -> Creation:
    """Make the rows that are good, in their order; the others are listed with the reason."""
    return store(call, prepare(call, dataset_id, specs))


def prepare(call: Call, dataset_id: str, specs: Sequence[Spec]) -> list[Prepared]:
    """Look at every row: the slow part, which needs no transaction."""
    known, at = metadata.schemas(call.db), clock.now()
    return [_prepare(call, dataset_id, spec, known, at) for spec in specs]


def _prepare(call: Call, dataset_id: str, spec: Spec, known: Mapping[str, Row], at: str) -> Prepared:
    values = metadata.check(known, spec.metadata)
    columns = _columns(call, dataset_id, spec, at)
    if isinstance(columns, str) or isinstance(values, str):
        return Prepared(spec, {}, [], columns if isinstance(columns, str) else str(values))
    return Prepared(spec, columns, values)


def store(call: Call, rows: Sequence[Prepared]) -> Creation:
    """Keep the good rows whose global keys are free."""
    made = Creation()
    taken = set(ids_by(call.db, "globalKey", [r.spec.global_key for r in rows if r.spec.global_key is not None]))
    good: list[Prepared] = []
    for row in rows:
        key = row.spec.global_key
        problem = f"Duplicate global key: '{key}'" if key in taken else row.problem
        if problem is not None:
            made.failed.append((problem, row.spec))
            continue
        good.append(row)
        if key is not None:
            taken.add(key)
    call.db.run_many(_INSERT, ([r.columns[c] for c in _COLUMNS] for r in good))
    call.db.run_many(
        "INSERT INTO attachment (id, dataRowId, type, value, name) VALUES (?, ?, ?, ?, ?)",
        [
            (cuid(), r.columns["id"], ALIASES.get(a["type"], a["type"]), a["value"], a.get("name"))
            for r in good
            for a in r.spec.attachments
        ],
    )
    metadata.write(call.db, {r.columns["id"]: r.values for r in good if r.values})
    made.created = [r.columns for r in good]
    return made


def _columns(call: Call, dataset_id: str, spec: Spec, at: str) -> Row | str:
    if spec.row_data is None or spec.row_data == "":
        return "rowData is missing"
    if spec.global_key is not None and (problem := key_problem(spec.global_key)):
        return problem
    if any(ALIASES.get(a.get("type", ""), a.get("type")) not in TYPES or not a.get("value") for a in spec.attachments):
        return "An attachment needs a known type and a value"
    asset = read_asset(spec.row_data, spec.media_type, lambda url: stored_file(call, url))
    if isinstance(asset, str):
        return asset
    return {
        "id": cuid(), "datasetId": dataset_id, "externalId": spec.external_id, "globalKey": spec.global_key,
        "rowData": asset.row_data, "mediaType": asset.media_type, "mediaAttributes": json.dumps(asset.attributes),
        "textLayerUrl": asset.text_layer_url, "readable": asset.readable, "createdById": call.user_id,
        "createdAt": at, "updatedAt": at, "lastActivityAt": at,
    }  # fmt: skip


def stored_file(call: Call, url: str) -> StoredFile | None:
    """The file of this server behind an address."""
    found = call.files.find(url)
    if found is None:
        return None
    return StoredFile(found["contentType"], lambda: call.files.content(found["id"]))


def key_problem(key: str) -> str | None:
    """Why a text cannot be a global key."""
    if len(key) > LONGEST_KEY:
        return f"Global key is longer than {LONGEST_KEY} characters"
    if not key or key != key.strip() or "  " in key:
        return f"Invalid global key: '{key}'"
    return None
