"""Truth and predictions brought together, by data row and by class."""

from collections.abc import Iterable, Sequence
from typing import Any, Literal

from ..annotation_types.annotation import ObjectAnnotation
from ..annotation_types.classification.classification import (
    Checklist,
    ClassificationAnnotation,
    ClassificationAnswer,
    Radio,
)
from ..annotation_types.feature import FeatureSchema
from ..annotation_types.label import Label

Feature = ObjectAnnotation | ClassificationAnnotation
Pair = tuple[list[Feature], list[Feature]]
"""The truth of a class, and the predictions of it."""


def get_identifying_key(
    features_a: Sequence[FeatureSchema], features_b: Sequence[FeatureSchema]
) -> Literal["name", "feature_schema_id"]:
    """What both sides can be matched by: names if all have one, else schema ids.

    Raises:
        ValueError: some have only the one, some only the other.
    """
    every = [*features_a, *features_b]
    if all(feature.name is not None for feature in every):
        return "name"
    if all(feature.feature_schema_id is not None for feature in every):
        return "feature_schema_id"
    raise ValueError(
        "Ground truth and prediction annotations must have set all name or feature ids. "
        "Otherwise there is no key to match on. Please update."
    )


def get_feature_pairs(features_a: Iterable[Any], features_b: Iterable[Any]) -> dict[str, Pair]:
    """The annotations of both sides by class; a Radio or Checklist counts under each of its answers.

    Args:
        features_a: Annotations, usually the truth. What is neither an object nor a classification is left out.
        features_b: Annotations, usually predictions.
    """
    sides = [_keyed(features_a), _keyed(features_b)]
    key = get_identifying_key([schema for schema, _ in sides[0]], [schema for schema, _ in sides[1]])
    pairs: dict[str, Pair] = {}
    for side, features in enumerate(sides):
        for schema, feature in features:
            pairs.setdefault(str(getattr(schema, key)), ([], []))[side].append(feature)
    return pairs


def _keyed(features: Iterable[Any]) -> list[tuple[FeatureSchema, Feature]]:
    keyed: list[tuple[FeatureSchema, Feature]] = []
    for feature in features:
        if isinstance(feature, ClassificationAnnotation) and isinstance(feature.value, (Radio, Checklist)):
            keyed += [(answer, _with_answer(feature, answer)) for answer in answers_of(feature)]
        elif isinstance(feature, (ObjectAnnotation, ClassificationAnnotation)):
            keyed.append((feature, feature))
    return keyed


def answers_of(annotation: ClassificationAnnotation) -> list[ClassificationAnswer]:
    """The chosen options."""
    value = annotation.value
    if isinstance(value, Radio):
        return [value.answer]
    return value.answer if isinstance(value, Checklist) else []


def _with_answer(annotation: ClassificationAnnotation, answer: ClassificationAnswer) -> ClassificationAnnotation:
    if isinstance(annotation.value, Radio):
        return annotation
    return annotation.copy(update={"value": Checklist(answer=[answer])})


def get_label_pairs(
    labels_a: Iterable[Label],
    labels_b: Iterable[Label],
    match_on: Literal["uid", "external_id"] = "uid",
    filter_mismatch: bool = False,
) -> dict[str, tuple[Label, Label]]:
    """The labels of both sides by data row.

    Args:
        labels_a: Labels, usually the truth; one per data row.
        labels_b: Labels, usually predictions.
        match_on: What names a data row.
        filter_mismatch: Leave out rows that only one side has; otherwise they are an error.

    Raises:
        ValueError: a row without that name, two labels of one row on one side, or a row that one side lacks.
    """
    first, second = _by_row(labels_a, match_on), _by_row(labels_b, match_on)
    missing = first.keys() ^ second.keys()
    if missing and not filter_mismatch:
        raise ValueError(f"{len(missing)} data rows have a label on one side only, such as {sorted(missing)[0]!r}")
    return {key: (label, second[key]) for key, label in first.items() if key in second}


def _by_row(labels: Iterable[Label], match_on: str) -> dict[str, Label]:
    by_row: dict[str, Label] = {}
    for position, label in enumerate(labels):
        key = getattr(label.data, match_on)
        if key is None:
            raise ValueError(f"label {position}: its data row has no {match_on} to match on")
        if key in by_row:
            raise ValueError(f"label {position}: a second label of the data row {key!r}")
        by_row[key] = label
    return by_row
