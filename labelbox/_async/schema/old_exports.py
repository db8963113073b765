# Derived from labelbox/schema/old_exports.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""Exports of the old kind, started and read. They go on working; streams are what is kept up."""

from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import TYPE_CHECKING

from labelbox.schema.old_exports import warn_of_age as warn_of_age

if TYPE_CHECKING:
    from labelbox._async.orm.session import Session
    from labelbox._async.schema.data_row import DataRow
    from labelbox.steps import Flow


async def data_rows_at(client: "Session", address: "Flow[str]") -> "AsyncGenerator[DataRow, None]":
    """Data rows from a file, in its order.

    Args:
        client: Where to.
        address: The journey to the address of the file; it begins when the first row is asked for.
    """
    from labelbox._async.exports.stored_rows import stored_rows
    from labelbox._async.schema.data_row import DataRow

    async with aclosing(stored_rows(client.files, await client.run(address), "the exported data rows")) as pieces_:
        async for row in pieces_:
            yield DataRow(client, row)
