"""Annotations on frames: videos, and the planes of medical images."""

from dataclasses import field
from enum import Enum
from typing import Any, Final

from ...exceptions import ConfidenceNotSupportedException, CustomMetricsNotSupportedException
from ...rules.annotation_fields import as_color, as_count, as_uri, refuse
from ..mixins import CustomMetric
from ..records import Record, record
from .annotation import ObjectAnnotation
from .classification.classification import ClassificationAnnotation
from .feature import FeatureSchema

_NOT_GIVEN: Final[Any] = ()


def _no_confidence(value: object) -> None:
    if value is not _NOT_GIVEN:
        raise ConfidenceNotSupportedException("Confidence is not supported for this annotation type yet")


def _no_custom_metrics(value: object) -> None:
    if value is not _NOT_GIVEN:
        raise CustomMetricsNotSupportedException("Custom metrics are not supported for this annotation type yet")


@record
class VideoClassificationAnnotation(ClassificationAnnotation):
    """The answer to a question, on one frame of a video.

    Args:
        frame: The number of the frame.
        segment_index: Which run of frames the answer belongs to; give it to all annotations of a feature or to none.
    """

    frame: int = field(metadata={"check": as_count})
    segment_index: int | None = None


@record
class VideoObjectAnnotation(ObjectAnnotation):
    """A box, point or line on one frame of a video.

    Args:
        frame: The number of the frame.
        keyframe: Whether the shape was set on this frame; between key frames of a segment it is interpolated.
        segment_index: Which run of frames the shape belongs to; give it to all annotations of an object or to none.

    Raises:
        ConfidenceNotSupportedException: a `confidence` was given.
        CustomMetricsNotSupportedException: `custom_metrics` were given.
    """

    frame: int = field(metadata={"check": as_count})
    keyframe: bool
    segment_index: int | None = None
    confidence: float | None = field(default=_NOT_GIVEN, metadata={"check": _no_confidence})
    custom_metrics: list[CustomMetric] | None = field(default=_NOT_GIVEN, metadata={"check": _no_custom_metrics})


class GroupKey(Enum):
    """The plane of a medical image."""

    AXIAL = "axial"
    SAGITTAL = "sagittal"
    CORONAL = "coronal"


@record
class DICOMObjectAnnotation(VideoObjectAnnotation):
    """A line on one slice of a medical image.

    Args:
        group_key: The plane.
    """

    group_key: GroupKey


@record
class MaskFrame(Record):
    """The picture of all masks of one frame.

    Args:
        index: The number of the frame.
        instance_uri: The address of a picture.
        im_bytes: The picture as PNG; used if there is no address.
    """

    index: int = field(metadata={"check": as_count})
    instance_uri: str | None = field(default=None, metadata={"alias": "instanceURI", "check": as_uri})
    im_bytes: bytes | None = field(default=None, metadata={"alias": "imBytes"})

    def _check(self) -> None:
        if self.instance_uri is None and self.im_bytes is None:
            refuse("One of `instance_uri`, `im_bytes` required.")


@record
class MaskInstance(FeatureSchema):
    """An object in the pictures of a `VideoMaskAnnotation`.

    Args:
        color_rgb: The colour of its pixels, each value 0 to 255.
        name: Its class, as in the ontology; or give `feature_schema_id`.
    """

    color_rgb: tuple[int, int, int] = field(metadata={"alias": "colorRGB", "check": as_color})


@record
class VideoMaskAnnotation(Record):
    """Masks on a video: one picture for each frame, in which every object has its colour.

    Args:
        frames: The pictures.
        instances: The objects.
    """

    frames: list[MaskFrame]
    instances: list[MaskInstance]
    _id: str | None = field(default=None, init=False, metadata={"hidden": True})
    _written: tuple[str, object] | None = field(default=None, init=False, metadata={"hidden": True})


@record
class DICOMMaskAnnotation(VideoMaskAnnotation):
    """Masks on a plane of a medical image.

    Args:
        group_key: The plane.
    """

    group_key: GroupKey
