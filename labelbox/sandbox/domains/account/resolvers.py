"""Who is who."""

from typing import Unpack

from ariadne import ObjectType, QueryType

from ...state import Info
from ...storage import Asked, Row, listed
from . import storage

query, user, organization = QueryType(), ObjectType("User"), ObjectType("Organization")


@query.field("user")
def resolve_user(_: object, info: Info, where: dict[str, str] | None = None) -> Row:
    return storage.find_user(info.context.db, where["id"]) if where else info.context.user


@query.field("organization")
def resolve_organization(_: object, info: Info) -> Row | None:
    return storage.organization(info.context.db)


@query.field("roles")
def resolve_roles(_: object, info: Info) -> list[Row]:
    return info.context.db.rows("SELECT * FROM role ORDER BY seq")


@user.field("organization")
def resolve_user_organization(_: Row, info: Info) -> Row | None:
    return storage.organization(info.context.db)


@user.field("orgRole")
def resolve_role(parent: Row, info: Info) -> Row | None:
    return info.context.db.row("SELECT * FROM role WHERE id = ?", parent["orgRoleId"])


@organization.field("users")
def resolve_users(_: Row, info: Info, **asked: Unpack[Asked]) -> list[Row]:
    return listed(info.context.db, "user", asked=asked)


RESOLVERS = (query, user, organization)
