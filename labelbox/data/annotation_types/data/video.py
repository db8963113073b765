"""A video that is labeled."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Self

from ....rules.annotation_fields import as_count, refuse
from ....rules.kinds import is_dict
from ...extras import data_extra
from ...fetching import fetch
from ...records import record
from .base_data import BaseData
from .raster import Pixels, as_pixels

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def _as_frames(value: object) -> dict[int, Pixels]:
    if not is_dict(value):
        refuse("frames must be a dict of pictures by frame number")
    return {as_count(number): as_pixels(picture) for number, picture in value.items()}


@record
class VideoData(BaseData):
    """A video.

    Args:
        file_path: The path of a video file.
        url: The address of one.
        frames: Pictures by frame number, height x width x 3, bytes.
    """

    file_path: str | None = None
    url: str | None = None
    frames: dict[int, Pixels] | None = field(default=None, metadata={"check": _as_frames})
    _fetch_with: Any = field(default=None, init=False, metadata={"hidden": True})

    class_name: ClassVar[str] = "VideoData"

    def _check(self) -> None:
        if all(source is None for source in (self.file_path, self.frames, self.uid, self.global_key, self.url)):
            refuse("One of `file_path`, `frames`, `uid`, `global_key` or `url` required.")

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, VideoData) or type(other) is not type(self):
            return NotImplemented
        plain = [name for name in type(self).model_fields if name != "frames"]
        if any(getattr(self, name) != getattr(other, name) for name in plain):
            return False
        mine, theirs = self.frames or {}, other.frames or {}
        return mine.keys() == theirs.keys() and all(bool((mine[at] == theirs[at]).all()) for at in mine)

    @property
    def value(self) -> Iterator[tuple[int, "NDArray[np.uint8]"]]:
        """The frames one by one, with their numbers from 0."""
        return self.frame_generator()

    def frame_generator(
        self, cache_frames: bool = False, download_dir: str | Path | None = None
    ) -> "Iterator[tuple[int, NDArray[np.uint8]]]":
        """The frames one by one, height x width x 3 (red, green, blue), with their numbers from 0.

        Args:
            cache_frames: Keep the frames in `frames`.
            download_dir: Where to put a downloaded file; the system's temporary folder by default.

        Raises:
            ValueError: there is no video, or it cannot be read.
        """
        if self.frames is not None:
            yield from self.frames.items()
            return
        frames: dict[int, Any] = {}
        for number, picture in self._decoded(self._local_file(download_dir)):
            if cache_frames:
                frames[number] = picture
            yield number, picture
        if cache_frames:
            self.frames = frames

    def _local_file(self, download_dir: str | Path | None) -> str:
        if self.file_path is None:
            self.file_path = self.fetch_remote(download_dir)
        return self.file_path

    @staticmethod
    def _decoded(path: str) -> "Iterator[tuple[int, NDArray[np.uint8]]]":
        with data_extra():
            import av
        try:
            container = av.open(path)
        except (OSError, ValueError) as problem:
            raise ValueError(f"cannot read the video {path}: {problem}") from problem
        with container:
            for number, frame in enumerate(container.decode(video=0)):
                picture: Any = frame.to_ndarray(format="rgb24")
                yield number, picture

    def load_frames(self, overwrite: bool = False) -> None:
        """Read all frames into `frames`.

        Args:
            overwrite: Read them again if they are there.
        """
        if self.frames is not None and not overwrite:
            return
        self.frames = None
        for _ in self.frame_generator(cache_frames=True):
            pass

    def __getitem__(self, idx: int) -> "NDArray[np.uint8]":
        """A loaded frame by its number.

        Raises:
            ValueError: `load_frames` was not called.
        """
        if self.frames is None:
            raise ValueError("Cannot select by index without iterating over the entire video or loading all frames.")
        return self.frames[idx]

    def set_fetch_fn(self, fn: Callable[[Self], str]) -> None:
        """Download with a function of your own, called with this object; it returns the path of a local file."""
        self._fetch_with = fn

    def fetch_remote(self, local_path: str | Path | None = None) -> str:
        """Download the video and return the path of the file.

        Args:
            local_path: A folder; the system's temporary one by default.

        Raises:
            ValueError: there is no url.
        """
        own: Callable[[Any], str] | None = self._fetch_with
        if own is not None:
            return own(self)
        if self.url is None:
            raise ValueError("Must set either url, file_path or frames to read the video")
        import tempfile

        contents = fetch(self.url)
        with tempfile.NamedTemporaryFile(dir=local_path, suffix=".mp4", delete=False) as file:
            file.write(contents)
        return file.name

    def create_url(self, signer: Callable[[bytes], str]) -> str:
        """The address of the video; if there is none, upload it first and remember the address.

        Args:
            signer: Uploads bytes and returns their address.

        Raises:
            ValueError: there is neither a file nor frames.
        """
        if self.url is not None:
            return self.url
        if self.file_path is None:
            if self.frames is None:
                raise ValueError("One of url, file_path, frames must not be None.")
            self.file_path = self.frames_to_video(self.frames)
        self.url = signer(Path(self.file_path).read_bytes())
        return self.url

    def frames_to_video(
        self, frames: "dict[int, NDArray[np.uint8]]", fps: int = 20, save_dir: str | Path | None = None
    ) -> str:
        """Write frames to an MP4 file and return its path.

        Args:
            frames: Pictures by frame number, all of one size.
            fps: Frames per second.
            save_dir: A folder; the system's temporary one by default.
        """
        import tempfile

        with tempfile.NamedTemporaryFile(dir=save_dir, suffix=".mp4", delete=False) as file:
            path = file.name
        try:
            _encode(path, (frames[number] for number in sorted(frames)), fps)
        except BaseException:
            Path(path).unlink()
            raise
        return path


def _encode(path: str, pictures: "Iterable[NDArray[np.uint8]]", fps: int) -> None:
    with data_extra():
        import av
        import numpy as np
    with av.open(path, "w") as opened:
        # The library leaves the parameters of its codecs untyped.
        container: Any = opened
        stream = container.add_stream("mpeg4", rate=fps)
        for picture in pictures:
            # The codec wants even sizes: repeat the last row or column.
            even = np.pad(picture, [(0, picture.shape[0] % 2), (0, picture.shape[1] % 2), (0, 0)], mode="edge")
            if not stream.codec_context.is_open:
                stream.height, stream.width = even.shape[:2]
            container.mux(stream.encode(av.VideoFrame.from_ndarray(even, format="rgb24")))
        container.mux(stream.encode())
