"""The queues, and moving rows into one."""

from collections.abc import Mapping, Sequence
from typing import Any

from ariadne import ObjectType

from ... import clock
from ...errors import Malformed, NotFound
from ...jobs import Handler, Job
from ...state import Info
from ...storage import Database, Row, placeholders
from ..data_rows import storage as data_rows

TYPE = "send-to-task-queue"
_MOST = 900  # values in one statement

project, mutations = ObjectType("Project"), ObjectType("ProjectMutations")


@project.field("taskQueues")
def resolve_queues(parent: Row, info: Info) -> list[Row]:
    sql = (
        "SELECT *, (SELECT count(*) FROM project_row WHERE queueId = task_queue.id) AS dataRowCount FROM task_queue "
        "WHERE projectId = ? ORDER BY seq"
    )
    return info.context.db.rows(sql, parent["id"])


@mutations.field("createBulkAddRowsToQueueTask")
def move(parent: Row, info: Info, data: dict[str, Any]) -> Row:
    call = info.context
    if data.get("queueId") is not None:
        require_queue(call.db, parent["id"], data["queueId"])
    payload = data | {"projectId": parent["id"]}
    return {"taskId": call.jobs.start(call, "move-rows", payload, name="Move data rows to task queue", type=TYPE)}


def move_rows(job: Job) -> None:
    """Move the rows; one that is not in the project fails the task."""
    sent, db = job.payload, job.call.db
    ids = rows_of_project(db, sent["projectId"], sent["dataRowIdentifiers"])
    put(db, sent["projectId"], ids, sent.get("queueId"))
    for uid in ids:
        job.call.announce("WORKFLOW_ACTION", sent["projectId"], {"dataRowId": uid, "queueId": sent.get("queueId")})


def require_queue(db: Database, project_id: str, uid: str) -> None:
    """Raise NotFound unless the project has that queue."""
    if db.value("SELECT 1 FROM task_queue WHERE id = ? AND projectId = ?", uid, project_id) is None:
        raise NotFound("TaskQueue", uid)


def put(db: Database, project_id: str, ids: Sequence[str], queue_id: str | None) -> None:
    """Put rows of a project into a queue; None is Done."""
    at = clock.now()
    sql = "UPDATE project_row SET queueId = ?, movedAt = ? WHERE projectId = ? AND dataRowId = ?"
    db.run_many(sql, [(queue_id, at, project_id, uid) for uid in ids])
    data_rows.touch(db, list(ids), at)


def rows_of_project(db: Database, project_id: str, identifiers: Mapping[str, Any]) -> list[str]:
    """Ids of the rows that are named by `{"ids", "idType"}`.

    Raises:
        Malformed: some are not in the project; the message names them.
    """
    named: list[str] = identifiers["ids"]
    column = "globalKey" if identifiers["idType"] == "GKEY" else "id"
    found: dict[str, str] = {}
    for start in range(0, len(named), _MOST):
        part = named[start : start + _MOST]
        sql = (
            f"SELECT d.{column} AS given, d.id FROM data_row d JOIN project_row p ON p.dataRowId = d.id "
            f"WHERE p.projectId = ? AND d.{column} IN ({placeholders(part)})"
        )
        found |= {row["given"]: row["id"] for row in db.rows(sql, project_id, *part)}
    if missing := [name for name in named if name not in found]:
        raise Malformed(f"Data rows are not in the project: {', '.join(missing)}")
    return [found[name] for name in named]


JOBS: dict[str, Handler] = {"move-rows": move_rows}
RESOLVERS = (project, mutations)
