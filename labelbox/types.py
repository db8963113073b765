"""The types that annotations are built of. Names load on first use."""

from typing import TYPE_CHECKING

from .lazy import lazy_names

if TYPE_CHECKING:
    from .data.annotation_types.annotation import ObjectAnnotation as ObjectAnnotation
    from .data.annotation_types.classification.classification import Checklist as Checklist
    from .data.annotation_types.classification.classification import (
        ClassificationAnnotation as ClassificationAnnotation,
    )
    from .data.annotation_types.classification.classification import ClassificationAnswer as ClassificationAnswer
    from .data.annotation_types.classification.classification import Dropdown as Dropdown
    from .data.annotation_types.classification.classification import Radio as Radio
    from .data.annotation_types.classification.classification import Text as Text
    from .data.annotation_types.collection import LabelCollection as LabelCollection
    from .data.annotation_types.collection import LabelGenerator as LabelGenerator
    from .data.annotation_types.collection import LabelList as LabelList
    from .data.annotation_types.data.audio import AudioData as AudioData
    from .data.annotation_types.data.conversation import ConversationData as ConversationData
    from .data.annotation_types.data.dicom import DicomData as DicomData
    from .data.annotation_types.data.document import DocumentData as DocumentData
    from .data.annotation_types.data.epsg import EPSG as EPSG
    from .data.annotation_types.data.html import HTMLData as HTMLData
    from .data.annotation_types.data.llm_prompt_creation import LlmPromptCreationData as LlmPromptCreationData
    from .data.annotation_types.data.llm_prompt_response_creation import (
        LlmPromptResponseCreationData as LlmPromptResponseCreationData,
    )
    from .data.annotation_types.data.llm_response_creation import LlmResponseCreationData as LlmResponseCreationData
    from .data.annotation_types.data.projection import EPSGTransformer as EPSGTransformer
    from .data.annotation_types.data.raster import ImageData as ImageData
    from .data.annotation_types.data.raster import MaskData as MaskData
    from .data.annotation_types.data.text import TextData as TextData
    from .data.annotation_types.data.tiled_image import TiledBounds as TiledBounds
    from .data.annotation_types.data.tiled_image import TiledImageData as TiledImageData
    from .data.annotation_types.data.tiled_image import TileLayer as TileLayer
    from .data.annotation_types.data.video import VideoData as VideoData
    from .data.annotation_types.geometry.geometry import Geometry as Geometry
    from .data.annotation_types.geometry.line import Line as Line
    from .data.annotation_types.geometry.mask import Mask as Mask
    from .data.annotation_types.geometry.point import Point as Point
    from .data.annotation_types.geometry.polygon import Polygon as Polygon
    from .data.annotation_types.geometry.rectangle import DocumentRectangle as DocumentRectangle
    from .data.annotation_types.geometry.rectangle import Rectangle as Rectangle
    from .data.annotation_types.geometry.rectangle import RectangleUnit as RectangleUnit
    from .data.annotation_types.label import Label as Label
    from .data.annotation_types.metrics.confusion_matrix import ConfusionMatrixAggregation as ConfusionMatrixAggregation
    from .data.annotation_types.metrics.confusion_matrix import ConfusionMatrixMetric as ConfusionMatrixMetric
    from .data.annotation_types.metrics.confusion_matrix import ConfusionMatrixMetricValue as ConfusionMatrixMetricValue
    from .data.annotation_types.metrics.scalar import ScalarMetric as ScalarMetric
    from .data.annotation_types.metrics.scalar import ScalarMetricAggregation as ScalarMetricAggregation
    from .data.annotation_types.metrics.scalar import ScalarMetricValue as ScalarMetricValue
    from .data.annotation_types.ner.conversation_entity import ConversationEntity as ConversationEntity
    from .data.annotation_types.ner.document_entity import DocumentEntity as DocumentEntity
    from .data.annotation_types.ner.document_entity import DocumentTextSelection as DocumentTextSelection
    from .data.annotation_types.ner.text_entity import TextEntity as TextEntity
    from .data.annotation_types.relationship import Relationship as Relationship
    from .data.annotation_types.relationship import RelationshipAnnotation as RelationshipAnnotation
    from .data.annotation_types.video import DICOMMaskAnnotation as DICOMMaskAnnotation
    from .data.annotation_types.video import DICOMObjectAnnotation as DICOMObjectAnnotation
    from .data.annotation_types.video import GroupKey as GroupKey
    from .data.annotation_types.video import MaskFrame as MaskFrame
    from .data.annotation_types.video import MaskInstance as MaskInstance
    from .data.annotation_types.video import VideoClassificationAnnotation as VideoClassificationAnnotation
    from .data.annotation_types.video import VideoMaskAnnotation as VideoMaskAnnotation
    from .data.annotation_types.video import VideoObjectAnnotation as VideoObjectAnnotation

