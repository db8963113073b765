"""What kind of asset a row's data is. Nothing is fetched: a row is accepted for what it says it is."""

import json
import mimetypes
import urllib.parse
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

from ...json_values import members
from .pictures import mime_of, picture_size

CONVERSATION = "application/vnd.labelbox.conversational"

_EXPECTED = {
    "IMAGE": ("image/",),
    "VIDEO": ("video/",),
    "AUDIO": ("audio/",),
    "TEXT": ("text/",),
    "HTML": ("text/",),
    "PDF": ("application/pdf",),
    "JSON": ("application/json",),
    "CONVERSATIONAL": (CONVERSATION, "application/json"),
    "DICOM": ("application/dicom",),
}
_NAMES = {prefix: prefix + "*" for prefix in ("image/", "video/", "audio/", "text/")}
_MEDIA = {
    "image": "IMAGE", "video": "VIDEO", "audio": "AUDIO", "text/plain": "TEXT", "text/html": "HTML",
    "application/pdf": "PDF", "application/dicom": "DICOM", CONVERSATION: "CONVERSATIONAL", "application/json": "JSON",
    "application/llm.prompt-creation": "LLM_PROMPT_CREATION",
    "application/llm.prompt-response-creation": "LLM_PROMPT_RESPONSE_CREATION",
}  # fmt: skip
_DEFAULT_MIME = {
    "IMAGE": "image/jpeg", "VIDEO": "video/mp4", "AUDIO": "audio/mpeg", "TEXT": "text/plain", "HTML": "text/html",
    "PDF": "application/pdf", "DICOM": "application/dicom", "CONVERSATIONAL": CONVERSATION,
}  # fmt: skip
UNKNOWN_MIME = "application/octet-stream"
# Videos are not opened; these are the figures of the vendor's sample clip. Our convention.
_CLIP = {"frameRate": 10, "frameCount": 100}

mimetypes.add_type("application/dicom", ".dcm")
mimetypes.add_type("image/webp", ".webp")


@dataclass(frozen=True)
class Asset:
    """The data of a row as it is stored."""

    row_data: str
    media_type: str
    attributes: dict[str, Any]
    text_layer_url: str | None = None
    readable: bool = True


@dataclass(frozen=True)
class StoredFile:
    """What is known of a file on this server."""

    content_type: str
    content: Callable[[], bytes]


Lookup: TypeAlias = Callable[[str], StoredFile | None]


def read_asset(data: Any, declared: str | None, lookup: Lookup) -> Asset | str:
    """The asset behind a row's data, or why it is refused.

    Args:
        data: An address, text, or a JSON value (also as text).
        declared: The media type that the caller names.
        lookup: Finds a file of this server by its address.
    """
    is_object, value = isinstance(parsed := _parsed(data), dict), members(parsed)
    asset = _object(value, data) if is_object else _text(str(data), declared, lookup)
    expected = _EXPECTED.get(declared or "")
    mime = asset.attributes.get("mimeType", "")
    if expected and mime != UNKNOWN_MIME and not mime.startswith(expected):
        wanted = _NAMES.get(expected[0], expected[0])
        return f"Media type validation failed, expected: '{wanted}', was: {mime}"
    return Asset(asset.row_data, declared or asset.media_type, asset.attributes, asset.text_layer_url, asset.readable)


def _parsed(data: Any) -> Any:
    if isinstance(data, str) and data.lstrip().startswith("{"):
        try:
            return json.loads(data)
        except ValueError:
            return data
    return data


def _object(value: dict[str, Any], sent: Any) -> Asset:
    kind = str(value.get("type", ""))
    text = sent if isinstance(sent, str) else json.dumps(value)
    if pdf := value.get("pdf_url") or value.get("pdfUrl"):
        layer = value.get("text_layer_url") or value.get("textLayerUrl")
        return Asset(str(pdf), "PDF", {"mimeType": "application/pdf"}, layer)
    if kind == CONVERSATION or "messages" in value:
        body = {"messages": value.get("messages", []), "version": 1, "type": CONVERSATION}
        extra = {k: v for k, v in value.items() if k not in body}
        return Asset(json.dumps(body | extra), "CONVERSATIONAL", {"mimeType": CONVERSATION})
    if "tile_layer_url" in value or "tileLayerUrl" in value:
        media = "TMS_SIMPLE" if value.get("epsg") == "SIMPLE" else "TMS_GEO"
        return Asset(text, media, {"mimeType": "application/json"})
    mime = kind if kind in _MEDIA else "application/json"
    return Asset(text, _MEDIA[mime], {"mimeType": mime})


def _mime(url: str, stored: StoredFile | None) -> str | None:
    """What is behind an address, by what is known of a stored file or else by the ending of its name."""
    if stored is None:
        return mimetypes.guess_type(urllib.parse.urlsplit(url).path)[0]
    known = stored.content_type.split(";")[0]
    return mime_of(stored.content()) if known == UNKNOWN_MIME else known


def _text(text: str, declared: str | None, lookup: Lookup) -> Asset:
    scheme = urllib.parse.urlsplit(text).scheme.lower() if "://" in text[:16] else ""
    if not scheme:
        mime = "text/html" if declared == "HTML" else "text/plain"
        return Asset(text, _MEDIA[mime], {"mimeType": mime})
    stored = lookup(text) if scheme in ("http", "https") else None
    mime = _mime(text, stored) or _DEFAULT_MIME.get(declared or "", UNKNOWN_MIME)
    attributes: dict[str, Any] = {"mimeType": mime}
    if mime.startswith("video/"):
        attributes |= _CLIP
    if stored and mime.startswith("image/") and (size := picture_size(stored.content())):
        attributes |= {"width": size[0], "height": size[1]}
    media = _MEDIA.get(mime) or _MEDIA.get(mime.split("/")[0], "IMAGE")
    return Asset(text, media, attributes, readable=scheme in ("http", "https"))
