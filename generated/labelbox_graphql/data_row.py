"""Operations of queries/data_row.graphql. Generated: edit the query, then `make generate`."""

from collections.abc import Sequence

from pydantic import Field

from . import runtime as gql
from .enums import AttachmentType, MediaType
from .filters import LabelOrderByInput, LabelWhereInput
from .fragments import AssetAttachmentFields, DataRowFields, DatasetFields, LabelFields, OrganizationFields, UserFields
from .inputs import DataRowAttachmentInput, DataRowCustomMetadataUpsertInput, DatasetDataRowWhereInput


class GetDataRow(gql.Model):
    data_row: DataRowFields | None = Field(alias="dataRow")


class GetDatasetDataRowsDatasetDataRowsPageInfo(gql.Model):
    has_next_page: bool = Field(alias="hasNextPage")
    start_cursor: str | None = Field(alias="startCursor")


class GetDatasetDataRowsDatasetDataRows(gql.Model):
    nodes: gql.Records[DataRowFields]
    page_info: GetDatasetDataRowsDatasetDataRowsPageInfo = Field(alias="pageInfo")


class GetDatasetDataRows(gql.Model):
    dataset_data_rows: GetDatasetDataRowsDatasetDataRows = Field(alias="datasetDataRows")
    "Newest first. `from` is the id of the row to start from: `pageInfo.startCursor` of the page before."


class GetDataRowDatasetDataRow(gql.Model):
    dataset: DatasetFields | None
    "The dataset that it is in."


class GetDataRowDataset(gql.Model):
    data_row: GetDataRowDatasetDataRow | None = Field(alias="dataRow")


class GetDataRowCreatedByDataRow(gql.Model):
    created_by: UserFields | None = Field(alias="createdBy")
    "The user who made it."


class GetDataRowCreatedBy(gql.Model):
    data_row: GetDataRowCreatedByDataRow | None = Field(alias="dataRow")


class GetDataRowOrganizationDataRow(gql.Model):
    organization: OrganizationFields | None
    "The organization that it belongs to."


class GetDataRowOrganization(gql.Model):
    data_row: GetDataRowOrganizationDataRow | None = Field(alias="dataRow")


class GetDataRowLabelsDataRow(gql.Model):
    labels: gql.Records[LabelFields]
    "Its labels, from all projects."


class GetDataRowLabels(gql.Model):
    data_row: GetDataRowLabelsDataRow | None = Field(alias="dataRow")


class GetDataRowAttachmentsDataRow(gql.Model):
    attachments: gql.Records[AssetAttachmentFields]
    "What labelers see beside it."


class GetDataRowAttachments(gql.Model):
    data_row: GetDataRowAttachmentsDataRow | None = Field(alias="dataRow")


class GetWinningLabelIdDataRowLabelingActivity(gql.Model):
    selected_label_id: str | None = Field(alias="selectedLabelId")


class GetWinningLabelIdDataRow(gql.Model):
    labeling_activity: GetWinningLabelIdDataRowLabelingActivity | None = Field(alias="labelingActivity")
    "What became of it in a project."


class GetWinningLabelId(gql.Model):
    data_row: GetWinningLabelIdDataRow | None = Field(alias="dataRow")


class GetExternalIdsToDataRowIdsExternalIdsToDataRowIds(gql.Model):
    data_row_id: str = Field(alias="dataRowId")
    "The id of a data row."
    external_id: str = Field(alias="externalId")
    "The external id that it has."


class GetExternalIdsToDataRowIds(gql.Model):
    external_ids_to_data_row_ids: list[GetExternalIdsToDataRowIdsExternalIdsToDataRowIds] = Field(
        alias="externalIdsToDataRowIds"
    )


class CreateDataRow(gql.Model):
    create_data_row: DataRowFields = Field(alias="createDataRow")


class UpdateDataRow(gql.Model):
    update_data_row: DataRowFields | None = Field(alias="updateDataRow")


class DeleteDataRowsDeleteDataRows(gql.Model):
    uid: str = Field(alias="id")
    "The data row's id."


class DeleteDataRows(gql.Model):
    delete_data_rows: list[DeleteDataRowsDeleteDataRows] = Field(alias="deleteDataRows")


class AppendRowsToDatasetAppendRowsToDataset(gql.Model):
    task_id: str | None = Field(alias="taskId")
    "The import's task."
    accepted: bool
    "Whether the server took the request."
    error_message: str | None = Field(alias="errorMessage")
    "Why it did not."


