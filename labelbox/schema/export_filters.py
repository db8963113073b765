"""Which data rows an export holds: filters as users write them, and the search that the server is sent.

All filters must hold at once. Ranges are pairs, inclusive at both ends; None leaves an end open.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any, Literal, TypeAlias, TypedDict, cast

from labelbox.rules.findings import did_you_mean, shown
from labelbox.rules.kinds import is_items, is_mapping

MAX_IDS = 2_000
"""Ids in one filter: the limit of the reference client."""

DateRange: TypeAlias = tuple[str | None, str | None] | list[str] | list[str | None] | list[None]
"""From and until, each `YYYY-MM-DD`, `YYYY-MM-DD hh:mm:ss` or `YYYY-MM-DDThh:mm:ss±hhmm`, inclusive.

Without an offset it is the time zone of the user; None leaves the end open.
"""

WorkflowStatus: TypeAlias = Literal["ToLabel", "InReview", "InRework", "Done"]


class DatasetExportFilters(TypedDict, total=False):
    """Which data rows of a dataset, or of the catalog, are exported. All keys are optional.

    Attributes:
        label_created_at: When a label of the data row was made.
        last_activity_at: When something last happened to the data row.
        data_row_ids: Only these, at most 2,000; not together with `global_keys`.
        global_keys: Only these, at most 2,000.
    """

    label_created_at: DateRange | None
    last_activity_at: DateRange | None
    data_row_ids: list[str] | None
    global_keys: list[str] | None


class CatalogExportFilters(DatasetExportFilters, total=False):
    """Which data rows of the catalog are exported: as for a dataset."""


class ProjectExportFilters(DatasetExportFilters, total=False):
    """Which data rows of a project are exported. All keys are optional.

    Attributes:
        label_created_at: When a label of the data row was made.
        last_activity_at: When something last happened to the data row.
        data_row_ids: Only these, at most 2,000; not together with `global_keys`.
        global_keys: Only these, at most 2,000.
        batch_ids: Only data rows of these batches, at most 2,000.
        workflow_status: Only data rows at this step of the workflow.
    """

    batch_ids: list[str] | None
    workflow_status: WorkflowStatus | None


SearchQuery: TypeAlias = list[dict[str, Any]]
"""The filters as the server reads them; all must hold."""

_DATES = {"last_activity_at": "data_row_last_activity_at", "label_created_at": "labeled_at"}
_IDS = {"data_row_ids": "data_row_id", "global_keys": "global_key", "batch_ids": "batch"}
_STATUSES = ("InReview", "InRework", "Done")
DATASET_FILTERS = tuple(DatasetExportFilters.__annotations__)
PROJECT_FILTERS = (*DATASET_FILTERS, "batch_ids", "workflow_status")


def build_filters(
    filters: Mapping[str, object] | None, *, timezone: str | None = None, known: Sequence[str] = PROJECT_FILTERS
) -> SearchQuery:
    """The search that finds what the filters let through.

    Args:
        filters: As users write them; None and a filter that is None let everything through.
        timezone: The user's, such as `Europe/Berlin`; needed if `asks_for_timezone(filters)`. None stands for UTC.
        known: The filters that this export has.

    Raises:
        ValueError: a filter is unknown, or not what it must be.
    """
    given = {key: value for key, value in checked_mapping("filters", filters).items() if value is not None}
    for key in filters or ():
        if key not in known:
            raise ValueError(f"{key!r} is not a filter of this export{did_you_mean(key, known)}")
    if "data_row_ids" in given and "global_keys" in given:
        raise ValueError("data_rows and global_keys cannot both be present in export filters")
    query: SearchQuery = []
    for key, kind in _DATES.items():
        if key in given:
            with named(key):
                query += _range(kind, *_ends(given[key]), timezone or "UTC")
    for key, kind in _IDS.items():
        if key in given:
            with named(key):
                query.append(search_ids(kind, given[key]))
    if "workflow_status" in given:
        query.append(_status(given["workflow_status"]))
    return query


@contextmanager
def named(key: str) -> Iterator[None]:
    """Puts the name of a filter in front of what is wrong with it."""
    try:
        yield
    except ValueError as problem:
        raise ValueError(f"{key}: {problem}") from None


def checked_mapping(name: str, given: Mapping[str, object] | None) -> Mapping[str, object]:
    """What was given, if it maps names to values.

    Raises:
        ValueError: it does not.
    """
    if given is None or is_mapping(given):
        return given or {}
    raise ValueError(f"{name} expects a dict. Found {shown(given)}")


def asks_for_timezone(filters: Mapping[str, object] | None) -> bool:
    """Whether the user's time zone must be known: a date is given without an offset.

    Raises:
        ValueError: a range is none, or no date.
    """
    given = checked_mapping("filters", filters)
    local = False
    for key in _DATES:
        if given.get(key) is not None:
            with named(key):
                local |= any(end is not None and parsed_instant(end) is None for end in _ends(given[key]))
    return local


def search_ids(kind: str, ids: object) -> dict[str, Any]:
    """The search for things by id.

    Raises:
        ValueError: it is no list of 1 to 2,000 ids.
    """
    if not isinstance(ids, list):
        raise ValueError(f"{kind} filter expects a list.")
    listed = cast(list[object], ids)
    if not listed:
        raise ValueError(f"{kind} filter expects a non-empty list.")
    if len(listed) > MAX_IDS:
        raise ValueError(f"{kind} filter only supports a max of {MAX_IDS} items.")
    for number, one in enumerate(listed):
        if not isinstance(one, str) or not one:
            raise ValueError(f"{kind} filter expects ids as texts. Found {shown(one)} at index {number}")
    return {"ids": list[object](listed), "operator": "is", "type": kind}


def _ends(given: object) -> tuple[str | None, str | None]:
    ends = given if is_items(given) else ()
    if len(ends) != 2 or not all(end is None or isinstance(end, str) for end in ends):
        raise ValueError(f"expects a list or a tuple of two dates or None. Found {shown(given)}")
    return ends[0], ends[1]


def _range(kind: str, start: str | None, end: str | None, timezone: str) -> SearchQuery:
    """One entry, or one of each end if only one of them has an offset: an entry has but one time zone."""
    low, high = _end(start, timezone), _end(end, timezone)
    if low and high and low[0] == high[0]:
        return [_entry(kind, "BETWEEN", low[0], {"min": low[1], "max": high[1]})]
    lower = [_entry(kind, "GREATER_THAN_OR_EQUAL", *low)] if low else []
    upper = [_entry(kind, "LESS_THAN_OR_EQUAL", *high)] if high else []
    return lower + upper


def _entry(kind: str, operator: str, timezone: str, value: object) -> dict[str, Any]:
    return {"type": kind, "value": {"operator": operator, "timezone": timezone, "value": value}}


def _end(date: str | None, timezone: str) -> tuple[str, str] | None:
    if date is None:
        return None
    instant = parsed_instant(date)
    return (timezone, date) if instant is None else ("UTC", instant.strftime("%Y-%m-%dT%H:%M:%S+0000"))


def parsed_instant(date: str) -> datetime | None:
    """The date in UTC if it has an offset; None if it is a date of the user's time zone."""
    for form in ("%Y-%m-%d", "%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S%z"):
        try:
            parsed = datetime.strptime(date, form)
        except ValueError:
            continue
        return None if parsed.tzinfo is None else parsed.astimezone(UTC)
    raise ValueError(
        f'Incorrect format for: {date}.\nFormat must be "YYYY-MM-DD" or "YYYY-MM-DD hh:mm:ss" or ISO 8061 format '
        '"YYYY-MM-DDThh:mm:ss±hhmm"'
    )


def _status(status: object) -> dict[str, Any]:
    if not isinstance(status, str):
        raise ValueError("`workflow_status` filter expects a string.")
    if status == "ToLabel":
        return {"type": "task_queue_not_exist"}
    if status not in _STATUSES:
        raise ValueError("`workflow_status` filter expects one of 'InReview', 'InRework', or 'Done'.")
    return {"type": "task_queue_status", "status": status}
