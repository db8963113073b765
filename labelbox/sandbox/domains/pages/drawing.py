"""A picture with its labels drawn over it, as SVG."""

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

from ...json_values import members, objects
from .markup import Html, tag

# distinct at a glance, also for most of those who see few colours (after Okabe and Ito)
COLORS = ("#e69f00", "#56b4e9", "#009e73", "#f0e442", "#0072b2", "#d55e00", "#cc79a7")


def color_of(name: str) -> str:
    """The colour of a feature, by its name: the same on every page."""
    return COLORS[hashlib.sha256(name.encode()).digest()[0] % len(COLORS)]


def picture(address: str | None, size: tuple[float, float], features: Sequence[dict[str, Any]]) -> Html:
    """The drawing.

    Args:
        address: Of the picture, on this server; None leaves it white.
        size: Width and height of the picture, in the pixels that the objects are measured in.
        features: Objects of exported labels.
    """
    width, height = size
    shapes = [shape for number, each in enumerate(features) for shape in _drawn(each, size, number)]
    background = tag("image", href=address, width=width, height=height) if address else None
    return tag(
        "svg", background, shapes, viewBox=f"0 0 {width:g} {height:g}", role="img", class_="picture",
        xmlns="http://www.w3.org/2000/svg",
    )  # fmt: skip


def size_of(attributes: Mapping[str, Any], features: Sequence[dict[str, Any]]) -> tuple[float, float]:
    """Width and height of a picture: as known, or as large as what is drawn on it."""
    width, height = attributes.get("width"), attributes.get("height")
    if isinstance(width, int | float) and isinstance(height, int | float) and width > 0 and height > 0:
        return width, height
    points = [point for each in features for point in _points(each)]
    return max((x for x, _ in points), default=99) + 1, max((y for _, y in points), default=99) + 1


def _drawn(feature: dict[str, Any], size: tuple[float, float], number: int) -> list[Html]:
    """The shapes of one object; none if it has no place in a picture."""
    name = str(feature.get("name", ""))
    color, title = color_of(name), tag("title", name)
    line: dict[str, object] = {"stroke": color, "stroke_width": 2, "vector_effect": "non-scaling-stroke"}
    area = line | {"fill": color, "fill_opacity": 0.2}
    points = " ".join(f"{x:g},{y:g}" for x, y in _points(feature))
    if box := members(feature.get("bounding_box")):
        place = {"x": box["left"], "y": box["top"], "width": box["width"], "height": box["height"]}
        return [tag("g", title, tag("rect", **place, **area))]
    if feature.get("polygon"):
        return [tag("g", title, tag("polygon", points=points, **area))]
    if feature.get("line"):
        return [tag("g", title, tag("polyline", points=points, fill="none", **line))]
    if point := members(feature.get("point")):
        return [tag("g", title, tag("circle", cx=point["x"], cy=point["y"], r=max(size) / 100, fill=color))]
    if url := members(feature.get("mask")).get("url"):
        return _mask(str(url), size, color, title, f"{feature.get('feature_id', '')}-{number}")
    return []


def _mask(url: str, size: tuple[float, float], color: str, title: Html, uid: str) -> list[Html]:
    """A mask is a grey picture, so its brightness is how much of the colour shows."""
    place: dict[str, object] = {"width": size[0], "height": size[1]}
    mask = tag("mask", tag("image", href=url, preserveAspectRatio="none", **place), id=f"mask-{uid}")
    return [mask, tag("g", title, tag("rect", fill=color, fill_opacity=0.55, mask=f"url(#mask-{uid})", **place))]


def _points(feature: dict[str, Any]) -> list[tuple[float, float]]:
    if box := members(feature.get("bounding_box")):
        return [(box["left"], box["top"]), (box["left"] + box["width"], box["top"] + box["height"])]
    corners = objects(feature.get("polygon")) or objects(feature.get("line")) or objects([feature.get("point")])
    return [(each["x"], each["y"]) for each in corners]
