"""Global keys: jobs of the server that are started, looked at, and read."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeVar

from labelbox.exceptions import LabelboxError
from labelbox.exceptions import TimeoutError as LabelboxTimeoutError
from labelbox.flows.found import made
from labelbox.steps import Flow, call, clock, sleep
from labelbox_graphql import ops

if TYPE_CHECKING:
    from labelbox_graphql.global_key import GetDataRowsForGlobalKeysResultDataRowsForGlobalKeysResult

EVERY = 2.0
FIRST = 0.25
"""Most jobs are done at once: look soon, then less and less often, at most every `EVERY` seconds."""


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


def find_ids(keys: Sequence[str], timeout: float) -> Flow[Found]:
    """The data row ids for global keys.

    Raises:
        TimeoutError: the job was not done in time.
        LabelboxError: it failed.
    """
    answer = yield from call(ops.global_key.get_data_rows_for_global_keys(global_keys=list(keys)))
    job_id = answer.data_rows_for_global_keys.job_id
    result = yield from _done(lambda: _ask(job_id), timeout, "dataRowsForGlobalKeys")
    data = made(result.data, "list of data rows")
    return Found(
        [row.uid for row in data.fetched_data_rows or ()],
        list(data.not_found_global_keys or ()),
        list(data.access_denied_global_keys or ()),
    )


def _ask(job_id: str) -> "Flow[GetDataRowsForGlobalKeysResultDataRowsForGlobalKeysResult]":
    answer = yield from call(ops.global_key.get_data_rows_for_global_keys_result(job_id=job_id))
    return answer.data_rows_for_global_keys_result


def _done(look: "Callable[[], Flow[J]]", timeout: float, job: str) -> "Flow[J]":
    deadline = (yield from clock()) + timeout
    pause = FIRST
    while True:
        result = yield from look()
        if result.job_status == "COMPLETE":
            return result
        if result.job_status == "FAILED":
            raise LabelboxError(f"Job {job} failed.")
        if (yield from clock()) + pause > deadline:
            raise LabelboxTimeoutError(f"Timed out waiting for {job} job to complete.")
        yield from sleep(pause)
        pause = min(pause * 2, EVERY)
