"""What one can do with a report."""

import doctest
import io
import json
from pathlib import Path

import pytest

import labelbox
from labelbox.exceptions import ImportCheckError, LabelboxError
from labelbox.schema import import_report

from .birds import BIRDS, row

WRONG = [row(name=f"<eey {number}>", point={"x": 1, "y": 2}) for number in range(25)]


def test_a_table_has_a_line_for_each_finding_and_a_summary() -> None:
    lines = BIRDS.check([*WRONG, {**row(), "uuid": "u"}]).to_table(limit=3).splitlines()
    assert lines[0].split() == ["index", "severity", "data", "row", "feature", "path", "message"]
    assert lines[3].startswith("2      error     k         <eey 2>  $.name  the ontology has no tool")
    assert lines[4:] == ["25 errors, 1 warning in 26 rows; the first 3 are shown"]
    assert str(BIRDS.check([row()])) == "0 errors, 0 warnings in 1 row"


def test_findings_are_kept_up_to_a_number_and_counted_beyond() -> None:
    odd = {**row(), "uuid": "u"}
    report = BIRDS.check([*WRONG, odd], max_findings=2)
    assert (len(report), len(report.errors), len(report.warnings)) == (3, 2, 1)
    assert (report.error_count, report.warning_count, report.omitted) == (25, 1, 23)
    assert report.rules == {"unknown-feature": 25, "uuid": 1}
    assert repr(report) == "<ImportReport: 25 errors, 1 warning in 26 rows; the first 3 are shown>"


def test_json_lines_go_to_a_path_or_an_open_file(tmp_path: Path) -> None:
    report, file = BIRDS.check(WRONG[:2]), io.StringIO()
    report.to_json_lines(tmp_path / "report.jsonl")
    report.to_json_lines(file)
    assert (tmp_path / "report.jsonl").read_text(encoding="utf-8") == file.getvalue()
    lines = [json.loads(line) for line in file.getvalue().splitlines()]
    assert lines == [finding.to_dict() for finding in report]
    assert lines[1] == {
        "index": 1,
        "row": 1,
        "severity": "error",
        "rule": "unknown-feature",
        "path": "$.name",
        "message": report.findings[1].message,
        "dataRow": "k",
        "feature": "<eey 1>",
    }


def test_errors_are_raised_with_the_first_and_their_number() -> None:
    report = BIRDS.check(WRONG)
    with pytest.raises(ImportCheckError) as raised:
        report.raise_for_errors()
    assert isinstance(raised.value, LabelboxError)
    assert raised.value.errors == 25
    lines = str(raised.value).splitlines()
    assert lines[0] == "25 errors in 25 rows"
    assert lines[1].startswith("[0] error $.name: the ontology has no tool '<eey 0>' here")
    assert lines[11:] == ["… and 15 more errors"]


def test_warnings_raise_nothing() -> None:
    report = BIRDS.check([{**row(), "uuid": "u"}])
    assert (bool(report), report.ok, len(report.warnings)) == (True, True, 1)
    report.raise_for_errors()


def test_notebooks_show_a_table_in_which_names_are_only_text() -> None:
    page = BIRDS.check(WRONG[:1])._repr_html_()  # pyright: ignore[reportPrivateUsage]  # what notebooks call
    assert "<td style='text-align:left'>&lt;eey 0&gt;</td>" in page
    assert "<eey" not in page


def test_the_examples_run() -> None:
    names = {name: getattr(labelbox, name) for name in labelbox.__all__}
    assert doctest.testmod(import_report, extraglobs=names).failed == 0
