"""Labels as rows of NDJSON."""

from typing import Any

from benchmarks.annotations import EACH, labels, plain, rows
from benchmarks.job import Functions, Job, Setting, Work


def sdk(setting: Setting) -> Work:
    from labelbox.data.serialization import NDJsonConverter

    made = labels(setting.size)
    list(NDJsonConverter.serialize(labels(1)))
    return lambda: answer(list(NDJsonConverter.serialize(made)), setting)


def limit(setting: Setting) -> Work:
    return lambda: answer(rows(setting.size), setting)


def answer(written: list[Any], setting: Setting) -> Any:
    return [plain(row) for row in written] if setting.thorough else [len(written), plain(written[-1])]


JOB = Job(
    title=f"write {{size}} labels of {EACH} annotations as NDJSON rows",
    code=Functions(sdk, limit),
    size=2_000,
    quick_size=200,
    times_reference=60,
    repetitions=2,
)
