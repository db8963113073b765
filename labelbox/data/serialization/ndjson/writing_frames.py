"""What lies on frames, joined to rows: key frames of an object in segments, answers with ranges of frames."""

import json
from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

from ...annotation_types.classification.classification import Text
from ...annotation_types.geometry.line import Line
from ...annotation_types.geometry.point import Point
from ...annotation_types.geometry.rectangle import Rectangle
from ...annotation_types.video import DICOMObjectAnnotation, VideoClassificationAnnotation, VideoObjectAnnotation
from .answers import write_classifications, write_feature, write_line_answer

Row = dict[str, Any]
OnFrame = TypeVar("OnFrame", VideoObjectAnnotation, VideoClassificationAnnotation)


def write_segments(group: list[VideoObjectAnnotation]) -> Iterator[tuple[VideoObjectAnnotation, Row]]:
    """The row of one object: its key frames in rising order, segment by segment.

    Raises:
        TypeError: a value that has no form on frames, or values of several kinds.
        ValueError: no key frame, a segment index on some only, or one that falls as the frame rises.
    """
    first = group[0]
    row: Row = {}
    write_feature(first, row)
    if isinstance(first, DICOMObjectAnnotation):
        row["groupKey"] = first.group_key.value
        _demand_lines(group)
    _demand_one_kind(group)
    segments = [
        {"keyframes": [_key_frame(each) for each in segment if each.keyframe]}
        for segment in _segments(group)
        if any(each.keyframe for each in segment)
    ]
    if not segments:
        raise ValueError(f"the object {_name(first)!r} has no key frame: set keyframe=True on at least one annotation")
    row["classifications"] = []
    row["segments"] = segments
    yield first, row


def write_frame_answers(
    group: list[VideoClassificationAnnotation],
) -> Iterator[tuple[VideoClassificationAnnotation, Row]]:
    """The rows of one question: one for each different answer, with the ranges of its frames.

    Raises:
        ValueError: free text on frames, or a segment index on some only, or one that falls as the frame rises.
    """
    rows: dict[str, tuple[VideoClassificationAnnotation, Row]] = {}
    for segment in _segments(group):
        for run in _equal_runs(segment):
            first, row = run[0]
            row = rows.setdefault(json.dumps(row, sort_keys=True), (first, row))[1]
            row.setdefault("frames", []).append({"start": first.frame, "end": run[-1][0].frame})
    yield from rows.values()


def _equal_runs(
    segment: Sequence[VideoClassificationAnnotation],
) -> "list[list[tuple[VideoClassificationAnnotation, Row]]]":
    """Neighbours with the same answer."""
    runs: list[list[tuple[VideoClassificationAnnotation, Row]]] = []
    for annotation in segment:
        if isinstance(annotation.value, Text):
            raise ValueError(
                f"the classification {_name(annotation)!r} is free text on a frame; text can only be about the whole "
                "video: use ClassificationAnnotation"
            )
        row: Row = {}
        write_line_answer(annotation, row)
        if runs and runs[-1][-1][1] == row:
            runs[-1].append((annotation, row))
        else:
            runs.append([(annotation, row)])
    return runs


def _segments(group: Sequence[OnFrame]) -> list[list[OnFrame]]:
    """By segment index if all have one, else by runs of consecutive frames."""
    ordered = sorted(group, key=lambda annotation: annotation.frame)
    indexed = [annotation for annotation in ordered if annotation.segment_index is not None]
    if not indexed:
        return _runs(ordered)
    if len(indexed) < len(ordered):
        raise ValueError(
            f"Video annotations cannot partially have `segment_index` set; {_name(group[0])!r} has "
            f"{len(indexed)} of {len(ordered)}"
        )
    segments: dict[int, list[OnFrame]] = {}
    highest = -1
    # At one frame the order of the list decides: `sorted` keeps it.
    for annotation in ordered:
        index = annotation.segment_index or 0
        if index < highest:
            raise ValueError(
                "`segment_index` must be in ascending order. Please investigate video annotation at frame, "
                f"'{annotation.frame}'"
            )
        highest = index
        segments.setdefault(index, []).append(annotation)
    return list(segments.values())


def _runs(ordered: Sequence[OnFrame]) -> list[list[OnFrame]]:
    runs: list[list[OnFrame]] = []
    for annotation in ordered:
        if runs and annotation.frame - runs[-1][-1].frame <= 1:
            runs[-1].append(annotation)
        else:
            runs.append([annotation])
    return runs


def _key_frame(annotation: VideoObjectAnnotation) -> Row:
    classifications = annotation.classifications
    return {
        "frame": annotation.frame,
        **_shape(annotation),
        "classifications": write_classifications(classifications) if classifications else [],
    }


def _shape(annotation: VideoObjectAnnotation) -> Row:
    from .writing import box

    match annotation.value:
        case Rectangle() as value:
            return {"bbox": box(value)}
        case Point() as value:
            return {"point": {"x": value.x, "y": value.y}}
        case Line() as value:
            return {"line": [{"x": point.x, "y": point.y} for point in value.points]}
        case value:
            raise TypeError(
                f"the object {_name(annotation)!r} is a {type(value).__name__}; on frames there are boxes, points and "
                "lines (and masks, as VideoMaskAnnotation)"
            )


def _demand_lines(group: Sequence[VideoObjectAnnotation]) -> None:
    for annotation in group:
        if not isinstance(annotation.value, Line):
            found = type(annotation.value).__name__
            raise ValueError(f"DICOM segments only support Line objects; {_name(annotation)!r} is a {found}")


def _demand_one_kind(group: Sequence[VideoObjectAnnotation]) -> None:
    kinds = sorted({type(annotation.value).__name__ for annotation in group})
    if len(kinds) > 1:
        raise TypeError(
            f"the object {_name(group[0])!r} is of several kinds: {', '.join(kinds)}. "
            'Different objects of one class are told apart by their extra["uuid"]'
        )


def _name(annotation: VideoObjectAnnotation | VideoClassificationAnnotation) -> str | None:
    return annotation.name or annotation.feature_schema_id
