"""What leaves a project: streams and lists of today, files of old."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from labelbox import Batch, Client, DataRow, LabelImport, Project
from labelbox.exceptions import InvalidAttributeError, LabelboxError
from labelbox.sandbox import Sandbox
from tests.birds import box, label, project_of_birds


@pytest.fixture
def rows(client: Client) -> list[DataRow]:
    dataset = client.create_dataset(name="birds")
    return [dataset.create_data_row(row_data=f"https://example.org/{number}.jpg") for number in range(3)]


@pytest.fixture
def project(client: Client) -> Project:
    return project_of_birds(client)


@pytest.fixture
def batch(client: Client, project: Project, rows: list[DataRow]) -> Batch:
    """All rows, of which the first is labeled."""
    batch = project.create_batch("b0", rows)
    label(client, project, rows[0].uid)
    return batch


@pytest.mark.spec("S-164", "E-034", "B-067", "X-162")
def test_a_stream_has_the_rows_that_pass_all_filters(project: Project, rows: list[DataRow], batch: Batch) -> None:
    task = project.export(
        filters={
            "last_activity_at": ["2000-01-01 00:00:00", "2050-01-01 00:00:00"],
            "label_created_at": ("2000-01-01 00:00:00", None),
            "data_row_ids": [row.uid for row in rows],
            "batch_ids": [batch.uid],
        },
        params={"performance_details": False, "label_details": True},
    )
    task.wait_till_done()
    (line,) = [row.json_str for row in task.get_stream()]
    assert json.loads(line)["data_row"]["id"] == rows[0].uid


@pytest.mark.spec("S-167", "E-035", "S-166", "B-067")
def test_a_list_has_the_rows_of_a_batch(project: Project, rows: list[DataRow], batch: Batch) -> None:
    task = project.export_v2("mine", filters={"batch_ids": [batch.uid]}, params={"project_details": True})
    task.wait_till_done()
    assert task.name == "mine"
    assert {row["data_row"]["id"] for row in task.result} == {row.uid for row in rows}


@pytest.mark.spec("S-165", "B-067")
def test_filters_that_cannot_be_are_refused_before_any_request(project: Project, sandbox: Sandbox) -> None:
    before = len(sandbox.calls())
    with pytest.raises(ValueError, match="batch filter expects a non-empty list"):
        project.export(filters={"batch_ids": []})
    with pytest.raises(ValueError, match="only supports a max of 2000 items"):
        project.export(filters={"global_keys": ["k"] * 2001})
    with pytest.raises(ValueError, match="Incorrect format"):
        project.export_v2(filters={"label_created_at": ["yesterday", None]})
    with pytest.raises(ValueError, match="workflow_status"):
        project.export_v2(filters={"workflow_status": "Lost"})  # type: ignore[arg-type]  # the mistake under test
    assert len(sandbox.calls()) == before


@pytest.mark.spec("S-169", "B-064", "X-177")
def test_labels_are_exported_as_an_address_or_as_their_content(project: Project, batch: Batch) -> None:
    with pytest.warns(DeprecationWarning, match=r"Project\.export"):
        url = project.export_labels()
    assert url is not None
    assert url.startswith("http")
    with pytest.warns(DeprecationWarning, match="of the old kind"):
        labels = project.export_labels(download=True)
    assert labels is not None
    assert [label["ID"] for label in labels] == [label.uid for label in project.labels()]


@pytest.mark.spec("S-170", "B-064", "X-177")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_labels_of_a_span_of_time_are_exported(project: Project, batch: Batch) -> None:
    tomorrow = (datetime.now(UTC) + timedelta(days=1)).strftime("%Y-%m-%d")
    assert len(project.export_labels(True, start="2020-01-01", end=f"{tomorrow} 00:00:00") or ()) == 1
    assert project.export_labels(True, start=tomorrow) == []
    assert project.export_labels(True, last_activity_end="2020-01-01") == []
    assert len(project.export_labels(True, last_activity_start="2020-01-01") or ()) == 1


@pytest.mark.spec("S-170", "B-064")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_wrong_date_or_keyword_is_refused_before_any_request(project: Project) -> None:
    with pytest.raises(ValueError, match="Incorrect format for: 01/02/2024"):
        project.export_labels(start="01/02/2024")
    with pytest.raises(InvalidAttributeError, match="did you mean 'start'"):
        project.export_labels(strat="2024-01-01")  # type: ignore[call-overload]  # the mistake under test


@pytest.mark.spec("S-169", "B-064")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_when_the_time_is_up_there_is_no_address(project: Project, batch: Batch) -> None:
    assert project.export_labels(timeout_seconds=0) is None
    assert project.export_labels(download=True, timeout_seconds=0, start="2020-01-02") is None


@pytest.mark.spec("S-176", "B-065")
def test_labels_are_read_as_annotation_types(project: Project, rows: list[DataRow], batch: Batch) -> None:
    (found,) = project.label_generator()
    assert found.data.uid == rows[0].uid
    assert [getattr(annotation, "name", None) for annotation in found.annotations] == ["bird"]
    with pytest.raises(LabelboxError, match="Unable to export labels within 0 seconds"):
        project.label_generator(timeout_seconds=0, start="2020-01-03")


def video_label(row: DataRow) -> dict[str, object]:
    row_of_import = box(row.uid)
    frame = {"frame": 3, "bbox": row_of_import.pop("bbox")}
    return {**row_of_import, "segments": [{"keyframes": [frame]}]}


@pytest.mark.spec("S-176", "B-065")
def test_labels_of_videos_are_read_frame_by_frame_and_not_mixed_with_others(
    client: Client, project: Project, rows: list[DataRow]
) -> None:
    dataset = client.create_dataset(name="clips")
    clip = dataset.create_data_row(row_data="https://example.org/clip.mp4")
    project.create_batch("clips", [clip])
    LabelImport.create_from_objects(client, project.uid, "videos", [video_label(clip)]).wait_until_done()
    (found,) = project.label_generator()
    assert found.data.uid == clip.uid
    assert found.frame_annotations().keys() == {3}

    project.create_batch("images", rows)
    label(client, project, rows[0].uid)
    with pytest.raises(ValueError, match="Found mixed data types"):
        project.label_generator()


@pytest.mark.spec("S-171", "B-066", "X-088")
def test_rows_that_wait_to_be_labeled_are_exported_as_json(project: Project, rows: list[DataRow], batch: Batch) -> None:
    with pytest.warns(DeprecationWarning, match="of the old kind"):
        queued = project.export_queued_data_rows()
    assert {row["id"] for row in queued} == {row.uid for row in rows[1:]}


@pytest.mark.spec("S-281", "B-120", "X-088")
def test_the_rows_of_a_batch_are_exported(rows: list[DataRow], batch: Batch) -> None:
    with pytest.warns(DeprecationWarning, match=r"Project\.export"):
        found = batch.export_data_rows()
    assert sorted(row.uid for row in found) == sorted(row.uid for row in rows)


@pytest.mark.spec("S-168", "B-068", "X-055")
def test_the_address_of_issues_says_their_state(project: Project) -> None:
    assert project.export_issues().startswith("http")
    assert project.export_issues("Open").endswith("?status=Open")
    assert project.export_issues("Resolved").endswith("?status=Resolved")
    with pytest.raises(ValueError, match="status must be in .* Found Closed"):
        project.export_issues("Closed")
