"""Shapes."""

from typing import TYPE_CHECKING

from ....lazy import lazy_names

if TYPE_CHECKING:
    from .geometry import Geometry as Geometry
    from .line import Line as Line
    from .mask import Mask as Mask
    from .point import Point as Point
    from .polygon import Polygon as Polygon
    from .rectangle import DocumentRectangle as DocumentRectangle
    from .rectangle import Rectangle as Rectangle
    from .rectangle import RectangleUnit as RectangleUnit

_HOME = {
    "DocumentRectangle": ".rectangle",
    "Geometry": ".geometry",
    "Line": ".line",
    "Mask": ".mask",
    "Point": ".point",
    "Polygon": ".polygon",
    "Rectangle": ".rectangle",
    "RectangleUnit": ".rectangle",
}

__all__ = [
    "DocumentRectangle",
    "Geometry",
    "Line",
    "Mask",
    "Point",
    "Polygon",
    "Rectangle",
    "RectangleUnit",
]

if not TYPE_CHECKING:  # or else every misspelt name would pass
    __getattr__, __dir__ = lazy_names(__name__, _HOME)
