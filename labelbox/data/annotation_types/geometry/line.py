"""A line of straight pieces."""

from typing import TYPE_CHECKING, Any, Self

from ....rules.annotation_fields import refuse
from ...painting import paint_line
from ...records import record
from .geometry import Color, Geometry
from .point import Point, expect_shape

if TYPE_CHECKING:
    import numpy as np
    import shapely
    from numpy.typing import NDArray


@record
class Line(Geometry):
    """A line through at least two points.

    Args:
        points: In the order in which they are connected.
    """

    points: list[Point]

    def _check(self) -> None:
        if len(self.points) < 2:
            refuse(f"A line must have at least 2 points to be valid. Found {self.points}", "points")

    @property
    def geometry(self) -> dict[str, Any]:
        """The line as GeoJSON, a MultiLineString with one line."""
        return {"type": "MultiLineString", "coordinates": [[(point.x, point.y) for point in self.points]]}

    @classmethod
    def from_shapely(cls, shapely_obj: "shapely.LineString") -> Self:
        """Make one from a shapely LineString.

        Raises:
            TypeError: another kind of shape.
        """
        expect_shape(shapely_obj, "LineString")
        return cls(points=[Point(x=x, y=y) for x, y, *_ in shapely_obj.coords])

    def draw(
        self,
        height: int | None = None,
        width: int | None = None,
        canvas: "NDArray[np.uint8] | None" = None,
        color: Color | None = (255, 255, 255),
        thickness: int | None = 1,
    ) -> "NDArray[np.uint8]":
        """Paint the line, `thickness` pixels wide."""
        onto = self.get_or_create_canvas(height, width, canvas)
        return paint_line(onto, [(point.x, point.y) for point in self.points], thickness or 1, color)
