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
    "The attachment's id."
    attachment_name: str | None = Field(alias="name")
    "The name that labelers see."
    attachment_type: AttachmentType = Field(alias="type")
    "What kind of attachment it is."
    attachment_value: str = Field(alias="value")
    "Its URL, or the text itself."


class BatchFields(gql.Model):
    """Data rows that were sent to a project together."""

    uid: str = Field(alias="id")
    "The batch's id."
    consensus_settings: Any | None = Field(alias="consensusSettingsJson")
    "How many labels a data row gets and what share of the rows; null without consensus. May be JSON in a string."
    created_at: datetime = Field(alias="createdAt")
    "When it was made."
    name: str
    "The name, unique in its project."
    size: int
    "How many data rows it was made of."
    updated_at: datetime = Field(alias="updatedAt")
    "When it last changed."


class BenchmarkFields(gql.Model):
    """A label that others are compared with."""

    uid: str = Field(alias="id")
    "The benchmark's id."
    average_agreement: float | None = Field(alias="averageAgreement")
    "How far other labels agree with it on average."
    completed_count: int | None = Field(alias="completedCount")
    "How many labels were measured against it."
    created_at: datetime = Field(alias="createdAt")
    "When it was made."
    last_activity: datetime | None = Field(alias="lastActivity")
    "When a label was last measured against it."


class BulkImportRequestFields(gql.Model):
    """Files of an import are there for 24 hours."""

    uid: str = Field(alias="id")
    "The import's id."
    created_at: datetime = Field(alias="createdAt")
    "When it was started, in UTC."
    error_file_url: str | None = Field(alias="errorFileUrl")
    "NDJSON with the annotations that failed, and why; null while it runs."
    input_file_url: str | None = Field(alias="inputFileUrl")
    "The NDJSON that was imported."
    name: str
    "The name, by which it can be found in its project."
    state: BulkImportRequestState
    "RUNNING, FINISHED (which says nothing of single annotations) or FAILED."
    status_file_url: str | None = Field(alias="statusFileUrl")
    "NDJSON with the fate of each annotation; null while it runs."


class DataRowFieldsCustomMetadata(gql.Model):
    schema_id: str = Field(alias="schemaId")
    "The id of the field; for a choice, that of the choice."
    value: Any | None
    "The value, an empty object for a choice."


class DataRowFieldsMetadataFields(gql.Model):
    schema_id: str = Field(alias="schemaId")
    "The id of the field; for a choice, that of the choice."
    name: str
    "The name of the field; for a choice, that of the choice."
    value: Any | None
    "The value: a number, a text, an instant, 128 numbers, or an empty object for a choice."
    kind: CustomMetadataKind
    "What kind of field it is."


class DataRowFields(gql.Model):
    """One asset."""

    uid: str = Field(alias="id")
    "The data row's id."
    created_at: datetime = Field(alias="createdAt")
    "When it was made."
    external_id: str | None = Field(alias="externalId")
    "The user's own name for it, such as a file name; several rows may share one."
    global_key: str | None = Field(alias="globalKey")
    "The user's own key for it, unique among all data rows; at most 200 characters."
    media_attributes: Any | None = Field(alias="mediaAttributes")
    "What the server found out about the asset, such as its width, height and MIME type."
    custom_metadata: list[DataRowFieldsCustomMetadata] | None = Field(alias="customMetadata")
    "Its metadata, as pairs of field and value."
    metadata_fields: list[DataRowFieldsMetadataFields] | None = Field(alias="metadataFields")
    "Its metadata, each value with the name and the kind of its field."
    row_data: str | None = Field(alias="rowData")
    "URL of the asset, or the text itself."
    updated_at: datetime = Field(alias="updatedAt")
    "When it last changed."


class DatasetFields(gql.Model):
    """A collection of data rows."""

    uid: str = Field(alias="id")
    "The dataset's id."
    created_at: datetime = Field(alias="createdAt")
    "When it was made."
    description: str | None
    "What it holds; empty if nobody said."
    name: str
    "The name."
    row_count: int | None = Field(alias="rowCount")
    "How many data rows it holds, as the server last counted them."
    updated_at: datetime = Field(alias="updatedAt")
    "When it last changed."


class FeatureSchemaFields(gql.Model):
    """A tool or classification at the top of an ontology. The SDK takes `normalized.featureSchemaId` for its id."""

    node_id: str = Field(alias="id")
    "The id of the schema node, which is not that of the feature schema."
    name: str
    "The name that labelers see."
    normalized: Any
    "The tool or classification as JSON, with its `featureSchemaId`."


