"""Models and their runs."""

import json
from pathlib import Path

import labelbox as lb
from labelbox.schema.model_run import DataSplit
from tools.differential.journey.imports import boxes
from tools.differential.steps import Steps


def visit(
    ask: Steps, client: lb.Client, ontology: lb.Ontology, project: lb.Project, rows: list[lb.DataRow], folder: Path
) -> lb.ModelRun:
    """Calls on models; gives a run with rows, labels and predictions."""
    model = ask("Client.create_model", lambda: client.create_model("detector", ontology.uid))
    ask("Client.get_model", lambda: client.get_model(model.uid))
    ask.outcome("Client.get_model (unknown)", lambda: client.get_model("00000000-0000-4000-8000-000000000000"))
    ask("Client.get_models", lambda: list(client.get_models(where=lb.Model.name == "detector")))
    run = ask("Model.create_model_run", lambda: model.create_model_run("first", {"batch_size": 8}))
    ask("Model.model_runs", lambda: list(model.model_runs()))
    ask("Client.get_model_run", lambda: client.get_model_run(run.uid))
    ask.outcome("Client.get_model_run (unknown)", lambda: client.get_model_run("00000000-0000-4000-8000-000000000000"))
    _filled(ask, project, run, rows, folder)
    _settings(ask, run, rows)
    spare = model.create_model_run("spare")
    ask("ModelRun.delete", spare.delete)
    return run


def _filled(ask: Steps, project: lb.Project, run: lb.ModelRun, rows: list[lb.DataRow], folder: Path) -> None:
    ask("ModelRun.upsert_data_rows", lambda: run.upsert_data_rows([row.uid for row in rows[:3]]))
    ask("ModelRun.upsert_data_rows (keys)", lambda: run.upsert_data_rows(global_keys=["k3"]))
    labels = [label.uid for label in project.labels(order_by=lb.Label.created_at.asc)]
    ask("ModelRun.upsert_labels", lambda: run.upsert_labels(labels[:2]))
    ask.outcome("ModelRun.upsert_labels (nothing)", lambda: run.upsert_labels())
    ask(
        "ModelRun.model_run_data_rows",
        lambda: sorted((str(each.data_row().global_key), each.data_split.value) for each in run.model_run_data_rows()),
    )
    added = ask("ModelRun.add_predictions", lambda: run.add_predictions("predictions", boxes(rows[:2], 60)))
    added.wait_until_done()
    ask("MEAPredictionImport.statuses", lambda: added.statuses)
    path = folder / "predictions.ndjson"
    path.write_text("".join(json.dumps(row) + "\n" for row in boxes(rows[2:3], 70)))
    more = ask("ModelRun.add_predictions (file)", lambda: run.add_predictions("from a file", str(path)))
    more.wait_until_done()
    ask("MEAPredictionImport.errors", lambda: more.errors)


def _settings(ask: Steps, run: lb.ModelRun, rows: list[lb.DataRow]) -> None:
    ask(
        "ModelRun.assign_data_rows_to_split",
        lambda: run.assign_data_rows_to_split([rows[0].uid], DataSplit.TRAINING),
    )
    ask.outcome("ModelRun.assign_data_rows_to_split (unknown)", lambda: run.assign_data_rows_to_split(["x"], "x"))
    ask("ModelRun.update_status", lambda: run.update_status("COMPLETE", {"loss": "0.1"}, "none"))
    ask.outcome("ModelRun.update_status (unknown)", lambda: run.update_status("x"))
    ask("ModelRun.update_config", lambda: run.update_config({"learning_rate": 1}))
    ask("ModelRun.get_config", run.get_config)
    ask("ModelRun.reset_config", run.reset_config)
    ask("ModelRun.delete_model_run_data_rows", lambda: run.delete_model_run_data_rows([rows[3].uid]))
