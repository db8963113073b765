"""Overlap as metrics for the service."""

from collections.abc import Iterable
from typing import Any

from ...annotation_types.label import Label
from ...annotation_types.metrics.scalar import ScalarMetric
from ..group import get_feature_pairs
from .calculation import feature_miou, miou

METRIC_NAME = "custom_iou"


def miou_metric(
    ground_truths: Iterable[Any], predictions: Iterable[Any], include_subclasses: bool = False
) -> list[ScalarMetric]:
    """The mean overlap of a data row, as a metric; nothing if there is nothing on either side.

    Args:
        ground_truths: Annotations that are true.
        predictions: Annotations that were predicted.
        include_subclasses: Whether classifications of objects and answers count for half.
    """
    value = miou(ground_truths, predictions, include_subclasses)
    return [] if value is None else [ScalarMetric(metric_name=METRIC_NAME, value=value)]


def feature_miou_metric(
    ground_truths: Iterable[Any], predictions: Iterable[Any], include_subclasses: bool = True
) -> list[ScalarMetric]:
    """The mean overlap of each class of a data row, as metrics.

    Args:
        ground_truths: Annotations that are true.
        predictions: Annotations that were predicted.
        include_subclasses: Whether classifications of objects and answers count for half.
    """
    found = {
        key: feature_miou(truth, guesses, include_subclasses)
        for key, (truth, guesses) in get_feature_pairs(ground_truths, predictions).items()
    }
    return [
        ScalarMetric(metric_name=METRIC_NAME, feature_name=key, value=value)
        for key, value in found.items()
        if value is not None
    ]


def data_row_miou(ground_truth: Label, prediction: Label, include_subclasses: bool = False) -> float | None:
    """The mean overlap of two labels; None if both are empty.

    Args:
        ground_truth: What is true.
        prediction: What was predicted.
        include_subclasses: Whether classifications of objects and answers count for half.
    """
    return miou(ground_truth.annotations, prediction.annotations, include_subclasses)
