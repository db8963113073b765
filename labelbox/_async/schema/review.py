# Derived from labelbox/schema/review.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""Reviews: how good a label is, in somebody's eyes."""

from typing import TYPE_CHECKING, Never, TypeAlias

from labelbox._async.orm.db_object import Deletable, Updateable
from labelbox._async.orm.relationship import ToOne
from labelbox.flows.doubt import gone
from labelbox.flows.found import found
from labelbox.orm.unknown import refuse_keywords
from labelbox.schema.review import Review as SyncReview
from labelbox_graphql import ops
from labelbox_graphql.entities import ReviewEntity

if TYPE_CHECKING:
    from labelbox._async.schema.label import Label
    from labelbox._async.schema.organization import Organization
    from labelbox._async.schema.project import Project
    from labelbox._async.schema.user import User
    from labelbox_graphql.fragments import ReviewFields


class Review(ReviewEntity, Deletable, Updateable):
    """A judgement of a label: a score above zero is good, below zero bad.

    Make one by `Label.create_review`; `Project.review_metrics` has the sums of a project.
    """

    record: "ReviewFields"

    NetScore: TypeAlias = SyncReview.NetScore

    created_by: "ToOne[User]" = ToOne("User", lambda uid: ops.label.get_review_created_by(id=uid), "review.created_by")
    organization: "ToOne[Organization]" = ToOne(
        "Organization", lambda uid: ops.label.get_review_organization(id=uid), "review.organization"
    )
    project: "ToOne[Project]" = ToOne("Project", lambda uid: ops.label.get_review_project(id=uid), "review.project")
    label: "ToOne[Label]" = ToOne("Label", lambda uid: ops.label.get_review_label(id=uid), "review.label")

    async def update(self, *, score: float, **unknown: Never) -> None:
        """Set the score.

        Args:
            score: Above zero is good, below zero bad.

        Raises:
            InvalidAttributeError: a keyword that a review does not have.
            ResourceNotFoundError: the review was deleted meanwhile.
        """
        refuse_keywords(Review, "update", unknown)
        answer = await self._run(ops.label.update_review(id=self.uid, score=score))
        self.record = found(answer.update_review, "Review", uid=self.uid)

    async def delete(self) -> None:
        """Delete the review."""
        await self._run(gone(ops.label.delete_review(id=self.uid)))
