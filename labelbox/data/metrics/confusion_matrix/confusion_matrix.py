"""Counts of right and wrong predictions as metrics for the service."""

from collections.abc import Iterable, Sequence
from typing import Any

from ...annotation_types.classification.classification import ClassificationAnnotation
from ...annotation_types.metrics.confusion_matrix import ConfusionMatrixMetric
from ..group import get_feature_pairs
from .calculation import confusion_matrix, feature_confusion_matrix


def confusion_matrix_metric(
    ground_truths: Iterable[Any],
    predictions: Iterable[Any],
    include_subclasses: bool = False,
    iou: float = 0.5,
) -> list[ConfusionMatrixMetric]:
    """The counts of a data row, as a metric; nothing if there is nothing on either side.

    Args:
        ground_truths: Annotations that are true.
        predictions: Annotations that were predicted.
        include_subclasses: Whether classifications must agree, too.
        iou: A pair counts as right if its overlap is above this; between 0 and 1.

    Raises:
        ValueError: another `iou`, or annotations that cannot be compared.
    """
    if not 0 < iou < 1:
        raise ValueError(f"iou must be between 0 and 1, found {iou}")
    truth, guesses = list(ground_truths), list(predictions)
    value = confusion_matrix(truth, guesses, include_subclasses, iou)
    if value is None:
        return []
    return [ConfusionMatrixMetric(metric_name=_name([*truth, *guesses], iou), value=_counts(value))]


def feature_confusion_matrix_metric(
    ground_truths: Iterable[Any],
    predictions: Iterable[Any],
    include_subclasses: bool = False,
    iou: float = 0.5,
) -> list[ConfusionMatrixMetric]:
    """The counts of each class of a data row, as metrics.

    Args:
        ground_truths: Annotations that are true.
        predictions: Annotations that were predicted.
        include_subclasses: Whether classifications must agree, too.
        iou: A pair counts as right if its overlap is above this.
    """
    metrics: list[ConfusionMatrixMetric] = []
    for key, (truth, guesses) in get_feature_pairs(ground_truths, predictions).items():
        value = feature_confusion_matrix(truth, guesses, include_subclasses, iou)
        if value is not None:
            name = _name([*truth, *guesses], iou)
            metrics.append(ConfusionMatrixMetric(metric_name=name, feature_name=key, value=_counts(value)))
    return metrics


def _name(annotations: Sequence[Any], iou: float) -> str:
    if all(isinstance(annotation, ClassificationAnnotation) for annotation in annotations):
        return "classification"
    return f"{round(iou * 100)}pct_iou"


def _counts(value: Sequence[int]) -> tuple[int, int, int, int]:
    right, wrong, absent, missed = value
    return right, wrong, absent, missed
