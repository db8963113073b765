"""Exports in the formats that models are trained from."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from labelbox.exports import formats
from labelbox.schema.export_reading import ReadsExport
from labelbox_graphql.enums import StreamType

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa

    from labelbox.exports.errors import ExportRowError
    from labelbox.exports.formats.tables import TableName

    # async: Batches: TypeAlias = AsyncGenerator[pa.RecordBatch, None]
    Batches: TypeAlias = pa.RecordBatchReader  # sync only
    """A table as it comes."""


class ExportFormats(ReadsExport):
    """What `ExportTask` writes. Each method reads the whole result once, and raises as reading a stream does."""

    def to_ndjson(
        self,
        path: str | os.PathLike[str],
        *,
        stream_type: StreamType = StreamType.RESULT,
        show_progress: bool = False,
    ) -> int:
        """Write the rows to a file as they are, one a line, in bounded memory.

        >>> task = project.export()
        >>> task.wait_till_done()
        >>> task.to_ndjson("export.ndjson.gz")
        3

        Args:
            path: Where to. A name that ends in `.gz` or `.zst` packs the rows; the latter needs
                `labelbox-typed[zstd]`. The file is there once all of it is; until then, and after an error, the name
                shows what was there before.
            stream_type: The rows, or the errors of rows.
            show_progress: Whether to show a progress bar; needs `labelbox-typed[progress]`.

        Returns:
            How many rows there are.

        Raises:
            ExportTaskException: the export failed or is not done.
            ExportIncompleteError: rows are missing; there is no file then.
            OSError: the file cannot be written.
            ImportError: a library is missing; the message names the extra that has it.
        """
        return self._written(lambda export: formats.write_ndjson(export, Path(path)), show_progress, stream_type)

    def to_parquet(
        self,
        path: str | os.PathLike[str],
        *,
        table: "TableName" = "data_rows",
        skipped: "list[ExportRowError] | None" = None,
        show_progress: bool = False,
    ) -> int:
        """Write a flat table of the export to a Parquet file, packed by zstd, in bounded memory.

        >>> task = project.export()
        >>> task.wait_till_done()
        >>> task.to_parquet("export.parquet"), task.to_parquet("annotations.parquet", table="annotations")
        (3, 1)

        Needs `labelbox-typed[arrow]`.

        Args:
            path: Where to. The file is there once all of it is, as for `to_ndjson`.
            table: `data_rows` has one row for each data row, with all that the export says of it; `annotations` has
                one for each annotation. The columns of both are always the same, and stand in docs/export-formats.md.
            skipped: None raises at the first row that does not fit the table. A list takes up the errors of such rows,
                which are left out then.
            show_progress: Whether to show a progress bar; needs `labelbox-typed[progress]`.

        Returns:
            How many rows the table has.

        Raises:
            ExportTaskException: the export failed or is not done.
            ExportFormatError: a value is not of the kind that its column holds.
            ExportRowError: a row is no JSON.
            ExportIncompleteError: rows are missing. There is no file then, nor after the errors before.
            OSError: the file cannot be written.
            ImportError: a library is missing; the message names the extra that has it.
        """
        return self._written(lambda export: formats.write_parquet(export, Path(path), table, skipped), show_progress)

    def to_arrow(
        self,
        *,
        table: "TableName" = "data_rows",
        skipped: "list[ExportRowError] | None" = None,
        show_progress: bool = False,
    ) -> "pa.Table":
        """Read a flat table of the export into memory.

        >>> task = project.export()
        >>> task.wait_till_done()
        >>> task.to_arrow(table="annotations")["name"].to_pylist()
        ['bird']

        Needs `labelbox-typed[arrow]`. Arguments and errors as `to_parquet`.
        """
        return self._written(lambda export: formats.arrow_table(export, table, skipped), show_progress)

    def to_record_batches(
        self,
        *,
        table: "TableName" = "data_rows",
        skipped: "list[ExportRowError] | None" = None,
        show_progress: bool = False,
    ) -> "Batches":
        """Read a flat table of the export while it comes, in bounded memory.

        >>> task = project.export()
        >>> task.wait_till_done()
        >>> sum(batch.num_rows for batch in task.to_record_batches())
        3

        Needs `labelbox-typed[arrow]`. Arguments and errors as `to_parquet`; the errors of rows come out while one
        iterates.

        Returns:
            Batches, to be read once. Whatever takes Arrow's stream interface reads it: DuckDB, Lance, Polars.
        """
        # async: return self._in_pieces(lambda export: formats.arrow_batches(export, table, skipped), show_progress)
        return self._written(  # sync only
            lambda export: formats.arrow_reader(export, table, skipped), show_progress
        )

    def to_pandas(
        self,
        *,
        table: "TableName" = "data_rows",
        skipped: "list[ExportRowError] | None" = None,
        show_progress: bool = False,
    ) -> "pd.DataFrame":
        """Read a flat table of the export as a frame of pandas.

        >>> task = project.export()
        >>> task.wait_till_done()
        >>> sorted(task.to_pandas()["global_key"])
        ['bird-1', 'bird-2', 'bird-3']

        Needs `labelbox-typed[pandas]`. Arguments and errors as `to_parquet`. Whole numbers, truths and texts have the
        types of pandas that can be empty (`Int64`, `boolean`, `string`).
        """
        return self._written(lambda export: formats.pandas_frame(export, table, skipped), show_progress)

    def to_polars(
        self,
        *,
        table: "TableName" = "data_rows",
        skipped: "list[ExportRowError] | None" = None,
        show_progress: bool = False,
    ) -> "pl.DataFrame":
        """Read a flat table of the export as a frame of Polars.

        >>> task = project.export()
        >>> task.wait_till_done()
        >>> sorted(task.to_polars()["global_key"])
        ['bird-1', 'bird-2', 'bird-3']

        Needs `labelbox-typed[polars]`. Arguments and errors as `to_parquet`.
        """
        return self._written(lambda export: formats.polars_frame(export, table, skipped), show_progress)
