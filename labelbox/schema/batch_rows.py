"""What the batch methods accept."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from labelbox.flows.batch import Rows
from labelbox.schema.data_row import DataRow
from labelbox_graphql.enums import QueueMode

if TYPE_CHECKING:
    from labelbox_graphql.inputs import ConsensusSettingsInput

MAX_ROWS = 100_000
"""Data rows per batch, the server's documented limit."""


def batch_rows(
    queue_mode: QueueMode, data_rows: "Iterable[str | DataRow] | None", global_keys: Sequence[str] | None
) -> Rows:
    """The rows of a batch.

    Raises:
        ValueError: the project takes no batches, or there are no rows, too many, or something else.
    """
    if queue_mode not in (QueueMode.Batch, QueueMode.CATALOG):
        raise ValueError("Project must be in batch mode")
    ids = [_row_id(row) for row in data_rows or ()]
    rows = Rows(ids, list(global_keys or ()))
    if len(rows) > MAX_ROWS:
        raise ValueError(
            f"Batch exceeds max size, break into smaller batches: {len(rows)} data rows, at most {MAX_ROWS}"
        )
    if not len(rows):
        raise ValueError("You need at least one data row in a batch")
    return rows


def _row_id(row: object) -> str:
    if isinstance(row, DataRow):
        return row.uid
    if isinstance(row, str):
        return row
    raise ValueError(f"`data_rows` must be DataRow ids or DataRow objects, found {type(row).__name__}")


def consensus_input(settings: Mapping[str, float] | None) -> "ConsensusSettingsInput | None":
    """The settings as they are sent.

    Raises:
        ValueError: a key is missing, unknown, or its value out of range.
    """
    if settings is None:
        return None
    from labelbox_graphql.inputs import ConsensusSettingsInput

    expected = {"number_of_labels", "coverage_percentage"}
    if set(settings) != expected:
        raise ValueError(f"consensus_settings: expected the keys {sorted(expected)}, found {sorted(settings)}")
    return ConsensusSettingsInput(
        number_of_labels=int(settings["number_of_labels"]), coverage_percentage=float(settings["coverage_percentage"])
    )
