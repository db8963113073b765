"""Batches, the queue, and priorities."""

import labelbox as lb
from labelbox.schema.create_batches_task import CreateBatchesTask
from labelbox.schema.quality_mode import QualityMode
from tools.differential.steps import Steps, careless


def visit(ask: Steps, client: lb.Client, project: lb.Project, dataset: lb.Dataset, rows: list[lb.DataRow]) -> lb.Batch:
    """Calls on batches; gives the first one, with four rows."""
    batch = ask("Project.create_batch", lambda: project.create_batch("first", [row.uid for row in rows[:4]], 3))
    ask("Project.create_batch (rows)", lambda: project.create_batch("second", [rows[4]]))
    ask("Project.create_batch (keys)", lambda: project.create_batch("third", global_keys=["k5"]))
    ask.outcome("Project.create_batch (same name)", lambda: project.create_batch("first", [rows[4].uid]))
    ask.outcome("Project.create_batch (rows in it)", lambda: project.create_batch("again", [rows[0].uid]))
    ask.outcome("Project.create_batch (unknown keys)", lambda: project.create_batch("lost", global_keys=["nowhere"]))
    ask.outcome("Project.create_batch (nothing)", lambda: project.create_batch("empty", []))
    votes = client.create_project(name="votes", media_type=lb.MediaType.Image, quality_mode=QualityMode.Consensus)
    ask(
        "Project.create_batch (consensus)",
        lambda: (
            votes.create_batch(
                "votes", [rows[0].uid], consensus_settings={"number_of_labels": 3, "coverage_percentage": 0.5}
            ).size
        ),
    )
    ask("Project.batches", lambda: [(each.name, each.size) for each in project.batches()])
    ask("Batch.project", batch.project)
    ask("Batch.failed_data_row_ids", lambda: list(batch.failed_data_row_ids))
    ask("Batch.export_data_rows", lambda: sorted(str(row.global_key) for row in batch.export_data_rows()))
    ask("Client.get_batch", lambda: client.get_batch(project.uid, batch.uid))
    _many(ask, client, dataset, rows)
    _priorities(ask, project, rows)
    return batch


def _many(ask: Steps, client: lb.Client, dataset: lb.Dataset, rows: list[lb.DataRow]) -> None:
    several = client.create_project(name="several", media_type=lb.MediaType.Image)

    def all_of(task: CreateBatchesTask) -> list[tuple[str, int]]:
        task.wait_till_done()
        return [(each.name, each.size) for each in task.result()]

    ask("Project.create_batches", lambda: all_of(several.create_batches("part ", [row.uid for row in rows[:3]])))
    small = client.create_dataset(name="small")
    for n in range(2):
        small.create_data_row(row_data=f"words {n}")
    whole = client.create_project(name="whole", media_type=lb.MediaType.Text)
    ask("Project.create_batches_from_dataset", lambda: all_of(whole.create_batches_from_dataset("all ", small.uid)))


def _priorities(ask: Steps, project: lb.Project, rows: list[lb.DataRow]) -> None:
    ask(
        "Project.set_labeling_parameter_overrides",
        lambda: project.set_labeling_parameter_overrides([(lb.UniqueId(rows[0].uid), 2), (lb.GlobalKey("k1"), 1)]),
    )
    ask(
        "Project.labeling_parameter_overrides",
        lambda: sorted((o.priority, o.number_of_labels) for o in project.labeling_parameter_overrides()),
    )
    ask(
        "LabelingParameterOverride.data_row",
        lambda: sorted(str(o.data_row().global_key) for o in project.labeling_parameter_overrides()),
    )
    ask.outcome(
        "Project.set_labeling_parameter_overrides (no number)",
        lambda: careless(project).set_labeling_parameter_overrides([(lb.UniqueId(rows[0].uid), "x")]),
    )
    ask(
        "Project.update_data_row_labeling_priority",
        lambda: project.update_data_row_labeling_priority(lb.UniqueIds([rows[2].uid]), 7),
    )
    ask(
        "Project.update_data_row_labeling_priority (keys)",
        lambda: project.update_data_row_labeling_priority(lb.GlobalKeys(["k3"]), 8),
    )
    ask(
        "Project.export_queued_data_rows",
        lambda: sorted(str(row["globalKey"]) for row in project.export_queued_data_rows()),
    )
    ask("Project.extend_reservations", lambda: project.extend_reservations("LabelingQueue"))
    ask.outcome("Project.extend_reservations (unknown)", lambda: project.extend_reservations("x"))
