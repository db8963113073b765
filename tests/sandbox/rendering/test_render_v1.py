import json
from typing import Any

import pytest

from labelbox.rules.media import Media
from labelbox.rules.ontology import Ontology
from labelbox.sandbox.rendering import DataRow, Label, MetadataField, annotations_of
from labelbox.sandbox.rendering.v1 import Place, render_v1_data_row, render_v1_label

from .builders import Files, base64_png, option, question, tool

CAR = {**tool("Car", "rectangle", question("Kind", "radio", "Van")), "color": "#ff0000"}
SEEN = question("Seen", "checklist", option("A dog", value="dog"))
ONTOLOGY = Ontology.of({"tools": [CAR, tool("Leaf", "polygon")], "classifications": [SEEN, question("Note", "text")]})
BOX = {"top": 1, "left": 2, "height": 3, "width": 4}


def _row(media: Media, *rows: dict[str, Any], files: Files | None = None, skipped: bool = False) -> dict[str, Any]:
    label = Label("label-1", annotations_of("label-1", rows), created_at="2023-05-01T10:00:00.000Z", skipped=skipped)
    data_row = DataRow("row-1", "https://example.com/a.jpg", media=media, dataset_name="D", external_id="a.jpg")
    return render_v1_label(label, data_row, Place("P", ONTOLOGY), files or Files())


@pytest.mark.spec("X-177", "X-155")
def test_a_label_of_an_image() -> None:
    kind = {"name": "Kind", "answer": {"name": "Van"}}
    ring = [{"x": 0, "y": 0}, {"x": 1, "y": 0}, {"x": 1, "y": 1}]
    row = _row(
        Media.IMAGE,
        {"name": "Car", "bbox": BOX, "classifications": [kind]},
        {"name": "Leaf", "polygon": ring},
        {"name": "Sky", "mask": {"png": base64_png([[1]])}},
        {"name": "Seen", "answer": [{"name": "dog"}]},
        {"name": "Note", "answer": "x"},
    )
    car, leaf, sky = row["Label"]["objects"]
    assert (car["title"], car["schemaId"], car["color"], car["bbox"]) == ("Car", "fs-Car", "#ff0000", BOX)
    assert car["classifications"][0]["answer"]["title"] == "Van"
    assert leaf["polygon"] == ring
    assert sky["instanceURI"].startswith("https://")
    seen, note = row["Label"]["classifications"]
    assert [(a["title"], a["value"]) for a in seen["answers"]] == [("A dog", "dog")]
    assert note["answer"] == "x"
    assert (row["DataRow ID"], row["Labeled Data"], row["Project Name"]) == ("row-1", "https://example.com/a.jpg", "P")
    assert (row["Media Attributes"], row["DataRow Metadata"], row["media_type"]) == ({}, [], "image")
    assert row["Created At"] == "2023-05-01T10:00:00.000Z"


@pytest.mark.spec("X-177")
def test_text_and_maps() -> None:
    (person,) = _row(Media.TEXT, {"name": "Person", "location": {"start": 3, "end": 9}})["Label"]["objects"]
    assert (person["format"], person["data"]) == ("text.location", {"location": {"start": 3, "end": 9}})
    (tree,) = _row(Media.GEO, {"name": "Tree", "point": {"x": -99.2, "y": 19.4}})["Label"]["objects"]
    assert (tree["type"], tree["geometry"]) == ("point", {"coordinates": [-99.2, 19.4]})


@pytest.mark.spec("X-177")
def test_a_video_is_a_file_with_a_line_per_frame() -> None:
    files = Files()
    segments = [{"keyframes": [{"frame": 2, "bbox": BOX}, {"frame": 4, "bbox": {**BOX, "left": 6}}]}]
    seen = {"name": "Seen", "answer": [{"name": "dog"}], "frames": [{"start": 4, "end": 5}]}
    row = _row(Media.VIDEO, {"name": "Car", "segments": segments}, seen, {"name": "Note", "answer": "x"}, files=files)
    content = files.fetch(row["Label"]["frames"]) or b""
    frames = {frame["frameNumber"]: frame for frame in map(json.loads, content.splitlines())}
    assert {n: [(o["keyframe"], o["bbox"]["left"]) for o in f["objects"]] for n, f in frames.items()} == {
        1: [], 2: [(True, 2)], 3: [(False, 4)], 4: [(True, 6)], 5: [],
    }  # fmt: skip
    assert {n: [c["title"] for c in f["classifications"]] for n, f in frames.items()} == {
        1: ["Note"], 2: [], 3: [], 4: ["Seen"], 5: ["Seen"],
    }  # fmt: skip


@pytest.mark.spec("X-177")
def test_a_skipped_label_is_empty() -> None:
    row = _row(Media.IMAGE, {"name": "Car", "bbox": BOX}, skipped=True)
    assert (row["Label"], row["Skipped"]) == ({}, True)


@pytest.mark.spec("X-088")
def test_a_data_row_has_all_its_fields_under_their_names_in_the_schema() -> None:
    tag = MetadataField("ms-1", "tag", "CustomMetadataString", "night")
    split = MetadataField("ms-2", "split", "CustomMetadataEnum", "train", option_id="ms-3")
    row = DataRow("row-1", {"type": "x"}, media_attributes={"mimeType": "text/plain"}, metadata=[tag, split])
    bare, full = (render_v1_data_row(row, with_metadata=each) for each in (False, True))
    assert bare.keys() == full.keys() == {
        "id", "externalId", "globalKey", "rowData", "createdAt", "updatedAt", "mediaAttributes", "customMetadata",
        "metadataFields",
    }  # fmt: skip
    assert json.loads(bare["rowData"]) == {"type": "x"}
    assert bare["metadataFields"] == []
    assert [(m["schemaId"], m["name"], m["value"]) for m in full["metadataFields"]] == [
        ("ms-1", "tag", "night"),
        ("ms-3", "train", "train"),
    ]
