# Derived from labelbox/schema/export_start.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""Starting an export, by what is exported. Mistakes in filters and params come out before anything is sent."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from labelbox._async.schema.task import Task
from labelbox.flows import export as flows
from labelbox.schema import export_requests as requests
from labelbox.schema.export_filters import asks_for_timezone
from labelbox.schema.export_requests import Filters, Params

if TYPE_CHECKING:
    from labelbox._async.orm.session import Session
    from labelbox_graphql.inputs import ExportDataRowsInCatalogInput, ExportDataRowsInProjectInput


async def of_project(
    client: "Session", uid: str, task_name: str | None, filters: Filters, params: Params, *, streamable: bool
) -> Task:
    """Export the data rows of a project, with their labels.

    Args:
        client: Where to.
        uid: The project.
        task_name: The name of the task; none, if None.
        filters: See `ProjectExportFilters`.
        params: See `ProjectExportParams`.
        streamable: Whether the result will be read as a stream.

    Raises:
        ValueError: a filter or a param is unknown, or not what it must be.
    """

    def asked(timezone: str | None) -> "ExportDataRowsInProjectInput":
        return requests.project_export(uid, task_name, filters, params, streamable=streamable, timezone=timezone)

    return Task(client, await client.run(flows.export_project(asked, by_timezone=asks_for_timezone(filters))))


async def of_dataset(
    client: "Session", uid: str, name: str, task_name: str | None, filters: Filters, params: Params, *, streamable: bool
) -> Task:
    """Export the data rows of a dataset. `name` is the dataset's; the rest is as for `of_project`."""

    def asked(timezone: str | None) -> "ExportDataRowsInCatalogInput":
        return requests.dataset_export(uid, name, task_name, filters, params, streamable=streamable, timezone=timezone)

    return Task(client, await client.run(flows.export_catalog(asked, by_timezone=asks_for_timezone(filters))))


async def of_catalog(
    client: "Session", task_name: str | None, filters: Filters, params: Params, *, streamable: bool
) -> Task:
    """Export data rows of all datasets. Arguments and errors as for `of_project`."""

    def asked(timezone: str | None) -> "ExportDataRowsInCatalogInput":
        return requests.catalog_export(task_name, filters, params, streamable=streamable, timezone=timezone)

    return Task(client, await client.run(flows.export_catalog(asked, by_timezone=asks_for_timezone(filters))))


async def of_data_rows(
    client: "Session",
    data_row_ids: Sequence[str] | None,
    global_keys: Sequence[str] | None,
    task_name: str | None,
    params: Params,
    *,
    streamable: bool,
) -> Task:
    """Export certain data rows, by id or, if there is none, by global key.

    Raises:
        ValueError: neither was given, more than 2,000 were, or a param is not what it must be.
    """
    asked = requests.data_rows_export(data_row_ids, global_keys, task_name, params, streamable=streamable)
    return Task(client, await client.run(flows.export_catalog(lambda _timezone: asked)))


async def of_slice(client: "Session", uid: str, task_name: str | None, params: Params, *, streamable: bool) -> Task:
    """Export the data rows of a slice. Raises ValueError for a param that is unknown, or not what it must be."""
    asked = requests.slice_export(uid, task_name, params, streamable=streamable)
    return Task(client, await client.run(flows.export_slice(asked)))


async def of_model_run(client: "Session", uid: str, task_name: str | None, params: Params, *, streamable: bool) -> Task:
    """Export the data rows of a model run. Raises ValueError for a param that is unknown, or not what it must be."""
    asked = requests.model_run_export(uid, task_name, params, streamable=streamable)
    return Task(client, await client.run(flows.export_model_run(asked)))
