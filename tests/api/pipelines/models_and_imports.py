"""What a type checker knows of ontologies, models and imports."""

from datetime import datetime
from typing import Any, assert_type

from labelbox import (
    BulkImportRequest,
    Client,
    DataRow,
    FeatureSchema,
    LabelImport,
    Model,
    ModelRun,
    Ontology,
    OntologyBuilder,
    Project,
)
from labelbox.pagination import PaginatedCollection
from labelbox.schema.annotation_import import MEAPredictionImport, MEAToMALPredictionImport
from labelbox.schema.batch import Batch
from labelbox.schema.export_task import ExportTask
from labelbox.schema.model_run import DataSplit
from labelbox.schema.task import Task
from labelbox_graphql.enums import AnnotationImportState
from labelbox_graphql.runtime import Comparison


def of_an_ontology(client: Client, ontology: Ontology) -> None:
    tool = {"tool": "polygon", "name": "cat", "color": "black"}
    made = client.create_feature_schema(tool)
    assert_type(made, FeatureSchema)
    assert_type(made.uid, str)
    assert_type(made.color, str | None)
    assert_type(client.get_feature_schemas(None), PaginatedCollection[FeatureSchema])
    assert_type(client.delete_feature_schema_from_ontology(ontology.uid, made.uid).archived, bool)
    assert_type(client.get_unused_ontologies(), list[str])
    assert_type(OntologyBuilder.from_ontology(ontology), OntologyBuilder)
    assert_type(OntologyBuilder.from_project(client.get_project("p")), OntologyBuilder)


def of_a_model(client: Client, model: Model) -> None:
    assert_type(client.get_models(where=Model.name == "m"), PaginatedCollection[Model])
    assert_type(model.create_model_run("r", {"layers": [{"size": 3}]}), ModelRun)
    assert_type(model.model_runs(order_by=ModelRun.created_at.desc).get_one(), ModelRun | None)
    assert_type(ModelRun.name == "r", Comparison)


def of_a_model_run(run: ModelRun, project: Project) -> None:
    assert_type(run.created_at, datetime)
    assert_type([row.data_row() for row in run.model_run_data_rows()], list[DataRow])
    assert_type([row.data_split for row in run.model_run_data_rows()], list[DataSplit])
    assert_type(run.get_config(), dict[str, Any] | None)
    assert_type(run.export_labels(), str | None)
    assert_type(run.export_labels(download=True), list[dict[str, Any]] | None)
    assert_type(run.export(params={"predictions": True}), ExportTask)
    assert_type(run.export_v2(), Task)
    rows = [{"name": "cat", "dataRow": {"id": "r"}, "bbox": {"top": 1, "left": 2, "height": 3, "width": 4}}]
    predictions, batch, pre_labels = run.upsert_predictions_and_send_to_project("n", rows, project.uid)
    assert_type(predictions, MEAPredictionImport | None)
    assert_type(batch, Batch | None)
    assert_type(pre_labels, MEAToMALPredictionImport | None)


def of_an_import(client: Client, project: Project, as_json: bool) -> None:
    found = LabelImport.from_name(client, project.uid, "n")
    assert_type(found, LabelImport)
    assert_type(found.state, AnnotationImportState)
    assert_type(found.project(), Project)
    assert_type(LabelImport.from_name(client, project.uid, "n", as_json=True), dict[str, Any])
    assert_type(LabelImport.from_name(client, project.uid, "n", as_json), LabelImport | dict[str, Any])
    assert_type(project.bulk_import_requests(), PaginatedCollection[BulkImportRequest])
    assert_type(project.upload_annotations("n", iter([{"name": "cat"}])), BulkImportRequest)
