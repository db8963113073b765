"""A point."""

from typing import TYPE_CHECKING, Any, Self

from ...painting import paint_disc
from ...records import record
from .geometry import Color, Geometry

if TYPE_CHECKING:
    import numpy as np
    import shapely
    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry


@record
class Point(Geometry):
    """A point, in pixels from the top left corner.

    Args:
        x: To the right; the longitude on tiled imagery.
        y: Down; the latitude on tiled imagery.
    """

    x: float
    y: float

    @property
    def geometry(self) -> dict[str, Any]:
        """The point as GeoJSON."""
        return {"type": "Point", "coordinates": (self.x, self.y)}

    @classmethod
    def from_shapely(cls, shapely_obj: "shapely.Point") -> Self:
        """Make one from a shapely Point.

        Raises:
            TypeError: another kind of shape.
        """
        expect_shape(shapely_obj, "Point")
        return cls(x=shapely_obj.x, y=shapely_obj.y)

    def draw(
        self,
        height: int | None = None,
        width: int | None = None,
        canvas: "NDArray[np.uint8] | None" = None,
        color: Color | None = (255, 255, 255),
        thickness: int | None = 10,
    ) -> "NDArray[np.uint8]":
        """Paint a filled disc; `thickness` is its radius in pixels."""
        onto = self.get_or_create_canvas(height, width, canvas)
        return paint_disc(onto, (self.x, self.y), 10 if thickness is None else thickness, color)


def expect_shape(shapely_obj: "BaseGeometry", kind: str) -> None:
    """Refuse a shapely object of another kind."""
    found = getattr(shapely_obj, "geom_type", type(shapely_obj).__name__)
    if found != kind:
        raise TypeError(f"Expected Shapely {kind}. Got {found}")
