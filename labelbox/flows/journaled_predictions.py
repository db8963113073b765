"""The journey of predictions into a model run and on to a project, each step of it once."""

from typing import Any, TypeVar

from labelbox.flows import journaled_batches
from labelbox.flows.batch import NewBatch, Rows
from labelbox.flows.journaled_imports import carry_over_once
from labelbox.flows.patience import PROCESSING
from labelbox.flows.predictions import SentOn, Steps, walk
from labelbox.journal.ledger import Journals
from labelbox.steps import Flow

R = TypeVar("R")


def send_on(
    start: Flow[Any], run_id: str, project_id: str, name: str, priority: int, journal: Journals
) -> Flow[SentOn]:
    """As `predictions.send_on`, once, except that the first step that fails comes out: another run goes on there.

    Args:
        start: Starts the import of the predictions, once.
        run_id: The run.
        project_id: The project.
        name: Of both imports and of the batch.
        priority: Of the batch.
        journal: Where it is written down.
    """
    new = NewBatch(name, priority, None)
    steps = Steps(
        _told,
        lambda ids: journaled_batches.create(project_id, new, Rows(ids=ids), journal, patience=PROCESSING),
        lambda ids: carry_over_once(run_id, ids, project_id, name, journal),
    )
    return walk(start, run_id, project_id, name, steps)


def _told(flow: Flow[R], what: str) -> Flow[R | None]:
    del what
    return (yield from flow)
