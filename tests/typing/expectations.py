"""What a checker must report, read from `# error: call-arg | reportCallIssue`, against what it did report."""

import re
from collections.abc import Iterable, Mapping, Set
from pathlib import Path
from typing import Literal, NamedTuple

MARK = re.compile(r"# error: (?P<mypy>\S+) \| (?P<pyright>\S+)$")


class Place(NamedTuple):
    file: str
    line: int


def read_expectations(files: Iterable[Path], checker: Literal["mypy", "pyright"]) -> dict[Place, str]:
    """The code that `checker` must report, by place."""
    return {
        Place(file.name, number): mark[checker]
        for file in files
        for number, line in enumerate(file.read_text().splitlines(), start=1)
        if (mark := MARK.search(line))
    }


def differences(expected: Mapping[Place, str], reported: Mapping[Place, Set[str]]) -> list[str]:
    """Every mistake that was not reported as it must be, and every report on a line that is no mistake."""
    missed = [
        f"{file}:{line}: expected {code}, reported {sorted(reported.get(Place(file, line), ())) or 'nothing'}"
        for (file, line), code in expected.items()
        if code not in reported.get(Place(file, line), ())
    ]
    surplus = [
        f"{file}:{line}: nothing was expected, reported {sorted(codes)}"
        for (file, line), codes in reported.items()
        if Place(file, line) not in expected
    ]
    return sorted(missed + surplus)