class FoundryAppFields(gql.Model):
    """A foundry app: a model with its parameters."""

    uid: str = Field(alias="id")
    "The app's id."
    model_id: str = Field(alias="modelId")
    "The model of Labelbox that it runs."
    name: str
    "The name."
    description: str | None
    "What it is for."
    inference_params: Any = Field(alias="inferenceParams")
    "The model's parameters."
    class_to_schema_id: Any = Field(alias="classToSchemaId")
    "Map of class name to feature schema id."
    ontology_id: str = Field(alias="ontologyId")
    "The ontology that its predictions are in."
    created_by: str | None = Field(alias="createdBy")
    "Who made it."


class IAMIntegrationFields(gql.Model):
    """Delegated access to a cloud bucket."""

    uid: str = Field(alias="id")
    "The integration's id."
    created_at: datetime = Field(alias="createdAt")
    "When it was made."
    is_org_default: bool = Field(alias="isOrgDefault")
    "Whether new datasets get it without being asked."
    last_valid_at: datetime | None = Field(alias="lastValidAt")
    "When the server last could use it."
    name: str
    "The name, as the web app shows it."
    provider: str
    "The cloud, such as AWS."
    updated_at: datetime = Field(alias="updatedAt")
    "When it last changed."
    valid: bool
    "Whether the server could use it at the last check."


class InviteFields(gql.Model):
    """A sent invitation."""

    uid: str = Field(alias="id")
    "The invitation's id."
    created_at: datetime = Field(alias="createdAt")
    "When it was sent."
    email: str = Field(alias="inviteeEmail")
    "The address that it was sent to."
    organization_role_name: str = Field(alias="organizationRoleName")
    "The role that the user will have in the organization."


class LabelFields(gql.Model):
    """An assessment of a data row."""

    uid: str = Field(alias="id")
    "The label's id."
    agreement: float | None
    "How far it agrees with the other labels of its data row."
    benchmark_agreement: float | None = Field(alias="benchmarkAgreement")
    "How far it agrees with the benchmark."
    created_at: datetime = Field(alias="createdAt")
    "When it was made."
    is_benchmark_reference: bool | None = Field(alias="isBenchmarkReference")
    "Whether others are measured against it."
    label: str | None
    "JSON in a string."
    seconds_to_label: float | None = Field(alias="secondsToLabel")
    "How long it took, in seconds."
    updated_at: datetime = Field(alias="updatedAt")
    "When it last changed."


class ProjectFields(gql.Model):
    """A container of an ontology, of queued data rows and of labels."""

    uid: str = Field(alias="id")
    "The project's id."
    name: str
    "The name, shown to labelers."
    description: str | None
    "What the project is about."
    created_at: datetime = Field(alias="createdAt")
    "When it was made."
    updated_at: datetime = Field(alias="updatedAt")
    "When it last changed."
    setup_complete: datetime | None = Field(alias="setupComplete")
    "When the set-up was finished; null before."
    last_activity_time: datetime | None = Field(alias="lastActivityTime")
    "When anybody last did something in it."
    queue_mode: QueueMode = Field(alias="queueMode")
    "How data rows get into it: in batches, or (old projects) with whole datasets. Cannot change."
    media_type: MediaType | None = Field(alias="allowedMediaType")
    "The kind of data that it takes; null counts as UNKNOWN."
    auto_audit_number_of_labels: int | None = Field(alias="autoAuditNumberOfLabels")
    "Labels per data row that is checked: a new project has 1 for benchmark quality and 3 for consensus."
    auto_audit_percentage: float | None = Field(alias="autoAuditPercentage")
    "The other half of the quality mode: a new project has 1 for benchmark quality and 0 for consensus."


class LabelImportFields(gql.Model):
    """Import of labels into a project."""

    uid: str = Field(alias="id")
    "The import's id."
    error_file_url: str | None = Field(alias="errorFileUrl")
    "NDJSON with the annotations that failed, and why; null while it runs."
    input_file_url: str | None = Field(alias="inputFileUrl")
    "The NDJSON that was imported."
    name: str
    "The name, by which it can be found in its project."
    progress: str | None
    "Per cent with the sign: `87%`."
    state: AnnotationImportState
    "RUNNING, FINISHED (which says nothing of single annotations) or FAILED."
    status_file_url: str | None = Field(alias="statusFileUrl")
    "NDJSON with the fate of each annotation; null while it runs."
    project: ProjectFields
    "The project that it is for."


class LabelingFrontendFields(gql.Model):
    """An editor. "Editor" is the default of every organization."""

    uid: str = Field(alias="id")
    "The editor's id."
    description: str | None
    "What it is for."
    iframe_url_path: str | None = Field(alias="iframeUrlPath")
    "Where the web app finds it."
    name: str
    "The name."


class LabelingFrontendOptionsFields(gql.Model):
    """The editor of a project with its customisation. There is no root field for a single one: the server refuses it as an invalid query."""

    uid: str = Field(alias="id")
    "The id of the customisation."
    customization_options: str | None = Field(alias="customizationOptions")
    "JSON in a string: the normalised ontology."


