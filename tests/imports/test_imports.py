"""What imports of labels and pre-labels have in common."""

import logging
import pickle
from pathlib import Path

import pytest

from labelbox import Client, LabelImport, MALPredictionImport, Project, User
from labelbox.exceptions import InvalidQueryError, ResourceNotFoundError
from labelbox.flows.annotation_import import create_labels_from_url
from labelbox.schema import import_start
from labelbox.schema.annotation_import import AnnotationImport, AnnotationImportState

from .conftest import Cats


@pytest.mark.spec("S-276", "B-182")
@pytest.mark.parametrize("kind", [LabelImport, MALPredictionImport])
def test_an_import_is_found_as_an_object_or_as_bare_fields(
    client: Client, cats: Cats, kind: type[LabelImport] | type[MALPredictionImport]
) -> None:
    made = kind.create_from_objects(client, cats.project.uid, "found", [cats.box(0)])
    assert kind.from_name(client, cats.project.uid, "found") == made
    bare = kind.from_name(client, cats.project.uid, "found", as_json=True)
    assert (bare["id"], bare["name"], bare["project"]["id"]) == (made.uid, "found", cats.project.uid)
    assert {"state", "progress", "inputFileUrl", "errorFileUrl", "statusFileUrl"} < bare.keys()


@pytest.mark.spec("S-276", "B-013", "B-182")
@pytest.mark.parametrize("kind", [LabelImport, MALPredictionImport])
def test_an_import_that_there_is_not_is_not_found(
    client: Client, cats: Cats, kind: type[LabelImport] | type[MALPredictionImport]
) -> None:
    with pytest.raises(ResourceNotFoundError) as missing:
        kind.from_name(client, cats.project.uid, "nobody's")
    assert missing.value.db_object_type == kind.__name__
    assert missing.value.params == {"projectId": cats.project.uid, "name": "nobody's"}


@pytest.mark.spec("S-271", "S-277", "B-182", "X-140")
def test_a_refresh_asks_by_the_project_and_the_name(client: Client, cats: Cats) -> None:
    made = LabelImport.create_from_objects(client, cats.project.uid, "refreshed", [cats.box(0)])
    assert made.parent_id == cats.project.uid
    assert (made.state, made.status_file_url) == (AnnotationImportState.RUNNING, None)
    while made.state == AnnotationImportState.RUNNING:
        made.refresh()
    assert made.state == AnnotationImportState.FINISHED


@pytest.mark.spec("S-268", "S-269", "S-270", "S-272", "B-183", "B-184", "X-143")
def test_statuses_wait_for_the_import_and_errors_are_those_that_failed(client: Client, cats: Cats) -> None:
    rows = [cats.box(0), cats.box(1, "dog")]
    made = MALPredictionImport.create_from_objects(client, cats.project.uid, "both", rows)
    assert [(each["uuid"], each["status"]) for each in made.statuses] == [
        (rows[0]["uuid"], "SUCCESS"),
        (rows[1]["uuid"], "FAILURE"),
    ]
    assert made.errors == made.statuses[1:]
    assert {"name", "message"} <= made.errors[0]["errors"][0].keys()
    assert made.inputs == rows


@pytest.mark.spec("S-270", "B-183", "X-142")
def test_an_import_that_failed_as_a_whole_has_no_statuses(client: Client, cats: Cats) -> None:
    nowhere = client.endpoint.replace("/graphql", "/nothing/here")
    started = client.run(create_labels_from_url(cats.project.uid, "failed", nowhere))
    failed = LabelImport(client, started)
    failed.wait_until_done()
    assert failed.state == AnnotationImportState.FAILED
    for name in ("errors", "statuses"):
        with pytest.raises(ValueError, match="Import failed"):
            getattr(failed, name)


@pytest.mark.spec("S-272", "B-184")
def test_a_bar_is_shown_to_whoever_wants_one(client: Client, cats: Cats, capsys: pytest.CaptureFixture[str]) -> None:
    made = LabelImport.create_from_objects(client, cats.project.uid, "shown", [cats.box(0)])
    made.wait_until_done(show_progress=True)
    assert "100%" in capsys.readouterr().err
    assert made.progress == "100%"


