"""Tiles of a map or a big picture, joined to one picture."""

import math
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from .annotation_types.data.epsg import EPSG
from .annotation_types.data.projection import EPSGTransformer
from .extras import data_extra
from .fetching import fetch
from .pixels import opened

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from .annotation_types.data.tiled_image import TiledImageData

TILE = 256


def joined_tiles(imagery: "TiledImageData", *, zoom: int, max_tiles: int, side_by_side: bool) -> "NDArray[np.uint8]":
    """The picture of the bounds at a zoom level, height x width x 3. A tile that cannot be had is black.

    Raises:
        ValueError: the bounds have more than `max_tiles` tiles.
    """
    with data_extra():
        import numpy as np
    left, top, right, bottom = _pixel_bounds(imagery, zoom)
    size = imagery.tile_size or TILE
    columns = range(left // size, max(right - 1, left) // size + 1)
    rows = range(top // size, max(bottom - 1, top) // size + 1)
    if len(columns) * len(rows) > max_tiles:
        raise ValueError(f"the bounds have {len(columns) * len(rows)} tiles at zoom {zoom}, more than {max_tiles}")
    places = [(column, row) for row in rows for column in columns]
    native = zoom if imagery.max_native_zoom is None else min(zoom, imagery.max_native_zoom)

    def get(place: tuple[int, int]) -> "NDArray[np.uint8]":
        return _tile(imagery.tile_layer.url, place, zoom, native, size)

    with ThreadPoolExecutor(max_workers=len(places) if side_by_side else 1) as executor:
        tiles = list(executor.map(get, places))
    picture = np.zeros((len(rows) * size, len(columns) * size, 3), dtype=np.uint8)
    for (column, row), tile in zip(places, tiles, strict=True):
        y, x = (row - rows[0]) * size, (column - columns[0]) * size
        picture[y : y + size, x : x + size] = tile
    return picture[top - rows[0] * size : bottom - rows[0] * size, left - columns[0] * size : right - columns[0] * size]


def _pixel_bounds(imagery: "TiledImageData", zoom: int) -> tuple[int, int, int, int]:
    """Left, top, right, bottom, in pixels of this zoom."""
    bounds = imagery.tile_bounds
    corners = bounds.bounds
    if bounds.epsg is EPSG.SIMPLEPIXEL:
        # Simple tiles count pixels at zoom 0.
        places = [(corner.x * 2**zoom, corner.y * 2**zoom) for corner in corners]
    else:
        if bounds.epsg is EPSG.EPSG3857:
            to_degrees = EPSGTransformer.create_geo_to_geo_transformer(EPSG.EPSG3857, EPSG.EPSG4326)
            corners = [to_degrees(corner) for corner in corners]
        world = (imagery.tile_size or TILE) * 2**zoom
        places = [
            (
                (corner.x + 180) / 360 * world,
                (1 - math.asinh(math.tan(math.radians(corner.y))) / math.pi) / 2 * world,
            )
            for corner in corners
        ]
    (x1, y1), (x2, y2) = places
    left, top = round(min(x1, x2)), round(min(y1, y2))
    return left, top, max(round(max(x1, x2)), left + 1), max(round(max(y1, y2)), top + 1)


def _tile(url: str, place: tuple[int, int], zoom: int, native: int, size: int) -> "NDArray[np.uint8]":
    """A tile; above the native zoom, a part of the last one that there is, enlarged."""
    with data_extra():
        import numpy as np
    scale = 2 ** (zoom - native)
    column, row = place[0] // scale, place[1] // scale
    address = url.replace("{z}", str(native)).replace("{x}", str(column)).replace("{y}", str(row))
    try:
        with opened(fetch(address)) as image:
            tile = image.convert("RGB").resize((size, size))
    except ImportError:
        raise
    except Exception:  # a hole in the imagery, for whatever reason, is black
        return np.zeros((size, size, 3), dtype=np.uint8)
    if scale == 1:
        return np.asarray(tile)
    part = size / scale
    x, y = place[0] % scale * part, place[1] % scale * part
    return np.asarray(tile.resize((size, size), box=(x, y, x + part, y + part)))
