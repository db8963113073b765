"""The journey of predictions into a model run and on to a project, each step of it once."""

from typing import Any

from labelbox.flows import annotation_import, journaled_batches
from labelbox.flows.batch import NewBatch, Rows
from labelbox.flows.journaled_imports import carry_over_once
from labelbox.flows.patience import PROCESSING
from labelbox.flows.predictions import EVERY, SentOn, predicted, without_rows
from labelbox.journal.ledger import Journals
from labelbox.steps import Flow


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
    started = yield from start
    done = yield from annotation_import.wait(lambda: annotation_import.find_predictions(run_id, name), started, EVERY)
    ids = yield from predicted(done)
    if not ids:
        return without_rows(done)
    new = NewBatch(name, priority, None)
    batch = yield from journaled_batches.create(project_id, new, Rows(ids=ids), journal, patience=PROCESSING)
    carried = yield from carry_over_once(run_id, ids, project_id, name, journal)
    return SentOn(
        done,
        batch,
        (yield from annotation_import.wait(lambda: annotation_import.find_carried(project_id, name), carried, EVERY)),
    )
