"""Data rows to be made: what users may write down for one, and its check before anything is sent."""

import json
import os
import warnings
from collections.abc import Callable, Iterable, Mapping, Sequence, Sized
from itertools import islice
from typing import TYPE_CHECKING, Any, Literal, NotRequired, TypeAlias, TypedDict, TypeVar, cast

from labelbox.collector import gc_paused
from labelbox.exceptions import InvalidQueryError, MalformedQueryException
from labelbox.rules.data_row import (
    MAX_ATTACHMENTS_SYNC,
    MAX_ROWS,
    MAX_ROWS_SYNC,
    Metadata,
    PreparedRow,
    asks_for_metadata,
    is_plain,
    prepare,
)
from labelbox.rules.findings import Finding, Findings
from labelbox.schema.media_type import MediaType
from labelbox.schema.metadata_values import DataRowMetadataField, MetadataFieldSpec
from labelbox.schema.refused_items import RefusedItems, refused
from labelbox.steps import Flow, work
from labelbox.transport.cancel import while_wanted
from labelbox_graphql.runtime import JSONValue

if TYPE_CHECKING:
    from labelbox.orm.session import Session

R = TypeVar("R")

AttachmentType: TypeAlias = Literal[
    "CAMERA_IMAGE", "HTML", "IMAGE", "IMAGE_OVERLAY", "PDF_URL", "RAW_TEXT", "TEXT_URL", "VIDEO"
]


class AttachmentSpec(TypedDict):
    """Something shown beside a data row.

    Attributes:
        type: What it is.
        value: Its URL, or the text itself for `RAW_TEXT`.
        name: What labelers see; nothing, if not given.
    """

    type: AttachmentType
    value: str
    name: NotRequired[str]


class DataRowSpec(TypedDict):
    """A data row to be made.

    Attributes:
        row_data: A URL, the path of a local file (it is uploaded), plain text, or an object that describes a
            document, tiles, a conversation or prompts.
        external_id: An id of the user's that need not be unique; the path, if a local file is given without one.
        global_key: An id of the user's that is unique in the organization, at most 200 characters.
        media_type: What it shows; the server finds out, if not given.
        metadata_fields: Values of metadata fields.
        attachments: What is shown beside it; at most 5 for `Dataset.create_data_rows_sync`.
    """

    row_data: str | os.PathLike[str] | Mapping[str, JSONValue]
    external_id: NotRequired[str | None]
    global_key: NotRequired[str | None]
    media_type: NotRequired[MediaType | str | None]
    metadata_fields: NotRequired[Sequence[DataRowMetadataField | MetadataFieldSpec]]
    attachments: NotRequired[Sequence[AttachmentSpec]]


class ConversationMessage(TypedDict, total=False):
    """One message of a conversation."""

    messageId: str
    timestampUsec: int
    content: str
    user: Mapping[str, JSONValue]
    align: Literal["left", "right"]
    canLabel: bool


class ConversationRowSpec(TypedDict):
    """A conversation in the form of old; `row_data` with the messages is the form of today."""

    conversationalData: Sequence[ConversationMessage]
    type: NotRequired[str]
    version: NotRequired[int]
    externalId: NotRequired[str]
    globalKey: NotRequired[str]
    metadata_fields: NotRequired[Sequence[DataRowMetadataField | MetadataFieldSpec]]
    attachments: NotRequired[Sequence[AttachmentSpec]]


class TiledRowSpec(TypedDict):
    """Map tiles in the form of old; `row_data` with the description is the form of today.

    Attributes:
        tileLayerUrl: URL with `{x}`, `{y}` and `{z}` in it.
        bounds: Two corners, as latitude and longitude.
        epsg: The coordinates of annotations, such as `EPSG4326`.
    """

    tileLayerUrl: str
    bounds: NotRequired[Sequence[Sequence[float]]]
    minZoom: NotRequired[int]
    maxZoom: NotRequired[int]
    epsg: NotRequired[str]
    external_id: NotRequired[str]
    global_key: NotRequired[str]
    attachments: NotRequired[Sequence[AttachmentSpec]]


DataRowItem: TypeAlias = (
    str | os.PathLike[str] | DataRowSpec | ConversationRowSpec | TiledRowSpec | Mapping[Any, object]
)
"""An item of `create_data_rows`. Keys of a mapping may also be fields, such as `DataRow.row_data`."""


def list_items(items: object, *, sync: bool = False) -> list[object]:
    """The items of a call, counted.

    Raises:
        ValueError: they are no list of items, or too many for a synchronous call.
        MalformedQueryException: they are too many for any call.
    """
    items = iterable_items(items)
    most = MAX_ROWS_SYNC if sync else MAX_ROWS
    if not isinstance(items, Sized) or len(items) <= most:
        given = list(islice(while_wanted(items), most + 1))
        if len(given) <= most:
            return given
    if sync:
        raise ValueError(
            f"Dataset.create_data_rows_sync() supports a max of {most} data rows. For larger imports use the async "
            "function Dataset.create_data_rows()"
        )
    raise MalformedQueryException(f"Cannot create more than {most} DataRows per function call.")


