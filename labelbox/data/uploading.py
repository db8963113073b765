"""Local media of labels on their way to an address: several at a time, equal ones once."""

import hashlib
import threading
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from labelbox.data.annotation_types.data.raster import MaskData
    from labelbox.data.annotation_types.label import Label
    from labelbox.data.annotation_types.video import MaskFrame

    Picture: TypeAlias = "MaskData | MaskFrame"

Signer: TypeAlias = Callable[[bytes], str]

AT_ONCE = 8
"""Uploads side by side."""


def digest_of(content: bytes) -> bytes:
    """What two contents have in common only if they are equal."""
    return hashlib.blake2b(content, digest_size=16).digest()


class OncePerContent:
    """A signer that uploads equal contents once, also if several threads ask for them at the same time.

    Args:
        signer: Uploads bytes and returns their address; called from several threads.
    """

    def __init__(self, signer: Signer) -> None:
        self._signer = signer
        self._lock = threading.Lock()
        self._addresses: dict[bytes, Future[str]] = {}

    def __call__(self, content: bytes) -> str:
        digest = digest_of(content)
        with self._lock:
            address = self._addresses.get(digest)
            is_first = address is None
            if address is None:
                address = self._addresses[digest] = Future()
        if is_first:
            try:
                address.set_result(self._signer(content))
            except BaseException as problem:
                with self._lock:
                    del self._addresses[digest]
                address.set_exception(problem)
        return address.result()


def local_pictures(label: "Label") -> "list[Picture]":
    """The pictures of masks, in the picture and on frames, that have no address yet; a shared one once."""
    from labelbox.data.annotation_types.geometry.mask import Mask
    from labelbox.data.annotation_types.video import VideoMaskAnnotation

    found: list[Picture] = [
        each.value.mask
        for each in label.object_annotations()
        if isinstance(each.value, Mask) and each.value.mask.url is None
    ]
    for annotation in label.annotations:
        if isinstance(annotation, VideoMaskAnnotation):
            found += [frame for frame in annotation.frames if frame.instance_uri is None]
    return list({id(picture): picture for picture in found}.values())


def content_of(picture: "Picture") -> bytes:
    """The picture as a file.

    Raises:
        OSError: the file that it lies in cannot be read.
        ValueError: its pixels cannot be written.
    """
    from labelbox.data.annotation_types.video import MaskFrame

    if isinstance(picture, MaskFrame):
        return picture.im_bytes or b""
    return picture.file_content()


@contextmanager
def addressed(addresses: "Mapping[int, str]", pictures: "list[Picture]") -> Iterator[None]:
    """Let pictures have an address while the block lasts.

    Args:
        addresses: By the `id()` of the picture; the others stay as they are.
        pictures: The pictures.
    """
    from labelbox.data.annotation_types.video import MaskFrame

    known = [(picture, addresses[id(picture)]) for picture in pictures if id(picture) in addresses]
    contents = {id(picture): picture.im_bytes for picture, _ in known if isinstance(picture, MaskFrame)}
    try:
        for picture, address in known:
            if isinstance(picture, MaskFrame):
                picture.instance_uri, picture.im_bytes = address, None
            else:
                picture.url = address
        yield
    finally:
        for picture, _ in known:
            if isinstance(picture, MaskFrame):
                picture.instance_uri, picture.im_bytes = None, contents[id(picture)]
            else:
                picture.url = None
