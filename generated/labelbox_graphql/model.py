"""Operations of queries/model.graphql. Generated: edit the query, then `make generate`."""

from collections.abc import Sequence
from typing import Any

from pydantic import Field

from . import runtime as gql
from .enums import JobStatus, TrainingPipelineStatus
from .filters import ModelRunOrderByInput, ModelRunWhereInput, ModelWhereInput
from .fragments import FoundryAppFields, ModelFields, ModelRunDataRowFields, ModelRunFields
from .inputs import (
    CreateAssignDataRowsToDataSplitTaskInput,
    CreateModelJobForDataRowsInput,
    UpdateModelRunConfigInput,
    UpdateTrainingPipelineInput,
)


class GetModel(gql.Model):
    model: ModelFields | None


class GetModels(gql.Model):
    models: gql.Records[ModelFields]


class GetModelModelRunsModel(gql.Model):
    model_runs: gql.Records[ModelRunFields] = Field(alias="modelRuns")
    "Its runs."


class GetModelModelRuns(gql.Model):
    model: GetModelModelRunsModel | None


class GetModelRun(gql.Model):
    model_run: ModelRunFields | None = Field(alias="modelRun")


class GetModelRunConfigModelRun(gql.Model):
    training_metadata: Any | None = Field(alias="trainingMetadata")
    "The configuration of the training; null where none was set."


class GetModelRunConfig(gql.Model):
    model_run: GetModelRunConfigModelRun | None = Field(alias="modelRun")


class GetModelRunDataRowsAnnotationGroupsPageInfo(gql.Model):
    end_cursor: str | None = Field(alias="endCursor")


class GetModelRunDataRowsAnnotationGroups(gql.Model):
    nodes: gql.Records[ModelRunDataRowFields]
    page_info: GetModelRunDataRowsAnnotationGroupsPageInfo = Field(alias="pageInfo")


class GetModelRunDataRows(gql.Model):
    annotation_groups: GetModelRunDataRowsAnnotationGroups = Field(alias="annotationGroups")


class GetLabelRegistrationStatusMeaLabelRegistrationTaskStatus(gql.Model):
    status: JobStatus
    "How far it is."
    error_message: str | None = Field(alias="errorMessage")
    "Why it failed."


class GetLabelRegistrationStatus(gql.Model):
    mea_label_registration_task_status: GetLabelRegistrationStatusMeaLabelRegistrationTaskStatus = Field(
        alias="MEALabelRegistrationTaskStatus"
    )


class GetDataRowRegistrationStatusMeaDataRowRegistrationTaskStatus(gql.Model):
    status: JobStatus
    "How far it is."
    error_message: str | None = Field(alias="errorMessage")
    "Why it failed."


class GetDataRowRegistrationStatus(gql.Model):
    mea_data_row_registration_task_status: GetDataRowRegistrationStatusMeaDataRowRegistrationTaskStatus = Field(
        alias="MEADataRowRegistrationTaskStatus"
    )


class GetDataSplitStatusAssignDataRowsToDataSplitTaskStatus(gql.Model):
    status: JobStatus
    "How far it is."
    error_message: str | None = Field(alias="errorMessage")
    "Why it failed."


class GetDataSplitStatus(gql.Model):
    assign_data_rows_to_data_split_task_status: GetDataSplitStatusAssignDataRowsToDataSplitTaskStatus = Field(
        alias="assignDataRowsToDataSplitTaskStatus"
    )


class GetFoundryApp(gql.Model):
    find_model_foundry_app: FoundryAppFields | None = Field(alias="findModelFoundryApp")


class CreateModel(gql.Model):
    create_model: ModelFields = Field(alias="createModel")


class DeleteModel(gql.Model):
    delete_models: bool | None = Field(alias="deleteModels")
    "Returns a scalar (no selection is sent)."


class CreateModelRun(gql.Model):
    create_model_run: ModelRunFields = Field(alias="createModelRun")


class DeleteModelRun(gql.Model):
    delete_model_runs: bool | None = Field(alias="deleteModelRuns")


class DeleteModelRunDataRows(gql.Model):
    delete_model_run_data_rows: bool | None = Field(alias="deleteModelRunDataRows")


class RegisterLabels(gql.Model):
    create_mea_model_run_label_registration_task: str = Field(alias="createMEAModelRunLabelRegistrationTask")
    "Returns the id of the registration task."


