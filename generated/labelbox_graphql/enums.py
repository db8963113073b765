"""The enums of the schema that an operation or an entity uses. Generated: edit schema/ or queries/."""

from . import runtime as gql


class AnnotationImportState(gql.OpenEnum):
    FAILED = "FAILED"
    "The import as a whole failed."
    FINISHED = "FINISHED"
    "Done; single annotations may have failed."
    RUNNING = "RUNNING"
    "Not done yet."


class AttachmentType(gql.OpenEnum):
    """Kind of an attachment."""

    CAMERA_IMAGE = "CAMERA_IMAGE"
    "The image of a camera."
    HTML = "HTML"
    "A web page."
    IMAGE = "IMAGE"
    "An image."
    IMAGE_OVERLAY = "IMAGE_OVERLAY"
    "An image to lay over the asset."
    PDF_URL = "PDF_URL"
    "A document."
    RAW_TEXT = "RAW_TEXT"
    "A text, as it stands."
    TEXT_URL = "TEXT_URL"
    "A text at a URL."
    VIDEO = "VIDEO"
    "A video."


class BulkImportRequestState(gql.OpenEnum):
    FAILED = "FAILED"
    "The import as a whole failed."
    FINISHED = "FINISHED"
    "Done; single annotations may have failed."
    RUNNING = "RUNNING"
    "Not done yet."


class ConflictLabelsResolutionStrategy(gql.OpenEnum):
    """What wins where a data row has classifications already."""

    KeepExisting = "KEEP_EXISTING"
    "What is there stays."
    OverrideWithAnnotations = "OVERRIDE_WITH_ANNOTATIONS"
    "The annotations that are sent win."
    OverrideWithPredictions = "OVERRIDE_WITH_PREDICTIONS"
    "The predictions that are sent win."


class CustomMetadataKind(gql.OpenEnum):
    """Kind of a metadata field."""

    datetime = "CustomMetadataDateTime"
    "An instant."
    embedding = "CustomMetadataEmbedding"
    "128 numbers."
    enum = "CustomMetadataEnum"
    "One of several choices."
    option = "CustomMetadataEnumOption"
    "One choice of such a field."
    number = "CustomMetadataNumber"
    "A number."
    string = "CustomMetadataString"
    "A text of at most 4,096 characters."


class DataRowIdType(gql.OpenEnum):
    """ID: Labelbox's id. GKEY: the user's global key."""

    GKEY = "GKEY"
    "The user's global key."
    ID = "ID"
    "Labelbox's id."


class DataSplit(gql.OpenEnum):
    """Use of a data row in training."""

    TEST = "TEST"
    "To measure with."
    TRAINING = "TRAINING"
    "To learn from."
    UNASSIGNED = "UNASSIGNED"
    "Not used yet."
    VALIDATION = "VALIDATION"
    "To choose by."


class DeleteBatchLabelsType(gql.OpenEnum):
    """What becomes of the data rows whose labels are deleted."""

    RequeueData = "RequeueData"
    "They are queued again, empty."
    RequeueDataWithLabelAsTemplate = "RequeueDataWithLabelAsTemplate"
    "They are queued again, with the old label to start from."


class IssueStatus(gql.OpenEnum):
    """State of an issue."""

    Open = "Open"
    "Still to do."
    Resolved = "Resolved"
    "Done."


class JobStatus(gql.OpenEnum):
    """State of a job over global keys. The SDK compares with COMPLETE and FAILED and polls on anything else."""

    COMPLETE = "COMPLETE"
    "Done."
    FAILED = "FAILED"
    "It failed."
    IN_PROGRESS = "IN_PROGRESS"


