"""Pictures of masks on their way to the server: in the rows, or uploaded once and named there."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import numpy as np
import pytest

import labelbox.types as lb_types
from labelbox import (
    Client,
    LabelImport,
    MALPredictionImport,
    MEAPredictionImport,
    MediaType,
    OntologyBuilder,
    Project,
    Tool,
)
from labelbox.data.pixels import decode
from labelbox.sandbox import Sandbox
from labelbox.sandbox.faults import Status

KEYS = ["mask-0", "mask-1"]


@pytest.fixture(scope="module")
def sky(labelbox_sandbox: Sandbox) -> Any:
    """A project whose ontology has a mask tool "sky"."""
    with labelbox_sandbox.client() as client:
        builder = OntologyBuilder(tools=[Tool(Tool.Type.RASTER_SEGMENTATION, "sky")])
        project = client.create_project(name="sky", media_type=MediaType.Image)
        project.setup_editor(client.create_ontology("sky", builder.asdict(), MediaType.Image))
        dataset = client.create_dataset(name="sky")
        dataset.create_data_rows_sync([{"row_data": f"http://h/{key}.png", "global_key": key} for key in KEYS])
        project.create_batch("all", global_keys=KEYS)
        yield project


def pixels(*values: int) -> Any:
    return np.array([list(values)], np.uint8)


def mask(data: lb_types.MaskData, color: int = 1) -> lb_types.ObjectAnnotation:
    return lb_types.ObjectAnnotation(name="sky", value=lb_types.Mask(mask=data, color=(color, color, color)))


def label(key: str, *annotations: Any) -> lb_types.Label:
    return lb_types.Label(data=lb_types.ImageData(global_key=key), annotations=list(annotations))


def in_rows(rows: list[dict[str, Any]]) -> list[tuple[Any, list[int]]]:
    """The pixels behind each address, and the colour."""
    found: list[tuple[Any, list[int]]] = []
    for row in rows:
        with urlopen(row["mask"]["instanceURI"]) as picture:
            found.append((decode(picture.read())[:, :, 0].tolist(), row["mask"]["colorRGB"]))
    return found


@pytest.mark.spec("X-149", "X-030")
def test_each_picture_is_uploaded_once_and_named(
    client: Client, sky: Project, sandbox: Sandbox, tmp_path: Path
) -> None:
    shared = lb_types.MaskData.from_2D_arr(pixels(1, 2, 0))
    equal = lb_types.MaskData.from_2D_arr(pixels(1, 2, 0))
    other = tmp_path / "other.png"
    other.write_bytes(shared.np_to_bytes(np.dstack([pixels(3, 3, 3)] * 3)))
    on_disk, elsewhere = lb_types.MaskData(file_path=str(other)), lb_types.MaskData(url="http://h/m.png")
    labels = [
        label(KEYS[0], mask(shared), mask(shared, 2), mask(on_disk, 3)),
        label(KEYS[1], mask(equal), mask(elsewhere)),
    ]
    before = len(sandbox.calls("*upload*"))
    made = LabelImport.create_from_objects(client, sky.uid, "uploaded", iter(labels), upload_masks=True)
    assert len(sandbox.calls("*upload*")) == before + 2
    assert made.errors == []
    *ours, last = made.inputs
    assert last["mask"]["instanceURI"] == "http://h/m.png"
    assert in_rows(ours) == [
        ([[1, 2, 0]], [1, 1, 1]),
        ([[1, 2, 0]], [2, 2, 2]),
        ([[3, 3, 3]], [3, 3, 3]),
        ([[1, 2, 0]], [1, 1, 1]),
    ]
    assert (shared.url, on_disk.url, equal.url) == (None, None, None)


def test_pictures_of_frames_are_uploaded_too(client: Client, sky: Project, sandbox: Sandbox) -> None:
    picture = lb_types.MaskData.from_2D_arr(pixels(1, 0)).file_content()
    frames = [lb_types.MaskFrame(index=number, im_bytes=picture) for number in (1, 2)]
    instances = [lb_types.MaskInstance(color_rgb=(1, 1, 1), name="sky")]
    video = lb_types.Label(
        data=lb_types.VideoData(global_key=KEYS[0]),
        annotations=[lb_types.VideoMaskAnnotation(frames=frames, instances=instances)],
    )
    before = len(sandbox.calls("*upload*"))
    made = MALPredictionImport.create_from_objects(client, sky.uid, "frames", [video], upload_masks=True)
    assert len(sandbox.calls("*upload*")) == before + 1
    sent = made.inputs[0]["masks"]["frames"]
    assert [(frame["index"], frame["imBytes"]) for frame in sent] == [(1, None), (2, None)]
    assert sent[0]["instanceURI"] == sent[1]["instanceURI"]
    assert [(frame.instance_uri, frame.im_bytes) for frame in frames] == [(None, picture)] * 2


def test_parts_and_predictions_upload_too(client: Client, sky: Project) -> None:
    labels = [label(key, mask(lb_types.MaskData.from_2D_arr(pixels(1, 0)))) for key in KEYS]
    group = MALPredictionImport.create_from_objects(
        client, sky.uid, "mask parts", labels, max_rows_per_job=1, upload_masks=True
    )
    assert len({row["mask"]["instanceURI"] for row in group.inputs}) == 1
    ontology = sky.ontology()
    assert ontology is not None
    run = client.create_model("sky", ontology.uid).create_model_run("first")
    run.upsert_data_rows(global_keys=KEYS)
    made = MEAPredictionImport.create_from_objects(client, run.uid, "masks", labels, upload_masks=True)
    assert made.errors == []
    assert in_rows(made.inputs) == [([[1, 0]], [1, 1, 1])] * 2


def test_pictures_that_cannot_be_read_are_told_by_index(client: Client, sky: Project, tmp_path: Path) -> None:
    good = label(KEYS[0], mask(lb_types.MaskData.from_2D_arr(pixels(1, 0))))
    bad = label(KEYS[1], mask(lb_types.MaskData(file_path=str(tmp_path / "gone.png"))))
    for upload in (False, True):
        with pytest.raises(ValueError, match=r"Found 2 annotations(.|\n)*\[1\]: (.|\n)*gone.png(.|\n)*\[3\]: "):
            LabelImport.create_from_objects(client, sky.uid, "gone", [good, bad, good, bad], upload_masks=upload)


def test_an_upload_that_fails_ends_the_import(client: Client, sky: Project, sandbox: Sandbox) -> None:
    datas = [lb_types.MaskData.from_2D_arr(pixels(1, number)) for number in range(20)]
    labels = [label(KEYS[0], mask(data)) for data in datas]
    before = len(sandbox.calls("create*Import*"))
    with sandbox.fault(Status(400), operation="*upload*"), pytest.raises(Exception, match="400"):
        LabelImport.create_from_objects(client, sky.uid, "failed upload", labels, upload_masks=True)
    assert len(sandbox.calls("create*Import*")) == before
    assert {data.url for data in datas} == {None}


Add = Callable[[list[lb_types.Label], Callable[[bytes], str]], object]
WAYS: dict[str, Add] = {
    "generator": lambda labels, signer: list(lb_types.LabelGenerator(labels).add_url_to_masks(signer)),
    "list": lambda labels, signer: lb_types.LabelList(labels).add_url_to_masks(signer),
}


@pytest.mark.filterwarnings("ignore:LabelList is deprecated:DeprecationWarning")
@pytest.mark.parametrize("way", WAYS)
def test_signers_work_side_by_side_and_once_per_content(way: str) -> None:
    together, uploads = threading.Barrier(2, timeout=10), list[bytes]()

    def signer(content: bytes) -> str:
        uploads.append(content)
        together.wait()
        return f"https://example.com/{len(content)}/{content.hex()[-40:]}"

    datas = [lb_types.MaskData.from_2D_arr(pixels(*[number % 2] * 9)) for number in range(8)]
    WAYS[way]([label(KEYS[0], mask(data)) for data in datas], signer)
    assert len(uploads) == len(set(uploads)) == 2
    assert len({data.url for data in datas}) == 2
    assert None not in {data.url for data in datas}


def test_pictures_of_one_label_are_uploaded_side_by_side() -> None:
    together = threading.Barrier(3, timeout=10)

    def signer(content: bytes) -> str:
        together.wait()
        return "https://example.com/m"

    datas = [lb_types.MaskData.from_2D_arr(pixels(number)) for number in range(3)]
    label(KEYS[0], *map(mask, datas)).add_url_to_masks(signer)
    assert {data.url for data in datas} == {"https://example.com/m"}


def test_a_signer_that_fails_may_be_asked_again() -> None:
    asked: list[bytes] = []

    def signer(content: bytes) -> str:
        asked.append(content)
        if len(asked) == 1:
            raise OSError("no room")
        return "https://example.com/m"

    one = label(KEYS[0], mask(lb_types.MaskData.from_2D_arr(pixels(1))))
    with pytest.raises(OSError, match="no room"):
        one.add_url_to_masks(signer)
    one.add_url_to_masks(signer)
    assert len(asked) == 2
