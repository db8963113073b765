"""What the global key methods take and return."""

import logging
from collections.abc import Iterable
from typing import TYPE_CHECKING, TypedDict, cast

from labelbox.rules.findings import shown
from labelbox.schema.enums import CollectionJobStatus

if TYPE_CHECKING:
    from labelbox.flows.global_key import Assigned, Cleared, Found

logger = logging.getLogger(__name__)


class KeyAssignment(TypedDict):
    """A data row, and the global key that it is to get; at most 200 characters, unique in the organization."""

    data_row_id: str
    global_key: str


class AssignedKey(KeyAssignment):
    """A data row that got its global key.

    Attributes:
        sanitized: Whether the server changed the key to one that is allowed.
    """

    sanitized: bool


class FailedAssignment(KeyAssignment):
    """A data row that did not get its global key, and why."""

    error: str


class KeyAssignments(TypedDict):
    """The answer of `Client.assign_global_keys_to_data_rows`."""

    status: str
    results: list[AssignedKey]
    errors: list[FailedAssignment]


class FailedKey(TypedDict):
    """A global key that something is wrong with."""

    global_key: str
    error: str


class KeyLookup(TypedDict):
    """The answer of `Client.get_data_row_ids_for_global_keys`."""

    status: str
    results: list[str]
    errors: list[FailedKey]


class ClearedKeys(TypedDict):
    """The answer of `Client.clear_global_keys`."""

    status: str
    results: list[str]
    errors: list[FailedKey]


def texts(argument: str, given: Iterable[object]) -> list[str]:
    """The keys of a list.

    Raises:
        ValueError: a single text, which would be read letter by letter, or something else than a text in it.
    """
    listed = [] if isinstance(given, str) else list(given)
    if listed and {*map(type, listed)} == {str}:
        return cast("list[str]", listed)  # a hundred thousand of them, perhaps
    wrong = [f"[{index}] {shown(each)}" for index, each in enumerate(listed) if not isinstance(each, str)]
    if isinstance(given, str) or wrong:
        raise ValueError(f"{argument} must be a list of texts. Found {', '.join(wrong) or shown(given)}")
    return [str(each) for each in listed]


def assignment_pairs(inputs: Iterable[object]) -> list[tuple[str, str]]:
    """Data row ids and their keys.

    Raises:
        ValueError: an item lacks one of both, or one is no text; the message names all such items.
    """
    pairs: list[tuple[str, str]] = []
    invalid: list[str] = []
    for index, item in enumerate(inputs):
        match item:
            case {"data_row_id": str() as uid, "global_key": str() as key} if uid and key:
                pairs.append((uid, key))
            case _:
                invalid.append(f"[{index}] {shown(item)}")
    if invalid:
        raise ValueError(
            "Must provide a list of dicts containing both `data_row_id` and `global_key`. The following dict(s) are "
            f"invalid: {', '.join(invalid)}."
        )
    return pairs


def key_assignments(done: "Assigned") -> KeyAssignments:
    """The documented form of what was assigned."""
    results = [
        *(AssignedKey(data_row_id=uid, global_key=key, sanitized=True) for uid, key in done.sanitized),
        *(AssignedKey(data_row_id=uid, global_key=key, sanitized=False) for uid, key in done.unmodified),
    ]
    invalid = "Invalid assignment. Either DataRow does not exist, or globalKey is invalid"
    errors = [
        *(FailedAssignment(data_row_id=uid, global_key=key, error=invalid) for uid, key in done.invalid),
        *(
            FailedAssignment(data_row_id=uid, global_key=key, error="Access denied to Data Row")
            for uid, key in done.denied
        ),
    ]
    return {"status": _job_status(bool(results), len(errors)), "results": results, "errors": errors}


def key_lookup(found: "Found") -> KeyLookup:
    """The documented form of what was found."""
    errors = [
        *(FailedKey(global_key=key, error="Data Row not found") for key in found.not_found),
        *(FailedKey(global_key=key, error="Access denied to Data Row") for key in found.denied),
    ]
    return {"status": _job_status(any(found.ids), len(errors)), "results": found.ids, "errors": errors}


def cleared_keys(done: "Cleared") -> ClearedKeys:
    """The documented form of what was cleared."""
    reasons = {
        "Clearing global key failed": done.failed,
        "Failed to find data row matching provided global key": done.not_found,
        "Denied access to modify data row matching provided global key": done.denied,
    }
    errors = [FailedKey(global_key=key, error=reason) for reason, keys in reasons.items() for key in keys]
    return {"status": _job_status(bool(done.cleared), len(errors)), "results": done.cleared, "errors": errors}


def _job_status(some: bool, errors: int) -> str:
    """How a job on a collection ended; what went wrong is logged too."""
    if not errors:
        return str(CollectionJobStatus.SUCCESS.value)
    logger.warning("%d global keys failed", errors)
    return str((CollectionJobStatus.PARTIAL_SUCCESS if some else CollectionJobStatus.FAILURE).value)
