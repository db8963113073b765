"""Names for what differs from server to server: an id is called after the step and place where it first appeared."""

import re
from collections.abc import Container, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from labelbox.rules.kinds import is_dict, is_list

_ID = re.compile(r"(?<![A-Za-z0-9])(?:c[a-z0-9]{24}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![A-Za-z0-9])")
_ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+(/[^\s\"?]*)?(\?[^\s\"]*)?")
_TIME = re.compile(r"\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?")

_ANY = re.compile(
    r'("(?:seed|contentLength)": )\d+'
)  # chance, and blanks in JSON: what is uploaded is read back as inputs


class Names:
    """The names of one run."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}

    def learn(self, places: Mapping[str, str], known: Container[str]) -> None:
        """Name every id that has no name yet after its first place that both runs know."""
        for place, found in places.items():
            if place in known:
                self._names.setdefault(found, f"<{place}>")

    def replace(self, value: Any) -> Any:
        """The same JSON with names in the place of ids, times and addresses of the server."""
        if isinstance(value, str):
            text = _ADDRESS.sub(lambda found: f"<server>{found[1] or ''}", value)
            text = _ANY.sub(r"\1<any>", _TIME.sub(_time, text))
            return _ID.sub(lambda found: self._names.get(found[0], "<id>"), text)
        if is_dict(value):
            return {self.replace(key): self.replace(each) for key, each in value.items()}
        if is_list(value):
            return [self.replace(each) for each in value]
        return value


def places(value: Any, place: str) -> dict[str, str]:
    """The ids of a result by their places."""
    if isinstance(value, str):
        return {f"{place}{number or ''}": found for number, found in enumerate(_ID.findall(value))}
    if is_dict(value):
        parts = [(f"{place}.{_ID.sub('<id>', key)}", value[key]) for key in sorted(value)]
    elif is_list(value):
        parts = [(f"{place}[{number}]", each) for number, each in enumerate(value)]
    else:
        parts = []
    return {at: found for inner, each in parts for at, found in places(each, inner).items()}


def _time(found: re.Match[str]) -> str:
    """Times of today are those of the run; the others are part of the journey."""
    try:
        at = datetime.fromisoformat(found[0])
    except ValueError:
        return found[0]
    at = at if at.tzinfo else at.replace(tzinfo=UTC)
    return "<time>" if abs(datetime.now(UTC) - at) < timedelta(days=2) else found[0]