class LabelingParameterOverrideFields(gql.Model):
    """Priority of a data row in the label queue: the lower the number, the sooner."""

    uid: str = Field(alias="id")
    "The override's id."
    number_of_labels: int | None = Field(alias="numberOfLabels")
    "How often the data row is to be labeled."
    priority: int | None
    "The lower the number, the sooner; 32 bits with a sign."
    data_row: DataRowFields = Field(alias="dataRow")
    "The data row that it is for."


class MALPredictionImportFields(gql.Model):
    """Import of pre-labels into a project (MAL)."""

    uid: str = Field(alias="id")
    "The import's id."
    error_file_url: str | None = Field(alias="errorFileUrl")
    "NDJSON with the annotations that failed, and why; null while it runs."
    input_file_url: str | None = Field(alias="inputFileUrl")
    "The NDJSON that was imported."
    name: str
    "The name, by which it can be found in its project."
    progress: str | None
    "Per cent with the sign: `87%`."
    state: AnnotationImportState
    "RUNNING, FINISHED (which says nothing of single annotations) or FAILED."
    status_file_url: str | None = Field(alias="statusFileUrl")
    "NDJSON with the fate of each annotation; null while it runs."
    project: ProjectFields
    "The project that it is for."


class MEAPredictionImportFields(gql.Model):
    """Import of predictions into a model run (MEA)."""

    uid: str = Field(alias="id")
    "The import's id."
    error_file_url: str | None = Field(alias="errorFileUrl")
    "NDJSON with the annotations that failed, and why; null while it runs."
    input_file_url: str | None = Field(alias="inputFileUrl")
    "The NDJSON that was imported."
    model_run_id: str = Field(alias="modelRunId")
    "The model run that it is for."
    name: str
    "The name, by which it can be found in its model run."
    progress: str | None
    "Per cent with the sign: `87%`."
    state: AnnotationImportState
    "RUNNING, FINISHED (which says nothing of single annotations) or FAILED."
    status_file_url: str | None = Field(alias="statusFileUrl")
    "NDJSON with the fate of each annotation; null while it runs."


class MEAToMALPredictionImportFields(gql.Model):
    """Import of the predictions of a model run into a project as pre-labels."""

    uid: str = Field(alias="id")
    "The import's id."
    error_file_url: str | None = Field(alias="errorFileUrl")
    "NDJSON with the annotations that failed, and why; null while it runs."
    input_file_url: str | None = Field(alias="inputFileUrl")
    "The NDJSON that was imported."
    name: str
    "The name, by which it can be found in its project."
    progress: str | None
    "Per cent with the sign: `87%`."
    state: AnnotationImportState
    "RUNNING, FINISHED (which says nothing of single annotations) or FAILED."
    status_file_url: str | None = Field(alias="statusFileUrl")
    "NDJSON with the fate of each annotation; null while it runs."
    project: ProjectFields
    "The project that it is for."


class ModelFields(gql.Model):
    """A trained program."""

    uid: str = Field(alias="id")
    "The model's id."
    name: str
    "The name."
    ontology_id: str | None = Field(alias="ontologyId")
    "The ontology that its predictions are in."


class ModelRunDataRowFields(gql.Model):
    """A data row in a model run."""

    uid: str = Field(alias="id")
    "The id of the data row in the run."
    data_split: DataSplit = Field(alias="dataSplit")
    "What the row is used for."
    label_id: str | None = Field(alias="labelId")
    "The label that the predictions are compared with."
    model_run_id: str = Field(alias="modelRunId")
    "The run."
    data_row: DataRowFields = Field(alias="dataRow")
    "The data row."


class ModelRunFields(gql.Model):
    """One training of a model, with its data rows and predictions."""

    uid: str = Field(alias="id")
    "The run's id."
    created_at: datetime = Field(alias="createdAt")
    "When it was made."
    created_by_id: str | None = Field(alias="createdBy")
    "Id of the user: a scalar here, not an object."
    model_id: str = Field(alias="modelId")
    "The model that it is a run of."
    name: str
    "The name."
    training_metadata: Any | None = Field(alias="trainingMetadata")
    "The configuration of the training; null where none was set."
    updated_at: datetime = Field(alias="updatedAt")
    "When it last changed."


class OntologyFields(gql.Model):
    """The tools and classifications of a project."""

    uid: str = Field(alias="id")
    "The ontology's id."
    classification_schema_count: int | None = Field(alias="classificationSchemaCount")
    "How many classifications it has."
    created_at: datetime = Field(alias="createdAt")
    "When it was made."
    description: str | None
    "What it is about."
    name: str
    "The name."
    normalized: Any
    "`{tools: […], classifications: […]}`, returned as JSON."
    object_schema_count: int | None = Field(alias="objectSchemaCount")
    "How many tools it has."
    updated_at: datetime = Field(alias="updatedAt")
    "When it last changed."


