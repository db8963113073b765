"""Operations of queries/export.graphql. Generated: edit the query, then `make generate`."""

from datetime import datetime

from pydantic import Field

from . import runtime as gql
from .enums import JobStatus, StreamType
from .inputs import (
    ExportDataRowsInCatalogInput,
    ExportDataRowsInModelRunInput,
    ExportDataRowsInProjectInput,
    ExportDataRowsInSliceInput,
    ExportDateRangeInput,
)


class GetExportMetadataHeaderTaskExportMetadataHeader(gql.Model):
    total_size: int = Field(alias="totalSize")
    "Size of the whole stream, in the unit of its offsets."
    total_lines: int = Field(alias="totalLines")
    "Lines of the whole stream, one per row."


class GetExportMetadataHeaderTask(gql.Model):
    export_metadata_header: GetExportMetadataHeaderTaskExportMetadataHeader | None = Field(alias="exportMetadataHeader")


class GetExportMetadataHeader(gql.Model):
    task: GetExportMetadataHeaderTask | None


class GetExportFileFromOffsetTaskExportFileFromOffsetOffsets(gql.Model):
    start: int
    "The first."
    end: int
    "The last."


class GetExportFileFromOffsetTaskExportFileFromOffsetLines(gql.Model):
    start: int
    "The first."
    end: int
    "The last."


class GetExportFileFromOffsetTaskExportFileFromOffset(gql.Model):
    offsets: GetExportFileFromOffsetTaskExportFileFromOffsetOffsets
    "The stretch of the stream that it holds."
    lines: GetExportFileFromOffsetTaskExportFileFromOffsetLines
    "The lines that it holds."
    file: str
    "URL, fetched without credentials."


class GetExportFileFromOffsetTask(gql.Model):
    export_file_from_offset: GetExportFileFromOffsetTaskExportFileFromOffset | None = Field(
        alias="exportFileFromOffset"
    )


class GetExportFileFromOffset(gql.Model):
    task: GetExportFileFromOffsetTask | None


class GetExportFileFromLineTaskExportFileFromLineOffsets(gql.Model):
    start: int
    "The first."
    end: int
    "The last."


class GetExportFileFromLineTaskExportFileFromLineLines(gql.Model):
    start: int
    "The first."
    end: int
    "The last."


class GetExportFileFromLineTaskExportFileFromLine(gql.Model):
    offsets: GetExportFileFromLineTaskExportFileFromLineOffsets
    "The stretch of the stream that it holds."
    lines: GetExportFileFromLineTaskExportFileFromLineLines
    "The lines that it holds."
    file: str
    "URL, fetched without credentials."


class GetExportFileFromLineTask(gql.Model):
    export_file_from_line: GetExportFileFromLineTaskExportFileFromLine | None = Field(alias="exportFileFromLine")


class GetExportFileFromLine(gql.Model):
    task: GetExportFileFromLineTask | None


class ExportDataRowsInProjectExportDataRowsInProject(gql.Model):
    task_id: str = Field(alias="taskId")
    "The task's id."


class ExportDataRowsInProject(gql.Model):
    export_data_rows_in_project: ExportDataRowsInProjectExportDataRowsInProject = Field(alias="exportDataRowsInProject")


class ExportDataRowsInCatalogExportDataRowsInCatalog(gql.Model):
    task_id: str = Field(alias="taskId")
    "The task's id."


class ExportDataRowsInCatalog(gql.Model):
    export_data_rows_in_catalog: ExportDataRowsInCatalogExportDataRowsInCatalog = Field(alias="exportDataRowsInCatalog")


class ExportDataRowsInSliceExportDataRowsInSlice(gql.Model):
    task_id: str = Field(alias="taskId")
    "The task's id."


class ExportDataRowsInSlice(gql.Model):
    export_data_rows_in_slice: ExportDataRowsInSliceExportDataRowsInSlice = Field(alias="exportDataRowsInSlice")


class ExportDataRowsInModelRunExportDataRowsInModelRun(gql.Model):
    task_id: str = Field(alias="taskId")
    "The task's id."


class ExportDataRowsInModelRun(gql.Model):
    export_data_rows_in_model_run: ExportDataRowsInModelRunExportDataRowsInModelRun = Field(
        alias="exportDataRowsInModelRun"
    )


class GetLabelExportUrlExportLabels(gql.Model):
    download_url: str | None = Field(alias="downloadUrl")
    "Where the file is; null until it is there."
    created_at: datetime | None = Field(alias="createdAt")
    "When the file was made."
    should_poll: bool = Field(alias="shouldPoll")
    "Whether to ask again."


class GetLabelExportUrl(gql.Model):
    export_labels: GetLabelExportUrlExportLabels = Field(alias="exportLabels")


