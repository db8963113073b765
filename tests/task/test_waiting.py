"""Finding tasks and waiting for them."""

import pytest

from labelbox import Client, Dataset, Task
from labelbox.exceptions import ResourceNotFoundError
from labelbox.sandbox import Sandbox


@pytest.fixture
def task(client: Client) -> Task:
    dataset: Dataset = client.create_dataset(name="birds")
    return dataset.create_data_rows([{"row_data": "a"}, {"row_data": "b"}])


@pytest.mark.spec("S-195", "S-201", "B-150", "X-076")
def test_waiting_ends_when_the_task_does(task: Task) -> None:
    assert (task.name, task.status) == ("JSON Import", "IN_PROGRESS")
    task.wait_till_done()
    assert task.status == "COMPLETE"
    task.wait_until_done()


@pytest.mark.spec("S-201", "B-150")
def test_looking_more_often_than_every_two_seconds_is_refused(task: Task) -> None:
    with pytest.raises(ValueError, match="two seconds or more"):
        task.wait_till_done(check_frequency=1)
    with pytest.raises(ValueError, match="two seconds or more"):
        task.wait_till_done(check_frequency=1.9)


@pytest.mark.spec("S-201", "B-150")
def test_waiting_ends_silently_when_the_time_is_up(sandbox: Sandbox, task: Task) -> None:
    with sandbox.state.db.transaction():
        sandbox.state.db.run("UPDATE job SET patience = 1000 WHERE id = ?", task.uid)
    task.wait_till_done(timeout_seconds=0.1)
    assert task.status == "IN_PROGRESS"
    assert not task.has_errors()


@pytest.mark.spec("S-199", "B-151")
def test_a_task_is_found_by_its_id_and_brought_up_to_date(client: Client, task: Task) -> None:
    found = Task.get_task(client, task.uid)
    task.wait_till_done()
    while found.status == "IN_PROGRESS":
        found.refresh()
    assert (found, found.status) == (task, "COMPLETE")
    assert found.created_by() == client.get_user()
    assert found.organization() == client.get_organization()
    with pytest.raises(ResourceNotFoundError):
        Task.get_task(client, "cl000000000000000000000000")


@pytest.mark.spec("S-200", "B-151")
def test_a_result_waits_for_the_task_and_is_downloaded_once(sandbox: Sandbox, task: Task) -> None:
    assert [row["row_data"] for row in task.result] == ["a", "b"]
    before = len(sandbox.calls())
    assert len(task.result) == 2
    assert (task.errors, task.failed_data_rows) == (None, None)
    assert len(sandbox.calls()) == before
