"""Values that look like GraphQL stay values: none ends a text, adds a field, or a second mutation."""

from __future__ import annotations

import inspect
import json
from collections.abc import Callable, Iterable
from typing import Any, cast

import pytest
from graphql import DocumentNode, FieldNode, OperationDefinitionNode, StringValueNode, Visitor, parse, print_ast, visit
from pydantic import BaseModel

import labelbox as lb
from labelbox.exceptions import ReportedError
from labelbox.sandbox import Sandbox
from labelbox.sandbox.recording import RecordedCall
from labelbox_graphql.runtime import Operation
from tests.faults.operations import example, functions

PLAIN = "birds"
END = '"}) { id } deleteProject: updateProject(where: {id: "x"}, data: {deleted: true'
CRAFTED = [
    f'https://example.org/"{END}',
    f"line\nbreak\r\n{END}",
    '\\"}) { id } } mutation Second { deleteEverything { id } } #',
    '"""}) { id } x: """',
    "\\u0022}) { id } \\",
    "\u2028\u0000\x07\U0001f697 ' ` $x @skip(if: true) ...F",
]


class _WithoutTexts(Visitor):
    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []

    def enter_string_value(self, node: StringValueNode, *_: Any) -> StringValueNode:
        self.texts.append(node.value)
        return StringValueNode(value="", block=False)


def shape(document: str) -> tuple[str, list[str]]:
    """A document without its texts, and the texts."""
    visitor = _WithoutTexts()
    tree: DocumentNode = visit(parse(document), visitor)
    [operation] = [each for each in tree.definitions if isinstance(each, OperationDefinitionNode)]
    assert all(isinstance(each, FieldNode) for each in operation.selection_set.selections)
    return print_ast(tree), visitor.texts


def documents(calls: Iterable[RecordedCall]) -> list[str]:
    return [call.document for call in calls if call.document is not None]


def journey(client: lb.Client, text: str) -> None:
    """Every method whose protocol wants values inside the document, and names and descriptions everywhere."""
    project = client.create_project(name=text, description=text, media_type=lb.MediaType.Text)
    project.update(name=text, description=text)
    dataset = client.create_dataset(name=text, description=text)
    row = dataset.create_data_row(row_data="a heron", external_id=text, global_key="heron")
    row.update(external_id=text)
    batch = project.create_batch("first", [row])
    assert batch.name == "first"
    hook = lb.Webhook.create(client, ["LABEL_CREATED"], text, text, project)
    assert hook.url == text
    hook.update(topics=["LABEL_UPDATED"], url=text)
    assert hook.url == text
    hook.delete()
    for found in (
        client.get_projects(where=(lb.Project.name == text) & (lb.Project.description == text)),
        client.get_datasets(where=lb.Dataset.name == text),
        client.get_models(where=lb.Model.name == text),
        client.get_labeling_frontends(where=lb.LabelingFrontend.name == text),
        client.get_organization().projects(where=lb.Project.name == text),
    ):
        list(found)
    assert [each.name for each in client.get_projects(where=lb.Project.name == text)] == [text]
    assert [each.external_id for each in dataset.data_rows()] == [text]
    assert [each.uid for each in dataset.data_rows_for_external_id(text)] == [row.uid]
    attempts: list[Callable[[], object]] = [
        lambda: project.set_labeling_parameter_overrides([(lb.GlobalKey(text), 1)]),
        lambda: project.set_labeling_parameter_overrides([(lb.UniqueId(text), 1)]),
        lambda: project.extend_reservations(text),
        lambda: hook.update(status=text),
        lambda: project.export_labels(start=text),
        lambda: client.get_dataset(text),
    ]
    for attempt in attempts:
        try:
            attempt()
        except (ReportedError, ValueError, TypeError):
            continue
    lb.DataRow.bulk_delete([row])


pytestmark = pytest.mark.filterwarnings("ignore:.*of the old kind:DeprecationWarning")


@pytest.fixture(scope="module")
def plain() -> list[str]:
    """What a journey with harmless values sends."""
    with Sandbox() as sandbox, sandbox.client() as client:
        journey(client, PLAIN)
        return documents(sandbox.calls())


@pytest.mark.parametrize("text", CRAFTED)
def test_what_the_server_gets_has_the_same_shape_whatever_the_values(plain: list[str], text: str) -> None:
    with Sandbox() as sandbox, sandbox.client() as client:
        journey(client, text)
        sent = documents(sandbox.calls())
        hooks = list(client.get_organization().webhooks())
    assert [shape(each)[0] for each in sent] == [shape(each)[0] for each in plain]
    texts = [each for document in sent for each in shape(document)[1]]
    assert texts.count(text) == [each for document in plain for each in shape(document)[1]].count(PLAIN) > 5
    assert [(hook.url, hook.status.value) for hook in hooks] == [(text, "INACTIVE")]


def crafted(value: object, text: str) -> object:
    """The value with each text in it replaced."""
    if isinstance(value, list):
        return [crafted(each, text) for each in cast("list[object]", value)]
    if isinstance(value, BaseModel):
        return value.model_copy(update={name: crafted(getattr(value, name), text) for name in value.model_fields_set})
    return text if type(value) is str else value


@pytest.mark.parametrize("text", CRAFTED)
def test_every_operation_has_the_same_shape_whatever_its_values(text: str) -> None:
    holding = 0
    for name, function in functions():
        hints = inspect.get_annotations(function)
        given = {each: example(hints[each]) for each in inspect.signature(function).parameters if each in hints}
        given = {each: value for each, value in given.items() if not isinstance(value, dict)}
        first, second = (function(**{k: crafted(v, each) for k, v in given.items()}) for each in (PLAIN, text))
        if not isinstance(first, Operation):
            first, second = first.at(), second.at()
        (before, texts), (after, crafted_texts) = shape(first.request()[0]), shape(second.request()[0])
        assert before == after, name
        assert [text if each == PLAIN else each for each in texts] == crafted_texts, name
        json.dumps(second.request()[1], default=str)
        holding += text in crafted_texts
    assert holding >= 6
