"""Journeys around data rows: making them, and deleting them."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from labelbox.collector import gc_paused
from labelbox.exceptions import InvalidQueryError, MalformedQueryException
from labelbox.flows import file, task
from labelbox.flows.doubt import begun
from labelbox.flows.found import made
from labelbox.flows.parts import DELETED_AT_ONCE, in_parts
from labelbox.rules.data_row import PreparedRow
from labelbox.steps import Flow, all_of, call, work
from labelbox_graphql import ops
from labelbox_graphql.runtime import UNSET, Unset

if TYPE_CHECKING:
    from labelbox_graphql.fragments import DataRowFields, TaskFields
    from labelbox_graphql.inputs import DataRowCustomMetadataUpsertInput

T = TypeVar("T")

UPLOADS_AT_ONCE = 20
"""Files sent side by side: as many as the reference client sends."""


SHOWN = 20
"""Rows that an error names; the others would only make it unreadable."""

DESCRIPTOR = ("json_import.json", "application/json")


def create(dataset_id: str, row: PreparedRow) -> "Flow[DataRowFields]":
    """Make one data row, and upload its file first if it has one."""
    from labelbox_graphql.inputs import DataRowAttachmentInput

    values = row.descriptor((yield from file.upload_path(row.upload)) if row.upload else None)
    op = ops.data_row.create_data_row(
        dataset=dataset_id,
        row_data=values["row_data"],
        external_id=values.get("external_id", UNSET),
        global_key=values.get("global_key", UNSET),
        media_type=values.get("media_type", UNSET),
        metadata_fields=_metadata(values.get("metadata_fields")),
        attachments=_given(values.get("attachments"), DataRowAttachmentInput.model_validate),
    )
    return made((yield from call(op)).create_data_row, "data row")


def update(uid: str, row: PreparedRow) -> "Flow[DataRowFields | None]":
    """Change a data row, and upload its new file first if it has one; None where it is gone."""
    values = row.descriptor((yield from file.upload_path(row.upload)) if row.upload else None)
    op = ops.data_row.update_data_row(
        id=uid,
        external_id=values.get("external_id", UNSET),
        global_key=values.get("global_key", UNSET),
        row_data=values.get("row_data", UNSET),
        metadata_fields=_metadata(values.get("metadata_fields")),
    )
    return (yield from call(op)).update_data_row


def _metadata(values: Iterable[Mapping[str, Any]] | None) -> "list[DataRowCustomMetadataUpsertInput] | Unset":
    from labelbox_graphql.inputs import DataRowCustomMetadataUpsertInput as Value

    return _given(values, lambda value: Value(schema_id=value["schemaId"], value=value["value"]))


def _given(values: Iterable[Mapping[str, Any]] | None, make: Callable[[Mapping[str, Any]], T]) -> list[T] | Unset:
    return UNSET if values is None else [make(value) for value in values]


@dataclass(frozen=True, slots=True)
class Unread:
    """A row that was left out because its file cannot be read.

    Attributes:
        index: Its place among the rows.
        row: The row, without its data.
        path: The file.
        reason: Why it cannot be read.
    """

    index: int
    row: Mapping[str, Any]
    path: str
    reason: str

    def __str__(self) -> str:
        return f"items[{self.index}]: {self.reason}"


@dataclass(frozen=True, slots=True)
class Import:
    """An import that was started.

    Attributes:
        task: The server's job.
        unread: Rows that were left out of it.
    """

    task: "TaskFields"
    unread: Sequence[Unread]


def create_many(dataset_id: str, rows: Sequence[PreparedRow]) -> Flow[Import]:
    """Upload files, then start an import of all rows whose files could be read.

    Raises:
        UnreadableRowsError: there is no such row.
        InvalidQueryError: the server did not accept the import.
    """
    url, unread = yield from _descriptor(rows)
    started = task.find((yield from start_import(dataset_id, url)))
    return Import((yield from begun(started, "the import")), unread)


def start_import(dataset_id: str, url: str) -> Flow[str]:
    """Start an import of the rows that were uploaded; returns the id of the server's job.

    Raises:
        InvalidQueryError: the server did not accept it.
    """
    answer = yield from call(ops.data_row.append_rows_to_dataset(dataset_id=dataset_id, json_url=url))
    started = made(answer.append_rows_to_dataset, "import")
    if not started.accepted or started.task_id is None:
        raise InvalidQueryError(f"Server did not accept DataRow creation request. {started.error_message}")
    return started.task_id


def create_sync(dataset_id: str, rows: Sequence[PreparedRow]) -> Flow[None]:
    """Upload files, then import all rows whose files could be read; returns when they are there.

    Raises:
        UnreadableRowsError: there is no such row.
        MalformedQueryException: some rows were left out, by us or by the server; the others are there.
    """
    url, unread = yield from _descriptor(rows)
    try:
        yield from import_sync(dataset_id, url)
    except MalformedQueryException as problem:
        for each in unread:
            problem.add_note(str(each))
        raise
    if unread:
        raise MalformedQueryException(f"Some data rows were not imported. {'; '.join(map(str, unread))}")


def import_sync(dataset_id: str, url: str) -> Flow[None]:
    """Import the rows that were uploaded; returns when they are there.

    Raises:
        MalformedQueryException: the server refused some of them; the others are there.
    """
    yield from call(ops.data_row.append_rows_to_dataset_sync(dataset_id=dataset_id, json_url=url))


def delete(uids: Sequence[str]) -> Flow[None]:
    """Delete data rows, a thousand per request. Repeating it after a failure is safe: what is gone stays gone."""
    for part in in_parts(uids, DELETED_AT_ONCE):
        yield from call(ops.data_row.delete_data_rows(data_row_ids=part))


def _descriptor(rows: Sequence[PreparedRow]) -> Flow[tuple[str, list[Unread]]]:
    """Upload what the rows need and then the list of them, in the order of the caller; its URL, and what it lacks."""
    described, unread = yield from describe(rows)
    if unread and not described:
        raise UnreadableRowsError("; ".join(map(str, unread[:SHOWN])))
    return (yield from upload_descriptors(described)), unread


def upload_descriptors(described: Sequence[Mapping[str, Any]]) -> Flow[str]:
    """Upload the list of rows that an import is to make; returns its URL."""
    content = yield from work(lambda: _written(described))
    return (yield from file.upload_content(content, *DESCRIPTOR))


def _written(described: Sequence[Mapping[str, Any]]) -> bytes:
    """The rows as JSON; those of texts alone, as most are, in a third of the time."""
    from pydantic_core import to_json

    with gc_paused():
        if all(_TEXTS.issuperset(map(type, row.values())) for row in described):
            with suppress(ValueError):  # half of a surrogate pair, which only JSON's escapes can spell
                return to_json(described)
        return json.dumps(described).encode()


_TEXTS = frozenset({str})


def describe(rows: Sequence[PreparedRow]) -> Flow[tuple[list[Mapping[str, Any]], list[Unread]]]:
    """Upload the files of the rows; the rows as they are sent, in their order, and those whose file cannot be read."""
    files = list(dict.fromkeys(row.upload for row in rows if row.upload))
    if not files:
        return [row.row for row in rows], []
    replies = yield from all_of((_uploaded(path) for path in files), limit=UPLOADS_AT_ONCE)
    where: Mapping[str | None, _Uploaded] = dict(zip(files, replies, strict=True))
    described: list[Mapping[str, Any]] = []
    unread: list[Unread] = []
    for index, row in enumerate(rows):
        reply = where.get(row.upload)
        if row.upload and reply and reply.url is None:
            unread.append(Unread(index, row.row, row.upload, reply.problem))
        else:
            described.append(row.descriptor(reply.url if reply else None))
    return described, unread


def _uploaded(path: str) -> "Flow[_Uploaded]":
    # A file may vanish at any moment up to its last byte, and one file must not stop thousands of others.
    try:
        return _Uploaded((yield from file.upload_path(path)))
    except (OSError, file.UnusableFileError) as problem:
        return _Uploaded(None, str(problem))


@dataclass(frozen=True, slots=True)
class _Uploaded:
    """The address of a file, or what was wrong with it."""

    url: str | None
    problem: str = ""


class UnreadableRowsError(ValueError):
    """None of the files of an import can be read. Nothing was made."""