class RegisterProjectLabels(gql.Model):
    create_mea_model_run_project_label_registration_task: str = Field(
        alias="createMEAModelRunProjectLabelRegistrationTask"
    )


class RegisterDataRows(gql.Model):
    create_mea_model_run_data_row_registration_task: str = Field(alias="createMEAModelRunDataRowRegistrationTask")


class AssignDataSplit(gql.Model):
    create_assign_data_rows_to_data_split_task: str = Field(alias="createAssignDataRowsToDataSplitTask")


class SetPipelineStatusUpdateTrainingPipeline(gql.Model):
    status: TrainingPipelineStatus | None
    "The state of the training."


class SetPipelineStatus(gql.Model):
    update_training_pipeline: SetPipelineStatusUpdateTrainingPipeline = Field(alias="updateTrainingPipeline")


class UpdateModelRunConfigUpdateModelRunConfig(gql.Model):
    training_metadata: Any | None = Field(alias="trainingMetadata")
    "The configuration of the training; null where none was set."


class UpdateModelRunConfig(gql.Model):
    update_model_run_config: UpdateModelRunConfigUpdateModelRunConfig = Field(alias="updateModelRunConfig")


class ResetModelRunConfigResetModelRunConfig(gql.Model):
    training_metadata: Any | None = Field(alias="trainingMetadata")
    "The configuration of the training; null where none was set."


class ResetModelRunConfig(gql.Model):
    reset_model_run_config: ResetModelRunConfigResetModelRunConfig = Field(alias="resetModelRunConfig")


class CreateFoundryApp(gql.Model):
    create_model_foundry_app: FoundryAppFields = Field(alias="createModelFoundryApp")


class DeleteFoundryAppDeleteModelFoundryApp(gql.Model):
    success: bool
    "Whether it worked."


class DeleteFoundryApp(gql.Model):
    delete_model_foundry_app: DeleteFoundryAppDeleteModelFoundryApp = Field(alias="deleteModelFoundryApp")


class CreateModelJobCreateModelJobForDataRows(gql.Model):
    task_id: str = Field(alias="taskId")
    "The task's id."
    typename__: str = Field(alias="__typename")


class CreateModelJob(gql.Model):
    create_model_job_for_data_rows: CreateModelJobCreateModelJobForDataRows = Field(alias="createModelJobForDataRows")


_GET_MODEL = gql.Document(
    name="GetModelPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetModel,
    text="""
query GetModelPyApi($id: ID!) {
  model(where: {id: $id}) {
    id
    name
    ontologyId
  }
}
""",
)


def get_model(*, id: str) -> gql.Operation[GetModel]:
    """One model by its id; null where it does not exist or is not visible to the API key."""
    return gql.Operation(_GET_MODEL, gql.variables({"id": id}))


_GET_MODELS = gql.PagedDocument(
    gql.Document(
        name="GetModelsPyApi",
        retry=gql.Retry.ALWAYS,
        result=GetModels,
        filters={"where": ModelWhereInput},
        text="""
query GetModelsPyApi($where: <<?where>>) {
  models(where: <<?where>>, skip: <<skip>>, first: <<first>>) {
    id
    name
    ontologyId
  }
}
""",
    ),
    items=("models",),
)


def get_models(*, where: gql.Condition | gql.Unset = gql.UNSET) -> gql.Pages[GetModels, ModelFields]:
    """The models of the organization."""
    return gql.Pages(_GET_MODELS, gql.variables({}), gql.literals({"where": where}))


_GET_MODEL_MODEL_RUNS = gql.PagedDocument(
    gql.Document(
        name="GetModelModelRunsPyApi",
        retry=gql.Retry.ALWAYS,
        result=GetModelModelRuns,
        filters={"where": ModelRunWhereInput},
        orders={"orderBy": ModelRunOrderByInput},
        text="""
query GetModelModelRunsPyApi($id: ID!, $where: <<?where>>) {
  model(where: {id: $id}) {
    modelRuns(
      where: <<?where>>
      skip: <<skip>>
      first: <<first>>
      orderBy: <<?orderBy>>
    ) {
      id
      createdAt
      createdBy
      modelId
      name
      trainingMetadata
      updatedAt
    }
  }
}
""",
    ),
    items=("model", "model_runs"),
)


def get_model_model_runs(
    *, id: str, where: gql.Condition | gql.Unset = gql.UNSET, order_by: gql.Order | gql.Unset = gql.UNSET
) -> gql.Pages[GetModelModelRuns, ModelRunFields]:
    """The runs of a model."""
    return gql.Pages(
        _GET_MODEL_MODEL_RUNS, gql.variables({"id": id}), gql.literals({"where": where, "orderBy": order_by})
    )


