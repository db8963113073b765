"""`python -m tools.faults`: every journey crossed with every fault, as a table of how it ended."""

import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from typing import cast

import pytest

TESTS = "tests/faults/test_matrix.py"

Ends = dict[str, int]
"""How often a journey ended how: "ok", or the name of an error."""


@dataclass
class Matrix:
    """Collects what the tests note."""

    cells: dict[tuple[str, str], tuple[Ends, bool]] = field(default_factory=dict[tuple[str, str], tuple[Ends, bool]])

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Keep the cell of a test."""
        for name, value in report.user_properties:
            if name == "cell" and report.when == "call":
                journey, fault, ends = cast("tuple[str, str, Ends]", value)
                self.cells[journey, fault] = ends, report.passed

    def lines(self) -> list[str]:
        """The table: a row for each fault, a column for each journey, and below it what the letters stand for."""
        journeys = list(dict.fromkeys(journey for journey, _ in self.cells))
        faults = list(dict.fromkeys(fault for _, fault in self.cells))
        names = sorted({end for ends, _ in self.cells.values() for end in ends} - {"ok"})
        letters = dict(zip(names, "ABCDEFGHIJKLMNOPQRSTUVWXYZ", strict=False))
        widths = {journey: max(len(journey), 9) for journey in journeys}
        lines = [" " * 16 + " ".join(f"{journey:>{widths[journey]}}" for journey in journeys)]
        for fault in faults:
            shown = (f"{self._cell(journey, fault, letters):>{widths[journey]}}" for journey in journeys)
            lines.append(f"{fault:16}" + " ".join(shown))
        lines += [
            "",
            "3 A2: five requests were hit, one at a time; three did no harm, two led to an error A",
        ]
        lines += [f"{letter} = {name}" for name, letter in letters.items()]
        return lines

    def _cell(self, journey: str, fault: str, letters: dict[str, str]) -> str:
        if (journey, fault) not in self.cells:
            return ""
        ends, passed = self.cells[journey, fault]
        parts = [str(ends["ok"])] if ends.get("ok") else []
        parts += [f"{letter}{ends[name]}" for name, letter in letters.items() if name in ends]
        return (" ".join(parts) or "–") + ("" if passed else " FAIL")


def main() -> int:
    """Run the tests and print the table."""
    matrix, started = Matrix(), time.perf_counter()
    code = pytest.main(["-q", "--tb=short", "-p", "no:cacheprovider", TESTS], plugins=[matrix])
    print("\n".join(["", *matrix.lines()]))
    hits: Counter[str] = Counter()
    for ends, _ in matrix.cells.values():
        hits.update(ends)
    failed = sum(not passed for _, passed in matrix.cells.values())
    print(
        f"\n{len(matrix.cells)} cells, {hits.total()} faults met, {hits['ok']} without consequence,"
        f" {failed} cells failed, {time.perf_counter() - started:.0f} s"
    )
    return int(code)


if __name__ == "__main__":
    sys.exit(main())
