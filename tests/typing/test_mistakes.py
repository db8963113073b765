"""Both checkers report every mistake in `mistakes/`, and nothing else there."""

import json
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

from tests.typing.expectations import Place, differences, read_expectations

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
MISTAKES = sorted((HERE / "mistakes").glob("*.py"))


def test_mypy_reports_every_mistake_and_nothing_else() -> None:
    command = [sys.executable, "-m", "mypy", "--output", "json", *map(str, MISTAKES)]
    reported: defaultdict[Place, set[str]] = defaultdict(set)
    for line in run(command).splitlines():
        finding = json.loads(line)
        if finding["severity"] == "error":
            reported[Place(Path(finding["file"]).name, finding["line"])].add(finding["code"])
    assert differences(read_expectations(MISTAKES, "mypy"), reported) == []


def test_pyright_reports_every_mistake_and_nothing_else() -> None:
    command = [str(Path(sys.executable).parent / "pyright"), "--project", str(HERE / "mistakes"), "--outputjson"]
    reported: defaultdict[Place, set[str]] = defaultdict(set)
    for finding in json.loads(run(command))["generalDiagnostics"]:
        if finding["severity"] == "error":
            place = Place(Path(finding["file"]).name, finding["range"]["start"]["line"] + 1)
            reported[place].add(finding.get("rule", "syntax"))
    assert differences(read_expectations(MISTAKES, "pyright"), reported) == []


def test_a_mistake_that_is_not_reported_is_a_difference(tmp_path: Path) -> None:
    file = tmp_path / "a.py"
    file.write_text('x: int = ""  # error: assignment | reportAssignmentType\ny: int = 1\n')
    expected = read_expectations([file], "mypy")
    assert differences(expected, {Place("a.py", 1): {"assignment", "misc"}}) == []
    assert differences(expected, {}) == ["a.py:1: expected assignment, reported nothing"]
    assert differences(expected, {Place("a.py", 1): {"name-defined"}, Place("a.py", 2): {"misc"}}) == [
        "a.py:1: expected assignment, reported ['name-defined']",
        "a.py:2: nothing was expected, reported ['misc']",
    ]


def run(command: list[str]) -> str:
    return subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True).stdout
