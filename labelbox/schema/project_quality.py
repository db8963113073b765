"""Labels of a project, and how good they and the labelers are."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from labelbox.exceptions import InvalidQueryError
from labelbox.flows.found import found
from labelbox.orm.conditions import given
from labelbox.orm.expected import uid_of
from labelbox.pagination import PaginatedCollection
from labelbox.schema.project_part import ProjectPart
from labelbox_graphql import ops
from labelbox_graphql.runtime import UNSET

if TYPE_CHECKING:
    from labelbox.schema.dataset import Dataset
    from labelbox.schema.label import Label
    from labelbox.schema.labeler_performance import LabelerPerformance
    from labelbox.schema.review import Review
    from labelbox_graphql.runtime import Order


class ProjectQuality(ProjectPart):
    """The methods on labels and their quality."""

    def labels(
        self, datasets: "Iterable[Dataset] | None" = None, order_by: "Order | None" = None
    ) -> "PaginatedCollection[Label]":
        """The labels of the project, newest first unless sorted otherwise.

        >>> label = project.labels(order_by=Label.created_at.desc).get_one()
        >>> label.data_row().global_key
        'bird-1'

        Args:
            datasets: Only labels on data rows of these; None for all.
            order_by: Such as `Label.created_at.asc`.

        Raises:
            InvalidAttributeError: an order by a field of another entity.
        """
        from labelbox.schema.label import Label

        client, uid, order = self.client, self.uid, given(order_by)
        ids = None if datasets is None else [uid_of("datasets", dataset, "Dataset") for dataset in datasets]
        return PaginatedCollection.of(
            client,
            lambda: (
                ops.label.get_project_labels(project_id=uid, order_by=order)
                if ids is None
                else ops.label.get_project_labels_of_datasets(project_id=uid, dataset_ids=ids, order_by=order)
            ),
            lambda record: Label(client, record),
        )

    def get_label_count(self) -> int:
        """How many labels the project has.

        >>> project = client.create_project(name="birds", media_type=MediaType.Image)
        >>> project.get_label_count(), list(project.labels())
        (0, [])

        Raises:
            ResourceNotFoundError: the project is gone.
        """
        answer = self._run(ops.project.get_label_count(project_id=self.uid))
        return found(answer.project, "Project", uid=self.uid).label_count or 0

    def review_metrics(self, net_score: "Review.NetScore | None") -> int:
        """How many labels have reviews whose scores add up so.

        >>> project = client.create_project(name="birds", media_type=MediaType.Image)
        >>> project.review_metrics(Review.NetScore.Positive)
        0

        Args:
            net_score: Below, at or above zero; None counts the labels without a review.

        Raises:
            InvalidQueryError: something else.
            ResourceNotFoundError: the project is gone.
        """
        from labelbox.schema.review import Review
        from labelbox_graphql.enums import ReviewNetScore

        score: Any = net_score
        if score is not None and not isinstance(score, Review.NetScore):
            raise InvalidQueryError("Review metrics net score must be either None or one of Review.NetScore values")
        asked = ReviewNetScore.None_ if score is None else ReviewNetScore(score.value)
        answer = self._run(ops.project.get_project_review_metrics(project_id=self.uid, net_score=asked))
        metrics = found(answer.project, "Project", uid=self.uid).review_metrics
        return 0 if metrics is None else metrics.label_aggregate.count

    def labeler_performance(self) -> "PaginatedCollection[LabelerPerformance]":
        """What each labeler did in the project, fetched page by page as they are iterated."""
        from labelbox.schema.labeler_performance import LabelerPerformance
        from labelbox.schema.user import User

        client, uid = self.client, self.uid
        return PaginatedCollection.of(
            client,
            lambda: ops.project.get_labeler_performance(project_id=uid),
            lambda record: LabelerPerformance(
                user=User(client, record.user),
                count=record.count,
                seconds_per_label=record.seconds_per_label,
                total_time_labeling=record.total_time_labeling,
                consensus=record.consensus,
                average_benchmark_agreement=record.average_benchmark_agreement,
                last_activity_time=record.last_activity_time,
            ),
        )

    def export_issues(self, status: str | None = None) -> str:
        """The URL of a file with the issues of the project.

        Args:
            status: "Open" or "Resolved"; None for both.

        Raises:
            ValueError: another status.
            ResourceNotFoundError: the project is gone.
        """
        from labelbox_graphql.enums import IssueStatus

        known = IssueStatus.__members__
        if status is not None and status not in known:
            raise ValueError(f"status must be in {set(known)}. Found {status}")
        asked = UNSET if status is None else IssueStatus(status)
        answer = self._run(ops.project.get_project_issues_export(project_id=self.uid, status=asked))
        url = found(answer.project, "Project", uid=self.uid).issue_export_url
        return found(url, "file of issues", project_id=self.uid)