class MediaType(gql.SupportedEnum, unsupported=["UNKNOWN", "UNSUPPORTED"]):
    """The kind of assets, of a project or of a data row."""

    Audio = "AUDIO"
    "Audio."
    Conversational = "CONVERSATIONAL"
    "Conversations."
    Dicom = "DICOM"
    "Medical images."
    Html = "HTML"
    "Web pages."
    Image = "IMAGE"
    "Images."
    Json = "JSON"
    "Structured data."
    LLMPromptCreation = "LLM_PROMPT_CREATION"
    "Prompts to write for a language model."
    LLMPromptResponseCreation = "LLM_PROMPT_RESPONSE_CREATION"
    "Prompts and answers to write for a language model."
    Pdf = "PDF"
    "Documents."
    Document = "PDF"
    Text = "TEXT"
    "Plain text."
    Geospatial_Tile = "TMS_GEO"
    "Map tiles with geographic coordinates."
    Tms_Geo = "TMS_GEO"
    Simple_Tile = "TMS_SIMPLE"
    "Tiles of a large image."
    Tms_Simple = "TMS_SIMPLE"
    Unknown = "UNKNOWN"
    "The SDK knows the value but never sends it."
    Unsupported = "UNSUPPORTED"
    "The SDK knows the value but never sends it."
    Video = "VIDEO"
    "Video."


class QueueMode(gql.OpenEnum):
    """How data rows reach the labelers of a project."""

    Batch = "BATCH"
    "Data rows come in batches."
    CATALOG = "CATALOG"
    "Deprecated name of BATCH; the SDK still reads it."
    Dataset = "DATA_SET"
    "Data rows come with their dataset; deprecated."


class ReservationQueueType(gql.OpenEnum):
    LabelingQueue = "LabelingQueue"
    "Rows to be labeled."
    ReviewQueue = "ReviewQueue"
    "Labels to be reviewed."


class ReviewNetScore(gql.OpenEnum):
    """Sum of the scores of a label. `None` (no value of the SDK's enum): labels without a review."""

    Negative = "Negative"
    "More bad than good."
    None_ = "None"
    "Without a review."
    Positive = "Positive"
    "More good than bad."
    Zero = "Zero"
    "As much good as bad."


class SchemaFilterStatus(gql.OpenEnum):
    """Only ALL was seen."""

    ALL = "ALL"


class SendToAnnotateOrderingType(gql.OpenEnum):
    """Only RANDOM was seen."""

    RANDOM = "RANDOM"


class StreamType(gql.OpenEnum):
    """Which of the two files of an export."""

    ERRORS = "ERRORS"
    "What went wrong."
    RESULT = "RESULT"
    "The rows."


class TagSetStatus(gql.OpenEnum):
    """ENABLED: the project works with batches. DISABLED: with datasets."""

    DISABLED = "DISABLED"
    "It works with datasets."
    ENABLED = "ENABLED"
    "It works with batches."


class TagSetStatusInput(gql.OpenEnum):
    """Target state of the batch queue."""

    DISABLED = "DISABLED"
    "Work with datasets."
    ENABLED = "ENABLED"
    "Work with batches."


class TrainingPipelineStatus(gql.OpenEnum):
    """State of a training."""

    COMPLETE = "COMPLETE"
    "Done."
    EXPORTING_DATA = "EXPORTING_DATA"
    "The data rows are being exported."
    FAILED = "FAILED"
    "It failed."
    PREPARING_DATA = "PREPARING_DATA"
    "The data is being prepared."
    TRAINING_MODEL = "TRAINING_MODEL"
    "The model is being trained."


class WebhookStatus(gql.OpenEnum):
    """State of a webhook."""

    ACTIVE = "ACTIVE"
    "It sends notifications."
    INACTIVE = "INACTIVE"
    "It was switched off."
    REVOKED = "REVOKED"
    "It was withdrawn."


class WebhookTopic(gql.OpenEnum):
    """Events that a webhook is called for."""

    LABEL_CREATED = "LABEL_CREATED"
    "A label was made."
    LABEL_DELETED = "LABEL_DELETED"
    "A label was deleted."
    LABEL_UPDATED = "LABEL_UPDATED"
    "A label was changed."
    WORKFLOW_ACTION = "WORKFLOW_ACTION"
    "Something happened in the workflow."