class GetFilteredLabelExportUrlExportLabels(gql.Model):
    download_url: str | None = Field(alias="downloadUrl")
    "Where the file is; null until it is there."
    created_at: datetime | None = Field(alias="createdAt")
    "When the file was made."
    should_poll: bool = Field(alias="shouldPoll")
    "Whether to ask again."


class GetFilteredLabelExportUrl(gql.Model):
    export_labels: GetFilteredLabelExportUrlExportLabels = Field(alias="exportLabels")


class GetQueuedDataRowsExportUrlExportQueuedDataRows(gql.Model):
    download_url: str | None = Field(alias="downloadUrl")
    "Where the NDJSON is; null until it is there."
    created_at: datetime | None = Field(alias="createdAt")
    "When the file was made."
    status: JobStatus | None
    "How far it is."


class GetQueuedDataRowsExportUrl(gql.Model):
    export_queued_data_rows: GetQueuedDataRowsExportUrlExportQueuedDataRows = Field(alias="exportQueuedDataRows")


class GetDatasetDataRowsExportUrlExportDatasetDataRows(gql.Model):
    download_url: str | None = Field(alias="downloadUrl")
    "Where the NDJSON is; null until it is there."
    created_at: datetime | None = Field(alias="createdAt")
    "When the file was made."
    status: JobStatus | None
    "How far it is."


class GetDatasetDataRowsExportUrl(gql.Model):
    export_dataset_data_rows: GetDatasetDataRowsExportUrlExportDatasetDataRows = Field(alias="exportDatasetDataRows")


class GetBatchDataRowsExportUrlExportBatchDataRows(gql.Model):
    download_url: str | None = Field(alias="downloadUrl")
    "Where the NDJSON is; null until it is there."
    created_at: datetime | None = Field(alias="createdAt")
    "When the file was made."
    status: JobStatus | None
    "How far it is."


class GetBatchDataRowsExportUrl(gql.Model):
    export_batch_data_rows: GetBatchDataRowsExportUrlExportBatchDataRows = Field(alias="exportBatchDataRows")


class ExportModelRunAnnotationsExportModelRunAnnotations(gql.Model):
    download_url: str | None = Field(alias="downloadUrl")
    "Where the NDJSON is; null until it is there."
    created_at: datetime | None = Field(alias="createdAt")
    "When the file was made."
    status: JobStatus | None
    "How far it is."


class ExportModelRunAnnotations(gql.Model):
    export_model_run_annotations: ExportModelRunAnnotationsExportModelRunAnnotations = Field(
        alias="exportModelRunAnnotations"
    )


_GET_EXPORT_METADATA_HEADER = gql.Document(
    name="GetExportMetadataHeaderPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetExportMetadataHeader,
    text="""
query GetExportMetadataHeaderPyApi($id: ID!, $streamType: TaskStreamType!) {
  task(where: {id: $id}) {
    exportMetadataHeader(streamType: $streamType) {
      totalSize
      totalLines
    }
  }
}
""",
)


def get_export_metadata_header(*, id: str, stream_type: StreamType) -> gql.Operation[GetExportMetadataHeader]:
    """How much a finished export holds: bytes and rows of the results or of the errors. `export_metadata_header` is
    null where the task has no such stream.
    """
    return gql.Operation(_GET_EXPORT_METADATA_HEADER, gql.variables({"id": id, "streamType": stream_type}))


_GET_EXPORT_FILE_FROM_OFFSET = gql.Document(
    name="GetExportFileFromOffsetPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetExportFileFromOffset,
    text="""
query GetExportFileFromOffsetPyApi($id: ID!, $streamType: TaskStreamType!, $offset: UInt64!) {
  task(where: {id: $id}) {
    exportFileFromOffset(streamType: $streamType, offset: $offset) {
      offsets {
        start
        end
      }
      lines {
        start
        end
      }
      file
    }
  }
}
""",
)


def get_export_file_from_offset(
    *, id: str, stream_type: StreamType, offset: int | str
) -> gql.Operation[GetExportFileFromOffset]:
    """The part of an export that holds an offset. Both ranges count from the start of the whole stream and include
    their ends; `file` is a signed URL, to be fetched without credentials.
    """
    return gql.Operation(
        _GET_EXPORT_FILE_FROM_OFFSET, gql.variables({"id": id, "streamType": stream_type, "offset": offset})
    )


_GET_EXPORT_FILE_FROM_LINE = gql.Document(
    name="GetExportFileFromLinePyApi",
    retry=gql.Retry.ALWAYS,
    result=GetExportFileFromLine,
    text="""
query GetExportFileFromLinePyApi($id: ID!, $streamType: TaskStreamType!, $line: UInt64!) {
  task(where: {id: $id}) {
    exportFileFromLine(streamType: $streamType, line: $line) {
      offsets {
        start
        end
      }
      lines {
        start
        end
      }
      file
    }
  }
}
""",
)


