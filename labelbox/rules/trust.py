"""How sure a model is: confidence and metrics of its own."""

from collections.abc import Mapping
from typing import Any

from .findings import Findings, shown
from .kinds import is_items
from .values import is_number, is_object, is_text


def check_trust(row: Mapping[str, Any], path: str, found: Findings) -> None:
    """`confidence` from 0 to 1, and `customMetrics` with names and numbers, where they are given."""
    confidence = row.get("confidence")
    if confidence is not None and not (is_number(confidence) and 0 <= confidence <= 1):
        found.error(f"{path}.confidence", "confidence", f"expected a number from 0 to 1, found {shown(confidence)}")
    metrics = row.get("customMetrics")
    if metrics is None:
        return
    if not is_items(metrics):
        found.error(f"{path}.customMetrics", "metric", f"expected a list of metrics, found {shown(metrics)}")
        return
    for number, metric in enumerate(metrics):
        if not (is_object(metric) and is_text(metric.get("name")) and is_number(metric.get("value"))):
            place = f"{path}.customMetrics[{number}]"
            found.error(place, "metric", f"expected a name and a number, found {shown(metric)}")
