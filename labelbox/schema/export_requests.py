"""What the server is asked when an export starts, by what is exported. Nothing is sent here."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from labelbox.schema.export_filters import DATASET_FILTERS, SearchQuery, build_filters, search_ids
from labelbox.schema.export_params import CATALOG_PARAMS, MODEL_RUN_PARAMS, PROJECT_PARAMS, build_params

if TYPE_CHECKING:
    from labelbox_graphql.inputs import (
        ExportDataRowsInCatalogInput,
        ExportDataRowsInModelRunInput,
        ExportDataRowsInProjectInput,
        ExportDataRowsInSliceInput,
        SearchQueryInput,
    )

Params = Mapping[str, object] | None
Filters = Mapping[str, object] | None


def project_export(
    project_id: str, task_name: str | None, filters: Filters, params: Params, *, streamable: bool, timezone: str | None
) -> "ExportDataRowsInProjectInput":
    """The data rows of a project with their labels.

    Args:
        project_id: The project.
        task_name: The name of the task; none, if None.
        filters: As users write them; see `ProjectExportFilters`.
        params: As users write them; see `ProjectExportParams`.
        streamable: Whether the result will be read as a stream.
        timezone: The user's; needed if `asks_for_timezone(filters)`.

    Raises:
        ValueError: a filter or a param is unknown, or not what it must be.
    """
    from labelbox_graphql import inputs

    query = build_filters(filters, timezone=timezone)
    return inputs.ExportDataRowsInProjectInput(
        task_name=task_name,
        filters=inputs.ProjectExportFiltersInput(project_id=project_id, search_query=_search(query)),
        params=inputs.ProjectExportParamsInput(**build_params(params, PROJECT_PARAMS)),
        streamable=streamable,
    )


def dataset_export(
    dataset_id: str,
    dataset_name: str,
    task_name: str | None,
    filters: Filters,
    params: Params,
    *,
    streamable: bool,
    timezone: str | None,
) -> "ExportDataRowsInCatalogInput":
    """The data rows of a dataset: a search in the catalog. Arguments and errors as `project_export`."""
    query = build_filters(filters, timezone=timezone, known=DATASET_FILTERS)
    query.append(search_ids("dataset", [dataset_id]))
    name = f"Export v2: dataset - {dataset_name}" if task_name is None else task_name
    return _catalog(name, query, params, streamable)


def catalog_export(
    task_name: str | None, filters: Filters, params: Params, *, streamable: bool, timezone: str | None
) -> "ExportDataRowsInCatalogInput":
    """Data rows of all datasets. Arguments and errors as `project_export`."""
    query = build_filters(filters, timezone=timezone, known=DATASET_FILTERS)
    return _catalog(task_name, query, params, streamable)


def data_rows_export(
    data_row_ids: Sequence[str] | None,
    global_keys: Sequence[str] | None,
    task_name: str | None,
    params: Params,
    *,
    streamable: bool,
) -> "ExportDataRowsInCatalogInput":
    """Certain data rows, by id or, if there is none, by global key.

    Raises:
        ValueError: neither was given, more than 2,000 were, or a param is not what it must be.
    """
    ids, keys = list(data_row_ids or ()), list(global_keys or ())
    if not ids and not keys:
        raise ValueError("data_rows and global_keys cannot both be empty")
    query = [search_ids("data_row_id", ids) if ids else search_ids("global_key", keys)]
    # The reference counts ids only; the name of a task is part of what it is found by.
    name = f"Export v2: data rows {len(ids)}" if task_name is None else task_name
    return _catalog(name, query, params, streamable)


def slice_export(
    slice_id: str, task_name: str | None, params: Params, *, streamable: bool
) -> "ExportDataRowsInSliceInput":
    """The data rows of a slice.

    Raises:
        ValueError: a param is unknown, or not what it must be.
    """
    from labelbox_graphql import inputs

    return inputs.ExportDataRowsInSliceInput(
        task_name=task_name,
        filters=inputs.SliceExportFiltersInput(slice_id=slice_id),
        params=inputs.CatalogExportParamsInput(**build_params(params, CATALOG_PARAMS)),
        streamable=streamable,
    )


def model_run_export(
    model_run_id: str, task_name: str | None, params: Params, *, streamable: bool
) -> "ExportDataRowsInModelRunInput":
    """The data rows of a model run.

    Raises:
        ValueError: a param is unknown, or not what it must be.
    """
    from labelbox_graphql import inputs

    return inputs.ExportDataRowsInModelRunInput(
        task_name=task_name,
        filters=inputs.ModelRunExportFiltersInput(model_run_id=model_run_id),
        params=inputs.ModelRunExportParamsInput(**build_params(params, MODEL_RUN_PARAMS)),
        streamable=streamable,
    )


def _catalog(
    task_name: str | None, query: SearchQuery, params: Params, streamable: bool
) -> "ExportDataRowsInCatalogInput":
    from labelbox_graphql import inputs

    return inputs.ExportDataRowsInCatalogInput(
        task_name=task_name,
        filters=inputs.CatalogExportFiltersInput(search_query=_search(query)),
        params=inputs.CatalogExportParamsInput(**build_params(params, CATALOG_PARAMS)),
        streamable=streamable,
    )


def _search(query: SearchQuery) -> "SearchQueryInput":
    from labelbox_graphql.inputs import SearchQueryInput

    return SearchQueryInput.model_validate({"scope": None, "query": query})