class AppendRowsToDataset(gql.Model):
    append_rows_to_dataset: AppendRowsToDatasetAppendRowsToDataset = Field(alias="appendRowsToDataset")
    "Starts an import job over the JSON descriptor at `jsonFileUrl`."


class AppendRowsToDatasetSyncAppendRowsToDatasetSyncDataset(gql.Model):
    uid: str = Field(alias="id")
    "The dataset's id."


class AppendRowsToDatasetSyncAppendRowsToDatasetSync(gql.Model):
    dataset: AppendRowsToDatasetSyncAppendRowsToDatasetSyncDataset | None


class AppendRowsToDatasetSync(gql.Model):
    append_rows_to_dataset_sync: AppendRowsToDatasetSyncAppendRowsToDatasetSync = Field(alias="appendRowsToDatasetSync")


class CreateDataRowAttachment(gql.Model):
    create_data_row_attachment: AssetAttachmentFields = Field(alias="createDataRowAttachment")


class UpdateDataRowAttachment(gql.Model):
    update_data_row_attachment: AssetAttachmentFields | None = Field(alias="updateDataRowAttachment")


class DeleteDataRowAttachmentDeleteDataRowAttachment(gql.Model):
    uid: str = Field(alias="id")
    "The attachment's id."


class DeleteDataRowAttachment(gql.Model):
    delete_data_row_attachment: DeleteDataRowAttachmentDeleteDataRowAttachment | None = Field(
        alias="deleteDataRowAttachment"
    )


_GET_DATA_ROW = gql.Document(
    name="GetDataRowPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetDataRow,
    text="""
query GetDataRowPyApi($id: ID!) {
  dataRow(where: {id: $id}) {
    id
    createdAt
    externalId
    globalKey
    mediaAttributes
    customMetadata {
      schemaId
      value
    }
    metadataFields {
      schemaId
      name
      value
      kind
    }
    rowData
    updatedAt
  }
}
""",
)


def get_data_row(*, id: str) -> gql.Operation[GetDataRow]:
    """One data row by its id; null where it does not exist or is not visible to the API key."""
    return gql.Operation(_GET_DATA_ROW, gql.variables({"id": id}))


_GET_DATASET_DATA_ROWS = gql.PagedDocument(
    gql.Document(
        name="DatasetDataRowsPyApi",
        retry=gql.Retry.ALWAYS,
        result=GetDatasetDataRows,
        text="""
query DatasetDataRowsPyApi($id: ID!, $from: ID, $first: Int, $where: DatasetDataRowWhereInput) {
  datasetDataRows(id: $id, from: $from, first: $first, where: $where) {
    nodes {
      id
      createdAt
      externalId
      globalKey
      mediaAttributes
      customMetadata {
        schemaId
        value
      }
      metadataFields {
        schemaId
        name
        value
        kind
      }
      rowData
      updatedAt
    }
    pageInfo {
      hasNextPage
      startCursor
    }
  }
}
""",
    ),
    items=("dataset_data_rows", "nodes"),
    cursor=("dataset_data_rows", "page_info", "start_cursor"),
    size=500,
)


def get_dataset_data_rows(
    *, id: str, where: DatasetDataRowWhereInput | None | gql.Unset = gql.UNSET
) -> gql.Pages[GetDatasetDataRows, DataRowFields]:
    """The data rows of a dataset, the newest first, without those that were deleted or could not be imported. `where`
    takes one comparison of one field. The page after starts at the cursor of the page before.
    """
    return gql.Pages(_GET_DATASET_DATA_ROWS, gql.variables({"id": id, "where": where}))


_GET_DATA_ROW_DATASET = gql.Document(
    name="GetDataRowDatasetPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetDataRowDataset,
    text="""
query GetDataRowDatasetPyApi($id: ID!) {
  dataRow(where: {id: $id}) {
    dataset {
      id
      createdAt
      description
      name
      rowCount
      updatedAt
    }
  }
}
""",
)


def get_data_row_dataset(*, id: str) -> gql.Operation[GetDataRowDataset]:
    """The dataset that a data row is in."""
    return gql.Operation(_GET_DATA_ROW_DATASET, gql.variables({"id": id}))


_GET_DATA_ROW_CREATED_BY = gql.Document(
    name="GetDataRowCreatedByPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetDataRowCreatedBy,
    text="""
query GetDataRowCreatedByPyApi($id: ID!) {
  dataRow(where: {id: $id}) {
    createdBy {
      id
      createdAt
      email
      intercomHash
      isExternalUser
      isViewer
      name
      nickname
      picture
      updatedAt
    }
  }
}
""",
)


