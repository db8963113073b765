"""Operations of queries/batch.graphql. Generated: edit the query, then `make generate`."""

from collections.abc import Sequence

from pydantic import Field

from . import runtime as gql
from .enums import DeleteBatchLabelsType
from .fragments import BatchFields, UserFields
from .inputs import (
    AddDataRowsToBatchInput,
    CreateBatchesFromDatasetInput,
    CreateBatchesInput,
    CreateBatchInput,
    CreateEmptyBatchInput,
)


class GetProjectBatchesProjectBatchesPageInfo(gql.Model):
    end_cursor: str | None = Field(alias="endCursor")


class GetProjectBatchesProjectBatches(gql.Model):
    nodes: gql.Records[BatchFields]
    page_info: GetProjectBatchesProjectBatchesPageInfo = Field(alias="pageInfo")


class GetProjectBatchesProject(gql.Model):
    uid: str = Field(alias="id")
    "The project's id."
    batches: GetProjectBatchesProjectBatches
    "The batches that it got."


class GetProjectBatches(gql.Model):
    project: GetProjectBatchesProject | None


class GetProjectBatchProjectBatches(gql.Model):
    nodes: list[BatchFields]


class GetProjectBatchProject(gql.Model):
    batches: GetProjectBatchProjectBatches
    "The batches that it got."


class GetProjectBatch(gql.Model):
    project: GetProjectBatchProject | None


class GetBatchUserBatch(gql.Model):
    user: UserFields | None
    "The user who made it."


class GetBatchUser(gql.Model):
    batch: GetBatchUserBatch | None


class CheckDataRowsHaveBeenProcessedQueryAllDataRowsHaveBeenProcessed(gql.Model):
    all_data_rows_have_been_processed: bool = Field(alias="allDataRowsHaveBeenProcessed")
    "Whether the server is done with all of them."


class CheckDataRowsHaveBeenProcessed(gql.Model):
    query_all_data_rows_have_been_processed: CheckDataRowsHaveBeenProcessedQueryAllDataRowsHaveBeenProcessed = Field(
        alias="queryAllDataRowsHaveBeenProcessed"
    )
    "Exactly one of the two lists is sent."


class CheckGlobalKeysHaveBeenProcessedQueryAllDataRowsHaveBeenProcessed(gql.Model):
    all_data_rows_have_been_processed: bool = Field(alias="allDataRowsHaveBeenProcessed")
    "Whether the server is done with all of them."


class CheckGlobalKeysHaveBeenProcessed(gql.Model):
    query_all_data_rows_have_been_processed: CheckGlobalKeysHaveBeenProcessedQueryAllDataRowsHaveBeenProcessed = Field(
        alias="queryAllDataRowsHaveBeenProcessed"
    )
    "Exactly one of the two lists is sent."


class CreateBatchProjectCreateBatchV2(gql.Model):
    batch: BatchFields
    "The new batch."
    failed_data_row_ids: list[str] | None = Field(alias="failedDataRowIds")
    "The data rows that were left out, such as those that could not be read."


class CreateBatchProject(gql.Model):
    create_batch_v_2: CreateBatchProjectCreateBatchV2 = Field(alias="createBatchV2")


class CreateBatch(gql.Model):
    project: CreateBatchProject | None
    "Entry to the mutations of one project."


class CreateEmptyBatchProjectCreateEmptyBatch(gql.Model):
    uid: str = Field(alias="id")
    "The batch's id."


class CreateEmptyBatchProject(gql.Model):
    create_empty_batch: CreateEmptyBatchProjectCreateEmptyBatch = Field(alias="createEmptyBatch")


class CreateEmptyBatch(gql.Model):
    project: CreateEmptyBatchProject | None
    "Entry to the mutations of one project."


class AddDataRowsToBatchProjectAddDataRowsToBatchAsync(gql.Model):
    task_id: str = Field(alias="taskId")
    "The task's id."


class AddDataRowsToBatchProject(gql.Model):
    add_data_rows_to_batch_async: AddDataRowsToBatchProjectAddDataRowsToBatchAsync = Field(
        alias="addDataRowsToBatchAsync"
    )


class AddDataRowsToBatch(gql.Model):
    project: AddDataRowsToBatchProject | None
    "Entry to the mutations of one project."


class CreateBatchesProjectCreateBatchesTasks(gql.Model):
    batch_uuid: str = Field(alias="batchUuid")
    "The id of the batch."
    task_id: str = Field(alias="taskId")
    "The task that fills it."


class CreateBatchesProjectCreateBatches(gql.Model):
    tasks: list[CreateBatchesProjectCreateBatchesTasks]


class CreateBatchesProject(gql.Model):
    create_batches: CreateBatchesProjectCreateBatches = Field(alias="createBatches")


