"""COCO, legacy rows and figures, where we differ from the vendor."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from PIL import Image

from labelbox.data.metrics import confusion_matrix_metric, data_row_miou, feature_miou_metric
from labelbox.data.metrics.group import get_label_pairs
from labelbox.data.serialization import COCOConverter, LBV1Converter
from labelbox.data.serialization.coco.instance_dataset import CocoInstanceDataset
from labelbox.data.serialization.coco.rle import decode_runs, encode_runs
from labelbox.types import ImageData, Label, Mask, MaskData, ObjectAnnotation, Point, Rectangle
from tests.data.making import BOX, box, image, radio

PIXELS = np.zeros((6, 8, 3), dtype=np.uint8)


def picture(*annotations: Any, **source: Any) -> Label:
    return Label(data=ImageData(**(source or {"arr": PIXELS})), annotations=list(annotations))


def sky(rows: Any) -> ObjectAnnotation:
    return ObjectAnnotation(name="sky", value=Mask(mask=MaskData.from_2D_arr(np.array(rows)), color=1))


@pytest.mark.spec("K-01")
def test_ids_of_segments_differ_within_an_image(tmp_path: Path) -> None:
    stuff = sky(np.ones((6, 8), dtype=np.uint8))
    data = COCOConverter.serialize_panoptic([picture(stuff, box(), stuff)], tmp_path / "i", tmp_path / "m")
    segments = data["annotations"][0]["segments_info"]
    assert [segment["id"] for segment in segments] == [1, 2]
    seen = {tuple(pixel) for pixel in np.asarray(Image.open(tmp_path / "m" / "0.png")).reshape(-1, 3).tolist()}
    assert seen == {(1, 0, 0), (2, 0, 0)}


@pytest.mark.spec("K-02")
def test_areas_count_pixels_and_holes_are_kept(tmp_path: Path) -> None:
    ring = np.ones((6, 8), dtype=np.uint8)
    ring[2:4, 2:4] = 0
    data = COCOConverter.serialize_instances([picture(sky(ring))], tmp_path)
    (annotation,) = data["annotations"]
    assert (annotation["area"], annotation["bbox"]) == (44, [0, 0, 8, 6])
    (label,) = COCOConverter.deserialize_instances(data, tmp_path)
    value = label.object_annotations()[0].value
    assert isinstance(value, Mask)
    assert value.selection.tolist() == ring.astype(bool).tolist()


@pytest.mark.spec("K-03")
def test_what_coco_has_no_form_for_is_named(tmp_path: Path) -> None:
    point = ObjectAnnotation(name="a", value=Point(x=1, y=1))
    with pytest.warns(UserWarning, match="ClassificationAnnotation, Point"):
        assert COCOConverter.serialize_instances([picture(point, radio())], tmp_path)["annotations"] == []


@pytest.mark.spec("K-04")
@given(arrays(np.bool_, st.tuples(st.integers(1, 9), st.integers(1, 9))))
def test_run_lengths_survive(selected: "np.ndarray[tuple[int, int], np.dtype[np.bool_]]") -> None:
    runs = encode_runs(selected)
    assert sum(runs["counts"]) == selected.size
    assert decode_runs(runs["counts"], runs["size"]).tolist() == selected.astype(int).tolist()


@pytest.mark.spec("K-04")
def test_run_lengths_go_down_the_columns_and_begin_with_zeros() -> None:
    assert decode_runs([1, 2, 3], [2, 3]).tolist() == [[0, 1, 0], [1, 0, 0]]


@pytest.mark.spec("K-04")
def test_compressed_run_lengths_are_read() -> None:
    # "52203" spells 5, 2, 2, 0 + 2, 3 + 2: from the third on, differences to the last but one.
    assert decode_runs("52203", [4, 4]).ravel(order="F").tolist() == [0] * 5 + [1] * 2 + [0] * 2 + [1] * 2 + [0] * 5
    with pytest.raises(ValueError, match="run lengths of 16 pixels"):
        decode_runs("52203", [2, 2])


@pytest.mark.spec("K-06")
def test_a_data_set_is_json(tmp_path: Path) -> None:
    json.dumps(COCOConverter.serialize_instances([picture(box())], tmp_path / "a"))
    json.dumps(COCOConverter.serialize_panoptic([picture(box())], tmp_path / "b", tmp_path / "c"))


@pytest.mark.spec("K-07")
def test_a_jpeg_is_copied_not_saved_again(tmp_path: Path) -> None:
    original = tmp_path / "7.jpg"
    Image.fromarray(np.arange(6 * 8 * 3, dtype=np.uint8).reshape(6, 8, 3)).save(original, quality=50)
    data = COCOConverter.serialize_instances([picture(box(), file_path=str(original))], tmp_path / "out")
    assert data["images"][0]["id"] == 7
    assert (tmp_path / "out" / "7.jpg").read_bytes() == original.read_bytes()


def test_a_folder_with_files_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("x")
    with pytest.raises(ValueError, match="must be empty"):
        COCOConverter.serialize_instances([picture(box())], tmp_path)
    COCOConverter.serialize_instances([picture(box())], tmp_path, ignore_existing_data=True)


def test_images_are_worked_on_side_by_side_in_order(tmp_path: Path) -> None:
    names = [f"class-{number}" for number in range(9)]
    data = COCOConverter.serialize_instances([picture(box(name)) for name in names], tmp_path, max_workers=4)
    assert [category["name"] for category in data["categories"]] == names
    assert [each["id"] for each in data["annotations"]] == [10_000 * number for number in range(9)]


def test_a_data_set_is_a_record(tmp_path: Path) -> None:
    data = COCOConverter.serialize_instances([picture(box())], tmp_path)
    assert CocoInstanceDataset.of(data).dict() == data
    (label,) = COCOConverter.deserialize_instances(data, tmp_path)
    assert label.object_annotations()[0].value.bounds == BOX.bounds  # type: ignore[union-attr]  # a polygon


def test_a_label_without_annotations_has_a_legacy_row() -> None:
    (row,) = LBV1Converter.serialize([image()])
    assert row["Label"] == {"objects": [], "classifications": []}


def test_a_legacy_row_needs_the_id_of_its_data_row() -> None:
    with pytest.raises(ValueError, match="needs the id"):
        list(LBV1Converter.serialize([Label(data=ImageData(global_key="k"))]))


def test_a_mask_in_a_legacy_row_needs_an_address() -> None:
    with pytest.raises(ValueError, match="Mask does not have a url"):
        list(LBV1Converter.serialize([image(sky([[1]]))]))


def test_labels_are_paired_by_their_data_rows() -> None:
    truth, guesses = [image(uid="a"), image(uid="b")], [image(uid="b")]
    with pytest.raises(ValueError, match="1 data rows have a label on one side only, such as 'a'"):
        get_label_pairs(truth, guesses)
    assert get_label_pairs(truth, guesses, filter_mismatch=True) == {"b": (truth[1], guesses[0])}


def test_the_overlap_of_two_labels_is_a_number() -> None:
    half = Rectangle(start=Point(x=1, y=2), end=Point(x=4, y=4))
    assert data_row_miou(image(box()), image(ObjectAnnotation(name="car", value=half))) == 0.5
    assert data_row_miou(image(), image()) is None


def test_names_of_metrics_are_rounded_to_the_percent() -> None:
    (metric,) = confusion_matrix_metric([box()], [box()], iou=0.29)
    assert metric.metric_name == "29pct_iou"
    with pytest.raises(ValueError, match="between 0 and 1"):
        confusion_matrix_metric([box()], [box()], iou=1)


def test_metrics_can_be_imported() -> None:
    from labelbox.data.serialization import NDJsonConverter

    metrics: list[Any] = [*feature_miou_metric([box()], [box()]), *confusion_matrix_metric([box()], [box()])]
    assert len(list(NDJsonConverter.serialize([image(*metrics)]))) == 2
