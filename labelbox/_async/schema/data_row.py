# Derived from labelbox/schema/data_row.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""Data rows."""

import os
from collections.abc import Coroutine, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Never

from labelbox._async.orm.bulk import uids_of
from labelbox._async.orm.db_object import BulkDeletable, Updateable
from labelbox._async.orm.relationship import ToMany, ToOne
from labelbox._async.schema.asset_attachment import AssetAttachment
from labelbox._async.schema.data_row_values import metadata_entries, metadata_values, updated_values
from labelbox.flows import data_row as flows
from labelbox.flows.found import found, made
from labelbox.orm.computed import Computed
from labelbox.orm.conditions import given, not_deleted
from labelbox.orm.unknown import refuse_keywords
from labelbox.schema.asset_attachment import attachment_type as known_type
from labelbox.schema.data_row_values import MetadataEntry
from labelbox.schema.export_params import CatalogExportParams
from labelbox_graphql import ops
from labelbox_graphql.entities import DataRowEntity
from labelbox_graphql.runtime import UNSET, Unset

if TYPE_CHECKING:
    from labelbox._async.orm.session import Session
    from labelbox._async.schema.dataset import Dataset
    from labelbox._async.schema.export_task import ExportTask
    from labelbox._async.schema.label import Label
    from labelbox._async.schema.organization import Organization
    from labelbox._async.schema.task import Task
    from labelbox._async.schema.user import User
    from labelbox.schema.data_row_metadata import DataRowMetadataField, MetadataFieldSpec
    from labelbox_graphql.fragments import DataRowFields
    from labelbox_graphql.runtime import JSONValue


