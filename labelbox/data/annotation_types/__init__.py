"""The types that annotations are built of, loaded on first use; `labelbox.types` has the same names."""

from typing import TYPE_CHECKING

from ...lazy import lazy_names

if TYPE_CHECKING:
    from .annotation import ObjectAnnotation as ObjectAnnotation
    from .classification.classification import Checklist as Checklist
    from .classification.classification import ClassificationAnnotation as ClassificationAnnotation
    from .classification.classification import ClassificationAnswer as ClassificationAnswer
    from .classification.classification import Dropdown as Dropdown
    from .classification.classification import Radio as Radio
    from .classification.classification import Text as Text
    from .collection import LabelCollection as LabelCollection
    from .collection import LabelGenerator as LabelGenerator
    from .collection import LabelList as LabelList
    from .data.audio import AudioData as AudioData
    from .data.conversation import ConversationData as ConversationData
    from .data.dicom import DicomData as DicomData
    from .data.document import DocumentData as DocumentData
    from .data.epsg import EPSG as EPSG
    from .data.html import HTMLData as HTMLData
    from .data.llm_prompt_creation import LlmPromptCreationData as LlmPromptCreationData
    from .data.llm_prompt_response_creation import LlmPromptResponseCreationData as LlmPromptResponseCreationData
    from .data.llm_response_creation import LlmResponseCreationData as LlmResponseCreationData
    from .data.projection import EPSGTransformer as EPSGTransformer
    from .data.raster import ImageData as ImageData
    from .data.raster import MaskData as MaskData
    from .data.text import TextData as TextData
    from .data.tiled_image import TiledBounds as TiledBounds
    from .data.tiled_image import TiledImageData as TiledImageData
    from .data.tiled_image import TileLayer as TileLayer
    from .data.video import VideoData as VideoData
    from .geometry.geometry import Geometry as Geometry
    from .geometry.line import Line as Line
    from .geometry.mask import Mask as Mask
    from .geometry.point import Point as Point
    from .geometry.polygon import Polygon as Polygon
    from .geometry.rectangle import DocumentRectangle as DocumentRectangle
    from .geometry.rectangle import Rectangle as Rectangle
    from .geometry.rectangle import RectangleUnit as RectangleUnit
    from .label import Label as Label
    from .metrics.confusion_matrix import ConfusionMatrixAggregation as ConfusionMatrixAggregation
    from .metrics.confusion_matrix import ConfusionMatrixMetric as ConfusionMatrixMetric
    from .metrics.confusion_matrix import ConfusionMatrixMetricValue as ConfusionMatrixMetricValue
    from .metrics.scalar import ScalarMetric as ScalarMetric
    from .metrics.scalar import ScalarMetricAggregation as ScalarMetricAggregation
    from .metrics.scalar import ScalarMetricValue as ScalarMetricValue
    from .ner.conversation_entity import ConversationEntity as ConversationEntity
    from .ner.document_entity import DocumentEntity as DocumentEntity
    from .ner.document_entity import DocumentTextSelection as DocumentTextSelection
    from .ner.text_entity import TextEntity as TextEntity
    from .relationship import Relationship as Relationship
    from .relationship import RelationshipAnnotation as RelationshipAnnotation
    from .video import DICOMMaskAnnotation as DICOMMaskAnnotation
    from .video import DICOMObjectAnnotation as DICOMObjectAnnotation
    from .video import GroupKey as GroupKey
    from .video import MaskFrame as MaskFrame
    from .video import MaskInstance as MaskInstance
    from .video import VideoClassificationAnnotation as VideoClassificationAnnotation
    from .video import VideoMaskAnnotation as VideoMaskAnnotation
    from .video import VideoObjectAnnotation as VideoObjectAnnotation

