"""An export, written to a file as it is."""

import atexit
import hashlib
import tempfile
from pathlib import Path
from typing import Any

from benchmarks.job import Functions, Job, Setting, Work
from benchmarks.jobs.export_stream import export_task, raw_blocks


def sdk(setting: Setting) -> Work:
    from labelbox import FileConverter

    task, path = export_task(setting), place()

    def work() -> Any:
        for _ in task.get_stream(converter=FileConverter(str(path))):
            pass
        return seen(path, setting)

    return work


def limit(setting: Setting) -> Work:
    from benchmarks.raw import Raw

    raw, path = Raw(setting), place()

    def work() -> Any:
        with path.open("wb") as file:
            for block in raw_blocks(raw, setting):
                file.write(block)
        return seen(path, setting)

    return work


def place() -> Path:
    """Where the export goes. To take it away again is no part of the job, so it is done when the process ends."""
    folder = tempfile.TemporaryDirectory()
    atexit.register(folder.cleanup)
    return Path(folder.name, "export.ndjson")


def seen(path: Path, setting: Setting) -> Any:
    if not setting.thorough:
        return path.stat().st_size
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


JOB = Job(
    title="write an export of {size} MB to a file",
    code=Functions(sdk, limit),
    size=400,
    quick_size=40,
    times_reference=4,
    repetitions=1,
)