class CreateBatches(gql.Model):
    project: CreateBatchesProject | None
    "Entry to the mutations of one project."


class CreateBatchesFromDatasetProjectCreateBatchesFromDatasetTasks(gql.Model):
    batch_uuid: str = Field(alias="batchUuid")
    "The id of the batch."
    task_id: str = Field(alias="taskId")
    "The task that fills it."


class CreateBatchesFromDatasetProjectCreateBatchesFromDataset(gql.Model):
    tasks: list[CreateBatchesFromDatasetProjectCreateBatchesFromDatasetTasks]


class CreateBatchesFromDatasetProject(gql.Model):
    create_batches_from_dataset: CreateBatchesFromDatasetProjectCreateBatchesFromDataset = Field(
        alias="createBatchesFromDataset"
    )


class CreateBatchesFromDataset(gql.Model):
    project: CreateBatchesFromDatasetProject | None
    "Entry to the mutations of one project."


class RemoveQueuedDataRowsFromBatchProjectRemoveQueuedDataRowsFromBatch(gql.Model):
    uid: str = Field(alias="id")
    "The batch's id."


class RemoveQueuedDataRowsFromBatchProject(gql.Model):
    remove_queued_data_rows_from_batch: RemoveQueuedDataRowsFromBatchProjectRemoveQueuedDataRowsFromBatch | None = (
        Field(alias="removeQueuedDataRowsFromBatch")
    )


class RemoveQueuedDataRowsFromBatch(gql.Model):
    project: RemoveQueuedDataRowsFromBatchProject | None
    "Entry to the mutations of one project."


class DeleteBatchProjectDeleteBatch(gql.Model):
    deleted_batch_id: str | None = Field(alias="deletedBatchId")


class DeleteBatchProject(gql.Model):
    delete_batch: DeleteBatchProjectDeleteBatch | None = Field(alias="deleteBatch")


class DeleteBatch(gql.Model):
    project: DeleteBatchProject | None
    "Entry to the mutations of one project."


class DeleteBatchLabelsProjectDeleteBatchLabels(gql.Model):
    deleted_label_ids: list[str] | None = Field(alias="deletedLabelIds")


class DeleteBatchLabelsProject(gql.Model):
    delete_batch_labels: DeleteBatchLabelsProjectDeleteBatchLabels | None = Field(alias="deleteBatchLabels")


class DeleteBatchLabels(gql.Model):
    project: DeleteBatchLabelsProject | None
    "Entry to the mutations of one project."


_GET_PROJECT_BATCHES = gql.PagedDocument(
    gql.Document(
        name="GetProjectBatchesPyApi",
        retry=gql.Retry.ALWAYS,
        experimental=True,
        result=GetProjectBatches,
        text="""
query GetProjectBatchesPyApi($projectId: ID!, $from: String, $first: PageSize) {
  project(where: {id: $projectId}) {
    id
    batches(after: $from, first: $first) {
      nodes {
        id
        consensusSettingsJson
        createdAt
        name
        size
        updatedAt
      }
      pageInfo {
        endCursor
      }
    }
  }
}
""",
    ),
    items=("project", "batches", "nodes"),
    cursor=("project", "batches", "page_info", "end_cursor"),
)


def get_project_batches(*, project_id: str) -> gql.Pages[GetProjectBatches, BatchFields]:
    """The batches of a project."""
    return gql.Pages(_GET_PROJECT_BATCHES, gql.variables({"projectId": project_id}))


_GET_PROJECT_BATCH = gql.Document(
    name="getProjectBatchPyApi",
    retry=gql.Retry.ALWAYS,
    timeout=180,
    experimental=True,
    result=GetProjectBatch,
    text="""
query getProjectBatchPyApi($projectId: ID!, $batchId: ID!) {
  project(where: {id: $projectId}) {
    batches(where: {id: $batchId}) {
      nodes {
        id
        consensusSettingsJson
        createdAt
        name
        size
        updatedAt
      }
    }
  }
}
""",
)


def get_project_batch(*, project_id: str, batch_id: str) -> gql.Operation[GetProjectBatch]:
    """One batch of a project; an empty list where the project has none of that id."""
    return gql.Operation(_GET_PROJECT_BATCH, gql.variables({"projectId": project_id, "batchId": batch_id}))