_GET_MODEL_RUN = gql.Document(
    name="GetModelRunPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetModelRun,
    text="""
query GetModelRunPyApi($id: ID!) {
  modelRun(where: {id: $id}) {
    id
    createdAt
    createdBy
    modelId
    name
    trainingMetadata
    updatedAt
  }
}
""",
)


def get_model_run(*, id: str) -> gql.Operation[GetModelRun]:
    """One model run by its id; null where it does not exist or is not visible to the API key."""
    return gql.Operation(_GET_MODEL_RUN, gql.variables({"id": id}))


_GET_MODEL_RUN_CONFIG = gql.Document(
    name="ModelRunPyApi",
    retry=gql.Retry.ALWAYS,
    experimental=True,
    result=GetModelRunConfig,
    text="""
query ModelRunPyApi($modelRunId: ID!) {
  modelRun(where: {id: $modelRunId}) {
    trainingMetadata
  }
}
""",
)


def get_model_run_config(*, model_run_id: str) -> gql.Operation[GetModelRunConfig]:
    """The configuration of a model run's training; null where none was set."""
    return gql.Operation(_GET_MODEL_RUN_CONFIG, gql.variables({"modelRunId": model_run_id}))


_GET_MODEL_RUN_DATA_ROWS = gql.PagedDocument(
    gql.Document(
        name="modelRunPyApi",
        retry=gql.Retry.ALWAYS,
        result=GetModelRunDataRows,
        text="""
query modelRunPyApi($modelRunId: ID!, $from: String, $first: Int) {
  annotationGroups(
    where: {modelRunId: {id: $modelRunId}}
    after: $from
    first: $first
  ) {
    nodes {
      id
      dataSplit
      labelId
      modelRunId
      dataRow {
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
    pageInfo {
      endCursor
    }
  }
}
""",
    ),
    items=("annotation_groups", "nodes"),
    cursor=("annotation_groups", "page_info", "end_cursor"),
)


def get_model_run_data_rows(*, model_run_id: str) -> gql.Pages[GetModelRunDataRows, ModelRunDataRowFields]:
    """The data rows of a model run, each with the split it is in."""
    return gql.Pages(_GET_MODEL_RUN_DATA_ROWS, gql.variables({"modelRunId": model_run_id}))


_GET_LABEL_REGISTRATION_STATUS = gql.Document(
    name="MEALabelRegistrationTaskStatusPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetLabelRegistrationStatus,
    text="""
query MEALabelRegistrationTaskStatusPyApi($id: ID!) {
  MEALabelRegistrationTaskStatus(where: {id: $id}) {
    status
    errorMessage
  }
}
""",
)


def get_label_registration_status(*, id: str) -> gql.Operation[GetLabelRegistrationStatus]:
    """How far the registration of labels with a model run is."""
    return gql.Operation(_GET_LABEL_REGISTRATION_STATUS, gql.variables({"id": id}))


_GET_DATA_ROW_REGISTRATION_STATUS = gql.Document(
    name="MEADataRowRegistrationTaskStatusPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetDataRowRegistrationStatus,
    text="""
query MEADataRowRegistrationTaskStatusPyApi($id: ID!) {
  MEADataRowRegistrationTaskStatus(where: {id: $id}) {
    status
    errorMessage
  }
}
""",
)


def get_data_row_registration_status(*, id: str) -> gql.Operation[GetDataRowRegistrationStatus]:
    """How far the registration of data rows with a model run is."""
    return gql.Operation(_GET_DATA_ROW_REGISTRATION_STATUS, gql.variables({"id": id}))


_GET_DATA_SPLIT_STATUS = gql.Document(
    name="assignDataRowsToDataSplitTaskStatusPyApi",
    retry=gql.Retry.ALWAYS,
    experimental=True,
    result=GetDataSplitStatus,
    text="""
query assignDataRowsToDataSplitTaskStatusPyApi($id: ID!) {
  assignDataRowsToDataSplitTaskStatus(where: {id: $id}) {
    status
    errorMessage
  }
}
""",
)


def get_data_split_status(*, id: str) -> gql.Operation[GetDataSplitStatus]:
    """How far the assignment of data rows to a split is."""
    return gql.Operation(_GET_DATA_SPLIT_STATUS, gql.variables({"id": id}))


