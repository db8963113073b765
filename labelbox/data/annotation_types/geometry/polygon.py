"""A closed outline."""

from typing import TYPE_CHECKING, Any, Self

from ....rules.annotation_fields import refuse
from ...painting import paint_area
from ...records import record
from ...short_repr import short
from .geometry import Color, Geometry
from .point import Point, expect_shape

if TYPE_CHECKING:
    import numpy as np
    import shapely
    from numpy.typing import NDArray


@record
class Polygon(Geometry):
    """An area with one outline and no holes.

    Args:
        points: At least three different ones. The outline is closed for you: the first point is appended unless it
            already is the last.
    """

    points: list[Point]

    def _check(self) -> None:
        points = self.points
        # The first three nearly always differ, and then the others need not be looked at.
        if _different(points[:3]) < 3 and _different(points) < 3:
            refuse(f"A polygon must have at least 3 points to be valid. Found {short(points)}", "points")
        if points[0].x != points[-1].x or points[0].y != points[-1].y:
            points.append(Point(x=points[0].x, y=points[0].y))

    @property
    def geometry(self) -> dict[str, Any]:
        """The polygon as GeoJSON, with one ring."""
        return {"type": "Polygon", "coordinates": [[(point.x, point.y) for point in self.points]]}

    @classmethod
    def from_shapely(cls, shapely_obj: "shapely.Polygon") -> Self:
        """Make one from a shapely Polygon; its holes are dropped.

        Raises:
            TypeError: another kind of shape.
        """
        expect_shape(shapely_obj, "Polygon")
        return cls(points=[Point(x=x, y=y) for x, y, *_ in shapely_obj.exterior.coords])

    def draw(
        self,
        height: int | None = None,
        width: int | None = None,
        canvas: "NDArray[np.uint8] | None" = None,
        color: Color | None = (255, 255, 255),
        thickness: int | None = -1,
    ) -> "NDArray[np.uint8]":
        """Paint the area with its border, or with a positive `thickness` the border alone."""
        onto = self.get_or_create_canvas(height, width, canvas)
        corners = [(point.x, point.y) for point in self.points]
        return paint_area(onto, corners, -1 if thickness is None else thickness, color)


def _different(points: list[Point]) -> int:
    return len({(point.x, point.y) for point in points})
