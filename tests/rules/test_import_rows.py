import base64
import json
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from labelbox.rules.findings import Finding
from labelbox.rules.import_file import FileCheck, check_rows
from labelbox.rules.import_row import check_row
from labelbox.rules.media import Media
from labelbox.rules.ontology import Ontology
from labelbox.sandbox.rendering.png import Picture, write_png
from tests.fuzzing import ROUNDS

VECTORS = Path(__file__).parents[1] / "spec" / "formats" / "vectors"
KEY_FRAME = "$.segments[0].keyframes[0]"
UUID = "00000000-0000-4000-8000-000000000001"
BOX = {"top": 1, "left": 2, "height": 3, "width": 4}
POINTS = [{"x": 1, "y": 2}, {"x": 3, "y": 4}, {"x": 5, "y": 5}]
PNG = base64.b64encode(write_png(Picture(1, 1, 1, b"\1"))).decode()


def _question(name: str, kind: str, *options: dict[str, Any]) -> dict[str, Any]:
    return {"type": kind, "name": name, "instructions": name, "featureSchemaId": f"fs-{name}", "options": [*options]}


def _option(value: str, *questions: dict[str, Any]) -> dict[str, Any]:
    return {"value": value, "label": value.upper(), "featureSchemaId": f"fs-{value}", "options": [*questions]}


def _tool(name: str, kind: str, *questions: dict[str, Any]) -> dict[str, Any]:
    return {"tool": kind, "name": name, "featureSchemaId": f"fs-{name}", "classifications": [*questions]}


ONTOLOGY = Ontology.of(
    {
        "tools": [
            _tool("car", "rectangle", _question("kind", "radio", _option("truck", _question("load", "text")))),
            _tool("leaf", "polygon"),
            _tool("lane", "line"),
            _tool("eye", "point"),
            _tool("person", "named-entity"),
            _tool("sky", "raster-segmentation"),
            _tool("near", "edge"),
            _tool("thing", "rectangle"),
            _tool("thing", "polygon"),
            _tool("new", "hologram"),
        ],
        "classifications": [
            _question("weather", "radio", _option("rain"), _option("sun")),
            _question("seen", "checklist", _option("dog"), _option("cat")),
            _question("caption", "text"),
        ],
    }
)


def _row(**keys: Any) -> dict[str, Any]:
    return {"uuid": UUID, "dataRow": {"id": "row-1"}, **keys}


def _check(media: Media | None = None, **keys: Any) -> list[Finding]:
    return check_row(_row(**keys), ONTOLOGY, media)


def _errors(findings: list[Finding]) -> list[tuple[str, str]]:
    return [(f.path, f.rule) for f in findings if f.is_error]


def _segments(**geometry: Any) -> list[dict[str, Any]]:
    return [{"keyframes": [{"frame": 3, "classifications": [], **geometry}]}]


TAKEN: list[dict[str, Any]] = [
    {"name": "car", "bbox": BOX, "classifications": []},
    {"schemaId": "fs-car", "bbox": BOX, "page": 0, "unit": "POINTS"},
    {"name": "car", "schemaId": "fs-car", "bbox": BOX},
    {"name": "leaf", "polygon": POINTS},
    {"name": "lane", "line": POINTS[:2]},
    {"name": "eye", "point": POINTS[0]},
    {"name": "thing", "polygon": POINTS},
    {"name": "new", "bbox": BOX},
    {"name": "person", "location": {"start": 3, "end": 9}},
    {"name": "person", "messageId": "m-1", "location": {"start": 0, "end": 0}},
    {"name": "person", "textSelections": [{"tokenIds": ["t-1"], "groupId": "g-1", "page": 1}]},
    {"name": "sky", "mask": {"png": PNG}},
    {"name": "sky", "mask": {"instanceURI": "sampleuri", "colorRGB": [0, 0, 255]}},
    {"name": "sky", "mask": {"counts": [1, 2], "size": [1, 3]}},
    {"name": "weather", "answer": {"name": "rain"}},
    {"name": "weather", "answer": {"name": "RAIN"}},
    {"schemaId": "fs-weather", "answer": {"schemaId": "fs-sun"}, "frames": [{"start": 1, "end": 1}]},
    {"name": "seen", "answer": [{"name": "dog"}, {"name": "cat", "frames": [{"start": 1, "end": 5}]}]},
    {"name": "seen", "answers": [{"name": "dog"}]},
    {"name": "caption", "answer": "", "messageId": "m-2"},
    {"name": "car", "segments": _segments(bbox=BOX)},
    {"name": "lane", "groupKey": "axial", "segments": _segments(line=POINTS)},
    {"masks": {"frames": [{"index": 1, "imBytes": PNG}], "instances": [{"name": "sky", "colorRGB": [1, 2, 3]}]}},
    {"name": "near", "relationship": {"source": "a", "target": "b", "type": "unidirectional"}},
    {"metricValue": 0.5, "metricName": "loss"},
    {"metricValue": {"0.1": [1, 2, 3, 4], "0.9": [1, 2, 3, 4]}},
]  # fmt: skip


