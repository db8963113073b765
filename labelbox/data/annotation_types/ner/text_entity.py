"""A span of characters."""

from dataclasses import field
from typing import Any

from ....rules.annotation_fields import as_count, refuse
from ...records import Record, record


@record
class TextEntity(Record):
    """A span of a text.

    Args:
        start: The first character, counted from 0.
        end: The last character; the service counts it in.
    """

    start: int = field(metadata={"check": as_count})
    end: int = field(metadata={"check": as_count})
    extra: dict[str, Any] = field(default_factory=dict[str, Any])

    def _check(self) -> None:
        if self.start > self.end:
            refuse("Location end must be greater or equal to start")
