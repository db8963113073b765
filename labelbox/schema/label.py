"""Labels."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from labelbox.flows import label as flows
from labelbox.orm.db_object import BulkDeletable
from labelbox.orm.relationship import ToOne
from labelbox_graphql import ops
from labelbox_graphql.entities import LabelEntity

if TYPE_CHECKING:
    from labelbox.schema.data_row import DataRow
    from labelbox.schema.project import Project
    from labelbox.schema.user import User

    pass


class Label(LabelEntity, BulkDeletable):
    """An assessment of a data row: what a labeler or an import drew and answered.

    Get labels from `Project.labels` or `DataRow.labels`.
    """

    project: "ToOne[Project]" = ToOne("Project", lambda uid: ops.label.get_label_project(id=uid), "label.project")
    data_row: "ToOne[DataRow]" = ToOne("DataRow", lambda uid: ops.label.get_label_data_row(id=uid), "label.data_row")
    created_by: "ToOne[User]" = ToOne("User", lambda uid: ops.label.get_label_created_by(id=uid), "label.created_by")

    @staticmethod
    def bulk_delete(labels: "Sequence[Label]") -> None:
        """Delete labels of any projects in as few calls as the server allows.

        Args:
            labels: The labels; an empty list sends nothing.
        """
        if labels:
            labels[0].client.run(flows.delete([label.uid for label in labels]))

    def delete(self) -> None:
        """Delete the label."""
        Label.bulk_delete([self])
