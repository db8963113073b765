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
)


class AddDataRowsToBatchInput(gql.Model):
    """Data rows for a batch that exists."""

    "Data rows for a batch that exists."
    batch_id: str = Field(alias="batchId")
    data_row_ids: list[str] | None = Field(alias="dataRowIds", default=None)
    global_keys: list[str] | None = Field(alias="globalKeys", default=None)
    priority: int | None = None


class InviteProjectRoleInput(gql.Model):
    """A role of the invited user in one project."""

    "(inferred) A role of the invited user in one project."
    project_id: str = Field(alias="projectId")
    project_role_id: str = Field(alias="projectRoleId")


class AddRowsToTaskQueueViaDataRowIdentifiersInput(gql.Model):
    """Data rows, all by id or all by global key."""

    "Data rows, all by id or all by global key."
    id_type: DataRowIdType = Field(alias="idType")
    ids: list[str]


class AssignGlobalKeyToDataRowInput(gql.Model):
    """A global key for a data row."""

    "A global key for a data row."
    data_row_id: str = Field(alias="dataRowId")
    global_key: str = Field(alias="globalKey")


class SearchFilterInput(gql.Model):
    """Types seen: dataset, data_row_id, global_key, batch (each with `ids` and operator `is`), data_row_last_activity_at, labeled_at (with `value`), task_queue_status (with `status`), task_queue_not_exist."""

    "(inferred) Types seen: dataset, data_row_id, global_key, batch (each with `ids` and operator `is`), data_row_last_activity_at, labeled_at (with `value`), task_queue_status (with `status`), task_queue_not_exist."
    ids: list[str] | None = None
    operator: str | None = None
    status: str | None = None
    "InReview, InRework or Done."
    "InReview, InRework or Done."
    type: str = Field(alias="type")
    value: Any | None = None
    "For dates: `{operator, timezone, value}`, operator BETWEEN (value `{min, max}`), GREATER_THAN_OR_EQUAL or LESS_THAN_OR_EQUAL."
    "For dates: `{operator, timezone, value}`, operator BETWEEN (value `{min, max}`), GREATER_THAN_OR_EQUAL or LESS_THAN_OR_EQUAL."


class SearchQueryInput(gql.Model):
    """All filters must hold."""

    "(inferred) All filters must hold."
    query: list[SearchFilterInput] | None = None
    scope: Any | None = None
    "Always null."
    "Always null."


class CatalogExportFiltersInput(gql.Model):
    """(inferred)"""

    search_query: SearchQueryInput = Field(alias="searchQuery")


class CatalogExportParamsInput(gql.Model):
    """(inferred)"""

    all_model_runs: bool | None = Field(alias="allModelRuns", default=None)
    all_projects: bool | None = Field(alias="allProjects", default=None)
    include_attachments: bool | None = Field(alias="includeAttachments", default=None)
    include_data_row_details: bool | None = Field(alias="includeDataRowDetails", default=None)
    include_embeddings: bool | None = Field(alias="includeEmbeddings", default=None)
    "(newer)"
    include_interpolated_frames: bool | None = Field(alias="includeInterpolatedFrames", default=None)
    include_label_details: bool | None = Field(alias="includeLabelDetails", default=None)
    include_metadata: bool | None = Field(alias="includeMetadata", default=None)
    include_performance_details: bool | None = Field(alias="includePerformanceDetails", default=None)
    include_predictions: bool | None = Field(alias="includePredictions", default=None)
    "(newer)"
    include_project_details: bool | None = Field(alias="includeProjectDetails", default=None)
    media_type_override: MediaType | None = Field(alias="mediaTypeOverride", default=None)
    model_run_ids: list[str] | None = Field(alias="modelRunIds", default=None)
    "At most 30."
    "At most 30."
    project_ids: list[str] | None = Field(alias="projectIds", default=None)
    "At most 30."
    "At most 30."


class ConsensusSettingsInput(gql.Model):
    """(inferred)"""

    coverage_percentage: float = Field(alias="coveragePercentage")
    "0 to 1."
    "0 to 1."
    number_of_labels: int = Field(alias="numberOfLabels")


class DataSplitAssignmentInput(gql.Model):
    """(inferred)"""

    data_row_ids: list[str] | None = Field(alias="dataRowIds", default=None)
    global_keys: list[str] | None = Field(alias="globalKeys", default=None)
    split: DataSplit


class CreateAssignDataRowsToDataSplitTaskInput(gql.Model):
    """New splits of data rows."""

    "New splits of data rows."
    assignments: list[DataSplitAssignmentInput]


