"""Our schema in a server's words: what is proven, what stays a guess, what is refuted, what cannot be told."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from graphql import build_schema, introspection_from_schema

from codegen.__main__ import check, config_of, main, write
from codegen.compiler import PACKAGE
from codegen.evolution.introspection import to_sdl
from codegen.problems import CompileError
from codegen.renaming import rename_types
from tests.codegen.menagerie import menagerie
from tests.codegen.project import FEATURES

GUESSES = {"Animal": "Beast", "Ghost": "Spectre", "AnimalPatch": "UpdateBeastInput"}
SPELLED = {"Kind": "Species", "FoodInput": "Feed", "Person": "Human", "Home": "Dwelling", "Kennel": "DogHouse"}
UNSPELLED = {"AnimalKey": "BeastKey", "AnimalWhereInput": "BeastFilter", "AnimalOrderByInput": "BeastOrder"}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = menagerie(tmp_path / "project")
    schema = root / "schema" / "labelbox.graphql"
    schema.write_text(to_sdl(build_schema(schema.read_text())))  # as ours is: sorted
    write(root, config_of(root))
    return root


def server(project: Path, *changes: tuple[str, str], types: Mapping[str, str] = {}) -> str:  # only read
    """An introspection of the project's schema with these changes, as a server would tell it: without our marks."""
    text = (FEATURES / "schema" / "labelbox.graphql").read_text()
    for mark in ("(inferred) ", "(newer) ", "(inferred)"):
        text = text.replace(mark, "")
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    schema = build_schema(rename_types(text, types))
    file = project.parent / "server.json"
    file.write_text(json.dumps({"data": introspection_from_schema(schema)}))
    return str(file)


def reconcile(project: Path, introspection: str, *options: str) -> int:
    return main(["pull", "--from", introspection, "--reconcile", *options], project)


def schema_of(project: Path) -> str:
    return (project / "schema" / "labelbox.graphql").read_text()


def generated(project: Path) -> dict[str, bytes]:
    return {f.name: f.read_bytes() for f in (project / PACKAGE).glob("*.py")}


def test_python_does_not_notice_that_guesses_got_their_names(project: Path) -> None:
    before = generated(project)
    assert reconcile(project, server(project, types=GUESSES | UNSPELLED)) == 0
    write(project, config_of(project))
    assert generated(project) == before


def test_the_names_are_the_servers_wherever_they_are_spelled(project: Path) -> None:
    reconcile(project, server(project, types=GUESSES | UNSPELLED | SPELLED))
    queries = (project / "queries" / "animal.graphql").read_text()
    assert "$where: BeastFilter @filter" in queries
    assert "$orderBy: BeastOrder @literal" in queries
    assert "$food: Feed!" in queries
    assert "# A list by offset, filtered and ordered; $first and $skip are written into the text." in queries
    assert "fragment AnimalFields on Beast {" in (project / "queries" / "fragments" / "animal.graphql").read_text()
    assert "... on Human { id email }" in (project / "queries" / "being.graphql").read_text()
    names = (project / "schema" / "names.toml").read_text()
    assert "[fields.Beast]" in names
    assert "[enums.Species]" in names
    assert 'Species = ["UNKNOWN"]' in names
    assert 'Feed = "FoodInput"' in names


def test_classes_keep_their_names_when_types_that_we_spell_get_others(project: Path) -> None:
    before = generated(project)
    assert reconcile(project, server(project, types=GUESSES | UNSPELLED | SPELLED)) == 0
    write(project, config_of(project))
    after = generated(project)
    assert sorted(name for name in before if before[name] != after[name]) == ["animal.py", "being.py", "filters.py"]
    assert after["filters.py"] == before["filters.py"].replace(b'"Kind"', b'"Species"')
    spelled = after["being.py"].decode()
    for ours, theirs in SPELLED.items():
        spelled = spelled.replace(f'"{theirs}"', f'"{ours}"').replace(f"on {theirs} ", f"on {ours} ")
    assert spelled == before["being.py"].decode()
    assert b"$food: Feed!" in after["animal.py"]
    assert b"food: FoodInput" in after["animal.py"]


