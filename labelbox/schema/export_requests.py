"""What the server is asked when an export starts, by what is exported. Nothing is sent here."""

from collections.abc import Mapping, Sequence
from typing import Any

from labelbox.schema.export_filters import DATASET_FILTERS, SearchQuery, build_filters, search_ids
from labelbox.schema.export_params import CATALOG_PARAMS, MODEL_RUN_PARAMS, PROJECT_PARAMS, build_params

Params = Mapping[str, object] | None
Filters = Mapping[str, object] | None


def project_export(
    project_id: str, task_name: str | None, filters: Filters, params: Params, *, streamable: bool, timezone: str | None
) -> dict[str, Any]:
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
    found = {"projectId": project_id, **_search(build_filters(filters, timezone=timezone))}
    return _request(task_name, found, build_params(params, PROJECT_PARAMS), streamable)


def dataset_export(
    dataset_id: str,
    dataset_name: str,
    task_name: str | None,
    filters: Filters,
    params: Params,
    *,
    streamable: bool,
    timezone: str | None,
) -> dict[str, Any]:
    """The data rows of a dataset: a search in the catalog. Arguments and errors as `project_export`."""
    query = build_filters(filters, timezone=timezone, known=DATASET_FILTERS)
    query.append(search_ids("dataset", [dataset_id]))
    name = f"Export v2: dataset - {dataset_name}" if task_name is None else task_name
    return _request(name, _search(query), build_params(params, CATALOG_PARAMS), streamable)


def catalog_export(
    task_name: str | None, filters: Filters, params: Params, *, streamable: bool, timezone: str | None
) -> dict[str, Any]:
    """Data rows of all datasets. Arguments and errors as `project_export`."""
    query = build_filters(filters, timezone=timezone, known=DATASET_FILTERS)
    return _request(task_name, _search(query), build_params(params, CATALOG_PARAMS), streamable)


def data_rows_export(
    data_row_ids: Sequence[str] | None,
    global_keys: Sequence[str] | None,
    task_name: str | None,
    params: Params,
    *,
    streamable: bool,
) -> dict[str, Any]:
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
    return _request(name, _search(query), build_params(params, CATALOG_PARAMS), streamable)


def slice_export(slice_id: str, task_name: str | None, params: Params, *, streamable: bool) -> dict[str, Any]:
    """The data rows of a slice.

    Raises:
        ValueError: a param is unknown, or not what it must be.
    """
    return _request(task_name, {"sliceId": slice_id}, build_params(params, CATALOG_PARAMS), streamable)


def model_run_export(model_run_id: str, task_name: str | None, params: Params, *, streamable: bool) -> dict[str, Any]:
    """The data rows of a model run.

    Raises:
        ValueError: a param is unknown, or not what it must be.
    """
    return _request(task_name, {"modelRunId": model_run_id}, build_params(params, MODEL_RUN_PARAMS), streamable)


def _search(query: SearchQuery) -> dict[str, Any]:
    return {"searchQuery": {"scope": None, "query": query}}


def _request(
    task_name: str | None, filters: Mapping[str, Any], params: Mapping[str, Any], streamable: bool
) -> dict[str, Any]:
    return {"taskName": task_name, "filters": filters, "params": params, "streamable": streamable}
