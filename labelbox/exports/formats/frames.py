"""A flat table of an export as a data frame. All of it is in memory."""

from typing import TYPE_CHECKING, Any

from labelbox.data.extras import extra
from labelbox.exports.formats.source import Export, Skipped

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl

    from labelbox.exports.formats.tables import TableName


def pandas_frame(export: Export, table: "TableName", skipped: Skipped | None) -> "pd.DataFrame":
    """A frame of pandas. See `ExportTask.to_pandas`."""
    with extra("pandas"):
        import pandas as pd
        import pyarrow as pa
    from labelbox.exports.formats.arrow import arrow_table  # it needs pyarrow, and would name that extra alone

    # With the types of numpy a whole number beside an empty cell would become a float.
    kinds: dict[pa.DataType, Any] = {
        pa.int64(): pd.Int64Dtype(),
        pa.float64(): pd.Float64Dtype(),
        pa.bool_(): pd.BooleanDtype(),
        pa.string(): pd.StringDtype(),
    }
    whole: Any = arrow_table(export, table, skipped)
    frame: pd.DataFrame = whole.to_pandas(types_mapper=kinds.get)
    return frame


def polars_frame(export: Export, table: "TableName", skipped: Skipped | None) -> "pl.DataFrame":
    """A frame of Polars. See `ExportTask.to_polars`."""
    with extra("polars"):
        import polars as pl
        import pyarrow as pa
    from labelbox.exports.formats.arrow import arrow_table

    whole: pa.Table = arrow_table(export, table, skipped)
    return pl.DataFrame(whole)
