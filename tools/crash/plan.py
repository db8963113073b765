"""What a program is to make, and where."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

Program: TypeAlias = Literal["labels", "predictions"]


@dataclass(frozen=True, slots=True)
class Plan:
    """What to make, and where.

    Attributes:
        program: Which of the programs.
        endpoint: The server.
        rest_endpoint: Its REST interface.
        api_key: The key.
        dataset_id: The dataset for the rows.
        project_id: The project for the batch and the labels; it has a box tool "cat" and a mask tool "sky".
        model_run_id: A model run of the same ontology.
        journal: The journal.
        rows: How many data rows.
        rows_per_job: How many of them one job of the server gets.
    """

    program: Program
    endpoint: str
    rest_endpoint: str
    api_key: str
    dataset_id: str
    project_id: str
    model_run_id: str
    journal: Path
    rows: int
    rows_per_job: int

    def global_keys(self) -> Iterator[str]:
        """The global keys."""
        return (f"{self.dataset_id}-{number}" for number in range(self.rows))
