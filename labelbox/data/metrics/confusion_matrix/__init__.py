"""Counts of right and wrong predictions."""

from .confusion_matrix import confusion_matrix_metric, feature_confusion_matrix_metric

__all__ = ["confusion_matrix_metric", "feature_confusion_matrix_metric"]
