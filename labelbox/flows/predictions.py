"""The journey of predictions into a model run and on to a project."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from labelbox.exceptions import ReportedError, UnexpectedResponseError
from labelbox.flows import annotation_import, ndjson
from labelbox.flows import batch as batches
from labelbox.steps import Flow

if TYPE_CHECKING:
    from labelbox_graphql.fragments import MEAPredictionImportFields, MEAToMALPredictionImportFields

R = TypeVar("R")
S = TypeVar("S", bound=annotation_import.State)

EVERY = 10.0
"""Seconds between two looks at an import, at most."""

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class SentOn:
    """What was made; None for what it did not come to."""

    predictions: "MEAPredictionImportFields | None" = None
    batch: batches.Made | None = None
    pre_labels: "MEAToMALPredictionImportFields | None" = None


def send_on(start: Flow[Any], run_id: str, project_id: str, name: str, priority: int) -> Flow[SentOn]:
    """Import predictions into a run, then the data rows that got one into a project, then their predictions there.

    Args:
        start: Starts the import of the predictions. What it does not find right about them comes out as it is.
        run_id: The run.
        project_id: The project.
        name: Of both imports and of the batch.
        priority: Of the batch.
    """
    started = yield from _tried(start, "import predictions")
    if started is None:
        return SentOn()
    done = yield from _waited(lambda: annotation_import.find_predictions(run_id, name), started)
    data_row_ids = yield from _tried(predicted(done), "see which data rows got a prediction")
    if not data_row_ids:
        return without_rows(done)
    wanted = batches.NewBatch(name, priority, None)
    made = yield from _tried(batches.create(project_id, wanted, batches.Rows(ids=data_row_ids)), "make a batch")
    if made is None:
        return SentOn(done)
    carried = yield from _tried(_carried(run_id, data_row_ids, project_id, name), "import predictions as pre-labels")
    return SentOn(done, made, carried)


def without_rows(done: "MEAPredictionImportFields") -> SentOn:
    """No data row got a prediction, so there is nothing to go on with."""
    logger.error("Could not make a batch: no data row got a prediction")
    return SentOn(done)


def predicted(done: "MEAPredictionImportFields") -> Flow[list[str]]:
    """Ids of the data rows that got at least one prediction."""
    if done.status_file_url is None:
        return []
    statuses = yield from ndjson.read(done.status_file_url, "the statuses of an import")
    try:
        return list(dict.fromkeys(row["dataRow"]["id"] for row in statuses if row["status"] == "SUCCESS"))
    except (KeyError, TypeError):
        raise UnexpectedResponseError("a row of the statuses of an import is of another shape than expected") from None


def _carried(
    run_id: str, data_row_ids: list[str], project_id: str, name: str
) -> "Flow[MEAToMALPredictionImportFields]":
    started = yield from annotation_import.carry_over(run_id, data_row_ids, project_id, name)
    return (yield from _waited(lambda: annotation_import.find_carried(project_id, name), started))


def _waited(look: Callable[[], Flow[S]], started: S) -> Flow[S]:
    """The import when it is done; as it was last seen, if the server cannot be asked any more: it goes on there."""
    done = yield from _tried(annotation_import.wait(look, started, EVERY), "wait for an import")
    return done or started


def _tried(flow: Flow[R], what: str) -> Flow[R | None]:
    """The result; None, and a line in the log, where the server does not allow it."""
    try:
        return (yield from flow)
    except ReportedError as problem:
        logger.error("Could not %s: %s", what, problem)
        return None
