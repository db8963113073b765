"""Exports as folders of COCO and YOLO: numbers by hand, and nothing left out that is not told."""

import json
import pickle
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from labelbox import Client, LabelImport, MediaType, OntologyBuilder, Tool
from labelbox.data.serialization.coco.rle import decode_runs
from labelbox.exports.errors import ExportFormatError, ExportProjectError, ExportRowError
from labelbox.exports.formats.report import FormatReport
from labelbox.exports.formats.splits import part_of
from labelbox.schema.export_task import ExportTask
from tests.exports.stored import Export, Serve

BOX = {"annotation_kind": "ImageBoundingBox", "name": "cat",
       "bounding_box": {"left": 10, "top": 20, "width": 30, "height": 40}}  # fmt: skip
POLYGON = {"annotation_kind": "ImagePolygon", "name": "leaf",
           "polygon": [{"x": 0, "y": 0}, {"x": 50, "y": 0}, {"x": 50, "y": 100}]}  # fmt: skip
LINE = {"annotation_kind": "ImagePolyline", "name": "lane", "line": [{"x": 0, "y": 0}, {"x": 5, "y": 5}]}
WIDE = {**BOX, "bounding_box": {"left": 90, "top": 20, "width": 30, "height": 40}}
CLASSIFIED = {**BOX, "classifications": [{"feature_id": "c", "name": "kind", "text_answer": {"content": "x"}}]}


def row(uid: str, *objects: Any, classes: Any = (), labels: int = 1, **media: Any) -> dict[str, Any]:
    annotations = {"objects": [{"feature_id": f"f{n}", **each} for n, each in enumerate(objects)],
                   "classifications": list(classes), "relationships": []}  # fmt: skip
    found = [{"id": f"label {n}", "annotations": annotations} for n in range(labels)]
    return {
        "data_row": {"id": uid, "global_key": f"key {uid}", "row_data": f"https://x.com/{uid}.png?Signature=s"},
        "media_attributes": {"mime_type": "image/png", "width": 100, "height": 200, **media},
        "projects": {"p": {"labels": found, "project_details": {"selected_label_id": f"label {labels - 1}"}}},
    }


@pytest.fixture
def exported(serve: Serve) -> Callable[..., ExportTask]:
    return lambda *rows: serve(Export([json.dumps(each).encode() + b"\n" for each in rows])).task()


def test_coco_holds_boxes_and_polygons_and_tells_the_rest(exported: Callable[..., ExportTask], tmp_path: Path) -> None:
    text = {"feature_id": "t", "name": "note", "text_answer": {"content": "x"}}
    frames: dict[str, Any] = {"frames": {}, "segments": {}, "classifications": []}
    video: dict[str, Any] = row("d", mime_type="video/mp4") | {
        "projects": {"p": {"labels": [{"id": "v", "annotations": frames}]}}
    }
    task = exported(row("a", CLASSIFIED, LINE, classes=[text]), row("b", POLYGON), row("c", labels=0), video)
    report = task.to_coco(tmp_path / "coco")
    found = json.loads((tmp_path / "coco" / "instances.json").read_text())
    assert [(each["id"], each["data_row_id"], each["width"], each["height"]) for each in found["images"]] == [
        (1, "a", 100, 200), (2, "b", 100, 200)]  # fmt: skip
    assert found["images"][0]["file_name"] == "a.png"
    assert [(each["image_id"], each["bbox"], each["area"], each["segmentation"]) for each in found["annotations"]] == [
        (1, [10, 20, 30, 40], 1200, [[10, 20, 40, 20, 40, 60, 10, 60]]),
        (2, [0, 0, 50, 100], 2500, [[0, 0, 50, 0, 50, 100, 0, 0]]),
    ]
    assert [each["name"] for each in found["categories"]] == ["cat", "leaf"]
    assert (report.images, report.annotations) == (2, 2)
    assert sorted((each.data_row_id, each.what.partition(" ")[0]) for each in report.left_out) == [
        ("a", "ClassificationAnnotation"),
        ("a", "Line"),
        ("a", "classification"),
        ("c", "data"),
        ("d", "data"),
    ]


def in_project(uid: str, project: str) -> dict[str, Any]:
    made = row(uid, BOX)
    return made | {"projects": {project: made["projects"]["p"]}}


@pytest.mark.parametrize("write", [ExportTask.to_coco, ExportTask.to_yolo])
def test_a_project_that_no_row_names_is_an_error_and_leaves_nothing(
    exported: Callable[..., ExportTask], tmp_path: Path, write: Callable[..., FormatReport]
) -> None:
    task = exported(in_project("a", "p1"), in_project("b", "p2"))
    with pytest.raises(ExportProjectError, match="no row .* names the project 'p3'; they name 'p1', 'p2'") as caught:
        write(task, tmp_path / "out", project_id="p3", download_images=False)
    assert (caught.value.project_id, caught.value.project_ids) == ("p3", ["p1", "p2"])
    assert not list(tmp_path.iterdir())
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)
    assert write(task, tmp_path / "out", project_id="p2", download_images=False).images == 1


