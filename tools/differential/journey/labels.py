"""Labels, reviews, benchmarks and queues."""

import labelbox as lb
from labelbox.schema.review import Review
from tools.differential.steps import Steps, careless, there


def visit(ask: Steps, client: lb.Client, project: lb.Project, rows: list[lb.DataRow]) -> None:
    """Calls on labels."""
    found = ask("Project.labels", lambda: list(project.labels(order_by=lb.Label.created_at.asc)))
    label = found[0]
    ask("Project.labels (datasets)", lambda: len(list(project.labels(datasets=[there(rows[0].dataset())]))))
    ask("Project.get_label_count", project.get_label_count)
    ask("Label.data_row", lambda: there(label.data_row()).uid)
    ask("Label.project", lambda: there(label.project()).uid)
    ask("Label.created_by", label.created_by)
    ask("DataRow.labels", lambda: [each.uid for each in rows[0].labels()])
    review = ask("Label.create_review", lambda: label.create_review(score=1.0))
    ask("Label.reviews", lambda: list(label.reviews()))
    ask("Review.label", lambda: there(review.label()).uid)
    ask("Review.created_by", review.created_by)
    ask("Review.update", lambda: review.update(score=-1.0))
    ask("Project.review_metrics", lambda: project.review_metrics(Review.NetScore.Negative))
    ask("Project.review_metrics (None)", lambda: project.review_metrics(None))
    ask.outcome("Project.review_metrics (wrong)", lambda: careless(project).review_metrics("x"))
    ask("Review.delete", review.delete)
    benchmark = ask("Label.create_benchmark", label.create_benchmark)
    ask("Benchmark.reference_label", lambda: there(benchmark.reference_label()).uid)
    ask("Benchmark.created_by", benchmark.created_by)
    ask("Project.benchmarks", lambda: list(project.benchmarks()))
    ask("Benchmark.delete", benchmark.delete)
    ask("Project.labeler_performance", lambda: [each.count for each in project.labeler_performance()])
    ask("DataRow.get_winning_label_id", lambda: rows[0].get_winning_label_id(project.uid))
    _queues(ask, project, rows)


def _queues(ask: Steps, project: lb.Project, rows: list[lb.DataRow]) -> None:
    queue = next(each for each in project.task_queues() if each.name == "Initial review task")
    ask(
        "Project.move_data_rows_to_task_queue",
        lambda: project.move_data_rows_to_task_queue(lb.UniqueIds([rows[0].uid]), queue.uid),
    )
    ask(
        "Project.move_data_rows_to_task_queue (done, keys)",
        lambda: project.move_data_rows_to_task_queue(lb.GlobalKeys(["k1"]), None),
    )
    ask("Project.task_queues (afterwards)", lambda: sorted(str(each.queue_type) for each in project.task_queues()))
