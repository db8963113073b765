"""Just enough of PNG to read masks and to write them, so that the server needs no imaging library."""

import struct
import zlib
from dataclasses import dataclass

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_PALETTE = 3
# Unpacked bytes of a picture. A server for tests has no larger ones, and they would not fit into its memory many times.
_MOST = 1 << 28


@dataclass(frozen=True, slots=True)
class Picture:
    """Samples of 8 bits, row by row; `channels` is 1 (grey), 2 (grey, alpha), 3 (RGB) or 4 (RGB, alpha)."""

    width: int
    height: int
    channels: int
    samples: bytes


def read_png(data: bytes) -> Picture | None:
    """Decode a PNG of up to 8 bits a sample that is not interlaced; None for anything else, broken or huge.

    Grey values of fewer than 8 bits are kept as they are (0 and 1 of a 1-bit mask), palettes become RGB.
    """
    try:
        return _read(data)
    except (ValueError, KeyError, IndexError, struct.error, zlib.error):
        return None


def write_png(picture: Picture) -> bytes:
    """Encode grey or RGB."""
    stride = picture.width * picture.channels
    rows = (b"\0" + picture.samples[at : at + stride] for at in range(0, stride * picture.height, stride))
    color_type = {1: 0, 2: 4, 3: 2, 4: 6}[picture.channels]
    header = struct.pack(">IIBBBBB", picture.width, picture.height, 8, color_type, 0, 0, 0)
    chunks = _chunk(b"IHDR", header) + _chunk(b"IDAT", zlib.compress(b"".join(rows))) + _chunk(b"IEND", b"")
    return _SIGNATURE + chunks


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def _read(data: bytes) -> Picture | None:
    if not data.startswith(_SIGNATURE):
        return None
    chunks = _chunks(data)
    width, height, depth, color_type, _, _, interlaced = struct.unpack(">IIBBBBB", chunks[b"IHDR"])
    if depth > 8 or interlaced or not width or not height:
        return None
    channels = _CHANNELS[color_type]
    stride = (width * channels * depth + 7) // 8
    size = height * (stride + 1)
    if size > _MOST:
        return None
    # Hardly further than the header says: what follows may be a bomb.
    unpacking = zlib.decompressobj()
    raw = unpacking.decompress(chunks[b"IDAT"], size + 1)
    if len(raw) <= size and not unpacking.eof:
        return None
    packed = _unfilter(raw, height, stride, max(1, channels * depth // 8))
    samples = packed if depth == 8 else _unpack(packed, width, stride, depth)
    if color_type == _PALETTE:
        colors = chunks[b"PLTE"]
        return Picture(width, height, 3, b"".join(colors[3 * s : 3 * s + 3] for s in samples))
    return Picture(width, height, channels, samples)


def _chunks(data: bytes) -> dict[bytes, bytes]:
    """Chunks by kind; pixels may be spread over several."""
    found: dict[bytes, bytes] = {}
    at = len(_SIGNATURE)
    while at + 8 <= len(data):
        (size,) = struct.unpack(">I", data[at : at + 4])
        kind = data[at + 4 : at + 8]
        found[kind] = found.get(kind, b"") + data[at + 8 : at + 8 + size]
        at += 12 + size
    return found


def _unpack(packed: bytes, width: int, stride: int, depth: int) -> bytes:
    per_byte = 8 // depth
    table = [bytes(byte >> (8 - depth * (n + 1)) & (1 << depth) - 1 for n in range(per_byte)) for byte in range(256)]
    rows = (packed[at : at + stride] for at in range(0, len(packed), stride))
    return b"".join(b"".join(table[byte] for byte in row)[:width] for row in rows)


def _unfilter(raw: bytes, height: int, stride: int, step: int) -> bytes:
    if len(raw) < height * (stride + 1):
        raise ValueError("truncated")
    above = bytes(stride)
    rows: list[bytes] = []
    for at in range(0, height * (stride + 1), stride + 1):
        above = _unfiltered_row(raw[at], raw[at + 1 : at + 1 + stride], above, step)
        rows.append(above)
    return b"".join(rows)


def _unfiltered_row(kind: int, row: bytes, above: bytes, step: int) -> bytes:
    if kind == 0:
        return row
    if kind == 2:  # up; most rows of a mask repeat the one above, and need no arithmetic
        return bytes((a + b) & 255 for a, b in zip(row, above, strict=True)) if any(row) else above
    if kind == 1 and not any(row):
        return row
    made = bytearray(row)
    for i in range(len(made)):
        left = made[i - step] if i >= step else 0
        if kind == 1:
            made[i] = (row[i] + left) & 255
        elif kind == 3:
            made[i] = (row[i] + (left + above[i]) // 2) & 255
        elif kind == 4:
            made[i] = (row[i] + _paeth(left, above[i], above[i - step] if i >= step else 0)) & 255
        else:
            raise ValueError("unknown filter")
    return bytes(made)


def _paeth(left: int, above: int, corner: int) -> int:
    guess = left + above - corner
    return min((left, above, corner), key=lambda value: abs(guess - value))
