"""The columns of each entity, one mixin per fragment. Generated: edit the fragment."""

from typing import TYPE_CHECKING

from . import runtime as gql

if TYPE_CHECKING:
    from datetime import datetime
    from typing import Any

    from .enums import (
        AnnotationImportState,
        AttachmentType,
        BulkImportRequestState,
        DataSplit,
        MediaType,
        QueueMode,
        WebhookStatus,
        WebhookTopic,
    )
    from .fragments import (
        AssetAttachmentFields,
        BatchFields,
        BenchmarkFields,
        BulkImportRequestFields,
        DataRowFields,
        DatasetFields,
        FeatureSchemaFields,
        FoundryAppFields,
        IAMIntegrationFields,
        InviteFields,
        LabelFields,
        LabelImportFields,
        LabelingFrontendFields,
        LabelingFrontendOptionsFields,
        LabelingParameterOverrideFields,
        MALPredictionImportFields,
        MEAPredictionImportFields,
        MEAToMALPredictionImportFields,
        ModelFields,
        ModelRunDataRowFields,
        ModelRunFields,
        OntologyFields,
        OrganizationFields,
        ProjectFields,
        ProjectMemberFields,
        ResourceTagFields,
        ReviewFields,
        RoleFields,
        SliceFields,
        TaskFields,
        TaskQueueFields,
        UserFields,
        WebhookFields,
    )


class AssetAttachmentEntity(gql.Entity["AssetAttachmentFields"]):
    """Extra context for labelers."""

    fragment = "AssetAttachmentFields"
    record: "AssetAttachmentFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    attachment_name: "gql.Field[str | None]" = gql.Field("attachment_name", "name")
    attachment_type: "gql.Field[AttachmentType]" = gql.Field("attachment_type", "type")
    attachment_value: "gql.Field[str]" = gql.Field("attachment_value", "value")


class BatchEntity(gql.Entity["BatchFields"]):
    """Data rows that were sent to a project together."""

    fragment = "BatchFields"
    record: "BatchFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    consensus_settings: "gql.Field[Any | None]" = gql.Field("consensus_settings", "consensusSettingsJson")
    created_at: "gql.Field[datetime]" = gql.Field("created_at", "createdAt")
    name: "gql.Field[str]" = gql.Field("name", "name")
    size: "gql.Field[int]" = gql.Field("size", "size")
    updated_at: "gql.Field[datetime]" = gql.Field("updated_at", "updatedAt")


class BenchmarkEntity(gql.Entity["BenchmarkFields"]):
    """A label that others are compared with."""

    fragment = "BenchmarkFields"
    record: "BenchmarkFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    average_agreement: "gql.Field[float | None]" = gql.Field("average_agreement", "averageAgreement")
    completed_count: "gql.Field[int | None]" = gql.Field("completed_count", "completedCount")
    created_at: "gql.Field[datetime]" = gql.Field("created_at", "createdAt")
    last_activity: "gql.Field[datetime | None]" = gql.Field("last_activity", "lastActivity")


class BulkImportRequestEntity(gql.Entity["BulkImportRequestFields"]):
    """Files of an import are there for 24 hours."""

    fragment = "BulkImportRequestFields"
    record: "BulkImportRequestFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    created_at: "gql.Field[datetime]" = gql.Field("created_at", "createdAt")
    error_file_url: "gql.Field[str | None]" = gql.Field("error_file_url", "errorFileUrl")
    input_file_url: "gql.Field[str | None]" = gql.Field("input_file_url", "inputFileUrl")
    name: "gql.Field[str]" = gql.Field("name", "name")
    state: "gql.Field[BulkImportRequestState]" = gql.Field("state", "state")
    status_file_url: "gql.Field[str | None]" = gql.Field("status_file_url", "statusFileUrl")


class DataRowEntity(gql.Entity["DataRowFields"]):
    """One asset."""

    fragment = "DataRowFields"
    record: "DataRowFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    created_at: "gql.Field[datetime]" = gql.Field("created_at", "createdAt")
    external_id: "gql.Field[str | None]" = gql.Field("external_id", "externalId")
    global_key: "gql.Field[str | None]" = gql.Field("global_key", "globalKey")
    media_attributes: "gql.Field[Any | None]" = gql.Field("media_attributes", "mediaAttributes")
    row_data: "gql.Field[str | None]" = gql.Field("row_data", "rowData")
    """URL of the asset, or the text itself."""
    updated_at: "gql.Field[datetime]" = gql.Field("updated_at", "updatedAt")


