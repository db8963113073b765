"""Imagery in tiles, such as maps, with its bounds and projections."""

from dataclasses import field
from typing import TYPE_CHECKING, Any, ClassVar, Final

from ....exceptions import redacted
from ....lazy import lazy_names
from ....rules.annotation_fields import as_int, as_text, refuse
from ....rules.kinds import is_items
from ...constructors import as_record
from ...records import Record, record
from ..geometry.point import Point
from .base_data import BaseData
from .epsg import EPSG
from .raster import ImageData

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from .projection import EPSGTransformer as EPSGTransformer

__all__ = ["EPSG", "EPSGTransformer", "TileLayer", "TiledBounds", "TiledImageData"]

PLACEHOLDERS: Final = "/{z}/{x}/{y}"
DEFAULT_TILE_SIZE: Final = 256
MAX_TILES: Final = 32
"""How many tiles `raster_data` downloads unless told otherwise."""


if not TYPE_CHECKING:
    # Reached when it is asked for: projections need these types, not the other way round.
    __getattr__, __dir__ = lazy_names(__name__, {"EPSGTransformer": ".projection"})


def _as_bounds(value: object) -> list[Point]:
    if not is_items(value):
        refuse("value is not a valid list of two corners")
    corners = [as_record(Point, corner) for corner in value]
    if len(corners) != 2:
        # The vendor's type fails with the same error here, so callers know it.
        raise IndexError(f"bounds are two opposite corners, found {len(corners)}")
    if corners[0].x == corners[1].x or corners[0].y == corners[1].y:
        refuse(f"Bounds on either axes cannot be equal, currently {corners}")
    return corners


@record
class TiledBounds(Record):
    """The part of the world, or of a big picture, that tiled imagery shows.

    Args:
        epsg: What the numbers are: pixels, degrees or metres.
        bounds: Two opposite corners, different in x (longitude) and in y (latitude). Degrees: -180 to 180 and -90
            to 90, both included.
    """

    epsg: EPSG
    bounds: list[Point] = field(metadata={"check": _as_bounds})

    def _check(self) -> None:
        if self.epsg is EPSG.EPSG4326 and not all(_on_earth(corner) for corner in self.bounds):
            refuse(
                f"Invalid lat/lng bounds. Found {self.bounds}. lat must be in -90 to 90. lng must be in -180 to 180."
            )


def _on_earth(corner: Point) -> bool:
    return -90 <= corner.y <= 90 and -180 <= corner.x <= 180


def _as_tile_address(value: object) -> str:
    address = as_text(value)
    if PLACEHOLDERS not in address:
        refuse(f"{redacted(address)} needs to contain {PLACEHOLDERS}")
    return address


@record
class TileLayer(Record):
    """Where tiles are downloaded from.

    Args:
        url: An address with the placeholders `/{z}/{x}/{y}`, in this order.
        name: What the layer is called.
    """

    url: str = field(metadata={"check": _as_tile_address})
    name: str | None = "default"

    def asdict(self) -> dict[str, str | None]:
        """The layer in the form of a data row."""
        return {"tileLayerUrl": self.url, "name": self.name}


def _as_zoom_levels(value: object) -> tuple[int, int]:
    if not is_items(value) or len(value) != 2:
        refuse("zoom levels are a pair: the lowest and the highest")
    lowest, highest = as_int(value[0]), as_int(value[1])
    if lowest > highest:
        refuse(f"Order of zoom levels should be min, max. Received {(lowest, highest)}")
    return lowest, highest


@record
class TiledImageData(BaseData):
    """Tiled imagery.

    Args:
        tile_layer: Where its tiles come from.
        tile_bounds: What it shows.
        alternative_layers: Other layers that labelers can look at.
        zoom_levels: The lowest and the highest zoom.
        max_native_zoom: The highest zoom that has tiles of its own.
        tile_size: Width and height of a tile, in pixels.
        version: Of this form of a data row.
        multithread: Whether tiles are downloaded side by side.
    """

    tile_layer: TileLayer
    tile_bounds: TiledBounds
    alternative_layers: list[TileLayer] = field(default_factory=list[TileLayer])
    zoom_levels: tuple[int, int] = field(metadata={"check": _as_zoom_levels})
    max_native_zoom: int | None = None
    tile_size: int | None = DEFAULT_TILE_SIZE
    version: int | None = 2
    multithread: bool = True

    class_name: ClassVar[str] = "TiledImageData"

    def asdict(self) -> dict[str, Any]:
        """The imagery in the form of a data row."""
        return {
            "tileLayerUrl": self.tile_layer.url,
            "bounds": [[corner.x, corner.y] for corner in self.tile_bounds.bounds],
            "minZoom": self.zoom_levels[0],
            "maxZoom": self.zoom_levels[1],
            "maxNativeZoom": self.max_native_zoom,
            "epsg": self.tile_bounds.epsg.name,
            "tileSize": self.tile_size,
            "alternativeLayers": [layer.asdict() for layer in self.alternative_layers],
            "version": self.version,
        }

    def raster_data(self, zoom: int = 0, max_tiles: int = MAX_TILES, multithread: bool = True) -> ImageData:
        """Download the tiles of the bounds and join them. A tile that cannot be had is black.

        Args:
            zoom: The zoom level of the tiles.
            max_tiles: The most tiles to download.
            multithread: Download side by side.

        Raises:
            ValueError: the bounds have more tiles at this zoom.
        """
        from ...tiles import joined_tiles

        pixels = joined_tiles(self, zoom=zoom, max_tiles=max_tiles, side_by_side=multithread and self.multithread)
        return ImageData(arr=pixels)

    @property
    def value(self) -> "NDArray[np.uint8]":
        """The picture at the lowest zoom level, height x width x 3."""
        return self.raster_data(self.zoom_levels[0], multithread=self.multithread).value
