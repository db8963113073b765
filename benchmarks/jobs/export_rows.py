"""An export, read row by row as values, of which a program looks at a few."""

import json
from collections.abc import Iterable
from typing import Any

from benchmarks.job import Functions, Job, Setting, Work
from benchmarks.jobs.export_stream import export_task, raw_rows


def sdk(setting: Setting) -> Work:
    task = export_task(setting)
    return lambda: _looked_at(output.json for output in task.get_buffered_stream())


def reference(setting: Setting) -> Work:
    task = export_task(setting)
    return lambda: _looked_at(json.loads(output.json_str) for output in task.get_stream())


def limit(setting: Setting) -> Work:
    from pydantic_core import from_json

    from benchmarks.raw import Raw

    raw = Raw(setting)
    return lambda: _looked_at(map(from_json, raw_rows(raw, setting)))


def _looked_at(rows: Iterable[dict[str, Any]]) -> Any:
    count = objects = 0
    last = ""
    for row in rows:
        count += 1
        last = row["data_row"]["global_key"]
        for project in row["projects"].values():
            objects += sum(len(label["annotations"]["objects"]) for label in project["labels"])
    return [count, objects, last]


JOB = Job(
    title="stream an export of {size} MB, rows parsed",
    code=Functions(sdk, limit, reference),
    size=400,
    quick_size=40,
    times_reference=8,
    repetitions=1,
)
