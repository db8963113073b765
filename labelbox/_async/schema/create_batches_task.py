# Derived from labelbox/schema/create_batches_task.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""Batches that the server is filling."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from labelbox._async.schema.batch import Batch
from labelbox._async.schema.newer_names import NewerWaitingNames
from labelbox.flows import batch as flows
from labelbox.flows import batch_outcomes
from labelbox.flows.task import PATIENCE, RUNNING, embedded_error

if TYPE_CHECKING:
    from labelbox._async.orm.session import Session
    from labelbox.journal import BulkResult
    from labelbox_graphql.fragments import TaskFields


class CreateBatchesTask(NewerWaitingNames):
    """Batches that the server is filling, one task each.

    Get one from `Project.create_batches` or `Project.create_batches_from_dataset`.

    Args:
        client: The client that started them.
        project_id: The project that they belong to.
        batch_ids: The ids of the batches.
        task_ids: The ids of their tasks, in the same order.
        sent: The data rows that they are to be made of; None where the server chooses them.
    """

    def __init__(
        self,
        client: "Session",
        project_id: str,
        batch_ids: Sequence[str],
        task_ids: Sequence[str],
        *,
        sent: flows.Rows | None = None,
    ) -> None:
        self.client = client
        self.project_id = project_id
        self.batch_ids = list(batch_ids)
        self.task_ids = list(task_ids)
        self._tasks: list[TaskFields] = []
        self._batches: list[Batch] | None = None
        self._sent = sent

    async def wait_till_done(self, timeout_seconds: float = 300.0) -> None:
        """Wait until no batch is being filled any more; returns silently when the time is up.

        Args:
            timeout_seconds: How long to wait for each batch; they are waited for side by side.
        """
        self._tasks = await self.client.run(flows.ended(self.task_ids, timeout_seconds))

    async def errors(self) -> dict[str, Any] | None:
        """What went wrong, by the id of the task, as the server says it; None where nothing did.

        Waits up to ten minutes for batches that are still being filled.
        """
        await self._end()
        return {task.uid: embedded_error(task) for task in self._tasks if task.status == "FAILED"} or None

    async def result(self) -> list[Batch]:
        """The batches; asked for once and kept.

        A batch that could not be filled is among them: see `errors`. Waits up to ten minutes for batches that are still
        being filled.

        Raises:
            ValueError: some are still being filled.
            ResourceNotFoundError: a batch was deleted meanwhile.
        """
        if self._batches is None:
            await self._end()
            if running := [task.uid for task in self._tasks if task.status == RUNNING]:
                raise ValueError(f"Job status still in `{RUNNING}` of tasks {', '.join(running)}.")
            records = await self.client.run(flows.get_all(self.project_id, self.batch_ids))
            self._batches = [Batch(self.client, self.project_id, record) for record in records]
        return self._batches

    async def bulk_result(self, timeout_seconds: float = 120) -> "BulkResult":
        """Which of the data rows that were sent are in one of the batches, each by its index; see `Batch.bulk_result`.

        Waits up to ten minutes for batches that are still being filled.

        Args:
            timeout_seconds: How long to wait for the list of a batch.

        Raises:
            ValueError: this is not the object that `Project.create_batches` returned.
            LabelboxError: a list could not be made, or not in time.
        """
        if self._sent is None:
            raise ValueError("only the task that create_batches returned knows the data rows")
        await self._end()
        return await self.client.run(batch_outcomes.outcomes(self.batch_ids, self._sent, timeout_seconds))

    async def _end(self) -> None:
        if len(self._tasks) < len(self.task_ids) or any(task.status == RUNNING for task in self._tasks):
            await self.wait_till_done(PATIENCE)

    def __repr__(self) -> str:
        return f"<CreateBatchesTask of {len(self.batch_ids)} batches>"
