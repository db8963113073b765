"""Predictions on their way into a run and on to a project, with a journal: each step once, whatever gets lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from labelbox import Client, ModelRun, Project
from labelbox.exceptions import JournalMismatchError, LabelboxError, NetworkError
from labelbox.sandbox import Sandbox
from labelbox.sandbox.faults import Fault, Reset, Status
from tests.journal.conftest import MakeRows, project_of_cats

BOX = {"top": 1, "left": 2, "height": 3, "width": 4}
STEPS = ["createMEAPredictionImport*", "createBatch*", "createMalPredictionImportForModelRun*"]


class Journey(NamedTuple):
    """A run with three data rows, and an empty project of the same ontology."""

    client: Client
    run: ModelRun
    project: Project
    keys: list[str]

    def rows(self) -> Iterator[dict[str, Any]]:
        """A prediction for each."""
        return iter([{"dataRow": {"globalKey": key}, "name": "cat", "bbox": BOX} for key in self.keys])

    def made(self, sandbox: Sandbox) -> list[int]:
        """How many predictions the run has, how many batches and rows of them the project, how many pre-labels."""
        count, batches = sandbox.state.db.value, list(self.project.batches())
        predictions = count("SELECT count(*) FROM prediction WHERE modelRunId = ?", self.run.uid)
        pre_labels = count("SELECT count(*) FROM prelabel WHERE projectId = ?", self.project.uid)
        return [predictions, len(batches), sum(batch.size or 0 for batch in batches), pre_labels]


@pytest.fixture
def journey(client: Client, make_rows: MakeRows) -> Journey:
    ontology, project, keys = project_of_cats(client, make_rows)
    run = client.create_model("cats", ontology.uid).create_model_run("first")
    run.upsert_data_rows(global_keys=keys)
    return Journey(client, run, project, keys)


def send_on(journey: Journey, journal: Path) -> Any:
    return journey.run.upsert_predictions_and_send_to_project(
        "p", journey.rows(), journey.project.uid, 2, journal=journal
    )


def test_a_second_run_finds_what_the_first_one_made(journey: Journey, sandbox: Sandbox, journal: Path) -> None:
    first = send_on(journey, journal)
    made = journey.made(sandbox)
    assert made == [3, 1, 3, 3]
    asked = len(sandbox.calls("*create*"))
    assert send_on(journey, journal) == first
    assert len(sandbox.calls("*create*")) == asked
    assert journey.made(sandbox) == made


@pytest.mark.parametrize("lost", STEPS)
@pytest.mark.parametrize("fault", [Reset(applied=True), Reset(), Status(500, applied=True)], ids=repr)
def test_after_a_lost_answer_each_step_is_looked_for(
    journey: Journey, sandbox: Sandbox, journal: Path, lost: str, fault: Fault
) -> None:
    with sandbox.fault(fault, operation=lost, times=1) as switch:
        sent = send_on(journey, journal)
    assert switch.fired
    assert sent.predictions.errors == sent.pre_labels.errors == []
    assert sent.batch.size == 3
    assert journey.made(sandbox) == [3, 1, 3, 3]


@pytest.mark.parametrize("refused", STEPS)
def test_a_step_that_is_refused_is_an_error_and_the_next_run_goes_on_there(
    journey: Journey, sandbox: Sandbox, journal: Path, refused: str
) -> None:
    with sandbox.fault(Status(400), operation=refused, times=1), pytest.raises(LabelboxError):
        send_on(journey, journal)
    send_on(journey, journal)
    assert journey.made(sandbox) == [3, 1, 3, 3]


def test_answers_that_always_get_lost_end_in_an_error_and_the_next_run_settles_them(
    journey: Journey, sandbox: Sandbox, journal: Path
) -> None:
    with sandbox.fault(Reset(), operation=STEPS[2]), pytest.raises(NetworkError):
        send_on(journey, journal)
    send_on(journey, journal)
    assert journey.made(sandbox) == [3, 1, 3, 3]


def test_other_predictions_under_the_same_name_are_refused(journey: Journey, journal: Path) -> None:
    send_on(journey, journal)
    with pytest.raises(JournalMismatchError, match="the import name 'p' was sent with other content"):
        journey.run.upsert_predictions_and_send_to_project(
            "p", list(journey.rows())[1:], journey.project.uid, journal=journal
        )


def test_nothing_to_send_on_is_told_as_without_a_journal(journey: Journey, journal: Path) -> None:
    wrong = [{**row, "name": "dog"} for row in journey.rows()]
    sent = journey.run.upsert_predictions_and_send_to_project("p", wrong, journey.project.uid, journal=journal)
    assert (sent.batch, sent.pre_labels) == (None, None)
    assert len(sent.predictions.errors if sent.predictions else ()) == 3
