"""An export as a folder of COCO instances."""

import json
import shutil
import tempfile
from pathlib import Path
from typing import Any, BinaryIO

from labelbox.data.annotation_types.annotation import ObjectAnnotation
from labelbox.data.annotation_types.geometry.mask import Mask
from labelbox.data.annotation_types.geometry.polygon import Polygon
from labelbox.data.annotation_types.geometry.rectangle import Rectangle
from labelbox.data.serialization.coco.categories import Categories
from labelbox.data.serialization.coco.image import class_name
from labelbox.data.serialization.coco.instance_dataset import mask_measures, outline_of
from labelbox.data.serialization.coco.rle import encode_runs
from labelbox.exports.atomic import folder_written_whole
from labelbox.exports.formats.images import Choice, LabelledImage, described, labelled_images
from labelbox.exports.formats.report import FormatReport, LeftOut
from labelbox.exports.formats.source import Export, Skipped

NO_FORM = "COCO instances have no form for it"


def write_coco(
    export: Export, folder: Path, choice: Choice, skipped: Skipped | None, *, download_images: bool
) -> FormatReport:
    """Write the folder, image by image. See `ExportTask.to_coco`."""
    report, categories = FormatReport(), Categories()
    with folder_written_whole(folder) as part, tempfile.TemporaryFile() as annotations:
        (part / "images").mkdir()
        with (part / "instances.json").open("wb") as file:
            file.write(b'{"info":%s,"images":[' % _json({"description": f"export {export.task_id}"}))
            for image in labelled_images(export, choice, report, skipped, pictures=download_images):
                report.images += 1
                _append(file, _image_entry(image, report.images), first=report.images == 1)
                if image.picture is not None:
                    (part / "images" / image.file_name).write_bytes(image.picture)
                for annotation in image.objects:
                    if (entry := _entry(annotation)) is None:
                        report.left_out.append(LeftOut(image.data_row_id, described(annotation), NO_FORM))
                        continue
                    report.annotations += 1
                    category = categories.id_of(class_name(annotation))
                    ids = {"id": report.annotations, "image_id": report.images, "category_id": category}
                    _append(annotations, {**ids, **entry}, first=report.annotations == 1)
            annotations.seek(0)
            file.write(b'],"annotations":[')
            shutil.copyfileobj(annotations, file)
            file.write(b'],"categories":%s}\n' % _json(categories.rows))
    return report


def _image_entry(image: LabelledImage, number: int) -> dict[str, Any]:
    return {
        "id": number,
        "width": image.width,
        "height": image.height,
        "file_name": image.file_name,
        "coco_url": image.url,
        "data_row_id": image.data_row_id,
        "global_key": image.global_key,
    }


def _entry(annotation: ObjectAnnotation) -> dict[str, Any] | None:
    value = annotation.value
    if isinstance(value, Mask):
        return {**mask_measures(value), "segmentation": encode_runs(value.selection), "iscrowd": 0}
    return outline_of(annotation) if isinstance(value, (Polygon, Rectangle)) else None


def _append(file: BinaryIO, entry: dict[str, Any], *, first: bool) -> None:
    file.write((b"" if first else b",\n") + _json(entry))


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()
