"""What an editor offers, shows and opens while a user types."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ide.language_server import LanguageServer

START = """import labelbox as lb

def pipeline(client: lb.Client, project: lb.Project, row: lb.DataRow) -> None:
    """


@pytest.fixture(scope="module")
def editor() -> Iterator[LanguageServer]:
    with LanguageServer() as server:
        yield server


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        (
            "client.",
            {"create_project", "get_projects", "get_data_row_by_global_key", "create_ontology", "run", "close"},
        ),
        (
            "project.",
            {"name", "media_type", "created_at", "create_batch", "export", "labels", "setup_editor", "update"},
        ),
        ("row.", {"global_key", "external_id", "row_data", "metadata_fields", "dataset", "created_by"}),
        ("lb.Project.", {"name", "created_at", "uid"}),
        ("lb.Project.name.", {"asc", "desc"}),
        ("lb.MediaType.", {"Image", "Video", "Text", "Conversational"}),
        ("project.created_by().", {"email"}),
        ("project.export(params={'", {"data_row_details", "label_details", "project_details"}),
        ("project.export(filters={'", {"workflow_status", "last_activity_at", "global_keys"}),
        ("client.create_project(", {"media_type=", "description=", "quality_mode="}),
        (
            "client.get_project('p').export().rows().__iter__().__next__().data_row.",
            {"global_key", "row_data", "details"},
        ),
        ("lb.ExportRow('{}').projects['p'].labels[0].annotations.objects[0].", {"bounding_box", "polygon", "geojson"}),
        ("lb.", {"Client", "Project", "Dataset", "LabelImport", "OntologyBuilder", "ExportTask"}),
    ],
)
def test_an_editor_completes(editor: LanguageServer, typed: str, offered: set[str]) -> None:
    labels = {label.strip("'\"") for label in editor.completions(START + typed)}
    assert offered <= labels


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("client.create_project", ["quality_mode", "Raises", "must not be blank"]),
        ("project.name", ["str"]),
        ("project.create_batch", ["100,000", "priority", "ProcessingWaitTimeout"]),
        ("project.created_at", ["datetime"]),
        ("lb.Project", ["ontology", "labels"]),
        ("lb.ExportRow('{}').media_attributes.width", ["int | None", "pixels"]),
        ("lb.ExportRow('{}').projects['p'].project_details", ["param", "`project_details`, else None"]),
    ],
)
def test_hovering_says_what_a_user_needs(editor: LanguageServer, typed: str, shown: list[str]) -> None:
    text = editor.hover(START + typed)
    assert [word for word in shown if word not in text] == []


@pytest.mark.parametrize(
    ("typed", "file", "line"),
    [
        ("client.get_projects", "labelbox/facets/project.py", "def get_projects("),
        ("project.create_batch", "labelbox/schema/", "def create_batch("),
        ("project.name", "generated/labelbox_graphql/entities.py", "name:"),
        ("lb.MediaType.Image", "generated/labelbox_graphql/enums.py", 'Image = "IMAGE"'),
    ],
)
def test_going_to_a_definition_ends_in_readable_code(editor: LanguageServer, typed: str, file: str, line: str) -> None:
    path, text = editor.definition(START + typed)
    assert path.as_posix().startswith(file)
    assert line in text


def test_a_generated_operation_can_be_read(editor: LanguageServer) -> None:
    text = "from labelbox_graphql import ops\n\nops.project.get_project"
    assert "One project by its id" in editor.hover(text)
    path, line = editor.definition(text)
    assert path == Path("generated/labelbox_graphql/project.py")
    assert line.startswith("def get_project(*, id: str)")


@pytest.mark.parametrize(
    ("typed", "offered"), [("lb.", {"Client", "Project"}), ("lb.Client('k').", {"create_project", "get_projects"})]
)
def test_a_notebook_completes_too(typed: str, offered: set[str]) -> None:
    jedi = importlib.import_module("jedi")
    namespace = {"lb": importlib.import_module("labelbox")}
    names = {completion.name for completion in jedi.Interpreter(typed, [namespace]).complete()}
    assert offered <= names
