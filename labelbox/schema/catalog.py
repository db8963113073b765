"""The catalog: all data rows of the organization."""

from typing import TYPE_CHECKING

from labelbox.schema.export_filters import CatalogExportFilters
from labelbox.schema.export_params import CatalogExportParams

if TYPE_CHECKING:
    from labelbox.orm.session import Session
    from labelbox.schema.export_task import ExportTask
    from labelbox.schema.task import Task


class Catalog:
    """All data rows of the organization. Get it from `Client.get_catalog`; that sends nothing.

    Args:
        client: The client through which it is reached.
    """

    def __init__(self, client: "Session") -> None:
        self.client = client

    def export(
        self,
        task_name: str | None = None,
        filters: CatalogExportFilters | None = None,
        params: CatalogExportParams | None = None,
    ) -> "ExportTask":
        """Export data rows of all datasets with their labels, to be read as a stream.

        >>> task = client.get_catalog().export(filters={"global_keys": ["bird-1", "bird-2"]})
        >>> task.wait_till_done()
        >>> task.get_total_lines(StreamType.RESULT)
        2

        Args:
            task_name: The name of the task; none, if not given.
            filters: Which data rows; all of them, if not given. See `CatalogExportFilters`.
            params: What to tell of each; see `CatalogExportParams`.

        Raises:
            ValueError: a filter or a param is unknown, or not what it must be. Nothing was sent.
        """
        from labelbox.schema.export_task import ExportTask

        return ExportTask(self._exported(task_name, filters, params, streamable=True))

    def export_v2(
        self,
        task_name: str | None = None,
        filters: CatalogExportFilters | None = None,
        params: CatalogExportParams | None = None,
    ) -> "Task":
        """Export data rows as a whole: `result` of the task is the list of rows. Arguments as for `export`.

        >>> task = client.get_catalog().export_v2(filters={"global_keys": ["bird-1"]})
        >>> task.wait_till_done()
        >>> len(task.result)
        1

        Raises:
            ValueError: as for `export`.
        """
        return self._exported(task_name, filters, params, streamable=False)

    def _exported(
        self,
        task_name: str | None,
        filters: CatalogExportFilters | None,
        params: CatalogExportParams | None,
        *,
        streamable: bool,
    ) -> "Task":
        from labelbox.schema import export_start

        return export_start.of_catalog(self.client, task_name, filters, params, streamable=streamable)