class DatasetEntity(gql.Entity["DatasetFields"]):
    """A collection of data rows."""

    fragment = "DatasetFields"
    record: "DatasetFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    created_at: "gql.Field[datetime]" = gql.Field("created_at", "createdAt")
    description: "gql.Field[str | None]" = gql.Field("description", "description")
    name: "gql.Field[str]" = gql.Field("name", "name")
    row_count: "gql.Field[int | None]" = gql.Field("row_count", "rowCount")
    updated_at: "gql.Field[datetime]" = gql.Field("updated_at", "updatedAt")


class FeatureSchemaEntity(gql.Entity["FeatureSchemaFields"]):
    """A tool or classification at the top of an ontology. The SDK takes `normalized.featureSchemaId` for its id."""

    fragment = "FeatureSchemaFields"
    record: "FeatureSchemaFields"

    node_id: "gql.Field[str]" = gql.Field("node_id", "id")
    """The id of the schema node, which is not that of the feature schema."""
    name: "gql.Field[str]" = gql.Field("name", "name")
    normalized: "gql.Field[Any]" = gql.Field("normalized", "normalized")


class FoundryAppEntity(gql.Entity["FoundryAppFields"]):
    """A foundry app: a model with its parameters."""

    fragment = "FoundryAppFields"
    record: "FoundryAppFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    model_id: "gql.Field[str]" = gql.Field("model_id", "modelId")
    name: "gql.Field[str]" = gql.Field("name", "name")
    description: "gql.Field[str | None]" = gql.Field("description", "description")
    inference_params: "gql.Field[Any]" = gql.Field("inference_params", "inferenceParams")
    class_to_schema_id: "gql.Field[Any]" = gql.Field("class_to_schema_id", "classToSchemaId")
    """Map of class name to feature schema id."""
    ontology_id: "gql.Field[str]" = gql.Field("ontology_id", "ontologyId")
    created_by: "gql.Field[str | None]" = gql.Field("created_by", "createdBy")


class IAMIntegrationEntity(gql.Entity["IAMIntegrationFields"]):
    """Delegated access to a cloud bucket."""

    fragment = "IAMIntegrationFields"
    record: "IAMIntegrationFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    created_at: "gql.Field[datetime]" = gql.Field("created_at", "createdAt")
    is_org_default: "gql.Field[bool]" = gql.Field("is_org_default", "isOrgDefault")
    last_valid_at: "gql.Field[datetime | None]" = gql.Field("last_valid_at", "lastValidAt")
    name: "gql.Field[str]" = gql.Field("name", "name")
    provider: "gql.Field[str]" = gql.Field("provider", "provider")
    updated_at: "gql.Field[datetime]" = gql.Field("updated_at", "updatedAt")
    valid: "gql.Field[bool]" = gql.Field("valid", "valid")


class InviteEntity(gql.Entity["InviteFields"]):
    """A sent invitation."""

    fragment = "InviteFields"
    record: "InviteFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    created_at: "gql.Field[datetime]" = gql.Field("created_at", "createdAt")
    email: "gql.Field[str]" = gql.Field("email", "inviteeEmail")
    organization_role_name: "gql.Field[str]" = gql.Field("organization_role_name", "organizationRoleName")


class LabelEntity(gql.Entity["LabelFields"]):
    """An assessment of a data row."""

    fragment = "LabelFields"
    record: "LabelFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    agreement: "gql.Field[float | None]" = gql.Field("agreement", "agreement")
    benchmark_agreement: "gql.Field[float | None]" = gql.Field("benchmark_agreement", "benchmarkAgreement")
    created_at: "gql.Field[datetime]" = gql.Field("created_at", "createdAt")
    is_benchmark_reference: "gql.Field[bool | None]" = gql.Field("is_benchmark_reference", "isBenchmarkReference")
    label: "gql.Field[str | None]" = gql.Field("label", "label")
    """JSON in a string."""
    seconds_to_label: "gql.Field[float | None]" = gql.Field("seconds_to_label", "secondsToLabel")
    updated_at: "gql.Field[datetime]" = gql.Field("updated_at", "updatedAt")


class LabelImportEntity(gql.Entity["LabelImportFields"]):
    """Import of labels into a project."""

    fragment = "LabelImportFields"
    record: "LabelImportFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    error_file_url: "gql.Field[str | None]" = gql.Field("error_file_url", "errorFileUrl")
    input_file_url: "gql.Field[str | None]" = gql.Field("input_file_url", "inputFileUrl")
    name: "gql.Field[str]" = gql.Field("name", "name")
    progress: "gql.Field[str | None]" = gql.Field("progress", "progress")
    """Per cent with the sign: `87%`."""
    state: "gql.Field[AnnotationImportState]" = gql.Field("state", "state")
    status_file_url: "gql.Field[str | None]" = gql.Field("status_file_url", "statusFileUrl")


