# Derived from labelbox/schema/label.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""Labels."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Never

from labelbox._async.orm.bulk import uids_of
from labelbox._async.orm.db_object import BulkDeletable, Updateable
from labelbox._async.orm.relationship import ToMany, ToOne
from labelbox._async.schema.benchmark import Benchmark
from labelbox._async.schema.review import Review
from labelbox.flows import label as flows
from labelbox.flows.found import found
from labelbox.orm.conditions import given
from labelbox.orm.unknown import refuse_keywords, refuse_unknown
from labelbox_graphql import ops
from labelbox_graphql.entities import LabelEntity

if TYPE_CHECKING:
    from labelbox._async.schema.data_row import DataRow
    from labelbox._async.schema.project import Project
    from labelbox._async.schema.user import User
    from labelbox_graphql.fragments import LabelFields


class Label(LabelEntity, Updateable, BulkDeletable):
    """An assessment of a data row: what a labeler or an import drew and answered.

    One label holds all annotations of one assessment. Get labels from `Project.labels` or `DataRow.labels`.
    """

    record: "LabelFields"

    project: "ToOne[Project]" = ToOne("Project", lambda uid: ops.label.get_label_project(id=uid), "label.project")
    data_row: "ToOne[DataRow]" = ToOne("DataRow", lambda uid: ops.label.get_label_data_row(id=uid), "label.data_row")
    created_by: "ToOne[User]" = ToOne("User", lambda uid: ops.label.get_label_created_by(id=uid), "label.created_by")
    reviews: "ToMany[Review]" = ToMany(
        "Review", lambda uid, _, order: ops.label.get_label_reviews(id=uid, order_by=given(order)), filters=False
    )

    @staticmethod
    async def bulk_delete(labels: "Sequence[Label]") -> None:
        """Delete labels of any projects in as few calls as the server allows.

        Args:
            labels: The labels; an empty list sends nothing.

        Raises:
            InvalidQueryError: something among them is no label.
        """
        uids = uids_of(Label, labels)
        if uids:
            await labels[0].client.run(flows.delete(uids))

    async def delete(self) -> None:
        """Delete the label."""
        await Label.bulk_delete([self])

    async def update(self, *, label: str, **unknown: Never) -> None:
        """Set what the label says.

        Args:
            label: The annotations as JSON text.

        Raises:
            InvalidAttributeError: a keyword that a label does not have.
            ResourceNotFoundError: the label was deleted meanwhile.
        """
        refuse_keywords(Label, "update", unknown)
        answer = await self._run(ops.label.update_label(id=self.uid, label=label))
        self.record = found(answer.update_label, "Label", uid=self.uid)

    async def create_review(self, *, score: float, **unknown: Never) -> Review:
        """Judge the label: two calls, of which the first asks for its project.

        Args:
            score: Above zero is good, below zero bad.

        Raises:
            InvalidAttributeError: a keyword that a review does not have.
            ResourceNotFoundError: the label is gone.
        """
        refuse_unknown(Review, unknown, ("score",), where="Label.create_review")
        return Review(self.client, await self._run(flows.review(self.uid, score)))

    async def create_benchmark(self) -> Benchmark:
        """Make the label one that others of the same asset are measured against."""
        return Benchmark(self.client, (await self._run(ops.label.create_benchmark(label_id=self.uid))).create_benchmark)
