"""The fields of each entity, as the server sends them. Generated: edit schema/ or queries/."""

from datetime import datetime
from typing import Any

from pydantic import Field

from . import runtime as gql
from .enums import (
    AnnotationImportState,
    AttachmentType,
    BulkImportRequestState,
    CustomMetadataKind,
    DataSplit,
    MediaType,
    QueueMode,
    WebhookStatus,
    WebhookTopic,
)


class AssetAttachmentFields(gql.Model):
    """Extra context for labelers."""

    uid: str = Field(alias="id")
    attachment_name: str | None = Field(alias="name")
    attachment_type: AttachmentType = Field(alias="type")
    attachment_value: str = Field(alias="value")


class BatchFields(gql.Model):
    """Data rows that were sent to a project together."""

    uid: str = Field(alias="id")
    consensus_settings: Any | None = Field(alias="consensusSettingsJson")
    created_at: datetime = Field(alias="createdAt")
    name: str
    size: int
    updated_at: datetime = Field(alias="updatedAt")


class BenchmarkFields(gql.Model):
    """A label that others are compared with."""

    uid: str = Field(alias="id")
    average_agreement: float | None = Field(alias="averageAgreement")
    completed_count: int | None = Field(alias="completedCount")
    created_at: datetime = Field(alias="createdAt")
    last_activity: datetime | None = Field(alias="lastActivity")


class BulkImportRequestFields(gql.Model):
    """Files of an import are there for 24 hours."""

    uid: str = Field(alias="id")
    created_at: datetime = Field(alias="createdAt")
    error_file_url: str | None = Field(alias="errorFileUrl")
    input_file_url: str | None = Field(alias="inputFileUrl")
    name: str
    state: BulkImportRequestState
    status_file_url: str | None = Field(alias="statusFileUrl")


class DataRowFieldsCustomMetadata(gql.Model):
    schema_id: str = Field(alias="schemaId")
    value: Any | None


class DataRowFieldsMetadataFields(gql.Model):
    schema_id: str = Field(alias="schemaId")
    name: str
    value: Any | None
    kind: CustomMetadataKind


class DataRowFields(gql.Model):
    """One asset."""

    uid: str = Field(alias="id")
    created_at: datetime = Field(alias="createdAt")
    external_id: str | None = Field(alias="externalId")
    global_key: str | None = Field(alias="globalKey")
    media_attributes: Any | None = Field(alias="mediaAttributes")
    custom_metadata: list[DataRowFieldsCustomMetadata] | None = Field(alias="customMetadata")
    metadata_fields: list[DataRowFieldsMetadataFields] | None = Field(alias="metadataFields")
    row_data: str | None = Field(alias="rowData")
    "URL of the asset, or the text itself."
    updated_at: datetime = Field(alias="updatedAt")


class DatasetFields(gql.Model):
    """A collection of data rows."""

    uid: str = Field(alias="id")
    created_at: datetime = Field(alias="createdAt")
    description: str | None
    name: str
    row_count: int | None = Field(alias="rowCount")
    updated_at: datetime = Field(alias="updatedAt")


class FeatureSchemaFields(gql.Model):
    """A tool or classification at the top of an ontology. The SDK takes `normalized.featureSchemaId` for its id."""

    node_id: str = Field(alias="id")
    "The id of the schema node, which is not that of the feature schema."
    name: str
    normalized: Any


class FoundryAppFields(gql.Model):
    """A foundry app: a model with its parameters."""

    uid: str = Field(alias="id")
    model_id: str = Field(alias="modelId")
    name: str
    description: str | None
    inference_params: Any = Field(alias="inferenceParams")
    class_to_schema_id: Any = Field(alias="classToSchemaId")
    "Map of class name to feature schema id."
    ontology_id: str = Field(alias="ontologyId")
    created_by: str | None = Field(alias="createdBy")


class IAMIntegrationFields(gql.Model):
    """Delegated access to a cloud bucket."""

    uid: str = Field(alias="id")
    created_at: datetime = Field(alias="createdAt")
    is_org_default: bool = Field(alias="isOrgDefault")
    last_valid_at: datetime | None = Field(alias="lastValidAt")
    name: str
    provider: str
    updated_at: datetime = Field(alias="updatedAt")
    valid: bool


class InviteFields(gql.Model):
    """A sent invitation."""

    uid: str = Field(alias="id")
    created_at: datetime = Field(alias="createdAt")
    email: str = Field(alias="inviteeEmail")
    organization_role_name: str = Field(alias="organizationRoleName")


