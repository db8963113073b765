"""How well predictions agree with the truth."""

from typing import TYPE_CHECKING

from ...lazy import lazy_names

if TYPE_CHECKING:
    from .confusion_matrix.confusion_matrix import confusion_matrix_metric as confusion_matrix_metric
    from .confusion_matrix.confusion_matrix import feature_confusion_matrix_metric as feature_confusion_matrix_metric
    from .iou.iou import data_row_miou as data_row_miou
    from .iou.iou import feature_miou_metric as feature_miou_metric
    from .iou.iou import miou_metric as miou_metric

_HOME = {
    "confusion_matrix_metric": ".confusion_matrix.confusion_matrix",
    "data_row_miou": ".iou.iou",
    "feature_confusion_matrix_metric": ".confusion_matrix.confusion_matrix",
    "feature_miou_metric": ".iou.iou",
    "miou_metric": ".iou.iou",
}

__all__ = [
    "confusion_matrix_metric",
    "data_row_miou",
    "feature_confusion_matrix_metric",
    "feature_miou_metric",
    "miou_metric",
]

if not TYPE_CHECKING:  # or else every misspelt name would pass
    __getattr__, __dir__ = lazy_names(__name__, _HOME)
