"""Exports of model runs."""

import json

import pytest

from labelbox import StreamType
from labelbox.exceptions import ResourceNotFoundError

from .conftest import Birds


@pytest.mark.spec("S-239", "B-010", "B-176", "E-038")
def test_a_run_is_exported_as_a_stream(birds: Birds) -> None:
    task = birds.run.export("my export", params={"metadata_fields": True, "predictions": True})
    task.wait_till_done()
    assert task.name == "my export"
    assert task.get_total_lines(StreamType.RESULT) == 2
    assert task.has_errors() is False


@pytest.mark.spec("S-241", "B-176", "E-039")
def test_a_run_is_exported_as_a_list(predicted: Birds) -> None:
    task = predicted.run.export_v2("my export", params={"predictions": True})
    task.wait_till_done()
    assert [row["data_row"]["id"] for row in task.result] == predicted.rows[:2]
    for row in task.result:
        run = row["experiments"][predicted.model.uid]["runs"][predicted.run.uid]
        assert [each["name"] for each in run["predictions"][0]["annotations"]["objects"]] == ["bird"]


@pytest.mark.spec("S-239", "B-176")
def test_a_param_that_exports_of_runs_do_not_have_is_refused(birds: Birds) -> None:
    with pytest.raises(ValueError, match="media_attributes"):
        birds.run.export(params={"media_attributes": True})  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]  # what the vendor's example does


@pytest.mark.spec("S-240", "B-010", "B-176", "X-155")
def test_labels_of_a_run_are_exported_in_the_old_form(birds: Birds) -> None:
    birds.run.upsert_labels(project_id=birds.project.uid)
    with pytest.deprecated_call():
        url = birds.run.export_labels()
    with pytest.deprecated_call():
        rows = birds.run.export_labels(download=True)
    assert isinstance(url, str)
    assert rows
    assert [row["DataRow ID"] for row in rows] == birds.rows[:1]
    assert json.dumps(rows[0]["Label"])


@pytest.mark.spec("S-240", "B-176")
def test_an_old_export_that_takes_too_long_gives_nothing(birds: Birds) -> None:
    with pytest.deprecated_call():
        late = birds.run.export_labels(timeout_seconds=0)
    assert late is None or late.startswith("http")
    birds.run.delete()
    with pytest.deprecated_call(), pytest.raises(ResourceNotFoundError):
        birds.run.export_labels()