class CreateBatchInput(gql.Model):
    """A new batch of fewer than 1,000 data rows."""

    "A new batch of fewer than 1,000 data rows."
    consensus_settings: ConsensusSettingsInput | None = Field(alias="consensusSettings", default=None)
    data_row_ids: list[str] | None = Field(alias="dataRowIds", default=None)
    global_keys: list[str] | None = Field(alias="globalKeys", default=None)
    name: str
    priority: int | None = None
    "1 (highest) to 5 (lowest)."
    "1 (highest) to 5 (lowest)."


class CreateBatchesFromDatasetInput(gql.Model):
    """As many batches as are needed for the data rows of a dataset that are not yet in the project."""

    "As many batches as are needed for the data rows of a dataset that are not yet in the project."
    batch_name_prefix: str = Field(alias="batchNamePrefix")
    consensus_settings: ConsensusSettingsInput | None = Field(alias="consensusSettings", default=None)
    dataset_id: str = Field(alias="datasetId")
    priority: int | None = None


class CreateBatchesInput(gql.Model):
    """As many batches as are needed, named by the prefix and a four-digit number from 0000."""

    "As many batches as are needed, named by the prefix and a four-digit number from 0000."
    batch_name_prefix: str = Field(alias="batchNamePrefix")
    consensus_settings: ConsensusSettingsInput | None = Field(alias="consensusSettings", default=None)
    data_row_ids: list[str] | None = Field(alias="dataRowIds", default=None)
    global_keys: list[str] | None = Field(alias="globalKeys", default=None)
    priority: int | None = None


class CreateEmptyBatchInput(gql.Model):
    """A new batch without data rows."""

    "A new batch without data rows."
    consensus_settings: ConsensusSettingsInput | None = Field(alias="consensusSettings", default=None)
    name: str


class CreateInviteInput(gql.Model):
    """An invitation to send."""

    "An invitation to send."
    invitee_email: str = Field(alias="inviteeEmail")
    inviter_id: str = Field(alias="inviterId")
    organization_id: str = Field(alias="organizationId")
    organization_role_id: str = Field(alias="organizationRoleId")
    projects: list[InviteProjectRoleInput] | None = None


class CreateModelJobForDataRowsInput(gql.Model):
    """A run of a foundry app over data rows, which are named by one of the two lists."""

    "A run of a foundry app over data rows, which are named by one of the two lists."
    class_to_schema_id: Any | None = Field(alias="classToSchemaId", default=None)
    data_row_ids: list[str] | None = Field(alias="dataRowIds", default=None)
    global_keys: list[str] | None = Field(alias="globalKeys", default=None)
    inference_params: Any | None = Field(alias="inferenceParams", default=None)
    model_id: str = Field(alias="modelId")
    name: str
    ontology_id: str | None = Field(alias="ontologyId", default=None)


class DataRowAttachmentInput(gql.Model):
    """An attachment of a new data row."""

    "An attachment of a new data row."
    name: str | None = None
    type: AttachmentType = Field(alias="type")
    value: str


class DataRowCustomMetadataUpsertInput(gql.Model):
    """A value to set: a number, a text of at most 4,096 characters, an instant, 128 numbers, or an empty object for an enum and for its option."""

    "A value to set: a number, a text of at most 4,096 characters, an instant, 128 numbers, or an empty object for an enum and for its option."
    schema_id: str = Field(alias="schemaId")
    value: Any | None = None


class DataRowCustomMetadataBatchUpsertInput(gql.Model):
    """The values to set on one data row, which is named by one of the two keys."""

    "The values to set on one data row, which is named by one of the two keys."
    data_row_id: str | None = Field(alias="dataRowId", default=None)
    fields: list[DataRowCustomMetadataUpsertInput]
    global_key: str | None = Field(alias="globalKey", default=None)


class DataRowCustomMetadataDataRowIdentifiersInput(gql.Model):
    """Data rows, all by id or all by global key."""

    "Data rows, all by id or all by global key."
    id_type: DataRowIdType = Field(alias="idType")
    ids: list[str]


class DataRowIdentifierCursorInput(gql.Model):
    """A cursor, sent back as it was received. `null` for the first page."""

    "A cursor, sent back as it was received. `null` for the first page."
    data_row_id: str | None = Field(alias="dataRowId", default=None)
    global_key: str | None = Field(alias="globalKey", default=None)


class DataRowIdentifierInput(gql.Model):
    """One data row, by id or by global key."""

    "(inferred) One data row, by id or by global key."
    id: str
    id_type: DataRowIdType = Field(alias="idType")


