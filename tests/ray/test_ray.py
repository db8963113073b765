"""A real Ray reads an export of the local server. Runs by `make test-ray`."""

import os
import time
import zlib
from collections.abc import Iterator
from typing import Any

import pytest
import ray

from labelbox.exports.formats.arrow_schema import schema_of
from labelbox.ray import LabelboxDatasource
from tests.cluster.million import KEY, ROWS, Running, served

KEY_ENV = "CLUSTER_TEST_KEY"


@pytest.fixture(scope="module")
def running() -> Iterator[Running]:
    # Ray's workers inherit the environment of the process that starts it.
    os.environ[KEY_ENV] = KEY
    with served() as running:
        ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False)
        yield running
        ray.shutdown()


def test_count_and_checksum_are_those_of_one_process(running: Running) -> None:
    started = time.perf_counter()
    count = total = 0
    for row in running.task.rows():
        data = row.data_row
        total += zlib.crc32(f"{data.id}|{data.global_key}|{data.row_data}".encode())
        count += 1
    alone = time.perf_counter() - started
    source = LabelboxDatasource(running.task, target_bytes=16 << 20, api_key_env=KEY_ENV)
    started = time.perf_counter()
    found = ray.data.read_datasource(source).map_batches(_facts).to_pandas()
    there = time.perf_counter() - started
    tasks = len(source.get_read_tasks(parallelism=1))
    print(
        f"\nRay {ray.__version__}, {found['pid'].nunique()} worker processes, {tasks} read tasks"
        f"\none process: {count} rows, checksum {total}, {alone:.0f} s"
        f"\nRay:         {found['rows'].sum()} rows, checksum {found['sum'].sum()}, {there:.0f} s"
    )
    assert (found["rows"].sum(), found["sum"].sum()) == (count, total)
    assert count == ROWS


def _facts(batch: dict[str, Any]) -> dict[str, Any]:
    lines = zip(batch["id"], batch["global_key"], batch["row_data"], strict=True)
    total = sum(zlib.crc32("|".join(line).encode()) for line in lines)
    return {"rows": [len(batch["id"])], "sum": [total], "pid": [os.getpid()]}


def test_the_columns_are_those_of_the_flat_table(running: Running) -> None:
    source = LabelboxDatasource(running.task, api_key_env=KEY_ENV)
    assert ray.data.read_datasource(source).limit(1).to_pandas().columns.tolist() == schema_of("data_rows").names


def test_the_size_is_that_of_the_export(running: Running) -> None:
    source = LabelboxDatasource(running.task, api_key_env=KEY_ENV)
    assert source.estimate_inmemory_data_size() == sum(shard.size for shard in running.task.shards())
