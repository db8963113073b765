# Derived from labelbox/schema/role.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""Roles, of the organization and of projects."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from labelbox._async.orm.db_object import DbObject
from labelbox.schema.role import format_role
from labelbox_graphql.entities import RoleEntity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from labelbox._async.schema.project import Project


class Role(RoleEntity, DbObject):
    """What a user may do, in the organization or in one project. `AsyncClient.get_roles` has them all."""


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


def by_name(roles: "Iterable[Role]") -> dict[str, Role]:
    """The roles by their names as keys."""
    return {format_role(role.name): role for role in roles}
