"""Projects: create, read, list, change, delete."""

from typing import Any, Unpack

from ariadne import MutationType, ObjectType, QueryType

from ...errors import Malformed
from ...state import Info
from ...storage import Asked, Row, listed
from ..account.storage import organization, user
from . import storage

query, mutation = QueryType(), MutationType()
project, owner, person, mutations = (
    ObjectType("Project"),
    ObjectType("Organization"),
    ObjectType("User"),
    ObjectType("ProjectMutations"),
)


@query.field("project")
@mutation.field("project")
def resolve_project(_: object, info: Info, where: dict[str, str]) -> Row:
    return storage.find(info.context.db, where["id"])


@query.field("projects")
@owner.field("projects")
@person.field("projects")
def resolve_projects(_: object, info: Info, **asked: Unpack[Asked]) -> list[Row]:
    return listed(info.context.db, "project", asked=asked)


@mutation.field("createProject")
def create_project(_: object, info: Info, data: dict[str, Any]) -> Row:
    if not (data.get("name") or "").strip():
        raise Malformed("A project needs a name")
    return storage.create(info.context.db, data, info.context.user_id)


@mutation.field("updateProject")
def update_project(_: object, info: Info, where: dict[str, str], data: dict[str, Any]) -> Row:
    db, uid = info.context.db, where["id"]
    storage.find(db, uid)
    changes = dict(data)
    match changes.pop("labelingFrontend", None):
        case {"connect": {"id": frontend}}:
            changes["labelingFrontendId"] = frontend
        case {"disconnect": True}:
            changes["labelingFrontendId"] = None
        case _:
            pass
    if any(changes.get(k, "") is None for k in ("name", "queueMode", "autoAuditNumberOfLabels", "autoAuditPercentage")):
        raise Malformed("This field of a project cannot be null")
    if changes.get("description", "") is None:
        changes["description"] = ""
    if changes.get("allowedMediaType", "") is None:
        changes["allowedMediaType"] = "UNKNOWN"
    return storage.change(db, uid, changes)


@mutation.field("extendReservations")
def extend_reservations(_: object, info: Info, projectId: str, queueType: str) -> int:
    """Nobody labels by hand here, so nothing is ever reserved."""
    storage.find(info.context.db, projectId)
    return 0


@mutations.field("setTagSetStatus")
def set_tag_set_status(parent: Row, info: Info, input: dict[str, str]) -> Row:
    status = input["tagSetStatus"]
    mode = "BATCH" if status == "ENABLED" else "DATA_SET"
    return storage.change(info.context.db, parent["id"], {"tagSetStatus": status, "queueMode": mode})


@mutations.field("showPredictionsToLabelers")
def show_predictions(parent: Row, info: Info, show: bool) -> Row:
    return storage.change(info.context.db, parent["id"], {"showingPredictionsToLabelers": show})


@project.field("createdBy")
def resolve_created_by(parent: Row, info: Info) -> Row | None:
    return user(info.context.db, parent["createdById"])


@project.field("organization")
def resolve_organization(_: Row, info: Info) -> Row | None:
    return organization(info.context.db)


@project.field("dataRowCount")
def resolve_data_row_count(parent: Row, info: Info) -> int:
    return int(info.context.db.value("SELECT count(*) FROM project_row WHERE projectId = ?", parent["id"]))


RESOLVERS = (query, mutation, project, owner, person, mutations)
