"""Pictures as arrays, and as PNG and back."""

import struct
import zlib
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from labelbox.exceptions import ImageTooLargeError

from .extras import data_extra

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from PIL.Image import Image as Opened


def opened(picture: bytes | Path) -> "Opened":
    """A picture file of which only the header has been read: its size is known, its pixels come when asked for.

    Raises:
        ImageTooLargeError: more than twice `PIL.Image.MAX_IMAGE_PIXELS`, 178,956,970 pixels if nobody changed it.
    """
    with data_extra():
        from PIL import Image
    try:
        return Image.open(BytesIO(picture) if isinstance(picture, bytes) else picture)
    except Image.DecompressionBombError as problem:
        # Pillow names the pixels and the limit.
        raise ImageTooLargeError(
            f"the picture is not unpacked: {problem} For pictures that you trust, raise PIL.Image.MAX_IMAGE_PIXELS."
        ) from None


def three_channels(flat: "NDArray[np.uint8]") -> "NDArray[np.uint8]":
    """A grey picture as three equal channels, without copying it: the result is read-only."""
    with data_extra():
        import numpy as np
    return np.broadcast_to(flat[:, :, None], (*flat.shape, 3))


def decode(image_bytes: bytes) -> "NDArray[np.uint8]":
    """The pixels of a picture file, height x width x 3; grey is repeated, alpha cut off."""
    with data_extra():
        import numpy as np
    with opened(image_bytes) as file:
        is_plain = file.mode in ("L", "RGB", "RGBA")
        is_grey = file.mode in ("1", "LA", "I;16", "I", "F")
        pixels = np.asarray(file if is_plain else file.convert("L" if is_grey else "RGB"))
    return three_channels(pixels) if pixels.ndim == 2 else pixels[:, :, :3]


def encode(pixels: "NDArray[Any]") -> bytes:
    """A PNG of pixels, grey (2 dimensions) or colour."""
    with data_extra():
        import numpy as np
        from PIL import Image
    out = BytesIO()
    # Level 1: the higher ones cost several times the time for a few percent.
    Image.fromarray(np.ascontiguousarray(pixels)).save(out, format="PNG", compress_level=1)
    return out.getvalue()


def encode_mask(selected: "NDArray[np.bool_]") -> bytes:
    """A grey PNG of zeros and ones.

    Written by hand, because image libraries try five filters on every row, which a mask does not need: written in half
    the time, and read in half.
    """
    with data_extra():
        import numpy as np
    height, width = selected.shape
    lines = np.zeros((height, width + 1), dtype=np.uint8)  # each begins with 0: no filter
    lines[:, 1:] = selected
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    packed = zlib.compress(lines.data, 1)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", packed) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, contents: bytes) -> bytes:
    return struct.pack(">I", len(contents)) + kind + contents + struct.pack(">I", zlib.crc32(kind + contents))


def decode_binary_mask(png: bytes) -> "NDArray[np.uint8]":
    """The pixels of a mask of zeros and ones, height x width.

    Raises:
        ValueError: the picture has other values, or colour channels.
    """
    with data_extra():
        import numpy as np
    with opened(png) as image:
        pixels = np.asarray(image)
    if pixels.ndim != 2:
        raise ValueError(f"Found array with shape {pixels.shape}. Expected two dimensions [H, W]")
    pixels = pixels.astype(np.uint8, copy=False)
    largest = int(pixels.max(initial=0))
    if largest > 1:
        raise ValueError(f"Expected binary mask. Found max value of {largest}")
    return pixels


def select(pixels: "NDArray[np.uint8]", color: "int | tuple[int, int, int]") -> "NDArray[np.bool_]":
    """Where all channels have this colour."""
    with data_extra():
        import numpy as np
    wanted = (color, color, color) if isinstance(color, int) else color
    if pixels.strides[2] == 0:
        # All channels are one (`three_channels`): look once.
        is_grey = len(set(wanted)) == 1
        found: NDArray[np.bool_] = pixels[:, :, 0] == wanted[0] if is_grey else np.zeros(pixels.shape[:2], np.bool_)
        return found
    selected: NDArray[np.bool_] = pixels[:, :, 0] == wanted[0]
    for channel in (1, 2):
        selected &= pixels[:, :, channel] == wanted[channel]
    return selected
