"""Shapes carried from pixels to degrees or metres and back."""

import math
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Final, Self, overload

from ...extras import data_extra
from ..geometry.line import Line
from ..geometry.point import Point
from ..geometry.polygon import Polygon
from ..geometry.rectangle import Rectangle
from .epsg import EPSG

if TYPE_CHECKING:
    from .tiled_image import TiledBounds

Shape = Point | Line | Polygon | Rectangle
Place = tuple[float, float]
Carry = Callable[[float, float], Place]

TILE: Final = 256
"""Width of the world in pixels at zoom 0."""
EARTH_RADIUS: Final = 6378137.0
"""Metres, of the web mercator projection."""


class EPSGTransformer:
    """Carries shapes from one reference system to another; call it with a shape or a list of shapes.

    Make one with `create_geo_to_geo_transformer`, `create_geo_to_pixel_transformer` or
    `create_pixel_to_geo_transformer`.
    """

    transformer: Carry

    def __init__(self, *, transformer: Carry) -> None:
        self.transformer = transformer

    @classmethod
    def create_geo_to_geo_transformer(cls, src_epsg: EPSG, tgt_epsg: EPSG) -> Self:
        """Between degrees and metres, x being the longitude on both sides.

        Raises:
            Exception: one of them is pixels.
        """
        if EPSG.SIMPLEPIXEL in (src_epsg, tgt_epsg):
            raise Exception(f"Cannot be used for Simple transformations. Found {src_epsg} and {tgt_epsg}")
        return cls(transformer=_between(src_epsg, tgt_epsg))

    @classmethod
    def create_geo_to_pixel_transformer(
        cls, src_epsg: EPSG, pixel_bounds: "TiledBounds", geo_bounds: "TiledBounds", zoom: int = 0
    ) -> Self:
        """From degrees or metres to the pixels of a picture.

        Args:
            src_epsg: What the shapes are given in.
            pixel_bounds: The corners of the picture, in pixels.
            geo_bounds: The same corners in degrees, whatever their epsg says.
            zoom: How fine the result is: places are rounded to web mercator pixels of this zoom.
        """
        return cls.geo_and_pixel(src_epsg, pixel_bounds, geo_bounds, zoom)

    @classmethod
    def create_pixel_to_geo_transformer(
        cls, src_epsg: EPSG, pixel_bounds: "TiledBounds", geo_bounds: "TiledBounds", zoom: int = 0
    ) -> Self:
        """From the pixels of a picture to the reference system of `geo_bounds`.

        Args:
            src_epsg: Must be `EPSG.SIMPLEPIXEL`.
            pixel_bounds: The corners of the picture, in pixels.
            geo_bounds: The same corners in degrees; their epsg says what the result is in.
            zoom: How fine the result is: places are rounded to web mercator pixels of this zoom.
        """
        return cls.geo_and_pixel(src_epsg, pixel_bounds, geo_bounds, zoom)

    @classmethod
    def geo_and_pixel(
        cls, src_epsg: EPSG, pixel_bounds: "TiledBounds", geo_bounds: "TiledBounds", zoom: int = 0
    ) -> Self:
        """Between pixels and a reference system: from pixels if `src_epsg` is `SIMPLEPIXEL`, else to pixels."""
        picture = _Span(*(_place(corner) for corner in pixel_bounds.bounds))
        world = _Span(*(_global_pixel(_place(corner), zoom) for corner in geo_bounds.bounds))
        if src_epsg is EPSG.SIMPLEPIXEL:
            to_target = _between(EPSG.EPSG4326, geo_bounds.epsg)

            def from_pixel(x: float, y: float) -> Place:
                across, down = picture.carry((x, y), world)
                return to_target(*_degrees((across, down), zoom))

            return cls(transformer=from_pixel)
        to_degrees = _between(src_epsg, EPSG.EPSG4326)

        def to_pixel(x: float, y: float) -> Place:
            return world.carry(_global_pixel(to_degrees(x, y), zoom), picture)

        return cls(transformer=to_pixel)

    @overload
    def __call__(self, shape: Point) -> Point: ...
    @overload
    def __call__(self, shape: Line) -> Line: ...
    @overload
    def __call__(self, shape: Polygon) -> Polygon: ...
    @overload
    def __call__(self, shape: Rectangle) -> Rectangle: ...
    @overload
    def __call__(self, shape: Sequence[Shape]) -> list[Shape]: ...
    def __call__(self, shape: Shape | Sequence[Shape]) -> Shape | list[Shape]:
        """Carry a shape, or each of several.

        Raises:
            ValueError: something that is neither a Point, Line, Polygon, Rectangle nor a list of them.
        """
        if isinstance(shape, (list, tuple)):
            return [self._carried(each) for each in shape]
        return self._carried(shape)

    def _carried(self, shape: Any) -> Shape:
        match shape:
            case Point():
                return self._point(shape)
            case Line():
                return Line(points=[self._point(point) for point in shape.points])
            case Polygon():
                return Polygon(points=[self._point(point) for point in shape.points])
            case Rectangle():
                return Rectangle(start=self._point(shape.start), end=self._point(shape.end))
            case _:
                raise ValueError(f"Unsupported type found: {type(shape)}")

    def _point(self, point: Point) -> Point:
        x, y = self.transformer(point.x, point.y)
        return Point(x=x, y=y)


class _Span:
    """Two opposite corners, as a measure of places between them."""

    def __init__(self, first: Place, second: Place) -> None:
        self.left, self.right = sorted((first[0], second[0]))
        self.top, self.bottom = sorted((first[1], second[1]))

    def carry(self, place: Place, onto: "_Span") -> Place:
        """The place in the other span that lies where this lies here."""
        across = (place[0] - self.left) / (self.right - self.left)
        down = (place[1] - self.top) / (self.bottom - self.top)
        return onto.left + across * (onto.right - onto.left), onto.top + down * (onto.bottom - onto.top)


def _place(point: Point) -> Place:
    return point.x, point.y


def _between(source: EPSG, target: EPSG) -> Carry:
    if source is target:
        return lambda x, y: (x, y)
    with data_extra():
        from pyproj import Transformer
    transform = Transformer.from_crs(source.value, target.value, always_xy=True).transform

    def carry(x: float, y: float) -> Place:
        carried_x, carried_y = transform(x, y)
        return float(carried_x), float(carried_y)

    return carry


def _global_pixel(degrees: Place, zoom: int) -> Place:
    """Web mercator pixels from the world's top left corner, whole."""
    longitude, latitude = degrees
    world = TILE * 2**zoom
    across = (longitude + 180) / 360 * world
    down = (1 - math.asinh(math.tan(math.radians(latitude))) / math.pi) / 2 * world
    return round(across), round(down)


def _degrees(pixel: Place, zoom: int) -> Place:
    """Longitude and latitude of a web mercator pixel."""
    world = TILE * 2**zoom
    longitude = pixel[0] / world * 360 - 180
    latitude = math.degrees(math.atan(math.sinh(math.pi * (1 - 2 * pixel[1] / world))))
    return longitude, latitude
