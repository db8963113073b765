"""The program that is killed: data rows, a batch of them, and labels for them, each with the same journal."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from labelbox import Client, Dataset, LabelImport
from labelbox.flows import journaled_rows
from labelbox.schema.data_row_spec import DataRowSpec
from labelbox.transport import cancel
from labelbox.transport.pace import Pace
from tools.crash.points import Points

PAIRS = 100
"""Data rows with two equal annotations."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What to make, and where.

    Attributes:
        endpoint: The server.
        rest_endpoint: Its REST interface.
        api_key: The key.
        dataset_id: The dataset for the rows.
        project_id: The project for the batch and the labels; it has a box tool "cat".
        journal: The journal.
        rows: How many data rows.
        rows_per_job: How many of them one job of the server gets.
    """

    endpoint: str
    rest_endpoint: str
    api_key: str
    dataset_id: str
    project_id: str
    journal: Path
    rows: int
    rows_per_job: int

    def global_keys(self) -> Iterator[str]:
        """The global keys."""
        return (f"{self.dataset_id}-{number}" for number in range(self.rows))


def run(plan: Plan, die_at: int, trace: Path) -> None:
    """Do all of it, or die on the way."""
    journaled_rows.ROWS_PER_JOB = plan.rows_per_job
    Points(die_at, trace).watch()
    with Client(plan.api_key, endpoint=plan.endpoint, rest_endpoint=plan.rest_endpoint) as client:
        # Waits in an instant: hundreds of runs wait for the server, and for another attempt.
        hasty = Pace(wait=lambda seconds: cancel.wait(min(seconds, 0.005)), jitter=lambda _: 0.0)
        client._transport.pace = hasty  # pyright: ignore[reportPrivateUsage]  # users need no such thing
        dataset = client.get_dataset(plan.dataset_id)
        _make_rows(dataset, plan)
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
