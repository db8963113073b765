"""What can be told of a PNG without a library for pictures: its size, and whether all of it is black."""

import zlib
from collections.abc import Iterator
from typing import Final, NamedTuple

SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"

_CHANNELS: Final = {0: 1, 2: 3}
"""By colour type: grey and colours. In the others, palettes and transparency, a zero need not be black."""
_PART: Final = 1 << 16
"""So many bytes are unpacked at a time: most masks show something soon, and a small file can hold a huge picture."""
_MOST: Final = 1 << 28
"""After so many bytes we stop looking."""


class _Header(NamedTuple):
    width: int
    height: int
    depth: int
    color_type: int
    interlaced: bool


def picture_size(data: bytes) -> tuple[int, int] | None:
    """Width and height in pixels; None if it is no PNG."""
    header = _header(data)
    return (header.width, header.height) if header else None


def shows_nothing(data: bytes) -> bool:
    """Whether every pixel is zero. False if that cannot be told: palettes, transparency, damaged files."""
    header = _header(data)
    if header is None or header.interlaced or header.color_type not in _CHANNELS:
        return False
    # Each line is a byte that names a filter, then differences to pixels before: all zero where all pixels are.
    stride = 1 + (header.width * header.depth * _CHANNELS[header.color_type] + 7) // 8
    start = 0
    try:
        for part in _unpacked(data):
            filters = part[-start % stride :: stride]
            if len(part) - part.count(0) > len(filters) - filters.count(0):
                return False
            start += len(part)
            if start > _MOST:
                return False
    except zlib.error:
        return False
    return start >= stride * header.height


def _header(data: bytes) -> _Header | None:
    if len(data) < 33 or not data.startswith(SIGNATURE) or data[12:16] != b"IHDR":
        return None
    width, height = int.from_bytes(data[16:20]), int.from_bytes(data[20:24])
    return _Header(width, height, data[24], data[25], data[28] != 0)


def _unpacked(data: bytes) -> Iterator[bytes]:
    unpack = zlib.decompressobj()
    for chunk in _chunks(data):
        while chunk:
            yield unpack.decompress(chunk, _PART)
            chunk = unpack.unconsumed_tail
    while not unpack.eof and (rest := unpack.decompress(b"", _PART)):
        yield rest


def _chunks(data: bytes) -> Iterator[bytes]:
    """The packed pixels."""
    place = len(SIGNATURE)
    while place + 8 <= len(data):
        length, kind = int.from_bytes(data[place : place + 4]), data[place + 4 : place + 8]
        if kind == b"IDAT":
            # In parts here, too: what is not unpacked yet is copied each time.
            for start in range(place + 8, min(place + 8 + length, len(data)), _PART):
                yield data[start : min(start + _PART, place + 8 + length)]
        place += 12 + length
