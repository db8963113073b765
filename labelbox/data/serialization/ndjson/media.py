"""What kind of data row annotations must lie on."""

from collections.abc import Sequence

from ...annotation_types.annotation import ObjectAnnotation
from ...annotation_types.classification.classification import ClassificationAnnotation
from ...annotation_types.data.conversation import ConversationData
from ...annotation_types.data.dicom import DicomData
from ...annotation_types.data.document import DocumentData
from ...annotation_types.data.raster import ImageData
from ...annotation_types.data.text import TextData
from ...annotation_types.data.video import VideoData
from ...annotation_types.geometry.rectangle import DocumentRectangle
from ...annotation_types.label import Annotation, Data
from ...annotation_types.ner.conversation_entity import ConversationEntity
from ...annotation_types.ner.document_entity import DocumentEntity
from ...annotation_types.ner.text_entity import TextEntity
from ...annotation_types.video import (
    DICOMMaskAnnotation,
    DICOMObjectAnnotation,
    VideoClassificationAnnotation,
    VideoMaskAnnotation,
    VideoObjectAnnotation,
)

_ON_FRAMES = (VideoObjectAnnotation, VideoClassificationAnnotation, VideoMaskAnnotation)


def data_of(annotations: Sequence[Annotation], key: tuple[str, str]) -> Data:
    """A data row of the first kind that one of the annotations asks for; an image if none does.

    Args:
        annotations: What lies on it.
        key: `("id", …)` or `("globalKey", …)`.
    """
    kinds = {
        _KINDS.get(type(each.value)) if type(each) is ObjectAnnotation else _kind(each)  # nearly all are objects
        for each in annotations
    }
    kind = next((kind for kind in _PREFERRED if kind in kinds), ImageData)
    return kind(uid=key[1]) if key[0] == "id" else kind(global_key=key[1])


_PREFERRED = (DicomData, VideoData, ConversationData, DocumentData, TextData)


def _kind(annotation: Annotation) -> type | None:
    if isinstance(annotation, (DICOMObjectAnnotation, DICOMMaskAnnotation)):
        return DicomData
    if isinstance(annotation, _ON_FRAMES):
        return VideoData
    if isinstance(annotation, ClassificationAnnotation):
        return ConversationData if annotation.message_id is not None else None
    if isinstance(annotation, ObjectAnnotation):
        return _KINDS.get(type(annotation.value))
    return None


_KINDS: dict[type, type] = {
    ConversationEntity: ConversationData,
    DocumentRectangle: DocumentData,
    DocumentEntity: DocumentData,
    TextEntity: TextData,
}
