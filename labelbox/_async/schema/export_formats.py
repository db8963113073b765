# Derived from labelbox/schema/export_formats.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""Exports in the formats that models are trained from."""

import os
from collections.abc import AsyncGenerator
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from labelbox._async.schema.export_reading import ReadsExport
from labelbox.exports import formats
from labelbox_graphql.enums import StreamType

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa

    from labelbox.exports.errors import ExportRowError
    from labelbox.exports.formats.tables import TableName

    Batches: TypeAlias = AsyncGenerator[pa.RecordBatch, None]


class ExportFormats(ReadsExport):
    """What `ExportTask` writes. Each method reads the whole result once, and raises as reading a stream does."""

    async def to_ndjson(
        self,
        path: str | os.PathLike[str],
        *,
        stream_type: StreamType = StreamType.RESULT,
        show_progress: bool = False,
    ) -> int:
        """Write the rows to a file as they are, one a line, in bounded memory.

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
        return await self._written(lambda export: formats.write_ndjson(export, Path(path)), show_progress, stream_type)

    async def to_parquet(
        self,
        path: str | os.PathLike[str],
        *,
        table: "TableName" = "data_rows",
        skipped: "list[ExportRowError] | None" = None,
        show_progress: bool = False,
    ) -> int:
        """Write a flat table of the export to a Parquet file, packed by zstd, in bounded memory.

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
        return await self._written(
            lambda export: formats.write_parquet(export, Path(path), table, skipped), show_progress
        )

    async def to_arrow(
        self,
        *,
        table: "TableName" = "data_rows",
        skipped: "list[ExportRowError] | None" = None,
        show_progress: bool = False,
    ) -> "pa.Table":
        """Read a flat table of the export into memory.

        Needs `labelbox-typed[arrow]`. Arguments and errors as `to_parquet`.
        """
        return await self._written(lambda export: formats.arrow_table(export, table, skipped), show_progress)

    async def to_record_batches(
        self,
        *,
        table: "TableName" = "data_rows",
        skipped: "list[ExportRowError] | None" = None,
        show_progress: bool = False,
    ) -> "Batches":
        """Read a flat table of the export while it comes, in bounded memory.

        Needs `labelbox-typed[arrow]`. Arguments and errors as `to_parquet`; the errors of rows come out while one
        iterates.

        Returns:
            Batches, to be read once, by `async for`. Each is made on a thread when it is asked for. Who stops early
            closes it: `async with contextlib.aclosing(await task.to_record_batches()) as batches`.
        """
        return await self._in_pieces(lambda export: formats.arrow_batches(export, table, skipped), show_progress)

    async def to_pandas(
        self,
        *,
        table: "TableName" = "data_rows",
        skipped: "list[ExportRowError] | None" = None,
        show_progress: bool = False,
    ) -> "pd.DataFrame":
        """Read a flat table of the export as a frame of pandas.

        Needs `labelbox-typed[pandas]`. Arguments and errors as `to_parquet`. Whole numbers, truths and texts have the
        types of pandas that can be empty (`Int64`, `boolean`, `string`).
        """
        return await self._written(lambda export: formats.pandas_frame(export, table, skipped), show_progress)

    async def to_polars(
        self,
        *,
        table: "TableName" = "data_rows",
        skipped: "list[ExportRowError] | None" = None,
        show_progress: bool = False,
    ) -> "pl.DataFrame":
        """Read a flat table of the export as a frame of Polars.

        Needs `labelbox-typed[polars]`. Arguments and errors as `to_parquet`.
        """
        return await self._written(lambda export: formats.polars_frame(export, table, skipped), show_progress)
