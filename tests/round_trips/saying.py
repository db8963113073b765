"""What labels say."""

import json
from typing import Any
from urllib.request import urlopen

from labelbox.rules.kinds import is_dict, is_list
from labelbox.types import Label, Mask, MaskFrame, ObjectAnnotation, VideoMaskAnnotation

from .journeys import written


def said(labels: list[Label]) -> list[Any]:
    """All of it in one order, without what only the server or only the import knows."""
    rows = written(labels)
    names = {row["uuid"]: row.get("name") for row in rows}
    return sorted([*(_told(row, names) for row in rows), *_pictures(labels)], key=json.dumps)


# Ids are the server's, confidence is for predictions, and exports have points whatever the unit was.
UNTOLD = {"uuid", "dataRow", "schemaId", "featureSchemaId", "confidence", "customMetrics", "unit"}
PICTURES = {"mask", "instanceURI", "imBytes"}


def _told(value: Any, names: dict[str, Any], key: str = "") -> Any:
    if is_dict(value):
        kept = {name: _told(each, names, name) for name, each in value.items() if name not in UNTOLD | PICTURES}
        return {name: each for name, each in sorted(kept.items()) if each != []}
    if is_list(value):
        return [_told(each, names) for each in value]
    if key in ("source", "target"):
        return {"object": names[value]}
    return float(value) if isinstance(value, int) else value


def _pictures(labels: list[Label]) -> list[Any]:
    annotations = [each for label in labels for each in label.annotations]
    masks = [(each.name, each.value) for each in annotations if isinstance(each, ObjectAnnotation)]
    pixels = [
        {name: _stored(mask.mask.url) or mask.selection.tolist()} for name, mask in masks if isinstance(mask, Mask)
    ]
    frames = [frame for each in annotations if isinstance(each, VideoMaskAnnotation) for frame in each.frames]
    return pixels + [{frame.index: _stored(frame.instance_uri) or _bytes(frame).hex()} for frame in frames]


def _bytes(frame: MaskFrame) -> bytes:
    if frame.im_bytes is not None:
        return frame.im_bytes
    with urlopen(str(frame.instance_uri)) as answer:
        return bytes(answer.read())


def _stored(url: str | None) -> str | None:
    """The address of a picture that is on no server."""
    return url if url and url.startswith("https://example.com/") else None
