"""What is labeled."""

from typing import TYPE_CHECKING

from ....lazy import lazy_names

if TYPE_CHECKING:
    from .audio import AudioData as AudioData
    from .conversation import ConversationData as ConversationData
    from .dicom import DicomData as DicomData
    from .document import DocumentData as DocumentData
    from .epsg import EPSG as EPSG
    from .html import HTMLData as HTMLData
    from .llm_prompt_creation import LlmPromptCreationData as LlmPromptCreationData
    from .llm_prompt_response_creation import LlmPromptResponseCreationData as LlmPromptResponseCreationData
    from .llm_response_creation import LlmResponseCreationData as LlmResponseCreationData
    from .projection import EPSGTransformer as EPSGTransformer
    from .raster import ImageData as ImageData
    from .raster import MaskData as MaskData
    from .text import TextData as TextData
    from .tiled_image import TiledBounds as TiledBounds
    from .tiled_image import TiledImageData as TiledImageData
    from .tiled_image import TileLayer as TileLayer
    from .video import VideoData as VideoData

_HOME = {
    "AudioData": ".audio",
    "ConversationData": ".conversation",
    "DicomData": ".dicom",
    "DocumentData": ".document",
    "EPSG": ".epsg",
    "EPSGTransformer": ".projection",
    "HTMLData": ".html",
    "ImageData": ".raster",
    "LlmPromptCreationData": ".llm_prompt_creation",
    "LlmPromptResponseCreationData": ".llm_prompt_response_creation",
    "LlmResponseCreationData": ".llm_response_creation",
    "MaskData": ".raster",
    "TextData": ".text",
    "TileLayer": ".tiled_image",
    "TiledBounds": ".tiled_image",
    "TiledImageData": ".tiled_image",
    "VideoData": ".video",
}

__all__ = [
    "AudioData",
    "ConversationData",
    "DicomData",
    "DocumentData",
    "EPSG",
    "EPSGTransformer",
    "HTMLData",
    "ImageData",
    "LlmPromptCreationData",
    "LlmPromptResponseCreationData",
    "LlmResponseCreationData",
    "MaskData",
    "TextData",
    "TileLayer",
    "TiledBounds",
    "TiledImageData",
    "VideoData",
]

if not TYPE_CHECKING:  # or else every misspelt name would pass
    __getattr__, __dir__ = lazy_names(__name__, _HOME)
