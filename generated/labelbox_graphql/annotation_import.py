"""Operations of queries/annotation_import.graphql. Generated: edit the query, then `make generate`."""

from collections.abc import Sequence

from pydantic import Field

from . import runtime as gql
from .fragments import (
    BulkImportRequestFields,
    LabelImportFields,
    MALPredictionImportFields,
    MEAPredictionImportFields,
    MEAToMALPredictionImportFields,
    ProjectFields,
    UserFields,
)


class GetLabelImport(gql.Model):
    label_import: LabelImportFields | None = Field(alias="labelImport")


class GetMALPredictionImport(gql.Model):
    model_assisted_labeling_prediction_import: MALPredictionImportFields | None = Field(
        alias="modelAssistedLabelingPredictionImport"
    )


class GetMEAToMALPredictionImport(gql.Model):
    mea_to_mal_prediction_import: MEAToMALPredictionImportFields | None = Field(alias="meaToMalPredictionImport")


class GetMEAPredictionImport(gql.Model):
    model_error_analysis_prediction_import: MEAPredictionImportFields | None = Field(
        alias="modelErrorAnalysisPredictionImport"
    )


class GetBulkImportRequest(gql.Model):
    bulk_import_request: BulkImportRequestFields | None = Field(alias="bulkImportRequest")


class GetBulkImportRequestByName(gql.Model):
    bulk_import_request: BulkImportRequestFields | None = Field(alias="bulkImportRequest")


class GetBulkImportRequests(gql.Model):
    bulk_import_requests: gql.Records[BulkImportRequestFields] = Field(alias="bulkImportRequests")


class GetBulkImportRequestCreatedByBulkImportRequest(gql.Model):
    created_by: UserFields | None = Field(alias="createdBy")
    "The user who started it."


class GetBulkImportRequestCreatedBy(gql.Model):
    bulk_import_request: GetBulkImportRequestCreatedByBulkImportRequest | None = Field(alias="bulkImportRequest")


class GetBulkImportRequestProjectBulkImportRequest(gql.Model):
    project: ProjectFields | None
    "The project that it is for."


class GetBulkImportRequestProject(gql.Model):
    bulk_import_request: GetBulkImportRequestProjectBulkImportRequest | None = Field(alias="bulkImportRequest")


class CreateLabelImportByFile(gql.Model):
    create_label_import: LabelImportFields = Field(alias="createLabelImport")


class CreateLabelImportByUrl(gql.Model):
    create_label_import: LabelImportFields = Field(alias="createLabelImport")


class CreateMALPredictionImportByFile(gql.Model):
    create_model_assisted_labeling_prediction_import: MALPredictionImportFields = Field(
        alias="createModelAssistedLabelingPredictionImport"
    )


class CreateMALPredictionImportByUrl(gql.Model):
    create_model_assisted_labeling_prediction_import: MALPredictionImportFields = Field(
        alias="createModelAssistedLabelingPredictionImport"
    )


class CreateMEAPredictionImportByFile(gql.Model):
    create_model_error_analysis_prediction_import: MEAPredictionImportFields = Field(
        alias="createModelErrorAnalysisPredictionImport"
    )


class CreateMEAPredictionImportByUrl(gql.Model):
    create_model_error_analysis_prediction_import: MEAPredictionImportFields = Field(
        alias="createModelErrorAnalysisPredictionImport"
    )


class CreateMEAToMALPredictionImport(gql.Model):
    create_mal_prediction_import_for_model_run_data_rows: MEAToMALPredictionImportFields = Field(
        alias="createMalPredictionImportForModelRunDataRows"
    )


class CreateBulkImportRequestFromFile(gql.Model):
    create_bulk_import_request: BulkImportRequestFields = Field(alias="createBulkImportRequest")


class CreateBulkImportRequest(gql.Model):
    create_bulk_import_request: BulkImportRequestFields = Field(alias="createBulkImportRequest")


class DeleteBulkImportRequestDeleteBulkImportRequest(gql.Model):
    uid: str = Field(alias="id")
    "The import's id."
    name: str
    "The name, by which it can be found in its project."


