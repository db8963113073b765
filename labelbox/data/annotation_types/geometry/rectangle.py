"""A box, on a picture or on the page of a document."""

from dataclasses import field
from enum import Enum
from typing import TYPE_CHECKING, Any, Self

from ....rules.annotation_fields import as_count
from ...painting import paint_area
from ...records import record
from .geometry import Color, Geometry
from .point import Point

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry


@record
class Rectangle(Geometry):
    """A box between two opposite corners, in any order.

    Args:
        start: A corner, usually the top left one.
        end: The opposite corner.
    """

    start: Point
    end: Point

    @property
    def geometry(self) -> dict[str, Any]:
        """The box as GeoJSON, a Polygon."""
        return {"type": "Polygon", "coordinates": [[*self._corners(), (self.start.x, self.start.y)]]}

    def _corners(self) -> list[tuple[float, float]]:
        start, end = self.start, self.end
        return [(start.x, start.y), (start.x, end.y), (end.x, end.y), (end.x, start.y)]

    @classmethod
    def from_shapely(cls, shapely_obj: "BaseGeometry") -> Self:
        """Make the bounding box of a shapely object."""
        left, top, right, bottom = shapely_obj.bounds
        return cls(start=Point(x=left, y=top), end=Point(x=right, y=bottom))

    @classmethod
    def from_xyhw(cls, x: float, y: float, h: float, w: float) -> Self:
        """Make one from its top left corner, its height, and then its width, in pixels."""
        return cls(start=Point(x=x, y=y), end=Point(x=x + w, y=y + h))

    def draw(
        self,
        height: int | None = None,
        width: int | None = None,
        canvas: "NDArray[np.uint8] | None" = None,
        color: Color | None = (255, 255, 255),
        thickness: int | None = -1,
    ) -> "NDArray[np.uint8]":
        """Paint the box with its border, or with a positive `thickness` the border alone."""
        onto = self.get_or_create_canvas(height, width, canvas)
        return paint_area(onto, self._corners(), -1 if thickness is None else thickness, color)


class RectangleUnit(Enum):
    """What the numbers of a box on a page count."""

    INCHES = "INCHES"
    PIXELS = "PIXELS"
    POINTS = "POINTS"


@record
class DocumentRectangle(Rectangle):
    """A box on the page of a document.

    Args:
        page: The number of the page as the service counts it, not negative.
        unit: What the coordinates count.
    """

    page: int = field(metadata={"check": as_count})
    unit: RectangleUnit
