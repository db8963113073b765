"""The kinds of media that decide which annotations are possible and how they are exported."""

from enum import Enum


class Media(Enum):
    """What a data row shows. The value stands in front of the geometry in an `annotation_kind`."""

    IMAGE = "Image"
    TEXT = "Text"
    CONVERSATION = "ConversationalText"
    DOCUMENT = "Document"
    VIDEO = "Video"
    DICOM = "DICOM"
    GEO = "Geo"
    AUDIO = "Audio"
    HTML = "Html"
    LLM = "Llm"
    JSON = "Json"

    @property
    def has_frames(self) -> bool:
        """Whether its annotations lie on frames or slices."""
        return self in (Media.VIDEO, Media.DICOM)


_BY_NAME = {
    "IMAGE": Media.IMAGE,
    # Tiles with pixel coordinates are pictures; only those with degrees are maps.
    "TMS_SIMPLE": Media.IMAGE,
    "TEXT": Media.TEXT,
    "CONVERSATIONAL": Media.CONVERSATION,
    "PDF": Media.DOCUMENT,
    "DOCUMENT": Media.DOCUMENT,
    "VIDEO": Media.VIDEO,
    "DICOM": Media.DICOM,
    "TMS_GEO": Media.GEO,
    "AUDIO": Media.AUDIO,
    "HTML": Media.HTML,
    "JSON": Media.JSON,
    "LLM_PROMPT_CREATION": Media.LLM,
    "LLM_PROMPT_RESPONSE_CREATION": Media.LLM,
}

_BY_MIME = {
    "image/": Media.IMAGE,
    "video/": Media.VIDEO,
    "audio/": Media.AUDIO,
    "text/html": Media.HTML,
    "text/": Media.TEXT,
    "application/pdf": Media.DOCUMENT,
    "application/dicom": Media.DICOM,
    "application/vnd.labelbox.conversational": Media.CONVERSATION,
    "application/llm": Media.LLM,
}


def media_of(media_type: str | None, mime_type: str | None = None) -> Media | None:
    """The kind that a media type as on the wire (`TMS_GEO`) stands for, else the one of a MIME type.

    None, if neither is known: then nothing can be said against an annotation.
    """
    if media_type and (named := _BY_NAME.get(media_type.upper())):
        return named
    return next((media for start, media in _BY_MIME.items() if (mime_type or "").startswith(start)), None)
