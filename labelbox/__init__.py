"""A typed client for Labelbox. Names load on first use, so `import labelbox` costs next to nothing."""

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from labelbox.client import Client as Client
    from labelbox.schema.annotation_import import LabelImport as LabelImport
    from labelbox.schema.annotation_import import MALPredictionImport as MALPredictionImport
    from labelbox.schema.batch import Batch as Batch
    from labelbox.schema.data_row import DataRow as DataRow
    from labelbox.schema.data_row_metadata import DataRowMetadata as DataRowMetadata
    from labelbox.schema.data_row_metadata import DataRowMetadataField as DataRowMetadataField
    from labelbox.schema.data_row_metadata import DeleteDataRowMetadata as DeleteDataRowMetadata
    from labelbox.schema.dataset import Dataset as Dataset
    from labelbox.schema.enums import AnnotationImportState as AnnotationImportState
    from labelbox.schema.identifiable import GlobalKey as GlobalKey
    from labelbox.schema.identifiable import UniqueId as UniqueId
    from labelbox.schema.identifiables import DataRowIds as DataRowIds
    from labelbox.schema.identifiables import GlobalKeys as GlobalKeys
    from labelbox.schema.identifiables import UniqueIds as UniqueIds
    from labelbox.schema.label import Label as Label
    from labelbox.schema.labeling_frontend import LabelingFrontend as LabelingFrontend
    from labelbox.schema.labeling_frontend import LabelingFrontendOptions as LabelingFrontendOptions
    from labelbox.schema.media_type import MediaType as MediaType
    from labelbox.schema.ontology import Classification as Classification
    from labelbox.schema.ontology import Ontology as Ontology
    from labelbox.schema.ontology import OntologyBuilder as OntologyBuilder
    from labelbox.schema.ontology import Option as Option
    from labelbox.schema.ontology import Tool as Tool
    from labelbox.schema.organization import Organization as Organization
    from labelbox.schema.project import Project as Project
    from labelbox.schema.queue_mode import QueueMode as QueueMode
    from labelbox.schema.task import Task as Task
    from labelbox.schema.user import User as User

__version__ = "0.1.0"

_HOME = {
    "Client": "labelbox.client",
    "LabelImport": "labelbox.schema.annotation_import",
    "MALPredictionImport": "labelbox.schema.annotation_import",
    "Batch": "labelbox.schema.batch",
    "DataRow": "labelbox.schema.data_row",
    "DataRowMetadata": "labelbox.schema.data_row_metadata",
    "DataRowMetadataField": "labelbox.schema.data_row_metadata",
    "DeleteDataRowMetadata": "labelbox.schema.data_row_metadata",
    "Dataset": "labelbox.schema.dataset",
    "AnnotationImportState": "labelbox.schema.enums",
    "GlobalKey": "labelbox.schema.identifiable",
    "UniqueId": "labelbox.schema.identifiable",
    "DataRowIds": "labelbox.schema.identifiables",
    "GlobalKeys": "labelbox.schema.identifiables",
    "UniqueIds": "labelbox.schema.identifiables",
    "Label": "labelbox.schema.label",
    "LabelingFrontend": "labelbox.schema.labeling_frontend",
    "LabelingFrontendOptions": "labelbox.schema.labeling_frontend",
    "MediaType": "labelbox.schema.media_type",
    "Classification": "labelbox.schema.ontology",
    "Ontology": "labelbox.schema.ontology",
    "OntologyBuilder": "labelbox.schema.ontology",
    "Option": "labelbox.schema.ontology",
    "Tool": "labelbox.schema.ontology",
    "Organization": "labelbox.schema.organization",
    "Project": "labelbox.schema.project",
    "QueueMode": "labelbox.schema.queue_mode",
    "Task": "labelbox.schema.task",
    "User": "labelbox.schema.user",
}

__all__ = [
    "AnnotationImportState",
    "Batch",
    "Classification",
    "Client",
    "DataRow",
    "DataRowIds",
    "DataRowMetadata",
    "DataRowMetadataField",
    "Dataset",
    "DeleteDataRowMetadata",
    "GlobalKey",
    "GlobalKeys",
    "Label",
    "LabelImport",
    "LabelingFrontend",
    "LabelingFrontendOptions",
    "MALPredictionImport",
    "MediaType",
    "Ontology",
    "OntologyBuilder",
    "Option",
    "Organization",
    "Project",
    "QueueMode",
    "Task",
    "Tool",
    "UniqueId",
    "UniqueIds",
    "User",
]


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(importlib.import_module(_HOME[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
