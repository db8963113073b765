"""COCO instances: the outline of every object."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final, Self

from ....rules.kinds import is_dict
from ...annotation_types.annotation import ObjectAnnotation
from ...annotation_types.data.raster import ImageData, MaskData
from ...annotation_types.geometry.mask import Mask
from ...annotation_types.geometry.point import Point
from ...annotation_types.geometry.polygon import Polygon
from ...annotation_types.geometry.rectangle import Rectangle
from ...annotation_types.label import Label
from ...extras import data_extra
from ...pixels import three_channels
from ...records import record
from .categories import Categories
from .dataset import CocoDataset
from .image import SavedImage, class_name, image_file, in_order, prepare_folder
from .rle import decode_runs, encode_runs

ANNOTATIONS_PER_IMAGE: Final = 10_000
"""Ids of annotations are the image's position times this, plus their own."""


@record
class CocoInstanceDataset(CocoDataset):
    """A file of COCO instances. See `CocoDataset` for what it holds."""

    @classmethod
    def from_common(
        cls,
        labels: Iterable[Label],
        image_root: Path,
        ignore_existing_data: bool = False,
        max_workers: int | None = 8,
    ) -> Self:
        """The data set of labels; the images are saved. See `COCOConverter.serialize_instances`."""
        prepare_folder(image_root, ignore_existing_data)
        saved = in_order(lambda position, label: _worked(SavedImage(label, position, image_root)), labels, max_workers)
        categories = Categories()
        annotations: list[dict[str, Any]] = []
        for image, outlines in saved:
            for number, (annotation, outline) in enumerate(zip(image.objects, outlines, strict=True)):
                annotations.append(
                    {
                        "id": image.position * ANNOTATIONS_PER_IMAGE + number,
                        "image_id": image.id,
                        "category_id": categories.id_of(class_name(annotation)),
                        **outline,
                    }
                )
        return cls(
            info={"image_root": str(image_root)},
            images=[image.row() for image, _ in saved],
            annotations=annotations,
            categories=categories.rows,
        )

    def to_common(self, image_root: Path) -> Iterator[Label]:
        """The labels of the data set. See `COCOConverter.deserialize_instances`."""
        names = {category["id"]: category["name"] for category in self.categories}
        by_image: dict[int, list[dict[str, Any]]] = {image["id"]: [] for image in self.images}
        for row in self.annotations:
            by_image[row["image_id"]].append(row)
        for image in self.images:
            yield Label(
                data=ImageData(file_path=image_file(image_root, image["file_name"])),
                annotations=[
                    ObjectAnnotation(name=names[row["category_id"]], value=value)
                    for row in by_image[image["id"]]
                    for value in _values(row["segmentation"])
                ],
            )


def _worked(image: SavedImage) -> tuple[SavedImage, list[dict[str, Any]]]:
    return image, [outline_of(annotation) for annotation in image.objects]


def outline_of(annotation: ObjectAnnotation) -> dict[str, Any]:
    """The segmentation of an object, its area, and the box around it."""
    value = annotation.value
    if isinstance(value, Mask):
        return {**mask_measures(value), "segmentation": _mask_rings(value), "iscrowd": 0}
    if isinstance(value, Rectangle):
        start, end = value.start, value.end
        ring = [start.x, start.y, end.x, start.y, end.x, end.y, start.x, end.y]
    elif isinstance(value, Polygon):
        ring = [number for point in value.points for number in (point.x, point.y)]
    else:
        raise TypeError(f"COCO has no form for a {type(value).__name__}")
    return {**shape_measures(value), "segmentation": [ring], "iscrowd": 0}


def shape_measures(value: Rectangle | Polygon) -> dict[str, Any]:
    """The area of a shape and the box around it."""
    shape = value.shapely
    left, top, right, bottom = shape.bounds
    return {"area": shape.area, "bbox": [left, top, right - left, bottom - top]}


def mask_measures(value: Mask) -> dict[str, Any]:
    """The number of a mask's pixels and the box around them."""
    with data_extra():
        import numpy as np
    rows, columns = np.nonzero(value.selection)
    if not len(rows):
        return {"area": 0.0, "bbox": [0.0, 0.0, 0.0, 0.0]}
    left, top = int(columns.min()), int(rows.min())
    width, height = int(columns.max()) - left + 1, int(rows.max()) - top + 1
    return {"area": float(len(rows)), "bbox": [float(left), float(top), float(width), float(height)]}


def _mask_rings(value: Mask) -> Any:
    """Rings along the edges of pixels; run lengths where there are holes, which rings cannot say."""
    outline = value.exact_outline
    parts = [part for part in getattr(outline, "geoms", [outline]) if not part.is_empty]
    if any(part.interiors for part in parts):
        return encode_runs(value.selection)
    return [[float(number) for place in part.exterior.coords for number in place] for part in parts]


def _values(segmentation: Any) -> list[Polygon | Mask]:
    if is_dict(segmentation):
        pixels = decode_runs(segmentation["counts"], segmentation["size"])
        return [Mask(mask=MaskData(arr=three_channels(pixels)), color=(1, 1, 1))]
    return [
        Polygon(points=[Point(x=x, y=y) for x, y in zip(ring[::2], ring[1::2], strict=True)]) for ring in segmentation
    ]
