"""What a check finds in rows and labels, without a server."""

import base64
import json
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

import labelbox.types as lb_types
from labelbox import Classification, MediaType, OntologyBuilder, Option, Tool
from labelbox.schema.import_check import check_import

from .birds import BIRDS, OWL, box, eye, label, row, told


def png(pixels: Any, **options: Any) -> dict[str, str]:
    file = BytesIO()
    Image.fromarray(np.asarray(pixels, np.uint8)).save(file, "PNG", **options)
    return {"png": base64.b64encode(file.getvalue()).decode()}


def segments(*frames: int) -> list[dict[str, Any]]:
    return [{"keyframes": [{"frame": frame, "point": {"x": 1, "y": 2}} for frame in frames]}]


@pytest.mark.spec("X-144", "X-149")
def test_rows_and_labels_without_fault_have_no_findings() -> None:
    near = row(name="sees", relationship={"type": "unidirectional"})
    ends = [row(), row()]
    near["relationship"] |= {"source": ends[0]["uuid"], "target": ends[1]["uuid"]}
    report = BIRDS.check([near, *ends, row(**box(1, 2, 3, 4))], MediaType.Image)
    assert (report.ok, len(report), report.checked, report.rows) == (True, 0, 4, 4)
    assert told(BIRDS.check([label(eye(), eye()), label(eye())])) == []


def test_all_faults_are_told_at_once_with_index_path_and_severity() -> None:
    wrong: dict[str, Any] = {"name": "bird", "bbox": {"left": 1, "top": "2", "width": -3, "height": 4}, "confidence": 7}
    report = BIRDS.check([row(), row(**wrong), row(name="eey", point={"x": 1, "y": None})])
    assert not report
    assert told(report) == [
        (1, "error", "$.confidence", "confidence"),
        (1, "error", "$.bbox.top", "number"),
        (1, "error", "$.bbox.width", "number"),
        (1, "warning", "$.classifications", "required"),
        (2, "error", "$.name", "unknown-feature"),
        (2, "error", "$.point.y", "number"),
    ]
    assert "did you mean 'eye'?" in report.errors[-2].message
    assert (report.errors[-1].data_row, report.errors[-1].feature, report.errors[-1].row) == ("k", "eey", 2)


