"""Exports as Ray datasets, read by the workers of a cluster. Needs `pip install "labelbox-typed[ray]"`.

    import ray
    from labelbox.ray import LabelboxDatasource

    rows = ray.data.read_datasource(LabelboxDatasource(task))

Each read task is a shard of the export; the columns are those of the flat tables, see `ExportTask.to_parquet`.
"""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from labelbox.data.extras import extra
from labelbox.exports.ranges import TARGET_BYTES
from labelbox.exports.shard import API_KEY_ENV, ExportShard

with extra("ray"):
    import pyarrow
    from ray.data.block import BlockMetadata
    from ray.data.datasource import Datasource, ReadTask

    from labelbox.exports.formats.arrow_schema import schema_of

if TYPE_CHECKING:
    from ray.data.context import DataContext

    from labelbox.exports.formats.tables import TableName
    from labelbox.schema.export_task import ExportTask


class LabelboxDatasource(Datasource):
    """A finished export, for `ray.data.read_datasource`. It is divided at once; the rows are read by Ray's workers.

    What is sent to the workers holds neither the API key nor a signed URL: each worker takes the key from its own
    environment (`ray.init(runtime_env={"env_vars": …})` would show it on Ray's dashboard).

    Args:
        task: The export.
        table: `data_rows`, one row for each data row, or `annotations`, one for each annotation.
        target_bytes: How large a read task is at most, about.
        api_key_env: The environment variable of the workers that has the API key.

    Raises:
        ExportTaskException: the export failed or is not done.
        ValueError: there is no such table, `target_bytes` cannot be, or `api_key_env` is not the name of a variable.
    """

    def __init__(
        self,
        task: "ExportTask",
        *,
        table: "TableName" = "data_rows",
        target_bytes: int = TARGET_BYTES,
        api_key_env: str = API_KEY_ENV,
    ) -> None:
        super().__init__()
        schema_of(table)  # refuses what is none
        self._table: TableName = table
        self._shards = task.shards(target_bytes=target_bytes, api_key_env=api_key_env)

    def get_read_tasks(
        self,
        parallelism: int,
        per_task_row_limit: int | None = None,
        data_context: "DataContext | None" = None,
    ) -> list[ReadTask]:
        """One for each shard, whatever parallelism Ray proposes: `target_bytes` decides."""
        return [
            ReadTask(
                partial(_tables, shard, self._table),
                BlockMetadata(num_rows=None, size_bytes=shard.size, input_files=None, exec_stats=None),
                per_task_row_limit=per_task_row_limit,
            )
            for shard in self._shards
        ]

    def estimate_inmemory_data_size(self) -> int:
        """Bytes: as much as the export has as JSON."""
        return sum(shard.size for shard in self._shards)


def _tables(shard: ExportShard, table: "TableName") -> Iterator[pyarrow.Table]:
    for batch in shard.record_batches(table=table):
        yield pyarrow.Table.from_batches([batch])
