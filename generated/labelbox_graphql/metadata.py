"""Operations of queries/metadata.graphql. Generated: edit the query, then `make generate`."""

from collections.abc import Sequence
from typing import Any

from pydantic import Field

from . import runtime as gql
from .enums import CustomMetadataKind
from .inputs import (
    DataRowCustomMetadataBatchUpsertInput,
    DataRowCustomMetadataDataRowIdentifiersInput,
    DataRowIdentifierCustomMetadataBatchDeleteInput,
    UpsertCustomMetadataSchemaInput,
)


class GetMetadataOntologyCustomMetadataOntologyOptions(gql.Model):
    uid: str = Field(alias="id")
    "25 characters."
    kind: CustomMetadataKind
    "What kind of values it takes."
    name: str
    "The name, 1 to 100 characters."
    reserved: bool
    "Made by Labelbox."


class GetMetadataOntologyCustomMetadataOntology(gql.Model):
    uid: str = Field(alias="id")
    "25 characters."
    name: str
    "The name, 1 to 100 characters."
    kind: CustomMetadataKind
    "What kind of values it takes."
    reserved: bool
    "Made by Labelbox."
    options: list[GetMetadataOntologyCustomMetadataOntologyOptions] | None
    "Choices of a CustomMetadataEnum."


class GetMetadataOntology(gql.Model):
    custom_metadata_ontology: list[GetMetadataOntologyCustomMetadataOntology] = Field(alias="customMetadataOntology")


class GetDataRowCustomMetadataDataRowCustomMetadataFields(gql.Model):
    value: Any | None
    "The value, an empty object for a choice."
    schema_id: str = Field(alias="schemaId")
    "The id of the field; for a choice, that of the choice."


class GetDataRowCustomMetadataDataRowCustomMetadata(gql.Model):
    data_row_id: str = Field(alias="dataRowId")
    "The data row that it belongs to."
    global_key: str | None = Field(alias="globalKey")
    "The row's global key."
    fields: list[GetDataRowCustomMetadataDataRowCustomMetadataFields]
    "The values."


class GetDataRowCustomMetadata(gql.Model):
    data_row_custom_metadata: list[GetDataRowCustomMetadataDataRowCustomMetadata] = Field(alias="dataRowCustomMetadata")


class UpsertCustomMetadataSchemaUpsertCustomMetadataSchemaOptions(gql.Model):
    uid: str = Field(alias="id")
    "25 characters."
    name: str
    "The name, 1 to 100 characters."
    kind: CustomMetadataKind
    "What kind of values it takes."


class UpsertCustomMetadataSchemaUpsertCustomMetadataSchema(gql.Model):
    uid: str = Field(alias="id")
    "25 characters."
    name: str
    "The name, 1 to 100 characters."
    kind: CustomMetadataKind
    "What kind of values it takes."
    options: list[UpsertCustomMetadataSchemaUpsertCustomMetadataSchemaOptions] | None
    "Choices of a CustomMetadataEnum."


class UpsertCustomMetadataSchema(gql.Model):
    upsert_custom_metadata_schema: UpsertCustomMetadataSchemaUpsertCustomMetadataSchema = Field(
        alias="upsertCustomMetadataSchema"
    )


class DeleteCustomMetadataSchemaDeleteCustomMetadataSchema(gql.Model):
    success: bool
    "Whether it worked."


class DeleteCustomMetadataSchema(gql.Model):
    delete_custom_metadata_schema: DeleteCustomMetadataSchemaDeleteCustomMetadataSchema = Field(
        alias="deleteCustomMetadataSchema"
    )


class UpsertDataRowMetadataUpsertDataRowCustomMetadataFields(gql.Model):
    value: Any | None
    "The value, an empty object for a choice."
    schema_id: str = Field(alias="schemaId")
    "The id of the field; for a choice, that of the choice."


class UpsertDataRowMetadataUpsertDataRowCustomMetadata(gql.Model):
    global_key: str | None = Field(alias="globalKey")
    "The row that failed, if it was named by its global key."
    data_row_id: str | None = Field(alias="dataRowId")
    "The row that failed, if it was named by its id."
    error: str | None
    "Why."
    fields: list[UpsertDataRowMetadataUpsertDataRowCustomMetadataFields]
    "The values that were not set or taken away."


class UpsertDataRowMetadata(gql.Model):
    upsert_data_row_custom_metadata: list[UpsertDataRowMetadataUpsertDataRowCustomMetadata] = Field(
        alias="upsertDataRowCustomMetadata"
    )


class DeleteDataRowMetadataDeleteDataRowCustomMetadataFields(gql.Model):
    value: Any | None
    "The value, an empty object for a choice."
    schema_id: str = Field(alias="schemaId")
    "The id of the field; for a choice, that of the choice."


class DeleteDataRowMetadataDeleteDataRowCustomMetadata(gql.Model):
    data_row_id: str | None = Field(alias="dataRowId")
    "The row that failed, if it was named by its id."
    error: str | None
    "Why."
    fields: list[DeleteDataRowMetadataDeleteDataRowCustomMetadataFields]
    "The values that were not set or taken away."


class DeleteDataRowMetadata(gql.Model):
    delete_data_row_custom_metadata: list[DeleteDataRowMetadataDeleteDataRowCustomMetadata] = Field(
        alias="deleteDataRowCustomMetadata"
    )


