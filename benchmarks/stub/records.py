"""What the stub knows: the same in every run, in the shape in which the server sends it."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from benchmarks.identifiers import IMPORT_TASK, NOTE, PROJECT, USER, data_row, dataset, global_key

_CREATED, _UPDATED = "2026-01-02T03:04:05.678Z", "2026-02-03T04:05:06.789Z"


def written(value: object) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode()


def answer(**data: object) -> bytes:
    return written({"data": data})


def joined(records: Iterable[bytes]) -> bytes:
    return b"[" + b",".join(records) + b"]"


def project(number: int) -> Mapping[str, Any]:
    return {
        "id": PROJECT if number == 0 else f"cp{number:023d}",
        "name": f"Street scenes {number:05d}",
        "description": "Cars, signs and people, as seen from a car.",
        "createdAt": _CREATED,
        "updatedAt": _UPDATED,
        "setupComplete": _UPDATED,
        "lastActivityTime": None if number % 7 == 0 else _UPDATED,
        "queueMode": "BATCH",
        "allowedMediaType": "IMAGE",
        "autoAuditNumberOfLabels": 1,
        "autoAuditPercentage": 1.0,
    }


def row(number: int) -> Mapping[str, Any]:
    values = {"schemaId": NOTE, "value": f"camera {number % 12}"}
    return {
        "id": data_row(number),
        "createdAt": _CREATED,
        "updatedAt": _UPDATED,
        "externalId": f"drive-{number // 1000}/frame-{number:07d}.jpg",
        "globalKey": global_key(number),
        "mediaAttributes": {"height": 1080, "width": 1920, "mimeType": "image/jpeg"},
        "customMetadata": [values],
        "metadataFields": [{**values, "name": "note", "kind": "CustomMetadataString"}],
        "rowData": f"https://storage.example/drives/{number // 1000}/frame-{number:07d}.jpg",
    }


def dataset_of(rows: int) -> Mapping[str, Any]:
    return {
        "id": dataset(rows),
        "name": "Drives",
        "description": "",
        "createdAt": _CREATED,
        "updatedAt": _UPDATED,
        "rowCount": rows,
    }


def task(uid: str, result: str | None) -> Mapping[str, Any]:
    importing = uid == IMPORT_TASK
    return {
        "id": uid,
        "name": "JSON Import" if importing else "Export",
        "type": "adv-create-data-rows" if importing else "export-data-rows",
        "status": "COMPLETE",
        "completionPercentage": 100.0,
        "createdAt": _CREATED,
        "updatedAt": _UPDATED,
        "result": result,
        "errors": None,
        "metadata": None,
    }


USER_RECORD: Mapping[str, Any] = {
    "id": USER,
    "createdAt": _CREATED,
    "updatedAt": _UPDATED,
    "email": "somebody@example.org",
    "intercomHash": "",
    "isExternalUser": False,
    "isViewer": False,
    "name": "Somebody",
    "nickname": "somebody",
    "picture": "https://storage.example/somebody.png",
}

METADATA_FIELDS: list[Mapping[str, Any]] = [
    {"id": NOTE, "name": "note", "kind": "CustomMetadataString", "reserved": False, "options": []},
]


def label_import(url: str) -> Mapping[str, Any]:
    """An import of labels that has just begun."""
    files = {"errorFileUrl": None, "inputFileUrl": url, "statusFileUrl": None}
    return {"id": IMPORT_TASK, "name": "import", "state": "RUNNING", "progress": "0", **files, "project": project(0)}
