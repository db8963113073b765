# Derived from labelbox/schema/batch_rows.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""What the batch methods accept."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from labelbox._async.schema.data_row import DataRow
from labelbox.flows.batch import Rows
from labelbox.rules.findings import Findings
from labelbox.schema.batch_rows import MAX_ROWS, _key, _listed
from labelbox.schema.identifiables import GlobalKeys
from labelbox.schema.refused_items import refused
from labelbox_graphql.enums import QueueMode

if TYPE_CHECKING:
    pass


def batch_rows(
    queue_mode: QueueMode, data_rows: "Iterable[str | DataRow] | None", global_keys: Iterable[str] | None
) -> Rows:
    """The rows of a batch. `GlobalKeys` given as data rows are global keys all the same.

    Raises:
        ValueError: the project takes no batches, or there are no rows, too many, both kinds, or something else.
    """
    if queue_mode not in (QueueMode.Batch, QueueMode.CATALOG):
        raise ValueError("Project must be in batch mode")
    rows = identified_rows(data_rows, global_keys)
    if len(rows) > MAX_ROWS:
        raise ValueError(
            f"Batch exceeds max size, break into smaller batches: {len(rows)} data rows, at most {MAX_ROWS}"
        )
    return rows


def identified_rows(data_rows: "Iterable[str | DataRow] | None", global_keys: Iterable[str] | None) -> Rows:
    """The rows of one batch or of several, however many.

    Raises:
        ValueError: there are none, both kinds, or something else.
    """
    if isinstance(data_rows, GlobalKeys):
        global_keys = [*list(data_rows), *(global_keys or ())]
        data_rows = None
    found = Findings()
    ids = [_row_id(row, f"data_rows[{index}]", found) for index, row in enumerate(_listed("data_rows", data_rows))]
    keys = [_key(key, f"global_keys[{index}]", found) for index, key in enumerate(_listed("global_keys", global_keys))]
    if problem := refused(found):
        raise problem
    if ids and keys:
        raise ValueError("data_rows and global_keys cannot both be given: a batch takes one of the two")
    if not ids and not keys:
        raise ValueError("You need at least one data row in a batch")
    return Rows(ids, keys)


def _row_id(row: object, where: str, found: Findings) -> str:
    if isinstance(row, DataRow):
        return row.uid
    if not isinstance(row, str):
        what = type(row).__name__
        found.error(where, "value", f"`data_rows` must be DataRow ids or DataRow objects, found {what}")
    return str(row)
