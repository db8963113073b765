"""Rows of an export to batches of an Arrow table: rows in, batches out, a few of them in memory."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from labelbox.collector import gc_paused
from labelbox.data.extras import extra
from labelbox.exports.decode import value_of
from labelbox.exports.errors import ExportFormatError, ExportRowError
from labelbox.exports.formats.arrow_schema import schema_of
from labelbox.exports.formats.flat_data_rows import annotation_rows, data_row_record
from labelbox.exports.formats.leftovers import Record
from labelbox.exports.formats.source import MISFITS, Export, Skipped, misfit
from labelbox.exports.formats.tables import TableName
from labelbox.exports.reader import Row

with extra("arrow"):
    import pyarrow as pa

BATCH_ROWS = 1024
"""Rows of an export that become one batch, at most."""

BATCH_BYTES = 4 << 20
"""Bytes of an export that become one batch; a row of more than that is one by itself."""


def arrow_table(export: Export, table: TableName, skipped: Skipped | None) -> pa.Table:
    """All of an export. See `ExportTask.to_arrow`."""
    batches = record_batches(export.task_id, export.rows(), table=table, skipped=skipped)
    return pa.Table.from_batches(list(batches), schema_of(table))


def arrow_reader(export: Export, table: TableName, skipped: Skipped | None) -> pa.RecordBatchReader:
    """An export while it comes. See `ExportTask.to_record_batches`."""
    batches = record_batches(export.task_id, export.rows(), table=table, skipped=skipped)
    return pa.RecordBatchReader.from_batches(schema_of(table), batches)


def arrow_batches(export: Export, table: TableName, skipped: Skipped | None) -> Iterator[pa.RecordBatch]:
    """The same, one by one; for an event loop, which Arrow cannot wait for."""
    return record_batches(export.task_id, export.rows(), table=table, skipped=skipped)


def record_batches(
    task_id: str, rows: Iterable[Row], *, table: TableName = "data_rows", skipped: Skipped | None = None
) -> Iterator[pa.RecordBatch]:
    """The rows of an export as batches of a table, in order. Its schema is `schema_of(table)`, whatever comes.

    Args:
        task_id: The export, for errors.
        rows: As `Reading.rows` hands them out.
        table: Which of the flat tables.
        skipped: None raises at the first row that does not fit; a list takes up the errors of such rows, which are
            left out then.

    Raises:
        ExportRowError: a row is no JSON.
        ExportFormatError: a value is not of the kind that its column holds.
        ValueError: there is no such table.
    """
    making = _Making(task_id, table, skipped)
    for some in _portions(rows):
        with gc_paused():
            batch = making.batch(some)
        if batch.num_rows:
            yield batch


def _portions(rows: Iterable[Row]) -> Iterator[list[Row]]:
    some: list[Row] = []
    size = 0
    for row in rows:
        some.append(row)
        size += len(row[2])
        if len(some) >= BATCH_ROWS or size >= BATCH_BYTES:
            yield some
            some, size = [], 0
    if some:
        yield some


class _Making:
    """Makes batches, or tells which row it was that does not fit."""

    def __init__(self, task_id: str, table: TableName, skipped: Skipped | None) -> None:
        self._task_id, self._skipped = task_id, skipped
        self._schema = schema_of(table)
        self._flatten: Callable[[Any], list[Record]] = annotation_rows if table == "annotations" else _one_record

    def batch(self, rows: list[Row]) -> pa.RecordBatch:
        """A batch of these rows."""
        flat = [(row, records) for row in rows if (records := self._records(row)) is not None]
        try:
            return self._batch(flat)
        except _REFUSALS:
            # One by one, to find out which it was.
            return self._batch([(row, records) for row, records in flat if self._fits(row, records)])

    def _batch(self, flat: list[tuple[Row, list[Record]]]) -> pa.RecordBatch:
        return pa.RecordBatch.from_pylist([one for _, records in flat for one in records], schema=self._schema)

    def _records(self, row: Row) -> list[Record] | None:
        value: Any = None
        try:
            value = value_of(self._task_id, row)
            return self._flatten(value)
        except ExportRowError as problem:
            self._refuse(problem)
        except MISFITS as problem:
            self._refuse(misfit(self._task_id, row, value, problem))
        return None

    def _fits(self, row: Row, records: list[Record]) -> bool:
        for record in records:
            for name in self._schema.names:
                try:
                    pa.RecordBatch.from_pylist([record], schema=self._schema.empty_table().select([name]).schema)
                except _REFUSALS as problem:
                    offset, line, data = row
                    uid = record.get("id") or record.get("data_row_id")
                    self._refuse(ExportFormatError(self._task_id, line, offset, data, uid, name, str(problem)))
                    return False
        return True

    def _refuse(self, problem: ExportRowError) -> None:
        if self._skipped is None:
            raise problem from None
        self._skipped.append(problem)


_REFUSALS = (pa.ArrowException, TypeError, ValueError, OverflowError)


def _one_record(row: Any) -> list[Record]:
    return [data_row_record(row)]
