"""Organizations."""

from typing import TYPE_CHECKING

from labelbox.orm.conditions import given, not_deleted
from labelbox.orm.db_object import DbObject
from labelbox.orm.relationship import ToMany
from labelbox_graphql import ops
from labelbox_graphql.entities import OrganizationEntity

if TYPE_CHECKING:
    from labelbox.schema.project import Project
    from labelbox.schema.user import User

    pass


class Organization(OrganizationEntity, DbObject):
    """A group of users and everything that they own. Get yours by `Client.get_organization`."""

    users: "ToMany[User]" = ToMany(
        "User",
        lambda _, where, order: ops.account.get_organization_users(where=given(where), order_by=given(order)),
    )
    projects: "ToMany[Project]" = ToMany(
        "Project",
        lambda _, where, order: ops.account.get_organization_projects(where=not_deleted(where), order_by=given(order)),
    )
