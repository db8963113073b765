"""Saved slices, and rows that are sent from one place to another."""

from typing import Any

import labelbox as lb
from labelbox.schema.conflict_resolution_strategy import ConflictResolutionStrategy
from tools.differential.journey.imports import boxes
from tools.differential.steps import Steps

CATALOG_SLICE, MODEL_SLICE = "csandboxcatalogslice00001", "csandboxmodelslice0000001"
"""Every sandbox has these two; no client can make any."""


def visit(
    ask: Steps,
    client: lb.Client,
    ontology: lb.Ontology,
    project: lb.Project,
    other: lb.Project,
    rows: list[lb.DataRow],
    run: lb.ModelRun,
) -> None:
    """Calls on slices."""
    catalog = ask("Client.get_catalog_slice", lambda: client.get_catalog_slice(CATALOG_SLICE))
    ask("CatalogSlice.get_data_row_ids", lambda: len(list(catalog.get_data_row_ids())))
    ask(
        "CatalogSlice.get_data_row_identifiers",
        lambda: sorted(str(each.global_key.key) for each in catalog.get_data_row_identifiers() if each.global_key),
    )
    ask("CatalogSlice.export", lambda: len(list(_done(catalog.export()).get_stream())))
    ask("CatalogSlice.export_v2", lambda: len(_done(catalog.export_v2()).result))
    ask.outcome("Client.get_catalog_slice (unknown)", lambda: client.get_catalog_slice("c" + 24 * "0"))
    model = ask("Client.get_model_slice", lambda: client.get_model_slice(MODEL_SLICE))
    ask("ModelSlice.get_data_row_ids", lambda: sorted(model.get_data_row_ids(run.uid)))
    ask("ModelSlice.get_data_row_identifiers", lambda: len(list(model.get_data_row_identifiers(run.uid))))
    _sent(ask, client, ontology, project, other, rows, run)


def _sent(
    ask: Steps,
    client: lb.Client,
    ontology: lb.Ontology,
    project: lb.Project,
    other: lb.Project,
    rows: list[lb.DataRow],
    run: lb.ModelRun,
) -> None:
    same = {str(tool.feature_schema_id): str(tool.feature_schema_id) for tool in ontology.tools()}
    ask("Client.build_catalog_query", lambda: client.build_catalog_query(lb.GlobalKeys(["k0"])))
    ask(
        "Client.send_to_annotate_from_catalog",
        lambda: _done(
            client.send_to_annotate_from_catalog(
                other.uid,
                None,
                "from catalog",
                lb.UniqueIds([rows[0].uid]),
                {
                    "source_project_id": project.uid,
                    "annotations_ontology_mapping": same,
                    "override_existing_annotations_rule": ConflictResolutionStrategy.OverrideWithAnnotations,
                },
            )
        ),
    )
    queue = next(each.uid for each in other.task_queues() if each.name == "Initial review task")
    ask(
        "ModelRun.send_to_annotate_from_model",
        lambda: (
            _done(
                run.send_to_annotate_from_model(
                    other.uid, queue, "from a run", lb.GlobalKeys(["k1"]), {"predictions_ontology_mapping": same}
                )
            ).status
        ),
    )
    both = client.create_project(name="both", media_type=lb.MediaType.Image)
    both.setup_editor(ontology)

    def send() -> list[Any]:
        predictions, batch, labels = run.upsert_predictions_and_send_to_project("both", boxes(rows[:1], 80), both.uid)
        return [predictions and predictions.errors, batch and (batch.name, batch.size), labels and labels.state]

    ask("ModelRun.upsert_predictions_and_send_to_project", send)


def _done(task: Any) -> Any:
    task.wait_till_done()
    return task
