"""Answers of classifications read from rows."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ....rules.annotation_fields import as_count, as_text, refuse
from ....rules.kinds import is_list, is_mapping
from ...annotation_types.classification.classification import (
    Checklist,
    ClassificationAnnotation,
    ClassificationAnswer,
    Radio,
    Text,
)
from ...annotation_types.label import Annotation
from ...annotation_types.video import VideoClassificationAnnotation

Row = Mapping[str, Any]
Value = Radio | Checklist | Text


def read_answer_line(row: Row, uuid: str) -> list[Annotation]:
    """A classification; one for each frame where the row or its answers lie on frames."""
    fields: dict[str, Any] = {**_line_fields(row), "message_id": row.get("messageId"), "extra": {"uuid": uuid}}
    if isinstance(fields["value"], Text):
        # The confidence stands on both, the metrics on the value: as the vendor reads them.
        del fields["custom_metrics"]
    if "frames" in row:
        # A value each, because what users change on one frame must not change on the others.
        return [_on_frame(fields, frame, _value(row)) for frame in _frames(row["frames"])]
    on_frames = _answers_on_frames(row)
    if on_frames:
        return [_on_frame(fields, frame, value) for frame, value in sorted(on_frames.items())]
    return [ClassificationAnnotation(**fields)]


def _on_frame(fields: dict[str, Any], frame: int, value: Value) -> Annotation:
    own: dict[str, Any] = {**fields, "value": value, "extra": dict(fields["extra"])}
    return VideoClassificationAnnotation(**own, frame=frame)


def read_classifications(rows: Iterable[Row]) -> list[ClassificationAnnotation]:
    """Classifications under an object or an option."""
    return [_nested(row) for row in rows]


def _nested(row: Row) -> ClassificationAnnotation:
    fields = _line_fields(row)
    if isinstance(fields["value"], Text):
        del fields["confidence"], fields["custom_metrics"]
    return ClassificationAnnotation(**fields)


def _line_fields(row: Row) -> dict[str, Any]:
    return {
        "value": _value(row),
        "name": row.get("name"),
        "feature_schema_id": row.get("schemaId"),
        "confidence": row.get("confidence"),
        "custom_metrics": row.get("customMetrics"),
    }


def _value(row: Row) -> Value:
    """Radio, Checklist or Text, by the form of the answer."""
    answer = row["answer"] if "answer" in row else row.get("answers")
    if is_mapping(answer):
        return Radio(answer=_option(answer))
    if is_list(answer):
        return Checklist(answer=[_option(option) for option in answer])
    if isinstance(answer, (str, int, float)):
        return Text(answer=as_text(answer), confidence=row.get("confidence"), custom_metrics=row.get("customMetrics"))
    refuse("an answer is an option, a list of options, or text", "answer")


def _option(row: Any) -> ClassificationAnswer:
    if not is_mapping(row):
        refuse("an option has a name or a schemaId", "answer")
    nested = row.get("classifications")
    return ClassificationAnswer(
        name=row.get("name"),
        feature_schema_id=row.get("schemaId"),
        classifications=read_classifications(nested) if nested else None,  # type: ignore[arg-type]  # as not given
        confidence=row.get("confidence"),
        custom_metrics=row.get("customMetrics"),
    )


def _frames(ranges: Iterable[Row]) -> Iterator[int]:
    for each in ranges:
        yield from range(as_count(each["start"]), as_count(each["end"]) + 1)


def _answers_on_frames(row: Row) -> dict[int, Value]:
    """The answer of each frame, where every option lists the frames on which it holds."""
    answer = row["answer"] if "answer" in row else row.get("answers")
    options: list[Any] = answer if is_list(answer) else [answer]
    by_frame: dict[int, list[ClassificationAnswer]] = {}
    for option in options:
        if is_mapping(option) and (frames := option.get("frames")):
            for frame in _frames(frames):
                by_frame.setdefault(frame, []).append(_option(option))
    if is_list(answer):
        return {frame: Checklist(answer=chosen) for frame, chosen in by_frame.items()}
    return {frame: Radio(answer=chosen[0]) for frame, chosen in by_frame.items()}
