"""What a data row can be made of, and how the row of an import looks that makes it.

Nothing here touches the disk or changes what it is given: a row to be made from a file says which one to upload.
"""

import os
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import Enum
from types import NoneType
from typing import Any, NamedTuple, TypeGuard

from .findings import Findings, did_you_mean, shown
from .kinds import is_items, is_mapping

MAX_ROWS = 150_000
"""Data rows per `create_data_rows`: the limit of the reference client."""
MAX_ROWS_SYNC = 1_000
"""Data rows per `create_data_rows_sync`: the API reference."""
MAX_ATTACHMENTS_SYNC = 5
"""Attachments per data row of `create_data_rows_sync`: the API reference."""

KEYS = ("row_data", "external_id", "global_key", "media_type", "metadata_fields", "attachments")
_PLAIN_KEYS = frozenset({"row_data", "external_id", "global_key"})
_TEXTS = frozenset({str})
_WEB = ("https://", "http://")
READ_ONLY = ("uid", "created_at", "updated_at", "media_attributes", "metadata")
ATTACHMENT_TYPES = ("CAMERA_IMAGE", "HTML", "IMAGE", "IMAGE_OVERLAY", "PDF_URL", "RAW_TEXT", "TEXT_URL", "VIDEO")
CONVERSATION_TYPE = "application/vnd.labelbox.conversational"
MESSAGE_KEYS = ("align", "canLabel", "content", "messageId", "timestampUsec", "user")
MEDIA_TYPES = (
    ("AUDIO", "CONVERSATIONAL", "DICOM", "HTML", "IMAGE", "JSON", "LLM_PROMPT_CREATION")
    + ("LLM_PROMPT_RESPONSE_CREATION", "PDF", "TEXT", "TMS_GEO", "TMS_SIMPLE", "VIDEO")
)  # fmt: skip

Metadata = Callable[[object], Sequence[Mapping[str, Any]]]
"""From metadata as users give it to `{"schemaId", "value"}` entries; a ValueError or KeyError says what is wrong."""


class PreparedRow(NamedTuple):  # made in half the time of a frozen dataclass
    """One row of an import.

    Attributes:
        row: The row as it is sent; without `row_data` if that is yet to be uploaded.
        upload: The local file to upload; None if there is nothing to upload.
    """

    row: Mapping[str, Any]
    upload: str | None = None

    @property
    def global_key(self) -> str:
        """Its global key, empty if it has none; tiles in the form of old may spell it in camel case."""
        return str(self.row.get("global_key") or self.row.get("globalKey") or "")

    def descriptor(self, url: str | None = None) -> dict[str, Any]:
        """The row as it is sent.

        Args:
            url: Where the uploaded file is; needed if there is one.
        """
        if self.upload is None:
            return dict(self.row)
        if url is None:
            raise ValueError(f"{self.upload} has not been uploaded yet")
        return {"row_data": url, **self.row}


def prepare(
    item: object,
    where: str,
    found: Findings,
    *,
    exists: Callable[[str], bool],
    metadata: Metadata | None = None,
    max_attachments: int | None = None,
    names_files: bool = True,
) -> PreparedRow:
    """The row that an item makes; only of use if nothing wrong was found.

    Args:
        item: A path, or a mapping whose keys are names or fields of a data row.
        where: The place of the item, for findings.
        found: Takes what is wrong.
        exists: Whether there is something at a local path.
        metadata: Resolves `metadata_fields`; None leaves them as they are.
        max_attachments: How many there may be; None for any number.
        names_files: Whether the path of a file becomes the external id of a row that is given none.
    """
    if is_plain(item):
        return PreparedRow(item)
    if isinstance(item, (str, os.PathLike)):
        return _file(_path_text(item), where, found, exists)
    if not is_mapping(item):
        found.error(where, "item", f"expected a path or a mapping, found {shown(item)}")
        return PreparedRow({})
    row = {str(getattr(key, "name", key)): value for key, value in item.items()}
    if "conversationalData" in row:
        row = _conversation(row, where, found)
    if "attachments" in row:
        row["attachments"] = _attachments(row["attachments"], f"{where}.attachments", found, max_attachments)
    if "tileLayerUrl" in row:
        # Tiles in the form of old: the server reads the keys itself.
        return PreparedRow(row)
    _check_keys(row, where, found)
    row = {key: value for key, value in row.items() if key in KEYS}
    if row.get("metadata_fields") is not None and metadata is not None:
        row["metadata_fields"] = _metadata(row["metadata_fields"], f"{where}.metadata_fields", found, metadata)
    return _asset(_values(row, where, found), where, found, exists, names_files)


