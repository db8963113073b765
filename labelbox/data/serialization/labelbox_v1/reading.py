"""Rows of legacy exports read as labels."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, cast
from urllib.parse import urlsplit

from ....rules.kinds import is_list, rows_of
from ...annotation_types.annotation import ObjectAnnotation
from ...annotation_types.classification.classification import (
    Checklist,
    ClassificationAnnotation,
    ClassificationAnswer,
    Dropdown,
    Radio,
    Text,
)
from ...annotation_types.data.raster import ImageData, MaskData
from ...annotation_types.data.text import TextData
from ...annotation_types.data.video import VideoData
from ...annotation_types.geometry.line import Line
from ...annotation_types.geometry.mask import Mask
from ...annotation_types.geometry.point import Point
from ...annotation_types.geometry.polygon import Polygon
from ...annotation_types.geometry.rectangle import Rectangle
from ...annotation_types.label import Annotation, Label
from ...annotation_types.ner.text_entity import TextEntity
from ...annotation_types.video import VideoClassificationAnnotation, VideoObjectAnnotation
from ...fetching import fetch
from .row import EXTRA_KEYS

Row = Mapping[str, Any]

WHITE: Final = (255, 255, 255)
"""The colour of a mask in a legacy export."""
_SUFFIXES: Final = {
    "image": (".jpg", ".jpeg", ".png", ".bmp", ".webp", ".tif", ".tiff"),
    "text": (".txt", ".text", ".html"),
    "video": (".mp4", ".mov", ".avi", ".webm"),
}


def read_label(row: Row) -> Label:
    """A label about an image or a text."""
    body = row["Label"]
    if isinstance(body, list) or "frames" in body:
        raise ValueError("Use `LBV1Converter.deserialize_video` to process video")
    objects = rows_of(body, "objects")
    media = _media_of(row, objects)
    annotations: list[Annotation] = [_object(each) for each in objects]
    annotations += [_classification(each) for each in _flat(rows_of(body, "classifications"))]
    if media == "video":
        raise ValueError("Use `LBV1Converter.deserialize_video` to process video")
    data = (
        ImageData(url=row["Labeled Data"], **_data_row(row))
        if media == "image"
        else TextData(**{_text_key(row): row["Labeled Data"]}, **_data_row(row))
    )
    return Label(uid=row.get("ID"), data=data, annotations=annotations, extra=_extra(row, media))


def read_video_label(row: Row) -> Label:
    """A label about a video, whose frames may have to be downloaded first."""
    body = row["Label"]
    frames: Iterable[Row] = body if is_list(body) else _download(body["frames"])
    annotations: list[Annotation] = []
    for frame in frames:
        number = frame["frameNumber"]
        annotations += [_object_on(number, each) for each in rows_of(frame, "objects")]
        annotations += [_classification_on(number, each) for each in _flat(rows_of(frame, "classifications"))]
    data = VideoData(url=row["Labeled Data"], **_data_row(row))
    return Label(uid=row.get("ID"), data=data, annotations=annotations, extra=_extra(row, "video"))


def _download(address: str) -> Iterator[Row]:
    for line in fetch(address).split(b"\n"):
        if line.strip():
            yield json.loads(line)


def _media_of(row: Row, objects: list[Row]) -> str:
    given = row.get("media_type")
    if given is not None:
        if given not in _SUFFIXES:
            raise ValueError(f"Annotation types are only supported for {list(_SUFFIXES)} media types. Found {given}.")
        return str(given)
    if objects:
        return "text" if any("data" in each for each in objects) else "image"
    labeled = str(row.get("Labeled Data") or "")
    if "://" not in labeled[:12]:
        return "text"
    path = urlsplit(labeled).path.lower()
    for media, suffixes in _SUFFIXES.items():
        if path.endswith(suffixes):
            return media
    raise TypeError(f"Can't infer data type from row data. row_data: {labeled.partition('?')[0][:200]}")


def _text_key(row: Row) -> str:
    return "url" if "://" in str(row["Labeled Data"])[:12] else "text"


def _data_row(row: Row) -> dict[str, Any]:
    return {
        "uid": row.get("DataRow ID"),
        "external_id": row.get("External ID"),
        "media_attributes": row.get("Media Attributes"),
        "metadata": row.get("DataRow Metadata"),
    }


def _extra(row: Row, media: str) -> dict[str, Any]:
    return {**{key: row.get(key) for key in EXTRA_KEYS}, "media_type": media}


def _flat(items: Iterable[Any]) -> Iterator[Row]:
    """Some rows have a list around a checklist."""
    for item in items:
        if isinstance(item, list):
            yield from cast(list[Row], item)
        else:
            yield item


def _feature(row: Row) -> dict[str, Any]:
    return {"name": row.get("title"), "feature_schema_id": row.get("schemaId")}


def _object_fields(row: Row) -> dict[str, Any]:
    return {
        **_feature(row),
        "value": _value(row),
        "classifications": [_nested(each) for each in _flat(rows_of(row, "classifications"))],
        "extra": {
            "instanceURI": row.get("instanceURI"),
            "color": row.get("color"),
            "feature_id": row.get("featureId"),
            "value": row.get("value"),
        },
    }


def _object(row: Row) -> ObjectAnnotation:
    fields = _object_fields(row)
    fields["extra"] |= {"page": row.get("page"), "unit": row.get("unit")}
    return ObjectAnnotation(**fields)


def _object_on(frame: int, row: Row) -> VideoObjectAnnotation:
    return VideoObjectAnnotation(**_object_fields(row), frame=frame, keyframe=row.get("keyframe", False))


def _value(row: Row) -> Any:
    if "bbox" in row:
        box = row["bbox"]
        return Rectangle.from_xyhw(box["left"], box["top"], box["height"], box["width"])
    if "point" in row:
        return Point(x=row["point"]["x"], y=row["point"]["y"])
    if "line" in row:
        return Line(points=[Point(x=point["x"], y=point["y"]) for point in row["line"]])
    if "polygon" in row:
        return Polygon(points=[Point(x=point["x"], y=point["y"]) for point in row["polygon"]])
    if "geometry" in row:
        return _on_tiles(row["type"], row["geometry"]["coordinates"])
    if "data" in row:
        location = row["data"]["location"]
        return TextEntity(start=location["start"], end=location["end"])
    if row.get("instanceURI"):
        return Mask(mask=MaskData(url=row["instanceURI"]), color=WHITE)
    raise ValueError(f"the object {row.get('title')!r} has no shape")


def _on_tiles(kind: str, coordinates: Any) -> Any:
    if kind == "point":
        return Point(x=coordinates[0], y=coordinates[1])
    if kind == "polyline":
        return Line(points=[Point(x=x, y=y) for x, y, *_ in coordinates])
    ring = coordinates[0]
    if kind == "polygon":
        return Polygon(points=[Point(x=x, y=y) for x, y, *_ in ring])
    if kind == "rectangle":
        longitudes, latitudes = [place[0] for place in ring], [place[1] for place in ring]
        start = Point(x=min(longitudes), y=min(latitudes))
        return Rectangle(start=start, end=Point(x=max(longitudes), y=max(latitudes)))
    raise ValueError(f"unknown shape on tiles: {kind!r}")


def _classification(row: Row) -> ClassificationAnnotation:
    extra = {"value": row.get("value"), "feature_id": row.get("featureId")}
    return ClassificationAnnotation(**_feature(row), value=_answer(row), extra=extra)


def _nested(row: Row) -> ClassificationAnnotation:
    extra = {"feature_id": row.get("featureId"), "title": row.get("title"), "value": row.get("value")}
    return ClassificationAnnotation(**_feature(row), value=_answer(row), extra=extra)


def _classification_on(frame: int, row: Row) -> VideoClassificationAnnotation:
    return VideoClassificationAnnotation(**_feature(row), value=_answer(row), frame=frame)


def _answer(row: Row) -> Radio | Checklist | Dropdown | Text:
    if "answers" in row:
        return Checklist(answer=[_option(each) for each in row["answers"]])
    answer = row["answer"]
    if isinstance(answer, Mapping):
        return Radio(answer=_option(cast(Row, answer)))
    if isinstance(answer, list):
        return Dropdown(answer=[_option(each) for each in cast(list[Row], answer)])
    return Text(answer=answer)


def _option(row: Row) -> ClassificationAnswer:
    return ClassificationAnswer(
        **_feature(row),
        extra={"feature_id": row.get("featureId"), "value": row.get("value")},
        keyframe=row.get("keyframe"),
        classifications=[_nested(each) for each in _flat(rows_of(row, "classifications"))],
    )
