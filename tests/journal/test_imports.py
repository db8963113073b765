"""Imports with a journal: each once, whatever happens on the way, with the same uuids each time."""

from __future__ import annotations

import json
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from labelbox import Client, LabelImport, MALPredictionImport, MediaType, Ontology, Project
from labelbox.exceptions import JournalError, JournalMismatchError, LabelboxError, NetworkError, ResourceConflict
from labelbox.flows.import_rows import EncodedRows
from labelbox.flows.journaled_imports import digest_of_rows
from labelbox.journal.uuids import StableUuids
from labelbox.sandbox import Sandbox
from labelbox.sandbox.faults import EmptyBody, Fault, Reset, Status
from labelbox.schema.annotation_import import MEAPredictionImport, MEAToMALPredictionImport
from labelbox.schema.bulk_import_request import BulkImportRequest
from labelbox.types import ImageData, Label, ObjectAnnotation, Point, Rectangle, Relationship, RelationshipAnnotation
from tests.journal.conftest import MakeRows, project_of_cats

LOSSES = [Reset(applied=True), Reset(), Status(500, applied=True), EmptyBody(applied=True)]
CREATE = "createLabelImport*"
BOX = {"top": 1, "left": 2, "height": 3, "width": 4}


class World(NamedTuple):
    """A project with three data rows and a box tool "cat"."""

    client: Client
    project: Project
    ontology: Ontology
    keys: list[str]

    def rows(self) -> list[dict[str, Any]]:
        """Two equal boxes for each data row, without uuids."""
        return [{"dataRow": {"globalKey": key}, "name": "cat", "bbox": BOX} for key in self.keys for _ in range(2)]

    def label_count(self) -> int:
        """How many labels there are."""
        return len(list(self.project.labels()))


@pytest.fixture
def world(client: Client, make_rows: MakeRows) -> World:
    ontology, project, keys = project_of_cats(client, make_rows)
    project.create_batch("all", global_keys=keys)
    return World(client, project, ontology, keys)


def test_a_second_run_finds_the_import_of_the_first(world: World, sandbox: Sandbox, journal: Path) -> None:
    client, project, _, _ = world
    before = len(sandbox.calls(CREATE))
    first = LabelImport.create_from_objects(client, project.uid, "a", world.rows(), journal=journal)
    second = LabelImport.create_from_objects(client, project.uid, "a", iter(world.rows()), journal=journal)
    assert second == first
    assert second.errors == []
    assert len(sandbox.calls(CREATE)) == before + 1
    assert world.label_count() == 3


@pytest.mark.parametrize("fault", LOSSES, ids=repr)
@pytest.mark.parametrize("times", [1, 2])
def test_after_a_lost_answer_the_import_is_looked_for_by_its_name(
    world: World, sandbox: Sandbox, journal: Path, fault: Fault, times: int
) -> None:
    with sandbox.fault(fault, operation=CREATE, times=times) as switch:
        job = LabelImport.create_from_objects(world.client, world.project.uid, "a", world.rows(), journal=journal)
    assert switch.fired
    assert job.errors == []
    assert world.label_count() == 3


def test_answers_that_always_get_lost_end_in_an_error_and_the_next_run_settles_them(
    world: World, sandbox: Sandbox, journal: Path
) -> None:
    def start() -> LabelImport:
        return LabelImport.create_from_objects(world.client, world.project.uid, "a", world.rows(), journal=journal)

    with sandbox.fault(Reset(), operation=CREATE), pytest.raises(NetworkError):
        start()
    assert start().errors == []
    assert world.label_count() == 3


Start = Callable[[World, Path, Path], Any]


def _objects(world: World, journal: Path, _: Path) -> Any:
    return MALPredictionImport.create_from_objects(world.client, world.project.uid, "a", world.rows(), journal=journal)


def _file(world: World, journal: Path, file: Path) -> Any:
    return LabelImport.create_from_file(world.client, world.project.uid, "a", file, journal=journal)


def _pre_label_file(world: World, journal: Path, file: Path) -> Any:
    return MALPredictionImport.create_from_file(world.client, world.project.uid, "a", file, journal=journal)


def _bulk_objects(world: World, journal: Path, _: Path) -> Any:
    return BulkImportRequest.create_from_objects(
        world.client, world.project.uid, "a", world.rows(), validate=False, journal=journal
    )


def _uploaded(world: World, journal: Path, file: Path) -> Any:
    return world.project.upload_annotations("a", file, journal=journal)


def _bulk_file(world: World, journal: Path, file: Path) -> Any:
    return BulkImportRequest.create_from_local_file(
        world.client, world.project.uid, "a", file, validate_file=False, journal=journal
    )


