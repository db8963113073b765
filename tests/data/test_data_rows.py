"""What is labeled: images, texts, videos, tiles, and where their contents come from."""

import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Thread
from typing import Any, ClassVar

import numpy as np
import pytest
from PIL import Image

from labelbox.exceptions import LabelboxError
from labelbox.types import (
    EPSG,
    ImageData,
    Label,
    Mask,
    MaskData,
    MaskFrame,
    MaskInstance,
    ObjectAnnotation,
    Point,
    TextData,
    TiledBounds,
    TiledImageData,
    TileLayer,
    VideoData,
    VideoMaskAnnotation,
)
from tests.data.making import box, image

RED = np.full((2, 3, 3), (255, 0, 0), dtype=np.uint8)


def png(pixels: Any) -> bytes:
    out = BytesIO()
    Image.fromarray(pixels).save(out, "PNG")
    return out.getvalue()


class Files(BaseHTTPRequestHandler):
    """Serves what a test puts here, once failing first where a path says so."""

    contents: ClassVar[dict[str, bytes]] = {}
    asked: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        self.asked.append(self.path)
        busy = "busy" in self.path and self.asked.count(self.path) == 1
        body = self.contents.get(self.path)
        self.send_response(503 if busy else 404 if body is None else 200)
        self.send_header("Content-Length", str(0 if busy or body is None else len(body)))
        self.end_headers()
        if body is not None and not busy:
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Keep quiet."""


@pytest.fixture
def files() -> Iterator[str]:
    """The address of a server of `Files`."""
    Files.contents.clear()
    Files.asked.clear()
    server = ThreadingHTTPServer(("127.0.0.1", 0), Files)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_a_picture_is_downloaded_once(files: str) -> None:
    Files.contents["/a.png"] = png(RED)
    data = ImageData(url=f"{files}/a.png")
    assert (data.value == RED).all()
    assert (data.value == RED).all()
    assert Files.asked == ["/a.png"]


def test_a_busy_server_is_asked_again(files: str) -> None:
    Files.contents["/busy.txt"] = b"text"
    assert TextData(url=f"{files}/busy.txt").value == "text"


def test_a_file_that_is_not_there_is_an_error_of_ours(files: str) -> None:
    with pytest.raises(LabelboxError):
        _ = TextData(url=f"{files}/none.txt").value


def test_masks_are_downloaded_ahead_in_the_order_of_their_labels(files: str) -> None:
    from labelbox.types import LabelGenerator

    for number in range(12):
        Files.contents[f"/{number}"] = png(RED)
    labels = [
        image(ObjectAnnotation(name="a", value=Mask(mask=MaskData(url=f"{files}/{number}"), color=(255, 0, 0))))
        for number in range(12)
    ]
    loaded = list(LabelGenerator(data=labels).load_masks(max_concurrency=4))
    assert all(one is other for one, other in zip(loaded, labels, strict=True))
    assert sorted(Files.asked) == sorted(Files.contents)


def test_pictures_come_from_files_bytes_and_arrays(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(png(RED))
    sources: list[dict[str, Any]] = [{"file_path": str(path)}, {"im_bytes": png(RED)}, {"arr": RED}]
    assert all((ImageData(**source).value == RED).all() for source in sources)


def test_a_data_row_known_by_its_id_has_no_pixels() -> None:
    with pytest.raises(ValueError, match="to read the pixels"):
        _ = ImageData(uid="row-1").value


def test_contents_are_uploaded_unless_they_have_an_address() -> None:
    uploads: list[bytes] = []

    def signer(contents: bytes) -> str:
        uploads.append(contents)
        return f"https://example.com/{len(uploads)}"

    data = ImageData(arr=RED)
    assert data.create_url(signer) == data.create_url(signer) == "https://example.com/1"
    assert (MaskData(im_bytes=uploads[0]).value == RED).all()
    assert TextData(text="abc").create_url(signer) == "https://example.com/2"
    assert ImageData(url="https://example.com/x").create_url(signer) == "https://example.com/x"
    assert len(uploads) == 2


@pytest.mark.spec("Q-38")
def test_masks_on_frames_do_not_disturb_the_upload_of_masks() -> None:
    picture = MaskData(arr=RED)
    on_frames = VideoMaskAnnotation(
        frames=[MaskFrame(index=1, im_bytes=b"x")], instances=[MaskInstance(name="a", color_rgb=(1, 2, 3))]
    )
    red = ObjectAnnotation(name="a", value=Mask(mask=picture, color=(255, 0, 0)))
    uploads: list[bytes] = []

    def signer(contents: bytes) -> str:
        uploads.append(contents)
        return "https://example.com/m"

    image(on_frames, red, red).add_url_to_masks(signer)
    assert (picture.url, len(uploads)) == ("https://example.com/m", 1)


@pytest.mark.spec("Q-41")
def test_an_empty_text_is_a_text() -> None:
    assert TextData(text="").value == ""


@pytest.mark.spec("Q-37")
def test_a_fetch_function_of_ones_own_is_called_with_the_data() -> None:
    video, text, picture = VideoData(uid="r"), TextData(uid="r"), ImageData(uid="r")
    video.set_fetch_fn(lambda data: f"/videos/{data.uid}.mp4")
    text.set_fetch_fn(lambda data: f"text of {data.uid}")
    picture.set_fetch_fn(lambda data: png(RED))
    assert video.fetch_remote() == "/videos/r.mp4"
    assert text.value == "text of r"
    assert picture.fetch_remote() == png(RED)


def test_a_video_is_written_and_read_frame_by_frame(tmp_path: Path) -> None:
    pictures = {number: np.full((16, 16, 3), 60 * number, dtype=np.uint8) for number in range(3)}
    path = VideoData(frames=pictures).frames_to_video(pictures, fps=5, save_dir=tmp_path)
    data = VideoData(file_path=path)
    with pytest.raises(ValueError, match="loading all frames"):
        _ = data[0]
    data.load_frames()
    assert [round(float(data[number].mean()) / 60) for number in range(3)] == [0, 1, 2]
    assert [number for number, _ in data.value] == [0, 1, 2]


def test_a_video_that_cannot_be_written_leaves_no_file(tmp_path: Path) -> None:
    flat = {0: np.zeros((16, 16), dtype=np.uint8)}
    with pytest.raises(ValueError, match="shape"):
        VideoData(uid="r").frames_to_video(flat, save_dir=tmp_path)
    assert not list(tmp_path.iterdir())


def test_annotations_are_found_by_kind_and_frame() -> None:
    from tests.data.making import box_on, radio, video

    label = video(box_on(1), box_on(2), radio())
    assert len(label.object_annotations()) == 2
    assert len(label.classification_annotations()) == 1
    assert sorted(label.frame_annotations()) == [1, 2]


@pytest.mark.spec("Q-33")
def test_the_ends_of_the_earth_are_on_it() -> None:
    TiledBounds(epsg=EPSG.EPSG4326, bounds=[Point(x=-180, y=-90), Point(x=180, y=90)])
    with pytest.raises(ValueError, match="Invalid lat/lng bounds"):
        TiledBounds(epsg=EPSG.EPSG4326, bounds=[Point(x=0, y=-90.5), Point(x=1, y=3)])


def tiles(files: str, epsg: EPSG, corners: list[Point], **fields: Any) -> TiledImageData:
    for z in range(3):
        for x in range(2**z):
            for y in range(2**z):
                tile = np.full((256, 256, 3), (z * 10, x * 10, y * 10), dtype=np.uint8)
                Files.contents[f"/{z}/{x}/{y}.png"] = png(tile)
    layer = TileLayer(url=f"{files}/{{z}}/{{x}}/{{y}}.png")
    return TiledImageData(
        tile_layer=layer, tile_bounds=TiledBounds(epsg=epsg, bounds=corners), zoom_levels=(0, 3), **fields
    )


@pytest.mark.spec("Q-45")
def test_tiles_are_joined_for_bounds_in_degrees_and_in_metres(files: str) -> None:
    half = 20037508.342789244
    by_degrees = tiles(files, EPSG.EPSG4326, [Point(x=-180, y=85.0511), Point(x=180, y=-85.0511)])
    by_metres = tiles(files, EPSG.EPSG3857, [Point(x=-half, y=half), Point(x=half, y=-half)])
    for imagery in (by_degrees, by_metres):
        picture = imagery.raster_data(zoom=1).value
        assert picture.shape == (512, 512, 3)
        assert picture[10, 500].tolist() == [10, 10, 0]
        assert picture[500, 10].tolist() == [10, 0, 10]


@pytest.mark.spec("Q-45")
def test_above_the_native_zoom_tiles_are_enlarged(files: str) -> None:
    imagery = tiles(files, EPSG.SIMPLEPIXEL, [Point(x=0, y=0), Point(x=128, y=128)], max_native_zoom=1)
    picture = imagery.raster_data(zoom=2).value
    assert picture.shape == (512, 512, 3)
    assert {tuple(pixel) for pixel in picture[::128, ::128].reshape(-1, 3).tolist()} == {(10, 0, 0)}


def test_a_hole_in_the_tiles_is_black_and_too_many_are_refused(files: str) -> None:
    imagery = tiles(files, EPSG.SIMPLEPIXEL, [Point(x=0, y=0), Point(x=256, y=256)])
    del Files.contents["/1/1/1.png"]
    assert imagery.raster_data(zoom=1).value[300, 300].tolist() == [0, 0, 0]
    with pytest.raises(ValueError, match="16 tiles"):
        imagery.raster_data(zoom=2, max_tiles=15)


def test_tiles_are_not_black_for_want_of_a_library(files: str, monkeypatch: pytest.MonkeyPatch) -> None:
    imagery = tiles(files, EPSG.SIMPLEPIXEL, [Point(x=0, y=0), Point(x=256, y=256)])
    monkeypatch.setitem(sys.modules, "PIL", None)
    with pytest.raises(ImportError, match=r"labelbox-typed\[data\]"):
        imagery.raster_data(zoom=0)


def test_a_data_row_is_made_of_the_data() -> None:
    class Dataset:
        def create_data_row(self, wanted: dict[str, Any]) -> Any:
            self.wanted = wanted
            return type("Row", (), {"uid": "row-9", "external_id": "e"})()

    dataset: Any = Dataset()
    label = Label(data=TextData(text="abc", global_key="k"), annotations=[box()])
    label.create_data_row(dataset, lambda contents: "https://example.com/t")
    assert dataset.wanted == {"row_data": "https://example.com/t", "global_key": "k"}
    assert label.data.uid == "row-9"
