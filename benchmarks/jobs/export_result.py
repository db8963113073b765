"""An export of the older kind, which is one file and becomes one list."""

from typing import Any

from benchmarks import identifiers
from benchmarks.identifiers import API_KEY
from benchmarks.job import Functions, Job, Setting, Work


def sdk(setting: Setting) -> Work:
    from labelbox import Client, Task

    client = Client(API_KEY, endpoint=setting.endpoint)
    task = Task.get_task(client, identifiers.export_task(setting.size))
    return lambda: _seen(task.result)


def limit(setting: Setting) -> Work:
    from pydantic_core import from_json

    from benchmarks.raw import Raw

    raw = Raw(setting)
    url = f"{setting.base}/result/{setting.size}"

    def work() -> Any:
        content = raw.pool.request("GET", url).content
        return _seen([from_json(line) for line in content.split(b"\n") if line])

    return work


def _seen(rows: Any) -> Any:
    return [len(rows), rows[0]["data_row"]["global_key"], rows[-1]["data_row"]["global_key"]]


JOB = Job(
    title="`.result` of an export of {size} MB",
    code=Functions(sdk, limit),
    size=100,
    quick_size=40,
    times_reference=5,
    repetitions=2,
)
