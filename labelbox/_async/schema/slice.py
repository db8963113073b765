# Derived from labelbox/schema/slice.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""Slices: sets of filters that were saved in the web app, and the data rows that they find."""

from typing import TYPE_CHECKING, TypeAlias

from labelbox._async.orm.db_object import DbObject
from labelbox._async.pagination import PaginatedCollection
from labelbox.schema.export_params import CatalogExportParams
from labelbox.schema.old_exports import warn_of_age
from labelbox.schema.slice import Slice as SyncSlice
from labelbox_graphql import ops
from labelbox_graphql.entities import SliceEntity

if TYPE_CHECKING:
    from labelbox._async.schema.export_task import ExportTask
    from labelbox._async.schema.task import Task
    from labelbox_graphql.fragments import SliceFields


class Slice(SliceEntity, DbObject):
    """A set of filters that was saved in the web app. Get a `CatalogSlice` or a `ModelSlice`, not this."""

    record: "SliceFields"

    DataRowIdAndGlobalKey: TypeAlias = SyncSlice.DataRowIdAndGlobalKey


class CatalogSlice(Slice):
    """A slice of the catalog: of all data rows of the organization. Get one from `AsyncClient.get_catalog_slice`."""

    def get_data_row_ids(self) -> PaginatedCollection[str]:
        """The ids of the data rows, fetched page by page as they are iterated.

        `get_data_row_identifiers` has the global keys as well.

        """
        warn_of_age("CatalogSlice.get_data_row_ids", "CatalogSlice.get_data_row_identifiers")
        return PaginatedCollection.of(
            self.client, lambda: ops.slice.get_data_row_ids_by_saved_query(id=self.uid), lambda uid: str(uid)
        )

    def get_data_row_identifiers(self) -> PaginatedCollection[Slice.DataRowIdAndGlobalKey]:
        """The ids and global keys of the data rows, fetched page by page as they are iterated."""
        return PaginatedCollection.of(
            self.client,
            lambda: ops.slice.get_data_row_identifiers_by_saved_query(id=self.uid),
            lambda row: Slice.DataRowIdAndGlobalKey(row.uid, row.global_key),
        )

    async def export(self, task_name: str | None = None, params: CatalogExportParams | None = None) -> "ExportTask":
        """Export the data rows, to be read as a stream.

        Args:
            task_name: The name of the task; none, if not given.
            params: What to tell of each; see `CatalogExportParams`.

        Raises:
            ValueError: a param is unknown, or not what it must be. Nothing was sent.
        """
        from labelbox._async.schema.export_task import ExportTask

        return ExportTask(await self._exported(task_name, params, streamable=True))

    async def export_v2(self, task_name: str | None = None, params: CatalogExportParams | None = None) -> "Task":
        """Export the data rows as a whole: `result` of the task is the list of rows. Arguments as for `export`.

        Raises:
            ValueError: as for `export`.
        """
        return await self._exported(task_name, params, streamable=False)

    async def _exported(self, task_name: str | None, params: CatalogExportParams | None, *, streamable: bool) -> "Task":
        from labelbox._async.schema import export_start

        return await export_start.of_slice(self.client, self.uid, task_name, params, streamable=streamable)


class ModelSlice(Slice):
    """A slice of a model: of the data rows of its runs. Get one from `AsyncClient.get_model_slice`."""

    @classmethod
    def query_str(cls) -> str:
        """The query for the data rows, as it is sent."""
        return ops.slice.get_data_row_identifiers_by_saved_model_query(id="").at().request()[0]

    def get_data_row_ids(self, model_run_id: str) -> PaginatedCollection[str]:
        """The ids of the data rows in a run, fetched page by page as they are iterated.

        Args:
            model_run_id: The run.
        """
        return PaginatedCollection.of(
            self.client,
            lambda: ops.slice.get_data_row_identifiers_by_saved_model_query(id=self.uid, model_run_id=model_run_id),
            lambda row: str(row.uid),
        )

    def get_data_row_identifiers(self, model_run_id: str) -> PaginatedCollection[Slice.DataRowIdAndGlobalKey]:
        """The ids and global keys of the data rows in a run, fetched page by page as they are iterated.

        Args:
            model_run_id: The run.
        """
        return PaginatedCollection.of(
            self.client,
            lambda: ops.slice.get_data_row_identifiers_by_saved_model_query(id=self.uid, model_run_id=model_run_id),
            lambda row: Slice.DataRowIdAndGlobalKey(row.uid, row.global_key),
        )
