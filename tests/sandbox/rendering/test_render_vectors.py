"""The rows of the specification, made from the imports that lead to them."""

from collections.abc import Iterator, Sequence
from typing import Any, cast

import pytest

from labelbox.rules.media import Media, media_of
from labelbox.sandbox.rendering import DataRow

from .builders import Files, base64_png, option, question, rendered, tool, vectors

ROWS = vectors("export_rows.json")
BOX = {"top": 30.5, "left": 12, "height": 40, "width": 25.25}
LINE = [{"x": 1, "y": 2}, {"x": 3, "y": 4}]
FILES = Files(texts={"row-1": "By Ada Lovelace"}, words={"bbbb0001-0000-4000-8000-000000000001": "Annual"})


def _fs(number: int) -> str:
    return f"fs{number:023d}"


def _annotations(case: str) -> Any:
    (project,) = ROWS[case]["row"]["projects"].values()
    return project["labels"][0]["annotations"]


def _numbered(value: dict[str, Any]) -> Any:
    """Feature ids replaced by their order of appearance, addresses of masks by a word; everything else as it is."""
    ids: dict[str, str] = {}
    for each in _walk(value):
        if "feature_id" in each:
            ids.setdefault(each["feature_id"], f"feature {len(ids)}")
    return _replaced(value, ids)


