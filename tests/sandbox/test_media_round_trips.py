"""What is imported into rows of every medium, as it comes back in exports."""

import json
from typing import Any

import pytest

from tests.sandbox.labelled import Labelled
from tests.sandbox.rendering.builders import base64_png
from tests.sandbox.wire import Wire

CONVERSATION = json.dumps({"type": "application/vnd.labelbox.conversational", "messages": [{"messageId": "m1"}]})
ENTITY = {"tool": "named-entity", "name": "named-entity"}
BOX = {"tool": "rectangle", "name": "car", "classifications": [
    {"type": "radio", "name": "kind", "options": [{"value": "truck", "label": "Truck"}]}]}  # fmt: skip


def came_back(made: Labelled, lines: list[dict[str, Any]], **params: bool) -> Any:
    sent = [{"uuid": f"u{n}", "dataRow": {"id": made.rows[0]}} | line for n, line in enumerate(lines)]
    assert [s["errors"] for s in made.imported(sent)] == [[] for _ in lines]
    (row,) = made.exported(None, **params)
    return row["projects"][made.project]["labels"][0]["annotations"]


@pytest.mark.spec("X-167", "X-166")
def test_an_entity_of_a_text_shows_its_words(wire: Wire) -> None:
    made = Labelled.make(wire, 1, ENTITY, row_data="By Ada Lovelace")
    line = {"name": "named-entity", "location": {"start": 3, "end": 5}}
    (entity,) = came_back(made, [line])["objects"]
    assert (entity["annotation_kind"], entity["value"]) == ("TextEntity", "named_entity")
    assert entity["location"] == {"start": 3, "end": 5, "token": "Ada"}


@pytest.mark.spec("X-167", "X-170")
def test_an_entity_of_a_conversation_names_its_message(wire: Wire) -> None:
    made = Labelled.make(wire, 1, ENTITY, row_data=CONVERSATION)
    lines: list[dict[str, Any]] = [
        {"name": "named-entity", "messageId": "m1", "location": {"start": 0, "end": 4}},
        {"name": "note", "messageId": "m1", "answer": "kind"},
    ]
    found = came_back(made, lines)
    (entity,), (note,) = found["objects"], found["classifications"]
    assert entity["annotation_kind"] == "ConversationalTextEntity"
    assert entity["conversational_location"] == {"message_id": "m1", "location": {"start": 0, "end": 4}}
    assert (note["message_id"], note["conversational_text_answer"]) == ("m1", {"content": "kind"})


@pytest.mark.spec("X-167", "X-171", "X-082")
def test_an_entity_of_a_document_joins_the_words_of_the_text_layer(wire: Wire) -> None:
    layer = [{"number": 1, "groups": [{"id": "g", "content": "Annual report", "tokens": [
        {"id": "t1", "content": "Annual"}, {"id": "t2", "content": "report"}]}]}]  # fmt: skip
    url = wire.upload(json.dumps(layer).encode(), "layer.json", "application/json")
    data = json.dumps({"pdf_url": "https://x/1.pdf", "text_layer_url": url})
    made = Labelled.make(wire, 1, ENTITY, BOX, row_data=data)
    selection = {"groupId": "g", "tokenIds": ["t1", "t2"], "page": 1}
    box = {"top": 1, "left": 2, "height": 3, "width": 4}
    lines: list[dict[str, Any]] = [
        {"name": "named-entity", "textSelections": [selection]},
        {"name": "car", "page": 2, "unit": "POINTS", "bbox": box},
    ]
    entity, drawn = came_back(made, lines)["objects"]
    assert entity["annotation_kind"] == "DocumentEntityToken"
    (group,) = entity["location"]["groups"]
    assert (group["text"], group["tokens"]) == ("Annual report", ["t1", "t2"])
    assert (drawn["annotation_kind"], drawn["page_number"]) == ("DocumentBoundingBox", 2)


@pytest.mark.spec("X-172", "X-173", "X-167")
def test_a_box_of_a_video_is_interpolated_between_its_key_frames(wire: Wire) -> None:
    made = Labelled.make(wire, 1, BOX, row_data="https://x/clip.mp4")

    def key_frame(number: int, left: int, width: int) -> dict[str, Any]:
        return {"frame": number, "bbox": {"top": 98, "left": left, "height": 268, "width": width}}

    line = {"name": "car", "segments": [{"keyframes": [key_frame(13, 146, 341), key_frame(19, 186, 304)]}]}
    found = came_back(made, [line], includeInterpolatedFrames=True)
    assert list(found["frames"]) == [str(n) for n in range(13, 20)]
    boxes = [next(iter(found["frames"][str(n)]["objects"].values()))["bounding_box"] for n in range(13, 20)]
    lefts = [box["left"] for box in boxes]
    assert (lefts[0], lefts[-1], boxes[-1]["width"]) == (146, 186, 304)
    assert all(a < b for a, b in zip(lefts, lefts[1:], strict=False))
    ((feature, ranges),) = found["segments"].items()
    assert ranges == [[13, 19]]
    assert found["key_frame_feature_map"][feature]["13"] is True


@pytest.mark.spec("X-174", "X-167")
def test_a_line_of_a_scan_is_in_its_group(wire: Wire) -> None:
    made = Labelled.make(wire, 1, {"tool": "line", "name": "bone"}, row_data="https://x/scan.dcm")
    line = [{"x": 1, "y": 2}, {"x": 3, "y": 4}]
    sent = {"name": "bone", "groupKey": "axial", "segments": [{"keyframes": [{"frame": 1, "line": line}]}]}
    found = came_back(made, [sent])
    assert list(found["groups"]) == list(found["segments"]) == ["Axial", "Sagittal", "Coronal"]
    (drawn,) = found["groups"]["Axial"]["frames"]["1"]["objects"].values()
    assert (drawn["annotation_kind"], drawn["line"]) == ("DICOMPolyline", line)


@pytest.mark.spec("X-165")
def test_a_mask_is_served_as_a_picture(wire: Wire) -> None:
    made = Labelled.make(wire, 1, {"tool": "raster-segmentation", "name": "sky"})
    png = base64_png([[0, 1], [1, 1]])
    (drawn,) = came_back(made, [{"name": "sky", "mask": {"png": png}}])["objects"]
    assert drawn["annotation_kind"] == "ImageSegmentationMask"
    reply = wire.http.get(drawn["mask"]["url"])
    assert (reply.status_code, reply.headers["content-type"], reply.content[:4]) == (200, "image/png", b"\x89PNG")