def get_export_file_from_line(
    *, id: str, stream_type: StreamType, line: int | str
) -> gql.Operation[GetExportFileFromLine]:
    """The part of an export that holds a line, counted from 0. Otherwise as `get_export_file_from_offset`."""
    return gql.Operation(_GET_EXPORT_FILE_FROM_LINE, gql.variables({"id": id, "streamType": stream_type, "line": line}))


_EXPORT_DATA_ROWS_IN_PROJECT = gql.Document(
    name="exportDataRowsInProjectPyApi",
    retry=gql.Retry.ALWAYS,
    result=ExportDataRowsInProject,
    text="""
mutation exportDataRowsInProjectPyApi($input: ExportDataRowsInProjectInput!) {
  exportDataRowsInProject(input: $input) {
    taskId
  }
}
""",
)


def export_data_rows_in_project(*, input: ExportDataRowsInProjectInput) -> gql.Operation[ExportDataRowsInProject]:
    """Starts a task that exports data rows of a project. An export only reads: a repeated request starts a second one
    and changes nothing.
    """
    return gql.Operation(_EXPORT_DATA_ROWS_IN_PROJECT, gql.variables({"input": input}))


_EXPORT_DATA_ROWS_IN_CATALOG = gql.Document(
    name="exportDataRowsInCatalogPyApi",
    retry=gql.Retry.ALWAYS,
    result=ExportDataRowsInCatalog,
    text="""
mutation exportDataRowsInCatalogPyApi($input: ExportDataRowsInCatalogInput!) {
  exportDataRowsInCatalog(input: $input) {
    taskId
  }
}
""",
)


def export_data_rows_in_catalog(*, input: ExportDataRowsInCatalogInput) -> gql.Operation[ExportDataRowsInCatalog]:
    """Starts a task that exports data rows of the catalog: those of a dataset, those of given ids, or all that a search
    finds. An export only reads: a repeated request starts a second one and changes nothing.
    """
    return gql.Operation(_EXPORT_DATA_ROWS_IN_CATALOG, gql.variables({"input": input}))


_EXPORT_DATA_ROWS_IN_SLICE = gql.Document(
    name="exportDataRowsInSlicePyApi",
    retry=gql.Retry.ALWAYS,
    result=ExportDataRowsInSlice,
    text="""
mutation exportDataRowsInSlicePyApi($input: ExportDataRowsInSliceInput!) {
  exportDataRowsInSlice(input: $input) {
    taskId
  }
}
""",
)


def export_data_rows_in_slice(*, input: ExportDataRowsInSliceInput) -> gql.Operation[ExportDataRowsInSlice]:
    """Starts a task that exports the data rows of a slice. An export only reads: a repeated request starts a second one
    and changes nothing.
    """
    return gql.Operation(_EXPORT_DATA_ROWS_IN_SLICE, gql.variables({"input": input}))


_EXPORT_DATA_ROWS_IN_MODEL_RUN = gql.Document(
    name="exportDataRowsInModelRunPyApi",
    retry=gql.Retry.ALWAYS,
    result=ExportDataRowsInModelRun,
    text="""
mutation exportDataRowsInModelRunPyApi($input: ExportDataRowsInModelRunInput!) {
  exportDataRowsInModelRun(input: $input) {
    taskId
  }
}
""",
)


def export_data_rows_in_model_run(*, input: ExportDataRowsInModelRunInput) -> gql.Operation[ExportDataRowsInModelRun]:
    """Starts a task that exports the data rows of a model run. An export only reads: a repeated request starts a second
    one and changes nothing.
    """
    return gql.Operation(_EXPORT_DATA_ROWS_IN_MODEL_RUN, gql.variables({"input": input}))


_GET_LABEL_EXPORT_URL = gql.Document(
    name="GetLabelExportUrlPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetLabelExportUrl,
    text="""
mutation GetLabelExportUrlPyApi($projectId: ID!) {
  exportLabels(data: {projectId: $projectId}) {
    downloadUrl
    createdAt
    shouldPoll
  }
}
""",
)


def get_label_export_url(*, project_id: str) -> gql.Operation[GetLabelExportUrl]:
    """Asks for the old export of a project's labels. Idempotent: the first request starts it, the same request again,
    until `should_poll` is false, gives its URL. A new file is made at most every 30 minutes.
    """
    return gql.Operation(_GET_LABEL_EXPORT_URL, gql.variables({"projectId": project_id}))


_GET_FILTERED_LABEL_EXPORT_URL = gql.Document(
    name="GetLabelExportUrlPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetFilteredLabelExportUrl,
    text="""
mutation GetLabelExportUrlPyApi($projectId: ID!) {
  exportLabels(
    data: {projectId: $projectId, filters: {labelCreatedAt: <<?labelCreatedAt>>, lastActivityAt: <<?lastActivityAt>>}}
  ) {
    downloadUrl
    createdAt
    shouldPoll
  }
}
""",
)