class LabelingFrontendEntity(gql.Entity["LabelingFrontendFields"]):
    """An editor. "Editor" is the default of every organization."""

    fragment = "LabelingFrontendFields"
    record: "LabelingFrontendFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    description: "gql.Field[str | None]" = gql.Field("description", "description")
    iframe_url_path: "gql.Field[str | None]" = gql.Field("iframe_url_path", "iframeUrlPath")
    name: "gql.Field[str]" = gql.Field("name", "name")


class LabelingFrontendOptionsEntity(gql.Entity["LabelingFrontendOptionsFields"]):
    """The editor of a project with its customisation. There is no root field for a single one: the server refuses it as an
    invalid query.
    """

    fragment = "LabelingFrontendOptionsFields"
    record: "LabelingFrontendOptionsFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    customization_options: "gql.Field[str | None]" = gql.Field("customization_options", "customizationOptions")
    """JSON in a string: the normalised ontology."""


class LabelingParameterOverrideEntity(gql.Entity["LabelingParameterOverrideFields"]):
    """Priority of a data row in the label queue: the lower the number, the sooner."""

    fragment = "LabelingParameterOverrideFields"
    record: "LabelingParameterOverrideFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    number_of_labels: "gql.Field[int | None]" = gql.Field("number_of_labels", "numberOfLabels")
    priority: "gql.Field[int | None]" = gql.Field("priority", "priority")


class MALPredictionImportEntity(gql.Entity["MALPredictionImportFields"]):
    """Import of pre-labels into a project (MAL)."""

    fragment = "MALPredictionImportFields"
    record: "MALPredictionImportFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    error_file_url: "gql.Field[str | None]" = gql.Field("error_file_url", "errorFileUrl")
    input_file_url: "gql.Field[str | None]" = gql.Field("input_file_url", "inputFileUrl")
    name: "gql.Field[str]" = gql.Field("name", "name")
    progress: "gql.Field[str | None]" = gql.Field("progress", "progress")
    """Per cent with the sign: `87%`."""
    state: "gql.Field[AnnotationImportState]" = gql.Field("state", "state")
    status_file_url: "gql.Field[str | None]" = gql.Field("status_file_url", "statusFileUrl")


class MEAPredictionImportEntity(gql.Entity["MEAPredictionImportFields"]):
    """Import of predictions into a model run (MEA)."""

    fragment = "MEAPredictionImportFields"
    record: "MEAPredictionImportFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    error_file_url: "gql.Field[str | None]" = gql.Field("error_file_url", "errorFileUrl")
    input_file_url: "gql.Field[str | None]" = gql.Field("input_file_url", "inputFileUrl")
    model_run_id: "gql.Field[str]" = gql.Field("model_run_id", "modelRunId")
    name: "gql.Field[str]" = gql.Field("name", "name")
    progress: "gql.Field[str | None]" = gql.Field("progress", "progress")
    """Per cent with the sign: `87%`."""
    state: "gql.Field[AnnotationImportState]" = gql.Field("state", "state")
    status_file_url: "gql.Field[str | None]" = gql.Field("status_file_url", "statusFileUrl")


class MEAToMALPredictionImportEntity(gql.Entity["MEAToMALPredictionImportFields"]):
    """Import of the predictions of a model run into a project as pre-labels."""

    fragment = "MEAToMALPredictionImportFields"
    record: "MEAToMALPredictionImportFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    error_file_url: "gql.Field[str | None]" = gql.Field("error_file_url", "errorFileUrl")
    input_file_url: "gql.Field[str | None]" = gql.Field("input_file_url", "inputFileUrl")
    name: "gql.Field[str]" = gql.Field("name", "name")
    progress: "gql.Field[str | None]" = gql.Field("progress", "progress")
    """Per cent with the sign: `87%`."""
    state: "gql.Field[AnnotationImportState]" = gql.Field("state", "state")
    status_file_url: "gql.Field[str | None]" = gql.Field("status_file_url", "statusFileUrl")


class ModelEntity(gql.Entity["ModelFields"]):
    """A trained program."""

    fragment = "ModelFields"
    record: "ModelFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    name: "gql.Field[str]" = gql.Field("name", "name")
    ontology_id: "gql.Field[str | None]" = gql.Field("ontology_id", "ontologyId")


