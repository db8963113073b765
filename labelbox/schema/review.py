"""Reviews: how good a label is, in somebody's eyes."""

from enum import StrEnum
from typing import TYPE_CHECKING, Never

from labelbox.flows.doubt import gone
from labelbox.flows.found import found
from labelbox.orm.db_object import Deletable, Updateable
from labelbox.orm.relationship import ToOne
from labelbox.orm.unknown import refuse_keywords
from labelbox_graphql import ops
from labelbox_graphql.entities import ReviewEntity

if TYPE_CHECKING:
    from labelbox.schema.label import Label
    from labelbox.schema.organization import Organization
    from labelbox.schema.project import Project
    from labelbox.schema.user import User
    from labelbox_graphql.fragments import ReviewFields


class Review(ReviewEntity, Deletable, Updateable):
    """A judgement of a label: a score above zero is good, below zero bad.

    Make one by `Label.create_review`; `Project.review_metrics` has the sums of a project.
    """

    record: "ReviewFields"

    class NetScore(StrEnum):
        """What the scores of a label's reviews add up to.

        Attributes:
            Negative: More bad than good.
            Zero: As much good as bad.
            Positive: More good than bad.
        """

        Negative = "Negative"
        Zero = "Zero"
        Positive = "Positive"

    created_by: "ToOne[User]" = ToOne("User", lambda uid: ops.label.get_review_created_by(id=uid), "review.created_by")
    organization: "ToOne[Organization]" = ToOne(
        "Organization", lambda uid: ops.label.get_review_organization(id=uid), "review.organization"
    )
    project: "ToOne[Project]" = ToOne("Project", lambda uid: ops.label.get_review_project(id=uid), "review.project")
    label: "ToOne[Label]" = ToOne("Label", lambda uid: ops.label.get_review_label(id=uid), "review.label")

    def update(self, *, score: float, **unknown: Never) -> None:
        """Set the score.

        Args:
            score: Above zero is good, below zero bad.

        Raises:
            InvalidAttributeError: a keyword that a review does not have.
            ResourceNotFoundError: the review was deleted meanwhile.
        """
        refuse_keywords(Review, "update", unknown)
        answer = self._run(ops.label.update_review(id=self.uid, score=score))
        self.record = found(answer.update_review, "Review", uid=self.uid)

    def delete(self) -> None:
        """Delete the review."""
        self._run(gone(ops.label.delete_review(id=self.uid)))
