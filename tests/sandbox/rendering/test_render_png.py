import io

import numpy as np
import pytest
from PIL import Image

from labelbox.sandbox.rendering.png import Picture, read_png, write_png

NOISE = np.random.default_rng(7)


def _encoded(image: Image.Image) -> bytes:
    data = io.BytesIO()
    image.save(data, "PNG")
    return data.getvalue()


def _smooth(shape: tuple[int, ...]) -> "np.ndarray[tuple[int, ...], np.dtype[np.uint8]]":
    """Slopes with some noise: an encoder uses every filter on it."""
    slopes = np.add.outer(np.arange(shape[0]) * 3, np.arange(shape[1]) * 2)
    if len(shape) == 3:
        slopes = slopes[..., None] + np.arange(shape[2]) * 40
    return ((slopes + NOISE.integers(0, 3, shape)) % 256).astype(np.uint8)


@pytest.mark.parametrize(("mode", "channels"), [("L", 1), ("LA", 2), ("RGB", 3), ("RGBA", 4)])
def test_pictures_are_read_as_others_write_them(mode: str, channels: int) -> None:
    pixels = _smooth((37, 53) if channels == 1 else (37, 53, channels))
    picture = read_png(_encoded(Image.fromarray(pixels, mode)))
    assert picture == Picture(53, 37, channels, pixels.tobytes())


def test_masks_of_one_bit_are_read_as_0_and_1() -> None:
    pixels = NOISE.integers(0, 2, (5, 13)).astype(bool)
    picture = read_png(_encoded(Image.fromarray(pixels)))
    assert picture == Picture(13, 5, 1, pixels.astype(np.uint8).tobytes())


def test_a_palette_is_read_as_colours() -> None:
    image = Image.fromarray(_smooth((20, 30, 3))).quantize(200)
    picture = read_png(_encoded(image))
    assert picture == Picture(30, 20, 3, image.convert("RGB").tobytes())


@pytest.mark.parametrize(("mode", "channels"), [("L", 1), ("RGB", 3)])
def test_others_read_what_is_written(mode: str, channels: int) -> None:
    pixels = _smooth((37, 53) if channels == 1 else (37, 53, channels))
    image = Image.open(io.BytesIO(write_png(Picture(53, 37, channels, pixels.tobytes()))))
    assert (image.mode, image.tobytes()) == (mode, pixels.tobytes())


@pytest.mark.parametrize("damage", [b"", b"GIF89a", b"\x89PNG\r\n\x1a\n", _encoded(Image.new("L", (9, 9)))[:50]])
def test_what_is_no_png_is_nothing(damage: bytes) -> None:
    assert read_png(damage) is None
