"""The input objects that operations take. Generated: edit schema/ or queries/."""

from datetime import datetime
from typing import Any

from pydantic import Field

from . import runtime as gql
from .enums import (
    AttachmentType,
    ConflictLabelsResolutionStrategy,
    CustomMetadataKind,
    DataRowIdType,
    DataSplit,
    MediaType,
    SchemaFilterStatus,
    SendToAnnotateOrderingType,
    TrainingPipelineStatus,
    WebhookTopic,
)


class AddDataRowsToBatchInput(gql.Input):
    """Data rows for a batch that exists."""

    batch_id: str = Field(serialization_alias="batchId")
    "The batch."
    data_row_ids: list[str] | None = Field(serialization_alias="dataRowIds", default=None)
    "Data rows by id."
    global_keys: list[str] | None = Field(serialization_alias="globalKeys", default=None)
    "Data rows by global key."
    priority: int | None = None
    "1 (highest) to 5 (lowest)."


class InviteProjectRoleInput(gql.Input):
    """A role of the invited user in one project."""

    project_id: str = Field(serialization_alias="projectId")
    project_role_id: str = Field(serialization_alias="projectRoleId")


class AddRowsToTaskQueueViaDataRowIdentifiersInput(gql.Input):
    """Data rows, all by id or all by global key."""

    id_type: DataRowIdType = Field(serialization_alias="idType")
    ids: list[str]


class AssignGlobalKeyToDataRowInput(gql.Input):
    """A global key for a data row."""

    data_row_id: str = Field(serialization_alias="dataRowId")
    global_key: str = Field(serialization_alias="globalKey")


class SearchFilterInput(gql.Input):
    """Types seen: dataset, data_row_id, global_key, batch (each with `ids` and operator `is`), data_row_last_activity_at, labeled_at (with `value`), task_queue_status (with `status`), task_queue_not_exist."""

    ids: list[str] | None = None
    operator: str | None = None
    status: str | None = None
    "InReview, InRework or Done."
    type: str = Field()
    value: Any | None = None
    "For dates: `{operator, timezone, value}`, operator BETWEEN (value `{min, max}`), GREATER_THAN_OR_EQUAL or LESS_THAN_OR_EQUAL."


class SearchQueryInput(gql.Input):
    """All filters must hold."""

    query: list[SearchFilterInput] | None = None
    scope: Any | None = None
    "Always null."


class CatalogExportFiltersInput(gql.Input):
    search_query: SearchQueryInput = Field(serialization_alias="searchQuery")


class CatalogExportParamsInput(gql.Input):
    all_model_runs: bool | None = Field(serialization_alias="allModelRuns", default=None)
    all_projects: bool | None = Field(serialization_alias="allProjects", default=None)
    include_attachments: bool | None = Field(serialization_alias="includeAttachments", default=None)
    include_data_row_details: bool | None = Field(serialization_alias="includeDataRowDetails", default=None)
    include_embeddings: bool | None = Field(serialization_alias="includeEmbeddings", default=None)
    include_interpolated_frames: bool | None = Field(serialization_alias="includeInterpolatedFrames", default=None)
    include_label_details: bool | None = Field(serialization_alias="includeLabelDetails", default=None)
    include_metadata: bool | None = Field(serialization_alias="includeMetadata", default=None)
    include_performance_details: bool | None = Field(serialization_alias="includePerformanceDetails", default=None)
    include_predictions: bool | None = Field(serialization_alias="includePredictions", default=None)
    include_project_details: bool | None = Field(serialization_alias="includeProjectDetails", default=None)
    media_type_override: MediaType | None = Field(serialization_alias="mediaTypeOverride", default=None)
    model_run_ids: list[str] | None = Field(serialization_alias="modelRunIds", default=None)
    "At most 30."
    project_ids: list[str] | None = Field(serialization_alias="projectIds", default=None)
    "At most 30."


class ConsensusSettingsInput(gql.Input):
    coverage_percentage: float = Field(serialization_alias="coveragePercentage")
    "0 to 1."
    number_of_labels: int = Field(serialization_alias="numberOfLabels")
    "Labels for each data row that gets several."


class DataSplitAssignmentInput(gql.Input):
    data_row_ids: list[str] | None = Field(serialization_alias="dataRowIds", default=None)
    global_keys: list[str] | None = Field(serialization_alias="globalKeys", default=None)
    split: DataSplit


class CreateAssignDataRowsToDataSplitTaskInput(gql.Input):
    """New splits of data rows."""

    assignments: list[DataSplitAssignmentInput]


