"""Users in a project."""

from typing import TYPE_CHECKING

from labelbox.orm.db_object import DbObject
from labelbox.orm.relationship import KnownToOne
from labelbox_graphql.entities import ProjectMemberEntity

if TYPE_CHECKING:
    from labelbox.schema.role import Role
    from labelbox.schema.user import User
    from labelbox_graphql.fragments import ProjectMemberFields


class ProjectMember(ProjectMemberEntity, DbObject):
    """A user who may work on a project. Get them from `Project.members`; user and role came along and cost nothing."""

    record: "ProjectMemberFields"

    user: "KnownToOne[User]" = KnownToOne("User", "user")
    role: "KnownToOne[Role]" = KnownToOne("Role", "role")
    """What the user may do there."""