@pytest.mark.parametrize(
    ("keys", "path", "rule", "message"),
    [
        ({"name": "eye", "bbox": box(1, 2, 3, 4)["bbox"]}, "$.bbox", "tool-kind", "'eye' is a point"),
        ({"name": "weather", "answer": [{"name": "sun"}]}, "$.answer", "answer-kind", "takes one option"),
        ({"name": "kind", "answer": {"name": "owl"}}, "$.name", "wrong-place", "is a question of the tool 'bird'"),
        ({"name": "weather", "point": {"x": 1, "y": 1}}, "$.name", "wrong-place", "is a question about the whole"),
        ({"name": "eye", "answer": {"name": "owl"}}, "$.name", "wrong-place", "'eye' is a point tool"),
        ({"name": "weather", "answer": {"name": "tit"}}, "$.answer.name", "wrong-place", "is an answer to 'kind'"),
        ({"name": "sky", "mask": {"counts": [6], "size": [2, 3]}}, "$.mask.counts", "empty-mask", "at least one pixel"),
        ({"name": "sky", "mask": png(np.zeros((9, 99)))}, "$.mask.png", "empty-mask", "at least one pixel"),
        ({"name": "sky", "mask": png(np.zeros((9, 9, 3)))}, "$.mask.png", "empty-mask", "at least one pixel"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_a_name_in_the_wrong_place_a_wrong_kind_and_an_empty_mask_are_errors(
    keys: dict[str, Any], path: str, rule: str, message: str
) -> None:
    (finding,) = BIRDS.check([row(**keys)])
    assert (finding.is_error, finding.path, finding.rule) == (True, path, rule)
    assert message in finding.message


@pytest.mark.parametrize("where", [(0, 0), (3, 7), (99, 299)])
@pytest.mark.parametrize("channels", [(), (3,)])
def test_a_mask_with_one_pixel_is_not_empty(where: tuple[int, int], channels: tuple[int, ...]) -> None:
    pixels = np.zeros((100, 300, *channels), np.uint8)
    pixels[where] = 1
    assert told(BIRDS.check([row(name="sky", mask=png(pixels))])) == []
    # Palettes and transparency are not looked into.
    assert told(BIRDS.check([row(name="sky", mask=png(np.zeros((2, 2, 4))))])) == []


@pytest.mark.parametrize(
    ("drawn", "severity", "rule"),
    [
        (box(0, 0, 100, 50), None, None),
        (box(99, 49, 2, 2), "warning", "sticks-out"),
        (box(101, 0, 5, 5), "error", "outside"),
        ({"name": "eye", "point": {"x": -1, "y": 3}}, "error", "outside"),
        ({"name": "sky", "mask": png(np.ones((100, 50)))}, "error", "mask-size"),
        ({"name": "sky", "mask": png(np.ones((50, 100)))}, None, None),
        ({"name": "sky", "mask": {"counts": [0, 5000], "size": [50, 100]}}, None, None),
        (box(101, 0, 5, 5) | {"page": 1, "unit": "INCHES"}, None, None),
    ],
)
def test_what_lies_outside_of_a_known_size_is_told(
    drawn: dict[str, Any], severity: str | None, rule: str | None
) -> None:
    report = BIRDS.check([row("k", **drawn), row("other", **drawn)], sizes={"k": (100, 50)})
    assert [(index, found, broken) for index, found, _, broken in told(report)] == (
        [(0, severity, rule)] if severity else []
    )


def test_the_size_may_be_in_the_media_attributes_of_a_label() -> None:
    report = BIRDS.check([label(eye(), media_attributes={"width": 1, "height": 1}), label(eye())])
    assert told(report) == [(0, "error", "$.point", "outside")]


@pytest.mark.parametrize(
    ("media_type", "keys", "path"),
    [
        (MediaType.Text, {"name": "eye", "point": {"x": 1, "y": 1}}, "$.point"),
        (MediaType.Audio, box(1, 2, 3, 4), "$.bbox"),
        (MediaType.Image, {"name": "eye", "segments": segments(1)}, "$.segments"),
        (MediaType.Video, {"name": "eye", "point": {"x": 1, "y": 1}}, "$.point"),
    ],
)
def test_what_the_medium_cannot_show_is_an_error(media_type: MediaType, keys: dict[str, Any], path: str) -> None:
    assert told(BIRDS.check([row(**keys)], media_type)) == [(0, "error", path, "media")]


def test_the_data_of_a_label_says_what_it_is() -> None:
    about = lb_types.TextData(global_key="k")
    text = lb_types.Label(data=about, annotations=[eye()])
    assert told(BIRDS.check([text])) == [(0, "error", "$.point", "media")]
    assert told(BIRDS.check([text], MediaType.Image)) == [(0, "warning", "$.data", "media")]


def test_frames_out_of_order_are_odd() -> None:
    rows = [
        row(name="eye", segments=segments(3, 1)),
        row(name="eye", segments=[*segments(5, 6), *segments(6, 7)]),
        row(name="weather", answer={"name": "sun"}, frames=[{"start": 5, "end": 9}, {"start": 9, "end": 11}]),
        row(name="eye", segments=[*segments(1, 2), *segments(5)]),
    ]
    assert told(BIRDS.check(rows, MediaType.Video)) == [
        (0, "warning", "$.segments[0].keyframes[1]", "frame-order"),
        (1, "warning", "$.segments[1].keyframes[0]", "frame-order"),
        (2, "warning", "$.frames[1]", "frame-order"),
    ]


def test_frames_of_masks_are_in_order_and_once() -> None:
    uri = "https://host/mask.png"
    frames = [{"index": index, "instanceURI": uri} for index in (2, 1, 2)]
    masks = {"frames": frames, "instances": [{"name": "sky", "colorRGB": [1, 2, 3]}]}
    assert told(BIRDS.check([row(masks=masks)], MediaType.Video)) == [
        (0, "warning", "$.masks.frames[2].index", "key-frame"),
        (0, "warning", "$.masks.frames[1]", "frame-order"),
    ]


def test_what_is_required_and_missing_is_told_once_per_data_row() -> None:
    required = OntologyBuilder(
        tools=[Tool(Tool.Type.POINT, "eye", required=True)],
        classifications=[Classification(Classification.Type.RADIO, "sex", required=True, options=[Option("f")])],
    )
    sex = {"name": "sex", "answer": {"name": "f"}}
    rows = [row("a"), row("b", **sex), row("a"), row("c"), row("c", **sex), row("b", **sex)]
    report = required.check(rows)
    assert told(report) == [(0, "warning", "$", "required"), (1, "warning", "$", "required")]
    assert [each.message for each in report] == [
        "expected an answer to 'sex', which is required, on data row 'a'",
        "expected an object of the tool 'eye', which is required, on data row 'b'",
    ]


def test_questions_about_an_object_may_be_answered_at_any_key_frame() -> None:
    frames: list[dict[str, Any]] = [{"frame": frame, "bbox": box(1, 2, 3, 4)["bbox"]} for frame in (1, 2)]
    rows = [row(name="bird", segments=[{"keyframes": frames}])]
    assert told(BIRDS.check(rows)) == [(0, "warning", "$.classifications", "required")]
    frames[1]["classifications"] = OWL
    assert told(BIRDS.check(rows)) == []


def test_uuids_that_come_twice_and_ends_that_do_not_exist_are_errors() -> None:
    twice = row()
    lost = row(name="sees", relationship={"source": twice["uuid"], "target": "none", "type": "unidirectional"})
    assert told(BIRDS.check([lost, twice, twice])) == [
        (0, "error", "$.relationship.target", "relationship-end"),
        (2, "error", "$.uuid", "repeated-uuid"),
    ]


def test_more_than_5000_rows_of_a_class_on_a_data_row_are_errors() -> None:
    report = BIRDS.check(row() for _ in range(5002))
    assert [index for index, *_ in told(report)] == [5000, 5001]
    assert report.rules == {"too-many": 2}


def test_of_a_label_that_cannot_be_written_everything_else_is_checked() -> None:
    strangers = lb_types.Relationship(source=eye(), target=eye())
    stranger = lb_types.RelationshipAnnotation(name="sees", value=strangers)
    with pytest.warns(UserWarning, match="Dropdowns cannot be imported"):
        answer = lb_types.Dropdown(answer=[lb_types.ClassificationAnswer(name="sun")])
    dropdown = lb_types.ClassificationAnnotation(name="weather", value=answer)
    nowhere = lb_types.Label(data=lb_types.ImageData(url="https://host/1.png"), annotations=[eye("eey")])
    report = BIRDS.check([label(eye(), stranger, dropdown, eye("eey")), nowhere])
    assert told(report) == [
        (0, "error", "$.annotations[1]", "not-writable"),
        (0, "error", "$.annotations[2]", "not-writable"),
        (0, "error", "$.name", "unknown-feature"),
        (1, "error", "$.data", "data-row"),
        (1, "error", "$.name", "unknown-feature"),
    ]


@pytest.mark.spec("S-274", "B-180")
def test_labels_are_the_same_after_a_check() -> None:
    labels = [label(eye(), eye())]
    before = [each.copy(deep=True) for each in labels]
    BIRDS.check(labels)
    assert labels == before


def test_what_is_neither_a_label_nor_a_row_is_told_and_the_rest_checked() -> None:
    mixed: Any = [7, row(), "text", label(eye("eey"))]
    assert [(index, rule) for index, _, _, rule in told(BIRDS.check(mixed))] == [
        (0, "row"),
        (2, "row"),
        (3, "unknown-feature"),
    ]


@pytest.mark.parametrize("given", [7, None, {"name": "eye"}, b"{}", "https://host/rows.ndjson"])
def test_what_can_hold_neither_labels_nor_rows_is_refused(given: Any) -> None:
    with pytest.raises(ValueError, match="labels: expected"):
        BIRDS.check(given)


def test_a_file_is_read_line_by_line(tmp_path: Path) -> None:
    file = tmp_path / "rows.ndjson"
    good, bad = json.dumps(row()), json.dumps(row(name="eey", point={"x": 1, "y": 2}))
    file.write_text(f"{good}\n\n{{not json\n[]\n{bad}\n", encoding="utf-8")
    for path in (file, str(file)):
        report = BIRDS.check(path)
        assert told(report) == [
            (2, "error", "$", "json"),
            (3, "error", "$", "row"),
            (4, "error", "$.name", "unknown-feature"),
        ]
        assert (report.checked, report.rows) == (4, 3)
    with pytest.raises(FileNotFoundError):
        BIRDS.check(tmp_path / "none.ndjson")


def test_an_iterator_is_read_once_and_not_kept() -> None:
    alive: list[int] = []

    def rows() -> Iterator[dict[str, Any]]:
        for number in range(100):
            alive.append(number)
            yield row(str(number))

    assert BIRDS.check(rows()).checked == len(alive) == 100


def test_the_json_of_an_ontology_is_enough() -> None:
    assert told(check_import([row(name="a", point={"x": 1, "y": 1})], {"tools": []})) == [
        (0, "error", "$.name", "unknown-feature")
    ]
