"""Answers of classifications: on a line of their own, under an object, under an option."""

import warnings
from collections.abc import Iterable
from typing import Any, NoReturn

from ...annotation_types.classification.classification import (
    Checklist,
    ClassificationAnnotation,
    ClassificationAnswer,
    Radio,
    Text,
)
from ...annotation_types.feature import FeatureSchema
from ...mixins import CustomMetric

Row = dict[str, Any]


def write_feature(feature: FeatureSchema, row: Row) -> None:
    """The name and the schema id, whichever there is."""
    if feature.name is not None:
        row["name"] = feature.name
    if feature.feature_schema_id is not None:
        row["schemaId"] = feature.feature_schema_id


def write_line_answer(annotation: ClassificationAnnotation, row: Row) -> None:
    """The name, the answer and its figures, as a line has them.

    Raises:
        ValueError: a Dropdown, which has no form in NDJSON.
    """
    answer = _answer(annotation)
    if answer is None:
        raise ValueError(
            "Dropdowns are not supported by the NDJson format. Please filter out Dropdown annotations before "
            f"converting. Found {annotation.name or annotation.feature_schema_id!r}"
        )
    _write(annotation, answer, row)
    if annotation.message_id is not None:
        row["messageId"] = annotation.message_id


def write_classifications(annotations: Iterable[ClassificationAnnotation]) -> list[Row]:
    """Classifications under an object or an option.

    Raises:
        TypeError: a Dropdown, which has no form in NDJSON.
    """
    rows: list[Row] = []
    for annotation in annotations:
        answer = _answer(annotation)
        if answer is None:
            _refuse_nested(annotation)
        row: Row = {}
        _write(annotation, answer, row)
        rows.append(row)
    return rows


def _refuse_nested(annotation: ClassificationAnnotation) -> NoReturn:
    feature = annotation.name or annotation.feature_schema_id
    raise TypeError(f"Dropdowns are not supported for MAL. Found {feature!r}")


def _write(annotation: ClassificationAnnotation, answer: Any, row: Row) -> None:
    if annotation.name is not None:
        row["name"] = annotation.name
    if annotation.feature_schema_id is not None:
        row["schemaId"] = annotation.feature_schema_id
    row["answer"] = answer
    value = annotation.value
    if value.confidence is not None or annotation.confidence is not None:
        row["confidence"] = _either(value.confidence, annotation.confidence, annotation, "confidence")
    metrics = getattr(value, "custom_metrics", None)
    if metrics or annotation.custom_metrics:
        row["customMetrics"] = _metrics(_either(metrics, annotation.custom_metrics, annotation, "custom_metrics"))


def _either(of_value: Any, of_annotation: Any, annotation: ClassificationAnnotation, what: str) -> Any:
    """A line has one place for what users can say in two."""
    if of_value and of_annotation and of_value != of_annotation:
        feature = annotation.name or annotation.feature_schema_id
        warnings.warn(
            f"the classification {feature!r} has another {what} than its value; the value's is written", stacklevel=2
        )
    return of_annotation if of_value is None else of_value


def _metrics(metrics: Iterable[CustomMetric]) -> list[Row]:
    return [{"name": metric.name, "value": metric.value} for metric in metrics]


def _answer(annotation: ClassificationAnnotation) -> Any:
    """The answer in its form; None for a Dropdown."""
    value = annotation.value
    if isinstance(value, Radio):
        return _option(value.answer)
    if isinstance(value, Checklist):
        return [_option(option) for option in value.answer]
    return value.answer if isinstance(value, Text) else None


def _option(option: ClassificationAnswer) -> Row:
    row: Row = {}
    if option.name is not None:
        row["name"] = option.name
    if option.feature_schema_id is not None:
        row["schemaId"] = option.feature_schema_id
    if option.confidence is not None:
        row["confidence"] = option.confidence
    if option.custom_metrics:
        row["customMetrics"] = _metrics(option.custom_metrics)
    stored: Any = option  # not the property, which would make an empty list for each option that has none
    if stored._classifications:
        row["classifications"] = write_classifications(stored._classifications)
    return row
