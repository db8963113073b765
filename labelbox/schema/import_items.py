"""What can be checked before an import: labels, rows and files, read one at a time and written as rows."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from labelbox.rules.findings import Findings, shown
from labelbox.rules.media import Media
from labelbox.transport.cancel import while_wanted

if TYPE_CHECKING:
    from labelbox.data.annotation_types.label import Annotation, Label
    from labelbox.data.serialization.ndjson.writing import Writer

    Checkable: TypeAlias = "Iterable[Label] | Iterable[Mapping[str, Any]] | str | Path"
    """Labels or rows of the annotation import format, in any iterable; or the path of an NDJSON file."""

Size: TypeAlias = tuple[float, float]


@dataclass(slots=True)
class Item:
    """A label, a row or a line.

    Attributes:
        rows: The rows that it becomes; a line that is no JSON has none.
        found: What is wrong with it before there are rows.
        media: What its data row shows, as far as a label says so.
        size: Width and height of its data row in pixels; likewise.
        names_data_row: Whether it says which data row it is about.
    """

    rows: list[object] = field(default_factory=list[object])
    found: Findings = field(default_factory=Findings)
    media: Media | None = None
    size: Size | None = None
    names_data_row: bool = True


def read_items(labels: "Checkable") -> Iterator[tuple[int, Item]]:
    """Everything that is to be checked, with its index; of a file, the number of its line from 0.

    Raises:
        ValueError: a URL, or something that can hold neither labels nor rows.
        OSError: the file cannot be read.
    """
    if isinstance(labels, str | Path):
        yield from _lines(labels)
        return
    given, kind = cast(object, labels), type(labels).__name__
    if isinstance(given, Mapping | bytes) or not isinstance(given, Iterable):
        raise ValueError(
            f"labels: expected an iterable of labels or of rows, or the path of an NDJSON file, found {kind}"
        )
    write = _LabelItems()
    for index, each in enumerate(while_wanted(cast("Iterable[object]", given))):
        yield index, _item(each, index, write)


def _item(given: object, index: int, write: "_LabelItems") -> Item:
    if isinstance(given, dict):
        return Item([cast(object, given)])
    if isinstance(given, Mapping):
        return Item([dict(cast("Mapping[str, Any]", given))])
    return write(given, index)


def _lines(path: str | Path) -> Iterator[tuple[int, Item]]:
    if isinstance(path, str) and "://" in path:
        raise ValueError("labels: expected the path of a file, found a URL: download the file first")
    with open(path, "rb") as file:
        for index, line in enumerate(while_wanted(file)):
            if not line.strip():
                continue
            try:
                yield index, Item([json.loads(line)])
            except ValueError as problem:
                item = Item()
                item.found.error("$", "json", f"expected a JSON object on each line: {problem}")
                yield index, item


class _LabelItems:
    """Writes labels as the import would; the packages that it takes are loaded with the first one."""

    def __init__(self) -> None:
        self._writer: Writer | None = None

    def __call__(self, label: object, index: int) -> Item:
        from labelbox.data.annotation_types.label import Label
        from labelbox.data.serialization.ndjson.writing import Writer

        if not isinstance(label, Label):
            item = Item()
            expected = "expected a labelbox.types.Label or a row as a dict"
            item.found.error("$", "row", f"{expected}, found {type(label).__name__} {shown(label)}")
            return item
        # One writer for all: it keeps the uuids of the file apart.
        self._writer = self._writer or Writer()
        item = Item(media=_media(label), size=_size(label))
        try:
            item.rows += self._writer.rows(label)
        except (TypeError, ValueError):
            item.rows += _write_what_can_be(label, index, self._writer, item)
        return item


def _write_what_can_be(label: "Label", index: int, writer: "Writer", item: Item) -> "list[dict[str, Any]]":
    """The rows of those annotations that can be written; the others, and why they cannot, are told."""
    from labelbox.data.annotation_types.annotation import ObjectAnnotation
    from labelbox.data.annotation_types.data.raster import ImageData
    from labelbox.data.annotation_types.relationship import RelationshipAnnotation
    from labelbox.data.serialization.ndjson.writing import Writer

    data, found = label.data, item.found
    if (data.uid is None) == (data.global_key is None):
        both_or_none = "neither" if data.uid is None else "both"
        found.error("$.data", "data-row", f"expected either a uid or a global_key, found {both_or_none}")
        label = label.copy(update={"data": ImageData(uid=f"of label {index}")})
        item.names_data_row = False
    good: dict[int, Annotation] = {}
    refused: dict[int, str] = {}
    objects: list[ObjectAnnotation] = []
    # Relationships last: they need their ends beside them.
    order = sorted(enumerate(label.annotations), key=lambda each: isinstance(each[1], RelationshipAnnotation))
    for place, annotation in order:
        beside = objects if isinstance(annotation, RelationshipAnnotation) else []
        try:
            Writer().rows(label.copy(update={"annotations": [*beside, annotation]}))
        except (TypeError, ValueError) as problem:
            refused[place] = _reason(problem)
            continue
        good[place] = annotation
        if isinstance(annotation, ObjectAnnotation):
            objects.append(annotation)
    for place in sorted(refused):
        found.error(f"$.annotations[{place}]", "not-writable", refused[place])
    try:
        return writer.rows(label.copy(update={"annotations": [good[place] for place in sorted(good)]}))
    except (TypeError, ValueError) as problem:
        found.error("$.annotations", "not-writable", _reason(problem))
        return []


def _reason(problem: Exception) -> str:
    return " ".join(str(problem).split())


def _media(label: "Label") -> Media | None:
    """What the data row shows by the class of the data; nothing follows from an `ImageData` with an id only.

    That is what people take for every kind of data row, and what reading of NDJSON falls back to.
    """
    data: Any = label.data
    name = type(data).__name__
    if name == "ImageData" and all(getattr(data, key) is None for key in ("im_bytes", "file_path", "url", "arr")):
        return None
    return _MEDIA.get(name)


_MEDIA = {
    "ImageData": Media.IMAGE,
    "VideoData": Media.VIDEO,
    "TextData": Media.TEXT,
    "AudioData": Media.AUDIO,
    "ConversationData": Media.CONVERSATION,
    "DicomData": Media.DICOM,
    "DocumentData": Media.DOCUMENT,
    "HTMLData": Media.HTML,
    "LlmPromptCreationData": Media.LLM,
    "LlmPromptResponseCreationData": Media.LLM,
    "LlmResponseCreationData": Media.LLM,
}


def _size(label: "Label") -> Size | None:
    attributes = label.data.media_attributes or {}
    width, height = attributes.get("width"), attributes.get("height")
    if isinstance(width, int | float) and isinstance(height, int | float):
        return width, height
    return None
