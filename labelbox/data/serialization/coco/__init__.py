"""COCO, instances and panoptic."""

from .converter import COCOConverter

__all__ = ["COCOConverter"]
