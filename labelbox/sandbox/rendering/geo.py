"""Geometries on maps, as GeoJSON with longitude first."""

from typing import Any

from .facts import JsonObject
from .geometry import box, path, point, ring


def geojson(row: JsonObject) -> dict[str, Any]:
    """What an import row draws, y being the latitude: the top of a box is its lesser latitude."""
    if row.get("bbox") is not None:
        return {"type": "Polygon", "coordinates": [_corners(box(row["bbox"]))]}
    if row.get("polygon") is not None:
        return {"type": "Polygon", "coordinates": [_positions(ring(row["polygon"]))]}
    if row.get("line") is not None:
        return {"type": "LineString", "coordinates": _positions(path(row["line"]))}
    return {"type": "Point", "coordinates": _positions([point(row["point"])])[0]}


def _corners(value: dict[str, float]) -> list[list[float]]:
    """Bottom left, top left, top right, bottom right, and bottom left again."""
    west, south = value["left"], value["top"]
    east, north = west + value["width"], south + value["height"]
    return [[west, south], [west, north], [east, north], [east, south], [west, south]]


def _positions(points: list[dict[str, float]]) -> list[list[float]]:
    return [[p["x"], p["y"]] for p in points]
