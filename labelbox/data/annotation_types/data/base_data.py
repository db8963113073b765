"""What all data rows have in common."""

from typing import Any

from ...records import Record, record


@record
class BaseData(Record):
    """What a label is about: a data row, by its id or its global key.

    Args:
        external_id: Your name of the row; need not be unique.
        uid: The row's id.
        global_key: Your unique key of the row.
        media_attributes: Facts about the file, as the service reports them.
        metadata: Metadata fields of the row, as dicts.
    """

    external_id: str | None = None
    uid: str | None = None
    global_key: str | None = None
    media_attributes: dict[str, Any] | None = None
    metadata: list[dict[str, Any]] | None = None