def test_a_project_whose_rows_have_no_label_is_known(exported: Callable[..., ExportTask], tmp_path: Path) -> None:
    report = exported(row("a", labels=0)).to_coco(tmp_path / "coco", project_id="p")
    assert (report.images, [each.why for each in report.left_out]) == (0, ["it has no label"])


def test_yolo_detection_writes_parts_of_width_and_height(exported: Callable[..., ExportTask], tmp_path: Path) -> None:
    report = exported(row("a", BOX, POLYGON, WIDE), row("b")).to_yolo(
        tmp_path / "yolo", split={"train": 1, "val": 0}, download_images=False
    )
    assert (tmp_path / "yolo/labels/train/a.txt").read_text() == "0 0.25 0.2 0.3 0.2\n0 0.95 0.2 0.1 0.2\n"
    assert (tmp_path / "yolo/labels/train/b.txt").read_text() == ""
    assert (tmp_path / "yolo/data.yaml").read_text() == (
        'path: .\ntrain: images/train\nval: images/val\nnames:\n  0: "cat"\n'
    )
    assert [(each.what, each.why) for each in report.left_out] == [
        ("Polygon 'leaf'", "YOLO detection has boxes only"),
        ("Rectangle 'cat'", "it reaches beyond the image: cut"),
    ]


def test_yolo_segmentation_writes_outlines_of_the_named_classes(
    exported: Callable[..., ExportTask], tmp_path: Path
) -> None:
    report = exported(row("a", BOX, POLYGON, LINE)).to_yolo(
        tmp_path / "yolo", task="segment", names=["dog", "leaf"], split={"train": 1, "val": 0}, download_images=False
    )
    assert (tmp_path / "yolo/labels/train/a.txt").read_text() == "1 0 0 0.5 0 0.5 0.5 0 0\n"
    assert [each.what for each in report.left_out] == ["Rectangle 'cat'", "Line 'lane'"]


def test_an_image_stays_in_its_part_of_the_split() -> None:
    split = {"train": 0.7, "val": 0.2, "test": 0.1}
    parts = [part_of(f"row {number}", split) for number in range(1000)]
    assert parts == [part_of(f"row {number}", split) for number in range(1000)]
    assert {name: round(parts.count(name) / 1000, 1) for name in split} == split


@pytest.mark.parametrize("split", [{"train": 1.0}, {"train": 1.0, "val": -1.0}, {"train": 1, "val": 1, "dev": 1}])
def test_a_split_that_cannot_be_is_refused(
    exported: Callable[..., ExportTask], tmp_path: Path, split: dict[str, float]
) -> None:
    with pytest.raises(ValueError, match="split"):
        exported(row("a", BOX)).to_yolo(tmp_path / "yolo", split=split)
    assert list(tmp_path.iterdir()) == []


def test_only_the_selected_label_is_written_on_request(exported: Callable[..., ExportTask], tmp_path: Path) -> None:
    task = exported(row("a", BOX, labels=3))
    assert task.to_coco(tmp_path / "all").annotations == 3
    report = task.to_coco(tmp_path / "one", selected_only=True)
    assert report.annotations == 1
    assert [each.what for each in report.left_out] == ["label label 0", "label label 1"]


Write = Callable[..., Any]
each_writer = pytest.mark.parametrize("write", [ExportTask.to_coco, ExportTask.to_yolo], ids=["coco", "yolo"])


@each_writer
def test_an_image_without_a_size_is_an_error_unless_it_may_be_skipped(
    exported: Callable[..., ExportTask], tmp_path: Path, write: Write
) -> None:
    task = exported(row("a", BOX, width=None), row("b", BOX))
    with pytest.raises(ExportFormatError, match="data row a: .*no width and height"):
        write(task, tmp_path / "out", download_images=False)
    assert list(tmp_path.iterdir()) == []
    skipped: list[ExportRowError] = []
    assert write(task, tmp_path / "out", download_images=False, skipped=skipped).images == 1
    assert [problem.line for problem in skipped] == [0]


@each_writer
def test_a_folder_with_something_in_it_is_left_alone(
    exported: Callable[..., ExportTask], tmp_path: Path, write: Write
) -> None:
    (tmp_path / "mine").write_text("")
    with pytest.raises(ValueError, match="empty folder"):
        write(exported(row("a", BOX)), tmp_path, download_images=False)
    assert [path.name for path in tmp_path.iterdir()] == ["mine"]


