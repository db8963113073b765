"""What all shapes can do."""

from abc import ABC, abstractmethod
from dataclasses import field
from typing import TYPE_CHECKING, Any

from ...extras import data_extra
from ...records import Record, record

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

Color = int | tuple[int, int, int]
"""One value for a canvas of two dimensions (or the first channel of another), or red, green and blue."""


@record
class Geometry(Record, ABC):
    """A shape in pixels, x to the right, y down; on tiled imagery x is the longitude and y the latitude.

    Args:
        extra: Anything you want to keep with the shape.
    """

    extra: dict[str, Any] = field(default_factory=dict[str, Any])

    @property
    @abstractmethod
    def geometry(self) -> dict[str, Any]:
        """The shape as GeoJSON: `{"type": …, "coordinates": …}`."""

    @property
    def shapely(self) -> "BaseGeometry":
        """The shape as a shapely object; `.shapely.bounds` is (left, top, right, bottom)."""
        with data_extra():
            from shapely.geometry import shape
        return shape(self.geometry)

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """Left, top, right, bottom."""
        left, top, right, bottom = self.shapely.bounds
        return left, top, right, bottom

    @abstractmethod
    def draw(
        self,
        height: int | None = None,
        width: int | None = None,
        canvas: "NDArray[np.uint8] | None" = None,
        color: Color | None = None,
        thickness: int | None = 1,
    ) -> "NDArray[np.uint8]":
        """Paint the shape. Coordinates are cut to whole pixels.

        Args:
            height: Of the new canvas, in pixels, if none is given.
            width: Of the new canvas.
            canvas: Where to paint; changed in place if contiguous.
            color: One value, or red, green and blue.
            thickness: Of the line, in pixels; the radius of a point; -1 fills.

        Raises:
            ValueError: neither a canvas nor a size.
        """

    def get_or_create_canvas(
        self,
        height: int | None,
        width: int | None,
        canvas: "NDArray[np.uint8] | None",
    ) -> "NDArray[np.uint8]":
        """The given canvas, or a black one of this size with three channels.

        Raises:
            ValueError: neither a canvas nor a size.
        """
        with data_extra():
            import numpy as np
        if canvas is not None:
            return np.ascontiguousarray(canvas)
        if height is None or width is None:
            raise ValueError("Must either provide canvas or height and width")
        return np.zeros((height, width, 3), dtype=np.uint8)
