"""Labeling parameter overrides: every row of a project has a priority and asks for one label."""

from typing import Any, Unpack

from ariadne import ObjectType

from ...errors import Malformed
from ...jobs import Handler, Job
from ...state import Info
from ...storage import Asked, Database, Row, listed
from ..data_rows.storage import find
from .resolvers import rows_of_project

# without a type, as we know of none
_NAME = "Update data row priority"
_LOWEST, _HIGHEST = -(2**31), 2**31 - 1

project, override, mutations = (
    ObjectType("Project"),
    ObjectType("LabelingParameterOverride"),
    ObjectType("ProjectMutations"),
)


@project.field("labelingParameterOverrides")
def resolve_overrides(parent: Row, info: Info, **asked: Unpack[Asked]) -> list[Row]:
    # nested, so that the made-up column can be compared and ordered by
    rows = "(SELECT *, 1 AS numberOfLabels FROM project_row) WHERE projectId = ?"
    return listed(info.context.db, rows, parent["id"], asked=asked, deletable=False)


@override.field("dataRow")
def resolve_data_row(parent: Row, info: Info) -> Row:
    return find(info.context.db, parent["dataRowId"])


@mutations.field("setLabelingParameterOverrides")
def set_overrides(parent: Row, info: Info, dataWithDataRowIdentifiers: list[dict[str, Any]] | None = None) -> Row:
    db = info.context.db
    for entry in dataWithDataRowIdentifiers or ():
        named = entry["dataRowIdentifier"]
        ids = rows_of_project(db, parent["id"], {"ids": [named["id"]], "idType": named["idType"]})
        _set(db, parent["id"], ids, entry["priority"])
    return {"success": True}


@mutations.field("createQueuePriorityUpdateTask")
def update_priorities(parent: Row, info: Info, data: dict[str, Any]) -> Row:
    call = info.context
    if not data.get("dataRowIdentifiers"):
        raise Malformed("No data rows are named")
    return {"taskId": call.jobs.start(call, "set-priorities", data | {"projectId": parent["id"]}, name=_NAME)}


def set_priorities(job: Job) -> None:
    """Give all rows one priority; one that is not in the project fails the task."""
    sent, db = job.payload, job.call.db
    ids = rows_of_project(db, sent["projectId"], sent["dataRowIdentifiers"])
    _set(db, sent["projectId"], ids, sent["priority"])


def _set(db: Database, project_id: str, ids: list[str], priority: int) -> None:
    if not _LOWEST <= priority <= _HIGHEST:
        raise Malformed("A priority is a number of 32 bits")
    sql = "UPDATE project_row SET priority = ? WHERE projectId = ? AND dataRowId = ?"
    db.run_many(sql, [(priority, project_id, uid) for uid in ids])


JOBS: dict[str, Handler] = {"set-priorities": set_priorities}
RESOLVERS = (project, override, mutations)
