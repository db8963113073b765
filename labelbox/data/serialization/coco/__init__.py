"""COCO, instances and panoptic."""

from typing import TYPE_CHECKING

from ....lazy import lazy_names
from .converter import COCOConverter

__all__ = ["COCOConverter"]

if not TYPE_CHECKING:  # or else every misspelt name would pass
    __getattr__, __dir__ = lazy_names(__name__, {})
