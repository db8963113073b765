"""What `check` and `diff` say when the server's schema moves: one mutation each, on the schema of every feature."""

from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from codegen.__main__ import main
from codegen.problems import CompileError
from tests.codegen.menagerie import menagerie

ADDITIVE, RISKY, BREAKING = 0, 1, 2
MUTATIONS = {
    "field_renamed": ('C:\\\\pets."""\n  name: String!', 'C:\\\\pets."""\n  title: String!', BREAKING),
    "field_removed": ("  weight: Float\n  homes", "  homes", BREAKING),
    "unused_field_removed": ("  homes: [Home]\n", "", ADDITIVE),
    "field_made_nullable": ("born: DateTime!", "born: DateTime", BREAKING),
    "field_made_required": ("  food: String\n}\n\ntype MealPage", "  food: String!\n}\n\ntype MealPage", ADDITIVE),
    "input_field_made_required": ("Patch {\n  name: String", "Patch {\n  name: String!", BREAKING),
    "input_field_added_required": ("  amount: Float = 1.5", "  amount: Float = 1.5\n  bowl: ID!", BREAKING),
    "enum_value_removed": ("  DOG\n  CAT\n", "  DOG\n", BREAKING),
    "enum_value_added": ("  DOG\n  CAT\n", "  DOG\n  CAT\n  BIRD\n", RISKY),
    "argument_added_required": ("upload(file: Upload!", "upload(folder: ID!, file: Upload!", BREAKING),
    "argument_added_optional": ("upload(file: Upload!", "upload(folder: ID, file: Upload!", ADDITIVE),
    "argument_removed": (", text: String)", ")", BREAKING),
    "type_changed": ("steps: UInt64", "steps: String", BREAKING),
    "list_made_of_it": ("rooms: Int\n", "rooms: [Int]\n", ADDITIVE),
    "union_member_added": ("union Being = Person | Robot", "union Being = Person | Robot | Meal", RISKY),
    "union_member_removed": ("union Being = Person | Robot", "union Being = Person", BREAKING),
    "default_changed": ("amount: Float = 1.5", "amount: Float = 2.5", RISKY),
    "deprecated": ("  tags: [[String!]]!", '  tags: [[String!]]! @deprecated(reason: "Ask for words.")', RISKY),
}  # fmt: skip


class Report(SingleFileSnapshotExtension):
    _write_mode = WriteMode.TEXT
    file_extension = "txt"


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return menagerie(tmp_path_factory.mktemp("before"))


@pytest.mark.parametrize("mutation", MUTATIONS)
def test_check_and_diff_say_what_a_mutation_means(
    mutation: str, before: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion
) -> None:
    old, new, severity = MUTATIONS[mutation]
    schema = before / "schema" / "labelbox.graphql"
    text = schema.read_text()
    assert text.count(old) == 1
    mutated = tmp_path / "server.graphql"
    mutated.write_text(text.replace(old, new))
    code = main(["diff", str(before), str(mutated), "--all"], before)
    said = f"$ diff: {code}\n{capsys.readouterr().out}"
    schema.write_text(text.replace(old, new))
    try:
        checked = main(["check"], before)
        said += f"\n$ check: {checked}\n{capsys.readouterr().err}"
    except CompileError as problem:
        said += f"\n$ check: 1\n{problem}\n"
    finally:
        schema.write_text(text)
    assert said == snapshot(extension_class=Report)
    assert code == severity
