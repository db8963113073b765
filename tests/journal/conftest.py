"""A dataset, rows for it, and a journal that is not there yet."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from labelbox import Client, Dataset, MediaType, Ontology, OntologyBuilder, Project, Tool
from labelbox.flows import once
from labelbox.sandbox.faults import Closed, EmptyBody, Reset, Status
from labelbox.schema.data_row_spec import DataRowSpec

MakeRows = Callable[[int], list[DataRowSpec]]

LOST_ANSWERS = [Reset(applied=True), Closed(), Status(500, applied=True), EmptyBody(applied=True), Reset()]
"""Ways in which the answer to a request gets lost, of which most were carried out."""


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was applied in spite of a lost answer is there at once."""
    monkeypatch.setattr(once, "PAUSES", (0.0,))


@pytest.fixture
def dataset(client: Client) -> Dataset:
    return client.create_dataset(name="journaled")


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    return tmp_path / "run.db"


@pytest.fixture
def make_rows() -> MakeRows:
    """Makes rows whose global keys nobody else has."""

    def make(count: int) -> list[DataRowSpec]:
        run = uuid.uuid4().hex
        return [{"row_data": f"https://h/{n}.png", "global_key": f"{run}-{n}"} for n in range(count)]

    return make


def project_of_cats(client: Client, make_rows: MakeRows) -> tuple[Ontology, Project, list[str]]:
    """An ontology of cats, a project with it, and the global keys of three data rows, in no project yet."""
    builder = OntologyBuilder(tools=[Tool(tool=Tool.Type.BBOX, name="cat")])
    ontology = client.create_ontology("cats", builder.asdict(), MediaType.Image)
    project = client.create_project(name="cats", media_type=MediaType.Image)
    project.setup_editor(ontology)
    rows = make_rows(3)
    client.create_dataset(name="cats").create_data_rows_sync(rows)
    return ontology, project, keys_of(rows)


def keys_of(rows: Sequence[DataRowSpec]) -> list[str]:
    """The global keys of rows that all have one."""
    return [str(row.get("global_key")) for row in rows]
