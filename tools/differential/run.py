"""Two sandboxes, two processes, one verdict."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from labelbox.sandbox import Sandbox
from labelbox.sandbox.recording import RecordedCall
from labelbox.sandbox.seeding import Integration
from tools.differential.asked import asked
from tools.differential.compare import ROOT, Difference, Known, Step, differences, judge, read_known
from tools.differential.names import Names, places
from tools.differential.steps import BEGIN, END

# The client first: with the root of the repository before it, ours would be found in the vendor's environment too.
_START = "import sys, labelbox; sys.path.append(sys.argv.pop(1)); from tools.differential.drive import main; main()"


@dataclass(frozen=True)
class Stop:
    """A step as it was: what came of it, and what the server was asked meanwhile."""

    name: str
    result: Any
    calls: Sequence[RecordedCall]


@dataclass(frozen=True)
class Verdict:
    """What came of a comparison.

    Attributes:
        steps: How many steps both clients made.
        found: All differences.
        unlisted: Those that nobody listed: there must be none.
        unneeded: Entries of the list that nothing needs: there must be none.
    """

    steps: int
    found: Sequence[Difference]
    unlisted: Sequence[Difference]
    unneeded: Sequence[Known]


def compare(reference: Path) -> Verdict:
    """Make the journey with both clients.

    Args:
        reference: The Python of the environment of the vendor's SDK.

    Raises:
        RuntimeError: a journey ended before its end.
    """
    with ThreadPoolExecutor(2) as pool:
        their_run, our_run = pool.map(travel, (reference, Path(sys.executable)))
    theirs, ours = _steps(their_run, our_run), _steps(our_run, their_run)
    found = differences(theirs, ours)
    unlisted, unneeded = judge(found, read_known())
    return Verdict(len({step.name for step in theirs} & {step.name for step in ours}), found, unlisted, unneeded)


def travel(python: Path) -> list[Stop]:
    """The journey with the client of one environment, on a fresh sandbox."""
    free = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "LABELBOX_API_KEY")}
    with Sandbox() as sandbox, TemporaryDirectory() as folder:
        sandbox.seed(
            users={"labeler@example.com": "Labeler", "guest@example.com": "None"},
            integrations=[Integration("bucket", role_arn="arn:aws:iam::123456789012:role/reader")],
        )
        report = Path(folder) / "report.json"
        options = ("--url", sandbox.url, "--api-key", sandbox.api_key, "--report", str(report))
        done = subprocess.run(
            [python.absolute(), "-c", _START, str(ROOT), *options],
            cwd=folder, env=free, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )  # fmt: skip
        if not report.exists():
            raise RuntimeError(f"the journey with {python} did not start:\n{done.stdout}")
        told = json.loads(report.read_text())
        if told["failure"]:
            raise RuntimeError(f"the journey with labelbox {told['version']} broke off:\n{told['failure']}")
        parts = zip(told["steps"], _parts(sandbox.calls()), strict=True)
        return [Stop(name, result, calls) for (name, result), calls in parts]


def _steps(run: Sequence[Stop], other: Sequence[Stop]) -> list[Step]:
    known = {place for stop in other for place in places(stop.result, stop.name)}
    names, steps = Names(), list[Step]()
    for stop in run:
        names.learn(places(stop.result, stop.name), known)
        lines = {names.replace(line) for call in stop.calls for line in asked(call)}
        steps.append(Step(stop.name, sorted(lines), names.replace(stop.result)))
    return steps


def _parts(calls: Sequence[RecordedCall]) -> list[list[RecordedCall]]:
    parts: list[list[RecordedCall]] = []
    inside = False
    for call in calls:
        if call.path == BEGIN:
            parts.append([])
            inside = True
        elif call.path == END:
            inside = False
        elif inside:
            parts[-1].append(call)
    return parts