@pytest.mark.spec("X-144", "X-149")
@pytest.mark.parametrize("keys", TAKEN, ids=lambda keys: ",".join(keys))
def test_what_the_service_takes_has_no_findings(keys: dict[str, Any]) -> None:
    assert _check(**keys) == []


WRONG: list[tuple[dict[str, Any], str, str]] = [
    ({"dataRow": None, "name": "car", "bbox": BOX}, "$.dataRow", "data-row"),
    ({"dataRow": {}, "name": "car", "bbox": BOX}, "$.dataRow", "data-row"),
    ({"dataRow": {"id": "a", "globalKey": "b"}, "name": "car", "bbox": BOX}, "$.dataRow", "data-row"),
    ({"dataRow": {"id": 7}, "name": "car", "bbox": BOX}, "$.dataRow.id", "data-row"),
    ({"bbox": BOX}, "$", "feature"),
    ({"name": "caar", "bbox": BOX}, "$.name", "unknown-feature"),
    ({"schemaId": "fs-x", "bbox": BOX}, "$.schemaId", "unknown-feature"),
    ({"name": "car", "schemaId": "fs-x", "bbox": BOX}, "$.schemaId", "unknown-feature"),
    ({"name": "eye", "bbox": BOX}, "$.bbox", "tool-kind"),
    ({"name": "lane", "segments": _segments(bbox=BOX)}, f"{KEY_FRAME}.bbox", "tool-kind"),
    ({"name": "car"}, "$", "kind"),
    ({"name": "car", "bbox": BOX, "point": POINTS[0]}, "$", "kind"),
    ({"name": "car", "bbox": {**BOX, "width": -1}}, "$.bbox.width", "number"),
    ({"name": "car", "bbox": {**BOX, "top": float("nan")}}, "$.bbox.top", "number"),
    ({"name": "car", "bbox": {**BOX, "top": True}}, "$.bbox.top", "number"),
    ({"name": "leaf", "polygon": [*POINTS[:2], POINTS[0]]}, "$.polygon", "polygon"),
    ({"name": "leaf", "polygon": [*POINTS, {"x": 1}]}, "$.polygon[3].y", "number"),
    ({"name": "lane", "line": POINTS[:1]}, "$.line", "line"),
    ({"name": "person", "location": {"start": 3, "end": 2}}, "$.location", "location"),
    ({"name": "person", "location": {"start": -1, "end": 2}}, "$.location.start", "whole-number"),
    ({"name": "person", "location": {"start": 0.5, "end": 2}}, "$.location.start", "whole-number"),
    ({"name": "sky", "mask": {"png": "not base64!"}}, "$.mask.png", "base64"),
    ({"name": "sky", "mask": {"instanceURI": 7, "colorRGB": [0, 0, 0]}}, "$.mask.instanceURI", "text"),
    ({"name": "sky", "mask": {"instanceURI": "u", "colorRGB": [1, 2, 300]}}, "$.mask.colorRGB", "color"),
    ({"name": "sky", "mask": {"counts": [-1], "size": [1, 3]}}, "$.mask.counts", "runs"),
    ({"name": "sky", "mask": {}}, "$.mask", "mask"),
    ({"name": "weather", "answer": [{"name": "rain"}]}, "$.answer", "answer-kind"),
    ({"name": "caption", "answer": {"name": "x"}}, "$.answer", "answer-kind"),
    ({"name": "seen", "answers": {"name": "dog"}}, "$.answers", "answer-kind"),
    ({"name": "weather", "answer": {"name": "rian"}}, "$.answer.name", "unknown-feature"),
    ({"name": "seen", "answer": [{"name": "dog"}, {"schemaId": "fs-dog"}]}, "$.answer[1]", "repeated-option"),
    ({"name": "weather", "answer": {"name": "rain"}, "frames": [{"start": 2, "end": 1}]}, "$.frames[0]", "frames"),
    ({"name": "car", "segments": [{"keyframes": [{"frame": 1}]}]}, KEY_FRAME, "key-frame"),
    ({"name": "car", "segments": _segments(bbox=BOX, frame=-1)}, f"{KEY_FRAME}.frame", "whole-number"),
    ({"name": "lane", "groupKey": "top", "segments": _segments(line=POINTS)}, "$.groupKey", "one-of"),
    ({"masks": {"frames": [{"index": 1}], "instances": []}}, "$.masks.frames[0]", "masks"),
    ({"name": "car", "bbox": BOX, "unit": "MILES"}, "$.unit", "one-of"),
    ({"name": "car", "bbox": BOX, "confidence": 2}, "$.confidence", "confidence"),
    ({"metricValue": "high"}, "$.metricValue", "metric"),
]  # fmt: skip