class DataRowIdentifierCustomMetadataBatchDeleteInput(gql.Model):
    """The fields to take from one data row."""

    "The fields to take from one data row."
    data_row_identifier: DataRowIdentifierInput = Field(alias="dataRowIdentifier")
    schema_ids: list[str] = Field(alias="schemaIds")


class DatasetDataRowWhereInput(gql.Model):
    """Filter of the data rows of a dataset: one comparison of one field. Seen: externalId; the SDK would send any field of a data row with the suffixes _not, _lt, _lte, _gt, _gte."""

    "Filter of the data rows of a dataset: one comparison of one field. Seen: externalId; the SDK would send any field of a data row with the suffixes _not, _lt, _lte, _gt, _gte."
    created_at: datetime | None = Field(alias="createdAt", default=None)
    created_at_gt: datetime | None = Field(alias="createdAt_gt", default=None)
    created_at_gte: datetime | None = Field(alias="createdAt_gte", default=None)
    created_at_lt: datetime | None = Field(alias="createdAt_lt", default=None)
    created_at_lte: datetime | None = Field(alias="createdAt_lte", default=None)
    created_at_not: datetime | None = Field(alias="createdAt_not", default=None)
    external_id: str | None = Field(alias="externalId", default=None)
    external_id_gt: str | None = Field(alias="externalId_gt", default=None)
    external_id_gte: str | None = Field(alias="externalId_gte", default=None)
    external_id_lt: str | None = Field(alias="externalId_lt", default=None)
    external_id_lte: str | None = Field(alias="externalId_lte", default=None)
    external_id_not: str | None = Field(alias="externalId_not", default=None)
    global_key: str | None = Field(alias="globalKey", default=None)
    global_key_gt: str | None = Field(alias="globalKey_gt", default=None)
    global_key_gte: str | None = Field(alias="globalKey_gte", default=None)
    global_key_lt: str | None = Field(alias="globalKey_lt", default=None)
    global_key_lte: str | None = Field(alias="globalKey_lte", default=None)
    global_key_not: str | None = Field(alias="globalKey_not", default=None)
    id: str | None = None
    id_gt: str | None = None
    id_gte: str | None = None
    id_lt: str | None = None
    id_lte: str | None = None
    id_not: str | None = None
    row_data: str | None = Field(alias="rowData", default=None)
    row_data_gt: str | None = Field(alias="rowData_gt", default=None)
    row_data_gte: str | None = Field(alias="rowData_gte", default=None)
    row_data_lt: str | None = Field(alias="rowData_lt", default=None)
    row_data_lte: str | None = Field(alias="rowData_lte", default=None)
    row_data_not: str | None = Field(alias="rowData_not", default=None)
    updated_at: datetime | None = Field(alias="updatedAt", default=None)
    updated_at_gt: datetime | None = Field(alias="updatedAt_gt", default=None)
    updated_at_gte: datetime | None = Field(alias="updatedAt_gte", default=None)
    updated_at_lt: datetime | None = Field(alias="updatedAt_lt", default=None)
    updated_at_lte: datetime | None = Field(alias="updatedAt_lte", default=None)
    updated_at_not: datetime | None = Field(alias="updatedAt_not", default=None)


class DestinationTaskQueueInput(gql.Model):
    """Type `id` with the queue in `value`, or type `done`."""

    "(inferred) Type `id` with the queue in `value`, or type `done`."
    type: str = Field(alias="type")
    value: str | None = None


class ExportDataRowsInCatalogInput(gql.Model):
    """An export from the catalog: of a dataset, of given data rows, or of everything that a filter finds."""

    "An export from the catalog: of a dataset, of given data rows, or of everything that a filter finds."
    filters: CatalogExportFiltersInput
    is_streamable_ready: bool | None = Field(alias="isStreamableReady", default=None)
    "As `streamable`."
    "(newer) As `streamable`."
    params: CatalogExportParamsInput | None = None
    streamable: bool | None = None
    task_name: str | None = Field(alias="taskName", default=None)


class ModelRunExportFiltersInput(gql.Model):
    """(inferred)"""

    model_run_id: str = Field(alias="modelRunId")


class ModelRunExportParamsInput(gql.Model):
    """(inferred)"""

    include_attachments: bool | None = Field(alias="includeAttachments", default=None)
    include_data_row_details: bool | None = Field(alias="includeDataRowDetails", default=None)
    include_embeddings: bool | None = Field(alias="includeEmbeddings", default=None)
    "(newer)"
    include_metadata: bool | None = Field(alias="includeMetadata", default=None)
    include_model_run_details: bool | None = Field(alias="includeModelRunDetails", default=None)
    include_predictions: bool | None = Field(alias="includePredictions", default=None)
    media_type_override: MediaType | None = Field(alias="mediaTypeOverride", default=None)


