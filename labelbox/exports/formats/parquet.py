"""A flat table of an export as a Parquet file."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from labelbox.data.extras import extra
from labelbox.exports.atomic import written_whole
from labelbox.exports.formats.arrow import record_batches
from labelbox.exports.formats.arrow_schema import schema_of
from labelbox.exports.formats.source import Export, Skipped

if TYPE_CHECKING:
    from labelbox.exports.formats.tables import TableName

with extra("arrow"):
    import pyarrow as pa
    import pyarrow.parquet as pq

GROUP_BYTES = 32 << 20
"""Bytes in memory that become one row group."""


def write_parquet(export: Export, path: Path, table: "TableName", skipped: Skipped | None) -> int:
    """Write all rows, some of them at a time. See `ExportTask.to_parquet`."""
    schema, count = schema_of(table), 0
    with written_whole(path) as file, pq.ParquetWriter(file, schema, compression="zstd") as writer:
        for group in _groups(record_batches(export.task_id, export.rows(), table=table, skipped=skipped)):
            writer.write_table(pa.Table.from_batches(group, schema), row_group_size=None)
            count += sum(batch.num_rows for batch in group)
    return count


def _groups(batches: Iterable[pa.RecordBatch]) -> Iterator[list[pa.RecordBatch]]:
    group: list[pa.RecordBatch] = []
    size = 0
    for batch in batches:
        group.append(batch)
        size += batch.nbytes
        if size >= GROUP_BYTES:
            yield group
            group, size = [], 0
    if group:
        yield group