@pytest.mark.spec("B-183")
def test_a_list_of_rows_is_the_callers_own(client: Client, cats: Cats) -> None:
    made = LabelImport.create_from_objects(client, cats.project.uid, "own", [cats.box(0)])
    made.inputs.clear()
    assert len(made.inputs) == 1
    assert pickle.loads(pickle.dumps(made)) == made


@pytest.mark.spec("B-180")
@pytest.mark.parametrize("kind", [LabelImport, MALPredictionImport])
def test_a_confidence_anywhere_is_warned_of(
    client: Client,
    cats: Cats,
    caplog: pytest.LogCaptureFixture,
    kind: type[LabelImport] | type[MALPredictionImport],
) -> None:
    nested = {**cats.box(0), "classifications": [{"name": "sure", "answer": {"name": "yes", "confidence": 0.5}}]}
    with caplog.at_level(logging.WARNING, "labelbox"):
        kind.create_from_objects(client, cats.project.uid, "plain", [cats.box(0)])
        assert "onfidence" not in caplog.text
        kind.create_from_objects(client, cats.project.uid, "sure", [nested])
    assert "Confidence scores are not supported" in caplog.text


@pytest.mark.spec("S-274", "B-180")
@pytest.mark.parametrize("key", ["name", "schemaId"])
def test_a_data_row_has_only_so_many_annotations_of_a_class(
    client: Client, cats: Cats, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    monkeypatch.setattr(import_start, "ANNOTATION_PER_LABEL_LIMIT", 2)
    rows = [{"uuid": str(number), "dataRow": {"id": "dr1"}, key: "cat"} for number in range(3)]
    with pytest.raises(ValueError, match="dr1 has 3 annotations for label cat. Imports are limited to 2"):
        LabelImport.create_from_objects(client, cats.project.uid, "many", rows)
    LabelImport.create_from_objects(client, cats.project.uid, f"few {key}", rows[:2])


@pytest.mark.spec("S-273", "B-181")
def test_a_file_must_be_there_and_have_rows(client: Client, cats: Cats, tmp_path: Path) -> None:
    empty = tmp_path / "empty.ndjson"
    empty.touch()
    for path, reason in ((tmp_path, "not accessible"), (tmp_path / "gone", "not accessible"), (empty, "is empty")):
        with pytest.raises(ValueError, match=reason):
            MALPredictionImport.create_from_file(client, cats.project.uid, "file", path)
    with pytest.raises(ResourceNotFoundError):
        MALPredictionImport.from_name(client, cats.project.uid, "file")


@pytest.mark.spec("S-275", "B-181")
def test_a_url_that_is_none_is_refused(client: Client, cats: Cats) -> None:
    with pytest.raises(ValueError, match="Url rows.ndjson is not reachable"):
        LabelImport.create_from_url(client, cats.project.uid, "url", "rows.ndjson?token=secret")


def test_nobody_says_who_started_an_import(client: Client, cats: Cats) -> None:
    made = LabelImport.create_from_objects(client, cats.project.uid, "whose", [cats.box(0)])
    assert AnnotationImport.created_by.target == User.type_name()
    with pytest.raises(InvalidQueryError, match="No server is known"):
        made.created_by()


@pytest.mark.spec("B-004")
def test_the_project_of_an_import_comes_with_it(client: Client, cats: Cats) -> None:
    made = LabelImport.create_from_objects(client, cats.project.uid, "with it", [cats.box(0)])
    project = made.project()
    assert isinstance(project, Project)
    assert (project, project.name) == (cats.project, "cats")


@pytest.mark.spec("S-274")
def test_an_import_into_a_project_that_there_is_not_is_refused(client: Client, cats: Cats) -> None:
    with pytest.raises(ResourceNotFoundError):
        LabelImport.create_from_objects(client, "cl000000000000000000000000", "nowhere", [cats.box(0)])
