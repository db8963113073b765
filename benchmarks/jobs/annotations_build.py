"""Labels built from their parts, each part checked."""

from typing import Any

from benchmarks.annotations import EACH, labels, plain, rows
from benchmarks.job import Functions, Job, Setting, Work


def sdk(setting: Setting) -> Work:
    labels(min(setting.size, 150))  # imports are not to be timed

    def work() -> Any:
        made = labels(setting.size)
        if setting.thorough:
            from labelbox.data.serialization import NDJsonConverter

            return [plain(row) for row in NDJsonConverter.serialize(made)]
        return [len(made), len(made[-1].annotations)]

    return work


def limit(setting: Setting) -> Work:
    def work() -> Any:
        made = rows(setting.size)
        return [plain(row) for row in made] if setting.thorough else [setting.size, len(made) // setting.size]

    return work


JOB = Job(
    title=f"build {{size}} labels of {EACH} annotations",
    code=Functions(sdk, limit),
    size=2_000,
    quick_size=200,
    times_reference=18,
    goal=45,
    repetitions=2,
)
