"""What was imported comes out of the older exports, too; objects of them are written again as they came."""

from typing import Any

import pytest

from labelbox import Client
from labelbox.data.serialization import LBV1Converter
from labelbox.types import Label
from tests.data.vectors import cases, runner

from .journeys import Journey
from .saying import said

CASES = cases("ndjson_write.json")
SHOWN = (
    *("image/bbox", "image/bbox-nested-deep", "image/point", "image/line", "image/polygon-open", "image/mask-array"),
    *("class/radio-nested", "class/checklist-nested", "class/text-unicode", "text/entity"),
)
ON_FRAMES = ("video/bbox-segments", "video/bbox-nested", "video/point", "video/line", "video/radio-frames")


def exported(client: Client, labels: list[Label]) -> list[dict[str, Any]]:
    journey = Journey.of(client, labels)
    journey.send(labels)
    with pytest.warns(DeprecationWarning, match="take `Project.export`"):
        rows = journey.project.export_labels(download=True)
    assert rows
    return rows


@pytest.mark.parametrize("case_id", SHOWN)
def test_labels_of_an_old_export_say_the_same(client: Client, case_id: str) -> None:
    labels: list[Label] = runner().build_labels(CASES[case_id])
    rows = exported(client, labels)
    read = list(LBV1Converter.deserialize(rows))
    assert said(read) == said(labels)
    if labels[0].object_annotations():
        assert said(list(LBV1Converter.deserialize(LBV1Converter.serialize(read)))) == said(labels)


@pytest.mark.parametrize("case_id", ON_FRAMES)
def test_labels_of_an_old_export_of_videos_say_the_same(client: Client, case_id: str) -> None:
    labels: list[Label] = runner().build_labels(CASES[case_id])
    rows = exported(client, labels)
    read = list(LBV1Converter.deserialize_video(rows, client))
    assert said(read) == said(labels)
    if labels[0].object_annotations():
        assert said(list(LBV1Converter.deserialize_video(LBV1Converter.serialize(read), client))) == said(labels)