class ExportDataRowsInModelRunInput(gql.Model):
    """An export of a model run."""

    "An export of a model run."
    filters: ModelRunExportFiltersInput
    is_streamable_ready: bool | None = Field(alias="isStreamableReady", default=None)
    "As `streamable`."
    "(newer) As `streamable`."
    params: ModelRunExportParamsInput | None = None
    streamable: bool | None = None
    task_name: str | None = Field(alias="taskName", default=None)


class ProjectExportFiltersInput(gql.Model):
    """(inferred)"""

    project_id: str = Field(alias="projectId")
    search_query: SearchQueryInput = Field(alias="searchQuery")


class ProjectExportParamsInput(gql.Model):
    """(inferred)"""

    include_attachments: bool | None = Field(alias="includeAttachments", default=None)
    include_data_row_details: bool | None = Field(alias="includeDataRowDetails", default=None)
    include_embeddings: bool | None = Field(alias="includeEmbeddings", default=None)
    "(newer)"
    include_interpolated_frames: bool | None = Field(alias="includeInterpolatedFrames", default=None)
    include_label_details: bool | None = Field(alias="includeLabelDetails", default=None)
    include_metadata: bool | None = Field(alias="includeMetadata", default=None)
    include_performance_details: bool | None = Field(alias="includePerformanceDetails", default=None)
    include_project_details: bool | None = Field(alias="includeProjectDetails", default=None)
    media_type_override: MediaType | None = Field(alias="mediaTypeOverride", default=None)


class ExportDataRowsInProjectInput(gql.Model):
    """An export from a project."""

    "An export from a project."
    filters: ProjectExportFiltersInput
    is_streamable_ready: bool | None = Field(alias="isStreamableReady", default=None)
    "As `streamable`."
    "(newer) As `streamable`."
    params: ProjectExportParamsInput | None = None
    streamable: bool | None = None
    task_name: str | None = Field(alias="taskName", default=None)


class SliceExportFiltersInput(gql.Model):
    """(inferred)"""

    slice_id: str = Field(alias="sliceId")


class ExportDataRowsInSliceInput(gql.Model):
    """An export of a slice."""

    "An export of a slice."
    filters: SliceExportFiltersInput
    is_streamable_ready: bool | None = Field(alias="isStreamableReady", default=None)
    "As `streamable`."
    "(newer) As `streamable`."
    params: CatalogExportParamsInput | None = None
    streamable: bool | None = None
    task_name: str | None = Field(alias="taskName", default=None)


class LabelingParameterOverrideInput(gql.Model):
    """(inferred)"""

    data_row_identifier: DataRowIdentifierInput = Field(alias="dataRowIdentifier")
    priority: int


class OntologyFilter(gql.Model):
    """Which ontologies to list."""

    "Which ontologies to list."
    status: SchemaFilterStatus | None = None


class QueuePriorityUpdateDataRowIdentifiersInput(gql.Model):
    """Data rows, all by id or all by global key."""

    "Data rows, all by id or all by global key."
    id_type: DataRowIdType = Field(alias="idType")
    ids: list[str]


class RootSchemaNodeFilter(gql.Model):
    """Which feature schemas to list."""

    "Which feature schemas to list."
    status: SchemaFilterStatus | None = None


class RootSchemaNodeWhere(gql.Model):
    """Selects a node by its feature schema."""

    "Selects a node by its feature schema."
    feature_schema_id: str = Field(alias="featureSchemaId")


class SendToAnnotateAnnotationsInput(gql.Model):
    """(inferred)"""

    feature_schema_ids_mapping: Any = Field(alias="featureSchemaIdsMapping")
    "Map of feature schema id to feature schema id."
    "Map of feature schema id to feature schema id."
    project_id: str = Field(alias="projectId")


class SendToAnnotateBatchInput(gql.Model):
    """(inferred)"""

    batch_name: str = Field(alias="batchName")
    batch_priority: int | None = Field(alias="batchPriority", default=None)


class SendToAnnotateRandomOrderingInput(gql.Model):
    """(inferred)"""

    seed: int


class SendToAnnotateOrderingInput(gql.Model):
    """Always random, with a seed of 0 to 10,000."""

    "(inferred) Always random, with a seed of 0 to 10,000."
    random: SendToAnnotateRandomOrderingInput | None = None
    sorting: Any | None = None
    "Always null."
    "Always null."
    type: SendToAnnotateOrderingType = Field(alias="type")


