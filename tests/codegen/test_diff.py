"""`python -m codegen diff`: what it takes, whom it reaches, how it exits."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from graphql import build_schema, introspection_from_schema

from codegen.__main__ import ROOT, main
from codegen.evolution.reach import find_reach
from codegen.problems import CompileError
from codegen.renaming import rename_types
from tests.codegen.menagerie import menagerie

GUESSES = {"Animal": "Beast", "AnimalPatch": "UpdateBeastInput"}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return menagerie(tmp_path_factory.mktemp("project"))


def schema_of(project: Path) -> str:
    return (project / "schema" / "labelbox.graphql").read_text()


def test_guesses_by_other_names_are_no_change(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "new.graphql").write_text(rename_types(schema_of(project), GUESSES))
    assert main(["diff", str(project), str(tmp_path / "new.graphql"), "--all"], project) == 0
    assert capsys.readouterr().out == "0 breaking, 0 risky, 0 additive\n"


def test_a_name_that_we_spell_must_stay(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "new.graphql").write_text(rename_types(schema_of(project), {"FoodInput": "Feed", "Robot": "Droid"}))
    assert main(["diff", str(project), str(tmp_path / "new.graphql")], project) == 2
    told = capsys.readouterr().out
    assert "FoodInput is called Feed now, and our documents spell it.\n  operations: animal.feed_animal\n" in told
    assert "Robot is called Droid now, and our documents spell it.\n  operations: being.get_beings\n" in told


def test_a_type_exchanged_in_one_place_is_no_renaming(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = schema_of(project).replace("  mother: Animal\n", "  mother: Person\n")
    (tmp_path / "new.graphql").write_text(rename_types(text, GUESSES | {"Person": "Human"}))
    assert main(["diff", str(project), str(tmp_path / "new.graphql")], project) == 2
    assert "Animal.mother was Animal and is Human." in capsys.readouterr().out


def test_folders_files_introspections_and_revisions_are_understood(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    git = ["git", "-C", str(project), "-c", "user.name=a", "-c", "user.email=a@b"]
    for command in (["init", "-q"], ["add", "schema", "queries"], ["commit", "-q", "-m", "First"]):
        subprocess.run([*git, *command], check=True)
    saved = tmp_path / "saved.json"
    saved.write_text(json.dumps(introspection_from_schema(build_schema(schema_of(project)))))
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "one.graphql").write_text(schema_of(project))
    for other in (str(folder), str(folder / "one.graphql"), str(saved), "git:HEAD"):
        assert main(["diff", str(project), other], project) == 0, other
        assert main(["diff", other, str(project)], project) == 0, other
    assert capsys.readouterr().out == "0 breaking, 0 risky, 0 additive\n" * 8


def test_the_queries_of_a_revision_are_its_own(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = menagerie(tmp_path / "own")
    git = ["git", "-C", str(root), "-c", "user.name=a", "-c", "user.email=a@b"]
    (root / "queries" / "animal.graphql").write_text("# How many.\nquery CountThem {\n  count\n}\n")
    for command in (["init", "-q"], ["add", "schema", "queries"], ["commit", "-q", "-m", "First"]):
        subprocess.run([*git, *command], check=True)
    (tmp_path / "new.graphql").write_text(schema_of(root).replace("count(kind", "count(now: Int!, kind"))
    capsys.readouterr()
    main(["diff", "git:HEAD", str(tmp_path / "new.graphql"), "--json"], root)
    assert json.loads(capsys.readouterr().out)["changes"][0]["operations"] == ["animal.count_them"]


def test_json_says_everything(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "new.graphql").write_text(schema_of(project).replace("  DOG\n  CAT\n", "  DOG\n  CAT\n  BIRD\n"))
    assert main(["diff", str(project), str(tmp_path / "new.graphql"), "--json"], project) == 1
    assert json.loads(capsys.readouterr().out) == {
        "severity": "risky",
        "changes": [
            {
                "severity": "risky",
                "kind": "enum value added",
                "at": "Kind.BIRD",
                "text": "Kind.BIRD is new; answers may hold it.",
                "operations": ["animal.get_animal", "animal.get_animals", "animal.update_animal"],
                "methods": ["Animal.mother", "Animal.update", "Client.get_animals"],
            }
        ],
    }


def test_reach_follows_flows_bases_private_methods_and_aliases(project: Path) -> None:
    assert find_reach(project / "labelbox") == {
        "animal.get_animal": ("Animal.mother",),
        "animal.get_animals": ("Client.get_animals",),
        "animal.count_animals": ("Client.count",),
        "animal.feed_animal": ("Animal.feed",),
        "animal.get_meals": ("Animal.feed",),
        "animal.update_animal": ("Animal.update",),
        "animal.upload_picture": ("Animal.upload",),
        "being.get_beings": ("Client.get_beings",),
    }


def test_the_methods_of_our_own_package_are_found() -> None:
    reach = find_reach(ROOT / "labelbox")
    assert "Project.update" in reach["project.update_project"]
    assert "Client.get_projects" in reach["project.get_projects"]
    assert "Dataset.create_data_rows" in reach["data_row.append_rows_to_dataset"]
    assert "ExportTask.get_buffered_stream" in reach["export.get_export_file_from_offset"]


def test_a_change_of_our_own_schema_names_the_methods_that_it_reaches(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = schema_of(ROOT)
    project = text.index("\ntype Project {")
    renamed = text[project:].replace("  name: String!\n", "  title: String!\n", 1)
    (tmp_path / "new.graphql").write_text(text[:project] + renamed)
    assert main(["diff", str(ROOT), str(tmp_path / "new.graphql"), "--json"]) == 2
    change, _ = json.loads(capsys.readouterr().out)["changes"]
    assert change["at"] == "Project.name"
    assert {"project.get_projects", "project.update_project"} <= set(change["operations"])
    assert {"Project.update", "Client.get_projects", "Client.get_project"} <= set(change["methods"])


def test_what_two_types_might_have_become_is_risky_until_somebody_looks(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = schema_of(project).replace("updateAnimal(where: AnimalKey!", "updateAnimal(where: UpdateKey!")
    text = text.replace("animal(where: AnimalKey!", "animal(where: FindKey!")
    text = text.replace("input AnimalKey {", "input UpdateKey {\n  id: ID!\n}\n\ninput FindKey {")
    (tmp_path / "new.graphql").write_text(text)
    assert main(["diff", str(project), str(tmp_path / "new.graphql")], project) == 1
    told = capsys.readouterr().out
    assert "AnimalKey is not told by its positions" in told
    assert "operations: animal.get_animal, animal.update_animal" in told


def test_what_is_no_schema_is_refused_with_an_exit_code_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "broken.graphql").write_text("type Query {")
    command = [sys.executable, "-m", "codegen", "diff", ".", str(tmp_path / "broken.graphql")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 3
    assert "broken.graphql is no schema." in done.stderr


@pytest.mark.parametrize("reference", ["nowhere", "nothing.json", "git:no-such-revision"])
def test_what_is_not_there_is_named(reference: str, project: Path) -> None:
    with pytest.raises(CompileError, match=reference.removeprefix("git:")):
        main(["diff", str(project), reference], project)