class LabelFields(gql.Model):
    """An assessment of a data row."""

    uid: str = Field(alias="id")
    agreement: float | None
    benchmark_agreement: float | None = Field(alias="benchmarkAgreement")
    created_at: datetime = Field(alias="createdAt")
    is_benchmark_reference: bool | None = Field(alias="isBenchmarkReference")
    label: str | None
    "JSON in a string."
    seconds_to_label: float | None = Field(alias="secondsToLabel")
    updated_at: datetime = Field(alias="updatedAt")


class ProjectFields(gql.Model):
    """A container of an ontology, of queued data rows and of labels."""

    uid: str = Field(alias="id")
    name: str
    description: str | None
    created_at: datetime = Field(alias="createdAt")
    updated_at: datetime = Field(alias="updatedAt")
    setup_complete: datetime | None = Field(alias="setupComplete")
    last_activity_time: datetime | None = Field(alias="lastActivityTime")
    queue_mode: QueueMode = Field(alias="queueMode")
    media_type: MediaType | None = Field(alias="allowedMediaType")
    auto_audit_number_of_labels: int | None = Field(alias="autoAuditNumberOfLabels")
    auto_audit_percentage: float | None = Field(alias="autoAuditPercentage")


class LabelImportFields(gql.Model):
    """Import of labels into a project."""

    uid: str = Field(alias="id")
    error_file_url: str | None = Field(alias="errorFileUrl")
    input_file_url: str | None = Field(alias="inputFileUrl")
    name: str
    progress: str | None
    "Per cent with the sign: `87%`."
    state: AnnotationImportState
    status_file_url: str | None = Field(alias="statusFileUrl")
    project: ProjectFields


class LabelingFrontendFields(gql.Model):
    """An editor. "Editor" is the default of every organization."""

    uid: str = Field(alias="id")
    description: str | None
    iframe_url_path: str | None = Field(alias="iframeUrlPath")
    name: str


class LabelingFrontendOptionsFields(gql.Model):
    """The editor of a project with its customisation. There is no root field for a single one: the server refuses it as an invalid query."""

    uid: str = Field(alias="id")
    customization_options: str | None = Field(alias="customizationOptions")
    "JSON in a string: the normalised ontology."


class LabelingParameterOverrideFields(gql.Model):
    """Priority of a data row in the label queue: the lower the number, the sooner."""

    uid: str = Field(alias="id")
    number_of_labels: int | None = Field(alias="numberOfLabels")
    priority: int | None
    data_row: DataRowFields = Field(alias="dataRow")


class MALPredictionImportFields(gql.Model):
    """Import of pre-labels into a project (MAL)."""

    uid: str = Field(alias="id")
    error_file_url: str | None = Field(alias="errorFileUrl")
    input_file_url: str | None = Field(alias="inputFileUrl")
    name: str
    progress: str | None
    "Per cent with the sign: `87%`."
    state: AnnotationImportState
    status_file_url: str | None = Field(alias="statusFileUrl")
    project: ProjectFields


class MEAPredictionImportFields(gql.Model):
    """Import of predictions into a model run (MEA)."""

    uid: str = Field(alias="id")
    error_file_url: str | None = Field(alias="errorFileUrl")
    input_file_url: str | None = Field(alias="inputFileUrl")
    model_run_id: str = Field(alias="modelRunId")
    name: str
    progress: str | None
    "Per cent with the sign: `87%`."
    state: AnnotationImportState
    status_file_url: str | None = Field(alias="statusFileUrl")


class MEAToMALPredictionImportFields(gql.Model):
    """Import of the predictions of a model run into a project as pre-labels."""

    uid: str = Field(alias="id")
    error_file_url: str | None = Field(alias="errorFileUrl")
    input_file_url: str | None = Field(alias="inputFileUrl")
    name: str
    progress: str | None
    "Per cent with the sign: `87%`."
    state: AnnotationImportState
    status_file_url: str | None = Field(alias="statusFileUrl")
    project: ProjectFields


class ModelFields(gql.Model):
    """A trained program."""

    uid: str = Field(alias="id")
    name: str
    ontology_id: str | None = Field(alias="ontologyId")


