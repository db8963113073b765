"""A typed client for Labelbox. Names load on first use, so `import labelbox` costs next to nothing."""

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from labelbox import client as client
    from labelbox import data as data
    from labelbox import exceptions as exceptions
    from labelbox import pagination as pagination
    from labelbox import parser as parser
    from labelbox import pydantic_compat as pydantic_compat
    from labelbox import schema as schema
    from labelbox import types as types
    from labelbox.client import Client as Client
    from labelbox.schema.annotation_import import LabelImport as LabelImport
    from labelbox.schema.annotation_import import MALPredictionImport as MALPredictionImport
    from labelbox.schema.annotation_import import MEAPredictionImport as MEAPredictionImport
    from labelbox.schema.annotation_import import MEAToMALPredictionImport as MEAToMALPredictionImport
    from labelbox.schema.asset_attachment import AssetAttachment as AssetAttachment
    from labelbox.schema.batch import Batch as Batch
    from labelbox.schema.benchmark import Benchmark as Benchmark
    from labelbox.schema.bulk_import_request import BulkImportRequest as BulkImportRequest
    from labelbox.schema.catalog import Catalog as Catalog
    from labelbox.schema.data_row import DataRow as DataRow
    from labelbox.schema.data_row_metadata import DataRowMetadata as DataRowMetadata
    from labelbox.schema.data_row_metadata import DataRowMetadataField as DataRowMetadataField
    from labelbox.schema.data_row_metadata import DataRowMetadataOntology as DataRowMetadataOntology
    from labelbox.schema.data_row_metadata import DeleteDataRowMetadata as DeleteDataRowMetadata
    from labelbox.schema.dataset import Dataset as Dataset
    from labelbox.schema.enums import AnnotationImportState as AnnotationImportState
    from labelbox.schema.export_task import BufferedJsonConverterOutput as BufferedJsonConverterOutput
    from labelbox.schema.export_task import ExportRow as ExportRow
    from labelbox.schema.export_task import ExportShard as ExportShard
    from labelbox.schema.export_task import ExportTask as ExportTask
    from labelbox.schema.export_task import FileConverter as FileConverter
    from labelbox.schema.export_task import FileConverterOutput as FileConverterOutput
    from labelbox.schema.export_task import JsonConverter as JsonConverter
    from labelbox.schema.export_task import JsonConverterOutput as JsonConverterOutput
    from labelbox.schema.export_task import StreamType as StreamType
    from labelbox.schema.iam_integration import IAMIntegration as IAMIntegration
    from labelbox.schema.identifiable import GlobalKey as GlobalKey
    from labelbox.schema.identifiable import UniqueId as UniqueId
    from labelbox.schema.identifiables import DataRowIds as DataRowIds
    from labelbox.schema.identifiables import GlobalKeys as GlobalKeys
    from labelbox.schema.identifiables import UniqueIds as UniqueIds
    from labelbox.schema.invite import Invite as Invite
    from labelbox.schema.invite import InviteLimit as InviteLimit
    from labelbox.schema.label import Label as Label
    from labelbox.schema.labeling_frontend import LabelingFrontend as LabelingFrontend
    from labelbox.schema.labeling_frontend import LabelingFrontendOptions as LabelingFrontendOptions
    from labelbox.schema.media_type import MediaType as MediaType
    from labelbox.schema.model import Model as Model
    from labelbox.schema.model_run import DataSplit as DataSplit
    from labelbox.schema.model_run import ModelRun as ModelRun
    from labelbox.schema.ontology import Classification as Classification
    from labelbox.schema.ontology import FeatureSchema as FeatureSchema
    from labelbox.schema.ontology import Ontology as Ontology
    from labelbox.schema.ontology import OntologyBuilder as OntologyBuilder
    from labelbox.schema.ontology import Option as Option
    from labelbox.schema.ontology import Tool as Tool
    from labelbox.schema.ontology_kind import OntologyKind as OntologyKind
    from labelbox.schema.organization import Organization as Organization
    from labelbox.schema.project import Project as Project
    from labelbox.schema.project_resource_tag import ProjectResourceTag as ProjectResourceTag
    from labelbox.schema.queue_mode import QueueMode as QueueMode
    from labelbox.schema.resource_tag import ResourceTag as ResourceTag
    from labelbox.schema.review import Review as Review
    from labelbox.schema.role import ProjectRole as ProjectRole
    from labelbox.schema.role import Role as Role
    from labelbox.schema.slice import CatalogSlice as CatalogSlice
    from labelbox.schema.slice import ModelSlice as ModelSlice
    from labelbox.schema.slice import Slice as Slice
    from labelbox.schema.task import Task as Task
    from labelbox.schema.task_queue import TaskQueue as TaskQueue
    from labelbox.schema.user import User as User
    from labelbox.schema.webhook import Webhook as Webhook

name = "labelbox"
__version__ = "0.1.0"

