"""Exports of the old kind: the same request is repeated until it answers with the address of a file."""

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol, cast

from labelbox.exceptions import LabelboxError, UnexpectedResponseError
from labelbox.flows.found import made
from labelbox.flows.waiting import until
from labelbox.steps import Flow, call, download
from labelbox_graphql import ops

if TYPE_CHECKING:
    from labelbox_graphql.inputs import ExportDateRangeInput

EVERY = 2.0
FIRST = 0.25
"""Many files are there at once: look soon, then less and less often, at most every `EVERY` seconds."""


class _DataRows(Protocol):
    @property
    def status(self) -> str | None: ...
    @property
    def download_url(self) -> str | None: ...


Ask = Callable[[], "Flow[_DataRows]"]


def dataset_rows(uid: str, timeout: float, *, metadata: bool) -> Flow[str]:
    """The address of the data rows of a dataset.

    Raises:
        LabelboxError: the export failed, or was not done in time.
    """

    def ask() -> "Flow[_DataRows]":
        op = ops.export.get_dataset_data_rows_export_url(dataset_id=uid, include_metadata=metadata)
        return (yield from call(op)).export_dataset_data_rows

    return (yield from _data_rows(ask, timeout))


def batch_rows(uid: str, timeout: float, *, metadata: bool) -> Flow[str]:
    """The address of the data rows of a batch. Errors as `dataset_rows`."""

    def ask() -> "Flow[_DataRows]":
        op = ops.export.get_batch_data_rows_export_url(batch_id=uid, include_metadata=metadata)
        return (yield from call(op)).export_batch_data_rows

    return (yield from _data_rows(ask, timeout))


def queued_rows(project_id: str, timeout: float, *, metadata: bool) -> Flow[str]:
    """The address of the data rows that wait in a project. Errors as `dataset_rows`."""

    def ask() -> "Flow[_DataRows]":
        op = ops.export.get_queued_data_rows_export_url(project_id=project_id, include_metadata=metadata)
        return (yield from call(op)).export_queued_data_rows

    return (yield from _data_rows(ask, timeout))


def labels(
    project_id: str,
    timeout: float,
    created: "ExportDateRangeInput | None" = None,
    touched: "ExportDateRangeInput | None" = None,
) -> Flow[str | None]:
    """The address of a project's labels; None when they were not there in time.

    Args:
        project_id: The project.
        timeout: Seconds to wait.
        created: When the labels were made; None at any time.
        touched: When their data rows were last touched; None at any time.
    """

    def ask() -> Flow[str | None]:
        if created is None and touched is None:
            whole = (yield from call(ops.export.get_label_export_url(project_id=project_id))).export_labels
            return None if whole.should_poll else whole.download_url
        op = ops.export.get_filtered_label_export_url(
            project_id=project_id, **_given(label_created_at=created, last_activity_at=touched)
        )
        part = (yield from call(op)).export_labels
        return None if part.should_poll else part.download_url

    return (yield from _found(ask, timeout))


def model_run_labels(run_id: str, timeout: float) -> Flow[str | None]:
    """The address of the labels of a model run; None when they were not there in time.

    Raises:
        LabelboxError: the export failed.
    """

    def ask() -> Flow[str | None]:
        answer = yield from call(ops.export.export_model_run_annotations(model_run_id=run_id))
        export = answer.export_model_run_annotations
        if export.status == "FAILED":
            raise LabelboxError("Label export failed.")
        return export.download_url

    return (yield from _found(ask, timeout))


def read_labels(url: str) -> Flow[list[dict[str, Any]]]:
    """The labels in a file.

    Raises:
        UnexpectedResponseError: it is no JSON.
    """
    content = yield from download(url)
    try:
        rows: object = json.loads(content)
    except (ValueError, RecursionError):
        raise UnexpectedResponseError("the file of exported labels is no JSON") from None
    if not isinstance(rows, list):
        raise UnexpectedResponseError("the file of exported labels holds no list")
    return cast("list[dict[str, Any]]", rows)


def _given(**ranges: "ExportDateRangeInput | None") -> "dict[str, ExportDateRangeInput]":
    return {name: given for name, given in ranges.items() if given is not None}


def _data_rows(ask: Ask, timeout: float) -> Flow[str]:
    def look() -> Flow[str | None]:
        state = yield from ask()
        if state.status == "FAILED":
            raise LabelboxError("Data row export failed.")
        return made(state.download_url, "address of the exported data rows") if state.status == "COMPLETE" else None

    url = yield from _found(look, timeout)
    if url is None:
        raise LabelboxError(f"Unable to export data rows within {timeout} seconds.")
    return url


def _found(look: Callable[[], Flow[str | None]], timeout: float) -> Flow[str | None]:
    """Look until there is an address, or the time is up."""
    return (yield from until(bool, look, timeout, first=FIRST, every=EVERY)) or None
