"""Batches: data rows that were sent to a project together."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from labelbox.flows import project as project_flows
from labelbox.orm.db_object import DbObject
from labelbox.orm.relationship import ToOne
from labelbox_graphql import ops
from labelbox_graphql.entities import BatchEntity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from labelbox.orm.session import Session
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
    """

    record: "BatchFields"

    user: "ToOne[User]" = ToOne("User", lambda uid: ops.batch.get_batch_user(id=uid), "batch.user")

    def __init__(
        self,
        client: "Session",
        project_id: str,
        field_values: "Mapping[str, Any] | Model",
        failed_data_row_ids: Sequence[str] = (),
    ) -> None:
        super().__init__(client, field_values)
        self.project_id = project_id
        self._failed_data_row_ids = tuple(failed_data_row_ids)

    @property
    def failed_data_row_ids(self) -> Iterator[str]:
        """The ids of data rows that the server could not put into the batch; from the start at each use."""
        return iter(self._failed_data_row_ids)

    def project(self) -> "Project":
        """The project that the batch belongs to.

        Raises:
            ResourceNotFoundError: it is gone.
        """
        from labelbox.schema.project import Project

        return Project(self.client, self._run(project_flows.get(self.project_id)))
