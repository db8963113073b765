"""The benchmarks compare like with like: all ways get to the same answer, or there are no figures."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks import document
from benchmarks.job import Job, Scripts
from benchmarks.jobs import NAMES, jobs
from benchmarks.measuring import Bench, ChildError, DifferentAnswersError, Measured, stub
from benchmarks.report import COLUMNS, line

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(scope="module")
def bench() -> Iterator[Bench]:
    with stub(1) as addresses:
        yield Bench(addresses, reference=None)


def measured(bench: Bench, name: str, size: int) -> Measured:
    return bench.measure(name, jobs([name])[name], size, repetitions=1)


def job_of(sdk: str, limit: str) -> Job:
    return Job("a script", Scripts(sdk, limit), size=1, quick_size=1, times_reference=1)


@pytest.mark.parametrize(
    ("name", "size"),
    [("get_project", 2), ("data_rows", 600), ("create_data_rows", 3), ("upload_files", 2), ("export_stream", 1)],
)
def test_ours_and_the_code_by_hand_get_and_send_the_same(bench: Bench, name: str, size: int) -> None:
    assert set(measured(bench, name, size).runs) == {"ours", "limit"}


def test_a_job_becomes_a_line_of_the_table(bench: Bench) -> None:
    text = line(measured(bench, "first_answer", 1))
    assert text.startswith("| import to first answer, fresh process |")
    assert text.count(" | ") == len(COLUMNS) - 1


def test_different_answers_end_the_run(bench: Bench) -> None:
    with pytest.raises(DifferentAnswersError, match="a_script: the answers differ"):
        bench.measure("a_script", job_of("print(1)", "print(2)"), 1, repetitions=0)


def test_a_run_that_fails_says_why(bench: Bench) -> None:
    with pytest.raises(ChildError, match="ZeroDivisionError"):
        bench.measure("a_script", job_of("1 / 0", "1 / 0"), 1, repetitions=0)


def test_every_module_among_the_jobs_is_in_the_table() -> None:
    modules = {path.stem for path in (ROOT / "benchmarks" / "jobs").glob("*.py")} - {"__init__"}
    assert modules == set(NAMES)


def test_a_job_that_fails_is_a_line_that_says_why(bench: Bench) -> None:
    text = line(bench.tried("a_script", job_of("1 / 0", "1 / 0"), 1, repetitions=1))
    assert "**failed**" in text
    assert "ZeroDivisionError" in text
    assert text.count("|") == len(COLUMNS) + 1


@pytest.mark.parametrize("name", ["export_first_row", "export_far", "create_data_rows_iterator"])
def test_jobs_of_streams_get_and_send_the_same(bench: Bench, name: str) -> None:
    assert set(measured(bench, name, 1).runs) == {"ours", "limit"}


def test_what_a_run_writes_takes_the_place_of_what_the_run_before_wrote(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "page.md"
    begin, end = "before\n<!-- written by a: begin -->\n", "<!-- written by a: end -->\nafter\n"
    page.write_text(f"{begin}old\n{end}", encoding="utf-8")
    monkeypatch.setattr(document, "DOCUMENT", page)
    document.Section("a").write("new")
    assert page.read_text(encoding="utf-8") == f"{begin}\nnew\n{end}"
    with pytest.raises(ValueError, match="no marks of b"):
        document.Section("b").write("new")
