# Derived from labelbox/schema/dataset.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""Datasets."""

import os
from collections.abc import AsyncGenerator, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Never, overload

from labelbox._async.orm.db_object import Deletable, Updateable
from labelbox._async.orm.relationship import ToOne
from labelbox._async.pagination import PaginatedCollection
from labelbox._async.schema.data_row import DataRow
from labelbox._async.schema.data_row_filter import data_row_condition
from labelbox._async.schema.data_row_spec import with_metadata
from labelbox._async.schema.old_exports import data_rows_at
from labelbox.exceptions import ResourceNotFoundError
from labelbox.flows import data_row as data_row_flows
from labelbox.flows import journaled_rows
from labelbox.flows import old_export as old_exports
from labelbox.flows.doubt import gone
from labelbox.flows.found import found
from labelbox.journal.journal import Journal
from labelbox.orm.expected import refuse_null
from labelbox.orm.unknown import refuse_keywords
from labelbox.rules.data_row import MAX_ROWS as MAX_DATAROW_PER_API_OPERATION
from labelbox.schema.data_row_spec import AttachmentSpec, DataRowItem, list_items, prepare_row, prepare_rows
from labelbox.schema.dataset import _left_out
from labelbox.schema.export_filters import DatasetExportFilters
from labelbox.schema.export_params import CatalogExportParams
from labelbox.schema.journaled_items import RowItems
from labelbox.schema.media_type import MediaType
from labelbox.schema.old_exports import warn_of_age
from labelbox.steps import work
from labelbox_graphql import ops
from labelbox_graphql.entities import DatasetEntity
from labelbox_graphql.runtime import UNSET, Unset

if TYPE_CHECKING:
    from labelbox._async.schema.export_task import ExportTask
    from labelbox._async.schema.iam_integration import IAMIntegration
    from labelbox._async.schema.organization import Organization
    from labelbox._async.schema.task import Task
    from labelbox._async.schema.user import User
    from labelbox.journal import BulkResult
    from labelbox.schema.data_row_metadata import DataRowMetadataField, MetadataFieldSpec
    from labelbox_graphql.runtime import Comparison, JSONValue

__all__ = ["MAX_DATAROW_PER_API_OPERATION", "Dataset"]


