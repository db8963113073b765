"""Shapes and spans read from rows."""

import base64
import binascii
from collections.abc import Callable, Mapping
from typing import Any, Final

from ....rules.annotation_fields import as_float, as_mapping, refuse
from ...annotation_types.data.raster import MaskData
from ...annotation_types.geometry.line import Line
from ...annotation_types.geometry.mask import Mask
from ...annotation_types.geometry.point import Point
from ...annotation_types.geometry.polygon import Polygon
from ...annotation_types.geometry.rectangle import DocumentRectangle, Rectangle
from ...annotation_types.ner.conversation_entity import ConversationEntity
from ...annotation_types.ner.document_entity import DocumentEntity
from ...annotation_types.ner.text_entity import TextEntity
from ...constructors import maker
from ...pixels import decode_binary_mask, three_channels

Row = Mapping[str, Any]
Value = Any

_point = maker(Point, "x", "y")
_rectangle = maker(Rectangle, "start", "end")
_line = maker(Line, "points", own=("points",))
_polygon = maker(Polygon, "points", own=("points",))


def read_shape(row: Row) -> Value:
    """The value of an object, by the key that says what it is."""
    for key in SHAPES:
        if key in row:
            return read_by(key, row)
    refuse(f"expected one of the keys {', '.join(SHAPES)}")


def read_by(key: str, row: Row) -> Value:
    """The value of an object that is under this key."""
    try:
        return SHAPES[key](row)
    except KeyError as missing:
        refuse("field required", key, str(missing.args[0]))
    except (TypeError, AttributeError):
        refuse("value is not of the form that this key has", key)


def _points(items: Any) -> list[Point]:
    return [_point(item["x"], item["y"]) for item in items]


def _box(row: Row) -> Value:
    box = row["bbox"]
    left, top, width, height = box["left"], box["top"], box["width"], box["height"]
    if not (type(left) is type(top) is type(width) is type(height) is float):
        left, top, width, height = as_float(left), as_float(top), as_float(width), as_float(height)
    start, end = _point(left, top), _point(left + width, top + height)
    page, unit = row.get("page"), row.get("unit")
    if page is None or unit is None:
        return _rectangle(start, end)
    return DocumentRectangle(start=start, end=end, page=page, unit=unit)


def _mask(row: Row) -> Value:
    mask = row["mask"]
    if "png" in mask:
        try:
            png = base64.b64decode(mask["png"], validate=True)
        except binascii.Error:
            refuse("value is not base64", "mask", "png")
        return Mask(mask=MaskData(arr=three_channels(decode_binary_mask(png))), color=(1, 1, 1))
    if "instanceURI" not in mask:
        refuse("expected instanceURI and colorRGB, or png", "mask")
    return Mask(mask=MaskData(url=mask["instanceURI"]), color=mask["colorRGB"])


def _span(row: Row) -> Value:
    location = row["location"]
    message = row.get("messageId")
    if message is None:
        return TextEntity(start=location["start"], end=location["end"])
    return ConversationEntity(start=location["start"], end=location["end"], message_id=message)


def _selections(row: Row) -> Value:
    return DocumentEntity(text_selections=[as_mapping(each) for each in row["textSelections"]])  # type: ignore[misc]  # as mappings


SHAPES: Final[dict[str, Callable[[Row], Value]]] = {
    "bbox": _box,
    "point": lambda row: _point(row["point"]["x"], row["point"]["y"]),
    "line": lambda row: _line(_points(row["line"])),
    "polygon": lambda row: _polygon(_points(row["polygon"])),
    "mask": _mask,
    "location": _span,
    "textSelections": _selections,
}
"""How the value of an object is read, by its key."""