class DeleteBulkImportRequest(gql.Model):
    delete_bulk_import_request: DeleteBulkImportRequestDeleteBulkImportRequest | None = Field(
        alias="deleteBulkImportRequest"
    )


_GET_LABEL_IMPORT = gql.Document(
    name="getLabelImportPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetLabelImport,
    text="""
query getLabelImportPyApi($projectId: ID!, $name: String!) {
  labelImport(where: {projectId: $projectId, name: $name}) {
    id
    errorFileUrl
    inputFileUrl
    name
    progress
    state
    statusFileUrl
    project {
      id
      name
      description
      createdAt
      updatedAt
      setupComplete
      lastActivityTime
      queueMode
      allowedMediaType
      autoAuditNumberOfLabels
      autoAuditPercentage
    }
  }
}
""",
)


def get_label_import(*, project_id: str, name: str) -> gql.Operation[GetLabelImport]:
    """The import of labels of that name into a project; null where there is none. Its files are there for 24 hours."""
    return gql.Operation(_GET_LABEL_IMPORT, gql.variables({"projectId": project_id, "name": name}))


_GET_MAL_PREDICTION_IMPORT = gql.Document(
    name="getModelAssistedLabelingPredictionImportPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetMALPredictionImport,
    text="""
query getModelAssistedLabelingPredictionImportPyApi($projectId: ID!, $name: String!) {
  modelAssistedLabelingPredictionImport(
    where: {projectId: $projectId, name: $name}
  ) {
    id
    errorFileUrl
    inputFileUrl
    name
    progress
    state
    statusFileUrl
    project {
      id
      name
      description
      createdAt
      updatedAt
      setupComplete
      lastActivityTime
      queueMode
      allowedMediaType
      autoAuditNumberOfLabels
      autoAuditPercentage
    }
  }
}
""",
)


def get_mal_prediction_import(*, project_id: str, name: str) -> gql.Operation[GetMALPredictionImport]:
    """The import of pre-labels of that name into a project; null where there is none. Its files are there for 24 hours."""
    return gql.Operation(_GET_MAL_PREDICTION_IMPORT, gql.variables({"projectId": project_id, "name": name}))


_GET_MEA_TO_MAL_PREDICTION_IMPORT = gql.Document(
    name="getMEAToMALPredictionImportPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetMEAToMALPredictionImport,
    text="""
query getMEAToMALPredictionImportPyApi($projectId: ID!, $name: String!) {
  meaToMalPredictionImport(where: {projectId: $projectId, name: $name}) {
    id
    errorFileUrl
    inputFileUrl
    name
    progress
    state
    statusFileUrl
    project {
      id
      name
      description
      createdAt
      updatedAt
      setupComplete
      lastActivityTime
      queueMode
      allowedMediaType
      autoAuditNumberOfLabels
      autoAuditPercentage
    }
  }
}
""",
)


def get_mea_to_mal_prediction_import(*, project_id: str, name: str) -> gql.Operation[GetMEAToMALPredictionImport]:
    """The import of that name of a model run's predictions into a project; null where there is none. Its files are
    there for 24 hours.
    """
    return gql.Operation(_GET_MEA_TO_MAL_PREDICTION_IMPORT, gql.variables({"projectId": project_id, "name": name}))


_GET_MEA_PREDICTION_IMPORT = gql.Document(
    name="getModelErrorAnalysisPredictionImportPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetMEAPredictionImport,
    text="""
query getModelErrorAnalysisPredictionImportPyApi($modelRunId: ID!, $name: String!) {
  modelErrorAnalysisPredictionImport(
    where: {modelRunId: $modelRunId, name: $name}
  ) {
    id
    errorFileUrl
    inputFileUrl
    modelRunId
    name
    progress
    state
    statusFileUrl
  }
}
""",
)


