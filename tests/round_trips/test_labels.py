"""The recorded labels of all media: imported, exported, and read again, they say the same."""

import json
from typing import Any
from urllib.request import urlopen

import pytest

from labelbox import Client
from labelbox.rules.kinds import is_dict, is_list
from labelbox.types import Label, Mask, MaskFrame, ObjectAnnotation, VideoMaskAnnotation
from tests.data.vectors import cases, runner

from .journeys import MEDIA, Journey, written

CASES = cases("ndjson_write.json")

NO_LABELS = {
    "image/mask-empty": "a mask needs a pixel",
    "video/plain-object-on-video": "on videos, objects need frames",
    "video/two-instances-one-name": "both are one object, which is in one place at a time",
    "class/checklist-empty": "an ontology needs options",
    "many/empty": "nothing is imported",
    "relation/missing-end": "a relationship has two ends",
    "video/custom-metrics": "frames have no metrics",
    "video/text-frames": "text is about a whole video",
}
"""What no label can be, or nothing that comes back."""


def can_be_imported(case_id: str) -> bool:
    """Not those that cannot be written, have ids of features that nobody has, or belong to models."""
    case, given = CASES[case_id], json.dumps(CASES[case_id]["input"])
    is_known = any(f'"{data.__name__}"' in given for data in MEDIA) and "schema_id" not in given
    better = "better" in case and "refus" in json.dumps(case["better"])
    return "ndjson" in case and is_known and "Metric" not in given and not better and case_id not in NO_LABELS


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("case_id", [*filter(can_be_imported, CASES)])
def test_what_was_imported_comes_out_of_an_export(client: Client, case_id: str) -> None:
    labels: list[Label] = runner().build_labels(CASES[case_id])
    journey = Journey.of(client, labels)
    assert journey.project.check(labels).errors == []
    journey.send(labels)
    assert said(journey.returned()) == said(labels)


def said(labels: list[Label]) -> list[Any]:
    """What labels say, in no order, without what only the server or only the import knows."""
    rows = written(labels)
    names = {row["uuid"]: row.get("name") for row in rows}
    keys = sorted({label.data.global_key or label.extra["global_key"] for label in labels})
    return sorted([*(_told(row, names) for row in rows), *keys, *_pictures(labels)], key=json.dumps)


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
