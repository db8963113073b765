"""A check against a project, and that the server says the same."""

import doctest
import uuid
from collections.abc import Iterator
from typing import Any

import pytest

import labelbox
from labelbox import Client, LabelImport, MediaType, Ontology, Project
from labelbox.sandbox import Sandbox
from labelbox.schema import project_check

from .birds import BIRDS, box, eye, label, row, told


@pytest.fixture(scope="module")
def world(labelbox_sandbox: Sandbox) -> Iterator[tuple[Project, Ontology, str]]:
    """A project with an ontology and a picture."""
    with labelbox_sandbox.client() as client:
        ontology = client.create_ontology("birds", BIRDS.asdict(), MediaType.Image)
        project = client.create_project(name="birds", media_type=MediaType.Image)
        project.setup_editor(ontology)
        key = str(uuid.uuid4())
        client.create_dataset(name="birds").create_data_rows_sync(
            [{"row_data": f"http://h/{key}.png", "global_key": key}]
        )
        project.create_batch("all", global_keys=[key])
        yield project, ontology, key


def rows(key: str) -> list[dict[str, Any]]:
    point = {"x": 1, "y": 2}
    twice = row(key)
    return [
        row(key, **box(1, 2, 3, 4)),
        row(key, name="eey", point=point),
        row(key, name="kind", answer={"name": "owl"}),
        row(key, name="weather", answer=[{"name": "sun"}]),
        row(key, name="eye", segments=[]),
        row(key, name="sky", mask={"counts": [4], "size": [2, 2]}),
        row(key, name="sky", mask={"instanceURI": "https://h/m.png", "colorRGB": [1, 2, 3]}),
        twice,
        twice,
        row(key, name="bird", bbox=box(1, 2, 3, 4)["bbox"]),
        row(key, name="eye", point=point, colour="red"),
    ]


@pytest.mark.spec("X-143", "X-144", "X-149")
def test_the_server_refuses_the_rows_that_have_errors_and_says_why(
    client: Client, world: tuple[Project, Ontology, str]
) -> None:
    project, _, key = world
    report = project.check(rows(key))
    job = LabelImport.create_from_objects(client, project.uid, "mixed", rows(key)[:8])
    failed = {status["uuid"]: status["errors"] for status in job.errors}
    assert len(failed) == 5
    sent = rows(key)
    job = LabelImport.create_from_objects(client, project.uid, "again", sent)
    refused = [index for index, status in enumerate(job.statuses) if status["status"] == "FAILURE"]
    assert refused == sorted({finding.index for finding in report.errors}) == [1, 2, 3, 4, 5, 8]
    said = [error for status in job.errors for error in status["errors"]]
    assert said == [
        {"name": finding.rule, "message": f"{finding.path}: {finding.message}"}
        for finding in project.check(sent).errors
    ]
    assert {finding.index for finding in report.warnings} == {9, 10}


def test_a_project_an_ontology_and_a_builder_find_the_same(world: tuple[Project, Ontology, str]) -> None:
    project, ontology, key = world
    labels = [label(eye(), eye("eey"), key=key)]
    expected = [(0, "error", "$.name", "unknown-feature")]
    assert told(project.check(labels)) == expected
    assert told(ontology.check(labels, MediaType.Image)) == told(BIRDS.check(labels)) == expected


def test_a_project_knows_its_medium_and_takes_sizes(world: tuple[Project, Ontology, str]) -> None:
    project, _, key = world
    found = project.check([row(key, name="eye", segments=[]), row(key)], sizes={key: (1, 1)}, max_findings=5)
    assert told(found) == [(0, "error", "$.segments", "media"), (1, "error", "$.point", "outside")]


def test_a_project_without_an_ontology_has_nothing_to_check_against(client: Client) -> None:
    project = client.create_project(name="empty", media_type=MediaType.Image)
    with pytest.raises(ValueError, match="no ontology yet"):
        project.check([row()])


def test_a_check_asks_one_question_and_sends_nothing(sandbox: Sandbox, world: tuple[Project, Ontology, str]) -> None:
    project, _, key = world
    before = len(sandbox.calls())
    project.check([label(eye(), key=key)] * 3)
    assert [call.operation for call in sandbox.calls()[before:]] == ["GetProjectOntologyPyApi"]


def test_the_examples_run(client: Client) -> None:
    names = {name: getattr(labelbox, name) for name in labelbox.__all__} | {"client": client}
    assert doctest.testmod(project_check, extraglobs=names).failed == 0