def is_plain(item: object) -> TypeGuard[dict[str, str]]:
    """Whether it is a row as most are, with nothing to find: texts only, and the address of an asset among them.

    All checks together take ten times as long, and imports have a hundred thousand rows.
    """
    if not _is_dict(item):
        return False
    data = item.get("row_data")
    return (
        type(data) is str
        and data.startswith(_WEB)
        and item.keys() <= _PLAIN_KEYS
        and _TEXTS.issuperset(map(type, item.values()))
    )


def asks_for_metadata(items: Iterable[object]) -> bool:
    """Whether an item has metadata, so that one must know the fields of the organization."""
    return any(
        any(getattr(key, "name", key) == "metadata_fields" and bool(value) for key, value in item.items())
        for item in items
        if not (_is_dict(item) and item.keys() <= _PLAIN_KEYS) and is_mapping(item)
    )


def _file(path: str, where: str, found: Findings, exists: Callable[[str], bool]) -> PreparedRow:
    if not exists(path):
        found.error(where, "path", f"Filepath {path} does not exist.")
    return PreparedRow({"external_id": path}, path)


def _asset(
    row: dict[str, Any], where: str, found: Findings, exists: Callable[[str], bool], names_files: bool
) -> PreparedRow:
    data = row.get("row_data")
    where = f"{where}.row_data"
    if isinstance(data, os.PathLike) or _is_local(data, exists):
        path = _path_text(data)
        prepared = _file(path, where, found, exists)
        given = {
            key: value for key, value in row.items() if key != "row_data" and (key, value) != ("external_id", None)
        }
        return PreparedRow({**prepared.row, **given} if names_files else given, path)
    if data is None:
        found.error(where, "row-data", "`row_data` missing when creating DataRow.")
    elif not isinstance(data, (str, Mapping)):
        found.error(where, "row-data", f"row_data must be a text, a path or an object. Found {shown(data)}")
    elif isinstance(data, str) and data.startswith("s3:/"):
        found.error(where, "row-data", "row_data: s3 assets must start with 'https'.")
    elif isinstance(data, str) and "://" not in data and _PATH.fullmatch(data):
        found.warning(where, "path", f"there is no file {data!r}; it is taken for text")
    return PreparedRow(row)


def _is_local(data: object, exists: Callable[[str], bool]) -> bool:
    return isinstance(data, str) and "://" not in data and exists(data)


def _conversation(row: Mapping[str, Any], where: str, found: Findings) -> dict[str, Any]:
    """The form of old, with messages beside the names of the row, as the form of today."""
    messages = row["conversationalData"]
    where = f"{where}.conversationalData"
    if not is_items(messages):
        found.error(where, "conversation", f"conversationalData must be a list. Found {type(messages)}")
    else:
        for number, message in enumerate(messages):
            _check_message(message, f"{where}[{number}]", found)
    renamed = {_CONVERSATION_KEYS.get(key, key): value for key, value in row.items() if key not in _CONVERSATION}
    kind, version = row.get("type", CONVERSATION_TYPE), row.get("version", 1)
    return {**renamed, "row_data": {"type": kind, "version": version, "messages": messages}}


