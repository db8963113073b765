"""The images of an export with the objects on them, for the formats of detection and segmentation."""

import mimetypes
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from labelbox.data.ahead import map_ahead
from labelbox.data.annotation_types.annotation import ObjectAnnotation
from labelbox.data.annotation_types.data.raster import ImageData, MaskData
from labelbox.data.annotation_types.geometry.mask import Mask
from labelbox.data.annotation_types.label import Label
from labelbox.data.serialization.coco.image import class_name
from labelbox.exceptions import NetworkError
from labelbox.exceptions import TimeoutError as LabelboxTimeoutError
from labelbox.exports.decode import value_of
from labelbox.exports.errors import ExportProjectError, ExportRowError
from labelbox.exports.formats.report import FormatReport, LeftOut
from labelbox.exports.formats.source import MISFITS, Export, Skipped, misfit
from labelbox.exports.reader import Row
from labelbox.rules.kinds import map_of, rows_of

if TYPE_CHECKING:
    from labelbox.orm.session import Files

AT_ONCE = 8
"""Images whose files are fetched side by side."""

ATTEMPTS = 4
"""How often a picture is asked for whose connection breaks."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Which labels are written.

    Attributes:
        project_id: Only those of this project; None: of all projects.
        predictions: Those of model runs, too.
        selected_only: Of several labels of a data row only the one that the project has selected.
    """

    project_id: str | None = None
    predictions: bool = False
    selected_only: bool = False


@dataclass(slots=True)
class LabelledImage:
    """An image, and the objects of its labels.

    Attributes:
        row: The row of the export.
        url: Where its picture is.
        file_name: What its file is called: the id of the data row, and how such pictures end.
        picture: Its bytes, if they were wanted and fetched.
    """

    row: Row
    data_row_id: str
    global_key: str | None
    url: str
    file_name: str
    width: int
    height: int
    objects: list[ObjectAnnotation]
    picture: bytes | None = field(default=None, repr=False)

    def fetch(self, files: "Files", *, picture: bool) -> None:
        """Fetch the pictures of its masks, each once, and its own if it is wanted.

        Raises:
            DownloadError: a picture is not handed out.
            NetworkError: its connection broke again and again.
        """
        masks: dict[str, bytes] = {}
        for annotation in self.objects:
            mask = annotation.value
            if isinstance(mask, Mask) and (url := mask.mask.url) is not None:
                if url not in masks:
                    masks[url] = bytes_of(files, url)
                mask.mask = MaskData(im_bytes=masks[url], url=url)
        if picture:
            self.picture = bytes_of(files, self.url)


def labelled_images(
    export: Export, choice: Choice, report: FormatReport, skipped: Skipped | None, *, pictures: bool
) -> Iterator[LabelledImage]:
    """The images with at least one label, in order; what else there is goes to the report.

    Raises:
        ExportFormatError: a row has another form, or an image no size.
        ExportProjectError: at the end, where there were rows, but none of them names the chosen project.
        LabelboxError: as for reading, and for fetching pictures.
    """
    projects: dict[str, None] = {}

    def images() -> Iterator[LabelledImage]:
        for row in export.rows():
            try:
                image = _image(export.task_id, row, choice, report, projects)
            except ExportRowError as problem:
                if skipped is None:
                    raise
                skipped.append(problem)
            else:
                if image is not None:
                    yield image

    yield from map_ahead(lambda image: image.fetch(export.files, picture=pictures), images(), AT_ONCE)
    if choice.project_id is not None and choice.project_id not in projects and export.header.lines:
        raise ExportProjectError(export.task_id, choice.project_id, list(projects))


def _image(
    task_id: str, row: Row, choice: Choice, report: FormatReport, projects: dict[str, None]
) -> LabelledImage | None:
    value = value_of(task_id, row)
    try:
        projects |= dict.fromkeys(map_of(value, "projects"))
        return _read(row, value, choice, report)
    except MISFITS as problem:
        raise misfit(task_id, row, value, problem) from None


def _read(row: Row, value: Mapping[str, Any], choice: Choice, report: FormatReport) -> LabelledImage | None:
    uid: str = value["data_row"]["id"]
    media = map_of(value, "media_attributes")
    labels = Label.from_export(value, project_id=choice.project_id, predictions=choice.predictions)
    if not labels:
        report.left_out.append(LeftOut(uid, "data row", "it has no label"))
        return None
    if not isinstance(labels[0].data, ImageData):
        report.left_out.append(LeftOut(uid, "data row", f"{media.get('mime_type') or 'its medium'} is no image"))
        return None
    if media.get("width") is None or media.get("height") is None:
        raise ValueError("media_attributes has no width and height")
    left_out: list[LeftOut] = []
    selected = _selected(value)
    objects = [
        one
        for label in labels
        if not (choice.selected_only and _is_beaten(label, selected, left_out, uid))
        for one in _objects(label, left_out, uid)
    ]
    report.left_out += left_out
    url: str = value["data_row"]["row_data"]
    ends = mimetypes.guess_extension(media.get("mime_type") or "") or Path(urlsplit(url).path).suffix or ".jpg"
    key = value["data_row"].get("global_key")
    return LabelledImage(row, uid, key, url, uid + ends, int(media["width"]), int(media["height"]), objects)


def _selected(value: Mapping[str, Any]) -> set[str]:
    """The selected label of each project, its only one where none is selected."""
    selected: set[str] = set()
    for project in map_of(value, "projects").values():
        ids: list[str] = [label["id"] for label in rows_of(project, "labels")]
        chosen = map_of(project, "project_details").get("selected_label_id")
        selected.update([chosen] if chosen in ids else ids[:1])
    return selected


def _is_beaten(label: Label, selected: set[str], left_out: list[LeftOut], uid: str) -> bool:
    if label.uid in selected or "model_run_id" in label.extra:
        return False
    left_out.append(LeftOut(uid, f"label {label.uid}", "another one is selected"))
    return True


def _objects(label: Label, left_out: list[LeftOut], uid: str) -> Iterator[ObjectAnnotation]:
    for annotation in label.annotations:
        if not isinstance(annotation, ObjectAnnotation):
            name: str | None = getattr(annotation, "name", None)
            left_out.append(LeftOut(uid, f"{type(annotation).__name__} {name!r}", "only objects are written"))
            continue
        for below in annotation.classifications:
            left_out.append(LeftOut(uid, f"classification {below.name!r} of an object", "only objects are written"))
        yield annotation


def described(annotation: ObjectAnnotation) -> str:
    """An object in a report."""
    return f"{type(annotation.value).__name__} {class_name(annotation)!r}"


def bytes_of(files: "Files", url: str) -> bytes:
    """A whole picture; asked for again if its connection breaks."""
    for attempt in range(1, ATTEMPTS + 1):
        try:
            with files.stream(url) as file:
                return b"".join(file)
        except (NetworkError, LabelboxTimeoutError):
            if attempt == ATTEMPTS:
                raise
    raise AssertionError("unreachable")