_GET_FOUNDRY_APP = gql.Document(
    name="GetFoundryAppByIdPyApi",
    retry=gql.Retry.ALWAYS,
    result=GetFoundryApp,
    text="""
query GetFoundryAppByIdPyApi($id: ID!) {
  findModelFoundryApp(where: {id: $id}) {
    id
    modelId
    name
    description
    inferenceParams
    classToSchemaId
    ontologyId
    createdBy
  }
}
""",
)


def get_foundry_app(*, id: str) -> gql.Operation[GetFoundryApp]:
    """One foundry app: a model of Labelbox with its parameters; null where there is none."""
    return gql.Operation(_GET_FOUNDRY_APP, gql.variables({"id": id}))


_CREATE_MODEL = gql.Document(
    name="createModelPyApi",
    retry=gql.Retry.NOT_SENT,
    result=CreateModel,
    text="""
mutation createModelPyApi($name: String!, $ontologyId: ID!) {
  createModel(data: {name: $name, ontologyId: $ontologyId}) {
    id
    name
    ontologyId
  }
}
""",
)


def create_model(*, name: str, ontology_id: str) -> gql.Operation[CreateModel]:
    """Not idempotent: a repeated request makes a second model."""
    return gql.Operation(_CREATE_MODEL, gql.variables({"name": name, "ontologyId": ontology_id}))


_DELETE_MODEL = gql.Document(
    name="DeleteModelPyApi",
    retry=gql.Retry.ALWAYS,
    result=DeleteModel,
    text="""
mutation DeleteModelPyApi($id: ID!) {
  deleteModels(where: {ids: [$id]})
}
""",
)


def delete_model(*, id: str) -> gql.Operation[DeleteModel]:
    """Idempotent: the model of that id is gone afterwards, with its runs."""
    return gql.Operation(_DELETE_MODEL, gql.variables({"id": id}))


_CREATE_MODEL_RUN = gql.Document(
    name="CreateModelRunPyApi",
    retry=gql.Retry.NOT_SENT,
    result=CreateModelRun,
    text="""
mutation CreateModelRunPyApi($modelId: ID!, $name: String!, $config: Json) {
  createModelRun(
    data: {name: $name, trainingMetadata: $config, modelId: $modelId}
  ) {
    id
    createdAt
    createdBy
    modelId
    name
    trainingMetadata
    updatedAt
  }
}
""",
)


def create_model_run(
    *, model_id: str, name: str, config: gql.JSONValue | None | gql.Unset = gql.UNSET
) -> gql.Operation[CreateModelRun]:
    """Not idempotent: a repeated request makes a second run. The configuration may be any JSON."""
    return gql.Operation(_CREATE_MODEL_RUN, gql.variables({"modelId": model_id, "name": name, "config": config}))


_DELETE_MODEL_RUN = gql.Document(
    name="DeleteModelRunPyApi",
    retry=gql.Retry.ALWAYS,
    result=DeleteModelRun,
    text="""
mutation DeleteModelRunPyApi($id: ID!) {
  deleteModelRuns(where: {ids: [$id]})
}
""",
)


def delete_model_run(*, id: str) -> gql.Operation[DeleteModelRun]:
    """Idempotent: the run of that id is gone afterwards, with its predictions."""
    return gql.Operation(_DELETE_MODEL_RUN, gql.variables({"id": id}))


_DELETE_MODEL_RUN_DATA_ROWS = gql.Document(
    name="DeleteModelRunDataRowsPyApi",
    retry=gql.Retry.ALWAYS,
    result=DeleteModelRunDataRows,
    text="""
mutation DeleteModelRunDataRowsPyApi($modelRunId: ID!, $dataRowIds: [ID!]!) {
  deleteModelRunDataRows(
    where: {modelRunId: $modelRunId, dataRowIds: $dataRowIds}
  )
}
""",
)


def delete_model_run_data_rows(
    *, model_run_id: str, data_row_ids: Sequence[str]
) -> gql.Operation[DeleteModelRunDataRows]:
    """Idempotent: the data rows are not in the run afterwards."""
    return gql.Operation(
        _DELETE_MODEL_RUN_DATA_ROWS, gql.variables({"modelRunId": model_run_id, "dataRowIds": data_row_ids})
    )


