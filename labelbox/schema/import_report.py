"""What a check of annotations before an import has found."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import TextIO

from labelbox.exceptions import ImportCheckError
from labelbox.rules.findings import Severity as Severity

SHOWN = 10
"""Errors in the message of `ImportCheckError`."""

_COLUMNS = ("index", "severity", "data row", "feature", "path", "message")


@dataclass(frozen=True, slots=True)
class ImportFinding:
    """One thing that is wrong.

    Attributes:
        index: Which of the labels, rows or lines that were given it is about, from 0. Of a data row on which something
            is missing, the first.
        row: Which row of the import it is about, from 0; a label becomes several.
        path: The JSON path in that row, such as `$.bbox.width`. In a label of which an annotation cannot be written,
            the path in the label: `$.annotations[3]`.
        rule: A short name of the rule that is broken, the same for all values that break it.
        message: What was expected there, and what was found.
        severity: An error would be refused, or would show nothing; a warning is merely odd.
        data_row: The id or global key of the data row; None where the row names none, or it is not kept.
        feature: The name or schema id of the feature; likewise.
    """

    index: int
    row: int
    path: str
    rule: str
    message: str
    severity: Severity
    data_row: str | None = None
    feature: str | None = None

    @property
    def is_error(self) -> bool:
        """Whether the service would refuse it, or would show nothing of it."""
        return self.severity is Severity.ERROR

    def to_dict(self) -> dict[str, str | int | None]:
        """As in the JSON lines of a report."""
        return {
            "index": self.index,
            "row": self.row,
            "severity": self.severity.value,
            "rule": self.rule,
            "path": self.path,
            "message": self.message,
            "dataRow": self.data_row,
            "feature": self.feature,
        }

    def __str__(self) -> str:
        return f"[{self.index}] {self.severity.value} {self.path}: {self.message}"


@dataclass(frozen=True, slots=True, repr=False)
class ImportReport:
    """What was found, in the order of what was checked. True if there are no errors.

    >>> row = {"uuid": "0b7f2c1e-5d0a-4c55-9d5e-6f0e7a1b2c3d", "dataRow": {"globalKey": "k"}, "name": "eey"}
    >>> row["point"] = {"x": 1, "y": 2}
    >>> report = OntologyBuilder(tools=[Tool(Tool.Type.POINT, "eye")]).check([row])
    >>> report.ok, report.error_count
    (False, 1)
    >>> print(report.errors[0])
    [0] error $.name: the ontology has no tool 'eey' here; did you mean 'eye'?

    Attributes:
        findings: What was found, at most `max_findings` of each severity. `len()` counts these.
        checked: How many labels, rows or lines were checked.
        rows: How many rows an import of them has.
        error_count: All errors, also those that were not kept.
        warning_count: All warnings, likewise.
        rules: How often each rule was broken, all findings counted.
    """

    findings: tuple[ImportFinding, ...]
    checked: int
    rows: int
    error_count: int
    warning_count: int
    rules: Mapping[str, int]

    @property
    def ok(self) -> bool:
        """Whether there are no errors; there may be warnings."""
        return self.error_count == 0

    @property
    def errors(self) -> list[ImportFinding]:
        """What would be refused, or would show nothing."""
        return [finding for finding in self.findings if finding.is_error]

    @property
    def warnings(self) -> list[ImportFinding]:
        """What is merely odd."""
        return [finding for finding in self.findings if not finding.is_error]

    @property
    def omitted(self) -> int:
        """How many findings were counted but not kept."""
        return self.error_count + self.warning_count - len(self.findings)

    def raise_for_errors(self) -> None:
        """Do nothing if there are no errors.

        Raises:
            ImportCheckError: there are; its message has the first ten and says how many there are.
        """
        if self.ok:
            return
        lines = [str(finding) for finding in self.errors[:SHOWN]]
        if self.error_count > len(lines):
            lines.append(f"… and {self.error_count - len(lines)} more errors")
        text = "\n".join([f"{_count(self.error_count, 'error')} in {self._size}", *lines])
        raise ImportCheckError(text, self.error_count)

    def to_table(self, limit: int | None = None) -> str:
        """The findings as plain text, a line each below a line of headings, and a summary at the end.

        Args:
            limit: Show only so many; None shows all that were kept.
        """
        cells = [_COLUMNS, *map(_cells, self.findings[:limit])]
        widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
        lines = [
            "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in cells
        ]
        return "\n".join([*(lines if self.findings else ()), self._summary(len(cells) - 1)])

    def to_json_lines(self, target: str | Path | TextIO) -> None:
        """Write the findings as JSON, one per line, with the keys of `ImportFinding.to_dict`.

        Args:
            target: The path of a file, which is replaced, or an open text file.
        """
        if isinstance(target, str | Path):
            with open(target, "w", encoding="utf-8") as file:
                file.writelines(self._json_lines())
        else:
            target.writelines(self._json_lines())

    def _json_lines(self) -> Iterator[str]:
        return (json.dumps(finding.to_dict(), ensure_ascii=False) + "\n" for finding in self.findings)

    def __bool__(self) -> bool:
        return self.ok

    def __len__(self) -> int:
        return len(self.findings)

    def __iter__(self) -> Iterator[ImportFinding]:
        return iter(self.findings)

    def __str__(self) -> str:
        return self.to_table()

    def __repr__(self) -> str:
        return f"<ImportReport: {self._summary(len(self.findings))}>"

    def _repr_html_(self) -> str:
        shown = self.findings[:100]
        head = "".join(f"<th>{name}</th>" for name in _COLUMNS)
        rows = "".join(
            "<tr>" + "".join(f"<td style='text-align:left'>{escape(cell)}</td>" for cell in _cells(finding)) + "</tr>"
            for finding in shown
        )
        table = f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>" if shown else ""
        return f"{table}<p>{escape(self._summary(len(shown)))}</p>"

    def _summary(self, shown: int) -> str:
        total = self.error_count + self.warning_count
        found = f"{_count(self.error_count, 'error')}, {_count(self.warning_count, 'warning')} in {self._size}"
        return found if shown == total else f"{found}; the first {shown} are shown"

    @property
    def _size(self) -> str:
        checked = _count(self.checked, "row") if self.checked == self.rows else _count(self.checked, "item")
        return checked if self.checked == self.rows else f"{checked} ({_count(self.rows, 'row')})"


def _cells(finding: ImportFinding) -> tuple[str, ...]:
    where = (finding.data_row or "", finding.feature or "", finding.path)
    return (str(finding.index), finding.severity.value, *where, finding.message)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
