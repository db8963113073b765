"""Annotations for the jobs: what a detector says about pictures, 13 annotations each, as labels and as rows."""

from collections.abc import Iterable
from functools import cache
from typing import Any

from benchmarks import identifiers

BOXES, POLYGONS, CORNERS = 6, 2, 12
EACH = BOXES + POLYGONS + 5
"""Annotations of a picture."""


def labels(size: int) -> list[Any]:
    """So many labels, built from scratch."""
    import labelbox.types as lb_types

    return [label(lb_types, number) for number in range(size)]


def label(lb_types: Any, number: int) -> Any:
    """The label of a picture."""
    point, answer = lb_types.Point, lb_types.ClassificationAnswer
    shapes = [
        lb_types.Rectangle(start=point(x=left, y=top), end=point(x=left + 40.0, y=top + 30.0))
        for left, top in corners(number, BOXES)
    ]
    shapes += [
        lb_types.Polygon(points=[point(x=x, y=y) for x, y in corners(number + shift, CORNERS)])
        for shift in range(POLYGONS)
    ]
    shapes.append(lb_types.Line(points=[point(x=x, y=y) for x, y in corners(number, CORNERS)]))
    shapes.append(point(x=float(number), y=7.0))
    annotations = [
        lb_types.ObjectAnnotation(name=f"{type(shape).__name__.lower()}-{place}", value=shape)
        for place, shape in enumerate(shapes)
    ]
    annotations += [
        lb_types.ClassificationAnnotation(name="weather", value=lb_types.Radio(answer=answer(name="rain"))),
        lb_types.ClassificationAnnotation(
            name="seen", value=lb_types.Checklist(answer=[answer(name="cat"), answer(name="dog")])
        ),
        lb_types.ClassificationAnnotation(name="note", value=lb_types.Text(answer=f"picture {number}")),
    ]
    return lb_types.Label(data=lb_types.ImageData(global_key=identifiers.global_key(number)), annotations=annotations)


def rows(size: int) -> list[dict[str, Any]]:
    """The same as rows of NDJSON, written by hand."""
    from uuid import UUID

    made: list[dict[str, Any]] = []
    for number in range(size):
        for place, content in enumerate(contents(number)):
            uuid = str(UUID(int=(number << 8) + place, version=4))
            made.append({"uuid": uuid, "dataRow": {"globalKey": identifiers.global_key(number)}, **content})
    return made


def contents(number: int) -> list[dict[str, Any]]:
    """The rows of a picture, without what they are about."""
    shapes: list[tuple[str, str, Any]] = [
        ("rectangle", "bbox", {"top": top, "left": left, "height": 30.0, "width": 40.0})
        for left, top in corners(number, BOXES)
    ]
    shapes += [("polygon", "polygon", points(closed(corners(number + shift, CORNERS)))) for shift in range(POLYGONS)]
    shapes.append(("line", "line", points(corners(number, CORNERS))))
    shapes.append(("point", "point", {"x": float(number), "y": 7.0}))
    return [
        *({"name": f"{name}-{at}", "classifications": [], key: value} for at, (name, key, value) in enumerate(shapes)),
        {"name": "weather", "answer": {"name": "rain"}},
        {"name": "seen", "answer": [{"name": "cat"}, {"name": "dog"}]},
        {"name": "note", "answer": f"picture {number}"},
    ]


def corners(number: int, count: int) -> tuple[tuple[float, float], ...]:
    """Points on a curve, none of them twice."""
    return _corners(number % 50, number % 30, count)


@cache  # to work them out is not what is measured
def _corners(right: int, down: int, count: int) -> tuple[tuple[float, float], ...]:
    return tuple((10.0 * at + right, 5.0 + at * at % 97 + down) for at in range(count))


def closed(corners: tuple[tuple[float, float], ...]) -> tuple[tuple[float, float], ...]:
    """Polygons end where they began."""
    return (*corners, corners[0])


def points(corners: Iterable[tuple[float, float]]) -> list[dict[str, float]]:
    return [{"x": x, "y": y} for x, y in corners]


def plain(row: Any) -> Any:
    """A row without what differs between clients and means nothing: uuids, and parts that are empty."""
    return {key: value for key, value in row.items() if key != "uuid" and value not in (None, [], {})}
