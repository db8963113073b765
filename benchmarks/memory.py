"""`python -m benchmarks.memory [--reference PYTHON]`: the memory of a process over time, while it streams 1 GB.

Prints figures and draws `docs/memory.svg`. It asserts nothing: what memory may be is the table's business.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks import places
from benchmarks.job import Setting, Way
from benchmarks.machine import this_machine
from benchmarks.measuring import CHILD, ChildError, environment, stub

PICTURE = places.ROOT / "docs" / "memory.svg"
EVERY = 0.05
"""Seconds between two looks."""

_WIDTH, _HEIGHT, _LEFT, _TOP = 640, 260, 70, 60
_COLOURS = ("#0072b2", "#d55e00")


@dataclass(frozen=True)
class Course:
    """Of one process: megabytes of resident memory, at equal distances in time."""

    name: str
    seconds: float
    megabytes: Sequence[float]

    def __str__(self) -> str:
        return f"{self.name}: {max(self.megabytes):.0f} MB at most, {self.seconds:.0f} s"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.memory", description=__doc__)
    parser.add_argument("--reference", type=Path, help="interpreter of an environment with the vendor's SDK")
    parser.add_argument("--megabytes", type=int, default=1000, help="how large the export is (default: 1000)")
    options = parser.parse_args()
    with stub(options.megabytes) as addresses:
        setting = Setting(addresses["plain"], options.megabytes, thorough=False)
        courses = [watch("labelbox-typed", Path(sys.executable), "ours", setting)]
        if options.reference is not None:
            courses.append(watch("labelbox 3.66.0", options.reference.absolute(), "reference", setting))
    print(*courses, this_machine(options.reference).description, sep="\n")
    PICTURE.write_text(drawn(courses, f"Memory while {options.megabytes} MB are streamed row by row"), encoding="utf-8")


def watch(name: str, python: Path, way: Way, setting: Setting) -> Course:
    """Stream in a process of its own, and look at it from outside."""
    command = [str(python), "-W", "ignore", str(CHILD), "export_stream", way, json.dumps(asdict(setting))]
    found: list[float] = []
    started = time.perf_counter()
    with (
        tempfile.TemporaryFile("w+") as said,
        subprocess.Popen(command, cwd=places.NOWHERE, env=environment(), stdout=subprocess.DEVNULL, stderr=said) as run,
    ):
        while run.poll() is None:
            found.append(_resident(run.pid))
            time.sleep(EVERY)
        if run.returncode:
            said.seek(0)
            raise ChildError(f"{name}: {said.read()[-3000:]}")
    return Course(name, time.perf_counter() - started, found)


def _resident(pid: int) -> float:
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next((int(line.split()[1]) / 1000 for line in lines if line.startswith("VmRSS")), 0.0)


def drawn(courses: Sequence[Course], title: str) -> str:
    """A picture of them: each from its first moment to its last, whatever time it took."""
    top = max(max(course.megabytes) for course in courses) * 1.1
    floor = _TOP + _HEIGHT
    parts = [_text(_LEFT, 24, title, size=16)]
    for share in (0.0, 0.25, 0.5, 0.75, 1.0):
        y = floor - share * _HEIGHT
        parts.append(f'<path d="M{_LEFT} {y:.0f}h{_WIDTH}" stroke="#ddd"/>')
        parts.append(_text(_LEFT - 8, y + 4, f"{share * top:.0f} MB", anchor="end"))
        parts.append(_text(_LEFT + share * _WIDTH, floor + 20, f"{share:.0%} of the run", anchor="middle"))
    for number, (course, colour) in enumerate(zip(courses, _COLOURS, strict=False)):
        points = " ".join(
            f"{_LEFT + at / max(1, len(course.megabytes) - 1) * _WIDTH:.1f},{floor - value / top * _HEIGHT:.1f}"
            for at, value in _thinned(course.megabytes)
        )
        parts.append(f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts.append(_text(_LEFT + number * 320, 46, str(course), colour=colour))
    size = f"{_LEFT + _WIDTH + 60} {floor + 34}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size}" font-family="sans-serif">\n'
        '<rect width="100%" height="100%" fill="#fff"/>\n' + "\n".join(parts) + "\n</svg>\n"
    )


def _thinned(values: Sequence[float]) -> list[tuple[int, float]]:
    step = max(1, len(values) // 300)
    return [(at, max(values[at : at + step])) for at in range(0, len(values), step)]


def _text(x: float, y: float, said: str, *, size: int = 12, anchor: str = "start", colour: str = "#333") -> str:
    place = f'x="{x:.0f}" y="{y:.0f}" font-size="{size}" text-anchor="{anchor}" fill="{colour}"'
    return f"<text {place}>{said}</text>"


if __name__ == "__main__":
    main()
