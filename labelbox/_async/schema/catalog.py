# Derived from labelbox/schema/catalog.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""The catalog: all data rows of the organization."""

from typing import TYPE_CHECKING

from labelbox.schema.export_filters import CatalogExportFilters
from labelbox.schema.export_params import CatalogExportParams

if TYPE_CHECKING:
    from labelbox._async.orm.session import Session
    from labelbox._async.schema.export_task import ExportTask
    from labelbox._async.schema.task import Task


class Catalog:
    """All data rows of the organization. Get it from `AsyncClient.get_catalog`; that sends nothing.

    Args:
        client: The client through which it is reached.
    """

    def __init__(self, client: "Session") -> None:
        self.client = client

    async def export(
        self,
        task_name: str | None = None,
        filters: CatalogExportFilters | None = None,
        params: CatalogExportParams | None = None,
    ) -> "ExportTask":
        """Export data rows of all datasets with their labels, to be read as a stream.

        Args:
            task_name: The name of the task; none, if not given.
            filters: Which data rows; all of them, if not given. See `CatalogExportFilters`.
            params: What to tell of each; see `CatalogExportParams`.

        Raises:
            ValueError: a filter or a param is unknown, or not what it must be. Nothing was sent.
        """
        from labelbox._async.schema.export_task import ExportTask

        return ExportTask(await self._exported(task_name, filters, params, streamable=True))

    async def export_v2(
        self,
        task_name: str | None = None,
        filters: CatalogExportFilters | None = None,
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
        filters: CatalogExportFilters | None,
        params: CatalogExportParams | None,
        *,
        streamable: bool,
    ) -> "Task":
        from labelbox._async.schema import export_start

        return await export_start.of_catalog(self.client, task_name, filters, params, streamable=streamable)
