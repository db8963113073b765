"""Contents on their way: data rows made of pixels and words, masks uploaded, pictures for training."""

import uuid
from pathlib import Path
from typing import Any, cast

import numpy as np
import pytest

from labelbox import Client
from labelbox.data.serialization import COCOConverter
from labelbox.types import (
    ImageData,
    Label,
    Mask,
    MaskData,
    ObjectAnnotation,
    Point,
    Polygon,
    Rectangle,
    TextData,
    VideoData,
)

from .journeys import Journey, written
from .saying import said

CHECKERS = np.indices((6, 8)).sum(axis=0) % 2
RING = np.pad(np.zeros((2, 4), dtype=np.uint8), 2, constant_values=1)
PIXELS = np.stack([CHECKERS * 255, CHECKERS * 0, CHECKERS * 90], axis=2).astype(np.uint8)


def drawn(name: str, value: Any) -> ObjectAnnotation:
    return ObjectAnnotation(name=name, value=value)


def mask(pixels: Any) -> Mask:
    return Mask(mask=MaskData.from_2D_arr(np.asarray(pixels, dtype=np.uint8)), color=1)


@pytest.mark.parametrize("data", [ImageData(arr=PIXELS), TextData(text="by Ada Lovelace")], ids=["pixels", "words"])
def test_a_data_row_is_made_of_contents_that_are_read_again(client: Client, data: ImageData | TextData) -> None:
    key = str(uuid.uuid4())
    data.global_key, data.external_id = key, "mine"
    label = Label(data=data, annotations=[])
    label.create_data_row(
        client.create_dataset(name="contents"), lambda contents: client.upload_data(contents, sign=True)
    )
    row = client.get_data_row_by_global_key(key)
    assert (label.data.uid, row.external_id) == (row.uid, "mine")
    again = type(data)(url=str(row.row_data)).value
    assert np.array_equal(cast("Any", again), cast("Any", data.value))


def test_frames_become_a_video_that_is_read_again(client: Client, tmp_path: Path) -> None:
    frames = {number: np.full((16, 16, 3), 60 * number, dtype=np.uint8) for number in range(4)}
    video = VideoData(frames=frames)
    Label(data=video, annotations=[]).add_url_to_data(lambda contents: client.upload_data(contents, sign=True))
    again = VideoData(url=video.url)
    again.load_frames()
    shades = [int(again[number].mean()) for number in range(4)]
    assert [abs(shade - 60 * number) <= 4 for number, shade in enumerate(shades)] == [True] * 4


def test_equal_masks_are_uploaded_once_and_come_back_with_their_pixels(client: Client) -> None:
    label = Label(
        data=ImageData(global_key=str(uuid.uuid4())),
        annotations=[drawn("sky", mask(CHECKERS)), drawn("sea", mask(CHECKERS)), drawn("sun", mask([[1, 0], [0, 0]]))],
    )
    uploaded: list[bytes] = []

    def signer(contents: bytes) -> str:
        uploaded.append(contents)
        return client.upload_data(contents, sign=True)

    before = said([label])
    label.add_url_to_masks(signer, max_concurrency=1)
    assert len(uploaded) == 2
    assert all(set(row["mask"]) == {"instanceURI", "colorRGB"} for row in written([label]))
    journey = Journey.of(client, [label])
    journey.send([label])
    assert said([each.load_masks() for each in journey.returned()]) == before


@pytest.fixture
def scene(client: Client) -> Label:
    """What an export has of a picture with a box, an outline and a mask, whose pixels can be had."""
    url = client.upload_data(ImageData(arr=PIXELS).file_content(), sign=True)
    outline = Polygon(points=[Point(x=0, y=0), Point(x=6, y=0), Point(x=6, y=4)])
    box = Rectangle(start=Point(x=1, y=2), end=Point(x=4, y=5))
    label = Label(
        data=ImageData(global_key=str(uuid.uuid4())),
        annotations=[drawn("car", box), drawn("leaf", outline), drawn("sky", mask(RING))],
    )
    journey = Journey.of(client, [label], url)
    journey.send([label])
    (back,) = journey.returned()
    back.data = ImageData(url=url, global_key=back.extra["global_key"])
    return back


def test_an_export_becomes_instances_of_coco_and_is_read_again(scene: Label, tmp_path: Path) -> None:
    data = COCOConverter.serialize_instances([scene], tmp_path)
    assert [(image["width"], image["height"]) for image in data["images"]] == [(8, 6)]
    by_name = {category["id"]: category["name"] for category in data["categories"]}
    found = {by_name[each["category_id"]]: (each["area"], each["bbox"]) for each in data["annotations"]}
    assert found == {"car": (9, [1, 2, 3, 3]), "leaf": (12, [0, 0, 6, 4]), "sky": (40, [0, 0, 8, 6])}
    (again,) = COCOConverter.deserialize_instances(data, tmp_path)
    assert cast("ImageData", again.data).value.shape == PIXELS.shape
    kinds = {each.name: type(each.value) for each in again.object_annotations()}
    assert kinds == {"car": Polygon, "leaf": Polygon, "sky": Mask}


def test_an_export_becomes_panoptic_coco_and_is_read_again(scene: Label, tmp_path: Path) -> None:
    images, masks = tmp_path / "images", tmp_path / "masks"
    data = COCOConverter.serialize_panoptic([scene], images, masks)
    (again,) = COCOConverter.deserialize_panoptic(data, images, masks)
    selected = {each.name: cast("Mask", each.value).selection for each in again.object_annotations()}
    assert sorted(map(str, selected)) == ["car", "leaf", "sky"]
    assert sum(int(each.sum()) for each in selected.values()) <= RING.size
    assert not selected["sky"][RING == 0].any()