class ModelRunDataRowFields(gql.Model):
    """A data row in a model run."""

    uid: str = Field(alias="id")
    data_split: DataSplit = Field(alias="dataSplit")
    label_id: str | None = Field(alias="labelId")
    model_run_id: str = Field(alias="modelRunId")
    data_row: DataRowFields = Field(alias="dataRow")


class ModelRunFields(gql.Model):
    """One training of a model, with its data rows and predictions."""

    uid: str = Field(alias="id")
    created_at: datetime = Field(alias="createdAt")
    created_by_id: str | None = Field(alias="createdBy")
    "Id of the user: a scalar here, not an object."
    model_id: str = Field(alias="modelId")
    name: str
    training_metadata: Any | None = Field(alias="trainingMetadata")
    updated_at: datetime = Field(alias="updatedAt")


class OntologyFields(gql.Model):
    """The tools and classifications of a project."""

    uid: str = Field(alias="id")
    classification_schema_count: int | None = Field(alias="classificationSchemaCount")
    created_at: datetime = Field(alias="createdAt")
    description: str | None
    name: str
    normalized: Any
    "`{tools: […], classifications: […]}`, returned as JSON."
    object_schema_count: int | None = Field(alias="objectSchemaCount")
    updated_at: datetime = Field(alias="updatedAt")


class OrganizationFields(gql.Model):
    """A group of users and everything they own."""

    uid: str = Field(alias="id")
    created_at: datetime = Field(alias="createdAt")
    name: str
    updated_at: datetime = Field(alias="updatedAt")


class RoleFields(gql.Model):
    """A role, of the organization or of a project. Known names: None, Labeler, Reviewer, Team Manager, Admin, Project Admin … (normalised by the SDK to upper snake case)."""

    uid: str = Field(alias="id")
    name: str


class UserFields(gql.Model):
    """A registered user."""

    uid: str = Field(alias="id")
    created_at: datetime = Field(alias="createdAt")
    email: str
    intercom_hash: str | None = Field(alias="intercomHash")
    is_external_user: bool | None = Field(alias="isExternalUser")
    is_viewer: bool | None = Field(alias="isViewer")
    name: str | None
    nickname: str | None
    picture: str | None
    updated_at: datetime = Field(alias="updatedAt")


class ProjectMemberFields(gql.Model):
    """A user with access to a project."""

    uid: str = Field(alias="id")
    access_from: str | None = Field(alias="accessFrom")
    role: RoleFields
    user: UserFields


class ResourceTagFields(gql.Model):
    """A tag that organises projects."""

    uid: str = Field(alias="id")
    color: str
    "Six hexadecimal digits, without `#`."
    text: str


class ReviewFields(gql.Model):
    """A score for a label: 1 is good, -1 is bad."""

    uid: str = Field(alias="id")
    created_at: datetime = Field(alias="createdAt")
    score: float
    updated_at: datetime = Field(alias="updatedAt")


class SliceFields(gql.Model):
    """A saved query: a slice of the catalog or of a model."""

    uid: str = Field(alias="id")
    created_at: datetime = Field(alias="createdAt")
    description: str | None
    filter: Any | None = Field()
    name: str
    updated_at: datetime = Field(alias="updatedAt")


class TaskFields(gql.Model):
    """A job of the server."""

    uid: str = Field(alias="id")
    completion_percentage: float | None = Field(alias="completionPercentage")
    created_at: datetime = Field(alias="createdAt")
    errors_url: str | None = Field(alias="errors")
    "URL of the errors."
    metadata: Any | None
    name: str | None
    "`JSON Import` for an import of data rows."
    result_url: str | None = Field(alias="result")
    "URL of the result; for some types the error as JSON."
    status: str
    "IN_PROGRESS, COMPLETE, FAILED …"
    type: str | None = Field()
    "export-data-rows, add-data-rows-to-batch, send-to-task-queue, send-to-annotate …"
    updated_at: datetime = Field(alias="updatedAt")


class TaskQueueFields(gql.Model):
    """A step of the workflow of a project."""

    uid: str = Field(alias="id")
    data_row_count: int | None = Field(alias="dataRowCount")
    description: str | None
    name: str
    queue_type: str = Field(alias="queueType")


class WebhookFields(gql.Model):
    """A notification rule."""

    uid: str = Field(alias="id")
    created_at: datetime = Field(alias="createdAt")
    status: WebhookStatus
    topics: list[WebhookTopic]
    updated_at: datetime = Field(alias="updatedAt")
    url: str
