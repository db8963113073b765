"""COCO panoptic: the segment of every pixel."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from ...annotation_types.annotation import ObjectAnnotation
from ...annotation_types.data.raster import ImageData, MaskData
from ...annotation_types.geometry.mask import Mask
from ...annotation_types.label import Label
from ...extras import data_extra
from ...pixels import encode
from ...records import record
from .categories import Categories
from .dataset import CocoDataset
from .image import SavedImage, class_name, image_file, in_order, prepare_folder
from .instance_dataset import mask_measures, shape_measures

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Segment = dict[str, Any]


@record
class CocoPanopticDataset(CocoDataset):
    """A file of COCO panoptic. See `CocoDataset` for what it holds."""

    @classmethod
    def from_common(
        cls,
        labels: Iterable[Label],
        image_root: Path,
        mask_root: Path,
        all_stuff: bool = False,
        ignore_existing_data: bool = False,
        max_workers: int | None = 8,
    ) -> Self:
        """The data set of labels; images and segments are saved. See `COCOConverter.serialize_panoptic`."""
        prepare_folder(image_root, ignore_existing_data)
        prepare_folder(mask_root, ignore_existing_data)

        def work(position: int, label: Label) -> tuple[SavedImage, list[tuple[str, bool, Segment]]]:
            image = SavedImage(label, position, image_root)
            pixels, segments = _segments(image, all_stuff)
            (mask_root / f"{image.id}.png").write_bytes(encode(pixels))
            return image, segments

        saved = in_order(work, labels, max_workers)
        categories = Categories()
        annotations = [
            {
                "image_id": image.id,
                "file_name": f"{image.id}.png",
                "segments_info": [
                    {**segment, "category_id": categories.id_of(name, is_thing=is_thing)}
                    for name, is_thing, segment in segments
                ],
            }
            for image, segments in saved
        ]
        return cls(
            info={"image_root": str(image_root), "mask_root": str(mask_root)},
            images=[image.row() for image, _ in saved],
            annotations=annotations,
            categories=categories.rows,
        )

    def to_common(self, image_root: Path, mask_root: Path) -> Iterator[Label]:
        """The labels of the data set. See `COCOConverter.deserialize_panoptic`."""
        names = {category["id"]: category["name"] for category in self.categories}
        images = {image["id"]: image for image in self.images}
        for row in self.annotations:
            name = row["file_name"]
            if not name.endswith(".png"):
                raise ValueError(
                    f"COCO masks must be stored as png files and their extension must be `.png`. Found {name}"
                )
            picture = MaskData(file_path=image_file(mask_root, name))
            yield Label(
                data=ImageData(file_path=image_file(image_root, images[row["image_id"]]["file_name"])),
                annotations=[
                    ObjectAnnotation(
                        name=names[segment["category_id"]], value=Mask(mask=picture, color=_color(segment["id"]))
                    )
                    for segment in row["segments_info"]
                ],
            )


def _segments(image: SavedImage, all_stuff: bool) -> "tuple[NDArray[np.uint8], list[tuple[str, bool, Segment]]]":
    """The picture of the segments of an image, and what they are: class, whether it is a thing, measures."""
    with data_extra():
        import numpy as np
    pixels = np.zeros((image.height, image.width, 3), dtype=np.uint8)
    segments: list[tuple[str, bool, Segment]] = []
    stuff: dict[str, Segment] = {}
    for annotation in image.objects:
        name = class_name(annotation)
        is_mask = isinstance(annotation.value, Mask)
        is_thing = not (is_mask or all_stuff)
        measures = _measures(annotation)
        # Stuff has no instances: all of a class in an image is one segment.
        segment = None if is_thing else stuff.get(name)
        if segment is None:
            segment = {"id": len(segments) + 1, "iscrowd": 0, **measures}
            segments.append((name, is_thing, segment))
            if not is_thing:
                stuff[name] = segment
        else:
            segment["area"] += measures["area"]
            segment["bbox"] = _around(segment["bbox"], measures["bbox"])
        _paint(pixels, annotation, _color(segment["id"]))
    return pixels, segments


def _measures(annotation: ObjectAnnotation) -> Segment:
    value: Any = annotation.value
    measured = mask_measures(value) if isinstance(value, Mask) else shape_measures(value)
    return {"area": int(measured["area"]), "bbox": measured["bbox"]}


def _around(one: list[float], other: list[float]) -> list[float]:
    left, top = min(one[0], other[0]), min(one[1], other[1])
    right, bottom = max(one[0] + one[2], other[0] + other[2]), max(one[1] + one[3], other[1] + other[3])
    return [left, top, right - left, bottom - top]


def _paint(pixels: "NDArray[np.uint8]", annotation: ObjectAnnotation, color: tuple[int, int, int]) -> None:
    """Masks fill what is still empty; shapes lie on top."""
    value: Any = annotation.value
    if isinstance(value, Mask):
        pixels[value.selection & ~pixels.any(axis=2)] = color
    else:
        value.draw(canvas=pixels, color=color)


def _color(segment_id: int) -> tuple[int, int, int]:
    return segment_id % 256, segment_id // 256 % 256, segment_id // 65536
