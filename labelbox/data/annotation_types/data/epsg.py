"""What coordinates are."""

from enum import Enum


class EPSG(Enum):
    """A coordinate reference system: plain pixels, degrees (4326), or web mercator metres (3857)."""

    SIMPLEPIXEL = 1
    EPSG4326 = 4326
    EPSG3857 = 3857