def _walk(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        found = cast(dict[str, Any], value)
        yield found
        for each in found.values():
            yield from _walk(each)
    elif isinstance(value, list):
        for each in cast(Sequence[Any], value):
            yield from _walk(each)


def _replaced(value: Any, ids: dict[str, str]) -> Any:
    if isinstance(value, dict):
        return {
            ids.get(key, key): "somewhere" if key == "url" else _replaced(each, ids)
            for key, each in cast(dict[str, Any], value).items()
            # The rows of the specification have empty relationships on some frames and not on others.
            if key != "relationships" or each
        }
    if isinstance(value, list):
        return [_replaced(each, ids) for each in cast(Sequence[Any], value)]
    return ids.get(value, value) if isinstance(value, str) else value


def _check(case: str, rows: list[dict[str, Any]], *nodes: dict[str, Any], media: Media) -> None:
    made = rendered(rows, *nodes, media=media, files=FILES)
    wanted = _annotations(case)
    # The colours of a composite are up to the server.
    for drawn in (made, wanted):
        for thing in drawn.get("objects", ()):
            thing.pop("composite_mask", None)
    assert _numbered(made) == _numbered(wanted)


CAR = tool(
    "Car", "rectangle",
    question("Kind", "radio",
             option("Truck", question("Load", "text", schema_id=_fs(4)), value="truck", schema_id=_fs(3)),
             schema_id=_fs(2)),
    schema_id=_fs(1),
)  # fmt: skip


@pytest.mark.spec("X-165", "X-167", "X-168", "X-169", "X-170")
def test_image() -> None:
    dog, cat, rain = (
        option(name, value=name.lower(), schema_id=_fs(n)) for name, n in (("Dog", 10), ("Cat", 11), ("Rain", 14))
    )
    load = {"name": "Load", "answer": "wood"}
    kind = {"name": "Kind", "answer": {"name": "truck", "classifications": [load]}}
    ring = [{"x": 0, "y": 0}, {"x": 10, "y": 0}, {"x": 10, "y": 10}]
    _check(
        "image/full",
        [
            {"uuid": "a", "name": "Car", "bbox": BOX, "classifications": [kind]},
            {"uuid": "b", "name": "Leaf", "polygon": ring},
            {"name": "Lane", "line": LINE},
            {"name": "Eye", "point": {"x": 5, "y": 6}},
            {"name": "Sky", "mask": {"png": base64_png([[0, 1]])}},
            {"name": "Seen", "answer": [{"name": "dog"}, {"name": "cat"}]},
            {"name": "Caption", "answer": "a red car"},
            {"name": "Weather", "answer": {"name": "rain"}},
            {"name": "near", "relationship": {"source": "a", "target": "b", "type": "unidirectional"}},
        ],
        CAR,
        tool("Leaf", "polygon", schema_id=_fs(5)),
        tool("Lane", "line", schema_id=_fs(6)),
        tool("Eye", "point", schema_id=_fs(7)),
        tool("Sky", "raster-segmentation", schema_id=_fs(8)),
        question("Seen", "checklist", dog, cat, schema_id=_fs(9)),
        question("Caption", "text", schema_id=_fs(12)),
        question("Weather", "radio", rain, schema_id=_fs(13)),
        tool("near", "edge", schema_id=_fs(15)),
        media=Media.IMAGE,
    )  # fmt: skip


@pytest.mark.spec("X-167")
def test_text() -> None:
    _check(
        "text/full",
        [
            {"uuid": "a", "name": "Person", "location": {"start": 3, "end": 9}},
            {"name": "Tone", "answer": {"name": "kind"}},
            {"name": "Note", "answer": "x"},
            {"name": "knows", "relationship": {"source": "a", "target": "a", "type": "bidirectional"}},
        ],
        tool("Person", "named-entity", schema_id=_fs(1)),
        question("Tone", "radio", option("Kind", value="kind", schema_id=_fs(3)), schema_id=_fs(2)),
        question("Note", "text", schema_id=_fs(4)),
        tool("knows", "edge", schema_id=_fs(5)),
        media=Media.TEXT,
    )


@pytest.mark.spec("X-167", "X-170", "X-149")
def test_conversation() -> None:
    wanted = _annotations("conversation/full")
    # A reader of 2024 sees no token here; the row of the specification shows that it may be there.
    del wanted["objects"][0]["conversational_location"]["location"]["token"]
    made = rendered(
        [
            {"name": "Person", "messageId": "m-1", "location": {"start": 0, "end": 4}},
            {"name": "Tags", "messageId": "m-1", "answer": [{"name": "a"}]},
            {"name": "Note", "messageId": "m-2", "answer": "x"},
            {"name": "Tone", "messageId": "m-2", "answer": {"name": "kind"}},
            {"name": "Overall", "answer": {"name": "good"}},
        ],
        tool("Person", "named-entity", schema_id=_fs(1)),
        question("Tags", "checklist", option("A", value="a", schema_id=_fs(3)), schema_id=_fs(2)),
        question("Note", "text", schema_id=_fs(4)),
        question("Tone", "radio", option("Kind", value="kind", schema_id=_fs(6)), schema_id=_fs(5)),
        question("Overall", "radio", option("Good", value="good", schema_id=_fs(8)), schema_id=_fs(7)),
        media=Media.CONVERSATION,
    )
    assert _numbered(made) == _numbered(wanted)


@pytest.mark.spec("X-167", "X-171", "X-149")
def test_document() -> None:
    selection = {
        "groupId": "aaaa0001-0000-4000-8000-000000000001",
        "tokenIds": ["bbbb0001-0000-4000-8000-000000000001"],
        "page": 1,
    }
    stamp = question("Kind", "radio", option("Round", value="round", schema_id=_fs(4)), schema_id=_fs(3))
    round_ = [{"name": "Kind", "answer": {"name": "round"}}]
    _check(
        "document/full",
        [
            {"name": "Title", "textSelections": [selection]},
            {"name": "Stamp", "bbox": BOX, "page": 1, "unit": "POINTS", "classifications": round_},
            {"name": "Seen", "answer": [{"name": "a"}]},
        ],
        tool("Title", "named-entity", schema_id=_fs(1)),
        tool("Stamp", "rectangle", stamp, schema_id=_fs(2)),
        question("Seen", "checklist", option("A", value="a", schema_id=_fs(6)), schema_id=_fs(5)),
        media=Media.DOCUMENT,
    )


def test_map() -> None:
    ring = [{"x": -99.2, "y": 19.4}, {"x": -99.1, "y": 19.4}, {"x": -99.1, "y": 19.5}]
    made = rendered(
        [
            {"name": "Roof", "bbox": {"left": -99.2, "top": 19.4, "width": 0.1, "height": 0.1}},
            {"name": "Tree", "point": {"x": -99.2, "y": 19.4}},
            {"name": "Road", "line": [{"x": -99.2, "y": 19.4}, {"x": -99.1, "y": 19.5}]},
            {"name": "Field", "polygon": ring},
        ],
        tool("Roof", "rectangle", schema_id=_fs(1)),
        tool("Tree", "point", schema_id=_fs(2)),
        tool("Road", "line", schema_id=_fs(3)),
        tool("Field", "polygon", schema_id=_fs(4)),
        media=Media.GEO,
    )
    wanted = _annotations("geo/full")
    corners = made["objects"][0]["geojson"].pop("coordinates")[0]
    assert corners == [pytest.approx(each) for each in wanted["objects"][0]["geojson"].pop("coordinates")[0]]
    assert _numbered(made) == _numbered(wanted)


@pytest.mark.spec("X-165", "X-170")
@pytest.mark.parametrize(
    ("case", "media_type"),
    [
        ("audio", "AUDIO"),
        ("html", "HTML"),
        ("llm_prompt_creation", "LLM_PROMPT_CREATION"),
        ("llm_prompt_response_creation", "LLM_PROMPT_RESPONSE_CREATION"),
        ("llm_response_creation", "TEXT"),
    ],
)
def test_media_with_classifications_only(case: str, media_type: str) -> None:
    media = media_of(media_type)
    assert media
    _check(
        f"{case}/full",
        [
            {"name": "Seen", "answer": [{"name": "a"}]},
            {"name": "Note", "answer": "x"},
            {"name": "Tone", "answer": {"name": "kind"}},
        ],
        question("Seen", "checklist", option("A", value="a", schema_id=_fs(2)), schema_id=_fs(1)),
        question("Note", "text", schema_id=_fs(3)),
        question("Tone", "radio", option("Kind", value="kind", schema_id=_fs(5)), schema_id=_fs(4)),
        media=media,
    )


def _moving(*frames: int) -> dict[str, Any]:
    keyframes = [{"frame": frame, "bbox": {**BOX, "left": 50 + frame}} for frame in frames]
    return {"name": "Car", "classifications": [], "segments": [{"keyframes": keyframes}]}


@pytest.mark.spec("X-167", "X-172")
def test_video_with_key_frames_only() -> None:
    _check("video/keyframes", [_moving(13, 15)], tool("Car", "rectangle", schema_id=_fs(1)), media=Media.VIDEO)


@pytest.mark.spec("X-172", "X-173")
def test_video_interpolated() -> None:
    wanted = _annotations("video/interpolated")
    # An imported answer for a range of frames is never shown on the frames themselves.
    wanted["frames"]["13"]["classifications"] = []
    made = rendered(
        [_moving(13, 15), {"name": "Seen", "answer": [{"name": "a"}]}],
        tool("Car", "rectangle", schema_id=_fs(1)),
        question("Seen", "checklist", option("A", value="a", schema_id=_fs(5)), schema_id=_fs(4)),
        media=Media.VIDEO,
        interpolated=True,
    )
    assert _numbered(made) == _numbered(wanted)


@pytest.mark.spec("X-149", "X-175")
def test_video_kinds() -> None:
    def on_frame_1(**geometry: Any) -> list[dict[str, Any]]:
        return [{"keyframes": [{"frame": 1, "classifications": [], **geometry}]}]

    masks = {
        "frames": [{"index": 1, "instanceURI": "https://example.com/1.png", "imBytes": None}],
        "instances": [{"name": "Sky", "colorRGB": [1, 2, 3]}],
    }
    made = rendered(
        [
            {"name": "Dot", "segments": on_frame_1(point={"x": 1, "y": 2})},
            {"name": "Lane", "segments": on_frame_1(line=LINE)},
            {"masks": masks},
        ],
        tool("Dot", "point", schema_id=_fs(1)),
        tool("Lane", "line", schema_id=_fs(2)),
        tool("Sky", "raster-segmentation", schema_id=_fs(3)),
        media=Media.VIDEO,
    )
    assert _numbered(made) == _numbered(_annotations("video/kinds"))


@pytest.mark.spec("X-167", "X-174", "X-149")
def test_dicom() -> None:
    segments = [{"keyframes": [{"frame": 1, "line": LINE, "classifications": []}]}]
    _check(
        "dicom/full",
        [{"name": "Vessel", "groupKey": "axial", "segments": segments}],
        tool("Vessel", "line", schema_id=_fs(1)),
        media=Media.DICOM,
    )


def test_everything_that_is_accepted_can_be_rendered() -> None:
    cases = {name: case["ndjson"] for name, case in vectors("ndjson_write.json").items() if case.get("ndjson")}
    shown = {name: rendered(rows, media=None, interpolated=True) for name, rows in cases.items()}
    empty = [
        name
        for name, found in shown.items()
        if not any(found.get(key) for key in ("objects", "classifications", "frames"))
    ]
    assert len(shown) > 100
    # Metrics are no annotations; the study of the others is in groups.
    assert {name.split("/")[0] for name in empty} == {"dicom", "metric"}


def test_without_a_stated_medium_the_annotations_tell_it() -> None:
    segments = [{"keyframes": [{"frame": 1, "line": LINE}]}]
    dicom = {"name": "Vessel", "groupKey": "coronal", "segments": segments}
    assert "groups" in rendered([dicom], media=None)
    assert "frames" in rendered([{"name": "Vessel", "segments": segments}], media=None)
    assert "objects" in rendered([{"name": "Vessel", "line": LINE}], media=None)
    pdf = DataRow("row-1", "https://example.com/1", media_attributes={"mimeType": "application/pdf"})
    (drawn,) = rendered([{"name": "Stamp", "bbox": BOX, "page": 2}], data_row=pdf)["objects"]
    assert (drawn["annotation_kind"], drawn["page_number"]) == ("DocumentBoundingBox", 2)
