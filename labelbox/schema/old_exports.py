"""Exports of the old kind, started and read. They go on working; streams are what is kept up."""

import warnings
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from labelbox.orm.session import Session
    from labelbox.schema.data_row import DataRow
    from labelbox.steps import Flow


def warn_of_age(method: str, better: str) -> None:
    """Say that there is a better method."""
    warnings.warn(f"`{method}` is of the old kind; take `{better}`", DeprecationWarning, stacklevel=3)


def data_rows_at(client: "Session", address: "Flow[str]") -> "Iterator[DataRow]":
    """Data rows from a file, in its order.

    Args:
        client: Where to.
        address: The journey to the address of the file; it begins when the first row is asked for.
    """
    from labelbox.exports.stored_rows import stored_rows
    from labelbox.schema.data_row import DataRow

    for row in stored_rows(client.files, client.run(address), "the exported data rows"):
        yield DataRow(client, row)
