"""Webhooks: make, read, list, change. One is never gone, only inactive."""

import json
from typing import Any, Unpack

from ariadne import MutationType, ObjectType, QueryType

from ... import clock
from ...errors import Malformed
from ...identifiers import cuid
from ...json_values import members
from ...state import Info
from ...storage import Asked, Row, listed
from ..account.storage import organization, user
from ..projects import storage as projects
from . import storage

query, mutation = QueryType(), MutationType()
webhook, owner, project = ObjectType("Webhook"), ObjectType("Organization"), ObjectType("Project")


@query.field("webhook")
def resolve_webhook(_: object, info: Info, where: dict[str, str]) -> Row:
    return storage.find(info.context.db, where["id"])


@owner.field("webhooks")
def resolve_of_organization(_: Row, info: Info, **asked: Unpack[Asked]) -> list[Row]:
    return listed(info.context.db, "webhook", asked=asked, deletable=False)


@project.field("webhooks")
def resolve_of_project(parent: Row, info: Info, **asked: Unpack[Asked]) -> list[Row]:
    return listed(info.context.db, "webhook WHERE projectId = ?", parent["id"], asked=asked, deletable=False)


@mutation.field("createWebhook")
def create(_: object, info: Info, data: dict[str, Any]) -> Row:
    """Any text is taken for an address; nothing is sent to one that cannot be reached."""
    call, at = info.context, clock.now()
    project_id = members(data.get("project")).get("id")
    if project_id is not None:
        projects.find(call.db, project_id)
    made: Row = {
        "id": cuid(), "projectId": project_id, "url": data["url"], "secret": data["secret"], "status": "ACTIVE",
        "topics": _topics(data["topics"]), "createdById": call.user_id, "createdAt": at, "updatedAt": at,
    }  # fmt: skip
    call.db.insert("webhook", made)
    return made


@mutation.field("updateWebhook")
def update(_: object, info: Info, where: dict[str, str], data: dict[str, Any]) -> Row:
    db = info.context.db
    storage.find(db, where["id"])
    changes: dict[str, object] = {k: data[k] for k in ("url", "status") if data.get(k) is not None}
    if data.get("topics") is not None:
        changes["topics"] = _topics(data["topics"])
    db.update("webhook", where["id"], changes | {"updatedAt": clock.now()})
    return storage.find(db, where["id"])


@webhook.field("topics")
def resolve_topics(parent: Row, _: Info) -> object:
    return json.loads(parent["topics"])


@webhook.field("project")
def resolve_project(parent: Row, info: Info) -> Row | None:
    return projects.find(info.context.db, parent["projectId"]) if parent["projectId"] else None


@webhook.field("organization")
def resolve_organization(_: Row, info: Info) -> Row | None:
    return organization(info.context.db)


@webhook.field("createdBy")
def resolve_created_by(parent: Row, info: Info) -> Row | None:
    return user(info.context.db, parent["createdById"])


def _topics(sent: dict[str, list[str]]) -> str:
    if not sent["set"]:
        raise Malformed("A webhook needs a topic")
    return json.dumps(sent["set"])


RESOLVERS = (query, mutation, webhook, owner, project)
