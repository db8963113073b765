# Derived from labelbox/schema/labeler_performance.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""What a labeler did in a project, and how well."""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import datetime

    from labelbox._async.schema.user import User


class LabelerPerformance(NamedTuple):
    """What a labeler did in a project. Get them from `Project.labeler_performance`.

    Attributes:
        user: The labeler.
        count: How many labels.
        seconds_per_label: Seconds per label, on average.
        total_time_labeling: Seconds in all.
        consensus: How far the labels agree with those of others, where that is measured.
        average_benchmark_agreement: How far they agree with benchmarks, where there are any.
        last_activity_time: When the labeler last did something, in UTC.
    """

    user: "User"
    count: int | None  # type: ignore[assignment]  # the documented name; it hides tuple.count
    seconds_per_label: float | None
    total_time_labeling: float | None
    consensus: float | None
    average_benchmark_agreement: float | None
    last_activity_time: "datetime"
