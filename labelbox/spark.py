"""Exports as Spark data frames, read by the executors. Needs `pip install "labelbox-typed[spark]"`.

    from labelbox.spark import LabelboxDataSource

    spark.dataSource.register(LabelboxDataSource)
    frame = spark.read.format("labelbox").option("task_id", task.uid).load()

Each partition is a shard of the export; the columns are those of the flat tables, see `ExportTask.to_parquet`.
"""

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

from labelbox.client import Client
from labelbox.data.extras import extra
from labelbox.exceptions import AuthenticationError
from labelbox.exports.shard import ExportShard
from labelbox.exports.spark_options import SparkOptions
from labelbox.schema.export_task import ExportTask

with extra("spark"):
    from pyspark.sql.datasource import DataSource, DataSourceReader, InputPartition
    from pyspark.sql.pandas.types import from_arrow_schema

if TYPE_CHECKING:
    import pyarrow
    from pyspark.sql.types import StructType


class LabelboxDataSource(DataSource):
    """The format `labelbox`: reads a finished export.

    Options:
        task_id: The export, `task.uid`. It must be done, and be the key's user's.
        api_key_env: The environment variable that has the API key, in the driver's process and in the executors';
            `LABELBOX_API_KEY` by default. The key itself is no option: Spark shows options in plans, logs and pages.
        endpoint: The GraphQL address; by default the environment variable `LABELBOX_ENDPOINT` of the driver, or the
            service.
        table: `data_rows` (default), one row for each data row, or `annotations`, one for each annotation.
        target_bytes: How large a partition is at most, about; 64 MiB by default.

    Raises:
        ValueError: an option is missing, unknown, carries a key or cannot be read.
    """

    def __init__(self, options: dict[str, str]) -> None:
        super().__init__(options)
        self._asked = SparkOptions.read(options)

    @classmethod
    def name(cls) -> str:
        """`labelbox`."""
        return "labelbox"

    def schema(self) -> "StructType":
        """The columns of the table, whatever the export holds."""
        from labelbox.exports.formats.arrow_schema import schema_of

        return from_arrow_schema(schema_of(self._asked.table))

    def reader(self, schema: "StructType") -> "LabelboxReader":
        """Reads the export.

        Raises:
            ValueError: a schema of the user's was asked for.
        """
        if schema.fieldNames() != self.schema().fieldNames():
            raise ValueError("the columns of an export are fixed: leave .schema(…) out and use .select(…)")
        return LabelboxReader(self._asked)


class LabelboxReader(DataSourceReader):
    """Divides an export into partitions, and reads them where Spark sends them.

    Args:
        asked: What the options say.
    """

    def __init__(self, asked: SparkOptions) -> None:
        self._asked = asked

    def partitions(self) -> list[InputPartition]:
        """The shards of the export.

        Raises:
            AuthenticationError: the driver's environment has no API key.
            ResourceNotFoundError: the key's user started no such export.
            ExportTaskException: the export failed or is not done.
        """
        asked = self._asked
        key = os.environ.get(asked.api_key_env)
        if not key:
            raise AuthenticationError(f"the driver has no API key: its environment has no {asked.api_key_env}")
        with Client(key, asked.endpoint) as client:
            task = ExportTask.get_task(client, asked.task_id)
            shards = task.shards(target_bytes=asked.target_bytes, api_key_env=asked.api_key_env)
        return [InputPartition(shard) for shard in shards]

    def read(self, partition: InputPartition) -> "Iterator[pyarrow.RecordBatch]":
        """The rows of a shard. Runs on an executor.

        Raises:
            LabelboxError: as for `ExportShard.lines`.
        """
        shard = partition.value
        if isinstance(shard, ExportShard):  # Spark makes a partition of nothing of an empty export
            yield from shard.record_batches(table=self._asked.table)