_HOME = {
    "Client": "labelbox.client",
    "LabelImport": "labelbox.schema.annotation_import",
    "MALPredictionImport": "labelbox.schema.annotation_import",
    "MEAPredictionImport": "labelbox.schema.annotation_import",
    "MEAToMALPredictionImport": "labelbox.schema.annotation_import",
    "AssetAttachment": "labelbox.schema.asset_attachment",
    "Batch": "labelbox.schema.batch",
    "Benchmark": "labelbox.schema.benchmark",
    "BulkImportRequest": "labelbox.schema.bulk_import_request",
    "Catalog": "labelbox.schema.catalog",
    "DataRow": "labelbox.schema.data_row",
    "DataRowMetadata": "labelbox.schema.data_row_metadata",
    "DataRowMetadataField": "labelbox.schema.data_row_metadata",
    "DataRowMetadataOntology": "labelbox.schema.data_row_metadata",
    "DeleteDataRowMetadata": "labelbox.schema.data_row_metadata",
    "Dataset": "labelbox.schema.dataset",
    "AnnotationImportState": "labelbox.schema.enums",
    "BufferedJsonConverterOutput": "labelbox.schema.export_task",
    "ExportRow": "labelbox.schema.export_task",
    "ExportShard": "labelbox.schema.export_task",
    "ExportTask": "labelbox.schema.export_task",
    "FileConverter": "labelbox.schema.export_task",
    "FileConverterOutput": "labelbox.schema.export_task",
    "JsonConverter": "labelbox.schema.export_task",
    "JsonConverterOutput": "labelbox.schema.export_task",
    "StreamType": "labelbox.schema.export_task",
    "IAMIntegration": "labelbox.schema.iam_integration",
    "GlobalKey": "labelbox.schema.identifiable",
    "UniqueId": "labelbox.schema.identifiable",
    "DataRowIds": "labelbox.schema.identifiables",
    "GlobalKeys": "labelbox.schema.identifiables",
    "UniqueIds": "labelbox.schema.identifiables",
    "Invite": "labelbox.schema.invite",
    "InviteLimit": "labelbox.schema.invite",
    "Label": "labelbox.schema.label",
    "LabelingFrontend": "labelbox.schema.labeling_frontend",
    "LabelingFrontendOptions": "labelbox.schema.labeling_frontend",
    "MediaType": "labelbox.schema.media_type",
    "Model": "labelbox.schema.model",
    "DataSplit": "labelbox.schema.model_run",
    "ModelRun": "labelbox.schema.model_run",
    "Classification": "labelbox.schema.ontology",
    "FeatureSchema": "labelbox.schema.ontology",
    "Ontology": "labelbox.schema.ontology",
    "OntologyBuilder": "labelbox.schema.ontology",
    "Option": "labelbox.schema.ontology",
    "Tool": "labelbox.schema.ontology",
    "OntologyKind": "labelbox.schema.ontology_kind",
    "Organization": "labelbox.schema.organization",
    "Project": "labelbox.schema.project",
    "ProjectResourceTag": "labelbox.schema.project_resource_tag",
    "QueueMode": "labelbox.schema.queue_mode",
    "ResourceTag": "labelbox.schema.resource_tag",
    "Review": "labelbox.schema.review",
    "ProjectRole": "labelbox.schema.role",
    "Role": "labelbox.schema.role",
    "CatalogSlice": "labelbox.schema.slice",
    "ModelSlice": "labelbox.schema.slice",
    "Slice": "labelbox.schema.slice",
    "Task": "labelbox.schema.task",
    "TaskQueue": "labelbox.schema.task_queue",
    "User": "labelbox.schema.user",
    "Webhook": "labelbox.schema.webhook",
}

__all__ = [
    "AnnotationImportState",
    "AssetAttachment",
    "Batch",
    "Benchmark",
    "BufferedJsonConverterOutput",
    "BulkImportRequest",
    "Catalog",
    "CatalogSlice",
    "Classification",
    "Client",
    "DataRow",
    "DataRowIds",
    "DataRowMetadata",
    "DataRowMetadataField",
    "DataRowMetadataOntology",
    "DataSplit",
    "Dataset",
    "DeleteDataRowMetadata",
    "ExportTask",
    "FeatureSchema",
    "FileConverter",
    "FileConverterOutput",
    "GlobalKey",
    "GlobalKeys",
    "IAMIntegration",
    "Invite",
    "InviteLimit",
    "JsonConverter",
    "JsonConverterOutput",
    "Label",
    "LabelImport",
    "LabelingFrontend",
    "LabelingFrontendOptions",
    "MALPredictionImport",
    "MEAPredictionImport",
    "MEAToMALPredictionImport",
    "MediaType",
    "Model",
    "ModelRun",
    "ModelSlice",
    "Ontology",
    "OntologyBuilder",
    "OntologyKind",
    "Option",
    "Organization",
    "Project",
    "ProjectResourceTag",
    "ProjectRole",
    "QueueMode",
    "ResourceTag",
    "Review",
    "Role",
    "Slice",
    "StreamType",
    "Task",
    "TaskQueue",
    "Tool",
    "UniqueId",
    "UniqueIds",
    "User",
    "Webhook",
]


_MODULES = ("client", "data", "exceptions", "pagination", "parser", "pydantic_compat", "schema", "types")

if not TYPE_CHECKING:  # or else every misspelt name would pass

    def __getattr__(name: str) -> object:
        if name in _MODULES:
            return importlib.import_module(f"{__name__}.{name}")
        if name not in _HOME:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value: object = getattr(importlib.import_module(_HOME[name]), name)
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__, *_MODULES})
