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
    """The attachment's id."""
    attachment_name: "gql.Field[str | None]" = gql.Field("attachment_name", "name")
    """The name that labelers see."""
    attachment_type: "gql.Field[AttachmentType]" = gql.Field("attachment_type", "type")
    """What kind of attachment it is."""
    attachment_value: "gql.Field[str]" = gql.Field("attachment_value", "value")
    """Its URL, or the text itself."""


class BatchEntity(gql.Entity["BatchFields"]):
    """Data rows that were sent to a project together."""

    fragment = "BatchFields"
    record: "BatchFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    """The batch's id."""
    consensus_settings: "gql.Field[Any | None]" = gql.Field("consensus_settings", "consensusSettingsJson")
    """How many labels a data row gets and what share of the rows; null without consensus. May be JSON in a string."""
    created_at: "gql.Field[datetime]" = gql.Field("created_at", "createdAt")
    """When it was made."""
    name: "gql.Field[str]" = gql.Field("name", "name")
    """The name, unique in its project."""
    size: "gql.Field[int]" = gql.Field("size", "size")
    """How many data rows it was made of."""
    updated_at: "gql.Field[datetime]" = gql.Field("updated_at", "updatedAt")
    """When it last changed."""


class BenchmarkEntity(gql.Entity["BenchmarkFields"]):
    """A label that others are compared with."""

    fragment = "BenchmarkFields"
    record: "BenchmarkFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    """The benchmark's id."""
    average_agreement: "gql.Field[float | None]" = gql.Field("average_agreement", "averageAgreement")
    """How far other labels agree with it on average."""
    completed_count: "gql.Field[int | None]" = gql.Field("completed_count", "completedCount")
    """How many labels were measured against it."""
    created_at: "gql.Field[datetime]" = gql.Field("created_at", "createdAt")
    """When it was made."""
    last_activity: "gql.Field[datetime | None]" = gql.Field("last_activity", "lastActivity")
    """When a label was last measured against it."""


class BulkImportRequestEntity(gql.Entity["BulkImportRequestFields"]):
    """Files of an import are there for 24 hours."""

    fragment = "BulkImportRequestFields"
    record: "BulkImportRequestFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    """The import's id."""
    created_at: "gql.Field[datetime]" = gql.Field("created_at", "createdAt")
    """When it was started, in UTC."""
    error_file_url: "gql.Field[str | None]" = gql.Field("error_file_url", "errorFileUrl")
    """NDJSON with the annotations that failed, and why; null while it runs."""
    input_file_url: "gql.Field[str | None]" = gql.Field("input_file_url", "inputFileUrl")
    """The NDJSON that was imported."""
    name: "gql.Field[str]" = gql.Field("name", "name")
    """The name, by which it can be found in its project."""
    state: "gql.Field[BulkImportRequestState]" = gql.Field("state", "state")
    """RUNNING, FINISHED (which says nothing of single annotations) or FAILED."""
    status_file_url: "gql.Field[str | None]" = gql.Field("status_file_url", "statusFileUrl")
    """NDJSON with the fate of each annotation; null while it runs."""


class DataRowEntity(gql.Entity["DataRowFields"]):
    """One asset."""

    fragment = "DataRowFields"
    record: "DataRowFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    """The data row's id."""
    created_at: "gql.Field[datetime]" = gql.Field("created_at", "createdAt")
    """When it was made."""
    external_id: "gql.Field[str | None]" = gql.Field("external_id", "externalId")
    """The user's own name for it, such as a file name; several rows may share one."""
    global_key: "gql.Field[str | None]" = gql.Field("global_key", "globalKey")
    """The user's own key for it, unique among all data rows; at most 200 characters."""
    media_attributes: "gql.Field[Any | None]" = gql.Field("media_attributes", "mediaAttributes")
    """What the server found out about the asset, such as its width, height and MIME type."""
    row_data: "gql.Field[str | None]" = gql.Field("row_data", "rowData")
    """URL of the asset, or the text itself."""
    updated_at: "gql.Field[datetime]" = gql.Field("updated_at", "updatedAt")
    """When it last changed."""


