"""Rows of NDJSON as labels."""

from typing import Any

from benchmarks.annotations import EACH, plain, rows
from benchmarks.job import Functions, Job, Setting, Work


def sdk(setting: Setting) -> Work:
    from labelbox.data.serialization import NDJsonConverter

    given = rows(setting.size)
    list(NDJsonConverter.deserialize(rows(1)))

    def work() -> Any:
        made = list(NDJsonConverter.deserialize(given))
        if setting.thorough:
            return [plain(row) for row in NDJsonConverter.serialize(made)]
        return [len(made), len(made[-1].annotations)]

    return work


def limit(setting: Setting) -> Work:
    given = rows(setting.size)

    def work() -> Any:
        by_row: dict[str, list[dict[str, Any]]] = {}
        for row in given:
            by_row.setdefault(row["dataRow"]["globalKey"], []).append(row)
        last = [*by_row.values()][-1]
        return [plain(row) for row in given] if setting.thorough else [len(by_row), len(last)]

    return work


JOB = Job(
    title=f"read {{size}} labels of {EACH} annotations from NDJSON rows",
    code=Functions(sdk, limit),
    size=2_000,
    quick_size=200,
    times_reference=40,
    repetitions=2,
)
