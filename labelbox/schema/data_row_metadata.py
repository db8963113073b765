"""Metadata of data rows, at the path that the API reference documents."""

from labelbox.schema.data_row_metadata_ontology import DataRowMetadataOntology as DataRowMetadataOntology
from labelbox.schema.metadata_fields import MetadataFields as MetadataFields
from labelbox.schema.metadata_values import DataRowMetadata as DataRowMetadata
from labelbox.schema.metadata_values import DataRowMetadataBatchResponse as DataRowMetadataBatchResponse
from labelbox.schema.metadata_values import DataRowMetadataField as DataRowMetadataField
from labelbox.schema.metadata_values import DataRowMetadataKind as DataRowMetadataKind
from labelbox.schema.metadata_values import DataRowMetadataSchema as DataRowMetadataSchema
from labelbox.schema.metadata_values import DeleteDataRowMetadata as DeleteDataRowMetadata
from labelbox.schema.metadata_values import MetadataFieldSpec as MetadataFieldSpec