class DatasetEntity(gql.Entity["DatasetFields"]):
    """A collection of data rows."""

    fragment = "DatasetFields"
    record: "DatasetFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    """The dataset's id."""
    created_at: "gql.Field[datetime]" = gql.Field("created_at", "createdAt")
    """When it was made."""
    description: "gql.Field[str | None]" = gql.Field("description", "description")
    """What it holds; empty if nobody said."""
    name: "gql.Field[str]" = gql.Field("name", "name")
    """The name."""
    row_count: "gql.Field[int | None]" = gql.Field("row_count", "rowCount")
    """How many data rows it holds, as the server last counted them."""
    updated_at: "gql.Field[datetime]" = gql.Field("updated_at", "updatedAt")
    """When it last changed."""


class FeatureSchemaEntity(gql.Entity["FeatureSchemaFields"]):
    """A tool or classification at the top of an ontology. The SDK takes `normalized.featureSchemaId` for its id."""

    fragment = "FeatureSchemaFields"
    record: "FeatureSchemaFields"

    node_id: "gql.Field[str]" = gql.Field("node_id", "id")
    """The id of the schema node, which is not that of the feature schema."""
    name: "gql.Field[str]" = gql.Field("name", "name")
    """The name that labelers see."""
    normalized: "gql.Field[Any]" = gql.Field("normalized", "normalized")
    """The tool or classification as JSON, with its `featureSchemaId`."""


class FoundryAppEntity(gql.Entity["FoundryAppFields"]):
    """A foundry app: a model with its parameters."""

    fragment = "FoundryAppFields"
    record: "FoundryAppFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    """The app's id."""
    model_id: "gql.Field[str]" = gql.Field("model_id", "modelId")
    """The model of Labelbox that it runs."""
    name: "gql.Field[str]" = gql.Field("name", "name")
    """The name."""
    description: "gql.Field[str | None]" = gql.Field("description", "description")
    """What it is for."""
    inference_params: "gql.Field[Any]" = gql.Field("inference_params", "inferenceParams")
    """The model's parameters."""
    class_to_schema_id: "gql.Field[Any]" = gql.Field("class_to_schema_id", "classToSchemaId")
    """Map of class name to feature schema id."""
    ontology_id: "gql.Field[str]" = gql.Field("ontology_id", "ontologyId")
    """The ontology that its predictions are in."""
    created_by: "gql.Field[str | None]" = gql.Field("created_by", "createdBy")
    """Who made it."""


class IAMIntegrationEntity(gql.Entity["IAMIntegrationFields"]):
    """Delegated access to a cloud bucket."""

    fragment = "IAMIntegrationFields"
    record: "IAMIntegrationFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    """The integration's id."""
    created_at: "gql.Field[datetime]" = gql.Field("created_at", "createdAt")
    """When it was made."""
    is_org_default: "gql.Field[bool]" = gql.Field("is_org_default", "isOrgDefault")
    """Whether new datasets get it without being asked."""
    last_valid_at: "gql.Field[datetime | None]" = gql.Field("last_valid_at", "lastValidAt")
    """When the server last could use it."""
    name: "gql.Field[str]" = gql.Field("name", "name")
    """The name, as the web app shows it."""
    provider: "gql.Field[str]" = gql.Field("provider", "provider")
    """The cloud, such as AWS."""
    updated_at: "gql.Field[datetime]" = gql.Field("updated_at", "updatedAt")
    """When it last changed."""
    valid: "gql.Field[bool]" = gql.Field("valid", "valid")
    """Whether the server could use it at the last check."""


