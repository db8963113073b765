from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from labelbox.rules.media import Media
from labelbox.sandbox.rendering.tracks import between

from .builders import Files, base64_png, option, question, rendered, tool

CAR = tool(
    "bbox_class", "rectangle", question("Kind", "radio", option("Van", question("Load", "text"))), schema_id="fs-1"
)
NUMBER = st.floats(-1e9, 1e9)
BOX = st.fixed_dictionaries({"top": NUMBER, "left": NUMBER, "height": NUMBER, "width": NUMBER})


def _key_frame(frame: int, left: float, **more: Any) -> dict[str, Any]:
    return {"frame": frame, "bbox": {"top": 5, "left": left, "height": 10, "width": 304}, **more}


@pytest.mark.spec("X-172", "X-173")
def test_every_frame_of_a_segment_is_there_and_the_box_moves_steadily() -> None:
    row = {"name": "bbox_class", "segments": [{"keyframes": [_key_frame(13, 146), _key_frame(19, 186)]}]}
    found = rendered([row], CAR, media=Media.VIDEO, interpolated=True)
    ((feature_id, ranges),) = found["segments"].items()
    boxes = [frame["objects"][feature_id]["bounding_box"] for frame in found["frames"].values()]
    assert list(found["frames"]) == [str(n) for n in range(13, 20)]
    assert ranges == [[13, 19]]
    assert boxes == sorted(boxes, key=lambda box: box["left"])
    assert len({box["left"] for box in boxes}) == 7
    assert (boxes[0]["left"], boxes[-1]["left"]) == (146.0, 186.0)
    assert {box["width"] for box in boxes} == {304.0}
    assert found["key_frame_feature_map"] == {feature_id: {str(n): n in (13, 19) for n in range(13, 20)}}


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(BOX, BOX)
def test_a_way_begins_and_ends_at_its_ends(start: dict[str, float], end: dict[str, float]) -> None:
    assert between(start, end, 0) == start
    assert between(start, end, 1) == end


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(BOX, BOX, st.floats(0, 1))
def test_a_way_does_not_leave_its_ends(start: dict[str, float], end: dict[str, float], share: float) -> None:
    for key, value in between(start, end, share).items():
        low, high = sorted((start[key], end[key]))
        slack = 1e-9 * max(abs(low), abs(high))
        assert low - slack <= value <= high + slack


def test_lines_of_different_lengths_wait_for_the_next_key_frame() -> None:
    start, end = [{"x": 0, "y": 0}, {"x": 1, "y": 1}], [{"x": 5, "y": 5}]
    assert between(start, end, 0.5) == start


@pytest.mark.spec("X-173", "X-169")
def test_answers_stand_on_the_key_frame_and_go_one_level_deep() -> None:
    load = {"name": "Load", "answer": "wood"}
    kind = {"name": "Kind", "answer": {"name": "Van", "classifications": [load]}}
    keyframes = [_key_frame(1, 0, classifications=[kind]), _key_frame(3, 2, classifications=[])]
    found = rendered(
        [{"name": "bbox_class", "segments": [{"keyframes": keyframes}]}], CAR, media=Media.VIDEO, interpolated=True
    )
    first, second, third = (next(iter(frame["objects"].values())) for frame in found["frames"].values())
    assert first["classifications"][0]["radio_answer"]["name"] == "Van"
    assert first["classifications"][0]["radio_answer"]["classifications"] == []
    assert second["classifications"] == third["classifications"] == []


@pytest.mark.spec("X-172")
def test_an_answer_over_ranges_has_segments_and_no_frames() -> None:
    ranges = [{"start": 18, "end": 19}, {"start": 7, "end": 13}]
    row = {"name": "Seen", "answer": [{"name": "a"}], "frames": ranges}
    found = rendered([row], question("Seen", "checklist", "a"), media=Media.VIDEO, interpolated=True)
    (seen,) = found["classifications"]
    assert found["segments"] == {seen["feature_id"]: [[7, 13], [18, 19]]}
    assert found["frames"] == found["key_frame_feature_map"] == {}
    assert [a["name"] for a in seen["checklist_answers"]] == ["a"]


def test_key_frames_may_come_in_any_order_and_in_several_segments() -> None:
    segments = [{"keyframes": [_key_frame(9, 4)]}, {"keyframes": [_key_frame(5, 2), _key_frame(3, 0)]}]
    found = rendered([{"name": "bbox_class", "segments": segments}], CAR, media=Media.VIDEO, interpolated=True)
    assert list(found["segments"].values()) == [[[3, 5], [9, 9]]]
    assert list(found["frames"]) == ["3", "4", "5", "9"]


@pytest.mark.spec("X-175")
def test_masks_show_each_instance_on_each_frame() -> None:
    files = Files()
    frames = [{"index": n, "instanceURI": None, "imBytes": base64_png([[0, 5, 9]])} for n in (1, 2, 5)]
    instances = [{"name": "Sky", "colorRGB": [5, 5, 5]}, {"name": "Sea", "colorRGB": [9, 9, 9]}]
    found = rendered([{"masks": {"frames": frames, "instances": instances}}], media=Media.VIDEO, files=files)
    assert {n: sorted(o["name"] for o in f["objects"].values()) for n, f in found["frames"].items()} == {
        n: ["Sea", "Sky"] for n in ("1", "2", "5")
    }
    assert list(found["segments"].values()) == [[[1, 2], [5, 5]]] * 2
    sea = next(o for o in found["frames"]["5"]["objects"].values() if o["name"] == "Sea")
    assert sea["annotation_kind"] == "VideoSegmentationMask"
    assert (files.fetch(sea["composite_mask"]["url"]), sea["composite_mask"]["color_rgb"]) != (None, [5, 5, 5])


@pytest.mark.spec("X-174")
def test_an_empty_study_has_all_three_planes() -> None:
    found = rendered([], media=Media.DICOM)
    assert list(found["groups"]) == list(found["segments"]) == ["Axial", "Sagittal", "Coronal"]


@pytest.mark.spec("X-174")
def test_each_plane_has_its_own_frames() -> None:
    segments = [{"keyframes": [{"frame": 4, "line": [{"x": 0, "y": 0}, {"x": 1, "y": 1}]}]}]
    rows = [{"name": "Vessel", "groupKey": plane, "segments": segments} for plane in ("coronal", "axial")]
    found = rendered(rows, tool("Vessel", "line"), media=Media.DICOM)
    assert {plane: list(group["frames"]) for plane, group in found["groups"].items()} == {
        "Axial": ["4"], "Sagittal": [], "Coronal": ["4"],
    }  # fmt: skip
    (coronal,) = found["segments"]["Coronal"]
    assert found["key_frame_feature_map"][coronal] == {"Axial": {}, "Sagittal": {}, "Coronal": {"4": True}}
