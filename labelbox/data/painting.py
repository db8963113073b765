"""Shapes painted onto arrays of pixels. Coordinates are cut to whole pixels; borders are painted, too."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from .extras import data_extra

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Place = tuple[float, float]
Pixel = tuple[int, int]
Color = int | Sequence[int] | None


def paint_disc(canvas: "NDArray[np.uint8]", center: Place, radius: int, color: Color) -> "NDArray[np.uint8]":
    """Fill a circle around a pixel."""
    with data_extra():
        import numpy as np
    height, width = canvas.shape[0], canvas.shape[1]
    selected = np.zeros((height, width), dtype=np.bool_)
    x, y = int(center[0]), int(center[1])
    for down, across in _half_widths(radius):
        for row in {y - down, y + down}:
            if 0 <= row < height:
                selected[row, max(x - across, 0) : max(min(x + across + 1, width), 0)] = True
    return fill(canvas, selected, color)


def _half_widths(radius: int) -> Iterator[Pixel]:
    """How far a circle reaches to both sides of its middle, row by row: the midpoint circle algorithm."""
    across, down, excess = radius, 0, 0
    while across >= down:
        yield down, across
        yield across, down
        excess += 2 * down + 1
        down += 1
        if excess > 0:
            excess -= 2 * across - 1
            across -= 1


def paint_line(
    canvas: "NDArray[np.uint8]", places: Sequence[Place], thickness: int, color: Color
) -> "NDArray[np.uint8]":
    """Connect the places with a line, `thickness` pixels wide, with round ends."""
    with data_extra():
        import numpy as np
    selected = np.zeros(canvas.shape[:2], dtype=np.bool_)
    _connect(selected, _whole(places), thickness)
    return fill(canvas, selected, color)


def paint_area(
    canvas: "NDArray[np.uint8]", corners: Sequence[Place], thickness: int, color: Color
) -> "NDArray[np.uint8]":
    """Fill an area with its border; a positive `thickness` paints the border alone."""
    with data_extra():
        import numpy as np
        from PIL import Image, ImageDraw
    height, width = canvas.shape[:2]
    ring = _whole([*corners, corners[0]])
    selected = np.zeros((height, width), dtype=np.bool_)
    if thickness < 0:
        stencil = Image.new("L", (width, height))
        ImageDraw.Draw(stencil).polygon(ring, fill=1)
        selected |= np.asarray(stencil, dtype=np.bool_)
    _connect(selected, ring, max(thickness, 1))
    return fill(canvas, selected, color)


def _connect(selected: "NDArray[np.bool_]", pixels: Sequence[Pixel], thickness: int) -> None:
    for start, end in pairwise(pixels):
        if thickness > 1:
            _thick_segment(selected, start, end, thickness)
        else:
            _segment(selected, start, end)


def _segment(selected: "NDArray[np.bool_]", start: Pixel, end: Pixel) -> None:
    """The pixels between two, one for each step along the longer side: Bresenham's line, from left to right."""
    with data_extra():
        import numpy as np
    (x, y), (to_x, to_y) = sorted((start, end), key=lambda pixel: pixel[0])
    across, down = to_x - x, abs(to_y - y)
    longer, shorter = max(across, down, 1), min(across, down)
    steps = np.arange(max(across, down) + 1)
    # Half way between two pixels the nearer to the start is taken.
    aside = -((longer - 2 * shorter * steps) // (2 * longer))
    direction = 1 if to_y >= y else -1
    columns = x + (steps if across >= down else aside)
    rows = y + direction * (aside if across >= down else steps)
    inside = (rows >= 0) & (rows < selected.shape[0]) & (columns >= 0) & (columns < selected.shape[1])
    selected[rows[inside], columns[inside]] = True


def _thick_segment(selected: "NDArray[np.bool_]", start: Pixel, end: Pixel, thickness: int) -> None:
    """The pixels whose middle is at most half the thickness, and half a pixel, away from the segment."""
    with data_extra():
        import numpy as np
    rows, columns = np.ogrid[: selected.shape[0], : selected.shape[1]]
    across, down = end[0] - start[0], end[1] - start[1]
    length = across * across + down * down
    along = ((columns - start[0]) * across + (rows - start[1]) * down) / max(length, 1)
    nearest = np.clip(along, 0, 1)
    x, y = start[0] + nearest * across, start[1] + nearest * down
    selected |= (columns - x) ** 2 + (rows - y) ** 2 <= ((thickness + 1) / 2) ** 2


def fill(canvas: "NDArray[np.uint8]", selected: "NDArray[np.bool_]", color: Color) -> "NDArray[np.uint8]":
    """Give the selected pixels a colour, white by default; a single value goes into the first of three channels."""
    value: Any = 255 if color is None else color
    if canvas.ndim == 3 and isinstance(color, int):
        value = (color, *(0 for _ in range(canvas.shape[2] - 1)))
    elif canvas.ndim == 2 and not isinstance(value, int):
        value = value[0]
    canvas[selected] = value
    return canvas


def _whole(places: Sequence[Place]) -> list[Pixel]:
    return [(int(x), int(y)) for x, y in places]