def get_mea_prediction_import(*, model_run_id: str, name: str) -> gql.Operation[GetMEAPredictionImport]:
    """The import of predictions of that name into a model run; null where there is none. Its files are there for 24
    hours.
    """
    return gql.Operation(_GET_MEA_PREDICTION_IMPORT, gql.variables({"modelRunId": model_run_id, "name": name}))


_GET_BULK_IMPORT_REQUEST = gql.Document(
    name="GetBulkImportRequestPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetBulkImportRequest,
    text="""
query GetBulkImportRequestPyApi($id: ID!) {
  bulkImportRequest(where: {id: $id}) {
    id
    createdAt
    errorFileUrl
    inputFileUrl
    name
    state
    statusFileUrl
  }
}
""",
)


def get_bulk_import_request(*, id: str) -> gql.Operation[GetBulkImportRequest]:
    """One import request of the old kind; null where there is none."""
    return gql.Operation(_GET_BULK_IMPORT_REQUEST, gql.variables({"id": id}))


_GET_BULK_IMPORT_REQUEST_BY_NAME = gql.Document(
    name="getBulkImportRequestPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetBulkImportRequestByName,
    text="""
query getBulkImportRequestPyApi($projectId: ID!, $name: String!) {
  bulkImportRequest(where: {projectId: $projectId, name: $name}) {
    id
    createdAt
    errorFileUrl
    inputFileUrl
    name
    state
    statusFileUrl
  }
}
""",
)


def get_bulk_import_request_by_name(*, project_id: str, name: str) -> gql.Operation[GetBulkImportRequestByName]:
    """The import request of the old kind with that name in a project; null where there is none."""
    return gql.Operation(_GET_BULK_IMPORT_REQUEST_BY_NAME, gql.variables({"projectId": project_id, "name": name}))


_GET_BULK_IMPORT_REQUESTS = gql.PagedDocument(
    gql.Document(
        name="ListAllImportRequestsPyApi",
        retry=gql.Retry.ALWAYS,
        result=GetBulkImportRequests,
        text="""
query ListAllImportRequestsPyApi($projectId: ID!) {
  bulkImportRequests(
    where: {projectId: $projectId}
    skip: <<skip>>
    first: <<first>>
  ) {
    id
    createdAt
    errorFileUrl
    inputFileUrl
    name
    state
    statusFileUrl
  }
}
""",
    ),
    items=("bulk_import_requests",),
)


def get_bulk_import_requests(*, project_id: str) -> gql.Pages[GetBulkImportRequests, BulkImportRequestFields]:
    """The import requests of the old kind of a project, the oldest first."""
    return gql.Pages(_GET_BULK_IMPORT_REQUESTS, gql.variables({"projectId": project_id}))


