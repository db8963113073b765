"""The enums of the schema that an operation or an entity uses. Generated: edit schema/ or queries/."""

from . import runtime as gql


class AnnotationImportState(gql.OpenEnum):
    FAILED = "FAILED"
    FINISHED = "FINISHED"
    RUNNING = "RUNNING"


class AttachmentType(gql.OpenEnum):
    """Kind of an attachment."""

    CAMERA_IMAGE = "CAMERA_IMAGE"
    HTML = "HTML"
    IMAGE = "IMAGE"
    IMAGE_OVERLAY = "IMAGE_OVERLAY"
    PDF_URL = "PDF_URL"
    RAW_TEXT = "RAW_TEXT"
    TEXT_URL = "TEXT_URL"
    VIDEO = "VIDEO"


class BulkImportRequestState(gql.OpenEnum):
    FAILED = "FAILED"
    FINISHED = "FINISHED"
    RUNNING = "RUNNING"


class ConflictLabelsResolutionStrategy(gql.OpenEnum):
    """What wins where a data row has classifications already."""

    KeepExisting = "KEEP_EXISTING"
    OverrideWithAnnotations = "OVERRIDE_WITH_ANNOTATIONS"
    OverrideWithPredictions = "OVERRIDE_WITH_PREDICTIONS"


class CustomMetadataKind(gql.OpenEnum):
    """Kind of a metadata field."""

    datetime = "CustomMetadataDateTime"
    embedding = "CustomMetadataEmbedding"
    enum = "CustomMetadataEnum"
    option = "CustomMetadataEnumOption"
    number = "CustomMetadataNumber"
    string = "CustomMetadataString"


class DataRowIdType(gql.OpenEnum):
    """ID: Labelbox's id. GKEY: the user's global key."""

    GKEY = "GKEY"
    ID = "ID"


class DataSplit(gql.OpenEnum):
    """Use of a data row in training."""

    TEST = "TEST"
    TRAINING = "TRAINING"
    UNASSIGNED = "UNASSIGNED"
    VALIDATION = "VALIDATION"


class DeleteBatchLabelsType(gql.OpenEnum):
    """What becomes of the data rows whose labels are deleted."""

    RequeueData = "RequeueData"
    RequeueDataWithLabelAsTemplate = "RequeueDataWithLabelAsTemplate"


class IssueStatus(gql.OpenEnum):
    """State of an issue."""

    Open = "Open"
    Resolved = "Resolved"


class JobStatus(gql.OpenEnum):
    """State of a job over global keys. The SDK compares with COMPLETE and FAILED and polls on anything else."""

    COMPLETE = "COMPLETE"
    FAILED = "FAILED"
    IN_PROGRESS = "IN_PROGRESS"


class MediaType(gql.SupportedEnum, unsupported=["UNKNOWN", "UNSUPPORTED"]):
    """The kind of assets, of a project or of a data row."""

    Audio = "AUDIO"
    Conversational = "CONVERSATIONAL"
    Dicom = "DICOM"
    Html = "HTML"
    Image = "IMAGE"
    Json = "JSON"
    LLMPromptCreation = "LLM_PROMPT_CREATION"
    LLMPromptResponseCreation = "LLM_PROMPT_RESPONSE_CREATION"
    Pdf = "PDF"
    Document = "PDF"
    Text = "TEXT"
    Geospatial_Tile = "TMS_GEO"
    Tms_Geo = "TMS_GEO"
    Simple_Tile = "TMS_SIMPLE"
    Tms_Simple = "TMS_SIMPLE"
    Unknown = "UNKNOWN"
    "The SDK knows the value but never sends it."
    Unsupported = "UNSUPPORTED"
    "The SDK knows the value but never sends it."
    Video = "VIDEO"


class QueueMode(gql.OpenEnum):
    """How data rows reach the labelers of a project."""

    Batch = "BATCH"
    CATALOG = "CATALOG"
    "Deprecated name of BATCH; the SDK still reads it."
    Dataset = "DATA_SET"


class ReservationQueueType(gql.OpenEnum):
    LabelingQueue = "LabelingQueue"
    ReviewQueue = "ReviewQueue"


class ReviewNetScore(gql.OpenEnum):
    """Sum of the scores of a label. `None` (no value of the SDK's enum): labels without a review."""

    Negative = "Negative"
    None_ = "None"
    Positive = "Positive"
    Zero = "Zero"


class SchemaFilterStatus(gql.OpenEnum):
    """Only ALL was seen."""

    ALL = "ALL"


class SendToAnnotateOrderingType(gql.OpenEnum):
    """Only RANDOM was seen."""

    RANDOM = "RANDOM"


class TagSetStatus(gql.OpenEnum):
    """ENABLED: the project works with batches. DISABLED: with datasets."""

    DISABLED = "DISABLED"
    ENABLED = "ENABLED"


class TagSetStatusInput(gql.OpenEnum):
    """Target state of the batch queue."""

    DISABLED = "DISABLED"
    ENABLED = "ENABLED"


class TaskStreamType(gql.OpenEnum):
    """Which of the two files of an export."""

    ERRORS = "ERRORS"
    RESULT = "RESULT"


class TrainingPipelineStatus(gql.OpenEnum):
    """State of a training."""

    COMPLETE = "COMPLETE"
    EXPORTING_DATA = "EXPORTING_DATA"
    FAILED = "FAILED"
    PREPARING_DATA = "PREPARING_DATA"
    TRAINING_MODEL = "TRAINING_MODEL"


class WebhookStatus(gql.OpenEnum):
    """State of a webhook."""

    ACTIVE = "ACTIVE"
    INACTIVE = "INACTIVE"
    REVOKED = "REVOKED"


class WebhookTopic(gql.OpenEnum):
    """Events that a webhook is called for."""

    LABEL_CREATED = "LABEL_CREATED"
    LABEL_DELETED = "LABEL_DELETED"
    LABEL_UPDATED = "LABEL_UPDATED"
    WORKFLOW_ACTION = "WORKFLOW_ACTION"
