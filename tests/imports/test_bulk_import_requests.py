"""Imports of the old kind."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

import labelbox.types as lb_types
from labelbox import BulkImportRequest, Client, MediaType
from labelbox.exceptions import DownloadError, MALValidationError, ResourceNotFoundError, UuidError
from labelbox.sandbox import Sandbox
from labelbox.sandbox.faults import ExpiredUrl
from labelbox.schema.enums import BulkImportRequestState

from .conftest import Cats


@pytest.mark.spec("S-084", "S-085", "S-092", "S-093", "B-185", "X-140")
def test_an_import_goes_on_at_the_server(client: Client, cats: Cats) -> None:
    made = cats.project.upload_annotations("goes on", [cats.box(0)])
    assert made.state == BulkImportRequestState.RUNNING
    made.refresh()
    made.wait_until_done()
    assert made.state == BulkImportRequestState.FINISHED
    assert made.created_at.tzinfo is not None
    assert made.project() == cats.project
    assert made.created_by() == client.get_user()


@pytest.mark.spec("S-087", "S-088", "S-089", "S-091", "B-185", "X-143")
def test_statuses_wait_for_the_import_and_errors_are_those_that_failed(cats: Cats) -> None:
    rows = [cats.box(0), cats.box(1, "dog")]
    made = cats.project.upload_annotations("both", rows)
    assert [status["status"] for status in made.statuses] == ["SUCCESS", "FAILURE"]
    assert made.errors == made.statuses[1:]
    assert made.inputs == rows


@pytest.mark.spec("S-090", "B-185")
def test_files_that_have_expired_are_told_as_such(sandbox: Sandbox, cats: Cats) -> None:
    made = cats.project.upload_annotations("old", [cats.box(0)])
    made.wait_until_done()
    with sandbox.fault(ExpiredUrl()):
        for name in ("inputs", "errors", "statuses"):
            with pytest.raises(DownloadError):
                getattr(made, name)
    assert len(made.statuses) == 1


@pytest.mark.spec("S-158", "B-185", "X-147")
def test_the_imports_of_a_project_are_listed_oldest_first(client: Client, cats: Cats) -> None:
    project = client.create_project(name="listed", media_type=MediaType.Image)
    made = [project.upload_annotations(str(number), [cats.box(0)]) for number in range(3)]
    assert list(project.bulk_import_requests()) == made


@pytest.mark.spec("B-185")
def test_an_import_is_found_by_its_name(client: Client, cats: Cats) -> None:
    made = cats.project.upload_annotations("mine", [cats.box(0)])
    assert BulkImportRequest.from_name(client, cats.project.uid, "mine") == made
    with pytest.raises(ResourceNotFoundError) as missing:
        BulkImportRequest.from_name(client, cats.project.uid, "yours")
    assert missing.value.params == {"projectId": cats.project.uid, "name": "yours"}


@pytest.mark.spec("S-086", "B-185", "X-147")
def test_an_import_can_be_deleted(client: Client, cats: Cats) -> None:
    made = cats.project.upload_annotations("gone", [cats.box(0)])
    made.delete()
    with pytest.raises(ResourceNotFoundError):
        made.refresh()
    with pytest.raises(ResourceNotFoundError):
        BulkImportRequest.from_name(client, cats.project.uid, "gone")


@pytest.mark.spec("S-191", "B-185")
def test_rows_come_from_a_url_a_file_or_any_iterable(client: Client, cats: Cats, tmp_path: Path) -> None:
    def rows() -> Iterator[dict[str, object]]:
        yield cats.box(0)

    path = tmp_path / "rows.ndjson"
    path.write_text(json.dumps(cats.box(0)))
    url = client.upload_file(path)
    for name, source in (("url", url), ("path", path), ("text", str(path)), ("rows", rows())):
        made = cats.project.upload_annotations(name, source)
        assert made.errors == []
        assert len(made.inputs) == 1


@pytest.mark.spec("S-191", "B-185")
def test_labels_are_written_as_rows(cats: Cats) -> None:
    rectangle = lb_types.Rectangle(start=lb_types.Point(x=1, y=2), end=lb_types.Point(x=3, y=4))
    annotation = lb_types.ObjectAnnotation(name="cat", value=rectangle)
    label = lb_types.Label(data=lb_types.ImageData(global_key=cats.keys[0]), annotations=[annotation])
    assert [row["name"] for row in cats.project.upload_annotations("labels", [label]).inputs] == ["cat"]


@pytest.mark.spec("S-191")
def test_what_is_no_annotations_is_refused(cats: Cats, tmp_path: Path) -> None:
    for gone in ("rows.ndjson", tmp_path / "rows.ndjson"):
        with pytest.raises(FileNotFoundError, match="neither a URL nor the path of a file"):
            cats.project.upload_annotations("gone", gone)
    with pytest.raises(ValueError, match="Invalid annotations given of type: int"):
        cats.project.upload_annotations("wrong", 3)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]  # what users may do


@pytest.mark.spec("B-185")
def test_rows_are_checked_against_the_ontology_before_anything_is_sent(client: Client, cats: Cats) -> None:
    rows = [cats.box(0, "dog"), cats.box(1), {**cats.box(2), "bbox": {"top": 1}}]
    with pytest.raises(MALValidationError) as refused:
        BulkImportRequest.create_from_objects(client, cats.project.uid, "bad", rows)
    assert refused.value.message.startswith("Invalid NDJson on line 0\nline 0: $.name: ")
    assert "\nline 2: $.bbox" in refused.value.message
    with pytest.raises(ResourceNotFoundError):
        BulkImportRequest.from_name(client, cats.project.uid, "bad")
    BulkImportRequest.create_from_objects(client, cats.project.uid, "bad", rows, validate=False)


@pytest.mark.spec("B-185")
def test_files_are_checked_too(client: Client, cats: Cats, tmp_path: Path) -> None:
    path = tmp_path / "rows.ndjson"
    path.write_text("\n".join(json.dumps(cats.box(0, name)) for name in ("cat", "dog")))
    with pytest.raises(MALValidationError, match="Invalid NDJson on line 1"):
        BulkImportRequest.create_from_local_file(client, cats.project.uid, "file", path)
    url = client.upload_file(path)
    with pytest.warns(UserWarning, match="downloaded"), pytest.raises(MALValidationError, match="line 1"):
        BulkImportRequest.create_from_url(client, cats.project.uid, "url", url)
    path.write_text('{"uuid": "cut o\nff"}')
    with pytest.raises(MALValidationError, match="line 0.*line 1") as refused:
        cats.project.upload_annotations("file", path, validate=True)
    assert "line 1" in str(refused.value)


@pytest.mark.spec("B-185")
def test_a_uuid_is_used_once(client: Client, cats: Cats) -> None:
    row = cats.box(0)
    with pytest.raises(UuidError, match=f"{row['uuid']} already used in this import job"):
        cats.project.upload_annotations("twice", [row, row], validate=True)


@pytest.mark.spec("B-185")
def test_there_is_nothing_to_check_against_before_there_is_an_ontology(client: Client, cats: Cats) -> None:
    project = client.create_project(name="bare", media_type=MediaType.Image)
    with pytest.raises(ResourceNotFoundError) as missing:
        project.upload_annotations("bare", [cats.box(0)], validate=True)
    assert missing.value.db_object_type == "Ontology"


@pytest.mark.spec("B-185")
def test_files_that_are_not_there_cannot_be_checked(client: Client, cats: Cats, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="is not accessible"):
        BulkImportRequest.create_from_local_file(client, cats.project.uid, "gone", tmp_path / "gone.ndjson")
    missing = client.endpoint.replace("/graphql", "/nothing/here")
    with pytest.warns(UserWarning, match="downloaded"), pytest.raises(DownloadError):
        BulkImportRequest.create_from_url(client, cats.project.uid, "gone", missing)