_HOME = {
    "AudioData": ".data.annotation_types.data.audio",
    "Checklist": ".data.annotation_types.classification.classification",
    "ClassificationAnnotation": ".data.annotation_types.classification.classification",
    "ClassificationAnswer": ".data.annotation_types.classification.classification",
    "ConfusionMatrixAggregation": ".data.annotation_types.metrics.confusion_matrix",
    "ConfusionMatrixMetric": ".data.annotation_types.metrics.confusion_matrix",
    "ConfusionMatrixMetricValue": ".data.annotation_types.metrics.confusion_matrix",
    "ConversationData": ".data.annotation_types.data.conversation",
    "ConversationEntity": ".data.annotation_types.ner.conversation_entity",
    "DICOMMaskAnnotation": ".data.annotation_types.video",
    "DICOMObjectAnnotation": ".data.annotation_types.video",
    "DicomData": ".data.annotation_types.data.dicom",
    "DocumentData": ".data.annotation_types.data.document",
    "DocumentEntity": ".data.annotation_types.ner.document_entity",
    "DocumentRectangle": ".data.annotation_types.geometry.rectangle",
    "DocumentTextSelection": ".data.annotation_types.ner.document_entity",
    "Dropdown": ".data.annotation_types.classification.classification",
    "EPSG": ".data.annotation_types.data.epsg",
    "EPSGTransformer": ".data.annotation_types.data.projection",
    "Geometry": ".data.annotation_types.geometry.geometry",
    "GroupKey": ".data.annotation_types.video",
    "HTMLData": ".data.annotation_types.data.html",
    "ImageData": ".data.annotation_types.data.raster",
    "Label": ".data.annotation_types.label",
    "LabelCollection": ".data.annotation_types.collection",
    "LabelGenerator": ".data.annotation_types.collection",
    "LabelList": ".data.annotation_types.collection",
    "Line": ".data.annotation_types.geometry.line",
    "LlmPromptCreationData": ".data.annotation_types.data.llm_prompt_creation",
    "LlmPromptResponseCreationData": ".data.annotation_types.data.llm_prompt_response_creation",
    "LlmResponseCreationData": ".data.annotation_types.data.llm_response_creation",
    "Mask": ".data.annotation_types.geometry.mask",
    "MaskData": ".data.annotation_types.data.raster",
    "MaskFrame": ".data.annotation_types.video",
    "MaskInstance": ".data.annotation_types.video",
    "ObjectAnnotation": ".data.annotation_types.annotation",
    "Point": ".data.annotation_types.geometry.point",
    "Polygon": ".data.annotation_types.geometry.polygon",
    "Radio": ".data.annotation_types.classification.classification",
    "Rectangle": ".data.annotation_types.geometry.rectangle",
    "RectangleUnit": ".data.annotation_types.geometry.rectangle",
    "Relationship": ".data.annotation_types.relationship",
    "RelationshipAnnotation": ".data.annotation_types.relationship",
    "ScalarMetric": ".data.annotation_types.metrics.scalar",
    "ScalarMetricAggregation": ".data.annotation_types.metrics.scalar",
    "ScalarMetricValue": ".data.annotation_types.metrics.scalar",
    "Text": ".data.annotation_types.classification.classification",
    "TextData": ".data.annotation_types.data.text",
    "TextEntity": ".data.annotation_types.ner.text_entity",
    "TileLayer": ".data.annotation_types.data.tiled_image",
    "TiledBounds": ".data.annotation_types.data.tiled_image",
    "TiledImageData": ".data.annotation_types.data.tiled_image",
    "VideoClassificationAnnotation": ".data.annotation_types.video",
    "VideoData": ".data.annotation_types.data.video",
    "VideoMaskAnnotation": ".data.annotation_types.video",
    "VideoObjectAnnotation": ".data.annotation_types.video",
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
