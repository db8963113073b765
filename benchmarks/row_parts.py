"""What it costs to read a row of an export, or a part of it: CPU time and memory for each.

python -m benchmarks.row_parts
"""

import json
import time
import tracemalloc
from collections.abc import Callable
from typing import Any

from pydantic_core import from_json

from labelbox.exports.rows import ExportRow
from labelbox.exports.rows.selection import Selection

KEPT = 200


def line() -> bytes:
    """A row of 4 kB: four polygons of 30 points."""
    polygon = [{"x": number + 0.25, "y": number * 2 + 0.5} for number in range(30)]
    objects = [
        {
            "feature_id": f"ft{number:023d}", "feature_schema_id": f"fs{number:023d}", "name": "Car", "value": "car",
            "annotation_kind": "ImagePolygon", "classifications": [], "polygon": polygon,
        }
        for number in range(4)
    ]  # fmt: skip
    annotations = {"objects": objects, "classifications": [], "relationships": []}
    label = {"label_kind": "Default", "version": "1.0.0", "id": "lb1", "annotations": annotations}
    row = {
        "data_row": {"id": "dr1", "global_key": "key-1", "row_data": "https://example.com/1.jpg?Signature=abc"},
        "media_attributes": {"height": 600, "width": 800, "mime_type": "image/jpeg"},
        "projects": {"p1": {"name": "cars", "labels": [label]}},
    }
    return json.dumps(row).encode()


def points(row: ExportRow) -> int:
    """Touch every coordinate."""
    return sum(
        point.x <= point.y
        for label in row.projects["p1"].labels
        for thing in label.annotations.objects
        for point in thing.polygon or ()
    )


def points_by_hand(row: dict[str, Any]) -> int:
    """The same, without types."""
    return sum(
        point["x"] <= point["y"]
        for label in row["projects"]["p1"]["labels"]
        for thing in label["annotations"]["objects"]
        for point in thing["polygon"] or ()
    )


def measured(read: Callable[[], object]) -> tuple[float, float]:
    """Microseconds of CPU, at best; bytes that the result holds."""
    best = float("inf")
    for _ in range(9):
        started = time.process_time()
        for _ in range(400):
            read()
        best = min(best, time.process_time() - started)
    tracemalloc.start()
    kept = [read() for _ in range(KEPT)]
    size = tracemalloc.get_traced_memory()[0] / len(kept)
    tracemalloc.stop()
    return best / 400 * 1e6, size


def main() -> None:
    """Print a table."""
    raw = line()
    parsed, plain = ExportRow(raw), from_json(raw)
    key, ids = Selection(["data_row.global_key"]), Selection(["projects.*.labels.*.id"])
    names = Selection(["projects.*.labels.*.annotations.objects.*.name"])
    ways: dict[str, Callable[[], object]] = {
        "parser alone": lambda: from_json(raw),
        "row.data": lambda: ExportRow(raw).data,
        "row.data_row.global_key": lambda: ExportRow(raw).data_row.global_key,
        "the same, of a parsed row": lambda: parsed.data_row.global_key,
        "select data_row.global_key": lambda: ExportRow(raw, select=key).data,
        "select ids of labels": lambda: ExportRow(raw, select=ids).data,
        "select names of objects": lambda: ExportRow(raw, select=names).data,
        "120 points, of a parsed row": lambda: points(parsed),
        "the same, of a dict": lambda: points_by_hand(plain),
    }
    print(f"a row of {len(raw):,} bytes\n")
    for name, read in ways.items():
        microseconds, size = measured(read)
        print(f"{name:28} {microseconds:8.2f} µs {size:10,.0f} bytes kept")


if __name__ == "__main__":
    main()