class ModelRunDataRowEntity(gql.Entity["ModelRunDataRowFields"]):
    """A data row in a model run."""

    fragment = "ModelRunDataRowFields"
    record: "ModelRunDataRowFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    data_split: "gql.Field[DataSplit]" = gql.Field("data_split", "dataSplit")
    label_id: "gql.Field[str | None]" = gql.Field("label_id", "labelId")
    model_run_id: "gql.Field[str]" = gql.Field("model_run_id", "modelRunId")


class ModelRunEntity(gql.Entity["ModelRunFields"]):
    """One training of a model, with its data rows and predictions."""

    fragment = "ModelRunFields"
    record: "ModelRunFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    created_at: "gql.Field[datetime]" = gql.Field("created_at", "createdAt")
    created_by_id: "gql.Field[str | None]" = gql.Field("created_by_id", "createdBy")
    """Id of the user: a scalar here, not an object."""
    model_id: "gql.Field[str]" = gql.Field("model_id", "modelId")
    name: "gql.Field[str]" = gql.Field("name", "name")
    training_metadata: "gql.Field[Any | None]" = gql.Field("training_metadata", "trainingMetadata")
    updated_at: "gql.Field[datetime]" = gql.Field("updated_at", "updatedAt")


class OntologyEntity(gql.Entity["OntologyFields"]):
    """The tools and classifications of a project."""

    fragment = "OntologyFields"
    record: "OntologyFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    classification_schema_count: "gql.Field[int | None]" = gql.Field(
        "classification_schema_count", "classificationSchemaCount"
    )
    created_at: "gql.Field[datetime]" = gql.Field("created_at", "createdAt")
    description: "gql.Field[str | None]" = gql.Field("description", "description")
    name: "gql.Field[str]" = gql.Field("name", "name")
    normalized: "gql.Field[Any]" = gql.Field("normalized", "normalized")
    """`{tools: […], classifications: […]}`, returned as JSON."""
    object_schema_count: "gql.Field[int | None]" = gql.Field("object_schema_count", "objectSchemaCount")
    updated_at: "gql.Field[datetime]" = gql.Field("updated_at", "updatedAt")


class OrganizationEntity(gql.Entity["OrganizationFields"]):
    """A group of users and everything they own."""

    fragment = "OrganizationFields"
    record: "OrganizationFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    created_at: "gql.Field[datetime]" = gql.Field("created_at", "createdAt")
    name: "gql.Field[str]" = gql.Field("name", "name")
    updated_at: "gql.Field[datetime]" = gql.Field("updated_at", "updatedAt")


class ProjectEntity(gql.Entity["ProjectFields"]):
    """A container of an ontology, of queued data rows and of labels."""

    fragment = "ProjectFields"
    record: "ProjectFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    name: "gql.Field[str]" = gql.Field("name", "name")
    description: "gql.Field[str | None]" = gql.Field("description", "description")
    created_at: "gql.Field[datetime]" = gql.Field("created_at", "createdAt")
    updated_at: "gql.Field[datetime]" = gql.Field("updated_at", "updatedAt")
    setup_complete: "gql.Field[datetime | None]" = gql.Field("setup_complete", "setupComplete")
    last_activity_time: "gql.Field[datetime | None]" = gql.Field("last_activity_time", "lastActivityTime")
    queue_mode: "gql.Field[QueueMode]" = gql.Field("queue_mode", "queueMode")
    media_type: "gql.Field[MediaType | None]" = gql.Field("media_type", "allowedMediaType")
    auto_audit_number_of_labels: "gql.Field[int | None]" = gql.Field(
        "auto_audit_number_of_labels", "autoAuditNumberOfLabels"
    )
    auto_audit_percentage: "gql.Field[float | None]" = gql.Field("auto_audit_percentage", "autoAuditPercentage")


class ProjectMemberEntity(gql.Entity["ProjectMemberFields"]):
    """A user with access to a project."""

    fragment = "ProjectMemberFields"
    record: "ProjectMemberFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    access_from: "gql.Field[str | None]" = gql.Field("access_from", "accessFrom")


class ResourceTagEntity(gql.Entity["ResourceTagFields"]):
    """A tag that organises projects."""

    fragment = "ResourceTagFields"
    record: "ResourceTagFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    color: "gql.Field[str]" = gql.Field("color", "color")
    """Six hexadecimal digits, without `#`."""
    text: "gql.Field[str]" = gql.Field("text", "text")


