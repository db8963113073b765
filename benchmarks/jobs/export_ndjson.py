"""An export as a file of rows, as `to_ndjson` writes it; by the vendor's SDK, as a user writes it by hand."""

from typing import Any

from benchmarks.job import Functions, Job, Setting, Work
from benchmarks.jobs.export_file import limit, place, seen
from benchmarks.jobs.export_stream import export_task


def sdk(setting: Setting) -> Work:
    task, path = export_task(setting), place()

    def work() -> Any:
        task.to_ndjson(path)
        return seen(path, setting)

    return work


def by_hand(setting: Setting) -> Work:
    task, path = export_task(setting), place()

    def work() -> Any:
        with path.open("w", encoding="utf-8") as file:
            for row in task.get_stream():
                file.write(row.json_str + "\n")
        return seen(path, setting)

    return work


JOB = Job(
    title="`to_ndjson` of an export of {size} MB",
    code=Functions(sdk, limit, by_hand),
    size=400,
    quick_size=40,
    times_reference=0,
    repetitions=1,
)
