"""What the global key methods return."""

import logging
from typing import TypedDict

from labelbox.flows.global_key import Found
from labelbox.schema.enums import CollectionJobStatus

logger = logging.getLogger(__name__)


class FailedKey(TypedDict):
    """A global key that something is wrong with."""

    global_key: str
    error: str


class KeyLookup(TypedDict):
    """The answer of `Client.get_data_row_ids_for_global_keys`."""

    status: str
    results: list[str]
    errors: list[FailedKey]


def key_lookup(found: Found) -> KeyLookup:
    """The documented form of what was found."""
    errors = [
        *(FailedKey(global_key=key, error="Data Row not found") for key in found.not_found),
        *(FailedKey(global_key=key, error="Access denied to Data Row") for key in found.denied),
    ]
    if errors:
        logger.warning("%d of %d global keys have no data row to return", len(errors), len(found.ids))
    return {"status": job_status(any(found.ids), bool(errors)), "results": found.ids, "errors": errors}


def job_status(some: bool, errors: bool) -> str:
    """How a job on a collection ended, from whether there are results and errors."""
    if not errors:
        return str(CollectionJobStatus.SUCCESS.value)
    return str((CollectionJobStatus.PARTIAL_SUCCESS if some else CollectionJobStatus.FAILURE).value)