class ReviewEntity(gql.Entity["ReviewFields"]):
    """A score for a label: 1 is good, -1 is bad."""

    fragment = "ReviewFields"
    record: "ReviewFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    created_at: "gql.Field[datetime]" = gql.Field("created_at", "createdAt")
    score: "gql.Field[float]" = gql.Field("score", "score")
    updated_at: "gql.Field[datetime]" = gql.Field("updated_at", "updatedAt")


class RoleEntity(gql.Entity["RoleFields"]):
    """A role, of the organization or of a project. Known names: None, Labeler, Reviewer, Team Manager, Admin, Project
    Admin … (normalised by the SDK to upper snake case).
    """

    fragment = "RoleFields"
    record: "RoleFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    name: "gql.Field[str]" = gql.Field("name", "name")


class SliceEntity(gql.Entity["SliceFields"]):
    """A saved query: a slice of the catalog or of a model."""

    fragment = "SliceFields"
    record: "SliceFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    created_at: "gql.Field[datetime]" = gql.Field("created_at", "createdAt")
    description: "gql.Field[str | None]" = gql.Field("description", "description")
    filter: "gql.Field[Any | None]" = gql.Field("filter", "filter")
    name: "gql.Field[str]" = gql.Field("name", "name")
    updated_at: "gql.Field[datetime]" = gql.Field("updated_at", "updatedAt")


class TaskEntity(gql.Entity["TaskFields"]):
    """A job of the server."""

    fragment = "TaskFields"
    record: "TaskFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    completion_percentage: "gql.Field[float | None]" = gql.Field("completion_percentage", "completionPercentage")
    created_at: "gql.Field[datetime]" = gql.Field("created_at", "createdAt")
    errors_url: "gql.Field[str | None]" = gql.Field("errors_url", "errors")
    """URL of the errors."""
    metadata: "gql.Field[Any | None]" = gql.Field("metadata", "metadata")
    name: "gql.Field[str | None]" = gql.Field("name", "name")
    """`JSON Import` for an import of data rows."""
    result_url: "gql.Field[str | None]" = gql.Field("result_url", "result")
    """URL of the result; for some types the error as JSON."""
    status: "gql.Field[str]" = gql.Field("status", "status")
    """IN_PROGRESS, COMPLETE, FAILED …"""
    type: "gql.Field[str | None]" = gql.Field("type", "type")
    """export-data-rows, add-data-rows-to-batch, send-to-task-queue, send-to-annotate …"""
    updated_at: "gql.Field[datetime]" = gql.Field("updated_at", "updatedAt")


class TaskQueueEntity(gql.Entity["TaskQueueFields"]):
    """A step of the workflow of a project."""

    fragment = "TaskQueueFields"
    record: "TaskQueueFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    data_row_count: "gql.Field[int | None]" = gql.Field("data_row_count", "dataRowCount")
    description: "gql.Field[str | None]" = gql.Field("description", "description")
    name: "gql.Field[str]" = gql.Field("name", "name")
    queue_type: "gql.Field[str]" = gql.Field("queue_type", "queueType")


class UserEntity(gql.Entity["UserFields"]):
    """A registered user."""

    fragment = "UserFields"
    record: "UserFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    created_at: "gql.Field[datetime]" = gql.Field("created_at", "createdAt")
    email: "gql.Field[str]" = gql.Field("email", "email")
    intercom_hash: "gql.Field[str | None]" = gql.Field("intercom_hash", "intercomHash")
    is_external_user: "gql.Field[bool | None]" = gql.Field("is_external_user", "isExternalUser")
    is_viewer: "gql.Field[bool | None]" = gql.Field("is_viewer", "isViewer")
    name: "gql.Field[str | None]" = gql.Field("name", "name")
    nickname: "gql.Field[str | None]" = gql.Field("nickname", "nickname")
    picture: "gql.Field[str | None]" = gql.Field("picture", "picture")
    updated_at: "gql.Field[datetime]" = gql.Field("updated_at", "updatedAt")


class WebhookEntity(gql.Entity["WebhookFields"]):
    """A notification rule."""

    fragment = "WebhookFields"
    record: "WebhookFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    created_at: "gql.Field[datetime]" = gql.Field("created_at", "createdAt")
    status: "gql.Field[WebhookStatus]" = gql.Field("status", "status")
    topics: "gql.Field[list[WebhookTopic]]" = gql.Field("topics", "topics")
    updated_at: "gql.Field[datetime]" = gql.Field("updated_at", "updatedAt")
    url: "gql.Field[str]" = gql.Field("url", "url")