def get_filtered_label_export_url(
    *,
    project_id: str,
    label_created_at: ExportDateRangeInput | None | gql.Unset = gql.UNSET,
    last_activity_at: ExportDateRangeInput | None | gql.Unset = gql.UNSET,
) -> gql.Operation[GetFilteredLabelExportUrl]:
    """As `get_label_export_url`, for the labels that were made in a time, or whose data row was last touched in one.
    Dates are `YYYY-MM-DD` or `YYYY-MM-DD hh:mm:ss`; an end that is not given is open. Idempotent.
    """
    return gql.Operation(
        _GET_FILTERED_LABEL_EXPORT_URL,
        gql.variables({"projectId": project_id}),
        gql.literals({"labelCreatedAt": label_created_at, "lastActivityAt": last_activity_at}),
    )


_GET_QUEUED_DATA_ROWS_EXPORT_URL = gql.Document(
    name="GetQueuedDataRowsExportUrlPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetQueuedDataRowsExportUrl,
    text="""
mutation GetQueuedDataRowsExportUrlPyApi($projectId: ID!, $includeMetadata: Boolean!) {
  exportQueuedDataRows(
    data: {projectId: $projectId, includeMetadataInput: $includeMetadata}
  ) {
    downloadUrl
    createdAt
    status
  }
}
""",
)


def get_queued_data_rows_export_url(
    *, project_id: str, include_metadata: bool
) -> gql.Operation[GetQueuedDataRowsExportUrl]:
    """Asks for the old export of the data rows that wait in a project. Idempotent: the same request again, until the
    status is COMPLETE, gives the URL.
    """
    return gql.Operation(
        _GET_QUEUED_DATA_ROWS_EXPORT_URL, gql.variables({"projectId": project_id, "includeMetadata": include_metadata})
    )


_GET_DATASET_DATA_ROWS_EXPORT_URL = gql.Document(
    name="GetDatasetDataRowsExportUrlPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetDatasetDataRowsExportUrl,
    text="""
mutation GetDatasetDataRowsExportUrlPyApi($datasetId: ID!, $includeMetadata: Boolean!) {
  exportDatasetDataRows(
    data: {datasetId: $datasetId, includeMetadataInput: $includeMetadata}
  ) {
    downloadUrl
    createdAt
    status
  }
}
""",
)


def get_dataset_data_rows_export_url(
    *, dataset_id: str, include_metadata: bool
) -> gql.Operation[GetDatasetDataRowsExportUrl]:
    """Asks for the old export of a dataset's data rows. Idempotent: the same request again, until the status is
    COMPLETE, gives the URL.
    """
    return gql.Operation(
        _GET_DATASET_DATA_ROWS_EXPORT_URL, gql.variables({"datasetId": dataset_id, "includeMetadata": include_metadata})
    )


_GET_BATCH_DATA_ROWS_EXPORT_URL = gql.Document(
    name="GetBatchDataRowsExportUrlPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetBatchDataRowsExportUrl,
    text="""
mutation GetBatchDataRowsExportUrlPyApi($batchId: ID!, $includeMetadata: Boolean!) {
  exportBatchDataRows(
    data: {batchId: $batchId, includeMetadataInput: $includeMetadata}
  ) {
    downloadUrl
    createdAt
    status
  }
}
""",
)


def get_batch_data_rows_export_url(
    *, batch_id: str, include_metadata: bool
) -> gql.Operation[GetBatchDataRowsExportUrl]:
    """Asks for the old export of a batch's data rows. Idempotent: the same request again, until the status is COMPLETE,
    gives the URL.
    """
    return gql.Operation(
        _GET_BATCH_DATA_ROWS_EXPORT_URL, gql.variables({"batchId": batch_id, "includeMetadata": include_metadata})
    )


_EXPORT_MODEL_RUN_ANNOTATIONS = gql.Document(
    name="exportModelRunAnnotationsPyApi",
    retry=gql.Retry.ALWAYS,
    experimental=True,
    result=ExportModelRunAnnotations,
    text="""
mutation exportModelRunAnnotationsPyApi($modelRunId: ID!) {
  exportModelRunAnnotations(data: {modelRunId: $modelRunId}) {
    downloadUrl
    createdAt
    status
  }
}
""",
)


def export_model_run_annotations(*, model_run_id: str) -> gql.Operation[ExportModelRunAnnotations]:
    """Asks for the old export of a model run's annotations. Idempotent: the same request again, until there is a URL,
    gives it.
    """
    return gql.Operation(_EXPORT_MODEL_RUN_ANNOTATIONS, gql.variables({"modelRunId": model_run_id}))
