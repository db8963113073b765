"""`python -m tools.judge --reference PYTHON --newest PYTHON`: outsiders judge the sandbox, and our client is compared.

The programs of `tests/spec/judge` drive the vendor's unmodified SDKs against a sandbox; the differential test makes
one journey with the vendor's SDK and with ours. Both environments are throw-away ones: `make judge` makes them.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from labelbox.sandbox import Sandbox
from labelbox.sandbox.domains.slices.storage import CATALOG_SLICE, MODEL_SLICE
from labelbox.sandbox.seeding import Integration
from tools.differential.run import compare

ROOT = Path(__file__).resolve().parent.parent
PROGRAMS = ROOT / "tests" / "spec" / "judge"


@dataclass(frozen=True)
class Judge:
    """A program that drives a foreign SDK.

    Attributes:
        program: Its file.
        sdk: The environment it needs.
        least: How many of its steps pass today: the number may not fall.
        options: What else it is given.
    """

    program: str
    sdk: str
    least: int
    options: Sequence[str] = ()


# The slow one first, so that the short ones fill the second core.
JUDGES = (
    Judge("drive_reference.py", "reference", 530, ("--catalog-slice", CATALOG_SLICE, "--model-slice", MODEL_SLICE)),
    Judge("ref_smoke.py", "reference", 71),
    Judge("new_smoke.py", "newest", 15),
)


@dataclass(frozen=True)
class Sentence:
    """What a judge says.

    Attributes:
        name: Who says it.
        passed: Whether all is well.
        score: The number of what is well, and of how much.
        seconds: How long it took.
        details: What is not well.
    """

    name: str
    passed: bool
    score: str
    seconds: float
    details: str = ""

    def __str__(self) -> str:
        line = f"{'ok  ' if self.passed else 'FAIL'} {self.seconds:5.1f} s  {self.score:>9}  {self.name}"
        return f"{line}\n{self.details}" if self.details else line


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    for sdk in ("reference", "newest"):
        parser.add_argument(f"--{sdk}", type=Path, required=True, metavar="PYTHON")
    pythons: dict[str, Path] = vars(parser.parse_args())
    with ThreadPoolExecutor(max_workers=2) as pool:
        pending = [pool.submit(hear, judge, pythons[judge.sdk]) for judge in JUDGES]
        pending.append(pool.submit(contrast, pythons["reference"]))
        sentences = [each.result() for each in pending]
    for sentence in sentences:
        print(sentence, flush=True)
    return int(not all(sentence.passed for sentence in sentences))


def hear(judge: Judge, python: Path) -> Sentence:
    """Run one program against a sandbox of its own."""
    start = time.perf_counter()
    with Sandbox() as sandbox, TemporaryDirectory() as folder:
        sandbox.seed(integrations=[Integration("bucket", role_arn="arn:aws:iam::123456789012:role/reader")])
        report = Path(folder) / "report.json"
        options = ("--base-url", sandbox.url, "--api-key", sandbox.api_key, "--report", str(report), *judge.options)
        done = run([str(python.absolute()), str(PROGRAMS / judge.program), *options], folder)
        told: dict[str, Any] = json.loads(report.read_text()) if report.exists() else {"passed": 0, "of": judge.least}
    passed = done.returncode == 0 and told["passed"] == told["of"] >= judge.least
    amiss = [line for line in done.stdout.splitlines() if any(word in line for word in ("FAIL", "BLOCKED", "SKIP"))]
    details = "" if passed else "\n".join(amiss or [done.stdout])
    seconds = time.perf_counter() - start
    return Sentence(
        f"{judge.program}, SDK {told.get('labelbox', '?')}", passed, f"{told['passed']}/{told['of']}", seconds, details
    )


def contrast(reference: Path) -> Sentence:
    """The differential test."""
    start = time.perf_counter()
    verdict = compare(reference)
    wrong = [f"not listed: {each}" for each in verdict.unlisted]
    wrong += [f"nothing needs this entry any more: {each}" for each in verdict.unneeded]
    score = f"{verdict.steps - len({each.step for each in verdict.unlisted})}/{verdict.steps}"
    name = (
        f"steps alike or listed, with {len(verdict.found)} known differences" if not wrong else "steps alike or listed"
    )
    return Sentence(name, not wrong, score, time.perf_counter() - start, "\n".join(wrong))


def run(command: Sequence[str], folder: str) -> "subprocess.CompletedProcess[str]":
    """Start a foreign Python; ours must not be on its path."""
    free = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "LABELBOX_API_KEY")}
    return subprocess.run(
        command,
        cwd=folder,
        env=free,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


if __name__ == "__main__":
    sys.exit(main())
