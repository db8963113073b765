"""`python -m codegen add`: a fork's own operations."""

from pathlib import Path

import pytest

from codegen.__main__ import check, config_of, main
from codegen.problems import CompileError
from codegen.writing import write_all
from tests.codegen.menagerie import menagerie

GOOD = "# How many dogs.\nquery CountDogs {\n  count(kind: DOG)\n}\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return menagerie(tmp_path / "project")


def test_a_file_of_operations_is_checked_copied_and_compiled(project: Path, tmp_path: Path) -> None:
    (tmp_path / "dogs.graphql").write_text(GOOD)
    assert main(["add", str(tmp_path / "dogs.graphql")], project) == 0
    assert (project / "queries" / "dogs.graphql").read_text() == GOOD
    assert "def count_dogs(" in (project / "generated" / "labelbox_graphql" / "dogs.py").read_text()
    assert check(project, config_of(project)) == 0


def test_what_breaks_a_rule_is_named_and_nothing_is_written(project: Path, tmp_path: Path) -> None:
    before = sorted(project.rglob("*"))
    (tmp_path / "dogs.graphql").write_text("query CountDogs {\n  cound(kind: DOG)\n}\n")
    with pytest.raises(CompileError, match=r"needs a comment(.|\n)*Did you mean 'count'\?") as refused:
        main(["add", str(tmp_path / "dogs.graphql")], project)
    assert "queries/dogs.graphql:2:3" in str(refused.value)
    assert sorted(project.rglob("*")) == before


def test_a_file_that_is_there_is_not_overwritten(project: Path, tmp_path: Path) -> None:
    (tmp_path / "animal.graphql").write_text(GOOD)
    with pytest.raises(CompileError, match=r"animal\.graphql is there already"):
        main(["add", str(tmp_path / "animal.graphql")], project)


def test_a_missing_file_is_named(project: Path) -> None:
    with pytest.raises(CompileError, match=r"nothing\.graphql cannot be read"):
        main(["add", "nothing.graphql"], project)


def test_files_are_all_written_or_none(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    (tmp_path / "c").mkdir()
    with pytest.raises(OSError, match="c"):
        write_all(tmp_path, {Path("a"): b"new", Path("b"): b"new", Path("c"): b"new"})
    assert (tmp_path / "a").read_bytes() == b"old"
    assert sorted(file.name for file in tmp_path.iterdir()) == ["a", "c"]
