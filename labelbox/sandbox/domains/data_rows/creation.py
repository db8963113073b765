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


def create(call: Call, dataset_id: str, specs: Sequence[Spec]) -> Creation:
    """Make the rows that are good, in their order; the others are listed with the reason."""
    made, at = Creation(), clock.now()
    known = metadata.schemas(call.db)
    taken = set(ids_by(call.db, "globalKey", [s.global_key for s in specs if s.global_key is not None]))
    values: dict[str, list[metadata.Value]] = {}
    attached: list[tuple[object, ...]] = []
    rows: list[list[object]] = []
    for spec in specs:
        found = metadata.check(known, spec.metadata)
        fields = found if isinstance(found, str) else _row(call, dataset_id, spec, taken, at)
        if isinstance(found, str) or isinstance(fields, str):
            made.failed.append((str(fields), spec))
            continue
        values[fields["id"]] = found
        if spec.global_key is not None:
            taken.add(spec.global_key)
        rows.append([fields[c] for c in _COLUMNS])
        attached += [
            (cuid(), fields["id"], ALIASES.get(a["type"], a["type"]), a["value"], a.get("name"))
            for a in spec.attachments
        ]
        made.created.append(fields)
    call.db.run_many(_INSERT, rows)
    call.db.run_many("INSERT INTO attachment (id, dataRowId, type, value, name) VALUES (?, ?, ?, ?, ?)", attached)
    metadata.write(call.db, {uid: found for uid, found in values.items() if found})
    return made


def _row(call: Call, dataset_id: str, spec: Spec, taken: set[str], at: str) -> Row | str:
    if spec.row_data is None or spec.row_data == "":
        return "rowData is missing"
    if spec.global_key is not None and (problem := key_problem(spec.global_key)):
        return problem
    if spec.global_key in taken:
        return f"Duplicate global key: '{spec.global_key}'"
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
