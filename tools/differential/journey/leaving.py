"""What is deleted in the end."""

import labelbox as lb
from tools.differential.steps import Steps


def visit(
    ask: Steps,
    client: lb.Client,
    project: lb.Project,
    dataset: lb.Dataset,
    batch: lb.Batch,
    rows: list[lb.DataRow],
    run: lb.ModelRun,
) -> None:
    """Calls that delete."""
    labels = list(project.labels(order_by=lb.Label.created_at.asc))
    ask("Label.delete", labels[0].delete)
    ask("Label.bulk_delete", lambda: lb.Label.bulk_delete(labels[1:2]))
    ask.outcome("Label.bulk_delete (nothing)", lambda: lb.Label.bulk_delete([]))
    ask("Batch.delete_labels", batch.delete_labels)
    ask("Batch.remove_queued_data_rows", batch.remove_queued_data_rows)
    ask("Batch.delete", batch.delete)
    ask("Project.batches (afterwards)", lambda: [each.name for each in project.batches()])
    model = client.get_model(run.model_id)
    ask("Model.delete", model.delete)
    ask("Project.delete", project.delete)
    ask("Dataset.delete (with rows)", dataset.delete)
    ask.outcome("Client.get_data_row (of a deleted dataset)", lambda: client.get_data_row(rows[0].uid).external_id)
