"""Slices: sets of filters that were saved in the web app, and the data rows that they find."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from labelbox.orm.db_object import DbObject
from labelbox.pagination import PaginatedCollection
from labelbox.schema.export_params import CatalogExportParams
from labelbox.schema.identifiable import GlobalKey, UniqueId
from labelbox.schema.old_exports import warn_of_age
from labelbox_graphql import ops
from labelbox_graphql.entities import SliceEntity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from labelbox.schema.export_task import ExportTask
    from labelbox.schema.task import Task
    from labelbox_graphql.fragments import SliceFields


class Slice(SliceEntity, DbObject):
    """A set of filters that was saved in the web app. Get a `CatalogSlice` or a `ModelSlice`, not this."""

    record: "SliceFields"

    @dataclass(init=False, frozen=True)
    class DataRowIdAndGlobalKey:
        """A data row.

        Attributes:
            id: Labelbox's id of it.
            global_key: The user's id of it; None where it has none.
        """

        id: UniqueId
        global_key: GlobalKey | None

        def __init__(self, id: str, global_key: str | None) -> None:
            object.__setattr__(self, "id", UniqueId(id))
            object.__setattr__(self, "global_key", None if global_key is None else GlobalKey(global_key))

        def to_hash(self) -> "Mapping[str, str | None]":
            """Both ids as plain texts: `{"id", "global_key"}`."""
            return {"id": self.id.key, "global_key": self.global_key.key if self.global_key else None}


class CatalogSlice(Slice):
    """A slice of the catalog: of all data rows of the organization. Get one from `Client.get_catalog_slice`."""

    def get_data_row_ids(self) -> PaginatedCollection[str]:
        """The ids of the data rows, fetched page by page as they are iterated.

        `get_data_row_identifiers` has the global keys as well.

        >>> client.get_catalog_slice("csandboxcatalogslice00001").get_data_row_ids().get_many(2) == row_ids[:2]
        True
        """
        warn_of_age("CatalogSlice.get_data_row_ids", "CatalogSlice.get_data_row_identifiers")
        return PaginatedCollection.of(
            self.client, lambda: ops.slice.get_data_row_ids_by_saved_query(id=self.uid), lambda uid: str(uid)
        )

    def get_data_row_identifiers(self) -> PaginatedCollection[Slice.DataRowIdAndGlobalKey]:
        """The ids and global keys of the data rows, fetched page by page as they are iterated.

        >>> client.get_catalog_slice("csandboxcatalogslice00001").get_data_row_identifiers().get_one().global_key
        GlobalKey('bird-1')
        """
        return PaginatedCollection.of(
            self.client,
            lambda: ops.slice.get_data_row_identifiers_by_saved_query(id=self.uid),
            lambda row: Slice.DataRowIdAndGlobalKey(row.uid, row.global_key),
        )

    def export(self, task_name: str | None = None, params: CatalogExportParams | None = None) -> "ExportTask":
        """Export the data rows, to be read as a stream.

        >>> task = client.get_catalog_slice("csandboxcatalogslice00001").export(params={"label_details": True})
        >>> task.wait_till_done()
        >>> task.get_total_lines(StreamType.RESULT)
        4

        Args:
            task_name: The name of the task; none, if not given.
            params: What to tell of each; see `CatalogExportParams`.

        Raises:
            ValueError: a param is unknown, or not what it must be. Nothing was sent.
        """
        from labelbox.schema.export_task import ExportTask

        return ExportTask(self._exported(task_name, params, streamable=True))

    def export_v2(self, task_name: str | None = None, params: CatalogExportParams | None = None) -> "Task":
        """Export the data rows as a whole: `result` of the task is the list of rows. Arguments as for `export`.

        >>> task = client.get_catalog_slice("csandboxcatalogslice00001").export_v2()
        >>> task.wait_till_done()
        >>> len(task.result)
        4

        Raises:
            ValueError: as for `export`.
        """
        return self._exported(task_name, params, streamable=False)

    def _exported(self, task_name: str | None, params: CatalogExportParams | None, *, streamable: bool) -> "Task":
        from labelbox.schema import export_start

        return export_start.of_slice(self.client, self.uid, task_name, params, streamable=streamable)


class ModelSlice(Slice):
    """A slice of a model: of the data rows of its runs. Get one from `Client.get_model_slice`."""

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