@pytest.mark.parametrize("fault", [None, *LOSSES[:2]], ids=repr)
@pytest.mark.parametrize("start", [_objects, _file, _pre_label_file, _bulk_objects, _bulk_file, _uploaded])
def test_every_way_of_importing_is_taken_once(
    world: World, sandbox: Sandbox, journal: Path, tmp_path: Path, start: Start, fault: Fault | None
) -> None:
    file = tmp_path / "rows.ndjson"
    file.write_text("\n".join(map(json.dumps, world.rows())))
    if fault is None:
        first = start(world, journal, file)
    else:
        with sandbox.fault(fault, operation="create*", times=1) as switch:
            first = start(world, journal, file)
        assert switch.fired
    asked = len(sandbox.calls("create*"))
    assert start(world, journal, file) == first
    assert len(sandbox.calls("create*")) == asked


def test_urls_are_taken_once_whatever_signs_them(world: World, sandbox: Sandbox, journal: Path) -> None:
    client, uid = world.client, world.project.uid
    url = client.upload_data("\n".join(map(json.dumps, world.rows())).encode(), sign=True)
    for signature in ("1", "2"):
        signed = f"{url.partition('?')[0]}?{url.partition('?')[2]}&x={signature}"
        assert LabelImport.create_from_url(client, uid, "a", signed, journal=journal).errors == []
        bulk = BulkImportRequest.create_from_url(client, uid, "b", signed, validate=False, journal=journal)
        assert bulk.errors == []
    assert world.label_count() == 3


def test_predictions_of_a_run_are_imported_and_carried_over_once(world: World, sandbox: Sandbox, journal: Path) -> None:
    client, project, ontology, keys = world
    run = client.create_model("cats", ontology.uid).create_model_run("first")
    run.upsert_data_rows(global_keys=keys)
    for _ in range(2):
        run.add_predictions("p", world.rows(), journal=journal).wait_until_done()
        MEAPredictionImport.create_from_objects(client, run.uid, "q", world.rows(), journal=journal).wait_until_done()
        rows = client.get_data_row_ids_for_global_keys(keys)["results"]
        carried = MEAToMALPredictionImport.create_for_model_run_data_rows(
            client, run.uid, rows, project.uid, "p", journal=journal
        )
        assert len(carried.statuses) == 12
    with pytest.raises(JournalMismatchError, match=f"belongs to model run '{run.uid}' here"):
        MEAPredictionImport.create_from_objects(client, "another", "q", world.rows(), journal=journal)


@pytest.mark.parametrize("fault", LOSSES, ids=repr)
def test_predictions_whose_answer_was_lost_are_carried_over_once(
    world: World, sandbox: Sandbox, journal: Path, fault: Fault
) -> None:
    client, project, ontology, keys = world
    run = client.create_model("cats", ontology.uid).create_model_run("first")
    run.upsert_data_rows(global_keys=keys)
    run.add_predictions("p", world.rows()).wait_until_done()
    rows = client.get_data_row_ids_for_global_keys(keys)["results"]
    carry = MEAToMALPredictionImport.create_for_model_run_data_rows
    with sandbox.fault(fault, operation="createMal*", times=1) as switch:
        carried = carry(client, run.uid, rows, project.uid, "p", journal=journal)
    assert switch.fired
    assert carry(client, run.uid, rows, project.uid, "p", journal=journal) == carried
    assert len(carried.statuses) == 6
    assert sandbox.state.db.value("SELECT count(*) FROM prelabel WHERE projectId = ?", project.uid) == 6
    with pytest.raises(JournalMismatchError, match="the import name 'p' was sent with other content"):
        carry(client, run.uid, rows[:1], project.uid, "p", journal=journal)


def test_split_pre_labels_from_an_iterator_survive_lost_answers(world: World, sandbox: Sandbox, journal: Path) -> None:
    def start() -> list[str]:
        group = MALPredictionImport.create_from_objects(
            world.client, world.project.uid, "a", iter(world.rows()), max_rows_per_job=2, journal=journal
        )
        return [each.uid for each in group if not each.errors]

    with sandbox.fault(Reset(applied=True), operation="createMAL*", times=2) as switch:
        first = start()
    assert switch.fired == 2
    assert start() == first
    assert len(first) == 3
    with pytest.raises(JournalMismatchError, match="the import name 'a-0001' was sent with other content"):
        MALPredictionImport.create_from_objects(
            world.client, world.project.uid, "a", world.rows()[1:], max_rows_per_job=2, journal=journal
        )


def test_split_pre_labels_go_on_where_a_run_ended(world: World, sandbox: Sandbox, journal: Path) -> None:
    def start() -> int:
        group = MALPredictionImport.create_from_objects(
            world.client, world.project.uid, "a", world.rows(), max_rows_per_job=2, journal=journal
        )
        return len(group)

    asked = len(sandbox.calls("createMAL*"))
    with sandbox.fault(Status(400), operation="createMAL*", nth=2), pytest.raises(LabelboxError):
        start()
    assert start() == 3
    assert len(sandbox.calls("createMAL*")) == asked + 4


def test_an_import_of_somebody_else_is_a_conflict(world: World, journal: Path) -> None:
    client, uid = world.client, world.project.uid
    LabelImport.create_from_objects(client, uid, "a", world.rows())
    with pytest.raises(ResourceConflict):
        LabelImport.create_from_objects(client, uid, "a", world.rows(), journal=journal)