def get_data_row_created_by(*, id: str) -> gql.Operation[GetDataRowCreatedBy]:
    """The user who made a data row."""
    return gql.Operation(_GET_DATA_ROW_CREATED_BY, gql.variables({"id": id}))


_GET_DATA_ROW_ORGANIZATION = gql.Document(
    name="GetDataRowOrganizationPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetDataRowOrganization,
    text="""
query GetDataRowOrganizationPyApi($id: ID!) {
  dataRow(where: {id: $id}) {
    organization {
      id
      createdAt
      name
      updatedAt
    }
  }
}
""",
)


def get_data_row_organization(*, id: str) -> gql.Operation[GetDataRowOrganization]:
    """The organization that a data row belongs to."""
    return gql.Operation(_GET_DATA_ROW_ORGANIZATION, gql.variables({"id": id}))


_GET_DATA_ROW_LABELS = gql.PagedDocument(
    gql.Document(
        name="GetDataRowLabelsPyApi",
        retry=gql.Retry.ALWAYS,
        result=GetDataRowLabels,
        filters={"where": LabelWhereInput},
        orders={"orderBy": LabelOrderByInput},
        text="""
query GetDataRowLabelsPyApi($id: ID!, $where: <<?where>>) {
  dataRow(where: {id: $id}) {
    labels(
      where: <<?where>>
      skip: <<skip>>
      first: <<first>>
      orderBy: <<?orderBy>>
    ) {
      id
      agreement
      benchmarkAgreement
      createdAt
      isBenchmarkReference
      label
      secondsToLabel
      updatedAt
    }
  }
}
""",
    ),
    items=("data_row", "labels"),
)


def get_data_row_labels(
    *, id: str, where: gql.Condition | gql.Unset = gql.UNSET, order_by: gql.Order | gql.Unset = gql.UNSET
) -> gql.Pages[GetDataRowLabels, LabelFields]:
    """The labels of a data row, from all projects. Deleted ones are among them unless `where` says otherwise."""
    return gql.Pages(
        _GET_DATA_ROW_LABELS, gql.variables({"id": id}), gql.literals({"where": where, "orderBy": order_by})
    )


_GET_DATA_ROW_ATTACHMENTS = gql.PagedDocument(
    gql.Document(
        name="GetDataRowAttachmentsPyApi",
        retry=gql.Retry.ALWAYS,
        result=GetDataRowAttachments,
        text="""
query GetDataRowAttachmentsPyApi($id: ID!) {
  dataRow(where: {id: $id}) {
    attachments(skip: <<skip>>, first: <<first>>) {
      id
      name
      type
      value
    }
  }
}
""",
    ),
    items=("data_row", "attachments"),
)


def get_data_row_attachments(*, id: str) -> gql.Pages[GetDataRowAttachments, AssetAttachmentFields]:
    """The attachments of a data row."""
    return gql.Pages(_GET_DATA_ROW_ATTACHMENTS, gql.variables({"id": id}))


_GET_WINNING_LABEL_ID = gql.Document(
    name="GetWinningLabelIdPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetWinningLabelId,
    text="""
query GetWinningLabelIdPyApi($dataRowId: ID!, $projectId: ID!) {
  dataRow(where: {id: $dataRowId}) {
    labelingActivity(where: {projectId: $projectId}) {
      selectedLabelId
    }
  }
}
""",
)


def get_winning_label_id(*, data_row_id: str, project_id: str) -> gql.Operation[GetWinningLabelId]:
    """The label of a data row that won in a project; null where there is none yet."""
    return gql.Operation(_GET_WINNING_LABEL_ID, gql.variables({"dataRowId": data_row_id, "projectId": project_id}))


_GET_EXTERNAL_IDS_TO_DATA_ROW_IDS = gql.Document(
    name="externalIdsToDataRowIdsPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetExternalIdsToDataRowIds,
    text="""
query externalIdsToDataRowIdsPyApi($externalIds: [String!]!) {
  externalIdsToDataRowIds(externalId_in: $externalIds) {
    dataRowId
    externalId
  }
}
""",
)


def get_external_ids_to_data_row_ids(*, external_ids: Sequence[str]) -> gql.Operation[GetExternalIdsToDataRowIds]:
    """The data rows that have these external ids, in pairs: one external id may stand for many rows, and ids that no
    row has are absent. The server returns at most 1,500 pairs, so ask for at most 100 ids at once.
    """
    return gql.Operation(_GET_EXTERNAL_IDS_TO_DATA_ROW_IDS, gql.variables({"externalIds": external_ids}))


