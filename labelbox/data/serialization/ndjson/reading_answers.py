"""Answers of classifications read from rows."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
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
from ...constructors import maker

Row = Mapping[str, Any]
Value = Radio | Checklist | Text

_make_classification = maker(
    ClassificationAnnotation,
    *("name", "feature_schema_id", "extra", "value", "message_id", "confidence", "custom_metrics"),
    own=("extra",),
)
_make_radio = maker(Radio, "answer")
_make_checklist = maker(Checklist, "answer", own=("answer",))
_make_text = maker(Text, "answer", "confidence", "custom_metrics")
_make_option = maker(
    ClassificationAnswer,
    *("name", "feature_schema_id", "classifications", "confidence", "custom_metrics"),
    own=("classifications",),
)


def read_answer_line(row: Row, uuid: str) -> Sequence[Annotation]:
    """A classification; one for each frame where the row or its answers lie on frames."""
    if "frames" in row:
        # A value each, because what users change on one frame must not change on the others.
        return [_on_frame(row, uuid, frame, _value(row)) for frame in _frames(row["frames"])]
    on_frames = _answers_on_frames(row)
    if on_frames:
        return [_on_frame(row, uuid, frame, value) for frame, value in sorted(on_frames.items())]
    value = _value(row)
    get = row.get
    # The confidence of text stands on both, the metrics on the value: as the vendor reads them.
    metrics = None if type(value) is Text else get("customMetrics")
    names = get("name"), get("schemaId")
    return (_make_classification(*names, {"uuid": uuid}, value, get("messageId"), get("confidence"), metrics),)


def _on_frame(row: Row, uuid: str, frame: int, value: Value) -> Annotation:
    fields: dict[str, Any] = {
        "name": row.get("name"),
        "feature_schema_id": row.get("schemaId"),
        "extra": {"uuid": uuid},
        "message_id": row.get("messageId"),
        "confidence": row.get("confidence"),
        "custom_metrics": None if type(value) is Text else row.get("customMetrics"),
    }
    return VideoClassificationAnnotation(**fields, value=value, frame=frame)


def read_classifications(rows: Iterable[Row]) -> list[ClassificationAnnotation]:
    """Classifications under an object or an option."""
    return [_nested(row) for row in rows]


def _nested(row: Row) -> ClassificationAnnotation:
    value = _value(row)
    get = row.get
    figures = (None, None) if type(value) is Text else (get("confidence"), get("customMetrics"))
    return _make_classification(get("name"), get("schemaId"), None, value, None, *figures)


def _value(row: Row) -> Value:
    """Radio, Checklist or Text, by the form of the answer."""
    answer = _answer(row)
    if is_list(answer):
        return _make_checklist([_option(option) for option in answer])
    if isinstance(answer, (str, int, float)):
        return _make_text(as_text(answer), row.get("confidence"), row.get("customMetrics"))
    if is_mapping(answer):
        return _make_radio(_option(answer))
    refuse("an answer is an option, a list of options, or text", "answer")


def _answer(row: Row) -> Any:
    return row["answer"] if "answer" in row else row.get("answers")


def _option(row: Any) -> ClassificationAnswer:
    if not is_mapping(row):
        refuse("an option has a name or a schemaId", "answer")
    get = row.get
    nested = get("classifications")
    classifications = read_classifications(nested) if nested else None
    return _make_option(get("name"), get("schemaId"), classifications, get("confidence"), get("customMetrics"))


def _frames(ranges: Iterable[Row]) -> Iterator[int]:
    for each in ranges:
        yield from range(as_count(each["start"]), as_count(each["end"]) + 1)


def _answers_on_frames(row: Row) -> dict[int, Value]:
    """The answer of each frame, where every option lists the frames on which it holds."""
    answer = _answer(row)
    if isinstance(answer, str):
        return {}
    options: list[Any] = answer if is_list(answer) else [answer]
    by_frame: dict[int, list[ClassificationAnswer]] = {}
    for option in options:
        if is_mapping(option) and (frames := option.get("frames")):
            for frame in _frames(frames):
                by_frame.setdefault(frame, []).append(_option(option))
    if is_list(answer):
        return {frame: Checklist(answer=chosen) for frame, chosen in by_frame.items()}
    return {frame: Radio(answer=chosen[0]) for frame, chosen in by_frame.items()}
