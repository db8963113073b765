"""Datasets."""

import os
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Never

from labelbox.exceptions import InvalidQueryError, ResourceNotFoundError
from labelbox.flows import data_row as data_row_flows
from labelbox.flows.found import found
from labelbox.orm.conditions import given
from labelbox.orm.db_object import Deletable, Updateable
from labelbox.orm.relationship import ToOne
from labelbox.orm.unknown import refuse_unknown
from labelbox.pagination import PaginatedCollection
from labelbox.rules.data_row import MAX_ROWS as MAX_DATAROW_PER_API_OPERATION
from labelbox.schema.data_row import DataRow
from labelbox.schema.data_row_spec import AttachmentSpec, DataRowItem, list_items, prepare_row, prepare_rows
from labelbox.schema.media_type import MediaType
from labelbox_graphql import ops
from labelbox_graphql.entities import DatasetEntity
from labelbox_graphql.runtime import UNSET, Unset

if TYPE_CHECKING:
    from labelbox.schema.data_row_metadata import DataRowMetadataField, MetadataFieldSpec
    from labelbox.schema.organization import Organization
    from labelbox.schema.task import Task
    from labelbox.schema.user import User
    from labelbox_graphql.runtime import Comparison, Condition, JSONValue

__all__ = ["MAX_DATAROW_PER_API_OPERATION", "Dataset"]