@pytest.mark.parametrize(("keys", "path", "rule"), WRONG, ids=lambda value: value if isinstance(value, str) else "")
def test_what_is_wrong_is_told_with_its_place(keys: dict[str, Any], path: str, rule: str) -> None:
    assert _errors(_check(**keys)) == [(path, rule)]


@pytest.mark.spec("X-169")
def test_nested_questions_are_checked_where_they_belong() -> None:
    load = {"name": "load", "answer": {"name": "wood"}}
    kind = {"name": "kind", "answer": {"name": "truck", "classifications": [load]}}
    found = _check(name="car", bbox=BOX, classifications=[kind, {"name": "weather", "answer": {"name": "rain"}}])
    assert _errors(found) == [
        ("$.classifications[0].answer.classifications[0].answer", "answer-kind"),
        ("$.classifications[1].name", "wrong-place"),
    ]


def test_all_findings_come_at_once() -> None:
    found = check_row({"name": "caar", "bbox": {**BOX, "top": None, "left": "1"}}, ONTOLOGY)
    assert _errors(found) == [
        ("$.dataRow", "data-row"),
        ("$.name", "unknown-feature"),
        ("$.bbox.top", "number"),
        ("$.bbox.left", "number"),
    ]


@pytest.mark.parametrize(
    ("keys", "message"),
    [
        ({"name": "perso", "location": {"start": 0, "end": 1}}, "did you mean 'person'?"),
        ({"name": "weather", "answer": {"name": "Rain"}}, "did you mean 'rain'?"),
        ({"name": "weather", "answer": {"name": "zzz"}}, "it has 'rain', 'RAIN', 'sun', 'SUN'"),
        ({"name": "car", "bbox": BOX, "clasifications": []}, "did you mean 'classifications'?"),
    ],
)
def test_a_misspelt_name_gets_a_hint(keys: dict[str, Any], message: str) -> None:
    (finding,) = _check(**keys)
    assert message in finding.message