def _check_message(message: object, where: str, found: Findings) -> None:
    if not is_mapping(message):
        found.error(where, "conversation", f"a message must be an object. Found {shown(message)}")
        return
    for key in message:
        if key not in MESSAGE_KEYS:
            known = ", ".join(MESSAGE_KEYS)
            found.error(where, "message-key", f"Invalid {key} key found! Accepted keys in messages list is {known}")


def _attachments(attachments: object, where: str, found: Findings, at_most: int | None) -> object:
    if not is_items(attachments):
        found.error(where, "attachments", f"Attachments must be a list. Found {type(attachments)}")
        return attachments
    if at_most is not None and len(attachments) > at_most:
        found.error(
            where,
            "attachments",
            f"Max attachments number of supported attachments per data row is {at_most}. Found {len(attachments)}. "
            "Condense multiple attachments into one with the HTML attachment type if necessary.",
        )
    return [check_attachment(attachment, f"{where}[{number}]", found) for number, attachment in enumerate(attachments)]


def check_attachment(attachment: object, where: str, found: Findings) -> object:
    """The attachment as it is sent: "TEXT", an old name, becomes "RAW_TEXT"."""
    if not is_mapping(attachment):
        found.error(where, "attachments", f"an attachment must be an object. Found {shown(attachment)}")
        return attachment
    for key in ("type", "value"):
        if not attachment.get(key):
            found.error(where, "attachments", f"Must provide a `{key}` key for each attachment. Found {attachment}.")
            return attachment
    kind = attachment["type"]
    if kind == "TEXT":
        found.warning(where, "deprecated", "the attachment type TEXT is deprecated; RAW_TEXT is meant")
        return {**attachment, "type": "RAW_TEXT"}
    if kind not in ATTACHMENT_TYPES:
        found.error(where, "attachments", f"attachment_type must be one of {list(ATTACHMENT_TYPES)}. Found {kind}")
    return dict(attachment)


def _check_keys(row: Iterable[str], where: str, found: Findings) -> None:
    for key in row:
        if key in READ_ONLY:
            found.error(f"{where}.{key}", "key", f"Field(s) {key!r} not valid on DB type 'DataRow'; the server sets it")
        elif key not in KEYS:
            hint = did_you_mean(key, KEYS)
            found.error(f"{where}.{key}", "key", f"Field(s) {key!r} not valid on DB type 'DataRow'{hint}")


def _values(row: dict[str, Any], where: str, found: Findings) -> dict[str, Any]:
    for key in ("external_id", "global_key", "media_type"):
        value = row.get(key)
        row |= {key: value.value} if isinstance(value, Enum) else {}
        if not isinstance(row.get(key), (str, NoneType)):
            found.error(f"{where}.{key}", "value", f"{key} must be a text. Found {shown(value)}")
    media_type = row.get("media_type")
    if isinstance(media_type, str) and media_type not in MEDIA_TYPES:
        hint = did_you_mean(media_type.upper(), MEDIA_TYPES)
        found.warning(f"{where}.media_type", "media-type", f"{media_type!r} is no media type that is known here{hint}")
    return row


def _metadata(fields: object, where: str, found: Findings, metadata: Metadata) -> object:
    try:
        return metadata(fields)
    except KeyError as problem:
        found.error(where, "metadata-name", str(problem.args[0]))
    except ValueError as problem:
        found.error(where, "metadata", str(problem))
    return fields


def _is_dict(value: object) -> TypeGuard[dict[Any, Any]]:
    return type(value) is dict


def _path_text(path: Any) -> str:
    return os.fsdecode(path)


_CONVERSATION = ("conversationalData", "type", "version")
_CONVERSATION_KEYS = {"externalId": "external_id", "globalKey": "global_key"}
# What nobody would write as the text of a data row: `photos/a.jpg`, `./a`, `C:\\a.png`.
_PATH = re.compile(r"(?:~|\.{1,2}|[A-Za-z]:)?[\\/]?(?:[^\\/\n]+[\\/])*[^\\/\s]+\.[A-Za-z0-9]{2,5}|\.{0,2}[\\/]\S+")
