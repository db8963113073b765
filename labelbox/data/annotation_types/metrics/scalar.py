"""A figure about a prediction."""

from dataclasses import field
from enum import Enum
from typing import Any

from ....rules.annotation_fields import RESERVED_METRIC_NAMES, as_metric_name, as_scalar, by_threshold
from ...records import Plain, Record, record

__all__ = ["RESERVED_METRIC_NAMES", "ScalarMetric", "ScalarMetricAggregation", "ScalarMetricValue"]

ScalarMetricValue = float
"""A number from 0 to 100,000,000."""


class ScalarMetricAggregation(Enum):
    """How the service sums up a metric over many data rows."""

    ARITHMETIC_MEAN = "ARITHMETIC_MEAN"
    GEOMETRIC_MEAN = "GEOMETRIC_MEAN"
    HARMONIC_MEAN = "HARMONIC_MEAN"
    SUM = "SUM"


def _as_value(value: object) -> float | dict[float, float]:
    return by_threshold(as_scalar, value)


@record
class ScalarMetric(Record):
    """A figure about a data row, a class, or a value of a class.

    Args:
        value: A number from 0 to 100,000,000, or one for each of 2 to 15 confidence thresholds (0 to 1).
        metric_name: What the figure is called; the names that the service computes itself are refused.
        aggregation: How it is summed up.
        feature_name: The class that it is about; the whole data row if None.
        subclass_name: The value of that class.
        extra: Anything you want to keep with it. `extra["uuid"]` is its uuid on the wire.
    """

    value: float | dict[float, float] = field(metadata={"check": _as_value})
    feature_name: str | None = None
    subclass_name: str | None = None
    extra: dict[str, Any] = field(default_factory=dict[str, Any])
    metric_name: str | None = field(default=None, metadata={"check": as_metric_name})
    aggregation: ScalarMetricAggregation = ScalarMetricAggregation.ARITHMETIC_MEAN
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
        """The fields as plain dicts; without a name the way of summing up says nothing and is left out."""
        left_out = {*(exclude or ()), *(() if self.metric_name else ("aggregation",))}
        return Record.dict(self, include=include, exclude=left_out, by_alias=by_alias, exclude_none=True)
