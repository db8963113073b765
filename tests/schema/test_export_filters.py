"""Which data rows an export holds: the vectors of the specification, and what we do better than they say."""

from typing import Any

import pytest

from labelbox.schema.export_filters import DATASET_FILTERS, ProjectExportFilters, asks_for_timezone, build_filters

from .vector_cases import cases

BERLIN = "Europe/Berlin"
# The reference sends an empty text as a date.
STRICTER = ("last_activity_at/empty-text", "label_created_at/empty-text")
# The reference drops the offset here as well.
CONVERTED = ("last_activity_at/iso-colon", "label_created_at/iso-colon")


def _filters(case: dict[str, Any]) -> dict[str, Any]:
    def given(value: Any) -> Any:
        match value:
            case "a tuple":
                return ("a",)
            case str() if value.endswith(" entries"):
                return ["a"] * int(value.split()[0])
            case _:
                return tuple(value) if case["id"].endswith("_at/tuple") else value

    return {key: given(value) for key, value in case["filters"].items()}


@pytest.mark.spec("B-067")
@pytest.mark.parametrize("case", cases("export_filters.json", quirk=None))
def test_vectors(case: dict[str, Any]) -> None:
    filters = _filters(case)
    if "error" in case or case["id"] in STRICTER:
        with pytest.raises(ValueError, match="expects|Incorrect format|max of 2000|cannot both be present") as caught:
            build_filters(filters, timezone=case["user_timezone"])
        first_line = case.get("error", {}).get("message", "").partition("\n")[0]
        assert first_line in str(caught.value) or "to unpack" in first_line
        return
    query = build_filters(filters, timezone=case["user_timezone"])
    if isinstance(case["search_query"], str):
        assert [len(entry["ids"]) for entry in query] == [2000]
    elif case["id"] in CONVERTED:
        assert query[0]["value"]["value"] == "2020-05-06T01:38:09+0000"
    else:
        assert query == case["search_query"]


@pytest.mark.spec("E-01")
@pytest.mark.parametrize(
    ("given", "sent"),
    [
        ("2020-05-06T07:08:09+0530", "2020-05-06T01:38:09+0000"),
        ("2020-05-06T07:08:09-05:00", "2020-05-06T12:08:09+0000"),
        ("2020-05-06T07:08:09Z", "2020-05-06T07:08:09+0000"),
    ],
)
def test_offsets_are_converted(given: str, sent: str) -> None:
    (entry,) = build_filters({"label_created_at": [given, given]}, timezone=BERLIN)
    assert entry["value"] == {"operator": "BETWEEN", "timezone": "UTC", "value": {"min": sent, "max": sent}}


@pytest.mark.spec("E-02")
def test_each_end_keeps_its_own_time_zone() -> None:
    query = build_filters({"last_activity_at": ("2020-05-06T00:00:00+0200", "2020-05-07")}, timezone=BERLIN)
    kind = "data_row_last_activity_at"
    assert query == [
        {
            "type": kind,
            "value": {"operator": "GREATER_THAN_OR_EQUAL", "timezone": "UTC", "value": "2020-05-05T22:00:00+0000"},
        },
        {"type": kind, "value": {"operator": "LESS_THAN_OR_EQUAL", "timezone": BERLIN, "value": "2020-05-07"}},
    ]


@pytest.mark.spec("E-03")
def test_an_unknown_filter_is_refused_with_what_was_probably_meant() -> None:
    with pytest.raises(
        ValueError, match="'workflow_state' is not a filter of this export; did you mean 'workflow_stat"
    ):
        build_filters({"workflow_state": "Done"})
    with pytest.raises(ValueError, match="'batch_ids' is not a filter"):
        build_filters({"batch_ids": ["b"]}, known=DATASET_FILTERS)


@pytest.mark.parametrize(
    ("filters", "asks"),
    [
        ({}, False),
        ({"label_created_at": None, "batch_ids": ["b"]}, False),
        ({"label_created_at": [None, None]}, False),
        ({"label_created_at": ["2020-05-06T07:08:09+0530", None]}, False),
        ({"label_created_at": ["2020-05-06T07:08:09+0530", "2020-05-07"]}, True),
        ({"last_activity_at": ("2020-05-07 10:00:00", None)}, True),
    ],
)
def test_the_time_zone_of_the_user_is_needed_only_for_dates_without_offset(
    filters: ProjectExportFilters, asks: bool
) -> None:
    assert asks_for_timezone(filters) is asks


def test_a_filter_does_not_hold_on_to_the_list_it_was_given() -> None:
    ids = ["a"]
    (entry,) = build_filters({"data_row_ids": ids})
    ids.append("b")
    assert entry["ids"] == ["a"]


@pytest.mark.parametrize(
    ("filters", "message"),
    [
        ({"label_created_at": ["2024-02-30", None]}, "label_created_at: Incorrect format for: 2024-02-30"),
        ({"last_activity_at": "2024-02-01"}, "last_activity_at: expects a list or a tuple of two dates"),
        ({"last_activity_at": [20240201, None]}, "last_activity_at: expects a list or a tuple of two dates"),
        ({"data_row_ids": ["a", 3]}, "data_row_ids: data_row_id filter expects ids as texts. Found 3 at index 1"),
        ({"global_keys": [""]}, "global_keys: global_key filter expects ids as texts. Found '' at index 0"),
        ({"batch_ids": ("b",)}, "batch_ids: batch filter expects a list"),
        ([("batch_ids", ["b"])], "filters expects a dict"),
    ],
)
def test_a_filter_that_cannot_be_is_refused_by_name(filters: Any, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        build_filters(filters)
