"""Journeys around the queues of a project: what waits where, and what comes first."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from labelbox.flows import task
from labelbox.flows.found import found
from labelbox.flows.parts import in_parts
from labelbox.steps import Flow, call
from labelbox_graphql import ops

if TYPE_CHECKING:
    from labelbox_graphql.fragments import TaskQueueFields

OVERRIDES_AT_ONCE = 5_000
"""Overrides per request. They are part of the document's text: a million in one would be 85 MB to be parsed."""

NamedRow = tuple[str, str]
"""Who made an id, as the server spells it, and the id."""


def find_all(project_id: str) -> "Flow[list[TaskQueueFields]]":
    """The queues of a project.

    Raises:
        ResourceNotFoundError: the project is gone.
    """
    answer = yield from call(ops.task_queue.get_project_task_queues(project_id=project_id))
    return found(answer.project, "Project", uid=project_id).task_queues


def move(project_id: str, id_type: str, ids: Sequence[str], queue_id: str | None) -> Flow[None]:
    """Move data rows to a queue, and wait until they are there.

    Raises:
        LabelboxError: they could not be moved.
    """
    from labelbox_graphql.enums import DataRowIdType
    from labelbox_graphql.inputs import AddRowsToTaskQueueViaDataRowIdentifiersInput

    rows = AddRowsToTaskQueueViaDataRowIdentifiersInput(id_type=DataRowIdType(id_type), ids=list(ids))
    op = ops.task_queue.add_data_rows_to_task_queue(project_id=project_id, queue_id=queue_id, data_row_identifiers=rows)
    started = found((yield from call(op)).project, "Project", uid=project_id)
    task_id = started.create_bulk_add_rows_to_queue_task.task_id
    yield from task.succeeded(task_id, "Data rows were not moved successfully")


def prioritize(project_id: str, id_type: str, ids: Sequence[str], priority: int) -> Flow[None]:
    """Set one priority for data rows, and wait until it holds.

    Raises:
        LabelboxError: it could not be set.
    """
    from labelbox_graphql.enums import DataRowIdType
    from labelbox_graphql.inputs import QueuePriorityUpdateDataRowIdentifiersInput

    rows = QueuePriorityUpdateDataRowIdentifiersInput(id_type=DataRowIdType(id_type), ids=list(ids))
    op = ops.task_queue.create_queue_priority_update_task(
        project_id=project_id, priority=priority, data_row_identifiers=rows
    )
    started = found((yield from call(op)).project, "Project", uid=project_id)
    task_id = started.create_queue_priority_update_task.task_id
    yield from task.succeeded(task_id, "Priority was not updated successfully")


def override(project_id: str, overrides: Sequence[tuple[NamedRow, int]]) -> Flow[bool]:
    """Set a priority for each data row, some thousand per request. Repeating it after a failure is safe."""
    succeeded = True
    for part in in_parts(overrides, OVERRIDES_AT_ONCE):
        succeeded &= yield from _override_at_once(project_id, part)
    return succeeded


def _override_at_once(project_id: str, overrides: Sequence[tuple[NamedRow, int]]) -> Flow[bool]:
    from labelbox_graphql.enums import DataRowIdType
    from labelbox_graphql.inputs import DataRowIdentifierInput, LabelingParameterOverrideInput

    data = [
        LabelingParameterOverrideInput(
            data_row_identifier=DataRowIdentifierInput(id=uid, id_type=DataRowIdType(id_type)), priority=priority
        )
        for (id_type, uid), priority in overrides
    ]
    answer = yield from call(ops.task_queue.set_labeling_parameter_overrides(project_id=project_id, overrides=data))
    return found(answer.project, "Project", uid=project_id).set_labeling_parameter_overrides.success
