"""Whether what is drawn lies in the picture, where its size is known."""

import base64
import binascii
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from .findings import Findings
from .kinds import is_items
from .png import picture_size
from .values import is_number, is_object, is_text

Size: TypeAlias = tuple[float, float]
"""Width and height in pixels."""

_DRAWN = ("bbox", "polygon", "line", "point")
_TOLERANCE = 1e-6
"""In pixels: what calculations with floats may be off."""


def check_extent(row: Mapping[str, Any], size: Size, found: Findings) -> None:
    """Something wholly outside of the picture, or a mask of another size, is an error; what sticks out is odd.

    Pages of documents are left alone: their numbers may be points or inches.
    """
    if row.get("page") is not None or row.get("unit") is not None:
        return
    for path, drawn in _shapes(row):
        _check_shape(drawn, path, size, found)
    mask = row.get("mask")
    if is_object(mask) and (of_mask := _mask_size(mask)) and of_mask != size:
        message = f"expected a mask of {_shown(size)} as the data row, found {_shown(of_mask)} (width × height)"
        found.error("$.mask", "mask-size", message)


def _shapes(row: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    yield "$", row
    segments = row.get("segments")
    for number, segment in enumerate(segments if is_items(segments) else ()):
        frames = segment.get("keyframes") if is_object(segment) else None
        for index, frame in enumerate(frames if is_items(frames) else ()):
            if is_object(frame):
                yield f"$.segments[{number}].keyframes[{index}]", frame


def _check_shape(drawn: Mapping[str, Any], path: str, size: Size, found: Findings) -> None:
    for key in _DRAWN:
        if drawn.get(key) is None or (bounds := _bounds(key, drawn[key])) is None:
            continue
        left, top, right, bottom = bounds
        where = f"from ({left:g}, {top:g}) to ({right:g}, {bottom:g})"
        width, height = size
        if right < 0 or bottom < 0 or left > width or top > height:
            found.error(f"{path}.{key}", "outside", f"expected it within {_shown(size)}, found it {where}: not visible")
        elif min(left, top) < -_TOLERANCE or right > width + _TOLERANCE or bottom > height + _TOLERANCE:
            found.warning(f"{path}.{key}", "sticks-out", f"expected it within {_shown(size)}, found it {where}")


def _bounds(key: str, value: object) -> tuple[float, float, float, float] | None:
    """Left, top, right, bottom; None where the numbers are not all there, which is told elsewhere."""
    if key == "bbox":
        if not is_object(value):
            return None
        numbers = [value.get(each) for each in ("left", "top", "width", "height")]
        if not all(map(is_number, numbers)):
            return None
        left, top, width, height = (float(number or 0) for number in numbers)
        return left, top, left + width, top + height
    points: Sequence[Any] = value if is_items(value) else [value]
    try:
        xs, ys = [float(point["x"]) for point in points], [float(point["y"]) for point in points]
    except (KeyError, TypeError, ValueError, OverflowError):
        return None
    return (min(xs), min(ys), max(xs), max(ys)) if xs else None


def _mask_size(mask: Mapping[str, Any]) -> Size | None:
    """Width and height; None where it is behind an address or malformed."""
    png, size = mask.get("png"), mask.get("size")
    if is_text(png):
        try:
            # The first 33 bytes have the size.
            return picture_size(base64.b64decode(png[:44]))
        except (binascii.Error, ValueError):
            return None
    if png is None and is_items(size) and len(size) == 2 and all(map(is_number, size)):
        return size[1], size[0]
    return None


def _shown(size: Size) -> str:
    return f"{size[0]:g} × {size[1]:g}"