class Dataset(DatasetEntity, Updateable, Deletable):
    """A collection of data rows.

    Get one from `AsyncClient.create_dataset`, `AsyncClient.get_dataset` or `AsyncClient.get_datasets`.
    """

    created_by: "ToOne[User]" = ToOne(
        "User", lambda uid: ops.dataset.get_dataset_created_by(id=uid), "dataset.created_by"
    )
    organization: "ToOne[Organization]" = ToOne(
        "Organization", lambda uid: ops.dataset.get_dataset_organization(id=uid), "dataset.organization"
    )
    iam_integration: "ToOne[IAMIntegration]" = ToOne(
        "IAMIntegration", lambda uid: ops.dataset.get_dataset_signer(id=uid), "dataset.signer"
    )
    """The integration through which the server reads the assets; None where it needs none."""

    async def update(
        self, *, name: str | Unset = UNSET, description: str | None | Unset = UNSET, **unknown: Never
    ) -> None:
        """Change what is given and leave the rest alone.

        Args:
            name: A new name.
            description: A new description; None clears it.

        Raises:
            InvalidAttributeError: a keyword that a dataset does not have.
            TypeError: a value of another type, or None for the name.
            ResourceNotFoundError: the dataset was deleted meanwhile.
        """
        refuse_keywords(Dataset, "update", unknown)
        refuse_null("name", name)
        answer = await self._run(ops.dataset.update_dataset(id=self.uid, name=name, description=description))
        self.record = found(answer.update_dataset, "Dataset", uid=self.uid)

    async def delete(self) -> None:
        """Delete the dataset with its data rows."""
        await self._run(gone(ops.dataset.delete_dataset(id=self.uid)))

    async def create_data_row(
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
        given = {name: value for name, value in keywords.items() if value is not UNSET}
        asked = [given if items is None else items]
        row = await with_metadata(self.client, asked, lambda metadata: prepare_row(items, given, metadata=metadata))
        return DataRow(self.client, await self._run(data_row_flows.create(self.uid, row)))

    @overload
    async def create_data_rows(self, items: "Iterable[DataRowItem]", *, journal: None = None) -> "Task": ...
    @overload
    async def create_data_rows(
        self, items: "Iterable[DataRowItem]", *, journal: "str | os.PathLike[str]"
    ) -> "BulkResult": ...
    @overload
    async def create_data_rows(
        self, items: "Iterable[DataRowItem]", *, journal: "str | os.PathLike[str] | None"
    ) -> "Task | BulkResult": ...
    async def create_data_rows(
        self, items: "Iterable[DataRowItem]", *, journal: "str | os.PathLike[str] | None" = None
    ) -> "Task | BulkResult":
        """Make many data rows by a job of the server; wait for it by `Task.wait_till_done`.

        With a journal each is made exactly once, however often the call is repeated after a crash: it returns when all
        are there, and sends only those that are not.

        Local files are uploaded, 20 at a time. Rows that the server refuses, and files that cannot be read, are empty
        or vanish meanwhile, do not stop the others: see `Task.failed_data_rows`.

        Args:
            items: Dicts (see `DataRowSpec`) or paths of local files; at most 150,000. With a journal any number, which
                are read 50,000 at a time, and each needs a global key of its own.
            journal: A file that remembers what was sent; made if it is not there. One file may serve many calls, one
                after the other. Keep it on a local disk.

        Returns:
            The job. Its `result` is `{"id", "external_id", "row_data", "global_key"}` of each row that was made. With a
            journal what became of each item; rows that were there before this journal sent them are `existing`.

        Raises:
            ValueError: none of the files can be read. With a journal: an item has no global key, or two have the same.
            RefusedItems: what is wrong with which item, all of it; of the class that the API reference names for the
                first problem (InvalidQueryError, InvalidAttributeError, ValueError …). Nothing was sent.
            MalformedQueryException: too many items.
            InvalidQueryError: the server did not accept the import.
            JournalInUseError: another call or process is writing the journal.
            JournalMismatchError: the journal has an item for another dataset, or with other content.
            JournalError: the journal cannot be read or written.
        """
        if journal is not None:
            return await self._run(journaled_rows.create(self.uid, RowItems(items), Journal(journal)))
        from labelbox._async.schema.task import Task
        from labelbox.schema.bulk_outcomes import SentRows

        given = await self._run(work(lambda: list_items(items)))
        rows = await with_metadata(self.client, given, lambda metadata: prepare_rows(given, metadata=metadata))
        started = await self._run(data_row_flows.create_many(self.uid, rows))
        sent = SentRows(rows, {row.index: row.reason for row in started.unread})
        return Task(self.client, started.task, left_out=[_left_out(row) for row in started.unread], sent=sent)

    @overload
    async def create_data_rows_sync(self, items: "Iterable[DataRowItem]", *, journal: None = None) -> None: ...
    @overload
    async def create_data_rows_sync(
        self, items: "Iterable[DataRowItem]", *, journal: "str | os.PathLike[str]"
    ) -> "BulkResult": ...
    @overload
    async def create_data_rows_sync(
        self, items: "Iterable[DataRowItem]", *, journal: "str | os.PathLike[str] | None"
    ) -> "BulkResult | None": ...
    async def create_data_rows_sync(
        self, items: "Iterable[DataRowItem]", *, journal: "str | os.PathLike[str] | None" = None
    ) -> "BulkResult | None":
        """Make up to 1,000 data rows and wait until they are there.

        With a journal each is made exactly once, however often the call is repeated after a crash.

        Args:
            items: As for `create_data_rows`, with at most five attachments each.
            journal: As for `create_data_rows`; the same file knows the rows of both calls.

        Returns:
            Nothing. With a journal what became of each item; rows that were there before this journal sent them are
            `existing`.

        Raises:
            ValueError: too many items or attachments, or none of the files can be read. With a journal: an item has no
                global key, or two have the same.
            RefusedItems: as for `create_data_rows`.
            MalformedQueryException: the server refused some rows, or some files cannot be read; the others were made.
                With a journal they are in the result instead, as `failed`.
            JournalInUseError, JournalMismatchError, JournalError: as for `create_data_rows`.
        """
        if journal is not None:
            rows_of = await self._run(work(lambda: RowItems(items, sync=True)))
            return await self._run(journaled_rows.create_sync(self.uid, rows_of, Journal(journal)))
        given = await self._run(work(lambda: list_items(items, sync=True)))
        rows = await with_metadata(
            self.client, given, lambda metadata: prepare_rows(given, sync=True, metadata=metadata)
        )
        await self._run(data_row_flows.create_sync(self.uid, rows))
        return None

    def data_rows(
        self, from_cursor: str | None = None, where: "Comparison | Mapping[str, str] | None" = None
    ) -> PaginatedCollection[DataRow]:
        """The data rows, newest first, 500 per request; deleted and failed ones are left out.

        Args:
            from_cursor: The id of the data row after which to begin.
            where: One comparison of one field, such as `DataRow.external_id == "img-2"`; also `{"external_id": …}`.

        Raises:
            InvalidQueryError: more than one comparison, or one that the server does not know.
            InvalidAttributeError: a field of another entity, or one that a data row does not have.
        """
        condition = data_row_condition(where)
        client = self.client
        return PaginatedCollection.of(
            client,
            lambda: ops.data_row.get_dataset_data_rows(id=self.uid, where=condition),
            lambda record: DataRow(client, record),
            start=from_cursor,
        )

    async def data_rows_for_external_id(self, external_id: str, limit: int = 10) -> list[DataRow]:
        """The data rows of an external id.

        Args:
            external_id: What to look for.
            limit: How many to return at most.

        Raises:
            ResourceNotFoundError: there is none.
        """
        rows = await self.data_rows(where=DataRow.external_id == external_id).get_many(limit)
        if not rows:
            raise ResourceNotFoundError(DataRow, {"external_id": external_id})
        return rows

    async def data_row_for_external_id(self, external_id: str) -> DataRow:
        """The one data row of an external id.

        Raises:
            ResourceNotFoundError: there is none, or there are several; then `params` has their number as `count`.
        """
        rows = [each async for each in self.data_rows(where=DataRow.external_id == external_id)]
        if len(rows) != 1:
            raise ResourceNotFoundError(DataRow, {"external_id": external_id, "count": len(rows)})
        return rows[0]

    async def export(
        self,
        task_name: str | None = None,
        filters: DatasetExportFilters | None = None,
        params: CatalogExportParams | None = None,
    ) -> "ExportTask":
        """Export data rows with their labels of all projects, to be read as a stream.

        Args:
            task_name: The name of the task; "Export v2: dataset - …", if not given.
            filters: Which data rows; all of them, if not given. See `DatasetExportFilters`.
            params: What to tell of each; see `CatalogExportParams`.

        Raises:
            ValueError: a filter or a param is unknown, or not what it must be. Nothing was sent.
        """
        from labelbox._async.schema.export_task import ExportTask

        return ExportTask(await self._exported(task_name, filters, params, streamable=True))

    async def export_v2(
        self,
        task_name: str | None = None,
        filters: DatasetExportFilters | None = None,
        params: CatalogExportParams | None = None,
    ) -> "Task":
        """Export data rows as a whole: `result` of the task is the list of rows. Arguments as for `export`.

        Raises:
            ValueError: as for `export`.
        """
        return await self._exported(task_name, filters, params, streamable=False)

    async def _exported(
        self,
        task_name: str | None,
        filters: DatasetExportFilters | None,
        params: CatalogExportParams | None,
        *,
        streamable: bool,
    ) -> "Task":
        from labelbox._async.schema import export_start as start

        return await start.of_dataset(
            self.client, self.uid, self.name, task_name, filters, params, streamable=streamable
        )

    def export_data_rows(
        self, timeout_seconds: float = 120, include_metadata: bool = False
    ) -> AsyncGenerator[DataRow, None]:
        """All data rows, from a file that the server keeps for 30 minutes: newer rows may be absent.

        `data_rows` has them all; `export` is the fast way to very many.

        Args:
            timeout_seconds: How long to wait.
            include_metadata: Whether their metadata is told.

        Raises:
            LabelboxError: the export failed, or was not done in time; when the first row is asked for.
        """
        warn_of_age("Dataset.export_data_rows", "Dataset.data_rows")
        return data_rows_at(self.client, old_exports.dataset_rows(self.uid, timeout_seconds, metadata=include_metadata))
