# Derived from labelbox/schema/project_member.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""Users in a project."""

from typing import TYPE_CHECKING

from labelbox._async.orm.db_object import DbObject
from labelbox._async.orm.relationship import KnownToOne
from labelbox_graphql.entities import ProjectMemberEntity

if TYPE_CHECKING:
    from labelbox._async.schema.role import Role
    from labelbox._async.schema.user import User
    from labelbox_graphql.fragments import ProjectMemberFields


class ProjectMember(ProjectMemberEntity, DbObject):
    """A user who may work on a project. Get them from `Project.members`; user and role came along and cost nothing."""

    record: "ProjectMemberFields"

    user: "KnownToOne[User]" = KnownToOne("User", "user")
    role: "KnownToOne[Role]" = KnownToOne("Role", "role")
    """What the user may do there."""
