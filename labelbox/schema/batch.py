"""Batches: data rows that were sent to a project together."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from labelbox.flows import batch_outcomes
from labelbox.flows import old_export as old_exports
from labelbox.flows import project as project_flows
from labelbox.flows.found import found
from labelbox.orm.computed import Computed
from labelbox.orm.db_object import DbObject
from labelbox.orm.relationship import ToOne
from labelbox.schema.old_exports import data_rows_at, warn_of_age
from labelbox_graphql import ops
from labelbox_graphql.entities import BatchEntity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from labelbox.flows.batch import Rows
    from labelbox.journal import BulkResult
    from labelbox.orm.session import Session
    from labelbox.schema.data_row import DataRow
    from labelbox.schema.project import Project
    from labelbox.schema.user import User
    from labelbox_graphql.fragments import BatchFields
    from labelbox_graphql.runtime import Model


class Batch(BatchEntity, DbObject):
    """Data rows that were sent to a project together.

    Get one from `Project.create_batch` or `Project.batches`.

    Args:
        client: The client through which it was reached.
        project_id: The project that it belongs to; the server does not say.
        field_values: Its fields, or a record of them.
        failed_data_row_ids: Data rows that the server could not put into it.
        sent: The data rows that it was to be made of, if this is the object that `Project.create_batch` returned.
    """

    record: "BatchFields"

    user: "ToOne[User]" = ToOne("User", lambda uid: ops.batch.get_batch_user(id=uid), "batch.user")
    """Who made it, by the server's name."""
    created_by: "ToOne[User]" = ToOne("User", lambda uid: ops.batch.get_batch_user(id=uid), "batch.user")
    """Who made it."""
    deleted: "Computed[bool]" = Computed("deleted", "deleted", lambda batch: batch._deleted)
    """Whether it was deleted through this object; the server does not tell of others."""

    _deleted = False

    def __init__(
        self,
        client: "Session",
        project_id: str,
        field_values: "Mapping[str, Any] | Model",
        failed_data_row_ids: Sequence[str] = (),
        *,
        sent: "Rows | None" = None,
    ) -> None:
        super().__init__(client, field_values)
        self.project_id = project_id
        self._failed_data_row_ids = tuple(failed_data_row_ids)
        self._sent = sent

    @property
    def failed_data_row_ids(self) -> Iterator[str]:
        """The ids of data rows that the server could not put into the batch; from the start at each use."""
        return iter(self._failed_data_row_ids)

    def bulk_result(self, timeout_seconds: float = 120) -> "BulkResult":
        """Which of the data rows that were sent are in the batch, each by its index. Asks the server for their list.

        >>> project = client.create_project(name="birds", media_type=MediaType.Text)
        >>> row = client.create_dataset(name="birds").create_data_row(row_data="a robin")
        >>> project.create_batch("first", [row]).bulk_result()
        <BulkResult created=1 existing=0 failed=0 unknown=0>

        Args:
            timeout_seconds: How long to wait for the list.

        Raises:
            ValueError: this is not the object that `Project.create_batch` returned.
            LabelboxError: the list could not be made, or not in time.
        """
        if self._sent is None:
            raise ValueError("only the batch that create_batch returned knows the data rows")
        return self._run(batch_outcomes.outcomes([self.uid], self._sent, timeout_seconds))

    def project(self) -> "Project":
        """The project that the batch belongs to.

        Raises:
            ResourceNotFoundError: it is gone.
        """
        from labelbox.schema.project import Project

        return Project(self.client, self._run(project_flows.get(self.project_id)))

    def remove_queued_data_rows(self) -> None:
        """Take those data rows that are still queued out of the batch and out of the labeling queue.

        >>> batch = project.batches().get_one()
        >>> batch.remove_queued_data_rows()

        Raises:
            ResourceNotFoundError: the project is gone.
        """
        op = ops.batch.remove_queued_data_rows_from_batch(project_id=self.project_id, batch_id=self.uid)
        found(self._run(op).project, "Project", uid=self.project_id)

    def delete(self) -> None:
        """Delete the batch; its data rows stay in their datasets. A batch with labels cannot be deleted.

        Raises:
            OperationNotAllowedException: the batch has labels.
            ResourceNotFoundError: the project is gone.
        """
        op = ops.batch.delete_batch(project_id=self.project_id, batch_id=self.uid)
        found(self._run(op).project, "Project", uid=self.project_id)
        self._deleted = True

    def delete_labels(self, set_labels_as_template: bool = False) -> None:
        """Delete the labels of the batch's data rows, and queue these again.

        >>> project.batches().get_one().delete_labels()
        >>> project.get_label_count()
        0

        Args:
            set_labels_as_template: Whether labelers start from the deleted labels.

        Raises:
            ResourceNotFoundError: the project is gone.
        """
        from labelbox_graphql.enums import DeleteBatchLabelsType as Type

        kind = Type.RequeueDataWithLabelAsTemplate if set_labels_as_template else Type.RequeueData
        op = ops.batch.delete_batch_labels(project_id=self.project_id, batch_id=self.uid, type=kind)
        found(self._run(op).project, "Project", uid=self.project_id)

    def export_data_rows(self, timeout_seconds: float = 120, include_metadata: bool = False) -> "Iterator[DataRow]":
        """The data rows of the batch, from a file that the server keeps for 30 minutes: newer rows may be absent.

        Args:
            timeout_seconds: How long to wait.
            include_metadata: Whether their metadata is told.

        Raises:
            LabelboxError: the export failed, or was not done in time; when the first row is asked for.
        """
        warn_of_age("Batch.export_data_rows", "Project.export")
        return data_rows_at(self.client, old_exports.batch_rows(self.uid, timeout_seconds, metadata=include_metadata))
