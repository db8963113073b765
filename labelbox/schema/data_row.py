"""Data rows."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from labelbox.flows import data_row as flows
from labelbox.orm.computed import Computed
from labelbox.orm.conditions import given, not_deleted
from labelbox.orm.db_object import BulkDeletable, Updateable
from labelbox.orm.relationship import ToMany, ToOne
from labelbox_graphql import ops
from labelbox_graphql.entities import DataRowEntity

if TYPE_CHECKING:
    from labelbox.schema.dataset import Dataset
    from labelbox.schema.label import Label
    from labelbox.schema.organization import Organization
    from labelbox.schema.user import User
    from labelbox_graphql.fragments import DataRowFields


def _metadata_fields(row: "DataRow") -> list[dict[str, Any]]:
    return [field.model_dump(by_alias=True) for field in row.record.metadata_fields or ()]


def _metadata(row: "DataRow") -> list[dict[str, Any]]:
    return [field.model_dump(by_alias=True) for field in row.record.custom_metadata or ()]


class DataRow(DataRowEntity, Updateable, BulkDeletable):
    """A piece of data to be labeled: an asset, with what is known about it.

    Get one from `Dataset.create_data_row`, `Dataset.data_rows` or `Client.get_data_row_by_global_key`.
    """

    record: "DataRowFields"

    dataset: "ToOne[Dataset]" = ToOne(
        "Dataset", lambda uid: ops.data_row.get_data_row_dataset(id=uid), "data_row.dataset"
    )
    created_by: "ToOne[User]" = ToOne(
        "User", lambda uid: ops.data_row.get_data_row_created_by(id=uid), "data_row.created_by"
    )
    organization: "ToOne[Organization]" = ToOne(
        "Organization", lambda uid: ops.data_row.get_data_row_organization(id=uid), "data_row.organization"
    )
    labels: "ToMany[Label]" = ToMany(
        "Label",
        lambda uid, where, order: ops.data_row.get_data_row_labels(
            id=uid, where=not_deleted(where), order_by=given(order)
        ),
    )
    metadata_fields = Computed("metadata_fields", "metadataFields", _metadata_fields)
    """The metadata as the server sends it: `{"schemaId", "name", "value", "kind"}` for each value."""
    metadata = Computed("metadata", "customMetadata", _metadata)
    """The metadata: `{"schemaId", "value"}` for each value."""

    @staticmethod
    def bulk_delete(data_rows: "Sequence[DataRow]") -> None:
        """Delete data rows of any datasets in as few calls as the server allows.

        Args:
            data_rows: The data rows; an empty list sends nothing.
        """
        if data_rows:
            data_rows[0].client.run(flows.delete([row.uid for row in data_rows]))

    def delete(self) -> None:
        """Delete the data row."""
        DataRow.bulk_delete([self])
