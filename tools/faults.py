"""`python -m tools.faults`: every journey crossed with every fault, for both clients, as tables of how it ended.

--client sync|async|both    which client; both if nothing is said, which also writes docs/faults.md
--interrupts                Ctrl-C and cancelled tasks instead of faults; writes docs/interrupts.md
"""

import argparse
import os
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

import pytest

FAULTS = "tests/faults/test_matrix.py"
INTERRUPTS = "tests/faults/test_interrupts.py"
DOCS = Path(__file__).resolve().parent.parent / "docs"

Ends = dict[str, int]
"""How often a journey ended how: "ok", or the name of an error."""


@dataclass
class Matrix:
    """Collects what the tests note.

    Attributes:
        failed: How many tests failed.
    """

    failed: int = 0

    cells: dict[tuple[str, str, str], tuple[Ends, bool]] = field(
        default_factory=dict[tuple[str, str, str], tuple[Ends, bool]]
    )

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Keep the cell of a test."""
        self.failed += report.failed
        for name, value in report.user_properties:
            if name == "cell" and report.when == "call":
                first, second, third, ends = cast("tuple[str, str, str, Ends]", value)
                self.cells[first, second, third] = ends, report.passed

    def lines(self) -> list[str]:
        """A table for each client: a row for each fault, a column for each journey; then what the letters stand for."""
        names = sorted({end for ends, _ in self.cells.values() for end in ends} - {"ok"})
        letters = dict(zip(names, "ABCDEFGHIJKLMNOPQRSTUVWXYZ", strict=False))
        lines = list[str]()
        for client in dict.fromkeys(client for client, _, _ in self.cells):
            lines += ["", *self._table(client, letters)]
        lines += [
            "",
            "3 A2: five requests were hit, one at a time; three did no harm, two led to an error A",
        ]
        lines += [f"{letter} = {name}" for name, letter in letters.items()]
        return lines

    def page(self) -> list[str]:
        """The table of interrupts: a row for each journey, a column for each way to be stopped."""
        ways = list(dict.fromkeys((how, client) for how, client, _ in self.cells))
        lines = ["| journey | " + " | ".join(f"{client}: {how}" for how, client in ways) + " |"]
        lines.append("|---|" + "---:|" * len(ways))
        for journey in dict.fromkeys(journey for _, _, journey in self.cells):
            shown = (self._stopped(how, client, journey) for how, client in ways)
            lines.append(f"| {journey} | " + " | ".join(shown) + " |")
        return lines

    def _table(self, client: str, letters: dict[str, str]) -> list[str]:
        cells = [(journey, fault) for each, journey, fault in self.cells if each == client]
        journeys = list(dict.fromkeys(journey for journey, _ in cells))
        faults = list(dict.fromkeys(fault for _, fault in cells))
        widths = {journey: max(len(journey), 9) for journey in journeys}
        lines = [f"{client:16}" + " ".join(f"{journey:>{widths[journey]}}" for journey in journeys)]
        for fault in faults:
            shown = (f"{self._cell(client, journey, fault, letters):>{widths[journey]}}" for journey in journeys)
            lines.append(f"{fault:16}" + " ".join(shown))
        return lines

    def _cell(self, client: str, journey: str, fault: str, letters: dict[str, str]) -> str:
        if (client, journey, fault) not in self.cells:
            return ""
        ends, passed = self.cells[client, journey, fault]
        parts = [str(ends["ok"])] if ends.get("ok") else []
        parts += [f"{letter}{ends[name]}" for name, letter in letters.items() if name in ends]
        return (" ".join(parts) or "–") + ("" if passed else " FAIL")

    def _stopped(self, how: str, client: str, journey: str) -> str:
        if (how, client, journey) not in self.cells:
            return "–"
        ends, passed = self.cells[how, client, journey]
        points, done = sum(ends.values()), ends.get("done", 0)
        return f"{points}" + (f" ({done} done)" if done else "") + ("" if passed else " FAIL")


ABOUT_FAULTS = """# Every journey meets every fault

A row is something that goes wrong, a column something that users do. The local server brings the fault about at the
first request of the journey, in another attempt at the second, and so on; for good in the last rows. A number says how
many of these attempts ended as if nothing had happened; a letter, how many in that error. After each attempt the test
looks at the server. What ended well is there once, and all of it. An error says whether the change may have been made;
where it does not say so, nothing was, and the same call, made again without the fault, ends right, once.

- *late*, *slow*: the answer takes its time. *silent*: it never begins. *stalled*: it never ends.
- *429*, *503, later*: with a `Retry-After`. *500*, *502 page*, *200 page*: a status, or a page of HTML under one.
- *empty*: a 200 without a body. *reset*, *closed*: the connection ends instead of an answer. *cut*, *too short*: it
  ends within the body, or the body is not as long as announced. *restart*: all connections end, and for a moment nobody
  listens; the client, whose waits take no time in these tests, may be out of attempts before the server is back.
- *expired*: the address of a file is good no longer.
- *done*: the server has carried the request out, and only its answer is lost.
- *down*, *for good*: this request and all that follow.

`make faults` makes this page. `make test` goes through the upper table and a part of the lower one.
"""

ABOUT_INTERRUPTS = """# Ctrl-C, and cancelled tasks

Each journey of the fault matrix is stopped at one point, at the next in another attempt, and so on: by a real SIGINT
while one of its requests waits for its answer (before the server carries it out, or after), and, through the async
client, by cancelling its task where it waits for the n-th time. A number says at how many points. Each time the journey
ended at once, with `KeyboardInterrupt` or `CancelledError`; no thread, task, open generator or temporary file of it was
left; what had been in a file before was there still; and the same call, made again, ended as if nothing had happened.
"Done": the server had carried it out before the client was stopped, once, so that there was nothing to repeat.

`make interrupts` makes this page; `tests/faults/test_interrupts.py` goes through a part of it with each `make test`.
"""


def main() -> int:
    """Run the tests and print the tables."""
    parser = argparse.ArgumentParser(prog="python -m tools.faults")
    parser.add_argument("--client", choices=("sync", "async", "both"), default="both")
    parser.add_argument("--interrupts", action="store_true")
    options = parser.parse_args()
    os.environ |= {"LABELBOX_FAULTS": options.client, "LABELBOX_INTERRUPTS": "all"}
    matrix, started = Matrix(), time.perf_counter()
    tests = INTERRUPTS if options.interrupts else FAULTS
    code = pytest.main(["-q", "--tb=short", "-p", "no:cacheprovider", tests], plugins=[matrix])
    hits: Counter[str] = Counter()
    for ends, _ in matrix.cells.values():
        hits.update(ends)
    seconds = f"{matrix.failed} tests failed, {time.perf_counter() - started:.0f} s"
    if options.interrupts:
        table = "\n".join(matrix.page())
        said = f"{len(matrix.cells)} cells, {hits.total()} points, {hits['done']} done, {seconds}"
        (DOCS / "interrupts.md").write_text(f"{ABOUT_INTERRUPTS}\n{table}\n\n{said}.\n", encoding="utf-8")
        print(f"\n{table}\n\n{said}")
    else:
        table = "\n".join(matrix.lines())
        said = f"{len(matrix.cells)} cells, {hits.total()} faults met, {hits['ok']} without consequence, {seconds}"
        if options.client == "both":
            (DOCS / "faults.md").write_text(f"{ABOUT_FAULTS}\n```text{table}\n```\n\n{said}.\n", encoding="utf-8")
        print(f"{table}\n\n{said}")
    return int(code)


if __name__ == "__main__":
    sys.exit(main())
