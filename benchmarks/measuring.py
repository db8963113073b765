"""Runs jobs: every run in a process of its own, the ways by turns, so that a busy machine slows all of them alike."""

import json
import os
import statistics
import subprocess
import sys
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import cast
from urllib.request import urlopen

from benchmarks import places
from benchmarks.identifiers import API_KEY
from benchmarks.job import WAYS, Job, Scripts, Server, Setting, Way
from benchmarks.stub.certificate import BUNDLE

CHILD = Path(__file__).with_name("child.py")
PATIENCE = 600.0


class DifferentAnswersError(Exception):
    """The ways did not come to the same answer, so nothing can be said of their speed."""


class ChildError(Exception):
    """A run failed; the message is what it wrote."""


@dataclass(frozen=True)
class Run:
    """One way, once.

    Attributes:
        seconds: From the first statement to the last, without imports and set-up where the job has any.
        busy: Seconds that the process itself computed; others on the same machine hardly change it.
        peak: The most memory that the process ever had, in kilobytes.
        above: How much of it was not there yet when the timed part began; None for a fresh process.
        checksum: Of the answer.
        answer: The beginning of it, to be shown when it differs.
    """

    seconds: float
    busy: float
    peak: int
    above: int | None
    checksum: str
    answer: str


@dataclass(frozen=True)
class Measured:
    """A job, with the timed runs of each way. Without an environment for the vendor's SDK there are none of that."""

    name: str
    job: Job
    size: int
    runs: Mapping[Way, Sequence[Run]]

    def seconds(self, way: Way) -> float:
        return statistics.median(run.seconds for run in self.runs[way])

    def busy(self, way: Way) -> float:
        return statistics.median(run.busy for run in self.runs[way])

    def times(self, way: Way) -> float:
        """How many times as long as ours a way took."""
        return self.seconds(way) / self.seconds("ours")

    def times_busy(self, way: Way) -> float:
        """How many times as long as ours a way computed."""
        return self.busy(way) / self.busy("ours")

    def peak(self, way: Way) -> float:
        """In megabytes."""
        return statistics.median(run.peak for run in self.runs[way]) / 1000

    def above(self, way: Way) -> float:
        """In megabytes, above what was there before the timed part began."""
        return statistics.median(run.above or 0 for run in self.runs[way]) / 1000


@dataclass(frozen=True)
class Failed:
    """A job that came to no figures, and why."""

    name: str
    job: Job
    size: int
    reason: str


class Bench:
    """Measures jobs against a stub that is already serving.

    Args:
        addresses: Of the stub.
        reference: The interpreter of an environment with the vendor's SDK; None leaves it out.
    """

    def __init__(self, addresses: Mapping[Server, str], reference: Path | None) -> None:
        self._addresses = addresses
        self._pythons: dict[Way, Path] = {"ours": Path(sys.executable), "limit": Path(sys.executable)}
        if reference is not None:
            self._pythons["reference"] = reference.absolute()

    def tried(self, name: str, job: Job, size: int, repetitions: int, *, thorough: bool = True) -> "Measured | Failed":
        """As `measure`, but what goes wrong is the result: the other jobs are to be measured all the same."""
        try:
            return self.measure(name, job, size, repetitions, thorough=thorough)
        except (ChildError, DifferentAnswersError, OSError, subprocess.SubprocessError, ValueError) as problem:
            return Failed(name, job, size, str(problem))

    def measure(self, name: str, job: Job, size: int, repetitions: int, *, thorough: bool = True) -> Measured:
        """Run each way as often as asked.

        Args:
            thorough: Whether to run each once more before that, of which the time does not count but the whole answer.

        Raises:
            DifferentAnswersError: the ways came to different answers.
            ChildError: one of them failed.
        """
        ways: list[Way] = [way for way in WAYS if way in self._pythons]
        runs: dict[Way, list[Run]] = {way: [] for way in ways}
        for repetition in range(0 if thorough else 1, repetitions + 1):
            setting = Setting(self._addresses[job.server], size, thorough=repetition == 0)
            turn: dict[Way, Run] = {way: self._with_received(self._run(name, job, way, setting)) for way in ways}
            _compare(name, turn)
            if repetition:
                for way, run in turn.items():
                    runs[way].append(run)
        return Measured(name, job, size, runs)

    def alone(self, name: str, job: Job, size: int) -> Run:
        """Ours, once. Raises ChildError."""
        return self._run(name, job, "ours", Setting(self._addresses[job.server], size, thorough=False))

    def _with_received(self, run: Run) -> Run:
        """What the stub was sent is part of the answer."""
        with urlopen(f"{self._addresses['plain']}/received") as reply:
            received = reply.read().decode()
        return replace(run, checksum=f"{run.checksum} {received}", answer=f"{run.answer} {received}")

    def _run(self, name: str, job: Job, way: Way, setting: Setting) -> Run:
        if isinstance(job.code, Scripts):
            return self._fresh(job.code.limit if way == "limit" else job.code.sdk, way, setting)
        written = self._output(way, [str(CHILD), name, way, json.dumps(asdict(setting))])
        return Run(**json.loads(written.splitlines()[-1]))

    def _fresh(self, script: str, way: Way, setting: Setting) -> Run:
        program = _TIMED.format(script=script.format(endpoint=setting.endpoint, key=API_KEY))
        *answer, measured = self._output(way, ["-c", program]).splitlines()
        seconds, busy, peak = measured.split()
        text = "\n".join(answer)
        return Run(float(seconds), float(busy), int(peak), None, text, text)

    def _output(self, way: Way, arguments: Sequence[str]) -> str:
        command = [str(self._pythons[way]), "-W", "ignore", *arguments]
        done = subprocess.run(
            command, cwd=places.NOWHERE, env=environment(), capture_output=True, text=True, timeout=PATIENCE
        )
        if done.returncode != 0:
            raise ChildError(f"{way}:\n{textwrap.indent(done.stderr[-3000:], '  ')}")
        return done.stdout


# The clock is a built-in module, so asking it loads nothing that the script would have had to load.
_TIMED = """\
import time
start, busy = time.perf_counter(), time.process_time()
{script}
seconds, busy = time.perf_counter() - start, time.process_time() - busy
import resource
print()
print(seconds, busy, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def environment() -> dict[str, str]:
    """What a child sees of ours."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG", "TMPDIR") if name in os.environ}
    trust = {"SSL_CERT_FILE": str(BUNDLE), "REQUESTS_CA_BUNDLE": str(BUNDLE)}
    return {**kept, **trust, "PYTHONHASHSEED": "0", "LABELBOX_API_KEY": API_KEY}


def _compare(name: str, turn: Mapping[Way, Run]) -> None:
    if len({run.checksum for run in turn.values()}) > 1:
        shown = "\n".join(f"  {way}: {run.answer}" for way, run in turn.items())
        raise DifferentAnswersError(f"{name}: the answers differ\n{shown}")


@contextmanager
def stub(megabytes: int) -> Iterator[Mapping[Server, str]]:
    """The addresses of a stub in a process of its own, while it serves.

    Args:
        megabytes: How large the export is that it serves; 0 for none.
    """
    places.NOWHERE.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "benchmarks.stub", str(megabytes)]
    with subprocess.Popen(
        command, cwd=places.ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        line = process.stdout.readline()
        if not line:
            raise ChildError("the stub did not start")
        try:
            yield cast("Mapping[Server, str]", json.loads(line))
        finally:
            process.stdin.close()
