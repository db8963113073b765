"""Classifications of export rows."""

from collections.abc import Iterable
from typing import Any, cast

from ....rules.kinds import rows_of
from ...annotation_types.classification.classification import (
    Checklist,
    ClassificationAnnotation,
    ClassificationAnswer,
    Radio,
    Text,
)
from ...annotation_types.video import VideoClassificationAnnotation
from .features import Features, Row, figures


def read_classification(row: Row, features: Features) -> ClassificationAnnotation:
    """A classification of a whole row, of a message, of an object, or below an answer."""
    return ClassificationAnnotation(
        **features.identified(row), **figures(row), value=_value(row, features), message_id=row.get("message_id")
    )


def read_classification_on(frame: int, row: Row, features: Features) -> VideoClassificationAnnotation:
    """A classification of a frame."""
    return VideoClassificationAnnotation(**features.identified(row), value=_value(row, features), frame=frame)


def read_classifications(rows: Iterable[Row], features: Features) -> list[ClassificationAnnotation]:
    """Several."""
    return [read_classification(row, features) for row in rows]


def _value(row: Row, features: Features) -> Radio | Checklist | Text:
    for prefix in ("", "conversational_"):
        if f"{prefix}radio_answer" in row:
            return Radio(answer=_option(row[f"{prefix}radio_answer"], features))
        if f"{prefix}checklist_answers" in row:
            options = cast(list[Row], row[f"{prefix}checklist_answers"])
            return Checklist(answer=[_option(option, features) for option in options])
        if f"{prefix}text_answer" in row:
            return Text(answer=row[f"{prefix}text_answer"]["content"])
    raise ValueError(f"the classification {row.get('name')!r} has no answer of a known form")


def _option(row: Row, features: Features) -> ClassificationAnswer:
    extra: dict[str, Any] = {"feature_id": row.get("feature_id"), "value": row.get("value")}
    return ClassificationAnswer(
        **features.named(row),
        **figures(row),
        extra=extra,
        classifications=read_classifications(rows_of(row, "classifications"), features),
    )
