"""What lies on frames, read from rows."""

import base64
import binascii
from collections.abc import Mapping
from typing import Any, Final

from ....rules.annotation_fields import refuse
from ....rules.kinds import rows_of
from ...annotation_types.label import Annotation
from ...annotation_types.video import (
    DICOMMaskAnnotation,
    DICOMObjectAnnotation,
    MaskFrame,
    MaskInstance,
    VideoMaskAnnotation,
    VideoObjectAnnotation,
)
from ...identity import give_uuid
from .reading_answers import read_classifications
from .shapes import read_shape

Row = Mapping[str, Any]

_VIDEO_SHAPES: Final = ("bbox", "point", "line")
_DICOM_SHAPES: Final = ("line",)


def read_segments(row: Row, uuid: str) -> list[Annotation]:
    """One annotation for each key frame, with the position of its segment."""
    plane = row.get("groupKey")
    allowed = _VIDEO_SHAPES if plane is None else _DICOM_SHAPES
    # What is said about the whole object holds on each of its key frames.
    throughout = rows_of(row, "classifications")
    found: list[Annotation] = []
    for index, segment in enumerate(row["segments"]):
        for key_frame in segment.get("keyframes", ()):
            if not any(key in key_frame for key in allowed):
                refuse(f"a key frame has one of {', '.join(allowed)}", "segments", index)
            fields: dict[str, Any] = {
                "value": read_shape(key_frame),
                "name": row.get("name"),
                "feature_schema_id": row.get("schemaId"),
                "extra": {"uuid": uuid},
                "classifications": read_classifications([*rows_of(key_frame, "classifications"), *throughout]),
                "frame": key_frame.get("frame"),
                "keyframe": True,
                "segment_index": index,
            }
            found.append(
                VideoObjectAnnotation(**fields) if plane is None else DICOMObjectAnnotation(**fields, group_key=plane)
            )
    return found


def read_frame_masks(row: Row, uuid: str) -> list[Annotation]:
    """The masks of a video, or of a plane of a medical image."""
    masks = row["masks"]
    fields: dict[str, Any] = {
        "frames": [_frame(each) for each in masks.get("frames", ())],
        "instances": [_instance(each) for each in masks.get("instances", ())],
    }
    plane = row.get("groupKey")
    annotation = VideoMaskAnnotation(**fields) if plane is None else DICOMMaskAnnotation(**fields, group_key=plane)
    give_uuid(annotation, uuid)
    return [annotation]


def _frame(row: Row) -> MaskFrame:
    picture = row.get("imBytes")
    try:
        im_bytes = base64.b64decode(picture, validate=True) if isinstance(picture, str) else picture
    except binascii.Error:
        refuse("value is not base64", "masks", "frames", "imBytes")
    return MaskFrame(index=row.get("index"), instance_uri=row.get("instanceURI"), im_bytes=im_bytes)  # type: ignore[arg-type]  # checked there


def _instance(row: Row) -> MaskInstance:
    return MaskInstance(
        color_rgb=row.get("colorRGB"),  # type: ignore[arg-type]  # checked there
        name=row.get("name"),
        feature_schema_id=row.get("featureSchemaId") or row.get("schemaId"),
    )
