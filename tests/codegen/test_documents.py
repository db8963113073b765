"""The documents that are judged against the known protocol: all of them, as they are sent."""

from pathlib import Path

import pytest
from graphql import build_schema, parse, validate

from codegen.documents import write_documents
from tests.codegen.project import FEATURES, config


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("documents")
    (folder / "old.query.0.graphql").write_text("query Old { old }")
    write_documents(config(FEATURES), folder)
    return {file.name: file.read_text() for file in folder.glob("*.graphql")}


def test_every_operation_is_there_and_nothing_old(documents: dict[str, str]) -> None:
    assert {name.rsplit(".", 2)[0] for name in documents} == {
        "animal.count_animals",
        "animal.feed_animal",
        "animal.get_animal",
        "animal.get_animals",
        "animal.get_meals",
        "animal.update_animal",
        "animal.upload_picture",
        "being.get_all_corners",
        "being.get_beings",
        "being.get_corners",
        "being.get_homes",
    }


def test_every_document_fits_the_schema(documents: dict[str, str]) -> None:
    schema = build_schema((FEATURES / "schema" / "labelbox.graphql").read_text())
    for name, text in documents.items():
        assert validate(schema, parse(text)) == [], name


def test_no_fragment_and_no_directive_of_ours_is_sent(documents: dict[str, str]) -> None:
    assert [name for name, text in documents.items() if "fragment" in text or "@" in text or "<<" in text] == []


def test_each_comparison_is_there_once_alone(documents: dict[str, str]) -> None:
    lists = [text for name, text in documents.items() if name.startswith("animal.get_animals.")]
    for key in ("name", "name_not", "kind", "kind_not", "weight", "weight_lt", "weight_gt", "deleted"):
        assert len([text for text in lists if f"where: {{{key}: $param_0}}" in text]) == 1
    assert len([text for text in lists if "AND" in text]) == 1


def test_literals_are_there_and_not_there(documents: dict[str, str]) -> None:
    counts = {text for name, text in documents.items() if name.startswith("animal.count_animals.")}
    assert {line.strip() for text in counts for line in text.splitlines() if "count" in line} == {
        "count",
        "count(kind: DOG, colors: [RED])",
    }


def test_what_is_printed_is_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_documents(config(FEATURES), tmp_path)
    assert capsys.readouterr().out == f"{len(list(tmp_path.iterdir()))} documents in {tmp_path}\n"


def test_the_features_use_the_directives_of_the_house() -> None:
    ours = FEATURES.parent.parent.parent / "schema" / "client.graphql"
    assert (FEATURES / "schema" / "client.graphql").read_bytes() == ours.read_bytes()