_GET_BULK_IMPORT_REQUEST_CREATED_BY = gql.Document(
    name="GetBulkImportRequestCreatedByPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetBulkImportRequestCreatedBy,
    text="""
query GetBulkImportRequestCreatedByPyApi($id: ID!) {
  bulkImportRequest(where: {id: $id}) {
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


def get_bulk_import_request_created_by(*, id: str) -> gql.Operation[GetBulkImportRequestCreatedBy]:
    """The user who started an import request of the old kind."""
    return gql.Operation(_GET_BULK_IMPORT_REQUEST_CREATED_BY, gql.variables({"id": id}))


_GET_BULK_IMPORT_REQUEST_PROJECT = gql.Document(
    name="GetBulkImportRequestProjectPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetBulkImportRequestProject,
    text="""
query GetBulkImportRequestProjectPyApi($id: ID!) {
  bulkImportRequest(where: {id: $id}) {
    project {
      id
      name
      description
      createdAt
      updatedAt
      setupComplete
      lastActivityTime
      queueMode
      allowedMediaType
      autoAuditNumberOfLabels
      autoAuditPercentage
    }
  }
}
""",
)


def get_bulk_import_request_project(*, id: str) -> gql.Operation[GetBulkImportRequestProject]:
    """The project that an import request of the old kind is for."""
    return gql.Operation(_GET_BULK_IMPORT_REQUEST_PROJECT, gql.variables({"id": id}))


_CREATE_LABEL_IMPORT_BY_FILE = gql.Document(
    name="createLabelImportByFilePyApi",
    retry=gql.Retry.NOT_SENT,
    result=CreateLabelImportByFile,
    text="""
mutation createLabelImportByFilePyApi($projectId: ID!, $name: String!, $file: Upload!, $contentLength: Int!) {
  createLabelImport(
    data: {projectId: $projectId, name: $name, filePayload: {file: $file, contentLength: $contentLength}}
  ) {
    id
    errorFileUrl
    inputFileUrl
    name
    progress
    state
    statusFileUrl
    project {
      id
      name
      description
      createdAt
      updatedAt
      setupComplete
      lastActivityTime
      queueMode
      allowedMediaType
      autoAuditNumberOfLabels
      autoAuditPercentage
    }
  }
}
""",
)


def create_label_import_by_file(
    *, project_id: str, name: str, file: gql.Upload, content_length: int
) -> gql.Operation[CreateLabelImportByFile]:
    """Starts an import of labels from a file that travels with the request. Not repeated blindly: a second import
    doubles the labels. Whether a request that got no answer arrived, one sees by asking for the import's name.
    """
    return gql.Operation(
        _CREATE_LABEL_IMPORT_BY_FILE,
        gql.variables({"projectId": project_id, "name": name, "file": file, "contentLength": content_length}),
    )


_CREATE_LABEL_IMPORT_BY_URL = gql.Document(
    name="createLabelImportByUrlPyApi",
    retry=gql.Retry.NOT_SENT,
    result=CreateLabelImportByUrl,
    text="""
mutation createLabelImportByUrlPyApi($projectId: ID!, $name: String!, $fileUrl: String!) {
  createLabelImport(data: {projectId: $projectId, name: $name, fileUrl: $fileUrl}) {
    id
    errorFileUrl
    inputFileUrl
    name
    progress
    state
    statusFileUrl
    project {
      id
      name
      description
      createdAt
      updatedAt
      setupComplete
      lastActivityTime
      queueMode
      allowedMediaType
      autoAuditNumberOfLabels
      autoAuditPercentage
    }
  }
}
""",
)


def create_label_import_by_url(*, project_id: str, name: str, file_url: str) -> gql.Operation[CreateLabelImportByUrl]:
    """Starts an import of labels from a URL that the server can read. Not repeated blindly: ask for its name."""
    return gql.Operation(
        _CREATE_LABEL_IMPORT_BY_URL, gql.variables({"projectId": project_id, "name": name, "fileUrl": file_url})
    )


_CREATE_MAL_PREDICTION_IMPORT_BY_FILE = gql.Document(
    name="createMALPredictionImportByFilePyApi",
    retry=gql.Retry.NOT_SENT,
    result=CreateMALPredictionImportByFile,
    text="""
mutation createMALPredictionImportByFilePyApi($projectId: ID!, $name: String!, $file: Upload!, $contentLength: Int!) {
  createModelAssistedLabelingPredictionImport(
    data: {projectId: $projectId, name: $name, filePayload: {file: $file, contentLength: $contentLength}}
  ) {
    id
    errorFileUrl
    inputFileUrl
    name
    progress
    state
    statusFileUrl
    project {
      id
      name
      description
      createdAt
      updatedAt
      setupComplete
      lastActivityTime
      queueMode
      allowedMediaType
      autoAuditNumberOfLabels
      autoAuditPercentage
    }
  }
}
""",
)


def create_mal_prediction_import_by_file(
    *, project_id: str, name: str, file: gql.Upload, content_length: int
) -> gql.Operation[CreateMALPredictionImportByFile]:
    """Starts an import of pre-labels from a file that travels with the request. Not repeated blindly: ask for its name."""
    return gql.Operation(
        _CREATE_MAL_PREDICTION_IMPORT_BY_FILE,
        gql.variables({"projectId": project_id, "name": name, "file": file, "contentLength": content_length}),
    )


_CREATE_MAL_PREDICTION_IMPORT_BY_URL = gql.Document(
    name="createMALPredictionImportByUrlPyApi",
    retry=gql.Retry.NOT_SENT,
    result=CreateMALPredictionImportByUrl,
    text="""
mutation createMALPredictionImportByUrlPyApi($projectId: ID!, $name: String!, $fileUrl: String!) {
  createModelAssistedLabelingPredictionImport(
    data: {projectId: $projectId, name: $name, fileUrl: $fileUrl}
  ) {
    id
    errorFileUrl
    inputFileUrl
    name
    progress
    state
    statusFileUrl
    project {
      id
      name
      description
      createdAt
      updatedAt
      setupComplete
      lastActivityTime
      queueMode
      allowedMediaType
      autoAuditNumberOfLabels
      autoAuditPercentage
    }
  }
}
""",
)


def create_mal_prediction_import_by_url(
    *, project_id: str, name: str, file_url: str
) -> gql.Operation[CreateMALPredictionImportByUrl]:
    """Starts an import of pre-labels from a URL that the server can read. Not repeated blindly: ask for its name."""
    return gql.Operation(
        _CREATE_MAL_PREDICTION_IMPORT_BY_URL,
        gql.variables({"projectId": project_id, "name": name, "fileUrl": file_url}),
    )


_CREATE_MEA_PREDICTION_IMPORT_BY_FILE = gql.Document(
    name="createMEAPredictionImportByFilePyApi",
    retry=gql.Retry.NOT_SENT,
    result=CreateMEAPredictionImportByFile,
    text="""
mutation createMEAPredictionImportByFilePyApi($modelRunId: ID!, $name: String!, $file: Upload!, $contentLength: Int!) {
  createModelErrorAnalysisPredictionImport(
    data: {modelRunId: $modelRunId, name: $name, filePayload: {file: $file, contentLength: $contentLength}}
  ) {
    id
    errorFileUrl
    inputFileUrl
    modelRunId
    name
    progress
    state
    statusFileUrl
  }
}
""",
)


def create_mea_prediction_import_by_file(
    *, model_run_id: str, name: str, file: gql.Upload, content_length: int
) -> gql.Operation[CreateMEAPredictionImportByFile]:
    """Starts an import of predictions into a model run from a file that travels with the request. Not repeated blindly:
    ask for its name.
    """
    return gql.Operation(
        _CREATE_MEA_PREDICTION_IMPORT_BY_FILE,
        gql.variables({"modelRunId": model_run_id, "name": name, "file": file, "contentLength": content_length}),
    )


_CREATE_MEA_PREDICTION_IMPORT_BY_URL = gql.Document(
    name="createMEAPredictionImportByUrlPyApi",
    retry=gql.Retry.NOT_SENT,
    result=CreateMEAPredictionImportByUrl,
    text="""
mutation createMEAPredictionImportByUrlPyApi($modelRunId: ID!, $name: String!, $fileUrl: String!) {
  createModelErrorAnalysisPredictionImport(
    data: {modelRunId: $modelRunId, name: $name, fileUrl: $fileUrl}
  ) {
    id
    errorFileUrl
    inputFileUrl
    modelRunId
    name
    progress
    state
    statusFileUrl
  }
}
""",
)


def create_mea_prediction_import_by_url(
    *, model_run_id: str, name: str, file_url: str
) -> gql.Operation[CreateMEAPredictionImportByUrl]:
    """Starts an import of predictions into a model run from a URL that the server can read. Not repeated blindly: ask
    for its name.
    """
    return gql.Operation(
        _CREATE_MEA_PREDICTION_IMPORT_BY_URL,
        gql.variables({"modelRunId": model_run_id, "name": name, "fileUrl": file_url}),
    )


_CREATE_MEA_TO_MAL_PREDICTION_IMPORT = gql.Document(
    name="createMalPredictionImportForModelRunDataRowsPyApi",
    retry=gql.Retry.NOT_SENT,
    result=CreateMEAToMALPredictionImport,
    text="""
mutation createMalPredictionImportForModelRunDataRowsPyApi($projectId: ID!, $name: String!, $modelRunId: ID!, $dataRowIds: [ID!]!) {
  createMalPredictionImportForModelRunDataRows(
    data: {name: $name, modelRunId: $modelRunId, dataRowIds: $dataRowIds, projectId: $projectId}
  ) {
    id
    errorFileUrl
    inputFileUrl
    name
    progress
    state
    statusFileUrl
    project {
      id
      name
      description
      createdAt
      updatedAt
      setupComplete
      lastActivityTime
      queueMode
      allowedMediaType
      autoAuditNumberOfLabels
      autoAuditPercentage
    }
  }
}
""",
)


def create_mea_to_mal_prediction_import(
    *, project_id: str, name: str, model_run_id: str, data_row_ids: Sequence[str]
) -> gql.Operation[CreateMEAToMALPredictionImport]:
    """Starts an import of a model run's predictions for some of its data rows into a project, as pre-labels. Not
    repeated blindly: ask for its name.
    """
    return gql.Operation(
        _CREATE_MEA_TO_MAL_PREDICTION_IMPORT,
        gql.variables({"projectId": project_id, "name": name, "modelRunId": model_run_id, "dataRowIds": data_row_ids}),
    )


_CREATE_BULK_IMPORT_REQUEST_FROM_FILE = gql.Document(
    name="createBulkImportRequestFromFilePyApi",
    retry=gql.Retry.NOT_SENT,
    result=CreateBulkImportRequestFromFile,
    text="""
mutation createBulkImportRequestFromFilePyApi($projectId: ID!, $name: String!, $file: Upload!, $contentLength: Int!) {
  createBulkImportRequest(
    data: {projectId: $projectId, name: $name, filePayload: {file: $file, contentLength: $contentLength}}
  ) {
    id
    createdAt
    errorFileUrl
    inputFileUrl
    name
    state
    statusFileUrl
  }
}
""",
)


def create_bulk_import_request_from_file(
    *, project_id: str, name: str, file: gql.Upload, content_length: int
) -> gql.Operation[CreateBulkImportRequestFromFile]:
    """Starts an import request of the old kind from a file that travels with the request. Not repeated blindly: ask for
    its name.
    """
    return gql.Operation(
        _CREATE_BULK_IMPORT_REQUEST_FROM_FILE,
        gql.variables({"projectId": project_id, "name": name, "file": file, "contentLength": content_length}),
    )


_CREATE_BULK_IMPORT_REQUEST = gql.Document(
    name="createBulkImportRequestPyApi",
    retry=gql.Retry.NOT_SENT,
    result=CreateBulkImportRequest,
    text="""
mutation createBulkImportRequestPyApi($projectId: ID!, $name: String!, $fileUrl: String!) {
  createBulkImportRequest(
    data: {projectId: $projectId, name: $name, fileUrl: $fileUrl}
  ) {
    id
    createdAt
    errorFileUrl
    inputFileUrl
    name
    state
    statusFileUrl
  }
}
""",
)


def create_bulk_import_request(*, project_id: str, name: str, file_url: str) -> gql.Operation[CreateBulkImportRequest]:
    """Starts an import request of the old kind from a URL that the server can read. Not repeated blindly: ask for its
    name.
    """
    return gql.Operation(
        _CREATE_BULK_IMPORT_REQUEST, gql.variables({"projectId": project_id, "name": name, "fileUrl": file_url})
    )


_DELETE_BULK_IMPORT_REQUEST = gql.Document(
    name="deleteBulkImportRequestPyApi",
    retry=gql.Retry.ALWAYS,
    result=DeleteBulkImportRequest,
    text="""
mutation deleteBulkImportRequestPyApi($id: ID!) {
  deleteBulkImportRequest(where: {id: $id}) {
    id
    name
  }
}
""",
)


def delete_bulk_import_request(*, id: str) -> gql.Operation[DeleteBulkImportRequest]:
    """Idempotent: the import request of that id is gone afterwards, with the annotations that it made."""
    return gql.Operation(_DELETE_BULK_IMPORT_REQUEST, gql.variables({"id": id}))
