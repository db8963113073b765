"""Where each entity's class lives. Entity modules reach one another through here at run time."""

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from labelbox.orm.db_object import DbObject

HOMES = {
    "AssetAttachment": "asset_attachment",
    "Batch": "batch",
    "Benchmark": "benchmark",
    "BulkImportRequest": "bulk_import_request",
    "DataRow": "data_row",
    "Dataset": "dataset",
    "FeatureSchema": "ontology",
    "IAMIntegration": "iam_integration",
    "Invite": "invite",
    "Label": "label",
    "LabelImport": "annotation_import",
    "LabelingFrontend": "labeling_frontend",
    "LabelingFrontendOptions": "labeling_frontend",
    "LabelingParameterOverride": "project",
    "MALPredictionImport": "annotation_import",
    "MEAPredictionImport": "annotation_import",
    "MEAToMALPredictionImport": "annotation_import",
    "Model": "model",
    "ModelRun": "model_run",
    "ModelRunDataRow": "model_run",
    "Ontology": "ontology",
    "Organization": "organization",
    "Project": "project",
    "ProjectMember": "project",
    "ResourceTag": "resource_tag",
    "Review": "review",
    "Role": "role",
    "Task": "task",
    "TaskQueue": "task_queue",
    "User": "user",
    "Webhook": "webhook",
}


def entity_class(name: str) -> "type[DbObject]":
    """The class of an entity, by its name.

    Raises:
        KeyError: there is no such entity.
    """
    module = importlib.import_module(f"labelbox.schema.{HOMES[name]}")
    found: type[DbObject] = getattr(module, name)
    return found