class InviteEntity(gql.Entity["InviteFields"]):
    """A sent invitation."""

    fragment = "InviteFields"
    record: "InviteFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    """The invitation's id."""
    created_at: "gql.Field[datetime]" = gql.Field("created_at", "createdAt")
    """When it was sent."""
    email: "gql.Field[str]" = gql.Field("email", "inviteeEmail")
    """The address that it was sent to."""
    organization_role_name: "gql.Field[str]" = gql.Field("organization_role_name", "organizationRoleName")
    """The role that the user will have in the organization."""


class LabelEntity(gql.Entity["LabelFields"]):
    """An assessment of a data row."""

    fragment = "LabelFields"
    record: "LabelFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    """The label's id."""
    agreement: "gql.Field[float | None]" = gql.Field("agreement", "agreement")
    """How far it agrees with the other labels of its data row."""
    benchmark_agreement: "gql.Field[float | None]" = gql.Field("benchmark_agreement", "benchmarkAgreement")
    """How far it agrees with the benchmark."""
    created_at: "gql.Field[datetime]" = gql.Field("created_at", "createdAt")
    """When it was made."""
    is_benchmark_reference: "gql.Field[bool | None]" = gql.Field("is_benchmark_reference", "isBenchmarkReference")
    """Whether others are measured against it."""
    label: "gql.Field[str | None]" = gql.Field("label", "label")
    """JSON in a string."""
    seconds_to_label: "gql.Field[float | None]" = gql.Field("seconds_to_label", "secondsToLabel")
    """How long it took, in seconds."""
    updated_at: "gql.Field[datetime]" = gql.Field("updated_at", "updatedAt")
    """When it last changed."""


class LabelImportEntity(gql.Entity["LabelImportFields"]):
    """Import of labels into a project."""

    fragment = "LabelImportFields"
    record: "LabelImportFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    """The import's id."""
    error_file_url: "gql.Field[str | None]" = gql.Field("error_file_url", "errorFileUrl")
    """NDJSON with the annotations that failed, and why; null while it runs."""
    input_file_url: "gql.Field[str | None]" = gql.Field("input_file_url", "inputFileUrl")
    """The NDJSON that was imported."""
    name: "gql.Field[str]" = gql.Field("name", "name")
    """The name, by which it can be found in its project."""
    progress: "gql.Field[str | None]" = gql.Field("progress", "progress")
    """Per cent with the sign: `87%`."""
    state: "gql.Field[AnnotationImportState]" = gql.Field("state", "state")
    """RUNNING, FINISHED (which says nothing of single annotations) or FAILED."""
    status_file_url: "gql.Field[str | None]" = gql.Field("status_file_url", "statusFileUrl")
    """NDJSON with the fate of each annotation; null while it runs."""


class LabelingFrontendEntity(gql.Entity["LabelingFrontendFields"]):
    """An editor. "Editor" is the default of every organization."""

    fragment = "LabelingFrontendFields"
    record: "LabelingFrontendFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    """The editor's id."""
    description: "gql.Field[str | None]" = gql.Field("description", "description")
    """What it is for."""
    iframe_url_path: "gql.Field[str | None]" = gql.Field("iframe_url_path", "iframeUrlPath")
    """Where the web app finds it."""
    name: "gql.Field[str]" = gql.Field("name", "name")
    """The name."""


class LabelingFrontendOptionsEntity(gql.Entity["LabelingFrontendOptionsFields"]):
    """The editor of a project with its customisation. There is no root field for a single one: the server refuses it as
    an invalid query.
    """

    fragment = "LabelingFrontendOptionsFields"
    record: "LabelingFrontendOptionsFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    """The id of the customisation."""
    customization_options: "gql.Field[str | None]" = gql.Field("customization_options", "customizationOptions")
    """JSON in a string: the normalised ontology."""


class LabelingParameterOverrideEntity(gql.Entity["LabelingParameterOverrideFields"]):
    """Priority of a data row in the label queue: the lower the number, the sooner."""

    fragment = "LabelingParameterOverrideFields"
    record: "LabelingParameterOverrideFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    """The override's id."""
    number_of_labels: "gql.Field[int | None]" = gql.Field("number_of_labels", "numberOfLabels")
    """How often the data row is to be labeled."""
    priority: "gql.Field[int | None]" = gql.Field("priority", "priority")
    """The lower the number, the sooner; 32 bits with a sign."""


