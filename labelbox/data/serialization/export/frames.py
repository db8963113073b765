"""What lies on frames, in export rows of videos and medical images."""

import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from ....rules.kinds import map_of, rows_of
from ...annotation_types.label import Annotation
from ...annotation_types.video import (
    DICOMMaskAnnotation,
    DICOMObjectAnnotation,
    GroupKey,
    MaskFrame,
    MaskInstance,
    VideoMaskAnnotation,
    VideoObjectAnnotation,
)
from .answers import read_classification, read_classification_on, read_classifications
from .features import Features, Row
from .objects import picture_of, read_value

KeyFrames = Mapping[str, bool]


def read_video(annotations: Row, features: Features) -> list[Annotation]:
    """The annotations of a video."""
    key_frames = map_of(annotations, "key_frame_feature_map")
    segments = map_of(annotations, "segments")
    found: list[Annotation] = []
    shapes = dict(segments)
    for row in rows_of(annotations, "classifications"):
        ranges = shapes.pop(row.get("feature_id"), ())
        found += _answers(row, ranges, features)
    found += _on_frames(map_of(annotations, "frames"), shapes, key_frames, features, None)
    return found


def _answers(row: Row, ranges: Sequence[Sequence[int]], features: Features) -> list[Annotation]:
    """An answer about the video, or about the frames of its ranges; of free text, the import form knows no frames."""
    if not ranges or "text_answer" in row:
        return [read_classification(row, features)]
    numbers = (number for first, last in ranges for number in range(first, last + 1))
    return [read_classification_on(number, row, features) for number in numbers]


def read_planes(annotations: Row, features: Features) -> list[Annotation]:
    """The annotations of a medical image, plane by plane."""
    segments = map_of(annotations, "segments")
    key_frames = map_of(annotations, "key_frame_feature_map")
    found: list[Annotation] = list(read_classifications(rows_of(annotations, "classifications"), features))
    for name, group in annotations["groups"].items():
        of_plane = {feature_id: map_of(planes, name) for feature_id, planes in key_frames.items()}
        found += read_classifications(rows_of(group, "classifications"), features)
        found += _on_frames(map_of(group, "frames"), map_of(segments, name), of_plane, features, GroupKey(name.lower()))
    return found


def _on_frames(
    frames: Row, segments: Row, key_frames: Mapping[str, KeyFrames], features: Features, plane: GroupKey | None
) -> Iterator[Annotation]:
    objects: dict[str, list[tuple[int, Row]]] = {}
    masks: list[tuple[int, Row]] = []
    for number, frame in sorted((int(key), value) for key, value in frames.items()):
        for classification in rows_of(frame, "classifications"):
            yield read_classification_on(number, classification, features)
        for feature_id, row in map_of(frame, "objects").items():
            if "mask" in row or "composite_mask" in row:
                masks.append((number, row))
            else:
                objects.setdefault(feature_id, []).append((number, row))
    for feature_id, rows in objects.items():
        track = _track(rows, rows_of(segments, feature_id), map_of(key_frames, feature_id))
        yield from (_object(each, features, plane) for each in track)
    yield from _masks(masks, features, plane)
    _warn_of_shapeless(segments, objects, masks)


_OnFrame = tuple[int, Row, bool, int | None]
"""Frame, row, whether it is a key frame, segment."""


def _track(rows: Sequence[tuple[int, Row]], segments: Sequence[Sequence[int]], key_frames: KeyFrames) -> list[_OnFrame]:
    """One object over time, with a key frame at the end of each segment: the import form knows no other end."""
    track = [(number, row, bool(key_frames.get(str(number), True)), _segment(number, segments)) for number, row in rows]
    if any(segment is None for *_, segment in track):
        return [(number, row, is_key, None) for number, row, is_key, _ in track]
    kept: list[_OnFrame] = []
    for index, (_, last) in enumerate(segments):
        inside = [each for each in track if each[3] == index]
        if inside and inside[-1][0] < last:
            inside.append((last, inside[-1][1], True, index))
        elif inside:
            inside[-1] = (*inside[-1][:2], True, index)
        kept += inside
    return kept


def _segment(number: int, segments: Sequence[Sequence[int]]) -> int | None:
    return next((index for index, (first, last) in enumerate(segments) if first <= number <= last), None)


def _object(on_frame: _OnFrame, features: Features, plane: GroupKey | None) -> VideoObjectAnnotation:
    number, row, is_key, segment = on_frame
    fields: dict[str, Any] = {
        **features.identified(row),
        "value": read_value(row),
        "classifications": [read_classification(each, features) for each in rows_of(row, "classifications")],
        "frame": number,
        "keyframe": is_key,
        "segment_index": segment,
    }
    return VideoObjectAnnotation(**fields) if plane is None else DICOMObjectAnnotation(**fields, group_key=plane)


def _masks(
    rows: Iterable[tuple[int, Row]], features: Features, plane: GroupKey | None
) -> Iterator[VideoMaskAnnotation]:
    """Pictures of masks, as few annotations as their colours allow: in one, a colour stands for one object."""
    groups: list[tuple[dict[int, str], dict[tuple[int, int, int], Row]]] = []
    for number, row in rows:
        url, color = picture_of(row)
        for pictures, instances in groups:
            same_picture = pictures.get(number, url) == url
            same_object = instances.get(color, row).get("feature_id") == row.get("feature_id")
            if same_picture and same_object:
                break
        else:
            groups.append(({}, {}))
            pictures, instances = groups[-1]
        pictures[number] = url
        instances[color] = row
    for pictures, instances in groups:
        fields: dict[str, Any] = {
            "frames": [MaskFrame(index=number, instance_uri=url) for number, url in sorted(pictures.items())],
            "instances": [MaskInstance(color_rgb=color, **features.named(row)) for color, row in instances.items()],
        }
        yield VideoMaskAnnotation(**fields) if plane is None else DICOMMaskAnnotation(**fields, group_key=plane)


def _warn_of_shapeless(segments: Row, objects: Mapping[str, Any], masks: Iterable[tuple[int, Row]]) -> None:
    with_shape = {*objects, *(row.get("feature_id") for _, row in masks)}
    missing = [feature_id for feature_id in segments if feature_id not in with_shape]
    if missing:
        warnings.warn(
            f"{len(missing)} objects of an export row have segments but no frames, so their shapes are unknown; "
            "they are left out",
            stacklevel=2,
        )
