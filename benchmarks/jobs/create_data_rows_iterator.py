"""The same rows, from a generator: how much is held at once is up to the SDK."""

from collections.abc import Iterator

from benchmarks import identifiers
from benchmarks.identifiers import API_KEY
from benchmarks.job import Functions, Job, Setting, Work
from benchmarks.jobs.create_data_rows import limit, row


def rows(size: int) -> Iterator[dict[str, str]]:
    return (row(number) for number in range(size))


def sdk(setting: Setting) -> Work:
    from labelbox import Client

    dataset = Client(API_KEY, endpoint=setting.endpoint).get_dataset(identifiers.dataset(0))
    dataset.create_data_rows([row(0)])
    return lambda: dataset.create_data_rows(rows(setting.size)).uid


def reference(setting: Setting) -> Work:
    from labelbox import Client

    dataset = Client(API_KEY, endpoint=setting.endpoint).get_dataset(identifiers.dataset(0))
    dataset.create_data_rows([row(0)])
    return lambda: dataset.create_data_rows(list(rows(setting.size))).uid


JOB = Job(
    title="`create_data_rows` of {size} rows from a generator",
    code=Functions(sdk, limit, reference),
    size=50_000,
    quick_size=0,
    times_reference=0,
    repetitions=1,
)
