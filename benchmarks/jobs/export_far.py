"""An export from a server that is far away: files have to come side by side."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from benchmarks.job import Functions, Job, Setting, Work
from benchmarks.jobs.export_stream import digest, files, sdk

_AT_ONCE = 8


def limit(setting: Setting) -> Work:
    from benchmarks.raw import Raw

    raw = Raw(setting)

    def fetch(url: str) -> bytes:
        return raw.pool.request("GET", url).content

    def rows() -> Iterator[bytes]:
        with ThreadPoolExecutor(_AT_ONCE) as threads:
            for content in threads.map(fetch, files(raw, setting)):
                yield from content.split(b"\n")[:-1]

    def work() -> Any:
        count = size = 0
        for row in rows():
            count += 1
            size += len(row)
        return [count, size]

    return (lambda: digest(rows())) if setting.thorough else work


JOB = Job(
    title="stream an export of {size} MB, 40 ms latency",
    code=Functions(sdk, limit),
    size=200,
    quick_size=0,
    times_reference=4,
    times_limit=1.3,
    server="far",
    repetitions=2,
)
