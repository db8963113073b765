"""Journeys around labels."""

from collections.abc import Sequence

from labelbox.steps import Flow, call
from labelbox_graphql import ops

DELETED_AT_ONCE = 1_000
"""Ids per request; the server's limit is not known, but its documents carry them as text."""


def delete(uids: Sequence[str]) -> Flow[None]:
    """Delete labels, a thousand per request. Repeating it after a failure is safe: what is gone stays gone."""
    for start in range(0, len(uids), DELETED_AT_ONCE):
        yield from call(ops.label.delete_labels(label_ids=uids[start : start + DELETED_AT_ONCE]))