_HOME = {
    "AudioData": ".data.audio",
    "Checklist": ".classification.classification",
    "ClassificationAnnotation": ".classification.classification",
    "ClassificationAnswer": ".classification.classification",
    "ConfusionMatrixAggregation": ".metrics.confusion_matrix",
    "ConfusionMatrixMetric": ".metrics.confusion_matrix",
    "ConfusionMatrixMetricValue": ".metrics.confusion_matrix",
    "ConversationData": ".data.conversation",
    "ConversationEntity": ".ner.conversation_entity",
    "DICOMMaskAnnotation": ".video",
    "DICOMObjectAnnotation": ".video",
    "DicomData": ".data.dicom",
    "DocumentData": ".data.document",
    "DocumentEntity": ".ner.document_entity",
    "DocumentRectangle": ".geometry.rectangle",
    "DocumentTextSelection": ".ner.document_entity",
    "Dropdown": ".classification.classification",
    "EPSG": ".data.epsg",
    "EPSGTransformer": ".data.projection",
    "Geometry": ".geometry.geometry",
    "GroupKey": ".video",
    "HTMLData": ".data.html",
    "ImageData": ".data.raster",
    "Label": ".label",
    "LabelCollection": ".collection",
    "LabelGenerator": ".collection",
    "LabelList": ".collection",
    "Line": ".geometry.line",
    "LlmPromptCreationData": ".data.llm_prompt_creation",
    "LlmPromptResponseCreationData": ".data.llm_prompt_response_creation",
    "LlmResponseCreationData": ".data.llm_response_creation",
    "Mask": ".geometry.mask",
    "MaskData": ".data.raster",
    "MaskFrame": ".video",
    "MaskInstance": ".video",
    "ObjectAnnotation": ".annotation",
    "Point": ".geometry.point",
    "Polygon": ".geometry.polygon",
    "Radio": ".classification.classification",
    "Rectangle": ".geometry.rectangle",
    "RectangleUnit": ".geometry.rectangle",
    "Relationship": ".relationship",
    "RelationshipAnnotation": ".relationship",
    "ScalarMetric": ".metrics.scalar",
    "ScalarMetricAggregation": ".metrics.scalar",
    "ScalarMetricValue": ".metrics.scalar",
    "Text": ".classification.classification",
    "TextData": ".data.text",
    "TextEntity": ".ner.text_entity",
    "TileLayer": ".data.tiled_image",
    "TiledBounds": ".data.tiled_image",
    "TiledImageData": ".data.tiled_image",
    "VideoClassificationAnnotation": ".video",
    "VideoData": ".data.video",
    "VideoMaskAnnotation": ".video",
    "VideoObjectAnnotation": ".video",
}

__all__ = [
    "AudioData",
    "Checklist",
    "ClassificationAnnotation",
    "ClassificationAnswer",
    "ConfusionMatrixAggregation",
    "ConfusionMatrixMetric",
    "ConfusionMatrixMetricValue",
    "ConversationData",
    "ConversationEntity",
    "DICOMMaskAnnotation",
    "DICOMObjectAnnotation",
    "DicomData",
    "DocumentData",
    "DocumentEntity",
    "DocumentRectangle",
    "DocumentTextSelection",
    "Dropdown",
    "EPSG",
    "EPSGTransformer",
    "Geometry",
    "GroupKey",
    "HTMLData",
    "ImageData",
    "Label",
    "LabelCollection",
    "LabelGenerator",
    "LabelList",
    "Line",
    "LlmPromptCreationData",
    "LlmPromptResponseCreationData",
    "LlmResponseCreationData",
    "Mask",
    "MaskData",
    "MaskFrame",
    "MaskInstance",
    "ObjectAnnotation",
    "Point",
    "Polygon",
    "Radio",
    "Rectangle",
    "RectangleUnit",
    "Relationship",
    "RelationshipAnnotation",
    "ScalarMetric",
    "ScalarMetricAggregation",
    "ScalarMetricValue",
    "Text",
    "TextData",
    "TextEntity",
    "TileLayer",
    "TiledBounds",
    "TiledImageData",
    "VideoClassificationAnnotation",
    "VideoData",
    "VideoMaskAnnotation",
    "VideoObjectAnnotation",
]

if not TYPE_CHECKING:  # or else every misspelt name would pass
    __getattr__, __dir__ = lazy_names(__name__, _HOME)
