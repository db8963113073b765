"""Pictures: an image that is labeled, or the picture of a mask."""

from collections.abc import Callable
from dataclasses import field
from typing import TYPE_CHECKING, Any, Self, TypeAlias

from ....rules.annotation_fields import refuse
from ...extras import data_extra
from ...fetching import fetch
from ...pixels import decode, encode, three_channels
from ...records import Record, record
from .base_data import BaseData

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Pixels: TypeAlias = NDArray[np.uint8]
else:
    # Field annotations are read at run time, when numpy need not be there.
    Pixels = Any


def as_pixels(value: Any) -> Any:
    """An array of bytes, height x width x channels."""
    if not (hasattr(value, "dtype") and hasattr(value, "shape")):
        refuse(f"Expected numpy array. Found {type(value)}")
    if str(value.dtype) != "uint8":
        refuse(f"Expected numpy array have type uint8. Found {value.dtype}")
    if len(value.shape) != 3:
        refuse("unsupported image format. Must be 3D ([H,W,C]). Use MaskData.from_2D_arr to construct from 2D")
    return value


class RasterData:
    """What pictures can do, wherever their pixels come from: an array, bytes, a file, or an address."""

    if TYPE_CHECKING:
        im_bytes: bytes | None
        file_path: str | None
        url: str | None
        arr: Pixels | None
        _fetch_with: Any
    else:
        __slots__ = ()

    @classmethod
    def from_2D_arr(cls, arr: "NDArray[Any] | list[list[int]]", **kwargs: Any) -> Self:
        """Make one from a picture of two dimensions, whose values become three equal channels.

        Args:
            arr: Whole numbers from 0 to 255, height x width.
            kwargs: Other fields.

        Raises:
            ValueError: other numbers, or another number of dimensions.
        """
        with data_extra():
            import numpy as np
        given = np.asarray(arr)
        if given.ndim != 2:
            raise ValueError(f"Found array with shape {given.shape}. Expected two dimensions [H, W]")
        if not np.issubdtype(given.dtype, np.integer):
            raise ValueError("Array must be an integer subtype")
        if given.dtype != np.uint8 and given.size and (given.min() < 0 or given.max() > 255):
            raise ValueError("Could not cast array to uint8, check that values are between 0 and 255")
        make: Any = cls
        made: Self = make(arr=three_channels(given.astype(np.uint8)), **kwargs)
        return made

    def bytes_to_np(self, image_bytes: bytes) -> Pixels:
        """The pixels of a picture file, height x width x 3; grey is repeated, alpha cut off."""
        return decode(image_bytes)

    def np_to_bytes(self, arr: Pixels) -> bytes:
        """A PNG of pixels.

        Raises:
            ValueError: not height x width x 3 bytes.
        """
        if arr.ndim != 3 or arr.shape[2] != 3 or str(arr.dtype) != "uint8":
            raise ValueError(f"expected an array of bytes, height x width x 3; found {arr.dtype} {arr.shape}")
        return encode(arr)

    @property
    def value(self) -> Pixels:
        """The pixels, from the first that is given of `arr`, `im_bytes`, `file_path` and `url`.

        Downloaded bytes are kept in `im_bytes`.

        Raises:
            ValueError: the data row is known by its id only, which says nothing about pixels.
        """
        if self.arr is not None:
            return self.arr
        return decode(self._bytes())

    def _bytes(self) -> bytes:
        if self.im_bytes is not None:
            return self.im_bytes
        if self.file_path is not None:
            with open(self.file_path, "rb") as file:
                return file.read()
        if self.url is None:
            raise ValueError("Must set either url, file_path, im_bytes or arr to read the pixels")
        self.im_bytes = self.fetch_remote()
        return self.im_bytes

    def set_fetch_fn(self, fn: Callable[[Self], bytes]) -> None:
        """Download with a function of your own, called with this object."""
        self._fetch_with = fn

    def fetch_remote(self) -> bytes:
        """Download the file behind `url`; busy servers are asked again.

        Raises:
            InternalServerError: the server kept failing.
        """
        own: Callable[[Any], bytes] | None = self._fetch_with
        if own is not None:
            return own(self)
        if self.url is None:
            raise ValueError("there is no url to download")
        return fetch(self.url)

    def create_url(self, signer: Callable[[bytes], str]) -> str:
        """The address of the picture; if there is none, upload it first and remember the address.

        Args:
            signer: Uploads bytes and returns their address.

        Raises:
            ValueError: there is no picture to upload.
        """
        if self.url is None:
            self.url = signer(self.file_content())
        return self.url

    def file_content(self) -> bytes:
        """The picture as a file: the one that was given, or a PNG of its pixels.

        Raises:
            ValueError: there is no picture here, at most an address.
            OSError: the file cannot be read.
        """
        if self.im_bytes is not None or self.file_path is not None:
            return self._bytes()
        if self.arr is not None:
            return encode(self.arr)
        raise ValueError("One of url, im_bytes, file_path, arr must not be None.")

    def _require_source(self, *others: str | None) -> None:
        has_none = self.im_bytes is None and self.file_path is None and self.url is None and self.arr is None
        if has_none and all(other is None for other in others):
            refuse("One of `file_path`, `im_bytes`, `url`, `uid`, `global_key` or `arr` required.")

    def _same_pixels(self, other: "RasterData") -> bool:
        if self.arr is None or other.arr is None:
            return self.arr is other.arr
        return self.arr.shape == other.arr.shape and bool((self.arr == other.arr).all())


@record
class MaskData(RasterData, Record):
    """The picture of one or more masks.

    Args:
        im_bytes: A PNG.
        file_path: The path of a picture file.
        url: The address of a picture.
        arr: Pixels, height x width x 3, bytes. See `from_2D_arr` for two dimensions.
    """

    im_bytes: bytes | None = None
    file_path: str | None = None
    url: str | None = None
    arr: Pixels | None = field(default=None, metadata={"check": as_pixels})
    _fetch_with: Any = field(default=None, init=False, metadata={"hidden": True})

    def _check(self) -> None:
        self._require_source()

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return _compared(self) == _compared(other) and self._same_pixels(other)


@record
class ImageData(RasterData, BaseData):
    """An image.

    Args:
        im_bytes: A picture file.
        file_path: The path of one.
        url: The address of one.
        arr: Pixels, height x width x 3, bytes.
    """

    im_bytes: bytes | None = None
    file_path: str | None = None
    url: str | None = None
    arr: Pixels | None = field(default=None, metadata={"check": as_pixels})
    _fetch_with: Any = field(default=None, init=False, metadata={"hidden": True})

    def _check(self) -> None:
        self._require_source(self.uid, self.global_key)

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return _compared(self) == _compared(other) and self._same_pixels(other)


def _compared(data: Record) -> list[Any]:
    return [getattr(data, name) for name in type(data).model_fields if name != "arr"]
