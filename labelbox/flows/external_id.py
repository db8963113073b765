"""External ids: asked for in parts, because the server cuts long answers."""

from collections.abc import Sequence

from labelbox.flows.parts import in_parts
from labelbox.steps import Flow, all_of, call
from labelbox_graphql import ops

IDS_PER_REQUEST = 100
"""External ids per request: as many as the reference client asks for."""

PAIRS_PER_ANSWER = 1_500
"""What the server returns at most, says the API reference."""

REQUESTS_AT_ONCE = 8

Pair = tuple[str, str]
"""An external id, and the id of one of its data rows."""


def find_rows(external_ids: Sequence[str]) -> Flow[list[Pair]]:
    """All pairs of these external ids; ids that no data row has are absent."""
    ids = list(dict.fromkeys(external_ids))
    found = yield from all_of((_find(part) for part in in_parts(ids, IDS_PER_REQUEST)), limit=REQUESTS_AT_ONCE)
    return [pair for part in found for pair in part]


def _find(ids: Sequence[str]) -> Flow[list[Pair]]:
    answer = yield from call(ops.data_row.get_external_ids_to_data_row_ids(external_ids=list(ids)))
    pairs = [(each.external_id, each.data_row_id) for each in answer.external_ids_to_data_row_ids]
    if len(pairs) < PAIRS_PER_ANSWER or len(ids) == 1:
        return pairs
    # The answer may have been cut: half of the ids fit, or a quarter.
    middle = len(ids) // 2
    return [*(yield from _find(ids[:middle])), *(yield from _find(ids[middle:]))]
