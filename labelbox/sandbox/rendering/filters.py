"""Which data rows an export is about: the elements of a search query, all of which must hold."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Any, cast
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

Predicate = Callable[["Candidate"], bool]


@dataclass(frozen=True, slots=True)
class Candidate:
    """What queries can ask about a data row. Instants are aware.

    `workflow_status` is the status in the project that is exported (`IN_REVIEW`), None if it is in no task queue or if
    no project is meant; `labeled_at` says when each of its labels was made.
    """

    id: str
    last_activity_at: datetime
    dataset_id: str = ""
    global_key: str | None = None
    batch_ids: frozenset[str] = frozenset()
    workflow_status: str | None = None
    labeled_at: tuple[datetime, ...] = ()


class InvalidFilterError(ValueError):
    """An element of a search query that nobody can evaluate."""


def matcher(query: Iterable[Mapping[str, Any]]) -> Predicate:
    """Compile the `query` of a search query into a test of one data row.

    Raises:
        InvalidFilterError: an element is unknown or malformed; the message names it.
    """
    tests = [_test(element) for element in query]
    return lambda row: all(test(row) for test in tests)


def _test(element: Mapping[str, Any]) -> Predicate:
    kind = element.get("type")
    match kind:
        case "data_row_id" | "global_key" | "batch" | "dataset":
            return _among(kind, element)
        case "data_row_last_activity_at" | "labeled_at":
            return _in_time(kind, _window(kind, element))
        case "task_queue_status":
            return _in_status(element)
        case "task_queue_not_exist":
            return lambda row: row.workflow_status in (None, "TO_LABEL")
        case _:
            raise InvalidFilterError(f"unknown filter type {kind!r}")


def _among(kind: str, element: Mapping[str, Any]) -> Predicate:
    ids = element.get("ids")
    if not isinstance(ids, list):
        raise InvalidFilterError(f"filter {kind} needs a list of ids")
    operator = element.get("operator", "is")
    if operator not in ("is", "is_not"):
        raise InvalidFilterError(f"filter {kind} knows no operator {operator!r}")
    wanted = frozenset(str(each) for each in cast(Sequence[object], ids))
    return lambda row: (not wanted.isdisjoint(_ids(kind, row))) == (operator == "is")


def _ids(kind: str, row: Candidate) -> Iterable[str]:
    match kind:
        case "data_row_id":
            return (row.id,)
        case "dataset":
            return (row.dataset_id,)
        case "batch":
            return row.batch_ids
        case _:
            return () if row.global_key is None else (row.global_key,)


def _in_status(element: Mapping[str, Any]) -> Predicate:
    """`InReview` in a query is `IN_REVIEW` in a row."""
    statuses = {"InReview": "IN_REVIEW", "InRework": "IN_REWORK", "Done": "DONE", "ToLabel": "TO_LABEL"}
    status = statuses.get(str(element.get("status")))
    if status is None:
        raise InvalidFilterError(f"filter task_queue_status knows no status {element.get('status')!r}")
    return lambda row: row.workflow_status == status


@dataclass(frozen=True, slots=True)
class Window:
    """A span of time; both ends belong to it, None is open."""

    start: datetime | None
    end: datetime | None

    def __contains__(self, instant: datetime) -> bool:
        """Whether an aware instant lies in it."""
        return (self.start is None or self.start <= instant) and (self.end is None or instant <= self.end)


def _in_time(kind: str, window: Window) -> Predicate:
    if kind == "labeled_at":
        return lambda row: any(instant in window for instant in row.labeled_at)
    return lambda row: row.last_activity_at in window


def _window(kind: str, element: Mapping[str, Any]) -> Window:
    """`{"operator", "timezone", "value"}`: the time zone is for texts that have no offset of their own."""
    stated: Mapping[str, Any] = element.get("value") or {}
    zone = _zone(stated.get("timezone"))
    value = stated.get("value")
    match stated.get("operator"):
        case "BETWEEN":
            ends: Mapping[str, Any] = value or {}
            return Window(read_instant(ends.get("min"), zone), read_instant(ends.get("max"), zone, is_end=True))
        case "GREATER_THAN_OR_EQUAL":
            return Window(read_instant(value, zone), None)
        case "LESS_THAN_OR_EQUAL":
            return Window(None, read_instant(value, zone, is_end=True))
        case other:
            raise InvalidFilterError(f"filter {kind} knows no operator {other!r}")


def read_instant(text: object, zone: tzinfo = UTC, *, is_end: bool = False) -> datetime | None:
    """The instant that a filter names; None for null and empty texts, which leave an end open.

    Args:
        text: `2024-03-01`, `2024-03-01 09:00:00` or ISO 8601 with an offset.
        zone: For texts without an offset.
        is_end: Whether a date alone means the end of that day rather than its beginning (our convention: a window
            from a day to the same day holds that day).

    Raises:
        InvalidFilterError: the text is no date.
    """
    if text is None or text == "":
        return None
    try:
        instant = datetime.fromisoformat(str(text).strip())
    except ValueError:
        raise InvalidFilterError(f"{text!r} is no date") from None
    if is_end and len(str(text).strip()) == len("2024-03-01"):
        instant += timedelta(days=1) - timedelta(microseconds=1)
    return instant if instant.tzinfo else instant.replace(tzinfo=zone)


def _zone(name: object) -> tzinfo:
    try:
        return ZoneInfo(str(name)) if name else UTC
    except (ZoneInfoNotFoundError, ValueError):
        raise InvalidFilterError(f"unknown time zone {name!r}") from None
