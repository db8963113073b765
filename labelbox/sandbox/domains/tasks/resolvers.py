"""Tasks: a look at one moves it on (see `jobs`)."""

import json
from typing import Unpack

from ariadne import ObjectType, QueryType

from ...errors import NotFound
from ...state import Call, Info
from ...storage import Asked, Row, listed
from ..account.storage import organization, user

query, person, task = QueryType(), ObjectType("User"), ObjectType("Task")


@query.field("task")
def resolve_task(_: object, info: Info, where: dict[str, str] | None = None) -> Row:
    call, uid = info.context, (where or {}).get("id", "")
    found = call.jobs.poll(call.state, uid)
    if found is None or not found["isTask"]:
        raise NotFound("Task", uid)
    return found


@person.field("createdTasks")
def resolve_tasks(parent: Row, info: Info, **asked: Unpack[Asked]) -> list[Row]:
    call = info.context
    found = listed(call.db, "job WHERE createdById = ? AND isTask", parent["id"], asked=asked, deletable=False)
    return [call.jobs.shown(call.state, row) for row in found]


@task.field("result")
def resolve_result(parent: Row, info: Info) -> str | None:
    return address(info.context, parent["result"])


@task.field("errors")
def resolve_errors(parent: Row, info: Info) -> str | None:
    return address(info.context, parent["errors"])


@task.field("metadata")
def resolve_metadata(parent: Row, _: Info) -> object:
    return json.loads(parent["metadata"]) if parent["metadata"] else None


@task.field("createdBy")
def resolve_created_by(parent: Row, info: Info) -> Row | None:
    return user(info.context.db, parent["createdById"])


@task.field("organization")
def resolve_organization(_: Row, info: Info) -> Row | None:
    return organization(info.context.db)


def address(call: Call, stored: str | None) -> str | None:
    """The address of a result file; JSON text in its place is passed on."""
    return stored if stored is None or stored.startswith(("{", "[")) else call.files.address(stored)


RESOLVERS = (query, person, task)
