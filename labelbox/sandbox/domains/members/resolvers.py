"""Users that come and go, their roles and their keys."""

from typing import Any

from ariadne import MutationType, ObjectType

from ... import clock
from ...authentication import add_key, new_key
from ...errors import Malformed, NotAllowed
from ...json_values import objects
from ...state import Info
from ...storage import Row, page
from ..account.storage import add_user, find_user
from . import storage

mutation, project, member = MutationType(), ObjectType("Project"), ObjectType("ProjectMember")


@mutation.field("addMembersToOrganization")
def add_members(_: object, info: Info, data: dict[str, Any]) -> list[Row]:
    """Users without the detour of an invitation, as set-ups of tests need them."""
    call = info.context
    storage.require_admin(call)
    storage.require_role(call.db, data["orgRoleId"])
    made: list[Row] = []
    for email in data["emails"]:
        if call.db.value("SELECT 1 FROM user WHERE email = ? AND deleted = 0", email) is not None:
            raise Malformed(f"{email} is a member of the organization already")
        uid = add_user(call.db, email, email.partition("@")[0], data["orgRoleId"])
        for role in objects(data.get("projectRoles")):
            storage.set_role(call.db, role["projectId"], uid, role["projectRoleId"])
        made.append({"newUserId": uid})
    return made


@mutation.field("createApiKey")
def create_api_key(_: object, info: Info, data: dict[str, str]) -> Row:
    """A key of the caller. It is told this once; only its hash is kept."""
    key = new_key()
    return {"id": add_key(info.context.db, key, info.context.user_id, data["name"]), "jwt": key}


@mutation.field("setOrganizationRole")
def set_organization_role(_: object, info: Info, data: dict[str, str]) -> Row:
    call, uid = info.context, data["userId"]
    storage.require_admin(call)
    find_user(call.db, uid)
    storage.require_role(call.db, data["roleId"])
    call.db.update("user", uid, {"orgRoleId": data["roleId"], "updatedAt": clock.now()})
    return find_user(call.db, uid)


@mutation.field("updateUser")
def update_user(_: object, info: Info, where: dict[str, str], data: dict[str, Any]) -> Row:
    """Removing is all that can be changed; with a user go the memberships and the keys."""
    call, uid = info.context, where["id"]
    storage.require_admin(call)
    found = find_user(call.db, uid)
    if not data.get("deleted"):
        return found
    if uid == call.user_id:
        raise NotAllowed("Nobody can remove oneself from the organization")
    call.db.update("user", uid, {"deleted": 1, "updatedAt": clock.now()})
    call.db.run("DELETE FROM project_membership WHERE userId = ?", uid)
    call.db.run("DELETE FROM api_key WHERE userId = ?", uid)
    return found | {"deleted": True}


@mutation.field("setProjectMembership")
def set_project_membership(_: object, info: Info, data: dict[str, str]) -> Row:
    call = info.context
    storage.require_admin(call)
    find_user(call.db, data["userId"])
    uid = storage.set_role(call.db, data["projectId"], data["userId"], data["roleId"])
    return {"id": uid, "userId": data["userId"], "roleId": data["roleId"], "accessFrom": "PROJECT_MEMBERSHIP"}


@project.field("members")
def resolve_members(parent: Row, info: Info, skip: int | None = None, first: int | None = None) -> list[Row]:
    return storage.members(info.context.db, parent["id"], page(first, skip))


@member.field("user")
def resolve_user(parent: Row, info: Info) -> Row | None:
    return info.context.db.row("SELECT * FROM user WHERE id = ?", parent["userId"])


@member.field("role")
def resolve_role(parent: Row, info: Info) -> Row | None:
    return info.context.db.row("SELECT * FROM role WHERE id = ?", parent["roleId"])


RESOLVERS = (mutation, project, member)
