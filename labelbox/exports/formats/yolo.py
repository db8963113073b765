"""An export as a folder of YOLO, for detection or segmentation."""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Literal, TypeAlias, get_args

from labelbox.data.annotation_types.annotation import ObjectAnnotation
from labelbox.data.annotation_types.geometry.mask import Mask
from labelbox.data.annotation_types.geometry.polygon import Polygon
from labelbox.data.annotation_types.geometry.rectangle import Rectangle
from labelbox.data.serialization.coco.image import class_name
from labelbox.exports.atomic import folder_written_whole
from labelbox.exports.formats.images import Choice, LabelledImage, described, labelled_images
from labelbox.exports.formats.report import FormatReport, LeftOut
from labelbox.exports.formats.source import Export, Skipped
from labelbox.exports.formats.splits import check_split, part_of

YoloTask: TypeAlias = Literal["detect", "segment"]
"""What is learned: boxes, or outlines."""

Places: TypeAlias = list[tuple[float, float]]
"""Points in pixels."""


def write_yolo(
    export: Export,
    folder: Path,
    task: YoloTask,
    names: Sequence[str] | None,
    split: Mapping[str, float],
    choice: Choice,
    skipped: Skipped | None,
    *,
    download_images: bool,
) -> FormatReport:
    """Write the folder, image by image. See `ExportTask.to_yolo`."""
    if task not in get_args(YoloTask):
        raise ValueError(f"task is {task!r}; it must be 'detect' or 'segment'")
    if isinstance(names, str):
        raise ValueError(f"names is the text {names!r}; it must be a list of the classes' names")
    check_split(split)
    report, classes = FormatReport(), list(names or ())
    with folder_written_whole(folder) as part:
        for kind in ("images", "labels"):
            for name in split:
                (part / kind / name).mkdir(parents=True)
        for image in labelled_images(export, choice, report, skipped, pictures=download_images):
            where = part_of(image.data_row_id, split)
            lines = list(_lines(image, task, classes, names is None, report))
            (part / "labels" / where / f"{image.data_row_id}.txt").write_text("".join(lines), encoding="utf-8")
            if image.picture is not None:
                (part / "images" / where / image.file_name).write_bytes(image.picture)
            report.images += 1
            report.annotations += len(lines)
        (part / "data.yaml").write_text(_yaml(split, classes), encoding="utf-8")
    return report


def _lines(
    image: LabelledImage, task: YoloTask, classes: list[str], may_grow: bool, report: FormatReport
) -> Iterator[str]:
    for annotation in image.objects:

        def leave_out(why: str, annotation: ObjectAnnotation = annotation) -> None:
            report.left_out.append(LeftOut(image.data_row_id, described(annotation), why))

        name = class_name(annotation)
        if name not in classes and not may_grow:
            leave_out("its class is not among the names")
            continue
        rings = _box(annotation) if task == "detect" else _outlines(annotation)
        if isinstance(rings, str):
            leave_out(rings)
            continue
        if len(rings) > 1:
            leave_out(f"it has {len(rings)} parts, each written as an object")
        for ring in rings:
            places = _within(ring, image)
            if places != ring:
                leave_out("it reaches beyond the image: cut")
            if len({x for x, _ in places}) < 2 or len({y for _, y in places}) < 2:
                leave_out("it has no area within the image")
                continue
            if name not in classes:
                classes.append(name)
            yield f"{classes.index(name)} {_numbers(places, image, task)}\n"


def _box(annotation: ObjectAnnotation) -> list[Places] | str:
    value = annotation.value
    return [_corners(value)] if isinstance(value, Rectangle) else "YOLO detection has boxes only"


def _outlines(annotation: ObjectAnnotation) -> list[Places] | str:
    value = annotation.value
    if isinstance(value, Rectangle):
        return [_corners(value)]
    if isinstance(value, Polygon):
        return [[(point.x, point.y) for point in value.points]]
    if not isinstance(value, Mask):
        return "YOLO segmentation has outlines only"
    outline = value.exact_outline
    parts = [part for part in getattr(outline, "geoms", [outline]) if not part.is_empty]
    if any(part.interiors for part in parts):
        return "it has holes, which an outline cannot say"
    return [[(float(x), float(y)) for x, y in part.exterior.coords] for part in parts] or "it has no pixel"


def _corners(value: Rectangle) -> Places:
    (left, right), (top, bottom) = sorted((value.start.x, value.end.x)), sorted((value.start.y, value.end.y))
    return [(left, top), (right, top), (right, bottom), (left, bottom)]


def _within(places: Places, image: LabelledImage) -> Places:
    return [(min(max(x, 0.0), image.width), min(max(y, 0.0), image.height)) for x, y in places]


def _numbers(places: Places, image: LabelledImage, task: YoloTask) -> str:
    """Parts of the image's width and height: centre and size of a box, or the points of an outline."""
    if task == "detect":
        (left, top), _, (right, bottom), _ = places
        places = [((left + right) / 2, (top + bottom) / 2), (right - left, bottom - top)]
    return " ".join(f"{x / image.width:.8g} {y / image.height:.8g}" for x, y in places)


def _yaml(split: Mapping[str, float], classes: list[str]) -> str:
    # A text in JSON is one in YAML, too.
    parts = "".join(f"{name}: images/{name}\n" for name in split)
    names = "".join(f"  {number}: {json.dumps(name, ensure_ascii=False)}\n" for number, name in enumerate(classes))
    return f"path: .\n{parts}names:{'' if names else ' {}'}\n{names}"