@pytest.mark.parametrize(
    ("keys", "rule"),
    [
        ({"uuid": None, "name": "car", "bbox": BOX}, "uuid"),
        ({"uuid": "abc", "name": "car", "bbox": BOX}, "uuid"),
        ({"name": "seen", "answer": []}, "empty-checklist"),
        ({"name": "sky", "mask": {"png": "aGk="}}, "png"),
        ({"name": "car", "bbox": BOX, "colour": "red"}, "unknown-key"),
        ({"name": "weather", "answer": {"name": "rain"}, "frames": [{"start": 1, "end": 2}]}, "media"),
        ({"name": "person", "location": {"start": 0, "end": 1}}, "media"),
        ({"name": "caption", "answer": "x", "frames": [{"start": 1, "end": 2}]}, "text-frames"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_merely_odd_is_a_warning(keys: dict[str, Any], rule: str) -> None:
    (finding,) = _check(Media.VIDEO if rule == "text-frames" else Media.IMAGE, **keys)
    assert (finding.rule, finding.is_error) == (rule, False)


@pytest.mark.parametrize(
    ("media", "keys", "path"),
    [
        (Media.IMAGE, {"name": "car", "segments": _segments(bbox=BOX)}, "$.segments"),
        (Media.TEXT, {"masks": {"frames": [], "instances": []}}, "$.masks"),
        (Media.VIDEO, {"name": "car", "bbox": BOX}, "$.bbox"),
        (Media.DICOM, {"name": "lane", "line": POINTS}, "$.line"),
    ],
)
def test_frames_belong_to_media_that_have_them(media: Media, keys: dict[str, Any], path: str) -> None:
    assert _errors(_check(media, **keys)) == [(path, "media")]


@pytest.mark.parametrize("row", [None, 7, "text", [], {}])
def test_a_line_of_anything_else_is_an_error(row: object) -> None:
    assert _errors(check_row(row))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text("ab", max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("ab", max_size=3), inner, max_size=3),
    max_leaves=8,
)
KEYS = [
    *("uuid", "dataRow", "name", "schemaId", "bbox", "polygon", "line", "point", "mask", "masks", "location", "answer"),
    *("textSelections", "segments", "relationship", "classifications", "frames", "metricValue", "customMetrics"),
]


@settings(max_examples=100 * ROUNDS, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.dictionaries(st.sampled_from(KEYS), JSON, max_size=4), st.booleans())
def test_nothing_in_a_row_breaks_the_check(row: dict[str, Any], with_ontology: bool) -> None:
    for each in (row, _row(name="weather", answer=row), _row(name="car", segments=[{"keyframes": [row]}])):
        for finding in check_row(each, ONTOLOGY if with_ontology else None, Media.IMAGE):
            assert finding.path.startswith("$")


@settings(max_examples=100 * ROUNDS, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.dictionaries(st.sampled_from(KEYS), JSON, max_size=4))
def test_nothing_in_a_file_breaks_the_check(row: dict[str, Any]) -> None:
    required = {**_question("weather", "radio", _option("rain")), "required": True}
    car = {**_tool("car", "rectangle", required), "required": True}
    check = FileCheck(Ontology.of({"tools": [car], "classifications": [required]}))
    for each in (
        row,
        {**_row(), **row},
        {**_row(name="car", bbox=row), **row},
        _row(name="car", segments=[{"keyframes": [row]}]),
    ):
        check.row(each, Media.TEXT, (10, 10))
    assert all(number < 4 for number, _, _ in check.rest())


@pytest.mark.spec("X-149")
def test_everything_that_clients_write_is_accepted() -> None:
    cases = json.loads((VECTORS / "ndjson_write.json").read_text("utf-8"))["cases"]
    written = [(case["id"], row) for case in cases for row in case.get("ndjson", ())]
    wrong = {name: [str(f) for f in check_row(_with_png(row)) if f.is_error] for name, row in written}
    assert len(written) > 100
    assert {name: errors for name, errors in wrong.items() if errors} == {}


def _with_png(value: Any) -> Any:
    """The vectors show the pixels in the place of a PNG."""
    if isinstance(value, dict):
        found = cast(dict[str, Any], value)
        return PNG if found.keys() == {"mode", "pixels"} else {key: _with_png(each) for key, each in found.items()}
    return value


MAL = json.loads((VECTORS / "mal_validation.json").read_text("utf-8"))
NOT_REFUSED = {
    "checklist-answer", "global-key", "confidence",  # the other importers write these
    "empty-checklist", "bad-uuid", "no-uuid", "extra",  # only this client refuses them: warnings
}  # fmt: skip


@pytest.mark.spec("X-144", "X-149")
@pytest.mark.parametrize("case", MAL["cases"], ids=lambda case: case["id"])
def test_the_checks_of_bulk_imports(case: dict[str, Any]) -> None:
    findings = check_rows(case["rows"], Ontology.of(MAL["ontology"]))
    refused = any(finding.is_error for found in findings for finding in found)
    assert refused == ("error" in case and case["id"] not in NOT_REFUSED)
