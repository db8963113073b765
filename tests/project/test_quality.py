"""Labels of a project, and how good they are."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from labelbox import Client, DataRow, Label, Project
from labelbox.exceptions import InvalidAttributeError, InvalidQueryError, ResourceNotFoundError
from labelbox.schema.review import Review
from tests.project.conftest import Filled


@pytest.fixture
def label(client: Client, filled: Filled) -> Label:
    filled.label(client, 0)
    [label] = filled.project.labels()
    return label


@pytest.mark.spec("S-128", "S-173", "B-062", "B-088", "B-130", "X-052", "X-178")
def test_a_label_belongs_to_a_project_and_a_data_row(client: Client, filled: Filled, label: Label) -> None:
    assert filled.project.get_label_count() == 1
    assert (label.project(), label.data_row()) == (filled.project, filled.rows[0])
    assert label.created_by() == client.get_user()
    assert isinstance(label.label, str)
    assert label.is_benchmark_reference is False


@pytest.mark.spec("S-178", "B-062", "X-146")
def test_labels_are_of_datasets_and_sorted(client: Client, filled: Filled) -> None:
    filled.label(client, 0)
    filled.label(client, 1)
    dataset = filled.rows[0].dataset()
    assert dataset is not None
    newest = list(filled.project.labels())
    assert list(filled.project.labels([dataset], order_by=Label.created_at.asc)) == newest[::-1]
    assert list(filled.project.labels([client.create_dataset(name="empty")])) == []
    with pytest.raises(InvalidAttributeError):
        filled.project.labels(order_by=Project.name.asc)


@pytest.mark.spec("B-011", "S-320")
def test_a_label_can_be_replaced(label: Label) -> None:
    label.update(label='{"objects": []}')
    assert label.label == '{"objects": []}'
    wrong: Any = {"seconds_to_label": 3}
    with pytest.raises(InvalidAttributeError, match="seconds_to_label"):
        label.update(label="{}", **wrong)


@pytest.mark.spec("S-131", "S-132", "S-193", "S-194", "B-130", "B-091")
def test_a_review_scores_a_label(client: Client, filled: Filled, label: Label) -> None:
    review = label.create_review(score=1.0)
    assert list(label.reviews(order_by=Review.created_at.asc)) == [review]
    assert (review.score, review.label(), review.project()) == (1.0, label, filled.project)
    assert (review.created_by(), review.organization()) == (client.get_user(), client.get_organization())
    with pytest.raises(InvalidQueryError, match="Relationship Label.reviews doesn't support filtering"):
        label.reviews(where=Review.score == 1.0)


@pytest.mark.spec("S-131")
def test_a_review_needs_a_score_and_nothing_else(label: Label) -> None:
    wrong: Any = {"score": 1.0, "colour": "red"}
    with pytest.raises(InvalidAttributeError, match="colour"):
        label.create_review(**wrong)
    assert list(label.reviews()) == []


@pytest.mark.spec("S-181", "S-193", "B-071")
def test_metrics_count_labels_by_what_their_reviews_add_up_to(filled: Filled, label: Label) -> None:
    project, score = filled.project, Review.NetScore
    assert (project.review_metrics(None), project.review_metrics(score.Positive)) == (1, 0)
    review = label.create_review(score=1.0)
    assert (project.review_metrics(None), project.review_metrics(score.Positive)) == (0, 1)
    review.update(score=-1.0)
    assert review.score == -1.0
    assert (project.review_metrics(score.Negative), project.review_metrics(score.Zero)) == (1, 0)
    review.update(score=0)
    assert (project.review_metrics(score.Negative), project.review_metrics(score.Zero)) == (0, 1)
    wrong: Any = "Positive"
    with pytest.raises(InvalidQueryError, match="must be either None or one of Review.NetScore values"):
        project.review_metrics(wrong)


@pytest.mark.spec("B-012", "S-321")
def test_a_deleted_review_no_longer_counts(filled: Filled, label: Label) -> None:
    label.create_review(score=1.0).delete()
    assert list(label.reviews()) == []
    assert filled.project.review_metrics(None) == 1


@pytest.mark.spec("S-081", "S-082", "S-083", "S-130", "B-131", "X-191")
def test_a_benchmark_is_a_label_that_others_are_measured_against(client: Client, filled: Filled, label: Label) -> None:
    benchmark = label.create_benchmark()
    assert list(filled.project.benchmarks()) == [benchmark]
    assert (benchmark.reference_label(), benchmark.created_by()) == (label, client.get_user())
    [marked] = filled.project.labels()
    assert marked.is_benchmark_reference is True
    benchmark.delete()
    [unmarked] = filled.project.labels()
    assert unmarked.is_benchmark_reference is False
    with pytest.raises(ResourceNotFoundError):
        benchmark.delete()


@pytest.mark.spec("S-129", "B-012", "X-146")
def test_labels_are_deleted_one_by_one_or_together(client: Client, filled: Filled) -> None:
    filled.label(client, 0, 1, 2)
    first, *others = filled.project.labels()
    first.delete()
    assert list(filled.project.labels()) == others
    wrong: Any = [others[0], filled.rows[0]]
    with pytest.raises(InvalidQueryError, match="Can't bulk-delete objects of different types: Label, DataRow"):
        Label.bulk_delete(wrong)
    Label.bulk_delete(others)
    assert filled.project.get_label_count() == 0


@pytest.mark.spec("S-177", "B-070", "X-054")
def test_the_performance_of_a_labeler_is_counted(client: Client, filled: Filled) -> None:
    assert list(filled.project.labeler_performance()) == []
    filled.label(client, 0, 1)
    [performance] = filled.project.labeler_performance()
    assert (performance.user, performance.count) == (client.get_user(), 2)
    assert datetime.now(UTC) - performance.last_activity_time < timedelta(minutes=1)


@pytest.mark.spec("S-168", "B-068", "X-055")
def test_issues_are_exported_by_status(project: Project) -> None:
    assert project.export_issues().startswith("http")
    assert project.export_issues("Open").endswith("?status=Open")
    with pytest.raises(ValueError, match="status must be in .* Found Closed"):
        project.export_issues("Closed")


@pytest.mark.spec("B-003", "B-004")
def test_a_label_of_a_data_row_is_found_there_as_well(label: Label, rows: list[DataRow]) -> None:
    assert list(rows[0].labels()) == [label]