class CreateBatchInput(gql.Input):
    """A new batch of fewer than 1,000 data rows."""

    consensus_settings: ConsensusSettingsInput | None = Field(serialization_alias="consensusSettings", default=None)
    "How many labels to ask for; without it there is no consensus."
    data_row_ids: list[str] | None = Field(serialization_alias="dataRowIds", default=None)
    "Data rows by id."
    global_keys: list[str] | None = Field(serialization_alias="globalKeys", default=None)
    "Data rows by global key."
    name: str
    "The name, unique in the project."
    priority: int | None = None
    "1 (highest) to 5 (lowest)."


class CreateBatchesFromDatasetInput(gql.Input):
    """As many batches as are needed for the data rows of a dataset that are not yet in the project."""

    batch_name_prefix: str = Field(serialization_alias="batchNamePrefix")
    "What the names begin with."
    consensus_settings: ConsensusSettingsInput | None = Field(serialization_alias="consensusSettings", default=None)
    "How many labels to ask for; without it there is no consensus."
    dataset_id: str = Field(serialization_alias="datasetId")
    "The dataset to take the rows from."
    priority: int | None = None
    "1 (highest) to 5 (lowest)."


class CreateBatchesInput(gql.Input):
    """As many batches as are needed, named by the prefix and a four-digit number from 0000."""

    batch_name_prefix: str = Field(serialization_alias="batchNamePrefix")
    "What the names begin with."
    consensus_settings: ConsensusSettingsInput | None = Field(serialization_alias="consensusSettings", default=None)
    "How many labels to ask for; without it there is no consensus."
    data_row_ids: list[str] | None = Field(serialization_alias="dataRowIds", default=None)
    "Data rows by id."
    global_keys: list[str] | None = Field(serialization_alias="globalKeys", default=None)
    "Data rows by global key."
    priority: int | None = None
    "1 (highest) to 5 (lowest)."


class CreateEmptyBatchInput(gql.Input):
    """A new batch without data rows."""

    consensus_settings: ConsensusSettingsInput | None = Field(serialization_alias="consensusSettings", default=None)
    "How many labels to ask for; without it there is no consensus."
    name: str
    "The name, unique in the project."


class CreateInviteInput(gql.Input):
    """An invitation to send."""

    invitee_email: str = Field(serialization_alias="inviteeEmail")
    "The address to send it to."
    inviter_id: str = Field(serialization_alias="inviterId")
    "The user who invites: the owner of the API key."
    organization_id: str = Field(serialization_alias="organizationId")
    "The organization to invite to."
    organization_role_id: str = Field(serialization_alias="organizationRoleId")
    "The role in the organization."
    projects: list[InviteProjectRoleInput] | None = None
    "Roles in single projects, for the organization role `None` only."


class CreateModelJobForDataRowsInput(gql.Input):
    """A run of a foundry app over data rows, which are named by one of the two lists."""

    class_to_schema_id: Any | None = Field(serialization_alias="classToSchemaId", default=None)
    data_row_ids: list[str] | None = Field(serialization_alias="dataRowIds", default=None)
    "Data rows by id."
    global_keys: list[str] | None = Field(serialization_alias="globalKeys", default=None)
    "Data rows by global key."
    inference_params: Any | None = Field(serialization_alias="inferenceParams", default=None)
    model_id: str = Field(serialization_alias="modelId")
    "The model of the app."
    name: str
    "The name of the new model run."
    ontology_id: str | None = Field(serialization_alias="ontologyId", default=None)


class DataRowAttachmentInput(gql.Input):
    """An attachment of a new data row."""

    name: str | None = None
    "The name that labelers see."
    type: AttachmentType = Field()
    "What kind of attachment it is."
    value: str
    "Its URL, or the text itself."


class DataRowCustomMetadataUpsertInput(gql.Input):
    """A value to set: a number, a text of at most 4,096 characters, an instant, 128 numbers, or an empty object for an enum and for its option."""

    schema_id: str = Field(serialization_alias="schemaId")
    "The id of the field; for a choice, that of the choice."
    value: Any | None = None


class DataRowCustomMetadataBatchUpsertInput(gql.Input):
    """The values to set on one data row, which is named by one of the two keys."""

    data_row_id: str | None = Field(serialization_alias="dataRowId", default=None)
    fields: list[DataRowCustomMetadataUpsertInput]
    global_key: str | None = Field(serialization_alias="globalKey", default=None)


class DataRowCustomMetadataDataRowIdentifiersInput(gql.Input):
    """Data rows, all by id or all by global key."""

    id_type: DataRowIdType = Field(serialization_alias="idType")
    ids: list[str]


