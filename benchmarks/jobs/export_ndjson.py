"""An export as a file of rows, as `to_ndjson` writes it; by the vendor's SDK, as a user writes it by hand."""

import hashlib
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.job import Functions, Job, Setting, Work
from benchmarks.jobs.export_stream import export_task, raw_blocks


def sdk(setting: Setting) -> Work:
    task = export_task(setting)
    return _written(setting, task.to_ndjson)


def reference(setting: Setting) -> Work:
    task = export_task(setting)

    def by_hand(path: Path) -> None:
        with path.open("w", encoding="utf-8") as file:
            for row in task.get_stream():
                file.write(row.json_str + "\n")

    return _written(setting, by_hand)


def limit(setting: Setting) -> Work:
    from benchmarks.raw import Raw

    raw = Raw(setting)

    def work(path: Path) -> None:
        with path.open("wb") as file:
            for block in raw_blocks(raw, setting):
                file.write(block)

    return _written(setting, work)


def _written(setting: Setting, write: Callable[[Path], object]) -> Work:
    def work() -> Any:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "export.ndjson")
            write(path)
            if not setting.thorough:
                return path.stat().st_size
            with path.open("rb") as file:
                return hashlib.file_digest(file, "sha256").hexdigest()

    return work


JOB = Job(
    title="`to_ndjson` of an export of {size} MB",
    code=Functions(sdk, limit, reference),
    size=400,
    quick_size=40,
    times_reference=0,
    repetitions=1,
)
