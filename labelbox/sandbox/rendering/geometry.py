"""Geometries of one picture, from the form of imports into the form of exports."""

from typing import Any

from .facts import JsonObject

Point = dict[str, float]


def box(value: JsonObject) -> dict[str, float]:
    """Four floats, even if they were imported as integers."""
    return {key: float(value[key]) for key in ("top", "left", "height", "width")}


def point(value: JsonObject) -> Point:
    """x to the right, y down; on maps longitude and latitude."""
    return {"x": float(value["x"]), "y": float(value["y"])}


def path(value: list[JsonObject]) -> list[Point]:
    """An open line."""
    return [point(each) for each in value]


def ring(value: list[JsonObject]) -> list[Point]:
    """A closed line: the first point comes again at the end, once."""
    points = path(value)
    return points if not points or points[0] == points[-1] else [*points, points[0]]


SHAPES: dict[str, tuple[str, str, Any]] = {
    "bbox": ("BoundingBox", "bounding_box", box),
    "polygon": ("Polygon", "polygon", ring),
    "line": ("Polyline", "line", path),
    "point": ("Point", "point", point),
}
"""By the key of an import row: the end of the annotation kind, the key in the export, the conversion."""


def shape(row: JsonObject) -> tuple[str, dict[str, Any]] | None:
    """The end of the annotation kind, and the geometry under its key; None if the row draws nothing of these."""
    for key, (kind, exported_key, convert) in SHAPES.items():
        if row.get(key) is not None:
            return kind, {exported_key: convert(row[key])}
    return None
