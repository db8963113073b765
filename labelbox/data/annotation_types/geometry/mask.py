"""The pixels of one colour in a picture."""

from collections.abc import Callable
from dataclasses import field
from typing import TYPE_CHECKING, Any, Self

from ....rules.annotation_fields import as_color_or_grey
from ...extras import data_extra
from ...painting import fill
from ...pixels import select, three_channels
from ...records import record
from ...tracing import trace
from ..data.raster import MaskData
from .geometry import Color, Geometry

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry


@record
class Mask(Geometry):
    """The pixels of one colour in a picture. Several masks can share a picture.

    Args:
        mask: The picture.
        color: Red, green and blue of the pixels that belong to the mask, or one value for all three; 0 to 255.
    """

    mask: MaskData
    color: tuple[int, int, int] | int = field(metadata={"check": as_color_or_grey})

    @property
    def geometry(self) -> dict[str, Any]:
        """The outline as GeoJSON, through the centres of the border pixels.

        So a block of 3 x 3 pixels has the area 4, and parts of one or two pixels vanish; `exact_outline` goes along
        the edges of pixels and loses nothing. Holes are subtracted. An empty mask is an empty Polygon.
        """
        with data_extra():
            from shapely.geometry import mapping
        return dict(mapping(self.shapely))

    @property
    def shapely(self) -> "BaseGeometry":
        """The outline through the centres of the border pixels, as a shapely object."""
        with data_extra():
            from shapely.geometry import MultiPolygon, Polygon
        outlines = trace(self.selection)
        outer = MultiPolygon([Polygon(ring) for ring in outlines.outer if len(ring) > 2])
        holes = MultiPolygon([Polygon(ring) for ring in outlines.holes if len(ring) > 2])
        if outer.is_empty:
            return Polygon()
        return _valid(outer).difference(_valid(holes)) if not holes.is_empty else _valid(outer)

    @property
    def exact_outline(self) -> "BaseGeometry":
        """The area along the edges of its pixels: a block of 3 x 3 pixels has the area 9."""
        with data_extra():
            import numpy as np
            from shapely import box, union_all
        rows = np.pad(self.selection, ((0, 0), (1, 1))).astype(np.int8)
        steps = np.diff(rows, axis=1)
        top, left = np.nonzero(steps == 1)
        _, right = np.nonzero(steps == -1)
        return union_all(box(left, top, right, top + 1)).simplify(0)

    @property
    def selection(self) -> "NDArray[np.bool_]":
        """Which pixels belong to the mask, height x width."""
        return select(self.mask.value, self.color)

    def draw(
        self,
        height: int | None = None,
        width: int | None = None,
        canvas: "NDArray[np.uint8] | None" = None,
        color: Color | None = None,
        thickness: int | None = None,
    ) -> "NDArray[np.uint8]":
        """Paint the pixels, in the mask's own colour by default.

        One value as colour gives an array of two dimensions, a tuple one of three. `thickness` has no effect.

        Args:
            height: The mask is resized to this height first.
            width: … and to this width.
            canvas: Where to paint; changed in place if contiguous.
            color: One value, or red, green and blue.
        """
        with data_extra():
            import numpy as np
        selected = self._resized(height, width)
        paint = self.color if color is None else color
        if canvas is not None:
            canvas = np.ascontiguousarray(canvas)
        elif isinstance(paint, int):
            canvas = np.zeros(selected.shape, dtype=np.uint8)
        else:
            canvas = np.zeros((*selected.shape, 3), dtype=np.uint8)
        return fill(canvas, selected, paint)

    def _resized(self, height: int | None, width: int | None) -> "NDArray[np.bool_]":
        with data_extra():
            import numpy as np
            from PIL import Image
        selected = self.selection
        rows, columns = height or selected.shape[0], width or selected.shape[1]
        if (rows, columns) == selected.shape:
            return selected
        image = Image.fromarray(selected.astype(np.uint8) * 255)
        return np.asarray(image.resize((columns, rows), Image.Resampling.BILINEAR)) > 127

    def create_url(self, signer: Callable[[bytes], str]) -> str:
        """Upload the picture unless it has an address already, and return its address.

        Args:
            signer: Uploads bytes and returns their address, such as `Client.upload_data`.
        """
        return self.mask.create_url(signer)

    @classmethod
    def from_shapely(cls, shapely_obj: "BaseGeometry", *, height: int, width: int) -> Self:
        """Paint the area of a Polygon or MultiPolygon, without its holes, as a mask of the colour (1, 1, 1).

        Args:
            height: Of the picture, in pixels.
            width: Of the picture.
        """
        with data_extra():
            import numpy as np

        from ...painting import paint_area

        canvas = np.zeros((height, width), dtype=np.uint8)
        for part in getattr(shapely_obj, "geoms", [shapely_obj]):
            paint_area(canvas, list(part.exterior.coords), -1, 1)
            for hole in part.interiors:
                paint_area(canvas, list(hole.coords), -1, 0)
                # A hole's rim belongs to the area.
                paint_area(canvas, list(hole.coords), 1, 1)
        return cls(mask=MaskData(arr=three_channels(canvas)), color=(1, 1, 1))


def _valid(areas: "BaseGeometry") -> "BaseGeometry":
    """Outlines of one-pixel bridges touch themselves, which areas may not; mend only those."""
    return areas if areas.is_valid else areas.buffer(0)
