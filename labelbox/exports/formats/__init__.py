"""Exports, written in the formats that models are trained from: rows in, files and tables out.

    source.py                    an export as these modules see it
    leftovers.py                 what no column holds, and how JSON becomes a cell
    flat_annotations.py, flat_labels.py, flat_data_rows.py
                                 a row of an export as records of two flat tables
    tables.py, arrow_schema.py, arrow.py
                                 the tables in Arrow, batch by batch
    parquet.py, frames.py        what is made of these batches
    ndjson.py                    the rows as they are, packed if asked
    shares.py, torch_data.py     the rows, divided among readers that stop and go on
    images.py, report.py         labelled images, and what a format has no form for
    coco.py, yolo.py             folders of them
    hugging_face.py              the tables, mapped into memory or streamed

Each target needs a library of its own, from an extra; none is imported before it is asked for.
"""

from typing import TYPE_CHECKING

from labelbox.lazy import lazy_names

if TYPE_CHECKING:
    from labelbox.exports.formats.arrow import arrow_batches as arrow_batches
    from labelbox.exports.formats.arrow import arrow_reader as arrow_reader
    from labelbox.exports.formats.arrow import arrow_table as arrow_table
    from labelbox.exports.formats.coco import write_coco as write_coco
    from labelbox.exports.formats.frames import pandas_frame as pandas_frame
    from labelbox.exports.formats.frames import polars_frame as polars_frame
    from labelbox.exports.formats.hugging_face import hf_dataset as hf_dataset
    from labelbox.exports.formats.hugging_face import hf_stream as hf_stream
    from labelbox.exports.formats.images import Choice as Choice
    from labelbox.exports.formats.ndjson import write_ndjson as write_ndjson
    from labelbox.exports.formats.parquet import write_parquet as write_parquet
    from labelbox.exports.formats.shares import as_it_is as as_it_is
    from labelbox.exports.formats.torch_data import torch_dataset as torch_dataset
    from labelbox.exports.formats.yolo import write_yolo as write_yolo

_HOME = {
    "Choice": ".images",
    "arrow_batches": ".arrow",
    "arrow_reader": ".arrow",
    "arrow_table": ".arrow",
    "as_it_is": ".shares",
    "hf_dataset": ".hugging_face",
    "hf_stream": ".hugging_face",
    "pandas_frame": ".frames",
    "polars_frame": ".frames",
    "torch_dataset": ".torch_data",
    "write_coco": ".coco",
    "write_ndjson": ".ndjson",
    "write_parquet": ".parquet",
    "write_yolo": ".yolo",
}

__all__ = [
    "Choice",
    "arrow_batches",
    "arrow_reader",
    "arrow_table",
    "as_it_is",
    "hf_dataset",
    "hf_stream",
    "pandas_frame",
    "polars_frame",
    "torch_dataset",
    "write_coco",
    "write_ndjson",
    "write_parquet",
    "write_yolo",
]

if not TYPE_CHECKING:  # or else every misspelt name would pass
    __getattr__, __dir__ = lazy_names(__name__, _HOME)
