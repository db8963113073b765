"""The programs that are killed; the first: data rows, a batch of them, and labels for them, with one journal."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from labelbox import Client, Dataset, LabelImport
from labelbox.flows import journaled_rows
from labelbox.schema.data_row_spec import DataRowSpec
from labelbox.transport import cancel
from labelbox.transport.pace import Pace
from tools.crash.plan import Plan
from tools.crash.points import Points
from tools.crash.predictions import send_predictions

PAIRS = 100
"""Data rows with two equal annotations."""


def run(plan: Plan, die_at: int, trace: Path) -> None:
    """Do all of it, or die on the way."""
    journaled_rows.ROWS_PER_JOB = plan.rows_per_job
    Points(die_at, trace).watch()
    with Client(plan.api_key, endpoint=plan.endpoint, rest_endpoint=plan.rest_endpoint) as client:
        # Waits in an instant: hundreds of runs wait for the server, and for another attempt.
        hasty = Pace(wait=lambda seconds: cancel.wait(min(seconds, 0.005)), jitter=lambda _: 0.0)
        client._transport.pace = hasty  # pyright: ignore[reportPrivateUsage]  # users need no such thing
        (send_predictions if plan.program == "predictions" else make_labels)(client, plan)


def make_labels(client: Client, plan: Plan) -> None:
    """Data rows, a batch of them, labels for them."""
    _make_rows(client.get_dataset(plan.dataset_id), plan)
    project = client.get_project(plan.project_id)
    project.create_batch("all", global_keys=plan.global_keys(), journal=plan.journal)
    labels = LabelImport.create_from_objects(client, plan.project_id, "labels", _labels(plan), journal=plan.journal)
    labels.wait_until_done()


def _make_rows(dataset: Dataset, plan: Plan) -> None:
    rows = (DataRowSpec(row_data=f"https://h/{key}.png", global_key=key) for key in plan.global_keys())
    dataset.create_data_rows(rows, journal=plan.journal).raise_for_failures()


def _labels(plan: Plan) -> Iterator[dict[str, Any]]:
    """A box for each data row, and another that is equal for each of the first hundred."""
    box = {"top": 1, "left": 2, "height": 3, "width": 4}
    for number, key in enumerate(plan.global_keys()):
        for _ in range(2 if number < PAIRS else 1):
            yield {"dataRow": {"globalKey": key}, "name": "cat", "bbox": box}