_GET_METADATA_ONTOLOGY = gql.Document(
    name="GetMetadataOntologyBetaPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetMetadataOntology,
    text="""
query GetMetadataOntologyBetaPyApi {
  customMetadataOntology {
    id
    name
    kind
    reserved
    options {
      id
      kind
      name
      reserved
    }
  }
}
""",
)


def get_metadata_ontology() -> gql.Operation[GetMetadataOntology]:
    """The metadata fields that data rows may have: those of the organization, and the reserved ones of Labelbox. The
    choices of a field with choices are its `options`.
    """
    return gql.Operation(_GET_METADATA_ONTOLOGY)


_GET_DATA_ROW_CUSTOM_METADATA = gql.Document(
    name="dataRowCustomMetadataPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetDataRowCustomMetadata,
    text="""
query dataRowCustomMetadataPyApi($dataRowIdentifiers: DataRowCustomMetadataDataRowIdentifiersInput) {
  dataRowCustomMetadata(where: {dataRowIdentifiers: $dataRowIdentifiers}) {
    dataRowId
    globalKey
    fields {
      value
      schemaId
    }
  }
}
""",
)


def get_data_row_custom_metadata(
    *, data_row_identifiers: DataRowCustomMetadataDataRowIdentifiersInput | None | gql.Unset = gql.UNSET
) -> gql.Operation[GetDataRowCustomMetadata]:
    """The metadata of data rows, which are named by id or by global key; at most 50 per request."""
    return gql.Operation(_GET_DATA_ROW_CUSTOM_METADATA, gql.variables({"dataRowIdentifiers": data_row_identifiers}))


_UPSERT_CUSTOM_METADATA_SCHEMA = gql.Document(
    name="UpsertCustomMetadataSchemaPyApi",
    retry=gql.Retry.NOT_SENT,
    result=UpsertCustomMetadataSchema,
    text="""
mutation UpsertCustomMetadataSchemaPyApi($data: UpsertCustomMetadataSchemaInput!) {
  upsertCustomMetadataSchema(data: $data) {
    id
    name
    kind
    options {
      id
      name
      kind
    }
  }
}
""",
)


def upsert_custom_metadata_schema(
    *, data: UpsertCustomMetadataSchemaInput
) -> gql.Operation[UpsertCustomMetadataSchema]:
    """Makes a metadata field, or changes the one whose id is given; choices that are left out are deleted. Names are
    unique, so a new field that is asked for twice is refused the second time: repeated only if it was certainly not
    sent.
    """
    return gql.Operation(_UPSERT_CUSTOM_METADATA_SCHEMA, gql.variables({"data": data}))


_DELETE_CUSTOM_METADATA_SCHEMA = gql.Document(
    name="DeleteCustomMetadataSchemaPyApi",
    retry=gql.Retry.ALWAYS,
    result=DeleteCustomMetadataSchema,
    text="""
mutation DeleteCustomMetadataSchemaPyApi($id: ID!) {
  deleteCustomMetadataSchema(schema: {id: $id}) {
    success
  }
}
""",
)


def delete_custom_metadata_schema(*, id: str) -> gql.Operation[DeleteCustomMetadataSchema]:
    """Idempotent: the field of that id is gone afterwards, with its values on all data rows."""
    return gql.Operation(_DELETE_CUSTOM_METADATA_SCHEMA, gql.variables({"id": id}))


_UPSERT_DATA_ROW_METADATA = gql.Document(
    name="UpsertDataRowMetadataBetaPyApi",
    retry=gql.Retry.ALWAYS,
    result=UpsertDataRowMetadata,
    text="""
mutation UpsertDataRowMetadataBetaPyApi($metadata: [DataRowCustomMetadataBatchUpsertInput!]!) {
  upsertDataRowCustomMetadata(data: $metadata) {
    globalKey
    dataRowId
    error
    fields {
      value
      schemaId
    }
  }
}
""",
)


def upsert_data_row_metadata(
    *, metadata: Sequence[DataRowCustomMetadataBatchUpsertInput]
) -> gql.Operation[UpsertDataRowMetadata]:
    """Idempotent: sets values by data row and field; at most 50 data rows per request. Only the rows that failed come
    back.
    """
    return gql.Operation(_UPSERT_DATA_ROW_METADATA, gql.variables({"metadata": metadata}))


_DELETE_DATA_ROW_METADATA = gql.Document(
    name="DeleteDataRowMetadataBetaPyApi",
    retry=gql.Retry.ALWAYS,
    result=DeleteDataRowMetadata,
    text="""
mutation DeleteDataRowMetadataBetaPyApi($deletes: [DataRowIdentifierCustomMetadataBatchDeleteInput!]!) {
  deleteDataRowCustomMetadata(dataRowIdentifiers: $deletes) {
    dataRowId
    error
    fields {
      value
      schemaId
    }
  }
}
""",
)


def delete_data_row_metadata(
    *, deletes: Sequence[DataRowIdentifierCustomMetadataBatchDeleteInput]
) -> gql.Operation[DeleteDataRowMetadata]:
    """Idempotent: takes values off data rows; at most 50 data rows per request. Only the rows that failed come back."""
    return gql.Operation(_DELETE_DATA_ROW_METADATA, gql.variables({"deletes": deletes}))