def test_a_second_pull_finds_nothing_to_do(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    introspection = server(project, types=GUESSES | UNSPELLED | SPELLED)
    reconcile(project, introspection)
    capsys.readouterr()
    assert reconcile(project, introspection) == 0
    assert capsys.readouterr().out == ""


def test_names_follow_a_second_renaming(project: Path) -> None:
    reconcile(project, server(project, types=SPELLED))
    reconcile(project, server(project, types={"FoodInput": "Fodder"}))
    names = (project / "schema" / "names.toml").read_text()
    assert 'Fodder = "FoodInput"' in names
    assert "[enums.Kind]" in names
    assert "Species" not in names


def test_types_that_were_named_by_hand_keep_their_place_and_their_comments(project: Path) -> None:
    names = project / "schema" / "names.toml"
    names.write_text(f'# By hand.\n[types]\nKind = "Sort"  # as documented\n\n{names.read_text()}')
    reconcile(project, server(project, types={"Kind": "Species", "Meal": "Dish"}))
    head = '# By hand.\n[types]\nSpecies = "Sort"  # as documented\nDish = "Meal"\n\n[fields]\n'
    assert names.read_text().startswith(head)
    reconcile(project, server(project, types={"Kind": "Sort"}))
    assert names.read_text().startswith("# By hand.\n[types]\n\n[fields]\n")


def test_what_is_proven_loses_its_mark(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    reconcile(project, server(project, types=GUESSES))
    told = capsys.readouterr().out
    assert "  Animal is Beast\n" in told
    assert "  Animal.kind\n" in told
    assert '"""An animal that is kept."""\ntype Beast implements Node {' in schema_of(project)
    assert "(inferred)" not in schema_of(project)


def test_what_the_server_does_not_show_and_nothing_uses_stays_as_it_was(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    introspection = server(project, ("  hauntings: [Haunting!]!\n", ""), ("oracle(question: String)", "riddle"))
    assert reconcile(project, introspection) == 0
    told = capsys.readouterr().out
    assert "unproven (3):\n  Ghost\n  Query.hauntings\n  Query.oracle\n" in told
    assert '"""(inferred) A guess beside them."""\ntype Ghost {' in schema_of(project)
    assert "(newer) What the next server knows." in schema_of(project)


def test_what_we_use_and_the_server_lacks_is_refuted_and_the_compiler_names_the_places(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    introspection = server(
        project, ("  weight: Float\n  homes", "  homes"), ("(id: ID!, food", "(id: ID!, on: DateTime!, food")
    )
    assert reconcile(project, introspection) == 1
    told = capsys.readouterr().out
    assert "refuted (2):" in told
    assert "Animal.weight is gone." in told
    assert "methods: Animal.mother, Animal.update, Client.get_animals" in told
    assert "Mutation.feed(on) must be given now: DateTime!." in told
    with pytest.raises(CompileError, match=r"Cannot query field 'weight'") as refused:
        check(project, config_of(project))
    assert "argument 'on' of type 'DateTime!' is required" in str(refused.value)
    assert "queries/fragments/animal.graphql:13:3" in str(refused.value)


def test_one_type_of_ours_that_is_two_of_theirs_is_left_alone_and_reported(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    introspection = server(
        project,
        ("updateAnimal(where: AnimalKey!", "updateAnimal(where: UpdateKey!"),
        ("animal(where: AnimalKey!", "animal(where: FindKey!"),
        ("input AnimalKey {\n  id: ID!\n}", "input FindKey {\n  id: ID!\n}\n\ninput UpdateKey {\n  id: ID!\n}"),
    )
    assert reconcile(project, introspection) == 0
    told = capsys.readouterr().out
    assert "ambiguous (1):" in told
    assert "FindKey at Query.animal(where), UpdateKey at Mutation.updateAnimal(where)" in told
    assert "animal(where: AnimalKey!): Animal" in schema_of(project)
    assert check(project, config_of(project)) == 1  # stale, but it compiles


def test_two_types_of_ours_that_are_one_of_theirs_are_left_alone_and_reported(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    introspection = server(
        project,
        ("type Corner {\n  x: Int\n  y: Int\n}\n", ""),
        ("input CornerInput {\n  x: Int\n  y: Int\n}\n", ""),
        ("type CornerPage {\n  items: [Corner!]!\n  end: Corner\n}\n", ""),
        ("corners(from: CornerInput, first: Int): CornerPage!", "corners(where: OneInput): Int"),
        ("input MealWhereInput {\n  AND: [MealWhereInput!]\n  food: String\n}\n", ""),
        ("where: MealWhereInput", "where: OneInput"),
        (
            "input AnimalWhereInput {\n  AND: [AnimalWhereInput!]",
            "input OneInput {\n  food: String\n  AND: [OneInput!]",
        ),
        ("animals(where: AnimalWhereInput", "animals(where: OneInput"),
    )
    reconcile(project, introspection, "--json")
    found = json.loads(capsys.readouterr().out)
    assert [one["at"] for one in found["ambiguous"]] == ["AnimalWhereInput", "MealWhereInput"]
    assert "OneInput" not in schema_of(project)


def test_a_guess_whose_name_means_something_else_there_must_be_called_otherwise(project: Path) -> None:
    introspection = server(project, ("  hauntings: [Haunting!]!\n", ""), types={"Meal": "Ghost", "Ghost": "Other"})
    before = schema_of(project)
    with pytest.raises(CompileError, match="Meal is called Ghost by the server, and our Ghost is something else"):
        reconcile(project, introspection)
    assert schema_of(project) == before


def test_our_words_stay_where_the_server_has_none(project: Path) -> None:
    introspection = server(
        project, ('"""Four walls."""\n', ""), ('  """It barks."""\n', '  """A wolf, tamed."""\n'), types=GUESSES
    )
    reconcile(project, introspection)
    assert '"""Four walls."""' in schema_of(project)
    assert "A wolf, tamed." in schema_of(project)


def test_what_the_server_demands_comes_with_its_types(project: Path) -> None:
    introspection = server(
        project,
        ("count(kind", "count(scope: Scope!, kind"),
        ("input Store {", "input Scope {\n  zoo: ID!\n  size: Size!\n  notes: Notes\n}\n\nenum Size {\n  BIG\n}\n\n"
         "input Notes {\n  text: String\n}\n\ninput Store {"),
    )  # fmt: skip
    assert reconcile(project, introspection) == 1
    assert "input Scope {\n  size: Size!\n  zoo: ID!\n}" in schema_of(project)
    assert "enum Size {\n  BIG\n}" in schema_of(project)


def test_a_dry_run_writes_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = {file: file.read_bytes() for file in project.rglob("*") if file.is_file()}
    reconcile(project, server(project, types=GUESSES), "--dry-run")
    assert "would be written" in capsys.readouterr().out
    assert {file: file.read_bytes() for file in project.rglob("*") if file.is_file()} == before


def test_the_report_is_there_for_programs(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    reconcile(project, server(project, types=GUESSES), "--json")
    found = json.loads(capsys.readouterr().out)
    assert found["renamed"] == GUESSES
    assert {"Animal", "Animal.kind", "AnimalPatch", "Ghost", "FoodInput.name"} <= set(found["proven"])
    assert (found["refuted"], found["ambiguous"], found["written"]) == ([], [], True)
    assert "schema/labelbox.graphql" in found["files"]


def test_roots_may_have_other_names(project: Path) -> None:
    before = generated(project)
    assert reconcile(project, server(project, types={"Query": "Root", "Mutation": "Changes"})) == 0
    assert "schema {\n  query: Root\n  mutation: Changes\n" in schema_of(project)
    write(project, config_of(project))
    assert generated(project) == before