class Dataset(DatasetEntity, Updateable, Deletable):
    """A collection of data rows.

    from labelbox.schema.export_task import ExportTask
    from labelbox.schema.iam_integration import IAMIntegration
    Get one from `Client.create_dataset`, `Client.get_dataset` or `Client.get_datasets`.
    """

    created_by: "ToOne[User]" = ToOne(
        "User", lambda uid: ops.dataset.get_dataset_created_by(id=uid), "dataset.created_by"
    )
    organization: "ToOne[Organization]" = ToOne(
        "Organization", lambda uid: ops.dataset.get_dataset_organization(id=uid), "dataset.organization"
    )

    def update(self, *, name: str | Unset = UNSET, description: str | None | Unset = UNSET, **unknown: Never) -> None:
        """Change what is given and leave the rest alone.

        Args:
            name: A new name.
            description: A new description; None clears it.

        Raises:
            InvalidAttributeError: a keyword that a dataset does not have.
            ResourceNotFoundError: the dataset was deleted meanwhile.
    iam_integration: "ToOne[IAMIntegration]" = ToOne(
        "IAMIntegration", lambda uid: ops.dataset.get_dataset_signer(id=uid), "dataset.signer"
    )
    """The integration through which the server reads the assets; None where it needs none."""
        """
        refuse_unknown(Dataset, unknown, ("name", "description"))
        answer = self._run(ops.dataset.update_dataset(id=self.uid, name=name, description=description))
        self.record = found(answer.update_dataset, "Dataset", uid=self.uid)

    def delete(self) -> None:
        """Delete the dataset with its data rows."""
        self._run(ops.dataset.delete_dataset(id=self.uid))

    def create_data_row(
        self,
        items: "DataRowItem | None" = None,
        *,
        row_data: "str | os.PathLike[str] | Mapping[str, JSONValue] | Unset" = UNSET,
        external_id: str | Unset = UNSET,
        global_key: str | Unset = UNSET,
        media_type: MediaType | str | Unset = UNSET,
        metadata_fields: "Sequence[DataRowMetadataField | MetadataFieldSpec] | Unset" = UNSET,
        attachments: "Sequence[AttachmentSpec] | Unset" = UNSET,
        **unknown: Never,
    ) -> DataRow:
        """Make one data row, from a dict or from keywords.

        Args:
            items: The row as a dict with the keys below; see `DataRowSpec`.
            row_data: A URL, a text, a JSON object, or the path of a local file, which is uploaded.
            external_id: A name of your own; several rows may share it.
            global_key: A name of your own that is unique in the organization; at most 200 characters.
            media_type: What the asset is; the server finds out by itself when it is not given.
            metadata_fields: Values of the organization's metadata fields.
            attachments: `{"type", "value", "name"}` of what labelers see beside the asset.

        Raises:
            InvalidQueryError: `row_data` is missing, or both a dict and keywords were given.
            InvalidAttributeError: a key that a data row does not have.
            MalformedQueryException: the server refuses the row, for a global key that is taken for example.
        """
        keywords = {
            "row_data": row_data,
            "external_id": external_id,
            "global_key": global_key,
            "media_type": media_type,
            "metadata_fields": metadata_fields,
            "attachments": attachments,
            **unknown,
        }
        row = prepare_row(items, {name: value for name, value in keywords.items() if value is not UNSET})
        return DataRow(self.client, self._run(data_row_flows.create(self.uid, row)))

    def create_data_rows(self, items: "Iterable[DataRowItem]") -> "Task":
        """Make many data rows by a job of the server; wait for it by `Task.wait_till_done`.

        Local files are uploaded, 20 at a time. Rows that the server refuses do not stop the others: see
        `Task.failed_data_rows`.

        Args:
            items: Dicts (see `DataRowSpec`) or paths of local files; at most 150,000.

        Raises:
            RefusedItems: what is wrong with which item, all of it; of the class that the API reference names for the
                first problem (InvalidQueryError, InvalidAttributeError, ValueError …). Nothing was sent.
            MalformedQueryException: too many items.
        """
        from labelbox.schema.task import Task

        rows = prepare_rows(list_items(items))
        return Task(self.client, self._run(data_row_flows.create_many(self.uid, rows)))

    def create_data_rows_sync(self, items: "Iterable[DataRowItem]") -> None:
        """Make up to 1,000 data rows and wait until they are there.

        Args:
            items: As for `create_data_rows`, with at most five attachments each.

        Raises:
            ValueError: too many items or attachments.
            RefusedItems: as for `create_data_rows`.
            MalformedQueryException: the server refused some rows; the others were made.
        """
        rows = prepare_rows(list_items(items, sync=True), sync=True)
        self._run(data_row_flows.create_sync(self.uid, rows))

    def data_rows(
        self, from_cursor: str | None = None, where: "Comparison | None" = None
    ) -> PaginatedCollection[DataRow]:
        """The data rows, newest first, 500 per request; deleted and failed ones are left out.

        Args:
            from_cursor: The id of the data row after which to begin.
            where: `DataRow.external_id == "…"`; the server knows no other comparison here.

        Raises:
            InvalidQueryError: another comparison.
        """
        condition = _external_id(where)
        client = self.client
        return PaginatedCollection.of(
            client,
            lambda: ops.data_row.get_dataset_data_rows(id=self.uid, where=condition),
            lambda record: DataRow(client, record),
            start=from_cursor,
        )

    def data_rows_for_external_id(self, external_id: str, limit: int = 10) -> list[DataRow]:
        """The data rows of an external id.

        Args:
            external_id: What to look for.
            limit: How many to return at most.

        Raises:
            ResourceNotFoundError: there is none.
        """
        rows = self.data_rows(where=DataRow.external_id == external_id).get_many(limit)
        if not rows:
            raise ResourceNotFoundError(DataRow, {"external_id": external_id})
        return rows

    def data_row_for_external_id(self, external_id: str) -> DataRow:
        """The first data row of an external id.

        Raises:
            ResourceNotFoundError: there is none.
        """
        return self.data_rows_for_external_id(external_id, limit=1)[0]


def _external_id(where: "Condition | None") -> Any:
    from labelbox_graphql.inputs import DatasetDataRowWhereInput
    from labelbox_graphql.runtime import Comparison

    match where:
        case None:
            return given(None)
        case Comparison(field="externalId", suffix="", value=str() as value):
            return DatasetDataRowWhereInput(external_id=value)
        case _:
            raise InvalidQueryError("data rows can be filtered by `DataRow.external_id == '…'` only")
