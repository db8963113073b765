"""Kills the program at each of its steps, runs it again until it ends well, and counts what the server has."""

import multiprocessing
import signal
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from labelbox import MediaType, OntologyBuilder, Tool
from labelbox.sandbox import Sandbox
from labelbox.sandbox.faults import Closed, EmptyBody, Fault, Reset, Status
from tools.crash.pipeline import PAIRS, run
from tools.crash.plan import Plan, Program

ATTEMPTS = 20
"""How often the program is run again; with faults on, a run may end in an error, as those of users do."""

FAULTS: tuple[Fault, ...] = (
    Reset(applied=True),
    Reset(),
    Closed(applied=True),
    Status(500, applied=True),
    Status(503, retry_after=0),
    EmptyBody(502, applied=True),
)
"""Lost answers, dropped connections, and what gateways say."""


@dataclass(frozen=True, slots=True)
class Counts:
    """What the server has.

    Attributes:
        rows: Data rows.
        keys: Different global keys of them.
        batches: Batches of the project.
        batched: Data rows in them.
        imports: Label imports.
        labels: Labels.
        labelled: Data rows with a label.
        annotations: Annotations in the labels.
        uuids: Different uuids of them.
        predictions: Predictions of the model run.
        pre_labels: Rows of pre-labels of the project.
    """

    rows: int
    keys: int
    batches: int
    batched: int
    imports: int
    labels: int
    labelled: int
    annotations: int
    uuids: int
    predictions: int = 0
    pre_labels: int = 0

    @classmethod
    def wanted(cls, rows: int, program: Program = "labels") -> "Counts":
        """None lost, none doubled: each data row with one label, and with one prediction if there are any."""
        if program == "predictions":
            return cls(rows, rows, 1, rows, 2, rows, rows, rows, rows, rows, rows)
        boxes = rows + min(rows, PAIRS)
        return cls(rows, rows, 1, rows, 1, rows, rows, boxes, boxes)


@dataclass(frozen=True, slots=True)
class Death:
    """What became of one kill.

    Attributes:
        number: The step at which the program was killed.
        step: Its name.
        rows: Data rows that the server had then.
        runs: How often the program ran so far, the killed runs included.
        after: What the server had when a run had ended well; None if the next run was killed, too.
    """

    number: int
    step: str
    rows: int
    runs: int
    after: Counts | None


@dataclass(frozen=True, slots=True)
class Setup:
    """How the program is tormented.

    Attributes:
        rows: How many data rows it makes.
        rows_per_job: How many of them one job of the server gets.
        faulty: The share of requests that go wrong.
        twice: Kill the second run, too.
        program: Which program.
    """

    rows: int
    rows_per_job: int
    faulty: float = 0.0
    twice: bool = False
    program: Program = "labels"


def deaths(setup: Setup, *, every: int = 1, first: int = 1) -> Iterator[Death]:
    """Kill at every step, until the program ends before it can be killed.

    Args:
        setup: How.
        every: Only each so many steps.
        first: The step to begin with.
    """
    number = first
    with Sandbox() as sandbox:
        while (death := _die(sandbox, setup, number)) is not None:
            yield death
            number += every


def chain(setup: Setup, *, every: int = 1) -> Iterator[Death]:
    """Kill the first run at its first step, the next at its second, and so on, until one ends before its turn.

    Args:
        setup: How.
        every: Kill each run so many steps later than the one before.
    """
    number, runs, last = 1, 0, None
    with Sandbox() as sandbox, TemporaryDirectory() as folder:
        plan, trace = _prepared(sandbox, setup, Path(folder)), Path(folder) / "trace"
        while _run(plan, number, trace):
            if last is not None:
                yield last
            runs += 1
            last = Death(number, _last_step(trace), _counts(sandbox, plan).rows, runs, None)
            number += every
        if last is not None:
            yield replace(last, runs=runs + 1, after=_counts(sandbox, plan))


def _last_step(trace: Path) -> str:
    return trace.read_text().splitlines()[-1]