class DataRowIdentifierInput(gql.Input):
    """One data row, by id or by global key."""

    id: str
    id_type: DataRowIdType = Field(serialization_alias="idType")


class DataRowIdentifierCustomMetadataBatchDeleteInput(gql.Input):
    """The fields to take from one data row."""

    data_row_identifier: DataRowIdentifierInput = Field(serialization_alias="dataRowIdentifier")
    schema_ids: list[str] = Field(serialization_alias="schemaIds")


class DatasetDataRowWhereInput(gql.Input):
    """Filter of the data rows of a dataset: one comparison of one field. Seen: externalId; the SDK would send any field of a data row with the suffixes _not, _lt, _lte, _gt, _gte."""

    created_at: datetime | None = Field(serialization_alias="createdAt", default=None)
    created_at_gt: datetime | None = Field(serialization_alias="createdAt_gt", default=None)
    created_at_gte: datetime | None = Field(serialization_alias="createdAt_gte", default=None)
    created_at_lt: datetime | None = Field(serialization_alias="createdAt_lt", default=None)
    created_at_lte: datetime | None = Field(serialization_alias="createdAt_lte", default=None)
    created_at_not: datetime | None = Field(serialization_alias="createdAt_not", default=None)
    external_id: str | None = Field(serialization_alias="externalId", default=None)
    external_id_gt: str | None = Field(serialization_alias="externalId_gt", default=None)
    external_id_gte: str | None = Field(serialization_alias="externalId_gte", default=None)
    external_id_lt: str | None = Field(serialization_alias="externalId_lt", default=None)
    external_id_lte: str | None = Field(serialization_alias="externalId_lte", default=None)
    external_id_not: str | None = Field(serialization_alias="externalId_not", default=None)
    global_key: str | None = Field(serialization_alias="globalKey", default=None)
    global_key_gt: str | None = Field(serialization_alias="globalKey_gt", default=None)
    global_key_gte: str | None = Field(serialization_alias="globalKey_gte", default=None)
    global_key_lt: str | None = Field(serialization_alias="globalKey_lt", default=None)
    global_key_lte: str | None = Field(serialization_alias="globalKey_lte", default=None)
    global_key_not: str | None = Field(serialization_alias="globalKey_not", default=None)
    id: str | None = None
    id_gt: str | None = None
    id_gte: str | None = None
    id_lt: str | None = None
    id_lte: str | None = None
    id_not: str | None = None
    row_data: str | None = Field(serialization_alias="rowData", default=None)
    row_data_gt: str | None = Field(serialization_alias="rowData_gt", default=None)
    row_data_gte: str | None = Field(serialization_alias="rowData_gte", default=None)
    row_data_lt: str | None = Field(serialization_alias="rowData_lt", default=None)
    row_data_lte: str | None = Field(serialization_alias="rowData_lte", default=None)
    row_data_not: str | None = Field(serialization_alias="rowData_not", default=None)
    updated_at: datetime | None = Field(serialization_alias="updatedAt", default=None)
    updated_at_gt: datetime | None = Field(serialization_alias="updatedAt_gt", default=None)
    updated_at_gte: datetime | None = Field(serialization_alias="updatedAt_gte", default=None)
    updated_at_lt: datetime | None = Field(serialization_alias="updatedAt_lt", default=None)
    updated_at_lte: datetime | None = Field(serialization_alias="updatedAt_lte", default=None)
    updated_at_not: datetime | None = Field(serialization_alias="updatedAt_not", default=None)


class DestinationTaskQueueInput(gql.Input):
    """Type `id` with the queue in `value`, or type `done`."""

    type: str = Field()
    value: str | None = None


class ExportDataRowsInCatalogInput(gql.Input):
    """An export from the catalog: of a dataset, of given data rows, or of everything that a filter finds."""

    filters: CatalogExportFiltersInput
    is_streamable_ready: bool | None = Field(serialization_alias="isStreamableReady", default=None)
    "As `streamable`."
    params: CatalogExportParamsInput | None = None
    streamable: bool | None = None
    task_name: str | None = Field(serialization_alias="taskName", default=None)


class ModelRunExportFiltersInput(gql.Input):
    model_run_id: str = Field(serialization_alias="modelRunId")