class MALPredictionImportEntity(gql.Entity["MALPredictionImportFields"]):
    """Import of pre-labels into a project (MAL)."""

    fragment = "MALPredictionImportFields"
    record: "MALPredictionImportFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    """The import's id."""
    error_file_url: "gql.Field[str | None]" = gql.Field("error_file_url", "errorFileUrl")
    """NDJSON with the annotations that failed, and why; null while it runs."""
    input_file_url: "gql.Field[str | None]" = gql.Field("input_file_url", "inputFileUrl")
    """The NDJSON that was imported."""
    name: "gql.Field[str]" = gql.Field("name", "name")
    """The name, by which it can be found in its project."""
    progress: "gql.Field[str | None]" = gql.Field("progress", "progress")
    """Per cent with the sign: `87%`."""
    state: "gql.Field[AnnotationImportState]" = gql.Field("state", "state")
    """RUNNING, FINISHED (which says nothing of single annotations) or FAILED."""
    status_file_url: "gql.Field[str | None]" = gql.Field("status_file_url", "statusFileUrl")
    """NDJSON with the fate of each annotation; null while it runs."""


class MEAPredictionImportEntity(gql.Entity["MEAPredictionImportFields"]):
    """Import of predictions into a model run (MEA)."""

    fragment = "MEAPredictionImportFields"
    record: "MEAPredictionImportFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    """The import's id."""
    error_file_url: "gql.Field[str | None]" = gql.Field("error_file_url", "errorFileUrl")
    """NDJSON with the annotations that failed, and why; null while it runs."""
    input_file_url: "gql.Field[str | None]" = gql.Field("input_file_url", "inputFileUrl")
    """The NDJSON that was imported."""
    model_run_id: "gql.Field[str]" = gql.Field("model_run_id", "modelRunId")
    """The model run that it is for."""
    name: "gql.Field[str]" = gql.Field("name", "name")
    """The name, by which it can be found in its model run."""
    progress: "gql.Field[str | None]" = gql.Field("progress", "progress")
    """Per cent with the sign: `87%`."""
    state: "gql.Field[AnnotationImportState]" = gql.Field("state", "state")
    """RUNNING, FINISHED (which says nothing of single annotations) or FAILED."""
    status_file_url: "gql.Field[str | None]" = gql.Field("status_file_url", "statusFileUrl")
    """NDJSON with the fate of each annotation; null while it runs."""


class MEAToMALPredictionImportEntity(gql.Entity["MEAToMALPredictionImportFields"]):
    """Import of the predictions of a model run into a project as pre-labels."""

    fragment = "MEAToMALPredictionImportFields"
    record: "MEAToMALPredictionImportFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    """The import's id."""
    error_file_url: "gql.Field[str | None]" = gql.Field("error_file_url", "errorFileUrl")
    """NDJSON with the annotations that failed, and why; null while it runs."""
    input_file_url: "gql.Field[str | None]" = gql.Field("input_file_url", "inputFileUrl")
    """The NDJSON that was imported."""
    name: "gql.Field[str]" = gql.Field("name", "name")
    """The name, by which it can be found in its project."""
    progress: "gql.Field[str | None]" = gql.Field("progress", "progress")
    """Per cent with the sign: `87%`."""
    state: "gql.Field[AnnotationImportState]" = gql.Field("state", "state")
    """RUNNING, FINISHED (which says nothing of single annotations) or FAILED."""
    status_file_url: "gql.Field[str | None]" = gql.Field("status_file_url", "statusFileUrl")
    """NDJSON with the fate of each annotation; null while it runs."""


