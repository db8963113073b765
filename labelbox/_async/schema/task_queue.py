# Derived from labelbox/schema/task_queue.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""Task queues: the steps of a project's workflow."""

from typing import TYPE_CHECKING, Never

from labelbox._async.schema.project_owned import ProjectOwned
from labelbox.exceptions import InvalidQueryError
from labelbox_graphql.entities import TaskQueueEntity

if TYPE_CHECKING:
    from labelbox_graphql.fragments import TaskQueueFields


class TaskQueue(TaskQueueEntity, ProjectOwned):
    """A step of a project's workflow, where data rows wait to be labeled, reviewed or reworked.

    Get them from `Project.task_queues`; `Project.move_data_rows_to_task_queue` moves data rows there.
    """

    record: "TaskQueueFields"

    def pass_queue(self) -> Never:
        """Where data rows go that pass: documented, but the server's API has no way to ask for it.

        Raises:
            InvalidQueryError: always.
        """
        self._untold("pass_queue")

    def fail_queue(self) -> Never:
        """Where data rows go that fail: documented, but the server's API has no way to ask for it.

        Raises:
            InvalidQueryError: always.
        """
        self._untold("fail_queue")

    def _untold(self, relationship: str) -> Never:
        raise InvalidQueryError(f"the server does not say the {relationship} of a TaskQueue; see the web app")
