"""Figures about predictions."""

from typing import TYPE_CHECKING

from ....lazy import lazy_names

if TYPE_CHECKING:
    from .confusion_matrix import ConfusionMatrixAggregation as ConfusionMatrixAggregation
    from .confusion_matrix import ConfusionMatrixMetric as ConfusionMatrixMetric
    from .confusion_matrix import ConfusionMatrixMetricValue as ConfusionMatrixMetricValue
    from .scalar import ScalarMetric as ScalarMetric
    from .scalar import ScalarMetricAggregation as ScalarMetricAggregation
    from .scalar import ScalarMetricValue as ScalarMetricValue

_HOME = {
    "ConfusionMatrixAggregation": ".confusion_matrix",
    "ConfusionMatrixMetric": ".confusion_matrix",
    "ConfusionMatrixMetricValue": ".confusion_matrix",
    "ScalarMetric": ".scalar",
    "ScalarMetricAggregation": ".scalar",
    "ScalarMetricValue": ".scalar",
}

__all__ = [
    "ConfusionMatrixAggregation",
    "ConfusionMatrixMetric",
    "ConfusionMatrixMetricValue",
    "ScalarMetric",
    "ScalarMetricAggregation",
    "ScalarMetricValue",
]

if not TYPE_CHECKING:  # or else every misspelt name would pass
    __getattr__, __dir__ = lazy_names(__name__, _HOME)
