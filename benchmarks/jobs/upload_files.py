"""Local files that become data rows: each is sent by itself, to a server that is far away."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random

from benchmarks import identifiers
from benchmarks.identifiers import API_KEY
from benchmarks.job import Functions, Job, Setting, Work
from benchmarks.jobs.create_data_rows import start_import
from benchmarks.places import FILES, upload_file

_BYTES = 200_000
_AT_ONCE = 20


def files(count: int) -> list[Path]:
    """That many files of 200 kB, made if they are not there yet."""
    FILES.mkdir(parents=True, exist_ok=True)
    paths = [upload_file(number) for number in range(count)]
    for number, path in enumerate(paths):
        if not path.exists():
            path.write_bytes(Random(number).randbytes(_BYTES))
    return paths


def sdk(setting: Setting) -> Work:
    from labelbox import Client

    dataset = Client(API_KEY, endpoint=setting.endpoint).get_dataset(identifiers.dataset(0))
    rows = [{"row_data": str(path), "global_key": path.name, "external_id": path.name} for path in files(setting.size)]
    dataset.create_data_rows(rows[:1])
    return lambda: dataset.create_data_rows(rows).uid


def limit(setting: Setting) -> Work:
    from benchmarks.raw import Raw

    raw = Raw(setting)
    paths = files(setting.size)

    def send(path: Path) -> str:
        return raw.upload(path.name, "image/jpeg", path.read_bytes())

    def work() -> str:
        with ThreadPoolExecutor(_AT_ONCE) as threads:
            urls = threads.map(send, paths)
            rows = [
                {"row_data": url, "global_key": path.name, "external_id": path.name}
                for path, url in zip(paths, urls, strict=True)
            ]
        return start_import(raw, rows)

    start_import(raw, [{"row_data": send(paths[0]), "global_key": paths[0].name, "external_id": paths[0].name}])
    return work


JOB = Job(
    title="upload {size} files, TLS, 40 ms latency",
    code=Functions(sdk, limit),
    size=64,
    quick_size=40,
    times_reference=2.5,
    times_limit=1.4,
    server="far-tls",
)
