"""Roles, of the organization and of projects."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from labelbox.orm.db_object import DbObject
from labelbox_graphql.entities import RoleEntity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from labelbox.schema.project import Project


class Role(RoleEntity, DbObject):
    """What a user may do, in the organization or in one project. `Client.get_roles` has them all.

    >>> client.get_roles()["LABELER"].name.upper()
    'LABELER'
    """


OrgRole = Role
"""A role in the organization: the same roles, so they compare equal."""

UserRole = Role
"""A role of a user: the same roles."""


@dataclass(frozen=True, slots=True)
class ProjectRole:
    """A role in one project, for `Organization.invite_user`.

    Attributes:
        project: The project.
        role: What the user may do there.
    """

    project: "Project"
    role: Role


def format_role(name: str) -> str:
    """The name of a role as a key.

    >>> format_role("Team Manager")
    'TEAM_MANAGER'
    """
    return name.upper().replace(" ", "_")


def by_name(roles: "Iterable[Role]") -> dict[str, Role]:
    """The roles by their names as keys."""
    return {format_role(role.name): role for role in roles}
