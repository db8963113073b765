"""A real Spark with two executor processes reads an export of the local server. Runs by `make test-spark`."""

import os
import sys
import time
import zlib
from collections.abc import Iterator
from pathlib import Path

import pyspark
import pytest
from pyspark.errors import PySparkException
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F

from labelbox.exports.formats.arrow_schema import schema_of
from labelbox.exports.formats.tables import TableName
from labelbox.spark import LabelboxDataSource
from tests.cluster.million import KEY, ROWS, Running, served

KEY_ENV = "CLUSTER_TEST_KEY"


@pytest.fixture(scope="module")
def running() -> Iterator[Running]:
    with served() as running:
        yield running


@pytest.fixture(scope="module")
def spark() -> Iterator[SparkSession]:
    os.environ["SPARK_HOME"] = str(Path(pyspark.__file__).parent)
    os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"
    os.environ["PYSPARK_PYTHON"] = sys.executable
    os.environ[KEY_ENV] = KEY
    builder = SparkSession.builder.master("local-cluster[2,1,1024]").appName("labelbox")
    session: SparkSession = (
        builder.config("spark.ui.enabled", "false").config("spark.sql.session.timeZone", "UTC").getOrCreate()
    )
    session.dataSource.register(LabelboxDataSource)
    yield session
    session.stop()


def frame(spark: SparkSession, running: Running, **options: str) -> DataFrame:
    wanted = {"task_id": running.task.uid, "api_key_env": KEY_ENV, "endpoint": running.endpoint, **options}
    return spark.read.format("labelbox").options(**wanted).load()


def test_count_and_checksum_are_those_of_one_process(spark: SparkSession, running: Running) -> None:
    started = time.perf_counter()
    count = total = 0
    for row in running.task.rows():
        data = row.data_row
        total += zlib.crc32(f"{data.id}|{data.global_key}|{data.row_data}".encode())
        count += 1
    alone = time.perf_counter() - started
    started = time.perf_counter()
    found = frame(spark, running, target_bytes=str(16 << 20))
    line = F.concat_ws("|", "id", "global_key", "row_data").cast("binary")
    summed = found.select(F.crc32(line).alias("sum"), F.spark_partition_id().alias("part"))
    (facts,) = summed.agg(
        F.count("*").alias("rows"), F.sum("sum").alias("sum"), F.countDistinct("part").alias("parts")
    ).collect()
    there = time.perf_counter() - started
    # The driver is one of those that the tracker knows.
    executors = len(spark.sparkContext._jsc.sc().statusTracker().getExecutorInfos()) - 1
    print(
        f"\nSpark {spark.version}, local-cluster with {executors} executor processes, {facts['parts']} partitions"
        f"\none process: {count} rows, checksum {total}, {alone:.0f} s"
        f"\nSpark:       {facts['rows']} rows, checksum {facts['sum']}, {there:.0f} s"
    )
    assert (facts["rows"], facts["sum"]) == (count, total)
    assert count == ROWS
    assert executors == 2


@pytest.mark.parametrize("table", ["data_rows", "annotations"])
def test_the_columns_are_those_of_the_flat_table(spark: SparkSession, running: Running, table: TableName) -> None:
    assert frame(spark, running, table=table).columns == schema_of(table).names


def test_an_empty_export_has_no_rows(spark: SparkSession, running: Running) -> None:
    task = running.client.create_dataset(name="empty").export()
    task.wait_till_done()
    assert frame(spark, running, task_id=task.uid).count() == 0


def test_an_option_that_carries_a_key_is_refused(spark: SparkSession, running: Running) -> None:
    with pytest.raises(PySparkException, match="would carry an API key") as caught:
        frame(spark, running, api_key=KEY)
    assert KEY not in str(caught.value)
