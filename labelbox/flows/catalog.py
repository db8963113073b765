"""Journeys that begin in the catalog."""

from typing import TYPE_CHECKING

from labelbox.flows import task
from labelbox.flows.doubt import begun
from labelbox.flows.found import found, looked_up
from labelbox.steps import Flow, call
from labelbox_graphql import ops

if TYPE_CHECKING:
    from labelbox_graphql.fragments import SliceFields, TaskFields
    from labelbox_graphql.inputs import SendToAnnotateFromCatalogInput


def send_to_annotate(wanted: "SendToAnnotateFromCatalogInput") -> "Flow[TaskFields]":
    """Start a task that sends data rows to a project."""
    answer = yield from call(ops.slice.send_to_annotate_from_catalog(input=wanted))
    return (yield from begun(task.find(answer.send_to_annotate_from_catalog.task_id), "the task"))


def find_slice(kind: str, uid: str) -> "Flow[SliceFields]":
    """One slice of the catalog or of a model.

    Raises:
        ResourceNotFoundError: there is none, or the API key may not see it.
    """
    answer = yield from looked_up(call(ops.slice.get_saved_query(id=uid)), kind, uid=uid)
    return found(answer.get_saved_query, kind, uid=uid)
