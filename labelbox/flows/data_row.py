"""Journeys around data rows: making them, and deleting them."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from labelbox.exceptions import InvalidQueryError
from labelbox.flows import file, task
from labelbox.flows.found import made
from labelbox.rules.data_row import PreparedRow
from labelbox.steps import Flow, all_of, call
from labelbox_graphql import ops
from labelbox_graphql.runtime import UNSET, Unset

if TYPE_CHECKING:
    from pydantic import BaseModel

    from labelbox_graphql.fragments import DataRowFields, TaskFields

M = TypeVar("M", bound="BaseModel")

UPLOADS_AT_ONCE = 20
"""Files sent side by side: as many as the reference client sends."""

DELETED_AT_ONCE = 1_000
"""Ids per request; the server's limit is not known, but its documents carry them as text."""

DESCRIPTOR = ("json_import.json", "application/json")


def create(dataset_id: str, row: PreparedRow) -> "Flow[DataRowFields]":
    """Make one data row, and upload its file first if it has one."""
    from labelbox_graphql.inputs import DataRowAttachmentInput, DataRowCustomMetadataUpsertInput

    values = row.descriptor((yield from file.upload_path(row.upload)) if row.upload else None)
    op = ops.data_row.create_data_row(
        dataset=dataset_id,
        row_data=values["row_data"],
        external_id=values.get("external_id", UNSET),
        global_key=values.get("global_key", UNSET),
        media_type=values.get("media_type", UNSET),
        metadata_fields=_inputs(DataRowCustomMetadataUpsertInput, values.get("metadata_fields")),
        attachments=_inputs(DataRowAttachmentInput, values.get("attachments")),
    )
    return made((yield from call(op)).create_data_row, "data row")


def update(uid: str, row: PreparedRow) -> "Flow[DataRowFields | None]":
    """Change a data row, and upload its new file first if it has one; None where it is gone."""
    from labelbox_graphql.inputs import DataRowCustomMetadataUpsertInput

    values = row.descriptor((yield from file.upload_path(row.upload)) if row.upload else None)
    op = ops.data_row.update_data_row(
        id=uid,
        external_id=values.get("external_id", UNSET),
        global_key=values.get("global_key", UNSET),
        row_data=values.get("row_data", UNSET),
        metadata_fields=_inputs(DataRowCustomMetadataUpsertInput, values.get("metadata_fields")),
    )
    return (yield from call(op)).update_data_row


def _inputs(model: type[M], values: Iterable[Mapping[str, Any]] | None) -> list[M] | Unset:
    return UNSET if values is None else [model.model_validate(value) for value in values]


def create_many(dataset_id: str, rows: Sequence[PreparedRow]) -> "Flow[TaskFields]":
    """Upload files, then start an import of all rows; returns its task."""
    url = yield from _descriptor(rows)
    answer = yield from call(ops.data_row.append_rows_to_dataset(dataset_id=dataset_id, json_url=url))
    started = made(answer.append_rows_to_dataset, "import")
    if not started.accepted or started.task_id is None:
        raise InvalidQueryError(f"Server did not accept DataRow creation request. {started.error_message}")
    return (yield from task.find(started.task_id))


def create_sync(dataset_id: str, rows: Sequence[PreparedRow]) -> Flow[None]:
    """Upload files, then import all rows; returns when they are there."""
    url = yield from _descriptor(rows)
    yield from call(ops.data_row.append_rows_to_dataset_sync(dataset_id=dataset_id, json_url=url))


def delete(uids: Sequence[str]) -> Flow[None]:
    """Delete data rows, a thousand per request. Repeating it after a failure is safe: what is gone stays gone."""
    for start in range(0, len(uids), DELETED_AT_ONCE):
        yield from call(ops.data_row.delete_data_rows(data_row_ids=uids[start : start + DELETED_AT_ONCE]))


def _descriptor(rows: Sequence[PreparedRow]) -> Flow[str]:
    """Upload what the rows need and then the list of them, in the order of the caller; its URL."""
    files = list(dict.fromkeys(row.upload for row in rows if row.upload))
    urls = yield from all_of((file.upload_path(path) for path in files), limit=UPLOADS_AT_ONCE)
    where: Mapping[str | None, str] = dict(zip(files, urls, strict=True))
    described: list[dict[str, Any]] = [row.descriptor(where.get(row.upload)) for row in rows]
    return (yield from file.upload_content(json.dumps(described).encode(), *DESCRIPTOR))