_REGISTER_LABELS = gql.Document(
    name="createMEAModelRunLabelRegistrationTaskPyApi",
    retry=gql.Retry.ALWAYS,
    result=RegisterLabels,
    text="""
mutation createMEAModelRunLabelRegistrationTaskPyApi($modelRunId: ID!, $labelIds: [ID!]!) {
  createMEAModelRunLabelRegistrationTask(
    where: {id: $modelRunId}
    data: {labelIds: $labelIds}
  )
}
""",
)


def register_labels(*, model_run_id: str, label_ids: Sequence[str]) -> gql.Operation[RegisterLabels]:
    """Starts a task that adds labels to a run, and returns its id. Idempotent but for the task: labels that are in the
    run already stay there once.
    """
    return gql.Operation(_REGISTER_LABELS, gql.variables({"modelRunId": model_run_id, "labelIds": label_ids}))


_REGISTER_PROJECT_LABELS = gql.Document(
    name="createMEAModelRunProjectLabelRegistrationTaskPyApi",
    retry=gql.Retry.ALWAYS,
    result=RegisterProjectLabels,
    text="""
mutation createMEAModelRunProjectLabelRegistrationTaskPyApi($modelRunId: ID!, $projectId: ID!) {
  createMEAModelRunProjectLabelRegistrationTask(
    where: {modelRunId: $modelRunId, projectId: $projectId}
  )
}
""",
)


def register_project_labels(*, model_run_id: str, project_id: str) -> gql.Operation[RegisterProjectLabels]:
    """Starts a task that adds all labels of a project to a run, and returns its id. Idempotent but for the task: labels
    that are in the run already stay there once.
    """
    return gql.Operation(_REGISTER_PROJECT_LABELS, gql.variables({"modelRunId": model_run_id, "projectId": project_id}))


_REGISTER_DATA_ROWS = gql.Document(
    name="createMEAModelRunDataRowRegistrationTaskPyApi",
    retry=gql.Retry.ALWAYS,
    result=RegisterDataRows,
    text="""
mutation createMEAModelRunDataRowRegistrationTaskPyApi($modelRunId: ID!, $dataRowIds: [ID!], $globalKeys: [ID!]) {
  createMEAModelRunDataRowRegistrationTask(
    where: {id: $modelRunId}
    data: {dataRowIds: $dataRowIds, globalKeys: $globalKeys}
  )
}
""",
)


def register_data_rows(
    *,
    model_run_id: str,
    data_row_ids: Sequence[str] | None | gql.Unset = gql.UNSET,
    global_keys: Sequence[str] | None | gql.Unset = gql.UNSET,
) -> gql.Operation[RegisterDataRows]:
    """Starts a task that adds data rows to a run, by id and by global key, and returns its id. Idempotent but for the
    task: rows that are in the run already stay there once.
    """
    return gql.Operation(
        _REGISTER_DATA_ROWS,
        gql.variables({"modelRunId": model_run_id, "dataRowIds": data_row_ids, "globalKeys": global_keys}),
    )


_ASSIGN_DATA_SPLIT = gql.Document(
    name="assignDataSplitPyApi",
    retry=gql.Retry.ALWAYS,
    experimental=True,
    result=AssignDataSplit,
    text="""
mutation assignDataSplitPyApi($modelRunId: ID!, $data: CreateAssignDataRowsToDataSplitTaskInput!) {
  createAssignDataRowsToDataSplitTask(modelRun: {id: $modelRunId}, data: $data)
}
""",
)


def assign_data_split(
    *, model_run_id: str, data: CreateAssignDataRowsToDataSplitTaskInput
) -> gql.Operation[AssignDataSplit]:
    """Starts a task that puts data rows of a run into splits, and returns its id. Idempotent but for the task: a row is
    in one split, the one given last.
    """
    return gql.Operation(_ASSIGN_DATA_SPLIT, gql.variables({"modelRunId": model_run_id, "data": data}))


_SET_PIPELINE_STATUS = gql.Document(
    name="setPipelineStatusPyApi",
    retry=gql.Retry.ALWAYS,
    experimental=True,
    result=SetPipelineStatus,
    text="""
mutation setPipelineStatusPyApi($modelRunId: ID!, $data: UpdateTrainingPipelineInput!) {
  updateTrainingPipeline(modelRun: {id: $modelRunId}, data: $data) {
    status
  }
}
""",
)


def set_pipeline_status(*, model_run_id: str, data: UpdateTrainingPipelineInput) -> gql.Operation[SetPipelineStatus]:
    """Idempotent: sets the state of a run's training, and the message and metadata where they are given."""
    return gql.Operation(_SET_PIPELINE_STATUS, gql.variables({"modelRunId": model_run_id, "data": data}))