class ModelEntity(gql.Entity["ModelFields"]):
    """A trained program."""

    fragment = "ModelFields"
    record: "ModelFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    """The model's id."""
    name: "gql.Field[str]" = gql.Field("name", "name")
    """The name."""
    ontology_id: "gql.Field[str | None]" = gql.Field("ontology_id", "ontologyId")
    """The ontology that its predictions are in."""


class ModelRunDataRowEntity(gql.Entity["ModelRunDataRowFields"]):
    """A data row in a model run."""

    fragment = "ModelRunDataRowFields"
    record: "ModelRunDataRowFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    """The id of the data row in the run."""
    data_split: "gql.Field[DataSplit]" = gql.Field("data_split", "dataSplit")
    """What the row is used for."""
    label_id: "gql.Field[str | None]" = gql.Field("label_id", "labelId")
    """The label that the predictions are compared with."""
    model_run_id: "gql.Field[str]" = gql.Field("model_run_id", "modelRunId")
    """The run."""


class ModelRunEntity(gql.Entity["ModelRunFields"]):
    """One training of a model, with its data rows and predictions."""

    fragment = "ModelRunFields"
    record: "ModelRunFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    """The run's id."""
    created_at: "gql.Field[datetime]" = gql.Field("created_at", "createdAt")
    """When it was made."""
    created_by_id: "gql.Field[str | None]" = gql.Field("created_by_id", "createdBy")
    """Id of the user: a scalar here, not an object."""
    model_id: "gql.Field[str]" = gql.Field("model_id", "modelId")
    """The model that it is a run of."""
    name: "gql.Field[str]" = gql.Field("name", "name")
    """The name."""
    training_metadata: "gql.Field[Any | None]" = gql.Field("training_metadata", "trainingMetadata")
    """The configuration of the training; null where none was set."""
    updated_at: "gql.Field[datetime]" = gql.Field("updated_at", "updatedAt")
    """When it last changed."""


class OntologyEntity(gql.Entity["OntologyFields"]):
    """The tools and classifications of a project."""

    fragment = "OntologyFields"
    record: "OntologyFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    """The ontology's id."""
    classification_schema_count: "gql.Field[int | None]" = gql.Field(
        "classification_schema_count", "classificationSchemaCount"
    )
    """How many classifications it has."""
    created_at: "gql.Field[datetime]" = gql.Field("created_at", "createdAt")
    """When it was made."""
    description: "gql.Field[str | None]" = gql.Field("description", "description")
    """What it is about."""
    name: "gql.Field[str]" = gql.Field("name", "name")
    """The name."""
    normalized: "gql.Field[Any]" = gql.Field("normalized", "normalized")
    """`{tools: […], classifications: […]}`, returned as JSON."""
    object_schema_count: "gql.Field[int | None]" = gql.Field("object_schema_count", "objectSchemaCount")
    """How many tools it has."""
    updated_at: "gql.Field[datetime]" = gql.Field("updated_at", "updatedAt")
    """When it last changed."""


class OrganizationEntity(gql.Entity["OrganizationFields"]):
    """A group of users and everything they own."""

    fragment = "OrganizationFields"
    record: "OrganizationFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    """The organization's id."""
    created_at: "gql.Field[datetime]" = gql.Field("created_at", "createdAt")
    """When it was made."""
    name: "gql.Field[str]" = gql.Field("name", "name")
    """The name, as the web app shows it."""
    updated_at: "gql.Field[datetime]" = gql.Field("updated_at", "updatedAt")
    """When it last changed."""


