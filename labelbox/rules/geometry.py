"""What is drawn: boxes, points, lines, polygons, masks, and places in texts and documents."""

import base64
import binascii
from collections.abc import Callable, Mapping
from typing import Any

from .findings import Findings, shown
from .kinds import is_items
from .png import SIGNATURE, shows_nothing
from .values import (
    check_color,
    check_number,
    check_one_of,
    check_text,
    check_whole,
    is_number,
    is_object,
    is_text,
    is_whole,
)

PAGE_UNITS = ("INCHES", "PIXELS", "POINTS")


def check_geometry(key: str, value: object, path: str, found: Findings) -> None:
    """The value of one of the keys in `GEOMETRIES`."""
    GEOMETRIES[key](value, path, found)


def _check_box(value: object, path: str, found: Findings) -> None:
    if not is_object(value):
        found.error(path, "box", f"expected top, left, height and width, found {shown(value)}")
        return
    for key, minimum in (("top", None), ("left", None), ("height", 0), ("width", 0)):
        check_number(value.get(key), f"{path}.{key}", found, minimum=minimum)


def _check_point(value: object, path: str, found: Findings) -> None:
    if not is_object(value):
        found.error(path, "point", f"expected x and y, found {shown(value)}")
        return
    for key in ("x", "y"):
        check_number(value.get(key), f"{path}.{key}", found)


def _check_line(value: object, path: str, found: Findings) -> None:
    if not is_items(value) or len(value) < 2:
        found.error(path, "line", f"expected a list of at least 2 points, found {shown(value)}")
    else:
        _check_points(value, path, found)


def _check_polygon(value: object, path: str, found: Findings) -> None:
    if not is_items(value):
        found.error(path, "polygon", f"expected a list of points, found {shown(value)}")
        return
    if not _check_points(value, path, found):
        return
    distinct = len({(point["x"], point["y"]) for point in value})
    if distinct < 3:
        found.error(path, "polygon", f"expected at least 3 distinct points, found {distinct}")


def _check_points(value: Any, path: str, found: Findings) -> bool:
    before = len(found)
    for number, point in enumerate(value):
        if not (is_object(point) and is_number(point.get("x")) and is_number(point.get("y"))):
            _check_point(point, f"{path}[{number}]", found)
    return len(found) == before


def _check_mask(value: object, path: str, found: Findings) -> None:
    """`{"png"}`, `{"instanceURI", "colorRGB"}` or run lengths `{"counts", "size"}`."""
    if not is_object(value):
        found.error(path, "mask", f"expected png, instanceURI with colorRGB, or counts with size, found {shown(value)}")
    elif value.get("png") is not None:
        check_png(value["png"], f"{path}.png", found)
    elif value.get("instanceURI") is not None:
        check_text(value["instanceURI"], f"{path}.instanceURI", found)
        check_color(value.get("colorRGB"), f"{path}.colorRGB", found)
    elif value.get("counts") is not None or value.get("size") is not None:
        _check_runs(value, path, found)
    else:
        found.error(path, "mask", "expected png, instanceURI with colorRGB, or counts with size")


def check_png(value: object, path: str, found: Findings) -> None:
    """A PNG in base64 that shows something, as far as can be told."""
    try:
        data = base64.b64decode(value, validate=True) if is_text(value) else None
    except (binascii.Error, ValueError):
        data = None
    if data is None:
        found.error(path, "base64", f"expected a PNG in base64, found {shown(value)}")
    elif not data.startswith(SIGNATURE):
        found.warning(path, "png", "expected a PNG in base64, the bytes are those of something else")
    elif shows_nothing(data):
        found.error(path, "empty-mask", "expected a mask with at least one pixel set, found none")


def _check_runs(value: Mapping[str, Any], path: str, found: Findings) -> None:
    counts, size = value.get("counts"), value.get("size")
    if not is_items(counts) or not all(is_whole(each) and each >= 0 for each in counts):
        found.error(f"{path}.counts", "runs", f"expected a list of run lengths of at least 0, found {shown(counts)}")
    elif not is_items(size) or len(size) != 2 or not all(is_whole(each) and each >= 0 for each in size):
        found.error(f"{path}.size", "runs", f"expected height and width, found {shown(size)}")
    elif sum(counts) != size[0] * size[1]:
        found.warning(f"{path}.counts", "runs", f"expected {size[0] * size[1]} pixels, found {sum(counts)}")
    elif not any(counts[1::2]):
        # The first run is of what is outside, as in COCO.
        found.error(f"{path}.counts", "empty-mask", "expected a mask with at least one pixel set, found none")


def _check_location(value: object, path: str, found: Findings) -> None:
    """Start and end in a text, both inclusive, counted from 0."""
    if not is_object(value):
        found.error(path, "location", f"expected start and end, found {shown(value)}")
        return
    start, end = value.get("start"), value.get("end")
    well_formed = [check_whole(each, f"{path}.{key}", found) for key, each in (("start", start), ("end", end))]
    if all(well_formed) and is_number(start) and is_number(end) and start > end:
        found.error(path, "location", f"expected an end not before the start, found {start} to {end}")


def _check_selections(value: object, path: str, found: Findings) -> None:
    """Tokens of the text layer of a document, group by group."""
    if not is_items(value):
        found.error(path, "text-selections", f"expected a list of groups of tokens, found {shown(value)}")
        return
    for number, group in enumerate(value):
        place = f"{path}[{number}]"
        if not is_object(group):
            found.error(place, "text-selections", f"expected tokenIds, groupId and page, found {shown(group)}")
            continue
        tokens = group.get("tokenIds")
        if not is_items(tokens) or not all(is_text(token) for token in tokens):
            found.error(f"{place}.tokenIds", "text-selections", f"expected a list of ids, found {shown(tokens)}")
        check_text(group.get("groupId"), f"{place}.groupId", found)
        check_whole(group.get("page"), f"{place}.page", found, minimum=1)


def check_page(row: Mapping[str, Any], path: str, found: Findings) -> None:
    """The page of a box in a document, from 0 or from 1 as the importer likes, and the unit of its numbers."""
    if row.get("page") is not None:
        check_whole(row["page"], f"{path}.page", found)
    if row.get("unit") is not None:
        check_one_of(row["unit"], PAGE_UNITS, f"{path}.unit", found)


GEOMETRIES: dict[str, Callable[[object, str, Findings], None]] = {
    "bbox": _check_box,
    "polygon": _check_polygon,
    "line": _check_line,
    "point": _check_point,
    "mask": _check_mask,
    "location": _check_location,
    "textSelections": _check_selections,
}
"""By the key of an import row: how its value is checked."""

TOOL_KINDS: dict[str, tuple[str, ...]] = {
    "bbox": ("rectangle",),
    "polygon": ("polygon", "superpixel"),
    "line": ("line",),
    "point": ("point",),
    "mask": ("superpixel", "raster-segmentation"),
    "location": ("named-entity",),
    "textSelections": ("named-entity",),
    "relationship": ("edge",),
}
"""By the key of an import row: the kinds of tools that draw such a thing."""

KNOWN_TOOL_KINDS = frozenset(kind for kinds in TOOL_KINDS.values() for kind in kinds)
"""About a tool of any other, newer kind nothing can be said."""
