from collections.abc import Mapping
from typing import Any

from labelbox.rules.import_file import check_rows
from labelbox.rules.media import Media, media_of


def _point(number: int, row: str = "row-1", **more: Any) -> dict[str, Any]:
    uuid = f"00000000-0000-4000-8000-{number:012d}"
    return {"uuid": uuid, "dataRow": {"id": row}, "name": "eye", "point": {"x": 1, "y": 2}, **more}


def _near(number: int, source: Any, target: Any) -> dict[str, Any]:
    ends = {"source": source["uuid"], "target": target["uuid"], "type": "unidirectional"}
    row = _point(number, name="near", relationship=ends)
    del row["point"]
    return row


def _rules(rows: list[Any], **options: Any) -> list[list[tuple[str, str]]]:
    return [[(f.path, f.rule) for f in found] for found in check_rows(rows, **options)]


def test_a_uuid_may_be_used_once() -> None:
    assert _rules([_point(1), _point(2), _point(1, "row-2")]) == [[], [], [("$.uuid", "repeated-uuid")]]


def test_a_data_row_has_at_most_so_many_rows_of_a_class() -> None:
    rows = [_point(1), _point(2), _point(3, name="ear"), _point(4, "row-2"), _point(5), _point(6, schemaId="fs-1")]
    assert _rules(rows, max_rows_of_a_class=2) == [[], [], [], [], [("$.name", "too-many")], []]


def test_the_limit_is_5000() -> None:
    found = _rules([_point(number) for number in range(5001)])
    assert [number for number, rules in enumerate(found) if rules] == [5000]


def test_both_ends_of_a_relationship_are_objects_of_its_data_row() -> None:
    here, there, elsewhere = _point(1), _point(2), _point(3, "row-2")
    answer = {"uuid": _point(4)["uuid"], "dataRow": {"id": "row-1"}, "name": "note", "answer": "x"}
    rows = [_near(5, here, there), _near(6, here, elsewhere), _near(7, answer, here), here, there, elsewhere, answer]
    assert _rules(rows)[:3] == [
        [],
        [("$.relationship.target", "relationship-end")],
        [("$.relationship.source", "relationship-end")],
    ]


def test_a_global_key_is_not_the_id_of_another_row() -> None:
    rows = [{**_point(n), "dataRow": {kind: "same"}} for n, kind in enumerate(("id", "globalKey"))]
    assert _rules(rows, max_rows_of_a_class=1) == [[], []]


def test_the_medium_is_asked_for_by_data_row() -> None:
    media = {"row-1": Media.DICOM, "row-2": Media.IMAGE}
    segments = [{"keyframes": [{"frame": 1, "point": {"x": 1, "y": 2}}]}]
    rows = [_point(n, row, segments=segments) for n, row in enumerate(media)]
    for row in rows:
        del row["point"]

    def medium(data_row: Mapping[str, Any]) -> Media:
        return media[data_row["id"]]

    assert _rules(rows, media_of=medium) == [[], [("$.segments", "media")]]


def test_lines_that_are_no_objects_are_told() -> None:
    assert _rules([7, _point(1)]) == [[("$", "row")], []]


def test_media_are_known_by_type_and_by_mime_type() -> None:
    assert media_of("tms_geo") is Media.GEO
    assert media_of(None, "video/mp4") is Media.VIDEO
    assert media_of("UNKNOWN", "text/html") is Media.HTML
    assert media_of(None) is None
