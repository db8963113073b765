# Derived from labelbox/__init__.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""The async client and its entities: `labelbox`, awaited.

    async with AsyncClient() as client:
        project = await client.get_project(project_id)
        async for batch in project.batches():
            print(batch.name)

Each class is the twin of the one without `Async` in its name. What never waits is shared: enums, specs, exceptions,
annotation types, `OntologyBuilder` come from `labelbox` as ever. Names load on first use.
"""

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from labelbox._async.client import AsyncClient as AsyncClient
    from labelbox._async.exports.converters import BufferedJsonConverter as AsyncBufferedJsonConverter
    from labelbox._async.exports.converters import Converter as AsyncConverter
    from labelbox._async.exports.converters import FileConverter as AsyncFileConverter
    from labelbox._async.exports.converters import JsonConverter as AsyncJsonConverter
    from labelbox._async.exports.stream import Stream as AsyncStream
    from labelbox._async.pagination import PaginatedCollection as AsyncPaginatedCollection
    from labelbox._async.schema.annotation_import import LabelImport as AsyncLabelImport
    from labelbox._async.schema.annotation_import import MALPredictionImport as AsyncMALPredictionImport
    from labelbox._async.schema.annotation_import import MEAPredictionImport as AsyncMEAPredictionImport
    from labelbox._async.schema.annotation_import import MEAToMALPredictionImport as AsyncMEAToMALPredictionImport
    from labelbox._async.schema.asset_attachment import AssetAttachment as AsyncAssetAttachment
    from labelbox._async.schema.batch import Batch as AsyncBatch
    from labelbox._async.schema.benchmark import Benchmark as AsyncBenchmark
    from labelbox._async.schema.bulk_import_request import BulkImportRequest as AsyncBulkImportRequest
    from labelbox._async.schema.catalog import Catalog as AsyncCatalog
    from labelbox._async.schema.data_row import DataRow as AsyncDataRow
    from labelbox._async.schema.data_row_metadata_ontology import (
        DataRowMetadataOntology as AsyncDataRowMetadataOntology,
    )
    from labelbox._async.schema.dataset import Dataset as AsyncDataset
    from labelbox._async.schema.export_task import ExportTask as AsyncExportTask
    from labelbox._async.schema.iam_integration import IAMIntegration as AsyncIAMIntegration
    from labelbox._async.schema.invite import Invite as AsyncInvite
    from labelbox._async.schema.label import Label as AsyncLabel
    from labelbox._async.schema.labeling_frontend import LabelingFrontend as AsyncLabelingFrontend
    from labelbox._async.schema.labeling_frontend import LabelingFrontendOptions as AsyncLabelingFrontendOptions
    from labelbox._async.schema.model import Model as AsyncModel
    from labelbox._async.schema.model_run import ModelRun as AsyncModelRun
    from labelbox._async.schema.ontology import FeatureSchema as AsyncFeatureSchema
    from labelbox._async.schema.ontology import Ontology as AsyncOntology
    from labelbox._async.schema.organization import Organization as AsyncOrganization
    from labelbox._async.schema.project import Project as AsyncProject
    from labelbox._async.schema.project_resource_tag import ProjectResourceTag as AsyncProjectResourceTag
    from labelbox._async.schema.resource_tag import ResourceTag as AsyncResourceTag
    from labelbox._async.schema.review import Review as AsyncReview
    from labelbox._async.schema.role import ProjectRole as AsyncProjectRole
    from labelbox._async.schema.role import Role as AsyncRole
    from labelbox._async.schema.slice import CatalogSlice as AsyncCatalogSlice
    from labelbox._async.schema.slice import ModelSlice as AsyncModelSlice
    from labelbox._async.schema.slice import Slice as AsyncSlice
    from labelbox._async.schema.task import Task as AsyncTask
    from labelbox._async.schema.task_queue import TaskQueue as AsyncTaskQueue
    from labelbox._async.schema.user import User as AsyncUser
    from labelbox._async.schema.webhook import Webhook as AsyncWebhook

_HOME = {
    "AsyncAssetAttachment": ("labelbox._async.schema.asset_attachment", "AssetAttachment"),
    "AsyncBatch": ("labelbox._async.schema.batch", "Batch"),
    "AsyncBenchmark": ("labelbox._async.schema.benchmark", "Benchmark"),
    "AsyncBufferedJsonConverter": ("labelbox._async.exports.converters", "BufferedJsonConverter"),
    "AsyncBulkImportRequest": ("labelbox._async.schema.bulk_import_request", "BulkImportRequest"),
    "AsyncCatalog": ("labelbox._async.schema.catalog", "Catalog"),
    "AsyncCatalogSlice": ("labelbox._async.schema.slice", "CatalogSlice"),
    "AsyncClient": ("labelbox._async.client", "AsyncClient"),
    "AsyncConverter": ("labelbox._async.exports.converters", "Converter"),
    "AsyncDataRow": ("labelbox._async.schema.data_row", "DataRow"),
    "AsyncDataRowMetadataOntology": ("labelbox._async.schema.data_row_metadata_ontology", "DataRowMetadataOntology"),
    "AsyncDataset": ("labelbox._async.schema.dataset", "Dataset"),
    "AsyncExportTask": ("labelbox._async.schema.export_task", "ExportTask"),
    "AsyncFeatureSchema": ("labelbox._async.schema.ontology", "FeatureSchema"),
    "AsyncFileConverter": ("labelbox._async.exports.converters", "FileConverter"),
    "AsyncIAMIntegration": ("labelbox._async.schema.iam_integration", "IAMIntegration"),
    "AsyncInvite": ("labelbox._async.schema.invite", "Invite"),
    "AsyncJsonConverter": ("labelbox._async.exports.converters", "JsonConverter"),
    "AsyncLabel": ("labelbox._async.schema.label", "Label"),
    "AsyncLabelImport": ("labelbox._async.schema.annotation_import", "LabelImport"),
    "AsyncLabelingFrontend": ("labelbox._async.schema.labeling_frontend", "LabelingFrontend"),
    "AsyncLabelingFrontendOptions": ("labelbox._async.schema.labeling_frontend", "LabelingFrontendOptions"),
    "AsyncMALPredictionImport": ("labelbox._async.schema.annotation_import", "MALPredictionImport"),
    "AsyncMEAPredictionImport": ("labelbox._async.schema.annotation_import", "MEAPredictionImport"),
    "AsyncMEAToMALPredictionImport": ("labelbox._async.schema.annotation_import", "MEAToMALPredictionImport"),
    "AsyncModel": ("labelbox._async.schema.model", "Model"),
    "AsyncModelRun": ("labelbox._async.schema.model_run", "ModelRun"),
    "AsyncModelSlice": ("labelbox._async.schema.slice", "ModelSlice"),
    "AsyncOntology": ("labelbox._async.schema.ontology", "Ontology"),
    "AsyncOrganization": ("labelbox._async.schema.organization", "Organization"),
    "AsyncPaginatedCollection": ("labelbox._async.pagination", "PaginatedCollection"),
    "AsyncProject": ("labelbox._async.schema.project", "Project"),
    "AsyncProjectResourceTag": ("labelbox._async.schema.project_resource_tag", "ProjectResourceTag"),
    "AsyncProjectRole": ("labelbox._async.schema.role", "ProjectRole"),
    "AsyncResourceTag": ("labelbox._async.schema.resource_tag", "ResourceTag"),
    "AsyncReview": ("labelbox._async.schema.review", "Review"),
    "AsyncRole": ("labelbox._async.schema.role", "Role"),
    "AsyncSlice": ("labelbox._async.schema.slice", "Slice"),
    "AsyncStream": ("labelbox._async.exports.stream", "Stream"),
    "AsyncTask": ("labelbox._async.schema.task", "Task"),
    "AsyncTaskQueue": ("labelbox._async.schema.task_queue", "TaskQueue"),
    "AsyncUser": ("labelbox._async.schema.user", "User"),
    "AsyncWebhook": ("labelbox._async.schema.webhook", "Webhook"),
}

__all__ = [
    "AsyncAssetAttachment",
    "AsyncBatch",
    "AsyncBenchmark",
    "AsyncBufferedJsonConverter",
    "AsyncBulkImportRequest",
    "AsyncCatalog",
    "AsyncCatalogSlice",
    "AsyncClient",
    "AsyncConverter",
    "AsyncDataRow",
    "AsyncDataRowMetadataOntology",
    "AsyncDataset",
    "AsyncExportTask",
    "AsyncFeatureSchema",
    "AsyncFileConverter",
    "AsyncIAMIntegration",
    "AsyncInvite",
    "AsyncJsonConverter",
    "AsyncLabel",
    "AsyncLabelImport",
    "AsyncLabelingFrontend",
    "AsyncLabelingFrontendOptions",
    "AsyncMALPredictionImport",
    "AsyncMEAPredictionImport",
    "AsyncMEAToMALPredictionImport",
    "AsyncModel",
    "AsyncModelRun",
    "AsyncModelSlice",
    "AsyncOntology",
    "AsyncOrganization",
    "AsyncPaginatedCollection",
    "AsyncProject",
    "AsyncProjectResourceTag",
    "AsyncProjectRole",
    "AsyncResourceTag",
    "AsyncReview",
    "AsyncRole",
    "AsyncSlice",
    "AsyncStream",
    "AsyncTask",
    "AsyncTaskQueue",
    "AsyncUser",
    "AsyncWebhook",
]

if not TYPE_CHECKING:  # or else every misspelt name would pass

    def __getattr__(name: str) -> object:
        if name not in _HOME:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        module, original = _HOME[name]
        value: object = getattr(importlib.import_module(module), original)
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})