def _die(sandbox: Sandbox, setup: Setup, number: int) -> Death | None:
    with TemporaryDirectory() as folder, ExitStack() as faults:
        plan, trace = _prepared(sandbox, setup, Path(folder)), Path(folder) / "trace"
        if setup.faulty:
            for each, fault in enumerate(FAULTS):
                share = setup.faulty / len(FAULTS)
                faults.enter_context(
                    sandbox.fault(fault, path="/*", probability=share, seed=number * len(FAULTS) + each)
                )
        died = _run(plan, number, trace)
        if died is False:
            return None
        step, rows = _last_step(trace), _counts(sandbox, plan).rows
        runs = 1
        if setup.twice:
            _run(plan, 1 + number * 7 % 40, trace)
            runs += 1
        faults.close()
        while _run(plan, 0, trace) is not False:
            runs += 1
            if runs > ATTEMPTS:
                raise RuntimeError(f"killed at step {number}, {step!r}, it never ends well")
        return Death(number, step, rows, runs + 1, _counts(sandbox, plan))


def _run(plan: Plan, die_at: int, trace: Path) -> bool | None:
    """Whether it was killed; None if it ended in an error."""
    process = _CONTEXT.Process(target=run, args=(plan, die_at, trace))
    process.start()
    process.join()
    if process.exitcode == -signal.SIGKILL:
        return True
    return False if process.exitcode == 0 else None


_CONTEXT = multiprocessing.get_context("forkserver")
_CONTEXT.set_forkserver_preload(["tools.crash.loaded"])


def _prepared(sandbox: Sandbox, setup: Setup, folder: Path) -> Plan:
    with sandbox.client() as client:
        dataset = client.create_dataset(name="crash")
        tools = [Tool(tool=Tool.Type.BBOX, name="cat"), Tool(tool=Tool.Type.RASTER_SEGMENTATION, name="sky")]
        ontology = client.create_ontology("cats", OntologyBuilder(tools=tools).asdict(), MediaType.Image)
        project = client.create_project(name="crash", media_type=MediaType.Image)
        project.setup_editor(ontology)
        run = client.create_model(dataset.uid, ontology.uid).create_model_run("crash")
    return Plan(
        program=setup.program,
        endpoint=sandbox.endpoint,
        rest_endpoint=sandbox.rest_endpoint,
        api_key=sandbox.api_key,
        dataset_id=dataset.uid,
        project_id=project.uid,
        model_run_id=run.uid,
        journal=folder / "run.db",
        rows=setup.rows,
        rows_per_job=setup.rows_per_job,
    )


def _counts(sandbox: Sandbox, plan: Plan) -> Counts:
    db = sandbox.state.db
    [rows, keys] = db.rows(
        "SELECT count(*) n FROM data_row WHERE datasetId = ? UNION ALL "
        "SELECT count(DISTINCT globalKey) n FROM data_row WHERE datasetId = ?",
        *[plan.dataset_id] * 2,
    )
    of_project = (
        "SELECT count(*) n FROM batch WHERE projectId = ? AND deleted = 0",
        "SELECT count(*) n FROM project_row WHERE projectId = ? AND batchId IS NOT NULL",
        "SELECT count(*) n FROM annotation_import WHERE projectId = ? AND deleted = 0",
        "SELECT count(*) n FROM label WHERE projectId = ? AND deleted = 0",
        "SELECT count(DISTINCT dataRowId) n FROM label WHERE projectId = ? AND deleted = 0",
        "SELECT count(*) n FROM annotation a JOIN label l ON l.id = a.labelId WHERE l.projectId = ?",
        "SELECT count(DISTINCT json_extract(a.row, '$.uuid')) n FROM annotation a JOIN label l ON l.id = a.labelId "
        "WHERE l.projectId = ?",
    )
    counted = [db.value(sql, plan.project_id) for sql in of_project]
    pre_labels = db.value("SELECT count(*) n FROM prelabel WHERE projectId = ?", plan.project_id)
    predictions = db.value("SELECT count(*) n FROM prediction WHERE modelRunId = ?", plan.model_run_id)
    return replace(Counts(rows["n"], keys["n"], *counted), predictions=predictions, pre_labels=pre_labels)
