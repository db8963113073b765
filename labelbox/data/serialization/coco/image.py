"""The images of a COCO data set."""

import warnings
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from pathlib import Path
from typing import Any, TypeVar

from ...annotation_types.annotation import ObjectAnnotation
from ...annotation_types.data.raster import ImageData
from ...annotation_types.geometry.mask import Mask
from ...annotation_types.geometry.polygon import Polygon
from ...annotation_types.geometry.rectangle import Rectangle
from ...annotation_types.label import Label
from ...extras import data_extra
from ...pixels import opened

T = TypeVar("T")


class SavedImage:
    """An image that was saved, with the objects on it that COCO has a form for."""

    def __init__(self, label: Label, position: int, root: Path) -> None:
        data = label.data
        if not isinstance(data, ImageData):
            raise TypeError(f"COCO is about images; label {position} has {type(data).__name__}")
        self.id = _id(data, position)
        self.position = position
        self.width, self.height = _save(data, root / f"{self.id}.jpg")
        self.objects = _supported(label)

    def row(self) -> dict[str, Any]:
        """Its entry under `images`."""
        return {
            "id": self.id,
            "width": self.width,
            "height": self.height,
            "file_name": f"{self.id}.jpg",
            "license": None,
            "flickr_url": None,
            "coco_url": None,
        }


def prepare_folder(root: Path, ignore_existing_data: bool) -> None:
    """Make the folder, unless files in it would be mixed with ours."""
    root.mkdir(parents=True, exist_ok=True)
    if not ignore_existing_data and any(root.iterdir()):
        raise ValueError(f"Directory `{root}`` must be empty. Or set `ignore_existing_data=True`")


def in_order(work: Callable[[int, Label], T], labels: Iterable[Label], max_workers: int | None) -> list[T]:
    """Work on labels side by side, results in the order of the labels."""
    if not max_workers:
        return [work(position, label) for position, label in enumerate(labels)]
    with ThreadPoolExecutor(max_workers=max_workers) as executor:
        return list(executor.map(work, count(), labels))


def image_file(root: Path, name: str) -> str:
    """The path of an image that must be there."""
    path = root / name
    if not path.exists():
        raise ValueError(f"Cannot find file {path}. Make sure `image_root` is set properly")
    return str(path)


def class_name(annotation: ObjectAnnotation) -> str:
    """What the category of an object is called."""
    return annotation.name if annotation.name is not None else str(annotation.feature_schema_id)


def _id(data: ImageData, position: int) -> int:
    stem = Path(data.file_path).stem if data.file_path is not None else ""
    return int(stem) if stem.isdecimal() else position


def _save(data: ImageData, path: Path) -> tuple[int, int]:
    with data_extra():
        from PIL import Image
    if data.arr is None and data.file_path is not None and Path(data.file_path).suffix.lower() in (".jpg", ".jpeg"):
        # Copied: saving a JPEG again would lose a little more.
        path.write_bytes(Path(data.file_path).read_bytes())
        with opened(path) as saved:
            return saved.size
    image = Image.fromarray(data.value)
    image.save(path, format="JPEG", quality=95)
    return image.size


def _supported(label: Label) -> list[ObjectAnnotation]:
    kept: list[ObjectAnnotation] = []
    left_out: set[str] = set()
    for annotation in label.annotations:
        if isinstance(annotation, ObjectAnnotation) and isinstance(annotation.value, (Mask, Polygon, Rectangle)):
            kept.append(annotation)
            if annotation.classifications:
                left_out.add("classifications of objects")
        else:
            value = annotation.value if isinstance(annotation, ObjectAnnotation) else annotation
            left_out.add(type(value).__name__)
    if left_out:
        warnings.warn(f"COCO has no form for {', '.join(sorted(left_out))}: left out", stacklevel=4)
    return kept
