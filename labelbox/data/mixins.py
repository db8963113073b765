"""What a prediction may carry besides its value."""

from ..exceptions import ConfidenceNotSupportedException, CustomMetricsNotSupportedException
from .records import Record, record

__all__ = ["ConfidenceNotSupportedException", "CustomMetric", "CustomMetricsNotSupportedException"]


@record
class CustomMetric(Record):
    """A figure of your own about a prediction, shown beside it.

    Args:
        name: What the figure is called.
        value: Any finite number.
    """

    name: str
    value: float
