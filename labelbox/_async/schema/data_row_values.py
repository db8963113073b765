# Derived from labelbox/schema/data_row_values.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""What a data row holds beyond its plain fields, and what it can be changed to."""

import warnings
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from labelbox._async.schema.data_row_spec import with_metadata
from labelbox.rules.data_row import PreparedRow
from labelbox.schema.data_row_spec import prepare_row
from labelbox.schema.data_row_values import _ONE_OF, MetadataEntry
from labelbox.schema.metadata_values import DataRowMetadataField
from labelbox_graphql.runtime import Unset

if TYPE_CHECKING:
    from labelbox._async.orm.session import Session
    from labelbox._async.schema.data_row import DataRow


def metadata_entries(row: "DataRow") -> list[MetadataEntry]:
    """The metadata of a data row as the server sent it."""
    return [
        MetadataEntry(schemaId=each.schema_id, name=each.name, value=each.value, kind=each.kind.value)
        for each in row.record.metadata_fields or ()
    ]


async def metadata_values(row: "DataRow") -> list[DataRowMetadataField]:
    """The metadata of a data row, read with the organization's fields; they are fetched when the first row has any."""
    raw: list[dict[str, Any]] = [
        {"schemaId": each.schema_id, "value": each.value} for each in row.record.custom_metadata or ()
    ]
    if not raw:
        return []
    known = await row.client.get_data_row_metadata_ontology()
    try:
        return await known.parse_metadata_fields(raw)
    except ValueError:
        # The fields were just fetched anew, so this id is not there for anyone: all that is known is what was sent.
        unread = [entry for entry in raw if entry["schemaId"] not in known.fields_by_id]
    ids = ", ".join(entry["schemaId"] for entry in unread)
    warnings.warn(f"Failed to convert values of unknown fields to metadata: {ids}", stacklevel=4)
    return [
        *await known.parse_metadata_fields([entry for entry in raw if entry not in unread]),
        *(DataRowMetadataField(schema_id=entry["schemaId"], value=entry["value"]) for entry in unread),
    ]


async def updated_values(client: "Session", keywords: Mapping[str, object]) -> PreparedRow:
    """What a data row is to be changed to, checked.

    Args:
        client: Knows the metadata fields.
        keywords: New values by name; UNSET and None leave a field alone.

    Raises:
        ValueError: an empty value, or none of `external_id`, `global_key` and `row_data`.
        RefusedItems: of a class that the API reference names, with all that is wrong.
    """
    values = {name: value for name, value in keywords.items() if not isinstance(value, Unset) and value is not None}
    for name in _ONE_OF:
        if name in values and values[name] in ("", {}):
            raise ValueError(f"{name} cannot be empty if it is set")
    if not any(name in values for name in _ONE_OF):
        raise ValueError(f"At least one of these fields needs to be present: {list(_ONE_OF)}")
    # Only what is asked for is checked and sent, so the asset stays as it is.
    asked = values if "row_data" in values else {"row_data": "unchanged", **values}
    prepared = await with_metadata(client, [values], lambda metadata: prepare_row(None, asked, metadata=metadata))
    if "row_data" in values:
        return prepared
    return PreparedRow({name: value for name, value in prepared.row.items() if name != "row_data"})