class ProjectEntity(gql.Entity["ProjectFields"]):
    """A container of an ontology, of queued data rows and of labels."""

    fragment = "ProjectFields"
    record: "ProjectFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    """The project's id."""
    name: "gql.Field[str]" = gql.Field("name", "name")
    """The name, shown to labelers."""
    description: "gql.Field[str | None]" = gql.Field("description", "description")
    """What the project is about."""
    created_at: "gql.Field[datetime]" = gql.Field("created_at", "createdAt")
    """When it was made."""
    updated_at: "gql.Field[datetime]" = gql.Field("updated_at", "updatedAt")
    """When it last changed."""
    setup_complete: "gql.Field[datetime | None]" = gql.Field("setup_complete", "setupComplete")
    """When the set-up was finished; null before."""
    last_activity_time: "gql.Field[datetime | None]" = gql.Field("last_activity_time", "lastActivityTime")
    """When anybody last did something in it."""
    queue_mode: "gql.Field[QueueMode]" = gql.Field("queue_mode", "queueMode")
    """How data rows get into it: in batches, or (old projects) with whole datasets. Cannot change."""
    media_type: "gql.Field[MediaType | None]" = gql.Field("media_type", "allowedMediaType")
    """The kind of data that it takes; null counts as UNKNOWN."""
    auto_audit_number_of_labels: "gql.Field[int | None]" = gql.Field(
        "auto_audit_number_of_labels", "autoAuditNumberOfLabels"
    )
    """Labels per data row that is checked: a new project has 1 for benchmark quality and 3 for consensus."""
    auto_audit_percentage: "gql.Field[float | None]" = gql.Field("auto_audit_percentage", "autoAuditPercentage")
    """The other half of the quality mode: a new project has 1 for benchmark quality and 0 for consensus."""


class ProjectMemberEntity(gql.Entity["ProjectMemberFields"]):
    """A user with access to a project."""

    fragment = "ProjectMemberFields"
    record: "ProjectMemberFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    """The membership's id."""
    access_from: "gql.Field[str | None]" = gql.Field("access_from", "accessFrom")
    """Where the access comes from, such as ORGANIZATION."""


class ResourceTagEntity(gql.Entity["ResourceTagFields"]):
    """A tag that organises projects."""

    fragment = "ResourceTagFields"
    record: "ResourceTagFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    """The tag's id."""
    color: "gql.Field[str]" = gql.Field("color", "color")
    """Six hexadecimal digits, without `#`."""
    text: "gql.Field[str]" = gql.Field("text", "text")
    """What the tag says."""


class ReviewEntity(gql.Entity["ReviewFields"]):
    """A score for a label: 1 is good, -1 is bad."""

    fragment = "ReviewFields"
    record: "ReviewFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    """The review's id."""
    created_at: "gql.Field[datetime]" = gql.Field("created_at", "createdAt")
    """When it was made."""
    score: "gql.Field[float]" = gql.Field("score", "score")
    """Above zero is good, below zero is bad."""
    updated_at: "gql.Field[datetime]" = gql.Field("updated_at", "updatedAt")
    """When it last changed."""


class RoleEntity(gql.Entity["RoleFields"]):
    """A role, of the organization or of a project. Known names: None, Labeler, Reviewer, Team Manager, Admin, Project
    Admin … (normalised by the SDK to upper snake case).
    """

    fragment = "RoleFields"
    record: "RoleFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    """The role's id, to give it to a user."""
    name: "gql.Field[str]" = gql.Field("name", "name")
    """The name, such as Labeler or Team Manager."""


class SliceEntity(gql.Entity["SliceFields"]):
    """A saved query: a slice of the catalog or of a model."""

    fragment = "SliceFields"
    record: "SliceFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    """The slice's id."""
    created_at: "gql.Field[datetime]" = gql.Field("created_at", "createdAt")
    """When it was made."""
    description: "gql.Field[str | None]" = gql.Field("description", "description")
    """What it selects, in words."""
    filter: "gql.Field[Any | None]" = gql.Field("filter", "filter")
    """What it selects, as the search takes it."""
    name: "gql.Field[str]" = gql.Field("name", "name")
    """The name."""
    updated_at: "gql.Field[datetime]" = gql.Field("updated_at", "updatedAt")
    """When it last changed."""


