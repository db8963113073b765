"""What became of the data rows that batches were made of."""

from collections.abc import Sequence
from typing import Any

from labelbox.flows import ndjson, old_export
from labelbox.flows.batch import AT_ONCE, Rows
from labelbox.journal.result import BulkItem, BulkResult
from labelbox.steps import Flow, all_of

NOT_IN_IT = "it is not in the batch: it was in the project before, or there is no such data row"


def outcomes(batch_ids: Sequence[str], rows: Rows, timeout: float) -> Flow[BulkResult]:
    """Ask which of the rows are in the batches, and tell it by the index of each.

    Args:
        batch_ids: The batches, filled by now.
        rows: What they were to be made of.
        timeout: Seconds to wait for the list of a batch.

    Raises:
        LabelboxError: the server could not list the rows of a batch, or not in time.
    """
    listed = yield from all_of((_listed(uid, timeout) for uid in batch_ids), limit=AT_ONCE)
    by_key = bool(rows.global_keys)
    there = {str(row.get("globalKey" if by_key else "id")): row for found in listed for row in found}
    done: list[BulkItem] = []
    failed: list[BulkItem] = []
    for index, name in enumerate(rows.global_keys or rows.ids):
        if row := there.get(name):
            done.append(BulkItem(index, row.get("globalKey"), row.get("id")))
        else:
            key, uid = (name, None) if by_key else (None, name)
            failed.append(BulkItem(index, key, uid, NOT_IN_IT))
    return BulkResult(tuple(done), (), tuple(failed))


def _listed(batch_id: str, timeout: float) -> Flow[list[dict[str, Any]]]:
    url = yield from old_export.batch_rows(batch_id, timeout, metadata=False)
    return (yield from ndjson.read(url, "the data rows of the batch"))