def test_a_name_that_the_journal_has_for_something_else_is_refused(world: World, journal: Path) -> None:
    client, project, ontology, _ = world
    LabelImport.create_from_objects(client, project.uid, "a", world.rows(), journal=journal)
    with pytest.raises(JournalMismatchError, match="the import name 'a' was sent with other content"):
        LabelImport.create_from_objects(client, project.uid, "a", world.rows()[1:], journal=journal)
    other = client.create_project(name="other", media_type=MediaType.Image)
    other.setup_editor(ontology)
    with pytest.raises(JournalMismatchError, match=f"belongs to project '{project.uid}' here, not to '{other.uid}'"):
        LabelImport.create_from_objects(client, other.uid, "a", world.rows(), journal=journal)


def test_new_uuids_are_not_other_content(world: World, journal: Path) -> None:
    def drawn() -> list[dict[str, Any]]:
        return [{**row, "uuid": str(uuid.uuid4())} for row in world.rows()]

    client, uid = world.client, world.project.uid
    first = LabelImport.create_from_objects(client, uid, "a", drawn(), journal=journal)
    assert LabelImport.create_from_objects(client, uid, "a", drawn(), journal=journal) == first


def test_a_journal_that_cannot_be_written_is_an_error_before_any_request(
    world: World, sandbox: Sandbox, tmp_path: Path
) -> None:
    sent = len(sandbox.calls())
    for start in (_objects, _bulk_objects):
        with pytest.raises(JournalError):
            start(world, tmp_path / "no" / "run.db", tmp_path)
    assert len(sandbox.calls()) == sent


def _labels(world: World) -> list[Label]:
    def box() -> ObjectAnnotation:
        return ObjectAnnotation(name="cat", value=Rectangle(start=Point(x=1, y=2), end=Point(x=3, y=4)))

    source, target = box(), box()
    relation = Relationship(source=source, target=target, type=Relationship.Type.UNIDIRECTIONAL)
    related = RelationshipAnnotation(name="near", value=relation)
    first = Label(data=ImageData(global_key=world.keys[0]), annotations=[source, target, related])
    given = ObjectAnnotation(name="cat", value=source.value, extra={"uuid": "11111111-1111-4111-8111-111111111111"})
    return [first, Label(data=ImageData(global_key=world.keys[1]), annotations=[box(), given])]


def _written(labels: list[Label] | list[dict[str, Any]], *place: str) -> list[dict[str, Any]]:
    content = b"".join(EncodedRows(labels, "labels", 5_000, uuids=StableUuids(*place)))
    return [json.loads(line) for line in content.splitlines()]


def test_labels_get_the_same_uuids_each_time_and_equal_annotations_different_ones(world: World) -> None:
    labels = _labels(world)
    rows = _written(labels, "project", "a")
    uuids = [row["uuid"] for row in rows]
    assert len(set(uuids)) == 5
    assert uuids[4] == "11111111-1111-4111-8111-111111111111"
    assert {rows[0]["relationship"]["source"], rows[0]["relationship"]["target"]} == set(uuids[1:3])
    assert rows == _written(_labels(world), "project", "a") == _written(labels, "project", "a")
    assert not set(uuids[:4]) & {row["uuid"] for row in _written(_labels(world), "project", "b")}


def test_rows_get_the_same_uuids_in_any_order_and_equal_rows_different_ones(world: World) -> None:
    rows = world.rows()
    written = _written(rows, "project", "a")
    assert len({row["uuid"] for row in written}) == 6
    again = _written([rows[4], rows[2], rows[0], rows[1], rows[3], rows[5]], "project", "a")
    assert {row["uuid"]: row for row in again} == {row["uuid"]: row for row in written}
    assert "uuid" not in rows[0]


def test_what_is_sent_has_these_uuids(world: World, journal: Path) -> None:
    uid = world.project.uid
    job = MALPredictionImport.create_from_objects(world.client, uid, "a", world.rows(), journal=journal)
    assert job.inputs == _written(world.rows(), uid, "a")


def test_an_import_tells_of_each_row_by_its_index(world: World) -> None:
    rows = world.rows()
    rows[3] = {**rows[3], "name": "dog"}
    result = LabelImport.create_from_objects(world.client, world.project.uid, "a", rows).bulk_result()
    assert [(item.index, item.global_key) for item in result.failed] == [(3, world.keys[1])]
    assert result.failed[0].message is not None
    assert [item.index for item in result.created] == [0, 1, 2, 4, 5]
    assert len(result) == 6


def test_fingerprints_of_files_do_not_depend_on_how_they_come() -> None:
    rows = b'{"uuid": "1", "a": "\\"uuid\\": \\"x\\""}\n{"b": 2}'
    assert digest_of_rows([rows]) == digest_of_rows([rows[:5], rows[5:30], rows[30:]])
    assert digest_of_rows([rows]) == digest_of_rows([rows.replace(b'"1"', b'"2"')])
    assert digest_of_rows([rows]) != digest_of_rows([rows.replace(b"x", b"y")])
    assert digest_of_rows([rows]) != digest_of_rows([rows.replace(b"\n", b"")])