class TaskEntity(gql.Entity["TaskFields"]):
    """A job of the server."""

    fragment = "TaskFields"
    record: "TaskFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    """The task's id."""
    completion_percentage: "gql.Field[float | None]" = gql.Field("completion_percentage", "completionPercentage")
    """How far it is."""
    created_at: "gql.Field[datetime]" = gql.Field("created_at", "createdAt")
    """When it was started."""
    errors_url: "gql.Field[str | None]" = gql.Field("errors_url", "errors")
    """URL of the errors."""
    metadata: "gql.Field[Any | None]" = gql.Field("metadata", "metadata")
    """What the server keeps with it."""
    name: "gql.Field[str | None]" = gql.Field("name", "name")
    """`JSON Import` for an import of data rows."""
    result_url: "gql.Field[str | None]" = gql.Field("result_url", "result")
    """URL of the result; for some types the error as JSON."""
    status: "gql.Field[str]" = gql.Field("status", "status")
    """IN_PROGRESS, COMPLETE, FAILED …"""
    type: "gql.Field[str | None]" = gql.Field("type", "type")
    """export-data-rows, add-data-rows-to-batch, send-to-task-queue, send-to-annotate …"""
    updated_at: "gql.Field[datetime]" = gql.Field("updated_at", "updatedAt")
    """When it last changed."""


class TaskQueueEntity(gql.Entity["TaskQueueFields"]):
    """A step of the workflow of a project."""

    fragment = "TaskQueueFields"
    record: "TaskQueueFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    """The queue's id, to move data rows to it."""
    data_row_count: "gql.Field[int | None]" = gql.Field("data_row_count", "dataRowCount")
    """How many data rows wait there."""
    description: "gql.Field[str | None]" = gql.Field("description", "description")
    """What happens there."""
    name: "gql.Field[str]" = gql.Field("name", "name")
    """The name, such as Initial review task."""
    queue_type: "gql.Field[str]" = gql.Field("queue_type", "queueType")
    """The kind of step, such as MANUAL_REVIEW_QUEUE or MANUAL_REWORK_QUEUE."""


class UserEntity(gql.Entity["UserFields"]):
    """A registered user."""

    fragment = "UserFields"
    record: "UserFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    """The user's id."""
    created_at: "gql.Field[datetime]" = gql.Field("created_at", "createdAt")
    """When the user was registered."""
    email: "gql.Field[str]" = gql.Field("email", "email")
    """The e-mail address."""
    intercom_hash: "gql.Field[str | None]" = gql.Field("intercom_hash", "intercomHash")
    """A signature that identifies the user to the support chat."""
    is_external_user: "gql.Field[bool | None]" = gql.Field("is_external_user", "isExternalUser")
    """Whether the user is from outside the organization."""
    is_viewer: "gql.Field[bool | None]" = gql.Field("is_viewer", "isViewer")
    """Whether the user may only look."""
    name: "gql.Field[str | None]" = gql.Field("name", "name")
    """The full name."""
    nickname: "gql.Field[str | None]" = gql.Field("nickname", "nickname")
    """The name by which the user is called."""
    picture: "gql.Field[str | None]" = gql.Field("picture", "picture")
    """URL of the user's picture."""
    updated_at: "gql.Field[datetime]" = gql.Field("updated_at", "updatedAt")
    """When it last changed."""


class WebhookEntity(gql.Entity["WebhookFields"]):
    """A notification rule."""

    fragment = "WebhookFields"
    record: "WebhookFields"

    uid: "gql.Field[str]" = gql.Field("uid", "id")
    """The webhook's id."""
    created_at: "gql.Field[datetime]" = gql.Field("created_at", "createdAt")
    """When it was made."""
    status: "gql.Field[WebhookStatus]" = gql.Field("status", "status")
    """Whether it sends them: ACTIVE, INACTIVE (switched off) or REVOKED."""
    topics: "gql.Field[list[WebhookTopic]]" = gql.Field("topics", "topics")
    """The events that it sends notifications of."""
    updated_at: "gql.Field[datetime]" = gql.Field("updated_at", "updatedAt")
    """When it last changed."""
    url: "gql.Field[str]" = gql.Field("url", "url")
    """Where the server sends its notifications."""
