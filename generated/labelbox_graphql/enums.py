"""The enums of the schema that an operation or an entity uses. Generated: edit schema/ or queries/."""

from . import runtime as gql


class MediaType(gql.OpenEnum):
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
