"""How long one waits for the first row of an export: a file's first bytes, whatever the size of the whole."""

from typing import Any

from benchmarks.job import Functions, Job, Setting, Work
from benchmarks.jobs.export_stream import export_task, raw_rows


def sdk(setting: Setting) -> Work:
    task = export_task(setting)

    def work() -> Any:
        stream = iter(task.get_stream())
        try:
            return len(next(stream).json_str)
        finally:
            # The vendor's is no generator.
            getattr(stream, "close", lambda: None)()

    return work


def limit(setting: Setting) -> Work:
    from benchmarks.raw import Raw

    raw = Raw(setting)
    return lambda: len(next(raw_rows(raw, setting)))


JOB = Job(
    title="first row of an export of {size} MB",
    code=Functions(sdk, limit),
    size=400,
    quick_size=40,
    times_reference=1,
    repetitions=5,
)
