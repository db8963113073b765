"""Annotations in the forms in which they travel: NDJSON, legacy export rows, export rows, COCO."""

from typing import TYPE_CHECKING

from ...lazy import lazy_names

if TYPE_CHECKING:
    from .coco.converter import COCOConverter as COCOConverter
    from .labelbox_v1.converter import LBV1Converter as LBV1Converter
    from .ndjson.converter import NDJsonConverter as NDJsonConverter

_HOME = {
    "COCOConverter": ".coco.converter",
    "LBV1Converter": ".labelbox_v1.converter",
    "NDJsonConverter": ".ndjson.converter",
}

__all__ = ["COCOConverter", "LBV1Converter", "NDJsonConverter"]

if not TYPE_CHECKING:  # or else every misspelt name would pass
    __getattr__, __dir__ = lazy_names(__name__, _HOME)