def iterable_items(items: object) -> Iterable[object]:
    """The items of a call.

    Raises:
        ValueError: they are no list of items.
    """
    if not isinstance(items, Iterable):
        raise ValueError(f"Must pass an iterable to create_data_rows. Found {type(items)}")
    kind = type(cast(object, items)).__name__
    if isinstance(items, (str, bytes, Mapping)):
        raise ValueError(f"Must pass a list of items to create_data_rows. Found a single {kind}")
    return cast(Iterable[object], items)


def prepare_rows(
    items: Iterable[object],
    *,
    sync: bool = False,
    metadata: Metadata | None = None,
    exists: Callable[[str], bool] = os.path.exists,
    first: int = 0,
    with_keys: bool = False,
    warn: bool = True,
) -> list[PreparedRow]:
    """The rows of an import, in the order of the items, which are left as they are.

    Args:
        items: As `list_items` gives them.
        sync: Whether the limits of the synchronous call hold.
        metadata: Resolves `metadata_fields`; needed if `needs_metadata(items)`.
        exists: Whether there is something at a local path.
        first: The index of the first of them among the caller's items.
        with_keys: Whether each must have a global key.
        warn: Whether to warn of what is odd but may be meant.

    Raises:
        RefusedItems: of a class that the API reference names, with all that is wrong.
    """
    found = Findings()
    most = MAX_ATTACHMENTS_SYNC if sync else None
    with gc_paused():
        rows = [
            PreparedRow(item)
            if is_plain(item)
            else prepare(item, f"items[{index}]", found, exists=exists, metadata=metadata, max_attachments=most)
            for index, item in enumerate(items, first)
        ]
    if with_keys:
        for index, row in enumerate(rows, first):
            if not row.global_key:
                found.error(f"items[{index}].global_key", "value", "with a journal each data row needs a global key")
    _report(found if warn else (each for each in found if each.is_error))
    return rows


def prepare_row(
    items: object,
    keywords: Mapping[str, object],
    *,
    metadata: Metadata | None = None,
    exists: Callable[[str], bool] = os.path.exists,
) -> PreparedRow:
    """The variables of `create_data_row`: like a row of an import, but an object is sent as JSON text.

    Raises:
        InvalidQueryError: not exactly one of a mapping and keywords was given, or it has no `row_data`.
        RefusedItems: of a class that the API reference names, with all that is wrong.
    """
    item = single_item(items, keywords)
    found = Findings()
    prepared = prepare(item, "items", found, exists=exists, metadata=metadata, names_files=False)
    _report(found)
    data = prepared.row.get("row_data")
    if isinstance(data, Mapping):
        return PreparedRow({**prepared.row, "row_data": json.dumps(data)})
    return prepared


def single_item(items: object, keywords: Mapping[str, object]) -> Mapping[Any, object]:
    """The one mapping that `create_data_row` was given, in either way.

    Raises:
        InvalidQueryError: it was given in both ways, or is no mapping, or has no `row_data`.
    """
    if (items is not None and keywords) or not isinstance(items, (Mapping, type(None))):
        raise InvalidQueryError(
            "Argument to create_data_row() must be either a dictionary, or kwargs containing `row_data` at minimum"
        )
    item = keywords if items is None else cast(Mapping[Any, object], items)
    if not any(getattr(key, "name", key) == "row_data" for key in item):
        raise InvalidQueryError("DataRow.row_data missing when creating DataRow.")
    return item


def needs_metadata(items: Iterable[object]) -> bool:
    """Whether `prepare_rows` needs the organization's metadata fields for these items."""
    return asks_for_metadata(items)


def with_metadata(client: "Session", items: Sequence[object], prepare: Callable[[Metadata | None], R]) -> R:
    """Prepare rows by the organization's metadata fields.

    The fields are fetched only if one of the items has any, and once more only if one is unknown.

    Args:
        client: Knows the fields.
        items: What rows are to be made of.
        prepare: Makes the rows, with what resolves `metadata_fields`.

    Raises:
        RefusedItems: what `prepare` refuses.
    """
    if not needs_metadata(items):
        return client.run(_prepared(items, prepare, None))
    known = client.get_data_row_metadata_ontology()
    writer = known.writer()
    try:
        return client.run(_prepared(items, prepare, writer))
    except RefusedItems:
        if not writer.met_unknown:
            raise
    known.refresh_ontology()
    return client.run(_prepared(items, prepare, known.writer()))


def _prepared(items: Sequence[object], prepare: Callable[[Metadata | None], R], metadata: Metadata | None) -> Flow[R]:
    # One row is not worth a thread.
    return prepare(metadata) if len(items) == 1 else (yield from work(lambda: prepare(metadata)))


def _report(found: Iterable[Finding]) -> None:
    problem = refused(found)
    if problem is not None:
        raise problem
    for finding in found:
        category = DeprecationWarning if finding.rule == "deprecated" else UserWarning
        warnings.warn(str(finding), category, stacklevel=4)