class DataRow(DataRowEntity, Updateable, BulkDeletable):
    """A piece of data to be labeled: an asset, with what is known about it.

    Get one from `Dataset.create_data_row`, `Dataset.data_rows` or `AsyncClient.get_data_row_by_global_key`.
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
    attachments: "ToMany[AssetAttachment]" = ToMany(
        "AssetAttachment",
        lambda uid, _where, _order: ops.data_row.get_data_row_attachments(id=uid),
        filters=False,
        sorts=False,
    )
    metadata_fields: "Computed[list[MetadataEntry]]" = Computed("metadata_fields", "metadataFields", metadata_entries)
    """The metadata as the server sends it."""
    metadata: "Computed[Coroutine[Any, Any, list[DataRowMetadataField]]]" = Computed(
        "metadata", "customMetadata", metadata_values
    )

    """The metadata, read: instants are datetimes, and an enum has the id of its option, with the name beside it."""

    async def update(
        self,
        *,
        external_id: str | Unset = UNSET,
        global_key: str | Unset = UNSET,
        row_data: "str | os.PathLike[str] | Mapping[str, JSONValue] | Unset" = UNSET,
        metadata_fields: "Sequence[DataRowMetadataField | MetadataFieldSpec] | Unset" = UNSET,
        **unknown: Never,
    ) -> None:
        """Change what is given and leave the rest alone; at least one of the first three must be given.

        Args:
            external_id: A name of your own; several rows may share it.
            global_key: A name of your own that is unique in the organization; at most 200 characters.
            row_data: Another asset: a URL, a text, a JSON object, or the path of a local file, which is uploaded. The
                server looks at it anew, and `media_attributes` change.
            metadata_fields: Values of the organization's metadata fields; other fields keep theirs.

        Raises:
            InvalidAttributeError: a keyword that a data row does not have, or cannot change.
            ValueError: a value is empty, or none of the first three was given. Nothing was sent.
            MalformedQueryException: the server refuses a value, for a global key that is taken for example.
            ResourceNotFoundError: the data row is gone.
        """
        keywords = {
            "external_id": external_id,
            "global_key": global_key,
            "row_data": row_data,
            "metadata_fields": metadata_fields,
        }
        refuse_keywords(DataRow, "update", unknown)
        values = await updated_values(self.client, keywords)
        self.record = found(await self._run(flows.update(self.uid, values)), "DataRow", uid=self.uid)

    async def create_attachment(
        self, attachment_type: str, attachment_value: str, attachment_name: str | None = None
    ) -> AssetAttachment:
        """Put something beside the asset that labelers see while they label.

        Args:
            attachment_type: What it is: one of `AssetAttachment.AttachmentType`, such as "IMAGE". The old name "TEXT"
                is taken for "RAW_TEXT", with a warning.
            attachment_value: Its URL, or the text itself for "RAW_TEXT".
            attachment_name: What labelers see as its name; none, if not given.

        Raises:
            ValueError: there is no such type. Nothing was sent.
            ResourceNotFoundError: the data row is gone.
        """
        op = ops.data_row.create_data_row_attachment(
            data_row_id=self.uid, type=known_type(attachment_type), value=attachment_value, name=attachment_name
        )
        return AssetAttachment(self.client, made((await self._run(op)).create_data_row_attachment, "attachment"))

    async def get_winning_label_id(self, project_id: str) -> str | None:
        """The id of the label that was chosen as the best one of this data row in a project.

        Args:
            project_id: The project.

        Returns:
            The id; None where no label was chosen, or the data row is not in the project.

        Raises:
            ResourceNotFoundError: the data row or the project is gone.
        """
        answer = await self._run(ops.data_row.get_winning_label_id(data_row_id=self.uid, project_id=project_id))
        activity = found(answer.data_row, "DataRow", uid=self.uid).labeling_activity
        return activity.selected_label_id if activity else None

    @staticmethod
    async def export(
        client: "Session",
        data_rows: "Sequence[str | DataRow] | None" = None,
        global_keys: Sequence[str] | None = None,
        task_name: str | None = None,
        params: CatalogExportParams | None = None,
    ) -> "ExportTask":
        """Export certain data rows, to be read as a stream.

        Args:
            client: Where to ask.
            data_rows: Data rows or their ids, at most 2,000. If there are any, `global_keys` are ignored.
            global_keys: Their global keys, at most 2,000.
            task_name: The name of the task; "Export v2: data rows …", if not given.
            params: What to tell of each data row; see `CatalogExportParams`.

        Raises:
            ValueError: neither data rows nor global keys, too many, or a param that is unknown or of another type.
                Nothing was sent.
        """
        from labelbox._async.schema.export_task import ExportTask

        return ExportTask(await _exported(client, data_rows, global_keys, task_name, params, streamable=True))

    @staticmethod
    async def export_v2(
        client: "Session",
        data_rows: "Sequence[str | DataRow] | None" = None,
        global_keys: Sequence[str] | None = None,
        task_name: str | None = None,
        params: CatalogExportParams | None = None,
    ) -> "Task":
        """Export certain data rows as a whole: `result` of the task is the list of rows. Arguments as for `export`.

        Raises:
            ValueError: as for `export`.
        """
        return await _exported(client, data_rows, global_keys, task_name, params, streamable=False)

    @staticmethod
    async def bulk_delete(data_rows: "Sequence[DataRow]") -> None:
        """Delete data rows of any datasets in as few calls as the server allows. Repeating it does no harm.

        Args:
            data_rows: The data rows; an empty list sends nothing.

        Raises:
            InvalidQueryError: something else than data rows is among them. Nothing was sent.
        """
        if data_rows:
            uids = uids_of(DataRow, data_rows)
            await data_rows[0].client.run(flows.delete(uids))

    async def delete(self) -> None:
        """Delete the data row."""
        await DataRow.bulk_delete([self])


async def _exported(
    client: "Session",
    data_rows: "Sequence[str | DataRow] | None",
    global_keys: Sequence[str] | None,
    task_name: str | None,
    params: CatalogExportParams | None,
    *,
    streamable: bool,
) -> "Task":
    from labelbox._async.schema import export_start

    ids = [row.uid if isinstance(row, DataRow) else row for row in data_rows or ()]
    return await export_start.of_data_rows(client, ids, global_keys, task_name, params, streamable=streamable)
