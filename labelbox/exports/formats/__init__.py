"""Exports, written in the formats that models are trained from: rows in, files and tables out.

    source.py                    an export as these modules see it
    leftovers.py                 what no column holds, and how JSON becomes a cell
    flat_annotations.py, flat_labels.py, flat_data_rows.py
                                 a row of an export as records of two flat tables
    tables.py, arrow_schema.py, arrow.py
                                 the tables in Arrow, batch by batch
    parquet.py, frames.py        what is made of these batches
    ndjson.py                    the rows as they are, packed if asked

Each target needs a library of its own, from an extra; none is imported before it is asked for.
"""

from typing import TYPE_CHECKING

from labelbox.data.lazy import lazy_names

if TYPE_CHECKING:
    from labelbox.exports.formats.arrow import arrow_reader as arrow_reader
    from labelbox.exports.formats.arrow import arrow_table as arrow_table
    from labelbox.exports.formats.frames import pandas_frame as pandas_frame
    from labelbox.exports.formats.frames import polars_frame as polars_frame
    from labelbox.exports.formats.ndjson import write_ndjson as write_ndjson
    from labelbox.exports.formats.parquet import write_parquet as write_parquet

_HOME = {
    "arrow_reader": ".arrow",
    "arrow_table": ".arrow",
    "pandas_frame": ".frames",
    "polars_frame": ".frames",
    "write_ndjson": ".ndjson",
    "write_parquet": ".parquet",
}

__all__ = [
    "arrow_reader",
    "arrow_table",
    "pandas_frame",
    "polars_frame",
    "write_ndjson",
    "write_parquet",
]

if not TYPE_CHECKING:  # or else every misspelt name would pass
    __getattr__, __dir__ = lazy_names(__name__, _HOME)
