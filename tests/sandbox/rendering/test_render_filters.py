from datetime import UTC, datetime
from typing import Any

import pytest

from labelbox.sandbox.rendering.filters import Candidate, InvalidFilterError, matcher

from .builders import vectors

NOON = datetime(2024, 3, 1, 12, 0, tzinfo=UTC)
ROW = Candidate(
    "row-1", NOON, "dataset-1", "key-1", frozenset({"batch-1", "batch-2"}), "IN_REVIEW", (NOON, NOON.replace(hour=18))
)
CASES = {
    name: case for name, case in vectors("export_filters.json").items() if isinstance(case.get("search_query"), list)
}


def _window(kind: str, operator: str, value: Any, timezone: str | None = "UTC") -> dict[str, Any]:
    return {"type": kind, "value": {"operator": operator, "timezone": timezone, "value": value}}


def _matches(*query: dict[str, Any], row: Candidate = ROW) -> bool:
    return matcher(query)(row)


@pytest.mark.spec("X-162")
@pytest.mark.parametrize(
    ("kind", "ids", "expected"),
    [
        ("data_row_id", ["row-0", "row-1"], True),
        ("data_row_id", ["row-0"], False),
        ("data_row_id", [], False),
        ("global_key", ["key-1"], True),
        ("global_key", ["key-0"], False),
        ("batch", ["batch-2"], True),
        ("batch", ["batch-3"], False),
        ("dataset", ["dataset-1"], True),
        ("dataset", ["dataset-2"], False),
    ],
)
def test_ids(kind: str, ids: list[str], expected: bool) -> None:
    assert _matches({"type": kind, "operator": "is", "ids": ids}) is expected


@pytest.mark.spec("X-162")
@pytest.mark.parametrize(
    ("operator", "value", "timezone", "expected"),
    [
        ("BETWEEN", {"min": "2024-03-01 12:00:00", "max": "2024-03-01 12:00:00"}, "UTC", True),
        ("BETWEEN", {"min": "2024-03-01", "max": "2024-03-01"}, "UTC", True),
        ("BETWEEN", {"min": "2024-03-02", "max": "2050-01-01"}, "UTC", False),
        ("BETWEEN", {"min": "", "max": "2050-01-01"}, "UTC", True),
        ("GREATER_THAN_OR_EQUAL", "2024-03-01 12:00:00", "UTC", True),
        ("GREATER_THAN_OR_EQUAL", "2024-03-01 13:00:00", "Europe/Berlin", True),
        ("GREATER_THAN_OR_EQUAL", "2024-03-01 13:00:01", "Europe/Berlin", False),
        ("GREATER_THAN_OR_EQUAL", "2024-03-01T13:00:00+0000", "Europe/Berlin", False),
        ("LESS_THAN_OR_EQUAL", "2024-03-01T17:30:00+05:30", "UTC", True),
        ("LESS_THAN_OR_EQUAL", "2024-03-01T11:59:59Z", None, False),
    ],
)
def test_windows(operator: str, value: Any, timezone: str | None, expected: bool) -> None:
    row = Candidate("row-1", NOON)
    assert _matches(_window("data_row_last_activity_at", operator, value, timezone), row=row) is expected


@pytest.mark.spec("X-162")
def test_one_label_in_the_window_is_enough_and_none_leaves_no_row() -> None:
    evening = _window("labeled_at", "GREATER_THAN_OR_EQUAL", "2024-03-01 17:00:00")
    assert _matches(evening)
    assert not _matches(evening, row=Candidate("row-1", NOON, labeled_at=(NOON,)))
    assert not _matches(evening, row=Candidate("row-1", NOON))


@pytest.mark.spec("X-063", "X-162")
def test_workflow() -> None:
    assert _matches({"type": "task_queue_status", "status": "InReview"})
    assert not _matches({"type": "task_queue_status", "status": "Done"})
    assert not _matches({"type": "task_queue_not_exist"})
    assert _matches({"type": "task_queue_not_exist"}, row=Candidate("row-1", NOON))


def test_all_elements_must_hold() -> None:
    ours, theirs = ({"type": "data_row_id", "ids": [each]} for each in ("row-1", "row-2"))
    assert _matches()
    assert not _matches(ours, theirs)


@pytest.mark.parametrize("case", CASES)
def test_everything_that_clients_send_can_be_evaluated(case: str) -> None:
    assert matcher(CASES[case]["search_query"])(ROW) in (True, False)


@pytest.mark.parametrize(
    ("element", "named"),
    [
        ({"type": "colour"}, "'colour'"),
        ({"type": "batch", "ids": "b"}, "batch"),
        ({"type": "batch", "ids": [], "operator": "like"}, "'like'"),
        ({"type": "task_queue_status", "status": "Open"}, "'Open'"),
        (_window("labeled_at", "AROUND", "2024-03-01"), "'AROUND'"),
        (_window("labeled_at", "LESS_THAN_OR_EQUAL", "yesterday"), "'yesterday'"),
        (_window("labeled_at", "LESS_THAN_OR_EQUAL", "2024-03-01", "Moon/Crater"), "'Moon/Crater'"),
    ],
)
def test_what_cannot_be_evaluated_is_named(element: dict[str, Any], named: str) -> None:
    with pytest.raises(InvalidFilterError, match=named):
        matcher([element])