@each_writer
def test_an_empty_export_makes_a_set_without_images(serve: Serve, tmp_path: Path, write: Write) -> None:
    report = write(serve(Export([])).task(), tmp_path / "out")
    assert (report.images, report.annotations, report.left_out) == (0, 0, [])
    if write is ExportTask.to_coco:
        found = json.loads((tmp_path / "out" / "instances.json").read_text())
        assert (found["images"], found["annotations"], found["categories"]) == ([], [], [])


@pytest.fixture(scope="module")
def masks() -> Iterator[tuple[ExportTask, Any, bytes]]:
    """An export with a box and a mask, whose pictures the server has."""
    from labelbox.sandbox import Sandbox

    with Sandbox() as sandbox, sandbox.client() as client:
        yield _masked(client)


def _masked(client: Client) -> tuple[ExportTask, Any, bytes]:
    import io

    picture = io.BytesIO()
    Image.new("RGB", (40, 30), (9, 8, 7)).save(picture, "PNG")
    pixels = np.zeros((30, 40, 3), dtype=np.uint8)
    pixels[5:10, 8:20] = (255, 0, 0)
    painted = io.BytesIO()
    Image.fromarray(pixels).save(painted, "PNG")
    dataset = client.create_dataset(name="masked")
    url = client.upload_data(picture.getvalue(), filename="a.png", content_type="image/png")
    one = dataset.create_data_row({"row_data": url, "global_key": "masked 1", "media_type": "IMAGE"})
    builder = OntologyBuilder([Tool(Tool.Type.BBOX, "cat"), Tool(Tool.Type.RASTER_SEGMENTATION, "sky")])
    ontology = client.create_ontology("masked", builder.asdict(), MediaType.Image)
    project = client.create_project(name="masked", media_type=MediaType.Image)
    project.setup_editor(ontology)
    project.create_batch("b", [one.uid])
    mask = client.upload_data(painted.getvalue(), filename="m.png", content_type="image/png")
    LabelImport.create_from_objects(client, project.uid, "labels", [
        {"uuid": "u1", "dataRow": {"id": one.uid}, "name": "cat",
         "bbox": {"left": 2, "top": 3, "width": 10, "height": 6}},
        {"uuid": "u2", "dataRow": {"id": one.uid}, "name": "sky",
         "mask": {"instanceURI": mask, "colorRGB": [255, 0, 0]}},
    ]).wait_until_done()  # fmt: skip
    task = project.export()
    task.wait_till_done()
    return task, pixels[:, :, 0] > 0, picture.getvalue()


def test_coco_has_run_lengths_of_masks_and_the_pictures(masks: tuple[ExportTask, Any, bytes], tmp_path: Path) -> None:
    task, pixels, picture = masks
    report = task.to_coco(tmp_path / "coco", download_images=True)
    found = json.loads((tmp_path / "coco" / "instances.json").read_text())
    by_name = {each["name"]: each["id"] for each in found["categories"]}
    (sky,) = (each for each in found["annotations"] if each["category_id"] == by_name["sky"])
    assert (decode_runs(sky["segmentation"]["counts"], sky["segmentation"]["size"]) == pixels).all()
    assert (sky["area"], sky["bbox"]) == (60, [8, 5, 12, 5])
    assert (tmp_path / "coco" / "images" / found["images"][0]["file_name"]).read_bytes() == picture
    assert (report.images, report.annotations, report.left_out) == (1, 2, [])


def test_yolo_has_outlines_of_masks_and_the_pictures(masks: tuple[ExportTask, Any, bytes], tmp_path: Path) -> None:
    task, _, picture = masks
    report = task.to_yolo(tmp_path / "yolo", task="segment", split={"train": 1, "val": 0}, names=["cat", "sky"])
    (labels,) = (tmp_path / "yolo" / "labels" / "train").iterdir()
    (sky,) = (line.split()[1:] for line in labels.read_text().splitlines() if line.startswith("1 "))
    places = np.array(sky, dtype=float).reshape(-1, 2) * (40, 30)
    assert {tuple(place) for place in places.round(4)} == {(8, 5), (20, 5), (20, 10), (8, 10)}
    (image,) = (tmp_path / "yolo" / "images" / "train").iterdir()
    assert image.stem == labels.stem
    assert image.read_bytes() == picture
    assert (report.images, report.annotations, report.left_out) == (1, 2, [])


def test_a_single_name_is_no_list_of_classes(exported: Callable[..., ExportTask], tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="names is the text 'cat'; it must be a list"):
        exported(row("a", BOX)).to_yolo(tmp_path / "yolo", names="cat", download_images=False)
    assert list(tmp_path.iterdir()) == []