_CREATE_DATA_ROW = gql.Document(
    name="CreateDataRowPyApi",
    retry=gql.Retry.NOT_SENT,
    result=CreateDataRow,
    text="""
mutation CreateDataRowPyApi($dataset: ID!, $rowData: String!, $mediaType: MediaType, $metadataFields: [DataRowCustomMetadataUpsertInput!], $externalId: String, $globalKey: String, $attachments: [DataRowAttachmentInput!]) {
  createDataRow(
    data: {rowData: $rowData, mediaType: $mediaType, metadataFields: $metadataFields, externalId: $externalId, globalKey: $globalKey, attachments: $attachments, dataset: {connect: {id: $dataset}}}
  ) {
    id
    createdAt
    externalId
    globalKey
    mediaAttributes
    customMetadata {
      schemaId
      value
    }
    metadataFields {
      schemaId
      name
      value
      kind
    }
    rowData
    updatedAt
  }
}
""",
)


def create_data_row(
    *,
    dataset: str,
    row_data: str,
    media_type: MediaType | None | gql.Unset = gql.UNSET,
    metadata_fields: Sequence[DataRowCustomMetadataUpsertInput] | None | gql.Unset = gql.UNSET,
    external_id: str | None | gql.Unset = gql.UNSET,
    global_key: str | None | gql.Unset = gql.UNSET,
    attachments: Sequence[DataRowAttachmentInput] | None | gql.Unset = gql.UNSET,
) -> gql.Operation[CreateDataRow]:
    """Not idempotent: a repeated request makes a second data row, unless it has a global key, which is refused the
    second time. `row_data` is a URL, a text, or JSON in a string.
    """
    return gql.Operation(
        _CREATE_DATA_ROW,
        gql.variables(
            {
                "dataset": dataset,
                "rowData": row_data,
                "mediaType": media_type,
                "metadataFields": metadata_fields,
                "externalId": external_id,
                "globalKey": global_key,
                "attachments": attachments,
            }
        ),
    )


_UPDATE_DATA_ROW = gql.Document(
    name="updateDataRowPyApi",
    retry=gql.Retry.ALWAYS,
    result=UpdateDataRow,
    text="""
mutation updateDataRowPyApi($id: ID!, $globalKey: String, $rowData: String, $metadataFields: [DataRowCustomMetadataUpsertInput!]) {
  updateDataRow(
    where: {id: $id}
    data: {externalId: <<?externalId>>, globalKey: $globalKey, rowData: $rowData, metadataFields: $metadataFields}
  ) {
    id
    createdAt
    externalId
    globalKey
    mediaAttributes
    customMetadata {
      schemaId
      value
    }
    metadataFields {
      schemaId
      name
      value
      kind
    }
    rowData
    updatedAt
  }
}
""",
)


def update_data_row(
    *,
    id: str,
    global_key: str | None | gql.Unset = gql.UNSET,
    row_data: str | None | gql.Unset = gql.UNSET,
    metadata_fields: Sequence[DataRowCustomMetadataUpsertInput] | None | gql.Unset = gql.UNSET,
    external_id: str | None | gql.Unset = gql.UNSET,
) -> gql.Operation[UpdateDataRow]:
    """Idempotent: sets fields to given values and leaves alone what is not given. The external id is written into the
    text because every recorded request names it as a variable that must not be left out.
    """
    return gql.Operation(
        _UPDATE_DATA_ROW,
        gql.variables({"id": id, "globalKey": global_key, "rowData": row_data, "metadataFields": metadata_fields}),
        gql.literals({"externalId": external_id}),
    )


_DELETE_DATA_ROWS = gql.Document(
    name="deleteDataRowsPyApi",
    retry=gql.Retry.ALWAYS,
    result=DeleteDataRows,
    text="""
mutation deleteDataRowsPyApi {
  deleteDataRows(where: {dataRowIds: <<dataRowIds>>}) {
    id
  }
}
""",
)


def delete_data_rows(*, data_row_ids: Sequence[str]) -> gql.Operation[DeleteDataRows]:
    """Idempotent: the data rows of these ids are gone afterwards. Returns those that were deleted."""
    return gql.Operation(_DELETE_DATA_ROWS, gql.variables({}), gql.literals({"dataRowIds": data_row_ids}))


