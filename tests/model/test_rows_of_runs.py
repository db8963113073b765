"""Data rows, labels and splits of a model run."""

import pytest

from labelbox import Client, DataSplit
from labelbox.exceptions import LabelboxError, ResourceNotFoundError

from .conftest import NOWHERE, Birds


def in_run(birds: Birds) -> dict[str, str]:
    """Splits by data row."""
    return {row.data_row().uid: row.data_split for row in birds.run.model_run_data_rows()}


@pytest.mark.spec("S-246", "S-247", "B-171", "X-148")
def test_data_rows_are_added_by_id_and_by_global_key_and_only_once(birds: Birds) -> None:
    assert birds.run.upsert_data_rows(birds.rows[1:3], [birds.keys[3]]) is True
    assert sorted(in_run(birds)) == sorted(birds.rows)


@pytest.mark.spec("S-246", "B-171")
def test_a_data_row_that_there_is_not_fails_the_job_with_the_reason(birds: Birds) -> None:
    with pytest.raises(LabelboxError, match=f"Job failed.*{NOWHERE}"):
        birds.run.upsert_data_rows([birds.rows[3], NOWHERE])
    with pytest.raises(ValueError, match="data row ids or global keys"):
        birds.run.upsert_data_rows()
    assert sorted(in_run(birds)) == sorted(birds.rows[:2])


@pytest.mark.spec("S-246", "S-247", "B-171")
def test_waiting_for_data_rows_can_be_too_short(birds: Birds) -> None:
    with pytest.raises(TimeoutError, match="not done within 0 seconds"):
        birds.run.upsert_data_rows([birds.rows[3]], timeout_seconds=0)


@pytest.mark.spec("S-248", "B-171", "X-148")
def test_labels_bring_their_data_rows_and_are_there_once(birds: Birds) -> None:
    label = birds.project.labels().get_one()
    assert label
    run = birds.model.create_model_run("r2")
    assert run.upsert_labels([label.uid]) is True
    assert run.upsert_labels([label.uid]) is True
    assert [(row.data_row().uid, row.label_id) for row in run.model_run_data_rows()] == [(birds.rows[0], label.uid)]


@pytest.mark.spec("S-248", "B-171", "X-148")
def test_all_labels_of_a_project_are_added(birds: Birds) -> None:
    run = birds.model.create_model_run("r2")
    assert run.upsert_labels(project_id=birds.project.uid) is True
    assert [row.data_row().uid for row in run.model_run_data_rows()] == birds.rows[:1]


@pytest.mark.spec("S-248", "B-171")
def test_labels_are_named_by_ids_or_by_a_project(birds: Birds) -> None:
    with pytest.raises(ValueError, match="Must provide at least one label id or a project id"):
        birds.run.upsert_labels([])
    with pytest.raises(ValueError, match="Must only one of label ids, project id"):
        birds.run.upsert_labels([NOWHERE], birds.project.uid)
    with pytest.raises(LabelboxError, match=f"Job failed.*{NOWHERE}"):
        birds.run.upsert_labels([NOWHERE])
    with pytest.raises(ResourceNotFoundError):
        birds.run.upsert_labels(project_id=NOWHERE)


@pytest.mark.spec("S-238", "B-170")
def test_data_rows_are_taken_out_of_a_run(client: Client, birds: Birds) -> None:
    birds.run.delete_model_run_data_rows([birds.rows[0], birds.rows[3]])
    assert list(in_run(birds)) == [birds.rows[1]]
    assert client.get_data_row(birds.rows[0]).uid == birds.rows[0]


@pytest.mark.spec("B-010", "B-175", "X-153")
def test_data_rows_of_a_run_are_put_into_splits(birds: Birds) -> None:
    assert set(in_run(birds).values()) == {DataSplit.UNASSIGNED}
    birds.run.assign_data_rows_to_split([birds.rows[0]], DataSplit.TRAINING)
    birds.run.assign_data_rows_to_split(split="TEST", global_keys=[birds.keys[1]])
    assert in_run(birds) == {birds.rows[0]: DataSplit.TRAINING, birds.rows[1]: DataSplit.TEST}


@pytest.mark.spec("B-175")
def test_splits_must_be_known_and_rows_in_the_run(birds: Birds) -> None:
    for split in (None, "HOLIDAY"):
        with pytest.raises(ValueError, match=r"`split` must be one of : .*TRAINING.*Found : `"):
            birds.run.assign_data_rows_to_split(birds.rows, split)
    with pytest.raises(ValueError, match="data row ids or global keys"):
        birds.run.assign_data_rows_to_split(split=DataSplit.TEST)
    with pytest.raises(LabelboxError, match=f"Job failed.*{birds.rows[3]}"):
        birds.run.assign_data_rows_to_split([birds.rows[3]], DataSplit.TEST)
    assert set(in_run(birds).values()) == {DataSplit.UNASSIGNED}


@pytest.mark.spec("B-174")
def test_a_data_row_of_a_run_knows_where_the_web_app_shows_it(client: Client, birds: Birds) -> None:
    row = next(iter(birds.run.model_run_data_rows()))
    run = f"{client.app_url}/models/{birds.model.uid}/{birds.run.uid}"
    assert row.url == f"{run}/AllDatarowsSlice/{row.uid}?view=carousel"
    assert row.model_run_id == birds.run.uid