class ModelRunExportParamsInput(gql.Input):
    include_attachments: bool | None = Field(serialization_alias="includeAttachments", default=None)
    include_data_row_details: bool | None = Field(serialization_alias="includeDataRowDetails", default=None)
    include_embeddings: bool | None = Field(serialization_alias="includeEmbeddings", default=None)
    include_metadata: bool | None = Field(serialization_alias="includeMetadata", default=None)
    include_model_run_details: bool | None = Field(serialization_alias="includeModelRunDetails", default=None)
    include_predictions: bool | None = Field(serialization_alias="includePredictions", default=None)
    media_type_override: MediaType | None = Field(serialization_alias="mediaTypeOverride", default=None)


class ExportDataRowsInModelRunInput(gql.Input):
    """An export of a model run."""

    filters: ModelRunExportFiltersInput
    is_streamable_ready: bool | None = Field(serialization_alias="isStreamableReady", default=None)
    "As `streamable`."
    params: ModelRunExportParamsInput | None = None
    streamable: bool | None = None
    task_name: str | None = Field(serialization_alias="taskName", default=None)


class ProjectExportFiltersInput(gql.Input):
    project_id: str = Field(serialization_alias="projectId")
    search_query: SearchQueryInput = Field(serialization_alias="searchQuery")


class ProjectExportParamsInput(gql.Input):
    include_attachments: bool | None = Field(serialization_alias="includeAttachments", default=None)
    include_data_row_details: bool | None = Field(serialization_alias="includeDataRowDetails", default=None)
    include_embeddings: bool | None = Field(serialization_alias="includeEmbeddings", default=None)
    include_interpolated_frames: bool | None = Field(serialization_alias="includeInterpolatedFrames", default=None)
    include_label_details: bool | None = Field(serialization_alias="includeLabelDetails", default=None)
    include_metadata: bool | None = Field(serialization_alias="includeMetadata", default=None)
    include_performance_details: bool | None = Field(serialization_alias="includePerformanceDetails", default=None)
    include_project_details: bool | None = Field(serialization_alias="includeProjectDetails", default=None)
    media_type_override: MediaType | None = Field(serialization_alias="mediaTypeOverride", default=None)


class ExportDataRowsInProjectInput(gql.Input):
    """An export from a project."""

    filters: ProjectExportFiltersInput
    is_streamable_ready: bool | None = Field(serialization_alias="isStreamableReady", default=None)
    "As `streamable`."
    params: ProjectExportParamsInput | None = None
    streamable: bool | None = None
    task_name: str | None = Field(serialization_alias="taskName", default=None)


class SliceExportFiltersInput(gql.Input):
    slice_id: str = Field(serialization_alias="sliceId")


class ExportDataRowsInSliceInput(gql.Input):
    """An export of a slice."""

    filters: SliceExportFiltersInput
    is_streamable_ready: bool | None = Field(serialization_alias="isStreamableReady", default=None)
    "As `streamable`."
    params: CatalogExportParamsInput | None = None
    streamable: bool | None = None
    task_name: str | None = Field(serialization_alias="taskName", default=None)


class ExportDateRangeInput(gql.Input):
    """`YYYY-MM-DD` or `YYYY-MM-DD hh:mm:ss`; an open end is left out."""

    end: str | None = None
    start: str | None = None


class LabelingParameterOverrideInput(gql.Input):
    data_row_identifier: DataRowIdentifierInput = Field(serialization_alias="dataRowIdentifier")
    priority: int


class OntologyFilter(gql.Input):
    """Which ontologies to list."""

    status: SchemaFilterStatus | None = None


class QueuePriorityUpdateDataRowIdentifiersInput(gql.Input):
    """Data rows, all by id or all by global key."""

    id_type: DataRowIdType = Field(serialization_alias="idType")
    ids: list[str]


class RootSchemaNodeFilter(gql.Input):
    """Which feature schemas to list."""

    status: SchemaFilterStatus | None = None


class RootSchemaNodeWhere(gql.Input):
    """Selects a node by its feature schema."""

    feature_schema_id: str = Field(serialization_alias="featureSchemaId")


class SendToAnnotateAnnotationsInput(gql.Input):
    feature_schema_ids_mapping: Any = Field(serialization_alias="featureSchemaIdsMapping")
    "Map of feature schema id to feature schema id."
    project_id: str = Field(serialization_alias="projectId")


class SendToAnnotateBatchInput(gql.Input):
    batch_name: str = Field(serialization_alias="batchName")
    batch_priority: int | None = Field(serialization_alias="batchPriority", default=None)


class SendToAnnotateRandomOrderingInput(gql.Input):
    seed: int


class SendToAnnotateOrderingInput(gql.Input):
    """Always random, with a seed of 0 to 10,000."""

    random: SendToAnnotateRandomOrderingInput | None = None
    sorting: Any | None = None
    "Always null."
    type: SendToAnnotateOrderingType = Field()