_APPEND_ROWS_TO_DATASET = gql.Document(
    name="AppendRowsToDatasetPyApi",
    retry=gql.Retry.NOT_SENT,
    result=AppendRowsToDataset,
    text="""
mutation AppendRowsToDatasetPyApi($datasetId: ID!, $jsonUrl: String!) {
  appendRowsToDataset(data: {datasetId: $datasetId, jsonFileUrl: $jsonUrl}) {
    taskId
    accepted
    errorMessage
  }
}
""",
)


def append_rows_to_dataset(*, dataset_id: str, json_url: str) -> gql.Operation[AppendRowsToDataset]:
    """Starts a task that imports the data rows of an uploaded JSON array, at most 150,000. Not idempotent: a repeated
    request imports them twice. Where `accepted` is false, `error_message` says why.
    """
    return gql.Operation(_APPEND_ROWS_TO_DATASET, gql.variables({"datasetId": dataset_id, "jsonUrl": json_url}))


_APPEND_ROWS_TO_DATASET_SYNC = gql.Document(
    name="AppendRowsToDatasetSyncPyApi",
    retry=gql.Retry.NOT_SENT,
    result=AppendRowsToDatasetSync,
    text="""
mutation AppendRowsToDatasetSyncPyApi($datasetId: ID!, $jsonUrl: String!) {
  appendRowsToDatasetSync(data: {datasetId: $datasetId, jsonFileUrl: $jsonUrl}) {
    dataset {
      id
    }
  }
}
""",
)


def append_rows_to_dataset_sync(*, dataset_id: str, json_url: str) -> gql.Operation[AppendRowsToDatasetSync]:
    """Imports the data rows of an uploaded JSON array while one waits, at most 1,000. Not idempotent: a repeated
    request imports them twice. If any row is bad the request fails, though the good ones are imported.
    """
    return gql.Operation(_APPEND_ROWS_TO_DATASET_SYNC, gql.variables({"datasetId": dataset_id, "jsonUrl": json_url}))


_CREATE_DATA_ROW_ATTACHMENT = gql.Document(
    name="CreateDataRowAttachmentPyApi",
    retry=gql.Retry.NOT_SENT,
    result=CreateDataRowAttachment,
    text="""
mutation CreateDataRowAttachmentPyApi($dataRowId: ID!, $type: AttachmentType!, $value: String!, $name: String) {
  createDataRowAttachment(
    data: {type: $type, value: $value, name: $name, dataRowId: $dataRowId}
  ) {
    id
    name
    type
    value
  }
}
""",
)


def create_data_row_attachment(
    *, data_row_id: str, type: AttachmentType, value: str, name: str | None | gql.Unset = gql.UNSET
) -> gql.Operation[CreateDataRowAttachment]:
    """Not idempotent: a repeated request makes a second attachment."""
    return gql.Operation(
        _CREATE_DATA_ROW_ATTACHMENT,
        gql.variables({"dataRowId": data_row_id, "type": type, "value": value, "name": name}),
    )


_UPDATE_DATA_ROW_ATTACHMENT = gql.Document(
    name="updateDataRowAttachmentPyApi",
    retry=gql.Retry.ALWAYS,
    result=UpdateDataRowAttachment,
    text="""
mutation updateDataRowAttachmentPyApi($id: ID!, $name: String, $type: AttachmentType, $value: String) {
  updateDataRowAttachment(
    where: {id: $id}
    data: {name: $name, type: $type, value: $value}
  ) {
    id
    name
    type
    value
  }
}
""",
)


def update_data_row_attachment(
    *,
    id: str,
    name: str | None | gql.Unset = gql.UNSET,
    type: AttachmentType | None | gql.Unset = gql.UNSET,
    value: str | None | gql.Unset = gql.UNSET,
) -> gql.Operation[UpdateDataRowAttachment]:
    """Idempotent: sets name, type and value of an attachment. What null does to them is up to the server; leave out
    what is to stay.
    """
    return gql.Operation(
        _UPDATE_DATA_ROW_ATTACHMENT, gql.variables({"id": id, "name": name, "type": type, "value": value})
    )


_DELETE_DATA_ROW_ATTACHMENT = gql.Document(
    name="deleteDataRowAttachmentPyApi",
    retry=gql.Retry.ALWAYS,
    result=DeleteDataRowAttachment,
    text="""
mutation deleteDataRowAttachmentPyApi($id: ID!) {
  deleteDataRowAttachment(where: {id: $id}) {
    id
  }
}
""",
)


def delete_data_row_attachment(*, id: str) -> gql.Operation[DeleteDataRowAttachment]:
    """Idempotent: the attachment of that id is gone afterwards."""
    return gql.Operation(_DELETE_DATA_ROW_ATTACHMENT, gql.variables({"id": id}))