class SendToAnnotatePredictionsInput(gql.Model):
    """(inferred)"""

    feature_schema_ids_mapping: Any = Field(alias="featureSchemaIdsMapping")
    "Map of feature schema id to feature schema id."
    "Map of feature schema id to feature schema id."
    max_confidence: float | None = Field(alias="maxConfidence", default=None)
    "Always 1."
    "Always 1."
    min_confidence: float | None = Field(alias="minConfidence", default=None)
    "Always 0."
    "Always 0."
    model_run_id: str = Field(alias="modelRunId")


class SendToAnnotateFromCatalogInput(gql.Model):
    """Data rows of the catalog, with labels of a project or predictions of a model run, sent to a project."""

    "Data rows of the catalog, with labels of a project or predictions of a model run, sent to a project."
    annotations_input: SendToAnnotateAnnotationsInput | None = Field(alias="annotationsInput", default=None)
    batch_input: SendToAnnotateBatchInput = Field(alias="batchInput")
    conflict_labels_resolution_strategy: ConflictLabelsResolutionStrategy | None = Field(
        alias="conflictLabelsResolutionStrategy", default=None
    )
    destination_project_id: str = Field(alias="destinationProjectId")
    destination_task_queue: DestinationTaskQueueInput = Field(alias="destinationTaskQueue")
    exclude_data_rows_in_project: bool | None = Field(alias="excludeDataRowsInProject", default=None)
    limit: int | None = None
    "Always null."
    "Always null."
    ordering: SendToAnnotateOrderingInput | None = None
    predictions_input: SendToAnnotatePredictionsInput | None = Field(alias="predictionsInput", default=None)
    search_query: SearchQueryInput = Field(alias="searchQuery")
    sorting: Any | None = None
    "Always null."
    "Always null."


class SendToAnnotateFromMeaInput(gql.Model):
    """Data rows of a model run, with its predictions, sent to a project."""

    "Data rows of a model run, with its predictions, sent to a project."
    annotations_input: SendToAnnotateAnnotationsInput | None = Field(alias="annotationsInput", default=None)
    "Always null."
    "Always null."
    batch_input: SendToAnnotateBatchInput = Field(alias="batchInput")
    conflict_labels_resolution_strategy: ConflictLabelsResolutionStrategy | None = Field(
        alias="conflictLabelsResolutionStrategy", default=None
    )
    destination_project_id: str = Field(alias="destinationProjectId")
    destination_task_queue: DestinationTaskQueueInput = Field(alias="destinationTaskQueue")
    exclude_data_rows_in_project: bool | None = Field(alias="excludeDataRowsInProject", default=None)
    predictions_input: SendToAnnotatePredictionsInput | None = Field(alias="predictionsInput", default=None)
    search_query: list[SearchFilterInput] = Field(alias="searchQuery")
    "A list here, without the wrapper that the catalog has."
    "A list here, without the wrapper that the catalog has."
    source_model_run_id: str = Field(alias="sourceModelRunId")


class UpdateModelRunConfigInput(gql.Model):
    """The training metadata of a model run."""

    "The training metadata of a model run."
    config: Any


class UpdateTrainingPipelineInput(gql.Model):
    """New state of the training of a model run."""

    "New state of the training of a model run."
    error_message: str | None = Field(alias="errorMessage", default=None)
    metadata: Any | None = None
    status: TrainingPipelineStatus


class UpsertCustomMetadataSchemaOptionInput(gql.Model):
    """(inferred)"""

    id: str | None = None
    kind: CustomMetadataKind
    name: str


class UpsertCustomMetadataSchemaInput(gql.Model):
    """A metadata field to create (without `id`) or to change. Options that are left out are deleted (inferred)."""

    "A metadata field to create (without `id`) or to change. Options that are left out are deleted (inferred)."
    id: str | None = None
    kind: CustomMetadataKind
    name: str
    options: list[UpsertCustomMetadataSchemaOptionInput] | None = None


class UpsertOntologyInput(gql.Model):
    """A new ontology, or changes to it."""

    "A new ontology, or changes to it."
    media_type: MediaType | None = Field(alias="mediaType", default=None)
    name: str
    normalized: str
    "JSON in a string (it comes back as JSON)."
    "JSON in a string (it comes back as JSON)."


class UpsertRootSchemaNodeInput(gql.Model):
    """A new feature schema."""

    "A new feature schema."
    normalized: str
    "JSON in a string, without empty values."
    "JSON in a string, without empty values."
