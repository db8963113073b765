"""What waits where in a project, and what comes first."""

from typing import Any

import pytest

from labelbox import Client, DataRow, GlobalKey, GlobalKeys, Project, QueueMode, UniqueId, UniqueIds
from labelbox.exceptions import InvalidQueryError, LabelboxError
from labelbox.flows import task_queue
from labelbox.schema.project import LabelingParameterOverride
from labelbox.schema.task_queue import TaskQueue
from tests.project.conftest import Filled

REVIEW = "MANUAL_REVIEW_QUEUE"


def queue(project: Project, kind: str) -> TaskQueue:
    [found] = [each for each in project.task_queues() if each.queue_type == kind]
    return found


def priorities(project: Project) -> dict[DataRow, int | None]:
    return {override.data_row(): override.priority for override in project.labeling_parameter_overrides()}


@pytest.mark.spec("S-186", "S-202", "B-089", "X-060")
def test_a_project_has_its_queues(client: Client, project: Project) -> None:
    assert len(project.task_queues()) == 3
    review = queue(project, REVIEW)
    assert (review.name, review.data_row_count) == ("Initial review task", 0)
    assert (review.project(), review.organization()) == (project, client.get_organization())


@pytest.mark.spec("S-202")
def test_what_the_server_does_not_say_of_a_queue_is_refused(client: Client, project: Project) -> None:
    review = queue(project, REVIEW)
    for relationship in (review.pass_queue, review.fail_queue, TaskQueue(client, review.record).project):
        with pytest.raises(InvalidQueryError, match="the server does not say"):
            relationship()


@pytest.mark.spec("S-180", "B-086", "X-061")
def test_data_rows_are_moved_by_id_and_by_global_key(filled: Filled) -> None:
    project, review = filled.project, queue(filled.project, REVIEW)
    project.move_data_rows_to_task_queue(UniqueIds([filled.rows[0].uid]), review.uid)
    project.move_data_rows_to_task_queue(GlobalKeys(filled.keys[1:2]), review.uid)
    assert queue(project, REVIEW).data_row_count == 2
    project.move_data_rows_to_task_queue(GlobalKeys(filled.keys[:1]), None)
    assert queue(project, REVIEW).data_row_count == 1
    assert sum(each.data_row_count or 0 for each in project.task_queues()) == 2


@pytest.mark.spec("S-180", "S-189", "B-085", "B-086")
def test_a_plain_list_is_taken_for_ids_with_a_warning(filled: Filled) -> None:
    project, ids = filled.project, [row.uid for row in filled.rows]
    with pytest.warns(UserWarning, match="plain list are taken for UniqueIds"):
        project.move_data_rows_to_task_queue(ids, queue(project, REVIEW).uid)
    assert queue(project, REVIEW).data_row_count == 3
    with pytest.warns(UserWarning, match="plain list are taken for UniqueIds"):
        assert project.update_data_row_labeling_priority(ids, 4)


@pytest.mark.spec("S-180", "B-086")
def test_a_move_that_fails_says_why(filled: Filled) -> None:
    with pytest.raises(LabelboxError, match="Data rows were not moved successfully: .+"):
        filled.project.move_data_rows_to_task_queue(GlobalKeys(["nobody's"]), queue(filled.project, REVIEW).uid)


@pytest.mark.spec("S-189", "B-085")
def test_one_priority_is_set_for_many(filled: Filled) -> None:
    project = filled.project
    assert project.update_data_row_labeling_priority(GlobalKeys(filled.keys[:2]), -7) is True
    assert priorities(project) == {filled.rows[0]: -7, filled.rows[1]: -7, filled.rows[2]: 5}
    with pytest.raises(TypeError, match="Priority must be an int"):
        project.update_data_row_labeling_priority(GlobalKeys(filled.keys), 1.5)  # type: ignore[arg-type]  # the mistake
    with pytest.raises(LabelboxError, match="Priority was not updated successfully: .+"):
        project.update_data_row_labeling_priority(GlobalKeys(["nobody's"]), 1)


@pytest.mark.spec("S-135", "S-182", "S-183", "B-084", "X-062")
def test_priorities_are_set_one_by_one(filled: Filled) -> None:
    project, rows = filled.project, filled.rows
    assert project.set_labeling_parameter_overrides([(UniqueId(rows[0].uid), 5, 9), (GlobalKey(filled.keys[1]), 2)])
    assert priorities(project) == {rows[0]: 5, rows[1]: 2, rows[2]: 5}
    assert {each.number_of_labels for each in project.labeling_parameter_overrides()} == {1}
    with pytest.warns(DeprecationWarning, match="Overrides by DataRow are deprecated"):
        assert project.set_labeling_parameter_overrides([(rows[2], -(2**31))])
    assert priorities(project)[rows[2]] == -(2**31)


@pytest.mark.spec("S-182")
def test_an_iterator_of_many_overrides_is_sent_in_parts(filled: Filled, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(task_queue, "OVERRIDES_AT_ONCE", 2)
    given = ((GlobalKey(key), number) for number, key in enumerate(filled.keys))
    assert filled.project.set_labeling_parameter_overrides(given)
    assert priorities(filled.project) == {row: number for number, row in enumerate(filled.rows)}


@pytest.mark.spec("B-084")
def test_wrong_overrides_are_all_named_and_none_is_sent(filled: Filled) -> None:
    wrong: Any = [(GlobalKey(filled.keys[0]), 1), (filled.keys[1], 2), (GlobalKey(filled.keys[2]), "3")]
    with pytest.raises(TypeError) as refused:
        filled.project.set_labeling_parameter_overrides(wrong)
    assert [line.partition(":")[0] for line in str(refused.value).splitlines()] == ["data[1]", "data[2]"]
    assert set(priorities(filled.project).values()) == {5}


@pytest.mark.spec("B-005", "B-091")
def test_overrides_are_filtered_and_sorted(filled: Filled) -> None:
    overrides = filled.project.labeling_parameter_overrides
    filled.project.update_data_row_labeling_priority(GlobalKeys(filled.keys[:1]), 1)
    assert [each.data_row() for each in overrides(LabelingParameterOverride.priority == 1)] == filled.rows[:1]
    ordered = overrides(order_by=LabelingParameterOverride.priority.asc)
    assert [each.priority for each in ordered] == [1, 5, 5]


@pytest.mark.spec("S-172", "B-087", "X-051")
def test_nothing_is_reserved_at_first(project: Project) -> None:
    assert [project.extend_reservations(name) for name in ("LabelingQueue", "ReviewQueue")] == [0, 0]
    with pytest.raises(InvalidQueryError, match="Unsupported queue type: DoneQueue"):
        project.extend_reservations("DoneQueue")


@pytest.mark.spec("S-156", "S-174", "B-083")
def test_the_queue_mode_is_an_attribute_and_a_deprecated_method(project: Project) -> None:
    with pytest.warns(DeprecationWarning, match="queue_mode"):
        assert project.get_queue_mode() == QueueMode.Batch  # type: ignore[deprecated]  # that is what is tested
    assert project.queue_mode == QueueMode.Batch
