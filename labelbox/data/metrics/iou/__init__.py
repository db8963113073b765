"""Overlap of predictions and truth."""

from .iou import data_row_miou, feature_miou_metric, miou_metric

__all__ = ["data_row_miou", "feature_miou_metric", "miou_metric"]