_GET_BATCH_USER = gql.Document(
    name="GetBatchUserPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetBatchUser,
    text="""
query GetBatchUserPyApi($id: ID!) {
  batch(where: {id: $id}) {
    user {
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


def get_batch_user(*, id: str) -> gql.Operation[GetBatchUser]:
    """The user who made a batch."""
    return gql.Operation(_GET_BATCH_USER, gql.variables({"id": id}))


_CHECK_DATA_ROWS_HAVE_BEEN_PROCESSED = gql.Document(
    name="CheckAllDataRowsHaveBeenProcessedPyApi",
    retry=gql.Retry.ALWAYS,
    result=CheckDataRowsHaveBeenProcessed,
    text="""
query CheckAllDataRowsHaveBeenProcessedPyApi($dataRowIds: [ID!]!) {
  queryAllDataRowsHaveBeenProcessed(dataRowIds: $dataRowIds) {
    allDataRowsHaveBeenProcessed
  }
}
""",
)


def check_data_rows_have_been_processed(
    *, data_row_ids: Sequence[str]
) -> gql.Operation[CheckDataRowsHaveBeenProcessed]:
    """Whether the server is done with reading data rows, which they must wait for before they can be put into a batch.
    At most 100,000 ids per request.
    """
    return gql.Operation(_CHECK_DATA_ROWS_HAVE_BEEN_PROCESSED, gql.variables({"dataRowIds": data_row_ids}))


_CHECK_GLOBAL_KEYS_HAVE_BEEN_PROCESSED = gql.Document(
    name="CheckAllDataRowsHaveBeenProcessedPyApi",
    retry=gql.Retry.ALWAYS,
    result=CheckGlobalKeysHaveBeenProcessed,
    text="""
query CheckAllDataRowsHaveBeenProcessedPyApi($globalKeys: [ID!]!) {
  queryAllDataRowsHaveBeenProcessed(globalKeys: $globalKeys) {
    allDataRowsHaveBeenProcessed
  }
}
""",
)


def check_global_keys_have_been_processed(
    *, global_keys: Sequence[str]
) -> gql.Operation[CheckGlobalKeysHaveBeenProcessed]:
    """As `check_data_rows_have_been_processed`, by global keys. At most 100,000 per request."""
    return gql.Operation(_CHECK_GLOBAL_KEYS_HAVE_BEEN_PROCESSED, gql.variables({"globalKeys": global_keys}))


_CREATE_BATCH = gql.Document(
    name="createBatchV2PyApi",
    retry=gql.Retry.NOT_SENT,
    timeout=180,
    experimental=True,
    result=CreateBatch,
    text="""
mutation createBatchV2PyApi($projectId: ID!, $batchInput: CreateBatchInput!) {
  project(where: {id: $projectId}) {
    createBatchV2(input: $batchInput) {
      batch {
        id
        consensusSettingsJson
        createdAt
        name
        size
        updatedAt
      }
      failedDataRowIds
    }
  }
}
""",
)


def create_batch(*, project_id: str, batch_input: CreateBatchInput) -> gql.Operation[CreateBatch]:
    """Not idempotent: a batch's name is unique in its project, so a repeated request is refused although the first one
    may have made the batch. For fewer than 1,000 data rows; `failed_data_row_ids` names those that were left out.
    """
    return gql.Operation(_CREATE_BATCH, gql.variables({"projectId": project_id, "batchInput": batch_input}))


_CREATE_EMPTY_BATCH = gql.Document(
    name="createEmptyBatchPyApi",
    retry=gql.Retry.NOT_SENT,
    timeout=180,
    experimental=True,
    result=CreateEmptyBatch,
    text="""
mutation createEmptyBatchPyApi($projectId: ID!, $input: CreateEmptyBatchInput!) {
  project(where: {id: $projectId}) {
    createEmptyBatch(input: $input) {
      id
    }
  }
}
""",
)


def create_empty_batch(*, project_id: str, input: CreateEmptyBatchInput) -> gql.Operation[CreateEmptyBatch]:
    """Not idempotent: a batch's name is unique in its project, so a repeated request is refused although the first one
    may have made the batch. Rows are added by `add_data_rows_to_batch`.
    """
    return gql.Operation(_CREATE_EMPTY_BATCH, gql.variables({"projectId": project_id, "input": input}))


_ADD_DATA_ROWS_TO_BATCH = gql.Document(
    name="addDataRowsToBatchAsyncPyApi",
    retry=gql.Retry.NOT_SENT,
    timeout=180,
    experimental=True,
    result=AddDataRowsToBatch,
    text="""
mutation addDataRowsToBatchAsyncPyApi($projectId: ID!, $input: AddDataRowsToBatchInput!) {
  project(where: {id: $projectId}) {
    addDataRowsToBatchAsync(input: $input) {
      taskId
    }
  }
}
""",
)


def add_data_rows_to_batch(*, project_id: str, input: AddDataRowsToBatchInput) -> gql.Operation[AddDataRowsToBatch]:
    """Starts a task that adds data rows to a batch, at most 100,000. Repeating it starts a second task over the same
    rows, so it is repeated only if it was certainly not sent.
    """
    return gql.Operation(_ADD_DATA_ROWS_TO_BATCH, gql.variables({"projectId": project_id, "input": input}))


_CREATE_BATCHES = gql.Document(
    name="createBatchesPyApi",
    retry=gql.Retry.NOT_SENT,
    experimental=True,
    result=CreateBatches,
    text="""
mutation createBatchesPyApi($projectId: ID!, $input: CreateBatchesInput!) {
  project(where: {id: $projectId}) {
    createBatches(input: $input) {
      tasks {
        batchUuid
        taskId
      }
    }
  }
}
""",
)


def create_batches(*, project_id: str, input: CreateBatchesInput) -> gql.Operation[CreateBatches]:
    """Not idempotent: starts one task per batch; the batches are named by the prefix and a number of four digits from
    0000 on, so a repeated request is refused although the first one may have made them.
    """
    return gql.Operation(_CREATE_BATCHES, gql.variables({"projectId": project_id, "input": input}))


_CREATE_BATCHES_FROM_DATASET = gql.Document(
    name="createBatchesFromDatasetPyApi",
    retry=gql.Retry.NOT_SENT,
    experimental=True,
    result=CreateBatchesFromDataset,
    text="""
mutation createBatchesFromDatasetPyApi($projectId: ID!, $input: CreateBatchesFromDatasetInput!) {
  project(where: {id: $projectId}) {
    createBatchesFromDataset(input: $input) {
      tasks {
        batchUuid
        taskId
      }
    }
  }
}
""",
)


def create_batches_from_dataset(
    *, project_id: str, input: CreateBatchesFromDatasetInput
) -> gql.Operation[CreateBatchesFromDataset]:
    """Not idempotent, as `create_batches`. Takes the rows of a dataset that are not in the project yet."""
    return gql.Operation(_CREATE_BATCHES_FROM_DATASET, gql.variables({"projectId": project_id, "input": input}))


_REMOVE_QUEUED_DATA_ROWS_FROM_BATCH = gql.Document(
    name="RemoveQueuedDataRowsFromBatchPyApi",
    retry=gql.Retry.ALWAYS,
    experimental=True,
    result=RemoveQueuedDataRowsFromBatch,
    text="""
mutation RemoveQueuedDataRowsFromBatchPyApi($projectId: ID!, $batchId: ID!) {
  project(where: {id: $projectId}) {
    removeQueuedDataRowsFromBatch(batchId: $batchId) {
      id
    }
  }
}
""",
)


def remove_queued_data_rows_from_batch(
    *, project_id: str, batch_id: str
) -> gql.Operation[RemoveQueuedDataRowsFromBatch]:
    """Idempotent: what is no longer queued stays where it is."""
    return gql.Operation(
        _REMOVE_QUEUED_DATA_ROWS_FROM_BATCH, gql.variables({"projectId": project_id, "batchId": batch_id})
    )


_DELETE_BATCH = gql.Document(
    name="DeleteBatchPyApi",
    retry=gql.Retry.ALWAYS,
    experimental=True,
    result=DeleteBatch,
    text="""
mutation DeleteBatchPyApi($projectId: ID!, $batchId: ID!) {
  project(where: {id: $projectId}) {
    deleteBatch(batchId: $batchId) {
      deletedBatchId
    }
  }
}
""",
)


def delete_batch(*, project_id: str, batch_id: str) -> gql.Operation[DeleteBatch]:
    """Idempotent: the batch of that id is gone afterwards; its data rows stay in their dataset."""
    return gql.Operation(_DELETE_BATCH, gql.variables({"projectId": project_id, "batchId": batch_id}))


_DELETE_BATCH_LABELS = gql.Document(
    name="DeleteBatchLabelsPyApi",
    retry=gql.Retry.NOT_SENT,
    experimental=True,
    result=DeleteBatchLabels,
    text="""
mutation DeleteBatchLabelsPyApi($projectId: ID!, $batchId: ID!, $type: DeleteBatchLabelsType!) {
  project(where: {id: $projectId}) {
    deleteBatchLabels(batchId: $batchId, data: {type: $type}) {
      deletedLabelIds
    }
  }
}
""",
)


def delete_batch_labels(
    *, project_id: str, batch_id: str, type: DeleteBatchLabelsType
) -> gql.Operation[DeleteBatchLabels]:
    """Deletes the labels of a batch and queues its rows again, with the old labels as templates or without. Repeated
    only if it was certainly not sent: labels that were made in between would be lost.
    """
    return gql.Operation(
        _DELETE_BATCH_LABELS, gql.variables({"projectId": project_id, "batchId": batch_id, "type": type})
    )
