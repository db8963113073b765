"""Masks: what was imported becomes a PNG of 0 and 255 per instance, and one coloured picture of all together."""

import base64
import binascii
import colorsys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from .facts import Assets, JsonObject
from .ids import content_id
from .png import Picture, read_png, write_png

_ALL_BUT_ZERO = bytes([0]) + bytes([255]) * 255


@dataclass(frozen=True, slots=True)
class Plane:
    """The pixels of one instance: 255 inside, 0 outside."""

    width: int
    height: int
    samples: bytes

    def png(self) -> bytes:
        """As a grey PNG."""
        return write_png(Picture(self.width, self.height, 1, self.samples))


def plane_of(mask: JsonObject, fetch: Callable[[str], bytes | None]) -> Plane | None:
    """The pixels that an imported mask selects; None if they cannot be had.

    Args:
        mask: `{"png"}` (base64; everything that is not black), `{"instanceURI", "colorRGB"}` (the pixels of that
            colour) or `{"counts", "size"}` (run lengths down the columns, beginning outside; height and width).
        fetch: Reads an address.
    """
    if (encoded := mask.get("png")) is not None:
        return _selected(decoded(encoded), None)
    if (uri := mask.get("instanceURI")) is not None:
        return _selected(fetch(uri), mask.get("colorRGB"))
    if mask.get("counts") is not None and mask.get("size") is not None:
        return _from_runs(mask["counts"], mask["size"])
    return None


def mask_geometry(mask: JsonObject, assets: Assets, content: object = None) -> dict[str, Any]:
    """`{"url"}` of one instance. An address that cannot be read is handed on as it came.

    Args:
        mask: As in `plane_of`.
        assets: Where the picture is kept.
        content: What was imported, if the mask has an address of ours in its place, which is signed anew each time.
    """

    def make() -> bytes | None:
        plane = plane_of(mask, assets.fetch)
        return plane.png() if plane else None

    url = assets.store(f"mask-{content_id(content or mask)}.png", make)
    return {"url": url if url is not None else mask.get("instanceURI")}


def composite_color(number: int) -> tuple[int, int, int]:
    """A colour of its own for each instance of a picture: hues by the golden ratio, never black."""
    red, green, blue = colorsys.hsv_to_rgb(number * 0.6180339887 % 1, 1 - number // 64 % 4 * 0.2, 1)
    return round(red * 255), round(green * 255), round(blue * 255)


def composite(masks: Sequence[JsonObject], fetch: Callable[[str], bytes | None]) -> bytes | None:
    """All masks in one RGB picture, each in `composite_color(its number)`, later ones on top.

    None if there is nothing to see, or if the masks are not of one size.
    """
    planes = [plane_of(mask, fetch) for mask in masks]
    sizes = {(plane.width, plane.height) for plane in planes if plane}
    if len(sizes) != 1:
        return None
    ((width, height),) = sizes
    canvas = bytearray(3 * width * height)
    for channel in range(3):
        canvas[channel::3] = _painted(planes, channel, width * height)
    return write_png(Picture(width, height, 3, bytes(canvas)))


def _painted(planes: Sequence[Plane | None], channel: int, size: int) -> bytes:
    # Whole planes as one number each: a hundred masks in a second rather than in a minute.
    everywhere = (1 << 8 * size) - 1
    painted = 0
    for number, plane in enumerate(planes):
        if plane:
            inside = int.from_bytes(plane.samples, "big")
            color = bytes([0]) + bytes([composite_color(number)[channel]]) * 255
            painted = painted & (everywhere ^ inside) | int.from_bytes(plane.samples.translate(color), "big")
    return painted.to_bytes(size, "big")


def decoded(encoded: object) -> bytes | None:
    """The bytes that a base64 text stands for, None if it is not one."""
    try:
        return base64.b64decode(encoded, validate=True) if isinstance(encoded, str) else None
    except (binascii.Error, ValueError):
        return None


def _selected(png: bytes | None, color: Sequence[int] | None) -> Plane | None:
    picture = read_png(png) if png else None
    if picture is None:
        return None
    # The last of an even number of channels is alpha, which says nothing about the instance.
    colors = picture.channels - 1 + picture.channels % 2
    channels = [picture.samples[n :: picture.channels] for n in range(colors)]
    if color is None:
        merged = 0
        for channel in channels:
            merged |= int.from_bytes(channel.translate(_ALL_BUT_ZERO), "big")
    else:
        merged = (1 << 8 * picture.width * picture.height) - 1
        for channel, value in zip(channels * 3 if colors == 1 else channels, color, strict=False):
            only = bytes(255 if byte == value else 0 for byte in range(256))
            merged &= int.from_bytes(channel.translate(only), "big")
    return Plane(picture.width, picture.height, merged.to_bytes(picture.width * picture.height, "big"))


def _from_runs(counts: Sequence[int], size: Sequence[int]) -> Plane | None:
    height, width = size
    column_wise = b"".join(bytes([255 if number % 2 else 0]) * count for number, count in enumerate(counts))
    if len(column_wise) != width * height:
        return None
    return Plane(width, height, b"".join(column_wise[y::height] for y in range(height)))
