"""Shapes painted onto arrays of pixels. Coordinates are cut to whole pixels; borders are painted, too."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from .extras import data_extra

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from PIL.ImageDraw import ImageDraw

Place = tuple[float, float]


def paint_disc(
    canvas: "NDArray[np.uint8]", center: Place, radius: int, color: int | Sequence[int] | None
) -> "NDArray[np.uint8]":
    """Fill the pixels whose centres are at most about `radius` away from the centre's pixel."""
    with data_extra():
        import numpy as np
    height, width = canvas.shape[:2]
    rows, columns = np.ogrid[:height, :width]
    away = (columns - int(center[0])) ** 2 + (rows - int(center[1])) ** 2
    # Half a pixel more rounds the disc as the usual circle algorithms do.
    return fill(canvas, away <= radius * radius + max(radius - 1, 0), color)


def paint_line(
    canvas: "NDArray[np.uint8]", places: Sequence[Place], thickness: int, color: int | Sequence[int] | None
) -> "NDArray[np.uint8]":
    """Connect the places with a line, `thickness` pixels wide."""

    def paint(pen: "ImageDraw") -> None:
        pen.line(_whole(places), fill=1, width=thickness, joint="curve")

    return _painted(canvas, paint, color)


def paint_area(
    canvas: "NDArray[np.uint8]", corners: Sequence[Place], thickness: int, color: int | Sequence[int] | None
) -> "NDArray[np.uint8]":
    """Fill an area with its border; a positive `thickness` paints the border alone."""

    def paint(pen: "ImageDraw") -> None:
        ring = _whole([*corners, corners[0]])
        if thickness < 0:
            pen.polygon(ring, fill=1)
        pen.line(ring, fill=1, width=max(thickness, 1), joint="curve")

    return _painted(canvas, paint, color)


def fill(
    canvas: "NDArray[np.uint8]", selected: "NDArray[np.bool_]", color: int | Sequence[int] | None
) -> "NDArray[np.uint8]":
    """Give the selected pixels a colour, white by default; a single value goes into the first of three channels."""
    value: Any = 255 if color is None else color
    if canvas.ndim == 3 and isinstance(value, int):
        value = (value, *(0 for _ in range(canvas.shape[2] - 1))) if color is not None else 255
    elif canvas.ndim == 2 and not isinstance(value, int):
        value = value[0]
    canvas[selected] = value
    return canvas


def _painted(canvas: "NDArray[np.uint8]", paint: Any, color: int | Sequence[int] | None) -> "NDArray[np.uint8]":
    with data_extra():
        import numpy as np
        from PIL import Image, ImageDraw
    height, width = canvas.shape[:2]
    stencil = Image.new("L", (width, height))
    paint(ImageDraw.Draw(stencil))
    return fill(canvas, np.asarray(stencil, dtype=np.bool_), color)


def _whole(places: Sequence[Place]) -> list[tuple[int, int]]:
    return [(int(x), int(y)) for x, y in places]
