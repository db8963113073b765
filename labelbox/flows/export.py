"""Journeys around exports: start one, and find its task."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from labelbox.exports.plan import Part, found_part
from labelbox.exports.ranges import between_files, even_cuts, ranges
from labelbox.flows import task
from labelbox.flows.found import found
from labelbox.steps import Flow, all_of, call
from labelbox_graphql import ops

if TYPE_CHECKING:
    from labelbox.exports.shard import ExportShard
    from labelbox_graphql.fragments import TaskFields
    from labelbox_graphql.inputs import (
        ExportDataRowsInCatalogInput,
        ExportDataRowsInModelRunInput,
        ExportDataRowsInProjectInput,
        ExportDataRowsInSliceInput,
    )


LOOKUPS = 8
"""Files looked up side by side."""


def timezone() -> Flow[str | None]:
    """The user's time zone, in which the server reads dates without an offset; None where none is set."""
    return found((yield from call(ops.account.get_current_user())).user, "User").timezone


def export_project(
    asked: "Callable[[str | None], ExportDataRowsInProjectInput]", *, by_timezone: bool
) -> "Flow[TaskFields]":
    """Start an export of a project.

    Args:
        asked: What is asked for, given the user's time zone. First called with None: a mistake ends it there, before
            anything is sent.
        by_timezone: Whether the time zone matters.
    """
    wanted = asked(None)
    if by_timezone:
        wanted = asked((yield from timezone()))
    started = (yield from call(ops.export.export_data_rows_in_project(input=wanted))).export_data_rows_in_project
    return (yield from task.find(started.task_id))


def export_catalog(
    asked: "Callable[[str | None], ExportDataRowsInCatalogInput]", *, by_timezone: bool = False
) -> "Flow[TaskFields]":
    """Start an export of a dataset, of data rows, or of what a search in the catalog finds; as `export_project`."""
    wanted = asked(None)
    if by_timezone:
        wanted = asked((yield from timezone()))
    started = (yield from call(ops.export.export_data_rows_in_catalog(input=wanted))).export_data_rows_in_catalog
    return (yield from task.find(started.task_id))


def export_slice(wanted: "ExportDataRowsInSliceInput") -> "Flow[TaskFields]":
    """Start an export of a slice."""
    started = (yield from call(ops.export.export_data_rows_in_slice(input=wanted))).export_data_rows_in_slice
    return (yield from task.find(started.task_id))


def export_model_run(wanted: "ExportDataRowsInModelRunInput") -> "Flow[TaskFields]":
    """Start an export of a model run."""
    started = (yield from call(ops.export.export_data_rows_in_model_run(input=wanted))).export_data_rows_in_model_run
    return (yield from task.find(started.task_id))


def shards(whole: "ExportShard", target: int) -> "Flow[list[ExportShard]]":
    """Divide a stream among readers.

    Args:
        whole: One shard that is all of it.
        target: How large a shard should be.

    Raises:
        ValueError: no stream can be divided so.
    """
    cuts = even_cuts(whole.end, target)
    parts = yield from all_of((_part_at(whole, cut) for cut in cuts), limit=LOOKUPS)
    pieces = ranges(whole.end, between_files(cuts, parts, target))
    return [replace(whole, start=piece.start, end=piece.stop) for piece in pieces]


def _part_at(whole: "ExportShard", offset: int) -> "Flow[Part | None]":
    op = ops.export.get_export_file_from_offset(id=whole.task_id, stream_type=whole.stream_type, offset=str(offset))
    task = (yield from call(op)).task
    return found_part(task.export_file_from_offset if task else None)
