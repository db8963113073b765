"""How predictions and truth agree, as counts."""

from dataclasses import field
from enum import Enum
from typing import Any

from ....rules.annotation_fields import as_confusion_counts, by_threshold
from ...records import Plain, Record, record

ConfusionMatrixMetricValue = tuple[int, int, int, int]
"""True positives, false positives, true negatives, false negatives; each 0 to 10,000,000,000."""


class ConfusionMatrixAggregation(Enum):
    """How the service sums up confusion matrices: count by count."""

    CONFUSION_MATRIX = "CONFUSION_MATRIX"


def _as_value(value: object) -> ConfusionMatrixMetricValue | dict[float, ConfusionMatrixMetricValue]:
    return by_threshold(as_confusion_counts, value)


@record
class ConfusionMatrixMetric(Record):
    """True and false positives, true and false negatives.

    Args:
        value: The four counts, or four for each of 2 to 15 confidence thresholds (0 to 1).
        metric_name: What the matrix is called.
        feature_name: The class that it is about; the whole data row if None.
        subclass_name: The value of that class.
        extra: Anything you want to keep with it. `extra["uuid"]` is its uuid on the wire.
    """

    value: ConfusionMatrixMetricValue | dict[float, ConfusionMatrixMetricValue] = field(metadata={"check": _as_value})
    feature_name: str | None = None
    subclass_name: str | None = None
    extra: dict[str, Any] = field(default_factory=dict[str, Any])
    metric_name: str
    aggregation: ConfusionMatrixAggregation = ConfusionMatrixAggregation.CONFUSION_MATRIX
    _id: str | None = field(default=None, init=False, metadata={"hidden": True})
    _written: tuple[str, object] | None = field(default=None, init=False, metadata={"hidden": True})

    def dict(
        self,
        *,
        include: set[str] | None = None,
        exclude: set[str] | None = None,
        by_alias: bool = False,
        exclude_none: bool = True,
    ) -> Plain:
        """The fields as plain dicts, without those that are None."""
        return Record.dict(self, include=include, exclude=exclude, by_alias=by_alias, exclude_none=True)
