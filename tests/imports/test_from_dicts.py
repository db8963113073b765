"""Annotations imported from rows of the import format."""

import json
import uuid
from pathlib import Path

import pytest

from labelbox import Client, LabelImport, MALPredictionImport, MediaType, OntologyBuilder, Project, Tool
from labelbox.exceptions import ResourceNotFoundError
from labelbox.schema.annotation_import import AnnotationImportState


@pytest.fixture
def project(lonely_client: Client) -> Project:
    client = lonely_client
    project = client.create_project(name="cats", media_type=MediaType.Image)
    builder = OntologyBuilder(tools=[Tool(tool=Tool.Type.BBOX, name="cat")])
    project.setup_editor(client.create_ontology("cats", builder.asdict(), MediaType.Image))
    dataset = client.create_dataset(name="cats")
    dataset.create_data_rows_sync([{"row_data": f"http://h/{n}.png", "global_key": f"k{n}"} for n in range(3)])
    project.create_batch("all", global_keys=["k0", "k1", "k2"])
    return project


def box(key: str, name: str = "cat") -> dict[str, object]:
    geometry = {"top": 1, "left": 2, "height": 3, "width": 4}
    return {"uuid": str(uuid.uuid4()), "dataRow": {"globalKey": key}, "name": name, "bbox": geometry}


@pytest.mark.spec("X-140", "X-145", "B-180", "B-184")
def test_all_annotations_of_a_data_row_in_one_import_make_one_label(lonely_client: Client, project: Project) -> None:
    job = LabelImport.create_from_objects(lonely_client, project.uid, "one", [box("k0"), box("k0"), box("k1")])
    assert job.state == AnnotationImportState.RUNNING
    job.wait_until_done()
    assert job.state == AnnotationImportState.FINISHED
    assert project.get_label_count() == len(list(project.labels())) == 2


@pytest.mark.spec("X-143", "B-183")
def test_a_row_that_fails_is_reported_and_stops_no_other(lonely_client: Client, project: Project) -> None:
    rows = [box("k0"), box("k1", name="dog"), box("nowhere")]
    job = LabelImport.create_from_objects(lonely_client, project.uid, "some", rows)
    assert [status["status"] for status in job.statuses] == ["SUCCESS", "FAILURE", "FAILURE"]
    assert [error["uuid"] for error in job.errors] == [rows[1]["uuid"], rows[2]["uuid"]]
    assert project.get_label_count() == 1


@pytest.mark.spec("X-141", "B-183")
def test_inputs_are_the_rows_as_they_were_sent(lonely_client: Client, project: Project) -> None:
    rows = [box("k0"), box("k1")]
    job = MALPredictionImport.create_from_objects(lonely_client, project.uid, "pre", rows)
    assert job.inputs == rows
    assert job.errors == []
    assert project.get_label_count() == 0


@pytest.mark.spec("B-181")
def test_a_file_is_imported_as_it_stands(lonely_client: Client, project: Project, tmp_path: Path) -> None:
    path = tmp_path / "rows.ndjson"
    path.write_text("\n".join(json.dumps(box(f"k{n}")) for n in range(3)))
    LabelImport.create_from_file(lonely_client, project.uid, "file", path).wait_until_done()
    assert project.get_label_count() == 3
    with pytest.raises(ValueError, match="is not accessible"):
        LabelImport.create_from_file(lonely_client, project.uid, "gone", tmp_path / "gone.ndjson")


@pytest.mark.spec("B-181", "X-141")
def test_a_url_is_fetched_by_the_server(lonely_client: Client, project: Project) -> None:
    rows = "\n".join(json.dumps(box(f"k{n}")) for n in range(2))
    url = lonely_client.upload_data(rows.encode())
    job = LabelImport.create_from_url(lonely_client, project.uid, "url", url)
    job.wait_until_done()
    assert job.input_file_url == url
    assert project.get_label_count() == 2


@pytest.mark.spec("B-181")
def test_a_url_that_does_not_answer_is_refused(lonely_client: Client, project: Project) -> None:
    missing = lonely_client.endpoint.replace("/graphql", "/nothing/here")
    with pytest.raises(ValueError, match="is not reachable"):
        LabelImport.create_from_url(lonely_client, project.uid, "url", missing)


@pytest.mark.spec("B-182")
def test_an_import_is_found_by_its_name(lonely_client: Client, project: Project) -> None:
    job = LabelImport.create_from_objects(lonely_client, project.uid, "mine", [box("k0")])
    again = LabelImport.from_name(lonely_client, project.uid, "mine")
    assert again == job
    assert again.project() == project
    assert again.parent_id == project.uid
    with pytest.raises(ResourceNotFoundError):
        LabelImport.from_name(lonely_client, project.uid, "yours")


@pytest.mark.spec("B-180")
def test_bad_rows_are_named_all_at_once_and_nothing_is_sent(lonely_client: Client, project: Project) -> None:
    rows: list[dict[str, object]] = [
        box("k0"),
        {"name": "cat"},
        {"name": "cat", "dataRow": {"id": "a", "globalKey": "b"}},
    ]
    with pytest.raises(ValueError, match="Found 2 annotations with errors") as refused:
        LabelImport.create_from_objects(lonely_client, project.uid, "bad", rows)
    assert {"[1].dataRow", "[2].dataRow"} <= set(str(refused.value).replace(":", " ").split())
    for wrong in ("rows.ndjson", b"{}", box("k0"), 3):
        with pytest.raises(TypeError, match="labels must be in a form of list"):
            LabelImport.create_from_objects(lonely_client, project.uid, "bad", wrong)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]  # what users may do
    with pytest.raises(ValueError, match="annotations cannot be empty"):
        MALPredictionImport.create_from_objects(lonely_client, project.uid, "bad", [])
    with pytest.raises(ResourceNotFoundError):
        LabelImport.from_name(lonely_client, project.uid, "bad")