_UPDATE_MODEL_RUN_CONFIG = gql.Document(
    name="updateModelRunConfigPyApi",
    retry=gql.Retry.ALWAYS,
    experimental=True,
    result=UpdateModelRunConfig,
    text="""
mutation updateModelRunConfigPyApi($modelRunId: ID!, $data: UpdateModelRunConfigInput!) {
  updateModelRunConfig(modelRun: {id: $modelRunId}, data: $data) {
    trainingMetadata
  }
}
""",
)


def update_model_run_config(
    *, model_run_id: str, data: UpdateModelRunConfigInput
) -> gql.Operation[UpdateModelRunConfig]:
    """Idempotent: replaces the configuration of a run."""
    return gql.Operation(_UPDATE_MODEL_RUN_CONFIG, gql.variables({"modelRunId": model_run_id, "data": data}))


_RESET_MODEL_RUN_CONFIG = gql.Document(
    name="resetModelRunConfigPyApi",
    retry=gql.Retry.ALWAYS,
    experimental=True,
    result=ResetModelRunConfig,
    text="""
mutation resetModelRunConfigPyApi($modelRunId: ID!) {
  resetModelRunConfig(modelRun: {id: $modelRunId}) {
    trainingMetadata
  }
}
""",
)


def reset_model_run_config(*, model_run_id: str) -> gql.Operation[ResetModelRunConfig]:
    """Idempotent: leaves the run without a configuration."""
    return gql.Operation(_RESET_MODEL_RUN_CONFIG, gql.variables({"modelRunId": model_run_id}))


_CREATE_FOUNDRY_APP = gql.Document(
    name="CreateFoundryAppPyApi",
    retry=gql.Retry.NOT_SENT,
    result=CreateFoundryApp,
    text="""
mutation CreateFoundryAppPyApi($name: String!, $modelId: ID!, $ontologyId: ID!, $description: String, $inferenceParams: Json!, $classToSchemaId: Json!) {
  createModelFoundryApp(
    input: {name: $name, modelId: $modelId, ontologyId: $ontologyId, description: $description, inferenceParams: $inferenceParams, classToSchemaId: $classToSchemaId}
  ) {
    id
    modelId
    name
    description
    inferenceParams
    classToSchemaId
    ontologyId
    createdBy
  }
}
""",
)


def create_foundry_app(
    *,
    name: str,
    model_id: str,
    ontology_id: str,
    inference_params: gql.JSONValue,
    class_to_schema_id: gql.JSONValue,
    description: str | None | gql.Unset = gql.UNSET,
) -> gql.Operation[CreateFoundryApp]:
    """Not idempotent: a repeated request makes a second app. `class_to_schema_id` maps the model's classes to feature
    schemas of the ontology.
    """
    return gql.Operation(
        _CREATE_FOUNDRY_APP,
        gql.variables(
            {
                "name": name,
                "modelId": model_id,
                "ontologyId": ontology_id,
                "inferenceParams": inference_params,
                "classToSchemaId": class_to_schema_id,
                "description": description,
            }
        ),
    )


_DELETE_FOUNDRY_APP = gql.Document(
    name="DeleteFoundryAppPyApi",
    retry=gql.Retry.ALWAYS,
    result=DeleteFoundryApp,
    text="""
mutation DeleteFoundryAppPyApi($id: ID!) {
  deleteModelFoundryApp(id: $id) {
    success
  }
}
""",
)


def delete_foundry_app(*, id: str) -> gql.Operation[DeleteFoundryApp]:
    """Idempotent: the app of that id is gone afterwards."""
    return gql.Operation(_DELETE_FOUNDRY_APP, gql.variables({"id": id}))


_CREATE_MODEL_JOB = gql.Document(
    name="CreateModelJobPyApi",
    retry=gql.Retry.NOT_SENT,
    result=CreateModelJob,
    text="""
mutation CreateModelJobPyApi($input: CreateModelJobForDataRowsInput!) {
  createModelJobForDataRows(input: $input) {
    taskId
    __typename
  }
}
""",
)


def create_model_job(*, input: CreateModelJobForDataRowsInput) -> gql.Operation[CreateModelJob]:
    """Starts a task that runs a foundry app over data rows. Not idempotent, and it costs money: a repeated request runs
    the model again.
    """
    return gql.Operation(_CREATE_MODEL_JOB, gql.variables({"input": input}))
