"""Datasets."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Never, overload

from labelbox.exceptions import ResourceNotFoundError
from labelbox.flows import data_row as data_row_flows
from labelbox.flows import journaled_rows
from labelbox.flows import old_export as old_exports
from labelbox.flows.doubt import gone
from labelbox.flows.found import found
from labelbox.journal.journal import Journal
from labelbox.orm.db_object import Deletable, Updateable
from labelbox.orm.expected import refuse_null
from labelbox.orm.relationship import ToOne
from labelbox.orm.unknown import refuse_keywords
from labelbox.pagination import PaginatedCollection
from labelbox.rules.data_row import MAX_ROWS as MAX_DATAROW_PER_API_OPERATION
from labelbox.schema.data_row import DataRow
from labelbox.schema.data_row_filter import data_row_condition
from labelbox.schema.data_row_spec import (
    AttachmentSpec,
    DataRowItem,
    list_items,
    prepare_row,
    prepare_rows,
    with_metadata,
)
from labelbox.schema.export_filters import DatasetExportFilters
from labelbox.schema.export_params import CatalogExportParams
from labelbox.schema.journaled_items import RowItems
from labelbox.schema.media_type import MediaType
from labelbox.schema.old_exports import data_rows_at, warn_of_age
from labelbox.steps import work
from labelbox_graphql import ops
from labelbox_graphql.entities import DatasetEntity
from labelbox_graphql.runtime import UNSET, Unset

if TYPE_CHECKING:
    from labelbox.journal import BulkResult
    from labelbox.schema.data_row_metadata import DataRowMetadataField, MetadataFieldSpec
    from labelbox.schema.export_task import ExportTask
    from labelbox.schema.iam_integration import IAMIntegration
    from labelbox.schema.organization import Organization
    from labelbox.schema.task import FailedDataRows, Task
    from labelbox.schema.user import User
    from labelbox_graphql.runtime import Comparison, JSONValue

__all__ = ["MAX_DATAROW_PER_API_OPERATION", "Dataset"]


class Dataset(DatasetEntity, Updateable, Deletable):
    """A collection of data rows.

    Get one from `Client.create_dataset`, `Client.get_dataset` or `Client.get_datasets`.
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

    def update(self, *, name: str | Unset = UNSET, description: str | None | Unset = UNSET, **unknown: Never) -> None:
        """Change what is given and leave the rest alone.

        >>> dataset.update(description="by night")
        >>> dataset.description
        'by night'

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
        answer = self._run(ops.dataset.update_dataset(id=self.uid, name=name, description=description))
        self.record = found(answer.update_dataset, "Dataset", uid=self.uid)

    def delete(self) -> None:
        """Delete the dataset with its data rows.

        >>> client.create_dataset(name="fish").delete()
        """
        self._run(gone(ops.dataset.delete_dataset(id=self.uid)))

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

        >>> dataset.create_data_row(row_data="https://example.org/owl.jpg", global_key="owl").global_key
        'owl'

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
        row = with_metadata(self.client, asked, lambda metadata: prepare_row(items, given, metadata=metadata))
        return DataRow(self.client, self._run(data_row_flows.create(self.uid, row)))

    @overload
    def create_data_rows(self, items: "Iterable[DataRowItem]", *, journal: None = None) -> "Task": ...
    @overload
    def create_data_rows(
        self, items: "Iterable[DataRowItem]", *, journal: "str | os.PathLike[str]"
    ) -> "BulkResult": ...
    @overload
    def create_data_rows(
        self, items: "Iterable[DataRowItem]", *, journal: "str | os.PathLike[str] | None"
    ) -> "Task | BulkResult": ...
    def create_data_rows(
        self, items: "Iterable[DataRowItem]", *, journal: "str | os.PathLike[str] | None" = None
    ) -> "Task | BulkResult":
        """Make many data rows by a job of the server; wait for it by `Task.wait_till_done`.

        With a journal each is made exactly once, however often the call is repeated after a crash: it returns when all
        are there, and sends only those that are not.

        Local files are uploaded, 20 at a time. Rows that the server refuses, and files that cannot be read, are empty
        or vanish meanwhile, do not stop the others: see `Task.failed_data_rows`.

        >>> task = dataset.create_data_rows([
        ...     {"row_data": "https://example.org/a.jpg", "global_key": "a"},
        ...     {"row_data": "https://example.org/b.jpg", "external_id": "b"},
        ... ])
        >>> task.wait_till_done()
        >>> [row["global_key"] for row in task.result]
        ['a', None]
        >>> result = dataset.create_data_rows([{"row_data": "https://example.org/c.jpg", "global_key": "c"}],
        ...     journal="run.db")
        >>> result.raise_for_failures()
        >>> [row.global_key for row in result.created]
        ['c']

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
            return self._run(journaled_rows.create(self.uid, RowItems(items), Journal(journal)))
        from labelbox.schema.bulk_outcomes import SentRows
        from labelbox.schema.task import Task

        given = self._run(work(lambda: list_items(items)))
        rows = with_metadata(self.client, given, lambda metadata: prepare_rows(given, metadata=metadata))
        started = self._run(data_row_flows.create_many(self.uid, rows))
        sent = SentRows(rows, {row.index: row.reason for row in started.unread})
        return Task(self.client, started.task, left_out=[_left_out(row) for row in started.unread], sent=sent)

    @overload
    def create_data_rows_sync(self, items: "Iterable[DataRowItem]", *, journal: None = None) -> None: ...
    @overload
    def create_data_rows_sync(
        self, items: "Iterable[DataRowItem]", *, journal: "str | os.PathLike[str]"
    ) -> "BulkResult": ...
    @overload
    def create_data_rows_sync(
        self, items: "Iterable[DataRowItem]", *, journal: "str | os.PathLike[str] | None"
    ) -> "BulkResult | None": ...
    def create_data_rows_sync(
        self, items: "Iterable[DataRowItem]", *, journal: "str | os.PathLike[str] | None" = None
    ) -> "BulkResult | None":
        """Make up to 1,000 data rows and wait until they are there.

        With a journal each is made exactly once, however often the call is repeated after a crash.

        >>> dataset.create_data_rows_sync([{"row_data": "https://example.org/owl.jpg", "external_id": "owl"}])
        >>> dataset.data_row_for_external_id("owl").row_data
        'https://example.org/owl.jpg'

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
            rows_of = self._run(work(lambda: RowItems(items, sync=True)))
            return self._run(journaled_rows.create_sync(self.uid, rows_of, Journal(journal)))
        given = self._run(work(lambda: list_items(items, sync=True)))
        rows = with_metadata(self.client, given, lambda metadata: prepare_rows(given, sync=True, metadata=metadata))
        self._run(data_row_flows.create_sync(self.uid, rows))
        return None

    def data_rows(
        self, from_cursor: str | None = None, where: "Comparison | Mapping[str, str] | None" = None
    ) -> PaginatedCollection[DataRow]:
        """The data rows, newest first, 500 per request; deleted and failed ones are left out.

        >>> [row.global_key for row in dataset.data_rows(where=DataRow.external_id == "img-2")]
        ['bird-2']

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

    def data_rows_for_external_id(self, external_id: str, limit: int = 10) -> list[DataRow]:
        """The data rows of an external id.

        >>> len(dataset.data_rows_for_external_id("img-1"))
        1

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
        """The one data row of an external id.

        >>> dataset.data_row_for_external_id("img-1").global_key
        'bird-1'

        Raises:
            ResourceNotFoundError: there is none, or there are several; then `params` has their number as `count`.
        """
        rows = list(self.data_rows(where=DataRow.external_id == external_id))
        if len(rows) != 1:
            raise ResourceNotFoundError(DataRow, {"external_id": external_id, "count": len(rows)})
        return rows[0]

    def export(
        self,
        task_name: str | None = None,
        filters: DatasetExportFilters | None = None,
        params: CatalogExportParams | None = None,
    ) -> "ExportTask":
        """Export data rows with their labels of all projects, to be read as a stream.

        >>> task = dataset.export(filters={"global_keys": ["bird-1", "bird-2"]}, params={"label_details": True})
        >>> task.wait_till_done()
        >>> rows = [row.json_str for row in task.get_stream()]

        Args:
            task_name: The name of the task; "Export v2: dataset - …", if not given.
            filters: Which data rows; all of them, if not given. See `DatasetExportFilters`.
            params: What to tell of each; see `CatalogExportParams`.

        Raises:
            ValueError: a filter or a param is unknown, or not what it must be. Nothing was sent.
        """
        from labelbox.schema.export_task import ExportTask

        return ExportTask(self._exported(task_name, filters, params, streamable=True))

    def export_v2(
        self,
        task_name: str | None = None,
        filters: DatasetExportFilters | None = None,
        params: CatalogExportParams | None = None,
    ) -> "Task":
        """Export data rows as a whole: `result` of the task is the list of rows. Arguments as for `export`.

        >>> task = dataset.export_v2(params={"data_row_details": True})
        >>> task.wait_till_done()
        >>> len(task.result)
        4

        Raises:
            ValueError: as for `export`.
        """
        return self._exported(task_name, filters, params, streamable=False)

    def _exported(
        self,
        task_name: str | None,
        filters: DatasetExportFilters | None,
        params: CatalogExportParams | None,
        *,
        streamable: bool,
    ) -> "Task":
        from labelbox.schema import export_start as start

        return start.of_dataset(self.client, self.uid, self.name, task_name, filters, params, streamable=streamable)

    def export_data_rows(self, timeout_seconds: float = 120, include_metadata: bool = False) -> Iterator[DataRow]:
        """All data rows, from a file that the server keeps for 30 minutes: newer rows may be absent.

        `data_rows` has them all; `export` is the fast way to very many.

        >>> len(list(dataset.export_data_rows()))
        4

        Args:
            timeout_seconds: How long to wait.
            include_metadata: Whether their metadata is told.

        Raises:
            LabelboxError: the export failed, or was not done in time; when the first row is asked for.
        """
        warn_of_age("Dataset.export_data_rows", "Dataset.data_rows")
        return data_rows_at(self.client, old_exports.dataset_rows(self.uid, timeout_seconds, metadata=include_metadata))


def _left_out(row: data_row_flows.Unread) -> "FailedDataRows":
    given = row.row
    return {
        "message": row.reason,
        "failedDataRows": [
            {
                "externalId": given.get("external_id"),
                "globalKey": given.get("global_key"),
                "rowData": row.path,
                "attachmentInputs": list(given.get("attachments") or ()),
                "metadata": list(given.get("metadata_fields") or ()),
            }
        ],
    }
