"""A flat table of an export as a data set of Hugging Face."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from labelbox.data.extras import extra
from labelbox.exports.atomic import written_whole
from labelbox.exports.formats.source import Export, Skipped
from labelbox.exports.shard import ExportShard

if TYPE_CHECKING:
    from labelbox.exports.formats.tables import TableName

with extra("hf"):
    import datasets
    import pyarrow as pa


def hf_dataset(export: Export, table: "TableName", cache_dir: Path | None, skipped: Skipped | None) -> datasets.Dataset:
    """A data set in a file that is mapped into memory. See `ExportTask.to_hf`."""
    from labelbox.exports.formats.arrow import record_batches  # it needs pyarrow, and would name that extra alone
    from labelbox.exports.formats.arrow_schema import schema_of

    schema = schema_of(table)
    folder = cache_dir or Path(datasets.config.HF_DATASETS_CACHE, "labelbox")
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{export.task_id}-{table}.arrow"
    with written_whole(path) as file:
        sink: Any = file
        stream: Any = pa.ipc.new_stream(sink, schema)
        with stream as writer:
            writer.write_batch(pa.RecordBatch.from_pylist([], schema=schema))  # it cannot read a file without any
            for batch in record_batches(export.task_id, export.rows(), table=table, skipped=skipped):
                writer.write_batch(batch)
    return datasets.Dataset.from_file(str(path))


def hf_stream(shards: Sequence[ExportShard], table: "TableName") -> datasets.IterableDataset:
    """A data set that is read while it is used. See `ExportTask.to_hf_stream`."""
    from labelbox.exports.formats.arrow_schema import schema_of

    features = datasets.Features.from_arrow_schema(schema_of(table))
    given: dict[str, Any] = {"shards": list(shards), "table": table}
    return datasets.IterableDataset.from_generator(_rows, features=features, gen_kwargs=given)


def _rows(shards: list[ExportShard], table: "TableName") -> Iterator[dict[str, Any]]:
    # A list in the arguments is what the library divides among the workers of a loader.
    for shard in shards:
        for batch in shard.record_batches(table=table):
            yield from batch.to_pylist()
