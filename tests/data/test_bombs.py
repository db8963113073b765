"""Small files that claim to be huge pictures."""

import struct
import zlib
from pathlib import Path

import numpy as np
import pytest

from labelbox.data.pixels import decode_binary_mask, opened
from labelbox.exceptions import ImageTooLargeError
from labelbox.rules.png import shows_nothing
from labelbox.sandbox.rendering.png import read_png
from labelbox.types import ImageData, MaskData
from tests.transport.scripted import Says, Server


def png(width: int, height: int, megabytes: int) -> bytes:
    """A grey picture of a size, with so many zeros in it."""
    pack = zlib.compressobj(9)
    start, again = (pack.compress(bytes(1 << 20)) + pack.flush(zlib.Z_FULL_FLUSH) for _ in range(2))
    packed = start + again * (megabytes - 1) + pack.flush()
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", packed), (b"IEND", b""))
    chunks = (struct.pack(">I", len(x)) + kind + x + struct.pack(">I", zlib.crc32(kind + x)) for kind, x in parts)
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


HUGE = png(50_000, 50_000, 1)
LIMIT = r"2500000000 pixels.* limit of 178956970 pixels"


def test_a_huge_picture_is_refused_before_it_is_unpacked() -> None:
    for data in (ImageData(im_bytes=HUGE), MaskData(im_bytes=HUGE)):
        with pytest.raises(ImageTooLargeError, match=LIMIT):
            data.value  # noqa: B018  # reading it is what unpacks
    with pytest.raises(ImageTooLargeError, match=LIMIT):
        decode_binary_mask(HUGE)


def test_a_huge_picture_in_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "huge.png").write_bytes(HUGE)
    with pytest.raises(ImageTooLargeError, match=LIMIT):
        ImageData(file_path=str(tmp_path / "huge.png")).value  # noqa: B018
    with pytest.raises(ImageTooLargeError, match=LIMIT):
        opened(tmp_path / "huge.png")


def test_a_huge_picture_from_an_address_is_refused() -> None:
    with Server() as server:
        server.plays(Says(body=HUGE))
        with pytest.raises(ImageTooLargeError, match=LIMIT):
            ImageData(url=f"{server.url}/huge.png").value  # noqa: B018


def test_more_than_the_header_says_is_not_unpacked() -> None:
    bomb = png(4, 2, 4096)
    assert len(bomb) < 5_000_000
    assert np.array_equal(ImageData(im_bytes=bomb).value, np.zeros((2, 4, 3), np.uint8))
    picture = read_png(bomb)
    assert picture is not None
    assert picture.samples == bytes(8)


def test_the_server_unpacks_no_huge_picture() -> None:
    assert read_png(HUGE) is None


def test_looking_for_something_in_a_huge_picture_ends() -> None:
    assert not shows_nothing(png(50_000, 50_000, 4096))
