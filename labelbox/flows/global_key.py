"""Global keys: jobs of the server that are started, looked at, and read."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Protocol, TypeVar

from labelbox.exceptions import LabelboxError
from labelbox.exceptions import TimeoutError as LabelboxTimeoutError
from labelbox.flows.doubt import begun
from labelbox.flows.found import made
from labelbox.flows.parts import in_parts
from labelbox.flows.waiting import until
from labelbox.steps import Flow, all_of, call
from labelbox_graphql import ops

if TYPE_CHECKING:
    from labelbox_graphql.global_key import (
        GetAssignGlobalKeysResultAssignGlobalKeysToDataRowsResult,
        GetClearGlobalKeysResultClearGlobalKeysResult,
        GetDataRowsForGlobalKeysResultDataRowsForGlobalKeysResult,
    )

EVERY = 2.0
FIRST = 0.25
"""Most jobs are done at once: look soon, then less and less often, at most every `EVERY` seconds."""

KEYS_PER_JOB = 25_000
"""Keys that one request looks for: a body of at most five megabytes, mostly of one."""

JOBS_AT_ONCE = 4


class _Job(Protocol):
    @property
    def job_status(self) -> str: ...


J = TypeVar("J", bound=_Job)


@dataclass(frozen=True, slots=True)
class Found:
    """Data row ids for global keys.

    Attributes:
        ids: In the order of the keys; "" where there is none.
        not_found: Keys that no data row has.
        denied: Keys of data rows that the API key may not see.
    """

    ids: list[str]
    not_found: list[str]
    denied: list[str]


@dataclass(frozen=True, slots=True)
class Assigned:
    """What became of global keys that data rows were to get: pairs of data row id and key.

    Attributes:
        sanitized: Done, but the server changed the key to one that is allowed.
        unmodified: Done as asked.
        invalid: There is no such row, or the key is taken or not allowed.
        denied: Data rows that the API key may not change.
    """

    sanitized: list[tuple[str, str]]
    unmodified: list[tuple[str, str]]
    invalid: list[tuple[str, str]]
    denied: list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Cleared:
    """What became of global keys that were to be taken away.

    Attributes:
        cleared: Keys that are free again.
        failed: Keys that could not be taken away.
        not_found: Keys that no data row has.
        denied: Keys of data rows that the API key may not change.
    """

    cleared: list[str]
    failed: list[str]
    not_found: list[str]
    denied: list[str]


def find_ids(keys: Sequence[str], timeout: float) -> Flow[Found]:
    """The data row ids for global keys, however many: large numbers are several jobs, side by side.

    Raises:
        TimeoutError: a job was not done in time.
        LabelboxError: one failed.
    """
    found = yield from all_of((_find_ids(part, timeout) for part in in_parts(keys, KEYS_PER_JOB)), limit=JOBS_AT_ONCE)
    return Found(
        [*chain.from_iterable(part.ids for part in found)],
        [*chain.from_iterable(part.not_found for part in found)],
        [*chain.from_iterable(part.denied for part in found)],
    )


def _find_ids(keys: Sequence[str], timeout: float) -> Flow[Found]:
    answer = yield from call(ops.global_key.get_data_rows_for_global_keys(global_keys=list(keys)))
    job_id = answer.data_rows_for_global_keys.job_id

    def look() -> "Flow[GetDataRowsForGlobalKeysResultDataRowsForGlobalKeysResult]":
        answer = yield from call(ops.global_key.get_data_rows_for_global_keys_result(job_id=job_id))
        return answer.data_rows_for_global_keys_result

    data = made((yield from _done(look, timeout, "dataRowsForGlobalKeys")).data, "list of data rows")
    return Found(data.fetched_data_rows.column("uid"), data.not_found_global_keys, data.access_denied_global_keys)


def assign(keys: Sequence[tuple[str, str]], timeout: float) -> Flow[Assigned]:
    """Give data rows their global keys.

    Args:
        keys: Data row ids, and the key that each is to get.
        timeout: Seconds to wait for the server's job.

    Raises:
        TimeoutError: the job was not done in time.
        LabelboxError: it failed.
    """
    from labelbox_graphql.inputs import AssignGlobalKeyToDataRowInput

    inputs = [AssignGlobalKeyToDataRowInput(data_row_id=uid, global_key=key) for uid, key in keys]
    answer = yield from call(ops.global_key.assign_global_keys_to_data_rows(assign_inputs=inputs))
    job_id = answer.assign_global_keys_to_data_rows.job_id

    def look() -> "Flow[GetAssignGlobalKeysResultAssignGlobalKeysToDataRowsResult]":
        answer = yield from call(ops.global_key.get_assign_global_keys_result(job_id=job_id))
        return answer.assign_global_keys_to_data_rows_result

    done = yield from begun(_done(look, timeout, "assign_global_keys_to_data_rows"), "the job")
    data = made(done.data, "list of assignments")
    return Assigned(
        _pairs(data.sanitized_assignments),
        _pairs(data.unmodified_assignments),
        _pairs(data.invalid_global_key_assignments),
        _pairs(data.access_denied_assignments),
    )


def clear(keys: Sequence[str], timeout: float) -> Flow[Cleared]:
    """Take global keys off their data rows. Errors as `assign`."""
    answer = yield from call(ops.global_key.clear_global_keys(global_keys=list(keys)))
    job_id = answer.clear_global_keys.job_id

    def look() -> "Flow[GetClearGlobalKeysResultClearGlobalKeysResult]":
        answer = yield from call(ops.global_key.get_clear_global_keys_result(job_id=job_id))
        return answer.clear_global_keys_result

    data = made((yield from begun(_done(look, timeout, "clearGlobalKeys"), "the job")).data, "list of cleared keys")
    return Cleared(
        data.cleared_global_keys,
        data.failed_to_clear_global_keys,
        data.not_found_global_keys,
        data.access_denied_global_keys,
    )


class _Pair(Protocol):
    @property
    def data_row_id(self) -> str: ...
    @property
    def global_key(self) -> str: ...


def _pairs(assignments: Sequence[_Pair]) -> list[tuple[str, str]]:
    return [(each.data_row_id, each.global_key) for each in assignments]


def _done(look: "Callable[[], Flow[J]]", timeout: float, job: str) -> "Flow[J]":
    ended = {"COMPLETE", "FAILED"}
    result = yield from until(lambda seen: seen.job_status in ended, look, timeout, first=FIRST, every=EVERY)
    if result.job_status == "FAILED":
        raise LabelboxError(f"Job {job} failed.")
    if result.job_status != "COMPLETE":
        raise LabelboxTimeoutError(f"Timed out waiting for {job} job to complete.")
    return result
