"""The journey of predictions into a model run and on to a project."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

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


class Attempt(Protocol):
    """What becomes of a step: its result; None if it failed and nothing more shall be done."""

    def __call__(self, flow: Flow[R], what: str) -> Flow[R | None]: ...


@dataclass(frozen=True, slots=True)
class Steps:
    """How predictions are sent on.

    Attributes:
        attempt: What becomes of each step.
        make_batch: Makes a batch of data rows.
        carry_over: Starts the import of their predictions into the project.
    """

    attempt: Attempt
    make_batch: "Callable[[list[str]], Flow[batches.Made]]"
    carry_over: "Callable[[list[str]], Flow[MEAToMALPredictionImportFields]]"


def send_on(start: Flow[Any], run_id: str, project_id: str, name: str, priority: int) -> Flow[SentOn]:
    """Import predictions into a run, then the data rows that got one into a project, then their predictions there.

    The first step that the server does not allow is the last one, with a line in the log.

    Args:
        start: Starts the import of the predictions. What it does not find right about them comes out as it is.
        run_id: The run.
        project_id: The project.
        name: Of both imports and of the batch.
        priority: Of the batch.
    """
    new = batches.NewBatch(name, priority, None)
    steps = Steps(
        _tried,
        lambda ids: batches.create(project_id, new, batches.Rows(ids=ids)),
        lambda ids: annotation_import.carry_over(run_id, ids, project_id, name),
    )
    return walk(start, run_id, project_id, name, steps)


def walk(start: Flow[Any], run_id: str, project_id: str, name: str, steps: Steps) -> Flow[SentOn]:
    """The steps of `send_on`, each in its way."""
    attempt = steps.attempt
    started = yield from attempt(start, "import predictions")
    if started is None:
        return SentOn()
    done = yield from _waited(lambda: annotation_import.find_predictions(run_id, name), started, attempt)
    ids = yield from attempt(_predicted(done), "see which data rows got a prediction")
    if not ids:
        logger.error("Could not make a batch: no data row got a prediction")
        return SentOn(done)
    batch = yield from attempt(steps.make_batch(ids), "make a batch")
    if batch is None:
        return SentOn(done)
    carried = yield from attempt(steps.carry_over(ids), "import predictions as pre-labels")
    if carried is None:
        return SentOn(done, batch)
    carried = yield from _waited(lambda: annotation_import.find_carried(project_id, name), carried, attempt)
    return SentOn(done, batch, carried)


def _predicted(done: "MEAPredictionImportFields") -> Flow[list[str]]:
    """Ids of the data rows that got at least one prediction."""
    if done.status_file_url is None:
        return []
    statuses = yield from ndjson.read(done.status_file_url, "the statuses of an import")
    try:
        return list(dict.fromkeys(row["dataRow"]["id"] for row in statuses if row["status"] == "SUCCESS"))
    except (KeyError, TypeError):
        raise UnexpectedResponseError("a row of the statuses of an import is of another shape than expected") from None


def _waited(look: Callable[[], Flow[S]], started: S, attempt: Attempt) -> Flow[S]:
    """The import when it is done; as it was last seen, if the server cannot be asked any more: it goes on there."""
    done = yield from attempt(annotation_import.wait(look, started, EVERY), "wait for an import")
    return done or started


def _tried(flow: Flow[R], what: str) -> Flow[R | None]:
    """The result; None, and a line in the log, where the server does not allow it."""
    try:
        return (yield from flow)
    except ReportedError as problem:
        logger.error("Could not %s: %s", what, problem)
        return None
