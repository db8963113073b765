"""Invitations to the organization, with a role in it or in some of its projects."""

from collections.abc import Sequence
from typing import Any

from ariadne import MutationType, ObjectType, QueryType

from ... import clock
from ...errors import NotFound
from ...identifiers import cuid
from ...json_values import objects
from ...state import Call, Info
from ...storage import Row
from ..account.storage import user
from ..projects import storage as projects
from . import storage

SEATS = 1000
"""Members and invitations that the organization can have; our convention."""

query, mutation = QueryType(), MutationType()
invite, owner, project = ObjectType("Invite"), ObjectType("Organization"), ObjectType("Project")


@query.field("invitesLimit")
def resolve_limit(_: object, info: Info, where: dict[str, str]) -> Row:
    call = info.context
    if where["id"] != call.state.organization_id:
        raise NotFound("Organization", where["id"])
    return _seats(call)


@mutation.field("createInvites")
def create_invites(_: object, info: Info, data: Sequence[dict[str, Any]] | None = None) -> list[Row]:
    """No invitation comes of it for somebody who is a member, nor when all seats are taken."""
    storage.require_admin(info.context)
    return [{"invite": _create(info.context, wanted)} for wanted in data or ()]


def _create(call: Call, wanted: dict[str, Any]) -> Row | None:
    storage.require_role(call.db, wanted["organizationRoleId"])
    email = wanted["inviteeEmail"]
    if (
        call.db.value("SELECT 1 FROM user WHERE email = ? AND deleted = 0", email) is not None
        or _seats(call)["remaining"] <= 0
    ):
        return None
    made: Row = {
        "id": cuid(), "inviteeEmail": email, "createdAt": clock.now(), "inviterId": call.user_id,
        "organizationRoleId": wanted["organizationRoleId"],
    }  # fmt: skip
    call.db.insert("invite", made)
    for role in objects(wanted.get("projects")):
        projects.find(call.db, role["projectId"])
        storage.require_role(call.db, role["projectRoleId"])
        call.db.insert("invite_project", {"inviteId": made["id"]} | role)
    return made


@mutation.field("cancelInvite")
def cancel_invite(_: object, info: Info, where: dict[str, str]) -> Row:
    call = info.context
    storage.require_admin(call)
    found = call.db.row("SELECT * FROM invite WHERE id = ?", where["id"])
    if found is None:
        raise NotFound("Invite", where["id"])
    # what is asked for of the invitation is looked up before it is gone
    shown = found | {"projectInvites": _projects(call, found), "organizationRoleName": _role(call, found)}
    call.db.run("DELETE FROM invite WHERE id = ?", where["id"])
    return shown


@owner.field("invites")
def resolve_of_organization(_: Row, info: Info, **asked: Any) -> Row:
    return _page(info.context, "1", [], asked)


@project.field("invites")
def resolve_of_project(parent: Row, info: Info, **asked: Any) -> Row:
    condition = "id IN (SELECT inviteId FROM invite_project WHERE projectId = ?)"
    return _page(info.context, condition, [parent["id"]], asked)


def _page(call: Call, condition: str, values: list[str], asked: dict[str, Any]) -> Row:
    """Oldest first; the cursor is the last invitation of the page before."""
    size = 100 if asked.get("first") is None else int(asked["first"])
    after = "coalesce((SELECT seq FROM invite WHERE id = ?), 0)"
    sql = f"SELECT * FROM invite WHERE {condition} AND seq > {after} ORDER BY seq LIMIT ?"
    found = call.db.rows(sql, *values, asked.get("from"), size + 1)
    nodes = found[:size]
    return {"nodes": nodes, "nextCursor": nodes[-1]["id"] if len(found) > size and nodes else None}


@invite.field("inviter")
def resolve_inviter(parent: Row, info: Info) -> Row | None:
    return user(info.context.db, parent["inviterId"])


@invite.field("organizationRoleName")
def resolve_role_name(parent: Row, info: Info) -> str:
    return parent.get("organizationRoleName") or _role(info.context, parent)


@invite.field("projectInvites")
def resolve_project_invites(parent: Row, info: Info) -> list[Row]:
    known: list[Row] | None = parent.get("projectInvites")
    return _projects(info.context, parent) if known is None else known


def _role(call: Call, row: Row) -> str:
    return str(storage.require_role(call.db, row["organizationRoleId"])["name"])


def _projects(call: Call, row: Row) -> list[Row]:
    sql = (
        "SELECT p.projectId, r.name AS projectRoleName FROM invite_project p JOIN role r ON r.id = p.projectRoleId "
        "JOIN project o ON o.id = p.projectId WHERE p.inviteId = ? ORDER BY o.seq"
    )
    return call.db.rows(sql, row["id"])


def _seats(call: Call) -> Row:
    sql = "SELECT (SELECT count(*) FROM user WHERE deleted = 0) + (SELECT count(*) FROM invite)"
    used = int(call.db.value(sql))
    return {"used": used, "limit": SEATS, "remaining": SEATS - used}


RESOLVERS = (query, mutation, invite, owner, project)