class SendToAnnotatePredictionsInput(gql.Input):
    feature_schema_ids_mapping: Any = Field(serialization_alias="featureSchemaIdsMapping")
    "Map of feature schema id to feature schema id."
    max_confidence: float | None = Field(serialization_alias="maxConfidence", default=None)
    "Always 1."
    min_confidence: float | None = Field(serialization_alias="minConfidence", default=None)
    "Always 0."
    model_run_id: str = Field(serialization_alias="modelRunId")


class SendToAnnotateFromCatalogInput(gql.Input):
    """Data rows of the catalog, with labels of a project or predictions of a model run, sent to a project."""

    annotations_input: SendToAnnotateAnnotationsInput | None = Field(
        serialization_alias="annotationsInput", default=None
    )
    batch_input: SendToAnnotateBatchInput = Field(serialization_alias="batchInput")
    conflict_labels_resolution_strategy: ConflictLabelsResolutionStrategy | None = Field(
        serialization_alias="conflictLabelsResolutionStrategy", default=None
    )
    destination_project_id: str = Field(serialization_alias="destinationProjectId")
    destination_task_queue: DestinationTaskQueueInput = Field(serialization_alias="destinationTaskQueue")
    exclude_data_rows_in_project: bool | None = Field(serialization_alias="excludeDataRowsInProject", default=None)
    limit: int | None = None
    "Always null."
    ordering: SendToAnnotateOrderingInput | None = None
    predictions_input: SendToAnnotatePredictionsInput | None = Field(
        serialization_alias="predictionsInput", default=None
    )
    search_query: SearchQueryInput = Field(serialization_alias="searchQuery")
    sorting: Any | None = None
    "Always null."


class SendToAnnotateFromMeaInput(gql.Input):
    """Data rows of a model run, with its predictions, sent to a project."""

    annotations_input: SendToAnnotateAnnotationsInput | None = Field(
        serialization_alias="annotationsInput", default=None
    )
    "Always null."
    batch_input: SendToAnnotateBatchInput = Field(serialization_alias="batchInput")
    conflict_labels_resolution_strategy: ConflictLabelsResolutionStrategy | None = Field(
        serialization_alias="conflictLabelsResolutionStrategy", default=None
    )
    destination_project_id: str = Field(serialization_alias="destinationProjectId")
    destination_task_queue: DestinationTaskQueueInput = Field(serialization_alias="destinationTaskQueue")
    exclude_data_rows_in_project: bool | None = Field(serialization_alias="excludeDataRowsInProject", default=None)
    predictions_input: SendToAnnotatePredictionsInput | None = Field(
        serialization_alias="predictionsInput", default=None
    )
    search_query: list[SearchFilterInput] = Field(serialization_alias="searchQuery")
    "A list here, without the wrapper that the catalog has."
    source_model_run_id: str = Field(serialization_alias="sourceModelRunId")


class UpdateModelRunConfigInput(gql.Input):
    """The training metadata of a model run."""

    config: Any
    "The new configuration, which replaces the old one."


class UpdateTrainingPipelineInput(gql.Input):
    """New state of the training of a model run."""

    error_message: str | None = Field(serialization_alias="errorMessage", default=None)
    "Why it failed."
    metadata: Any | None = None
    "Anything to keep with it."
    status: TrainingPipelineStatus
    "The new state."


class UpsertCustomMetadataSchemaOptionInput(gql.Input):
    id: str | None = None
    kind: CustomMetadataKind
    name: str


class UpsertCustomMetadataSchemaInput(gql.Input):
    """A metadata field to create (without `id`) or to change. Options that are left out are deleted (inferred)."""

    id: str | None = None
    kind: CustomMetadataKind
    "What kind of values it takes."
    name: str
    "The name, 1 to 100 characters."
    options: list[UpsertCustomMetadataSchemaOptionInput] | None = None
    "All choices that it is to have afterwards."


class UpsertOntologyInput(gql.Input):
    """A new ontology, or changes to it."""

    media_type: MediaType | None = Field(serialization_alias="mediaType", default=None)
    "The kind of data that it is for; null fits any project."
    name: str
    "The name."
    normalized: str
    "JSON in a string (it comes back as JSON)."


class UpsertRootSchemaNodeInput(gql.Input):
    """A new feature schema."""

    normalized: str
    "JSON in a string, without empty values."


class WebhookTopicsInput(gql.Input):
    set: list[WebhookTopic] = Field()


class WebhookProjectInput(gql.Input):
    id: str