class OrganizationFields(gql.Model):
    """A group of users and everything they own."""

    uid: str = Field(alias="id")
    "The organization's id."
    created_at: datetime = Field(alias="createdAt")
    "When it was made."
    name: str
    "The name, as the web app shows it."
    updated_at: datetime = Field(alias="updatedAt")
    "When it last changed."


class RoleFields(gql.Model):
    """A role, of the organization or of a project. Known names: None, Labeler, Reviewer, Team Manager, Admin, Project Admin … (normalised by the SDK to upper snake case)."""

    uid: str = Field(alias="id")
    "The role's id, to give it to a user."
    name: str
    "The name, such as Labeler or Team Manager."


class UserFields(gql.Model):
    """A registered user."""

    uid: str = Field(alias="id")
    "The user's id."
    created_at: datetime = Field(alias="createdAt")
    "When the user was registered."
    email: str
    "The e-mail address."
    intercom_hash: str | None = Field(alias="intercomHash")
    "A signature that identifies the user to the support chat."
    is_external_user: bool | None = Field(alias="isExternalUser")
    "Whether the user is from outside the organization."
    is_viewer: bool | None = Field(alias="isViewer")
    "Whether the user may only look."
    name: str | None
    "The full name."
    nickname: str | None
    "The name by which the user is called."
    picture: str | None
    "URL of the user's picture."
    updated_at: datetime = Field(alias="updatedAt")
    "When it last changed."


class ProjectMemberFields(gql.Model):
    """A user with access to a project."""

    uid: str = Field(alias="id")
    "The membership's id."
    access_from: str | None = Field(alias="accessFrom")
    "Where the access comes from, such as ORGANIZATION."
    role: RoleFields
    "The role that the user has in the project."
    user: UserFields
    "Who it is."


class ResourceTagFields(gql.Model):
    """A tag that organises projects."""

    uid: str = Field(alias="id")
    "The tag's id."
    color: str
    "Six hexadecimal digits, without `#`."
    text: str
    "What the tag says."


class ReviewFields(gql.Model):
    """A score for a label: 1 is good, -1 is bad."""

    uid: str = Field(alias="id")
    "The review's id."
    created_at: datetime = Field(alias="createdAt")
    "When it was made."
    score: float
    "Above zero is good, below zero is bad."
    updated_at: datetime = Field(alias="updatedAt")
    "When it last changed."


class SliceFields(gql.Model):
    """A saved query: a slice of the catalog or of a model."""

    uid: str = Field(alias="id")
    "The slice's id."
    created_at: datetime = Field(alias="createdAt")
    "When it was made."
    description: str | None
    "What it selects, in words."
    filter: Any | None = Field()
    "What it selects, as the search takes it."
    name: str
    "The name."
    updated_at: datetime = Field(alias="updatedAt")
    "When it last changed."


class TaskFields(gql.Model):
    """A job of the server."""

    uid: str = Field(alias="id")
    "The task's id."
    completion_percentage: float | None = Field(alias="completionPercentage")
    "How far it is."
    created_at: datetime = Field(alias="createdAt")
    "When it was started."
    errors_url: str | None = Field(alias="errors")
    "URL of the errors."
    metadata: Any | None
    "What the server keeps with it."
    name: str | None
    "`JSON Import` for an import of data rows."
    result_url: str | None = Field(alias="result")
    "URL of the result; for some types the error as JSON."
    status: str
    "IN_PROGRESS, COMPLETE, FAILED …"
    type: str | None = Field()
    "export-data-rows, add-data-rows-to-batch, send-to-task-queue, send-to-annotate …"
    updated_at: datetime = Field(alias="updatedAt")
    "When it last changed."


class TaskQueueFields(gql.Model):
    """A step of the workflow of a project."""

    uid: str = Field(alias="id")
    "The queue's id, to move data rows to it."
    data_row_count: int | None = Field(alias="dataRowCount")
    "How many data rows wait there."
    description: str | None
    "What happens there."
    name: str
    "The name, such as Initial review task."
    queue_type: str = Field(alias="queueType")
    "The kind of step, such as MANUAL_REVIEW_QUEUE or MANUAL_REWORK_QUEUE."


class WebhookFields(gql.Model):
    """A notification rule."""

    uid: str = Field(alias="id")
    "The webhook's id."
    created_at: datetime = Field(alias="createdAt")
    "When it was made."
    status: WebhookStatus
    "Whether it sends them: ACTIVE, INACTIVE (switched off) or REVOKED."
    topics: list[WebhookTopic]
    "The events that it sends notifications of."
    updated_at: datetime = Field(alias="updatedAt")
    "When it last changed."
    url: str
    "Where the server sends its notifications."
