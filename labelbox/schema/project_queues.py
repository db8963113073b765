"""What waits in the queues of a project, and in which order."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from labelbox.exceptions import InvalidQueryError
from labelbox.flows import task_queue as flows
from labelbox.flows.found import found
from labelbox.schema import labeling_priorities as priorities
from labelbox.schema.project_part import ProjectPart
from labelbox_graphql import ops
from labelbox_graphql.runtime import deprecated

if TYPE_CHECKING:
    from labelbox.schema.identifiables import GlobalKeys, UniqueIds
    from labelbox.schema.labeling_priorities import PriorityOverride
    from labelbox.schema.task_queue import TaskQueue
    from labelbox_graphql.enums import QueueMode


class ProjectQueues(ProjectPart):
    """The methods on task queues and priorities."""

    def task_queues(self) -> "list[TaskQueue]":
        """The steps of the project's workflow, each with the number of data rows that wait there.

        >>> project = client.create_project(name="birds", media_type=MediaType.Image)
        >>> [queue.data_row_count for queue in project.task_queues()]
        [0, 0, 0]

        Raises:
            ResourceNotFoundError: the project is gone.
        """
        from labelbox.schema.task_queue import TaskQueue

        return [TaskQueue(self.client, each).of_project(self.uid) for each in self._run(flows.find_all(self.uid))]

    def move_data_rows_to_task_queue(
        self, data_row_ids: "UniqueIds | GlobalKeys | Sequence[str]", task_queue_id: str | None
    ) -> None:
        """Move data rows to a step of the workflow, and wait until they are there.

        >>> project = client.create_project(name="birds", media_type=MediaType.Text)
        >>> row = client.create_dataset(name="birds").create_data_row(row_data="a wren", global_key="wren")
        >>> batch = project.create_batch("first", [row])
        >>> project.move_data_rows_to_task_queue(GlobalKeys(["wren"]), None)
        >>> sum(queue.data_row_count for queue in project.task_queues())
        0

        Args:
            data_row_ids: `UniqueIds` or `GlobalKeys`; a plain list is taken for ids, with a warning. At most 1,000,000.
            task_queue_id: The id of the queue; None is Done.

        Raises:
            TypeError: something else than data rows.
            LabelboxError: the server could not move them, or not within an hour.
        """
        rows = priorities.identified(data_row_ids)
        self._run(flows.move(self.uid, rows.id_type, rows, task_queue_id))

    def update_data_row_labeling_priority(
        self, data_rows: "UniqueIds | GlobalKeys | Sequence[str]", priority: int
    ) -> bool:
        """Set one priority for many data rows, and wait until it holds.

        Args:
            data_rows: `UniqueIds` or `GlobalKeys`; a plain list is taken for ids, with a warning. At most 1,000,000.
            priority: The lower the number, the sooner they are labeled; 32 bits with a sign.

        Returns:
            True.

        Raises:
            TypeError: something else than data rows, or a priority that is no int.
            ValueError: too many data rows, or a priority of more than 32 bits.
            LabelboxError: the server could not set it, or not within an hour.
        """
        rows = priorities.identified(data_rows)
        self._run(flows.prioritize(self.uid, rows.id_type, rows, priorities.check_priority(priority)))
        return True

    def set_labeling_parameter_overrides(self, data: "Iterable[PriorityOverride]") -> bool:
        """Set a priority for each of many data rows.

        Priorities are relative: data rows with 5, 2 and 10 are labeled in the order 2, 5, 10. A data row that has left
        the queue does not come back by this. Sent are 5,000 per request, so a million takes 200 requests; doing it
        again after a failure changes nothing that was set.

        >>> project = client.create_project(name="birds", media_type=MediaType.Text)
        >>> row = client.create_dataset(name="birds").create_data_row(row_data="a heron", global_key="heron")
        >>> batch = project.create_batch("first", [row])
        >>> project.set_labeling_parameter_overrides([(UniqueId(row.uid), 2), (GlobalKey("heron"), 1)])
        True

        Args:
            data: Pairs of a `UniqueId` or `GlobalKey` and a priority: the lower the number, the sooner; 32 bits with a
                sign. Something third is ignored; a `DataRow` instead of its id is deprecated.

        Returns:
            Whether the server did it.

        Raises:
            TypeError: items that are no such pairs, all of them with their index. Nothing was sent.
            ValueError: a priority of more than 32 bits.
        """
        given = priorities.list_overrides(data)
        overrides = [((each.data_row.id_type, each.data_row.key), each.priority) for each in given]
        return self._run(flows.override(self.uid, overrides))

    def extend_reservations(self, queue_type: str) -> int:
        """Keep the data rows that are reserved in a queue reserved for longer.

        >>> project = client.create_project(name="birds", media_type=MediaType.Image)
        >>> project.extend_reservations("LabelingQueue")
        0

        Args:
            queue_type: "LabelingQueue" or "ReviewQueue".

        Returns:
            How many reservations were extended.

        Raises:
            InvalidQueryError: another queue.
        """
        from labelbox_graphql.enums import ReservationQueueType

        if queue_type not in list(ReservationQueueType.__members__.values()):
            raise InvalidQueryError(f"Unsupported queue type: {queue_type}")
        op = ops.task_queue.extend_reservations(project_id=self.uid, queue_type=ReservationQueueType(queue_type))
        return self._run(op).extend_reservations

    @deprecated("use the attribute `queue_mode` of the project")
    def get_queue_mode(self) -> "QueueMode":
        """How data rows get into the project, asked anew.

        Raises:
            ValueError: the server says something that this package does not know.
            ResourceNotFoundError: the project is gone.
        """
        from labelbox_graphql.enums import QueueMode, TagSetStatus

        modes = {TagSetStatus.ENABLED: QueueMode.Batch, TagSetStatus.DISABLED: QueueMode.Dataset}
        answer = self._run(ops.project.get_tag_set_status(project_id=self.uid))
        status = found(answer.project, "Project", uid=self.uid).tag_set_status
        if status is None or status not in modes:
            raise ValueError("Status not known")
        return modes[status]
