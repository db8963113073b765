# Derived from labelbox/schema/data_row_spec.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""Data rows to be made: what users may write down for one, and its check before anything is sent."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from labelbox.rules.data_row import Metadata
from labelbox.schema.data_row_spec import R, _prepared, needs_metadata
from labelbox.schema.refused_items import RefusedItems

if TYPE_CHECKING:
    from labelbox._async.orm.session import Session


async def with_metadata(client: "Session", items: Sequence[object], prepare: Callable[[Metadata | None], R]) -> R:
    """Prepare rows by the organization's metadata fields.

    The fields are fetched only if one of the items has any, and once more only if one is unknown.

    Args:
        client: Knows the fields.
        items: What rows are to be made of.
        prepare: Makes the rows, with what resolves `metadata_fields`.

    Raises:
        RefusedItems: what `prepare` refuses.
    """
    if not needs_metadata(items):
        return await client.run(_prepared(items, prepare, None))
    known = await client.get_data_row_metadata_ontology()
    writer = known.writer()
    try:
        return await client.run(_prepared(items, prepare, writer))
    except RefusedItems:
        if not writer.met_unknown:
            raise
    await known.refresh_ontology()
    return await client.run(_prepared(items, prepare, known.writer()))
